"""Telling partners how their orders come along: signed, again until they hear, and written down."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import orjson

from hosted_api.auth import service as auth
from hosted_api.errors import Unprocessable
from hosted_api.issues import service as issues
from hosted_api.kit import outbox
from hosted_api.kit.clock import rfc3339
from hosted_api.kit.db.statement import Statement
from hosted_api.kit.http.signature import signature
from hosted_api.kit.outbox import Effect, Undelivered

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping
    from datetime import datetime

    from hosted_api.kit.clock import Clock
    from hosted_api.kit.db.database import Database, Row, Tx

HOOK = "partner.hook"
_LOOPBACK = ("127.0.0.1", "localhost", "::1")
_PUT = Statement(
    "INSERT INTO partner_hooks (store_id, partner_id, url, made_at)"
    " VALUES (:store_id, :partner_id, :url, :at)"
    " ON CONFLICT (store_id, partner_id) DO UPDATE SET url = excluded.url"
)
_REMOVE = Statement(
    "DELETE FROM partner_hooks WHERE store_id = :store_id AND partner_id = :partner_id"
)
_ALL = Statement("SELECT partner_id, url FROM partner_hooks WHERE store_id = :store_id")


async def set_hook(tx: Tx, store_id: str, partner_id: str, url: str, now: datetime) -> None:
    """Tell this partner of the store's orders at `url`; "" to stop. Raises `Unprocessable`."""
    if not url:
        await tx.run(_REMOVE, store_id=store_id, partner_id=partner_id)
        return
    parts = urlsplit(url)
    is_safe = parts.scheme == "https" or (parts.scheme == "http" and parts.hostname in _LOOPBACK)
    if not is_safe or not parts.hostname or parts.username is not None:
        raise Unprocessable("hook_invalid", "A partner is told over https.")
    at = rfc3339(now)
    await tx.run(_PUT, store_id=store_id, partner_id=partner_id, url=url, at=at)


async def tell(tx: Tx, row: Row, now: datetime) -> None:
    """An app's order has come further: in this transaction, for after its commit."""
    if not row["client_order_id"]:
        return
    hooks = await tx.all(_ALL, store_id=row["store_id"])
    if not hooks:
        return
    said = {
        "type": "order.status_changed",
        "store_id": row["store_id"],
        "order_id": row["order_id"],
        "client_order_id": row["client_order_id"],
        "status": row["status"],
        "paid": bool(row["paid"]),
        "version": row["version"],
        "timestamp": row["updated_at"],
    }
    if row["reason"]:
        said["reason"] = row["reason"]
    for hook in hooks:
        data = {"partner": hook["partner_id"], "url": hook["url"], "body": said}
        key = f"{hook['partner_id']}/{row['order_id']}/{row['version']}"
        await outbox.put(tx, row["store_id"], HOOK, key, orjson.dumps(data).decode(), now)


async def alert(tx: Tx, effect: Effect, why: str, now: datetime) -> str:
    """Somebody has to look: a partner does not hear."""
    data = orjson.loads(effect.data)
    key = f"{effect.kind}/{data.get('partner', '')}"
    facts = {"last": effect.key, "attempts": effect.attempt, "why": why}
    return await issues.open_issue(tx, effect.store_id, "partner_unreachable", key, facts, now)


class Hooks:
    """Posts what partners are to be told. `post(url, body, headers)` gives the status."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        post: Callable[[str, bytes, Mapping[str, str]], Awaitable[int]],
    ) -> None:
        self._database = database
        self._clock = clock
        self._post = post

    async def deliver(self, effect: Effect) -> None:
        """Signed with the partner's newest key at the time of sending. Raises `Undelivered`."""
        data = orjson.loads(effect.data)
        now = self._clock.now()

        async def look(tx: Tx) -> list[str]:
            return await auth.signing_keys(tx, data["partner"], now)

        keys = await self._database.read(look)
        if not keys:
            raise Undelivered("the partner has no key", for_good=True)
        body = orjson.dumps(data["body"])
        headers = {
            "content-type": "application/json",
            "x-signature": signature(keys[0].encode(), int(now.timestamp()), body),
            "x-delivery": effect.outbox_id,
            "x-attempt": str(effect.attempt),
        }
        status = await self._post(data["url"], body, headers)
        if not 200 <= status < 300:
            raise Undelivered(f"status {status}" if status else "no answer")
