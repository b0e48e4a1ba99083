"""Letting tills and partners in, and putting them out again. A secret is told once, when made."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from hosted_api.auth import repository as rows
from hosted_api.auth.caller import DEVICE_SCOPES, RIGHTS
from hosted_api.auth.tokens import DEVICE_PREFIX, PARTNER_PREFIX, hashed, opaque
from hosted_api.errors import Conflict, NotFound
from hosted_api.kit.clock import Rng, rfc3339
from hosted_api.kit.db.database import UniqueViolation
from hosted_api.stores.service import store_of

if TYPE_CHECKING:
    from hosted_api.kit.db.database import Tx

ROTATION = timedelta(days=7)
PURGES = rows.PURGES


async def add_device(
    tx: Tx,
    store_id: str,
    device_id: str,
    rng: Rng,
    now: datetime,
    *,
    name: str = "",
    scopes: Iterable[str] = DEVICE_SCOPES,
) -> str:
    """A new till's key. Raises `Conflict` when the store has one of this id."""
    key = opaque(DEVICE_PREFIX, rng)
    if await rows.device(tx, store_id, device_id) is not None:
        raise Conflict("device_exists", "The store has a device of this id.")
    await tx.run(
        rows.DEVICE_PUT,
        store_id=store_id,
        device_id=device_id,
        name=name or device_id,
        scopes=" ".join(sorted(scopes)),
        key_hash=hashed(key),
        made_at=rfc3339(now),
    )
    return key


async def add_partner(
    tx: Tx, partner_id: str, name: str, scopes: Iterable[str], rng: Rng, now: datetime
) -> str:
    """A new partner's bearer token. Raises `Conflict`."""
    token = opaque(PARTNER_PREFIX, rng)
    try:
        await tx.run(
            rows.PARTNER_PUT,
            partner_id=partner_id,
            name=name,
            token_hash=hashed(token),
            scopes=" ".join(sorted(scopes)),
            made_at=rfc3339(now),
        )
    except UniqueViolation as error:
        raise Conflict("partner_exists", "There is a partner of this id.") from error
    return token


async def add_partner_store(tx: Tx, partner_id: str, store_id: str) -> None:
    """Let a partner sell for a store. Raises `NotFound`."""
    await store_of(tx, store_id)
    await tx.run(rows.PARTNER_STORE_PUT, store_id=store_id, partner_id=partner_id)


async def stop_partner(tx: Tx, partner_id: str) -> None:
    """A partner's token ends at once, on every node. Raises `NotFound`."""
    if not await tx.run(rows.PARTNER_STOP, partner_id=partner_id):
        raise NotFound("partner_unknown", "There is no such partner.")
    tx.say(RIGHTS)


async def add_partner_key(tx: Tx, partner_id: str, rng: Rng, now: datetime) -> str:
    """A new key to sign with; the one before it stays good for a week. Raises `NotFound`."""
    if not await rows.partner_is_there(tx, partner_id):
        raise NotFound("partner_unknown", "There is no such partner.")
    secret, key_id = rng.bytes(32).hex(), rng.bytes(8).hex()
    await tx.run(
        rows.PARTNER_KEY_PUT,
        partner_id=partner_id,
        key_id=key_id,
        secret=secret,
        made_at=rfc3339(now),
    )
    await tx.run(
        rows.PARTNER_KEYS_END,
        partner_id=partner_id,
        key_id=key_id,
        ends_at=rfc3339(now + ROTATION),
    )
    return secret


async def signing_keys(tx: Tx, partner_id: str, now: datetime) -> list[str]:
    """The keys in force of a partner, the newest first: what we sign with for them."""
    return await rows.partner_keys(tx, partner_id, rfc3339(now))


async def tills_that_may_return(tx: Tx, store_id: str, now: datetime) -> list[str]:
    """Tills of a store that can come back at any time without being let in anew."""
    return await rows.may_return(tx, store_id, rfc3339(now))
