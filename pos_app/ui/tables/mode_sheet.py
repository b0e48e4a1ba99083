"""One bill for the table, or one for each phone: asked as it opens, where the shop has both."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from pos_app.ui.kit.button import Button
from pos_app.ui.kit.sheet import Sheet
from pos_app.ui.kit.text import Text
from pos_core.table_rules import SessionMode

_HIGH = 84


class ModeSheet(Sheet):
    """`chosen` gives the mode that was touched; Enter takes the shop's usual one."""

    chosen = Signal(str)

    def __init__(self, table: str, usual: SessionMode, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._usual = usual
        self.buttons: dict[SessionMode, Button] = {}
        self._keys: list[QShortcut] = []
        words = {
            SessionMode.PAY_AT_END: (
                self.tr("One bill"),
                self.tr("Everything comes onto one bill. They pay it whole or in shares."),
            ),
            SessionMode.PAY_EACH: (
                self.tr("Each phone its own"),
                self.tr("Each guest orders and pays on a bill of one's own."),
            ),
        }
        for at, mode in enumerate(SessionMode, start=1):
            self._add(mode, str(at), *words[mode])
        self.body.addStretch(1)
        self.entitle(
            self.tr("How does {table} pay?").replace("{table}", table),
            self.tr("It stays so until the table is closed."),
        )
        self.hide_confirm()
        self.name_cancel(self.tr("Cancel"))

    def first_focus(self) -> QWidget:
        """Begin with what the shop does usually."""
        return self.buttons[self._usual]

    def _add(self, mode: SessionMode, key: str, name: str, help_text: str) -> None:
        role = "primary" if mode is self._usual else "plain"
        button = self.buttons[mode] = Button(name, role=role, key=key, parent=self)
        button.setMinimumHeight(_HIGH)
        button.setObjectName(mode.value)
        button.clicked.connect(self._on_clicked)
        note = Text(kind="note", tone="muted", parent=self, wrap=True)
        note.setText(help_text)
        self.body.addWidget(button)
        self.body.addWidget(note)
        shortcut = QShortcut(QKeySequence(key), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.setObjectName(mode.value)
        shortcut.activated.connect(self._on_clicked)
        self._keys.append(shortcut)

    @Slot()
    def _on_clicked(self) -> None:
        self.chosen.emit(self.sender().objectName())
