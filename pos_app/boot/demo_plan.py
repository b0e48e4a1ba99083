"""What happens in the café on the demo day: who comes when, what they order, how they pay.

Made up, with the ordinary trouble of a day: changed minds, a discount, a cancelled order, a sale
rung up with a note. The same seed gives the same day.
"""

from dataclasses import dataclass
from datetime import timedelta
from random import Random

ORDERS = 56
CROWD = ((7, 4), (8, 6), (9, 4), (10, 3), (11, 5), (12, 6), (13, 3), (14, 3), (15, 5))
"""Guests by the hour of the morning and afternoon; the evening takes the rest."""


@dataclass(frozen=True, slots=True)
class Wish:
    """One thing a guest asks for: where it is among the hits or tiles, and how many."""

    place: int
    pieces: int = 1


@dataclass(frozen=True, slots=True)
class Guest:
    """One order of the day. `after` is the time since the guest before.

    `twist` is empty or one of `undo`, `discount`, `note`, `cancel`; `note_given` hands over more
    than is due, else it is paid to the last coin.
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
    places = chance.sample(range(24), chance.choice((1, 1, 2, 2, 3, 4)))
    wishes = tuple(Wish(place, chance.choice((1, 1, 1, 2, 3))) for place in places)
    twists = {9: "undo", 17: "discount", 24: "note", 33: "cancel", 41: "discount", 47: "undo"}
    return Guest(after, wishes, twists.get(number, ""), pays_exactly=chance.random() < 0.3)
