"""The pricing engine against an independent one in exact fractions, on thousands of odd baskets."""

from __future__ import annotations

from random import Random

import pytest

from pos_core.money import Currency
from tests.core.pricing_properties import check_the_second_opinion_agrees
from tests.core.random_baskets import random_charges, random_discount, random_policy


def _compare(baskets: int, seed: int) -> None:
    rng = Random(seed)
    for _ in range(baskets):
        currency = rng.choice(list(Currency))
        charges = random_charges(rng, currency)
        policy = random_policy(rng, currency)
        check_the_second_opinion_agrees(charges, policy, random_discount(rng, currency, 500_000))


def test_both_opinions_on_five_thousand_baskets_agree() -> None:
    _compare(5_000, seed=20_261_121)


@pytest.mark.slow
def test_both_opinions_on_a_hundred_thousand_baskets_agree() -> None:
    _compare(100_000, seed=1)
