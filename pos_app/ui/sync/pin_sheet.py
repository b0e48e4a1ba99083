"""Trusting a server the shop hosts itself: its fingerprint is compared by eye, once."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox, QWidget

from pos_app.ui.kit.sheet import Sheet
from pos_app.ui.kit.text import Text


class PinSheet(Sheet):
    """`pem` is what is trusted after `confirmed`; only once somebody says that it was compared."""

    def __init__(self, server: str, pem: str, fingerprint: str) -> None:
        super().__init__()
        self.pem = pem
        half = len(fingerprint) // 2
        self.compared = QCheckBox(self)
        why = Text(parent=self, wrap=True)
        why.setText(
            self.tr(
                "No authority vouches for {server}. If the shop hosts it, compare this "
                "fingerprint with the one the server shows. If they differ, somebody else answers."
            ).replace("{server}", server)
        )
        self.shown = Text(kind="strong", parent=self, wrap=True)
        self.shown.setText(f"{fingerprint[:half]}\n{fingerprint[half:].lstrip(':')}")
        self.compared.setText(self.tr("I have compared every pair"))
        self.compared.setAccessibleName(self.compared.text())
        for part in (why, self.shown, self.compared):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self.entitle(self.tr("Trust this server?"), self.tr("From then on only this certificate."))
        self.confirm.setText(self.tr("Trust it"))
        self.compared.toggled.connect(self._on_compared)
        self._on_compared()

    def first_focus(self) -> QWidget:
        """Begin with the tick."""
        return self.compared

    @Slot()
    def _on_compared(self) -> None:
        self.confirm.setEnabled(self.compared.isChecked())
