"""Doubtful transfers on every screen: a message until somebody has decided, and the sheet for that.

While its bill is being paid the sheet comes by itself, with a sound: the guest still stands there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QApplication

from pos_app.sync.status import Link
from pos_app.ui import format as figures
from pos_app.ui.kit.tone import Tone

if TYPE_CHECKING:
    from collections.abc import Callable

    from pos_app.bridge.till import Answer, Changes, Till
    from pos_app.ui.aloud import Aloud
    from pos_app.ui.navigator import Navigator
    from pos_core.deciding_transfers import Choice
    from pos_core.doubtful_transfer import Doubt, TransferTaken
    from pos_core.order import Order

BANNER = "transfer_doubt"
_TOPICS = frozenset({"payment", "closed", "cart"})
_MINE = frozenset({"TakeTransfer", "GiveBackTransfer", "SettleTransfer"})


class TransferDesk(QObject):
    """The oldest transfer first; `rings` counts sounds."""

    def __init__(self, till: Till, navigator: Navigator, aloud: Callable[[], Aloud]) -> None:
        super().__init__(navigator)
        self._till = till
        self._aloud = aloud
        self._navigator = navigator
        self._known: frozenset[str] = frozenset()
        self.rings = 0
        till.opened.connect(self._on_opened)
        till.changed.connect(self._on_changed)
        till.answered.connect(self._on_answered)
        till.settings_changed.connect(self._show)

    def look(self) -> None:
        """The sheet of the oldest one."""
        waiting = self._till.state.paying.doubts.waiting
        if waiting:
            self._open(next(iter(waiting.values())))

    def _open(self, doubt: Doubt) -> None:
        from pos_app.ui.transfer_sheet import TransferSheet
        from pos_core.deciding_transfers import choices

        shop, order = self._till.state.shop, self._bill(doubt)
        if shop is None:
            return
        able = choices(self._till.state, doubt, order)
        at = shop.clock.local(doubt.transfer.at)
        sheet = TransferSheet(doubt, order, able, at, self._till.settings.language)
        sheet.chosen.connect(self._on_chosen)
        self._navigator.show_sheet(sheet)

    def _bill(self, doubt: Doubt) -> Order | None:
        """The order it names or fits; of one that names nobody the one in front."""
        from pos_core.deciding_transfers import NAMELESS, bill_of

        found = bill_of(self._till.state, doubt)
        if found is None and doubt.transfer.verdict in NAMELESS:
            return self._till.state.cart
        return found

    @Slot(object)
    def _on_chosen(self, choice: Choice) -> None:
        from pos_app.ui.transfer_sheet import TransferSheet
        from pos_core import deciding_transfers as core

        sheet = self._navigator.sheet
        if not isinstance(sheet, TransferSheet):
            return
        doubt, order = sheet.doubt, sheet.order
        transfer_id = doubt.transfer.transfer_id
        self._navigator.close_sheet()
        if choice is core.Choice.TAKE and order is not None:
            amount, prints = core.counts_for(doubt, order), self._till.settings.print_receipts
            self._till.submit(core.TakeTransfer(transfer_id, order.order_id, amount, prints))
        elif choice is core.Choice.GIVE_BACK:
            self._till.submit(core.GiveBackTransfer(transfer_id, doubt.left))
        else:
            self._till.submit(core.SettleTransfer(transfer_id))

    @Slot()
    def _on_opened(self) -> None:
        """What was told of before the till started is no news; it still waits."""
        self._known = frozenset(self._till.state.paying.doubts.waiting)
        self._show()

    @Slot(object)
    def _on_changed(self, changes: Changes) -> None:
        if not changes.topics & _TOPICS:
            return
        waiting = self._till.state.paying.doubts.waiting
        new = [each for key, each in waiting.items() if key not in self._known]
        self._known = frozenset(waiting)
        self._show()
        if new:
            self._ring(new)
        cart = self._till.state.cart
        for doubt in new:
            if cart is not None and self._bill(doubt) == cart and self._is_paying():
                self._open(doubt)
                return

    def _ring(self, new: list[Doubt]) -> None:
        self.rings += 1
        QApplication.beep()
        for doubt in new:
            if doubt.transfer.more is not None and doubt.transfer.verdict.value == "short":
                self._aloud().missing(doubt.transfer.more)

    def _is_paying(self) -> bool:
        """True where no question is open that somebody is answering."""
        return self._navigator.current == "pay" and self._navigator.sheet is None

    @Slot()
    def _show(self, _settings: object = None) -> None:
        waiting = self._till.state.paying.doubts.waiting
        if not waiting:
            self._navigator.drop_banner(BANNER)
            return
        from pos_app.ui.transfer_words import banner_text

        text = banner_text(next(iter(waiting.values())).transfer)
        self._navigator.put_banner(BANNER, text, Tone.BAD, self.tr("Look at it"), self.look)

    @Slot(object)
    def _on_answered(self, answer: Answer) -> None:
        """A no in words; of what was too little the rest is asked for at once."""
        if type(answer.intent).__name__ not in _MINE:
            return
        if answer.refusal is not None:
            from pos_app.ui.messages import words

            facts, language = answer.refusal.facts, self._till.settings.language
            said = words(answer.refusal.code, facts, language=language)
            self._navigator.toast(said.text, Tone.WARN)
        for event in answer.events:
            self._follow(event)

    def _follow(self, event: object) -> None:
        from pos_core.bank_transfer import TransferVerdict
        from pos_core.doubtful_transfer import TransferGivenBack, TransferTaken

        match event:
            case TransferTaken(verdict=TransferVerdict.SHORT):
                self._ask_for_the_rest(event)
            case TransferTaken() if event.left:
                self.look()
            case TransferGivenBack():
                words = self.tr("Give {amount} back in cash.")
                words = words.replace("{amount}", figures.money(event.payment.amount))
                self._navigator.toast(words, Tone.WARN)

    def _ask_for_the_rest(self, taken: TransferTaken) -> None:
        """Another code for what is missing, where its bill can be paid now."""
        from pos_core.ids import PaymentId
        from pos_core.paying import AskPayment

        order = self._till.state.orders.get(taken.order_id)
        if order is None:
            return
        if order != self._till.state.cart:
            words = self.tr("{amount} is left to pay on {number}.")
            words = words.replace("{amount}", figures.money(order.rest()))
            self._navigator.toast(words.replace("{number}", order.number), Tone.WARN)
            return
        if self._navigator.current != "pay":
            self._navigator.open("pay", order.order_id)
        ask = AskPayment(
            order.order_id,
            PaymentId(self._till.new_id()),
            taken.method,
            order.rest(),
            online=self._till.sync.link is Link.ONLINE,
            print_receipt=self._till.settings.print_receipts,
        )
        self._till.submit(ask)
