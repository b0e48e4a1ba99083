"""Products that have a picture, the chosen one's picture beside the list, and how to remove it."""

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedLayout, QVBoxLayout, QWidget

from pos_app.ui.item_photos.row_model import AlbumModel, AlbumRow
from pos_app.ui.kit.button import Button
from pos_app.ui.kit.text import Text
from pos_app.ui.page.empty_state import EmptyState
from pos_app.ui.page.row_list import RowList

SIDE = 240


class AlbumView(QWidget):
    """`chosen` asks for the picture of a digest, `removed` wants an item to have none."""

    chosen = Signal(str)
    removed = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.model = AlbumModel(self)
        self.list = RowList(self.model, self)
        self.picture = QLabel(self)
        self.picture.setFixedSize(QSize(SIDE, SIDE))
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.note = Text(kind="note", tone="muted", parent=self, wrap=True)
        self.note.setFixedWidth(SIDE)
        self.remove = Button(icon="trash", parent=self)
        self.remove.setFixedWidth(SIDE)
        self.empty = EmptyState("picture", self)
        self._lay_out()
        self.list.selectionModel().currentChanged.connect(self._on_current)
        self.remove.clicked.connect(self._on_remove)

    def _lay_out(self) -> None:
        full = QWidget(self)
        row = QHBoxLayout(full)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(20)
        beside = QVBoxLayout()
        beside.setSpacing(10)
        for widget in (self.picture, self.note, self.remove):
            beside.addWidget(widget)
        beside.addStretch(1)
        row.addWidget(self.list, 1)
        row.addLayout(beside)
        self._either = QStackedLayout(self)
        self._either.setContentsMargins(0, 0, 0, 0)
        self._either.addWidget(full)
        self._either.addWidget(self.empty)

    def retranslate(self) -> None:
        """Every word."""
        self.list.setAccessibleName(self.tr("Products with a photo"))
        self.remove.setText(self.tr("Remove photo"))
        self.empty.say(
            self.tr("No photos yet"),
            self.tr("Name each file by SKU, id or name of its product, then choose the folder."),
        )

    def show_rows(self, rows: list[AlbumRow]) -> None:
        """These products have one; the chosen row stays where it was."""
        before = self.list.currentIndex().row()
        self.model.show(rows)
        self._either.setCurrentIndex(0 if rows else 1)
        if rows:
            self.list.choose(max(before, 0))

    def show_picture(self, image: QImage) -> None:
        """What the chosen product looks like to guests; a null one lies elsewhere."""
        self.picture.setPixmap(QPixmap())
        if not image.isNull():
            keep = Qt.AspectRatioMode.KeepAspectRatio
            smooth = Qt.TransformationMode.SmoothTransformation
            ratio = self.devicePixelRatioF()
            pixels = round(SIDE * ratio)
            fitting = QPixmap.fromImage(image.scaled(pixels, pixels, keep, smooth))
            fitting.setDevicePixelRatio(ratio)
            self.picture.setPixmap(fitting)
        self.picture.setVisible(not image.isNull())
        elsewhere = self.tr("This photo lies on another till; guests see it all the same.")
        self.note.setText(elsewhere if image.isNull() else "")
        self.note.setVisible(image.isNull())
        row = self.current
        self.picture.setAccessibleName(row.name if row is not None else "")

    @property
    def current(self) -> AlbumRow | None:
        """The chosen product."""
        return self.model.row_at(self.list.currentIndex().row())

    @Slot()
    def _on_current(self) -> None:
        row = self.current
        if row is not None:
            self.chosen.emit(row.digest)

    @Slot()
    def _on_remove(self) -> None:
        row = self.current
        if row is not None:
            self.removed.emit(row.item_id)
