"""Imports one file: reads it in its format, gathers what it says, and tells where that is from."""

from __future__ import annotations

from audit.documents.records import dataclass, replace
from audit.importers.gathering import Settings, gathered
from audit.importers.registry import importer
from audit.importers.source_file import SourceFile
from audit.importers.tally import Tally
from audit.register.pack import RegisterPack
from audit.register.register import Register


@dataclass(frozen=True, slots=True)
class Imported:
    """The pack that a file makes, and what became of its rows."""

    pack: RegisterPack
    tally: Tally
    rows: int


def imported(
    form: str,
    source: SourceFile,
    settings: Settings,
    register: Register,
    tally: Tally | None = None,
) -> Imported:
    """The pack that `source` makes, beside what `register` holds already.

    Args:
        form: the name of the format, see `registry`.
        source: the file.
        settings: what the editor says of it.
        register: what the desk has reviewed; the import adds to it and replaces nothing.
        tally: where to count, for those who want to know of rows even if nothing is imported.

    Raises:
        UnknownFormatError: if there is no such format.
        NotImportedError: if the file as a whole cannot be imported.
    """
    tally = Tally() if tally is None else tally
    pack = gathered(importer(form).read(source), settings, register, tally)
    description = (
        f"Imported from {source.path.name} ({form}, SHA-256 {source.digest[:16]}), as of"
        f" {pack.current_as_of}; to be reviewed."
    )
    return Imported(replace(pack, description=description), tally, source.rows)
