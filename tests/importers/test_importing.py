from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as tuned
from hypothesis import strategies as st

from audit.importers.importing import imported
from audit.importers.pack_text import yaml_parts
from audit.importers.records import NotImportedError
from audit.importers.registry import format_names
from audit.importers.source_file import SourceFile
from audit.packs.assembling import read_packs
from audit.packs.files import PackFile, Wanted
from tests.importers.factory import FILES, NOTHING, import_file, settings

FILE_OF = {
    "congress-legislators": "congress.yaml",
    "csv": "holders.csv",
    "geonames": "geonames.txt",
    "opensanctions": "opensanctions.json",
    "popolo": "popolo.json",
    "wikidata": "wikidata.json",
    "wikidata-sparql": "sparql.json",
}


@pytest.mark.parametrize("form", format_names())
def test_every_pack_loads_without_a_problem(form: str) -> None:
    found = import_file(form, FILE_OF[form], as_of="2023-09-01", jurisdiction="zm")
    raw = "".join(yaml_parts(found.pack)).encode()
    assert read_packs([PackFile("a.yaml", raw, "", Wanted.REGISTER, shipped=False)]).problems == ()


def test_a_pack_says_where_it_is_from() -> None:
    found = import_file("opensanctions", "opensanctions.json")
    assert re.fullmatch(
        r"Imported from opensanctions\.json \(opensanctions, SHA-256 [0-9a-f]{16}\), "
        r"as of 2023-08-31; to be reviewed\.",
        found.pack.description,
    )


@pytest.mark.parametrize("form", format_names())
def test_the_same_file_makes_the_same_bytes(form: str) -> None:
    texts = {
        "".join(yaml_parts(import_file(form, FILE_OF[form], as_of="2023-09-01").pack))
        for _ in range(2)
    }
    assert len(texts) == 1


def attempt(form: str, path: Path) -> None:
    """Import the file; what is written must load."""
    try:
        found = imported(form, SourceFile(path), settings("2023-09-01", "zm"), NOTHING)
    except NotImportedError:
        return
    raw = "".join(yaml_parts(found.pack)).encode()
    packs = read_packs([PackFile("a.yaml", raw, "", Wanted.REGISTER, shipped=False)])
    assert packs.problems == ()


@pytest.mark.parametrize("form", format_names())
@tuned(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(raw=st.binary(max_size=400))
def test_random_bytes_are_no_traceback(form: str, raw: bytes, tmp_path: Path) -> None:
    path = tmp_path / "list"
    path.write_bytes(raw)
    attempt(form, path)


@pytest.mark.parametrize("form", format_names())
@tuned(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(data=st.data())
def test_a_damaged_file_is_no_traceback(form: str, data: st.DataObject, tmp_path: Path) -> None:
    raw = bytearray((FILES / FILE_OF[form]).read_bytes())
    for _ in range(data.draw(st.integers(1, 4))):
        start = data.draw(st.integers(0, len(raw)))
        end = data.draw(st.integers(start, min(len(raw), start + 40)))
        raw[start:end] = data.draw(st.binary(max_size=6) | st.sampled_from([b'"', b"\n", b"null"]))
    path = tmp_path / "list"
    path.write_bytes(raw)
    attempt(form, path)
