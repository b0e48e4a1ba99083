"""The tenders a shop takes, side by side, each with its key; one of them is on."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from pos_app.ui.commands import command, key_of
from pos_app.ui.kit.button import Button
from pos_app.ui.tender_words import tender_text
from pos_app.ui.theme.look import Look
from pos_core.tender import Tender

COMMANDS = {
    "pay.cash": Tender.CASH,
    "pay.card": Tender.CARD,
    "pay.transfer": Tender.TRANSFER,
    "pay.voucher": Tender.VOUCHER,
    "pay.account": Tender.ACCOUNT,
    "pay.electronic": Tender.ELECTRONIC,
}
"""Which command chooses which tender."""


class TenderBar(QWidget):
    """`chosen` gives the tender that was pressed."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        size = Look.of_app().tokens.size
        self.current = Tender.CASH
        self._buttons: dict[Tender, Button] = {}
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(size.gap)
        for name, tender in COMMANDS.items():
            button = Button(role="chip", key=key_of(command(name)), parent=self)
            button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            button.setMinimumHeight(size.least)
            button.setMaximumHeight(size.touch)
            button.clicked.connect(self._on_clicked)
            row.addWidget(button, 1)
            self._buttons[tender] = button
        self.retranslate()

    def offer(self, tenders: Sequence[Tender]) -> None:
        """Only these; where there is one alone there is nothing to choose."""
        for tender, button in self._buttons.items():
            button.setVisible(tender in tenders)
        self.setVisible(len(tenders) > 1)

    @property
    def first(self) -> Tender:
        """The tender a payment begins with: cash where the shop takes it."""
        return next((t for t, b in self._buttons.items() if not b.isHidden()), Tender.CASH)

    def offers(self, tender: Tender) -> bool:
        """True when the shop takes it."""
        return not self._buttons[tender].isHidden()

    def choose(self, tender: Tender) -> None:
        """This one is on; says nothing."""
        self.current = tender
        for each, button in self._buttons.items():
            button.setChecked(each is tender)

    def retranslate(self) -> None:
        """Words in the language of the screen."""
        for tender, button in self._buttons.items():
            button.setText(tender_text(tender))
            self._row.setStretchFactor(button, button.sizeHint().width())
        self.choose(self.current)

    @Slot()
    def _on_clicked(self) -> None:
        for tender, button in self._buttons.items():
            if button is self.sender():
                self.chosen.emit(tender)
