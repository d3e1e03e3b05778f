"""The titles that English copy gives to people, and one canonical form for each.

"Minister of Foreign Affairs", "foreign affairs minister" and "Foreign Ministers" are all
`foreign minister`; which offices exist, and who holds them, is not known here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Literal

from audit.documents.expressions import compiled
from audit.documents.records import dataclass

TitleKind = Literal["courtesy", "rank", "office", "other"]

_COURTESY = "mr mrs ms miss mx dr sir dame lord lady prof professor rev reverend fr sister brother"
_RANKS = (
    "gen general lt.gen lieutenant.general maj.gen major.general brig.gen brigadier.general"
    " brigadier col colonel lt.col lieutenant.colonel maj major capt captain cmdr commander lt"
    " lieutenant sgt sergeant staff.sgt cpl corporal pvt private adm admiral vice.adm vice.admiral"
    " rear.adm rear.admiral cmdr commodore marshal field.marshal det detective insp inspector"
    " chief.superintendent superintendent ch.insp pc sheriff"
)
_HEADS = (
    "president|vice president|prime minister|premier|chancellor|vice chancellor|taoiseach"
    "|tanaiste|pm|chancellor of the exchequer|speaker of the house|leader of the opposition"
    "|press secretary|first minister|chief minister|head of state|head of government|king|queen"
    "|prince|princess|crown prince|emperor|empress|sultan|emir|sheikh|pope|supreme leader"
    "|secretary of state|secretary general|high representative|speaker|house speaker"
    "|attorney general|solicitor general|chief of staff|national security adviser"
    "|national security advisor|state secretary|minister of state|chief executive|first lady"
    "|governor general|president of the european commission|commission president"
    "|european commission president|european council president|council president"
    "|president of the european council|european parliament president|president of the european"
    " parliament|european central bank president|president of the european central bank"
    "|parliament president|chairman|chairwoman|chairperson|leader|opposition leader|party leader"
    "|top diplomat|commissioner|foreign policy chief|chief"
)
_PORTFOLIOS = (
    "foreign|foreign affairs|external affairs|external relations|international relations|defense"
    "|national defense|interior|internal affairs|home|home affairs|homeland security|finance"
    "|economy|economic affairs|justice|health|education|higher education|energy|environment"
    "|climate|trade|commerce|transport|transportation|labor|agriculture|culture|immigration"
    "|migration|information|communications|industry|housing|housing and urban development|oil"
    "|petroleum|science|sports|sport|tourism|treasury|veterans affairs|water|social affairs"
    "|welfare|equality|women|youth|planning|security|national security|public security"
    "|business|environmental protection|european affairs|development"
    "|international development|brexit|infrastructure|digital|work and pensions|communities|state"
)
_OTHERS = (
    "senator|sen|representative|rep|congressman|congresswoman|governor|gov|mayor|councillor"
    "|council member|mp|mep|ambassador|envoy|special envoy"
    "|permanent representative|special representative|archbishop|bishop|cardinal|rabbi|imam"
    "|ayatollah|grand ayatollah|judge|justice|chief justice|ceo|chief executive officer|cfo|coo"
    "|director|managing director|editor|professor|coach|captain|manager|head coach|actor|actress"
    "|singer|author|analyst|economist|lawyer|attorney|spokesman|spokeswoman|spokesperson"
    "|secretary|minister|general secretary|director general|general manager|editor in chief"
    "|managing editor|district attorney|prosecutor|prosecutor general|general counsel|police chief"
    "|commander|deputy|host|translator|partner|academician|journalist|reporter|correspondent"
    "|photographer|historian|researcher|activist|artist|writer|businessman|businesswoman"
)
_IN_FULL = {
    "adm": "admiral",
    "brig": "brigadier",
    "capt": "captain",
    "cmdr": "commander",
    "col": "colonel",
    "congresswoman": "representative",
    "congressman": "representative",
    "cpl": "corporal",
    "det": "detective",
    "gen": "general",
    "gov": "governor",
    "insp": "inspector",
    "lt": "lieutenant",
    "maj": "major",
    "pm": "prime minister",
    "prof": "professor",
    "pvt": "private",
    "rep": "representative",
    "rev": "reverend",
    "sen": "senator",
    "sgt": "sergeant",
    "ceo": "chief executive",
}
_SAME_OFFICE = {
    "chief executive officer": "chief executive",
    "leader of the opposition": "opposition leader",
    "president of the european central bank": "european central bank president",
    "president of the european commission": "european commission president",
    "president of the european council": "european council president",
    "president of the european parliament": "european parliament president",
    "speaker of the house": "house speaker",
}
_MODIFIERS = frozenset("deputy vice assistant associate under undersecretary junior shadow".split())


@dataclass(frozen=True, slots=True)
class Title:
    """A title in a text: its canonical form, what sort it is, and whether it is in the plural."""

    canonical: str
    kind: TitleKind
    words: int
    plural: bool = False


def canonical(title: str) -> str:
    """The canonical form of a title, whatever its spelling.

    >>> canonical("Minister of Foreign Affairs"), canonical("Secretary-General")
    ('foreign minister', 'secretary general')
    >>> canonical("Defence Secretary"), canonical("Secretary of Defense")
    ('defense secretary', 'defense secretary')
    """
    plain = " ".join(title.lower().replace("-", " ").replace(".", " ").replace("’", "'").split())
    plain = (
        plain.replace("defence", "defense").replace("labour", "labor").replace("advisor", "adviser")
    )
    plain = plain.replace("secretaries", "secretary")
    plain = _plural().sub(lambda found: found[1] or "secretary", plain)
    of = _of().match(plain)
    if of and of["for"] != "state" and not of["for"].startswith("state "):
        plain = f"{of['modifier']}{of['for'].removeprefix('the ')} {of['post']}"
    plain = _affairs().sub(r"\1 \2", plain)
    plain = _SAME_OFFICE.get(plain, plain)
    return " ".join(_IN_FULL.get(word, word) for word in plain.split())


def longest_title(first: str) -> int:
    """How many words the longest title has that begins with the lower-case word; 0 if none does."""
    return _lengths().get(first, 0)


@cache
def later_words() -> frozenset[str]:
    """The words, in lower case, that a title can have behind its first one."""
    return frozenset(word for phrase in _titles() for word in phrase.split()[1:])


def title_at(words: Sequence[str]) -> Title | None:
    """The longest title with which the lower-case `words` begin.

    >>> title_at(["secretary", "of", "state", "antony", "blinken"]).canonical
    'secretary of state'
    """
    most = _lengths().get(words[0], 0) if words else 0
    for count in range(min(len(words), most), 0, -1):
        found = _titles().get(" ".join(words[:count]))
        if found is not None:
            return Title(found[0], found[1], count, found[2])
    return None


def is_modifier(word: str) -> bool:
    """Whether the word makes another office of a title: 'deputy', 'shadow'."""
    return word.lower() in _MODIFIERS


@cache
def first_words() -> frozenset[str]:
    """The words with which a title can begin, in lower case, capitalised and in capitals."""
    return frozenset(
        spelled for word in _lengths() for spelled in (word, word.capitalize(), word.upper())
    )


@cache
def _lengths() -> dict[str, int]:
    """How many words the longest title has that begins with each word."""
    longest: dict[str, int] = {}
    for phrase in _titles():
        first, _, rest = phrase.partition(" ")
        longest[first] = max(longest.get(first, 0), 1 + len(rest.split()))
    return longest


@cache
def _titles() -> dict[str, tuple[str, TitleKind, bool]]:
    """Every phrase that is a title: its canonical form, its kind, and whether it is plural."""
    table: dict[str, tuple[str, TitleKind, bool]] = {}
    for phrase in _OTHERS.split("|"):
        _add(table, phrase, canonical(phrase), "other")
    for phrase in _HEADS.split("|"):
        _add(table, phrase, canonical(phrase), "office")
    for phrase, key in _departmental():
        _add(table, phrase, key, "office")
    for rank in _RANKS.split():
        table[rank.replace(".", " ")] = (canonical(rank), "rank", False)
    for courtesy in _COURTESY.split():
        table[courtesy] = (canonical(courtesy), "courtesy", False)
    return table


def _departmental() -> Iterator[tuple[str, str]]:
    """Ministers and secretaries with the canonical form of each.

    There are hundreds, and `canonical` would take longer over them than over an article.
    """
    for portfolio in _PORTFOLIOS.split("|"):
        short = "foreign" if portfolio == "foreign affairs" else portfolio
        for post in ("minister", "secretary"):
            yield f"{portfolio} {post}", f"{short} {post}"
            for joint in ("of", "for"):
                turned = f"{post} {joint} {portfolio}"
                yield turned, turned if portfolio == "state" else f"{short} {post}"
        turned = f"secretary of state for {portfolio}"
        yield turned, turned


def _add(
    table: dict[str, tuple[str, TitleKind, bool]], phrase: str, key: str, kind: TitleKind
) -> None:
    for spelled in {
        phrase,
        phrase.replace("defense", "defence"),
        phrase.replace("labor", "labour"),
    }:
        table[spelled] = (key, kind, False)
        table.setdefault(_pluralised(spelled), (key, kind, True))


def _pluralised(phrase: str) -> str:
    first, of, rest = phrase.partition(" of ")
    if first.endswith("secretary"):
        return f"{first[:-1]}ies{of}{rest}"
    return f"{first}s{of}{rest}"


@cache
def _plural() -> re.Pattern[str]:
    return compiled(
        r"\b(president|minister|secretary|chancellor|leader|premier|governor|senator|king|queen"
        r"|mayor)s\b|\bsecretaries\b"
    )


@cache
def _of() -> re.Pattern[str]:
    return compiled(
        r"^(?P<modifier>(?:deputy |vice |assistant |shadow )?)(?P<post>minister|secretary)"
        r" (?:of|for) (?P<for>.+)$"
    )


@cache
def _affairs() -> re.Pattern[str]:
    return compiled(r"^((?:deputy |vice |shadow )?foreign) affairs (minister|secretary)$")
