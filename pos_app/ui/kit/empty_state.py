"""What stands where a list would be while there is nothing to list: why, and what to do next."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from pos_app.ui.kit.button import Button
from pos_app.ui.kit.text import Text
from pos_app.ui.theme.icons import pixmap
from pos_app.ui.theme.look import Look

_DRAWING = 40
_WIDEST = 380


class EmptyState(QWidget):
    """A drawing, one line, a sentence, and at most one button; `acted` says it was pressed."""

    acted = Signal()

    def __init__(self, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = Look.of_app()
        self._icon = icon
        self._drawing = QLabel(self)
        self._drawing.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        middle = Qt.AlignmentFlag.AlignHCenter
        self._title = Text(kind="title", parent=self, wrap=True, align=middle)
        self._text = Text(kind="body", tone="muted", parent=self, wrap=True, align=middle)
        self._button = Button(parent=self)
        self._button.hide()
        self._button.clicked.connect(self.acted)
        for text in (self._title, self._text):
            text.setMaximumWidth(_WIDEST)
            text.setMinimumWidth(0)
        column = QVBoxLayout(self)
        column.setSpacing(self._look.tokens.size.gap)
        column.addStretch(2)
        column.addWidget(self._drawing)
        column.addSpacing(4)
        column.addWidget(self._title)
        column.addWidget(self._text)
        column.addSpacing(8)
        column.addWidget(self._button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        column.setAlignment(self._title, Qt.AlignmentFlag.AlignHCenter)
        column.setAlignment(self._text, Qt.AlignmentFlag.AlignHCenter)
        self._look.changed.connect(self._on_look_changed)
        self._on_look_changed()

    def say(self, title: str, text: str, action: str = "", icon: str = "") -> None:
        """The words, and a button reading `action` when there is something to do."""
        self._icon = icon or self._icon
        self._title.setText(title)
        self._text.setText(text)
        self._button.setText(action)
        self._button.setVisible(bool(action))
        self.setAccessibleName(f"{title}. {text}")
        widest = min(_WIDEST, max(160, self.width() - 32)) if self.isVisible() else _WIDEST
        self._text.setFixedWidth(widest)
        self._title.setFixedWidth(widest)
        self._on_look_changed()

    @property
    def title(self) -> str:
        """The line that says what is so."""
        return self._title.text()

    @property
    def text(self) -> str:
        """The sentence under it."""
        return self._text.text()

    @Slot()
    def _on_look_changed(self) -> None:
        colour = self._look.colours.muted
        self._drawing.setPixmap(pixmap(self._icon, colour, _DRAWING, self.devicePixelRatioF()))
