"""QR cards for tables: which of them, where the file goes, and how far it is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QDir, Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QProgressBar, QWidget

from pos_app.ui.kit.sheet import Sheet
from pos_app.ui.kit.text import Text
from pos_app.ui.page.choice import Choice
from pos_app.ui.page.field import Field
from pos_app.ui.page.places import is_folder, mounted
from pos_app.ui.theme.look import Look
from pos_core.frozen import dataclass
from pos_core.ids import TableId


@dataclass(frozen=True, slots=True)
class Wanted:
    """Some of the shop's tables, and what they are together: all, an area, one of them."""

    name: str
    tables: tuple[TableId, ...]


class CardsSheet(Sheet):
    """After `confirmed`: `wanted`, `folder`, and whether the tables get new QRs before.

    `missing` says why no card can be made, "" where they can.
    """

    def __init__(self, choices: Sequence[Wanted], address: str, missing: str) -> None:
        super().__init__()
        self._choices = tuple(choices)
        self.which = Choice([str(at) for at in range(len(self._choices))], self)
        self.which.entitle([each.name for each in self._choices])
        self.which.select("0")
        self.place = QComboBox(self)
        self.place.setEditable(True)
        self.place.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.place.addItems([*mounted(), QDir.homePath()])
        self.renew = QCheckBox(self)
        self._which = Field(self.which, self)
        self._place = Field(self.place, self)
        self._note = Text(kind="note", tone="muted", parent=self, wrap=True)
        self._missing = Text(tone="warn", parent=self, wrap=True)
        self._words(address, missing)
        for part in (self._missing, self._which, self._place, self.renew, self._note):
            self.body.addWidget(part)
        self.body.addStretch(1)
        for part in (self._which, self._place, self.renew, self._note):
            part.setVisible(not missing)
        self._missing.setVisible(bool(missing))
        if missing:
            self.hide_confirm()

    def _words(self, address: str, missing: str) -> None:
        self.entitle(
            self.tr("QR cards"),
            self.tr("One page of A6 for each table, as a PDF: print it, cut it, put it up."),
        )
        self._missing.setText(missing)
        self._which.entitle(self.tr("For which tables?"))
        self._place.entitle(self.tr("Folder"))
        self.renew.setText(self.tr("Make new QRs first"))
        self.renew.setAccessibleName(self.renew.text())
        note = self.tr(
            "The cards lead to {address}. If that ever changes, they have to be printed anew."
        )
        self._note.setText(note.replace("{address}", address))
        self.confirm.setText(self.tr("Save the PDF"))

    @property
    def wanted(self) -> Wanted:
        """The tables that were chosen."""
        return self._choices[int(self.which.current)]

    @property
    def folder(self) -> str:
        """The folder that was chosen or typed."""
        return self.place.currentText().strip()

    def is_ready(self) -> bool:
        """True when the folder is there; else the sheet says what to do."""
        if is_folder(self.folder):
            return True
        self._place.warn(self.tr("There is no such folder. Choose another one."))
        return False

    def first_focus(self) -> QWidget:
        """Begin at the tables."""
        return super().first_focus() if self.confirm.isHidden() else self.which.button("0")


class CardsProgress(Sheet):
    """How far the file is; Stop while it is written, Close once it is there or was not."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.bar = QProgressBar(self)
        self.said = Text(parent=self, wrap=True)
        self.bar.setRange(0, 0)
        self.bar.setTextVisible(False)
        self.bar.setMinimumHeight(Look.of_app().tokens.size.gap)
        self.bar.setAccessibleName(self.tr("Progress"))
        self.body.addWidget(self.bar)
        self.body.addWidget(self.said)
        self.body.addStretch(1)
        self.entitle(self.tr("QR cards"), name)
        self.hide_confirm()
        self.name_cancel(self.tr("Stop"))

    @Slot(int, int)
    def show_done(self, done: int, total: int) -> None:
        """So many pages of so many."""
        self.bar.setRange(0, max(total, 1))
        self.bar.setValue(done)
        pages = self.tr("{done} of {total} pages")
        self.said.setText(pages.replace("{done}", str(done)).replace("{total}", str(total)))

    def end(self, words: str) -> None:
        """Nothing goes on any more."""
        self.bar.hide()
        self.said.setText(words)
        self.name_cancel(self.tr("Close"))
