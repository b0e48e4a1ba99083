"""Two sides that heard the same news of a payment agree, in whatever order it came."""

from itertools import permutations

import pytest

from pos_core.payment_status import PaymentStatus, further_payment, moves_on

S = PaymentStatus


def _after(news: tuple[PaymentStatus, ...]) -> PaymentStatus:
    status = S.PENDING
    for each in news:
        status = further_payment(status, each)
    return status


@pytest.mark.parametrize("late", [S.PENDING, S.UNKNOWN, S.PROCESSING, S.FAILED, S.EXPIRED])
def test_money_that_came_is_not_talked_away(late: PaymentStatus) -> None:
    assert further_payment(S.SUCCESS, late) is S.SUCCESS
    assert further_payment(S.REFUNDED, S.SUCCESS) is S.REFUNDED


def test_money_may_come_after_the_time_was_up() -> None:
    assert further_payment(S.EXPIRED, S.SUCCESS) is S.SUCCESS
    assert further_payment(S.FAILED, S.SUCCESS) is S.SUCCESS


def test_a_lost_answer_is_found_again() -> None:
    assert moves_on(S.PENDING, S.UNKNOWN)
    assert moves_on(S.UNKNOWN, S.PENDING)
    assert not moves_on(S.PROCESSING, S.UNKNOWN)


def test_the_order_of_the_news_does_not_matter() -> None:
    news = (S.PROCESSING, S.EXPIRED, S.SUCCESS, S.PARTIALLY_REFUNDED, S.REFUNDED, S.SUCCESS)
    for count in (3, 4, 5):
        for told in permutations(news, count):
            if S.SUCCESS in told:
                assert _after(told).took_money
    assert {_after(told) for told in permutations(news)} == {S.REFUNDED}


def test_only_an_end_is_over() -> None:
    assert not any(s.is_over for s in (S.PENDING, S.UNKNOWN, S.PROCESSING))
    assert all(s.is_over for s in (S.FAILED, S.EXPIRED, S.SUCCESS, S.REFUNDED))
