"""The line under the amount: what goes back, is missing, or will be left to pay, large."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from pos_app.ui import format as figures
from pos_app.ui.kit.announce import announce
from pos_app.ui.kit.tone import Tone, tone_look
from pos_app.ui.pay.due_panel import largest
from pos_app.ui.pay.goal import Goal
from pos_app.ui.theme.fonts import font
from pos_app.ui.theme.look import Look
from pos_core.money import Money, zero
from pos_core.payment import change_due
from pos_core.tender import Payment, Tender

_HEIGHT, _LEAST = 60, 48


class ChangeLine(QWidget):
    """Change in green, what is missing or goes back in amber, little while nothing was typed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = Look.of_app()
        self._words = self._amount = ""
        self._tone = Tone.PLAIN
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setMinimumHeight(_LEAST)
        self.setMaximumHeight(_HEIGHT)
        self._look.changed.connect(self.update)

    @property
    def text(self) -> str:
        """Words and amount."""
        return f"{self._words} {self._amount}".strip()

    def show_change(self, tendered: Money | None, wanted: Money) -> None:
        """What `tendered` in cash means for what is `wanted`."""
        if tendered is None:
            self.say(self.tr("Change"))
            return
        change = change_due(tendered, wanted)
        if change.minor < 0:
            self.say(self.tr("Still missing"), -change, Tone.WARN)
        else:
            self.say(self.tr("Change"), change, Tone.GOOD)

    def show_outcome(self, goal: Goal, typed: Money | None) -> None:
        """What taking `typed` would come to."""
        if goal.tender is Tender.CASH:
            self.show_change(typed, goal.wanted)
            return
        amount = typed if typed is not None else zero(goal.rest.currency)
        over = amount - goal.rest
        if over.minor > 0:
            is_voucher = goal.tender is Tender.VOUCHER
            words = self.tr("Not given back") if is_voucher else self.tr("Too much")
            self.say(words, over, Tone.WARN)
        elif goal.tip:
            self.say(self.tr("To charge with the tip"), amount + goal.tip, Tone.GOOD)
        elif over:
            self.say(self.tr("Left to pay then"), -over, Tone.WARN)
        else:
            self.say(self.tr("Settles the bill"), None, Tone.GOOD)

    def show_given(self, payment: Payment) -> None:
        """A part was taken: its change goes back now."""
        if payment.change:
            self.say(self.tr("Change to give"), payment.change, Tone.GOOD)
        else:
            self.say(self.tr("Taken"), payment.tendered, Tone.GOOD)

    def show_taken_back(self, payment: Payment) -> None:
        """A part was undone: what it brought goes back to the guest."""
        back = payment.tendered - payment.change
        if payment.tender is Tender.CASH:
            self.say(self.tr("Give back in cash"), back, Tone.WARN)
        elif payment.tender in (Tender.CARD, Tender.TRANSFER):
            self.say(self.tr("Send back, as it came"), back, Tone.WARN)
        else:
            self.say(self.tr("Taken back"), back, Tone.WARN)

    def say(self, words: str, amount: Money | None = None, tone: Tone = Tone.PLAIN) -> None:
        """These words and this amount; screen readers hear what is new."""
        self._words, self._tone = words, tone
        self._amount = figures.money(amount) if amount is not None else ""
        if self.accessibleName() != self.text:
            self.setAccessibleName(self.text)
            announce(self, self.text)
        self.update()

    def sizeHint(self) -> QSize:
        """A line as high as a button, a little less where there is no room."""
        return QSize(240, _HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A soft ground in the colour of the tone."""
        seen = tone_look(self._tone, self._look.colours)
        plain = self._tone is Tone.PLAIN
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._look.colours.press if plain else seen.fill))
        radius = self._look.tokens.radius.control
        painter.drawRoundedRect(QRectF(self.rect()), radius, radius)
        inner = self.rect().adjusted(14, 0, -14, 0)
        painter.setPen(QColor(self._look.colours.muted if plain else seen.ink))
        painter.setFont(font("title"))
        painter.drawText(inner, _LEFT, self._words)
        words = QFontMetrics(font("title")).horizontalAdvance(self._words) + 16
        painter.setFont(largest(("total", "key"), self._amount, inner.width() - words))
        painter.drawText(inner, _RIGHT, self._amount)
        painter.end()


_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
