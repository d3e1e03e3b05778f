"""Whether one number bears another out: rounded, as a bound, or converted."""

from __future__ import annotations

from audit.language.quantities import Quantity, measured

DURATIONS = frozenset("year month week day hour minut second decad".split())
"""Stems of what time is counted in: 15 years are no 15 months."""
_WIDE = 0.2
"""How far "more than 50" and "nearly 50" may be from the number meant, as a share of it."""
_ROUGH = 0.1
_CONVERTED = 0.05
_ROUND_FROM = 100.0
_MILLION = 1e6
_HALF_DAY = 1200
"""Half a day, in hours times 100: "3.30 p.m." and "15:30" are one time."""
_EXACT = frozenset({"ordinal", "age", "time", "pair", "year", "decade"})
_APART = frozenset({"time", "pair", "decade", "ordinal"})
_WITH_UNIT = frozenset({"money", "percent", "measure", "points", "fraction"})


def supports(stated: Quantity, source: Quantity) -> bool:
    """Whether the number of the source bears out what is stated."""
    if stated.other is not None:
        both = {stated.value, stated.other}
        return source.other is not None and both == {source.value, source.other}
    if {"year", "decade"} & {stated.sort, source.sort}:
        return stated.value == source.value
    if stated.sort == source.sort == "time":
        return stated.value % _HALF_DAY == source.value % _HALF_DAY
    values = [source.value] if source.other is None else [source.value, source.other]
    if stated.metres != source.metres:
        values += [value / _MILLION if source.metres else value * _MILLION for value in values]
    if stated.sort == "fraction" and source.sort == "percent":
        values = [value / 100 for value in values]
    if stated.sort == "percent" and source.sort == "fraction":
        values = [value * 100 for value in values]
    return any(_bears_out(value, stated) for value in values) or _converts(stated, source)


def is_kin(one: Quantity, other: Quantity) -> bool:
    """Whether two numbers can be about one thing at all, going by their units."""
    sorts = {one.sort, other.sort}
    if len(sorts) == 1:
        durations = {one.noun, other.noun} <= DURATIONS
        return (
            one.noun == other.noun if durations else one.sort != "money" or one.unit == other.unit
        )
    if "count" in sorts:
        count = one if one.sort == "count" else other
        bare = not count.noun
        return not sorts & _APART - {"ordinal"} and (bare or not sorts & (_WITH_UNIT | {"age"}))
    return not sorts & (_APART | {"age"})


def _bears_out(value: float, stated: Quantity) -> bool:
    number = stated.value
    if number == value:
        return True
    if stated.bound == "over":
        return number < value <= number * (1 + _WIDE)
    if stated.bound == "under":
        return number * (1 - _WIDE) <= value < number
    if stated.sort in _EXACT or not _is_rounded(stated):
        return False
    slack = stated.grain / 2 if stated.grain < abs(number) else abs(number) * _CONVERTED
    # a source that is as round as this says another number, not a finer one
    return abs(number - value) <= min(slack, _ROUGH * abs(number)) and value % stated.grain != 0


def _is_rounded(stated: Quantity) -> bool:
    return stated.grain >= 10 or stated.bound == "about" or abs(stated.value) >= _ROUND_FROM


def _converts(stated: Quantity, source: Quantity) -> bool:
    mine, other = measured(stated), measured(source)
    if mine is None or other is None or mine[0] != other[0]:
        return False
    return abs(mine[1] - other[1]) <= max(_CONVERTED * other[1], mine[2] / 2)
