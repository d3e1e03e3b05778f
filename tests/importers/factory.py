"""The one factory of this folder: files, what becomes of them, and a small register."""

from __future__ import annotations

from pathlib import Path

from audit.documents.citation import Source
from audit.importers.gathering import Settings, gathered
from audit.importers.importing import Imported, imported
from audit.importers.records import LeftOut, Record, Refused
from audit.importers.registry import importer
from audit.importers.source_file import SourceFile
from audit.importers.tally import Tally
from audit.language.titles import canonical
from audit.register.compiled import write
from audit.register.model import Entity, EntityType, Form, Status
from audit.register.pack import RegisterPack, Tenure
from audit.register.register import Register

FILES = Path(__file__).parent / "files"
NOTHING = Register(None)
CITED = Source(title="A list")


def settings(as_of: str | None = "2023-09-01", jurisdiction: str | None = None) -> Settings:
    """What an editor says of a file."""
    return Settings("list", CITED, as_of, jurisdiction)


def read_file(form: str, path: Path) -> list[Record]:
    """All records of a file."""
    return list(importer(form).read(SourceFile(path)))


def read_text(form: str, folder: Path, text: str | bytes, name: str = "list") -> list[Record]:
    """All records of a file with this text."""
    path = folder / name
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return read_file(form, path)


def import_file(
    form: str, name: str, *, as_of: str | None = None, jurisdiction: str | None = None
) -> Imported:
    """What becomes of one of the files of this folder."""
    return imported(form, SourceFile(FILES / name), settings(as_of, jurisdiction), NOTHING)


def gather(
    *records: Record, register: Register = NOTHING, as_of: str | None = "2023-09-01"
) -> tuple[RegisterPack, Tally]:
    """The pack that these records make."""
    tally = Tally()
    return gathered(records, settings(as_of), register, tally), tally


def refusals(records: list[Record]) -> list[tuple[int, str]]:
    """The lines that were refused, and why."""
    return [(one.line, one.reason) for one in records if isinstance(one, Refused)]


def left_out(records: list[Record]) -> list[str]:
    """Why rows were left out."""
    return [one.reason for one in records if isinstance(one, LeftOut)]


def terms(pack: RegisterPack) -> list[tuple[str, str, str, str | None]]:
    """Who held what, from when until when."""
    return [(one.person, one.office, one.since, one.until) for one in pack.tenures]


def small_register(folder: Path) -> Register:
    """A president since 2015 whom nobody has replaced by 2020, and a renamed place."""
    folder.mkdir(parents=True, exist_ok=True)
    reviewed = RegisterPack(
        register="reviewed",
        description="What the desk holds.",
        current_as_of="2020-06-30",
        sources={"gov": Source(title="Government")},
        entities=(
            Entity(
                id="person/chanda-mulenga",
                type=EntityType.PERSON,
                forms=("Chanda Mulenga", Form(text="Chandra Mulenga", status=Status.WRONG)),
                wikidata="Q900001",
                sources=("gov",),
            ),
            Entity(
                id="person/bwalya-phiri",
                type=EntityType.PERSON,
                forms=("Bwalya Phiri",),
                sources=("gov",),
            ),
            Entity(
                id="office/zm-president",
                type=EntityType.OFFICE,
                forms=("President",),
                jurisdiction="zm",
                sources=("gov",),
            ),
            Entity(
                id="place/mulengaville",
                type=EntityType.PLACE,
                forms=("Mulengaville", Form(text="Fort Rose", status=Status.DEPRECATED)),
                sources=("gov",),
            ),
        ),
        tenures=(
            Tenure(
                person="person/bwalya-phiri",
                office="office/zm-president",
                since="2011-09-23",
                until="2014-10-28",
                sources=("gov",),
            ),
            Tenure(
                person="person/chanda-mulenga",
                office="office/zm-president",
                since="2015-01-25",
                sources=("gov",),
            ),
        ),
    )
    path = folder / "register.sqlite"
    write([reviewed], path, canonical)
    return Register(path)
