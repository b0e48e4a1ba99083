"""The whole till as one value: what the rules look at when they decide.

It is the fold of the journal. Open orders and unfinished print jobs are kept whole, of ended orders
only the last thousand in brief; everything older is read from the journal when somebody asks.
"""

from collections.abc import Mapping
from dataclasses import field, replace

from pos_core.attempt import (
    Paying,
)
from pos_core.board import Board
from pos_core.customer import Customer
from pos_core.floor import Floor
from pos_core.frozen import dataclass
from pos_core.ids import CustomerId, OrderId, PrintJobId
from pos_core.issue import Issue
from pos_core.item_photo import Album
from pos_core.kitchen import Kitchen
from pos_core.order import Order
from pos_core.print_job import PrintJob
from pos_core.refund import RefundBook
from pos_core.refusal import Refusal, refuse
from pos_core.sale import CLOSED_KEPT, ClosedOrder, Outcome
from pos_core.session import SessionState
from pos_core.shared_order import Shared
from pos_core.shift import Shifts
from pos_core.shop import Shop
from pos_core.sold_out import SoldOut
from pos_core.staff import Staff
from pos_core.tables import Tables


@dataclass(frozen=True, slots=True)
class TillState:
    """`current` is the order in the cart, `closed` ends with the latest, `jobs` are not final.

    `issues` are those the server has open, by id.
    """

    shop: Shop | None = None
    next_number: int = 1
    current: OrderId | None = None
    orders: Mapping[OrderId, Order] = field(default_factory=dict)
    closed: tuple[ClosedOrder, ...] = ()
    jobs: Mapping[PrintJobId, PrintJob] = field(default_factory=dict)
    staff: Staff = field(default_factory=Staff)
    kitchen: Kitchen = field(default_factory=Kitchen)
    refunds: RefundBook = field(default_factory=RefundBook)
    customers: Mapping[CustomerId, Customer] = field(default_factory=dict)
    shifts: Shifts = field(default_factory=Shifts)
    shared: Shared = field(default_factory=Shared)
    board: Board = field(default_factory=Board)
    issues: Mapping[str, Issue] = field(default_factory=dict)
    paying: Paying = field(default_factory=Paying)
    sessions: Mapping[str, SessionState] = field(default_factory=dict)
    tables: Tables = field(default_factory=Tables)
    floor: Floor = field(default_factory=Floor)
    album: Album = field(default_factory=Album)
    sold_out: SoldOut = field(default_factory=SoldOut)

    @property
    def cart(self) -> Order | None:
        """The order in front of the cashier, or None before its first line."""
        return self.orders[self.current] if self.current else None

    @property
    def till_name(self) -> str:
        """What the shop calls this till: the letter before its numbers. Empty before the shop."""
        return self.shop.till_prefix if self.shop is not None else ""

    def ended(self, order_id: OrderId) -> ClosedOrder | None:
        """How a recent order ended, or None when it is open or long gone."""
        return next((c for c in reversed(self.closed) if c.order_id == order_id), None)

    def not_open(self, order_id: OrderId) -> Refusal:
        """Why there is no open order of that id: it ended, and how, or nobody knows it."""
        ended = self.ended(order_id)
        if ended is None:
            return refuse("order.unknown")
        return refuse(f"order.already_{ended.outcome}", number=ended.number, total=ended.due)

    def customer(self, customer_id: CustomerId | None) -> Customer | None:
        """The customer of that id, or None."""
        return self.customers.get(customer_id) if customer_id is not None else None

    def with_customer(self, customer: Customer) -> "TillState":
        """The state after a customer was entered, changed, or owes another sum."""
        return replace(self, customers={**self.customers, customer.customer_id: customer})

    @property
    def last_sale(self) -> ClosedOrder | None:
        """The latest order that was paid, voided since or not."""
        return next((c for c in reversed(self.closed) if c.outcome.is_sale), None)

    def with_order(self, order: Order) -> "TillState":
        """The state with this open order in it."""
        return replace(self, orders={**self.orders, order.order_id: order})

    def without_order(self, closed: ClosedOrder) -> "TillState":
        """The state after an order ended."""
        left = {key: o for key, o in self.orders.items() if key != closed.order_id}
        current = None if self.current == closed.order_id else self.current
        remembered = (*self.closed, closed)[-CLOSED_KEPT:]
        order, kitchen = self.orders.get(closed.order_id), self.kitchen
        if order is not None and closed.outcome in (Outcome.PAID, Outcome.HANDED_OVER):
            kitchen = kitchen.after_payment(order)
        shared = self.shared.without(closed.order_id)
        return replace(
            self,
            orders=left,
            current=current,
            closed=remembered,
            kitchen=kitchen,
            shared=shared,
        )

    def with_job(self, job: PrintJob) -> "TillState":
        """The state after a print job changed; a finished one is forgotten."""
        jobs = {key: j for key, j in self.jobs.items() if key != job.job_id}
        if not job.state.is_final:
            jobs[job.job_id] = job
        return replace(self, jobs=jobs)
