"""What a fuzzer calls with bytes: each target raises only where the program has a fault."""

from __future__ import annotations

import csv
import io
import json
import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from functools import cache
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory
from xml.etree import ElementTree as ET

from audit.documents.decoding import UnreadableError
from audit.documents.document import Document, Metadata, Role, Segment
from audit.documents.records import dataclass
from audit.documents.spans import Span
from audit.engines.folding import fold, folded
from audit.findings.finding import Category, Confidence, Evidence, Severity, found, passage, place
from audit.findings.rendering import Page, PagedReporter
from audit.findings.report import ArticleReport, Problem, Report, in_order
from audit.importers.gathering import Settings, gathered
from audit.importers.records import NotImportedError
from audit.importers.registry import format_names, importer
from audit.importers.source_file import SourceFile
from audit.importers.tally import Tally
from audit.packs.assembling import read_packs, sound_rules, written_register
from audit.packs.configuration_reading import read_configuration
from audit.packs.files import PackError, PackFile, Wanted
from audit.packs.trials import tried
from audit.readers.registry import read
from audit.reporters import reporter, reporter_names
from audit.triage.baseline import BaselineError, read_baseline, written
from tests.factories import GAZETTE, NO_REGISTER
from tests.hostile.odd_articles import ODD, audit, compare, words

FOLDER = Path(__file__).parent
RULES = FOLDER.parents[1] / "rules"
SUFFIXES = ("txt", "md", "html")
_MOST_EXAMPLES = 40
_SEPARATOR = "\x1f"


@dataclass(frozen=True, slots=True)
class Target:
    """A function to call with any bytes, and bytes to begin with."""

    run: Callable[[bytes], object]
    seeds: Callable[[], Iterable[bytes]]


def fold_text(raw: bytes) -> None:
    """Folding keeps both lengths, leads back into bounds and in order, and settles."""
    text = raw.decode("utf-8", "surrogateescape")  # undecodable bytes make lone surrogates
    both = folded(text)
    assert len(both.text) == len(both.cased)
    assert fold(text) == both.text
    settled = both.text.replace("\n", " ")  # a paragraph break is a line feed, once
    assert fold(settled) == settled
    spans = [both.span(at, at + 1) for at in range(len(both.text))]
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(one.end <= other.start for one, other in pairwise(spans))


def read_document(raw: bytes) -> None:
    """Segments are in order, not empty and in bounds, and lead back into the source in order."""
    try:
        made = read(f"a.{SUFFIXES[raw[0] % 3] if raw else 'txt'}", raw[1:])
    except UnreadableError:
        return
    assert all(0 <= one.span.start < one.span.end <= len(made.text) for one in made.segments)
    assert all(one.span.end <= other.span.start for one, other in pairwise(made.segments))
    places = [made.source_span(Span(at, at + 1)) for at in range(len(made.text))]
    assert all(0 <= one.start < one.end <= len(made.source) for one in places)
    assert all(one.start <= other.start for one, other in pairwise(places))
    position = made.position(Span(0, len(made.text)))
    assert (position.line, position.column) >= (1, 1)


def audit_article(raw: bytes) -> None:
    """Every shipped rule ends, by itself, against a reference and beside another article."""
    way, text = (raw[0], raw[1:]) if raw else (0, b"")
    parts = text.decode("utf-8", "replace").split(_SEPARATOR)[:3]
    against = parts[1] if len(parts) > 1 else None
    first = audit(parts[0], SUFFIXES[way % 3], "a", against)
    second = audit(parts[2], "txt", "b") if len(parts) > 2 else None
    compare([first, second])


def load_rules(raw: bytes) -> None:
    """A rule pack loads, and its examples run, or it has problems."""
    packs = read_packs([PackFile("a.yaml", raw, "", Wanted.RULES, shipped=False)])
    assert packs.rules or packs.registers or packs.problems
    for _ in zip(range(_MOST_EXAMPLES), tried(sound_rules(packs), NO_REGISTER), strict=False):
        pass


def load_register(raw: bytes) -> None:
    """A register pack can be written, or it has problems."""
    _load_register("a.yaml", raw)


def load_register_lines(raw: bytes) -> None:
    """The same for JSON Lines."""
    _load_register("a.jsonl", raw)


