"""Electronic money on its way back: asked for once, by the way it came, followed to its end."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pos_core.cart import CancelOrder
from pos_core.ids import PaymentId
from pos_core.original import original_of
from pos_core.paying import TrustTransfer
from pos_core.payment_events import (
    PaymentRefundAsked,
    PaymentRefundHeard,
    RefundedInCash,
    RefundNews,
    RefundState,
)
from pos_core.payment_refund import AskPaymentRefund, GiveCashInstead
from pos_core.payment_status import PaymentStatus
from pos_core.quantity import Quantity
from pos_core.refund import LinesRefunded
from pos_core.refund_share import LineBack
from pos_core.refunding import RefundLines, coins_of, quote_lines
from pos_core.refusal import Refusal
from pos_core.tender import Tender
from pos_core.tendering import TakeBackTender
from pos_core.void import VoidSale
from tests.core.pay_desk import DUE, P1, P2, PayDesk
from tests.core.people import LAN, MINH, staffed
from tests.core.shop_examples import COFFEE, dong, pieces

if TYPE_CHECKING:
    from pos_core.events import Event

BACK = PaymentId("back-1")


def _refunded(desk: PayDesk, amount: int = 1, by: Tender | None = None) -> tuple[Event, ...]:
    return desk.counter.takes(_press(desk, amount, by))


def _decided(desk: PayDesk) -> tuple[Event, ...] | Refusal:
    return desk.counter.decides(_press(desk, 1, None))


def _press(desk: PayDesk, amount: int, by: Tender | None) -> RefundLines:
    stream = f"order/{desk.order_id}"
    original = original_of(e for e in desk.counter.events if e.stream == stream)
    assert original is not None
    parts = (LineBack(original.sale.lines[0].line_id, Quantity.of(amount)),)
    found = quote_lines(original, parts, by, coins_of(desk.counter.shop))
    assert not isinstance(found, Refusal)
    seen = len(original.refunds)
    return RefundLines(desk.order_id, parts, "nguội", found.total, seen, by)


def _asked(events: tuple[Event, ...]) -> list[tuple[str, int]]:
    return [(e.payment_id, e.amount.minor) for e in events if isinstance(e, PaymentRefundAsked)]


def _told(desk: PayDesk, state: RefundState, reason: str = "") -> tuple[Event, ...]:
    refund = desk.attempt().refunds[-1]
    news = RefundNews(refund.refund_id, refund.amount, state, reason, "RF-1")
    return desk.hears(PaymentStatus.SUCCESS, refunds=(news,))


def _in_drawer(desk: PayDesk) -> int:
    figures = desk.counter.state.shifts.figures
    assert figures is not None
    return figures.cash.taken.minor - figures.cash.given_back.minor


def test_goods_that_come_back_are_paid_back_by_the_way_they_were_paid() -> None:
    desk = PayDesk()
    desk.asks()
    desk.succeeds()
    events = _refunded(desk)
    assert _asked(events) == [(P1, DUE.minor)]
    refund = next(e.refund for e in events if isinstance(e, LinesRefunded))
    (payment,) = refund.payments
    assert (payment.tender, payment.method, payment.of) == (Tender.ELECTRONIC, "momo", P1)
    assert desk.attempt().refunds[0].refund_id == payment.payment_id


def test_a_refund_is_laid_on_the_payments_that_brought_it_and_never_above_one() -> None:
    desk = PayDesk()
    desk.counter.adds(COFFEE, pieces(1))
    desk.asks(amount=dong(9_000))
    desk.succeeds()
    desk.asks(P2, method="zalopay")
    desk.succeeds(P2)
    assert _asked(_refunded(desk)) == [(P1, 9_000), (P2, 20_000)]
    assert _asked(_refunded(desk)) == [(P2, 29_000)]
    ids = [r.refund_id for a in (P1, P2) for r in desk.attempt(a).refunds]
    assert len(set(ids)) == len(ids) == 3


def test_cash_can_be_given_instead_from_the_beginning() -> None:
    desk = PayDesk()
    desk.asks()
    desk.succeeds()
    assert _asked(_refunded(desk, by=Tender.CASH)) == []


def test_a_voided_sale_asks_every_provider_for_all_of_it() -> None:
    desk = PayDesk()
    desk.asks(amount=dong(9_000))
    desk.succeeds()
    desk.asks(P2)
    desk.succeeds(P2)
    events = desk.counter.takes(VoidSale(desk.order_id, "nhầm"))
    assert _asked(events) == [(P1, 9_000), (P2, 20_000)]


def test_a_tender_that_is_undone_goes_back_through_its_provider() -> None:
    desk = PayDesk()
    desk.asks(amount=dong(9_000))
    desk.succeeds()
    events = desk.counter.takes(TakeBackTender(desk.order_id, P1))
    assert _asked(events) == [(P1, 9_000)]
    assert not desk.succeeds(), "it is not taken a second time"
    assert desk.counter.state.orders[desk.order_id].rest() == DUE


def test_what_was_only_trusted_never_came_and_is_not_asked_back() -> None:
    desk = PayDesk()
    desk.asks(method="vietqr", amount=dong(9_000))
    desk.counter.takes(TrustTransfer(P1))
    events = desk.counter.takes(TakeBackTender(desk.order_id, P1))
    assert _asked(events) == []
    assert not desk.counter.state.paying.unproven


def test_goods_of_a_trusted_transfer_come_back_for_cash_until_it_is_seen() -> None:
    desk = PayDesk()
    desk.asks(method="vietqr")
    desk.counter.takes(TrustTransfer(P1))
    assert isinstance(_decided(desk), Refusal)
    desk.succeeds()
    assert not isinstance(_decided(desk), Refusal)
    assert _asked(_refunded(desk, by=Tender.CASH)) == []


def test_a_trusted_transfer_that_comes_after_the_void_is_late() -> None:
    desk = PayDesk()
    desk.asks(method="vietqr")
    desk.counter.takes(TrustTransfer(P1))
    assert _asked(desk.counter.takes(VoidSale(desk.order_id, "nhầm"))) == []
    desk.succeeds()
    assert [(a.payment_id, a.late) for a in desk.counter.state.paying.late] == [(P1, "voided")]


def test_a_refusal_that_the_provider_takes_back_is_news() -> None:
    desk = PayDesk()
    desk.asks()
    desk.succeeds()
    _refunded(desk)
    _told(desk, RefundState.FAILED)
    _told(desk, RefundState.REFUNDED)
    assert desk.attempt().refunds[0].state is RefundState.REFUNDED


def test_a_refund_is_followed_to_its_end_and_every_step_is_told_once() -> None:
    desk = PayDesk()
    desk.asks()
    desk.succeeds()
    _refunded(desk)
    for state in (RefundState.PROCESSING, RefundState.REFUNDED):
        assert [e for e in _told(desk, state) if isinstance(e, PaymentRefundHeard)]
        assert not _told(desk, state)
        assert desk.attempt().refunds[0].state is state
    assert not _told(desk, RefundState.PROCESSING), "late news change nothing"


def test_what_the_provider_refuses_goes_over_the_counter_once_and_stands_in_the_books() -> None:
    desk = PayDesk()
    desk.asks()
    desk.succeeds()
    before = _in_drawer(desk)
    _refunded(desk)
    refund_id = desk.attempt().refunds[0].refund_id
    cash = GiveCashInstead(P1, refund_id, DUE)
    assert desk.counter.refuses(cash).code == "payment.refund_on_its_way"
    _told(desk, RefundState.FAILED, "limit")
    assert desk.attempt().refunds[0].why == "limit"
    staffed(desk.counter, LAN, MINH)
    assert desk.counter.refuses(cash).code.startswith("staff.")
    desk.counter.approver = MINH.actor
    (event,) = desk.counter.takes(cash)
    assert isinstance(event, RefundedInCash)
    assert desk.counter.decides(cash) == ()
    assert _in_drawer(desk) == before - DUE.minor
    assert not _told(desk, RefundState.PROCESSING)


def test_late_money_is_sent_back_whole_once_and_again_only_after_a_refusal() -> None:
    desk = PayDesk()
    desk.asks()
    desk.counter.takes(CancelOrder(desk.order_id))
    desk.succeeds()
    ask = AskPaymentRefund(P1, BACK, DUE)
    assert desk.counter.refuses(AskPaymentRefund(P1, BACK, dong(1))).code == (
        "refund.total_changed"
    )
    assert _asked(desk.counter.takes(ask)) == [(P1, DUE.minor)]
    assert desk.counter.decides(ask) == ()
    again = AskPaymentRefund(P1, PaymentId("back-2"), DUE)
    assert desk.counter.refuses(again).code == "payment.refund_asked"
    assert not desk.counter.state.paying.late
    _told(desk, RefundState.FAILED)
    assert [a.payment_id for a in desk.counter.state.paying.late] == [P1]
    assert _asked(desk.counter.takes(again)) == [(P1, DUE.minor)]
    assert not desk.counter.state.paying.late


def test_a_transfer_to_the_shop_is_given_back_by_the_shop_itself() -> None:
    desk = PayDesk()
    desk.asks(method="vietqr")
    desk.succeeds()
    _refunded(desk)
    before = _in_drawer(desk)
    desk.counter.takes(GiveCashInstead(P1, desk.attempt().refunds[0].refund_id, DUE))
    assert _in_drawer(desk) == before - DUE.minor


def test_money_that_was_in_time_is_not_sent_back_by_hand() -> None:
    desk = PayDesk()
    desk.asks()
    desk.succeeds()
    assert desk.counter.refuses(AskPaymentRefund(P1, BACK, DUE)).code == "payment.gone"


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_a_refund_that_somebody_else_asked_for_is_known(order: tuple[int, int]) -> None:
    desk = PayDesk()
    desk.asks()
    desk.succeeds()
    news = RefundNews(BACK, dong(9_000), RefundState.REFUNDED)
    told = ((news,), ())
    for at in order:
        desk.hears(PaymentStatus.PARTIALLY_REFUNDED, refunds=told[at], version=at)
    assert [r.state for r in desk.attempt().refunds] == [RefundState.REFUNDED]
    assert len(desk.sales) == 1
