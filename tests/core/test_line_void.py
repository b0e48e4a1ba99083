"""Voiding what the kitchen has: a reason, somebody who may, a slip, and no way back."""

from __future__ import annotations

from dataclasses import replace

from pos_core.cart import UndoEdit
from pos_core.events import Event
from pos_core.ids import LineId, OrderId, StaffId
from pos_core.kitchen_ticket import LineVoided
from pos_core.line_void import VoidLine
from pos_core.quantity import Quantity
from pos_core.refusal import refuse
from pos_core.staff import Right, Role, Staff, StaffMember
from tests.core.kitchen_examples import (
    ICED_COFFEE,
    PHO,
    in_the_kitchen,
    kitchen_counter,
    papers,
    sends,
    tickets,
    told,
    voids,
)
from tests.core.shop_examples import Counter, dong, pieces

ONE_PIECE = Quantity.of(1)


def _void(counter: Counter, amount: int = 1, reason: str = "đổi ý", **more: bool) -> VoidLine:
    line = counter.cart.lines[0]
    return VoidLine(counter.cart.order_id, line.line_id, Quantity.of(amount), reason, **more)


def _voided(events: tuple[Event, ...]) -> LineVoided:
    (event,) = [each for each in events if isinstance(each, LineVoided)]
    return event


def test_the_line_gets_shorter_and_its_station_gets_a_slip() -> None:
    counter = kitchen_counter()
    counter.adds(PHO, pieces(3))
    sends(counter)
    events = counter.takes(_void(counter, 2, " rơi ", waste=True))
    assert told(events) == ["hot: voided 2 Phở bò"]
    assert papers(events) == [("kitchen", "kitchen", 0)]
    (slip,) = tickets(events)
    assert (slip.is_void, slip.reason, slip.waste) == (True, "rơi", True)
    event = _voided(events)
    assert (event.quantity, event.amount, event.dropped) == (
        Quantity.of(2),
        dong(130_000),
        Quantity(0),
    )
    assert counter.lines == [("pho", 1_000)]
    assert in_the_kitchen(counter) == {"pho": 1}


def test_the_whole_line_goes_with_what_was_never_sent() -> None:
    counter = kitchen_counter()
    counter.adds(PHO, pieces(2))
    sends(counter)
    counter.adds(PHO)
    events = counter.takes(_void(counter, 3))
    assert told(events) == ["hot: voided 2 Phở bò"]
    assert (_voided(events).quantity, _voided(events).dropped) == (Quantity.of(2), ONE_PIECE)
    assert counter.cart.lines == ()
    assert counter.cart.kitchen == ()


def test_nothing_brings_a_void_back() -> None:
    counter = kitchen_counter()
    line = counter.adds(PHO, pieces(2))
    sends(counter)
    counter.adds(ICED_COFFEE)
    voids(counter, line)
    order = counter.cart.order_id
    assert counter.refuses(UndoEdit(order)) == refuse("kitchen.undo_needs_void")
    assert counter.lines == [("pho", 1_000), ("coffee", 1_000)]


def test_what_may_not_be_voided() -> None:
    counter = kitchen_counter()
    line = counter.adds(PHO, pieces(2))
    assert counter.refuses(_void(counter)) == refuse("kitchen.not_sent", name="Phở bò")
    sends(counter)
    too_much = refuse("kitchen.void_too_much", most=Quantity.of(2))
    assert counter.refuses(_void(counter, 3)) == too_much
    assert counter.refuses(_void(counter, 0)) == too_much
    half = replace(_void(counter), quantity=Quantity(500))
    assert counter.refuses(half) == refuse("line.whole_pieces_only", name="Phở bò")
    assert counter.refuses(_void(counter, reason=" ")) == refuse("void.reason_missing")
    order = counter.cart.order_id
    gone = VoidLine(order, LineId("gone"), ONE_PIECE, "x")
    assert counter.refuses(gone) == refuse("line.gone")
    nobody = VoidLine(OrderId("nobody"), line.line_id, ONE_PIECE, "x")
    assert counter.refuses(nobody) == refuse("order.unknown")


def test_a_cashier_needs_somebody_who_may() -> None:
    counter = kitchen_counter()
    counter.adds(PHO, pieces(2))
    sends(counter)
    lan = StaffMember(StaffId("lan"), "Lan", Role.CASHIER, "")
    minh = StaffMember(StaffId("minh"), "Minh", Role.SUPERVISOR, "")
    staff = Staff({lan.staff_id: lan, minh.staff_id: minh}, signed_in=lan.staff_id)
    counter.state = replace(counter.state, staff=staff)
    needed = refuse("staff.approval_needed", right=Right.VOID_SENT)
    assert counter.refuses(_void(counter)) == needed
    counter.approver = minh.actor
    events = counter.takes(_void(counter))
    assert _voided(events).approver == minh.actor
    assert tickets(events)[0].by == "Lan"
