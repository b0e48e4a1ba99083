"""Food that goes to another table: the kitchen hears where, on paper too, and cooks it once."""

from __future__ import annotations

from pos_core.cart import UndoEdit
from pos_core.hold import NameOrder, ParkOrder, SetOrderKind
from pos_core.ids import OrderId
from pos_core.kitchen_layout import kitchen_ticket
from pos_core.line import LinePart
from pos_core.merge import MergeOrders
from pos_core.order_kind import OrderKind
from pos_core.quantity import Quantity
from pos_core.split import MoveLines, SplitOrder
from tests.core.kitchen_examples import (
    ICED_COFFEE,
    KITCHEN_SHOP,
    PHO,
    ROLLS,
    in_the_kitchen,
    kitchen_counter,
    papers,
    sends,
    tickets,
    told,
)
from tests.core.shop_examples import Counter, pieces
from tests.core.test_kitchen_layout import big, text


def table_five(counter: Counter) -> tuple[OrderId, OrderId]:
    """Three soups and a roll are being made for table 5; table 7 has a coffee. Gives their ids."""
    counter.adds(PHO, pieces(3))
    counter.adds(ROLLS)
    counter.takes(NameOrder(counter.cart.order_id, "T5"))
    sends(counter)
    five = counter.cart.order_id
    counter.takes(ParkOrder(five))
    counter.later(minutes=3)
    counter.adds(ICED_COFFEE)
    seven = counter.cart.order_id
    counter.takes(NameOrder(seven, "T7"))
    return five, seven


def test_soup_that_goes_to_another_table_is_told_on_paper_and_not_cooked_again() -> None:
    counter = kitchen_counter()
    five, seven = table_five(counter)
    soup = counter.state.orders[five].lines[0]
    events = counter.takes(MoveLines(five, seven, (LinePart(soup.line_id, Quantity.of(2)),)))
    assert told(events) == ["hot: moved 2 Phở bò"]
    assert papers(events) == [("kitchen", "kitchen", 0)]
    (ticket,) = tickets(events)
    assert (ticket.name, ticket.came_from, ticket.display) == ("T7", "T5", False)
    assert in_the_kitchen(counter) == {"pho": 2}
    assert sends(counter) == ["bar: added 1 Cà phê sữa đá"]


def test_tables_that_merge_tell_only_where_there_is_a_printer() -> None:
    counter = kitchen_counter()
    five, seven = table_five(counter)
    events = counter.takes(MergeOrders(five, seven))
    assert told(events) == ["hot: moved 3 Phở bò"]


def test_guests_who_pay_apart_sit_where_they_sat() -> None:
    counter = kitchen_counter()
    five, _ = table_five(counter)
    soup = counter.state.orders[five].lines[0]
    events = counter.takes(SplitOrder(five, ((LinePart(soup.line_id, Quantity.of(1)),),)))
    assert not told(events)


def test_a_table_that_is_called_otherwise_or_taken_home_is_told_too() -> None:
    counter = kitchen_counter()
    five, _ = table_five(counter)
    assert told(counter.takes(NameOrder(five, "T9"))) == ["hot: moved 3 Phở bò"]
    assert not told(counter.takes(NameOrder(five, "T9")))
    (ticket,) = tickets(counter.takes(SetOrderKind(five, OrderKind.TAKE_AWAY)))
    assert (ticket.kind, ticket.came_from) == (OrderKind.TAKE_AWAY, "T9")


def test_a_name_can_still_be_undone_and_the_kitchen_hears_of_that() -> None:
    counter = kitchen_counter()
    five, _ = table_five(counter)
    counter.takes(NameOrder(five, "T9"))
    (ticket,) = tickets(counter.takes(UndoEdit(five)))
    assert (ticket.name, ticket.came_from) == ("T5", "T9")


def test_before_anything_is_sent_nobody_is_told() -> None:
    counter = kitchen_counter()
    counter.adds(PHO)
    assert not told(counter.takes(NameOrder(counter.cart.order_id, "T1")))


def test_the_slip_says_where_from_and_where_to() -> None:
    counter = kitchen_counter()
    five, seven = table_five(counter)
    (ticket,) = tickets(counter.takes(MergeOrders(five, seven)))
    paper = kitchen_ticket(ticket, KITCHEN_SHOP, "vi")
    assert big(paper) == ["*** CHUYỂN BÀN ***", "T7", "Tại bàn", "3 x Phở bò"]
    assert "Trước ở T5" in text(paper)
