from __future__ import annotations

from audit.importers.records import NotImportedError


def test_a_file_that_cannot_be_imported_says_where_if_it_can() -> None:
    assert (NotImportedError("cut off", 3, 7).line, NotImportedError("empty").line) == (3, 0)
