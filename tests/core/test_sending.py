"""Sending to the kitchen: every station hears what is new, once, and nothing else."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pos_core.cart import (
    AddLine,
    CancelOrder,
    ChangeLine,
    NoteLine,
    RemoveLine,
    SetQuantity,
    UndoEdit,
)
from pos_core.events import Intent
from pos_core.kitchen_news import Mark, held_courses, marks_of, news, unsent
from pos_core.kitchen_ticket import TicketSent
from pos_core.order import OrderCancelled
from pos_core.payment import PayCash, cash_due
from pos_core.quantity import Quantity
from pos_core.refusal import refuse
from pos_core.sale import OrderPaid
from pos_core.sending import FireCourse, SendOrder, SetCourse
from pos_core.shop import ConfigureShop
from pos_core.shop_rules import ShopRules
from pos_core.station import Station
from pos_core.void import VoidSale
from tests.core.kitchen_examples import (
    CAN,
    ICED_COFFEE,
    KITCHEN_SHOP,
    PEACH_TEA,
    PHO,
    ROLLS,
    in_the_kitchen,
    kitchen_counter,
    papers,
    sends,
    tickets,
    told,
    voids,
)
from tests.core.shop_examples import COFFEE, Counter, pieces

RULES = KITCHEN_SHOP.rules


def test_each_station_gets_one_ticket_with_its_own_lines() -> None:
    counter = kitchen_counter()
    for item in (ICED_COFFEE, PHO, PEACH_TEA, ROLLS, CAN):
        counter.adds(item)
    events = counter.takes(SendOrder(counter.cart.order_id))
    assert told(events) == [
        "bar: added 1 Cà phê sữa đá",
        "bar: added 1 Trà đào",
        "hot: added 1 Phở bò",
        "cold: added 1 Gỏi cuốn",
    ]
    # The cold kitchen has no printer: its tickets stand on the display only.
    assert papers(events) == [("bar", "kitchen", 0), ("kitchen", "kitchen", 0)]
    assert [t.display for t in tickets(events)] == [True, False, True]


def test_only_the_difference_is_sent() -> None:
    counter = kitchen_counter()
    line = counter.adds(ICED_COFFEE, pieces(2))
    assert sends(counter) == ["bar: added 2 Cà phê sữa đá"]
    counter.adds(ICED_COFFEE)
    counter.adds(PEACH_TEA)
    assert sends(counter) == ["bar: added 1 Cà phê sữa đá", "bar: added 1 Trà đào"]
    counter.takes(NoteLine(counter.cart.order_id, line.line_id, "ít đá"))
    assert sends(counter) == ["bar: changed 3 Cà phê sữa đá *ít đá"]
    assert in_the_kitchen(counter) == {"coffee": 3, "tea": 1}


def test_a_change_and_more_of_it_are_told_apart() -> None:
    counter = kitchen_counter()
    line = counter.adds(ICED_COFFEE, pieces(2))
    sends(counter)
    order = counter.cart.order_id
    counter.takes(NoteLine(order, line.line_id, "nóng"))
    counter.takes(SetQuantity(order, line.line_id, Quantity.of(3)))
    assert sends(counter) == [
        "bar: changed 2 Cà phê sữa đá *nóng",
        "bar: added 1 Cà phê sữa đá *nóng",
    ]


def test_sending_twice_sends_nothing_twice() -> None:
    counter = kitchen_counter()
    counter.adds(ICED_COFFEE)
    sends(counter)
    assert counter.refuses(SendOrder(counter.cart.order_id)) == refuse("kitchen.nothing_new")
    assert news(counter.cart, RULES) == ()


def test_a_shop_without_stations_sends_nothing() -> None:
    counter = Counter()
    counter.adds(ICED_COFFEE)
    assert counter.refuses(SendOrder(counter.cart.order_id)) == refuse("kitchen.no_stations")
    counter.pays()
    assert not any(isinstance(event, TicketSent) for event in counter.events)


def test_paying_sends_what_was_not_sent_in_the_same_decision() -> None:
    counter = kitchen_counter()
    counter.adds(ICED_COFFEE)
    sends(counter)
    counter.adds(ICED_COFFEE)
    pho = counter.adds(PHO)
    counter.takes(SetCourse(counter.cart.order_id, pho.line_id, 2))
    counter.events.clear()
    events = counter.takes(_paying(counter))
    assert told(events) == ["bar: added 1 Cà phê sữa đá", "hot: added 1 Phở bò @2"]
    kinds = [type(event) for event in events]
    assert kinds.index(OrderPaid) > kinds.index(TicketSent)
    assert counter.state.cart is None


def test_a_held_course_waits_until_it_is_fired() -> None:
    counter = kitchen_counter()
    counter.adds(ICED_COFFEE)
    pho = counter.adds(PHO)
    order = counter.cart.order_id
    counter.takes(SetCourse(order, pho.line_id, 2))
    assert unsent(counter.cart, RULES) == 1
    assert sends(counter) == ["bar: added 1 Cà phê sữa đá"]
    assert held_courses(counter.cart, RULES) == (2,)
    assert counter.refuses(SendOrder(order)) == refuse("kitchen.only_held", course=2)
    assert told(counter.takes(FireCourse(order, 2))) == ["hot: added 1 Phở bò @2"]
    assert held_courses(counter.cart, RULES) == ()
    assert counter.refuses(FireCourse(order, 2)) == refuse("kitchen.course_not_held", course=2)


def test_what_comes_late_for_a_fired_course_goes_with_the_next_send() -> None:
    counter = kitchen_counter()
    pho = counter.adds(PHO)
    order = counter.cart.order_id
    counter.takes(SetCourse(order, pho.line_id, 2))
    counter.takes(FireCourse(order, 2))
    counter.takes(SetQuantity(order, pho.line_id, Quantity.of(2)))
    assert sends(counter) == ["hot: added 1 Phở bò @2"]


def test_a_course_is_set_before_the_kitchen_has_the_line() -> None:
    counter = kitchen_counter()
    pho = counter.adds(PHO)
    order = counter.cart.order_id
    assert counter.takes(SetCourse(order, pho.line_id, 0)) == ()
    out = counter.refuses(SetCourse(order, pho.line_id, 10))
    assert out == refuse("kitchen.course_out_of_range", highest=9)
    sends(counter)
    told_no = counter.refuses(SetCourse(order, pho.line_id, 1))
    assert told_no == refuse("kitchen.course_is_sent", name="Phở bò")


def test_what_the_kitchen_has_is_not_simply_taken_out() -> None:
    counter = kitchen_counter()
    line = counter.adds(ICED_COFFEE, pieces(2))
    sends(counter)
    counter.adds(ICED_COFFEE)
    order = counter.cart.order_id
    needed = refuse("kitchen.void_needed", name="Cà phê sữa đá", sent=Quantity.of(2))
    assert counter.refuses(RemoveLine(order, line.line_id)) == needed
    assert counter.refuses(SetQuantity(order, line.line_id, Quantity.of(1))) == needed
    assert counter.refuses(SetQuantity(order, line.line_id, Quantity(0))) == needed
    assert counter.refuses(ChangeLine(order, line.line_id, ICED_COFFEE, pieces(1))) == needed
    assert counter.refuses(ChangeLine(order, line.line_id, PEACH_TEA, pieces(5))) == needed
    counter.takes(SetQuantity(order, line.line_id, Quantity.of(2)))
    assert unsent(counter.cart, RULES) == 0


def test_undo_reaches_back_to_the_last_send_and_no_further() -> None:
    counter = kitchen_counter()
    counter.adds(ICED_COFFEE)
    order = counter.cart.order_id
    sends(counter)
    assert counter.refuses(UndoEdit(order)) == refuse("kitchen.undo_needs_void")
    counter.adds(ICED_COFFEE)
    counter.takes(UndoEdit(order))
    assert counter.lines == [("coffee", 1_000)]
    assert counter.refuses(UndoEdit(order)) == refuse("kitchen.undo_needs_void")
    assert in_the_kitchen(counter) == {"coffee": 1}


def test_the_marks_say_how_each_line_stands() -> None:
    counter = kitchen_counter()
    coffee, pho, can = (counter.adds(item) for item in (ICED_COFFEE, PHO, CAN))
    order = counter.cart.order_id
    counter.takes(SetCourse(order, pho.line_id, 1))

    def marks() -> list[Mark]:
        return list(marks_of(counter.cart, RULES).values())

    assert marks() == [Mark.UNSENT, Mark.HELD, Mark.NOT_MADE]
    sends(counter)
    assert marks() == [Mark.SENT, Mark.HELD, Mark.NOT_MADE]
    counter.takes(NoteLine(order, coffee.line_id, "nóng"))
    counter.takes(NoteLine(order, can.line_id, "lạnh"))
    assert marks() == [Mark.CHANGED, Mark.HELD, Mark.NOT_MADE]


def test_cancelling_before_the_kitchen_has_anything_needs_no_reason() -> None:
    counter = kitchen_counter()
    counter.adds(PHO)
    (cancelled,) = counter.takes(CancelOrder(counter.cart.order_id))
    assert isinstance(cancelled, OrderCancelled)


def test_cancelling_a_sent_order_takes_a_reason_and_tells_every_station() -> None:
    counter = kitchen_counter()
    counter.adds(ICED_COFFEE, pieces(2))
    counter.adds(PHO)
    sends(counter)
    counter.adds(PEACH_TEA)
    order = counter.cart.order_id
    assert counter.refuses(CancelOrder(order, "  ")) == refuse("void.reason_missing")
    events = counter.takes(CancelOrder(order, "khách về", waste=True))
    assert told(events) == ["bar: voided 2 Cà phê sữa đá", "hot: voided 1 Phở bò"]
    assert {(t.reason, t.waste) for t in tickets(events)} == {("khách về", True)}
    assert papers(events) == [("bar", "kitchen", 0), ("kitchen", "kitchen", 0)]
    cancelled = events[-1]
    assert isinstance(cancelled, OrderCancelled)
    assert cancelled.waste


def test_voiding_a_sale_stops_what_is_still_being_made() -> None:
    counter = kitchen_counter()
    counter.adds(ICED_COFFEE)
    counter.adds(PHO)
    sale = counter.pays()
    events = counter.takes(VoidSale(sale.order_id, reason="nhầm bàn"))
    assert told(events) == ["bar: voided 1 Cà phê sữa đá", "hot: voided 1 Phở bò"]
    # The papers of the sale need not come out any more; those that say stop must.
    left = [(job.printer, job.state.value) for job in counter.state.jobs.values()]
    assert left == [("bar", "queued"), ("kitchen", "queued")]


def test_voiding_a_sale_long_served_leaves_the_kitchen_in_peace() -> None:
    counter = kitchen_counter()
    counter.adds(PHO)
    sale = counter.pays()
    counter.later(hours=2)
    assert told(counter.takes(VoidSale(sale.order_id, reason="nhầm bàn"))) == []


def test_a_station_that_was_closed_is_still_told() -> None:
    counter = kitchen_counter()
    line = counter.adds(PHO)
    sends(counter)
    bar_only = ShopRules(stations=(Station("bar", "Bar", ("drinks", "food"), printer="bar"),))
    counter.takes(ConfigureShop(replace(KITCHEN_SHOP, rules=bar_only)))
    counter.takes(NoteLine(counter.cart.order_id, line.line_id, "không hành"))
    assert sends(counter) == ["hot: changed 1 Phở bò *không hành"]
    counter.adds(PHO)
    assert sends(counter) == ["bar: added 1 Phở bò"]
    assert sorted(voids(counter, counter.cart.lines[0])) == ["hot: voided 1 Phở bò *không hành"]


@pytest.mark.parametrize("times", [1, 2, 3])
def test_the_kitchen_has_exactly_what_is_ordered_after_a_send(times: int) -> None:
    counter = kitchen_counter()
    for _ in range(times):
        counter.takes(AddLine(ICED_COFFEE, pieces(2)))
        counter.takes(AddLine(PHO, pieces(1)))
        sends(counter)
    assert in_the_kitchen(counter) == {"coffee": 2 * times, "pho": times}


def test_goods_of_no_station_are_nobodys_business() -> None:
    counter = kitchen_counter()
    counter.adds(CAN)
    counter.adds(COFFEE)
    assert counter.refuses(SendOrder(counter.cart.order_id)) == refuse("kitchen.nothing_new")


def _paying(counter: Counter) -> Intent:
    due = cash_due(counter.cart).due
    return PayCash(counter.cart.order_id, due, due, print_receipt=False)
