"""The words of a quotation, with what may be written another way folded, and where words are left
out or put in by an editor or a transcriber.

Each word has two forms: `key`, under which 'it is' and 'it's', 'defence' and 'defense', 'twelve'
and '12' are the same, and `form`, which still tells the first pair apart.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from audit.documents.characters import key as folded
from audit.documents.expressions import compiled
from audit.language.names import FUNCTION_WORDS


class QuotedWord(NamedTuple):
    """A word of a quotation, or the part of a contraction; `start` and `end` are offsets in the
    text it was cut from.

    `gap` says what stands between the word before and this one: nothing (0), words in brackets
    that an editor put in (1), or a mark that words are missing (2). `opens` says whether a
    sentence may begin here, and `is_name` whether its capital is no sentence's.
    """

    key: str
    form: str
    start: int
    end: int
    gap: int = 0
    opens: bool = False
    is_name: bool = False


BRACKETED, MISSING = 1, 2
_UNHEARD = compiled(r"inaudible|unintelligible|indistinct|crosstalk|off[- ]mic", re.IGNORECASE)
_SILENT_NOTES = compiled(
    r"sic|applause|laughter|laughs|cheers|pause|cheering|through interpreter|via translator",
    re.IGNORECASE,
)
_SHORT = {
    "is": "'s", "has": "'s", "am": "'m", "are": "'re", "have": "'ve", "will": "'ll",
    "shall": "'ll", "would": "'d", "had": "'d", "not": "n't", "and": "&", "percent": "%",
}  # fmt: skip
_LONG = {
    "gonna": ("going", "to"), "wanna": ("want", "to"),
    "gotta": ("got", "to"), "lemme": ("let", "me"), "dunno": ("do", "not", "know"),
    "kinda": ("kind", "of"), "sorta": ("sort", "of"), "outta": ("out", "of"),
}  # fmt: skip
_ABBREVIATED = {
    "general": "gen", "governor": "gov", "senator": "sen", "representative": "rep",
    "doctor": "dr", "mister": "mr", "professor": "prof", "lieutenant": "lt", "captain": "capt",
    "colonel": "col", "sergeant": "sgt", "saint": "st", "versus": "vs", "okay": "ok",
    "yeah": "yes", "towards": "toward", "afterwards": "afterward", "amongst": "among",
    "whilst": "while", "grey": "gray", "storey": "story", "tyre": "tire", "kerb": "curb",
    "cheque": "check", "programme": "program", "sceptical": "skeptical", "ageing": "aging",
    "judgement": "judgment", "aeroplane": "airplane", "mum": "mom", "moustache": "mustache",
}  # fmt: skip
_ENDINGS = (
    ("our", r"(?<=[a-z]{2})our(?=(?:ed|ing|s|able|ably|al|er|ers|ful|hood|ite|less)?$)", "or"),
    ("is", r"(?<=[a-z]{4})is(?=(?:e|ed|es|ing|ation|ations|er|ers)$)", "iz"),
    ("alys", r"(?<=[a-z]{2}al)ys(?=(?:e|ed|es|ing|er|ers)$)", "yz"),
    ("ll", r"(?<=[a-z]{2})ll(?=(?:ed|ing|er|ers)$)", "l"),
    ("ence", r"(?:(?<=^def)|(?<=^off)|(?<=^lic))ence(?=s?$)", "ense"),
    ("re", r"(?:(?<=cent)|(?<=theat)|(?<=met)|(?<=lit))re(?=s?$)", "er"),
    ("ogue", r"(?<=[a-z]{2})ogue(?=s?$)", "og"),
)
"""What a British ending holds, the ending, and what Americans write in its place."""
_SHORTEST_SPELLED = 5
_SMALL = {
    word: str(number)
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
        " fifteen sixteen seventeen eighteen nineteen".split()
    )
} | {
    word: str(10 * number)
    for number, word in enumerate(
        "twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2
    )
}
NEGATIONS = frozenset({"n't", "no", "never", "none", "nobody", "nothing", "neither", "nor"}) | {
    "nowhere", "without",
}  # fmt: skip
_SHORTENED = frozenset(_LONG) | (frozenset(_SHORT.values()) - {"%"})
_FILLERS = frozenset({"um", "uh", "er", "erm", "uhm", "mm", "hmm"})
_TENS = frozenset("20 30 40 50 60 70 80 90".split())
_UNITS = frozenset("123456789")
_JOINED_LAST = _UNITS | {"cent"}
_AUXILIARIES = frozenset(
    "'s 'm 're 've 'll 'd n't & am are is was were be been being do does did done have has had"
    " will would shall should can could may might must ought let got get just so".split()
)
_TELLING = NEGATIONS | frozenset(
    "again against almost alone already always enough ever every everybody everyone everything few"
    " fewer less like many more most much nearly often quite rather really several similarly soon"
    " still today together tomorrow tonight usually yesterday".split()
)
"""Small words that say something in a speech all the same."""
_SMALL_WORDS = (FUNCTION_WORDS | _AUXILIARIES) - _TELLING
_CUT = compiled(r"(?<=.)(n't|'(?:s|ll|re|ve|d|m))$")


def quoted_words(text: str, start: int = 0, end: int | None = None) -> tuple[list[QuotedWord], int]:
    """The words of `text` from `start` to `end`, and the gap behind the last one. Linear."""
    found: list[QuotedWord] = []
    gap, opens = 0, True
    new = tuple.__new__  # half the time of calling QuotedWord
    for piece in _pieces().finditer(text, start, len(text) if end is None else end):
        sort = piece.lastgroup
        if sort is None:
            at, until = piece.span()
            shown = piece[0]
            capital = not opens and shown[0].isupper()
            for form, key in _parts(shown):
                name = capital and form not in FUNCTION_WORDS
                found.append(new(QuotedWord, (key, form, at, until, gap, opens, name)))
                if key in _JOINED_LAST:
                    _join_last(found)
                gap, opens, capital = 0, False, False
        elif sort == "stop":
            opens = True
        elif sort == "missing":
            gap, opens = MISSING, True
        else:
            gap = max(gap, _gap_of(piece[sort]))
    return found, gap


@lru_cache(maxsize=1 << 14)
def is_function(key: str) -> bool:
    """Whether the word says little by itself."""
    if len(key) == 1:
        return not key.isdigit()
    return key in _SMALL_WORDS


def shortened(one: str, other: str) -> bool:
    """Whether two forms of one key differ as 'it is' and 'it's' do, and not in spelling alone."""
    return one in _SHORTENED or other in _SHORTENED


