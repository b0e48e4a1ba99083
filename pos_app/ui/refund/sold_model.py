"""The sales of a day that may come back, found by number, by amount or by what was in them."""

from collections.abc import Sequence

from PySide6.QtCore import QObject

from pos_app.engine.reads import SoldRow
from pos_app.ui import format as figures
from pos_app.ui.page.row_delegate import RowTexts
from pos_app.ui.page.text_rows import TextRowsModel
from pos_core.clock import ShopClock
from pos_core.sale import Outcome
from pos_core.search_text import fold


class SoldModel(TextRowsModel):
    """Newest first; a sale of which nothing is left says so, and cannot be chosen."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._all: tuple[SoldRow, ...] = ()
        self._shown: list[SoldRow] = []
        self._sought = ""
        self._clock = ShopClock(0)
        self._language = "en"

    @property
    def is_empty_day(self) -> bool:
        """True when nothing was sold on the day."""
        return not self._all

    def show(self, rows: Sequence[SoldRow], clock: ShopClock, language: str) -> None:
        """Another day, or the same one anew."""
        self._all, self._clock, self._language = tuple(rows), clock, language
        self.seek(self._sought)

    def seek(self, text: str) -> None:
        """Only what fits `text`; nothing at all shows the whole day."""
        self._sought = text
        self.beginResetModel()
        self._shown = [row for row in self._all if _fits(row, text)]
        self._texts = [self._texts_of(row) for row in self._shown]
        self.endResetModel()

    def sold_at(self, row: int) -> SoldRow | None:
        """The sale of that row."""
        return self._shown[row] if 0 <= row < len(self._shown) else None

    def _texts_of(self, sold: SoldRow) -> RowTexts:
        row = sold.row
        state, tone = "", "muted"
        if row.outcome is Outcome.VOIDED:
            state, tone = self.tr("Voided"), "bad"
        elif row.refunded:
            back = self.tr("{amount} given back").replace("{amount}", figures.money(row.refunded))
            state, tone = back, "warn"
        time = figures.hour(self._clock.local(row.closed_at), self._language)
        lines = self.tr("%n line(s)", "", row.line_count)
        return RowTexts(
            title=row.number,
            aside="",
            figure=figures.money(row.due),
            note=f"{time}  ·  {lines}",
            state=state,
            figure_tone="ink" if row.outcome is Outcome.PAID else "muted",
            state_tone=tone,
        )


def may_come_back(sold: SoldRow) -> bool:
    """False for a sale that was voided or is back whole."""
    row = sold.row
    return row.outcome is Outcome.PAID and (row.refunded is None or row.refunded < row.due)


def _fits(sold: SoldRow, text: str) -> bool:
    wanted = text.strip().casefold().lstrip("#")
    if not wanted or wanted in sold.row.number.casefold():
        return True
    digits = "".join(letter for letter in wanted if letter.isdigit())
    only_figures = len(digits) > 2 and not any(letter.isalpha() for letter in wanted)
    if only_figures and str(sold.row.due.minor).startswith(digits):
        return True
    return all(word in sold.goods for word in fold(text).split())
