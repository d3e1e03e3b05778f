from __future__ import annotations

import ast
from pathlib import Path

import pytest

from audit.importers.registry import UnknownFormatError, format_names, importer

FOLDER = Path(__file__).parents[2] / "audit" / "importers" / "formats"
FORMATS = (
    "congress-legislators",
    "csv",
    "geonames",
    "opensanctions",
    "popolo",
    "wikidata",
    "wikidata-sparql",
)


def test_the_formats_are_the_files_of_the_folder() -> None:
    assert format_names() == FORMATS


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_has_an_importer(name: str) -> None:
    found = importer(name)
    assert found.url is None or found.url.startswith("https://")
    assert callable(found.read)


def test_a_slip_of_the_pen_names_the_nearest() -> None:
    with pytest.raises(
        UnknownFormatError, match=r"'popola' \(did you mean 'popolo'\?\); there are"
    ):
        importer("popola")


def test_a_name_cannot_lead_out_of_the_folder() -> None:
    with pytest.raises(UnknownFormatError):
        importer("..registry")


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.py")), ids=lambda path: path.stem)
def test_formats_do_not_import_each_other(path: Path) -> None:
    found = [
        node.module
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.ImportFrom) and "importers.formats" in str(node.module)
    ]
    assert found == []
