"""One step of an order: its row, its event, its place in the feed, all in one transaction.

And back: how an order stood at any of its versions, from the last snapshot and what came after.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import orjson

from hosted_api.kit import feed
from hosted_api.kit.clock import rfc3339
from hosted_api.orders import repository
from hosted_api.orders.document import document, head
from hosted_api.partners import service as partners

if TYPE_CHECKING:
    from datetime import datetime

    from hosted_api.kit.db.database import Row, Tx
    from pos_core.remote_order import OrderStatus

CHANGED = "order.status_changed"
SALE = "order.paid.v1"
FROM_AFAR = "from_afar"
"""The fact of a step that money came by, which no till took."""

_ALL = 1 << 31


@dataclass(frozen=True, slots=True)
class Step:
    """Where an order goes, by whom. `body` replaces what it was, when a till sold it as it stands.

    `facts` are what the event tells beside that.
    """

    kind: str
    status: OrderStatus
    paid: bool
    actor: str
    reason: str = ""
    device_id: str = ""
    body: str = ""
    facts: tuple[tuple[str, Any], ...] = ()


async def take(tx: Tx, row: Row, step: Step, now: datetime) -> tuple[Row, feed.Entry]:
    """The row after the step, and the entry its feed must get in this transaction."""
    after = await repository.move(
        tx,
        store_id=row["store_id"],
        order_id=row["order_id"],
        status=step.status.value,
        paid=int(step.paid),
        reason=step.reason,
        device_id=step.device_id or row["device_id"],
        at=rfc3339(now),
        body=step.body or row["body"],
    )
    if (after["status"], after["paid"]) != (row["status"], row["paid"]):
        await partners.tell(tx, after, now)
    told = document(after)
    await repository.add_event(tx, after, step.kind, step.actor, _event(step, row), told)
    return after, feed.Entry(CHANGED, after["order_id"], told)


async def has_its_money(tx: Tx, row: Row) -> bool:
    """True when the sale or the payment of a paid order is here.

    An API that was set back may know only from a till that it had been paid; what then still comes
    is that money, and no second.
    """
    if not row["paid"]:
        return False
    events = await repository.events(tx, row["store_id"], row["order_id"], most=_ALL)
    return any(each["type"] == SALE or FROM_AFAR in orjson.loads(each["data"]) for each in events)


async def as_of(tx: Tx, store_id: str, order_id: str, version: int) -> str | None:
    """The order's JSON as it stood at `version`; None where it never had one so high."""
    known = await repository.snapshot_before(tx, store_id, order_id, version)
    at = 0 if known is None else int(known["event_seq"])
    state: dict[str, Any] = {} if known is None else orjson.loads(known["state"])
    while at < version:
        rows = await repository.events(tx, store_id, order_id, after=at, until=version)
        if not rows:
            return None
        for row in rows:
            state = _folded(state, row)
        at = rows[-1]["event_seq"]
    return orjson.dumps(state).decode()


def _event(step: Step, before: Row) -> str:
    data: dict[str, Any] = {"from": before["status"], "status": step.status, "paid": step.paid}
    if step.reason:
        data["reason"] = step.reason
    data.update(step.facts)
    if step.body:
        data["order"] = orjson.Fragment(step.body)
    return orjson.dumps(data).decode()


def _folded(state: dict[str, Any], row: Row) -> dict[str, Any]:
    data = orjson.loads(row["data"])
    if row["event_seq"] == 1:
        began = orjson.loads(head("pending", False, 1, row["at"])[:-1] + "}")
        return {**began, **data.get("order", data), **_standing(data)}
    return {
        **state,
        **data.get("order", {}),
        **_standing(data),
        "version": row["event_seq"],
        "updated_at": row["at"],
    }


def _standing(data: dict[str, Any]) -> dict[str, Any]:
    return {name: data[name] for name in ("status", "paid", "reason") if name in data}
