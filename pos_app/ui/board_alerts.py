"""Tells whoever stands at the till that an order came in, whatever screen is in front.

A toast with a way to the board, and a sound unless it is switched off. Many at once, as after a day
without the server, are said once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QApplication

from pos_app.ui.commands import command, key_of, text_of
from pos_app.ui.kit.announce import announce
from pos_app.ui.kit.tone import Tone
from pos_core.ids import OrderId
from pos_core.remote_order import OrderStatus

if TYPE_CHECKING:
    from pos_app.bridge.till import Changes, Till
    from pos_app.ui.board.cancel_sheet import BoardCancelSheet
    from pos_app.ui.navigator import Navigator


class BoardAlerts(QObject):
    """Hears every change; knows which orders were there before."""

    def __init__(self, till: Till, navigator: Navigator) -> None:
        super().__init__(navigator)
        self._till = till
        self._navigator = navigator
        self._known: frozenset[OrderId] = frozenset()
        self._cancelled: frozenset[OrderId] = frozenset()
        self._ours: frozenset[OrderId] = frozenset()
        self._sheet: BoardCancelSheet | None = None
        self.rings = 0
        till.opened.connect(self._on_opened)
        till.changed.connect(self._on_changed)

    def run(self, command_id: str, argument: object = None) -> bool:
        """Ask why an order is given up; False for any other command."""
        if command_id != "board.ask_cancel":
            return False
        from pos_app.ui.board.cancel_sheet import BoardCancelSheet

        entry = self._till.state.board.order(OrderId(str(argument)))
        if entry is not None:
            sheet = self._sheet = BoardCancelSheet(entry, self._till.settings.language)
            sheet.confirmed.connect(self._on_confirmed)
            self._navigator.show_sheet(sheet)
        return True

    def _tell(self, came: list[OrderId]) -> None:
        board = self._till.state.board
        entry = board.order(came[0])
        if len(came) == 1 and entry is not None:
            words = self.tr("New order {number}").replace("{number}", entry.order.number)
        else:
            words = self.tr("%n new orders", "", len(came))
        each = command("board.open")
        here = self._navigator.current == "board"
        action = "" if here else text_of(each)
        self._navigator.toast(words, Tone.GOOD, action, self._open, key=key_of(each))
        self._announce(words)
        if self._till.settings.board_sound:
            self.rings += 1
            QApplication.beep()

    def _tell_of_cancelled(self, order_id: OrderId) -> None:
        entry = self._till.state.board.order(order_id)
        if entry is None:
            return
        words = self.tr("Order {number} was cancelled: {reason}")
        words = words.replace("{number}", entry.order.number)
        words = words.replace("{reason}", entry.order.reason or "-")
        self._navigator.toast(words, Tone.WARN)
        self._announce(words)

    def _tell_to_stop(self, order_ids: frozenset[OrderId]) -> None:
        """Another till had accepted what this one accepted too; the paper is on its way."""
        for order_id in sorted(order_ids):
            entry = self._till.state.board.order(order_id)
            if entry is not None and entry.maker:
                words = self.tr("Stop {number}: it is already being made at till {till}.")
                words = words.replace("{number}", entry.order.number)
                words = words.replace("{till}", entry.maker)
                self._navigator.toast(words, Tone.WARN)
                self._announce(words)

    def _makes(self) -> frozenset[OrderId]:
        """What this till makes, as far as anybody has told."""
        state = self._till.state
        mine = (k for k, e in state.board.orders.items() if e.maker == state.till_name)
        return frozenset(mine)

    def _announce(self, words: str) -> None:
        window = self._navigator.parent()
        if window is not None and window.isWidgetType():
            announce(self._navigator.screen(self._navigator.current), words)

    def _open(self) -> None:
        self._navigator.open("board")

    def _look(self) -> tuple[frozenset[OrderId], frozenset[OrderId]]:
        orders = self._till.state.board.orders
        over = (k for k, e in orders.items() if e.status is OrderStatus.CANCELLED)
        return frozenset(orders), frozenset(over)

    @Slot()
    def _on_confirmed(self) -> None:
        from pos_core.board_work import CancelRemoteOrder

        sheet, self._sheet = self._sheet, None
        if sheet is not None:
            self._navigator.close_sheet()
            self._cancelled |= {sheet.order_id}
            self._till.submit(CancelRemoteOrder(sheet.order_id, sheet.reason))

    @Slot()
    def _on_opened(self) -> None:
        """What was there before the till started is no news."""
        self._known, self._cancelled = self._look()
        self._ours = self._makes()

    @Slot(object)
    def _on_changed(self, changes: Changes) -> None:
        if "board" not in changes.topics:
            return
        orders = self._till.state.board.orders
        now, cancelled = self._look()
        came = [key for key in orders if key not in self._known and not orders[key].is_over]
        gone = [key for key in cancelled - self._cancelled if key in self._known]
        self._known, self._cancelled = now, cancelled
        before, self._ours = self._ours, self._makes()
        self._tell_to_stop(before - self._ours)
        if came:
            self._tell(came)
        elif gone:
            self._tell_of_cancelled(gone[0])
