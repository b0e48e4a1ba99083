"""Every order adds up, whatever is in it: properties on baskets as odd as a shop can make them.

The baskets are the same in every run; another `SEED` makes others.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.core.pricing_properties import (
    check_adds_up,
    check_line_order_does_not_matter,
    check_never_negative,
    check_per_line_and_per_invoice_are_close,
    check_refund_is_the_negation,
    check_shares_are_fair,
)
from tests.core.random_baskets import random_orders

if TYPE_CHECKING:
    from collections.abc import Callable

    from pos_core.pricing import Charge, Discount, PricingPolicy

SEED = 20_261_121


@pytest.mark.parametrize(
    ("check", "baskets"),
    [
        (check_adds_up, 2_000),
        (check_refund_is_the_negation, 2_000),
        (check_shares_are_fair, 2_000),
        (check_line_order_does_not_matter, 400),
        (check_per_line_and_per_invoice_are_close, 2_000),
    ],
)
def test_whatever_is_in_the_basket(
    check: Callable[[list[Charge], PricingPolicy, Discount | None], None], baskets: int
) -> None:
    for order in random_orders(baskets, SEED):
        check(*order)


def test_no_discount_makes_a_price_negative() -> None:
    for order in random_orders(2_000, SEED, returns=False):
        check_never_negative(*order)
