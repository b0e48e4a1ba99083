"""What guests' phones pay of a table's bill belongs to the till that has the bill, and goes along.

A till puts such money onto a bill of the payment's number alone, so that of two copies of a bill
one has it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hosted_api.kit.clock import rfc3339
from hosted_api.payments import repository, service
from pos_core.payment_status import PaymentStatus

if TYPE_CHECKING:
    from datetime import datetime

    from hosted_api.kit.db.database import Tx


async def go_along(tx: Tx, store_id: str, order_id: str, number: str, now: datetime) -> None:
    """Another till has taken the bill over, under this number."""
    for row in await repository.of_order(tx, store_id, order_id):
        status = PaymentStatus(row["status"])
        may_pay = status.took_money or not status.is_over
        if row["session_id"] and row["number"] != number and may_pay:
            moved = await repository.renumber(tx, row, number, rfc3339(now))
            await service.retell(tx, moved, now)
