"""The face of every list of painted rows: a model that has its words ready, row by row."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from pos_app.ui.page.row_delegate import TEXTS_ROLE, RowTexts

Index = QModelIndex | QPersistentModelIndex
_SPOKEN = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)


class TextRowsModel(QAbstractListModel):
    """One `RowTexts` a row in `_texts`; whoever derives from it keeps that list in step."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._texts: list[RowTexts] = []

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own signature)
        """How many rows are shown."""
        return 0 if parent.isValid() else len(self._texts)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The row's texts, or what a screen reader says."""
        if not index.isValid():
            return None
        texts = self._texts[index.row()]
        if role == TEXTS_ROLE:
            return texts
        return texts.spoken if role in _SPOKEN else None
