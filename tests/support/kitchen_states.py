"""How to bring the window into each state of the kitchen, by what a cashier or a cook would do."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta

from pos_app.ports import PaperState
from pos_app.settings import PrinterSetup
from pos_app.ui.window import TillWindow
from pos_core.cart import AddLine, NoteLine, SetQuantity
from pos_core.catalog import Item, Unit
from pos_core.hold import NameOrder, ParkOrder
from pos_core.kitchen_ticket import TicketState
from pos_core.kitchen_work import AdvanceTicket
from pos_core.line import Selection
from pos_core.line_void import VoidLine
from pos_core.order import Order
from pos_core.quantity import Quantity
from pos_core.sending import SendOrder, SetCourse
from pos_core.shop import ConfigureShop
from pos_core.station import Station
from tests.support.fake_till import FakeTill

_KITCHENS = {"vi": "Bếp nóng", "id": "Dapur panas", "en": "Hot kitchen"}
_TABLES = {"vi": "Bàn {}", "id": "Meja {}", "en": "Table {}"}


@dataclass(frozen=True, slots=True)
class Lamp:
    """A printer as its thread would describe it."""

    printer: str
    state: PaperState
    waiting: int = 0
    alert: bool = False


def with_kitchen(till: FakeTill) -> None:
    """A bar for the first category of the list and a kitchen for all others."""
    shop = till.state.shop
    assert shop is not None
    first, *others = [category.id for category in till.catalogue.categories()]
    hot = _KITCHENS[till.settings.language]
    stations = (
        Station("bar", "Bar", (first,), printer="bar"),
        Station("hot", hot, tuple(others), printer="kitchen"),
    )
    names = ("receipt", "bar", "kitchen")
    till.change_settings(printers=tuple(PrinterSetup(name) for name in names))
    rules = replace(shop.rules, stations=stations)
    till.submit(ConfigureShop(replace(shop, rules=rules)))


def order_of(till: FakeTill, table: int, count: int = 4) -> Order:
    """An order for a table with so many different things from the top of the list."""
    tiles = till.catalogue.page(None, 0, 80)
    fit = [tile for tile in tiles if tile.price is not None and tile.unit is Unit.PIECE]
    for number, tile in enumerate(fit[table : table + count]):
        item = till.catalogue.by_id(tile.item_id)
        assert item is not None
        till.submit(AddLine(item, _usual(item, number % 3 + 1)))
    till.submit(NameOrder(None, _TABLES[till.settings.language].format(table)))
    order = till.state.cart
    assert order is not None
    return order


def kitchen_cart(window: TillWindow, till: FakeTill) -> None:
    """A cart with lines sent, changed, new, and one that waits for its course."""
    with_kitchen(till)
    order = order_of(till, 5, 4)
    till.submit(SetCourse(order.order_id, order.lines[3].line_id, 2))
    till.submit(SendOrder(order.order_id))
    till.submit(NoteLine(order.order_id, order.lines[1].line_id, "ít đá"))
    order_of(till, 9, 1)
    window.navigator.drop_toast()


def kitchen_void(window: TillWindow, till: FakeTill) -> None:
    """A line the kitchen has is taken out."""
    with_kitchen(till)
    order = order_of(till, 5, 3)
    till.submit(SendOrder(order.order_id))
    till.submit(SetQuantity(order.order_id, order.lines[2].line_id, Quantity.of(1)))


def kitchen_cancel(window: TillWindow, till: FakeTill) -> None:
    """An order the kitchen has is given up."""
    with_kitchen(till)
    till.submit(SendOrder(order_of(till, 5, 3).order_id))
    window.carry_out("order.cancel")


def kitchen_course(window: TillWindow, till: FakeTill) -> None:
    """With which course a line is served."""
    with_kitchen(till)
    order_of(till, 5, 3)
    window.carry_out("line.course")


def kitchen_fire(window: TillWindow, till: FakeTill) -> None:
    """Two courses wait."""
    with_kitchen(till)
    order = order_of(till, 5, 4)
    for at, course in ((1, 1), (2, 2), (3, 2)):
        till.submit(SetCourse(order.order_id, order.lines[at].line_id, course))
    window.carry_out("kitchen.fire")


def kitchen_trouble(window: TillWindow, till: FakeTill) -> None:
    """The bar's printer is out of paper and another one could do its work."""
    with_kitchen(till)
    till.submit(SendOrder(order_of(till, 1, 4).order_id))
    window.navigator.drop_toast()
    till.show_lamps(
        (
            Lamp("receipt", PaperState.READY),
            Lamp("bar", PaperState.PAPER_OUT, 1),
            Lamp("kitchen", PaperState.READY),
        )
    )


def kitchen_board(window: TillWindow, till: FakeTill) -> None:
    """Tickets in all three columns, one late, one changed, one void."""
    with_kitchen(till)
    for table, count in ((1, 3), (4, 2), (6, 4)):
        order = order_of(till, table, count)
        till.submit(SendOrder(order.order_id))
        till.time += timedelta(minutes=4)
        if table == 1:
            for ticket in till.state.kitchen.open:
                till.submit(AdvanceTicket(ticket.ticket_id, TicketState.READY))
        if table == 4:
            newest = till.state.kitchen.open[-1]
            till.submit(AdvanceTicket(newest.ticket_id, TicketState.COOKING))
        till.submit(ParkOrder(order.order_id))
    order = list(till.state.orders.values())[-1]
    till.submit(NoteLine(order.order_id, order.lines[1].line_id, "ít đá, mang ra sau"))
    till.submit(SendOrder(order.order_id))
    till.submit(
        VoidLine(order.order_id, order.lines[0].line_id, Quantity.of(1), "Guest left", waste=True)
    )
    window.navigator.open("kitchen")
    window.navigator.drop_toast()


def kitchen_none(window: TillWindow, till: FakeTill) -> None:
    """A shop without stations looks at the kitchen."""
    window.navigator.open("kitchen")


def _usual(item: Item, pieces: int) -> Selection:
    variant = item.variants[0].id if item.variants else ""
    options = tuple(key for group in item.modifiers for key in group.defaults)
    return Selection(Quantity.of(pieces), variant_id=variant, options=options)


KITCHEN_STATES: dict[str, Callable[[TillWindow, FakeTill], None]] = {
    each.__name__: each
    for each in (
        kitchen_cart,
        kitchen_void,
        kitchen_cancel,
        kitchen_course,
        kitchen_fire,
        kitchen_trouble,
        kitchen_board,
        kitchen_none,
    )
}
