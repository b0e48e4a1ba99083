"""What stands where a list would: nothing yet, still loading, not to be read, and what next."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from pos_app.ui.kit.button import Button
from pos_app.ui.kit.text import Text
from pos_app.ui.theme.icons import pixmap
from pos_app.ui.theme.look import Look

_SIDE = 44
_MIDDLE = Qt.AlignmentFlag.AlignHCenter


class EmptyState(QWidget):
    """A drawing, what is so, what to do now, and perhaps a button; `acted` says it was pressed."""

    acted = Signal()

    def __init__(self, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = Look.of_app()
        self._icon = icon
        self._drawing = QLabel(self)
        self._title = Text(kind="title", parent=self, wrap=True, align=_MIDDLE)
        self._text = Text(tone="muted", parent=self, wrap=True, align=_MIDDLE)
        self._button = Button(parent=self)
        self._button.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(self._look.tokens.size.gap)
        column.addStretch(2)
        column.addWidget(self._drawing, 0, _MIDDLE)
        column.addWidget(self._title)
        column.addWidget(self._text)
        column.addSpacing(self._look.tokens.size.gap)
        column.addWidget(self._button, 0, _MIDDLE)
        column.addStretch(3)
        self._button.clicked.connect(self.acted)
        self._look.changed.connect(self._on_look_changed)
        self._on_look_changed()

    @property
    def title(self) -> str:
        """The line that says what is so."""
        return self._title.text()

    @property
    def text(self) -> str:
        """The sentence under it."""
        return self._text.text()

    @property
    def button(self) -> Button:
        """The one thing to do; hidden when there is none."""
        return self._button

    def say(self, title: str, text: str, action: str = "", icon: str = "") -> None:
        """The words, and a button reading `action` when there is something to do."""
        self._icon = icon or self._icon
        self._title.setText(title)
        self._text.setText(text)
        self._button.setText(action)
        self._button.setVisible(bool(action))
        self.setFocusProxy(self._button if action else None)  # type: ignore[arg-type]  # Qt takes none
        self.setAccessibleName(f"{title}. {text}")
        self._on_look_changed()

    @Slot()
    def _on_look_changed(self) -> None:
        colour = self._look.colours.muted
        self._drawing.setPixmap(pixmap(self._icon, colour, _SIDE, self.devicePixelRatioF()))
