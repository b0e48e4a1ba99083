"""Taking something off: from one line, or from the whole order with a fair part from every line.

Amounts here are whole minor units without their currency; `pos_core.reckoning` checks that once at
the edge. A cut has the sign of what it is taken from, so giving goods back gives back the cut too.
"""

from collections.abc import Callable, Sequence
from typing import Any

from pos_core.frozen import dataclass
from pos_core.money import Money
from pos_core.portion import Portion, portion
from pos_core.rounding import Rounding
from pos_core.tax import PPM, Rate


@dataclass(frozen=True, slots=True)
class Discount:
    """A price cut: a share of the price (`rate`) or a fixed `amount`, never both; with its reason.

    `approver` let it be given where it is more than the giver may give by himself.
    A rate above 100 % or an amount above the price takes the whole price and no more. Raises
    `ValueError` for both, for neither, and for an amount below zero.
    """

    rate: Rate | None = None
    amount: Money | None = None
    reason: str = ""
    approver: str = ""

    def __post_init__(self) -> None:
        if (self.rate is None) == (self.amount is None):
            raise ValueError("a discount is a rate or an amount, one of the two")
        if self.amount is not None and self.amount.minor < 0:
            raise ValueError("a discount below zero would be a surcharge")

    def share_of(self, price: int) -> tuple[int, int]:
        """The share of `price` (minor units) this takes off, 0 to 1: numerator and denominator."""
        if self.rate is not None:
            return min(self.rate.ppm, PPM), PPM
        if self.amount is None or not price:
            return 0, 1
        return min(self.amount.minor, abs(price)), abs(price)


def spread_cut(
    prices: Sequence[int],
    discount: Discount,
    rounding: Rounding,
    rank: Callable[[int], Any] | None = None,
) -> Portion:
    """What `discount` takes off all of `prices` together: the same share of every one.

    No price gives more than it is, and none changes its sign. `rank` says which of two prices with
    equal remainders gives the odd unit. A line's own discount is the case of one price.
    """
    share, whole = discount.share_of(sum(prices))
    return portion([price * share for price in prices], whole, rounding, rank)
