"""How a till gets in with a pairing code, stays in with tokens changed on use, and is put out.

A till may ask again when the answer with its new token was lost, and gets the same answer; but a
token that is used again after its successor was used has been copied, and then the whole family of
tokens ends. An API that came back from an older copy knows its own tokens by their seal.
"""

from __future__ import annotations

import hmac
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from hosted_api.auth import repository as rows
from hosted_api.auth.caller import DEVICE_SCOPES, RIGHTS, ROLE_SCOPES, Caller, Kind
from hosted_api.auth.refresh_token import after, made_at_of, sealed, successor
from hosted_api.auth.service import add_device
from hosted_api.auth.tokens import DEVICE_PREFIX, access_token, hashed, opaque
from hosted_api.errors import NotFound, Unauthorized, Unprocessable
from hosted_api.kit.clock import Rng, rfc3339
from hosted_api.stores.service import store_of

if TYPE_CHECKING:
    from hosted_api.kit.db.database import Row, Tx

CODE_MINUTES = 10
REFRESH_DAYS = 400
REPEATED = timedelta(minutes=2)
"""So long a question may be on its way a second time without anybody having copied anything."""
_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


@dataclass(frozen=True, slots=True)
class Credentials:
    """What a till keeps. `device_key` is empty where it keeps the one it has."""

    caller: Caller
    refresh_token: str
    device_key: str = ""


def new_code(rng: Rng) -> str:
    """Eight letters and digits that nobody mistakes for others, as in `7KQM-2X9D`."""
    text = "".join(_LETTERS[byte & 31] for byte in rng.bytes(8))
    return f"{text[:4]}-{text[4:]}"


def plain_code(typed: str) -> str:
    """A code as it is kept, however it was typed."""
    text = typed.upper().replace(" ", "").replace("-", "")
    return text.replace("O", "0").replace("I", "1").replace("L", "1").replace("U", "V")


async def make_pairing_code(
    tx: Tx, store_id: str, made_by: str, code: str, now: datetime, minutes: int = CODE_MINUTES
) -> str:
    """Until when `code` lets one till in. Raises `NotFound`."""
    await store_of(tx, store_id)
    ends = rfc3339(now + timedelta(minutes=minutes))
    await tx.run(
        rows.CODE_PUT,
        store_id=store_id,
        code_hash=hashed(plain_code(code)),
        scopes=" ".join(sorted(DEVICE_SCOPES)),
        made_by=made_by,
        made_at=rfc3339(now),
        ends_at=ends,
    )
    return ends


async def enrol(
    tx: Tx, code: str, device_id: str, name: str, rng: Rng, now: datetime, *, secret: bytes
) -> Credentials:
    """Let a till in, or let it in again. Raises `Unauthorized` for a code that is not good."""
    used = await rows.use_code(tx, hashed(plain_code(code)), device_id, rfc3339(now))
    if used is None:
        raise Unauthorized("code_invalid", "This code is wrong, used or too old. Get a new one.")
    store_id, scopes = used["store_id"], used["scopes"].split()
    if await rows.device(tx, store_id, device_id) is None:
        key = await add_device(tx, store_id, device_id, rng, now, name=name, scopes=scopes)
    else:
        key = opaque(DEVICE_PREFIX, rng)
        await end_tokens(tx, store_id, device_id, now)
        await tx.run(
            rows.DEVICE_RENEW,
            store_id=store_id,
            device_id=device_id,
            key_hash=hashed(key),
            name=name,
            scopes=" ".join(sorted(scopes)),
        )
    caller, made_at = _device(store_id, device_id, scopes), rfc3339(now)
    token = sealed(rng.bytes(32), made_at, hashed(key), secret)
    await _put(tx, caller, token, now, made_at=made_at, family=rng.bytes(16).hex())
    return Credentials(caller, token, key)


async def refresh(
    tx: Tx, token: str, device_key: str, rng: Rng, now: datetime, *, secret: bytes
) -> Credentials | None:
    """New tokens for an old one; None when it was copied, and now the family is at an end.

    That is no exception, because the end of the family has to be committed. Raises `Unauthorized`.
    """
    at, key_hash = rfc3339(now), hashed(device_key)
    found = await rows.refresh_token(tx, hashed(token))
    found = found or await _forgotten(tx, token, key_hash, secret, rng, now)
    if found is None or not hmac.compare_digest(found["key_hash"], key_hash):
        raise Unauthorized("refresh_invalid", "This token is not valid. Enrol the till again.")
    if found["device_revoked_at"] is not None:
        raise Unauthorized("device_revoked", "This till is not enrolled any more.")
    if found["ends_at"] <= at:
        raise Unauthorized("refresh_ended", "This token has ended. Enrol the till again.")
    store_id, old, family = found["store_id"], found["token_hash"], found["family"]
    if found["revoked_at"] is not None:
        await tx.run(rows.FAMILY_REVOKE, store_id=store_id, family=family, at=at)
        return None
    is_first = await rows.use_refresh(tx, store_id, old, at)
    if not is_first and await rows.has_used_successor(tx, store_id, old):
        if (found["used_at"] or at) > rfc3339(now - REPEATED):
            raise Unauthorized("refresh_late", "This token was changed a moment ago.")
        await tx.run(rows.FAMILY_REVOKE, store_id=store_id, family=family, at=at)
        return None
    caller = _device(store_id, found["device_id"], found["scopes"].split())
    return Credentials(caller, await _changed(tx, token, found, secret, now))


