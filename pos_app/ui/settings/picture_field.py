"""A picture of the shop: what it looks like now, choosing another file, doing without one."""

from PySide6.QtCore import QDir, Qt, Signal, Slot
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from pos_app.ui.kit.button import Button
from pos_app.ui.kit.field_note import FieldNote
from pos_app.ui.kit.text import Text
from pos_app.ui.page.file_picker import PICTURES, FilePicker

_HIGHEST, _WIDEST = 140, 440
_LIST_HEIGHT = 260


class PictureField(QWidget):
    """`chosen` gives the path of a picture file, `removed` says that none is wanted."""

    chosen = Signal(str)
    removed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._label = Text(kind="strong", parent=self)
        self.picture = QLabel(self)
        self.picture.setAlignment(Qt.AlignmentFlag.AlignLeft)
        self.note = FieldNote(self)
        self.choose = Button(icon="folder", parent=self)
        self.remove = Button(icon="trash", parent=self)
        self.picker = FilePicker(self, PICTURES)
        self.picker.setFixedHeight(_LIST_HEIGHT)
        self.picker.hide()
        buttons = QHBoxLayout()
        buttons.addWidget(self.choose)
        buttons.addWidget(self.remove)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for widget in (self._label, self.picture, self.note):
            column.addWidget(widget)
        column.addLayout(buttons)
        column.addWidget(self.picker)
        self.show_picture(QImage())
        self.choose.clicked.connect(self._on_choose)
        self.remove.clicked.connect(self._on_remove)
        self.picker.picked.connect(self._on_picked)

    def entitle(self, label: str, hint: str) -> None:
        """What the picture is for, and a line of help."""
        self._label.setText(label)
        self.picture.setAccessibleName(label)
        self.note.hint(hint)
        self.choose.setText(self.tr("Choose a picture"))
        self.remove.setText(self.tr("No picture"))
        self.picker.retranslate()

    def show_picture(self, image: QImage) -> None:
        """This one holds; a null one is none."""
        self.picture.setVisible(not image.isNull())
        self.remove.setEnabled(not image.isNull())
        if image.isNull():
            return
        keep = Qt.AspectRatioMode.KeepAspectRatio
        smooth = Qt.TransformationMode.SmoothTransformation
        large = image.height() > _HIGHEST or image.width() > _WIDEST
        fitting = image.scaled(_WIDEST, _HIGHEST, keep, smooth) if large else image
        self.picture.setPixmap(QPixmap.fromImage(fitting))

    def say_wrong(self, text: str) -> None:
        """Say what is wrong with the file."""
        self.note.warn(text)

    @Slot()
    def _on_choose(self) -> None:
        self.picker.setVisible(self.picker.isHidden())
        if self.picker.isVisible():
            if not self.picker.path.text():
                self.picker.open_folder(QDir.homePath())
            self.picker.list.setFocus()

    @Slot()
    def _on_remove(self) -> None:
        self.picker.hide()
        self.removed.emit()

    @Slot(str)
    def _on_picked(self, path: str) -> None:
        self.picker.hide()
        self.choose.setFocus()
        self.chosen.emit(path)
