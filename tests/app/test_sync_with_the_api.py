"""A real till and a real API, each its own process or threads, with real sockets between them."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from pos_app.boot.sync_room import Account
from pos_app.sync.status import Link
from tests.support.api_process import ApiProcess
from tests.support.sync_line import PATIENCE, Room, is_settled
from tests.support.working_till import COFFEE, WorkingTill, working_till

pytestmark = pytest.mark.starts_threads


@pytest.fixture
def api(tmp_path: Path) -> Iterator[ApiProcess]:
    made = ApiProcess(tmp_path / "api").furnish().start()
    yield made
    made.kill()


@pytest.fixture
def till(tmp_path: Path) -> Iterator[WorkingTill]:
    with working_till(tmp_path / "till") as made:
        yield made


@pytest.fixture
def room(till: WorkingTill, tmp_path: Path) -> Iterator[Room]:
    made = Room(till, tmp_path / "sync")
    yield made
    made.room.stop()


def test_a_till_lets_itself_in_and_every_sale_arrives_within_a_moment(
    api: ApiProcess, till: WorkingTill, room: Room
) -> None:
    code = api.pairing_code()
    room.room.connect(Account("test", api.address.url, code=code))
    room.until(is_settled)
    for _ in range(5):
        till.sell(COFFEE)
    began = time.monotonic()
    room.until(is_settled)
    assert time.monotonic() - began < 5
    assert api.events_held() == till.engine.call(lambda journal: journal.head.seq, PATIENCE)


def test_a_day_offline_and_kills_of_the_api_lose_nothing(
    api: ApiProcess, till: WorkingTill, room: Room
) -> None:
    room.room.connect(Account("test", api.address.url, code=api.pairing_code()))
    room.until(is_settled)
    api.kill()
    till.sell(COFFEE)
    status = room.until(lambda s: s.link is Link.OFFLINE and len(s.orders) == 1)
    assert status.why in {"refused", "broken"}
    assert status.unsynced_orders == ("A-0001",)
    for _ in range(4):
        till.sell(COFFEE)
    for _ in range(2):  # killed in the middle of it
        api.start()
        till.sell(COFFEE)
        api.kill()
    api.start()
    room.room.wake()
    room.until(is_settled)
    assert api.events_held() == till.engine.call(lambda journal: journal.head.seq, PATIENCE)


def test_a_till_nobody_let_in_says_so_and_goes_on_selling(
    api: ApiProcess, till: WorkingTill, room: Room
) -> None:
    room.room.connect(Account("test", api.address.url, code="0000-0000"))
    status = room.until(lambda s: s.link is Link.BLOCKED)
    assert status.why == "not_paired"
    assert [trouble.name for trouble in room.troubles] == ["sync_not_paired"]
    assert till.sell(COFFEE).ok
    room.room.connect(Account("test", api.address.url, code=api.pairing_code()))
    room.until(is_settled)


def test_a_till_that_is_put_out_drops_its_key_and_a_new_code_lets_it_in(
    api: ApiProcess, till: WorkingTill, room: Room
) -> None:
    room.room.connect(Account("test", api.address.url, code=api.pairing_code()))
    room.until(is_settled)
    assert room.secrets().get("api-test") is not None
    api.put_out_whoever_paired()
    status = room.until(lambda s: s.link is Link.BLOCKED)
    assert status.why == "not_paired"
    assert room.secrets().get("api-test") is None
    assert till.sell(COFFEE).ok
    room.room.connect(Account("test", api.address.url, code=api.pairing_code()))
    room.until(is_settled)


def test_a_restarted_till_is_known_by_its_keyring(
    api: ApiProcess, till: WorkingTill, room: Room
) -> None:
    room.room.connect(Account("test", api.address.url, code=api.pairing_code()))
    room.until(is_settled)
    room.room.stop()
    assert room.said[-1].link is Link.OFF
    till.sell(COFFEE)
    room.room.connect(Account("test", api.address.url))
    room.until(is_settled)
