"""Chooses a file inside the window: folders and lists of products, a finger high, nothing modal."""

from PySide6.QtCore import QDir, QModelIndex, QPersistentModelIndex, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QFileSystemModel,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QVBoxLayout,
    QWidget,
)

from pos_app.ui.kit.button import Button
from pos_app.ui.page.name_delegate import NameDelegate

KINDS = ("*.csv", "*.tsv", "*.txt", "*.xlsx", "*.json", "*.jsonl", "*.gz")


class _PlainNames(QFileSystemModel):
    """Folders end in a slash instead of carrying a drawing."""

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The name; a screen reader hears the same."""
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            info = self.fileInfo(self.index(index.row(), index.column(), index.parent()))
            return f"{info.fileName()}/" if info.isDir() else info.fileName()
        return None if role == Qt.ItemDataRole.DecorationRole else super().data(index, role)


class FilePicker(QWidget):
    """`picked` carries the path of the file that was touched or entered."""

    picked = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.path = QLineEdit(self)
        self.up = Button(icon="up", parent=self)
        self.list = QListView(self)
        self._model = _PlainNames(self)
        self._model.setNameFilters(list(KINDS))
        self._model.setNameFilterDisables(False)
        self._model.setFilter(QDir.Filter.AllDirs | QDir.Filter.Files | QDir.Filter.NoDotAndDotDot)
        self._names = NameDelegate(self)
        self.list.setModel(self._model)
        self.list.setItemDelegate(self._names)
        self.list.setUniformItemSizes(True)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.path, 1)
        top.addWidget(self.up)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(self.list, 1)
        self.up.clicked.connect(self._on_up)
        self.path.returnPressed.connect(self._on_entered)
        self.list.clicked.connect(self._on_touched)
        self.list.activated.connect(self._on_touched)

    def open_folder(self, folder: str) -> None:
        """Show what is in this folder."""
        there = QDir(folder)
        if there.exists():
            self.list.setRootIndex(self._model.setRootPath(there.absolutePath()))
            self.path.setText(there.absolutePath())

    def retranslate(self) -> None:
        """Names for screen readers."""
        self.path.setAccessibleName(self.tr("Folder or file"))
        self.path.setPlaceholderText(self.tr("Folder or file"))
        self.up.setAccessibleName(self.tr("One folder up"))
        self.up.setText(self.tr("Up"))
        self.list.setAccessibleName(self.tr("Folders and product lists"))

    @Slot()
    def _on_up(self) -> None:
        there = QDir(self._model.rootPath())
        if there.cdUp():
            self.open_folder(there.absolutePath())

    @Slot()
    def _on_entered(self) -> None:
        typed = self.path.text().strip()
        if QDir(typed).exists():
            self.open_folder(typed)
        elif typed:
            self.picked.emit(typed)

    @Slot(QModelIndex)
    def _on_touched(self, index: QModelIndex) -> None:
        info = self._model.fileInfo(index)
        if info.isDir():
            self.open_folder(info.absoluteFilePath())
        else:
            self.picked.emit(info.absoluteFilePath())
