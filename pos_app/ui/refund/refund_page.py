"""What every page that gives money back ends with: the refund it made, and the paper of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QStackedWidget, QWidget

from pos_app.bridge.till import Changes, Till
from pos_app.ui.kit.tone import Tone
from pos_app.ui.page.page import Page
from pos_app.ui.refund.done_panel import DonePanel
from pos_app.ui.refund.paper import latest_paper, print_again
from pos_core.refund import Refund

if TYPE_CHECKING:
    from pos_app.ui.navigator import Navigator


class RefundPage(Page):
    """`_refund` is the one made last; `_show_done` puts it in front and follows its paper."""

    def __init__(self, till: Till, navigator: Navigator, parent: QWidget | None = None) -> None:
        super().__init__(till, parent)
        self._navigator = navigator
        self._refund: Refund | None = None
        self.done = DonePanel(self)
        self._either = QStackedWidget(self)
        self.done.next_wanted.connect(self._on_next)
        self.done.paper_wanted.connect(self._on_paper)
        till.changed.connect(self._on_till_changed)

    def _show_done(self) -> None:
        if self._refund is not None:
            self.done.show_refund(self._refund, latest_paper(self.till, self._refund))
            self._either.setCurrentWidget(self.done)
            self.done.next.setFocus()

    @Slot(object)
    def _on_till_changed(self, changes: Changes) -> None:
        if self._refund is not None and self.isVisible() and "print" in changes.topics:
            self._show_done()

    @Slot()
    def _on_next(self) -> None:
        self._navigator.open("sell")

    @Slot()
    def _on_paper(self) -> None:
        if self._refund is not None:
            self.say(print_again(self.till, self._refund), Tone.GOOD)
