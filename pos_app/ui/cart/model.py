"""The lines of the order for the list: single rows come, go and change, the rest stays in place."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractListModel,
    QByteArray,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from pos_app.ui.cart.rows import CartRow

ROW = int(Qt.ItemDataRole.UserRole) + 1
QUANTITY = ROW + 1
AMOUNT = ROW + 2
_NONE = QModelIndex()


class CartModel(QAbstractListModel):
    """`ROW` gives the whole row, the named roles its parts."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[CartRow] = []

    @property
    def rows(self) -> tuple[CartRow, ...]:
        """All rows, the first line on top."""
        return tuple(self._rows)

    def take(self, rows: tuple[CartRow, ...]) -> int | None:
        """Show `rows` with as few changes as can be; the place of the newest change, or None."""
        head = self._same_ids_from_top(rows)
        tail = self._same_ids_from_foot(rows, head)
        touched = self._rewrite(0, rows[:head])
        if head < len(self._rows) - tail:
            self.beginRemoveRows(_NONE, head, len(self._rows) - tail - 1)
            del self._rows[head : len(self._rows) - tail]
            self.endRemoveRows()
            touched = min(head, len(rows) - 1) if rows else None
        fresh = rows[head : len(rows) - tail]
        if fresh:
            self.beginInsertRows(_NONE, head, head + len(fresh) - 1)
            self._rows[head:head] = fresh
            self.endInsertRows()
            touched = head + len(fresh) - 1
        changed = self._rewrite(len(rows) - tail, rows[len(rows) - tail :])
        return changed if touched is None else touched

    def _same_ids_from_top(self, rows: tuple[CartRow, ...]) -> int:
        most = min(len(rows), len(self._rows))
        at = 0
        while at < most and rows[at].line_id == self._rows[at].line_id:
            at += 1
        return at

    def _same_ids_from_foot(self, rows: tuple[CartRow, ...], head: int) -> int:
        most = min(len(rows), len(self._rows)) - head
        at = 0
        while at < most and rows[-1 - at].line_id == self._rows[-1 - at].line_id:
            at += 1
        return at

    def _rewrite(self, first: int, rows: tuple[CartRow, ...]) -> int | None:
        """Put rows over those of the same lines; the last place that changed."""
        last = None
        for at, row in enumerate(rows, start=first):
            if row is not self._rows[at] and row != self._rows[at]:
                self._rows[at] = row
                self.dataChanged.emit(self.index(at), self.index(at))
                last = at
        return last

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NONE) -> int:
        """Lines in the order."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = 0) -> object:
        """A row, a part of it, or what a screen reader says."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        match role:
            case int(x) if x == ROW:
                found: object = row
            case Qt.ItemDataRole.DisplayRole:
                found = row.name
            case Qt.ItemDataRole.AccessibleTextRole:
                found = row.spoken
            case int(x) if x == QUANTITY:
                found = row.quantity
            case int(x) if x == AMOUNT:
                found = row.amount
            case _:
                found = None
        return found

    def roleNames(self) -> dict[int, QByteArray]:
        """The names of the roles."""
        return {
            int(Qt.ItemDataRole.DisplayRole): QByteArray(b"name"),
            ROW: QByteArray(b"row"),
            QUANTITY: QByteArray(b"quantity"),
            AMOUNT: QByteArray(b"amount"),
        }
