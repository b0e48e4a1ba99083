"""What a table is called, how many sit at it, and whether it is round."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from pos_app.ui.kit.sheet import Sheet
from pos_app.ui.kit.stepper import Stepper
from pos_app.ui.page.choice import Choice
from pos_app.ui.page.field import Field
from pos_core.floor import TableShape
from pos_core.floor_work import LONGEST_NAME, MOST_SEATS


class TableSheet(Sheet):
    """After `confirmed`: `name`, `seats` and `shape`."""

    def __init__(self, name: str, seats: int, shape: TableShape, *, is_new: bool) -> None:
        super().__init__()
        self.field = QLineEdit(name, self)
        self.field.setMaxLength(LONGEST_NAME)
        self.field.selectAll()
        self.count = Stepper(self, most=MOST_SEATS, titled=True)
        self.count.set_value(seats)
        self.form = Choice([each.value for each in TableShape], self)
        self.form.entitle([self.tr("Square"), self.tr("Round")])
        self.form.select(shape.value)
        for widget, words in (
            (self.field, self.tr("Name")),
            (self.count, self.tr("Seats")),
            (self.form, self.tr("Shape")),
        ):
            row = Field(widget, self)
            row.entitle(words)
            widget.setAccessibleName(words)
            self.body.addWidget(row)
        self.body.addStretch(1)
        title = self.tr("New table") if is_new else self.tr("Change {name}").replace("{name}", name)
        self.entitle(title, self.tr("The kitchen and the guests read this name."))
        self.confirm.setText(self.tr("Add table") if is_new else self.tr("Keep"))
        self.field.textChanged.connect(self._on_changed)
        self.field.returnPressed.connect(self._on_accepted)
        self._on_changed()

    @property
    def name(self) -> str:
        """What was typed."""
        return self.field.text().strip()

    @property
    def seats(self) -> int:
        """How many sit at it."""
        return self.count.value

    @property
    def shape(self) -> TableShape:
        """Square or round."""
        return TableShape(self.form.current)

    def first_focus(self) -> QWidget:
        """Begin with the name."""
        return self.field

    @Slot()
    def _on_changed(self) -> None:
        self.confirm.setEnabled(bool(self.name))
