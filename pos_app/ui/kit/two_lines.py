"""Words that keep to two lines, whatever they are.

Long ones are set smaller first; what still finds no room ends in an ellipsis. The whole text stays
in `text()`, in the tooltip and in the accessible name of whoever shows it.
"""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QTextLayout
from PySide6.QtWidgets import QSizePolicy, QWidget

from pos_app.ui.kit.text import Text
from pos_app.ui.theme.fonts import font

_KINDS = ("body", "note", "small")
_LINES = 2
_LEADING = 1.3


class TwoLines(Text):
    """Always as high as two lines, so that nothing below jumps when the words change."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(kind=_KINDS[0], parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Two lines; the width is whatever there is."""
        return QSize(0, _LINES * _high(self.font()))

    def minimumSizeHint(self) -> QSize:
        """The same: two lines are never cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """One line in the middle, or two."""
        kind, lines = fit(self.text(), self.width())
        high = _high(kind)
        top = (self.height() - high * len(lines)) / 2
        painter = QPainter(self)
        painter.setFont(kind)
        painter.setPen(self.palette().windowText().color())
        for number, line in enumerate(lines):
            painter.drawText(QRectF(0, top + number * high, self.width(), high), _LEFT, line)
        painter.end()


def fit(text: str, width: int) -> tuple[QFont, tuple[str, ...]]:
    """The largest font in which `text` keeps to two lines of `width` pixels, and those lines.

    When none does, the last line of the smallest ends in an ellipsis.
    """
    for kind in _KINDS:
        lines = broken(text, font(kind), width)
        if len(lines) <= _LINES:
            return font(kind), lines
    smallest = font(_KINDS[-1])
    return smallest, two_lines(text, smallest, width)


def two_lines(text: str, kind: QFont, width: int) -> tuple[str, ...]:
    """`text` in one or two lines of `width` pixels; what has no room there ends in an ellipsis."""
    lines = broken(text, kind, width)
    if len(lines) <= _LINES:
        return lines
    kept = lines[: _LINES - 1]
    rest = text[sum(len(line) for line in kept) :].strip()
    return (*kept, QFontMetrics(kind).elidedText(rest, Qt.TextElideMode.ElideRight, width))


def broken(text: str, kind: QFont, width: int) -> tuple[str, ...]:
    """`text` in lines of at most `width` pixels, broken between words where that is possible."""
    layout = QTextLayout(text, kind)
    layout.beginLayout()
    lines = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(1, width))
        lines.append(text[line.textStart() : line.textStart() + line.textLength()])
    layout.endLayout()
    return tuple(lines)


def _high(kind: QFont) -> int:
    """The height of a line, with room for the stacked marks of Vietnamese."""
    return max(QFontMetrics(kind).lineSpacing(), round(kind.pixelSize() * _LEADING))


_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
