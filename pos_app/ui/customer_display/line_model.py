"""The cart as the customer sees it: name, how many at what price, and what the line comes to."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from pos_app.ui import format as figures
from pos_app.ui.page.row_delegate import TEXTS_ROLE, RowTexts
from pos_core.line import OrderLine
from pos_core.order import Order
from pos_core.pricing import PricedLine

Index = QModelIndex | QPersistentModelIndex


class LineModel(QAbstractListModel):
    """Lines in the order of the cart."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._ids: list[str] = []
        self._texts: list[RowTexts] = []

    def show(self, order: Order | None, language: str) -> None:
        """Show the lines of this order; a line that stays keeps its row."""
        lines = order.lines if order is not None else ()
        priced = {line.line_id: line for line in order.price().lines} if order is not None else {}
        wanted = {
            line.line_id: self._texts_of(line, priced[line.line_id], language) for line in lines
        }
        for at in reversed(range(len(self._ids))):
            if self._ids[at] not in wanted:
                self.beginRemoveRows(QModelIndex(), at, at)
                del self._ids[at], self._texts[at]
                self.endRemoveRows()
        for at, (line_id, texts) in enumerate(wanted.items()):
            if at < len(self._ids) and self._ids[at] == line_id:
                if self._texts[at] != texts:
                    self._texts[at] = texts
                    self.dataChanged.emit(self.index(at), self.index(at))
                continue
            self.beginInsertRows(QModelIndex(), at, at)
            self._ids.insert(at, line_id)
            self._texts.insert(at, texts)
            self.endInsertRows()

    def _texts_of(self, line: OrderLine, priced: PricedLine, language: str) -> RowTexts:
        amount = figures.quantity(line.quantity, line.unit, language)
        choices = ", ".join(t for t in (line.variant, *(m.name for m in line.modifiers)) if t)
        note = f"{amount} × {figures.money(line.price_each)}"
        return RowTexts(
            title=line.name,
            aside="",
            figure=figures.money(priced.gross - priced.discount),
            note=f"{note}  ·  {choices}" if choices else note,
            state=self.tr("discount {amount}").format(amount=figures.money(-priced.discount))
            if priced.discount
            else "",
            state_tone="good",
        )

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own signature)
        """How many lines."""
        return 0 if parent.isValid() else len(self._ids)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The row's texts, or what a screen reader says."""
        if not index.isValid():
            return None
        texts = self._texts[index.row()]
        if role == TEXTS_ROLE:
            return texts
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return texts.spoken
        return None
