"""A counter and its providers gone mad: whatever happens, every payment counts exactly once.

The providers know what guests really paid. Their news come late, twice and out of order; the till
forgets nothing over restarts. At the end of a day each payment that brought money is one tender, or
is told of as too late, and nothing else is either.
"""

from __future__ import annotations

import random
from collections import Counter as Tally
from dataclasses import replace

import pytest

from pos_core import till
from pos_core.cart import AddLine, CancelOrder, RemoveLine
from pos_core.events import Event, Intent
from pos_core.ids import OrderId, PaymentId
from pos_core.line import Selection
from pos_core.money import Money, total
from pos_core.paying import (
    AskPayment,
    DropPayment,
    ExpirePayment,
    SetAsidePayment,
    TrustTransfer,
)
from pos_core.payment import PayCash, cash_due
from pos_core.payment_events import (
    PaymentLate,
    PaymentNews,
    PaymentRefundAsked,
    PaymentRefundHeard,
    RefundNews,
    RefundState,
)
from pos_core.payment_news import HearMethods, HearPayment
from pos_core.payment_refund import UNDONE
from pos_core.payment_status import PaymentStatus
from pos_core.quantity import Quantity
from pos_core.refusal import Refusal
from pos_core.sale import OrderPaid, SaleVoided
from pos_core.tendering import TakeBackTender, TenderTaken, TenderTakenBack
from pos_core.void import VoidSale
from tests.core.pay_desk import METHODS, PAY_SHOP
from tests.core.shop_examples import BEER, COFFEE, TEA, Counter, dong, through_json

ENDS = (
    PaymentStatus.SUCCESS,
    PaymentStatus.SUCCESS,
    PaymentStatus.SUCCESS,
    PaymentStatus.FAILED,
    PaymentStatus.EXPIRED,
)


class PayDay:
    """One seed's day of a till and its providers."""

    def __init__(self, seed: int) -> None:
        self.dice = random.Random(seed)
        limit = replace(PAY_SHOP.pay, trust_limit=dong(10**9))
        self.counter = Counter(replace(PAY_SHOP, pay=limit))
        self.counter.takes(HearMethods(METHODS))
        self.made = 0
        self.truth: dict[PaymentId, PaymentStatus] = {}
        self.told: list[PaymentNews] = []

    def play(self, steps: int) -> None:
        """A day, and then all news that are still on their way."""
        for _ in range(steps):
            self.dice.choice(self.STEPS)(self)
        self._restart()
        for payment_id, status in self.truth.items():
            self._hear(self._news(payment_id, status))

    def try_(self, intent: Intent | None) -> None:
        """Carry it out unless it is refused."""
        if intent is None:
            return
        decision = self.counter.decides(intent)
        if not isinstance(decision, Refusal):
            self.counter.state = till.fold(decision, self.counter.state)
            self.counter.events.extend(decision)

    def _add(self) -> None:
        item = self.dice.choice((COFFEE, TEA, BEER))
        self.try_(AddLine(item, Selection(Quantity.of(1))))

    def _remove(self) -> None:
        cart = self.counter.state.cart
        if cart is not None and cart.lines:
            self.try_(RemoveLine(cart.order_id, self.dice.choice(cart.lines).line_id))

    def _cancel(self) -> None:
        if self.dice.random() < 0.3 and self.counter.state.cart is not None:
            self.try_(CancelOrder(self.counter.cart.order_id))

    def _ask(self) -> None:
        cart = self.counter.state.cart
        if cart is None or not cart.lines:
            return
        self.made += 1
        payment_id = PaymentId(f"p{self.made}")
        rest = cart.rest()
        part = self.dice.choice((None, None, rest.times(1, 3)))
        method = self.dice.choice(("momo", "zalopay", "vietqr"))
        self.try_(AskPayment(cart.order_id, payment_id, method, rest, part))
        if self.counter.state.paying.attempt(payment_id) is not None:
            self.truth[payment_id] = self.dice.choice(ENDS)

    def _cash(self) -> None:
        cart = self.counter.state.cart
        if cart is not None:
            due = cash_due(cart).due
            self.try_(PayCash(cart.order_id, due, due, print_receipt=False))

    def _do_with_attempt(self) -> None:
        if not self.truth:
            return
        payment_id = self.dice.choice(list(self.truth))
        kind = self.dice.choice((DropPayment, ExpirePayment, SetAsidePayment, TrustTransfer))
        self.try_(kind(payment_id))

    def _undo(self) -> None:
        for order in self.counter.state.orders.values():
            if order.payments:
                self.try_(TakeBackTender(order.order_id, order.payments[-1].payment_id))

    def _void(self) -> None:
        paid = [e.order_id for e in self.counter.events if isinstance(e, OrderPaid)]
        if paid and self.dice.random() < 0.3:
            self.try_(VoidSale(self.dice.choice(paid), "nhầm"))

    def _some_news(self) -> None:
        if self.told and self.dice.random() < 0.4:
            self._hear(self.dice.choice(self.told))
        if not self.truth:
            return
        payment_id = self.dice.choice(list(self.truth))
        between = (PaymentStatus.PENDING, PaymentStatus.UNKNOWN, PaymentStatus.PROCESSING)
        status = self.dice.choice((*between, self.truth[payment_id], self.truth[payment_id]))
        news = self._news(payment_id, status)
        if self.dice.random() < 0.2:
            wrong = Money(news.amount.minor - 1, news.amount.currency)
            news = replace(news, status=PaymentStatus.SUCCESS, paid=wrong)
        self._hear(news)

    def _hear(self, news: PaymentNews) -> None:
        self.told.append(news)
        before = self.counter.state.paying.attempts[news.payment_id].status
        self.counter.takes(HearPayment(news))
        after = self.counter.state.paying.attempts[news.payment_id].status
        assert after.is_over or not before.is_over, "an end was taken back"
        assert after.took_money or not before.took_money, "money was taken back"

    def _news(self, payment_id: PaymentId, status: PaymentStatus) -> PaymentNews:
        attempt = self.counter.state.paying.attempts[payment_id]
        refunds = tuple(
            RefundNews(r.refund_id, r.amount, self.dice.choice(_ON_THE_WAY))
            for r in attempt.refunds
        )
        return PaymentNews(
            payment_id,
            attempt.order_id,
            attempt.method,
            attempt.amount,
            status,
            attempt.asked_at,
            attempt.expires_at,
            version=len(self.told),
            refunds=refunds,
        )

    def _later(self) -> None:
        self.counter.later(minutes=self.dice.choice((0, 1, 11)))

    def _restart(self) -> None:
        again = till.fold(through_json(self.counter.events))
        assert again == self.counter.state
        self.counter.state = again

    STEPS = (
        *(_add, _add, _remove, _cancel, _ask, _ask, _cash, _do_with_attempt, _undo, _void),
        *(_some_news, _some_news, _some_news, _later, _restart),
    )


