"""The lines of a sale that may come back, each with what is chosen of it and what it is worth."""

from PySide6.QtCore import QObject

from pos_app.ui import format as figures
from pos_app.ui.page.row_delegate import RowTexts
from pos_app.ui.page.text_rows import TextRowsModel
from pos_app.ui.refund.chosen import Chosen
from pos_core.quantity import Quantity
from pos_core.refund_share import LineLeft, line_back


class LineModel(TextRowsModel):
    """A row a line, in the order of the sale; rows never move while it is on the screen."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._lines: tuple[LineLeft, ...] = ()
        self._chosen: Chosen | None = None
        self._language = "en"

    def show(self, chosen: Chosen | None, language: str) -> None:
        """Another sale, or another language."""
        self.beginResetModel()
        self._chosen, self._language = chosen, language
        self._lines = chosen.left if chosen is not None else ()
        self._texts = [self._texts_of(each) for each in self._lines]
        self.endResetModel()

    def refresh(self) -> None:
        """Other amounts of the same lines."""
        self._texts = [self._texts_of(each) for each in self._lines]
        if self._lines:
            self.dataChanged.emit(self.index(0), self.index(len(self._lines) - 1))

    def line_at(self, row: int) -> LineLeft | None:
        """The line of that row."""
        return self._lines[row] if 0 <= row < len(self._lines) else None

    def _texts_of(self, left: LineLeft) -> RowTexts:
        assert self._chosen is not None
        line = left.line
        back = self._chosen.back(line.line_id)
        name = f"{line.name} ({line.variant})" if line.variant else line.name
        if not left.left:
            state, tone = self.tr("All of it is back"), "muted"
        elif back:
            words = self.tr("{some} of {left} come back")
            words = words.replace("{some}", self._much(back, left))
            state, tone = words.replace("{left}", self._much(left.left, left)), "warn"
        else:
            state, tone = "", "muted"
        worth = figures.money(line_back(left, back).total) if back else ""
        return RowTexts(
            title=name,
            aside="",
            figure=worth,
            note=self._note(left),
            state=state,
            state_tone=tone,
        )

    def _note(self, left: LineLeft) -> str:
        sold = self.tr("{some} sold for {total}")
        sold = sold.replace("{some}", self._much(left.line.quantity, left))
        sold = sold.replace("{total}", figures.money(left.priced.total))
        if not left.back:
            return sold
        earlier = self.tr("{some} back before").replace("{some}", self._much(left.back, left))
        return f"{sold}  ·  {earlier}"

    def _much(self, amount: Quantity, left: LineLeft) -> str:
        return figures.quantity(amount, left.line.unit, self._language)
