"""Lines whose very shape says what they are: credits, bylines, datelines, page furniture.

The list is short on purpose. What takes judgement to recognise is for rules, which can say why.
"""

from __future__ import annotations

from audit.documents.expressions import compiled
from audit.documents.stated_dates import stated_date

LONGEST = 200
"""Characters beyond which a line is a paragraph whatever it looks like, copyright lines apart."""

BULLET = compiled(r"[•‣▪◦●·*+–—-][ \t\xa0]|\(?\d{1,2}[.)][ \t\xa0]")
SENTENCE_END = compiled(r"[.!?…][\"'”’»)\]]{0,3}$")
# "visits U.S." ends with an abbreviation, not with a sentence.
ABBREVIATION_END = compiled(r"\b(?:[A-Z]\.){2,4}$")

# The rarer patterns are strings, which `re` compiles when one is first needed: all at once would
# cost as much as reading a dozen articles.
_NAME = r"[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]*){0,4}"
_AGENCY = r"[A-Z][\w.&’' -]{1,40}"
_AGENCIES = (
    r"(?:AP|EPA|AFP|Reuters|REUTERS|Getty(?: Images)?|Associated Press|Bloomberg|Shutterstock)"
)
_CREDIT = (
    rf"(?:{_NAME} ?\| ?{_AGENCY}|{_NAME} ?/ ?{_AGENCIES}"
    rf"|(?:Photo|Photograph|PHOTO|Image|Picture)(?: by|(?: credit)?:) ?{_NAME}"
    rf"(?: ?[|/,–-] ?{_AGENCY}){{0,3}}"
    rf"|\({_AGENCIES} (?:Photo|File)/[^()]{{2,60}}\))"
)
_CREDIT_AT_END = (
    rf"(?:\({_AGENCIES} (?:Photo|File)/[^()]{{2,80}}\)"
    r"|\((?:[Pp]hoto|[Ii]mage|[Pp]icture)(?: by|:)[^()]{2,80}\)"
    r"|\b(?:Photo|Photograph|PHOTO|Image|Picture|Credit): ?[^.:]{2,80})$"
)
_CREDIT_WORDS = ("hoto", "PHOTO", "mage", "icture", "redit")
_BYLINE = r"(?:By|BY) [A-Z][\w.’'-]+(?:,? (?:and|for|in|of|the|with|[A-Z][\w.’'-]*)){0,11}"
_DATELINE = (
    r"[A-Z]{2}[A-Z.’' -]{1,30}(?:, [A-Z][A-Za-z.]{1,20}){0,2}"
    r"(?:,? [A-Z][a-z]{2,8}\.? \d{1,2})?(?:, \d{4})?"
    r"(?: \([A-Z][A-Za-z .&]{1,30}\))? ?(?:—|–|--?)(?=\s)"
)
_STATED_DAY = (
    r"(?:(?:Published|Updated|Posted|Last updated)(?: on| at)?:? ?)?"
    r"(?:(?:Mon|Tues?|Wed|Wednes|Thu|Thurs|Fri|Sat|Satur|Sun)(?:day)?,? )?"
    r"(?:\d{4}-\d\d-\d\d|\d{1,2} [A-Z][a-z]{2,8}\.?,? \d{4}|[A-Z][a-z]{2,8}\.? \d{1,2},? \d{4})"
    r"(?:[,T ]+(?:at )?\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?: ?[ap]\.?m\.?)?(?: ?[A-Z]{1,4})?)?"
)
# fmt: off
_FURNITURE = frozenset({
    "advertisement", "back to top", "back to top button", "cancel reply", "leave a comment",
    "leave a reply", "post comment", "read more", "related articles", "related news",
    "related posts", "related stories", "share this", "share this article",
})
# fmt: on
_READ_ELSEWHERE = r"Read (?:further|more) (?:at|on) [\w .]{2,40}"
_COMMENT_FORM = "Your email address will not be published."
_PLAYER = r"VIDEO\d{0,3}:?[\d:]{3,12}"
_DIGEST = compiled(r"[0-9a-f]{32,128}")
_COPYRIGHT = compiled(r"(?:Copyright|©|\(c\)) ?(?:©|\(c\))? ?\d{4}\b")
_SECTION_LABEL = compiled(r"[A-Z][A-Za-z]{2,19}")


def ends_sentence(line: str) -> bool:
    """Whether the line ends as sentences do; an abbreviation's full stop does not count."""
    tail = line[-8:]
    return bool(SENTENCE_END.search(tail)) and not ABBREVIATION_END.search(tail)


def is_credit(line: str) -> bool:
    """Whether the line is only a photo credit: "Jane Roe | Reuters"."""
    could_be = len(line) <= 100 and ("|" in line or "/" in line or line[:1] in {"P", "I"})
    return could_be and compiled(_CREDIT).fullmatch(line) is not None


def ends_with_credit(line: str) -> bool:
    """Whether a caption's photo credit stands at the end of the line."""
    tail = line[-120:]
    could_be = any(word in tail for word in _CREDIT_WORDS) or (tail[-1:] == ")" and "/" in tail)
    return could_be and compiled(_CREDIT_AT_END).search(tail) is not None


def is_byline(line: str) -> bool:
    """Whether the line names who wrote the article: "By Jane Roe and John Doe"."""
    could_be = line[:3] in {"By ", "BY "} and len(line) <= LONGEST
    return could_be and compiled(_BYLINE).fullmatch(line) is not None


def dateline_length(paragraph: str) -> int:
    """How many characters of "RIGA, March 7 (Reuters) — Text" are its dateline; 0 if none."""
    found = compiled(_DATELINE).match(paragraph) if paragraph[:2].isupper() else None
    return found.end() if found else 0


def is_stated_day(line: str) -> bool:
    """Whether the line holds a date and nothing else: "Published March 8, 2022"."""
    if len(line) > 60 or not any(character.isdecimal() for character in line):
        return False
    return compiled(_STATED_DAY).fullmatch(line) is not None and stated_date(line) is not None


def is_furniture(line: str) -> bool:
    """Whether the line belongs to the page and not to the article, beyond doubt."""
    if line[:1] in {"C", "©", "("} and _COPYRIGHT.match(line):
        return True
    if len(line) > LONGEST:
        return False
    if line.lower() in _FURNITURE or line.startswith(_COMMENT_FORM) or _DIGEST.fullmatch(line):
        return True
    if line.startswith("Read "):
        return compiled(_READ_ELSEWHERE).fullmatch(line) is not None
    return line.startswith("VIDEO") and compiled(_PLAYER).fullmatch(line) is not None


def is_section_label(line: str) -> bool:
    """Whether the line could be the section's name above a headline: "Politics"."""
    return bool(_SECTION_LABEL.fullmatch(line))


def stands_alone(line: str) -> bool:
    """Whether the line is a paragraph of its own even in text that is wrapped."""
    return is_furniture(line) or is_credit(line) or is_byline(line) or is_stated_day(line)
