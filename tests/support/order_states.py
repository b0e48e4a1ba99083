"""How to bring the window into each state of open orders worth looking at."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from pos_app.ui.split.screen import SplitScreen
from pos_app.ui.window import TillWindow
from pos_core.cart import NoteOrder
from pos_core.catalog import Unit
from pos_core.hold import NameOrder, ParkOrder, SetOrderKind
from pos_core.order_kind import OrderKind
from pos_core.override import OverridePrice
from pos_core.sent_line import SentLine, dish_of
from tests.support.fake_till import FakeTill

WAITING = (
    ("T5", 4, OrderKind.DINE_IN, 75),
    ("T12", 3, OrderKind.DINE_IN, 31),
    ("Chị Lan", 2, OrderKind.TAKE_AWAY, 12),
    ("", 1, OrderKind.DELIVERY, 7),
    ("Anh Minh", 6, OrderKind.DINE_IN, 3),
)


def put_in(till: FakeTill, count: int) -> None:
    """So many different things into the cart."""
    from pos_core.cart import AddLine
    from tests.support.screen_states import selection

    tiles = [t for t in till.catalogue.page(None, 0, 80) if t.price and t.unit is Unit.PIECE]
    for number, tile in enumerate(tiles[:count]):
        item = till.catalogue.by_id(tile.item_id)
        assert item is not None
        till.submit(AddLine(item, selection(item, 4 - number % 3)))


def queue(till: FakeTill) -> None:
    """Five orders that wait for some time already, and one in the cart."""
    now = till.time
    for name, count, kind, minutes in WAITING:
        till.time = now - timedelta(minutes=minutes)
        put_in(till, count)
        order = till.state.cart
        assert order is not None
        till.submit(NameOrder(order.order_id, name))
        till.submit(SetOrderKind(order.order_id, kind))
        till.submit(ParkOrder(order.order_id))
    till.time = now
    put_in(till, 2)


def open_orders(window: TillWindow, till: FakeTill) -> None:
    """A queue of orders, the first of them in the kitchen."""
    queue(till)
    first = next(iter(till.state.orders.values()))
    line = first.lines[0]
    part = SentLine(line.line_id, line.quantity, dish_of(line), "bar", line.line_id)
    till._now = till.state.with_order(replace(first, kitchen=(part,), note="no nuts"))
    window.carry_out("open_orders.open", first.order_id)


def open_orders_none(window: TillWindow, till: FakeTill) -> None:
    """Nothing waits."""
    window.carry_out("open_orders.open")


def open_orders_not_found(window: TillWindow, till: FakeTill) -> None:
    """Nobody is called so."""
    from pos_app.ui.open_orders.screen import OpenOrdersScreen

    queue(till)
    window.carry_out("open_orders.open")
    screen = window.navigator.screen("open_orders")
    assert isinstance(screen, OpenOrdersScreen)
    screen.search.setText("xyzzy")


def order_named(window: TillWindow, till: FakeTill) -> None:
    """An order with a table, to take away, with a note and a price of its own."""
    put_in(till, 3)
    order = till.state.cart
    assert order is not None
    till.submit(NameOrder(order.order_id, "T5"))
    till.submit(SetOrderKind(order.order_id, OrderKind.TAKE_AWAY))
    till.submit(NoteOrder(order.order_id, "ít đá"))
    line = order.lines[1]
    price = line.unit_price.times(1, 2)
    till.submit(OverridePrice(order.order_id, line.line_id, price, "Damaged"))


def order_parked(window: TillWindow, till: FakeTill) -> None:
    """The toast after parking."""
    put_in(till, 3)
    window.carry_out("order.hold")


def order_name(window: TillWindow, till: FakeTill) -> None:
    """The sheet for a name or table."""
    put_in(till, 2)
    window.carry_out("order.name")


def order_kind(window: TillWindow, till: FakeTill) -> None:
    """The sheet for dine in or away."""
    put_in(till, 2)
    window.carry_out("order.kind")


def order_merge(window: TillWindow, till: FakeTill) -> None:
    """Which order comes onto this bill."""
    queue(till)
    window.carry_out("order.merge")


def order_cancel(window: TillWindow, till: FakeTill) -> None:
    """Giving up an order that the kitchen has begun with."""
    open_orders(window, till)
    first = next(iter(till.state.orders))
    window.carry_out("order.cancel", first)


def line_price(window: TillWindow, till: FakeTill) -> None:
    """Another price than the menu's."""
    put_in(till, 3)
    window.carry_out("line.price")


def split(window: TillWindow, till: FakeTill) -> SplitScreen:
    """A table of four, two bills filled so far."""
    put_in(till, 4)
    order = till.state.cart
    assert order is not None
    till.submit(NameOrder(order.order_id, "T5"))
    window.carry_out("order.split")
    screen = window.navigator.screen("split")
    assert isinstance(screen, SplitScreen)
    for at in range(3):
        screen.stays.list.choose(at)
        screen.run("split.one")
        if at == 1:
            screen.run("split.bill")
    return screen


def split_begin(window: TillWindow, till: FakeTill) -> None:
    """As it opens."""
    put_in(till, 4)
    window.carry_out("order.split")


def split_three(window: TillWindow, till: FakeTill) -> None:
    """Three bills."""
    split(window, till)


def split_amount(window: TillWindow, till: FakeTill) -> None:
    """How much of a line."""
    split(window, till).run("split.quantity")


def move_lines(window: TillWindow, till: FakeTill) -> None:
    """Lines on their way to another table."""
    from pos_app.ui.split.wish import MoveWish

    queue(till)
    target = next(iter(till.state.orders))
    cart = till.state.cart
    assert cart is not None
    window.navigator.open("split", MoveWish(cart.order_id, target))
    screen = window.navigator.screen("split")
    assert isinstance(screen, SplitScreen)
    screen.run("split.one")


ORDER_STATES = (
    open_orders,
    open_orders_none,
    open_orders_not_found,
    order_named,
    order_parked,
    order_name,
    order_kind,
    order_merge,
    order_cancel,
    line_price,
    split_begin,
    split_three,
    split_amount,
    move_lines,
)
