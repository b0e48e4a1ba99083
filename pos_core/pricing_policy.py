"""The shop's choices that turn goods into a price: where tax is rounded, service, small coins.

An order keeps the policy it was opened with, so a change in the settings never moves a bill that a
guest has already seen.
"""

from enum import StrEnum

from pos_core.frozen import dataclass
from pos_core.money import Currency, Money, zero
from pos_core.rounding import Rounding, to_step
from pos_core.tax import Rate


class TaxPer(StrEnum):
    """Where tax is rounded: on each line, or once per rate on the whole invoice."""

    LINE = "line"
    INVOICE = "invoice"


@dataclass(frozen=True, slots=True)
class ServiceCharge:
    """A charge for service on the net of lines that bear it; it is not a tax, but may be taxed."""

    rate: Rate
    taxed: bool


@dataclass(frozen=True, slots=True)
class CashRounding:
    """Cash is paid in steps of `step` minor units (500 đồng, 100 rupiah), rounded by `mode`.

    Raises `ValueError` when the step is not above zero.
    """

    step: int
    mode: Rounding

    def __post_init__(self) -> None:
        if self.step <= 0:
            raise ValueError("cash is rounded to a step above zero")


@dataclass(frozen=True, slots=True)
class PricingPolicy:
    """The shop's choices an order is priced by; an order keeps the policy it was opened with."""

    currency: Currency
    tax_per: TaxPer = TaxPer.LINE
    rounding: Rounding = Rounding.HALF_UP
    service: ServiceCharge | None = None
    cash_rounding: CashRounding | None = None


def cash_rounding(total: Money, policy: PricingPolicy) -> Money:
    """What rounding to the shop's coins adds to `total`: below zero when it takes something off.

    It is a line of its own on screen, paper and in the journal; zero when the shop does not round.
    """
    rule = policy.cash_rounding
    if rule is None:
        return zero(total.currency)
    return Money(to_step(total.minor, rule.step, rule.mode) - total.minor, total.currency)
