"""Values to JSON and back, without a library: how events and the till's state are written down.

Money is `[minor, "VND"]`, a quantity its thousandths, a rate its parts per million, times are
RFC 3339; a field that has its default is left out. The plan for a class is worked out once from
its type hints.
"""

import dataclasses
import types
import typing
from collections.abc import Callable, Hashable, Mapping
from datetime import date, datetime
from enum import Enum
from functools import cache
from typing import Any

from pos_core.money import Currency, Money
from pos_core.quantity import Quantity
from pos_core.tax import Rate

Code = Callable[[Any], Any]
_REQUIRED = object()


@dataclasses.dataclass(frozen=True, slots=True)
class Coding:
    """The two directions for one type."""

    encode: Code
    decode: Code


def _same(value: Any) -> Any:
    return value


_LEAVES: dict[Any, Coding] = {
    str: Coding(_same, _same),
    int: Coding(_same, _same),
    bool: Coding(_same, _same),
    Money: Coding(lambda m: [m.minor, m.currency.value], lambda d: Money(d[0], Currency(d[1]))),
    Quantity: Coding(lambda q: q.thousandths, Quantity),
    Rate: Coding(lambda r: r.ppm, Rate),
    datetime: Coding(datetime.isoformat, datetime.fromisoformat),
    date: Coding(date.isoformat, date.fromisoformat),
}
_ABSTRACT: dict[type, Coding] = {}


def register_abstract(base: type, coding: Coding) -> None:
    """Let `coding` write values declared as the base class `base`, each with its name."""
    _ABSTRACT[base] = coding


def encode(value: Any) -> Any:
    """`value` (an instance of a dataclass) as JSON-able data."""
    kind: Any = type(value)
    return coding_of(kind).encode(value)


def decode(cls: Any, data: Any) -> Any:
    """The `cls` that `data` was made from; fields this version does not know are passed over.

    Raises `LookupError`, `TypeError` or `ValueError` on data of another shape. Texts and whole
    numbers are taken as they stand: that nobody changed them is what the journal's hashes say.
    """
    return coding_of(cls).decode(data)


@cache
def coding_of(hint: Hashable) -> Coding:
    """How values of the annotated type `hint` are written; `TypeError` for an unknown one."""
    hint = getattr(hint, "__supertype__", hint)
    if hint in _LEAVES or hint in _ABSTRACT:
        return _LEAVES.get(hint) or _ABSTRACT[hint]  # type: ignore[index]
    make = _GENERIC.get(typing.get_origin(hint))
    if make is not None:
        return make(hint)
    if isinstance(hint, type) and issubclass(hint, Enum):
        return Coding(lambda e: e.value, hint)
    if dataclasses.is_dataclass(hint):
        return _dataclass(hint)
    raise TypeError(f"no way to write down {hint!r}")


def _optional(hint: Any) -> Coding:
    present = [arg for arg in typing.get_args(hint) if arg is not type(None)]
    if len(present) != 1:
        raise TypeError(f"only X | None can be written down, not {hint!r}")
    inner = coding_of(present[0])
    return Coding(
        lambda v: None if v is None else inner.encode(v),
        lambda d: None if d is None else inner.decode(d),
    )


def _tuple(hint: Any) -> Coding:
    kind, *rest = typing.get_args(hint)
    if rest != [...]:
        raise TypeError(f"only tuple[X, ...] can be written down, not {hint!r}")
    inner = coding_of(kind)
    to_data, from_data = inner.encode, inner.decode
    return Coding(lambda vs: [to_data(v) for v in vs], lambda ds: tuple([from_data(d) for d in ds]))


def _mapping(hint: Any) -> Coding:
    key, element = typing.get_args(hint)
    inner = coding_of(element)
    if coding_of(key) is not _LEAVES[str]:
        raise TypeError("only text can be the key of a mapping")
    return Coding(
        lambda m: {k: inner.encode(v) for k, v in m.items()},
        lambda d: {k: inner.decode(d[k]) for k in d},
    )


_GENERIC: dict[Any, Callable[[Any], Coding]] = {
    typing.Union: _optional,
    types.UnionType: _optional,
    tuple: _tuple,
    Mapping: _mapping,
}


def _dataclass(cls: Any) -> Coding:
    hints = typing.get_type_hints(cls)
    plan = [(f.name, coding_of(hints[f.name]), _default(f)) for f in dataclasses.fields(cls)]

    def to_data(value: Any) -> dict[str, Any]:
        data = {}
        for name, coding, default in plan:
            part = getattr(value, name)
            if part is not default and part != default:
                data[name] = coding.encode(part)
        return data

    def from_data(data: dict[str, Any]) -> Any:
        known = {
            n: c.decode(data[n]) for n, c, default in plan if default is _REQUIRED or n in data
        }
        return cls(**known)

    return Coding(to_data, from_data)


def _default(field: dataclasses.Field[Any]) -> Any:
    if field.default is not dataclasses.MISSING:
        return field.default
    if field.default_factory is not dataclasses.MISSING:
        return field.default_factory()
    return _REQUIRED
