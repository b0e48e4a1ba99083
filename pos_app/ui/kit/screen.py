"""What every screen has in common: it opens, carries out its commands, may take a scan.

Screens do not know each other: what is for somebody else leaves by `asked`, as a command id.
"""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QWidget

from pos_app.ui.commands import Place


class Screen(QWidget):
    """Base of the two screens a sale goes through. `place` says whose commands work here."""

    asked = Signal(str, object)
    said = Signal(str, str)
    place: ClassVar[Place] = Place.ANYWHERE

    def open_up(self, argument: object = None) -> None:
        """The screen came to the front; `argument` is what it should show."""

    def run(self, command_id: str) -> bool:
        """Carry out a command of this place; False when it is not one."""
        del command_id
        return False

    def take_scan(self, code: str) -> bool:
        """A scanned code; True when this screen dealt with it."""
        del code
        return False

    def retranslate(self) -> None:
        """Write every word anew; called at the start and when the language changes."""

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language at once."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
