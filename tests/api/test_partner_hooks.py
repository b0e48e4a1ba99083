"""Partners are told how their orders come along: signed, until they hear, and never twice over."""

from __future__ import annotations

import asyncio
import json
from typing import TYPE_CHECKING, Any

import pytest

from hosted_api.issues.service import open_issues
from hosted_api.kit import outbox
from hosted_api.kit.db.statement import Statement
from hosted_api.kit.http.signature import verified
from hosted_api.kit.jobs import LEASE, run_once
from hosted_api.kit.outbox import Effect, Undelivered, Worker, wait_after
from hosted_api.partners.service import HOOK, Hooks, alert, set_hook
from tests.support.api import STORE, ApiInProcess, api_in_process
from tests.support.partner_orders import order, send, sent_menu

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping

    from hosted_api.kit.db.database import Database, Tx

    Go = Callable[[Callable[[ApiInProcess], Awaitable[None]]], None]

pytestmark = pytest.mark.starts_threads
URL = "https://app.example/hooks"
ATTEMPTS = Statement("SELECT attempt, outcome, detail FROM outbox_attempts ORDER BY attempt")
STATES = Statement("SELECT key, state, attempts FROM outbox ORDER BY key")


class Partner:
    """Stands at the other end of the wire; answers with each of `statuses`, then 200."""

    def __init__(self, *statuses: int) -> None:
        self.statuses = list(statuses)
        self.heard: list[tuple[str, bytes, Mapping[str, str]]] = []

    async def __call__(self, url: str, body: bytes, headers: Mapping[str, str]) -> int:
        self.heard.append((url, body, headers))
        return self.statuses.pop(0) if self.statuses else 200


@pytest.fixture
def go(database: Database, loop: asyncio.Runner, monkeypatch: pytest.MonkeyPatch) -> Go:
    async def never(_worker: Worker) -> None:
        await asyncio.Event().wait()

    monkeypatch.setattr(Worker, "run", never)

    def run(story: Callable[[ApiInProcess], Awaitable[None]]) -> None:
        async def told() -> None:
            async with api_in_process(database) as api:
                await sent_menu(api)
                now = api.clock.now()
                await api.db.write(lambda tx: set_hook(tx, STORE.store_id, "app", URL, now))
                await story(api)

        loop.run(told())

    return run


def _worker(api: ApiInProcess, partner: Partner) -> Worker:
    hooks = Hooks(api.db, api.clock, partner)
    return Worker(api.db, api.clock, {HOOK: hooks.deliver}, alert)


async def _moved(api: ApiInProcess, *statuses: str) -> str:
    order_id: str = (await send(api, order())).json()["order_id"]
    for status in statuses:
        answer = await api.client.patch(
            f"/api/orders/{order_id}/status",
            json={"status": status},
            headers=api.device_headers(),
        )
        assert answer.status_code == 200
    return order_id


async def _rows(api: ApiInProcess, statement: Statement) -> list[dict[str, Any]]:
    async def work(tx: Tx) -> Any:
        return await tx.all(statement)

    return [dict(row) for row in await api.db.read(work)]


async def _issues(api: ApiInProcess) -> list[str]:
    async def work(tx: Tx) -> Any:
        return await open_issues(tx, STORE.store_id)

    return [row["kind"] for row in await api.db.read(work)]


def test_a_partner_is_told_of_each_step_and_signed_to(go: Go) -> None:
    async def story(api: ApiInProcess) -> None:
        order_id = await _moved(api, "processing", "processing", "ready")
        partner = Partner()
        assert await _worker(api, partner).work_once() == 2
        assert await _worker(api, partner).work_once() == 0
        told = [json.loads(body) for _, body, _ in partner.heard]
        assert {each["status"] for each in told} == {"processing", "ready"}
        assert {each["order_id"] for each in told} == {order_id}
        assert {each["client_order_id"] for each in told} == {"APP-1"}
        for url, body, headers in partner.heard:
            assert url == URL
            keys, now = [api.partner_key.encode()], api.clock.now().timestamp()
            assert verified(headers["x-signature"], body, keys, now)
            assert not verified(headers["x-signature"], body + b" ", keys, now)
        assert [row["outcome"] for row in await _rows(api, ATTEMPTS)] == ["done", "done"]

    go(story)


def test_who_does_not_hear_is_told_again_later_and_later(go: Go) -> None:
    async def story(api: ApiInProcess) -> None:
        await _moved(api, "processing")
        partner = Partner(500, 0, 302)
        worker = _worker(api, partner)
        for seconds, alerts in ((1, []), (2, []), (4, ["partner_unreachable"])):
            assert await worker.work_once() == 1
            assert await _issues(api) == alerts
            api.clock.forward(seconds - 0.01)
            assert await worker.work_once() == 0
            api.clock.forward(0.02)
        assert await worker.work_once() == 1
        log = await _rows(api, ATTEMPTS)
        assert [(row["attempt"], row["outcome"]) for row in log] == [
            (1, "failed"),
            (2, "failed"),
            (3, "failed"),
            (4, "done"),
        ]
        assert log[1]["detail"] == "no answer"
        assert len({headers["x-delivery"] for _, _, headers in partner.heard}) == 1

    go(story)


