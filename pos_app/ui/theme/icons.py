"""Our own small drawings, coloured by role: one SVG each, painted once for each colour and size."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from pos_app.ui.theme.tokens import resource

_DRAWN_IN = b"currentColor"


@cache
def pixmap(name: str, colour: str, size: int, ratio: float = 1.0) -> QPixmap:
    """The drawing `resources/icons/<name>.svg` in `colour`, `size` pixels wide and high.

    `ratio` is the device pixel ratio. Raises `FileNotFoundError` for a name without a drawing.
    """
    drawing = resource("icons", f"{name}.svg").read_bytes().replace(_DRAWN_IN, colour.encode())
    painted = QPixmap(QSize(round(size * ratio), round(size * ratio)))
    painted.setDevicePixelRatio(ratio)
    painted.fill(Qt.GlobalColor.transparent)
    painter = QPainter(painted)
    QSvgRenderer(QByteArray(drawing)).render(painter, QRectF(0, 0, size, size))
    painter.end()
    return painted


def icon(name: str, colour: str, size: int = 22) -> QIcon:
    """The same as an icon with a sharp version for twice the pixels."""
    made = QIcon()
    for ratio in (1.0, 2.0):
        made.addPixmap(pixmap(name, colour, size, ratio))
    return made
