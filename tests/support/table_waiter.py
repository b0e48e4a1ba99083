"""What staff do with tables at the till's own window: draw them, open them, serve who sits there.

With whichever hands. Each act ends when the window shows what it led to.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from pos_app.ui.floor.area_sheet import AreaSheet
from pos_app.ui.floor.screen import FloorScreen
from pos_app.ui.floor.table_sheet import TableSheet
from pos_app.ui.sell.void_sheet import VoidSheet
from pos_app.ui.tables.pick_sheet import PickTableSheet
from pos_app.ui.tables.qr_sheet import SessionQrSheet
from pos_app.ui.tables.refuse_sheet import RefuseSheet
from pos_app.ui.tables.screen import TablesScreen
from pos_core.floor import Table
from pos_core.session import SessionState
from pos_core.sessions import session_at
from tests.support.cashier import Cashier
from tests.support.hands import Key, KeyHands, TouchHands
from tests.support.shop_floor import RECEIPT

_ALERT = "tables"


class TableWaiter(Cashier):
    """Somebody who serves tables at the till of `floor`."""

    # Drawing the floor

    def draws(self, rooms: Mapping[str, int]) -> None:
        """Rooms with so many tables each, as the till proposes to call them."""
        self.opens_tables()
        self.hands.do("floor.open")
        self.hands.until("the drawing", lambda: self.hands.where == "floor")
        for name, count in rooms.items():
            self.hands.do("floor.add_area")
            self.hands.until_sheet(AreaSheet)
            self.hands.words(name)
            self.hands.enter()
            self._until_in_front(name)
            for _ in range(count):
                self._draws_table()

    def _until_in_front(self, area: str) -> None:
        self.hands.until(f"{area} in front", lambda: self._area_in_front() == area)

    def _draws_table(self) -> None:
        before = self.drawing.model.rowCount()
        self.hands.do("floor.add_table")
        self.hands.until_sheet(TableSheet)
        self.hands.enter()
        self.hands.until("the table", lambda: self.drawing.model.rowCount() == before + 1)
        self.hands.until_closed()

    def shifts_table(self) -> None:
        """The table that was drawn last stands one square further to the right."""
        table = self.drawing.table
        assert table is not None
        if isinstance(self.hands, TouchHands):
            self._drags(QPoint(self.drawing.plan.square, 0))
        else:
            assert isinstance(self.hands, KeyHands)
            self.hands.press(Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
        self.hands.until("the table to be moved", lambda: self._stands(table) != table.place)

    def _drags(self, way: QPoint) -> None:
        plan = self.drawing.plan
        start = plan.visualRect(plan.currentIndex()).center()
        left = Qt.MouseButton.LeftButton
        QTest.mousePress(plan.viewport(), left, pos=start)
        QTest.mouseMove(plan.viewport(), start + way)
        QTest.mouseRelease(plan.viewport(), left, pos=start + way)

    def _stands(self, table: Table) -> object:
        card = self.drawing.model.card_at(self.drawing.model.row_of(table.table_id))
        return card.place if card is not None else None

    def _area_in_front(self) -> str:
        area = self.drawing.area
        return area.name if area is not None and self.hands.sheet is None else ""

    @property
    def drawing(self) -> FloorScreen:
        """The screen on which the floor is drawn."""
        screen = self.screen("floor")
        assert isinstance(screen, FloorScreen)
        return screen

    # The tables

    @property
    def tables(self) -> TablesScreen:
        """The floor plan with the panel beside it."""
        screen = self.screen("tables")
        assert isinstance(screen, TablesScreen)
        return screen

    def opens_tables(self) -> None:
        """From wherever one is."""
        if self.hands.where != "tables":
            self.hands.do("tables.open")
        self.hands.until("the tables", lambda: self.hands.where == "tables")

    def table(self, name: str) -> Table:
        """As it is drawn."""
        floor = self.hands.state.floor
        return next(t for t in floor.tables.values() if t.name == name and not t.removed)

    def visit(self, name: str) -> SessionState | None:
        """Who sits there."""
        return session_at(self.hands.state, self.table(name).table_id)

    def stands(self, name: str) -> str:
        """How the plan says the table stands; empty while its area is not in sight."""
        card = self.tables.model.card_at(self.tables.model.row_of(self.table(name).table_id))
        return card.standing.words if card is not None else ""

    def chooses(self, name: str) -> None:
        """Touch the table, or type its number."""
        self.opens_tables()
        if isinstance(self.hands, TouchHands):
            floor, table = self.hands.state.floor, self.table(name)
            if self.tables.areas.current != table.area_id:
                self.hands.tap_words(floor.areas[table.area_id].name)
            self.hands.pick(self.tables.plan, self.tables.model.row_of(table.table_id))
        else:
            self.hands.words(name.rpartition(" ")[2])
        self.hands.until(f"{name} chosen", lambda: self._chosen() == name)

    def _chosen(self) -> str:
        table = self.tables.table
        return table.name if table is not None else ""

    def next_step(self, words: str) -> None:
        """What the big button says, once it says so."""
        self.hands.until(words, lambda: self.tables.panel.next.words == words)
        self.hands.enter()

    def opens_visit(self, name: str) -> str:
        """Guests sit down; gives what the QR on the slip says that came out of the printer."""
        slips = self.floor.trays[RECEIPT].sheets
        before = len(slips)
        self.chooses(name)
        self.next_step("Open table")
        self.hands.until_sheet(SessionQrSheet)
        self.hands.enter()
        self.hands.until("the slip", lambda: len(slips) > before)
        assert name in slips[-1].plain_text()
        return next(e.removeprefix("qr: ") for e in slips[-1].events if e.startswith("qr: "))

    # What guests want

    @property
    def rings(self) -> int:
        """How often the till has sounded because of tables."""
        return int(self.hands.window.errands.tables.rings)

    def hears_ring(self, before: int, said: str) -> None:
        """It sounds, and the message says what is wanted."""
        self.hands.until("a sound", lambda: self.rings > before)
        self.hands.until(said, lambda: said in self.message())

    def message(self) -> str:
        """What stands above every screen about the tables; empty when nobody wants anything."""
        banners: Any = self.hands.window.banners
        state = banners._states.get(_ALERT)
        return state.text if state is not None else ""

    def lamp(self) -> str:
        """How many tables wait, as the strip says above everything."""
        return self.hands.window.strip.text_of("tables")

    def follows_message(self, name: str) -> None:
        """One touch, or one key, from wherever one is to the table that wants something."""
        self.act_on_message(_ALERT)
        self.hands.until(f"{name} in front", lambda: self._chosen() == name)
        self.hands.until("the tables", lambda: self.hands.where == "tables")

    def refuses(self, reason: int, words: str) -> None:
        """What the panel stands on is not made; by one of the usual reasons."""
        self.hands.do("tables.refuse")
        self.hands.until_sheet(RefuseSheet)
        self._says_why(reason, words)
        self.hands.enter()
        self.hands.until_closed()

    def _says_why(self, reason: int, words: str) -> None:
        if isinstance(self.hands, TouchHands):
            self.hands.tap_words(words)
        else:
            assert isinstance(self.hands, KeyHands)
            alt = Qt.KeyboardModifier.AltModifier
            self.hands.press(Key(Key.Key_0 + reason), alt)

    # The bill

    def takes_up_bill(self, name: str) -> None:
        """The table's bill is in the cart."""
        self.chooses(name)
        self.hands.do("tables.bill")
        self.hands.until("the sell screen", lambda: self.hands.where == "sell")
        self.hands.until("the bill", lambda: self._cart_name() == name)

    def _cart_name(self) -> str:
        cart = self.hands.state.cart
        return cart.name if cart is not None else ""

    def sends_to_kitchen(self) -> None:
        """What is new on the bill is told to its stations."""
        before = self.order.kitchen
        self.hands.do("kitchen.send")
        self.hands.until("the tickets", lambda: self.order.kitchen != before)

    def voids_line(self, row: int, reason: int, words: str) -> None:
        """A line that the kitchen has, with somebody's word."""
        lines: Any = self.screen("sell").cart.list
        before = self.amount()
        if isinstance(self.hands, TouchHands):
            self.hands.pick(lines, row)
        else:
            assert isinstance(self.hands, KeyHands)
            self.hands.do("cart.focus")
            for _ in range(lines.currentIndex().row() - row):
                self.hands.press(Key.Key_Up)
        self.hands.do("line.remove")
        self.hands.until_sheet(VoidSheet)
        self._says_why(reason, words)
        self.hands.enter()
        self.approve()
        self.hands.until("the line to go", lambda: self.amount() < before)

    # Other tables

    def moves(self, name: str, to: str) -> None:
        """The guests sit elsewhere now."""
        self.chooses(name)
        self._picks("tables.move", to)
        self.hands.until(f"guests at {to}", lambda: self.visit(to) is not None)
        self.hands.until_closed()

    def merges(self, name: str, into: str) -> None:
        """Two tables become one."""
        self.chooses(name)
        self._picks("tables.merge", into)
        self.hands.until(f"nobody at {name}", lambda: self.visit(name) is None)
        self.hands.until_closed()

    def _picks(self, command_id: str, name: str) -> None:
        self.hands.do(command_id)
        self.hands.until_sheet(PickTableSheet)
        sheet: Any = self.hands.sheet
        if isinstance(self.hands, TouchHands):
            names = [choice.card.name for choice in sheet.model.shown]
            self.hands.pick(sheet.list, names.index(name))
        else:
            self.hands.words(name)
        self.hands.enter()
