"""What is due, as large as there is room for."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from pos_app.ui import format as figures
from pos_app.ui.pay.goal import Goal
from pos_app.ui.theme.fonts import font
from pos_app.ui.theme.look import Look

_DUE_HEIGHT, _LEAST_DUE = 84, 48
_NOTED = 64
_KINDS = ("hero", "total", "key")


class DuePanel(QWidget):
    """What is due now, and below it what it is a part of or was rounded from."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = Look.of_app()
        self._words = self._due = ""
        self._note = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setMinimumHeight(_LEAST_DUE)
        self.setMaximumHeight(_DUE_HEIGHT)
        self._look.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """High enough for the largest figures."""
        return QSize(240, _DUE_HEIGHT)

    def show_due(self, goal: Goal) -> None:
        """The amount to take."""
        self._words = self.tr("Left to pay") if goal.paid else self.tr("To pay")
        if goal.part is not None and goal.shares is not None:
            words = self.tr("Share {number} of {count}")
            words = words.replace("{number}", str(goal.shares.paid + 1))
            self._words = words.replace("{count}", str(goal.shares.persons))
        self._due = figures.money(goal.due)
        self._note = self._explained(goal)
        self.setAccessibleName(f"{self._words} {self._due}. {self._note}")
        self.update()

    def _explained(self, goal: Goal) -> str:
        if goal.part is not None:
            words = self.tr("of {rest} that are left")
            return words.replace("{rest}", figures.money(goal.rest))
        if goal.rounding:
            words = self.tr("{total} before cash rounding of {rounding}")
            words = words.replace("{total}", figures.money(goal.rest))
            return words.replace("{rounding}", figures.money(goal.rounding))
        if goal.paid:
            words = self.tr("{paid} already paid")
            return words.replace("{paid}", figures.money(goal.paid))
        return ""

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Words left, the amount as large as there is room."""
        colours = self._look.colours
        painter = QPainter(self)
        painter.setPen(QColor(colours.muted))
        painter.setFont(font("title"))
        words = self._words
        # A low window keeps its room for the amount; what was paid stands under the bill, too.
        noted = bool(self._note) and self.height() >= _NOTED
        top = self.rect().adjusted(0, 0, 0, -22 if noted else 0)
        painter.drawText(top, _LEFT, words)
        room = self.width() - QFontMetrics(font("title")).horizontalAdvance(words) - 24
        painter.setPen(QColor(colours.ink))
        painter.setFont(largest(_as_high_as(top.height()), self._due, room))
        painter.drawText(top, _RIGHT, self._due)
        painter.setFont(font("note"))
        painter.setPen(QColor(colours.muted))
        if noted:
            painter.drawText(self.rect().adjusted(0, self.height() - 22, 0, 0), _RIGHT, self._note)
        painter.end()


def _as_high_as(room: int) -> tuple[str, ...]:
    """The kinds of figures that fit into a line of that height, the largest first."""
    fitting = tuple(kind for kind in _KINDS if QFontMetrics(font(kind)).ascent() <= room)
    return fitting or _KINDS[-1:]


def largest(kinds: tuple[str, ...], text: str, room: int) -> QFont:
    """The first of these kinds of text in which `text` fits into `room` pixels, else the last."""
    for kind in kinds:
        if QFontMetrics(font(kind)).horizontalAdvance(text) <= room:
            return font(kind)
    return font(kinds[-1])


_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
