"""The API is killed around a charge: nobody is charged twice, and no success is lost."""

from __future__ import annotations

import threading
from time import monotonic, sleep
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from hosted_api.kit.db.statement import Statement
from tests.support import api_process as processes
from tests.support.api_process import ApiProcess
from tests.support.fake_provider import FakeProvider, fake_provider

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from hosted_api.kit.db.database import Tx
    from tests.support.postgres import PostgresServer

pytestmark = pytest.mark.starts_threads
SECONDS = 40.0
TIME_PASSES = (
    Statement("UPDATE outbox SET leased_until = ''"),
    Statement("UPDATE payments SET look_at = '2020-01-01T00:00:00.000Z' WHERE look_at > ''"),
    Statement("UPDATE payment_inbox SET due_at = ''"),
)
EVENTS = Statement("SELECT payment_id, data FROM payment_events ORDER BY payment_id, event_seq")


@pytest.fixture
def fake() -> Iterator[FakeProvider]:
    with fake_provider() as running:
        yield running


@pytest.fixture(params=["sqlite", "postgresql"])
def api(
    request: pytest.FixtureRequest,
    tmp_path: Path,
    fake: FakeProvider,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[ApiProcess]:
    url = ""
    if request.param == "postgresql":
        server: PostgresServer = request.getfixturevalue("postgres")
        url = server.create(f"k{abs(hash(str(tmp_path))) % 10**9}")
    monkeypatch.setattr(processes, "PROGRAM", ["-m", "tests.support.trial_api", "serve"])
    running = ApiProcess(tmp_path / "api", url).furnish()
    running.extra = {"EVERTILL_TRIAL_URL": fake.url, "EVERTILL_PUBLIC_URL": "https://api.example"}
    running.start()
    try:
        yield running
    finally:
        running.kill()


class Counter:
    """Somebody at the counter who asks again until there is an answer."""

    def __init__(self, api: ApiProcess) -> None:
        self.api = api
        self.headers = {"authorization": f"Bearer {api.badge().token()}"}

    def asks(self, key: str) -> Any:
        wanted = {
            "order_id": f"order-{key}",
            "method": "qris",
            "amount": 25_000,
            "currency": "VND",
            "idempotency_key": key,
        }
        with httpx.Client(timeout=60) as http:
            url = f"{self.api.address.url}/v1/payments"
            return http.post(url, json=wanted, headers=self.headers).json()

    def tries(self, key: str) -> Any:
        try:
            return self.asks(key)
        except httpx.HTTPError:
            return None

    def waits_for(self, key: str, status: str) -> Any:
        until = monotonic() + SECONDS
        while monotonic() < until:
            told = self.tries(key)
            if told and told["status"] == status:
                return told
            sleep(0.1)
        raise AssertionError(f"{key} is not {status}")


def _power_cut(api: ApiProcess) -> None:
    """And a minute goes by: whoever died gives back what it held."""
    api.kill()

    async def work(tx: Tx) -> None:
        for each in TIME_PASSES:
            await tx.run(each)

    api._in_database(work)
    api.start()


def _successes(api: ApiProcess) -> list[str]:
    async def work(tx: Tx) -> list[str]:
        rows = await tx.all(EVENTS)
        return [row["payment_id"] for row in rows if '"status":"success"' in row["data"]]

    return api._in_database(work)


@pytest.mark.parametrize("where", ["before", "after"])
def test_a_kill_around_the_charge_makes_no_second_one_and_loses_no_success(
    api: ApiProcess, fake: FakeProvider, where: str
) -> None:
    fake.holds = where
    counter = Counter(api)
    asking = threading.Thread(target=counter.tries, args=("k1",))
    asking.start()
    assert fake.reached.wait(SECONDS), "the provider was not asked"
    _power_cut(api)
    fake.go_on.set()
    asking.join(SECONDS)
    told = counter.waits_for("k1", "success")
    api.stop()
    assert dict(fake.charged) == {told["payment_id"]: 1}
    assert _successes(api) == [told["payment_id"]]


def test_kills_at_any_moment_leave_the_books_as_the_provider_has_them(
    api: ApiProcess, fake: FakeProvider
) -> None:
    counter, keys = Counter(api), [f"k{number}" for number in range(12)]
    guests = [threading.Thread(target=counter.tries, args=(key,)) for key in keys]
    for number, guest in enumerate(guests):
        guest.start()
        if number % 4 == 3:
            _power_cut(api)
    for guest in guests:
        guest.join(SECONDS)
    _power_cut(api)
    paid = [counter.waits_for(key, "success")["payment_id"] for key in keys]
    api.stop()
    assert fake.charged == dict.fromkeys(paid, 1)
    assert sorted(_successes(api)) == sorted(paid)


def test_a_callback_that_was_answered_is_not_lost_with_the_power(
    api: ApiProcess, fake: FakeProvider
) -> None:
    fake.pays = False
    counter = Counter(api)
    payment_id = counter.asks("k1")["payment_id"]
    url = f"{api.address.url}/webhooks/payments/trial"
    news = {"id": payment_id, "status": "success", "amount": 25_000}
    assert httpx.post(url, json=news, headers={"x-trial": "yes"}).status_code == 200
    _power_cut(api)
    counter.waits_for("k1", "success")
    api.stop()
    assert _successes(api) == [payment_id]
