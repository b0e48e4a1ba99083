"""Giving an order up without a question: it goes at once, and for good when the toast goes.

Until then Undo brings it back; anything that begins the next order makes the cancelling final.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from pos_app.ui.commands import command, key_of, text_of
from pos_app.ui.kit.toast import SHOWN_MS
from pos_core.cart import CancelOrder
from pos_core.ids import OrderId

if TYPE_CHECKING:
    from pos_app.bridge.till import Till
    from pos_app.ui.navigator import Navigator


class Cancelling(QObject):
    """`order_id` is the order on its way out, or None; `changed` when that changes."""

    changed = Signal()

    def __init__(self, till: Till, navigator: Navigator, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._till = till
        self._navigator = navigator
        self.order_id: OrderId | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SHOWN_MS)
        self._timer.timeout.connect(self.settle)

    def begin(self) -> None:
        """The order in the cart is given up, unless somebody takes that back in time."""
        order = self._till.state.cart
        if order is None or self.order_id is not None:
            return
        if not order.lines:
            self._till.submit(CancelOrder(order.order_id))
            return
        self.order_id = order.order_id
        self._timer.start()
        self.changed.emit()
        undo = command("edit.undo")
        said = self.tr("Order {number} is cancelled.").replace("{number}", order.number)
        self._navigator.toast(
            said, action=text_of(undo), on_action=self.take_back, key=key_of(undo)
        )

    @Slot()
    def settle(self) -> None:
        """Make it final now."""
        self._timer.stop()
        if self.order_id is not None:
            self._till.submit(CancelOrder(self.order_id))
            self.order_id = None

    def take_back(self) -> bool:
        """Bring the order back; False when none is on its way out."""
        if self.order_id is None:
            return False
        self._timer.stop()
        self.order_id = None
        self._navigator.drop_toast()
        self.changed.emit()
        return True
