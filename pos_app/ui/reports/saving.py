"""Where a report goes as a file: a stick, a disk or the home folder, as CSV or PDF."""

from __future__ import annotations

from PySide6.QtCore import QDir
from PySide6.QtWidgets import QComboBox, QRadioButton, QWidget

from pos_app.ui.kit.field_note import FieldNote
from pos_app.ui.kit.sheet import Sheet
from pos_app.ui.kit.text import Text
from pos_app.ui.page.places import is_folder, mounted


class SavingSheet(Sheet):
    """`folder` and `ending` (pdf or csv) are the answer after `confirmed`."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pdf = QRadioButton(self)
        self.csv = QRadioButton(self)
        self.place = QComboBox(self)
        self._ask = Text(kind="strong", parent=self)
        self._note = FieldNote(self)
        self.place.setEditable(True)
        self.place.addItems([*mounted(), QDir.homePath()])
        self.pdf.setChecked(True)
        for part in (self.pdf, self.csv, self._ask, self.place, self._note):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self.pdf.setText(self.tr("PDF, to read and to print"))
        self.csv.setText(self.tr("CSV, for a spreadsheet"))
        self.pdf.setAccessibleName(self.pdf.text())
        self.csv.setAccessibleName(self.csv.text())
        self._ask.setText(self.tr("Folder"))
        self.place.setAccessibleName(self.tr("Folder"))
        self.entitle(self.tr("Save as a file"), title)
        self.confirm.setText(self.tr("Save"))

    @property
    def folder(self) -> str:
        """The folder that was chosen or typed."""
        return self.place.currentText().strip()

    @property
    def ending(self) -> str:
        """What kind of file."""
        return "pdf" if self.pdf.isChecked() else "csv"

    def is_ready(self) -> bool:
        """True when the folder is there; else the sheet says what to do."""
        if is_folder(self.folder):
            return True
        self._note.warn(self.tr("There is no such folder. Choose another one."))
        return False

    def first_focus(self) -> QWidget:
        """Begin at the kind of file."""
        return self.pdf
