"""A shift: from the float that is put into the drawer to the Z that closes it.

Whatever is sold between two Zs stands in the second one, with a shift open or not; the shift says
whose drawer it was and what should lie in it.
"""

from dataclasses import replace
from datetime import date, datetime
from enum import StrEnum

from pos_core.events import Event
from pos_core.frozen import dataclass
from pos_core.ids import ShiftId
from pos_core.money import Money
from pos_core.shift_cash import CashCount, CashMovement
from pos_core.shift_sums import Figures
from pos_core.z_report import ZReport

SHIFT_PRINTER = "receipt"


class Kick(StrEnum):
    """Why the drawer was opened without a sale. Only `NO_SALE` needs the right to do it."""

    NO_SALE = "no_sale"
    COUNT = "count"


@dataclass(frozen=True, slots=True)
class ShiftEvent(Event):
    """Something that happened in one shift; an empty id where none was open."""

    shift_id: ShiftId

    @property
    def stream(self) -> str:
        """The shift's own stream."""
        return f"shift/{self.shift_id or 'none'}"


@dataclass(frozen=True, slots=True)
class Shift:
    """The open shift. `before` is what cash had done since the last Z when it was opened."""

    shift_id: ShiftId
    opened_at: datetime
    business_day: date
    actor: str
    name: str
    starting: Money
    before: Money
    movements: tuple[CashMovement, ...] = ()
    counts: tuple[CashCount, ...] = ()

    def expected(self, figures: Figures) -> Money:
        """What should lie in the drawer now."""
        return self.starting + figures.cash.net - self.before


@dataclass(frozen=True, slots=True)
class ShiftOpened(ShiftEvent):
    """A drawer was handed over with `starting` in it."""

    opened_at: datetime
    business_day: date
    actor: str
    name: str
    starting: Money


@dataclass(frozen=True, slots=True)
class CashMoved(ShiftEvent):
    """Cash was put in or taken out beside selling."""

    movement: CashMovement


@dataclass(frozen=True, slots=True)
class DrawerOpened(ShiftEvent):
    """The drawer is about to open without a sale; written down before it does."""

    kick: Kick
    reason: str = ""
    approver: str = ""


@dataclass(frozen=True, slots=True)
class DrawerCounted(ShiftEvent):
    """Somebody counted the drawer without knowing what should be in it."""

    count: CashCount


@dataclass(frozen=True, slots=True)
class OverShortPosted(ShiftEvent):
    """The drawer held more than it should (or less, below zero), and why."""

    expected: Money
    counted: Money
    over_short: Money
    reason: str
    approver: str = ""


@dataclass(frozen=True, slots=True)
class ShiftRead(ShiftEvent):
    """An X: the figures so far were looked at."""

    report: ZReport
    approver: str = ""


@dataclass(frozen=True, slots=True)
class ShiftClosed(ShiftEvent):
    """The Z: final, and the next one begins right behind its last entry."""

    report: ZReport
    approver: str = ""


@dataclass(frozen=True, slots=True)
class LastZ:
    """What the till remembers of the latest Z."""

    shift_id: ShiftId
    number: int
    from_seq: int
    to_seq: int
    closed_at: datetime
    business_day: date
    starting: Money
    grand_total: Money

    @property
    def entries(self) -> int:
        """How many journal entries it speaks of."""
        return self.to_seq - self.from_seq + 1


@dataclass(frozen=True, slots=True)
class Shifts:
    """The shift that is open, the figures since the last Z, and that Z.

    `figures` is None until the first money moves; `readings` counts the Xs since the last Z.
    """

    current: Shift | None = None
    figures: Figures | None = None
    readings: int = 0
    last: LastZ | None = None

    @property
    def next_number(self) -> int:
        """The number of the Z to come."""
        return self.last.number + 1 if self.last else 1

    @property
    def next_seq(self) -> int:
        """The first entry of the Z to come: right behind the last one's, so that none is lost."""
        return self.last.to_seq + 1 if self.last else 1


def with_movement(shift: Shift, movement: CashMovement) -> Shift:
    """The shift after cash was moved."""
    return replace(shift, movements=(*shift.movements, movement))


def with_count(shift: Shift, count: CashCount) -> Shift:
    """The shift after one more count; earlier ones stay."""
    return replace(shift, counts=(*shift.counts, count))
