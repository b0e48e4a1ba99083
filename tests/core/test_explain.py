"""Every figure of a bill can be followed by hand: from its base, its rate and its rounding."""

from __future__ import annotations

from collections import defaultdict
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest

from pos_core.money import Money, zero
from pos_core.pricing import (
    CashRounding,
    Priced,
    PricingPolicy,
    Rule,
    ServiceCharge,
    Step,
    TaxPer,
    explain,
    explain_cash_rounding,
    price,
)
from pos_core.quantity import Quantity
from pos_core.rounding import Rounding
from pos_core.tax import Rate, Tax, TaxMode
from tests.core.pricing_oracle import whole
from tests.core.random_baskets import Order, random_orders
from tests.core.small_shop import IDR, PB1, PB1_INSIDE, PPN, VAT_8, VND, charge, off, percent

if TYPE_CHECKING:
    from collections.abc import Callable


def _by_hand(step: Step, order: Order) -> Fraction:
    """What the step should come to before rounding, from its base and its rate alone."""
    charges, policy, _ = order
    charge = next((c for c in charges if c.line_id == step.line_id), None)
    base, rate = Fraction(step.base.minor), Fraction(step.rate.ppm if step.rate else 0, 1_000_000)
    match step.rule:
        case Rule.EXTEND:
            assert charge is not None
            return base * charge.quantity.thousandths / 1000
        case Rule.LINE_DISCOUNT | Rule.ORDER_DISCOUNT if step.rate:
            return base * min(rate, Fraction(1))
        case Rule.SERVICE if policy.service and policy.service.taxed:
            return base * rate
        case Rule.SERVICE if charge:
            return base * rate * _net_of(charge.taxes)
        case Rule.TAX if charge and step.levy:
            return base * _net_of(charge.taxes) * _on_net(charge.taxes, step.levy)
        case _:  # told by its shares, or exact: an amount, a total
            return _exact(step)


def _on_net(taxes: tuple[Tax, ...], levy: Tax) -> Fraction:
    so_far = Fraction(1)
    for tax in taxes:
        ground = so_far if tax.stacked else Fraction(1)
        amount = ground * Fraction(tax.rate.ppm * tax.base_num, 1_000_000 * tax.base_den)
        # An invoice tells one tax of an account; on this line it may be the stacked one.
        if tax.account == levy.account:
            return amount
        so_far += amount
    raise LookupError(levy.code)


def _net_of(taxes: tuple[Tax, ...]) -> Fraction:
    inside = [tax for tax in taxes if tax.mode is TaxMode.INCLUSIVE]
    return 1 / (1 + sum((_on_net(taxes, tax) for tax in inside), Fraction(0)))


def _exact(step: Step) -> Fraction:
    assert step.exact_num is not None
    return Fraction(step.exact_num, step.exact_den)


def _check_by_hand(order: Order) -> None:
    for step in explain(*order):
        assert _exact(step) == _by_hand(step, order), step
        if step.is_share:
            assert step.rounding is None
            assert step.line_id is not None
            assert abs(step.amount.minor - _exact(step)) < 1, step
        elif step.rounding is not None:
            assert step.amount.minor == whole(_exact(step), step.rounding.value), step
        else:
            assert step.amount.minor == _exact(step), step


def _check_shares_add_up(order: Order) -> None:
    wholes: dict[object, Step] = {}
    parts: dict[object, list[Step]] = defaultdict(list)
    for step in explain(*order):
        key = (step.rule, step.levy.account if step.levy else None)
        if step.is_share:
            parts[key].append(step)
        elif step.line_id is None and step.rule is not Rule.TOTAL:
            wholes[key] = step
    assert parts.keys() <= wholes.keys()
    for told, whole_step in wholes.items():
        assert whole_step.amount.minor == sum(step.amount.minor for step in parts[told])
        assert whole_step.base.minor == sum(step.base.minor for step in parts[told])
        assert _exact(whole_step) == sum((_exact(step) for step in parts[told]), Fraction(0))


def _check_every_figure_is_told(order: Order, priced: Priced) -> None:
    steps = explain(*order)
    nothing = zero(order[1].currency)

    def told(rule: Rule, line_id: str | None) -> Money:
        amounts = [step.amount for step in steps if (step.rule, step.line_id) == (rule, line_id)]
        return sum(amounts, nothing)

    for line in priced.lines:
        assert told(Rule.EXTEND, line.line_id) == line.gross
        assert told(Rule.LINE_DISCOUNT, line.line_id) == line.discount
        assert told(Rule.ORDER_DISCOUNT, line.line_id) == line.order_discount
        assert told(Rule.TAX, line.line_id) == sum((t.amount for t in line.taxes), nothing)
        assert told(Rule.TOTAL, line.line_id) == line.total
    assert told(Rule.SERVICE, None) == priced.service
    assert told(Rule.TOTAL, None) == priced.total


@pytest.mark.parametrize(
    "check",
    [
        _check_by_hand,
        _check_shares_add_up,
        lambda order: _check_every_figure_is_told(order, price(*order)),
    ],
    ids=["by hand", "shares add up", "every figure is told"],
)
def test_any_bill_can_be_followed_by_hand(check: Callable[[Order], None]) -> None:
    for order in random_orders(500, seed=7):
        check(order)


