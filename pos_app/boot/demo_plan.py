"""What happens in the café on the demo day: who comes when, what they order, how they pay.

Made up, with the ordinary trouble of a day: changed minds, a discount, a cancelled order, a sale
rung up with a note. The same seed gives the same day.
"""

from datetime import timedelta
from random import Random

from pos_core.frozen import dataclass

ORDERS = 56
GOODS = 56
"""How many of the most popular things guests ask for."""
CROWD = ((7, 4), (8, 6), (9, 4), (10, 3), (11, 5), (12, 6), (13, 3), (14, 3), (15, 5))
"""Guests by the hour of the morning and afternoon; the evening takes the rest."""
_TWISTS = {
    9: "undo",
    14: "send",
    17: "discount",
    20: "park",
    24: "note",
    28: "split",
    33: "cancel",
    38: "refund",
    41: "discount",
    47: "undo",
}
"""What is special about some guests, by their number."""


@dataclass(frozen=True, slots=True)
class Wish:
    """One thing a guest asks for: where it is among the hits or tiles, and how many."""

    place: int
    pieces: int = 1


@dataclass(frozen=True, slots=True)
class Guest:
    """One order of the day. `after` is the time since the guest before.

    `twist` is empty or one of `undo`, `discount`, `note`, `cancel`, `send`, `park`, `split` and
    `refund`; `pays_exactly` is to the last coin, else it is a round sum.
    """

    after: timedelta
    wishes: tuple[Wish, ...]
    twist: str = ""
    pays_exactly: bool = False


def demo_guests(orders: int = ORDERS, seed: int = 21) -> tuple[Guest, ...]:
    """The guests of the day, in the order they come."""
    chance = Random(seed)  # noqa: S311  a made-up day, no key
    hours = [hour for hour, count in CROWD for _ in range(count)]
    hours += [chance.choice((16, 17, 18, 19)) for _ in range(orders - len(hours))]
    minutes = sorted(hour * 60 + chance.randint(0, 59) for hour in hours[:orders])
    guests = []
    before = 7 * 60
    for number, minute in enumerate(minutes):
        guests.append(_guest(chance, number, timedelta(minutes=minute - before)))
        before = minute
    return tuple(guests)


def _guest(chance: Random, number: int, after: timedelta) -> Guest:
    twist = _TWISTS.get(number, "")
    most = chance.choice((1, 1, 2, 2, 3, 4))
    places = chance.sample(range(GOODS), max(most, 2) if twist == "split" else most)
    wishes = tuple(Wish(place, chance.choice((1, 1, 1, 2, 3))) for place in places)
    return Guest(after, wishes, twist, pays_exactly=chance.random() < 0.3)
