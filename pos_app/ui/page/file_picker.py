"""Chooses a file inside the window: folders and files of one kind, a finger high, nothing modal."""

from PySide6.QtCore import QDir, QFileInfo, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from pos_app.ui.kit.button import Button
from pos_app.ui.page.empty_state import EmptyState
from pos_app.ui.page.name_delegate import NameDelegate

LISTS = ("*.csv", "*.tsv", "*.txt", "*.xlsx", "*.json", "*.jsonl", "*.gz")
PICTURES = ("*.png", "*.jpg", "*.jpeg", "*.bmp")
PHOTOS = ("*.jpg", "*.jpeg", "*.png", "*.webp")
_PATH = Qt.ItemDataRole.UserRole
_SHOWN = QDir.Filter.AllDirs | QDir.Filter.Files | QDir.Filter.NoDotAndDotDot
_ORDER = QDir.SortFlag.DirsFirst | QDir.SortFlag.IgnoreCase | QDir.SortFlag.LocaleAware
_MOST_SHOWN = 1000


class FilePicker(QWidget):
    """`picked` carries the path of the file that was touched or entered.

    `kinds` are the files that are listed: lists of products, or pictures.
    """

    picked = Signal(str)

    def __init__(self, parent: QWidget, kinds: tuple[str, ...] = LISTS) -> None:
        super().__init__(parent)
        self._kinds = kinds
        self._folder = QDir()
        self.path = QLineEdit(self)
        self.up = Button(icon="up", parent=self)
        self.list = QListWidget(self)
        self._names = NameDelegate(self)
        self.list.setItemDelegate(self._names)
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.path, 1)
        top.addWidget(self.up)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(top)
        self.nothing = EmptyState("folder", self)
        self._either = QStackedLayout()
        self._either.addWidget(self.list)
        self._either.addWidget(self.nothing)
        column.addLayout(self._either, 1)
        self.up.clicked.connect(self._on_up)
        self.path.returnPressed.connect(self._on_entered)
        self.list.itemClicked.connect(self._on_touched)
        self.list.itemActivated.connect(self._on_touched)

    def open_folder(self, folder: str) -> None:
        """Show what is in this folder: folders first, then files of the kind wanted."""
        there = QDir(folder)
        if not there.exists():
            return
        self._folder = there
        self.path.setText(there.absolutePath())
        self.list.clear()
        for info in there.entryInfoList(self._kinds, _SHOWN, _ORDER)[:_MOST_SHOWN]:
            name = f"{info.fileName()}/" if info.isDir() else info.fileName()
            entry = QListWidgetItem(name, self.list)
            entry.setData(_PATH, info.absoluteFilePath())
        self._either.setCurrentWidget(self.list if self.list.count() else self.nothing)

    def retranslate(self) -> None:
        """Names for screen readers."""
        self.path.setAccessibleName(self.tr("Folder or file"))
        self.path.setPlaceholderText(self.tr("Folder or file"))
        self.up.setText(self.tr("Up"))
        self.up.setAccessibleName(self.tr("One folder up"))
        pictures = self._kinds is not LISTS
        listed = self.tr("Folders and product lists")
        nothing = self.tr("No list of products in this folder")
        if pictures:
            listed = self.tr("Folders and pictures")
            nothing = self.tr("No picture in this folder")
        self.list.setAccessibleName(listed)
        self.nothing.say(
            nothing, self.tr("Go one folder up, or plug in the stick and enter its folder above.")
        )

    def _take(self, path: str) -> None:
        if QFileInfo(path).isDir():
            self.open_folder(path)
        elif path:
            self.picked.emit(path)

    @Slot()
    def _on_up(self) -> None:
        there = QDir(self._folder)
        if there.cdUp():
            self.open_folder(there.absolutePath())

    @Slot()
    def _on_entered(self) -> None:
        self._take(self.path.text().strip())

    @Slot(QListWidgetItem)
    def _on_touched(self, entry: QListWidgetItem) -> None:
        self._take(str(entry.data(_PATH)))
