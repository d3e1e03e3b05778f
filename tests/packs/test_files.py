from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from audit.packs.files import PackError, PackFile, Wanted, pack_files
from tests.packs.factory import RULE, written


def names(files: Sequence[PackFile]) -> list[str]:
    return [Path(file.path).name for file in files]


@pytest.mark.usefixtures("shipped")
def test_without_paths_the_shipped_packs_are_read_but_no_styles() -> None:
    assert names(pack_files((), ())) == ["people.yaml", "arts.yaml", "test.yaml"]


@pytest.mark.usefixtures("shipped")
def test_rules_replace_the_shipped_rules_and_register_packs_join(tmp_path: Path) -> None:
    own = written(tmp_path / "own", b=RULE, a=RULE)
    held = written(tmp_path / "held", more=RULE)
    files = pack_files([own], [held])
    assert names(files) == ["a.yaml", "b.yaml", "test.yaml", "more.yaml"]
    assert [file.shipped for file in files] == [False, False, True, False]
    assert files[3].wanted is Wanted.REGISTER


@pytest.mark.usefixtures("shipped")
@pytest.mark.parametrize(
    "name", ["shipped/styles/ap.yaml", "shipped/styles/ap", "styles/ap", "styles/ap.yaml", "styles"]
)
def test_shipped_packs_can_be_asked_for_by_name(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert names(pack_files([Path(name)], ())) == ["ap.yaml", "test.yaml"]


@pytest.mark.usefixtures("shipped")
def test_a_newsrooms_own_style_outranks_the_shipped_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written(tmp_path / "styles", ap=RULE)
    monkeypatch.chdir(tmp_path)
    (own, _) = pack_files([Path("styles/ap.yaml")], ())
    assert not own.shipped


@pytest.mark.usefixtures("shipped")
def test_a_style_that_is_not_shipped_is_named_as_it_was_given(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(PackError, match=r"styles/bbc: there is no such file"):
        pack_files([Path("styles/bbc")], ())


@pytest.mark.usefixtures("shipped")
def test_folders_are_read_in_order_without_hidden_files_and_settings(tmp_path: Path) -> None:
    own = written(tmp_path / "own", z=RULE, audit=RULE)
    written(own / ".git", hidden=RULE)
    written(own / "sub", deep=RULE)
    (own / "a.yml").write_text(RULE)
    (own / "README.md").write_text("read me")
    assert names(pack_files([own], ()))[:-1] == ["a.yml", "z.yaml", "deep.yaml"]


@pytest.mark.usefixtures("shipped")
def test_a_pack_asked_for_twice_is_read_once(tmp_path: Path) -> None:
    own = written(tmp_path / "own", a=RULE)
    assert names(pack_files([own, own / "a.yaml"], ())) == ["a.yaml", "test.yaml"]


@pytest.mark.usefixtures("shipped")
def test_everything_that_cannot_be_read_is_said_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("empty").mkdir()
    with pytest.raises(PackError) as refused:
        pack_files([Path("empty"), Path("none.yaml")], ())
    assert list(map(str, refused.value.problems)) == [
        "empty: no pack in this folder (no .yaml or .yml file)",
        "none.yaml: there is no such file or folder",
    ]
