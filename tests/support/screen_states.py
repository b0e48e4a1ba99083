"""How to bring the window into each state worth looking at, by what a cashier would do."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from pos_app.engine.answers import Trouble
from pos_app.ports import PaperState
from pos_app.ui.pay.screen import PayScreen
from pos_app.ui.pay.shares_sheet import SharesSheet
from pos_app.ui.pay.taking import Taking
from pos_app.ui.pay.tip_sheet import TipSheet
from pos_app.ui.sell.screen import SellScreen
from pos_app.ui.window import TillWindow
from pos_core.cart import AddLine, DiscountLine, DiscountOrder, NoteLine
from pos_core.catalog import Item, Unit
from pos_core.line import Selection
from pos_core.money import Money
from pos_core.pricing import Discount
from pos_core.quantity import Quantity
from pos_core.staff import Role
from pos_core.tax import Rate
from tests.support.board_states import BOARD_STATES
from tests.support.fake_catalogue import FakeCatalogue, tile_of
from tests.support.fake_till import FakeTill
from tests.support.kitchen_states import KITCHEN_STATES
from tests.support.order_states import ORDER_STATES
from tests.support.shift_states import SHIFT_STATES
from tests.support.staff_states import STAFF_STATES


@dataclass(frozen=True, slots=True)
class LampFacts:
    """A printer as its thread would describe it."""

    printer: str
    state: PaperState
    waiting: int = 0
    alert: bool = False


def selection(item: Item, pieces: int = 1) -> Selection:
    """The usual answers for an item."""
    variant = item.variants[0].id if item.variants else ""
    options = tuple(key for group in item.modifiers for key in group.defaults)
    return Selection(Quantity.of(pieces), variant_id=variant, options=options)


def fill_cart(till: FakeTill, count: int = 4) -> None:
    """So many different things from the top of the list."""
    fit = [
        tile
        for tile in till.catalogue.page(None, 0, 80)
        if tile.price is not None and tile.unit is Unit.PIECE
    ]
    for number, tile in enumerate(fit[:count]):
        item = till.catalogue.by_id(tile.item_id)
        assert item is not None
        till.submit(AddLine(item, selection(item, number % 3 + 1)))


def sell_empty(window: TillWindow, till: FakeTill) -> None:
    """As the till starts."""


def sell_cart(window: TillWindow, till: FakeTill) -> None:
    """An order with a note, a line discount and an order discount."""
    fill_cart(till, 5)
    order = till.state.cart
    assert order is not None
    till.submit(NoteLine(order.order_id, order.lines[1].line_id, "ít đá"))
    till.submit(DiscountLine(order.order_id, order.lines[2].line_id, Discount(rate=Rate(100_000))))
    till.submit(DiscountOrder(order.order_id, Discount(rate=Rate(50_000), reason="VIP")))
    till.show_lamps((LampFacts("receipt", PaperState.READY),))


def sell_trouble(window: TillWindow, till: FakeTill) -> None:
    """Lasting trouble, a printer without paper, and a toast with undo."""
    fill_cart(till, 3)
    till.show_lamps((LampFacts("receipt", PaperState.PAPER_OUT, 2, True),))
    till.fail(Trouble("disk_nearly_full", "S-14", {"megabytes": 120}))
    window.carry_out("order.cancel")


def sell_search(window: TillWindow, till: FakeTill) -> None:
    """A few hits for letters without accents."""
    _sell(window).shelf.search.setText("tra")


def sell_nothing_found(window: TillWindow, till: FakeTill) -> None:
    """Nothing of that name."""
    fill_cart(till, 2)
    _sell(window).shelf.search.setText("xyzzy")


def sell_unknown_code(window: TillWindow, till: FakeTill) -> None:
    """A code nobody knows."""
    window.scanner.scanned.emit("8934563138165")


def choices(window: TillWindow, till: FakeTill) -> None:
    """The sheet of a drink with size, sugar and ice."""
    fill_cart(till, 2)
    sell = _sell(window)
    tiles = sell.shelf.model.tiles
    most = max(tiles, key=lambda tile: len(_item(till, tile.item_id).modifiers))
    sell.shelf.picked.emit(most, 1)


def discount(window: TillWindow, till: FakeTill) -> None:
    """A line discount with a share chosen."""
    fill_cart(till, 3)
    window.carry_out("discount.line")


def discount_above_cap(window: TillWindow, till: FakeTill) -> None:
    """A cashier types more than may be given alone."""
    till.name_staff("Hoa", Role.MANAGER, "3333")
    till.sign_in(till.name_staff("Lan", Role.CASHIER, "1111"), "1111")
    window.navigator.open("sell")
    fill_cart(till, 3)
    window.carry_out("discount.line")
    sheet = window.navigator.sheet
    assert sheet is not None
    QTest.keyClicks(sheet.first_focus(), "25")


def note(window: TillWindow, till: FakeTill) -> None:
    """The note sheet."""
    fill_cart(till, 3)
    window.carry_out("line.note")


def quantity(window: TillWindow, till: FakeTill) -> None:
    """How many of a line."""
    fill_cart(till, 3)
    _sell(window).cart.list.figure.emit("1")


def weight(window: TillWindow, till: FakeTill) -> None:
    """What the scale says, of something sold by the kilogram."""
    shop = FakeCatalogue.demo(till.settings.language, "grocery")
    tiles = shop.page(None, 0, shop.count)
    loose = shop.by_id(next(tile.item_id for tile in tiles if tile.unit is Unit.KILOGRAM))
    assert loose is not None
    _offer(window, till, loose)


def price(window: TillWindow, till: FakeTill) -> None:
    """What something without a price costs."""
    tile = till.catalogue.page(None, 0, 1)[0]
    plain = replace(_item(till, tile.item_id), price=None, variants=(), modifiers=())
    _offer(window, till, plain)


def choices_again(window: TillWindow, till: FakeTill) -> None:
    """The choices of a line that is in the order already."""
    fill_cart(till, 2)
    _sell(window).cart.list.opened.emit()


def explain(window: TillWindow, till: FakeTill) -> None:
    """How the total adds up."""
    sell_cart(window, till)
    window.carry_out("order.explain")


def menu(window: TillWindow, till: FakeTill) -> None:
    """Everything that has no button in sight."""
    fill_cart(till, 3)
    window.carry_out("menu.open")


def pay_begin(window: TillWindow, till: FakeTill) -> None:
    """Nothing typed yet."""
    sell_cart(window, till)
    window.carry_out("pay.open")


def pay_missing(window: TillWindow, till: FakeTill) -> None:
    """Too little so far."""
    pay_begin(window, till)
    _pay(window).taking.field.type_figures("1")
    _pay(window).taking.press_pay()


def pay_change(window: TillWindow, till: FakeTill) -> None:
    """Enough, with change."""
    pay_begin(window, till)
    taking = _pay(window).taking
    assert till.state.cart is not None
    due = till.state.cart.price().total
    taking.field.set_amount(Money(due.minor + 21_000, due.currency))


def pay_paid(window: TillWindow, till: FakeTill) -> None:
    """Paid, with the change large."""
    pay_change(window, till)
    _pay(window).taking.press_pay()


def pay_part(window: TillWindow, till: FakeTill) -> None:
    """Two tenders taken, change of the last one in sight."""
    pay_begin(window, till)
    window.carry_out("pay.card")
    taking = _pay(window).taking
    taking.reference.setText("0427")
    _type(taking, till, 50_000)
    window.carry_out("pay.split")
    sheet = window.navigator.sheet
    assert sheet is not None
    sheet.confirmed.emit()
    window.carry_out("pay.cash")
    assert till.state.cart is not None
    rest = till.state.cart.rest()
    _type(taking, till, rest.minor // 1000 * 1000)


def pay_card(window: TillWindow, till: FakeTill) -> None:
    """By card, with a tip."""
    pay_begin(window, till)
    window.carry_out("pay.card")
    window.carry_out("pay.tip")
    sheet = window.navigator.sheet
    assert isinstance(sheet, TipSheet)
    sheet.field.set_amount(Money(20_000, till.catalogue.version().currency))
    sheet.confirmed.emit()


def pay_voucher(window: TillWindow, till: FakeTill) -> None:
    """A voucher worth more than the bill."""
    pay_begin(window, till)
    window.carry_out("pay.voucher")
    _pay(window).taking.field.set_amount(Money(500_000, till.catalogue.version().currency))


def pay_tip(window: TillWindow, till: FakeTill) -> None:
    """The sheet of a tip: keep the change."""
    pay_change(window, till)
    window.carry_out("pay.tip")


def pay_shares(window: TillWindow, till: FakeTill) -> None:
    """How many share the bill."""
    pay_begin(window, till)
    window.carry_out("pay.split")
    sheet = window.navigator.sheet
    assert isinstance(sheet, SharesSheet)
    QTest.keyClick(sheet, Qt.Key.Key_4)


def pay_share(window: TillWindow, till: FakeTill) -> None:
    """One of four has paid, the second one's turn."""
    pay_shares(window, till)
    sheet = window.navigator.sheet
    assert sheet is not None
    sheet.confirmed.emit()
    window.carry_out("pay.transfer")
    _pay(window).taking.press_pay()
    window.carry_out("pay.cash")


