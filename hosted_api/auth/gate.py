"""The door: from an `Authorization` header to a known caller, or `Unauthorized`.

What the database says of a caller is remembered for a few seconds, so that a busy till or partner
costs no query a request; who was put out is forgotten at the word of any node, and after that time
where the word was lost.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hosted_api.auth import repository
from hosted_api.auth.caller import Caller, Kind
from hosted_api.auth.tokens import PARTNER_PREFIX, hashed, read_token
from hosted_api.errors import ApiError, Unauthorized
from hosted_api.kit.clock import Clock, Rng, rfc3339
from hosted_api.kit.together import Together

if TYPE_CHECKING:
    from hosted_api.kit.db.database import Database, Tx, Work

REMEMBERED_SECONDS = 5.0
_MOST = 10_000
_LONGEST = 4096
_GOOD_ONCE = frozenset({"token_expired", "device_revoked"})


def is_guess(no: ApiError) -> bool:
    """True for a token that nobody was ever given, and not for one that has ended."""
    return isinstance(no, Unauthorized) and no.code not in _GOOD_ONCE


class Gate:
    """`secret` signs access tokens; without one, the database keeps one for all nodes."""

    def __init__(self, database: Database, clock: Clock, rng: Rng, secret: bytes = b"") -> None:
        self._database = database
        self._clock = clock
        self._rng = rng
        self._secret = secret
        self._known: dict[str, tuple[float, Any]] = {}
        self._looking = Together()

    @property
    def secret(self) -> bytes:
        """What access tokens are signed with."""
        if not self._secret:
            raise RuntimeError("the gate is not open")
        return self._secret

    async def open(self) -> None:
        """Find the secret, or make it. Raises `DatabaseDown`."""
        if self._secret:
            return
        made, at = self._rng.bytes(32).hex(), rfc3339(self._clock.now())

        async def kept(tx: Tx) -> str:
            await tx.run(repository.KEY_PUT, name="access", secret=made, made_at=at)
            found = await repository.key(tx, "access")
            assert found is not None
            return found

        self._secret = bytes.fromhex(await self._database.write(kept))

    async def caller(self, authorization: str | None) -> Caller:
        """Raises `Unauthorized`, whatever is wrong with the header."""
        scheme, _, token = (authorization or "").partition(" ")
        token = token.strip()
        if scheme.lower() != "bearer" or not token or len(token) > _LONGEST or not token.isascii():
            raise Unauthorized
        if token.startswith(PARTNER_PREFIX):
            return await self._partner(token)
        claims = read_token(token, self.secret, self._clock.now())
        await self._check_device(claims.caller)
        return claims.caller

    async def still_in(self, caller: Caller) -> bool:
        """Whether somebody who was let in may stay, though a token lives for minutes only."""
        if caller.kind is Kind.PARTNER:
            return await self._database.read(lambda tx: repository.partner_is_active(tx, caller.id))
        try:
            await self._check_device(caller)
        except Unauthorized:
            return False
        return True

    def forget(self) -> None:
        """Ask the database again: somebody was just revoked, or let in."""
        self._known = {}  # an answer that is under way goes into the old one
        self._looking.forget()

    async def _partner(self, token: str) -> Caller:
        token_hash = hashed(token)

        async def look(tx: Tx) -> Caller | None:
            return await _partner_of(tx, token_hash, rfc3339(self._clock.now()))

        found: Caller | None = await self._remembered(token_hash, look)
        if found is None:
            raise Unauthorized
        return found

    async def _check_device(self, caller: Caller) -> None:
        store_id, device_id = caller.store_id, caller.device_id

        async def look(tx: Tx) -> bool:
            row = await repository.device(tx, store_id, device_id)
            return row is not None and row["revoked_at"] is None

        if not await self._remembered(f"{store_id}\n{device_id}", look):
            raise Unauthorized("device_revoked", "This till is not enrolled any more.")

    async def _remembered(self, name: str, look: Work[Any]) -> Any:
        known = self._known.get(name)
        if known is not None and self._clock.monotonic() - known[0] < REMEMBERED_SECONDS:
            return known[1]
        return await self._looking.ask(name, lambda: self._found(name, look))

    async def _found(self, name: str, look: Work[Any]) -> Any:
        now, known = self._clock.monotonic(), self._known
        found = await self._database.read(look)
        if len(known) >= _MOST:
            known.clear()
        known[name] = (now, found)
        return found


async def _partner_of(tx: Tx, token_hash: str, at: str) -> Caller | None:
    row = await repository.partner(tx, token_hash)
    if row is None:
        return None
    stores = await repository.partner_stores(tx, row["partner_id"])
    keys = await repository.partner_keys(tx, row["partner_id"], at)
    return Caller(
        Kind.PARTNER,
        row["partner_id"],
        frozenset(stores),
        frozenset(row["scopes"].split()),
        keys=tuple(key.encode() for key in keys),
    )
