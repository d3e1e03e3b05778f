"""Makes `lexicon.bin` of the lists of SCOWL: `python -m audit.language.lexicon_making FOLDER`.

FOLDER holds the lists by their names (`english-words.10`), as the archive's `final` folder and
Debian's package `scowl` in /usr/share/dict/scowl have them. Same lists, same bytes.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from audit.documents.characters import plain
from audit.language.lexicon import DATA, Lexicon, packed
from audit.language.word_filter import word_filter

_KNOWN_BITS, _ORDINARY_BITS, _COMMON_BITS = 10, 16, 24
_LARGEST_KNOWN, _LARGEST_ORDINARY, _LARGEST_COMMON = 80, 60, 35
"""SCOWL's sizes: 35 is a small dictionary, 60 a large one, 80 has what only word games need."""
_NAMES = frozenset({"proper-names", "upper", "abbreviations", "contractions"})
"""Of these even the largest lists count as known: a name is no misspelling."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the lexicon; the exit status is 2 if the folder has no lists."""
    given = sys.argv[1:] if arguments is None else arguments
    files = sorted(Path(given[0]).glob("*-*.[0-9][0-9]")) if len(given) == 1 else []
    if not files:
        print("give the folder of SCOWL's lists, such as /usr/share/dict/scowl", file=sys.stderr)
        return 2
    made = lexicon(files)
    DATA.write_bytes(packed(made))
    print(f"{DATA.name}: {DATA.stat().st_size} bytes")
    return 0


def lexicon(files: Sequence[Path]) -> Lexicon:
    """The lexicon of those lists."""
    known: set[str] = set()
    ordinary: set[str] = set()
    common: set[str] = set()
    for file in files:
        region, _, sort = file.stem.partition("-")
        size = int(file.suffix[1:])
        words = set(_words(file))
        if size <= _LARGEST_KNOWN or sort in _NAMES:
            known |= words
        if sort == "words" and size <= _LARGEST_ORDINARY:
            ordinary |= words
        if sort == "words" and size <= _LARGEST_COMMON and "variant" not in region:
            common |= words
    return Lexicon(
        word_filter(sorted(known), _KNOWN_BITS),
        word_filter(sorted(ordinary), _ORDINARY_BITS),
        word_filter(sorted(common), _COMMON_BITS),
    )


def _words(file: Path) -> Iterator[str]:
    """The words of a list in lower case, with their accents and without, as newspapers print them.

    Possessives go without saying.
    """
    raw = file.read_bytes()
    try:
        text = raw.decode("utf-8")  # as Debian has them
    except UnicodeDecodeError:
        text = raw.decode("latin-1")  # as the archive has them
    for line in text.splitlines():
        word = line.strip().lower()
        if word and not word.endswith("'s"):
            yield word
            if not word.isascii():
                yield "".join(map(plain, word))


if __name__ == "__main__":
    raise SystemExit(main())
