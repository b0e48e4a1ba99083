"""Several orders at once: parked, taken up again, named, of another kind, at another price."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pos_core.hold import NameOrder, ParkOrder, ResumeOrder, SetOrderKind
from pos_core.money import Money
from pos_core.order_kind import OrderKind
from pos_core.override import OverridePrice

if TYPE_CHECKING:
    from pos_core.events import Intent
    from pos_core.ids import OrderId
    from tests.core.random_days import Day


def _park(day: Day) -> Intent:
    return ParkOrder(day.order_id())


def _resume(day: Day) -> Intent:
    return ResumeOrder(day.order_id())


def _one_or_the_cart(day: Day) -> OrderId | None:
    return None if day.dice.random() < 0.3 else day.order_id()


def _name(day: Day) -> Intent:
    return NameOrder(_one_or_the_cart(day), day.dice.choice(("T5", "Lan", " ", "z" * 41)))


def _set_kind(day: Day) -> Intent:
    return SetOrderKind(_one_or_the_cart(day), day.dice.choice(tuple(OrderKind)))


def _override(day: Day) -> Intent:
    price = Money(day.dice.choice((0, 1, 9_999, 29_000, -1, 10**13)), day.shop.currency)
    return OverridePrice(*day.order_line(), price, day.dice.choice(("broken", "broken", " ")))


MAKERS = ((5, _park), (5, _resume), (2, _name), (3, _set_kind), (4, _override))
