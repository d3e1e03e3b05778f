"""Names as they may stand in a pack, and ids made from them."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Mapping

from audit.documents.characters import key

LONGEST_NAME = 200
LONGEST_SLUG = 80
_WRITTEN_OUT = str.maketrans({"ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d", "'": ""})
_OTHER = re.compile("[^a-z0-9]+")
_NUMBERS = re.compile(r"[0-9]+")


def cleaned(name: str) -> str:
    """`name` composed, with single spaces and without characters that are not seen.

    Nothing is left of what is too long to be a name.

    >>> cleaned(" Edgars  Rinke\\u0304vic\\u030cs\\u200b ")
    'Edgars Rinkēvičs'
    """
    if len(name) > 4 * LONGEST_NAME:
        return ""
    spaced = " ".join(unicodedata.normalize("NFC", name).split())
    if not spaced.isprintable():
        spaced = "".join(one for one in spaced if unicodedata.category(one)[0] != "C").strip()
    return "" if len(spaced) > LONGEST_NAME else spaced


def is_bare(name: str) -> bool:
    """Whether a name is one word, which alone could mean too many people."""
    return " " not in name


def slug(name: str) -> str:
    """`name` in lower-case letters, digits and hyphens; empty for other scripts.

    >>> slug("Edgars Rinkēvičs"), slug("Jānis Bērziņš-Vītols"), slug("Strauß"), slug("Путин")
    ('edgars-rinkevics', 'janis-berzins-vitols', 'strauss', '')
    """
    letters = key(name).translate(_WRITTEN_OUT)
    if not letters.isascii() and any(one.isalpha() and not one.isascii() for one in letters):
        return ""
    return _OTHER.sub("-", letters).strip("-")[:LONGEST_SLUG].strip("-")


def identified(
    kind: str, slugs: Mapping[str, str], is_taken: Callable[[str], bool]
) -> dict[str, str]:
    """An id for every key, from its slug.

    Where several have one slug, or another entity has the id, the key stands behind it for all of
    them: an id that has once meant one of two must not mean the other after the next import.
    """
    counts = Counter(slugs.values())
    used: set[str] = set()
    nths: Counter[str] = Counter()
    ids: dict[str, str] = {}
    for name in sorted(slugs, key=natural):
        base = slugs[name]
        own = slug(name) or "x"
        wanted = f"{kind}/{base or own}"
        if base and (counts[base] > 1 or is_taken(wanted)) and own != base:
            wanted = f"{wanted}-{own}"
        chosen = wanted
        while chosen in used or is_taken(chosen):
            nths[wanted] += 1
            chosen = f"{wanted}-{nths[wanted] + 1}"
        used.add(chosen)
        ids[name] = chosen
    return ids


def natural(name: str) -> tuple[str, int, str]:
    """Sorts Q9 before Q10."""
    found = _NUMBERS.search(name[:40])
    if found is None:
        return name, 0, name
    return name[: found.start()], int(found[0]), name
