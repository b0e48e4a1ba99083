"""The order once more beside the money: what is being paid for, with its totals."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QVBoxLayout, QWidget

from pos_app.ui.cart.delegate import CartDelegate
from pos_app.ui.cart.model import CartModel
from pos_app.ui.cart.rows import CartRows
from pos_app.ui.cart.totals import Totals
from pos_app.ui.kit.text import Card, Rule, Text
from pos_app.ui.theme.look import Look
from pos_core.order import Order
from pos_core.pricing import Priced


class Bill(Card):
    """Only shows; lines are changed on the sell screen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        size = Look.of_app().tokens.size
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
        column = QVBoxLayout(self)
        column.setContentsMargins(size.margin, size.margin, size.margin, size.margin)
        column.setSpacing(size.gap)
        column.addWidget(self._title)
        column.addWidget(self._list, 1)
        column.addWidget(Rule(self))
        column.addWidget(self._totals)

    def show_order(self, order: Order, priced: Priced, title: str, language: str) -> None:
        """This order, as it will be paid."""
        self._title.setText(title)
        self._list.setAccessibleName(title)
        self._model.take(self._rows.of(order, priced, language))
        self._totals.show_order(order, priced, language)
