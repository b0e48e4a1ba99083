"""The figures of a cash payment: due, received, and what goes back or is still missing, large."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from pos_app.ui import format as figures
from pos_app.ui.kit.announce import announce
from pos_app.ui.kit.tone import Tone, tone_look
from pos_app.ui.theme.fonts import font
from pos_app.ui.theme.look import Look
from pos_core.money import Money
from pos_core.payment import CashDue, change_due

_DUE_HEIGHT, _LEAST_DUE = 84, 60
_CHANGE_HEIGHT, _LEAST_CHANGE = 60, 48


class DuePanel(QWidget):
    """What is due, with the rounding line when there is one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = Look.of_app()
        self._due = ""
        self._note = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setMinimumHeight(_LEAST_DUE)
        self.setMaximumHeight(_DUE_HEIGHT)
        self._look.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """High enough for the largest figures."""
        return QSize(240, _DUE_HEIGHT)

    def show_due(self, cash: CashDue) -> None:
        """The amount to take."""
        self._due = figures.money(cash.due)
        self._note = ""
        if cash.rounding:
            words = self.tr("{total} before cash rounding of {rounding}")
            words = words.replace("{total}", figures.money(cash.total))
            self._note = words.replace("{rounding}", figures.money(cash.rounding))
        self.setAccessibleName(f"{self.tr('To pay')} {self._due}. {self._note}")
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Words left, the amount as large as there is room."""
        colours = self._look.colours
        painter = QPainter(self)
        painter.setPen(QColor(colours.muted))
        painter.setFont(font("title"))
        words = self.tr("To pay")
        top = self.rect().adjusted(0, 0, 0, -22 if self._note else 0)
        painter.drawText(top, _LEFT, words)
        room = self.width() - QFontMetrics(font("title")).horizontalAdvance(words) - 24
        painter.setPen(QColor(colours.ink))
        painter.setFont(largest(("hero", "total", "key"), self._due, room))
        painter.drawText(top, _RIGHT, self._due)
        painter.setFont(font("note"))
        painter.setPen(QColor(colours.muted))
        if self._note:
            painter.drawText(self.rect().adjusted(0, self.height() - 22, 0, 0), _RIGHT, self._note)
        painter.end()


class ChangeLine(QWidget):
    """Change in green, what is missing in amber, nothing while nothing was typed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = Look.of_app()
        self._words = self._amount = ""
        self._tone = Tone.PLAIN
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setMinimumHeight(_LEAST_CHANGE)
        self.setMaximumHeight(_CHANGE_HEIGHT)
        self._look.changed.connect(self.update)

    @property
    def text(self) -> str:
        """Words and amount."""
        return f"{self._words} {self._amount}".strip()

    def show_change(self, tendered: Money | None, due: Money) -> None:
        """What `tendered` means for `due`."""
        if tendered is None:
            self._words, self._amount, self._tone = self.tr("Change"), "", Tone.PLAIN
        else:
            change = change_due(tendered, due)
            missing = change.minor < 0
            self._words = self.tr("Still missing") if missing else self.tr("Change")
            self._amount = figures.money(-change if missing else change)
            self._tone = Tone.WARN if missing else Tone.GOOD
        if self.accessibleName() != self.text:
            self.setAccessibleName(self.text)
            announce(self, self.text)
        self.update()

    def sizeHint(self) -> QSize:
        """A line as high as a button, a little less where there is no room."""
        return QSize(240, _CHANGE_HEIGHT)

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
        painter.setFont(largest(("total", "key"), self._amount, inner.width() - 160))
        painter.drawText(inner, _RIGHT, self._amount)
        painter.end()


def largest(kinds: tuple[str, ...], text: str, room: int) -> QFont:
    """The first of these kinds of text in which `text` fits into `room` pixels, else the last."""
    for kind in kinds:
        if QFontMetrics(font(kind)).horizontalAdvance(text) <= room:
            return font(kind)
    return font(kinds[-1])


_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
