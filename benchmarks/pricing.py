"""How long an order takes to price: at five lines nobody may notice, at three hundred still not.

The basket is the dearest kind there is: several tax rates, discounts on lines and order, a taxed
service. The explanation is measured apart, because it is made only when somebody asks for it.
"""

from collections.abc import Callable
from statistics import median

from benchmarks.measure import report, timed
from pos_core.ids import LineId
from pos_core.money import Currency, Money
from pos_core.pricing import (
    Charge,
    Discount,
    PricingPolicy,
    ServiceCharge,
    TaxPer,
    explain,
    price,
)
from pos_core.quantity import Quantity
from pos_core.rounding import Rounding
from pos_core.tax import Rate, Tax, TaxMode

VND = Currency.VND
TAX_SETS = (
    (Tax("GTGT", Rate(80_000), TaxMode.INCLUSIVE),),
    (Tax("GTGT", Rate(100_000), TaxMode.INCLUSIVE),),
    (),
)
OFF_A_LINE = Discount(rate=Rate(100_000))
OFF_THE_ORDER = Discount(amount=Money(15_000, VND))
SERVICE = ServiceCharge(Rate(50_000), taxed=True)


def basket(lines: int) -> list[Charge]:
    """So many lines, a fifth of them cheaper than usual."""
    return [
        Charge(
            LineId(f"line-{i}"),
            Money(12_345 + i * 7_777 % 90_000, VND),
            Quantity(1_000 * (1 + i % 3)),
            TAX_SETS[i % 3],
            OFF_A_LINE if i % 5 == 0 else None,
        )
        for i in range(lines)
    ]


def main() -> None:
    """Print a line for each figure; the slower of the two places to round a tax counts."""
    _report("price_5_lines_us", 5, price, 1_000, "<= 150", 2_000)
    _report("price_300_lines_ms", 300, price, 1_000_000, "<= 3", 200)
    _report("explain_300_lines_ms", 300, explain, 1_000_000, "no promise", 50)


def _report(
    name: str, lines: int, work: Callable[..., object], unit: int, target: str, n: int
) -> None:
    charges = basket(lines)
    slowest = 0.0
    for tax_per in TaxPer:
        policy = PricingPolicy(VND, tax_per, Rounding.HALF_UP, SERVICE)

        def once(policy: PricingPolicy = policy) -> object:
            return work(charges, policy, OFF_THE_ORDER)

        slowest = max(slowest, median(timed(once, n)))
    report(name, slowest / unit, name.rpartition("_")[2], target, n)


if __name__ == "__main__":
    main()
