"""A few choices of which one holds, side by side, each big enough for a finger."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QWidget

from pos_app.ui.kit.button import Button
from pos_app.ui.theme.look import Look


class Choice(QWidget):
    """`chosen` carries the key of the button that was pressed; `select` says nothing."""

    chosen = Signal(str)

    def __init__(self, keys: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent)
        self._keys = tuple(keys)
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(Look.of_app().tokens.size.gap)
        self._buttons = [Button(role="chip", parent=self) for _ in self._keys]
        for at, button in enumerate(self._buttons):
            self._group.addButton(button, at)
            self._line.addWidget(button)
        self._line.addStretch(1)
        self._group.idClicked.connect(self._on_clicked)

    @property
    def current(self) -> str:
        """The key that holds, or empty."""
        at = self._group.checkedId()
        return self._keys[at] if at >= 0 else ""

    def select(self, key: str) -> None:
        """Let `key` hold; an unknown one leaves everything as it is."""
        if key in self._keys:
            self._buttons[self._keys.index(key)].setChecked(True)

    def entitle(self, words: Sequence[str]) -> None:
        """The words on the buttons, in the order of the keys."""
        for button, text in zip(self._buttons, words, strict=True):
            button.setText(text)

    def button(self, key: str) -> Button:
        """The button of one key."""
        return self._buttons[self._keys.index(key)]

    @Slot(int)
    def _on_clicked(self, at: int) -> None:
        self.chosen.emit(self._keys[at])
