"""A list of painted rows, set up the same way on every screen: one chosen, nothing edited."""

from PySide6.QtCore import QAbstractListModel, Qt
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from pos_app.ui.page.row_delegate import RowDelegate


class RowList(QListView):
    """Shows a model whose rows give `RowTexts`."""

    def __init__(self, model: QAbstractListModel, parent: QWidget, *, large: bool = False) -> None:
        super().__init__(parent)
        self._delegate = RowDelegate(self, large=large)
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)

    def choose(self, row: int) -> None:
        """Make this row the chosen one, within what there is."""
        last = self.model().rowCount() - 1
        self.setCurrentIndex(self.model().index(min(max(row, 0), last), 0))

    def step(self, key: int) -> None:
        """What an arrow or paging key, given to another widget, means for the list."""
        rows = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -8}.get(Qt.Key(key), 8)
        self.choose(self.currentIndex().row() + rows)