def _load_register(name: str, raw: bytes) -> None:
    packs = read_packs([PackFile(name, raw, "", Wanted.REGISTER, shipped=False)])
    assert packs.registers or packs.problems
    if packs.register_holds and packs.registers:
        with TemporaryDirectory(dir=_fast_folder()) as folder:
            written_register(packs.registers, Path(folder, "register.sqlite"))


def load_settings(raw: bytes) -> None:
    """`audit.yaml` can be read, or it has problems."""
    with suppress(PackError):
        read_configuration(Path("audit.yaml"), raw)


def load_suppressions(raw: bytes) -> None:
    """Exceptions stand on lines of their file, or it has problems."""
    with TemporaryDirectory(dir=_fast_folder()) as folder:
        Path(folder, "exceptions.yaml").write_bytes(raw)
        try:
            made = read_configuration(Path(folder, "audit.yaml"), b"suppressions: exceptions.yaml")
        except PackError:
            return
    if made.waivers is not None:
        for one in made.waivers.placed:
            assert one.span.of(made.waivers.document.text)


def load_baseline(raw: bytes) -> None:
    """A baseline can be read and written, or is refused."""
    with TemporaryDirectory(dir=_fast_folder()) as folder:
        file = Path(folder, "baseline.json")
        file.write_bytes(raw)
        with suppress(BaselineError):
            written(read_baseline(file))


def import_data(raw: bytes) -> None:
    """Other people's data is imported, refused row by row, or refused as a whole."""
    names = format_names()
    form = names[raw[0] % len(names)] if raw else names[0]
    with TemporaryDirectory(dir=_fast_folder()) as folder:
        file = Path(folder, "data")
        file.write_bytes(raw[1:])
        settings = Settings("data", GAZETTE, as_of="2026-01-22", jurisdiction="lv")
        with suppress(NotImportedError):
            gathered(importer(form).read(SourceFile(file)), settings, NO_REGISTER, Tally())


def report(raw: bytes) -> None:
    """Every format can be written in UTF-8, and read by those who read such a format."""
    parts = raw.decode("utf-8", "surrogateescape").split(_SEPARATOR)
    made = reported(parts)
    for name in reporter_names():
        format_ = reporter(name)
        text = "".join(format_.render(made, Page()))
        text.encode("utf-8")
        if name in _READ:
            _READ[name](text)
        if isinstance(format_, PagedReporter):
            for page, content in format_.pages(made):
                assert "/" not in page.strip("/")
                "".join(content).encode("utf-8")


def reported(parts: list[str]) -> Report:
    """A report with these words in every place where words of others stand."""
    text, path, title, because, expected, rule = (parts + [""] * 6)[:6]
    source = text or "-"
    segments = (Segment(Role.BODY, Span(0, len(source))),)
    metadata = Metadata(title=title or None)
    document = Document(path or "a", source, source, "0" * 64, segments, metadata=metadata)
    middle = Span(len(source) // 2, len(source))
    spans = [Span(0, 1), middle, Span(0, len(source))]
    findings = [
        found(
            place(document, span),
            [
                Evidence(
                    span.of(source), because, expected or None, GAZETTE, passage(document, span)
                )
            ],
            rule=f"desk/{rule}",
            kind="variant",
            category=Category.NAME,
            severity=severity,
            confidence=Confidence.HIGH,
            message=because or "-",
            suggestions=(expected,),
            related=(passage(document, middle),),
        )
        for span, severity in zip(spans, Severity, strict=True)
    ]
    article = ArticleReport(
        document.path,
        document.sha256,
        source,
        title or None,
        findings=in_order(findings),
        suppressed=tuple(findings[:1]),
    )
    return Report("0", "d1", (article,)).with_problems([Problem(path or "a", because, 1, 1)])


_READ: dict[str, Callable[[str], object]] = {
    "json": json.loads,
    "jsonl": lambda text: [json.loads(line) for line in text.split("\n") if line],
    "gitlab": json.loads,
    "rdjson": json.loads,
    "sarif": json.loads,
    "webannotation": json.loads,
    "junit": lambda text: ET.fromstring(text.encode("utf-8")),
    "csv": lambda text: list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""))),
}


@cache
def _fast_folder() -> str | None:
    """A folder in memory, where there is one."""
    return "/dev/shm" if os.access("/dev/shm", os.W_OK) else None


