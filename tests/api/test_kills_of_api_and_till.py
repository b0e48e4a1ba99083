"""API, till and database are killed in the midst of work, again and again: nothing lost or doubled.

All of them are real processes on real sockets; what the till's screen has shown must be in its
journal, and what is in its journal at the API, once and to the byte.
"""

from __future__ import annotations

import random
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from hosted_api.kit.db.statement import Statement
from pos_core.journal import Entry
from tests.support.api_process import ApiProcess
from tests.support.kill import KillServer, told
from tests.support.postgres import PostgresServer, postgres_server
from tests.support.synced_tills import caught_up, device_of, tell_account

pytestmark = pytest.mark.starts_threads

_EVENTS = Statement("SELECT * FROM events ORDER BY device_seq")
WORK = "tests.support.synced_tills:sell_and_sync"
NAMES = ("id", "stream", "stream_seq", "type", "at", "business_day", "actor", "data")
HASHES = ("prev_hash", "hash")


@pytest.fixture(params=["sqlite", "postgresql"])
def server(request: pytest.FixtureRequest) -> Iterator[PostgresServer | None]:
    """A PostgreSQL of this test alone, since it is killed; None for the embedded database."""
    if request.param == "sqlite":
        yield None
        return
    with postgres_server() as running:
        yield running


def events_of(api: ApiProcess) -> list[Any]:
    """What is in the API's database, read while nothing runs on it."""

    async def read(tx: Any) -> list[Any]:
        return list(await tx.all(_EVENTS))

    return api._in_database(read)


def written(entry: Entry) -> tuple[Any, ...]:
    return (
        *(entry.id, entry.stream, entry.stream_seq, entry.type, entry.at, entry.business_day),
        *(entry.actor, entry.text, entry.prev_hash.hex(), entry.hash.hex()),
    )


def compare(api: ApiProcess, till: Path) -> None:
    """Everybody has everything, once, to the byte."""
    entries = caught_up(till)
    api.kill()
    rows = events_of(api)
    assert [row["device_seq"] for row in rows] == [entry.seq for entry in entries]
    for row, entry in zip(rows, entries, strict=True):
        assert tuple(row[name] for name in NAMES + HASHES) == written(entry)
    held = {f"{entry.seq} {entry.hash.hex()}" for entry in entries}
    lost = [line for line in told(till) if line not in held]
    assert not lost


@contextmanager
def beside(again: Callable[[], None]) -> Iterator[None]:
    """Do it again and again on a thread of its own, until the block ends."""
    ending = threading.Event()
    failed: list[BaseException] = []

    def work() -> None:
        try:
            while not ending.is_set():
                again()
        except BaseException as error:  # noqa: BLE001  raised again below
            failed.append(error)

    thread = threading.Thread(target=work, name="killer")
    thread.start()
    try:
        yield
    finally:
        ending.set()
        thread.join()
    if failed:
        raise failed[0]


def kill_for_a_while(
    tmp_path: Path, server: PostgresServer | None, rounds: int, rng: random.Random
) -> None:
    till = tmp_path / "till"
    till.mkdir()
    device = device_of(till)
    url = server.create("killed") if server is not None else ""
    api = ApiProcess(tmp_path / "api", url, tills=(device,)).furnish().start()
    tell_account(till, api, device)

    def kill_something() -> None:
        if server is not None and rng.random() < 0.4:
            server.kill()
            server.start()
            return
        api.kill()
        api.start()

    try:
        with KillServer(WORK) as killer, beside(kill_something):
            for _ in range(rounds):
                killer.run(till, seconds=rng.uniform(0.05, 0.8), after=rng.randint(1, 12))
        if api.process is None:
            api.start()
        compare(api, till)
    finally:
        api.kill()


def test_killed_again_and_again_nothing_is_lost_or_doubled(
    tmp_path: Path, server: PostgresServer | None
) -> None:
    kill_for_a_while(tmp_path, server, 3, random.Random(4))


@pytest.mark.slow
def test_killed_very_often_nothing_is_lost_or_doubled(
    tmp_path: Path, server: PostgresServer | None
) -> None:
    kill_for_a_while(tmp_path, server, 60, random.Random(60))
