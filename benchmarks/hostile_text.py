"""Makes hostile articles of any size: one odd thing over and over; the same ones every time."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import cycle
from random import Random

from audit.packs.examples import unmarked
from audit.rules.rule import Example, Rule

Maker = Callable[[int], str]
"""Makes a text of about so many characters."""

SEED = 20220308
HEAD = "A Report\n\nBy Ann Lee\n\nMarch 8, 2022\n\n"
"""So that the article has a date, without which many rules are silent."""
LINE, PARAGRAPHS = " ", "\n\n"
SYLLABLES = "ba den dro fel gar hil jan kor lem mar nov pel ras sil tor vad wen yor zan mir".split()

REPEATED = {
    "opening marks": "“",
    "straight marks": '"',
    "single marks": "‘",
    "apostrophes": "'",
    "quotations never closed": "“We go, he said. ",
    "nested quotations": "“A ‘b “c” d’ e”",
    "brackets": "(",
    "sic": "[sic]",
    "at signs": "a@",
    "slashes": "/a",
    "full stops": ".",
    "glued sentences": "He came.She went",
    "one letter": "a",
    "digits": "1",
    "capitals": "A",
    "accents": "e\u0301",
    "accents on nothing": "\u0301",
    "soft hyphens": "a\u00ad",
    "bidi overrides": "\u202eKiev\u202c",
    "byte order marks": "\ufeff",
    "NULs": "An hour later the council voted.\x00",
    "line separators": "a\u2028",
    "wide letters": "漢",
    "spaces": "    ",
    "tabs": "\t",
    "titles": "President",
    "plural titles": "Presidents Ann and",
    "titled name": "President Gitanes Nauseda spoke.",
    "wrong title": "British Foreign Secretary Antony Blinken spoke.",
    "names in a list": "Liz Truss,",
    "surnames": "Blinken",
    "near name": "Secretary of State Antonny Blinkin left.",
    "connectors": "Bank of the",
    "variants": "Kiev",
    "weekdays": "Monday",
    "dates": "Tuesday, March 7, 2022",
    "relative days": "yesterday, March 6,",
    "years": "since 2014",
    "numbers in words": "two hundred and",
    "sums": "50 of 20 people, 30 percent,",
    "attributions": "“We go,” Ann Lee said,",
    "indirect speech": "the aide said that",
    "facts": "Vilnius is the capital of Latvia.",
    "memberships": "Finland joined NATO in 2004.",
    "events": "ten years after the 9/11 attacks",
    "sign-up boxes": "Sign up for our newsletter.",
    "counts": "4 min read",
    "hashtags": "#one",
    "copyright": "Copyright 2022 The Gazette",
    "doubled words": "the the",
    "addresses": "https://gazette.example/a",
    "pronouns": "He said she said he",
    "abbreviations": "U.S.",
    "either form": "adviser advisor",
}
"""What stands again and again."""

NUMBERED = {
    "names": "{name} spoke.",
    "names in a list ": "{name},",
    "titled names": "President {name} spoke.",
    "surnames only": "Mr. {word} left.",
    "near names": "Antony Blinken{word} spoke.",
    "quotations": "“We will {word} the line for all to see,” {name} said.",
    "quotations with digits": "“The {number} lines are very clear to us,” said {name}.",
    "quotations of one speaker": "“The line is {word} clear to all of us,” Ann Lee said.",
    "numbers": "Some {number} people left {name} for $5 million.",
    "dates": "It began on March 7, {number} in {word}.",
    "places": "They met in {word}, the capital of {name}.",
    "words": "{word} {number}",
    "doings": "The council sold the {word} to {name} yesterday.",
}
"""Sentences with another `{name}`, `{word}` or `{number}` each time."""

HTML = {
    "html tags": ("<div>", "</div>"),
    "html inline tags": ("<b>", "</b>"),
    "html paragraphs in tags": ("<div><p>a", "</p></div>"),
    "html tags not closed": ("<p><a href=", ""),
    "html comments not closed": ("<!--", ""),
    "html scripts not closed": ("<script>", ""),
    "html entities": ("&amp;&lt", ""),
    "html less-than": ("<", ""),
    "html attributes": ("<p a='b' ", ">"),
    "html lists": ("<ul><li>", "</li></ul>"),
    "html tables": ("<table><tr><td>", "</td></tr></table>"),
    "html quotations": ("<blockquote>“", "”</blockquote>"),
    "html closings": ("</p>", "</div>"),
    "html titles": ("<title>", "</title>"),
    "html links": ("<p><a href='/a'>Kiev</a></p>", ""),
}
MARKDOWN = {
    "markdown brackets": ("[", "]"),
    "markdown links": ("[a](", ")"),
    "markdown images": ("![", "](a)"),
    "markdown stars": ("*a", "*"),
    "markdown double stars": ("**a ", "**"),
    "markdown ticks": ("`a", "``"),
    "markdown quotations": ("> ", "\n"),
    "markdown underlines": ("_", "a_"),
    "markdown tables": ("|a", "|"),
    "markdown headings": ("# a\n", ""),
    "markdown lists": ("- ", "\n"),
    "markdown fences": ("```\n", "\n"),
    "markdown rules": ("---\na: b\n", ""),
    "markdown notes": ("[^a]: b\n\n", ""),
    "markdown tags": ("<b>", "</b>"),
    "markdown backslashes": ("\\", "a"),
}
"""Openings and closings, nested as deep as the text is long."""


@dataclass(frozen=True, slots=True)
class Family:
    """Articles of one oddity; with `against` all but the first are its references."""

    name: str
    makers: tuple[Maker, ...]
    suffix: str = "txt"
    against: bool = False

    def texts(self, size: int) -> list[str]:
        """A text of each maker, of about `size` characters together."""
        return [make(size // len(self.makers)) for make in self.makers]


def families(rules: Iterable[Rule]) -> Iterator[Family]:
    """Every family: what we thought of, and what the rules of each kind give as examples."""
    for name, unit in REPEATED.items():
        yield Family(f"{name}, one line", (repeated(unit, LINE),))
        yield Family(f"{name}, paragraphs", (repeated(unit, PARAGRAPHS),))
        yield Family(f"{name}, no space", (repeated(unit, ""),))
    for name, template in NUMBERED.items():
        line, paragraphs = (numbered(template, joint) for joint in (LINE, PARAGRAPHS))
        yield Family(f"other {name}, one line", (line,))
        yield Family(f"other {name}, paragraphs", (paragraphs,))
        yield Family(f"other {name}, two articles", (paragraphs, numbered(template, " \n\n", 2)))
        yield Family(
            f"other {name}, against another", (line, numbered(template, LINE, 2)), "txt", True
        )
    for suffix, nestings in (("html", HTML), ("md", MARKDOWN)):
        for name, (opening, closing) in nestings.items():
            yield Family(f"{name}, nested", (nested(opening, closing),), suffix)
            yield Family(f"{name}, in a row", (repeated(f"{opening}a{closing}", "", ""),), suffix)
    yield from _examples(rules)


def repeated(unit: str, joint: str, head: str = HEAD) -> Maker:
    """The same again and again."""
    return lambda size: head + (unit + joint) * (size // len(unit + joint))


def numbered(template: str, joint: str, step: int = 1) -> Maker:
    """A sentence with another name, word and number each time, the numbers `step` apart."""

    def make(size: int) -> str:
        names, parts, length, number = made_names(), [HEAD], 0, 0
        while length < size:
            given, surname = next(names)
            number += step
            word = surname.lower()
            part = template.format(name=f"{given} {surname}", word=word, number=number) + joint
            parts.append(part)
            length += len(part)
        return "".join(parts)

    return make


def nested(opening: str, closing: str) -> Maker:
    """As many openings as closings, around a word."""
    return lambda size: f"{opening}Kiev{closing}".join(
        piece * (size // len(opening + closing)) for piece in (opening, closing)
    )


def taken(texts: Iterable[str], joint: str) -> Maker:
    """Texts in turn, over and over."""
    given = [text + joint for text in texts]

    def make(size: int) -> str:
        parts, length = [HEAD], 0
        for part in cycle(given):
            if length >= size:
                return "".join(parts)
            parts.append(part)
            length += len(part)
        raise AssertionError("a cycle does not end")

    return make


def made_names() -> Iterator[tuple[str, str]]:
    """Given names and surnames without end."""
    random = Random(SEED)
    while True:
        five = [random.choice(SYLLABLES) for _ in range(5)]
        yield "".join(five[:2]).capitalize(), "".join(five[2:]).capitalize()


def _examples(rules: Iterable[Rule]) -> Iterator[Family]:
    kinds: dict[str, list[Example]] = {}
    for rule in rules:
        given = (
            one if isinstance(one, Example) else Example(text=one) for one in rule.examples.flag
        )
        kinds.setdefault(rule.kind, []).extend(given)
    for kind, examples in sorted(kinds.items()):
        texts = [unmarked(one.text).text for one in examples]
        for shape, joint in (("one line", LINE), ("paragraphs", PARAGRAPHS)):
            yield Family(f"examples of {kind}, {shape}", (taken(texts, joint),))
            for sort in ("against", "beside"):
                others = [text for one in examples for text in getattr(one, sort)]
                if others:
                    makers = (taken(texts, joint), taken(others, joint))
                    name = f"examples of {kind}, {sort}, {shape}"
                    yield Family(name, makers, "txt", sort == "against")
