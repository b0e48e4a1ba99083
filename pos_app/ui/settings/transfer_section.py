"""Settings into a file and out of one: what would change is shown before anything does."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QDir, Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QWidget

from pos_app.bridge.till import Till
from pos_app.bridge.works import EXPORT_SETTINGS, LOOK_AT_SETTINGS
from pos_app.engine.settings_transfer import Looked
from pos_app.ui.kit.button import Button
from pos_app.ui.kit.text import Rule
from pos_app.ui.kit.tone import Tone
from pos_app.ui.messages import words
from pos_app.ui.page.field import Field
from pos_app.ui.page.page import label
from pos_app.ui.page.row_delegate import RowTexts
from pos_app.ui.page.row_list import RowList
from pos_app.ui.page.text_rows import TextRowsModel
from pos_app.ui.settings.place_words import change_words, place_words
from pos_app.ui.settings.section import Section
from pos_app.ui.settings.taking_over import TakingOver
from pos_core.refusal import Refusal

_LIST_HEIGHT = 200


class ChangeModel(TextRowsModel):
    """A change a row, or a slip a row."""

    def show_looked(self, looked: Looked | None) -> None:
        """All rows anew; none for None."""
        self.beginResetModel()
        self._texts = []
        if looked is not None:
            self._texts = [_no(each) for each in looked.wrong]
            self._texts += [
                RowTexts(place_words(each.place), "", "", change_words(each), "")
                for each in looked.changes
            ]
        self.endResetModel()


class TransferSection(Section):
    """A file to write above, a file to read below, and between them nothing happens unasked."""

    def __init__(self, till: Till, parent: QWidget) -> None:
        super().__init__(till, parent)
        self._looked: Looked | None = None
        self._taking = TakingOver(till, self)
        self.target, self.source = QLineEdit(self), QLineEdit(self)
        self._target, self._source = Field(self.target, self), Field(self.source, self)
        self.with_staff = QCheckBox(self)
        self.export = Button(icon="save", parent=self)
        self.look = Button(icon="search", parent=self)
        self.model = ChangeModel(self)
        self.list = RowList(self.model, self)
        self.list.setFixedHeight(_LIST_HEIGHT)
        self.take = Button(role="primary", icon="check", parent=self)
        self.again = Button(icon="shop", parent=self)
        self.again.setMinimumHeight(self.take.minimumHeight())
        self._lay_out()
        self._connect()
        self.retranslate()

    def _lay_out(self) -> None:
        out = QHBoxLayout()
        out.addWidget(self.with_staff, 1)
        out.addWidget(self.export)
        self.column.addWidget(self._target)
        self.column.addLayout(out)
        self.column.addWidget(Rule(self))
        self.column.addWidget(self._source)
        self.column.addWidget(self.look)
        self.column.addWidget(self.list)
        self.column.addStretch(1)
        self.buttons.insertWidget(0, self.again)
        self.buttons.addWidget(self.take)
        for line in (self.target, self.source):
            line.setMaxLength(400)

    def _connect(self) -> None:
        self.export.clicked.connect(self._on_export)
        self.look.clicked.connect(self._on_look)
        self.source.returnPressed.connect(self._on_look)
        self.target.returnPressed.connect(self._on_export)
        self.take.clicked.connect(self._on_take)
        self.again.clicked.connect(self._on_again)
        self._taking.done.connect(self._on_done)
        self._taking.refused.connect(self._on_refused)
        self._taking.failed.connect(self._on_trouble)
        works = self.till.works
        if works is not None:
            works.background.finished.connect(self._on_finished)
            works.background.failed.connect(self._on_failed)

    def title(self) -> str:
        """Name in the list of sections."""
        return self.tr("Setup and transfer")

    def load(self) -> None:
        """A file name to begin with; what was looked at is forgotten."""
        shop = self.till.state.shop
        prefix = shop.till_prefix if shop is not None else ""
        usual = QDir.home().filePath(f"evertill-settings-{prefix}.json")
        for line in (self.target, self.source):
            line.setText(line.text() or usual)
        self._show(None)

    def retranslate(self) -> None:
        """Labels and buttons."""
        self.intro.setText(
            self.tr("For a second till or a new computer. The file holds no PIN and no key.")
        )
        super().retranslate()
        self._target.entitle(self.tr("Write the settings into"))
        self.with_staff.setText(self.tr("With the names of the staff, without PINs"))
        self.with_staff.setAccessibleName(self.with_staff.text())
        self.export.setText(self.tr("Export"))
        self._source.entitle(
            self.tr("Read settings from"), self.tr("Nothing is changed until you say so.")
        )
        self.look.setText(self.tr("Look at the file"))
        self.list.setAccessibleName(self.tr("What would change"))
        label(self.again, "setup.open")
        self._show(self._looked)

    def _show(self, looked: Looked | None) -> None:
        self._looked = looked
        self.model.show_looked(looked)
        self.list.setVisible(looked is not None and self.model.rowCount() > 0)
        count = len(looked.changes) if looked is not None else 0
        self.take.setEnabled(count > 0)
        none, some = self.tr("Take over"), self.tr("Take over %n changes", "", count)
        self.take.setText(some if count else none)

    @Slot()
    def _on_export(self) -> None:
        works, file = self.till.works, self.target.text().strip()
        if works is None or works.export_settings is None:
            return
        if not file or QDir(file).exists():
            self._target.warn(self.tr("Enter the name of a file, not of a folder."))
            return
        job = works.export_settings(Path(file), self.with_staff.isChecked())
        works.background.start(EXPORT_SETTINGS, job)

    @Slot()
    def _on_look(self) -> None:
        works, file = self.till.works, self.source.text().strip()
        self._source.clear()
        if works is not None and works.look_at_settings is not None and file:
            works.background.start(LOOK_AT_SETTINGS, works.look_at_settings(Path(file)))

    @Slot(str, object)
    def _on_finished(self, name: str, result: object) -> None:
        if name == EXPORT_SETTINGS:
            said = self.tr("The settings are in {file}.").format(file=str(result))
            self._target.note.hint(said)
            self.say(said)
        elif name == LOOK_AT_SETTINGS and isinstance(result, Looked):
            self._show(result)
            self._say_looked(result)

    def _say_looked(self, looked: Looked) -> None:
        if looked.wrong:
            self._source.warn(self.tr("The file cannot be taken over; nothing was changed."))
        elif looked.changes:
            self._source.note.hint(self.tr("This would change. Nothing is changed yet."))
            self.take.setFocus()
        else:
            self._source.note.hint(self.tr("Everything is so already."))

    @Slot(str, str, object)
    def _on_failed(self, name: str, code: str, facts: object) -> None:
        if name in (EXPORT_SETTINGS, LOOK_AT_SETTINGS):
            said = words(code, facts if isinstance(facts, dict) else {}).text
            (self._target if name == EXPORT_SETTINGS else self._source).warn(said)

    @Slot()
    def _on_again(self) -> None:
        """Through all the steps once more, from what holds now."""
        self.asked.emit("setup.open", None)

    @Slot()
    def _on_take(self) -> None:
        if self._looked is not None:
            self._taking.begin(self._looked.portable)

    @Slot(object)
    def _on_done(self, nameless: tuple[str, ...]) -> None:
        self._show(None)
        if nameless:
            names = ", ".join(nameless)
            said = self.tr("Taken over. Name {names} under Staff and give them PINs.")
            self.say(said.format(names=names), Tone.WARN)
        else:
            self.say(self.tr("The settings are taken over."))

    @Slot(object)
    def _on_refused(self, refusal: Refusal) -> None:
        self._source.warn(words(refusal.code, refusal.facts).text)

    @Slot(object)
    def _on_trouble(self, trouble: object) -> None:
        name, facts = getattr(trouble, "name", ""), getattr(trouble, "facts", {})
        self.say(words(name, facts).text, Tone.BAD)


def _no(refusal: Refusal) -> RowTexts:
    said = words(refusal.code, refusal.facts)
    return RowTexts(said.title, "", "", said.do, "")
