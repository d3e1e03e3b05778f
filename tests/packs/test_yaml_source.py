from __future__ import annotations

import pytest

from audit.packs.yaml_source import (
    MOST_BYTES,
    Items,
    Mapping,
    Mark,
    plain_data,
    read_yaml,
)
from tests.packs.factory import shown, tree


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("a: no", "no", id="no-is-a-word"),
        pytest.param("a: 2019-08-01", "2019-08-01", id="date-is-words"),
        pytest.param("a: 007", "007", id="number-keeps-its-zeros"),
        pytest.param("a: 1:30", "1:30", id="no-base-sixty"),
        pytest.param("a:", None, id="empty-is-nothing"),
        pytest.param("a: ~", None, id="tilde-is-nothing"),
        pytest.param("a: null", None, id="null-is-nothing"),
        pytest.param("a: 'null'", "null", id="quoted-null-is-a-word"),
        pytest.param("a: ''", "", id="quoted-nothing-is-an-empty-word"),
        pytest.param("a: |\n  x\n  y\n", "x\ny\n", id="block"),
        pytest.param("a: &x b\nc: *x", "b", id="anchor"),
    ],
)
def test_scalars_stay_as_written(text: str, expected: str | None) -> None:
    data = plain_data(tree(text))
    assert isinstance(data, dict)
    assert data["a"] == expected


def test_keys_and_values_know_their_places() -> None:
    mapping = tree("\ufeffé: ü\nlist:\n  - a\n  - {k: v}\n")
    mark, value = mapping.entries["é"]
    assert (mark, value.mark) == (Mark(1, 1), Mark(1, 4))
    items = mapping.get("list")
    assert isinstance(items, Items)
    last = items.nodes[1]
    assert isinstance(last, Mapping)
    assert last.entries["k"][0] == Mark(4, 6)


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        pytest.param(b"a: [1\n", "a.yaml:2:1: not YAML: did not find expected", id="syntax"),
        pytest.param(b"a: 1\nb: c: d", "a.yaml:2:5: not YAML: mapping values", id="colon"),
        pytest.param(b"a: 1\nb: \xff", "a.yaml:2:4: not UTF-8", id="encoding"),
        pytest.param(b"a: 1\nb: \x01", "a.yaml:2:4: a character that YAML", id="control"),
        pytest.param(b"a: 1\na: 2", "a.yaml:2:1: key 'a' is given twice", id="duplicate"),
        pytest.param(b"a: !!python/name:x y", "a.yaml:1:4: tag 'tag:yaml.org", id="tag"),
        pytest.param(b"? [a]\n: b", "a.yaml:1:3: a key should be a word", id="list-as-key"),
        pytest.param(b"a: *x", "a.yaml:1:4: '*x' stands for nothing", id="no-anchor"),
        pytest.param(b"a: &x [*x]", "a.yaml:1:8: '*x' stands for nothing", id="own-anchor"),
        pytest.param(b"a: 1\n---\nb: 1", "a.yaml:2:1: a second document", id="documents"),
        pytest.param(b"a: " + b"[" * 41 + b"]" * 41, "a.yaml:1:43: nested more", id="depth"),
        pytest.param(b" " * (MOST_BYTES + 1), "a.yaml: larger than 32 MB", id="size"),
    ],
)
def test_what_is_wrong_is_said_with_its_place(raw: bytes, expected: str) -> None:
    _, problems = read_yaml(raw, "a.yaml")
    assert [str(problem)[: len(expected)] for problem in problems] == [expected]


def test_all_problems_are_reported_at_once() -> None:
    _, problems = read_yaml(b"a: 1\na: 2\nb: !x y\n? [k]\n: v\n", "a.yaml")
    assert [problem.line for problem in problems] == [2, 3, 4]


def test_aliases_of_aliases_do_not_unfold() -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 30)]
    node, problems = read_yaml("\n".join(lines).encode(), "a.yaml")
    assert [problem.message for problem in problems] == [
        "aliases that unfold into too much; write the values out"
    ]
    assert node is not None
    assert len(str(plain_data(node))) < 200_000


def test_a_file_of_brackets_is_refused_in_linear_time() -> None:
    _, problems = read_yaml(b"[" * 300_000, "a.yaml")
    assert shown(problems) == ["a.yaml:1:41: nested more than 40 deep"]


def test_an_empty_file_has_no_tree() -> None:
    assert read_yaml(b"# nothing\n", "a.yaml") == (None, [])
