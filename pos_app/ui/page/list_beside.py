"""The body of a page with a list: the list, or why there is none, beside figures and buttons."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from pos_app.ui.kit.text import Card

_SIDE_WIDTH = 320
_GAP = 12


class ListBeside(QHBoxLayout):
    """`shown` is a list and what to say when it is empty; `side` from top to bottom.

    In `side` a number is so much space and None takes the space that is left.
    """

    def __init__(
        self, parent: QWidget, shown: Sequence[QWidget], side: Sequence[QWidget | int | None]
    ) -> None:
        super().__init__()
        left, right = Card(parent), Card(parent)
        right.setFixedWidth(_SIDE_WIDTH)
        self._either = QStackedLayout(left)
        self._either.setContentsMargins(6, 6, 6, 6)
        for widget in shown:
            self._either.addWidget(widget)
        column = QVBoxLayout(right)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(8)
        for part in side:
            if isinstance(part, QWidget):
                column.addWidget(part)
            elif part is None:
                column.addStretch(1)
            else:
                column.addSpacing(part)
        self.setSpacing(_GAP)
        self.addWidget(left, 1)
        self.addWidget(right)

    def show_one(self, widget: QWidget) -> None:
        """Bring the list, or what stands in for it, to the front."""
        self._either.setCurrentWidget(widget)
