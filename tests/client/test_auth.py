"""A till is let in once, stays in, and says so when it was put out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import msgspec
import pytest

from backend_client.auth import Pairing, Tokens
from backend_client.errors import SignedOut, Unreachable
from backend_client.transport import Reply


@dataclass
class Door:
    """The API's door: one code is good, each refresh token once."""

    good: str = "code-1234"
    asked: list[str] = field(default_factory=list)
    refresh: str = "refresh-token-0000"
    is_out: bool = False
    is_put_out: bool = False
    lost: bool = False

    def call(
        self, method: str, path: str, *, headers: Mapping[str, str], body: bytes, timeout: float
    ) -> Reply:
        said = msgspec.json.decode(body)
        self.asked.append(path)
        if self.is_put_out and path.endswith("refresh"):
            return Reply(401, {}, b'{"status":401,"code":"device_revoked"}')
        if self.is_out or (path.endswith("enrol") and said["code"] != self.good):
            return Reply(401, {}, b'{"status":401,"code":"code_invalid"}')
        if path.endswith("refresh") and said["refresh_token"] != self.refresh:
            return Reply(401, {}, b'{"status":401,"code":"refresh_reused"}')
        if self.lost:
            raise Unreachable("timeout")
        self.good = "" if path.endswith("enrol") else self.good
        self.refresh = f"refresh-token-{len(self.asked):04d}"
        let_in = {
            "store_id": "s",
            "device_id": "t",
            "device_key": "key-key-key-key-key",
            "refresh_token": self.refresh,
            "access_token": f"access-{len(self.asked)}",
            "expires_in": 900,
        }
        return Reply(200, {}, msgspec.json.encode(let_in))

    def close(self) -> None:
        """Nothing."""


@dataclass
class Vault:
    kept: dict[str, bytes] = field(default_factory=dict)

    def get(self, name: str) -> bytes | None:
        return self.kept.get(name)

    def put(self, name: str, value: bytes) -> None:
        self.kept[name] = value

    def forget(self, name: str) -> None:
        self.kept.pop(name, None)


@dataclass
class Ticks:
    at: float = 0.0

    def monotonic(self) -> float:
        return self.at


def tokens(door: Door, vault: Vault, ticks: Ticks, code: str = "code-1234") -> Tokens:
    return Tokens(door, vault, "api", Pairing("till-a", "Counter", code), ticks)


def test_a_code_lets_in_once_and_the_keyring_does_afterwards() -> None:
    door, vault, ticks = Door(), Vault(), Ticks()
    badge = tokens(door, vault, ticks)
    assert not badge.is_paired
    first = badge.token()
    assert badge.token() == first
    ticks.at = 850.0
    assert badge.token() != first
    again = tokens(door, vault, ticks, code="")
    assert again.is_paired
    again.token()
    assert door.asked == ["/v1/auth/enrol", "/v1/auth/refresh", "/v1/auth/refresh"]


def test_a_lost_answer_changes_nothing() -> None:
    door, vault, ticks = Door(), Vault(), Ticks()
    badge = tokens(door, vault, ticks)
    badge.token()
    kept = dict(vault.kept)
    badge.spoilt(badge.latest)
    door.lost = True
    with pytest.raises(Unreachable):
        badge.token()
    assert vault.kept == kept
    door.lost = False
    badge.token()


def test_who_was_put_out_has_to_be_paired_again() -> None:
    door, vault, ticks = Door(), Vault(), Ticks()
    badge = tokens(door, vault, ticks)
    badge.token()
    badge.spoilt(badge.latest)
    door.is_out = True
    with pytest.raises(SignedOut):
        badge.token()
    door.is_out, door.refresh, door.good = False, "another-token-0", "code-5678"
    fresh = tokens(door, vault, ticks, code="code-5678")  # a new code lets it in again
    assert fresh.token().startswith("access-")


def test_a_till_that_was_put_out_keeps_no_key_that_opens_nothing() -> None:
    door, vault, ticks = Door(), Vault(), Ticks()
    badge = tokens(door, vault, ticks)
    badge.token()
    door.is_out = True  # an API that came back from an older copy does not know the token either
    badge.spoilt(badge.latest)
    with pytest.raises(SignedOut):
        badge.token()
    assert list(vault.kept) == ["api"]
    door.is_put_out = True
    with pytest.raises(SignedOut):
        badge.token()
    assert vault.kept == {}
    assert not badge.is_paired


def test_without_a_code_nobody_is_asked() -> None:
    door = Door()
    with pytest.raises(SignedOut, match="not_paired"):
        tokens(door, Vault(), Ticks(), code="").token()
    assert door.asked == []


def test_a_vault_with_nonsense_is_no_key() -> None:
    badge = tokens(Door(), Vault({"api": b"\x00nonsense"}), Ticks())
    assert not badge.is_paired
    badge.token()
