"""Lets a grid reach over its place by half a gap: its tiles meet the edges of what is above."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget


class Overhang(QWidget):
    """Holds one widget that is `by` pixels larger on each side than the room it is given."""

    def __init__(self, inner: QWidget, by: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._inner, self._by = inner, by
        inner.setParent(self)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The inner widget follows."""
        super().resizeEvent(event)
        self._inner.setGeometry(self.rect().adjusted(-self._by, -self._by, self._by, self._by))
