"""Photos of products for guests: which there are, and a folder to take more from.

The work runs beside the window; selling goes on, and nothing changes until all are ready.
"""

from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import QDir, Slot
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from pos_app.bridge.till import Answer, Changes, Till
from pos_app.bridge.works import LOOK_AT_PHOTOS, SHOW_PHOTO, TAKE_PHOTOS, TakenPhotos
from pos_app.ui.commands import Place
from pos_app.ui.item_photos.album_view import AlbumView
from pos_app.ui.item_photos.row_model import AlbumRow, FolderModel
from pos_app.ui.kit.button import Button
from pos_app.ui.kit.text import Text
from pos_app.ui.page.file_picker import PHOTOS, FilePicker
from pos_app.ui.page.row_list import RowList
from pos_app.ui.page.steps_page import StepsPage
from pos_core.item_photo_work import SetItemPhotos
from pos_core.photo_files import PhotoFolder
from pos_core.refusal import Refusal

_ALBUM, _CHOOSE, _CHECK, _RUN, _REPORT = range(5)
_OURS = (LOOK_AT_PHOTOS, TAKE_PHOTOS)


class ItemPhotosScreen(StepsPage):
    """Five steps in one place; the line under the title says which one this is."""

    place: ClassVar[Place] = Place.SETTINGS
    long_work: ClassVar[str] = TAKE_PHOTOS

    def __init__(self, till: Till, parent: QWidget | None = None) -> None:
        super().__init__(till, Button(), Button(role="primary", icon="picture"), parent)
        self._folder = Path()
        self._found = PhotoFolder()
        self._taken: TakenPhotos | None = None
        self._asked: SetItemPhotos | None = None
        self.album = AlbumView(self)
        self.picker = FilePicker(self, PHOTOS)
        self.found = Text(kind="title", parent=self, wrap=True)
        self.files = FolderModel(self)
        self.file_list = RowList(self.files, self)
        self.problems = FolderModel(self)
        self.problem_list = RowList(self.problems, self)
        self.add_steps(
            (self.album,),
            (self.picker,),
            (self.found, self.file_list),
            (self.progress, self.bar),
            (self.outcome, self.problem_list),
        )
        self._connect()
        self.retranslate()

    def _connect(self) -> None:
        self.album.chosen.connect(self._on_chosen)
        self.album.removed.connect(self._on_removed)
        self.picker.picked.connect(self._on_picked)
        self.other.clicked.connect(self._on_other)
        self.stop_button.clicked.connect(self._on_stop)
        self.go.clicked.connect(self._on_go)
        self.till.answered.connect(self._on_answered)
        self.till.changed.connect(self._on_changed)

    def open_up(self, argument: object = None) -> None:
        """Begin with what there is, unless work is running or its report still unread."""
        del argument
        if self.step in (_ALBUM, _CHOOSE):
            self._go_to(_ALBUM)
            self.album.list.setFocus()

    def retranslate(self) -> None:
        """Every word of every step."""
        self.title.setText(self.tr("Photos for guests"))
        super().retranslate()
        self.album.retranslate()
        self.picker.retranslate()
        self.file_list.setAccessibleName(self.tr("Files of the folder"))
        self.problem_list.setAccessibleName(self.tr("Files that were left out"))
        self.bar.setAccessibleName(self.tr("Progress"))
        self.stop_button.setText(self.tr("Stop"))
        self._go_to(self.step)

    def _go_to(self, step: int) -> None:
        hints = (
            self.tr("Guests see these on their phones when they scan the QR of a table."),
            self.tr("Choose the folder with the pictures: JPG, PNG or WebP."),
            self.tr("Does every picture have its product? Nothing is changed yet."),
            self.tr("Selling goes on. Nothing is changed until all pictures are ready."),
            "",
        )
        self.show_step(step, hints[step])
        self.other.setVisible(step in (_CHOOSE, _CHECK))
        self.other.setText(self.tr("Another folder") if step == _CHECK else self.tr("Cancel"))
        self.stop_button.setVisible(step == _RUN)
        self.go.setVisible(step != _RUN)
        self.go.setEnabled(step != _CHECK or bool(self._found.matches))
        self._name_go(step)
        if step == _ALBUM:
            self._load()

    def _name_go(self, step: int) -> None:
        count = len(self._found.matches)
        names = (
            self.tr("Choose a folder"),
            self.tr("Use this folder"),
            self.tr("Take %n photo(s)", "", count),
            "",
            self.tr("Done"),
        )
        self.go.setText(names[step])

    def _load(self) -> None:
        """The products that have a picture now."""
        rows = []
        for item_id, digest in self.till.state.album.shown.items():
            item = self.till.catalogue.by_id(item_id)
            name, sku = (item.name, item.sku) if item is not None else (item_id, "")
            rows.append(AlbumRow(item_id, name, sku, digest))
        self.album.show_rows(rows)

    def look_at(self, folder: str) -> None:
        """Which picture in this folder is for which product?"""
        works = self.till.works
        if works is not None and works.look_at_photos is not None:
            self._folder = Path(folder)
            self.hint.setText(self.tr("Reading {file}…").format(file=self._folder.name))
            works.background.start(LOOK_AT_PHOTOS, works.look_at_photos(self._folder))

    def _take(self) -> None:
        works = self.till.works
        if works is None or works.take_photos is None:
            return
        job = works.take_photos(self._folder, self._found.matches)
        if works.background.start(TAKE_PHOTOS, job):
            self.bar.setRange(0, len(self._found.matches))
            self.bar.setValue(0)
            self.progress.setText(self.tr("Reading {file}…").format(file=self._folder.name))
            self._go_to(_RUN)

    def _show_found(self, found: PhotoFolder) -> None:
        self._found = found
        ready = self.tr("%n picture(s) have a product", "", len(found.matches))
        left = self.tr("%n have none", "", len(found.misses))
        self.found.setText(f"{ready}, {left}" if found.misses else ready)
        self.files.show(found.misses, found.matches, self.language)
        self._go_to(_CHECK)

    def _show_taken(self, taken: TakenPhotos) -> None:
        """They are made; from now on guests see them."""
        self._taken = taken
        self._asked = SetItemPhotos(taken.photos)
        self.till.submit(self._asked)

    def _show_report(self, taken: TakenPhotos) -> None:
        self.outcome.setText(self.tr("%n photo(s) are on the guests' menu", "", len(taken.photos)))
        self.outcome.set_tone("good" if taken.photos else "warn")
        self.problems.show(taken.misses, (), self.language)
        self.problem_list.setVisible(bool(taken.misses))
        self._go_to(_REPORT)

    @Slot(str)
    def _on_chosen(self, digest: str) -> None:
        works = self.till.works
        if works is not None and works.show_photo is not None:
            works.background.start(SHOW_PHOTO, works.show_photo(digest))

    @Slot(str)
    def _on_removed(self, item_id: str) -> None:
        self._taken, self._asked = None, SetItemPhotos(((item_id, ""),))
        self.till.submit(self._asked)

    @Slot(str)
    def _on_picked(self, file: str) -> None:
        self.look_at(str(Path(file).parent))

    @Slot()
    def _on_other(self) -> None:
        self._go_to(_CHOOSE if self.step == _CHECK else _ALBUM)

    @Slot()
    def _on_stop(self) -> None:
        self.stop_work(self.tr("Stopping…"))

    @Slot()
    def _on_go(self) -> None:
        if self.step == _ALBUM:
            self._go_to(_CHOOSE)
            self.picker.open_folder(self.picker.path.text() or QDir.homePath())
            self.picker.list.setFocus()
        elif self.step == _CHOOSE:
            self.look_at(self.picker.path.text())
        elif self.step == _CHECK:
            self._take()
        else:
            self._go_to(_ALBUM)

    @Slot(object)
    def _on_changed(self, changes: Changes) -> None:
        if "photos" in changes.topics and self.step == _ALBUM:
            self._load()

    @Slot(object)
    def _on_answered(self, answer: Answer) -> None:
        if answer.intent is not self._asked:
            return
        taken, self._taken, self._asked = self._taken, None, None
        if answer.refusal is not None:
            self._go_to(_ALBUM)
            self.warn(answer.refusal.code, answer.refusal.facts)
        elif taken is not None:
            self._show_report(taken)

    def show_progress(self, done: int, total: int, text: str) -> None:
        """By the name of the picture that is just made."""
        del done, total
        if text:
            self.progress.setText(text)

    @Slot(str, object)
    def show_result(self, name: str, result: object) -> None:
        """A picture to look at, what a folder holds, or the photos that are made."""
        if name == SHOW_PHOTO and isinstance(result, QImage):
            self.album.show_picture(result)
        elif name not in _OURS:
            return
        elif isinstance(result, PhotoFolder):
            self._show_found(result)
        elif isinstance(result, TakenPhotos):
            self._show_taken(result)
        elif isinstance(result, Refusal):
            self._go_to(_CHOOSE)
            self.warn(result.code, result.facts)

    @Slot(str, str, object)
    def show_failure(self, name: str, code: str, facts: object) -> None:
        """Back to the choice of a folder."""
        if name in _OURS:
            self._go_to(_CHOOSE)
            self.warn(code, facts if isinstance(facts, dict) else {})