def test_what_nobody_hears_for_long_is_put_aside(go: Go) -> None:
    async def story(api: ApiInProcess) -> None:
        await _moved(api, "processing")
        worker = _worker(api, Partner(*[503] * 100))
        for _ in range(outbox.MOST_ATTEMPTS):
            assert await worker.work_once() == 1
            api.clock.forward(3601)
        assert await worker.work_once() == 0
        assert [row["state"] for row in await _rows(api, STATES)] == ["dead"]
        assert await _issues(api) == ["partner_unreachable"]

    go(story)


def test_workers_side_by_side_do_each_thing_once(go: Go) -> None:
    async def story(api: ApiInProcess) -> None:
        done: list[str] = []

        async def note(effect: Effect) -> None:
            done.append(effect.key)

        async def write(tx: Tx) -> None:
            for number in range(60):
                for _ in range(2):
                    key, now = f"{number:02d}", api.clock.now()
                    await outbox.put(tx, STORE.store_id, "note", key, "{}", now)

        await api.db.write(write)
        workers = [Worker(api.db, api.clock, {"note": note}, alert) for _ in range(6)]
        while sum(await asyncio.gather(*(worker.work_once() for worker in workers))):
            pass
        assert sorted(done) == [f"{number:02d}" for number in range(60)]

    go(story)


def test_what_was_rolled_back_is_never_done(go: Go) -> None:
    async def story(api: ApiInProcess) -> None:
        async def write(tx: Tx) -> None:
            await outbox.put(tx, STORE.store_id, "note", "x", "{}", api.clock.now())
            raise ValueError("no")

        with pytest.raises(ValueError, match="no"):
            await api.db.write(write)
        assert await _rows(api, STATES) == []

    go(story)


def test_a_worker_that_died_loses_its_lease(go: Go) -> None:
    async def story(api: ApiInProcess) -> None:
        await _moved(api, "processing")

        async def taken(tx: Tx) -> Any:
            at, until = "2026-11-27T12:00:00.000Z", "2026-11-27T12:01:00.000Z"
            return await tx.all(outbox.TAKE, at=at, until=until, most=9)

        assert len(await api.db.write(taken)) == 1
        partner = Partner()
        assert await _worker(api, partner).work_once() == 0
        api.clock.forward(61)
        assert await _worker(api, partner).work_once() == 1
        assert len(partner.heard) == 1

    go(story)


def test_a_burst_in_a_handler_is_a_failure_like_others(go: Go) -> None:
    async def story(api: ApiInProcess) -> None:
        async def bursts(_effect: Effect) -> None:
            raise ZeroDivisionError

        async def refuses(_effect: Effect) -> None:
            raise Undelivered("gone", for_good=True)

        async def write(tx: Tx) -> None:
            for kind in ("bursts", "refuses", "unknown"):
                await outbox.put(tx, STORE.store_id, kind, kind, "{}", api.clock.now())

        await api.db.write(write)
        worker = Worker(api.db, api.clock, {"bursts": bursts, "refuses": refuses}, alert)
        assert await worker.work_once() == 3
        states = {row["key"]: row["state"] for row in await _rows(api, STATES)}
        assert states == {"bursts": "open", "refuses": "dead", "unknown": "dead"}

    go(story)


def test_waits_double_up_to_an_hour() -> None:
    assert [wait_after(n).total_seconds() for n in (1, 2, 3, 4, 5, 30)] == [1, 2, 4, 8, 16, 3600]


@pytest.mark.parametrize("url", ["http://app.example/x", "ftp://a", "https://", "https://u:p@a/"])
def test_partners_are_told_over_https_only(url: str, database: Database) -> None:
    from hosted_api.errors import Unprocessable
    from hosted_api.kit.db.sqlite import drive
    from tests.support.api import NOON

    with pytest.raises(Unprocessable):
        drive(set_hook(None, "s", "app", url, NOON))  # type: ignore[arg-type]


def test_a_job_runs_once_for_each_time_however_many_nodes_there_are(go: Go) -> None:
    async def story(api: ApiInProcess) -> None:
        ran: list[str] = []

        async def work() -> None:
            ran.append("x")

        async def once(slot: str) -> bool:
            return await run_once(api.db, api.clock, "nightly", slot, work)

        answers = await asyncio.gather(*(once("2026-11-27") for _ in range(12)))
        assert (sum(answers), len(ran)) == (1, 1)
        assert not await once("2026-11-27")
        assert await once("2026-11-28")

        async def dies() -> None:
            raise RuntimeError("plug")

        with pytest.raises(RuntimeError, match="plug"):
            await run_once(api.db, api.clock, "nightly", "2026-11-29", dies)
        assert not await once("2026-11-29")
        api.clock.forward(LEASE.total_seconds() + 1)
        assert await once("2026-11-29")

    go(story)
