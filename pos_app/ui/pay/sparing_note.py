"""A field note that gives its line up where a low window needs it, as long as it says nothing."""

from __future__ import annotations

from PySide6.QtCore import Signal

from pos_app.ui.kit.field_note import FieldNote


class SparingNote(FieldNote):
    """`spoke` says whether there is something to read while the room is spared."""

    spoke = Signal(bool)
    _spares = False

    def spare(self, *, room: bool) -> None:
        """Take up no room while there is nothing to say."""
        self._spares = room
        self._show()

    def _show(self) -> None:
        self.setVisible(bool(self.text()) or not self._spares)
        self.spoke.emit(self._spares and bool(self.text()))

    def setText(self, text: str) -> None:
        """The words, and the room they need."""
        super().setText(text)
        self._show()
