"""Find full dates, and cities with their states, that lack the comma behind them.

American copy sets both off with two commas: "on March 7, 2022, in Austin, Texas, they met".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from audit.documents.document import Document
from audit.documents.spans import Span
from audit.language.dates import StatedDate
from audit.language.names import CALENDAR, FUNCTION_WORDS, MONTHS
from audit.language.words import Word

_STATES = frozenset(
    "Alabama Alaska Arizona Arkansas California Colorado Connecticut Delaware Florida Georgia"
    " Hawaii Idaho Illinois Indiana Iowa Kansas Kentucky Louisiana Maine Maryland Massachusetts"
    " Michigan Minnesota Mississippi Missouri Montana Nebraska Nevada Ohio Oklahoma Oregon"
    " Pennsylvania Tennessee Texas Utah Vermont Virginia Wisconsin Wyoming D.C.".split()
)
_JOINING = frozenset("and or through to until".split())
"""Words of ranges and rows, in which the comma is often left out on purpose."""
_DAYS_AND_MONTHS = CALENDAR | MONTHS


def dates_without_comma(document: Document, dates: Sequence[StatedDate]) -> Iterator[Span]:
    """Dates like "March 7, 2022" with a word and no comma behind them."""
    text = document.text
    for date in dates:
        if date.year is None or date.day is None or text[date.span.end : date.span.end + 1] != " ":
            continue
        written = date.span.of(text)
        following = text[date.span.end + 1 : date.span.end + 20].split(maxsplit=1)
        if written[-6:-4] != ", " or not following or not following[0].islower():
            continue
        if following[0] not in _JOINING:
            yield date.span


def states_without_comma(document: Document, tokens: Sequence[Word]) -> Iterator[Span]:
    """Cities with their states, like "Austin, Texas", with a word and no comma behind them."""
    text = document.text
    for at, token in enumerate(tokens):
        if token.text not in _STATES or not 0 < at < len(tokens) - 1:
            continue
        city, following = tokens[at - 1], tokens[at + 1]
        if city.segment != token.segment or text[city.end : token.start] != ", ":
            continue
        if city.text in _STATES or city.text in _DAYS_AND_MONTHS or not city.text.istitle():
            continue
        if _is_in_row(text, tokens, at - 1) or following.text in _JOINING:
            continue
        if text[token.end : following.start] == " " and following.text in FUNCTION_WORDS:
            yield Span(city.start, token.end)  # but not before "officials": Texas officials


def _is_in_row(text: str, tokens: Sequence[Word], city: int) -> bool:
    """Whether the city itself stands behind a comma, as in "Boston, Dallas, Texas"."""
    while city > 0 and tokens[city].text.istitle():
        gap = text[tokens[city - 1].end : tokens[city].start]
        if gap != " ":
            return gap == ", "
        city -= 1
    return False
