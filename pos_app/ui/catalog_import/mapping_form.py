"""Which column of the file holds what: guessed by the till, corrected by a person."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QGridLayout, QWidget

from pos_app.ui.kit.text import Text
from pos_core.item_columns import Columns, Field

SHOWN = (Field.NAME, Field.PRICE, Field.BARCODE, Field.SKU, Field.CATEGORY, Field.UNIT)


class MappingForm(QWidget):
    """One list of headings for each kind of column; `changed` when a person chose another."""

    changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._labels = {field: Text(kind="note", tone="muted", parent=self) for field in SHOWN}
        self.boxes = {field: QComboBox(self) for field in SHOWN}
        self._headings: tuple[str, ...] = ()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(6)
        for at, field in enumerate(SHOWN):
            row, column = divmod(at, 3)
            grid.addWidget(self._labels[field], 2 * row, column)
            grid.addWidget(self.boxes[field], 2 * row + 1, column)
            grid.setColumnStretch(column, 1)
            self.boxes[field].setMinimumContentsLength(10)
            self.boxes[field].activated.connect(self._on_activated)

    def show_columns(self, columns: Columns) -> None:
        """Show what the till made of the headings."""
        self._headings = tuple(columns.headings)
        for field, box in self.boxes.items():
            box.clear()
            box.addItem(self.tr("(none)"))
            box.addItems(list(self._headings))
            place = columns.places.get(field)
            box.setCurrentIndex(0 if place is None else place + 1)

    def mapping(self) -> dict[Field, str]:
        """The heading chosen for each field; empty text leaves the field out."""
        if not self._headings:
            return {}
        return {
            field: self._headings[box.currentIndex() - 1] if box.currentIndex() > 0 else ""
            for field, box in self.boxes.items()
        }

    def retranslate(self) -> None:
        """The kinds of column."""
        words = {
            Field.NAME: self.tr("Name"),
            Field.PRICE: self.tr("Price"),
            Field.BARCODE: self.tr("Barcode"),
            Field.SKU: self.tr("Product code"),
            Field.CATEGORY: self.tr("Category"),
            Field.UNIT: self.tr("Unit"),
        }
        for field, label in self._labels.items():
            label.setText(words[field])
            self.boxes[field].setAccessibleName(words[field])
            if self.boxes[field].count():
                self.boxes[field].setItemText(0, self.tr("(none)"))

    @Slot(int)
    def _on_activated(self, _index: int) -> None:
        self.changed.emit()
