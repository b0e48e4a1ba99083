"""Our frozen dataclasses behave as those of the standard library; only the making is quicker."""

import copy
import dataclasses
import pickle
import typing
from collections.abc import Callable
from dataclasses import field, replace
from typing import Any

import pytest

from pos_core.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Base:
    """A field that those below it have too."""

    shop: str


@dataclass(frozen=True, slots=True)
class Tea(Base):
    """Every kind of field there is in the house."""

    leaves: int
    name: str = "green"
    notes: list[str] = field(default_factory=list)
    secret: str = field(default="", repr=False)
    seen: int = field(default=0, compare=False)
    hot: bool = field(default=True, kw_only=True)


@dataclass(frozen=True, slots=True)
class Strict:
    """Looks at what it is given."""

    leaves: int

    def __post_init__(self) -> None:
        if self.leaves < 0:
            raise ValueError("fewer than none")


@dataclass(frozen=True, slots=True)
class Nothing:
    """Without any field."""


@dataclasses.dataclass(frozen=True, slots=True)
class LibraryTea:
    """The same fields, made by the standard library."""

    shop: str
    leaves: int
    name: str = "green"
    notes: list[str] = field(default_factory=list)
    secret: str = field(default="", repr=False)
    seen: int = field(default=0, compare=False)
    hot: bool = field(default=True, kw_only=True)


ASKED: tuple[Callable[[Any], object], ...] = (
    lambda made: made("a", 1),
    lambda made: made("a", 1, "b", ["c"], "d", 2, hot=False),
    lambda made: made(leaves=1, shop="a", notes=None),
    lambda made: made("a"),
    lambda made: made("a", 1, colour="red"),
    lambda made: made("a", 1, "b", [], "d", 2, False),
    lambda made: made("a", 1) == made("a", 1, seen=9),
    lambda made: made("a", 1) == made("a", 2),
    lambda made: made("a", 1) == ("a", 1),
    lambda made: hash(made("a", 1, notes=())) == hash(made("a", 1, notes=(), seen=3)),
    lambda made: hash(made("a", 1)),
    lambda made: setattr(made("a", 1), "leaves", 2),
    lambda made: delattr(made("a", 1), "leaves"),
    lambda made: replace(made("a", 1), leaves=3, secret="e"),
    lambda made: replace(made("a", 1), colour="red"),
    lambda made: copy.deepcopy(made("a", 1, notes=["x"])),
    lambda made: pickle.loads(pickle.dumps(made("a", 1, hot=False))),
    lambda made: made("a", 1).notes is made("a", 1).notes,
    lambda made: made.__match_args__,
    lambda made: typing.get_type_hints(made.__init__),
    lambda made: hasattr(made("a", 1), "__dict__"),
)


@pytest.mark.parametrize("asked", ASKED)
def test_it_answers_as_one_of_the_library_does(asked: Callable[[Any], object]) -> None:
    assert _answer(asked, Tea) == _answer(asked, LibraryTea)


def test_a_value_says_no_to_what_may_not_be() -> None:
    with pytest.raises(ValueError, match="fewer than none"):
        Strict(-1)
    with pytest.raises(ValueError, match="fewer than none"):
        replace(Strict(1), leaves=-1)


def test_one_without_fields_is_like_every_other() -> None:
    assert Nothing() == Nothing()
    assert hash(Nothing()) == hash(Nothing())
    assert repr(Nothing()) == "Nothing()"


def test_another_class_with_the_same_fields_is_another_value() -> None:
    strict: object = Strict(1)
    assert Base("a") != strict
    assert Base("a") == Base("a")


def test_what_is_not_frozen_is_left_to_the_library() -> None:
    make: Any = dataclass
    with pytest.raises(TypeError, match="standard library"):
        make(frozen=False, slots=True)


def _answer(asked: Callable[[Any], object], made: type) -> object:
    try:
        return repr(asked(made)).replace("LibraryTea", "Tea")
    except (AttributeError, TypeError) as error:
        return type(error)
