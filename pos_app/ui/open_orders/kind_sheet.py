"""Where the goods of an order go: one tap, or the figure in front of it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from pos_app.ui.kit.button import Button
from pos_app.ui.kit.sheet import Sheet
from pos_app.ui.order_words import kind_words
from pos_core.order_kind import OrderKind


class KindSheet(Sheet):
    """After `confirmed`, `kind` is the answer."""

    def __init__(
        self, kinds: Sequence[OrderKind], present: OrderKind, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.kind = present
        self._kinds = tuple(kinds)
        self.choices: list[Button] = []
        for at, kind in enumerate(self._kinds):
            button = Button(kind_words(kind), role="chip", key=str(at + 1), parent=self)
            button.setChecked(kind is present)
            button.clicked.connect(self._on_clicked)
            self.body.addWidget(button)
            self.choices.append(button)
        self.body.addStretch(1)
        self.entitle(
            self.tr("Where does it go?"),
            self.tr("Service and taxes of the order follow what is chosen."),
        )
        self.confirm.hide()

    def first_focus(self) -> QWidget:
        """Begin on what holds now."""
        at = self._kinds.index(self.kind) if self.kind in self._kinds else 0
        return self.choices[at]

    def _choose(self, at: int) -> None:
        self.kind = self._kinds[at]
        self.confirmed.emit()

    @Slot()
    def _on_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, Button):
            self._choose(self.choices.index(button))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A figure chooses; the rest is the sheet's."""
        text = event.text()
        if text.isascii() and text.isdigit() and 0 < int(text) <= len(self._kinds):
            self._choose(int(text) - 1)
            return
        super().keyPressEvent(event)
