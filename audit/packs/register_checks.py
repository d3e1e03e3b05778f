"""Finds in register packs what loads well and is doubtful: terms that overlap, unused sources."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from audit.documents.records import dataclass
from audit.findings.report import Problem
from audit.packs.register_packs import PlacedPack, merged
from audit.register.dates import PartialDate
from audit.register.model import EntityType
from audit.register.pack import RegisterPack, Tenure


@dataclass(frozen=True, slots=True)
class _Term:
    """A tenure with its dates read, and where it stands."""

    tenure: Tenure
    since: PartialDate
    until: PartialDate | None
    placed: PlacedPack
    index: int


def doubtful(packs: Sequence[PlacedPack]) -> Iterator[Problem]:
    """What an editor should look at again in packs that are sound as packs."""
    yield from _overlaps(packs)
    for placed in packs:
        cited = _cited(placed.pack)
        for name in placed.pack.sources:
            if name not in cited:
                yield placed.problem(("sources", name), f"source '{name}' is cited by nothing")


def open_terms(packs: Sequence[PlacedPack]) -> list[tuple[str, int]]:
    """How many terms have no end, by the day after which nobody has verified them."""
    counts = Counter(
        placed.pack.current_as_of
        for placed in packs
        for tenure in placed.pack.tenures
        if tenure.until is None
    )
    return sorted(counts.items())


def _overlaps(packs: Sequence[PlacedPack]) -> Iterator[Problem]:
    """Two holders of an office for one, beyond a hand-over day that both may have.

    A month or a year overlaps only where it must: "until 2024-04" and "since 2024-04-19" agree.
    """
    one_seat = {
        entity.id
        for pack in merged(packs)
        for entity in pack.entities
        if entity.type is EntityType.OFFICE and entity.seats == 1
    }
    for office, terms in sorted(_terms(packs).items()):
        if office in one_seat:
            yield from _overlaps_in(terms)


def _terms(packs: Sequence[PlacedPack]) -> dict[str, list[_Term]]:
    """The terms in force, by office: a shipped one that a newsroom's pack replaces is not."""
    by_office: dict[str, list[_Term]] = defaultdict(list)
    for placed, kept in zip(packs, merged(packs), strict=True):
        in_force = frozenset(kept.tenures)
        for index, tenure in enumerate(placed.pack.tenures):
            if not tenure.acting and tenure in in_force:
                until = PartialDate.parsed(tenure.until) if tenure.until else None
                term = _Term(tenure, PartialDate.parsed(tenure.since), until, placed, index)
                by_office[tenure.office].append(term)
    return by_office


def _overlaps_in(terms: list[_Term]) -> Iterator[Problem]:
    ordered = sorted(terms, key=lambda term: (term.since.first, term.since.last))
    lasting = ordered[0]
    for term in ordered[1:]:
        if lasting.until is None or lasting.until.first > term.since.last:
            end = f"until {lasting.until}" if lasting.until else "without an end"
            message = (
                f"{term.tenure.person} holds {term.tenure.office} since {term.since}, but "
                f"{lasting.tenure.person} holds it since {lasting.since} {end}"
            )
            yield term.placed.problem(("tenures", term.index, "since"), message)
        if lasting.until and (term.until is None or term.until.first > lasting.until.first):
            lasting = term


def _cited(pack: RegisterPack) -> frozenset[str]:
    forms = [form for one in pack.entities for form in one.forms if not isinstance(form, str)]
    cited = [entity.sources for entity in pack.entities]
    cited += [form.sources for form in forms]
    cited += [tenure.sources for tenure in pack.tenures]
    cited += [relation.sources for relation in pack.relations]
    return frozenset(name for names in cited for name in names)
