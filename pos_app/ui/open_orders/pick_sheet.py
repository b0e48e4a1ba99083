"""Which other open order is meant: found by name, number or eye."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from pos_app.ui.open_orders.model import OpenOrderModel
from pos_app.ui.page.seek_sheet import SeekSheet
from pos_core.ids import OrderId
from pos_core.order import Order
from pos_core.shop import Shop

_WIDTH = 520


class PickSheet(SeekSheet):
    """After `confirmed`, `picked` is the order that was chosen."""

    def __init__(self, shop: Shop, now: datetime, language: str) -> None:
        self._orders = OpenOrderModel()
        super().__init__(self._orders, width=_WIDTH)
        self._orders.speak(shop.clock, language, now)
        hint = self.tr("Name, table or number…")
        self.name(hint, self.tr("Search open orders"), self.tr("Open orders"))

    def offer(self, orders: Iterable[Order], current: OrderId | None) -> None:
        """The orders to choose from."""
        self._orders.show(orders, current)
        self.arrange()

    @property
    def picked(self) -> OrderId | None:
        """The chosen order."""
        order = self._orders.order_at(self.list.currentIndex())
        return order.order_id if order is not None else None

    def nothing(self) -> str:
        """None is called so, or there is none at all."""
        if self._orders.has_any:
            return self.tr("No open order is called so.")
        return self.tr("There is no other open order.")
