"""One kitchen station: its name, what it makes, and how it hears of an order."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from pos_app.ui.kit.button import Button
from pos_app.ui.kit.text import Text
from pos_app.ui.page.field import Field
from pos_app.ui.print_words import printer_name
from pos_app.ui.theme.look import Look
from pos_core.catalog import Category
from pos_core.station import Station

_COLUMNS = 3
_LONGEST_NAME = 24


class StationForm(QWidget):
    """`station` is what stands in the fields. `took` gives a category it makes from now on.

    `removed` asks to take the form away. Categories the list of products has not any more are kept.
    """

    took = Signal(str)
    removed = Signal()

    def __init__(
        self,
        station: Station,
        categories: Sequence[Category],
        printers: Sequence[str],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._station_id = station.station_id
        self._categories = tuple(categories)
        known = {category.id for category in categories}
        self._kept = tuple(key for key in station.categories if key not in known)
        self.name = QLineEdit(station.name, self)
        self.name.setMaxLength(_LONGEST_NAME)
        self.printer = QComboBox(self)
        self.display = QCheckBox(self)
        self.remove = Button(role="plain", icon="trash", parent=self)
        self.chips = [Button(o.name, role="chip", parent=self) for o in categories]
        self._label = Text(kind="strong", parent=self)
        self.name_field = Field(self.name, self)
        self._printer_field = Field(self.printer, self)
        self._printers = tuple(dict.fromkeys(("", *printers, station.printer)))
        self._fill(station)
        self._lay_out()
        self.printer.currentIndexChanged.connect(self._on_printer)
        self.remove.clicked.connect(self.removed)
        for chip in self.chips:
            chip.clicked.connect(self._on_chip)
        self.retranslate()

    @property
    def station(self) -> Station:
        """What stands in the fields; without a printer it is always on the display."""
        pairs = zip(self._categories, self.chips, strict=True)
        chosen = tuple(category.id for category, chip in pairs if chip.isChecked())
        printer = str(self.printer.currentData() or "")
        return Station(
            self._station_id,
            self.name.text().strip(),
            (*chosen, *self._kept),
            printer,
            self.display.isChecked() or not printer,
        )

    def let_go(self, category_id: str) -> None:
        """Another station makes it now."""
        for category, chip in zip(self._categories, self.chips, strict=True):
            if category.id == category_id:
                chip.setChecked(False)

    def retranslate(self) -> None:
        """Every word."""
        self.name_field.entitle(self.tr("Name of the station"))
        self._label.setText(self.tr("It makes"))
        self._printer_field.entitle(self.tr("Printer"))
        self.printer.setItemText(0, self.tr("None"))
        self.display.setText(self.tr("Show on the kitchen display"))
        self.display.setAccessibleName(self.display.text())
        self.remove.setText(self.tr("Remove station"))

    def _fill(self, station: Station) -> None:
        for name in self._printers:
            self.printer.addItem(printer_name(name) if name else "", name)
        self.printer.setCurrentIndex(self._printers.index(station.printer))
        for category, chip in zip(self._categories, self.chips, strict=True):
            chip.setChecked(category.id in station.categories)
        self.display.setChecked(station.display)
        self._on_printer()

    def _lay_out(self) -> None:
        gap = Look.of_app().tokens.size.gap
        grid = QGridLayout()
        grid.setSpacing(gap)
        for at, chip in enumerate(self.chips):
            chip.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            grid.addWidget(chip, at // _COLUMNS, at % _COLUMNS)
        for column in range(_COLUMNS):
            grid.setColumnStretch(column, 1)
        fields = QHBoxLayout()
        fields.setSpacing(gap)
        fields.addWidget(self.name_field, 1)
        fields.addWidget(self._printer_field, 1)
        last = QHBoxLayout()
        last.addWidget(self.display, 1)
        last.addWidget(self.remove)
        column_ = QVBoxLayout(self)
        column_.setContentsMargins(0, 0, 0, gap)
        column_.setSpacing(gap)
        column_.addLayout(fields)
        column_.addWidget(self._label)
        column_.addLayout(grid)
        column_.addLayout(last)

    @Slot()
    def _on_printer(self) -> None:
        """Without paper the display is all it has."""
        has_printer = bool(self.printer.currentData())
        self.display.setEnabled(has_printer)
        if not has_printer:
            self.display.setChecked(True)

    @Slot()
    def _on_chip(self) -> None:
        chip = self.sender()
        if isinstance(chip, Button) and chip.isChecked():
            self.took.emit(self._categories[self.chips.index(chip)].id)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language at once."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
