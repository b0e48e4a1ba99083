"""The orders of a day as a list model: every word a row shows is made once, when the row arrives.

The delegate only paints. New orders are inserted at the top and a row that changed is repainted, so
selection, scroll place and a screen reader stay where they are.
"""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex

from pos_app.engine.reads import OrderRow
from pos_app.ui import format as figures
from pos_app.ui import print_words
from pos_app.ui.page.row_delegate import RowTexts
from pos_app.ui.page.text_rows import TextRowsModel
from pos_core.clock import ShopClock
from pos_core.print_job import PrintState
from pos_core.sale import Outcome

Index = QModelIndex | QPersistentModelIndex


class OrderModel(TextRowsModel):
    """Rows newest first, those whose number holds the searched text."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._all: tuple[OrderRow, ...] = ()
        self._shown: list[OrderRow] = []
        self._sought = ""
        self._clock = ShopClock(0)
        self._language = "en"

    def speak(self, clock: ShopClock, language: str) -> None:
        """Write times by the shop's `clock` and words in `language` from now on."""
        self._clock, self._language = clock, language
        self._texts = [self._texts_of(row) for row in self._shown]
        if self._shown:
            self.dataChanged.emit(self.index(0), self.index(len(self._shown) - 1))

    def show(self, rows: Sequence[OrderRow]) -> None:
        """Show `rows`, newest first; what is on the screen already stays in place."""
        self._all = tuple(rows)
        self._put([row for row in self._all if self._is_sought(row)])

    def seek(self, text: str) -> None:
        """Show only orders whose number holds `text`; nothing at all shows every order."""
        self._sought = text.strip().casefold().lstrip("#")
        self._put([row for row in self._all if self._is_sought(row)])

    @property
    def is_empty_day(self) -> bool:
        """True when the day has no order at all, searched for or not."""
        return not self._all

    def row_at(self, index: Index) -> OrderRow | None:
        """The order of that row."""
        return self._shown[index.row()] if index.isValid() else None

    def place_of(self, order_id: str) -> QModelIndex:
        """Where an order stands; an invalid index when it is not shown."""
        for at, row in enumerate(self._shown):
            if row.order_id == order_id:
                return self.index(at)
        return QModelIndex()

    def _is_sought(self, row: OrderRow) -> bool:
        return self._sought in row.number.casefold()

    def _put(self, rows: list[OrderRow]) -> None:
        added = len(rows) - len(self._shown)
        kept = [row.order_id for row in rows[max(added, 0) :]]
        if added < 0 or kept != [row.order_id for row in self._shown]:
            self._replace(rows)
            return
        if added:
            self.beginInsertRows(QModelIndex(), 0, added - 1)
            self._shown[:0] = rows[:added]
            self._texts[:0] = [self._texts_of(row) for row in rows[:added]]
            self.endInsertRows()
        for at, row in enumerate(rows):
            if row != self._shown[at]:
                self._shown[at], self._texts[at] = row, self._texts_of(row)
                self.dataChanged.emit(self.index(at), self.index(at))

    def _replace(self, rows: list[OrderRow]) -> None:
        self.beginResetModel()
        self._shown = rows
        self._texts = [self._texts_of(row) for row in rows]
        self.endResetModel()

    def _texts_of(self, row: OrderRow) -> RowTexts:
        outcome, tone = {
            Outcome.PAID: (self.tr("Paid"), "good"),
            Outcome.VOIDED: (self.tr("Voided"), "bad"),
            Outcome.CANCELLED: (self.tr("Cancelled"), "muted"),
            Outcome.MERGED: (self.tr("Merged"), "muted"),
            Outcome.HANDED_OVER: (self.tr("At another till"), "muted"),
        }[row.outcome]
        if row.outcome is Outcome.PAID and row.refunded:
            whole = row.refunded >= row.due
            outcome = self.tr("Refunded") if whole else self.tr("Refunded (part)")
            tone = "warn"
        lines = self.tr("%n line(s)", "", row.line_count)
        time = figures.hour(self._clock.local(row.closed_at), self._language)
        # A void takes what waits for the printer along; only what came out is still worth saying.
        on_paper = row.print_state in (PrintState.CONFIRMED, PrintState.UNCONFIRMED)
        tells = row.outcome is Outcome.PAID or (row.outcome is Outcome.VOIDED and on_paper)
        receipt = print_words.receipt_state(row.print_state, row.copies)
        return RowTexts(
            title=row.number,
            aside=outcome,
            figure=figures.money(row.due),
            note=f"{time}  ·  {lines}",
            state=receipt if tells else "",
            aside_tone=tone,
            figure_tone="ink" if row.outcome is Outcome.PAID else "muted",
            state_tone=print_words.tone(row.print_state),
        )
