"""Fuzzes one target, guided by coverage: `python -m tests.fuzz TARGET --seconds 60`.

It needs `atheris`, the extra "fuzz". An input that fails is left as a file, which belongs into
`tests/fuzz/cases/TARGET` with the change that mends the fault: `test_targets.py` tries all that is
there, with atheris or without.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages
from tempfile import TemporaryDirectory

import atheris

WATCHED = {
    "baseline": ["audit.triage"],
    "folding": ["audit.engines.folding", "audit.documents"],
    "imports": ["audit.importers"],
    "kinds": ["audit.kinds", "audit.rules", "audit.language", "audit.stories"],
    "readers": ["audit.readers", "audit.documents"],
    "register": ["audit.packs", "audit.register"],
    "register-lines": ["audit.packs", "audit.register"],
    "reports": ["audit.reporters", "audit.findings"],
    "rules": ["audit.packs"],
    "settings": ["audit.packs"],
    "suppressions": ["audit.packs", "audit.triage"],
}
"""By target, the modules of which the fuzzer is told how far an input gets."""
_LONGEST = 4096
_HANGS = 25
"""Seconds after which an input counts as one on which we hang."""
_MOST_MEMORY = 2048


def main() -> None:
    """Fuzz; the process ends with the fuzzer's exit status, which is 0 if nothing failed."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("target", choices=sorted(WATCHED))
    parser.add_argument("--seconds", type=int, default=60)
    parser.add_argument("--found", default=".", metavar="FOLDER", help="where failing inputs go")
    parser.add_argument("--corpus", metavar="FOLDER", help="where inputs are kept for the next run")
    options = parser.parse_args()
    os.environ["AUDIT_DEBUG"] = "1"  # a fault of ours is to raise, and not to become a problem
    with TemporaryDirectory() as folder:
        corpus = Path(options.corpus or folder, "corpus")
        corpus.mkdir(parents=True, exist_ok=True)
        sys.exit(_fuzzed(options.target, options.seconds, Path(options.found), corpus))


def _fuzzed(name: str, seconds: int, found: Path, corpus: Path) -> int:
    with atheris.instrument_imports(include=WATCHED[name], enable_loader_override=False):
        for package in WATCHED[name]:
            _import_all(package)
        # what is to be watched must not be imported any earlier
        from tests.fuzz.targets import FOLDER, TARGETS  # noqa: PLC0415
        from tests.hostile.odd_articles import ODD, words  # noqa: PLC0415
    target = TARGETS[name]
    for nth, seed in enumerate(target.seeds()):
        Path(corpus, f"seed-{nth}").write_bytes(seed)
    dictionary = corpus.with_name("words")
    dictionary.write_text("".join(_entries([*ODD, *words()[::20]])), encoding="ascii")
    # the fuzzer ends the process itself
    atheris.Setup(
        [
            "fuzz",
            f"-max_total_time={seconds}",
            "-seed=1",
            f"-max_len={_LONGEST}",
            f"-timeout={_HANGS}",
            f"-rss_limit_mb={_MOST_MEMORY}",
            f"-dict={dictionary}",
            f"-artifact_prefix={found}/{name}-",
            "-print_final_stats=1",
            str(corpus),
            *(str(cases) for cases in [FOLDER / "cases" / name] if cases.is_dir()),
        ],
        target.run,
    )
    atheris.Fuzz()
    return 0


def _import_all(package: str) -> None:
    module = import_module(package)
    for inner in walk_packages(getattr(module, "__path__", []), f"{package}."):
        import_module(inner.name)


def _entries(phrases: list[str]) -> Iterator[str]:
    """Words in the fuzzer's own way of writing them."""
    for phrase in phrases:
        raw = phrase.encode("utf-8", "surrogatepass")[:60]
        yield '"' + "".join(f"\\x{byte:02x}" for byte in raw) + '"\n'


if __name__ == "__main__":
    main()
