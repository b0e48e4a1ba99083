"""Charts painted by hand: bars by hour, and the longest first. Hover, tap or arrows read a value.

Behind each chart stands a table with the same figures; nobody has to measure a bar by eye.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from pos_app.ui.theme.fonts import font
from pos_app.ui.theme.look import Look
from pos_core.frozen import dataclass

_PAD = 8
_FOOT = 22
_HEAD = 26
_WIDEST_BAR = 72.0
_GAP = 3
_ROW = 34
_BAR = 10
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}


@dataclass(frozen=True, slots=True)
class Bar:
    """One value: `label` under or before the bar, `value` for its length, `words` when it is read.

    `figure` stands at the end of a lying bar.
    """

    label: str
    value: int
    words: str
    figure: str = ""


class _Chart(QWidget):
    """Bars of which one may be read. `read` gives its index, or -1."""

    read = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = Look.of_app()
        self._bars: tuple[Bar, ...] = ()
        self._at = -1
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._look.changed.connect(self.update)

    def show_bars(self, bars: tuple[Bar, ...]) -> None:
        """Other values; none is read any more."""
        self._bars, self._at = bars, -1
        self.updateGeometry()
        self.update()

    @property
    def bars(self) -> tuple[Bar, ...]:
        """What is shown."""
        return self._bars

    @property
    def words(self) -> str:
        """What the read bar says; empty when none is."""
        return self._bars[self._at].words if 0 <= self._at < len(self._bars) else ""

    def _bar_at(self, place: QPoint) -> int:
        raise NotImplementedError

    def _read(self, index: int) -> None:
        index = index if 0 <= index < len(self._bars) else -1
        if index == self._at:
            return
        self._at = index
        self.setAccessibleDescription(self.words)
        self.read.emit(index)
        self.update()

    def _colour(self, role: str) -> QColor:
        return QColor(getattr(self._look.colours, role))

    def _most(self) -> int:
        return max((bar.value for bar in self._bars), default=0)

    def _ring(self, painter: QPainter) -> None:
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._colour("focus"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Reads what is under the pointer."""
        self._read(self._bar_at(event.position().toPoint()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A finger reads by touching."""
        self._read(self._bar_at(event.position().toPoint()))

    def leaveEvent(self, event: QEvent) -> None:
        """The pointer left: nothing is read."""
        self._read(-1)
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrows read bar by bar."""
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None or not self._bars:
            super().keyPressEvent(event)
            return
        start = -1 if step > 0 else len(self._bars)
        before = self._at if self._at >= 0 else start
        self._read(min(max(before + step, 0), len(self._bars) - 1))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring."""
        self.update()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Read nothing any more."""
        self._read(-1)
        self.update()
        super().focusOutEvent(event)


class HoursChart(_Chart):
    """Standing bars from left to right, as the hours of a day."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        """Wide and not too high."""
        return QSize(420, 190)

    def minimumSizeHint(self) -> QSize:
        """Still readable."""
        return QSize(240, 150)

    def _slot(self) -> float:
        return (self.width() - 2 * _PAD) / max(1, len(self._bars))

    def _bar_at(self, place: QPoint) -> int:
        return int((place.x() - _PAD) // self._slot()) if self._bars else -1

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The base line, the bars, every label there is room for, and the words on top."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        base = self.height() - _FOOT
        painter.setPen(QPen(self._colour("line"), 1))
        painter.drawLine(_PAD, base, self.width() - _PAD, base)
        slot, most = self._slot(), self._most()
        for index, bar in enumerate(self._bars):
            high = (base - _HEAD) * max(bar.value, 0) / most if most > 0 else 0.0
            role = "brand" if index == self._at or self._at < 0 else "brand_line"
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._colour(role))
            wide = min(max(slot - 2 * _GAP, 2.0), _WIDEST_BAR)
            left = _PAD + index * slot + (slot - wide) / 2
            area = QRectF(left, base - high, wide, high)
            painter.drawRoundedRect(area, 3, 3)
        self._paint_labels(painter, base, slot)
        painter.setFont(font("strong"))
        painter.setPen(self._colour("ink"))
        top = QRectF(_PAD, 0, self.width() - 2 * _PAD, _HEAD)
        painter.drawText(
            top, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self.words
        )
        self._ring(painter)
        painter.end()

    def _paint_labels(self, painter: QPainter, base: int, slot: float) -> None:
        painter.setFont(font("small"))
        painter.setPen(self._colour("muted"))
        widest = max(
            (painter.fontMetrics().horizontalAdvance(b.label) for b in self._bars), default=0
        )
        every = max(1, -(-(widest + 6) // max(1, int(slot))))
        for index in range(0, len(self._bars), every):
            area = QRectF(_PAD + index * slot - slot, base + 2, slot * 3, _FOOT - 2)
            painter.drawText(area, Qt.AlignmentFlag.AlignHCenter, self._bars[index].label)


class RankChart(_Chart):
    """Lying bars, one under the other, each with its name and figure."""

    def sizeHint(self) -> QSize:
        """A row for each bar."""
        return QSize(320, 2 * _PAD + _ROW * max(1, len(self._bars)))

    def minimumSizeHint(self) -> QSize:
        """All rows, narrow."""
        return QSize(200, self.sizeHint().height())

    def _bar_at(self, place: QPoint) -> int:
        return (place.y() - _PAD) // _ROW

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Name and figure above, the bar below them."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        most, wide = self._most(), self.width() - 2 * _PAD
        for index, bar in enumerate(self._bars):
            top = _PAD + index * _ROW
            self._paint_words(painter, bar, QRectF(_PAD, top, wide, _ROW - _BAR - 2), index)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._colour("press"))
            painter.drawRoundedRect(QRectF(_PAD, top + _ROW - _BAR - 2, wide, 6), 3, 3)
            long = wide * max(bar.value, 0) / most if most > 0 else 0.0
            painter.setBrush(self._colour("brand"))
            painter.drawRoundedRect(QRectF(_PAD, top + _ROW - _BAR - 2, long, 6), 3, 3)
        self._ring(painter)
        painter.end()

    def _paint_words(self, painter: QPainter, bar: Bar, area: QRectF, index: int) -> None:
        painter.setFont(font("strong" if index == self._at else "note"))
        figures = painter.fontMetrics().horizontalAdvance(bar.figure) + 8
        name = painter.fontMetrics().elidedText(
            bar.label, Qt.TextElideMode.ElideRight, max(20, int(area.width()) - figures)
        )
        painter.setPen(self._colour("ink"))
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft | middle, name)
        painter.setPen(self._colour("muted"))
        painter.drawText(area, Qt.AlignmentFlag.AlignRight | middle, bar.figure)
