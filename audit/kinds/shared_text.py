"""Flag an article whose text stands in another article of the run, and say what was changed.

Two reports that share sentences are one witness: what the first got wrong the second repeats, and
it looks confirmed. So the copy is told how much it shares with which article, and the words in
which the two differ, where one of them has slipped or somebody has edited a quotation.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import ClassVar, Literal, cast

from audit.documents.characters import key
from audit.documents.document import Role
from audit.documents.records import dataclass
from audit.findings.finding import Evidence, Finding, Place
from audit.language.words import WORD
from audit.rules.account import Account
from audit.rules.article import Article
from audit.rules.rule import Hit, Rule, placed

_SHORTEST = 6
"""Words from which a sentence is too long to be the same by chance."""
_MOST_SENTENCES = 400
_MOST_CANDIDATES = 5
_ALIKE = 0.6
"""Part of the words of both that two sentences share if one was made from the other."""
_MOST_WORDS = 150
_MOST_CHANGES = 10

_Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A sentence: where it stands, its words as they are printed, and folded."""

    where: Place
    printed: _Words
    folded: _Words


@dataclass(frozen=True, slots=True)
class _Pair:
    """A sentence and the one of another article that is the same or was changed."""

    own: _Sentence
    other: _Sentence

    @property
    def same(self) -> bool:
        """Whether not a word differs."""
        return self.own.folded == self.other.folded


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedTextRule(Rule):
    """Text that two articles of a run share."""

    names: ClassVar[tuple[str, ...]] = ("text", "expected", "share", "path", "changed")

    kind: Literal["shared-text"]
    """shared-text"""
    quotations: bool = True
    """Whether it looks inside direct quotations."""

    @property
    def looks_everywhere(self) -> bool:
        """Every article has sentences."""
        return True

    @property
    def waits(self) -> bool:
        """One article shares nothing with itself."""
        return True

    def match(self, article: Article, hits: Sequence[Hit]) -> Iterator[Finding]:  # noqa: ARG002
        """Nothing by itself."""
        return iter(())

    def observe(self, article: Article, hits: Sequence[Hit]) -> object:  # noqa: ARG002
        """The sentences that could be shared."""
        return list(_sentences(article)) or None

    def compare(self, accounts: Sequence[Account]) -> Iterator[Finding]:
        """For each copy, what it shares with the article that its text comes from."""
        by_path = {account.path: account for account in accounts}
        for account in accounts:
            origin = by_path.get(account.witness)
            if origin is None or origin is account:
                continue
            own, others = (_worded(cast("list[Place]", one.observed)) for one in (account, origin))
            pairs = _paired(own, others)
            if pairs:
                yield self._shared(own, pairs, origin.path)

    def _shared(self, own: Sequence[_Sentence], pairs: Sequence[_Pair], path: str) -> Finding:
        first = pairs[0]
        words = sum(len(pair.own.folded) for pair in pairs)
        share = round(100 * words / sum(len(one.folded) for one in own))
        changed = [pair for pair in pairs if not pair.same]
        plural = "s" * (len(changed) != 1)
        evidence = [
            Evidence(first.own.where.text, self.because, passage=first.other.where.passage),
            *(_change(pair) for pair in changed[:_MOST_CHANGES]),
        ]
        return self.remark(
            first.own.where,
            *evidence,
            suggestions=(),
            related=[pair.other.where.passage for pair in pairs[1:_MOST_CHANGES]],
            words={
                "share": f"{share} per cent",
                "path": path,
                "changed": f"{len(changed)} sentence{plural}" if changed else "none",
            },
        )


def _sentences(article: Article) -> Iterator[Place]:
    for span in article.reading.sentences[:_MOST_SENTENCES]:
        segment = article.document.segment_at(span.start)
        short = span.end - span.start < 2 * _SHORTEST - 1  # a letter a word, and the gaps
        if segment is not None and segment.role is not Role.FURNITURE and not short:
            yield placed(article, span)


def _worded(places: Sequence[Place]) -> list[_Sentence]:
    """Those that are not too short to be the same by chance, with their words."""
    found = []
    for where in places:
        printed = tuple(WORD.findall(where.words[: 20 * _MOST_WORDS]))[:_MOST_WORDS]
        if len(printed) >= _SHORTEST:
            found.append(_Sentence(where, printed, tuple(map(key, printed))))
    return found


def _paired(own: Sequence[_Sentence], others: Sequence[_Sentence]) -> list[_Pair]:
    """Each sentence with its counterpart, if there is one, in the order of the text."""
    same: dict[_Words, _Sentence] = {}
    holding: defaultdict[str, list[int]] = defaultdict(list)
    for number, other in enumerate(others):
        same.setdefault(other.folded, other)
        for word in set(other.folded):
            holding[word].append(number)
    pairs = []
    for one in own:
        counterpart = same.get(one.folded) or _changed(one, others, holding)
        if counterpart is not None:
            pairs.append(_Pair(one, counterpart))
    return pairs


def _changed(
    one: _Sentence, others: Sequence[_Sentence], holding: dict[str, list[int]]
) -> _Sentence | None:
    """The sentence that `one` was made from, or that was made from it."""
    rare = sorted(set(one.folded) & holding.keys(), key=lambda word: (len(holding[word]), word))
    shared = Counter(number for word in rare[:_SHORTEST] for number in holding[word][:_MOST_WORDS])
    likely = sorted(shared, key=lambda number: (-shared[number], number))[:_MOST_CANDIDATES]
    best = max(likely, key=lambda number: _overlap(one, others[number]), default=None)
    if best is None or _overlap(one, others[best]) < _ALIKE:
        return None
    return others[best]


def _overlap(one: _Sentence, other: _Sentence) -> float:
    here, there = set(one.folded), set(other.folded)
    return len(here & there) / len(here | there)


def _change(pair: _Pair) -> Evidence:
    """What differs between the sentences, word by word."""
    matcher = SequenceMatcher(None, pair.own.folded, pair.other.folded, autojunk=False)
    changes = [
        f"{_quoted(pair.own.printed[a:b])} for {_quoted(pair.other.printed[c:d])}"
        for tag, a, b, c, d in matcher.get_opcodes()
        if tag != "equal"
    ]
    because = "here it has " + "; ".join(changes[:_MOST_CHANGES])
    return Evidence(pair.own.where.text, because, passage=pair.other.where.passage)


def _quoted(words: Sequence[str]) -> str:
    return f"'{' '.join(words)}'" if words else "nothing"


RULE = SharedTextRule
