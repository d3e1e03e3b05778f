"""Programs that find wrong words in articles: ours, and others given the same words in their form.

A plain loop of compiled patterns is what one would write oneself; `grep -F` is the floor: it finds
the words and knows nothing of them. Each says where it found which word, so that a program that
finds nothing does not pass for a fast one.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from benchmarks.made_text import write_word_packs
from benchmarks.processes import audit

LOOP = r"""
import re, sys
from pathlib import Path
words = Path(sys.argv[1]).read_text().splitlines()
patterns = [re.compile(rf"\b{word}\b", re.IGNORECASE) for word in words]
for file in sorted(Path(sys.argv[2]).iterdir()):
    text = file.read_text()
    for pattern in patterns:
        for match in pattern.finditer(text):
            sys.stdout.write(f"{file}:{match.start()}:{match[0]}\n")
"""
PROSELINT = r"""
import sys
from pathlib import Path
from proselint.registry import CheckRegistry
from proselint.registry.checks import BATCH_COUNT, Check, types
from proselint.tools import LintFile
words = Path(sys.argv[1]).read_text().lower().split()
for start in range(0, len(words), BATCH_COUNT):
    forms = types.PreferredFormsSimple({word: f"{word}a" for word in words[start:][:BATCH_COUNT]})
    CheckRegistry().register(Check(forms, path="words", message="'{}' for '{}'"))
config = {"checks": {"words": True}, "max_errors": 1_000}
for file in sorted(Path(sys.argv[2]).iterdir()):
    for result in LintFile(file).lint(config):
        sys.stdout.write(f"{file}:{result.pos}:{result.check_result.message}\n")
"""
PLACE = re.compile(r"(\d{5})\.txt")
Hit = tuple[str, str]
"""The number of an article and a wrong word in it, in small letters."""
Prepare = Callable[[Path, Sequence[str]], tuple[str, ...]]
"""Writes the words into a folder in a program's form; gives the command but for the articles."""
Parse = Callable[[str, Sequence[str]], Iterable[Hit]]
"""Reads what a program printed on so many words."""


@dataclass(frozen=True, slots=True)
class Checker:
    """A program, and how much work (words times bytes) before one would wait for minutes."""

    name: str
    version: str
    prepare: Prepare
    parse: Parse
    most_work: float = 1e13
    most_words: int = 1_000_000
    accepted: tuple[int, ...] = (0, 1)

    def can(self, count: int, size: int) -> bool:
        """Whether it is asked to find so many words in so many bytes."""
        return count <= self.most_words and count * size <= self.most_work

    def found(self, printed: str, words: Sequence[str]) -> Counter[Hit]:
        """How often it found which word where."""
        return Counter(self.parse(printed, words))


def checkers() -> Iterator[Checker]:
    """The programs that are installed here, ours first."""
    yield Checker("audit", "", _audit, _audit_hits)
    yield Checker("loop of re", _python(), _loop, line_hits, most_work=1.1e9)
    if (grep := program("grep")) and "GNU" in (told := _told(grep)):
        # with 100,000 words it takes all the memory that there is
        yield Checker("grep -F", told.split()[-1], _grep, line_hits, most_words=10_000)
    if (release := released("codespell")) and program("codespell"):
        yield Checker("codespell", release, _codespell, line_hits, accepted=(0, 65))
    if (release := released("typos")) and program("typos"):
        yield Checker("typos", release, _typos, line_hits, accepted=(0, 2))
    if release := released("proselint"):
        yield Checker("proselint", release, _proselint, line_hits, most_work=1.1e11)
    if (release := released("semgrep")) and program("semgrep"):
        yield Checker("semgrep", release, _semgrep, semgrep_hits, most_work=1.1e9)


def program(name: str) -> str | None:
    """Where a program is: beside this Python, as pip puts it, or on the path."""
    beside = Path(sys.executable).parent
    return shutil.which(name, path=str(beside)) or shutil.which(name)


