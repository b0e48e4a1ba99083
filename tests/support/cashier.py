"""What a cashier does with money: bills by one tender or several, the drawer, the shift."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtWidgets import QApplication

from pos_app.ui.shift.cash_sheets import CashSheet, FloatSheet
from pos_app.ui.shift.count_sheet import CountSheet
from pos_core.drawer import figures_of
from pos_core.shift import Shift
from tests.support.hands import TouchHands
from tests.support.shop_floor import LAN
from tests.support.waiter import Waiter


@dataclass(frozen=True, slots=True)
class Part:
    """One tender of a bill. `amount` in đồng or rupiah; empty for all that is left."""

    tender: str = "cash"
    amount: str = ""
    tip: str = ""


CASH = (Part(),)
_COMMANDS = {
    "cash": "pay.cash",
    "card": "pay.card",
    "transfer": "pay.transfer",
    "voucher": "pay.voucher",
    "account": "pay.account",
}


class Cashier(Waiter):
    """Somebody at the till who also takes the money."""

    @property
    def shift(self) -> Shift:
        """The open shift."""
        shift = self.hands.state.shifts.current
        assert shift is not None
        return shift

    def pay(self, parts: Sequence[Part] = CASH) -> None:
        """Take the money, tender by tender, until the change stands there; then the next guest."""
        if self.hands.where != "pay":
            self.hands.do("pay.open")
        self.hands.until("the pay screen", lambda: self.hands.where == "pay")
        for part in parts:
            self.take(part)
        self.finish()

    def take(self, part: Part) -> None:
        """One tender."""
        order = self.hands.state.cart
        taken = len(order.payments) if order is not None else 0
        if part.tender != "cash" or taken:
            self.hands.do(_COMMANDS[part.tender])
        if part.tip:
            self.hands.do("pay.tip")
            self.hands.figures(part.tip)
            self.hands.enter()
            self.hands.until_closed()
        if part.amount:
            self.hands.figures(part.amount)
        elif part.tender == "cash":
            self.hands.do("pay.exact")
        self.hands.enter()
        if part.tender == "cash" and part.amount:
            self._press_again_for_a_part(taken)
        pay = self.screen("pay").taking.pay

        def is_taken() -> bool:
            return self.is_paid() or (self._taken() > taken and pay.isEnabled())

        self.hands.until("the tender", is_taken)

    def _press_again_for_a_part(self, taken: int) -> None:
        """Less cash than is due is a part of the bill only when it is pressed twice."""
        if not self.is_paid() and self._taken() == taken and self.screen("pay").taking.note.text():
            self.hands.enter()

    def _taken(self) -> int:
        order = self.hands.state.cart
        return len(order.payments) if order is not None else 0

    def is_paid(self) -> bool:
        """The change stands on the screen."""
        return bool(self.screen("pay").is_paid)

    def finish(self) -> None:
        """On to the next guest."""
        self.hands.until("the sale to be paid", self.is_paid)
        self.hands.enter()
        self.hands.until("the next sale", lambda: self.hands.where == "sell")

    # The drawer

    def open_shift(self, starting: str) -> None:
        """Count the float in and begin."""
        self.hands.do("shift.open")
        self.hands.enter()
        self.hands.until_sheet(FloatSheet)
        self.hands.figures(starting)
        self.hands.enter()
        self.hands.until("the shift", lambda: self.hands.state.shifts.current is not None)
        self.back_to_selling()

    def pay_out(self, amount: str, reason: str, approver: str = LAN) -> None:
        """Cash for ice, with somebody's word."""
        count = len(self.shift.movements)
        self.hands.do("shift.open")
        self.hands.do("shift.pay_out")
        self.hands.until_sheet(CashSheet)
        sheet: Any = self.hands.sheet
        self.hands.figures(amount)
        if isinstance(self.hands, TouchHands):
            self.hands.tap(sheet.why.field)
            sheet.why.field.setFocus()
        else:
            self.hands.enter()
        self.hands.words(reason)
        self.hands.enter()
        self.approve(approver)
        self.hands.until("the cash to be moved", lambda: len(self.shift.movements) > count)
        self.back_to_selling()

    def expected(self) -> int:
        """What should lie in the drawer; the cashier does not see it before the count."""
        return self.shift.expected(figures_of(self.hands.state)).minor

    def count(self, amount: int) -> None:
        """Blind, note by note; what is in no note is entered as the rest."""
        counts = len(self.shift.counts)
        if counts:
            self.hands.do("shift.count")
        else:
            self.hands.do("shift.open")
            self.hands.enter()
        self.hands.until_sheet(CountSheet)
        sheet: Any = self.hands.sheet
        for field in sheet.fields:
            pieces, amount = divmod(amount, field.row.value.minor)
            self._enter_pieces(field, pieces)
        self._enter_pieces(sheet.loose_field, amount)
        if isinstance(self.hands, TouchHands):
            self.hands.enter()
        self.hands.until("the count", lambda: len(self.shift.counts) > counts)
        self.hands.until_closed()  # or the next Enter would answer the count once more

    def _enter_pieces(self, field: Any, pieces: int) -> None:
        if isinstance(self.hands, TouchHands):
            if pieces:
                self.hands.tap(field)
                field.setFocus()
                self.hands.figures(str(pieces))
            return
        assert QApplication.focusWidget() is field, self.hands.describe()
        if pieces:
            self.hands.figures(str(pieces))
        self.hands.enter()

    def close_shift(self, reason: str = "", approver: str = LAN) -> None:
        """Explain what is off, get the word of somebody who may, and see the Z read back."""
        result = self.screen("shift").result
        if reason:
            assert not self.screen("shift").side.go.isEnabled()
            if isinstance(self.hands, TouchHands):
                self.hands.tap_words(reason)
            else:
                self.hands.until(
                    "the reason", lambda: QApplication.focusWidget() is result.why.field
                )
                self.hands.words(reason)
        before = self.hands.state.shifts.next_number
        self.hands.enter()
        if approver:
            self.approve(approver)
        self.hands.until("the Z", lambda: self.hands.state.shifts.next_number > before)
        till = self.hands.counter.place.till
        read = lambda: till.verdict is not None and till.verdict.number == before  # noqa: E731
        self.hands.until("the Z to be read back", read)
        assert till.verdict is not None
        assert till.verdict.ok, till.verdict
        self.hands.until("the Z on the screen", self.screen("shift").paper.isVisible)
        self.hands.enter()
        self.back_to_selling()
