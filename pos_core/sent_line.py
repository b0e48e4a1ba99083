"""What the kitchen has of each line: it belongs to the line, not to the bill.

A line that is split, merged or moved takes its share along, so nothing is ever cooked twice for
having changed its bill. What the kitchen calls a line (`origin`) never changes.
"""

from collections.abc import Iterable
from dataclasses import replace

from pos_core.catalog import Unit
from pos_core.frozen import dataclass
from pos_core.ids import LineId
from pos_core.line import OrderLine
from pos_core.quantity import Quantity


@dataclass(frozen=True, slots=True)
class Dish:
    """What is to be made: all that a cook reads of a line, and no price."""

    name: str
    variant: str = ""
    modifiers: tuple[str, ...] = ()
    note: str = ""
    unit: Unit = Unit.PIECE


@dataclass(frozen=True, slots=True)
class SentLine:
    """So much of `dish` has the station for this line; the line it was first sent as is `origin`.

    A line may have several: parts that were told differently, or that came from other bills.
    """

    line_id: LineId
    quantity: Quantity
    dish: Dish
    station_id: str
    origin: LineId

    def joins(self, other: "SentLine") -> bool:
        """True when both are one and the same but for the quantity."""
        return replace(self, quantity=other.quantity) == other


Sent = tuple[SentLine, ...]


def dish_of(line: OrderLine) -> Dish:
    """What the kitchen reads of a line."""
    modifiers = tuple(modifier.name for modifier in line.modifiers)
    return Dish(line.name, line.variant, modifiers, line.note, line.unit)


def sent_of(sent: Sent, line_id: LineId) -> Sent:
    """The parts that belong to one line."""
    return tuple(part for part in sent if part.line_id == line_id)


def sent_quantity(sent: Sent, line_id: LineId) -> Quantity:
    """How much of a line the kitchen has."""
    return sum((part.quantity for part in sent_of(sent, line_id)), Quantity(0))


def joined(sent: Sent, part: SentLine) -> Sent:
    """`sent` with one more part in it."""
    for at, known in enumerate(sent):
        if known.joins(part):
            more = replace(known, quantity=known.quantity + part.quantity)
            return (*sent[:at], more, *sent[at + 1 :])
    return (*sent, part) if part.quantity else sent


def taken(sent: Sent, line_id: LineId, quantity: Quantity) -> tuple[Sent, Sent]:
    """What is left after taking up to `quantity` of a line, and the parts taken; latest first."""
    left: list[SentLine] = []
    gone: list[SentLine] = []
    for part in reversed(sent):
        some = min(part.quantity, quantity) if part.line_id == line_id else Quantity(0)
        if some:
            quantity -= some
            gone.append(replace(part, quantity=some))
        if some != part.quantity:
            left.append(replace(part, quantity=part.quantity - some))
    return tuple(reversed(left)), tuple(gone)


def move_sent(
    source: Sent, target: Sent, line_id: LineId, quantity: Quantity, onto: LineId
) -> tuple[Sent, Sent]:
    """Both bills' parts after `quantity` of a line went to the line `onto` of the target.

    What the kitchen has goes along first: it is what people talk about when they share a bill.
    """
    left, gone = taken(source, line_id, quantity)
    return left, all_joined(target, (replace(part, line_id=onto) for part in gone))


def all_joined(sent: Sent, parts: Iterable[SentLine]) -> Sent:
    """`sent` with all of `parts` in it."""
    for part in parts:
        sent = joined(sent, part)
    return sent
