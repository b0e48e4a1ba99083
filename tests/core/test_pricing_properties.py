"""Every order adds up, whatever is in it: properties on baskets as odd as a shop can make them."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pos_core.money import Currency
from pos_core.pricing import (
    Charge,
    Discount,
    PricingPolicy,
)
from tests.core.pricing_properties import (
    check_adds_up,
    check_line_order_does_not_matter,
    check_never_negative,
    check_per_line_and_per_invoice_are_close,
    check_refund_is_the_negation,
    check_shares_are_fair,
)
from tests.core.random_baskets import random_charges, random_discount, random_policy

if TYPE_CHECKING:
    from collections.abc import Callable

VND = Currency.VND


@pytest.mark.parametrize(
    "check",
    [
        check_adds_up,
        check_refund_is_the_negation,
        check_shares_are_fair,
        check_line_order_does_not_matter,
        check_per_line_and_per_invoice_are_close,
    ],
)
@settings(max_examples=400)
@given(seed=st.integers(0, 2**32))
def test_whatever_is_in_the_basket(
    check: Callable[[list[Charge], PricingPolicy, Discount | None], None], seed: int
) -> None:
    rng = Random(seed)
    currency = rng.choice(list(Currency))
    discount = random_discount(rng, currency, 400_000)
    check(random_charges(rng, currency), random_policy(rng, currency), discount)


@given(seed=st.integers(0, 2**32))
def test_no_discount_makes_a_price_negative(seed: int) -> None:
    rng = Random(seed)
    discount = random_discount(rng, VND, 400_000)
    check_never_negative(random_charges(rng, VND, returns=False), random_policy(rng, VND), discount)
