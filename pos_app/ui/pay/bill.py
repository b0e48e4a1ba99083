"""The order once more beside the money: what is paid for, its totals, what was paid already."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QVBoxLayout, QWidget

from pos_app.ui.cart.delegate import CartDelegate
from pos_app.ui.cart.model import CartModel
from pos_app.ui.cart.rows import CartRows
from pos_app.ui.cart.totals import Totals
from pos_app.ui.kit.text import Card, Rule, Text
from pos_app.ui.pay.taken_list import TakenList
from pos_app.ui.theme.look import Look
from pos_core.money import Money
from pos_core.order import Order
from pos_core.sale import Sale


class Bill(Card):
    """Only shows; lines are changed on the sell screen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        size = Look.of_app().tokens.size
        self._order: Order | None = None
        self._rows = CartRows()
        self._model = CartModel(self)
        self._delegate = CartDelegate(self)
        self._title = Text(kind="title", parent=self)
        self._list = QListView(self)
        self._list.setModel(self._model)
        self._list.setItemDelegate(self._delegate)
        self._list.setUniformItemSizes(True)
        self._list.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.viewport().setAutoFillBackground(False)
        self._totals = Totals(self)
        self.taken = TakenList(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(size.margin, size.margin, size.margin, size.margin)
        column.setSpacing(size.gap)
        column.addWidget(self._title)
        column.addWidget(self._list, 1)
        column.addWidget(Rule(self))
        column.addWidget(self._totals)
        column.addWidget(self.taken)

    def show_order(self, order: Order, rounding: Money, title: str, language: str) -> None:
        """This order as it will be paid, with the cash rounding that the next tender brings."""
        priced = order.price()
        self._title.setText(title)
        self._list.setAccessibleName(title)
        self._model.take(self._rows.of(order, priced, language))
        self._totals.show_order(order, priced, language, rounding)
        self.taken.show_order(order)
        self._order = order

    def show_paid(self, sale: Sale, language: str) -> None:
        """Nothing is left to pay, and nothing to take back."""
        self.taken.hide()
        if self._order is not None:
            whole = replace(self._order, payments=())
            self._totals.show_order(whole, sale.priced, language, sale.rounding)
