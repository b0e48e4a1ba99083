"""An order as JSON: what never changes was spelled once when it came, and is passed through.

Only the head, how it stands, is written for each reader; so a page of orders costs no parsing.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

import orjson

from pos_core.remote_order import OrderStatus

if TYPE_CHECKING:
    from hosted_api.kit.db.database import Row


def head(status: str, paid: bool, version: int, updated_at: str, reason: str = "") -> str:
    """How an order stands, as the beginning of its JSON: a body without its first letter follows.

    `updated_at` is our own and plain; a reason is somebody's words.
    """
    why = f'"reason":{orjson.dumps(reason).decode()},' if reason else ""
    return (
        f'{{"status":"{status}","paid":{"true" if paid else "false"},"version":{version},'
        f'{why}"updated_at":"{updated_at}",'
    )


def document(row: Row) -> str:
    """The whole order from its row."""
    body: str = row["body"]
    return (
        head(row["status"], bool(row["paid"]), row["version"], row["updated_at"], row["reason"])
        + body[1:]
    )


def documents(rows: Iterable[Row]) -> str:
    """A list of them."""
    return f"[{','.join(map(document, rows))}]"


def fresh_head(at: str) -> str:
    """Of an order that has just come in."""
    return head(OrderStatus.PENDING, False, 1, at)
