"""The board: orders from elsewhere, how far each has come, and what this till did about them.

What the feed tells and what people do here meet by moving forward only, so that tills which were
apart agree as soon as they have heard the same news. What was fetched lately stays in sight.
"""

from collections.abc import Mapping
from dataclasses import field, replace
from datetime import datetime

from pos_core.events import Event
from pos_core.frozen import dataclass
from pos_core.ids import OrderId
from pos_core.remote_order import OrderStatus, RemoteOrder, further
from pos_core.sent_line import Sent

DONE_KEPT = 60
OVER_KEPT = 2_000


@dataclass(frozen=True, slots=True)
class RemoteEvent(Event):
    """Something that happened to an order from elsewhere, at `at`."""

    order_id: OrderId
    at: datetime

    @property
    def stream(self) -> str:
        """What this till knows and did about it; the sale it may become has a stream of its own."""
        return f"remote/{self.order_id}"


@dataclass(frozen=True, slots=True)
class RemoteTakenIn(RemoteEvent):
    """The order stands on the board from now on, as it was told."""

    order: RemoteOrder


@dataclass(frozen=True, slots=True)
class RemoteFollowed(RemoteEvent):
    """News from elsewhere: it is so far, or it is paid."""

    status: OrderStatus
    version: int
    updated_at: datetime
    paid: bool = False
    reason: str = ""


@dataclass(frozen=True, slots=True)
class RemoteAccepted(RemoteEvent):
    """The shop will make it, at `till`; the paper for whoever does is on its way.

    `offline` says that it was accepted without a line, when another till may have been first.
    """

    till: str = ""
    offline: bool = False


@dataclass(frozen=True, slots=True)
class RemoteConfirmed(RemoteEvent):
    """The API has heard that this till accepted it, and of no till that was first."""


@dataclass(frozen=True, slots=True)
class RemoteAcceptedElsewhere(RemoteEvent):
    """Another till accepted it, `accepted_at`.

    `stops` says that this till had done so too, but later: its kitchen was told to stop.
    """

    till: str
    accepted_at: datetime
    stops: bool = False


@dataclass(frozen=True, slots=True)
class RemoteAdvanced(RemoteEvent):
    """This till moved it on."""

    to: OrderStatus


@dataclass(frozen=True, slots=True)
class RemoteCancelled(RemoteEvent):
    """This till gave it up, and why; `approver` let it be done where the kitchen had it."""

    reason: str
    approver: str = ""


@dataclass(frozen=True, slots=True)
class RemoteCollected(RemoteEvent):
    """It is an open order of this till now, under `number`, and is paid like any other.

    The open order has the same id, so that however many tills take money for it, everybody can see
    that it was for the same goods.
    """

    number: str


@dataclass(frozen=True, slots=True)
class BoardOrder:
    """`order` as all news together have it; `since` is when it came so far, `came_at` to this till.

    `kitchen` is what stations were told of it while no open order of this till holds that;
    `number` is the open order's once money is taken here. `maker` is the till that accepted it
    first, `made_since` when: it is made there. `unconfirmed` says that this till accepted it
    offline and does not know yet whether another one was first.
    """

    order: RemoteOrder
    came_at: datetime
    since: datetime
    accepted: bool = False
    kitchen: Sent = ()
    number: str = ""
    maker: str = ""
    made_since: datetime | None = None
    unconfirmed: bool = False

    @property
    def order_id(self) -> OrderId:
        """Its id, the same at every till."""
        return self.order.order_id

    @property
    def status(self) -> OrderStatus:
        """How far it is."""
        return self.order.status

    @property
    def is_over(self) -> bool:
        """True when nobody has to do anything about it any more."""
        return self.status.is_over

    @property
    def is_accepted(self) -> bool:
        """True once somebody in the shop, here or at another till, said that it will be made."""
        return self.accepted or self.status is not OrderStatus.PENDING

    @property
    def next_status(self) -> OrderStatus | None:
        """The next step on the way to the customer; None when it is over."""
        return _NEXT.get(self.status)


