"""Goods that came back and pay for others: a message that stays until their worth is spent.

Its button puts the worth on the order in the cart; in the list of refunds it can be paid out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from pos_app.ui import format as figures
from pos_app.ui.kit.tone import Tone
from pos_app.ui.messages import words
from pos_core.money import zero
from pos_core.refund import ExchangeUsed
from pos_core.sale import OrderPaid

if TYPE_CHECKING:
    from pos_app.bridge.till import Answer, Changes, Till
    from pos_app.ui.navigator import Navigator

KEY = "exchange"
_TOPICS = frozenset({"refund", "opened"})


class ExchangeBanner(QObject):
    """One banner for the worth that has waited longest."""

    def __init__(self, till: Till, navigator: Navigator) -> None:
        super().__init__(navigator)
        self._till = till
        self._navigator = navigator
        till.changed.connect(self._on_changed)
        till.answered.connect(self._on_answered)
        till.settings_changed.connect(self._show)

    def use(self) -> None:
        """Put the worth on the order in the cart, or say what is to be done first."""
        from pos_core.exchange import UseExchange

        worth = self._till.state.refunds.credits
        cart = self._till.state.cart
        if not worth:
            return
        if cart is None or not cart.lines:
            self._navigator.open("sell")
            self._say("exchange.ring_up_first")
            return
        self._till.submit(UseExchange(cart.order_id, next(iter(worth)), cart.rest()))

    @Slot(object)
    def _on_changed(self, changes: Changes) -> None:
        if changes.topics & _TOPICS:
            self._show()

    @Slot()
    def _show(self, _settings: object = None) -> None:
        worth = self._till.state.refunds.credits
        if not worth:
            self._navigator.drop_banner(KEY)
            return
        number, amount = next(iter(worth.items()))
        text = self.tr("Exchange {number}: {amount} to spend on other goods.")
        text = text.replace("{number}", number).replace("{amount}", figures.money(amount))
        self._navigator.put_banner(KEY, text, Tone.WARN, self.tr("Use for this order"), self.use)

    @Slot(object)
    def _on_answered(self, answer: Answer) -> None:
        from pos_core.exchange import UseExchange

        if not isinstance(answer.intent, UseExchange):
            return
        if answer.refusal is not None:
            self._say(answer.refusal.code, answer.refusal.facts)
            return
        used = next((e for e in answer.events if isinstance(e, ExchangeUsed)), None)
        if used is None:
            return
        sale = next((e.sale for e in answer.events if isinstance(e, OrderPaid)), None)
        change = sale.change if sale is not None else zero(used.amount.currency)
        if sale is None:
            said = self.tr("{amount} taken off what is to pay.")
        elif change:
            said = self.tr("Paid with goods. Give {change} back in cash.")
        else:
            said = self.tr("Paid with goods.")
        said = said.replace("{amount}", figures.money(used.amount))
        self._navigator.toast(said.replace("{change}", figures.money(change)), Tone.GOOD)

    def _say(self, code: str, facts: tuple[tuple[str, object], ...] = ()) -> None:
        language = self._till.settings.language
        self._navigator.toast(words(code, facts, language=language).text, Tone.WARN)
