"""What happens to the cash in a drawer beside selling: paid in, paid out, dropped, and counted.

A count keeps what the books expected at that moment, so that over or short is a fact of its own and
nothing that is sold afterwards can change it.
"""

from datetime import datetime
from enum import StrEnum

from pos_core.frozen import dataclass
from pos_core.money import Money, total


class CashKind(StrEnum):
    """Which way it goes. A drop takes notes to the safe; they stay the shop's takings."""

    PAID_IN = "paid_in"
    PAID_OUT = "paid_out"
    DROP = "drop"


@dataclass(frozen=True, slots=True)
class CashMovement:
    """`amount` is above zero whichever way it goes; `number` counts within the shift from 1."""

    number: int
    kind: CashKind
    amount: Money
    reason: str
    moved_at: datetime
    actor: str
    actor_name: str = ""
    approver: str = ""
    approver_name: str = ""

    @property
    def flow(self) -> Money:
        """What it adds to the drawer: below zero when it takes out."""
        return self.amount if self.kind is CashKind.PAID_IN else -self.amount


@dataclass(frozen=True, slots=True)
class Pieces:
    """So many notes, or coins, of one value."""

    value: Money
    count: int
    is_coin: bool = False

    @property
    def amount(self) -> Money:
        """What they come to."""
        return Money(self.value.minor * self.count, self.value.currency)


@dataclass(frozen=True, slots=True)
class CashCount:
    """What was counted by `actor`, and what the books `expected` then. `loose` is in no pieces."""

    counted: Money
    expected: Money
    counted_at: datetime
    actor: str
    actor_name: str = ""
    pieces: tuple[Pieces, ...] = ()
    loose: Money | None = None

    @property
    def over_short(self) -> Money:
        """Above zero when there is too much, below when some is missing."""
        return self.counted - self.expected


def counted_total(pieces: tuple[Pieces, ...], loose: Money) -> Money:
    """All of it together."""
    return total((each.amount for each in pieces), loose.currency) + loose
