"""The second copy of the journal, and a backup now: where they go, and how far the work is."""

from pathlib import Path

from PySide6.QtCore import QDir, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QProgressBar, QWidget

from pos_app.bridge.till import Till
from pos_app.bridge.works import BACK_UP
from pos_app.ui.kit.button import Button
from pos_app.ui.kit.text import Rule, Text
from pos_app.ui.kit.tone import Tone
from pos_app.ui.messages import words
from pos_app.ui.page.field import Field
from pos_app.ui.page.page import label
from pos_app.ui.page.places import is_folder, mounted
from pos_app.ui.settings.section import Section


class CopiesSection(Section):
    """A folder for the second copy; below, a backup with its progress and a way to stop it."""

    def __init__(self, till: Till, parent: QWidget) -> None:
        super().__init__(till, parent)
        works = self._works = till.works
        self.folder = self._folders()
        self.mirror = Button(icon="save", parent=self)
        self.code = Button(icon="printer", parent=self)
        self.target = self._folders()
        self._folder_field = Field(self.folder, self)
        self._target_field = Field(self.target, self)
        self.start = Button(role="primary", icon="save", parent=self)
        self.stop = Button(icon="cancel", parent=self)
        self.bar = QProgressBar(self)
        self.progress = Text(kind="note", tone="muted", parent=self, wrap=True)
        self._lay_out()
        self.mirror.clicked.connect(self._on_mirror)
        self.code.clicked.connect(self._on_code)
        self.start.clicked.connect(self.back_up)
        self.stop.clicked.connect(self._on_stop)
        if works is not None:
            works.background.progressed.connect(self._on_progressed)
            works.background.finished.connect(self._on_finished)
            works.background.failed.connect(self._on_failed)
        self._show_running(running=False)
        for button in (self.mirror, self.code):
            button.setEnabled(not till.is_training)
        self.retranslate()
        self.load()

    def _folders(self) -> QComboBox:
        box = QComboBox(self)
        box.setEditable(True)
        box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        return box

    def _lay_out(self) -> None:
        running = QHBoxLayout()
        running.addWidget(self.bar, 1)
        running.addWidget(self.stop)
        for widget in (self._folder_field, self.mirror, Rule(self), self._target_field):
            self.column.addWidget(widget)
        self.column.addWidget(self.progress)
        self.column.addLayout(running)
        self.column.addWidget(Rule(self))
        self.column.addWidget(self.code)
        self.column.addStretch(1)
        self.buttons.addWidget(self.start)

    def title(self) -> str:
        """Name in the list of sections."""
        return self.tr("Copies and backup")

    def load(self) -> None:
        """Folders that are there now, the kept one in front."""
        places = mounted()
        kept = self.till.settings.mirror_folder
        for box, first in ((self.folder, kept), (self.target, kept or QDir.homePath())):
            box.clear()
            box.addItems(list(dict.fromkeys(place for place in ("", first, *places) if place)))
            box.setEditText(first)

    def retranslate(self) -> None:
        """Labels, hints and buttons."""
        self.intro.setText(
            self.tr("The journal holds every sale. A copy on a stick survives this computer.")
        )
        super().retranslate()
        self._folder_field.entitle(
            self.tr("Folder for the second copy"),
            self.tr("Written along with every sale. Empty: no second copy."),
        )
        self.mirror.setText(self.tr("Use this folder"))
        self._target_field.entitle(
            self.tr("Folder for a backup"), self.tr("Selling goes on while it is made.")
        )
        label(self.start, "backup.start")
        self.stop.setText(self.tr("Stop"))
        self.code.setText(self.tr("Print the recovery code"))
        self.bar.setAccessibleName(self.tr("Backup progress"))

    @Slot()
    def back_up(self) -> None:
        """Begin a backup into the folder chosen."""
        if not self.start.isEnabled():
            return
        folder = self.target.currentText().strip()
        if not is_folder(folder):
            self._target_field.warn(self.tr("There is no such folder. Choose another one."))
            return
        self._target_field.clear()
        works = self._works
        if works is not None and works.background.start(BACK_UP, works.back_up(Path(folder))):
            self._show_running(running=True)
            self.progress.setText(self.tr("Copying…"))

    def _show_running(self, *, running: bool) -> None:
        self.bar.setVisible(running)
        self.stop.setVisible(running)
        may = self._works is not None and not self.till.is_training
        self.start.setEnabled(may and not running)
        if running:
            self.bar.setRange(0, 0)

    @Slot()
    def _on_mirror(self) -> None:
        folder = self.folder.currentText().strip()
        if folder and not is_folder(folder):
            self._folder_field.warn(self.tr("There is no such folder. Choose another one."))
            return
        self._folder_field.clear()
        self.till.change_settings(mirror_folder=folder)
        self.say(
            self.tr("The second copy goes to {folder} from now on.").format(folder=folder)
            if folder
            else self.tr("No second copy is kept from now on."),
            Tone.GOOD if folder else Tone.WARN,
        )

    @Slot()
    def _on_code(self) -> None:
        if self.till.is_open:
            self.till.print_recovery_code()
            self.say(self.tr("The recovery code is printed. Put the slip into the safe."))

    @Slot()
    def _on_stop(self) -> None:
        if self._works is not None:
            self._works.background.cancel(BACK_UP)
            self.progress.setText(self.tr("Stopping…"))

    @Slot(str, int, int, str)
    def _on_progressed(self, name: str, done: int, total: int, _text: str) -> None:
        if name == BACK_UP:
            self.bar.setRange(0, max(total, 1))
            self.bar.setValue(done)
            percent = 100 * done // max(total, 1)
            self.progress.setText(self.tr("{percent}% copied").format(percent=percent))

    @Slot(str, object)
    def _on_finished(self, name: str, result: object) -> None:
        if name == BACK_UP:
            self._show_running(running=False)
            text = self.tr("The backup is complete and checked: {file}").format(file=str(result))
            self.progress.setText(text)
            self.say(text)

    @Slot(str, str, object)
    def _on_failed(self, name: str, code: str, facts: object) -> None:
        if name == BACK_UP:
            self._show_running(running=False)
            message = words(code, facts if isinstance(facts, dict) else {})
            self.progress.setText(message.text)
            self.say(message.text, Tone.WARN)
