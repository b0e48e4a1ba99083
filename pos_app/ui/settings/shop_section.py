"""The shop's profile: what stands at the head and foot of every receipt."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from pos_app.bridge.till import Till
from pos_app.ui.kit.button import Button
from pos_app.ui.kit.tone import Tone
from pos_app.ui.messages import words
from pos_app.ui.page.field import Field
from pos_app.ui.settings.section import Section
from pos_app.ui.settings.shop_changes import ShopChanges
from pos_app.ui.settings.tax_number import tax_number_fits
from pos_core.refusal import Refusal
from pos_core.shop import ShopProfile

_LONGEST = 120


class ShopSection(Section):
    """Seven fields and Save. Only the name must be there."""

    def __init__(self, till: Till, parent: QWidget) -> None:
        super().__init__(till, parent)
        self._changes = ShopChanges(till, self)
        self.fields = {name: self._line() for name in _FIELDS}
        self.save = Button(role="primary", icon="save", parent=self)
        self.column.addStretch(1)
        self.buttons.addWidget(self.save)
        self.save.clicked.connect(self._on_save)
        self._changes.saved.connect(self._on_saved)
        self._changes.refused.connect(self._on_refused)
        self._changes.failed.connect(self._on_failed)
        self.retranslate()

    def _line(self) -> Field:
        line = QLineEdit(self)
        line.setMaxLength(_LONGEST)
        field = Field(line, self)
        line.returnPressed.connect(self._on_save)
        self.column.addWidget(field)
        return field

    def title(self) -> str:
        """Name in the list of sections."""
        return self.tr("Shop")

    def load(self) -> None:
        """The profile in force."""
        shop = self.till.state.shop
        profile = shop.profile if shop is not None else ShopProfile("")
        for name, field in self.fields.items():
            self._edit(name).setText(getattr(profile, name))
            field.clear()
        self.save.setEnabled(shop is not None)

    def retranslate(self) -> None:
        """Labels and hints; the tax number is called as the country calls it."""
        shop = self.till.state.shop
        indonesian = shop is not None and shop.country == "ID"
        self.intro.setText(self.tr("This stands on every receipt from now on."))
        super().retranslate()
        labels = {
            "name": (self.tr("Name of the shop"), ""),
            "address": (self.tr("Address"), ""),
            "phone": (self.tr("Phone"), ""),
            "header": (self.tr("Line above the receipt"), ""),
            "footer": (self.tr("Line below the receipt"), self.tr("For example: thank you!")),
            "cashier": (self.tr("Name of the cashier"), ""),
        }
        labels["tax_id"] = (
            self.tr("Tax number (NPWP)") if indonesian else self.tr("Tax number (MST)"),
            self.tr("15 or 16 digits") if indonesian else self.tr("10, 12 or 13 digits"),
        )
        for name, (text, hint) in labels.items():
            self.fields[name].entitle(text, hint)
        self.save.setText(self.tr("Save"))

    def _edit(self, name: str) -> QLineEdit:
        control = self.fields[name].control
        assert isinstance(control, QLineEdit)
        return control

    def _is_right(self) -> bool:
        shop = self.till.state.shop
        country = shop.country if shop is not None else ""
        missing = not self._edit("name").text().strip()
        self.fields["name"].warn(words("shop.name_missing").text if missing else "")
        fits = tax_number_fits(self._edit("tax_id").text(), country)
        self.fields["tax_id"].warn(
            "" if fits else self.tr("This number has the wrong number of digits. Check it.")
        )
        return not missing and fits

    @Slot()
    def _on_save(self) -> None:
        shop = self.till.state.shop
        if shop is None or not self._is_right():
            wrong = [field for field in self.fields.values() if field.is_wrong]
            if wrong:
                wrong[0].control.setFocus()
            return
        values: dict[str, Any] = {name: self._edit(name).text().strip() for name in _FIELDS}
        self._changes.submit(replace(shop, profile=replace(shop.profile, **values)))

    @Slot()
    def _on_saved(self) -> None:
        self.say(self.tr("Saved. Receipts carry it from now on."))

    @Slot(object)
    def _on_refused(self, refusal: Refusal) -> None:
        self.fields["name"].warn(words(refusal.code, refusal.facts).text)

    @Slot(object)
    def _on_failed(self, trouble: object) -> None:
        name, facts = getattr(trouble, "name", ""), getattr(trouble, "facts", {})
        self.say(words(name, facts).text, Tone.BAD)


_FIELDS = ("name", "address", "phone", "tax_id", "header", "footer", "cashier")
