"""Cut English words down so that their inflections meet: "defrauded", "defrauding", "defraud".

A light stemmer by suffix; what it gives is a key for comparison and not a word.
"""

from __future__ import annotations

from functools import lru_cache

_IRREGULAR = {
    "men": "man", "women": "woman", "children": "child", "people": "person", "feet": "foot",
    "was": "be", "were": "be", "is": "be", "are": "be", "been": "be", "said": "say",
    "says": "say", "won": "win", "lost": "lose", "bought": "buy", "sold": "sell", "told": "tell",
    "made": "make", "took": "take", "taken": "take", "gave": "give", "given": "give",
    "went": "go", "gone": "go", "came": "come", "saw": "see", "seen": "see", "left": "leave",
    "met": "meet", "led": "lead", "held": "hold", "found": "find", "knew": "know",
    "known": "know", "began": "begin", "begun": "begin", "rose": "rise", "risen": "rise",
    "fell": "fall", "fallen": "fall", "wrote": "write", "written": "write", "spoke": "speak",
    "spoken": "speak", "built": "build", "sent": "send", "spent": "spend", "kept": "keep",
    "felt": "feel", "died": "die", "dying": "die", "became": "become", "beaten": "beat",
    "stolen": "steal", "stole": "steal", "drove": "drive", "driven": "drive", "flew": "fly",
    "flown": "fly", "broke": "break", "broken": "break", "chose": "choose", "chosen": "choose",
    "grew": "grow", "grown": "grow", "sought": "seek", "caught": "catch", "taught": "teach",
    "fought": "fight", "brought": "bring", "thought": "think", "paid": "pay", "wives": "wife",
    "lives": "life", "hit": "hit", "struck": "strike", "shot": "shoot", "wore": "wear",
    "had": "have", "has": "have", "did": "do", "does": "do", "done": "do",
}  # fmt: skip
_VOWELS = frozenset("aeiouy")
_SHORTEST = 4


@lru_cache(maxsize=1 << 15)
def stem(word: str) -> str:
    """The key of the word, in lower case and without a possessive ending.

    >>> stem("defrauding"), stem("Cities"), stem("stopped"), stem("nurses’")
    ('defraud', 'city', 'stop', 'nurs')
    """
    low = word.lower().replace("’", "'")
    low = low.removesuffix("'s").removesuffix("'")
    if low in _IRREGULAR:
        return _without_e(_IRREGULAR[low])
    if len(low) < _SHORTEST or not low.isalpha():
        return low
    return _without_e(_undone(_singular(low)))


def _singular(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zes")):
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


def _undone(word: str) -> str:
    """Without "ed" or "ing", if a syllable is left."""
    for ending in ("ing", "ed"):
        rest = word.removesuffix(ending)
        if rest != word and len(rest) > 2 and not _VOWELS.isdisjoint(rest):
            if rest.endswith("i") and ending == "ed":
                return rest[:-1] + "y"
            doubled = len(rest) > 3 and rest[-1] == rest[-2] and rest[-1] not in "lsz"
            return rest[:-1] if doubled else rest
    return word


def _without_e(word: str) -> str:
    return word[:-1] if len(word) > 3 and word.endswith("e") and word[-2] != "e" else word
