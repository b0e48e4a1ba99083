"""The pricing engine against an independent one in exact fractions, on thousands of odd baskets."""

from __future__ import annotations

from random import Random

import pytest

from tests.core.pricing_properties import check_the_second_opinion_agrees
from tests.core.random_baskets import random_orders
from tests.core.random_bills import random_bill
from tests.core.second_opinion import figures


def _compare(baskets: int, seed: int) -> None:
    for order in random_orders(baskets, seed):
        check_the_second_opinion_agrees(*order)


def test_both_opinions_on_five_thousand_baskets_agree() -> None:
    _compare(5_000, seed=20_261_121)


@pytest.mark.slow
def test_both_opinions_on_a_hundred_thousand_baskets_agree() -> None:
    _compare(100_000, seed=1)


def test_both_opinions_agree_on_kinds_and_on_bills_that_are_cut_up() -> None:
    """Two thirds of the tables pay apart; service and taxes are those of the kind."""
    rng, cut_up = Random(3), 0
    for _ in range(1_000):
        orders, said = random_bill(rng)
        assert [figures(order.price()) for order in orders] == said
        cut_up += len(said) > 1
    assert cut_up > 300
