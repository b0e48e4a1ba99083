"""Letting other tills join this one's server: where they go, what is compared, a code for each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from pos_app.bridge.works import MAKE_PAIRING_CODE
from pos_app.sync.status import Link
from pos_app.ui.kit.button import Button
from pos_app.ui.kit.text import Text

if TYPE_CHECKING:
    from pos_app.bridge.till import Till
    from pos_app.bridge.works import TillsDoorway


class OtherTills(QWidget):
    """`invite` stands in the section's footer; it makes a code, which is shown with the rest."""

    def __init__(self, till: Till, parent: QWidget) -> None:
        super().__init__(parent)
        self._till = till
        self._code = ""
        self._refused = False
        self.let_in = QCheckBox(self)
        self.note = Text(kind="note", tone="muted", parent=self, wrap=True)
        self.told = Text(kind="strong", parent=self, wrap=True)
        self.invite = Button(icon="plus", parent=self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for part in (self.let_in, self.note, self.told):
            column.addWidget(part)
        self.let_in.clicked.connect(self._on_let_in)
        self.invite.clicked.connect(self._on_invite)
        if till.works is not None:
            till.works.background.finished.connect(self._on_finished)
            till.works.background.failed.connect(self._on_failed)

    def load(self) -> None:
        """What holds now; a code that was shown before is gone."""
        self._code, self._refused = "", False
        settings = self._till.settings
        self.let_in.setChecked(settings.api_for_tills)
        self.let_in.setEnabled(not settings.api_url and not self._till.is_training)
        self.show_doorway()

    def retranslate(self) -> None:
        """Every word anew."""
        self.let_in.setText(self.tr("Other tills of the shop may join this till's server"))
        self.let_in.setAccessibleName(self.let_in.text())
        self.note.setText(
            self.tr("They reach it in the shop's network, and everything they say is encrypted.")
        )
        self.invite.setText(self.tr("Code for another till"))
        self.show_doorway()

    def show_doorway(self) -> None:
        """Where others join, and how it stands with the code."""
        doorway, lines = self._doorway(), []
        if doorway is not None:
            half = len(doorway.fingerprint) // 2
            pairs = doorway.fingerprint
            lines.append(
                self.tr("Type at the other till: {address}").format(address=doorway.address)
            )
            lines.append(self.tr("Fingerprint to compare there:"))
            lines += [pairs[:half], pairs[half:].lstrip(":")]
        if self._code:
            lines.append(self.tr("Pairing code, for ten minutes: {code}").format(code=self._code))
        elif self._refused:
            lines.append(
                self.tr("No code was made. It takes a manager, and a server that answers.")
            )
        self.told.setText("\n".join(lines))
        self.told.setVisible(bool(lines))
        online = self._till.sync.link is Link.ONLINE and not self._till.is_training
        can_join = doorway is not None or bool(self._till.settings.api_url)
        self.invite.setEnabled(online and can_join)

    def show_code(self, code: str) -> None:
        """A code that was made; "" where none could be."""
        self._code, self._refused = code, not code
        self.show_doorway()

    def _doorway(self) -> TillsDoorway | None:
        works = self._till.works
        if works is None or works.tills_doorway is None or not self.let_in.isChecked():
            return None
        return works.tills_doorway()

    @Slot()
    def _on_let_in(self) -> None:
        self._till.change_settings(api_for_tills=self.let_in.isChecked())
        self.load()

    @Slot()
    def _on_invite(self) -> None:
        works = self._till.works
        if works is not None and works.make_pairing_code is not None:
            works.background.start(MAKE_PAIRING_CODE, works.make_pairing_code())

    @Slot(str, object)
    def _on_finished(self, name: str, code: object) -> None:
        if name == MAKE_PAIRING_CODE:
            self.show_code(str(code))

    @Slot(str, str, object)
    def _on_failed(self, name: str, _code: str, _facts: object) -> None:
        if name == MAKE_PAIRING_CODE:
            self.show_code("")
