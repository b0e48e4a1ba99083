"""Making shops and finding them. A shop is named by whoever runs the API, never by a request."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hosted_api.errors import Conflict, NotFound, Unprocessable
from hosted_api.kit.clock import rfc3339
from hosted_api.stores import repository

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from hosted_api.kit.db.database import Row, Tx

_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}")
_CURRENCY = re.compile(r"[A-Z]{3}")


@dataclass(frozen=True, slots=True)
class Store:
    """A shop as others see it."""

    store_id: str
    name: str
    currency: str
    time_zone: str


async def add_store(tx: Tx, store: Store, now: datetime) -> None:
    """Raises `Conflict` when the id is taken, `Unprocessable` for one nobody could use in a URL."""
    if not _ID.fullmatch(store.store_id):
        raise Unprocessable("store_id_invalid", "A store's id is letters, digits, '.', '_', '-'.")
    if not _CURRENCY.fullmatch(store.currency):
        raise Unprocessable("currency_invalid", "A currency is three capital letters.")
    if not await repository.insert(
        tx,
        store_id=store.store_id,
        name=store.name,
        currency=store.currency,
        time_zone=store.time_zone,
        made_at=rfc3339(now),
    ):
        raise Conflict("store_exists", "There is a store with this id.")


async def put_store(tx: Tx, store: Store, now: datetime) -> None:
    """Make it, or give it the name it has now; what its money is in stays as it was."""
    try:
        await add_store(tx, store, now)
    except Conflict:
        await repository.rename(tx, store.store_id, store.name)


async def store_of(tx: Tx, store_id: str) -> Store:
    """Raises `NotFound`."""
    row = await repository.one(tx, store_id)
    if row is None:
        raise NotFound("store_unknown", "There is no such store.")
    return _store(row)


async def all_stores(tx: Tx) -> Sequence[Store]:
    """Every shop, by id."""
    return [_store(row) for row in await repository.every(tx)]


def _store(row: Row) -> Store:
    return Store(row["store_id"], row["name"], row["currency"], row["time_zone"])