@cache
def _pieces() -> re.Pattern[str]:
    """What a quotation is made of; a word is in no group.

    Words of two letters and more come first: most pieces are, and nothing else begins so.
    """
    rest = r"(?:['’‘ʼ](?:[^\W\d_]+|\s(?:s|t|ll|re|ve|d|m)\b))*"
    return compiled(
        rf"[^\W\d_][\w*\u0300-\u036f]+{rest}"
        r"|(?P<missing>…|\.(?:\s?\.)+)"
        r"|\[(?P<square>[^\[\]]{2,200})\]|\((?P<round>[^()]{0,200})\)"
        r"|(?:[^\W\d_]\.){2,8}(?!\w)"
        r"|\d+(?:[.,]\d+)*\w*"
        rf"|(?:\[\w\](?=\w))?[^\W\d_][\w*\u0300-\u036f]*{rest}"
        r"|[&%]"
        r"|(?P<stop>[.?!])"
    )


def _gap_of(bracketed: str) -> int:
    if _UNHEARD.search(bracketed) or not any(map(str.isalnum, bracketed)):
        return MISSING
    return 0 if _SILENT_NOTES.fullmatch(bracketed.strip()) else BRACKETED


@lru_cache(maxsize=1 << 14)
def _parts(shown: str) -> tuple[tuple[str, str], ...]:
    """The forms and keys of a word; a contraction has several.

    >>> _parts("Don’t"), _parts("defence")
    ((('do', 'do'), ("n't", "n't")), (('defence', 'defense'),))
    """
    word = _numeral(shown) if shown[0].isdigit() else _lettered(shown)
    if word in _FILLERS:
        return ()
    if word in _LONG:
        return tuple((word, _key(part)) for part in _LONG[word])
    forms: list[str] = []
    while "'" in word and (cut := _CUT.search(word)) is not None:
        forms.insert(0, cut[0])
        word = word[: cut.start()]
    if forms and forms[0] == "n't":
        word = {"wo": "will", "ca": "can", "sha": "shall", "ai": "ain"}.get(word, word)
    elif word == "cannot":
        word, forms = "can", ["not"]
    return tuple((form, _key(form)) for form in (word, *forms))


def _numeral(shown: str) -> str:
    return compiled(r",(?=\d{3})").sub("", shown).casefold()


def _lettered(shown: str) -> str:
    return folded("".join(shown.replace("[", "").replace("]", "").split()))


@lru_cache(maxsize=1 << 14)
def _key(form: str) -> str:
    if form in _SHORT:
        return _SHORT[form]
    if form in _ABBREVIATED:
        return _ABBREVIATED[form]
    if form in _SMALL:
        return _SMALL[form]
    if len(form) >= _SHORTEST_SPELLED:
        for held, ending, instead in _ENDINGS:
            if held in form:
                form = compiled(ending).sub(instead, form)
    return form


def _join_last(found: list[QuotedWord]) -> None:
    """'twenty five' becomes 25, and 'per cent' one word."""
    if len(found) < 2:
        return
    one, last = found[-2:]
    if one.key in _TENS and last.key in _UNITS and one.form in _SMALL and last.form in _SMALL:
        both = str(int(one.key) + int(last.key))
    elif one.key == "per" and last.key == "cent":
        both = "%"
    else:
        return
    found[-2:] = [one._replace(key=both, form=both, end=last.end)]
