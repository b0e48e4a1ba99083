"""Which other open order is meant: found by name, number or eye."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from PySide6.QtCore import QModelIndex, Slot
from PySide6.QtWidgets import QWidget

from pos_app.ui.kit.search_field import SearchField
from pos_app.ui.kit.sheet import Sheet
from pos_app.ui.kit.text import Text
from pos_app.ui.open_orders.model import OpenOrderModel
from pos_app.ui.page.row_list import RowList
from pos_core.ids import OrderId
from pos_core.order import Order
from pos_core.shop import Shop

_WIDTH = 520


class PickSheet(Sheet):
    """After `confirmed`, `picked` is the order that was chosen."""

    def __init__(self, shop: Shop, now: datetime, language: str) -> None:
        super().__init__(width=_WIDTH)
        self.model = OpenOrderModel(self)
        self.model.speak(shop.clock, language, now)
        self.search = SearchField(self)
        self.list = RowList(self.model, self)
        self._none = Text(tone="muted", parent=self, wrap=True)
        self.body.addWidget(self.search)
        self.body.addWidget(self._none)
        self.body.addWidget(self.list, 1)
        self.search.setPlaceholderText(self.tr("Name, table or number…"))
        self.search.setAccessibleName(self.tr("Search open orders"))
        self.list.setAccessibleName(self.tr("Open orders"))
        self.search.searched.connect(self._on_searched)
        self.search.moved.connect(self.list.step)
        self.search.accepted.connect(self._on_accepted)
        self.list.clicked.connect(self._on_clicked)

    def offer(self, orders: Iterable[Order], current: OrderId | None) -> None:
        """The orders to choose from."""
        self.model.show(orders, current)
        self._arrange()

    @property
    def picked(self) -> OrderId | None:
        """The chosen order."""
        order = self.model.order_at(self.list.currentIndex())
        return order.order_id if order is not None else None

    def first_focus(self) -> QWidget:
        """Begin in the search field; arrows walk the list."""
        return self.search

    def _arrange(self) -> None:
        some = self.model.rowCount() > 0
        self.list.setVisible(some)
        self._none.setVisible(not some)
        self._none.setText(
            self.tr("No open order is called so.")
            if self.model.has_any
            else self.tr("There is no other open order.")
        )
        if some:
            self.list.choose(0)
        self.confirm.setEnabled(some)

    @Slot(str)
    def _on_searched(self, text: str) -> None:
        self.model.seek(text)
        self._arrange()

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        self.list.setCurrentIndex(index)
