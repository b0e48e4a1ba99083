"""The questions of the shift page: each sheet, and what its answer asks of the till."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from pos_app.bridge.till import Till
from pos_app.ui.shift.cash_sheets import CashSheet, FloatSheet
from pos_app.ui.shift.count_sheet import CountSheet
from pos_core.denominations import denominations
from pos_core.drawer import CountDrawer, MoveCash, OpenDrawer, OpenShift
from pos_core.events import Intent
from pos_core.shift import Kick
from pos_core.shift_cash import CashKind

if TYPE_CHECKING:
    from pos_app.ui.navigator import Navigator

Question = FloatSheet | CashSheet | CountSheet


class Asking(QObject):
    """Shows one sheet at a time and submits what was confirmed in it."""

    def __init__(self, till: Till, navigator: Navigator, parent: QObject) -> None:
        super().__init__(parent)
        self._till = till
        self._navigator = navigator
        self._sheet: Question | None = None

    def open_shift(self) -> None:
        """How much lies in the drawer to begin with?"""
        shop, last = self._till.state.shop, self._till.state.shifts.last
        if shop is not None:
            self._ask(FloatSheet(shop.currency, last.starting if last is not None else None))

    def move(self, kind: CashKind) -> None:
        """How much goes in or out, and why?"""
        shop = self._till.state.shop
        if shop is not None:
            self._ask(CashSheet(kind, shop.currency, shop.rules.cash_reasons))

    def count(self) -> None:
        """What lies in it? The drawer opens for that, and it is written down why."""
        shop, shift = self._till.state.shop, self._till.state.shifts.current
        if shop is None or shift is None:
            return
        self._till.submit(OpenDrawer(Kick.COUNT))
        rows = denominations(shop.currency, self._till.today)
        self._ask(CountSheet(rows, again=bool(shift.counts)))

    def _ask(self, sheet: Question) -> None:
        self._sheet = sheet
        sheet.confirmed.connect(self._on_confirmed)
        self._navigator.show_sheet(sheet)

    @Slot()
    def _on_confirmed(self) -> None:
        sheet, self._sheet = self._sheet, None
        intent = _intent_of(sheet)
        self._navigator.close_sheet()
        if intent is not None:
            self._till.submit(intent)


def _intent_of(sheet: Question | None) -> Intent | None:
    """What a confirmed sheet asks for."""
    match sheet:
        case FloatSheet() if sheet.amount is not None:
            return OpenShift(sheet.amount)
        case CashSheet() if sheet.amount is not None:
            return MoveCash(sheet.kind, sheet.amount, sheet.reason)
        case CountSheet():
            return CountDrawer(sheet.pieces, sheet.loose)
    return None
