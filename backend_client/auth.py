"""How the till proves who it is: let in once with a code, then with tokens that change on use.

A new token is kept before it is used; so a till that loses power in between asks again with the one
it has, and the API takes that for a lost answer.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

import msgspec

from backend_client.client import USUAL_SECONDS, read_reply
from backend_client.contracts.auth import Enrol, Enrolled, Refresh, Refreshed
from backend_client.errors import Refused, SignedOut
from backend_client.transport import Transport

EARLY_SECONDS = 60.0
_JSON = {"content-type": "application/json"}


class Credentials(msgspec.Struct, frozen=True):
    """What a till keeps in its keyring. Never shown, never logged."""

    store_id: str
    device_id: str
    device_key: str
    refresh_token: str

    def __repr__(self) -> str:
        return f"Credentials({self.store_id}/{self.device_id})"


class Vault(Protocol):
    """Where the credentials lie."""

    def read(self) -> Credentials | None:
        """Those of this till, or None when it was never let in."""

    def keep(self, credentials: Credentials) -> None:
        """In the place of those before. Raises what the keyring raises."""


def enrol(transport: Transport, code: str, device_id: str, name: str) -> Credentials:
    """Let this till in with a pairing code. Raises `Refused`, `Unreachable`, `Untrusted`."""
    body = msgspec.json.encode(Enrol(code, device_id, name))
    reply = transport.call(
        "POST", "/v1/auth/enrol", headers=_JSON, body=body, timeout=USUAL_SECONDS
    )
    let_in = read_reply(reply, Enrolled)
    return Credentials(let_in.store_id, let_in.device_id, let_in.device_key, let_in.refresh_token)


class Tokens:
    """The `Badge` of a till that was let in; `monotonic` says how old a token is."""

    def __init__(self, transport: Transport, vault: Vault, monotonic: Callable[[], float]) -> None:
        self._transport = transport
        self._vault = vault
        self._monotonic = monotonic
        self._token = ""
        self._good_until = 0.0

    def token(self) -> str:
        """An access token. Raises `SignedOut`, `Unreachable`, `Untrusted`, `Refused`."""
        if not self._token or self._monotonic() >= self._good_until:
            self._renew()
        return self._token

    def spoilt(self, token: str) -> None:
        """Not taken any more: ask for a new one next time."""
        if token == self._token:
            self._token = ""

    def _renew(self) -> None:
        kept = self._vault.read()
        if kept is None:
            raise SignedOut
        asked = self._monotonic()
        body = msgspec.json.encode(Refresh(kept.refresh_token, kept.device_key))
        reply = self._transport.call(
            "POST", "/v1/auth/refresh", headers=_JSON, body=body, timeout=USUAL_SECONDS
        )
        try:
            renewed = read_reply(reply, Refreshed)
        except Refused as no:
            if no.status in {401, 422}:
                raise SignedOut(no.code) from no
            raise
        self._vault.keep(msgspec.structs.replace(kept, refresh_token=renewed.refresh_token))
        self._token = renewed.access_token
        self._good_until = asked + renewed.expires_in - EARLY_SECONDS
