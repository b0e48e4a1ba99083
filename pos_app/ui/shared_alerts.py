"""Says when an open order of this till went on, or was paid, at another one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from pos_app.ui.kit.tone import Tone
from pos_app.ui.order_words import called_in_full

if TYPE_CHECKING:
    from pos_app.bridge.till import Changes, Till
    from pos_app.ui.navigator import Navigator
    from pos_core.ids import OrderId
    from pos_core.order import Order
    from pos_core.till_state import TillState


class SharedAlerts(QObject):
    """A word for what left; a banner while two tills have an order, or one what is left of it."""

    def __init__(self, till: Till, navigator: Navigator) -> None:
        super().__init__(navigator)
        self._till = till
        self._navigator = navigator
        self._before: TillState | None = None
        self._banners: set[str] = set()
        till.changed.connect(self._on_changed)

    @Slot(object)
    def _on_changed(self, changes: Changes) -> None:
        before, state = self._before, self._till.state
        self._before = state
        if before is None or not changes.topics & {"shared", "closed", "cart"}:
            return
        for order_id in set(before.orders) - set(state.orders):
            ended = state.ended(order_id)
            if ended is not None and ended.outcome == "handed_over":
                self._say_left(before.orders[order_id])
                if order_id == before.current and self._navigator.current == "pay":
                    self._navigator.open("sell")  # nothing is left to pay here
        self._show_banners(state)

    def _say_left(self, order: Order) -> None:
        words = self.tr("{name} goes on at another till.")
        self._navigator.toast(words.replace("{name}", called_in_full(order)), Tone.WARN)

    def _show_banners(self, state: TillState) -> None:
        said = {f"copy/{key}": self._copy_words(state, key) for key in state.shared.copies}
        for key in state.shared.remainders:
            said[f"remainder/{key}"] = self._remainder_words(state, key)
        for banner in self._banners - set(said):
            self._navigator.drop_banner(banner)
        for banner, words in said.items():
            self._navigator.put_banner(banner, words)
        self._banners = set(said)

    def _remainder_words(self, state: TillState, order_id: OrderId) -> str:
        till = state.shared.remainders[order_id]
        words = self.tr("{name} is still to be paid: it was not on the bill of till {till}.")
        if not till:
            words = self.tr("{name} is still to be paid: it was not on the bill paid elsewhere.")
        name = called_in_full(state.orders[order_id])
        return words.replace("{name}", name).replace("{till}", till)

    def _copy_words(self, state: TillState, order_id: OrderId) -> str:
        if order_id in state.shared.paid:
            words = self.tr("{name} was paid at another till. Give back what was paid here.")
        else:
            words = self.tr(
                "{name} goes on at till {till} as well. Only one of you may take the money."
            )
        name = called_in_full(state.orders[order_id])
        tills = ", ".join(state.shared.copies[order_id])
        return words.replace("{name}", name).replace("{till}", tills)
