"""Why an order costs what it costs: a sentence for every line and total, to check by hand.

It is worked out only when somebody asks ("explain this total"), from the same arithmetic that made
the price, so a sale does not wait for it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from enum import StrEnum

from pos_core.discount import Discount
from pos_core.frozen import dataclass
from pos_core.ids import LineId
from pos_core.money import Money
from pos_core.portion import Portion
from pos_core.pricing_policy import PricingPolicy, TaxPer, cash_rounding
from pos_core.quantity import ONE
from pos_core.reckoning import Charge, Reckoning, reckon
from pos_core.rounding import Rounding
from pos_core.tax import Rate, Tax


class Rule(StrEnum):
    """The steps of the pipeline, in the order they are applied."""

    EXTEND = "extend"
    LINE_DISCOUNT = "line_discount"
    ORDER_DISCOUNT = "order_discount"
    SERVICE = "service"
    TAX = "tax"
    TOTAL = "total"
    CASH_ROUNDING = "cash_rounding"


@dataclass(frozen=True, slots=True)
class Step:
    """One sentence of the explanation: `rule` took `base` and `rate` and gave `amount`.

    `line_id` is None for a step on the whole order; `exact_num / exact_den` is the value before
    rounding (minor units, or steps of the coin in `CASH_ROUNDING`), so that `rounding` can be
    checked by hand; `tax` names the tax and `levy` is all of it. With `is_share` the step is a
    line's part of the order's step of the same rule and tax: less than one unit from exact, and
    the parts add up to the order's amount. Without `rounding` any other value is exact.
    """

    rule: Rule
    amount: Money
    base: Money
    line_id: LineId | None = None
    rate: Rate | None = None
    tax: str | None = None
    rounding: Rounding | None = None
    exact_num: int | None = None
    exact_den: int = 1
    is_share: bool = False
    levy: Tax | None = None


def explain(
    charges: Sequence[Charge], policy: PricingPolicy, discount: Discount | None = None
) -> tuple[Step, ...]:
    """The steps `pos_core.pricing.price` takes for the same three, in the order it takes them.

    The base of an extension is the unit price; of a discount the price it is taken off; of service
    the price after discounts (an untaxed one is the rate on its tax-free part); of a tax that price
    with the taxed service in it, whether it holds the tax or not; of a total the gross. Raises
    `ValueError` like `price`.
    """
    return tuple(_Teller(charges, policy, discount).steps())


def explain_cash_rounding(total: Money, policy: PricingPolicy) -> Step | None:
    """How `total` was rounded to the shop's coins; None in a shop that does not round."""
    rule = policy.cash_rounding
    if rule is None:
        return None
    return Step(
        Rule.CASH_ROUNDING,
        cash_rounding(total, policy),
        total,
        rounding=rule.mode,
        exact_num=total.minor,
        exact_den=rule.step,
    )


