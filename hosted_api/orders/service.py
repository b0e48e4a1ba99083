"""What may be done with orders: move one on, find one, and how tills' and apps' news are merged."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import orjson

from hosted_api.errors import BadRequest, Conflict, NotFound, Unprocessable
from hosted_api.kit import feed
from hosted_api.orders import history, repository
from hosted_api.orders.ingest import Checked, check, digest
from hosted_api.orders.intake import Taken, first, take_in
from pos_core.remote_order import OrderStatus, may_become, next_statuses

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from backend_client.contracts.orders import IngestOrder
    from hosted_api.kit.db.database import Database, Row, Tx
    from hosted_api.menu.prices import PriceBook


class StatusRefused(BadRequest):
    """An order cannot go there from where it stands; `allowed` says where it can."""

    code = "status_not_allowed"
    title = "The order cannot take this status now."


@dataclass(frozen=True, slots=True)
class Move:
    """Somebody wants an order of a store to take a status."""

    store_id: str
    order_id: str
    status: OrderStatus
    actor: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Moved:
    """How it stands now; `entries` went into the feed, none when it stood so already."""

    order_id: str
    status: str
    updated_at: str
    entries: Sequence[feed.Entry] = ()


@dataclass(frozen=True, slots=True)
class Ingest:
    """Takes in apps' orders. One an API."""

    database: Database
    prices: PriceBook
    random: Callable[[int], bytes]

    async def take(
        self, sent: IngestOrder, actor: str, now: datetime
    ) -> tuple[Taken, Checked | None]:
        """The order, and how it was priced where it is new. Raises `PriceRefused`, `BadRequest`.

        A copy is told the first one's id, also when the menu has changed since and the order could
        not be had any more.
        """
        try:
            prices = await self.prices.of(sent.store_id)
            checked = check(sent, prices, actor, now, self.random)
        except Unprocessable:
            before = await self._before(sent, digest(sent), now)
            if before is None:
                raise
            return before, None
        new = checked.new
        if await self.database.group(take_in, new):
            return Taken(new.order_id), checked
        before = await self._before(sent, new.digest, now)
        assert before is not None
        # A batch whose reply was lost is written again: then it finds itself.
        return before, checked if before.order_id == new.order_id else None

    async def _before(self, sent: IngestOrder, spelled: str, now: datetime) -> Taken | None:
        async def look(tx: Tx) -> Taken | None:
            return await first(tx, sent.store_id, sent.client_order_id, spelled, now)

        return await self.database.write(look)


async def move(tx: Tx, wanted: Move, now: datetime) -> Moved:
    """The same step twice is fine. Raises `NotFound`, `StatusRefused`."""
    row = await repository.locked(tx, wanted.store_id, wanted.order_id)
    if row is None:
        raise NotFound("order_unknown", "There is no such order.")
    status, paid = OrderStatus(row["status"]), bool(row["paid"])
    if wanted.status is status:
        return _moved(row)
    if not may_become(status, wanted.status, paid=paid):
        allowed = [each.value for each in next_statuses(status, paid=paid)]
        raise StatusRefused(order_id=row["order_id"], status=status.value, allowed=allowed)
    step = history.Step(history.CHANGED, wanted.status, paid, wanted.actor, wanted.reason)
    after, entry = await history.take(tx, row, step, now)
    await feed.append(tx, wanted.store_id, [entry], now)
    return _moved(after, [entry])


async def pay(tx: Tx, store_id: str, order_id: str, actor: str, now: datetime) -> None:
    """It was paid from afar, whole. Raises `NotFound`, `Conflict` with why it cannot be."""
    row = await hold(tx, store_id, order_id)
    if await history.has_its_money(tx, row):
        raise Conflict("paid", "This order is paid.")
    status = OrderStatus(row["status"])
    if status is OrderStatus.CANCELLED:
        raise Conflict("cancelled", "This order was cancelled.")
    facts = ((history.FROM_AFAR, True),)
    step = history.Step(history.CHANGED, status, True, actor, facts=facts)
    _, entry = await history.take(tx, row, step, now)
    await feed.append(tx, store_id, [entry], now)


async def hold(tx: Tx, store_id: str, order_id: str) -> Row:
    """The order, which nobody else changes until this transaction ends. Raises `NotFound`."""
    row = await repository.locked(tx, store_id, order_id)
    if row is None:
        raise NotFound("order_unknown", "There is no such order.")
    return row


async def find(tx: Tx, store_id: str, order_id: str) -> Row:
    """Raises `NotFound`."""
    row = await repository.one(tx, store_id, order_id)
    if row is None:
        raise NotFound("order_unknown", "There is no such order.")
    return row


async def id_of_client(tx: Tx, store_id: str, client_order_id: str) -> str:
    """Our id for an app's. Raises `NotFound`."""
    order_id = await repository.id_of_client(tx, store_id, client_order_id)
    if order_id is None:
        raise NotFound("order_unknown", "There is no such order.")
    return order_id


async def events_of(tx: Tx, store_id: str, order_id: str, after: int, most: int) -> str:
    """What happened to an order, as a list in JSON."""
    rows = await repository.events(tx, store_id, order_id, after=after, most=most)
    return orjson.dumps([_event(row) for row in rows]).decode()


def _event(row: Row) -> dict[str, Any]:
    return {
        "event_seq": row["event_seq"],
        "type": row["type"],
        "at": row["at"],
        "actor": row["actor"],
        "data": orjson.Fragment(row["data"]),
    }


def _moved(row: Row, entries: Sequence[feed.Entry] = ()) -> Moved:
    return Moved(row["order_id"], row["status"], row["updated_at"], entries)
