"""Orders from elsewhere on a random day: news late and twice, work on them, money for them."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from pos_core.board import (
    RemoteAdvanced,
    RemoteCancelled,
    RemoteCollected,
    RemoteFollowed,
    RemoteTakenIn,
    joined,
)
from pos_core.board_claim import HearAccepted
from pos_core.board_news import FollowOrder, TakeInOrder
from pos_core.board_work import (
    AcceptOrder,
    CancelRemoteOrder,
    CompleteOrder,
    ReadyOrder,
    ReprintPickUp,
    StartOrder,
)
from pos_core.collect import CollectOrder
from pos_core.ids import OrderId
from pos_core.money import Currency, Money
from pos_core.quantity import Quantity
from pos_core.remote_order import (
    OrderSource,
    OrderStatus,
    RemoteChoice,
    RemoteLine,
    RemoteOrder,
    further,
)
from pos_core.sale import OrderPaid

if TYPE_CHECKING:
    from pos_core.events import Intent
    from tests.core.random_days import Day

_STATUSES = tuple(OrderStatus)


def _line(day: Day) -> RemoteLine:
    def money(minor: int) -> Money:
        return Money(minor, day.shop.currency)

    name, tax_class, category, price = day.dice.choice(
        (
            ("Coffee", "restaurant", "drinks", 29_000),
            ("Beer", "alcohol", "drinks", 22_222),
            ("Beans", "standard", "food", 111_111),
            ("Card", "standard", "", 7_001),
        )
    )
    choices = (RemoteChoice("pearl", "Pearl", money(5_000)),) if day.dice.random() < 0.3 else ()
    count = day.dice.randint(1, 4)
    each = price + 5_000 * len(choices)
    return RemoteLine(
        item_id=name.lower(),
        name=name,
        quantity=Quantity.of(count),
        unit_price=money(price),
        total=money(each * count),
        choices=choices,
        tax_class=tax_class if day.dice.random() < 0.97 else "luxury",
        category_id=category,
    )


def _new(day: Day) -> RemoteOrder:
    lines = tuple(_line(day) for _ in range(day.dice.randint(1, 3)))
    whole = Money(sum(line.total.minor for line in lines), day.shop.currency)
    nothing = replace(whole, minor=0)
    off = replace(whole, minor=day.dice.choice((0, 0, 0, 5_000)))
    total = replace(whole, minor=max(0, whole.minor - off.minor - day.dice.choice((0, 0, 1_000))))
    if day.dice.random() < 0.03:
        total = Money(total.minor, Currency.USD)
    return RemoteOrder(
        order_id=OrderId(f"remote-{len(day.events)}"),
        number=f"K{len(day.events)}",
        source=day.dice.choice(tuple(OrderSource)),
        status=day.dice.choice((OrderStatus.PENDING,) * 8 + _STATUSES),
        placed_at=day.now,
        updated_at=day.now,
        version=1,
        lines=lines,
        subtotal=whole,
        discount=off,
        service=nothing,
        tax=nothing,
        total=total,
        paid=day.dice.random() < 0.2,
        customer_name=day.dice.choice(("", "Hoa")),
        note=day.dice.choice(("", "", "now")),
    )


def _known(day: Day) -> RemoteOrder | None:
    known = [entry.order for entry in day.state.board.orders.values()]
    return day.dice.choice(known) if known else None


def _take_in(day: Day) -> Intent:
    known = _known(day)
    if known is not None and day.dice.random() < 0.3:
        return TakeInOrder(replace(known, status=OrderStatus.PENDING, paid=False))
    return TakeInOrder(_new(day))


def _follow(day: Day) -> Intent | None:
    known = _known(day)
    if known is None or day.dice.random() < 0.1:
        return FollowOrder(_new(day))
    status = day.dice.choice(_STATUSES)
    later = known.updated_at + timedelta(minutes=day.dice.choice((-5, 0, 5)))
    news = replace(known, status=status, updated_at=later, version=day.dice.randint(1, 9))
    return FollowOrder(replace(news, paid=known.paid or day.dice.random() < 0.1, reason="news"))


def _order_id(day: Day) -> OrderId:
    known = list(day.state.board.orders)
    return day.dice.choice([*known * 8, day.order_id()])


def _work(day: Day) -> Intent:
    order_id = _order_id(day)
    return day.dice.choice(
        (
            AcceptOrder(order_id, day.dice.random() < 0.7, offline=len(day.events) % 3 == 0),
            StartOrder(order_id),
            ReadyOrder(order_id),
            CompleteOrder(order_id, unpaid=day.dice.random() < 0.3),
            CancelRemoteOrder(order_id, day.dice.choice(("sold out", " "))),
            ReprintPickUp(order_id),
        )
    )


def _hear_accepted(day: Day) -> Intent:
    """Another till accepted it too, earlier or later than this one."""
    at = day.now + timedelta(minutes=day.dice.choice((-30, -1, 0, 1)))
    return HearAccepted(_order_id(day), day.dice.choice(("B", "C", day.shop.till_prefix)), at)


def _collect(day: Day) -> Intent | None:
    return CollectOrder(_order_id(day)) if day.state.board.orders else None


MAKERS = ((5, _take_in), (4, _follow), (9, _work), (3, _hear_accepted), (5, _collect))


def check(day: Day) -> None:
    """Every card is as far as the furthest news of it, and money was taken for it at most once."""
    _cards_are_where_the_news_put_them(day)
    _a_card_is_paid_at_most_once(day)


def _cards_are_where_the_news_put_them(day: Day) -> None:
    status: dict[str, OrderStatus] = {}
    paid: dict[str, bool] = {}
    for event in day.events:
        match event:
            case RemoteTakenIn(order=order):
                assert event.order_id not in status, "one order came in twice"
                status[event.order_id], paid[event.order_id] = order.status, order.paid
            case RemoteFollowed(order_id=order_id):
                paid[order_id] |= event.paid
                status[order_id] = joined(status[order_id], event.status, paid=paid[order_id])
            case RemoteAdvanced(order_id=order_id, to=to):
                status[order_id] = further(status[order_id], to)
            case RemoteCancelled(order_id=order_id):
                status[order_id] = further(status[order_id], OrderStatus.CANCELLED)
            case OrderPaid(order_id=order_id) if order_id in paid:
                assert not paid[order_id], "money was taken twice"
                paid[order_id] = True
                status[order_id] = joined(status[order_id], status[order_id], paid=True)
    for order_id, entry in day.state.board.orders.items():
        assert entry.status is status[order_id], "a card is not where the news put it"
        assert not (entry.kitchen and entry.number), "it is cooked for the card and for the bill"
        assert entry.order.paid is paid[order_id], "a payment was forgotten or made up"


def _a_card_is_paid_at_most_once(day: Day) -> None:
    collected = [e.order_id for e in day.events if isinstance(e, RemoteCollected)]
    for order_id in set(collected):
        sales = [e for e in day.events if isinstance(e, OrderPaid) and e.order_id == order_id]
        assert len(sales) <= 1
        order = next(
            e.order for e in day.events if isinstance(e, RemoteTakenIn) and e.order_id == order_id
        )
        assert {line.unit_price.currency for line in order.lines} == {day.shop.currency}
