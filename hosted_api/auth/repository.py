"""Devices, codes, tokens and partners in the database."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from hosted_api.kit.db.statement import Statement
from hosted_api.kit.purge import Purge

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hosted_api.kit.db.database import Row, Tx

KEY_PUT = Statement(
    "INSERT INTO server_keys (name, secret, made_at) VALUES (:name, :secret, :made_at)"
    " ON CONFLICT (name) DO NOTHING"
)
_KEY = Statement("SELECT secret FROM server_keys WHERE name = :name")
DEVICE_PUT = Statement(
    "INSERT INTO devices (store_id, device_id, name, scopes, key_hash, made_at)"
    " VALUES (:store_id, :device_id, :name, :scopes, :key_hash, :made_at)"
)
_DEVICE = Statement("SELECT * FROM devices WHERE store_id = :store_id AND device_id = :device_id")
_DEVICES = Statement("SELECT * FROM devices WHERE store_id = :store_id ORDER BY device_id")
DEVICE_RENEW = Statement(
    "UPDATE devices SET key_hash = :key_hash, name = :name, scopes = :scopes, revoked_at = NULL"
    " WHERE store_id = :store_id AND device_id = :device_id"
)
DEVICE_REVOKE = Statement(
    "UPDATE devices SET revoked_at = :at"
    " WHERE store_id = :store_id AND device_id = :device_id AND revoked_at IS NULL"
)
CODE_PUT = Statement(
    "INSERT INTO pairing_codes (store_id, code_hash, scopes, made_by, made_at, ends_at)"
    " VALUES (:store_id, :code_hash, :scopes, :made_by, :made_at, :ends_at)"
)
_CODE_USE = Statement(
    "UPDATE pairing_codes SET used_at = :at, used_by = :device_id"
    " WHERE code_hash = :code_hash AND used_at IS NULL AND ends_at > :at"
    " RETURNING store_id, scopes"
)
REFRESH_PUT = Statement(
    "INSERT INTO refresh_tokens (store_id, token_hash, device_id, family, parent, made_at, ends_at)"
    " VALUES (:store_id, :token_hash, :device_id, :family, :parent, :made_at, :ends_at)"
)
_REFRESH = Statement(
    "SELECT r.*, d.key_hash, d.scopes, d.revoked_at AS device_revoked_at FROM refresh_tokens r"
    " JOIN devices d ON d.store_id = r.store_id AND d.device_id = r.device_id"
    " WHERE r.token_hash = :token_hash"
)
_REFRESH_USE = Statement(
    "UPDATE refresh_tokens SET used_at = :at"
    " WHERE store_id = :store_id AND token_hash = :token_hash AND used_at IS NULL"
    " AND revoked_at IS NULL"
)
_SUCCESSORS_USED = Statement(
    "SELECT count(*) AS n FROM refresh_tokens WHERE store_id = :store_id AND parent = :parent"
    " AND used_at IS NOT NULL"
)
_SUCCESSOR = Statement(
    "SELECT token_hash, made_at FROM refresh_tokens WHERE store_id = :store_id"
    " AND parent = :parent AND revoked_at IS NULL ORDER BY made_at DESC LIMIT 1"
)
_NEWEST = Statement(
    "SELECT coalesce(max(made_at), '') AS made_at FROM refresh_tokens"
    " WHERE store_id = :store_id AND device_id = :device_id"
)
_BY_KEY = Statement("SELECT * FROM devices WHERE key_hash = :key_hash")
SUCCESSORS_REVOKE = Statement(
    "UPDATE refresh_tokens SET revoked_at = :at"
    " WHERE store_id = :store_id AND parent = :parent AND revoked_at IS NULL"
)
FAMILY_REVOKE = Statement(
    "UPDATE refresh_tokens SET revoked_at = :at"
    " WHERE store_id = :store_id AND family = :family AND revoked_at IS NULL"
)
DEVICE_TOKENS_REVOKE = Statement(
    "UPDATE refresh_tokens SET revoked_at = :at"
    " WHERE store_id = :store_id AND device_id = :device_id AND revoked_at IS NULL"
)
PARTNER_PUT = Statement(
    "INSERT INTO partners (partner_id, name, token_hash, scopes, active, made_at)"
    " VALUES (:partner_id, :name, :token_hash, :scopes, 1, :made_at)"
)
PARTNER_STOP = Statement("UPDATE partners SET active = 0 WHERE partner_id = :partner_id")
PARTNER_STORE_PUT = Statement(
    "INSERT INTO partner_stores (store_id, partner_id) VALUES (:store_id, :partner_id)"
    " ON CONFLICT (store_id, partner_id) DO NOTHING"
)
PARTNER_KEY_PUT = Statement(
    "INSERT INTO partner_keys (partner_id, key_id, secret, made_at)"
    " VALUES (:partner_id, :key_id, :secret, :made_at)"
)
PARTNER_KEYS_END = Statement(
    "UPDATE partner_keys SET ends_at = :ends_at WHERE partner_id = :partner_id"
    " AND key_id <> :key_id AND (ends_at IS NULL OR ends_at > :ends_at)"
)
_PARTNER = Statement("SELECT * FROM partners WHERE token_hash = :token_hash AND active = 1")
_PARTNER_ACTIVE = Statement(
    "SELECT 1 AS one FROM partners WHERE partner_id = :partner_id AND active = 1"
)
_PARTNER_THERE = Statement("SELECT 1 AS one FROM partners WHERE partner_id = :partner_id")
_PARTNER_STORES = Statement("SELECT store_id FROM partner_stores WHERE partner_id = :partner_id")
_PARTNER_KEYS = Statement(
    "SELECT secret FROM partner_keys WHERE partner_id = :partner_id"
    " AND (ends_at IS NULL OR ends_at > :at) ORDER BY made_at DESC, key_id LIMIT 2"
)
_MAY_RETURN = Statement(
    "SELECT device_id FROM devices d WHERE store_id = :store_id AND revoked_at IS NULL"
    " AND EXISTS (SELECT 1 FROM refresh_tokens r WHERE r.store_id = d.store_id"
    " AND r.device_id = d.device_id AND r.revoked_at IS NULL AND r.ends_at > :at)"
)
_OLD_TOKENS = (
    "DELETE FROM refresh_tokens WHERE (store_id, token_hash) IN"
    " (SELECT store_id, token_hash FROM refresh_tokens t WHERE {} LIMIT :most)"
)
PURGES = (
    Purge(
        "pairing_codes",
        Statement(
            "DELETE FROM pairing_codes WHERE (store_id, code_hash) IN"
            " (SELECT store_id, code_hash FROM pairing_codes WHERE ends_at < :before LIMIT :most)"
        ),
        timedelta(days=30),
    ),
    Purge("tokens ended", Statement(_OLD_TOKENS.format("ends_at < :before")), timedelta(days=30)),
    Purge(
        "tokens revoked",
        Statement(_OLD_TOKENS.format("revoked_at < :before")),
        timedelta(days=30),
    ),
    Purge(
        # One whose answer was lost is still what its till has, however long that is away.
        "tokens followed",
        Statement(
            _OLD_TOKENS.format(
                "used_at < :before AND EXISTS (SELECT 1 FROM refresh_tokens n"
                " WHERE n.store_id = t.store_id AND n.parent = t.token_hash"
                " AND n.used_at IS NOT NULL) ORDER BY used_at"
            )
        ),
        timedelta(days=30),
    ),
)


async def key(tx: Tx, name: str) -> str | None:
    """One of the server's own secrets."""
    row = await tx.one(_KEY, name=name)
    return None if row is None else str(row["secret"])


