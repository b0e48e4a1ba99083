"""The morning after the demo day: a guest pays by phone, from the code to the receipt.

Now the time is that of this computer, because the shop's own API and its providers, processes of
their own, live by it.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt

from pos_app.boot.demo_acts import DemoActs
from pos_app.boot.demo_hands import Hands, Script, Until
from pos_app.bridge.till import Till
from pos_app.sync.status import Link
from pos_app.ui.pay.method_sheet import MethodSheet
from pos_app.ui.pay.screen import PayScreen
from pos_app.ui.window import TillWindow
from pos_core.method_names import method_name
from pos_core.receipt_words import with_currency
from pos_core.till_state import TillState

_LIKED = ("momo", "qris")
_CTRL = Qt.KeyboardModifier.ControlModifier
Key = Qt.Key


class DemoPhones:
    """`seen` gives what the window has heard of; `paid` tells afterwards what came, and how."""

    def __init__(
        self,
        hands: Hands,
        window: TillWindow,
        till: Till,
        seen: Callable[[], TillState],
        shoot: Callable[[str], None],
    ) -> None:
        self._hands, self._window, self._till = hands, window, till
        self._seen, self._shoot = seen, shoot
        self.paid = ""

    def play(self, acts: DemoActs, ring_up: Script) -> Script:
        """The API comes up, a shift is opened, and what was rung up is paid by phone."""
        self._till.change_settings(own_api=True)
        yield Until("the API and its providers", self._can_be_asked)
        yield from acts.open_shift()
        yield from ring_up
        self._hands.press(Key.Key_F12)
        yield Until("the pay screen", lambda: self._window.navigator.current == "pay")
        yield from self._choose()
        yield Until("the code", self._pay.waiting.code.isVisible)
        yield None
        self._shoot("pay-code")
        attempt = self._pay.waiting.attempt
        assert attempt is not None
        self._pay.waiting.guest.click()
        yield Until("the money", lambda: self._pay.is_paid)
        yield None
        self._shoot("paid-by-phone")
        self.paid = f"{with_currency(attempt.amount)} by {method_name(attempt.method)}"
        self._hands.press(Key.Key_Return)
        yield Until("the receipt of it", lambda: not self._seen().jobs)

    def _choose(self) -> Script:
        self._hands.press(Key.Key_E, _CTRL)
        yield None
        self._hands.press(Key.Key_F12)
        yield Until("the ways to pay", lambda: isinstance(self._sheet, MethodSheet))
        yield None
        self._shoot("pay-methods")
        assert isinstance(self._sheet, MethodSheet)
        names = list(self._sheet.buttons)
        liked = next(each for each in _LIKED if each in names)
        self._hands.write(str(1 + names.index(liked)))

    def _can_be_asked(self) -> bool:
        return bool(self._seen().paying.methods) and self._till.sync.link is Link.ONLINE

    @property
    def _sheet(self) -> object:
        return self._window.navigator.sheet

    @property
    def _pay(self) -> PayScreen:
        screen = self._window.navigator.screen("pay")
        assert isinstance(screen, PayScreen)
        return screen
