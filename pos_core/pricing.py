"""What an order costs: one pipeline from goods to a total in which every part adds up.

Extend, line discount, order discount, service charge, taxes, total; `pos_core.explain` says for
each figure how it came about. This module is the door: what pricing takes and gives is named here.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from pos_core.discount import Discount
from pos_core.explain import Rule, Step, explain, explain_cash_rounding
from pos_core.frozen import dataclass
from pos_core.ids import LineId
from pos_core.money import Currency, Money, total
from pos_core.pricing_policy import (
    CashRounding,
    PricingPolicy,
    ServiceCharge,
    TaxPer,
    cash_rounding,
)
from pos_core.reckoning import Charge, Reckoning, reckon
from pos_core.tax import Rate, Tax, TaxMode

__all__ = [
    "CashRounding",
    "Charge",
    "Discount",
    "Priced",
    "PricedLine",
    "PricingPolicy",
    "Rule",
    "ServiceCharge",
    "Step",
    "TaxAmount",
    "TaxPer",
    "cash_rounding",
    "explain",
    "explain_cash_rounding",
    "price",
]


@dataclass(frozen=True, slots=True)
class TaxAmount:
    """Tax by code and rate: `amount` of tax on `base` (the net amount it was reckoned on).

    `base` bears no tax of its own kind: net and taxed service, with the taxes before it when it is
    stacked. Only `base_num / base_den` of it is taxed; `taxable` is that part. `mode` says whether
    the price holds this tax or it comes on top.
    """

    code: str
    rate: Rate
    base: Money
    amount: Money
    mode: TaxMode = TaxMode.EXCLUSIVE
    base_num: int = 1
    base_den: int = 1

    @property
    def taxable(self) -> Money:
        """The part of `base` the rate applies to, for the receipt (in Indonesia: DPP Nilai Lain).

        It is rounded for reading only: the tax was reckoned from the exact part.
        """
        return self.base.times(self.base_num, self.base_den)


@dataclass(frozen=True, slots=True)
class PricedLine:
    """A line's figures. `gross` = price x quantity as shown on the shelf; `net` bears no tax.

    `discount` and `order_discount` are taken off `gross` and have its sign: zero or more in a sale.
    `service` bears no tax either. `taxes` are those of goods and service together, each rounded
    once. `total` is what the line adds to the order's total, and always net + service + taxes;
    without service and exclusive taxes it is also gross - discount - order_discount.
    """

    line_id: LineId
    gross: Money
    discount: Money
    order_discount: Money
    service: Money
    net: Money
    taxes: tuple[TaxAmount, ...]
    total: Money


@dataclass(frozen=True, slots=True)
class Priced:
    """An order's figures; `total` is the sum of the line totals, to the last minor unit.

    On paper, too, it adds up: `subtotal` - `discount` + `service` + `tax_added` = `total`.

    - `subtotal`: the lines' gross, as on the shelf.
    - `discount`: both kinds of discount, as a figure to take off.
    - `service`: the service charge as the guest sees it. When it is taxed with inclusive taxes it
      holds them, like every other price in the shop; otherwise it is the sum of the lines' service.
    - `tax_added`: the exclusive taxes, which come on top.
    - `tax_included`: the inclusive taxes, already in the figures above ("of which tax").
    - `taxes`: both kinds by code, rate and mode, in the order they first appear.
    - `total`: what the order costs, before cash rounding.
    """

    lines: tuple[PricedLine, ...]
    subtotal: Money
    discount: Money
    service: Money
    taxes: tuple[TaxAmount, ...]
    tax_included: Money
    tax_added: Money
    total: Money

    @property
    def net(self) -> Money:
        """What the shop keeps for the goods: no tax, no service charge."""
        return total((line.net for line in self.lines), self.total.currency)


def price(
    charges: Sequence[Charge], policy: PricingPolicy, discount: Discount | None = None
) -> Priced:
    """Price an order; `discount` is the one on the whole of it.

    Negating every quantity negates every figure, and the order of the lines does not change the
    total. Raises `ValueError` when an amount is not in the policy's currency.
    """
    sums = reckon(charges, policy, discount)
    money = _Purse(policy.currency)
    lines = tuple(_line(i, charge.line_id, sums, money) for i, charge in enumerate(charges))
    gross, shelf, service = sum(sums.gross), sum(sums.shelf), sum(sums.service)
    added = sum(sums.added)
    return Priced(
        lines=lines,
        subtotal=money[gross],
        discount=money[gross - shelf],
        service=money[service],
        taxes=_tax_sums(lines, money),
        tax_included=money[sum(sums.held)],
        tax_added=money[added],
        total=money[shelf + service + added],
    )


class _Purse(dict[int, Money]):
    """Money by its minor units: the many equal amounts of an order are made only once."""

    def __init__(self, currency: Currency) -> None:
        super().__init__()
        self._currency = currency

    def __missing__(self, minor: int) -> Money:
        made = self[minor] = Money(minor, self._currency)
        return made


def _line(i: int, line_id: LineId, sums: Reckoning, money: _Purse) -> PricedLine:
    shelf, service, in_service = sums.shelf[i], sums.service[i], sums.service_held[i]
    held = sums.held[i]
    return PricedLine(
        line_id,
        money[sums.gross[i]],
        money[sums.cuts[i]],
        money[sums.gross[i] - sums.cuts[i] - shelf],
        money[service - in_service],
        money[shelf - held + in_service],
        _line_taxes(sums.shares[i].taxes, sums.taxes[i], sums.taxable[i] - held, money),
        money[shelf + service + sums.added[i]],
    )


def _line_taxes(
    taxes: Sequence[Tax], amounts: Sequence[int], net: int, money: _Purse
) -> tuple[TaxAmount, ...]:
    rows, before = [], 0
    for tax, amount in zip(taxes, amounts, strict=True):
        base = net + before if tax.stacked else net
        rows.append(
            TaxAmount(
                tax.code,
                tax.rate,
                money[base],
                money[amount],
                tax.mode,
                tax.base_num,
                tax.base_den,
            )
        )
        before += amount
    return tuple(rows)


def _tax_sums(lines: Iterable[PricedLine], money: _Purse) -> tuple[TaxAmount, ...]:
    sums: dict[tuple[str, int, TaxMode, int, int], list[int]] = {}
    first: dict[tuple[str, int, TaxMode, int, int], TaxAmount] = {}
    for line in lines:
        for tax in line.taxes:
            key = (tax.code, tax.rate.ppm, tax.mode, tax.base_num, tax.base_den)
            base_and_amount = sums.setdefault(key, [0, 0])
            base_and_amount[0] += tax.base.minor
            base_and_amount[1] += tax.amount.minor
            first.setdefault(key, tax)
    return tuple(
        replace(first[key], base=money[base], amount=money[amount])
        for key, (base, amount) in sums.items()
    )
