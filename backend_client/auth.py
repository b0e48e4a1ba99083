"""Who we are: a device key and a refresh token kept with the secrets, short tokens made from them.

A new refresh token is kept before anything is done with what came with it; when the answer is lost
on the way, the old one is good once more.
"""

from __future__ import annotations

from typing import Protocol, TypeVar

import msgspec

from backend_client.client import USUAL_SECONDS, read_reply
from backend_client.contracts.auth import Enrol, Enrolled, Refresh, Refreshed
from backend_client.errors import Refused, SignedOut
from backend_client.transport import Transport

_EARLY_SECONDS = 60.0
_GOOD_FOR_ONE = frozenset({400, 401, 403, 404, 422})
PUT_OUT = "device_revoked"
T = TypeVar("T")


class Keys(msgspec.Struct, frozen=True):
    """What a till is known by."""

    store_id: str
    device_key: str
    refresh_token: str


class Vault(Protocol):
    """Where secrets are kept; each method may raise what the keeper of secrets raises."""

    def get(self, name: str) -> bytes | None:
        """The secret of that name."""

    def put(self, name: str, value: bytes) -> None:
        """Keep it."""

    def forget(self, name: str) -> None:
        """Keep it no more."""


class Clock(Protocol):
    """Time that never goes back."""

    def monotonic(self) -> float:
        """Seconds."""


class Pairing(msgspec.Struct, frozen=True):
    """What a till says to be let in: its id, a name for people, and a code when it has one."""

    device_id: str
    name: str
    code: str = msgspec.field(default="")


class Tokens:
    """The badge of one till at one API; used by the sync thread. `name` is that of its secret."""

    def __init__(
        self, transport: Transport, vault: Vault, name: str, pairing: Pairing, clock: Clock
    ) -> None:
        self._transport = transport
        self._vault = vault
        self._name = name
        self._pairing = pairing
        self._clock = clock
        self._keys: Keys | None = None
        self._ends = 0.0
        self._code_used = False
        self.latest = ""

    def token(self) -> str:
        """An access token. Raises `SignedOut`, `Unreachable`, `Refused`."""
        if not self.latest or self._clock.monotonic() >= self._ends:
            self._renew()
        return self.latest

    def spoilt(self, token: str) -> None:
        """The API did not take this token."""
        if token == self.latest:
            self.latest = ""

    @property
    def is_paired(self) -> bool:
        """True once this till has been let in."""
        return self._known() is not None

    def _renew(self) -> None:
        keys = self._known()
        if keys is None:
            self._enrol()
            return
        try:
            asked = Refresh(keys.refresh_token, keys.device_key)
            fresh = self._ask("/v1/auth/refresh", asked, Refreshed)
        except SignedOut as no:
            if no.code == PUT_OUT:
                self._forget()
            self._enrol()
            return
        self._keep(Keys(keys.store_id, keys.device_key, fresh.refresh_token))
        self._take(fresh.access_token, fresh.expires_in)

    def _enrol(self) -> None:
        """Be let in with the code, once. Raises `SignedOut` where there is none."""
        pairing = self._pairing
        if not pairing.code or self._code_used:
            raise SignedOut
        asked = Enrol(pairing.code, pairing.device_id, pairing.name)
        let_in = self._ask("/v1/auth/enrol", asked, Enrolled)
        self._code_used = True
        self._keep(Keys(let_in.store_id, let_in.device_key, let_in.refresh_token))
        self._take(let_in.access_token, let_in.expires_in)

    def _ask(self, path: str, body: object, kind: type[T]) -> T:
        sent = msgspec.json.encode(body)
        headers = {"content-type": "application/json"}
        reply = self._transport.call(
            "POST", path, headers=headers, body=sent, timeout=USUAL_SECONDS
        )
        try:
            return read_reply(reply, kind)
        except Refused as no:
            if no.status in _GOOD_FOR_ONE:
                raise SignedOut(no.code) from no
            raise

    def _take(self, token: str, seconds: int) -> None:
        self.latest = token
        self._ends = self._clock.monotonic() + max(1.0, seconds - _EARLY_SECONDS)

    def _keep(self, keys: Keys) -> None:
        self._vault.put(self._name, msgspec.json.encode(keys))
        self._keys = keys

    def _forget(self) -> None:
        """Somebody put this till out: its keys open nothing any more, and lie about no longer."""
        self._vault.forget(self._name)
        self._keys = None

    def _known(self) -> Keys | None:
        if self._keys is None:
            kept = self._vault.get(self._name)
            try:
                self._keys = None if kept is None else msgspec.json.decode(kept, type=Keys)
            except msgspec.DecodeError:
                return None
        return self._keys
