"""The Z: what a till took between the last Z and this one, fixed for ever when a shift is closed.

An X is the same picture taken in between; it ends nothing. `from_seq` to `to_seq` are the journal's
entries it speaks of, and `head` the hash of the last of them, so that nobody can change one later.
"""

from datetime import date, datetime

from pos_core.frozen import dataclass
from pos_core.ids import ShiftId
from pos_core.money import Money
from pos_core.shift_cash import CashCount, CashMovement
from pos_core.shift_sums import Figures


@dataclass(frozen=True, slots=True)
class OpenOrder:
    """An order that was not paid yet: what it comes to, and what was taken for it so far."""

    number: str
    name: str
    total: Money
    paid: Money


@dataclass(frozen=True, slots=True)
class OpenCredit:
    """Goods came back by refund `number` and nobody has spent what they are worth yet."""

    number: str
    amount: Money


@dataclass(frozen=True, slots=True)
class DrawerReport:
    """The drawer of one shift. `starting` is its float.

    `before` is the cash that went through the drawer between the last Z and the opening: it is in
    the tenders and not in this drawer's count. `expected` = `starting` + all cash since, `counts`
    are all there were, the last one holds. `reason` explains what is over or short.
    """

    starting: Money
    before: Money
    expected: Money
    counts: tuple[CashCount, ...] = ()
    movements: tuple[CashMovement, ...] = ()
    reason: str = ""

    @property
    def counted(self) -> Money | None:
        """What the last count found."""
        return self.counts[-1].counted if self.counts else None

    @property
    def over_short(self) -> Money | None:
        """By how much the last count differed from the books at that moment."""
        return self.counts[-1].over_short if self.counts else None

    @property
    def since_count(self) -> Money | None:
        """Cash that came in (or went out) after the last count."""
        return self.expected - self.counts[-1].expected if self.counts else None


@dataclass(frozen=True, slots=True)
class ZReport:
    """`number` counts the till's Zs; `reading` is 0 for the Z itself, n for the n-th X before it.

    `drawer` is None when no shift was open. `grand_total` is the turnover of all Zs with this one.
    `unsynced` are the orders a server has not seen yet, None when there is no server. `by` and
    `approver` are names as on paper, `head` is the hash in hex.
    """

    number: int
    reading: int
    shift_id: ShiftId
    till: str
    business_day: date
    taken_at: datetime
    by: str
    from_seq: int
    to_seq: int
    head: str
    figures: Figures
    grand_total: Money
    opened_at: datetime | None = None
    opened_on: date | None = None
    opened_by: str = ""
    approver: str = ""
    drawer: DrawerReport | None = None
    open_orders: tuple[OpenOrder, ...] = ()
    unsynced: tuple[str, ...] | None = None
    credits: tuple[OpenCredit, ...] = ()

    @property
    def entries(self) -> int:
        """How many journal entries it speaks of."""
        return self.to_seq - self.from_seq + 1

    @property
    def name(self) -> str:
        """What people say: `Z-0007`, or `X-0007/2` for the second reading before it."""
        return f"X-{self.number:04d}/{self.reading}" if self.reading else f"Z-{self.number:04d}"
