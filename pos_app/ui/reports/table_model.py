"""One table of a report as a Qt model: words on the left, figures on the right, all to read."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from pos_app.ui import format as figures
from pos_core.money import Money
from pos_core.quantity import Quantity
from pos_core.sales_tables import Cell, ReportTable

Index = QModelIndex | QPersistentModelIndex
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_WORDS = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
_NOTHING = ReportTable("", "", (), ())


class TableModel(QAbstractTableModel):
    """Every word is made once, when the table is shown."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._table = _NOTHING
        self._texts: list[list[str]] = []

    def show(self, table: ReportTable | None, language: str) -> None:
        """Another table; None shows nothing."""
        self.beginResetModel()
        self._table = table or _NOTHING
        self._texts = [[written(cell, language) for cell in row] for row in self._table.rows]
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own signature)
        """How many rows the table has."""
        return 0 if parent.isValid() else len(self._texts)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """How many columns the table has."""
        return 0 if parent.isValid() else len(self._table.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words of a cell, and where they stand in it."""
        if not index.isValid():
            return None
        if role in _WORDS:
            return self._texts[index.row()][index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._side(index.column())
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """What heads a column."""
        if orientation is not Qt.Orientation.Horizontal or section >= len(self._table.columns):
            return None
        if role in _WORDS:
            return self._table.columns[section]
        return self._side(section) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def _side(self, column: int) -> int:
        rows = self._table.rows
        return _RIGHT if rows and not isinstance(rows[0][column], str) else _LEFT


def written(cell: Cell, language: str) -> str:
    """A cell as it stands on the screen."""
    match cell:
        case Money():
            return figures.money(cell)
        case Quantity():
            return figures.quantity(cell, None, language)
    return str(cell)
