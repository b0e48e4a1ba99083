"""A note under a line or on the whole order: typed, or put together from frequent ones."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QGridLayout, QLineEdit, QSizePolicy, QWidget

from pos_app.ui.kit.button import Button
from pos_app.ui.kit.sheet import Sheet
from pos_app.ui.kit.text import Text
from pos_app.ui.theme.look import Look
from pos_core.line import LONGEST_NOTE

_COLUMNS = 3


class NoteSheet(Sheet):
    """Alt+1 to Alt+9 put a frequent note in or take it out; `note` is the answer."""

    def __init__(self, title: str, note: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = QLineEdit(note, self)
        self.field.setMaxLength(LONGEST_NOTE)
        self._buttons: list[Button] = []
        self._keys: list[QObject] = []
        frequent = Text(self.tr("Frequent notes"), kind="strong", parent=self)
        self.body.addWidget(self.field)
        self.body.addWidget(frequent)
        self.body.addLayout(self._grid())
        self.body.addStretch(1)
        self.entitle(title, self.tr("It stands on the order and on the receipt."))
        self.field.setPlaceholderText(self.tr("Write a note…"))
        self.field.setAccessibleName(self.tr("Note"))
        self.confirm.setText(self.tr("Keep note"))
        self.field.textChanged.connect(self._on_text_changed)
        self._on_text_changed(note)

    @property
    def note(self) -> str:
        """What stands in the field."""
        return self.field.text().strip()

    def first_focus(self) -> QWidget:
        """Begin in the field."""
        return self.field

    def _frequent(self) -> tuple[str, ...]:
        return (
            self.tr("Less ice"),
            self.tr("No ice"),
            self.tr("Less sugar"),
            self.tr("No sugar"),
            self.tr("Hot"),
            self.tr("Take away"),
            self.tr("Less spicy"),
            self.tr("No onion"),
            self.tr("As a gift"),
        )

    def _grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(Look.of_app().tokens.size.gap)
        for at, words in enumerate(self._frequent()):
            button = Button(words, role="chip", key=f"Alt+{at + 1}", parent=self)
            button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            button.clicked.connect(self._on_clicked)
            grid.addWidget(button, at // _COLUMNS, at % _COLUMNS)
            self._buttons.append(button)
            key = QShortcut(QKeySequence(f"Alt+{at + 1}"), self)
            key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            key.activated.connect(self._on_key)
            self._keys.append(key)
        for column in range(_COLUMNS):
            grid.setColumnStretch(column, 1)
        return grid

    def _toggle(self, words: str) -> None:
        parts = [part.strip() for part in self.field.text().split(",") if part.strip()]
        if words in parts:
            parts.remove(words)
        else:
            parts.append(words)
        self.field.setText(", ".join(parts))

    @Slot(str)
    def _on_text_changed(self, text: str) -> None:
        parts = {part.strip() for part in text.split(",")}
        for button in self._buttons:
            button.setChecked(button.words in parts)

    @Slot()
    def _on_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, Button):
            self._toggle(button.words)

    @Slot()
    def _on_key(self) -> None:
        """Alt and a figure: the sender is the shortcut of one frequent note."""
        self._toggle(self._buttons[self._keys.index(self.sender())].words)
