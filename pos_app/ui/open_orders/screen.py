"""All open orders: who waits, for how long and for how much, and what can be done about each."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QModelIndex, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from pos_app.bridge.till import Answer, Changes, Till
from pos_app.ui import format as figures
from pos_app.ui.commands import Place, command, text_of
from pos_app.ui.kit.button import Button
from pos_app.ui.kit.search_field import SearchField
from pos_app.ui.kit.text import Text
from pos_app.ui.open_orders.model import OpenOrderModel
from pos_app.ui.order_words import age_words, called_in_full, kind_words, line_words
from pos_app.ui.page.empty_state import EmptyState
from pos_app.ui.page.figure_table import Figure, FigureTable
from pos_app.ui.page.list_beside import ListBeside
from pos_app.ui.page.page import Page, label
from pos_app.ui.page.row_list import RowList
from pos_app.ui.page.tool import tool_button
from pos_app.ui.theme.look import Look
from pos_core.hold import ParkOrder, ResumeOrder
from pos_core.ids import OrderId
from pos_core.order import Order
from pos_core.sharing import TakeOverOrder

_LINES_SHOWN, _FEW_LINES = 4, 1
_LOW = 600
_LONGEST_LINE = 60
_AGE_EVERY_MS = 30_000
_TOOLS = ("name", "kind", "split", "merge", "move_lines", "cancel")
_COLUMNS = 2


class OpenOrdersScreen(Page):
    """A list on the left, the longest waiting first; on the right what is in the chosen one."""

    place: ClassVar[Place] = Place.OPEN_ORDERS

    def __init__(self, till: Till, parent: QWidget | None = None) -> None:
        super().__init__(till, parent)
        self._then: tuple[OrderId, str, object] | None = None
        self.search = SearchField(self)
        self.search.setMaximumWidth(300)
        self.search.setMinimumWidth(264)
        self.new = Button(icon="plus", parent=self)
        self.head.addWidget(self.search)
        self.head.addWidget(self.new)
        self.model = OpenOrderModel(self)
        self.list = RowList(self.model, self)
        self.empty = EmptyState("orders", self)
        self._name = Text(kind="title", parent=self, wrap=True)
        self._facts = Text(kind="note", tone="muted", parent=self, wrap=True)
        self.lines = FigureTable(self)
        self.tools = {
            each: tool_button(f"open_orders.{each}", self, shares=True) for each in _TOOLS
        }
        self.pay = Button(icon="cash", parent=self)
        self.resume = Button(role="primary", icon="cart", parent=self)
        self._lay_out()
        self._connect()
        self.retranslate()

    def open_up(self, argument: object = None) -> None:
        """Begin with the search field; `argument` is the order to stand on."""
        self.search.clear()
        self._load()
        wanted = argument if isinstance(argument, str) else self.till.state.current
        place = self.model.place_of(OrderId(wanted)) if wanted else QModelIndex()
        self.list.choose(place.row() if place.isValid() else 0)
        self.search.setFocus()

    def run(self, command_id: str) -> bool:
        """What can be done to the chosen order."""
        noun, _, verb = command_id.partition(".")
        if noun != "open_orders" or verb == "open":
            return False
        match verb:
            case "search":
                self.search.setFocus()
            case "resume":
                self._on_resume()
            case "pay":
                self._on_pay()
            case "new":
                self._on_new()
            case _:
                self._ask_about(verb)
        return True

    def retranslate(self) -> None:
        """Every word of the screen."""
        self.title.setText(self.tr("Open orders"))
        super().retranslate()
        self.search.setPlaceholderText(self.tr("Name, table or number…"))
        self.search.setAccessibleName(self.tr("Search open orders"))
        self.list.setAccessibleName(self.tr("Open orders, the longest waiting first"))
        label(self.resume, "open_orders.resume")
        label(self.pay, "open_orders.pay")
        label(self.new, "open_orders.new")
        for verb, button in self.tools.items():
            label(button, f"open_orders.{verb}")
        self._load()

    def _lay_out(self) -> None:
        grid_holder = QWidget(self)
        grid = QGridLayout(grid_holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(Look.of_app().tokens.size.gap)
        for at, button in enumerate(self.tools.values()):
            grid.addWidget(button, at // _COLUMNS, at % _COLUMNS)
        for column in range(_COLUMNS):
            grid.setColumnStretch(column, 1)
        above = (self._name, self._facts, 4, self.lines, None)
        side = (*above, grid_holder, self.pay, 4, self.resume)
        self._beside = ListBeside(self, (self.list, self.empty), side)
        self.body.addLayout(self._beside)

    def _connect(self) -> None:
        for button in self.tools.values():
            button.clicked.connect(self._on_tool)
        self.search.searched.connect(self._on_searched)
        self.search.accepted.connect(self._on_resume)
        self.search.moved.connect(self.list.step)
        self.list.activated.connect(self._on_activated)
        self.list.selectionModel().currentChanged.connect(self._on_current_changed)
        self.resume.clicked.connect(self._on_resume)
        self.pay.clicked.connect(self._on_pay)
        self.new.clicked.connect(self._on_new)
        self.till.changed.connect(self._on_till_changed)
        self.till.answered.connect(self._on_answered)
        self.look_every(_AGE_EVERY_MS, self._load)

    @property
    def chosen(self) -> Order | None:
        """The order the list stands on."""
        return self.model.order_at(self.list.currentIndex())

    @Slot()
    def _load(self) -> None:
        state, before = self.till.state, self.chosen
        if state.shop is not None:
            self.model.speak(state.shop.clock, self.language, self.till.now())
        theirs = (each.order for each in state.shared.others.values())
        self.model.show((*state.orders.values(), *theirs), state.current, self._where())
        self._arrange(before.order_id if before is not None else None)

    def _where(self) -> dict[OrderId, str]:
        """What is said of orders that are, or are as well, at another till."""
        shared = self.till.state.shared
        told = {
            order_id: self.tr("Also at till {till}").replace("{till}", ", ".join(tills))
            for order_id, tills in shared.copies.items()
        }
        for order_id, till in shared.remainders.items():
            told[order_id] = self.tr("Left over, not paid at till {till}").replace("{till}", till)
            if not till:
                told[order_id] = self.tr("Left over, not paid with the rest")
        for order_id, each in shared.others.items():
            words = self.tr("Till {till}").replace("{till}", each.till)
            open_by = self.tr("{name} has it open").replace("{name}", each.by)
            in_cart = open_by if each.by else self.tr("In its cart")
            told[order_id] = f"{words}  ·  {in_cart}" if each.in_cart else words
        return told

    def _is_theirs(self, order: Order | None) -> bool:
        return order is not None and order.order_id in self.till.state.shared.others

    def _arrange(self, stand_on: OrderId | None) -> None:
        nothing = self.model.rowCount() == 0
        if nothing and not self.model.has_any:
            self.empty.say(
                self.tr("No order is open"),
                self.tr("An order that is parked waits here until it is taken up again."),
                icon="orders",
            )
        elif nothing:
            self.empty.say(
                self.tr("No open order is called so"),
                self.tr("Check the name or number; paid orders are under Orders today."),
                icon="search",
            )
        self._beside.show_one(self.empty if nothing else self.list)
        if not nothing and not self.list.currentIndex().isValid():
            place = self.model.place_of(stand_on)
            self.list.choose(place.row() if place.isValid() else 0)
        self._show_chosen()

    def _show_chosen(self) -> None:
        order = self.chosen
        self._name.setText(called_in_full(order) if order is not None else "")
        self._facts.setText(self._facts_of(order) if order is not None else "")
        self.lines.show_figures(self._contents(order) if order is not None else ())
        for button in (self.resume, self.pay, *self.tools.values()):
            button.setEnabled(order is not None)
        theirs = self._is_theirs(order)
        resume = self.tr("Take over") if theirs else text_of(command("open_orders.resume"))
        if self.resume.words != resume:
            self.resume.setText(resume)
        for button in self.tools.values() if theirs else ():
            button.setEnabled(False)
        filled = order is not None and bool(order.lines) and not theirs
        self.pay.setEnabled(filled)
        for verb in ("split", "move_lines"):
            self.tools[verb].setEnabled(filled)

    def _facts_of(self, order: Order) -> str:
        waited = age_words(order.opened_at, self.till.now())
        return "  ·  ".join(p for p in (kind_words(order.kind), waited, order.note) if p)

    @property
    def _shown(self) -> int:
        """How many lines there is room for above the buttons."""
        return _FEW_LINES if self.height() < _LOW else _LINES_SHOWN

    def _contents(self, order: Order) -> tuple[Figure, ...]:
        """The first lines with what they cost, and the total."""
        priced = order.price()
        rows = [
            Figure(_short(line_words(line, self.language)), figures.money(part.gross))
            for line, part in zip(order.lines[: self._shown], priced.lines, strict=False)
        ]
        more = len(order.lines) - len(rows)
        if more:
            rows.append(Figure(self.tr("and %n more line(s)", "", more), ""))
        total = Figure(self.tr("Total"), figures.money(priced.total), "title", "", rule=True)
        return (*rows, total)

    def _take_up(self, then: str, argument: object = None) -> None:
        """Put the chosen order into the cart, and go on when that is written."""
        order = self.chosen
        if order is None:
            return
        if order.order_id == self.till.state.current:
            self._then = None  # pressed twice: an answer still to come must not go on again
            self.asked.emit(then, argument)
            return
        self._then = (order.order_id, then, argument)
        take_up = TakeOverOrder if self._is_theirs(order) else ResumeOrder
        self.till.submit(take_up(order.order_id))

    def _ask_about(self, verb: str) -> None:
        order = self.chosen
        if order is not None and not self._is_theirs(order):
            self.asked.emit(f"order.{verb}", order.order_id)

    @Slot(object)
    def _on_till_changed(self, changes: Changes) -> None:
        if self.isVisible() and changes.topics & {"cart", "closed", "shared", "shop", "opened"}:
            self._load()

    @Slot(object)
    def _on_answered(self, answer: Answer) -> None:
        then, intent = self._then, answer.intent
        if then is None or not isinstance(intent, ResumeOrder | TakeOverOrder):
            return
        if intent.order_id != then[0]:
            return
        self._then = None
        if answer.ok:
            self.asked.emit(then[1], then[2])

    @Slot(str)
    def _on_searched(self, text: str) -> None:
        self.model.seek(text)
        self.list.choose(0)
        self._arrange(None)

    @Slot(QModelIndex, QModelIndex)
    def _on_current_changed(self, _now: QModelIndex, _before: QModelIndex) -> None:
        self._show_chosen()

    @Slot(QModelIndex)
    def _on_activated(self, index: QModelIndex) -> None:
        self.list.setCurrentIndex(index)
        self._on_resume()

    @Slot()
    def _on_resume(self) -> None:
        self._take_up("sell.open")

    @Slot()
    def _on_pay(self) -> None:
        order = self.chosen
        if order is not None and order.lines and not self._is_theirs(order):
            self._take_up("pay.open", order.order_id)

    @Slot()
    def _on_new(self) -> None:
        """The next guest: what is in the cart is put aside, unless there is nothing in it."""
        cart = self.till.state.cart
        if cart is not None and not cart.is_bare:
            self.till.submit(ParkOrder(cart.order_id))
        self.asked.emit("sell.open", None)

    @Slot()
    def _on_tool(self) -> None:
        for verb, button in self.tools.items():
            if button is self.sender():
                self._ask_about(verb)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More or fewer lines have room."""
        super().resizeEvent(event)
        self._show_chosen()


def _short(text: str) -> str:
    """One row of the table: what is longer can be read on the order itself."""
    return (
        text
        if len(text) <= _LONGEST_LINE
        else f"{text[: _LONGEST_LINE - 1]}\N{HORIZONTAL ELLIPSIS}"
    )
