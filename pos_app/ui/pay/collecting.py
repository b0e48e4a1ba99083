"""Collecting what an order comes to: which tender, whose share, which tip, one press at a time.

The payment has its id before the first press, so a second press cannot be a second payment.
"""

from __future__ import annotations

from pos_app.bridge.till import Answer, Till
from pos_app.ui.pay.goal import Goal, Shares, Typed, asked, goal_of
from pos_core.events import Event
from pos_core.ids import OrderId, PaymentId
from pos_core.money import Money
from pos_core.order import Order
from pos_core.payment import PayCash
from pos_core.sale import OrderPaid
from pos_core.tender import Tender
from pos_core.tendering import TakeBackTender, TakeTender, TenderTaken, TenderTakenBack


class Collecting:
    """One order on the pay screen; `tip` and `tender` are for the next press.

    `is_busy` while a press waits for its answer.
    """

    def __init__(self, till: Till) -> None:
        self._till = till
        self._order_id: OrderId | None = None
        self._payment_id = PaymentId("")
        self._shares: Shares | None = None
        self._goal: Goal | None = None
        self.is_busy = False
        self.tender = Tender.CASH
        self.tip: Money | None = None

    @property
    def order(self) -> Order | None:
        """The order as it stands; None once it is paid."""
        return self._till.state.orders.get(self._order_id) if self._order_id else None

    def begin(self, order: Order | None) -> None:
        """Collect for this order; its shares are remembered while its tenders stand."""
        order_id = order.order_id if order is not None else None
        if order is None or order_id != self._order_id or not order.payments:
            self._shares = None
        self._order_id, self._goal, self.is_busy = order_id, None, False
        self._next()

    def goal(self) -> Goal | None:
        """What the next tender should bring; of an order that is gone what it was to bring."""
        order = self.order
        if order is not None:
            self._goal = goal_of(order, self.tender, self._shares, self.tip)
        return self._goal

    def choose(self, tender: Tender) -> None:
        """Pay with this one; a tip is given anew with it."""
        self.tender, self.tip = tender, None

    def share_among(self, persons: int) -> None:
        """From here on so many people pay, each a share of what is left."""
        self._shares = Shares(persons)

    def take(self, amount: Money, reference: str) -> None:
        """Ask for the payment."""
        goal = self.goal()
        if goal is None:
            return
        typed = Typed(amount, reference.strip(), self._till.settings.print_receipts)
        self.is_busy = True
        self._till.submit(asked(goal, typed, self._payment_id))

    def take_back(self, order: Order) -> None:
        """Ask to undo the last tender of it."""
        self.is_busy = True
        self._till.submit(TakeBackTender(order.order_id, order.payments[-1].payment_id))

    def came_by_itself(self) -> None:
        """Money that was asked for electronically came in for a part of the bill."""
        self._count_share()
        self._next()

    def heard(self, answer: Answer) -> bool:
        """True when it answers a payment of this order, or brought one about, whoever asked."""
        intent = answer.intent
        is_mine = (
            isinstance(intent, PayCash | TakeTender | TakeBackTender)
            and intent.order_id == self._order_id
        )
        if not is_mine and not any(map(self._pays, answer.events)):
            return False
        self.is_busy = False
        for event in answer.events:
            self._book(event)
        return True

    def _pays(self, event: Event) -> bool:
        """Goods that came back pay, too, from wherever they are put on the bill."""
        return (
            isinstance(event, OrderPaid | TenderTaken | TenderTakenBack)
            and event.order_id == self._order_id
        )

    def _book(self, event: Event) -> None:
        match event:
            case TenderTaken():
                self._count_share()
                self._next()
            case TenderTakenBack():
                if self._shares is not None and self._shares.paid:
                    self._shares = Shares(self._shares.persons, self._shares.paid - 1)
                self._next()

    def _count_share(self) -> None:
        if self._shares is not None and self._shares.left > 1:
            self._shares = Shares(self._shares.persons, self._shares.paid + 1)

    def _next(self) -> None:
        """Another payment, another id; a tip is for one payment."""
        self.tip = None
        self._payment_id = PaymentId(self._till.new_id())