def test_the_steps_of_a_bill_read_like_a_story() -> None:
    soup = charge(40_000, PB1, line_id="soup", quantity=Quantity.of(2), discount=percent(100_000))
    tea = charge(30_001, PB1, line_id="tea", bears_service=False)
    policy = PricingPolicy(IDR, service=ServiceCharge(Rate(50_000), taxed=True))
    told = [
        f"{s.rule} {s.line_id or 'order'}: {s.rate.ppm if s.rate else '-'} {s.tax or '-'} of"
        f" {s.base.minor} = {s.exact_num}/{s.exact_den} {s.rounding or 'exact'}"
        f"{' share' if s.is_share else ''} -> {s.amount.minor}"
        for s in explain([soup, tea], policy, off(2_001))
    ]
    assert told == [
        "extend soup: - - of 40000 = 80000000/1000 half_up -> 80000",
        "extend tea: - - of 30001 = 30001000/1000 half_up -> 30001",
        "line_discount soup: 100000 - of 80000 = 8000000000/1000000 half_up -> 8000",
        "order_discount order: - - of 102001 = 204104001/102001 half_up -> 2001",
        "order_discount soup: - - of 72000 = 144072000/102001 exact share -> 1412",
        "order_discount tea: - - of 30001 = 60032001/102001 exact share -> 589",
        "service order: 50000 - of 70588 = 3529400000/1000000 half_up -> 3529",
        "service soup: 50000 - of 70588 = 3529400000/1000000 exact share -> 3529",
        "service tea: 50000 - of 0 = 0/1000000 exact share -> 0",
        "tax soup: 100000 PB1 of 74117 = 74117/10 half_up -> 7412",
        "tax tea: 100000 PB1 of 29412 = 29412/10 half_up -> 2941",
        "total soup: - - of 80000 = 81529/1 exact -> 81529",
        "total tea: - - of 30001 = 32353/1 exact -> 32353",
        "total order: - - of 110001 = 113882/1 exact -> 113882",
    ]


def test_an_order_discount_tells_its_rate_and_everyones_share() -> None:
    lines = [charge(10, line_id="cheap"), charge(30, line_id="dear")]
    steps = explain(lines, PricingPolicy(IDR), percent(50_000))
    assert [
        (s.line_id, s.rate, s.amount.minor, s.exact_num, s.exact_den)
        for s in steps
        if s.rule is Rule.ORDER_DISCOUNT
    ] == [
        (None, Rate(50_000), 2, 2_000_000, 1_000_000),
        ("cheap", Rate(50_000), 0, 500_000, 1_000_000),
        ("dear", Rate(50_000), 2, 1_500_000, 1_000_000),
    ]


def test_an_invoice_tells_its_tax_first_and_then_the_lines_shares() -> None:
    lines = [charge(5, PB1, line_id=name) for name in "abc"]
    steps = [s for s in explain(lines, PricingPolicy(IDR, TaxPer.INVOICE)) if s.rule is Rule.TAX]
    assert [(s.line_id, s.amount.minor, s.base.minor, s.is_share) for s in steps] == [
        (None, 2, 15, False),
        ("a", 1, 5, True),
        ("b", 1, 5, True),
        ("c", 0, 5, True),
    ]
    assert {(s.tax, s.levy, s.rate) for s in steps} == {("PB1", PB1, PB1.rate)}
    assert [s.rounding for s in steps] == [Rounding.HALF_UP, None, None, None]


def test_what_does_not_happen_is_not_told() -> None:
    steps = explain([charge(100, currency=VND)], PricingPolicy(VND))
    assert [step.rule for step in steps] == [Rule.EXTEND, Rule.TOTAL, Rule.TOTAL]
    assert [step.rule for step in explain([], PricingPolicy(VND))] == [Rule.TOTAL]


def test_a_refund_is_told_with_minus_signs() -> None:
    back = [
        charge(100_000, VAT_8, currency=VND, quantity=Quantity.of(-1), discount=percent(50_000))
    ]
    told = {step.rule: step.amount.minor for step in explain(back, PricingPolicy(VND))}
    assert told == {
        Rule.EXTEND: -100_000,
        Rule.LINE_DISCOUNT: -5_000,
        Rule.TAX: -7_037,
        Rule.TOTAL: -95_000,
    }


@pytest.mark.parametrize(("due", "amount"), [(12_345, 155), (12_249, -249), (-12_345, -155)])
def test_cash_rounding_is_told_in_steps_of_the_coin(due: int, amount: int) -> None:
    policy = PricingPolicy(VND, cash_rounding=CashRounding(500, Rounding.HALF_UP))
    step = explain_cash_rounding(Money(due, VND), policy)
    assert step == Step(
        Rule.CASH_ROUNDING,
        Money(amount, VND),
        Money(due, VND),
        rounding=Rounding.HALF_UP,
        exact_num=due,
        exact_den=500,
    )
    assert amount == whole(Fraction(due, 500), "half_up") * 500 - due


def test_a_shop_that_does_not_round_cash_has_nothing_to_tell() -> None:
    assert explain_cash_rounding(Money(1, VND), PricingPolicy(VND)) is None


def test_taxes_inside_and_on_top_and_on_a_part_are_told_whole() -> None:
    steps = explain([charge(111_000, PB1_INSIDE, PPN)], PricingPolicy(IDR))
    assert [(s.tax, s.levy, s.rate) for s in steps if s.rule is Rule.TAX] == [
        ("PB1", PB1_INSIDE, Rate(100_000)),
        ("PPN", PPN, Rate(120_000)),
    ]
