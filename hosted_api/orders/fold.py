"""What tills say of orders, folded into them: sales, and what became of orders from elsewhere.

A till's sale stands as it was made: it is paid whatever anybody else said meanwhile, and nothing
unpays it. Where two sides say what cannot both be so, the further one counts and an issue is open.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

import orjson

from hosted_api.issues import service as issues
from hosted_api.kit import feed
from hosted_api.kit.clock import rfc3339
from hosted_api.orders import history, repository
from hosted_api.orders.document import document
from hosted_api.orders.queries import name_key, phone_key
from hosted_api.orders.sale_body import sale_body, told_body, what_does_not_add_up
from pos_core.board import joined
from pos_core.remote_order import OrderStatus, further

if TYPE_CHECKING:
    from hosted_api.kit.db.database import Row, Tx
    from hosted_api.sync.folds import Folding
    from pos_core.journal import Entry

SOLD = "order.sold"


@dataclass(frozen=True, slots=True)
class _News:
    """One event of a till, read."""

    store_id: str
    device_id: str
    entry: Entry
    data: dict[str, Any]
    now: datetime

    @property
    def order_id(self) -> str:
        """The order it is about."""
        return str(self.data["order_id"])


async def fold(tx: Tx, folding: Folding) -> Sequence[feed.Entry]:
    """Take in what tills did with orders; what the feed must tell of it."""
    news = [
        _News(folding.store_id, folding.device_id, entry, entry.data, folding.now)
        for entry in folding.entries
    ]
    ids = [each.order_id for each in news if each.entry.type == history.SALE]
    known = await repository.known_ids(tx, folding.store_id, ids)
    fresh: list[_News] = []
    rest: list[_News] = []
    for each in news:
        is_fresh = each.entry.type == history.SALE and each.order_id not in known
        (fresh if is_fresh else rest).append(each)
        if is_fresh:
            known.add(each.order_id)
    told = await _sold(tx, fresh)
    for each in rest:
        told += await _FOLDS[each.entry.type](tx, each)
    return told


async def _sold(tx: Tx, fresh: Sequence[_News]) -> list[feed.Entry]:
    """Sales nobody knew of: all of a push in three statements."""
    rows = [_sale_row(each) for each in fresh]
    await repository.put_many(tx, rows)
    for each in fresh:
        await _look_at(tx, each)
    return [feed.Entry(SOLD, row["order_id"], document(row)) for row in rows]


async def _paid(tx: Tx, news: _News) -> list[feed.Entry]:
    """An order that is here already was sold: one from elsewhere, or the same by two tills."""
    row = await repository.locked(tx, news.store_id, news.order_id)
    assert row is not None
    sale = news.data["sale"]
    if await history.has_its_money(tx, row):
        facts = {"order_id": news.order_id, "first": row["device_id"], "other": news.device_id}
        await issues.open_issue(tx, news.store_id, "paid_twice", news.order_id, facts, news.now)
        return []
    status = OrderStatus(row["status"])
    if status is OrderStatus.CANCELLED:
        await _sold_after_cancel(tx, news)
        status = further(status, OrderStatus.COMPLETED)
    await _look_at(tx, news)
    body = _merged(row["body"], sale_body(news.store_id, sale))
    return await _step(tx, row, news, status, paid=True, body=body)


async def _sold_after_cancel(tx: Tx, news: _News) -> None:
    facts = {"order_id": news.order_id, "device": news.device_id}
    await issues.open_issue(tx, news.store_id, "sold_after_cancel", news.order_id, facts, news.now)


async def _told(tx: Tx, news: _News) -> list[feed.Entry]:
    """A till was told of an order. That this API does not know it means it was set back."""
    order = news.data["order"]
    if await repository.one(tx, news.store_id, news.order_id) is not None:
        return []
    values = _told_row(news, order)
    client = values["client_order_id"]
    if client and await repository.id_of_client(tx, news.store_id, client) is not None:
        facts = {"order_id": news.order_id, "client_order_id": client}
        await issues.open_issue(tx, news.store_id, "order_lost", news.order_id, facts, news.now)
        values["client_order_id"] = None
    await repository.put_many(tx, [values])
    return [feed.Entry("order.ingested", news.order_id, document(values))]


async def _advanced(tx: Tx, news: _News) -> list[feed.Entry]:
    return await _moved(tx, news, OrderStatus(news.data["to"]))


async def _cancelled(tx: Tx, news: _News) -> list[feed.Entry]:
    return await _moved(tx, news, OrderStatus.CANCELLED, str(news.data.get("reason", "")))


async def _followed(tx: Tx, news: _News) -> list[feed.Entry]:
    """What a till has heard from here. That it knows more means that this API was set back.

    Money it heard of was taken, also when the sale went with the disk of the till that took it.
    """
    row = await repository.locked(tx, news.store_id, news.order_id)
    if row is None:
        return []
    before, was_paid = OrderStatus(row["status"]), bool(row["paid"])
    paid = was_paid or bool(news.data.get("paid"))
    after = joined(before, OrderStatus(news.data["status"]), paid=paid)
    if (after, paid) == (before, was_paid):
        return []
    if paid and before is OrderStatus.CANCELLED:
        await _sold_after_cancel(tx, news)
    reason = str(news.data.get("reason", ""))
    return await _step(tx, row, news, after, paid=paid, reason=reason)


async def _moved(tx: Tx, news: _News, to: OrderStatus, reason: str = "") -> list[feed.Entry]:
    row = await repository.locked(tx, news.store_id, news.order_id)
    if row is None:
        facts = {"order_id": news.order_id, "device": news.device_id, "status": to.value}
        await issues.open_issue(tx, news.store_id, "order_unknown", news.order_id, facts, news.now)
        return []
    before, paid = OrderStatus(row["status"]), bool(row["paid"])
    if to is OrderStatus.CANCELLED and paid:
        facts = {"order_id": news.order_id, "device": news.device_id}
        await issues.open_issue(
            tx, news.store_id, "cancelled_after_paid", news.order_id, facts, news.now
        )
        return []
    after = further(before, to)
    if after is before:
        return []
    return await _step(tx, row, news, after, paid=paid, reason=reason)


async def _noted(tx: Tx, news: _News) -> list[feed.Entry]:
    """Something about a sale that changes neither how far it is nor that it was paid."""
    row = await repository.locked(tx, news.store_id, news.order_id)
    if row is None:
        return []
    return await _step(tx, row, news, OrderStatus(row["status"]), paid=bool(row["paid"]))


async def _step(
    tx: Tx,
    row: Row,
    news: _News,
    status: OrderStatus,
    *,
    paid: bool,
    reason: str = "",
    body: str = "",
) -> list[feed.Entry]:
    step = history.Step(
        kind=news.entry.type,
        status=status,
        paid=paid,
        actor=news.entry.actor,
        reason=reason or row["reason"],
        device_id=news.device_id,
        body=body,
        facts=(("event_id", news.entry.id), ("device", news.device_id)),
    )
    _, entry = await history.take(tx, row, step, news.now)
    return [entry]


async def _look_at(tx: Tx, news: _News) -> None:
    wrong = what_does_not_add_up(news.data["sale"])
    if wrong:
        facts = {"order_id": news.order_id, "device": news.device_id, "wrong": wrong}
        await issues.open_issue(tx, news.store_id, "sale_mismatch", news.order_id, facts, news.now)


def _sale_row(news: _News) -> dict[str, Any]:
    sale = news.data["sale"]
    event = {"status": "completed", "paid": True, "event_id": news.entry.id}
    body = sale_body(news.store_id, sale)
    event |= {"device": news.device_id, "order": orjson.Fragment(body)}
    return {
        **_row(news),
        "client_order_id": None,
        "source": "counter",
        "number": sale["number"],
        "status": OrderStatus.COMPLETED.value,
        "paid": 1,
        "placed_at": news.entry.at,
        "customer_name": name_key(sale.get("customer_name", "")),
        "customer_phone": "",
        "body": body,
        "data": orjson.dumps(event).decode(),
    }


def _told_row(news: _News, order: dict[str, Any]) -> dict[str, Any]:
    body = told_body(news.store_id, order)
    event = {
        "status": order["status"],
        "paid": bool(order.get("paid")),
        "event_id": news.entry.id,
        "order": orjson.Fragment(body),
    }
    return {
        **_row(news),
        "client_order_id": order.get("client_order_id") or None,
        "source": order["source"],
        "number": order["number"],
        "status": order["status"],
        "paid": int(event["paid"]),
        "placed_at": rfc3339(datetime.fromisoformat(order["placed_at"])),
        "customer_name": name_key(order.get("customer_name", "")),
        "customer_phone": phone_key(order.get("customer_phone", "")),
        "body": body,
        "data": orjson.dumps(event).decode(),
    }


def _row(news: _News) -> dict[str, Any]:
    at = rfc3339(news.now)
    return {
        "store_id": news.store_id,
        "order_id": news.order_id,
        "digest": "",
        "version": 1,
        "reason": "",
        "device_id": news.device_id,
        "at": at,
        "updated_at": at,
        "type": news.entry.type,
        "actor": news.entry.actor,
    }


def _merged(before: str, sale: str) -> str:
    """The sale's figures; who ordered it, by which id and from where, as it was."""
    old, new = orjson.loads(before), orjson.loads(sale)
    kept = ("client_order_id", "source", "placed_at", "customer", "table", "number")
    new["till_number"] = new["number"]
    new.update((name, old[name]) for name in kept if name in old)
    return orjson.dumps(new).decode()


_FOLDS: dict[str, Callable[[Tx, _News], Awaitable[list[feed.Entry]]]] = {
    history.SALE: _paid,
    "sale.voided.v1": _noted,
    "refund.lines_refunded.v1": _noted,
    "remote.taken_in.v1": _told,
    "remote.followed.v1": _followed,
    "remote.accepted.v1": _noted,
    "remote.advanced.v1": _advanced,
    "remote.cancelled.v1": _cancelled,
    "remote.collected.v1": _noted,
}
TYPES = tuple(_FOLDS)
