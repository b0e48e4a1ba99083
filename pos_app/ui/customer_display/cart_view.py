"""The cart turned round: lines as they are rung up, and the total large enough for a queue."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QVBoxLayout, QWidget

from pos_app.ui import format as figures
from pos_app.ui.customer_display.line_model import LineModel
from pos_app.ui.kit.text import Card, Text
from pos_app.ui.page.figure_table import Figure, FigureTable
from pos_app.ui.page.row_list import RowList
from pos_app.ui.tender_words import payment_text
from pos_core.frozen import dataclass
from pos_core.money import Money, zero
from pos_core.order import Order
from pos_core.pricing import Priced, cash_rounding
from pos_core.tax import TaxMode
from pos_core.tender import Payment, Tender


@dataclass(frozen=True, slots=True)
class Counter:
    """What goes on at the counter: the tender that was chosen, the payment that just came in."""

    tender: Tender = Tender.CASH
    given: Payment | None = None


class CartView(QWidget):
    """Lines on the left, sums and total on the right."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.model = LineModel(self)
        self.list = RowList(self.model, self, large=True)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.shop_name = Text(kind="title", parent=self)
        self.sums = FigureTable(self)
        self._label = Text(kind="title", tone="muted", parent=self)
        self.total = Text(kind="hero", parent=self)
        left, right = Card(self), Card(self)
        inside = QVBoxLayout(left)
        inside.setContentsMargins(8, 8, 8, 8)
        inside.addWidget(self.list)
        side = QVBoxLayout(right)
        side.setContentsMargins(24, 24, 24, 24)
        side.setSpacing(8)
        side.addWidget(self.shop_name)
        side.addStretch(1)
        side.addWidget(self.sums)
        side.addSpacing(8)
        side.addWidget(self._label)
        side.addWidget(self.total)
        both = QHBoxLayout(self)
        both.setContentsMargins(16, 16, 16, 16)
        both.setSpacing(16)
        both.addWidget(left, 3)
        both.addWidget(right, 2)

    def show_order(self, order: Order, language: str, at: Counter) -> None:
        """Show the order as it stands, the latest line in sight, and what is left to pay of it."""
        priced = order.price()
        before = self.model.rowCount()
        self.model.show(order, language)
        if self.model.rowCount() > before:
            self.list.scrollToBottom()
        rest = priced.total - order.paid
        rounding = zero(rest.currency)
        if at.tender is Tender.CASH:
            rounding = cash_rounding(rest, order.policy)
        rows = self._figures(priced, rounding, language)
        self.sums.show_figures((*rows, *self._paid(order, at.given)))
        self._label.setText(self.tr("Left to pay") if order.payments else self.tr("Total"))
        self.total.setText(figures.money(rest + rounding))
        self.total.setAccessibleName(f"{self._label.text()}: {self.total.text()}")
        self.list.setAccessibleName(self.tr("Your order"))

    def _paid(self, order: Order, given: Payment | None) -> Iterator[Figure]:
        """What was taken so far; the change of the latest goes over the counter right now."""
        for at, payment in enumerate(order.payments):
            yield Figure(payment_text(payment), figures.money(-payment.amount), rule=at == 0)
        if given is not None and given.change and given in order.payments:
            yield Figure(self.tr("Your change"), figures.money(given.change), "title", "good")

    def _figures(self, priced: Priced, rounding: Money, language: str) -> list[Figure]:
        """What the total is made of, as far as a guest asks for it."""
        rows = []
        if priced.discount:
            rows.append(Figure(self.tr("Discount"), figures.money(-priced.discount)))
        if priced.service:
            rows.append(Figure(self.tr("Service charge"), figures.money(priced.service)))
        for tax in priced.taxes:
            words = f"{tax.code} {figures.percent(tax.rate, language)}"
            if tax.mode is TaxMode.INCLUSIVE:
                words = self.tr("of which {tax}").format(tax=words)
            rows.append(Figure(words, figures.money(tax.amount)))
        if rounding:
            rows.append(Figure(self.tr("Rounding"), figures.money(rounding)))
        return rows
