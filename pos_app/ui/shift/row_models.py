"""The two lists of the shift page: cash that was moved, and the Zs of earlier shifts."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex

from pos_app.ui import format as figures
from pos_app.ui.page.row_delegate import RowTexts
from pos_app.ui.page.text_rows import TextRowsModel
from pos_app.ui.shift.drawer_figures import moved_words, off_words, signed
from pos_core.clock import ShopClock
from pos_core.shift_cash import CashMovement
from pos_core.z_report import ZReport

Index = QModelIndex | QPersistentModelIndex


class MovementModel(TextRowsModel):
    """Cash of the open shift that went in or out, the latest first."""

    def show(self, movements: Sequence[CashMovement], clock: ShopClock, language: str) -> None:
        """Show these."""
        texts = [self._texts_of(each, clock, language) for each in reversed(movements)]
        if texts == self._texts:
            return
        self.beginResetModel()
        self._texts = texts
        self.endResetModel()

    def _texts_of(self, moved: CashMovement, clock: ShopClock, language: str) -> RowTexts:
        time = figures.hour(clock.local(moved.moved_at), language)
        note = "  ·  ".join(part for part in (time, moved.actor_name, moved.reason) if part)
        approved = self.tr("approved by {name}").replace("{name}", moved.approver_name)
        return RowTexts(
            title=moved_words(moved.kind),
            aside="",
            figure=signed(moved.flow),
            note=note,
            state=approved if moved.approver_name else "",
            figure_tone="good" if moved.flow.minor > 0 else "ink",
        )


class PastModel(TextRowsModel):
    """Zs, the latest first; `all_of_it` shows what they came to."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._reports: list[ZReport] = []

    def show(
        self, reports: Sequence[ZReport], clock: ShopClock, language: str, *, all_of_it: bool
    ) -> None:
        """Show these, given the latest first."""
        self.beginResetModel()
        self._reports = list(reports)
        self._texts = [
            self._texts_of(each, clock, language, all_of_it=all_of_it) for each in reports
        ]
        self.endResetModel()

    def report_at(self, index: Index) -> ZReport | None:
        """The Z of that row."""
        return self._reports[index.row()] if index.isValid() else None

    def _texts_of(
        self, z: ZReport, clock: ShopClock, language: str, *, all_of_it: bool
    ) -> RowTexts:
        off = z.drawer.over_short if z.drawer is not None else None
        state = (
            f"{off_words(off)} {signed(off)}" if off else off_words(off) if off is not None else ""
        )
        closed = figures.moment(clock.local(z.taken_at), language)
        return RowTexts(
            title=z.name,
            aside=z.opened_by,
            figure=figures.money(z.figures.turnover) if all_of_it else "",
            note=closed,
            state=state,
            state_tone="bad" if off else "good",
        )
