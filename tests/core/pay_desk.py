"""A counter that is paid without cash, and a provider whose news come when the test wants."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from pos_core.ids import PaymentId
from pos_core.pay_rules import BankAccount, PayRules
from pos_core.paying import AskPayment
from pos_core.payment_events import Method, PaymentNews
from pos_core.payment_news import HearMethods, HearPayment
from pos_core.payment_status import PaymentStatus
from pos_core.sale import OrderPaid, Sale
from pos_core.tendering import TenderTaken
from tests.core.shop_examples import COFFEE, NOON, SHOP, Counter, dong

if TYPE_CHECKING:
    from pos_core.attempt import Attempt
    from pos_core.events import Event
    from pos_core.money import Money
    from pos_core.tender import Payment

    MaybeMoney = Money | None

ACCOUNT = BankAccount("970436", "0011004321098")
RULES = PayRules(ACCOUNT, "CTY QUAN NHO", trust_limit=dong(100_000))
PAY_SHOP = replace(SHOP, pay=RULES)
METHODS = (Method("momo", "momo"), Method("zalopay", "zalopay"), Method("card", "stripe", "down"))
P1, P2, P3 = PaymentId("p1"), PaymentId("p2"), PaymentId("p3")
DUE = dong(29_000)


@dataclass
class PayDesk:
    """One coffee in the cart, for 29.000 đ; every way to pay is told of."""

    counter: Counter = field(default_factory=lambda: Counter(PAY_SHOP))

    def __post_init__(self) -> None:
        self.counter.takes(HearMethods(METHODS))
        self.counter.adds(COFFEE)
        self.order_id = self.counter.cart.order_id

    def asking(
        self,
        payment_id: PaymentId = P1,
        method: str = "momo",
        amount: Money | None = None,
        **more: Any,
    ) -> AskPayment:
        """The press on a method, for what is on the screen."""
        rest = self.counter.state.orders[self.order_id].rest()
        return AskPayment(self.order_id, payment_id, method, rest, amount, **more)

    def asks(
        self,
        payment_id: PaymentId = P1,
        method: str = "momo",
        amount: Money | None = None,
        **more: Any,
    ) -> Attempt:
        """Ask for it; the attempt as it begins."""
        self.counter.takes(self.asking(payment_id, method, amount, **more))
        return self.attempt(payment_id)

    def attempt(self, payment_id: PaymentId = P1) -> Attempt:
        """The attempt as it is now."""
        return self.counter.state.paying.attempts[payment_id]

    def news(self, status: PaymentStatus, payment_id: PaymentId = P1, **more: Any) -> PaymentNews:
        """How the provider tells of an attempt of this till's, or of somebody's."""
        known = self.counter.state.paying.attempt(payment_id)
        facts: dict[str, Any] = {
            "payment_id": payment_id,
            "order_id": known.order_id if known else self.order_id,
            "method": known.method if known else "momo",
            "amount": known.amount if known else DUE,
            "asked_at": known.asked_at if known else NOON,
            "expires_at": known.expires_at if known else NOON + timedelta(minutes=10),
            "version": 1,
            "provider_ref": "R-77",
        }
        return PaymentNews(**{**facts, "status": status, **more})

    def hears(
        self, status: PaymentStatus, payment_id: PaymentId = P1, **more: Any
    ) -> tuple[Event, ...]:
        """The news come in."""
        return self.counter.takes(HearPayment(self.news(status, payment_id, **more)))

    def succeeds(self, payment_id: PaymentId = P1) -> tuple[Event, ...]:
        """The guest has paid."""
        return self.hears(PaymentStatus.SUCCESS, payment_id)

    @property
    def sales(self) -> list[Sale]:
        """Every sale that was made, the first first."""
        return [event.sale for event in self.counter.events if isinstance(event, OrderPaid)]


def tenders_in(events: tuple[Event, ...] | list[Event]) -> list[Payment]:
    """Each tender that was taken by itself, and those of sales."""
    found: list[Payment] = []
    for event in events:
        if isinstance(event, TenderTaken):
            found.append(event.payment)
        elif isinstance(event, OrderPaid):
            found += [p for p in event.sale.payments if p not in found]
    return found
