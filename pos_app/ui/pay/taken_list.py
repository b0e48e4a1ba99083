"""What was paid of the bill so far, tender by tender, and the way to take the last one back."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pos_app.ui import format as figures
from pos_app.ui.commands import command, key_of
from pos_app.ui.kit.button import Button
from pos_app.ui.kit.text import Text
from pos_app.ui.page.figure_table import Figure, FigureTable
from pos_app.ui.tender_words import payment_text
from pos_app.ui.theme.look import Look
from pos_core.order import Order
from pos_core.tender import Payment

_MOST = 4
"""More payments than so many are summed up in a first line."""


class TakenList(QWidget):
    """Not to be seen while nothing was taken. `undo_wanted` asks to take the last one back."""

    undo_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        size = Look.of_app().tokens.size
        self._title = Text(kind="strong", parent=self)
        self.figures = FigureTable(self)
        self.undo = Button(icon="undo", key=key_of(command("pay.undo")), parent=self)
        self.undo.clicked.connect(self.undo_wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(size.gap)
        column.addWidget(self._title)
        column.addWidget(self.figures)
        column.addWidget(self.undo)
        self.hide()

    def show_order(self, order: Order) -> None:
        """The payments on this order."""
        payments = order.payments
        self._title.setText(self.tr("Taken so far"))
        self.setVisible(bool(payments))
        if not payments:
            return
        rows = [self._row(payment) for payment in payments[-_MOST:]]
        earlier = payments[:-_MOST]
        if earlier:
            words = self.tr("{count} earlier").replace("{count}", str(len(earlier)))
            amount = sum((p.amount for p in earlier[1:]), earlier[0].amount)
            rows.insert(0, Figure(words, figures.money(amount)))
        self.figures.show_figures(tuple(rows))
        words = self.tr("Take back {amount}")
        self.undo.setText(words.replace("{amount}", figures.money(payments[-1].amount)))

    def _row(self, payment: Payment) -> Figure:
        words = payment_text(payment)
        if payment.tip:
            tip = self.tr("tip {amount}").replace("{amount}", figures.money(payment.tip))
            words = f"{words} · {tip}"
        return Figure(words, figures.money(payment.amount))
