"""Attempts at being paid without cash: what was asked for, what was heard, what became of it.

An attempt has one id, made at the till before the first press, and its status only moves forward.
What it brought becomes a tender once, or is money that came too late and has to go back.
"""

from collections.abc import Mapping
from dataclasses import field, replace
from datetime import datetime

from pos_core.doubtful_transfer import Doubts
from pos_core.frozen import dataclass
from pos_core.ids import OrderId, PaymentId
from pos_core.money import Money
from pos_core.payment_events import Method, PaymentAsked, PaymentNews, RefundState
from pos_core.payment_status import PaymentStatus, further_payment
from pos_core.tender import Payment

VIETQR, QRIS_OF_SHOP = "vietqr", "qris_static"
DRAWN_HERE = (VIETQR, QRIS_OF_SHOP)
"""Methods whose text the till makes itself, from what the shop has written into its settings."""

ATTEMPTS_KEPT, OVER_KEPT = 300, 2_000


@dataclass(frozen=True, slots=True)
class RefundAttempt:
    """Money on its way back; `reason` is why people wanted it, `why` why the provider did not."""

    refund_id: PaymentId
    amount: Money
    state: RefundState = RefundState.ASKED
    reason: str = ""
    why: str = ""
    provider_ref: str = ""


@dataclass(frozen=True, slots=True)
class Attempt:
    """One attempt as all news together have it.

    `dropped` says why nobody waits any more. `taken` once its money is a tender of the order,
    `trusted` in a period before it was seen and `proven` since; `late` says why it should go back.
    `paid` is what came instead of `amount`. `status_asked_at` is when somebody last wanted to know.
    A guest's phone asked for it at a table where there is a `session_id`.
    """

    payment_id: PaymentId
    order_id: OrderId
    number: str
    method: str
    amount: Money
    asked_at: datetime
    expires_at: datetime
    status: PaymentStatus = PaymentStatus.PENDING
    version: int = 0
    reason: str = ""
    provider: str = ""
    provider_ref: str = ""
    bill_code: str = ""
    qr_payload: str = ""
    redirect_url: str = ""
    terminal_id: str = ""
    actor: str = ""
    print_receipt: bool = True
    dropped: str = ""
    set_aside: bool = False
    taken: bool = False
    trusted: str = ""
    proven: bool = False
    late: str = ""
    paid: Money | None = None
    refunds: tuple[RefundAttempt, ...] = ()
    status_asked_at: datetime | None = None
    session_id: str = ""

    @property
    def is_waiting(self) -> bool:
        """True while somebody at the counter waits for it: its QR is to be shown."""
        open_yet = not self.status.is_over and not self.taken
        return open_yet and not self.dropped and not self.set_aside

    @property
    def holds_up(self) -> bool:
        """True while the bill may not be paid otherwise, because its money may be on the way."""
        if self.status.is_over or self.taken or self.set_aside:
            return False
        return not self.dropped or self.status is not PaymentStatus.PENDING

    @property
    def is_settled(self) -> bool:
        """True when nothing is awaited of it and nobody has to do anything."""
        if self.needs_refund or not all(each.state.is_done for each in self.refunds):
            return False
        if self.is_unseen:
            return False
        return self.status.is_over or bool(self.dropped) or self.set_aside

    @property
    def is_unseen(self) -> bool:
        """True while it counts as paid only because somebody trusted the guest."""
        return bool(self.trusted) and self.taken and not self.proven

    @property
    def needs_refund(self) -> bool:
        """True when its money came too late and is not on its way back."""
        tried = self.refunds and self.refunds[-1].state is not RefundState.FAILED
        return bool(self.late) and not tried

    def refund(self, refund_id: PaymentId) -> RefundAttempt | None:
        """The refund of that id."""
        return next((each for each in self.refunds if each.refund_id == refund_id), None)

    def with_refund(self, refund: RefundAttempt) -> "Attempt":
        """The attempt with this refund as it is now."""
        others = tuple(each for each in self.refunds if each.refund_id != refund.refund_id)
        return replace(self, refunds=(*others, refund))


