"""What every screen has in common: it arrives, refreshes, may take a scan, and changes language."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget


class Screen(QWidget):
    """Base of the screens in the window. Keys bound here work while the focus is inside it."""

    def arrive(self, facts: object) -> None:
        """The screen was opened; `facts` is what the opener said about it, or None."""

    def refresh(self, changes: object) -> None:
        """Something at the till changed; `changes` says what."""

    def take_scan(self, code: str) -> bool:
        """A scanned code; True when this screen dealt with it. Else the sell screen gets it."""
        del code
        return False

    def first_focus(self) -> QWidget:
        """Where the focus begins when the screen arrives."""
        return self

    def retranslate(self) -> None:
        """Put every text anew; called when the language changes."""

    def bind_key(self, key: str, slot: Callable[[], object]) -> None:
        """Call the method `slot` when `key` (as `Ctrl+D`) is pressed inside this screen."""
        shortcut = QShortcut(QKeySequence(key), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(slot)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language at once."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
