"""The payment code turned to the guest: shop, amount, code, and the time that is left."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pos_app.bridge.till import Till
from pos_app.ui import format as figures
from pos_app.ui.kit.qr_picture import QrPicture
from pos_app.ui.kit.text import Card, Text
from pos_app.ui.method_words import left_text, method_text, standing
from pos_core.attempt import Attempt
from pos_core.payment_status import PaymentStatus

_TICK_MS = 1_000


class PaymentView(QWidget):
    """Code on the left, words on the right; shows only what is waited for."""

    def __init__(self, till: Till, parent: QWidget) -> None:
        super().__init__(parent)
        self._till = till
        self._attempt: Attempt | None = None
        left, right = Card(self), Card(self)
        self.code = QrPicture(left)
        self.shop_name = Text(kind="title", parent=right, wrap=True)
        self.method = Text(kind="title", tone="muted", parent=right, wrap=True)
        self.amount = Text(kind="hero", parent=right)
        self.words = Text(kind="title", parent=right, wrap=True)
        self.holder = Text(parent=right, tone="muted", wrap=True)
        self.left = Text(kind="title", tone="muted", parent=right)
        inside = QVBoxLayout(left)
        inside.setContentsMargins(16, 16, 16, 16)
        inside.addWidget(self.code)
        side = QVBoxLayout(right)
        side.setContentsMargins(24, 24, 24, 24)
        side.setSpacing(8)
        side.addWidget(self.shop_name)
        side.addStretch(1)
        for text in (self.method, self.amount, self.words, self.holder, self.left):
            side.addWidget(text)
        both = QHBoxLayout(self)
        both.setContentsMargins(16, 16, 16, 16)
        both.setSpacing(16)
        both.addWidget(left, 1)
        both.addWidget(right, 1)
        self._clock = QTimer(self)
        self._clock.setInterval(_TICK_MS)
        self._clock.timeout.connect(self._on_tick)

    def show_attempt(self, attempt: Attempt, shop_name: str, holder: str) -> None:
        """This attempt; `holder` is the name the banking app will show, "" where it is another."""
        self._attempt = attempt
        self.code.show_text(attempt.qr_payload or attempt.redirect_url)
        self.code.setVisible(attempt.status is not PaymentStatus.PROCESSING)
        self.shop_name.setText(shop_name)
        self.method.setText(method_text(attempt.method))
        self.amount.setText(figures.money(attempt.amount))
        self.amount.setAccessibleName(f"{self.method.text()}: {self.amount.text()}")
        self.holder.setText(self.tr("Account of {name}").replace("{name}", holder))
        self.holder.setVisible(bool(holder))
        self._show_standing(attempt)

    def _show_standing(self, attempt: Attempt) -> None:
        now = self._till.now()
        said = standing(attempt, now)
        waits = attempt.status is PaymentStatus.PENDING and now < attempt.expires_at
        self.words.setText(self.tr("Scan this code and pay") if waits else said.headline)
        self.words.set_tone("" if waits else said.tone)
        left = left_text(attempt, now)
        self.left.setText(self.tr("{time} left").replace("{time}", left) if left else "")

    @Slot()
    def _on_tick(self) -> None:
        if self._attempt is not None:
            self._show_standing(self._attempt)

    def showEvent(self, event: QShowEvent) -> None:
        """The countdown runs while it is in sight."""
        self._clock.start()
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Another view is in front."""
        self._clock.stop()
        super().hideEvent(event)