@dataclass(frozen=True, slots=True)
class Paying:
    """`attempts` by id, as they were asked for; settled ones make room for new ones.

    `over` are ids of those: news of them are known. `methods` as the server told them last.
    `doubts` are transfers that pay nothing by themselves.
    """

    attempts: Mapping[PaymentId, Attempt] = field(default_factory=dict)
    over: tuple[PaymentId, ...] = ()
    methods: tuple[Method, ...] = ()
    doubts: Doubts = Doubts()

    def attempt(self, payment_id: PaymentId) -> Attempt | None:
        """The attempt of that id, if it is remembered."""
        return self.attempts.get(payment_id)

    def of_order(self, order_id: OrderId) -> tuple[Attempt, ...]:
        """All attempts for an order, the oldest first."""
        return tuple(a for a in self.attempts.values() if a.order_id == order_id)

    def waiting(self, order_id: OrderId) -> Attempt | None:
        """The attempt that is waited for at the counter."""
        return next((a for a in self.of_order(order_id) if a.is_waiting), None)

    def holding_up(self, order_id: OrderId) -> Attempt | None:
        """The attempt that has to end or be set aside before the bill is paid otherwise."""
        return next((a for a in self.of_order(order_id) if a.holds_up), None)

    @property
    def late(self) -> tuple[Attempt, ...]:
        """Money that came too late and is not on its way back."""
        return tuple(a for a in self.attempts.values() if a.needs_refund)

    @property
    def unproven(self) -> tuple[Attempt, ...]:
        """Taken on trust and not seen."""
        return tuple(a for a in self.attempts.values() if a.is_unseen)

    def taken_with(self, payments: tuple[Payment, ...]) -> "Paying":
        """After these became tenders: an attempt that brought one of them has done its work."""
        after = self
        for payment in payments:
            attempt = after.attempt(payment.payment_id)
            if attempt is not None and not attempt.taken:
                after = after.with_attempt(replace(attempt, taken=True))
        return after

    def undone_with(self, payment: Payment) -> "Paying":
        """After a tender was taken back: what was only trusted is not trusted any more."""
        attempt = self.attempt(payment.payment_id)
        if attempt is None:
            return self
        dropped = attempt.dropped or "cashier"
        return self.with_attempt(replace(attempt, taken=False, trusted="", dropped=dropped))

    def voided_with(self, payments: tuple[Payment, ...]) -> "Paying":
        """After their sale was voided: what was only trusted is late when it comes."""
        after = self
        for payment in payments:
            attempt = after.attempt(payment.payment_id)
            if attempt is not None and attempt.is_unseen:
                after = after.undone_with(payment)
        return after

    def with_attempt(self, attempt: Attempt) -> "Paying":
        """One attempt as it is now; old ones that are settled make room."""
        attempts = {**self.attempts, attempt.payment_id: attempt}
        if len(attempts) <= ATTEMPTS_KEPT:
            return replace(self, attempts=attempts)
        old = next((key for key, each in attempts.items() if each.is_settled), None)
        if old is None:
            return replace(self, attempts=attempts)
        del attempts[old]
        return replace(self, attempts=attempts, over=(*self.over, old)[-OVER_KEPT:])


def asked(event: PaymentAsked) -> Attempt:
    """The attempt as it begins."""
    return Attempt(
        event.payment_id,
        event.order_id,
        event.number,
        event.method,
        event.amount,
        event.asked_at,
        event.expires_at,
        bill_code=event.bill_code,
        qr_payload=event.qr_payload,
        terminal_id=event.terminal_id,
        actor=event.actor,
        print_receipt=event.print_receipt,
    )


def told(before: Attempt | None, news: PaymentNews) -> Attempt:
    """The attempt after news of it: never less far than before.

    Money of another amount is remembered and is no success.
    """
    attempt = before or _from_elsewhere(news)
    status = further_payment(attempt.status, news.status)
    if news.status.took_money and is_wrong(news):
        status = attempt.status
    return replace(
        attempt,
        status=status,
        version=max(attempt.version, news.version),
        reason=news.reason if news.status is status else attempt.reason,
        provider=news.provider or attempt.provider,
        provider_ref=news.provider_ref or attempt.provider_ref,
        qr_payload=news.qr_payload or attempt.qr_payload,
        redirect_url=news.redirect_url or attempt.redirect_url,
        expires_at=news.expires_at if not status.is_over else attempt.expires_at,
        number=news.number if _moves(attempt, news) else attempt.number,
        paid=news.paid or attempt.paid,
    )


def _moves(attempt: Attempt, news: PaymentNews) -> bool:
    """True when a guest's money goes along with a bill that another till took over."""
    return bool(attempt.session_id) and news.version >= attempt.version


def is_wrong(news: PaymentNews) -> bool:
    """True when what came is not what was asked for."""
    return news.paid is not None and news.paid != news.amount


def _from_elsewhere(news: PaymentNews) -> Attempt:
    return Attempt(
        news.payment_id,
        news.order_id,
        news.number,
        news.method,
        news.amount,
        news.asked_at,
        news.expires_at,
        bill_code=news.bill_code,
        session_id=news.session_id,
    )
