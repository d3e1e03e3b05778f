"""Verbs with which copy says that somebody said something, in all their forms.

The list is ours, from reading news copy. `tell` verbs need somebody who is told; `plain` ones take
what is said without "that" ("she said it works"); all others need "that" or quotation marks.
"""

from __future__ import annotations

from functools import cache, lru_cache

from audit.documents.records import dataclass

_PLAIN = "say add admit acknowledge allege argue claim insist explain note suggest state"
_PLAIN_MORE = "concede maintain contend confess joke promise warn predict assert complain estimate"
_TELL = "tell assure remind inform"
_OTHERS = (
    "accuse advise affirm agree announce answer ask attest beg begin blast blurt boast bellow"
    " caution challenge chant chime chuckle comment conclude confide confirm continue counter"
    " crow cry declare declaim deadpan demand deny describe detail disclose echo email emphasise"
    " emphasize enthuse exclaim fume gripe groan grumble gush hint holler imply implore indicate"
    " inquire interject intone jibe lament laugh lecture marvel mention mumble murmur muse mutter"
    " observe offer opine order pen plead pledge post pray preach press proclaim profess pronounce"
    " protest quip rave react read reaffirm reason reassure rebut recall recite reckon recollect"
    " recommend recount reflect reiterate relate remark remember repeat reply report request"
    " respond retort reveal roar rule scoff scold scream shout shriek shrug sigh smile snap"
    " sneer sniff snort speculate spit stammer stipulate stress stutter summarise summarize swear"
    " tease testify text thunder tout tweet urge utter venture volunteer vow wail whine whisper"
    " wonder write yell"
)
_PHRASAL = {"point": "out", "go": "on", "chime": "in", "sum": "up"}
_IRREGULAR = {
    "say": "says said saying",
    "tell": "tells told telling",
    "begin": "begins began beginning",
    "go": "goes went going",
    "read": "reads read reading",
    "spit": "spits spat spitting",
    "swear": "swears swore swearing",
    "write": "writes wrote writing written",
}
_DOUBLING = frozenset("admit beg quip snap sum".split())
_NOUNS = frozenset(
    "claims comments notes offers orders plans posts reads remarks reports rules shouts states"
    " estimates demands answers calls texts tweets emails promises requests challenges reasons"
    " presses jokes details counters".split()
)
_BASE_FORMS = frozenset(
    "say argue explain insist suggest admit tell write warn allege contend concede maintain assert"
    " agree acknowledge add predict report recall".split()
)


@dataclass(frozen=True, slots=True)
class SpeechVerb:
    """A form of a verb of speech.

    `ambiguous` forms are nouns as well ("claims", "reports"); `needs` is the particle that makes
    the verb one of speech ("point out").
    """

    base: str
    tells: bool
    plain: bool
    base_form: bool
    participle: bool
    past: bool
    ambiguous: bool
    needs: str | None


@lru_cache(maxsize=1 << 12)
def speech_verb(word: str) -> SpeechVerb | None:
    """The verb of which `word`, in lower case, is a form."""
    base = speech_forms().get(word)
    if base is None:
        return None
    return SpeechVerb(
        base=base,
        tells=base in _tells(),
        plain=base in _plain(),
        base_form=word == base and word != "read",
        participle=word.endswith("ing"),
        past=not word.endswith(("s", "ing")) and word != base,
        ambiguous=word in _NOUNS or (word == base and base not in _BASE_FORMS),
        needs=_PHRASAL.get(base),
    )


@cache
def saying_forms() -> frozenset[str]:
    """The forms, in lower case, that are of a verb of speech and of nothing else."""
    return frozenset(
        form
        for form, base in speech_forms().items()
        if form != base and form not in _NOUNS and base not in _PHRASAL
    )


@cache
def speech_forms() -> dict[str, str]:
    """The base of every form of every verb of speech."""
    bases = sorted({*_plain(), *_tells(), *_OTHERS.split(), *_PHRASAL})
    return {form: base for base in bases for form in (base, *_inflected(base))}


@cache
def _plain() -> frozenset[str]:
    return frozenset(f"{_PLAIN} {_PLAIN_MORE}".split())


@cache
def _tells() -> frozenset[str]:
    return frozenset(_TELL.split())


def _inflected(base: str) -> list[str]:
    if base in _IRREGULAR:
        return _IRREGULAR[base].split()
    stem = base.removesuffix("e")
    if base in _DOUBLING:
        stem = base + base[-1]
    if base.endswith("y") and base[-2] not in "aeiou":
        return [f"{base[:-1]}ies", f"{base[:-1]}ied", f"{base}ing"]
    third = f"{base}es" if base.endswith(("s", "sh", "ch", "x")) else f"{base}s"
    return [third, f"{stem}ed", f"{stem}ing"]
