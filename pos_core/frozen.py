"""`@dataclass(frozen=True, slots=True)` as the standard library means it, made in less time.

A till makes hundreds of such classes before it can sell. The library writes and compiles six
methods for each of them; here one is, `__init__`, once somebody wants the first of its class, and
it sets its fields by their slots.
"""

import dataclasses
import sys
from operator import attrgetter
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dataclasses import dataclass
else:

    def dataclass(*, frozen, slots):
        """Both have to be asked for; everything else is as in `dataclasses.dataclass`."""
        if not (frozen and slots):
            raise TypeError("one that is not frozen or has no slots is the standard library's")
        return _made


_BY_FACTORY: Any = object()


def _made(plain: type) -> type:
    """The library names the fields and gives them slots; the methods come from here."""
    cls: Any = _slotted(plain)
    fields = dataclasses.fields(cls)
    own = vars(plain)
    same, hashed = _alike([field.name for field in fields if field.compare])
    methods = {**_SHARED, "__init__": _Unwritten(cls, fields), "__eq__": same, "__hash__": hashed}
    for name, method in methods.items():
        if name not in own:
            setattr(cls, name, method)
    made: type = cls
    return made


_slotted: Any = dataclasses.dataclass(init=False, repr=False, eq=False, slots=True)


def _alike(names: list[str]) -> tuple[Any, Any]:
    """`__eq__` and `__hash__`, by these fields."""
    facts: Any = attrgetter(*names) if names else type

    def same(self: Any, other: Any) -> Any:
        if other.__class__ is self.__class__:
            return facts(self) == facts(other)
        return NotImplemented

    def hashed(self: Any) -> int:
        return hash(facts(self))

    return same, hashed


class _Unwritten:
    """Stands where `__init__` will be, until somebody asks for it."""

    def __init__(self, cls: Any, fields: tuple["dataclasses.Field[Any]", ...]) -> None:
        self._cls = cls
        self._fields = fields

    def __get__(self, one: Any, cls: type) -> Any:
        init = self._cls.__init__ = _init_of(self._cls, self._fields)
        return init.__get__(one, cls)


def _init_of(cls: Any, fields: tuple["dataclasses.Field[Any]", ...]) -> Any:
    """`__init__`, the one method whose text depends on the fields."""
    known: dict[str, Any] = {"_by_factory": _BY_FACTORY}
    heads, keyword_heads, lines = ["self"], ["*"], []
    for field in fields:
        name = field.name
        known[f"_set_{name}"] = getattr(cls, name).__set__
        head = part = name
        if field.default is not dataclasses.MISSING:
            known[f"_default_{name}"] = field.default
            head = f"{name}=_default_{name}"
        elif field.default_factory is not dataclasses.MISSING:
            known[f"_make_{name}"] = field.default_factory
            head = f"{name}=_by_factory"
            part = f"_make_{name}() if {name} is _by_factory else {name}"
        (keyword_heads if field.kw_only else heads).append(head)
        lines.append(f"_set_{name}(self, {part})")
    if hasattr(cls, "__post_init__"):
        lines.append("self.__post_init__()")
    head = ", ".join(heads + keyword_heads if len(keyword_heads) > 1 else heads)
    body = "; ".join(lines) or "pass"
    text = f"def made({', '.join(known)}):\n def __init__({head}): {body}\n return __init__"
    place: dict[str, Any] = {}
    exec(text, sys.modules[cls.__module__].__dict__, place)  # noqa: S102  our own fields' names
    init = place["made"](**known)
    init.__qualname__ = f"{cls.__qualname__}.__init__"
    init.__annotations__ = {field.name: field.type for field in fields} | {"return": None}
    return init


def _said(self: Any) -> str:
    parts = (f"{f.name}={getattr(self, f.name)!r}" for f in dataclasses.fields(self) if f.repr)
    return f"{type(self).__qualname__}({', '.join(parts)})"


def _never_set(_self: Any, name: str, _value: Any) -> None:
    raise dataclasses.FrozenInstanceError(f"cannot assign to field {name!r}")


def _never_deleted(_self: Any, name: str) -> None:
    raise dataclasses.FrozenInstanceError(f"cannot delete field {name!r}")


def _packed(self: Any) -> list[Any]:
    return [getattr(self, field.name) for field in dataclasses.fields(self)]


def _unpacked(self: Any, values: list[Any]) -> None:
    for field, value in zip(dataclasses.fields(self), values, strict=True):
        object.__setattr__(self, field.name, value)


_SHARED = {
    "__repr__": _said,
    "__setattr__": _never_set,
    "__delattr__": _never_deleted,
    "__getstate__": _packed,
    "__setstate__": _unpacked,
}
__all__ = ["dataclass"]
