"""Who the shop is: what stands at the head and foot of every receipt."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from pos_app.bridge.till import Till
from pos_app.ui.messages import words
from pos_app.ui.page.field import Field
from pos_app.ui.settings.tax_number import tax_number_fits
from pos_app.ui.setup.step import Step
from pos_core.setup import SetupDraft

_LONGEST = 120
_PREFIX = 4
_FIELDS = ("name", "address", "phone", "tax_id", "header", "footer", "prefix")
_PLACES = {
    "name": (0, 0, 2),
    "address": (1, 0, 2),
    "phone": (2, 0, 1),
    "tax_id": (2, 1, 1),
    "header": (3, 0, 1),
    "footer": (3, 1, 1),
    "prefix": (4, 0, 1),
}


class ShopStep(Step):
    """Only the name must be there."""

    key = "shop"

    def __init__(self, till: Till, parent: QWidget) -> None:
        super().__init__(till, parent)
        self.lines = {name: QLineEdit(self) for name in _FIELDS}
        self._fields = {name: Field(line, self) for name, line in self.lines.items()}
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(2)
        for name, (row, column, span) in _PLACES.items():
            self.lines[name].setMaxLength(_PREFIX if name == "prefix" else _LONGEST)
            self.lines[name].returnPressed.connect(self.done)
            self.lines[name].editingFinished.connect(self.edited)
            grid.addWidget(self._fields[name], row, column, 1, span)
        self.column.addLayout(grid)
        self.column.addStretch(1)
        self._country = ""
        self.retranslate()

    def title(self) -> str:
        """Its name."""
        return self.tr("Your shop")

    def first_focus(self) -> QWidget:
        """The name."""
        return self.lines["name"]

    def retranslate(self) -> None:
        """Labels and hints."""
        self.intro.setText(self.tr("This stands on every receipt. Only the name must be there."))
        indonesian = self._country == "ID"
        labels = {
            "name": (self.tr("Name of the shop"), ""),
            "address": (self.tr("Address"), ""),
            "phone": (self.tr("Phone"), ""),
            "tax_id": (
                self.tr("Tax number (NPWP)") if indonesian else self.tr("Tax number (MST)"),
                self.tr("15 or 16 digits") if indonesian else self.tr("10, 12 or 13 digits"),
            ),
            "header": (self.tr("Line above the receipt"), ""),
            "footer": (self.tr("Line below the receipt"), self.tr("For example: thank you!")),
            "prefix": (
                self.tr("Order numbers begin with"),
                self.tr("Different on each till of the shop, such as A or B"),
            ),
        }
        for name, (text, hint) in labels.items():
            self._fields[name].entitle(text, hint)
        super().retranslate()

    def load(self, draft: SetupDraft) -> None:
        """The profile so far."""
        if draft.shop is None:
            return
        self._country = draft.shop.country
        for name, line in self.lines.items():
            text = draft.shop.till_prefix if name == "prefix" else getattr(draft.shop.profile, name)
            line.setText(text)
        self.retranslate()

    def answer(self, draft: SetupDraft) -> SetupDraft | None:
        """The draft with this profile."""
        if draft.shop is None or not self._is_right(draft.shop.country):
            return None
        return self.note(draft)

    def note(self, draft: SetupDraft) -> SetupDraft:
        """What is typed so far."""
        if draft.shop is None:
            return draft
        texts = {name: line.text().strip() for name, line in self.lines.items()}
        prefix = texts.pop("prefix").upper()
        profile = replace(
            draft.shop.profile,
            name=texts["name"],
            address=texts["address"],
            phone=texts["phone"],
            tax_id=texts["tax_id"],
            header=texts["header"],
            footer=texts["footer"],
        )
        return replace(draft, shop=replace(draft.shop, profile=profile, till_prefix=prefix))

    def _is_right(self, country: str) -> bool:
        prefix = self.lines["prefix"].text().strip()
        right = {
            "name": bool(self.lines["name"].text().strip()),
            "tax_id": tax_number_fits(self.lines["tax_id"].text(), country),
            "prefix": prefix.isascii() and prefix.isalnum(),
        }
        said = {
            "name": words("shop.name_missing").text,
            "tax_id": self.tr("This number has the wrong number of digits. Check it."),
            "prefix": words("shop.prefix_invalid", {"prefix": prefix}).text,
        }
        for name, is_right in right.items():
            self._fields[name].warn("" if is_right else said[name])
        wrong = [name for name, is_right in right.items() if not is_right]
        if wrong:
            self.lines[wrong[0]].setFocus()
        return not wrong