def _article_seeds() -> Iterator[bytes]:
    for path in sorted((FOLDER.parents[1] / "seeds").glob("*.txt")):
        yield b"\0" + path.read_bytes()[:1500]
    yield (
        b"\1---\ntitle: Talks\npublished: 2022-03-08\n---\n# Talks\n\n"
        b"> \xe2\x80\x9cWe **go**\xe2\x80\x9d [a](b)\n"
    )
    yield (
        b"\2<!doctype html><html><head><meta charset=utf-8><title>A</title></head><body>"
        b"<article><h1>A</h1><p>In <b>Kiev</b> &amp; Riga.</p></article></body></html>"
    )
    for nth, word in enumerate(ODD):
        yield bytes([nth % 3]) + f"In {word}Kiev{word}.\x1fOn Monday.\x1fIn Kyiv.".encode(
            "utf-8", "surrogatepass"
        )


def _yaml_seeds(folder: Path) -> Iterator[bytes]:
    """The head of each pack with one entry or two."""
    for path in sorted(folder.glob("*.yaml")):
        text = path.read_text(encoding="utf-8")
        yield text[: text.find("\n  - ", 2500)].encode()[:4000]


def _text_seeds() -> Iterator[bytes]:
    yield from (word.encode("utf-8", "surrogatepass") for word in (*ODD, *words()[::40]))
    yield "Anthony\u00a0J. Blinken\u2019s e\u0301 \u00ad \ufb01 \u0130".encode()


def _import_seeds() -> Iterator[bytes]:
    texts = [
        "name,title,country,from,until\nAnn Lee,President,Latvia,2019-01-01,\n",
        '{"persons": [{"id": "1", "name": "Ann Lee"}], "memberships": [{"person_id": "1"}]}',
        '[{"id": "Q1", "claims": {"P39": []}, "labels": {"en": {"value": "Ann"}}}]',
        '{"id": "a", "schema": "Person", "properties": {"name": ["Ann Lee"]}}\n',
        "1\tRiga\tRiga\t\t56.9\t24.1\tP\tPPLC\tLV\t\t\t\t\t\t1\t\t\t\t2020-01-01\n",
        "- id: {bioguide: A1}\n  name: {first: Ann, last: Lee}\n  terms: []\n",
    ]
    for nth in range(len(format_names())):
        yield from (bytes([nth]) + text.encode() for text in texts)


def _said(*texts: str) -> Callable[[], Iterable[bytes]]:
    return lambda: [text.encode("utf-8", "surrogatepass") for text in texts]


TARGETS = {
    "folding": Target(fold_text, _text_seeds),
    "readers": Target(read_document, _article_seeds),
    "kinds": Target(audit_article, _article_seeds),
    "rules": Target(load_rules, lambda: _yaml_seeds(RULES)),
    "register": Target(load_register, lambda: _yaml_seeds(RULES / "register")),
    "register-lines": Target(
        load_register_lines,
        _said(
            '{"register": "a", "description": "b", "current_as_of": "2023-09-01", "sources": {}}\n'
            '{"entity": {"id": "person/ada", "type": "person", "forms": ["Ada Able"]}}\n'
        ),
    ),
    "settings": Target(
        load_settings,
        _said(
            "rules: [shipped]\nonly: [names]\nseverity:\n  - {rules: [a], severity: off}\n"
            "fail_on: never\npublisher: A\n"
        ),
    ),
    "suppressions": Target(
        load_suppressions,
        _said(
            "suppressions:\n  - rule: names/a\n    reason: b\n    expires: 2026-01-01\n"
            "  - {fingerprint: 0a, reason: c, path: 'a/*', owner: d}\n"
        ),
    ),
    "baseline": Target(
        load_baseline,
        _said(
            '{"version": 1, "findings": [{"path": "a", "rule": "b", "text": "c",'
            ' "fingerprint": "0a"}]}'
        ),
    ),
    "imports": Target(import_data, _import_seeds),
    "reports": Target(
        report,
        _said(
            _SEPARATOR.join(["In Kiev.\r\nNow.", "a/b.txt", "A title", "because", "Kyiv", "a-b"]),
            _SEPARATOR.join(["\u202e|<b>\u2028", "\ud800 ;,", "=1", "\x1b[1m`", "\x00", "]]>&"]),
        ),
    ),
}
"""By name; what a name stands for is what has a fault if it fails."""