_ON_THE_WAY = (RefundState.PROCESSING, RefundState.REFUNDED, RefundState.FAILED)


@pytest.mark.parametrize("seed", range(120))
def test_every_payment_counts_exactly_once(seed: int) -> None:
    day = PayDay(seed)
    day.play(120)
    check(day)


def check(day: PayDay) -> None:
    """What holds at the end of any day."""
    events = day.counter.events
    taken, undone = _taken(events)
    late = Tally(e.payment_id for e in events if isinstance(e, PaymentLate))
    trusted = {a.payment_id for a in day.counter.state.paying.attempts.values() if a.trusted}
    voided = {
        payment.payment_id
        for e in events
        if isinstance(e, SaleVoided) and e.sale is not None
        for payment in e.sale.payments
    }
    assert max(late.values(), default=0) <= 1, "told of as late twice"
    for payment_id, status in day.truth.items():
        counted = taken[payment_id] - undone[payment_id] + late[payment_id]
        came = status is PaymentStatus.SUCCESS
        asked = [e for e in events if isinstance(e, PaymentRefundAsked)]
        gone_back = {e.payment_id for e in asked}
        undoing = {e.payment_id for e in asked if e.reason == UNDONE}
        if payment_id in gone_back:
            assert payment_id not in undoing or not counted, "sent back, and taken again"
            assert came or payment_id in trusted, "money that never came went back"
        elif payment_id in voided:
            assert late[payment_id] == came
        elif payment_id in trusted and not came:
            assert counted <= 1
        else:
            assert counted == came, f"{payment_id} counted {counted} times"
    _check_voided(day)
    _check_sales(events)
    _check_refunds(events)


def _check_voided(day: PayDay) -> None:
    """Money of a sale that was voided goes back, or is told of as late."""
    events = day.counter.events
    back = {e.payment_id for e in events if isinstance(e, PaymentRefundAsked | PaymentLate)}
    for event in events:
        if isinstance(event, SaleVoided) and event.sale is not None:
            for payment in event.sale.payments:
                if day.truth.get(payment.payment_id) is PaymentStatus.SUCCESS:
                    assert payment.payment_id in back, "kept though the sale was voided"


def _taken(events: list[Event]) -> tuple[Tally[PaymentId], Tally[PaymentId]]:
    """How often each payment became a tender, by itself or with a sale, and was taken back."""
    taken: Tally[PaymentId] = Tally()
    undone: Tally[PaymentId] = Tally()
    ahead: set[PaymentId] = set()
    for event in events:
        match event:
            case TenderTaken():
                taken[event.payment.payment_id] += 1
                ahead.add(event.payment.payment_id)
            case TenderTakenBack():
                undone[event.payment.payment_id] += 1
                ahead.discard(event.payment.payment_id)
            case OrderPaid():
                new = [p.payment_id for p in event.sale.payments if p.payment_id not in ahead]
                taken.update(new)
    return taken, undone


def _check_sales(events: list[Event]) -> None:
    sold: set[OrderId] = set()
    seen: set[PaymentId] = set()
    for event in events:
        if isinstance(event, OrderPaid):
            sale = event.sale
            ids = [payment.payment_id for payment in sale.payments]
            assert len(set(ids)) == len(ids)
            assert not seen & set(ids), "one payment paid two bills"
            seen |= set(ids)
            assert event.order_id not in sold, "sold twice"
            sold.add(event.order_id)
            assert total((p.amount for p in sale.payments), sale.due.currency) == sale.due


def _check_refunds(events: list[Event]) -> None:
    ended: set[PaymentId] = set()
    asked: dict[PaymentId, int] = {}
    for event in events:
        if isinstance(event, PaymentRefundAsked):
            asked[event.payment_id] = asked.get(event.payment_id, 0) + event.amount.minor
        elif isinstance(event, PaymentRefundHeard):
            assert event.news.refund_id not in ended, "news after the end"
            if event.news.state.is_done:
                ended.add(event.news.refund_id)
    for event in events:
        if isinstance(event, OrderPaid):
            for payment in event.sale.payments:
                back = asked.get(payment.payment_id, 0)
                assert back <= payment.amount.minor, "more went back than came"
