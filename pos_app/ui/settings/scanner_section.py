"""The scanner: how fast it types and what it sends first, learned from three scans."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from pos_app.bridge.till import Till
from pos_app.devices.wedge import learned_gap
from pos_app.ui.kit.text import Rule
from pos_app.ui.page.field import Field
from pos_app.ui.settings.label_reader import meaning
from pos_app.ui.settings.scan_meter import ScanMeter, common_prefix
from pos_app.ui.settings.section import Section

_SCANS = 3


class ScannerSection(Section):
    """Scan three times to measure; below, a field to try any code."""

    def __init__(self, till: Till, parent: QWidget) -> None:
        super().__init__(till, parent)
        self._scans: list[tuple[int, ...]] = []
        self._codes: list[str] = []
        self.meter = ScanMeter(self)
        self.label = QLineEdit(self)
        self.label.setMaxLength(128)
        self._meter_field = Field(self.meter, self)
        self._label_field = Field(self.label, self)
        self.column.addWidget(self._meter_field)
        self.column.addWidget(Rule(self))
        self.column.addWidget(self._label_field)
        self.column.addStretch(1)
        self.meter.scanned.connect(self._on_scanned)
        self.label.returnPressed.connect(self._on_label)
        self.load()
        self.retranslate()

    def title(self) -> str:
        """Name in the list of sections."""
        return self.tr("Scanner")

    def load(self) -> None:
        """A measurement begins anew."""
        self._scans, self._codes = [], []

    def take_scan(self, code: str) -> bool:
        """A code that was scanned here is read out instead of sold."""
        self.label.setText(code)
        self._on_label()
        return True

    def retranslate(self) -> None:
        """Labels and hints."""
        self.intro.setText(
            self.tr("A scanner types like a person, only faster. The till learns how fast.")
        )
        super().retranslate()
        settings = self.till.settings
        now = self.tr("Now: keys closer than {gap} ms belong to a scan.")
        if settings.scanner_prefix:
            now = self.tr("Now: the scanner sends a sign before each code.")
        self._meter_field.entitle(
            self.tr("Touch here, then scan three times"),
            now.format(gap=settings.scanner_gap_ms),
        )
        self._label_field.entitle(
            self.tr("Scan something to try it"), self.tr("It is read out, not sold.")
        )

    @Slot(object, str)
    def _on_scanned(self, times: tuple[int, ...], code: str) -> None:
        self._scans.append(times)
        self._codes.append(code)
        count = len(self._scans)
        if count < _SCANS:
            self._meter_field.note.hint(
                self.tr("{count} of {most} scans. Go on.").format(count=count, most=_SCANS)
            )
            return
        gap, prefix = learned_gap(self._scans), common_prefix(self._codes)
        self.load()
        if prefix:
            self._keep_prefix(prefix)
        elif gap is None:
            self._meter_field.warn(
                self.tr("That was as slow as typing. Set the scanner to send a prefix (STX).")
            )
        else:
            self._keep_gap(gap)

    def _keep_prefix(self, prefix: str) -> None:
        """A scanner that says when it begins needs no guessing by time."""
        self.till.change_settings(scanner_prefix=prefix)
        self.retranslate()
        self.say(self.tr("Learned: the scanner sends a sign before each code."))

    def _keep_gap(self, gap: int) -> None:
        self.till.change_settings(scanner_gap_ms=gap, scanner_prefix="")
        self.retranslate()
        self.say(self.tr("Measured: {gap} ms. The scanner is told from typing.").format(gap=gap))

    @Slot()
    def _on_label(self) -> None:
        self._label_field.note.hint(meaning(self.till, self.label.text()))
        self.label.selectAll()
