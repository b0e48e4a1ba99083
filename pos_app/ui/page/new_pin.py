"""Choosing a PIN: typed twice on the pad, so that a slip of the finger locks nobody out."""

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pos_app.ui.kit.button import Button
from pos_app.ui.kit.field_note import FieldNote
from pos_app.ui.kit.pin_pad import PinPad
from pos_app.ui.kit.text import Text
from pos_app.ui.messages import words
from pos_app.ui.theme.look import Look
from pos_core.pin import LONGEST, SHORTEST, check_pin

_WIDTH = 400


class NewPin(QWidget):
    """`chosen` gives the PIN once it was typed the same twice, `cancelled` that none was wanted."""

    chosen = Signal(str)
    cancelled = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._name = ""
        self._first = ""
        self.title = Text(kind="title", parent=self, wrap=True)
        self.note = FieldNote(self)
        self.pad = PinPad(self)
        self.leave = Button(key="Esc", parent=self)
        self.go_on = Button(role="primary", key="Enter", parent=self)
        self._lay_out()
        self.pad.typed.connect(self._on_typed)
        self.pad.accepted.connect(self._on_accepted)
        self.go_on.clicked.connect(self._on_accepted)
        self.leave.clicked.connect(self._on_leave)

    def ask(self, name: str) -> None:
        """Begin anew, for the person called so."""
        self._name, self._first = name, ""
        self.pad.clear()
        self._show_step()
        self.pad.setFocus()

    def warn(self, text: str) -> None:
        """The PIN was not taken: another one, please."""
        self._first = ""
        self.pad.clear()
        self._show_step()
        self.note.warn(text)

    def _lay_out(self) -> None:
        size = Look.of_app().tokens.size
        buttons = QHBoxLayout()
        buttons.setSpacing(size.gap)
        self.leave.setMinimumHeight(size.primary)
        buttons.addWidget(self.leave, 1)
        buttons.addWidget(self.go_on, 2)
        inside = QWidget(self)
        inside.setMaximumWidth(_WIDTH)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(size.gap)
        column.addWidget(self.title)
        column.addWidget(self.note)
        column.addWidget(self.pad, 1)
        column.addLayout(buttons)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(inside, 1)
        row.addStretch(0)

    def _show_step(self) -> None:
        again = bool(self._first)
        ask = self.tr("The same PIN once more") if again else self.tr("New PIN for {name}")
        self.title.setText(ask.format(name=self._name))
        hint = self.tr("{shortest} to {longest} digits. Only {name} should see them.")
        said = hint.format(shortest=SHORTEST, longest=LONGEST, name=self._name)
        self.note.hint("" if again else said)
        self.leave.setText(self.tr("Back"))
        self.go_on.setText(self.tr("Keep this PIN") if again else self.tr("Next"))
        self.go_on.setEnabled(self.pad.is_long_enough)

    @Slot(int)
    def _on_typed(self, _count: int) -> None:
        self.go_on.setEnabled(self.pad.is_long_enough)

    @Slot()
    def _on_accepted(self) -> None:
        pin = self.pad.pin
        if not self._first:
            refusal = check_pin(pin)
            if refusal is not None:
                self.warn(words(refusal.code, refusal.facts).text)
                return
            self._first = pin
            self.pad.clear()
            self._show_step()
        elif pin == self._first:
            self._first = ""
            self.pad.clear()
            self.chosen.emit(pin)
        else:
            self.warn(self.tr("That was another PIN. Begin again."))

    @Slot()
    def _on_leave(self) -> None:
        self._first = ""
        self.pad.clear()
        self.cancelled.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back to where the PIN was asked for; the pad takes its own keys."""
        if event.key() == Qt.Key.Key_Escape:
            self._on_leave()
            event.accept()
        elif not self.pad.take_key(event):
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language at once."""
        if event.type() is QEvent.Type.LanguageChange:
            self._show_step()
        super().changeEvent(event)
