"""A guest's phone without its browser: a cookie, a QR that was read, and one key for each tap."""

from __future__ import annotations

import itertools
import time
from typing import Any

import httpx
import msgspec

from pos_core.session import SessionState

PATIENCE = 30.0
LOOKS_APART = 0.25
"""Seconds between two looks at the table: a phone that asks without a break is sent away."""


class _Snapshot(msgspec.Struct):
    session: SessionState
    phone_id: str


class PhoneGuest:
    """Speaks to a running API over a real socket; a no to anything is an `AssertionError`."""

    def __init__(self, base: str) -> None:
        self._base = base
        self._http = httpx.Client(base_url=base, timeout=PATIENCE)
        self._keys = itertools.count(1)
        self.session_id = ""
        self._seen: _Snapshot | None = None
        self._looked_at = 0.0

    def scan(self, link: str) -> None:
        """Hold the camera to a QR and follow it."""
        answer = self._http.get(link)
        assert answer.status_code == 303, answer.text
        self.session_id = answer.headers["location"].rpartition("/")[2].partition("?")[0]

    def tap(self, event: str, key: str = "", **data: Any) -> dict[str, Any]:
        """Do something at the table; under the same `key` it is done once."""
        return self._post("events", {"type": event, "data": data}, key)

    def puts(self, item_id: str, quantity: int = 1, note: str = "") -> None:
        """Into the cart of the table."""
        line_id = f"line-{next(self._keys)}-{item_id}"
        self.tap("line_put", line_id=line_id, item_id=item_id, quantity=quantity, note=note)

    def sends(self) -> None:
        """What is in the cart is ordered."""
        self.tap("round_sent")

    def calls(self, kind: str, how: str = "") -> None:
        """Ask for somebody."""
        self.tap("called", call_id=f"call-{next(self._keys)}", kind=kind, how=how)

    def pays(self, method: str, *, of: int) -> dict[str, Any]:
        """One of so many shares."""
        return self._post("payments", {"method": method, "part": "share", "of": of})

    @property
    def sees(self) -> SessionState:
        """The table as this phone is shown it."""
        return self._snapshot().session

    @property
    def state(self) -> str:
        """Whether this phone waits, is in or is out."""
        told = self._snapshot()
        return told.session.phones[told.phone_id].state.value

    def dishes(self) -> set[str]:
        """What there is to choose from; nothing between two looks."""
        now = time.monotonic()
        if now - self._looked_at < LOOKS_APART:
            return set()
        self._looked_at = now
        answer = self._http.get(f"/v1/sessions/{self.session_id}/menu")
        return {each["id"] for each in answer.json()["items"]} if answer.is_success else set()

    def close(self) -> None:
        """Put it away."""
        self._http.close()

    def _snapshot(self) -> _Snapshot:
        now = time.monotonic()
        if self._seen is None or now - self._looked_at >= LOOKS_APART:
            self._seen, self._looked_at = self._look(), now
        return self._seen

    def _look(self) -> _Snapshot:
        answer = self._http.get(f"/v1/sessions/{self.session_id}/snapshot")
        assert answer.status_code == 200, answer.text
        return msgspec.json.decode(answer.content, type=_Snapshot)

    def _post(self, door: str, sent: dict[str, Any], key: str = "") -> dict[str, Any]:
        key = key or f"tap-{next(self._keys):08d}"
        headers = {"origin": self._base, "idempotency-key": key}
        path = f"/v1/sessions/{self.session_id}/{door}"
        self._looked_at = 0.0  # what comes of it is looked at next
        answer = self._http.post(path, json=sent, headers=headers)
        assert answer.is_success, answer.text
        told: dict[str, Any] = answer.json()
        return told
