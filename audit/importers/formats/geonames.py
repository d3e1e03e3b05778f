"""GeoNames: one place a line, nineteen columns parted by tabs, no header.

The alternate names there have neither language nor standing: Kiev is among them as well as Kyiv.
They are taken as weak forms, which never speak alone, and only those in Latin letters. Of the
feature classes populated places (P) and administrative divisions (A) are taken, without those that
are no more. GeoNames is licensed under CC BY 4.0.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from audit.documents.characters import key
from audit.importers.records import AsOf, LeftOut, Place, Record, Refused
from audit.importers.source_file import SourceFile

COLUMNS = 19
_NAME, _ASCII, _ALTERNATE, _CLASS, _CODE, _MODIFIED = 1, 2, 3, 6, 7, 18
_GONE = frozenset("PPLH PPLQ PPLW PPLCH ADMDH ADM1H ADM2H ADM3H ADM4H ADM5H PCLH".split())
_CLASSES = frozenset("ABCDEFGHLPRSTUV")
_LATIN = re.compile(r"[A-Za-z][A-Za-z' -]+\Z")
_DAY = re.compile(r"\d{4}-\d\d-\d\d\Z", re.ASCII)


class GeoNamesImporter:
    """Reads the places line by line."""

    title: str | None = "GeoNames"
    url: str | None = "https://www.geonames.org/"

    def read(self, source: SourceFile) -> Iterator[Record]:
        """The places, and the day of the latest change."""
        latest = ""
        for line in source.texts():
            if isinstance(line, Refused):
                yield line
                continue
            number, text = line
            if not text.strip():
                continue
            source.rows += 1
            cells = text.split("\t")
            fault = _fault(cells)
            if fault is not None:
                yield Refused(fault, number)
                continue
            if _DAY.match(cells[_MODIFIED]):
                latest = max(latest, cells[_MODIFIED])
            yield _place(cells)
        if latest:
            yield AsOf(latest)


def _fault(cells: list[str]) -> str | None:
    if len(cells) != COLUMNS:
        return f"{len(cells)} columns parted by tabs where GeoNames has {COLUMNS}"
    if not cells[0].isdecimal():
        return f"'{cells[0][:40]}' in the first column is no number of GeoNames"
    if cells[_CLASS] not in _CLASSES:
        return f"'{cells[_CLASS][:40]}' in column {_CLASS + 1} is no feature class"
    return None


def _place(cells: list[str]) -> Place | LeftOut:
    if cells[_CLASS] not in {"P", "A"}:
        return LeftOut("features that are neither populated places nor administrative divisions")
    if cells[_CODE] in _GONE:
        return LeftOut("places that are no more")
    alternate = [name.strip() for name in cells[_ALTERNATE].split(",")]
    return Place(
        key=cells[0],
        name=cells[_NAME],
        aliases=(cells[_ASCII],) if cells[_ASCII] else (),
        weak=tuple(name for name in alternate if _LATIN.match(key(name)) and not name.isupper()),
    )


IMPORTER = GeoNamesImporter()
