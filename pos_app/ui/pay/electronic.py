"""Being paid without cash on the pay screen: which attempt is in front, and what is asked of it.

News come by the feed on another thread's time; here the state is read after each change, so that a
payment is shown as paid once, whoever brought the news.
"""

from __future__ import annotations

from pos_app.bridge.till import Answer, Till
from pos_app.sync.status import Link
from pos_core.attempt import Attempt
from pos_core.ids import OrderId, PaymentId
from pos_core.method_names import CARDS
from pos_core.money import Money
from pos_core.paying import (
    AskPayment,
    AskStatus,
    DropPayment,
    SetAsidePayment,
    TrustTransfer,
    methods_of,
)
from pos_core.payment_events import Method
from pos_core.payment_status import PaymentStatus
from pos_core.sale import Sale

_ASKS = AskPayment | AskStatus | DropPayment | SetAsidePayment | TrustTransfer


class Electronic:
    """One order's attempts; `attempt` is the one to show, None while other tenders are taken."""

    def __init__(self, till: Till) -> None:
        self._till = till
        self._order_id: OrderId | None = None
        self._payment_id: PaymentId | None = None
        self._asked: AskPayment | None = None
        self._next_id = PaymentId("")
        self._seen: set[PaymentId] = set()

    @property
    def methods(self) -> tuple[Method, ...]:
        """All ways without cash that this shop has."""
        return methods_of(self._till.state)

    @property
    def is_online(self) -> bool:
        """True while the server can be reached."""
        return self._till.sync.link is Link.ONLINE

    @property
    def attempt(self) -> Attempt | None:
        """The attempt in front."""
        return self._till.state.paying.attempt(self._payment_id) if self._payment_id else None

    @property
    def is_in_the_way(self) -> bool:
        """True while the bill cannot be paid otherwise."""
        attempt = self.attempt
        return attempt is not None and attempt.holds_up

    @property
    def is_done_with(self) -> bool:
        """True when nothing of it is to be shown any more: it was taken, put aside or cancelled."""
        attempt = self.attempt
        if attempt is None:
            return True
        gone = attempt.dropped == "cashier" and not attempt.holds_up
        return attempt.taken or attempt.set_aside or gone

    @property
    def came(self) -> Attempt | None:
        """An attempt for this order whose money came in since this was asked last."""
        if self._order_id is None:
            return None
        attempts = self._till.state.paying.of_order(self._order_id)
        new = next((a for a in attempts if a.taken and a.payment_id not in self._seen), None)
        if new is not None:
            self._seen.add(new.payment_id)
        return new

    @property
    def sale(self) -> Sale | None:
        """The sale, once the order is paid in full."""
        order_id = self._order_id
        if order_id is None or order_id in self._till.state.orders:
            return None
        return self._till.reads.sale(order_id)

    def begin(self, order_id: OrderId | None) -> None:
        """For this order; what is still waited for is in front again."""
        self._order_id, self._payment_id, self._asked = order_id, None, None
        paying = self._till.state.paying
        self._seen = (
            {a.payment_id for a in paying.of_order(order_id) if a.taken} if order_id else set()
        )
        waits = paying.holding_up(order_id) if order_id else None
        if waits is not None:
            self._payment_id = waits.payment_id
        self._next_id = PaymentId(self._till.new_id())

    def ask(self, method: str, amount: Money, rest: Money) -> None:
        """Ask for `amount` of the order; a second press of the same asks for nothing more."""
        if self._order_id is None:
            return
        settings = self._till.settings
        self._asked = AskPayment(
            self._order_id,
            self._next_id,
            method,
            expected=rest,
            amount=None if amount == rest else amount,
            online=self.is_online,
            terminal_id=settings.card_terminal if method in CARDS else "",
            print_receipt=settings.print_receipts,
        )
        self._till.submit(self._asked)

    def ask_again(self) -> None:
        """Of one whose end is not known how it stands; else the same once more, under a new id."""
        attempt = self.attempt
        if attempt is not None and attempt.status is PaymentStatus.UNKNOWN:
            self.ask_about()
            return
        order = self._till.state.orders.get(self._order_id) if self._order_id else None
        if attempt is not None and order is not None and not attempt.holds_up:
            self.ask(attempt.method, min(attempt.amount, order.rest()), order.rest())

    def ask_about(self) -> None:
        """Have the provider asked how it stands."""
        if self.attempt is not None:
            self._till.submit(AskStatus(self.attempt.payment_id, online=self.is_online))

    def drop(self) -> bool:
        """Give it up; False when there is nothing to give up any more."""
        attempt = self.attempt
        if attempt is None or not attempt.holds_up:
            return False
        self._till.submit(DropPayment(attempt.payment_id))
        return True

    def set_aside(self) -> None:
        """Go on without knowing; the rules ask who answers for that."""
        if self.attempt is not None:
            self._till.submit(SetAsidePayment(self.attempt.payment_id))

    def trust(self) -> None:
        """Let the guest go before the transfer is seen."""
        if self.attempt is not None:
            self._till.submit(TrustTransfer(self.attempt.payment_id, online=self.is_online))

    def leave(self) -> None:
        """Other tenders are taken now."""
        self._payment_id = None

    def heard(self, answer: Answer) -> bool:
        """True when it answers something asked here."""
        if not isinstance(answer.intent, _ASKS):
            return False
        if isinstance(answer.intent, AskPayment):
            if answer.intent.order_id != self._order_id:
                return False
            if answer.ok:
                self._payment_id = answer.intent.payment_id
                self._next_id = PaymentId(self._till.new_id())
            return True
        return self.attempt is not None and answer.intent.payment_id == self._payment_id