def pay_taken_back(window: TillWindow, till: FakeTill) -> None:
    """Cash that goes back."""
    pay_part(window, till)
    window.carry_out("pay.undo")


def pay_paid_several(window: TillWindow, till: FakeTill) -> None:
    """Paid by three tenders, with a tip."""
    pay_part(window, till)
    window.carry_out("pay.card")
    _pay(window).taking.press_pay()


def _type(taking: Taking, till: FakeTill, minor: int) -> None:
    taking.field.set_amount(Money(minor, till.catalogue.version().currency))
    taking.press_pay()


def _offer(window: TillWindow, till: FakeTill, item: Item) -> None:
    """Tap a tile of this item, whatever the shop sells otherwise."""
    fill_cart(till, 2)
    till.catalogue = FakeCatalogue((item,), currency=till.catalogue.version().currency)
    _sell(window).shelf.picked.emit(tile_of(item), 1)


def _sell(window: TillWindow) -> SellScreen:
    screen = window.navigator.screen("sell")
    assert isinstance(screen, SellScreen)
    return screen


def _pay(window: TillWindow) -> PayScreen:
    screen = window.navigator.screen("pay")
    assert isinstance(screen, PayScreen)
    return screen


def _item(till: FakeTill, item_id: str) -> Item:
    item = till.catalogue.by_id(item_id)
    assert item is not None
    return item


STATES: dict[str, Callable[[TillWindow, FakeTill], None]] = {
    each.__name__: each
    for each in (
        *STAFF_STATES,
        sell_empty,
        sell_cart,
        sell_trouble,
        sell_search,
        sell_nothing_found,
        sell_unknown_code,
        choices,
        discount,
        note,
        choices_again,
        quantity,
        weight,
        price,
        explain,
        menu,
        pay_begin,
        pay_missing,
        pay_change,
        pay_paid,
        pay_part,
        pay_card,
        pay_voucher,
        pay_tip,
        pay_shares,
        pay_share,
        pay_taken_back,
        pay_paid_several,
        *SHIFT_STATES,
        *ORDER_STATES,
    )
} | {**KITCHEN_STATES, **BOARD_STATES}
