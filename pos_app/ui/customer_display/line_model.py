"""The cart as the customer sees it: name, how many at what price, and what the line comes to."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex

from pos_app.ui import format as figures
from pos_app.ui.page.row_delegate import RowTexts
from pos_app.ui.page.text_rows import TextRowsModel
from pos_core.line import OrderLine
from pos_core.order import Order
from pos_core.pricing import PricedLine

Index = QModelIndex | QPersistentModelIndex


class LineModel(TextRowsModel):
    """Lines in the order of the cart."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._ids: list[str] = []

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
