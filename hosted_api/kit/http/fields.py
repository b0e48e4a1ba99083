"""Everything that is wrong with a body at once, for a sender who would rather mend it in one go.

Only asked for a body that was refused already: what is right costs nothing of this.
"""

from __future__ import annotations

import typing
from collections.abc import Iterator, Mapping
from typing import Any

import msgspec

MOST = 50


def field_problems(value: Any, model: Any) -> list[dict[str, str]]:
    """Field, code and message of what `model` does not take in `value`; never the value itself."""
    found = []
    for problem in _struct(value, model, ""):
        found.append(problem)
        if len(found) == MOST:
            break
    return found


def _struct(value: Any, model: Any, at: str) -> Iterator[dict[str, str]]:
    if not isinstance(value, Mapping):
        yield _problem(at or "body", "invalid", "Expected an object")
        return
    fields = {field.encode_name: field for field in msgspec.structs.fields(model)}
    for name, field in fields.items():
        where = f"{at}.{name}" if at else name
        if name in value:
            yield from _field(value[name], field.type, where)
        elif field.required:
            yield _problem(where, "missing", "Field required")
    if model.__struct_config__.forbid_unknown_fields:
        for name in value:
            if name not in fields:
                where = f"{at}.{name}" if at else str(name)
                yield _problem(where[:100], "unknown", "There is no such field")


def _field(value: Any, kind: Any, at: str) -> Iterator[dict[str, str]]:
    try:
        msgspec.convert(value, kind, strict=True)
    except msgspec.ValidationError as error:
        inner, many = _inner(kind)
        nested = list(_nested(value, inner, many, at)) if inner is not None else []
        message = str(error).partition(" - at `$")[0]
        yield from nested or [_problem(at, "invalid", message)]


def _nested(value: Any, inner: Any, many: bool, at: str) -> Iterator[dict[str, str]]:
    if not many:
        yield from _struct(value, inner, at)
    elif isinstance(value, list):
        for place, each in enumerate(value[:1000]):
            yield from _struct(each, inner, f"{at}[{place}]")


def _inner(kind: Any) -> tuple[Any, bool]:
    """The struct a field holds, and whether it holds many of them."""
    while typing.get_origin(kind) is typing.Annotated:
        kind = typing.get_args(kind)[0]
    if typing.get_origin(kind) is tuple:
        return _inner(typing.get_args(kind)[0])[0], True
    is_struct = isinstance(kind, type) and issubclass(kind, msgspec.Struct)
    return (kind, False) if is_struct else (None, False)


def _problem(field: str, code: str, message: str) -> dict[str, str]:
    return {"field": field, "code": code, "message": message}
