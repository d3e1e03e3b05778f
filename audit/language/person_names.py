"""Cut a run of capitalised words into given names, particle, surname and suffix."""

from __future__ import annotations

from collections.abc import Sequence

from audit.documents.records import dataclass
from audit.documents.spans import Span
from audit.language.names import PARTICLES, is_function_word, printed
from audit.language.nations import nation_of
from audit.language.titles import longest_title, title_at
from audit.language.words import Word, without_possessive

_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv", "jnr", "snr"})
_HONOURS = frozenset("MP MEP MSP TD QC KC CBE OBE MBE PhD MD".split())
_MOST_GIVEN = 4
_DAYS_AND_MONTHS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june"
    " july august september october november december jan feb mar apr jun jul aug sept sep oct nov"
    " dec mon tue tues wed thu thurs fri sat sun".split()
)
# Nouns that make a run of capitals an organisation, a place or a thing and not a person.
_NOT_PEOPLE = frozenset(
    "academy act administration agency agreement air airlines airport airways alliance ally army"
    " assembly association authority avenue award awards baltic bank base bay beach big bill board"
    " bomb bridge broadcasting bureau bus campaign capital castle cathedral center central centre"
    " chamber championship channel charter church circuit city club coast college commission"
    " committee communist community company conference congress conservative constitution"
    " convention corp corporation council county court cup daily day deal democrat democrats"
    " democratic department development district division east eastern economic education election"
    " electric embassy empire energy european exchange fair federal federation festival field"
    " finance fleet force forces foreign forest foundation front fund game games gate general"
    " global government green group guard gulf hall herald high hill holdings hospital hotel house"
    " inc initiative institute international island islands journal key kingdom labor labour lake"
    " land law league liberal library line lines llc ltd mail market media meeting memorial middle"
    " military mine ministry mission morning mosque mountain mountains movement museum national"
    " nations navy network new news north northern office olympic olympics organisation"
    " organization pacific palace park parliament party peace peninsula petroleum plan plaza plc"
    " police policy post power press prison prize programme program project province radio railway"
    " red region report republic republican republicans research reserve review revolution river"
    " road rock royal russia saint school sea security senate series service services shield"
    " social society south southern soviet space sports springs square stadium state states"
    " station stock strategy street strike student studies studio studios summit super supreme"
    " survey system systems team technologies technology telegraph television temple theater"
    " theatre times tower trade trading transport treasury treaty tribune trust tv union united"
    " university valley village wall war water web week west western white world".split()
)

# Those that name an organisation even behind a title: "General Motors", "Justice Department".
_ORGANISATIONS = frozenset(
    "administration agency assembly association bank board bureau center centre co commission"
    " committee company congress corp corporation council court department election elections"
    " electric embassy foundation government group hospital house inc institute intelligence league"
    " ltd mandatory manager ministry motors museum office organisation organization parliament"
    " party plc police secretariat senate service services staff telecom union university".split()
)


@dataclass(frozen=True, slots=True)
class PersonName:
    """A name, cut into its parts; `span` covers the name alone, without a possessive ending."""

    span: Span
    given: tuple[str, ...]
    particle: str
    surname: str
    suffix: str


def person_name(text: str, run: Sequence[Word], *, strict: bool) -> PersonName | None:
    """The name that the words of `run` make, or None if they cannot name a person.

    Args:
        strict: whether nothing else (a title before it) vouches that this is a person.
    """
    kept = list(run)
    while kept and (is_function_word(kept[0].text) or _is_time(kept[0])):
        if strict:
            return None
        kept = kept[1:]
    if strict and _starts_title(kept):  # "Japan's Prime Minister"
        return None
    for index, word in enumerate(kept):
        if index and (_is_time(word) or _starts_title(kept[index:])):
            kept = kept[:index]
            break
    while len(kept) > 1 and kept[-1].text in _HONOURS:
        kept = kept[:-1]
    if len(kept) > 1 and _is_address(kept[0]):
        if strict:
            return None
        kept = kept[1:]
    if not kept or nation_of(kept[0].text) or any(map(_has_digit, kept)):
        return None
    return _cut(text, kept, strict=strict)


def _cut(text: str, kept: list[Word], *, strict: bool) -> PersonName | None:
    parts = list(printed(text, kept))
    span = Span(kept[0].start, kept[-1].start + len(without_possessive(kept[-1].text)))
    suffix = ""
    if len(parts) > 2 and parts[-1].rstrip(".").lower() in _SUFFIXES:
        suffix = parts.pop()
    particles: list[str] = []
    surname = parts.pop()
    while len(parts) > 1 and parts[-1].lower() in PARTICLES and parts[-1].islower():
        particles.insert(0, parts.pop())
    if not strict and len(parts) == 1 and parts[0].islower() and parts[0] in PARTICLES:
        particles.insert(0, parts.pop())
    prefix, hyphen, rest = surname.partition("-")
    if hyphen and prefix.lower() in {"al", "el"} and rest[:1].isupper():
        particles.append(f"{prefix}-")
        surname = rest
    if len(parts) > _MOST_GIVEN or not surname[:1].isupper():
        return None
    if surname.lower() in _ORGANISATIONS or (len(parts) == 0 and surname == "General"):
        return None
    if strict and not _plausible([*parts, surname]):
        return None
    return PersonName(span, tuple(parts), " ".join(particles), surname, suffix)


def _plausible(parts: list[str]) -> bool:
    """Whether nothing in a run without title says that it is no person."""
    if len(parts) < 2 or "&" in parts or parts[0] in {"Deputy", "Vice"}:
        return False
    if any(part.lower().rstrip(".") in _NOT_PEOPLE or nation_of(part) for part in parts):
        return False
    long_capitals = [part for part in parts if part.isupper() and len(part.rstrip(".")) > 2]
    return len(long_capitals) in {0, len(parts)} and not nation_of(" ".join(parts))


def _is_time(word: Word) -> bool:
    return word.text.lower().rstrip(".") in _DAYS_AND_MONTHS and word.text not in {"May", "April"}


def _has_digit(word: Word) -> bool:
    return not word.text.isalpha() and any(map(str.isdigit, word.text))


def _is_address(word: Word) -> bool:
    """Whether the name begins with the "Lord" or "Colonel" that is its title."""
    title = title_at([word.text.lower()])
    return title is not None and title.kind in {"courtesy", "rank"}


def _starts_title(rest: Sequence[Word]) -> bool:
    if not rest or longest_title(rest[0].text.lower()) < 2:
        return False
    title = title_at([word.text.lower() for word in rest[:4]])
    return title is not None and title.kind == "office" and title.words > 1
