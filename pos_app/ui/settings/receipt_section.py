"""What a receipt carries beside the sale: the shop's logo, and the code it is found again by."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Slot
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from pos_app.bridge.dither import dots_of, logo_job
from pos_app.bridge.till import Till
from pos_app.ui.page.choice import Choice
from pos_app.ui.page.field import Field
from pos_app.ui.settings.picture_field import PictureField
from pos_app.ui.settings.rules_section import RulesSection
from pos_core.receipt import Picture
from pos_core.shop import Shop
from pos_core.shop_rules import CodeOnPaper

_WORK = "read_logo"


class ReceiptSection(RulesSection):
    """The logo is shown as it will be printed, dot for dot."""

    def __init__(self, till: Till, parent: QWidget) -> None:
        super().__init__(till, parent)
        self._logo: Picture | None = None
        self.logo = PictureField(self)
        self.code = Choice([kind.value for kind in CodeOnPaper], self)
        self._code_field = Field(self.code, self)
        self.column.addWidget(self.logo)
        self.column.addWidget(self._code_field)
        self.column.addStretch(1)
        self.logo.chosen.connect(self._on_chosen)
        self.logo.removed.connect(self._on_removed)
        if till.works is not None:
            till.works.background.finished.connect(self._on_read)
        self.retranslate()

    def title(self) -> str:
        """Name in the list of sections."""
        return self.tr("Receipt")

    def retranslate(self) -> None:
        """Labels and choices."""
        self.intro.setText(self.tr("Receipts printed from now on look like this, old ones too."))
        self.logo.entitle(
            self.tr("Logo"),
            self.tr("A dark drawing on white prints best. It is made into black dots."),
        )
        self._code_field.entitle(
            self.tr("Code of the order"),
            self.tr("Scan it when goods come back. Bar codes suit most scanners."),
        )
        words = {
            CodeOnPaper.NONE: self.tr("None"),
            CodeOnPaper.QR: self.tr("QR code"),
            CodeOnPaper.BARCODE: self.tr("Bar code"),
            CodeOnPaper.BOTH: self.tr("Both"),
        }
        self.code.entitle([words[kind] for kind in CodeOnPaper])
        super().retranslate()

    def show_shop(self, shop: Shop) -> None:
        """What holds now."""
        self.code.select(shop.rules.order_code.value)
        self._show_logo(shop.profile.logo)

    def changed(self, shop: Shop) -> Shop | None:
        """The shop with this logo and this code."""
        rules = replace(shop.rules, order_code=CodeOnPaper(self.code.current))
        return replace(shop, rules=rules, profile=replace(shop.profile, logo=self._logo))

    def _show_logo(self, logo: Picture | None) -> None:
        self._logo = logo
        self.logo.show_picture(dots_of(logo) if logo is not None else QImage())

    @Slot(str)
    def _on_chosen(self, path: str) -> None:
        if self.till.works is not None:
            self.till.works.background.start(_WORK, logo_job(path))

    @Slot()
    def _on_removed(self) -> None:
        self._show_logo(None)

    @Slot(str, object)
    def _on_read(self, name: str, result: object) -> None:
        if name != _WORK:
            return
        if isinstance(result, Picture):
            self._show_logo(result)
        else:
            self.logo.say_wrong(self.tr("That file holds no picture. Choose a PNG or JPEG file."))
