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
from pos_core.attempt import RefundAttempt
from pos_core.ids import PaymentId
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
            paper = latest_paper(self.till, self._refund)
            self.done.show_refund(self._refund, paper, self._backs(self._refund))
            self._either.setCurrentWidget(self.done)
            self.done.next.setFocus()

    def _backs(self, refund: Refund) -> dict[PaymentId, RefundAttempt]:
        """How far the parts are that providers give back."""
        paying = self.till.state.paying
        found = {}
        for payment in refund.payments:
            attempt = paying.attempt(payment.of) if payment.of is not None else None
            back = attempt.refund(payment.payment_id) if attempt is not None else None
            if back is not None:
                found[payment.payment_id] = back
        return found

    @Slot(object)
    def _on_till_changed(self, changes: Changes) -> None:
        if self._refund is not None and self.isVisible() and changes.topics & {"print", "payment"}:
            self._show_done()

    @Slot()
    def _on_next(self) -> None:
        self._navigator.open("sell")

    @Slot()
    def _on_paper(self) -> None:
        if self._refund is not None:
            self.say(print_again(self.till, self._refund), Tone.GOOD)
