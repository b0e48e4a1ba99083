"""The till's tokens: kept before they are used, renewed before they end, signed out for good."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec
import pytest

from backend_client.auth import Credentials, Tokens, enrol
from backend_client.errors import SignedOut, Unreachable
from backend_client.transport import Reply


class Door:
    """Answers refreshes with numbered tokens; `lose` loses the next answer."""

    def __init__(self) -> None:
        self.given: list[str] = []
        self.lose = False
        self.status = 200

    def call(
        self, method: str, path: str, *, headers: Mapping[str, str], body: bytes, timeout: float
    ) -> Reply:
        said = msgspec.json.decode(body)
        if path.endswith("/enrol"):
            return Reply(200, {}, msgspec.json.encode({**said, **LET_IN}))
        self.given.append(said["refresh_token"])
        if self.lose:
            self.lose = False
            raise Unreachable("timeout")
        if self.status != 200:
            return Reply(self.status, {}, b'{"code": "refresh_reused"}')
        number = len(self.given)
        made = {"refresh_token": f"r{number}", "access_token": f"a{number}", "expires_in": 900}
        return Reply(200, {}, msgspec.json.encode(made))

    def close(self) -> None: ...


LET_IN = {
    "store_id": "s",
    "device_key": "evd_k",
    "refresh_token": "r0",
    "access_token": "a0",
    "expires_in": 900,
}


class Drawer:
    def __init__(self, kept: Credentials | None) -> None:
        self.kept = kept

    def read(self) -> Credentials | None:
        return self.kept

    def keep(self, credentials: Credentials) -> None:
        self.kept = credentials


@pytest.fixture
def door() -> Door:
    return Door()


def test_a_till_let_in_asks_for_a_new_token_only_when_the_old_one_ends(door: Door) -> None:
    drawer = Drawer(enrol(door, "7KQM-2X9D", "till-a", "Counter"))
    now = 1000.0
    tokens = Tokens(door, drawer, lambda: now)
    assert [tokens.token(), tokens.token()] == ["a1", "a1"]
    assert drawer.kept == Credentials("s", "till-a", "evd_k", "r1")
    now += 839
    assert tokens.token() == "a1"
    now += 2
    assert tokens.token() == "a2"
    tokens.spoilt("a1")
    assert tokens.token() == "a2"
    tokens.spoilt("a2")
    assert tokens.token() == "a3"
    assert door.given == ["r0", "r1", "r2"]


def test_a_lost_answer_is_asked_for_again_with_the_same_token(door: Door) -> None:
    drawer = Drawer(Credentials("s", "till-a", "evd_k", "r0"))
    tokens = Tokens(door, drawer, lambda: 0.0)
    door.lose = True
    with pytest.raises(Unreachable):
        tokens.token()
    assert tokens.token() == "a2"
    assert door.given == ["r0", "r0"]


def test_a_till_that_is_not_known_any_more_is_signed_out(door: Door) -> None:
    door.status = 401
    with pytest.raises(SignedOut, match="refresh_reused"):
        Tokens(door, Drawer(Credentials("s", "d", "k", "r")), lambda: 0.0).token()
    with pytest.raises(SignedOut, match="not_paired"):
        Tokens(door, Drawer(None), lambda: 0.0).token()


def test_credentials_do_not_show_themselves() -> None:
    assert "hush" not in f"{Credentials('s', 'd', 'hush', 'hush')!r}"
