"""The quick dataclass is the standard one to all who use it."""

from __future__ import annotations

import copy
import dataclasses
import pickle
from dataclasses import FrozenInstanceError, field, fields, is_dataclass, replace
from functools import cached_property
from typing import Any, ClassVar

import pytest
from pydantic import TypeAdapter, ValidationError

from audit.documents import records
from audit.documents.records import dataclass, field_names


@dataclass(frozen=True, slots=True)
class Point:
    """A place."""

    x: int
    y: int = 2
    tags: list[str] = field(default_factory=list)
    kind: ClassVar[str] = "point"

    @property
    def sum(self) -> int:
        return self.x + self.y


@dataclass(frozen=True, slots=True, kw_only=True)
class Named(Point):
    name: str
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Checked:
    low: int
    high: int

    def __post_init__(self) -> None:
        if self.low > self.high:
            raise ValueError("low is above high")

    def __str__(self) -> str:
        return f"{self.low}-{self.high}"


@dataclass(frozen=True, slots=True)
class Empty:
    pass


@dataclass(frozen=True)
class Open:
    x: int
    y: list[str] = field(default_factory=list)

    def __hash__(self) -> int:
        return self.x

    @cached_property
    def double(self) -> list[int]:
        return [self.x] * 2


@dataclasses.dataclass(frozen=True, slots=True)
class Standard:
    x: int
    y: int = 2
    tags: list[str] = field(default_factory=list)


def test_it_is_made_and_shown_as_the_standard_one_is() -> None:
    assert repr(Point(1)) == repr(Standard(1)).replace("Standard", "Point")
    assert repr(Empty()) == "Empty()"
    assert (Point(1).y, Point(1, tags=["a"]).tags, Point(x=1, y=3).sum) == (2, ["a"], 4)
    assert Point(1).tags is not Point(1).tags


def test_equal_values_are_equal_and_hash_alike() -> None:
    assert Checked(1, 2) == Checked(1, 2)
    assert hash(Checked(1, 2)) == hash(Checked(1, 2))
    assert Checked(1, 2) != Checked(1, 3)
    assert Point(1) != Standard(1)  # type: ignore[comparison-overlap]
    assert len({Empty(), Empty()}) == 1


def test_it_cannot_be_changed_and_holds_nothing_else() -> None:
    point = Point(1)
    with pytest.raises(FrozenInstanceError):
        point.x = 2  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError):
        del point.x
    assert not hasattr(point, "__dict__")


@pytest.mark.parametrize("arguments", [(), (1, 2, [], 4)], ids=["too few", "too many"])
def test_wrong_arguments_are_refused(arguments: tuple[Any, ...]) -> None:
    with pytest.raises(TypeError):
        Point(*arguments)


def test_fields_are_inherited() -> None:
    named = Named(1, name="a")
    assert (named.x, named.y, named.name, named.note, named.kind) == (1, 2, "a", None, "point")
    assert named == Named(1, 2, name="a")
    with pytest.raises(TypeError):
        Named(1, 2, [], "a")  # type: ignore[call-arg]


def test_it_checks_itself_after_it_is_made() -> None:
    with pytest.raises(ValueError, match="low is above high"):
        Checked(2, 1)
    assert str(Checked(1, 2)) == "1-2"


@pytest.mark.parametrize("value", [Point(1, 3, ["a"]), Named(1, name="b"), Empty(), Checked(1, 2)])
def test_it_can_be_pickled_and_copied(value: object) -> None:
    for protocol in range(2, pickle.HIGHEST_PROTOCOL + 1):
        assert pickle.loads(pickle.dumps(value, protocol)) == value
    assert copy.deepcopy(value) == value


def test_the_standard_library_knows_it() -> None:
    assert is_dataclass(Point)
    assert [one.name for one in fields(Named)] == ["x", "y", "tags", "name", "note"]
    assert [one.kw_only for one in fields(Named)] == [False, False, False, True, True]
    assert replace(Point(1), y=5) == Point(1, 5)
    assert dataclasses.asdict(Named(1, name="a"))["name"] == "a"


def test_a_match_statement_takes_it_apart() -> None:
    match Checked(1, 2):
        case Checked(low, high):
            assert (low, high) == (1, 2)


def test_what_has_no_slots_can_keep_what_is_derived() -> None:
    value = Open(1)
    assert (value.double, value.double) == ([1, 1], [1, 1])
    assert value.double is value.double
    assert (value, hash(value), repr(value)) == (Open(1), hash(Open(1)), "Open(x=1, y=[])")
    assert pickle.loads(pickle.dumps(value)).__dict__ == value.__dict__
    with pytest.raises(FrozenInstanceError):
        value.x = 2  # type: ignore[misc]


def test_what_is_not_frozen_is_left_to_the_standard_one() -> None:
    @dataclass(slots=True)
    class Changing:
        x: int

    value = Changing(1)
    value.x = 2
    assert value == Changing(2)


def test_the_names_of_fields_are_told_in_order() -> None:
    assert field_names(Named) == ("x", "y", "tags", "name", "note")
    assert field_names(Standard) == ("x", "y", "tags")
    with pytest.raises(TypeError):
        field_names(int)


def test_a_standard_class_may_derive_from_it() -> None:
    @dataclasses.dataclass(frozen=True)
    class Wide(Point):
        z: int = 3

    assert Wide(1) == Wide(1, 2, [], 3)
    assert [one.name for one in fields(Wide)] == ["x", "y", "tags", "z"]


def test_a_validator_reads_it() -> None:
    made = TypeAdapter(Named).validate_python({"x": "1", "name": "a"})
    assert made == Named(1, name="a")
    with pytest.raises(ValidationError):
        TypeAdapter(Named).validate_python({"x": "one", "name": "a"})


def test_what_is_replaced_is_as_the_standard_one_has_it() -> None:
    assert records.replace(Named(1, name="a"), y=5, name="b") == Named(1, 5, name="b")
    assert records.replace(Standard(1), x=3) == Standard(3)
    with pytest.raises(TypeError):
        records.replace(Point(1), z=1)  # type: ignore[call-arg]
    with pytest.raises(ValueError, match="low is above high"):
        records.replace(Checked(1, 2), low=3)


def test_a_standard_class_that_derives_keeps_its_own_fields_when_replaced() -> None:
    @dataclasses.dataclass(frozen=True)
    class Wide(Point):
        z: int = 3

    assert records.replace(Wide(1, z=5), x=2) == Wide(2, z=5)


def test_classes_of_one_shape_keep_their_names_and_defaults_apart() -> None:
    @dataclass(frozen=True, slots=True)
    class Place:
        east: int
        north: int = 7
        marks: list[str] = field(default_factory=lambda: ["m"])

    assert (Place(1).east, Place(1).north, Place(1).marks) == (1, 7, ["m"])
    assert (Point(1).y, Point(1).tags) == (2, [])
    with pytest.raises(TypeError, match="'east'"):
        Place()  # type: ignore[call-arg]


def test_a_field_without_a_default_does_not_follow_one_with_a_default() -> None:
    with pytest.raises(TypeError, match="'y' without a default"):

        @dataclass(frozen=True, slots=True)
        class Wrong:
            x: int = 1
            y: int  # type: ignore[misc]