def released(distribution: str) -> str:
    """The version of what pip installed; nothing if it is not here."""
    try:
        return version(distribution)
    except PackageNotFoundError:
        return ""


def line_hits(printed: str, words: Sequence[str]) -> Iterator[Hit]:
    """One hit a line, whatever else stands in the line: a file and the first of our words."""
    known = {word.lower() for word in words}
    for line in printed.splitlines():
        place = PLACE.search(line)
        word = next((one for one in re.findall(r"[a-z]+", line.lower()) if one in known), None)
        if place and word:
            yield place[1], word


def semgrep_hits(printed: str, words: Sequence[str]) -> Iterator[Hit]:
    """A hit for each result, whose rule has the number of its word."""
    for result in json.loads(printed)["results"]:
        nth = int(result["check_id"].rpartition("-")[2])
        yield Path(result["path"]).stem, words[nth].lower()


def _python() -> str:
    return ".".join(map(str, sys.version_info[:3]))


def _told(path: str) -> str:
    return subprocess.run(
        (path, "--version"), capture_output=True, text=True, check=True
    ).stdout.partition("\n")[0]


def _audit(folder: Path, words: Sequence[str]) -> tuple[str, ...]:
    packs = folder / "packs"
    write_word_packs(packs, words)
    return audit("--rules", packs, "--jobs", "1", output="json")


def _loop(folder: Path, words: Sequence[str]) -> tuple[str, ...]:
    return _script(folder / "loop.py", LOOP, _lines(folder, words))


def _proselint(folder: Path, words: Sequence[str]) -> tuple[str, ...]:
    return _script(folder / "prose.py", PROSELINT, _lines(folder, words))


def _grep(folder: Path, words: Sequence[str]) -> tuple[str, ...]:
    return str(program("grep")), "-r", "-o", "-b", "-i", "-F", "-f", str(_lines(folder, words))


def _codespell(folder: Path, words: Sequence[str]) -> tuple[str, ...]:
    given = folder / "codespell.txt"
    given.write_text("".join(f"{word.lower()}->{word.lower()}a\n" for word in words), "utf-8")
    return str(program("codespell")), "-D", str(given)


def _typos(folder: Path, words: Sequence[str]) -> tuple[str, ...]:
    given = folder / "typos.toml"
    pairs = "".join(f'{word.lower()} = "{word.lower()}a"\n' for word in words)
    given.write_text(f"[default.extend-words]\n{pairs}", "utf-8")
    options = ("--config", str(given), "--threads", "1", "--format", "json")
    return str(program("typos")), *options


def _semgrep(folder: Path, words: Sequence[str]) -> tuple[str, ...]:
    rules = [
        {
            "id": f"word-{nth}",
            "pattern-regex": rf"(?i)\b{word}\b",
            "message": f"should be {word}a",
            "severity": "WARNING",
            "languages": ["generic"],
        }
        for nth, word in enumerate(words)
    ]
    given = folder / "semgrep.json"
    given.write_text(json.dumps({"rules": rules}), "utf-8")
    quiet = ("--metrics=off", "--disable-version-check", "--quiet", "--json", "--jobs", "1")
    return str(program("semgrep")), "scan", "--no-git-ignore", *quiet, "--config", str(given)


def _script(path: Path, text: str, words: Path) -> tuple[str, ...]:
    path.write_text(text.lstrip(), "utf-8")
    return sys.executable, str(path), str(words)


def _lines(folder: Path, words: Sequence[str]) -> Path:
    path = folder / "words.txt"
    path.write_text("\n".join(words) + "\n", "utf-8")
    return path


def _audit_hits(printed: str, _: Sequence[str]) -> Iterator[Hit]:
    for article in json.loads(printed)["articles"]:
        for finding in article["findings"]:
            yield Path(article["path"]).stem, finding["text"].lower()