class _Teller:
    """Walks through one reckoning, rule by rule."""

    def __init__(
        self, charges: Sequence[Charge], policy: PricingPolicy, discount: Discount | None
    ) -> None:
        self._charges = charges
        self._policy = policy
        self._discount = discount
        self._sums: Reckoning = reckon(charges, policy, discount)

    def steps(self) -> Iterator[Step]:
        yield from self._extensions()
        yield from self._line_discounts()
        yield from self._order_discount()
        yield from self._service()
        if self._policy.tax_per is TaxPer.LINE:
            yield from self._line_taxes()
        else:
            yield from self._invoice_taxes()
        yield from self._totals()

    def _extensions(self) -> Iterator[Step]:
        for charge, gross in zip(self._charges, self._sums.gross, strict=True):
            yield Step(
                Rule.EXTEND,
                self._money(gross),
                charge.unit_price,
                charge.line_id,
                rounding=self._policy.rounding,
                exact_num=charge.unit_price.minor * charge.quantity.thousandths,
                exact_den=ONE,
            )

    def _line_discounts(self) -> Iterator[Step]:
        sums = self._sums
        for charge, gross, cut in zip(self._charges, sums.gross, sums.cuts, strict=True):
            if charge.discount is not None:
                share, whole = charge.discount.share_of(gross)
                yield Step(
                    Rule.LINE_DISCOUNT,
                    self._money(cut),
                    self._money(gross),
                    charge.line_id,
                    charge.discount.rate,
                    rounding=self._policy.rounding,
                    exact_num=gross * share,
                    exact_den=whole,
                )

    def _order_discount(self) -> Iterator[Step]:
        cut = self._sums.order_cut
        if cut is not None and self._discount is not None:
            left = [shelf + part for shelf, part in zip(self._sums.shelf, cut.parts, strict=True)]
            like = self._like(Rule.ORDER_DISCOUNT, self._discount.rate)
            yield from self._portion(like, cut, left, range(len(left)))

    def _service(self) -> Iterator[Step]:
        whole, rule = self._sums.service_whole, self._policy.service
        if whole is not None and rule is not None:
            bases = [
                shelf if charge.bears_service else 0
                for charge, shelf in zip(self._charges, self._sums.shelf, strict=True)
            ]
            like = self._like(Rule.SERVICE, rule.rate)
            yield from self._portion(like, whole, bases, range(len(bases)))

    def _line_taxes(self) -> Iterator[Step]:
        sums = self._sums
        for i, charge in enumerate(self._charges):
            base, share = sums.taxable[i], sums.shares[i]
            for tax, amount, (num, den) in zip(
                share.taxes, sums.taxes[i], share.shares, strict=True
            ):
                yield replace(
                    self._like(Rule.TAX, tax.rate, tax),
                    line_id=charge.line_id,
                    amount=self._money(amount),
                    base=self._money(base),
                    rounding=self._policy.rounding,
                    exact_num=base * num,
                    exact_den=den,
                )

    def _invoice_taxes(self) -> Iterator[Step]:
        for levied in self._sums.invoice_taxes:
            lines = [i for i, _ in levied.places]
            bases = [self._sums.taxable[i] for i in lines]
            like = self._like(Rule.TAX, levied.tax.rate, levied.tax)
            yield from self._portion(like, levied.portion, bases, lines)

    def _totals(self) -> Iterator[Step]:
        sums, like = self._sums, self._like(Rule.TOTAL)
        rows = zip(sums.shelf, sums.service, sums.added, strict=True)
        totals = [sum(row) for row in rows]
        for charge, gross, total in zip(self._charges, sums.gross, totals, strict=True):
            yield replace(
                like,
                line_id=charge.line_id,
                amount=self._money(total),
                base=self._money(gross),
                exact_num=total,
            )
        yield replace(
            like,
            amount=self._money(sum(totals)),
            base=self._money(sum(sums.gross)),
            exact_num=sum(totals),
        )

    def _portion(
        self, like: Step, whole: Portion, bases: Sequence[int], lines: Sequence[int]
    ) -> Iterator[Step]:
        yield replace(
            like,
            amount=self._money(whole.amount),
            base=self._money(sum(bases)),
            rounding=self._policy.rounding,
            exact_num=sum(whole.numerators),
            exact_den=whole.denominator,
        )
        for i, base, part, exact in zip(lines, bases, whole.parts, whole.numerators, strict=True):
            yield replace(
                like,
                line_id=self._charges[i].line_id,
                amount=self._money(part),
                base=self._money(base),
                exact_num=exact,
                exact_den=whole.denominator,
                is_share=True,
            )

    def _like(self, rule: Rule, rate: Rate | None = None, levy: Tax | None = None) -> Step:
        nothing = self._money(0)
        code = levy.code if levy else None
        return Step(rule, nothing, nothing, rate=rate, tax=code, levy=levy)

    def _money(self, minor: int) -> Money:
        return Money(minor, self._policy.currency)
