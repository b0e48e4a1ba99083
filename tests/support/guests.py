"""The guests of the long day: sixty orders, and all that a café sees happens once at least."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from tests.support.cashier import CASH, Part
from tests.support.shop_floor import BEANS, FRUIT, GIFT
from tests.support.waiter import Wish

ORDERS = 60
_ASKED_FOR = (
    Wish("cf-milk", options="2"),
    Wish("cf-egg"),
    Wish("cf-egg", 2),
    Wish("te-peach"),
    Wish("ju-orange"),
    Wish("ba-flan"),
    Wish("fo-banhmi"),
    Wish("fo-rice"),
    Wish("sh-water"),
    Wish("be-lager"),
)
_PAID = (
    CASH,
    (Part("cash", "500000"),),
    CASH,
    (Part("card"),),
    (Part("transfer"),),
    (Part("card", tip="5000"),),
)
_TWISTS = {
    4: "undo",
    9: "line discount",
    17: "cancel",
    23: "customer",
    26: "voucher",
    29: "account",
    35: "cash and card",
    44: "cash tip",
}
"""What is special about an order, by its number."""


@dataclass(frozen=True, slots=True)
class Guest:
    """One order. `after` are minutes since the guest before."""

    after: int
    wishes: tuple[Wish, ...]
    paid: tuple[Part, ...]
    away: bool = False
    share: str = ""
    twist: str = ""


def guests(count: int = ORDERS) -> list[Guest]:
    """The same guests every day."""
    chance = Random(3)
    return [_guest(number, chance) for number in range(count)]


def _guest(number: int, chance: Random) -> Guest:
    wishes = chance.sample(_ASKED_FOR, chance.choice((1, 1, 2, 2, 3)))
    if number % 10 == 3:
        wishes.append(Wish(FRUIT, weight="0.350"))
    if number % 20 == 6:
        wishes.append(Wish(BEANS, weight="0.125"))
    if number % 30 == 12:
        wishes.append(Wish(GIFT, price="75000"))
    twist = _TWISTS.get(number, "")
    return Guest(
        after=chance.randint(2, 9),
        wishes=tuple(wishes),
        paid=_parts(twist, number),
        away=number % 4 == 1,
        share="10" if number % 7 == 5 else "",
        twist=twist,
    )


def _parts(twist: str, number: int) -> tuple[Part, ...]:
    match twist:
        case "voucher":
            return Part("voucher", "10000"), Part()
        case "account":
            return (Part("account"),)
        case "cash and card":
            return Part("cash", "5000"), Part("card", "5000"), Part()
        case "cash tip":
            return (Part("cash", "500000", tip="10000"),)
    return _PAID[number % len(_PAID)]
