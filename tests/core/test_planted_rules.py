"""The random days would notice: each bug planted here is found within a few hundred of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from pos_core import (
    cart,
    codec,
    kitchen_work,
    line_void,
    order,
    payment,
    print_job,
    sending,
    tendering,
    till,
    vocabulary,
    void,
)
from pos_core.events import Event
from pos_core.kitchen_ticket import TicketSent
from pos_core.money import Money
from pos_core.order import LineChanged, OrderOpened
from pos_core.quantity import ONE, Quantity
from pos_core.sale import OrderPaid, SaleVoided
from pos_core.tender import Payment
from pos_core.till_state import TillState
from tests.core.test_conservation import check_sequence

DAYS = 2000
Bug = Callable[[pytest.MonkeyPatch], None]


def _rule(patch: pytest.MonkeyPatch, intent: type, spoil: Callable[..., Any]) -> None:
    """Let `spoil(events, state)` have its way with what the rule for `intent` decides."""
    right = till.RULES[intent]

    def wrong(state: TillState, *rest: Any) -> Any:
        decision = right(state, *rest)
        return spoil(decision, state) if isinstance(decision, tuple) and decision else decision

    patch.setitem(till.RULES, intent, wrong)


def _effect(patch: pytest.MonkeyPatch, event: type, wrong: Callable[..., TillState]) -> None:
    patch.setitem(till.EFFECTS, event, wrong)


def goods_that_join_a_line_get_lost(patch: pytest.MonkeyPatch) -> None:
    def spoil(events: tuple[Event, ...], _: TillState) -> tuple[Event, ...]:
        last = events[-1]
        if not isinstance(last, LineChanged):
            return events
        less = replace(last.line, quantity=Quantity(last.line.quantity.thousandths - ONE))
        return (*events[:-1], replace(last, line=less))

    _rule(patch, cart.AddLine, spoil)


def a_paid_order_stays_open(patch: pytest.MonkeyPatch) -> None:
    _effect(patch, OrderPaid, lambda state, event: state)


def a_void_is_forgotten(patch: pytest.MonkeyPatch) -> None:
    _effect(patch, SaleVoided, lambda state, event: state)


def a_number_is_used_again(patch: pytest.MonkeyPatch) -> None:
    def wrong(state: TillState, event: OrderOpened) -> TillState:
        return replace(cart.apply_order_opened(state, event), next_number=state.next_number)

    _effect(patch, OrderOpened, wrong)


def the_change_is_a_dong_too_much(patch: pytest.MonkeyPatch) -> None:
    def wrong(tendered: Money, due: Money) -> Money:
        return tendered - due + Money(1, due.currency)

    patch.setattr(payment, "change_due", wrong)


def undo_takes_back_two_steps(patch: pytest.MonkeyPatch) -> None:
    _rule(patch, cart.UndoEdit, lambda events, state: state.cart.undo[:-3:-1])


def an_undone_step_is_remembered(patch: pytest.MonkeyPatch) -> None:
    def wrong(state: TillState, event: Any) -> TillState:
        return cart.apply_order_edit(state, replace(event, undo=False))

    _effect(patch, order.LineRemoved, wrong)


def a_refused_payment_empties_the_cart(patch: pytest.MonkeyPatch) -> None:
    right = till.RULES[payment.PayCash]

    def wrong(state: TillState, *rest: Any) -> Any:
        decision = right(state, *rest)
        if not isinstance(decision, tuple):
            state.orders.clear()  # type: ignore[attr-defined]
        return decision

    patch.setitem(till.RULES, payment.PayCash, wrong)


def the_journal_forgets_that_a_step_was_an_undo(patch: pytest.MonkeyPatch) -> None:
    right = codec.encode

    def wrong(event: Event) -> dict[str, Any]:
        return {name: part for name, part in right(event).items() if name != "undo"}

    patch.setattr(vocabulary, "encode", wrong)


def a_price_is_kept_in_floating_point(patch: pytest.MonkeyPatch) -> None:
    right = codec.decode

    def wrong(cls: type, data: Any) -> Any:
        event = right(cls, data)
        if not isinstance(event, OrderPaid):
            return event
        due = event.sale.due
        drifted = Money(int(float(due.minor) * 1.1 / 1.1), due.currency)
        return replace(event, sale=replace(event.sale, due=drifted))

    patch.setattr(vocabulary, "decode", wrong)


def a_sale_keeps_the_goods_of_a_step_before(patch: pytest.MonkeyPatch) -> None:
    def spoil(events: tuple[Event, ...], _: TillState) -> tuple[Event, ...]:
        paid = events[0]
        assert isinstance(paid, OrderPaid)
        priced = paid.sale.priced
        short = replace(priced, lines=priced.lines[:-1])
        return (replace(paid, sale=replace(paid.sale, priced=short)), *events[1:])

    _rule(patch, payment.PayCash, spoil)


def a_void_gives_back_a_dong_less(patch: pytest.MonkeyPatch) -> None:
    def spoil(events: tuple[Event, ...], _: TillState) -> tuple[Event, ...]:
        event = events[0]
        assert isinstance(event, SaleVoided)
        return (replace(event, amount=event.amount - Money(1, event.amount.currency)),)

    _rule(patch, void.VoidSale, spoil)


def a_printed_receipt_stays_in_the_line(patch: pytest.MonkeyPatch) -> None:
    seen: list[Event] = []

    def wrong(state: TillState, event: Any) -> TillState:
        seen.append(event)  # what happens depends on how often it was asked: not a fold
        return replace(state, jobs={}) if len(seen) % 2 else state

    _effect(patch, print_job.PrintSent, wrong)


def a_tender_of_an_open_bill_is_forgotten(patch: pytest.MonkeyPatch) -> None:
    _effect(patch, tendering.TenderTaken, lambda state, event: state)


def a_tip_is_turnover(patch: pytest.MonkeyPatch) -> None:
    right = tendering.work_out

    def wrong(*asked: Any) -> Any:
        taken = right(*asked)
        if not isinstance(taken, tendering.Taken) or not taken.payment.tip:
            return taken
        more = taken.payment.amount + taken.payment.tip
        return replace(taken, payment=replace(taken.payment, amount=more, tip=None))

    patch.setattr(tendering, "work_out", wrong)


def a_card_is_rounded_like_cash(patch: pytest.MonkeyPatch) -> None:
    def wrong(order: Any, intent: Any) -> tendering.Taken:
        cash = payment.cash_due(order)
        made = Payment(intent.payment_id, intent.tender, cash.due, cash.due, cash.due - cash.due)
        return tendering.Taken(made, cash.rounding, settles=True)

    patch.setattr(tendering, "_exact", wrong)


def a_second_press_takes_twice(patch: pytest.MonkeyPatch) -> None:
    right = till.RULES[tendering.TakeTender]

    def wrong(state: TillState, intent: Any, *rest: Any) -> Any:
        decision = right(state, intent, *rest)
        if isinstance(decision, tuple) or decision.code != "payment.already_taken":
            return decision
        order = state.orders[intent.order_id]
        return (tendering.TenderTaken(order.order_id, order.payments[0]),)

    patch.setitem(till.RULES, tendering.TakeTender, wrong)


def a_bill_may_come_to_less_than_was_paid(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(tendering, "check_open_bills", lambda *_: None)


def what_was_sent_is_sent_again(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(sending, "told", lambda sent, ticket: sent)


def a_send_can_be_undone(patch: pytest.MonkeyPatch) -> None:
    def wrong(state: TillState, event: TicketSent) -> TillState:
        after = sending.apply_ticket_sent(state, event)
        order = after.orders.get(event.order_id)
        if order is None:
            return after
        return after.with_order(replace(order, undo=state.orders[event.order_id].undo))

    _effect(patch, TicketSent, wrong)


def a_sent_line_is_taken_out_like_any_other(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(cart, "sent_quantity", lambda sent, line_id: Quantity(0))


def a_void_does_not_reach_the_kitchen(patch: pytest.MonkeyPatch) -> None:
    _rule(patch, line_void.VoidLine, lambda events, state: events[:1])


def a_paid_order_is_not_sent(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(sending, "concerns", lambda state, events: False)


def a_rerouted_ticket_comes_out_twice(patch: pytest.MonkeyPatch) -> None:
    def spoil(events: tuple[Event, ...], _: TillState) -> tuple[Event, ...]:
        return tuple(e for e in events if not isinstance(e, print_job.PrintDropped))

    _rule(patch, kitchen_work.ReroutePrinter, spoil)


BUGS: list[Bug] = [
    what_was_sent_is_sent_again,
    a_send_can_be_undone,
    a_sent_line_is_taken_out_like_any_other,
    a_void_does_not_reach_the_kitchen,
    a_paid_order_is_not_sent,
    a_rerouted_ticket_comes_out_twice,
    goods_that_join_a_line_get_lost,
    a_paid_order_stays_open,
    a_void_is_forgotten,
    a_number_is_used_again,
    the_change_is_a_dong_too_much,
    undo_takes_back_two_steps,
    an_undone_step_is_remembered,
    a_refused_payment_empties_the_cart,
    the_journal_forgets_that_a_step_was_an_undo,
    a_price_is_kept_in_floating_point,
    a_sale_keeps_the_goods_of_a_step_before,
    a_void_gives_back_a_dong_less,
    a_printed_receipt_stays_in_the_line,
    a_tender_of_an_open_bill_is_forgotten,
    a_tip_is_turnover,
    a_card_is_rounded_like_cash,
    a_second_press_takes_twice,
    a_bill_may_come_to_less_than_was_paid,
]


@pytest.mark.parametrize("plant", BUGS, ids=lambda plant: plant.__name__)
def test_a_planted_bug_is_found(plant: Bug, monkeypatch: pytest.MonkeyPatch) -> None:
    plant(monkeypatch)
    for seed in range(DAYS):
        try:
            check_sequence(seed)
        except Exception:  # noqa: BLE001  however it shows
            return
    pytest.fail(f"{DAYS} random days did not notice")
