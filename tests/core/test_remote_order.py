"""An order from elsewhere moves forward only, and two sides that were apart come to agree."""

from __future__ import annotations

from itertools import permutations, product

import pytest

from pos_core.remote_order import NEXT, OrderStatus, further, may_become, next_statuses

PENDING, PROCESSING, READY, COMPLETED, CANCELLED = OrderStatus


def test_the_published_steps_and_the_shop_s_own() -> None:
    assert next_statuses(PENDING) == (PROCESSING, CANCELLED)
    assert next_statuses(PROCESSING) == (READY, COMPLETED, CANCELLED)
    assert next_statuses(READY) == (COMPLETED, CANCELLED)
    assert next_statuses(COMPLETED) == next_statuses(CANCELLED) == ()
    assert [status for status in OrderStatus if status.is_over] == [COMPLETED, CANCELLED]


@pytest.mark.parametrize("status", OrderStatus)
def test_the_same_step_twice_is_fine(status: OrderStatus) -> None:
    assert may_become(status, status)
    assert may_become(status, status, paid=True)


def test_nothing_goes_back() -> None:
    for status, to in product(OrderStatus, OrderStatus):
        if to in NEXT[status]:
            assert not may_become(to, status)
            assert further(status, to) is to


def test_what_is_paid_for_is_not_cancelled() -> None:
    assert next_statuses(PENDING, paid=True) == (PROCESSING,)
    assert next_statuses(PROCESSING, paid=True) == (READY, COMPLETED)
    assert not may_become(PENDING, CANCELLED, paid=True)


def test_a_sale_beats_a_cancellation_that_came_meanwhile() -> None:
    assert further(CANCELLED, COMPLETED) is COMPLETED
    assert further(COMPLETED, CANCELLED) is COMPLETED
    assert further(READY, CANCELLED) is CANCELLED


def test_the_order_in_which_news_comes_does_not_matter() -> None:
    for three in product(OrderStatus, repeat=3):
        ends = {further(further(a, b), c) for a, b, c in permutations(three)}
        assert len(ends) == 1
        assert further(three[0], three[0]) is three[0]
