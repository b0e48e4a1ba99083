"""Bugs that cost money, planted one by one: the made-up days must find each of them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from pos_core import attempt, paying, payment_news, payment_refund, till
from pos_core.attempt import Attempt, Paying
from pos_core.payment_events import PaymentLate, PaymentRefundAsked
from pos_core.payment_status import PaymentStatus
from tests.core.test_paying_properties import PayDay, check

if TYPE_CHECKING:
    from collections.abc import Callable

    from pos_core.payment_events import PaymentNews
    from pos_core.tender import Payment

Patch = pytest.MonkeyPatch


def success_does_not_mark_its_attempt(patch: Patch) -> None:
    """A second success pays again, or is called late."""

    def nothing(self: Paying, payments: tuple[Payment, ...]) -> Paying:
        return self

    patch.setattr(Paying, "taken_with", nothing)


def a_wrong_amount_is_paid(patch: Patch) -> None:
    """What the guard is for."""

    def never(news: PaymentNews) -> bool:
        return False

    patch.setattr(attempt, "is_wrong", never)


def late_money_is_forgotten(patch: Patch) -> None:
    """Nobody would give it back."""
    patch.setattr(payment_news, "_late", lambda *_: ())


def late_money_is_told_of_again(patch: Patch) -> None:
    """Two refunds for one payment."""
    patch.setitem(till.EFFECTS, PaymentLate, lambda state, _: state)


def a_dropped_attempt_takes_no_money(patch: Patch) -> None:
    """The guest paid just as the cashier pressed Cancel."""
    right = payment_news._meaning

    def wrong(state: object, one: Attempt, *rest: object) -> object:
        return () if one.dropped else right(state, one, *rest)  # type: ignore[arg-type]

    patch.setattr(payment_news, "_meaning", wrong)


def a_status_goes_back(patch: Patch) -> None:
    """Old news undo new ones."""
    patch.setattr(attempt, "further_payment", lambda _one, other: other)


def a_payment_on_its_way_holds_nothing_up(patch: Patch) -> None:
    """The same bill is asked for twice at once; still nothing may be lost."""
    patch.setattr(payment_news, "_pays", _pays_whatever_is_left)


def _pays_whatever_is_left(state: object, one: Attempt, *rest: object) -> object:
    order = state.orders.get(one.order_id)  # type: ignore[attr-defined]
    if order is None:
        return payment_news._after_the_end(state, one)  # type: ignore[arg-type]
    part = min(one.amount, order.rest())
    less = replace(one, amount=part)
    return payment_news.tender_events(state, order, less, *rest) if part else ()  # type: ignore[arg-type]


def an_undone_tender_is_taken_again(patch: Patch) -> None:
    """It was sent back to the guest already."""
    patch.setitem(till.EFFECTS, PaymentRefundAsked, lambda state, _: state)


def trust_is_asked_back(patch: Patch) -> None:
    """Money that never came goes out."""
    right = payment_refund._whole

    def wrong(state: object, *rest: object) -> object:
        return right(replace(state, paying=Paying()), *rest)  # type: ignore[arg-type,type-var]

    patch.setattr(payment_refund, "_whole", wrong)


def a_refund_is_heard_after_its_end(patch: Patch) -> None:
    """A late "processing" undoes "refunded"."""
    patch.setattr(payment_news, "_is_news", lambda *_: True)


def success_needs_no_asking(patch: Patch) -> None:
    """Processing counts as paid."""

    def wrong(one: PaymentStatus, other: PaymentStatus) -> PaymentStatus:
        return PaymentStatus.SUCCESS if other is PaymentStatus.PROCESSING else other

    patch.setattr(attempt, "further_payment", wrong)


PLANTED: tuple[Callable[[Patch], None], ...] = (
    success_does_not_mark_its_attempt,
    a_wrong_amount_is_paid,
    late_money_is_forgotten,
    late_money_is_told_of_again,
    a_dropped_attempt_takes_no_money,
    a_status_goes_back,
    a_payment_on_its_way_holds_nothing_up,
    an_undone_tender_is_taken_again,
    trust_is_asked_back,
    a_refund_is_heard_after_its_end,
    success_needs_no_asking,
)


@pytest.mark.parametrize("plant", PLANTED, ids=lambda plant: plant.__name__)
def test_a_planted_bug_is_found(plant: Callable[[Patch], None], monkeypatch: Patch) -> None:
    plant(monkeypatch)
    for seed in range(60):
        day = PayDay(seed)
        try:
            day.play(120)
            check(day)
        except (AssertionError, KeyError, ValueError, StopIteration):
            return
    pytest.fail(f"nobody noticed: {plant.__doc__}")


def test_nothing_is_found_where_nothing_is_wrong() -> None:
    assert paying.LASTS.total_seconds() == 600
    for seed in range(1_000, 1_010):
        day = PayDay(seed)
        day.play(120)
        check(day)
