"""Open orders that several tills of a store know of: which of ours others see, and theirs here.

An order is at one till at a time. Another till sees it as it stood a moment ago, and may take it
over; a copy that went on all the same is named, and the first payment ends every other copy.
"""

from collections.abc import Mapping
from dataclasses import field, replace
from typing import TypeVar

from pos_core.frozen import dataclass
from pos_core.ids import OrderId
from pos_core.money import Money
from pos_core.order import Order, OrderEvent

T = TypeVar("T")
SOLD_KEPT = 500


@dataclass(frozen=True, slots=True)
class OrderShared(OrderEvent):
    """What other tills shall see of it: `order` as it stands at `till`, or None once it is gone.

    `in_cart` says that somebody has it in front of him: `by`, where people sign in.
    """

    till: str
    order: Order | None = None
    in_cart: bool = False
    by: str = ""


@dataclass(frozen=True, slots=True)
class SharedHeard(OrderEvent):
    """Another till says this of an open order of its own; without one it is gone there, or sold."""

    till: str
    order: Order | None = None
    in_cart: bool = False
    by: str = ""
    sold: bool = False


@dataclass(frozen=True, slots=True)
class OrderTakenOver(OrderEvent):
    """The order of another till goes on here, under a number of ours; `approver` let it be done."""

    till: str
    order: Order
    approver: str = ""


@dataclass(frozen=True, slots=True)
class OrderHandedOver(OrderEvent):
    """The order goes on at `till`, or was `sold` there; here it is open no more."""

    number: str
    till: str
    total: Money
    sold: bool = False


@dataclass(frozen=True, slots=True)
class CopyKept(OrderEvent):
    """It goes on at `till` as well, or was `paid` there, and is kept here because of what was done.

    Somebody has to decide; what was paid anywhere stays paid.
    """

    till: str
    paid: bool = False


@dataclass(frozen=True, slots=True)
class RemainderKept(OrderEvent):
    """This bill is what did not go along of the order `of`, which was paid at `till`."""

    of: OrderId
    till: str


@dataclass(frozen=True, slots=True)
class SharedOrder:
    """An open order of another till as it last told of it."""

    till: str
    order: Order
    in_cart: bool = False
    by: str = ""

    @property
    def order_id(self) -> OrderId:
        """Its id, the same at every till."""
        return self.order.order_id


@dataclass(frozen=True, slots=True)
class Shared:
    """`mine` is what was told of our own, `others` what other tills told.

    What is to be told anew is in `mine` without its order. `copies` are open orders of ours that
    go on at other tills as well, by their names; those in `paid` were paid there. `remainders` are
    bills of what did not go along of an order, by the till that was paid for the rest of it. `sold`
    are the last ones that were paid elsewhere: a copy of them that is told of later is not open
    any more.
    """

    mine: Mapping[OrderId, OrderShared] = field(default_factory=dict)
    others: Mapping[OrderId, SharedOrder] = field(default_factory=dict)
    copies: Mapping[OrderId, tuple[str, ...]] = field(default_factory=dict)
    paid: tuple[OrderId, ...] = ()
    remainders: Mapping[OrderId, str] = field(default_factory=dict)
    sold: tuple[OrderId, ...] = ()

    def told(self, event: OrderShared) -> "Shared":
        """Other tills are told so of one of ours."""
        mine = _but(self.mine, event.order_id)
        if event.order is not None:
            mine[event.order_id] = event
        return replace(self, mine=mine)

    def heard(self, event: SharedHeard) -> "Shared":
        """Another till told so of one of its own.

        Once theirs is gone a copy of ours is told anew: of two copies others saw one.
        """
        copies, mine = self.copies, self.mine
        if event.order is None and event.till in copies.get(event.order_id, ()):
            copies, mine = self._without_copy(event), self._to_tell_anew(event.order_id)
        others = _but(self.others, event.order_id)
        if event.order is not None:
            others[event.order_id] = SharedOrder(event.till, event.order, event.in_cart, event.by)
        after = replace(self, others=others, copies=copies, mine=mine)
        return after.with_sold(event.order_id) if event.sold else after

    def _without_copy(self, event: SharedHeard) -> Mapping[OrderId, tuple[str, ...]]:
        left = tuple(till for till in self.copies[event.order_id] if till != event.till)
        others = _but(self.copies, event.order_id)
        return {**others, event.order_id: left} if left else others

    def _to_tell_anew(self, order_id: OrderId) -> Mapping[OrderId, OrderShared]:
        told = self.mine.get(order_id)
        return self.mine if told is None else {**self.mine, order_id: replace(told, order=None)}

    def with_sold(self, order_id: OrderId) -> "Shared":
        """It was paid at another till."""
        return replace(self, sold=(*self.sold, order_id)[-SOLD_KEPT:])

    def without(self, order_id: OrderId) -> "Shared":
        """It is not open here any more, or not elsewhere; other tills are still to be told."""
        if order_id not in {*self.others, *self.copies, *self.paid, *self.remainders}:
            return self
        return replace(
            self,
            others=_but(self.others, order_id),
            copies=_but(self.copies, order_id),
            paid=tuple(key for key in self.paid if key != order_id),
            remainders=_but(self.remainders, order_id),
        )

    def with_copy(self, event: CopyKept) -> "Shared":
        """It goes on at another till as well."""
        named = self.copies.get(event.order_id, ())
        tills = (*(till for till in named if till != event.till), event.till)
        copies = {**self.copies, event.order_id: tills}
        paid = (*self.paid, event.order_id) if event.paid else self.paid
        return replace(self, copies=copies, paid=tuple(dict.fromkeys(paid)))

    def with_remainder(self, event: RemainderKept) -> "Shared":
        """What did not go along of an order is a bill of ours."""
        return replace(self, remainders={**self.remainders, event.order_id: event.till})


def _but(known: Mapping[OrderId, T], order_id: OrderId) -> dict[OrderId, T]:
    return {key: each for key, each in known.items() if key != order_id}


def handed_over(order: Order, till: str, *, sold: bool = False) -> OrderHandedOver:
    """The end of our copy of what goes on, or was paid, at `till`."""
    return OrderHandedOver(order.order_id, order.number, till, order.price().total, sold)


def as_told(order: Order) -> Order:
    """The order as other tills are told of it: what can be undone here cannot be undone there."""
    return replace(order, undo=())


def concerns_others(order: Order) -> bool:
    """True for what goes on longer than a sale at the counter, and so at another till perhaps."""
    return bool(order.name or order.kitchen or order.payments)
