"""The orders of a day: every order that ended, the day's figures, and the way to each receipt."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QModelIndex, Slot
from PySide6.QtWidgets import QWidget

from pos_app.bridge.till import Changes, Till
from pos_app.engine.reads import READ_ERRORS, OrderRow
from pos_app.ui.commands import Place
from pos_app.ui.kit.button import Button
from pos_app.ui.kit.search_field import SearchField
from pos_app.ui.kit.text import Text
from pos_app.ui.orders.day_figures import day_figures
from pos_app.ui.orders.order_model import OrderModel
from pos_app.ui.orders.void_sheet import VoidSheet, may_be_voided
from pos_app.ui.page.day_switch import DaySwitch
from pos_app.ui.page.empty_state import EmptyState
from pos_app.ui.page.figure_table import FigureTable
from pos_app.ui.page.list_beside import ListBeside
from pos_app.ui.page.page import Page, label
from pos_app.ui.page.row_list import RowList
from pos_core.sale import Outcome
from pos_core.staff import Right

if TYPE_CHECKING:
    from pos_app.ui.navigator import Navigator

MOST_SHOWN = 500


class OrdersScreen(Page):
    """A list on the left, newest first; the day's figures and the one big button on the right."""

    place: ClassVar[Place] = Place.ORDERS

    def __init__(
        self, till: Till, parent: QWidget | None = None, *, navigator: Navigator | None = None
    ) -> None:
        super().__init__(till, parent)
        self._navigator = navigator
        self._comes_back = False
        self.days = DaySwitch(self)
        self.search = SearchField(self)
        self.search.setMaximumWidth(260)
        self.search.setMinimumWidth(180)
        self.head.addWidget(self.days)
        self.head.addWidget(self.search)
        self.model = OrderModel(self)
        self.list = RowList(self.model, self)
        self.empty = EmptyState("list", self)
        self.figures = FigureTable(self)
        self._day_title = Text(kind="strong", parent=self)
        self.waiting = Button(icon="printer", parent=self)
        self.refund = Button(icon="undo", parent=self)
        self.void = Button(icon="cancel", parent=self)
        self.show_receipt = Button(role="primary", icon="receipt", parent=self)
        self._lay_out()
        self._connect()
        self.retranslate()

    def _lay_out(self) -> None:
        side = (
            self._day_title,
            4,
            self.figures,
            None,
            self.waiting,
            self.refund,
            self.void,
            4,
            self.show_receipt,
        )
        self._beside = ListBeside(self, (self.list, self.empty), side)
        self.body.addLayout(self._beside)

    def _connect(self) -> None:
        self.days.switched.connect(self._on_day_switched)
        self.search.searched.connect(self._on_searched)
        self.search.accepted.connect(self._on_show_receipt)
        self.search.moved.connect(self.list.step)
        self.list.activated.connect(self._on_activated)
        self.list.clicked.connect(self._on_activated)
        self.list.selectionModel().currentChanged.connect(self._on_current_changed)
        self.show_receipt.clicked.connect(self._on_show_receipt)
        self.waiting.clicked.connect(self._on_waiting)
        self.refund.clicked.connect(self._on_refund)
        self.void.clicked.connect(self._on_void)
        self.empty.acted.connect(self._on_reload)
        self.till.changed.connect(self._on_till_changed)

    def open_up(self, argument: object = None) -> None:
        """Show today, or the day given; from a receipt back to where the list was."""
        if not self._comes_back:
            day = argument if isinstance(argument, date) else self.till.today
            self.search.clear()
            self.days.show_day(day, self.till.today)
            self.list.setCurrentIndex(QModelIndex())
        self._comes_back = False
        self._load()
        self.search.setFocus()

    def run(self, command_id: str) -> bool:
        """Search, step through days, open the chosen receipt."""
        actions = {
            "orders.search": self.search.setFocus,
            "orders.previous_day": self.days.step_back,
            "orders.next_day": self.days.step_on,
            "receipt.open": self._on_show_receipt,
            "refund_lines.open": self._on_refund,
            "sale.void": self._on_void,
        }
        if command_id in actions:
            actions[command_id]()
        return command_id in actions

    def retranslate(self) -> None:
        """Every word of the screen."""
        self.title.setText(self.tr("Orders"))
        super().retranslate()
        self.search.setPlaceholderText(self.tr("Order number…"))
        self.search.setAccessibleName(self.tr("Search by order number"))
        self.list.setAccessibleName(self.tr("Orders of the day, newest first"))
        self._day_title.setText(self.tr("The day in figures"))
        label(self.show_receipt, "receipt.open")
        label(self.refund, "refund_lines.open")
        label(self.void, "sale.void")
        self.days.retranslate()
        self._load()

    @property
    def _sees_all(self) -> bool:
        staff = self.till.state.staff
        return staff.may(staff.actor, Right.REPORTS)

    def _load(self) -> None:
        shop = self.till.state.shop
        if shop is None:
            self._tell_loading()
            return
        try:
            rows = self.till.reads.orders_of(self.days.day, MOST_SHOWN)
            summary = self.till.reads.day_summary(self.days.day, shop.currency)
            back = self.till.reads.refunds_of(self.days.day)
        except READ_ERRORS:
            self._tell_failed()
            return
        self.model.speak(shop.clock, self.language)
        self.model.show(rows)
        sees_all = self._sees_all
        self.figures.show_figures(day_figures(summary, self.language, back, all_of_it=sees_all))
        self._count_waiting()
        self._arrange()

    def _arrange(self) -> None:
        nothing = self.model.rowCount() == 0
        if nothing and self.model.is_empty_day:
            self.empty.say(
                self.tr("No orders on this day"),
                self.tr("They appear here as soon as the first one is paid or cancelled."),
                icon="list",
            )
        elif nothing:
            self.empty.say(
                self.tr("No order with this number"),
                self.tr("Check the number, or look at another day."),
                icon="search",
            )
        self._beside.show_one(self.empty if nothing else self.list)
        if not nothing and not self.list.currentIndex().isValid():
            self.list.choose(0)
        self._allow()

    def _allow(self) -> None:
        row = self._chosen()
        self.show_receipt.setEnabled(row is not None and row.outcome.is_sale)
        left = row is not None and (row.refunded is None or row.refunded < row.due)
        self.refund.setEnabled(left and row is not None and row.outcome is Outcome.PAID)
        self.void.setEnabled(row is not None and may_be_voided(row, self.till.today))

    def _count_waiting(self) -> None:
        count = len(self.till.state.jobs)
        self.waiting.setText(self.tr("%n receipt(s) waiting to print", "", count))
        self.waiting.setVisible(count > 0)

    def _tell_loading(self) -> None:
        self.empty.say(
            self.tr("The till is opening"), self.tr("The orders follow in a moment."), icon="clock"
        )
        self._beside.show_one(self.empty)
        self.show_receipt.setEnabled(False)
        self.waiting.hide()

    def _tell_failed(self) -> None:
        self.empty.say(
            self.tr("The list cannot be read just now"),
            self.tr("Every sale is saved in the journal. Try again in a moment."),
            self.tr("Try again"),
            icon="warning",
        )
        self._beside.show_one(self.empty)
        self.show_receipt.setEnabled(False)

    def _chosen(self) -> OrderRow | None:
        return self.model.row_at(self.list.currentIndex())

    @Slot(object)
    def _on_till_changed(self, changes: Changes) -> None:
        if self.isVisible() and changes.topics & {"closed", "print", "shop", "opened"}:
            self.days.show_day(self.days.day, self.till.today)
            self._load()

    @Slot()
    def _on_reload(self) -> None:
        self._load()

    @Slot(object)
    def _on_day_switched(self, _day: date) -> None:
        self._load()
        self.list.choose(0)

    @Slot(str)
    def _on_searched(self, text: str) -> None:
        self.model.seek(text)
        self._arrange()

    @Slot(QModelIndex, QModelIndex)
    def _on_current_changed(self, _now: QModelIndex, _before: QModelIndex) -> None:
        self._allow()

    @Slot(QModelIndex)
    def _on_activated(self, index: QModelIndex) -> None:
        self.list.setCurrentIndex(index)
        self._on_show_receipt()

    @Slot()
    def _on_show_receipt(self) -> None:
        row = self._chosen()
        if row is not None and row.outcome.is_sale:
            self._comes_back = True
            self.asked.emit("receipt.open", row.order_id)

    @Slot()
    def _on_refund(self) -> None:
        row = self._chosen()
        if row is not None and row.outcome is Outcome.PAID:
            self._comes_back = True
            self.asked.emit("refund_lines.open", row.order_id)

    @Slot()
    def _on_void(self) -> None:
        row = self._chosen()
        if row is None or self._navigator is None or not may_be_voided(row, self.till.today):
            return
        sale = self.till.reads.sale(row.order_id)
        if sale is not None:
            sheet = VoidSheet(self.till, sale)
            sheet.done.connect(self._on_voided)
            self._navigator.show_sheet(sheet)

    @Slot(str)
    def _on_voided(self, said: str) -> None:
        if self._navigator is not None:
            self._navigator.close_sheet()
        self.say(said)

    @Slot()
    def _on_waiting(self) -> None:
        self.asked.emit("print_queue.open", None)
