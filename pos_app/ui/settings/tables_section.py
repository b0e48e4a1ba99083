"""Guests at tables: who comes in, who pays what, for how long, and where their phones reach us."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox, QWidget

from pos_app.bridge.till import Till
from pos_app.ui.kit.text import Rule, Text
from pos_app.ui.page.choice import Choice
from pos_app.ui.page.field import Field
from pos_app.ui.settings.guests_door import GuestsDoorForm
from pos_app.ui.settings.rules_section import RulesSection
from pos_core.shop import Shop
from pos_core.table_rules import SessionMode

_MINUTES = (30, 60, 90, 120, 240)


class TablesSection(RulesSection):
    """This till's door for phones first; below, the shop's rules, which all tills share."""

    def __init__(self, till: Till, parent: QWidget) -> None:
        super().__init__(till, parent)
        self.opens = QCheckBox(self)
        self.confirms = QCheckBox(self)
        self._note = Text(kind="note", tone="muted", parent=self, wrap=True)
        self.mode = Choice([mode.value for mode in SessionMode], self)
        self._mode = Field(self.mode, self)
        self.asks = QCheckBox(self)
        self.minutes = Choice([str(each) for each in _MINUTES], self)
        self._other_minutes = False
        self.minutes.entitle([str(each) for each in _MINUTES])
        self._minutes = Field(self.minutes, self)
        self.door = GuestsDoorForm(till, self)
        self.column.addWidget(self.door)
        self.column.addWidget(Rule(self))
        for part in (self.opens, self.confirms, self._note, self._mode, self.asks, self._minutes):
            self.column.addWidget(part)
        self.column.addStretch(1)
        self.door.said.connect(self.said)
        self.minutes.chosen.connect(self._on_minutes)
        self.retranslate()

    def title(self) -> str:
        """Name in the list of sections."""
        return self.tr("Tables")

    def retranslate(self) -> None:
        """Labels and choices."""
        self.intro.setText(self.tr("How guests order by phone. All tills of the shop go by it."))
        self.opens.setText(self.tr("The first scan of a table's QR opens the table"))
        self.confirms.setText(self.tr("Staff let in whoever scans a table's QR"))
        self._note.setText(
            self.tr(
                "Who has a photo of the QR could else order from home. The QR of one visit always"
                " lets in at once."
            )
        )
        self._mode.entitle(self.tr("Guests pay"))
        self.mode.entitle([self.tr("One bill a table"), self.tr("Each phone its own")])
        self.asks.setText(self.tr("Staff choose when they open a table"))
        self._minutes.entitle(
            self.tr("Minutes until a quiet table without a bill ends"),
            self.tr("A table with an open bill never ends by itself."),
        )
        for box in (self.opens, self.confirms, self.asks):
            box.setAccessibleName(box.text())
        self.door.retranslate()
        super().retranslate()

    def load(self) -> None:
        """What holds now."""
        self.door.load()
        super().load()

    def show_shop(self, shop: Shop) -> None:
        """The rules in force."""
        rules = shop.tables
        self.opens.setChecked(rules.opens_by_scan)
        self.confirms.setChecked(rules.confirms_scans)
        self.mode.select(rules.mode.value)
        self.asks.setChecked(rules.asks_mode)
        self.minutes.select(str(rules.minutes))
        self._other_minutes = False

    def changed(self, shop: Shop) -> Shop | None:
        """The shop with these rules; None when the door says what is wrong."""
        if not self.door.keep():
            return None
        rules = replace(
            shop.tables,
            confirms_scans=self.confirms.isChecked(),
            opens_by_scan=self.opens.isChecked(),
            mode=SessionMode(self.mode.current),
            minutes=int(self.minutes.current) if self._other_minutes else shop.tables.minutes,
            asks_mode=self.asks.isChecked(),
        )
        return replace(shop, tables=rules)

    @Slot(str)
    def _on_minutes(self, _minutes: str) -> None:
        """A number that is none of the buttons stays until one of them is pressed."""
        self._other_minutes = True