_NEXT = {
    OrderStatus.PENDING: OrderStatus.PROCESSING,
    OrderStatus.PROCESSING: OrderStatus.READY,
    OrderStatus.READY: OrderStatus.COMPLETED,
}


@dataclass(frozen=True, slots=True)
class Board:
    """`orders` by id as they came, the open ones and those that ended lately.

    `over` are ids of older ones that ended: news of them are known already.
    """

    orders: Mapping[OrderId, BoardOrder] = field(default_factory=dict)
    over: tuple[OrderId, ...] = ()

    def order(self, order_id: OrderId) -> BoardOrder | None:
        """The order of that id, if it is on the board."""
        return self.orders.get(order_id)

    def knows(self, order_id: OrderId) -> bool:
        """True for what is on the board or was."""
        return order_id in self.orders or order_id in self.over

    @property
    def open(self) -> tuple[BoardOrder, ...]:
        """What somebody has to do something about, as it came."""
        return tuple(each for each in self.orders.values() if not each.is_over)

    def with_order(self, entry: BoardOrder) -> "Board":
        """One order as it is now; what ended long ago makes room."""
        before = self.orders.get(entry.order_id)
        orders = {**self.orders, entry.order_id: entry}
        if not entry.is_over or (before is not None and before.is_over):
            return replace(self, orders=orders)
        ended = sorted((o for o in orders.values() if o.is_over), key=_since)
        gone = [each.order_id for each in ended[: max(0, len(ended) - DONE_KEPT)]]
        for order_id in gone:
            del orders[order_id]
        return Board(orders, (*self.over, *gone)[-OVER_KEPT:])


def told(entry: BoardOrder, event: RemoteFollowed) -> BoardOrder:
    """The order after news from elsewhere: never less far than before, never unpaid again."""
    before = entry.order
    paid = before.paid or event.paid
    status = joined(before.status, event.status, paid=paid)
    order = replace(
        before,
        status=status,
        paid=paid,
        version=max(before.version, event.version),
        updated_at=max(before.updated_at, event.updated_at),
        reason=event.reason if status is event.status and event.reason else before.reason,
    )
    is_off = status is OrderStatus.CANCELLED
    kitchen = () if is_off else entry.kitchen
    since = entry.since if status is before.status else event.at
    waits = entry.unconfirmed and not is_off
    return replace(entry, order=order, since=since, kitchen=kitchen, unconfirmed=waits)


def joined(one: OrderStatus, other: OrderStatus, *, paid: bool) -> OrderStatus:
    """Where two sides agree that were apart. What is paid was not cancelled, whoever said so."""
    if not paid:
        return further(one, other)
    kept = [each for each in (one, other) if each is not OrderStatus.CANCELLED]
    return further(kept[0], kept[-1]) if kept else OrderStatus.COMPLETED


def moved(entry: BoardOrder, to: OrderStatus, at: datetime, reason: str = "") -> BoardOrder:
    """The order after somebody here moved it on."""
    status = further(entry.status, to)
    order = replace(entry.order, status=status, reason=reason or entry.order.reason)
    kitchen = () if status is OrderStatus.CANCELLED else entry.kitchen
    return replace(entry, order=order, since=at, accepted=True, kitchen=kitchen)


def claimed(entry: BoardOrder, till: str, at: datetime) -> BoardOrder:
    """The order after `till` accepted it. Of several that did the first one makes it.

    All of them know both times and both names, so they agree whatever they heard first; a clock
    that is wrong only changes which of two kitchens goes on.
    """
    first = (at, till)
    if entry.made_since is not None:
        first = min(first, (entry.made_since, entry.maker))
    return replace(entry, accepted=True, made_since=first[0], maker=first[1])


def _since(entry: BoardOrder) -> tuple[datetime, OrderId]:
    return entry.since, entry.order_id
