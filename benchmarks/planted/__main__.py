"""Measures the planted errors against their floors: `python -m benchmarks.planted`."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

from audit.packs.library import load
from benchmarks.planted.measuring import FLOORS, Score, below, measured, pin, pinned
from benchmarks.planted.planting import plants


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print; the exit status is 1 below a floor."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.planted", description=__doc__)
    parser.add_argument("--pin", action="store_true", help="make the score the floor")
    parser.add_argument(
        "--lower", action="store_true", help="also where it is lower; say why in the change log"
    )
    options = parser.parse_args(arguments)
    score = measured(plants(), load())
    print("\n".join(shown(score)))
    faults = list(below(score, pinned())) if FLOORS.exists() else []
    print("".join(f"\n{fault}" for fault in faults).lstrip("\n"), file=sys.stderr)
    if options.pin and (not faults or options.lower):
        pin(score)
        return 0
    return int(bool(faults))


def shown(score: Score) -> list[str]:
    """The score as a small table, then what was missed and what was said in vain."""
    rows = [
        f"{family:12} {score.found[family]:3} of {count:3} found"
        for family, count in score.planted.items()
    ]
    rows += [f"{'false alarms':12} {score.false:3}", *(f"missed {one}" for one in score.misses)]
    return [*rows, *(f"in vain {one}" for one in score.alarms)]


if __name__ == "__main__":
    sys.exit(main())
