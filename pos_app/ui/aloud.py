"""Says aloud what came and what is missing, unless that is switched off on this till."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from pos_app.bridge.till import Till
    from pos_app.bridge.voice import Voice
    from pos_core.money import Money


class Aloud(QObject):
    """`program` is the voice's, "" for the computer's own; it is looked for with the first word."""

    def __init__(self, till: Till, parent: QObject, program: str = "") -> None:
        super().__init__(parent)
        self.program = program
        self._till = till
        self._voice: Voice | None = None

    def received(self, money: Money) -> None:
        """So much has come."""
        from pos_app.ui.spoken_words import received_aloud

        self._say(received_aloud(money, self._till.settings.language))

    def missing(self, money: Money) -> None:
        """So much less came than was asked for."""
        from pos_app.ui.spoken_words import missing_aloud

        self._say(missing_aloud(money, self._till.settings.language))

    def _say(self, text: str) -> None:
        if not self._till.settings.speak_payments:
            return
        if self._voice is None:
            from pos_app.bridge.voice import Voice

            self._voice = Voice(self, self.program)
        self._voice.say(text, self._till.settings.language)
