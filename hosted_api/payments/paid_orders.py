"""An order is paid when what came for it is all it costs; what comes beside that should go back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import orjson

from hosted_api.errors import Conflict, NotFound
from hosted_api.issues import service as issues
from hosted_api.orders import service as orders
from hosted_api.orders.history import has_its_money
from hosted_api.payments import repository
from pos_core.payment_status import PaymentStatus

if TYPE_CHECKING:
    from datetime import datetime

    from hosted_api.kit.db.database import Row, Tx

USED = "used"
"""The fact of a payment that its order was given: doing it again changes nothing."""


async def pay(tx: Tx, store_id: str, payment_id: str, now: datetime) -> None:
    """Nothing for an order that only its till knows.

    Two parts of one bill come at the same moment: the order's row is held before they are read.
    """
    row = await repository.one(tx, store_id, payment_id)
    if row is None:
        return
    try:
        order = await orders.hold(tx, store_id, row["order_id"])
    except NotFound:
        return
    row = await repository.one(tx, store_id, payment_id)
    if row is not None and USED not in orjson.loads(row["facts"]):
        await _use(tx, row, order, now)


async def _use(tx: Tx, row: Row, order: Row, now: datetime) -> None:
    store_id = row["store_id"]
    attempts = await repository.of_order(tx, store_id, row["order_id"])
    came = sum(each["amount"] - each["refunded"] for each in attempts if _came(each))
    total = orjson.loads(order["body"])["total"]
    if came < total and not await has_its_money(tx, order):
        return
    try:
        await orders.pay(tx, store_id, row["order_id"], row["actor"], now)
    except Conflict as no:
        await _open_late(tx, row, no.code, now)
        return
    for each in attempts:
        if _came(each):
            facts = orjson.loads(each["facts"]) | {USED: "1"}
            await repository.set_facts(tx, each, orjson.dumps(facts).decode())
    if came > total:
        await _open_late(tx, row, "too_much", now)


def _came(row: Row) -> bool:
    return PaymentStatus(row["status"]).took_money


async def _open_late(tx: Tx, row: Row, why: str, now: datetime) -> None:
    """People look, with what they would do at hand: give it back."""
    facts = {
        "payment_id": row["payment_id"],
        "order_id": row["order_id"],
        "number": row["number"],
        "amount": row["amount"] - row["refunded"],
        "currency": row["currency"],
        "why": why,
        "propose": "refund",
    }
    await issues.open_issue(tx, row["store_id"], "payment_late", row["payment_id"], facts, now)