async def _changed(tx: Tx, token: str, found: Row, secret: bytes, now: datetime) -> str:
    """The successor of `token`: the one that was given before, if the answer was lost."""
    store_id, old, key_hash = found["store_id"], found["token_hash"], found["key_hash"]
    given = await rows.successor(tx, store_id, old)
    if given is not None:
        again = successor(token, given["made_at"], key_hash, secret)
        if hashed(again) == given["token_hash"]:
            return again
        await tx.run(rows.SUCCESSORS_REVOKE, store_id=store_id, parent=old, at=rfc3339(now))
    made_at = after(found["made_at"], now)
    fresh = successor(token, made_at, key_hash, secret)
    caller = _device(store_id, found["device_id"], found["scopes"].split())
    await _put(tx, caller, fresh, now, made_at=made_at, family=found["family"], parent=old)
    return fresh


async def revoke_device(tx: Tx, store_id: str, device_id: str, now: datetime) -> None:
    """Put a till out: its tokens end at once, on every node. Raises `NotFound`."""
    if await rows.device(tx, store_id, device_id) is None:
        raise NotFound("device_unknown", "There is no such till.")
    at = rfc3339(now)
    await tx.run(rows.DEVICE_REVOKE, store_id=store_id, device_id=device_id, at=at)
    await end_tokens(tx, store_id, device_id, now)
    tx.say(RIGHTS)


async def end_tokens(tx: Tx, store_id: str, device_id: str, now: datetime) -> None:
    """End every refresh token of a till."""
    at = rfc3339(now)
    await tx.run(rows.DEVICE_TOKENS_REVOKE, store_id=store_id, device_id=device_id, at=at)


async def devices_of(tx: Tx, store_id: str) -> Sequence[Row]:
    """Every till of a store."""
    return await rows.devices(tx, store_id)


def staff_token(till: Caller, staff_id: str, role: str, secret: bytes, now: datetime) -> str:
    """A token for one of the staff, on the word of a till. Raises `Unprocessable`."""
    if role not in ROLE_SCOPES:
        raise Unprocessable("role_unknown", "There is no such role.", roles=sorted(ROLE_SCOPES))
    staff = Caller(Kind.STAFF, staff_id, till.stores, ROLE_SCOPES[role], till.device_id, role)
    return access_token(staff, secret, now)


def _device(store_id: str, device_id: str, scopes: Sequence[str]) -> Caller:
    return Caller(
        Kind.DEVICE, device_id, frozenset({store_id}), frozenset(scopes), device_id=device_id
    )


async def _forgotten(
    tx: Tx, token: str, key_hash: str, secret: bytes, rng: Rng, now: datetime
) -> Row | None:
    """The row of a token that we made and do not know; None when there is no good reason for it.

    The only good one is that we came back from an older copy: then it is younger than all that we
    know of this till. Those end, and a new family begins with it. An old one that was purged is not
    good any more.
    """
    made_at = made_at_of(token, key_hash, secret)
    device = made_at and await rows.device_by_key(tx, key_hash)
    if not made_at or not device or device["revoked_at"] is not None:
        return None
    caller = _device(device["store_id"], device["device_id"], device["scopes"].split())
    if await rows.newest_token(tx, caller.store_id, caller.device_id) >= made_at:
        return None
    await end_tokens(tx, caller.store_id, caller.device_id, now)
    await _put(tx, caller, token, now, made_at=made_at, family=rng.bytes(16).hex())
    return await rows.refresh_token(tx, hashed(token))


async def _put(
    tx: Tx,
    caller: Caller,
    token: str,
    now: datetime,
    *,
    made_at: str,
    family: str,
    parent: str = "",
) -> None:
    await tx.run(
        rows.REFRESH_PUT,
        store_id=caller.store_id,
        token_hash=hashed(token),
        device_id=caller.device_id,
        family=family,
        parent=parent,
        made_at=made_at,
        ends_at=rfc3339(now + timedelta(days=REFRESH_DAYS)),
    )
