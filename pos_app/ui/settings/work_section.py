"""How the shop takes money and runs its day: tenders, and whether selling needs an open shift."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QCheckBox, QWidget

from pos_app.bridge.till import Till
from pos_app.ui.kit.text import Rule, Text
from pos_app.ui.settings.rules_section import RulesSection
from pos_core.shop import Shop
from pos_core.shop_rules import USUAL_TENDERS
from pos_core.tender import Tender


class WorkSection(RulesSection):
    """A tick for each tender, cash always; below, the shift."""

    def __init__(self, till: Till, parent: QWidget) -> None:
        super().__init__(till, parent)
        self._heading = Text(kind="strong", parent=self)
        self.tenders = {tender: QCheckBox(self) for tender in USUAL_TENDERS}
        self.tenders[Tender.CASH].setEnabled(False)
        self.needs_shift = QCheckBox(self)
        self._shift_note = Text(kind="note", tone="muted", parent=self, wrap=True)
        self.column.addWidget(self._heading)
        for box in self.tenders.values():
            self.column.addWidget(box)
        self.column.addWidget(Rule(self))
        self.column.addWidget(self.needs_shift)
        self.column.addWidget(self._shift_note)
        self.column.addStretch(1)
        self.retranslate()

    def title(self) -> str:
        """Name in the list of sections."""
        return self.tr("Payment and shift")

    def retranslate(self) -> None:
        """Labels and ticks."""
        self.intro.setText("")
        self._heading.setText(self.tr("The shop takes"))
        words = {
            Tender.CASH: self.tr("Cash"),
            Tender.CARD: self.tr("Card, at a terminal of its own"),
            Tender.TRANSFER: self.tr("Bank transfer or QR"),
            Tender.VOUCHER: self.tr("Vouchers"),
            Tender.ACCOUNT: self.tr("Credit account of a customer"),
        }
        for tender, box in self.tenders.items():
            box.setText(words[tender])
            box.setAccessibleName(words[tender])
        self.needs_shift.setText(self.tr("Selling needs an open shift"))
        self.needs_shift.setAccessibleName(self.needs_shift.text())
        self._shift_note.setText(
            self.tr("Each shift begins with counted change and ends with a count and a Z report.")
        )
        super().retranslate()

    def show_shop(self, shop: Shop) -> None:
        """What holds now."""
        for tender, box in self.tenders.items():
            box.setChecked(tender is Tender.CASH or tender in shop.rules.tenders)
        self.needs_shift.setChecked(shop.rules.needs_shift)

    def changed(self, shop: Shop) -> Shop | None:
        """The shop with these ticks."""
        tenders = tuple(tender for tender, box in self.tenders.items() if box.isChecked())
        rules = replace(shop.rules, tenders=tenders, needs_shift=self.needs_shift.isChecked())
        return replace(shop, rules=rules)
