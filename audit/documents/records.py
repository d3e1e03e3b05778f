"""A `dataclass` for frozen values that takes a seventh of the time to define.

The standard one writes and compiles six methods for each class: a millisecond, for a hundred and
eighty classes in each run, which is more than auditing an article takes. Here one method is
compiled, once for each shape of class, and the others are shared. What `dataclasses.fields` and
validators ask for is there when they ask. Everything that is not frozen is left to the standard
one, which from Python 3.13 on compiles the methods together; when that is the oldest supported
version, measure again.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from dataclasses import MISSING, FrozenInstanceError
from functools import cache
from inspect import get_annotations
from operator import attrgetter
from types import CodeType, FunctionType
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    # the same to a type checker
    from dataclasses import dataclass as dataclass  # noqa: PLC0414
    from dataclasses import replace as replace  # noqa: PLC0414
else:

    def dataclass(cls: type | None = None, /, **options: bool) -> Any:
        """As `dataclasses.dataclass`, with the same options."""
        if cls is None:
            return lambda decorated: dataclass(decorated, **options)
        plain = options.get("frozen") and options.keys() <= {"frozen", "slots", "kw_only"}
        if not plain or _foreign(cls):
            return dataclasses.dataclass(cls, **options)
        return _record(cls, options.get("kw_only", False), options.get("slots", False))

    def replace(value: Any, /, **changes: object) -> Any:
        """As `dataclasses.replace`, which would ask what is noted on a dataclass: a millisecond."""
        fields = type(value).__dict__.get(_OURS)
        if fields is None:
            return dataclasses.replace(value, **changes)
        return type(value)(**{**{name: getattr(value, name) for name in fields}, **changes})


def field_names(cls: type) -> tuple[str, ...]:
    """The names of a dataclass's fields, in order; `dataclasses.fields` would first note them all.

    Raises:
        TypeError: if it is none.
    """
    known = cls.__dict__.get(_OURS)
    return tuple(known if known is not None else [one.name for one in dataclasses.fields(cls)])


class _Field(NamedTuple):
    """A field: its annotation, and what stands for it where it is not given."""

    annotation: object
    default: object
    factory: object
    kw_only: bool


_Fields = dict[str, _Field]
_OURS = "__record_fields__"
_SHARED = ("__eq__", "__hash__", "__repr__", "__setattr__", "__delattr__", "__reduce__")


class _Asked:
    """What the standard library notes on a dataclass, worked out when somebody asks."""

    def __init__(self, name: str) -> None:
        self._name = name

    def __get__(self, instance: object, owner: type) -> object:
        # the standard library's own, for a class with the same fields
        namespace: dict[str, object] = {
            name: dataclasses.field(
                default=one.default,
                default_factory=one.factory,
                kw_only=one.kw_only,
            )
            for name, one in getattr(owner, _OURS).items()
        }
        namespace["__annotations__"] = {
            name: one.annotation for name, one in getattr(owner, _OURS).items()
        }
        namespace["__module__"] = owner.__module__
        like: type = dataclasses.dataclass(frozen=True)(type(owner.__name__, (), namespace))
        found: object = getattr(like, self._name)
        setattr(owner, self._name, found)
        return found


def _foreign(cls: type) -> bool:
    """Whether it derives from a dataclass that was not made here."""
    return any(
        "__dataclass_fields__" in base.__dict__ and _OURS not in base.__dict__
        for base in cls.__mro__[1:]
    )


def _record(cls: type, kw_only: bool, slots: bool) -> type:
    inherited: _Fields = {}
    for base in reversed(cls.__mro__[1:]):
        inherited.update(base.__dict__.get(_OURS, {}))
    own = _own_fields(cls, kw_only)
    every = {**inherited, **own}
    plain = len(every) > 1 and not any(one.kw_only for one in every.values())
    methods = _methods(tuple(every), plain=plain and not hasattr(cls, "__post_init__"))
    namespace = {name: methods[name] for name in _SHARED if name not in cls.__dict__}
    namespace["__init__"] = _init(every, hasattr(cls, "__post_init__"))
    namespace["__match_args__"] = tuple(name for name, one in every.items() if not one.kw_only)
    namespace[_OURS] = every
    namespace["__dataclass_fields__"] = _Asked("__dataclass_fields__")
    namespace["__dataclass_params__"] = _Asked("__dataclass_params__")
    if slots:
        return _slotted(cls, namespace, own, inherited)
    for name in own.keys() & cls.__dict__.keys():
        delattr(cls, name)
    for name, value in namespace.items():
        if name != "__reduce__":  # what else the value holds is to be pickled with it
            setattr(cls, name, value)
    return cls


def _slotted(cls: type, methods: dict[str, object], own: _Fields, inherited: _Fields) -> type:
    """The class anew: slots cannot be added to one."""
    unwanted = {*own, "__dict__", "__weakref__"}
    namespace = {name: value for name, value in cls.__dict__.items() if name not in unwanted}
    namespace.update(methods)
    namespace["__slots__"] = tuple(name for name in own if name not in inherited)
    made = type(cls)(cls.__name__, cls.__bases__, namespace)
    made.__qualname__ = cls.__qualname__
    return made


def _own_fields(cls: type, kw_only: bool) -> _Fields:
    found: _Fields = {}
    for name, annotation in get_annotations(cls).items():
        if str(annotation).startswith(("ClassVar", "typing.ClassVar")):
            continue
        value = cls.__dict__.get(name, MISSING)
        if isinstance(value, dataclasses.Field):
            kw = kw_only if value.kw_only is MISSING else value.kw_only
            found[name] = _Field(annotation, value.default, value.default_factory, kw)
        else:
            found[name] = _Field(annotation, value, MISSING, kw_only)
    return found


def _init(fields: _Fields, post: bool) -> Callable[..., None]:
    """A method of its own for each class, since it is called more often than all others.

    It is compiled once for all classes with fields of the same sorts, and gets their names.
    """
    names = [name for name, one in fields.items() if not one.kw_only]
    keywords = [name for name, one in fields.items() if one.kw_only]
    given: dict[str, object] = {"_set": object.__setattr__, "_missing": MISSING}
    defaults: dict[str, object] = {}
    for index, name in enumerate((*names, *keywords)):
        one = fields[name]
        if one.factory is not MISSING:
            given[f"_make{index}"] = one.factory
            defaults[name] = MISSING
        elif one.default is not MISSING:
            defaults[name] = one.default
        elif defaults and not one.kw_only:
            raise TypeError(f"field {name!r} without a default follows one with a default")
    made = tuple(fields[name].factory is not MISSING for name in (*names, *keywords))
    code, places = _template(made, len(names), post)
    new = dict(zip(places, ("self", *names, *keywords), strict=True))
    code = code.replace(
        co_varnames=tuple(new.values()),
        co_consts=tuple(new.get(one, one) for one in code.co_consts),
    )
    positional = tuple(defaults[name] for name in names if name in defaults)
    written = FunctionType(code, given, "__init__", positional)
    written.__kwdefaults__ = {name: defaults[name] for name in keywords if name in defaults}
    return written


@cache
def _template(made: tuple[bool, ...], positional: int, post: bool) -> tuple[CodeType, list[str]]:
    """A code for fields of which those in `made` have a factory, and the names that stand in it."""
    names = [f"_field{index}" for index in range(len(made))]
    body = [
        f" _set(self, {name!r}, _make{index}() if {name} is _missing else {name})"
        if with_factory
        else f" _set(self, {name!r}, {name})"
        for index, (name, with_factory) in enumerate(zip(names, made, strict=True))
    ]
    if post:
        body.append(" self.__post_init__()")
    keywords = ["*", *names[positional:]] if len(names) > positional else []
    parameters = ", ".join(["self", *names[:positional], *keywords])
    found: dict[str, FunctionType] = {}
    lines = [f"def __init__({parameters}):", *(body or [" pass"])]
    exec("\n".join(lines), {}, found)  # noqa: S102 - of our own making, as the standard one does
    return found["__init__"].__code__, ["self", *names]


def _methods(names: tuple[str, ...], *, plain: bool) -> dict[str, object]:
    """The shared methods of a class with these fields; `plain` if making it is setting them."""
    values: Callable[[Any], object] = attrgetter(*names) if names else lambda _: ()

    def equal(self: object, other: object) -> object:
        if other.__class__ is not self.__class__:
            return NotImplemented
        return values(self) == values(other)

    def hashed(self: object) -> int:
        return hash(values(self))

    def shown(self: object) -> str:
        parts = ", ".join(f"{name}={getattr(self, name)!r}" for name in names)
        return f"{self.__class__.__qualname__}({parts})"

    def frozen(self: object, name: str, *_: object) -> None:  # noqa: ARG001
        raise FrozenInstanceError(f"cannot change field {name!r}")

    def reduced(self: object) -> tuple[object, ...]:
        return _restored, (self.__class__, *[getattr(self, name) for name in names])

    def reduced_plainly(self: object) -> tuple[object, ...]:
        return self.__class__, values(self)  # about half of the time, both ways

    methods = (equal, hashed, shown, frozen, frozen, reduced_plainly if plain else reduced)
    return dict(zip(_SHARED, methods, strict=True))


def _restored(cls: type, *values: object) -> object:
    """What was pickled, without a call of its `__init__`."""
    made: object = object.__new__(cls)
    for name, value in zip(getattr(cls, _OURS), values, strict=True):
        object.__setattr__(made, name, value)
    return made
