"""Real Indonesian receipts, put into our words: lines, and a shop set up from what is printed.

Service and tax rates are not printed on most of them; they follow from the printed amounts and
count only when they are a plain rate, a multiple of half a percent, so that a misreading cannot be
explained away by an odd one. Whether service is taxed, how the shop rounds, and to which coin, is
what makes the printed figures come out. Figures printed with decimals are read as whole rupiah.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from itertools import product
from typing import TYPE_CHECKING, Any

from pos_core.ids import LineId
from pos_core.money import Currency, Money
from pos_core.pricing import (
    CashRounding,
    Charge,
    Discount,
    PricingPolicy,
    ServiceCharge,
    TaxPer,
    cash_rounding,
    price,
)
from pos_core.quantity import Quantity
from pos_core.rounding import Rounding, divide
from pos_core.tax import Rate, Tax, TaxMode

if TYPE_CHECKING:
    from collections.abc import Iterator

Receipt = dict[str, Any]

PLAIN = 5_000  # half a percent, in millionths
COINS = (100, 500, 1_000)
MODES = (Rounding.HALF_UP, Rounding.DOWN, Rounding.UP)


@dataclass(frozen=True)
class Printed:
    """The six figures at the foot of a receipt, in rupiah.

    Where the prices hold the tax, such receipts print the net as their subtotal.
    """

    subtotal: int
    discount: int
    service: int
    tax: int
    rounding: int
    total: int


@dataclass(frozen=True)
class SetUp:
    """The shop that would print the receipt: its policy and its taxes."""

    policy: PricingPolicy
    taxes: tuple[Tax, ...]

    @property
    def holds_tax(self) -> bool:
        return any(tax.mode is TaxMode.INCLUSIVE for tax in self.taxes)


def printed(receipt: Receipt) -> Printed:
    """What stands on the paper; a rounding that shows only in the total is put into words."""
    subtotal, discount, service, tax, rounding, total = (
        _rupiah(receipt[name])
        for name in ("subtotal", "discount", "service", "tax", "rounding", "total")
    )
    missing = total - (subtotal - discount + service + tax)
    if not rounding and abs(missing) < COINS[0]:
        rounding = missing
    return Printed(subtotal, discount, service, tax, rounding, total)


def set_up_of(receipt: Receipt) -> SetUp | None:
    """The first set-up of `set_ups` that prints the same figures; None when there is none."""
    return next((s for s in set_ups(receipt) if ours(receipt, s) == printed(receipt)), None)


def set_ups(receipt: Receipt) -> Iterator[SetUp]:
    """Every way the shop might be set up, half up and taxed service first."""
    paper = printed(receipt)
    left = paper.subtotal - paper.discount
    inside = bool(paper.tax) and receipt["items_sum"] == receipt["total"]
    kind = TaxMode.INCLUSIVE if inside else TaxMode.EXCLUSIVE
    service_rate = plain_rate(paper.service, left)
    for mode, taxed, cash in product(MODES, (True, False), _coins(paper)):
        tax_rate = plain_rate(paper.tax, left + (paper.service if taxed else 0))
        service = ServiceCharge(service_rate, taxed) if service_rate.ppm else None
        policy = PricingPolicy(Currency.IDR, TaxPer.INVOICE, mode, service, cash)
        yield SetUp(policy, (Tax("PB1", tax_rate, kind),) if tax_rate.ppm else ())


def plain_rate(amount: int, base: int) -> Rate:
    """The multiple of half a percent closest to `amount` of `base`."""
    return Rate(round(Fraction(abs(amount) * 1_000_000, abs(base) * PLAIN)) * PLAIN if base else 0)


def _coins(paper: Printed) -> list[CashRounding | None]:
    if not paper.rounding:
        return [None]
    return [CashRounding(step, mode) for step, mode in product(COINS, MODES)]


def ours(receipt: Receipt, set_up: SetUp) -> Printed:
    """The six figures as the till comes to them."""
    discount = Money(printed(receipt).discount, Currency.IDR)
    priced = price(
        charges(receipt, set_up),
        set_up.policy,
        Discount(amount=discount) if discount else None,
    )
    rounding = cash_rounding(priced.total, set_up.policy)
    return Printed(
        (priced.net if set_up.holds_tax else priced.subtotal).minor,
        priced.discount.minor,
        priced.service.minor,
        (priced.tax_included + priced.tax_added).minor,
        rounding.minor,
        (priced.total + rounding).minor,
    )


def charges(receipt: Receipt, set_up: SetUp) -> list[Charge]:
    """The lines; a receipt whose lines could not be read is one line of its printed subtotal."""
    rows = receipt["lines"]
    if receipt["status"] != "full" and not set_up.holds_tax:
        rows = [{"qty": 1, "unit_price": receipt["subtotal"], "line_total": receipt["subtotal"]}]
    return [
        Charge(
            LineId(str(i)),
            Money(_rupiah(unit_price), Currency.IDR),
            Quantity(int(quantity * 1000)),
            set_up.taxes,
        )
        for i, (unit_price, quantity) in enumerate(_unit_prices(rows))
    ]


def _unit_prices(rows: list[Receipt]) -> Iterator[tuple[Any, Fraction]]:
    for row in rows:
        quantity = Fraction(str(row["qty"]))
        if quantity * Fraction(str(row["unit_price"])) == row["line_total"]:
            yield row["unit_price"], quantity
        else:
            # A weight printed with too few decimals, or the total where the unit price should be.
            yield row["line_total"], Fraction(1)


def _rupiah(amount: object) -> int:
    return divide(*Fraction(str(amount)).as_integer_ratio())
