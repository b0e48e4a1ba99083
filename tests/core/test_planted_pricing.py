"""Float money, planted on purpose: each way it creeps in turns a property of the prices red.

The same properties hold for the real thing, on the same baskets; so they can fail, and do.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

import pytest

from pos_core import portion, pricing, reckoning, tax_rounding
from pos_core.money import Money
from pos_core.pricing import Charge, Discount, Priced, PricedLine, PricingPolicy
from pos_core.rounding import Rounding
from tests.core.pricing_properties import (
    check_adds_up,
    check_refund_is_the_negation,
    check_shares_are_fair,
    check_the_second_opinion_agrees,
)
from tests.core.random_baskets import random_orders
from tests.core.small_shop import VAT_8, VND, charge

Check = Callable[[list[Charge], PricingPolicy, Discount | None], None]

BASKETS = 300


def _run(check: Check) -> None:
    for order in random_orders(BASKETS, seed=1):
        check(*order)


def _plant_divide(monkeypatch: pytest.MonkeyPatch, divide: Callable[..., int]) -> None:
    for module in (reckoning, tax_rounding):
        monkeypatch.setattr(module, "divide", divide)


def _add_a_half_and_cut(numerator: int, denominator: int, mode: Rounding = Rounding.UP) -> int:
    return int(numerator / denominator + 0.5)


def _builtin_round(numerator: int, denominator: int, mode: Rounding = Rounding.UP) -> int:
    return round(numerator / denominator)


def _rounded_one_by_one(
    amount: int, numerators: Sequence[int], denominator: int, rank: Any = None
) -> list[int]:
    return [round(numerator / denominator) for numerator in numerators]


def _priced_with_floats(
    charges: Sequence[Charge], policy: PricingPolicy, discount: Discount | None = None
) -> Priced:
    """Net and tax each from the price by a factor of 1.08 or so, like many a till does."""
    priced = _real_price(charges, policy, discount)
    return replace(priced, lines=tuple(_float_line(line) for line in priced.lines))


_real_price = pricing.price


def _float_line(line: PricedLine) -> PricedLine:
    factor = 1 + sum(tax.rate.ppm / 1e6 for tax in line.taxes)
    net = line.total.minor / factor
    taxes = tuple(
        replace(tax, amount=Money(round(net * tax.rate.ppm / 1e6), line.net.currency))
        for tax in line.taxes
    )
    return replace(line, net=Money(round(net), line.net.currency), taxes=taxes)


@pytest.mark.parametrize(
    "check",
    [
        check_adds_up,
        check_refund_is_the_negation,
        check_shares_are_fair,
        check_the_second_opinion_agrees,
    ],
)
def test_the_real_prices_keep_every_property(check: Check) -> None:
    _run(check)


@pytest.mark.parametrize("check", [check_refund_is_the_negation, check_the_second_opinion_agrees])
def test_adding_a_half_and_cutting_is_caught(monkeypatch: pytest.MonkeyPatch, check: Check) -> None:
    _plant_divide(monkeypatch, _add_a_half_and_cut)
    with pytest.raises(AssertionError):
        _run(check)


def test_rounding_a_float_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    _plant_divide(monkeypatch, _builtin_round)
    with pytest.raises(AssertionError):
        _run(check_the_second_opinion_agrees)


@pytest.mark.parametrize("check", [check_shares_are_fair, check_the_second_opinion_agrees])
def test_parts_rounded_one_by_one_are_caught(monkeypatch: pytest.MonkeyPatch, check: Check) -> None:
    monkeypatch.setattr(portion, "apportion", _rounded_one_by_one)
    with pytest.raises(AssertionError):
        _run(check)


def test_net_and_tax_by_a_factor_each_are_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pricing, "price", _priced_with_floats)
    with pytest.raises(AssertionError):
        _run(check_adds_up)


def test_an_amount_that_is_not_the_sum_of_its_parts_is_not_shared_out(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(portion, "divide", _add_a_half_and_cut)
    with pytest.raises(ValueError, match="is not what the parts add up to"):
        _run(check_adds_up)


def test_a_float_cannot_become_money_at_all(monkeypatch: pytest.MonkeyPatch) -> None:
    _plant_divide(monkeypatch, lambda numerator, denominator, _mode: numerator / denominator)
    with pytest.raises(TypeError, match="whole number of minor units"):
        pricing.price([charge(33_333, VAT_8, currency=VND)], PricingPolicy(VND))