async def device(tx: Tx, store_id: str, device_id: str) -> Row | None:
    """A till's row, revoked or not."""
    return await tx.one(_DEVICE, store_id=store_id, device_id=device_id)


async def devices(tx: Tx, store_id: str) -> Sequence[Row]:
    """Every till of a store."""
    return await tx.all(_DEVICES, store_id=store_id)


async def may_return(tx: Tx, store_id: str, at: str) -> list[str]:
    """Tills that are in and have a token that is still good."""
    rows = await tx.all(_MAY_RETURN, store_id=store_id, at=at)
    return [row["device_id"] for row in rows]


async def use_code(tx: Tx, code_hash: str, device_id: str, at: str) -> Row | None:
    """The code's store and scopes, once and in time; None otherwise."""
    return await tx.one(_CODE_USE, code_hash=code_hash, device_id=device_id, at=at)


async def refresh_token(tx: Tx, token_hash: str) -> Row | None:
    """A refresh token's row, whatever became of it."""
    return await tx.one(_REFRESH, token_hash=token_hash)


async def use_refresh(tx: Tx, store_id: str, token_hash: str, at: str) -> bool:
    """True for the one who uses it first."""
    return 0 < await tx.run(_REFRESH_USE, store_id=store_id, token_hash=token_hash, at=at)


async def has_used_successor(tx: Tx, store_id: str, token_hash: str) -> bool:
    """True when the token that was given for this one has been used already."""
    row = await tx.one(_SUCCESSORS_USED, store_id=store_id, parent=token_hash)
    return row is not None and row["n"] > 0


async def successor(tx: Tx, store_id: str, token_hash: str) -> Row | None:
    """`token_hash` and `made_at` of what was given for this one last, unless that has ended."""
    return await tx.one(_SUCCESSOR, store_id=store_id, parent=token_hash)


async def newest_token(tx: Tx, store_id: str, device_id: str) -> str:
    """When the youngest token of a till was made; nothing where there is none."""
    row = await tx.one(_NEWEST, store_id=store_id, device_id=device_id)
    assert row is not None
    return str(row["made_at"])


async def device_by_key(tx: Tx, key_hash: str) -> Row | None:
    """The till with that key; the rows are gone through, for this is asked after a restore only."""
    return await tx.one(_BY_KEY, key_hash=key_hash)


async def partner(tx: Tx, token_hash: str) -> Row | None:
    """An active partner."""
    return await tx.one(_PARTNER, token_hash=token_hash)


async def partner_is_there(tx: Tx, partner_id: str) -> bool:
    """Active or not."""
    return await tx.one(_PARTNER_THERE, partner_id=partner_id) is not None


async def partner_is_active(tx: Tx, partner_id: str) -> bool:
    """Not stopped."""
    return await tx.one(_PARTNER_ACTIVE, partner_id=partner_id) is not None


async def partner_stores(tx: Tx, partner_id: str) -> list[str]:
    """The stores a partner sells for."""
    rows = await tx.all(_PARTNER_STORES, partner_id=partner_id)
    return [row["store_id"] for row in rows]


async def partner_keys(tx: Tx, partner_id: str, at: str) -> list[str]:
    """The keys in force: the newest two at most."""
    rows = await tx.all(_PARTNER_KEYS, partner_id=partner_id, at=at)
    return [row["secret"] for row in rows]
