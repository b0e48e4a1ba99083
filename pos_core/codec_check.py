"""What is wrong with data that people may have written: place by place, before it is decoded.

The codec trusts what the journal's hashes vouch for. A file somebody edited has no hashes: here
every text, number, day and choice in it is looked at, and each slip is named by where it stands.
"""

import dataclasses
import types
import typing
from collections.abc import Callable, Iterator
from datetime import date, datetime
from enum import Enum
from typing import Any

from pos_core.frozen import dataclass
from pos_core.tax import Rate

_MOST_SHOWN = 40


@dataclass(frozen=True, slots=True)
class Fault:
    """`place` as in `policy.cash_rounding.step`, what stands there, and what should.

    `wanted` is text, whole_number, yes_or_no, day, rate, list, group, nothing (an unknown name),
    something (a missing one) or the choices there are, joined by commas.
    """

    place: str
    found: str
    wanted: str


def faults(hint: Any, data: Any, place: str = "") -> Iterator[Fault]:
    """Everything that keeps `data` from being read as a `hint`."""
    hint = getattr(hint, "__supertype__", hint)
    leaf = _LEAVES.get(hint)
    if leaf is not None:
        if not leaf[0](data):
            yield Fault(place, _shown(data), leaf[1])
    elif isinstance(hint, type) and issubclass(hint, Enum):
        choices = [member.value for member in hint]
        if data not in choices:
            yield Fault(place, _shown(data), ", ".join(map(str, choices)))
    elif dataclasses.is_dataclass(hint):
        yield from _group(hint, data, place)
    else:
        yield from _generic(hint, data, place)


def _generic(hint: Any, data: Any, place: str) -> Iterator[Fault]:
    kind, arguments = typing.get_origin(hint), typing.get_args(hint)
    if kind in (typing.Union, types.UnionType):
        if data is not None:
            present = next(each for each in arguments if each is not type(None))
            yield from faults(present, data, place)
    elif kind is tuple:
        if not isinstance(data, list):
            yield Fault(place, _shown(data), "list")
            return
        for at, each in enumerate(data, start=1):
            yield from faults(arguments[0], each, f"{place}[{at}]")


def _group(cls: Any, data: Any, place: str) -> Iterator[Fault]:
    if not isinstance(data, dict):
        yield Fault(place, _shown(data), "group")
        return
    hints = typing.get_type_hints(cls)
    fields = {field.name: field for field in dataclasses.fields(cls)}
    for name in data:
        if name not in fields:
            yield Fault(_under(place, str(name)), _shown(data[name]), "nothing")
    for name, field in fields.items():
        if name in data:
            yield from faults(hints[name], data[name], _under(place, name))
        elif _is_required(field):
            yield Fault(_under(place, name), "", "something")


def _is_required(field: "dataclasses.Field[Any]") -> bool:
    missing = dataclasses.MISSING
    return field.default is missing and field.default_factory is missing


def _under(place: str, name: str) -> str:
    return f"{place}.{name}" if place else name


def _shown(data: Any) -> str:
    text = str(data)
    return text if len(text) <= _MOST_SHOWN else f"{text[:_MOST_SHOWN]}…"


def _is_whole(data: Any) -> bool:
    return type(data) is int


def _reads(read: Callable[[str], object]) -> Callable[[Any], bool]:
    def looks_right(data: Any) -> bool:
        if not isinstance(data, str):
            return False
        try:
            read(data)
        except ValueError:
            return False
        return True

    return looks_right


_LEAVES: dict[Any, tuple[Callable[[Any], bool], str]] = {
    str: (lambda data: isinstance(data, str), "text"),
    int: (_is_whole, "whole_number"),
    bool: (lambda data: isinstance(data, bool), "yes_or_no"),
    Rate: (lambda data: _is_whole(data) and data >= 0, "rate"),
    date: (_reads(date.fromisoformat), "day"),
    datetime: (_reads(datetime.fromisoformat), "day"),
}
