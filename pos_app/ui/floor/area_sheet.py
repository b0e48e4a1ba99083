"""What an area is called."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from pos_app.ui.kit.sheet import Sheet
from pos_core.floor_work import LONGEST_NAME


class AreaSheet(Sheet):
    """After `confirmed`, `name` is the answer."""

    def __init__(self, name: str, *, is_new: bool) -> None:
        super().__init__()
        self.field = QLineEdit(name, self)
        self.field.setMaxLength(LONGEST_NAME)
        self.field.selectAll()
        self.field.setAccessibleName(self.tr("Name of the area"))
        self.field.setPlaceholderText(self.tr("Terrace, upstairs…"))
        self.body.addWidget(self.field)
        self.body.addStretch(1)
        title = self.tr("New area") if is_new else self.tr("Name of the area")
        self.entitle(title, self.tr("A room, a floor or a garden with tables in it."))
        self.confirm.setText(self.tr("Add area") if is_new else self.tr("Keep"))
        self.field.textChanged.connect(self._on_changed)
        self.field.returnPressed.connect(self._on_accepted)
        self._on_changed()

    @property
    def name(self) -> str:
        """What was typed."""
        return self.field.text().strip()

    def first_focus(self) -> QWidget:
        """Begin in the field."""
        return self.field

    @Slot()
    def _on_changed(self) -> None:
        self.confirm.setEnabled(bool(self.name))
