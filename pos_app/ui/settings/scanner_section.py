"""The scanner: how fast it types, and how the labels of the shop's scale are read."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from pos_app.bridge.till import Till
from pos_app.devices.wedge import learned_gap
from pos_app.ui import format as figures
from pos_app.ui.kit.text import Rule
from pos_app.ui.messages import words
from pos_app.ui.page.field import Field
from pos_app.ui.settings.scan_meter import ScanMeter
from pos_app.ui.settings.section import Section
from pos_core.barcode import Barcode, ScalePattern, read_barcode, scale_pattern
from pos_core.catalog import Unit
from pos_core.money import Currency, Money
from pos_core.refusal import Refusal

_SCANS = 3


class ScannerSection(Section):
    """Scan three times to measure; below, patterns of scale labels and a field to try one."""

    def __init__(self, till: Till, parent: QWidget) -> None:
        super().__init__(till, parent)
        self._scans: list[tuple[int, ...]] = []
        self.meter = ScanMeter(self)
        self.patterns = QLineEdit(self)
        self.patterns.setMaxLength(200)
        self.label = QLineEdit(self)
        self.label.setMaxLength(128)
        self._meter_field = Field(self.meter, self)
        self._patterns_field = Field(self.patterns, self)
        self._label_field = Field(self.label, self)
        self.column.addWidget(self._meter_field)
        self.column.addWidget(Rule(self))
        self.column.addWidget(self._patterns_field)
        self.column.addWidget(self._label_field)
        self.column.addStretch(1)
        self.meter.scanned.connect(self._on_scanned)
        self.patterns.editingFinished.connect(self._on_patterns)
        self.label.returnPressed.connect(self._on_label)
        self.load()
        self.retranslate()

    def title(self) -> str:
        """Name in the list of sections."""
        return self.tr("Scanner and scale")

    def load(self) -> None:
        """What holds now; a measurement begins anew."""
        self._scans = []
        self.patterns.setText("  ".join(self.till.settings.scale_patterns))

    def take_scan(self, code: str) -> bool:
        """A label that was scanned here is read out instead of sold."""
        self.label.setText(code)
        self._on_label()
        return True

    def retranslate(self) -> None:
        """Labels and hints."""
        self.intro.setText(
            self.tr("A scanner types like a person, only faster. The till learns how fast.")
        )
        super().retranslate()
        gap = self.till.settings.scanner_gap_ms
        self._meter_field.entitle(
            self.tr("Touch here, then scan three times"),
            self.tr("Now: keys closer than {gap} ms belong to a scan.").format(gap=gap),
        )
        self._patterns_field.entitle(
            self.tr("Layout of scale labels"),
            self.tr("I article, W weight, P price, C check digit. Such as 21IIIIIWWWWWC"),
        )
        self._label_field.entitle(
            self.tr("Scan a label to try it"), self.tr("It is read out, not sold.")
        )

    def _meaning(self, code: str) -> str:
        """What a code says, in words."""
        read = read_barcode(code, self._parsed(self.till.settings.scale_patterns) or ())
        if isinstance(read, Refusal):
            return words(read.code, read.facts).text
        if isinstance(read, Barcode):
            return self.tr("An ordinary code: {code}").format(code=read.code)
        shop = self.till.state.shop
        currency = shop.currency if shop is not None else Currency.VND
        if read.price_minor is not None:
            what = figures.money(Money(read.price_minor, currency))
        else:
            assert read.weight is not None
            what = figures.quantity(read.weight, Unit.KILOGRAM, self.till.settings.language)
        return self.tr("Scale label: article {article}, {what}").format(
            article=read.item_code, what=what
        )

    def _parsed(self, texts: tuple[str, ...]) -> tuple[ScalePattern, ...] | None:
        try:
            return tuple(scale_pattern(text) for text in texts)
        except ValueError:
            return None

    @Slot(object)
    def _on_scanned(self, times: tuple[int, ...]) -> None:
        self._scans.append(times)
        count = len(self._scans)
        if count < _SCANS:
            self._meter_field.note.hint(
                self.tr("{count} of {most} scans. Go on.").format(count=count, most=_SCANS)
            )
            return
        gap = learned_gap(self._scans)
        self._scans = []
        if gap is None:
            self._meter_field.warn(
                self.tr("That was as slow as typing. Set the scanner to send a prefix (STX).")
            )
            return
        self.till.change_settings(scanner_gap_ms=gap)
        self.retranslate()
        self.say(self.tr("Measured: {gap} ms. The scanner is told from typing.").format(gap=gap))

    @Slot()
    def _on_patterns(self) -> None:
        texts = tuple(self.patterns.text().upper().replace(",", " ").split())
        if texts == self.till.settings.scale_patterns:
            return
        if self._parsed(texts) is None:
            self._patterns_field.warn(
                self.tr("A layout has 13 places: two digits, then I, W or P, and C at the end.")
            )
            return
        self._patterns_field.clear()
        self.till.change_settings(scale_patterns=texts)

    @Slot()
    def _on_label(self) -> None:
        self._label_field.note.hint(self._meaning(self.label.text()))
        self.label.selectAll()
