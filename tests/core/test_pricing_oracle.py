"""The pricing engine against an independent one in exact fractions, on thousands of odd baskets."""

from __future__ import annotations

import pytest

from tests.core.pricing_properties import check_the_second_opinion_agrees
from tests.core.random_baskets import random_orders


def _compare(baskets: int, seed: int) -> None:
    for order in random_orders(baskets, seed):
        check_the_second_opinion_agrees(*order)


def test_both_opinions_on_five_thousand_baskets_agree() -> None:
    _compare(5_000, seed=20_261_121)


@pytest.mark.slow
def test_both_opinions_on_a_hundred_thousand_baskets_agree() -> None:
    _compare(100_000, seed=1)
