"""What the pay screen does about money without cash: which way, how it stands, what was pressed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from pos_app.bridge.till import Answer, Till
from pos_app.ui.pay.electronic import Electronic
from pos_app.ui.pay.method_sheet import MethodSheet, works_now
from pos_app.ui.pay.waiting_panel import WaitingPanel
from pos_core.money import Money

if TYPE_CHECKING:
    from pos_app.ui.navigator import Navigator


class WaitingDesk(QObject):
    """`shown` wants the panel in front, `done` the other tenders; both may come again and again."""

    shown = Signal()
    done = Signal()

    def __init__(
        self, till: Till, navigator: Navigator, panel: WaitingPanel, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._till = till
        self._navigator = navigator
        self._panel = panel
        self._wanted: tuple[Money, Money] | None = None
        self.electronic = Electronic(till)
        panel.commanded.connect(self._on_commanded)

    def choose(self, amount: Money, rest: Money) -> None:
        """Ask by which way `amount` of `rest` comes; one way that works needs no question."""
        self._wanted = amount, rest
        methods, online = self.electronic.methods, self.electronic.is_online
        if len(methods) == 1 and works_now(methods[0], online=online):
            self.electronic.ask(methods[0].method, amount, rest)
            return
        sheet = MethodSheet(methods, amount, online=online)
        sheet.chosen.connect(self._on_method_chosen)
        self._navigator.show_sheet(sheet)

    def run(self, command_id: str) -> bool:
        """What can be done about an attempt; the way back leaves one that is waited for alone."""
        act = {
            "pay.drop": self._drop,
            "pay.set_aside": self.electronic.set_aside,
            "pay.trust": self.electronic.trust,
            "pay.retry": self.electronic.ask_again,
        }.get(command_id)
        if act is not None:
            self._panel.warn("")
            act()
            return True
        if command_id == "back" and not self.electronic.is_in_the_way:
            self._drop()
            return True
        return command_id.startswith("pay.")

    def heard(self, answer: Answer) -> bool:
        """True when it answers something asked here; what is in front is right by then."""
        mine = self.electronic.heard(answer)
        if mine:
            self.show()
        return mine

    @Slot()
    def show(self) -> None:
        """The attempt in front while it is one's business; otherwise taking other money."""
        attempt = self.electronic.attempt
        if attempt is None or self.electronic.is_done_with:
            self.electronic.leave()
            self.done.emit()
            return
        self._panel.show_attempt(attempt, self._till.now())
        self.shown.emit()

    def _drop(self) -> None:
        """Give it up; of one that is over nothing is left but to pay another way."""
        if not self.electronic.drop():
            self.electronic.leave()
            self.done.emit()

    @Slot(str)
    def _on_method_chosen(self, method: str) -> None:
        self._navigator.close_sheet()
        if self._wanted is not None:
            self.electronic.ask(method, *self._wanted)

    @Slot(str)
    def _on_commanded(self, command_id: str) -> None:
        if not self.run(command_id):
            self._navigator.back()
