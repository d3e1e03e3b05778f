"""Signs that nobody wrote a text as it stands: a machine translated it, or spun it from another's.

Each is a form that single slips take too. Only many of different forms say something, so that no
rule but a fingerprint may use them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from enum import StrEnum

from audit.documents.document import Role
from audit.documents.expressions import compiled
from audit.documents.spans import Span
from audit.rules.article import Article
from audit.rules.outcomes import Outcome

_PROSE = frozenset({Role.BODY, Role.STANDFIRST})
_LOWER_START = r"[.!?] (?<=[a-z]{3}[.!?] )(?P<sign>[a-z]{2,20})(?= [a-z])"
_NO_END = (
    r"\b(?:etc|inc|corp|ltd|dept|govt|est|approx|vol|fig|ext|messrs|bros|assn|univ|ave|blvd|viz"
    r"|[Jj]an|[Ff]eb|[Mm]ar|[Aa]pr|[Aa]ug|[Ss]ept?|[Oo]ct|[Nn]ov|[Dd]ec|Gen|Rep|Sen|Gov|Capt|Sgt"
    r"|Mrs|No|vs|com|org|net|gov)\Z"
)
_LOWER_NAMES = frozenset(
    {"iphone", "ipad", "ebay", "de", "van", "von", "al", "http", "https", "www"}
)
_STRAY_STOP = r"\w ?(?P<sign>[.] [.])(?! ?[.])"
_FRAGMENT = r"[.] (?P<sign>[A-Z][a-z]{2,15} [A-Z][a-z]{2,15}[.])\Z"
_REOPENED = r"(?P<sign>“)[^“”\n]{1,600}(?=“)"
_COURTESY = r"\bMr\.? (?P<name>[A-Z][a-z’'-]{2,20})"
_SPEAKS = r"(?:said|says|told|added|spoke|wrote|confirmed)\b"
_LAST_WORD = r"[a-z]{1,20}\Z"
_LONG_PARAGRAPH = 200


class Form(StrEnum):
    """The forms of broken prose that are known without words."""

    LOWER_START = "lower-start"
    """A sentence that begins in lower case after a full stop."""
    STRAY_STOP = "stray-stop"
    """A second full stop with nothing before it."""
    FRAGMENT = "fragment"
    """Two words of a name as the last sentence of a paragraph."""
    REOPENED_QUOTATION = "reopened-quotation"
    """A quotation that is opened again before it was closed."""
    CUT_PARAGRAPH = "cut-paragraph"
    """A long paragraph that ends inside a sentence."""
    MIXED_COURTESY = "mixed-courtesy"
    """The same person with and without 'Mr.' as the speaker."""
    WRONG_OFFICE = "wrong-office"
    """An office that the person's country, or the person, does not have."""


def seen(article: Article, form: Form) -> Iterator[Span]:
    """Where the article shows the form, in order."""
    return _SEEN[form](article)


def is_slow(form: Form) -> bool:
    """Whether the form needs the register, and is to be asked for last."""
    return form is Form.WRONG_OFFICE


def _prose(article: Article) -> Iterator[Span]:
    return (s.span for s in article.document.segments if s.role in _PROSE)


def _matching(pattern: str, sign: str) -> Callable[[Article], Iterator[Span]]:
    """A test for each paragraph in which the characters of `sign` stand."""

    def find(article: Article) -> Iterator[Span]:
        text = article.document.text
        if sign not in text:
            return
        sought = compiled(pattern)
        for span in _prose(article):
            for match in sought.finditer(text, span.start, span.end):
                yield Span(*match.span("sign"))

    return find


def _lower_starts(article: Article) -> Iterator[Span]:
    text = article.document.text
    starts, no_end = compiled(_LOWER_START), compiled(_NO_END)
    for span in _prose(article):
        for match in starts.finditer(text, span.start, span.end):
            stop = match.start()
            if match["sign"] in _LOWER_NAMES or no_end.search(text, max(0, stop - 8), stop):
                continue
            yield Span(*match.span("sign"))


def _cut_paragraphs(article: Article) -> Iterator[Span]:
    text = article.document.text
    paragraphs = list(_prose(article))
    for span in paragraphs[:-1]:
        if span.end - span.start < _LONG_PARAGRAPH:
            continue
        last = compiled(_LAST_WORD).search(text, max(span.start, span.end - 21), span.end)
        if last is not None and "." in span.of(text):
            yield Span(*last.span())


def _mixed_courtesy(article: Article) -> Iterator[Span]:
    """The first place where somebody who is 'Mr. Roe' elsewhere speaks as 'Roe'."""
    text = article.document.text
    if "Mr" not in text:
        return
    names = sorted({match["name"] for match in compiled(_COURTESY).finditer(text)})
    for name in names[:20]:
        # Behind a capital letter "Roe" may be the surname of "Ann Roe".
        bare = rf"(?:(?<!\w)[a-z]{{1,15}}|[,;:”]) (?P<sign>{re.escape(name)}) {_SPEAKS}"
        found = re.search(bare, text)
        if found is not None:
            yield Span(*found.span("sign"))
            return


def _wrong_offices(article: Article) -> Iterator[Span]:
    for one in article.judged_titles:
        if one.judgement.outcome in {Outcome.WRONG_TITLE, Outcome.WRONG_JURISDICTION}:
            yield one.title_span


_SEEN: dict[Form, Callable[[Article], Iterator[Span]]] = {
    Form.LOWER_START: _lower_starts,
    Form.STRAY_STOP: _matching(_STRAY_STOP, ". ."),
    Form.FRAGMENT: _matching(_FRAGMENT, "."),
    Form.REOPENED_QUOTATION: _matching(_REOPENED, "“"),
    Form.CUT_PARAGRAPH: _cut_paragraphs,
    Form.MIXED_COURTESY: _mixed_courtesy,
    Form.WRONG_OFFICE: _wrong_offices,
}
