"""Waiting for money without cash: the code, the amount, the time that is left, how it stands.

It shows one attempt and decides nothing. What can be done about it stands below.
"""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from pos_app.bridge.till import Till
from pos_app.bridge.works import SimulatedGuest
from pos_app.ui import format as figures
from pos_app.ui.commands import command, key_of, text_of
from pos_app.ui.failure_words import REPLY_LOST
from pos_app.ui.kit.announce import announce
from pos_app.ui.kit.button import Button
from pos_app.ui.kit.qr_picture import QrPicture
from pos_app.ui.kit.text import Card, Text
from pos_app.ui.method_words import is_wrong_amount, left_text, method_text, standing
from pos_app.ui.theme.look import Look
from pos_app.ui.transfer_words import doubtful
from pos_core.attempt import DRAWN_HERE, QRIS_OF_SHOP, Attempt
from pos_core.payment_status import PaymentStatus

_MIDDLE = Qt.AlignmentFlag.AlignHCenter
_TICK_MS = 1_000


class WaitingPanel(Card):
    """`commanded` gives the command of the button that was pressed."""

    commanded = Signal(str)

    def __init__(self, till: Till, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._till = till
        self._attempt: Attempt | None = None
        self._said = ""
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAccessibleName(self.tr("Payment that is waited for"))
        self._title = Text(kind="title", tone="muted", parent=self, align=_MIDDLE)
        self.amount = Text(kind="total", parent=self, align=_MIDDLE)
        self.code = QrPicture(self)
        self.headline = Text(kind="total", parent=self, wrap=True, align=_MIDDLE)
        self.do = Text(parent=self, wrap=True, align=_MIDDLE)
        self.note = Text(kind="note", tone="warn", parent=self, wrap=True, align=_MIDDLE)
        self.left = Text(kind="strong", tone="muted", parent=self, align=_MIDDLE)
        self.guest = Button(icon="person", parent=self)
        self.back = Button(icon="back", parent=self)
        self.drop = Button(icon="cancel", parent=self)
        self.aside = Button(icon="move", parent=self)
        self.trust = Button(icon="check", parent=self)
        self.again = Button(role="primary", parent=self)
        self._clock = QTimer(self)
        self._clock.setInterval(_TICK_MS)
        self._clock.timeout.connect(self._on_tick)
        self.guest.clicked.connect(self._on_guest)
        self._lay_out()
        for button in self._commands():
            button.clicked.connect(self._on_clicked)
        self.retranslate()

    @property
    def attempt(self) -> Attempt | None:
        """What is shown."""
        return self._attempt

    @property
    def text(self) -> str:
        """What the panel says of it."""
        parts = (self._title, self.amount, self.headline, self.do, self.note)
        return " ".join(part.text() for part in parts if part.text())

    def show_attempt(self, attempt: Attempt, now: datetime) -> None:
        """This attempt as it is now."""
        self._attempt = attempt
        self.code.show_text(attempt.qr_payload or attempt.redirect_url)
        wanted = attempt.is_waiting and not self._is_wrong(attempt)
        self.code.setVisible(wanted and not self.code.image.isNull())
        self._title.setText(f"{method_text(attempt.method)} · {attempt.number}")
        self.amount.setText(figures.money(attempt.amount))
        self._show_standing(attempt, now)
        self._show_buttons(attempt)
        if self.headline.text() != self._said:
            self._said = self.headline.text()
            announce(self, f"{self._said} {self.do.text()}")

    def take_focus(self) -> None:
        """Enter tries again once it is over; while it is waited for Enter does nothing."""
        if self.again.isVisibleTo(self):
            self.again.setFocus()
        else:
            self.setFocus()

    def warn(self, text: str) -> None:
        """What the rules say to the last press."""
        self.note.setText(text)
        self.note.setVisible(bool(text))

    def retranslate(self) -> None:
        """Words in the language of the screen."""
        for button, name in self._commands().items():
            button.setText(text_of(command(name)))
            button.set_key(key_of(command(name)))
        self.guest.setText(self.tr("Guest pays (demo)"))
        if self._attempt is not None:
            self.show_attempt(self._attempt, self._till.now())

    def _simulated_guest(self) -> SimulatedGuest | None:
        """Who pays in a demo shop. A bank that takes a shop's own QRIS is not played."""
        works, attempt = self._till.works, self._attempt
        if works is None or works.simulated_guest is None or attempt is None:
            return None
        return works.simulated_guest() if attempt.method != QRIS_OF_SHOP else None

    def _commands(self) -> dict[Button, str]:
        return {
            self.back: "back",
            self.drop: "pay.drop",
            self.aside: "pay.set_aside",
            self.trust: "pay.trust",
            self.again: "pay.retry",
        }

    def _show_standing(self, attempt: Attempt, now: datetime) -> None:
        doubt = self._till.state.paying.doubts.of_order(attempt.order_id)
        said = standing(attempt, now) if doubt is None else doubtful(doubt)
        wrong = self._is_wrong(attempt)
        self.headline.setText(said.headline)
        self.headline.set_tone(said.tone)
        self.do.setText(said.do)
        left = left_text(attempt, now)
        words = QCoreApplication.translate("WaitingPanel", "{time} left")
        self.left.setText(words.replace("{time}", left) if left and not wrong else "")

    def _is_wrong(self, attempt: Attempt) -> bool:
        """Something came that is not what was asked for; the code is not to be scanned again."""
        doubt = self._till.state.paying.doubts.of_order(attempt.order_id)
        return doubt is not None or is_wrong_amount(attempt)

    def _show_buttons(self, attempt: Attempt) -> None:
        over = not attempt.is_waiting and not attempt.holds_up
        shop = self._till.state.shop
        limit = shop.pay.trust_limit if shop is not None else None
        words = self.tr("Other way") if over else self.tr("Cancel it")
        self.drop.setText(words)
        self.drop.setEnabled(over or not attempt.dropped)
        self.aside.setVisible(attempt.holds_up)
        self.trust.setVisible(
            attempt.holds_up and attempt.method in DRAWN_HERE and limit is not None
        )
        asks = not over and attempt.status is PaymentStatus.UNKNOWN
        again = asks or attempt.reason == REPLY_LOST
        self.again.setText(self.tr("Ask again") if again else text_of(command("pay.retry")))
        self.again.setVisible(over or asks)
        asked = bool(attempt.qr_payload or attempt.redirect_url or attempt.provider_ref)
        can_pay = attempt.is_waiting and asked and self._simulated_guest() is not None
        self.guest.setVisible(can_pay)

    def _lay_out(self) -> None:
        size = Look.of_app().tokens.size
        column = QVBoxLayout(self)
        column.setContentsMargins(size.pad, size.pad, size.pad, size.pad)
        column.setSpacing(size.gap)
        column.addWidget(self._title)
        column.addWidget(self.amount)
        column.addStretch(1)
        column.addWidget(self.code, 100)
        for text in (self.headline, self.do, self.left, self.note):
            column.addWidget(text)
        column.addWidget(self.guest, 0, _MIDDLE)
        column.addStretch(1)
        foot = QHBoxLayout()
        foot.setSpacing(size.gap)
        for button in self._commands():
            button.setMinimumHeight(size.primary)
            button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            foot.addWidget(button, 3 if button is self.again else 2)
        column.addLayout(foot)
        self.note.hide()

    @Slot()
    def _on_clicked(self) -> None:
        for button, name in self._commands().items():
            if button is self.sender():
                self.commanded.emit(name)

    @Slot()
    def _on_guest(self) -> None:
        pay = self._simulated_guest()
        if pay is not None and self._attempt is not None:
            pay(self._attempt)

    @Slot()
    def _on_tick(self) -> None:
        if self._attempt is not None:
            self._show_standing(self._attempt, self._till.now())

    def showEvent(self, event: QShowEvent) -> None:
        """The countdown runs while somebody can see it."""
        self._clock.start()
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks."""
        self._clock.stop()
        super().hideEvent(event)
