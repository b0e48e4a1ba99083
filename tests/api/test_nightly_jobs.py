"""What is done once a night: by one node of many, and nothing goes that anybody still needs."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from hosted_api.kit import feed, outbox
from hosted_api.kit.clock import rfc3339
from hosted_api.kit.db.statement import Statement
from hosted_api.kit.jobs import Job, Jobs, night_of
from hosted_api.nightly import jobs_of
from hosted_api.sync.places import KEPT
from tests.support.api import STORE, ApiInProcess, api_in_process, api_process

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from pathlib import Path

    from hosted_api.kit.db.database import Database, Tx
    from tests.support.postgres import PostgresServer

    Go = Callable[[Callable[[ApiInProcess], Awaitable[None]]], None]

pytestmark = pytest.mark.starts_threads
DAY = 86_400.0
_OUTBOX = Statement(
    "INSERT INTO outbox (store_id, outbox_id, kind, key, data, state, attempts, made_at, due_at,"
    " leased_until) VALUES ('store-001', :id, 'note', :id, '{}', :state, 1, :at, :at, '')"
)
_ATTEMPT = Statement(
    "INSERT INTO outbox_attempts (store_id, outbox_id, attempt, at, outcome, detail)"
    " VALUES ('store-001', :id, 1, :at, 'done', '')"
)
_KEYS = Statement("SELECT key FROM outbox ORDER BY key")
_TRIED = Statement("SELECT outbox_id AS key FROM outbox_attempts ORDER BY key")
_RUNS = Statement("SELECT job AS key, slot, state FROM job_runs")
_FIRST = Statement("SELECT min(feed_seq) AS first, count(*) AS n FROM feed")


@pytest.fixture
def go(database: Database, loop: asyncio.Runner, monkeypatch: pytest.MonkeyPatch) -> Go:
    async def never(_worker: object) -> None:
        await asyncio.Event().wait()

    monkeypatch.setattr(outbox.Worker, "run", never)

    def run(story: Callable[[ApiInProcess], Awaitable[None]]) -> None:
        async def told() -> None:
            async with api_in_process(database) as api:
                await story(api)

        loop.run(told())

    return run


async def _keys(api: ApiInProcess, statement: Statement) -> list[str]:
    return [row["key"] for row in await api.db.read(lambda tx: tx.all(statement))]


def test_a_night_begins_at_three_in_the_morning_of_the_shops() -> None:
    before = datetime(2026, 11, 27, 19, 59, tzinfo=UTC)
    assert night_of(before) == "2026-11-26"
    assert night_of(before + timedelta(minutes=1)) == "2026-11-27"


def test_effects_go_when_they_are_done_and_old_and_open_ones_never(go: Go) -> None:
    async def story(api: ApiInProcess) -> None:
        now = api.clock.now()

        async def write(tx: Tx) -> None:
            for state, days in (("done", 31), ("done", 29), ("dead", 91), ("dead", 89)):
                at = rfc3339(now - timedelta(days=days))
                await tx.run(_OUTBOX, id=f"{state} {days}", state=state, at=at)
                await tx.run(_ATTEMPT, id=f"{state} {days}", at=at)
            await tx.run(_OUTBOX, id="open", state="open", at=rfc3339(now - timedelta(days=400)))

        await api.db.write(write)
        assert await jobs_of(api.parts).look() == ["purge"]
        assert await _keys(api, _KEYS) == ["dead 89", "done 29", "open"]
        assert await _keys(api, _TRIED) == ["dead 89", "done 29", "done 31"]

    go(story)


def test_a_night_is_worked_once_and_the_next_one_again(go: Go) -> None:
    async def story(api: ApiInProcess) -> None:
        nodes = [jobs_of(api.parts) for _ in range(6)]
        ran = await asyncio.gather(*(node.look() for node in nodes))
        assert sorted(map(list, ran)) == [[]] * 5 + [["purge"]]
        api.clock.forward(DAY)
        assert await nodes[0].look() == ["purge"]
        api.clock.forward(100 * DAY)
        await nodes[0].look()
        assert len(await _keys(api, _RUNS)) == 1  # of jobs that ran long ago nothing is kept

    go(story)


def test_a_job_that_fails_keeps_no_other_from_its_turn_and_is_tried_again(go: Go) -> None:
    async def story(api: ApiInProcess) -> None:
        tries: list[int] = []

        async def fails_once() -> None:
            tries.append(1)
            if len(tries) == 1:
                raise RuntimeError("plug")

        async def works() -> None:
            return

        jobs = Jobs(api.db, api.clock, [Job("first", fails_once), Job("second", works)])
        assert await jobs.look() == ["second"]
        assert await jobs.look() == []
        api.clock.forward(601)
        assert await jobs.look() == ["first"]

    go(story)


async def _entries(api: ApiInProcess, count: int) -> None:
    async def work(tx: Tx) -> None:
        entries = [feed.Entry("trial", str(n), "{}") for n in range(count)]
        await feed.append(tx, STORE.store_id, entries, api.clock.now())

    await api.db.write(work)


async def _let_in(api: ApiInProcess, device_id: str) -> dict[str, Any]:
    code = (await api.client.post("/v1/auth/pairing-codes", headers=api.staff_headers())).json()
    asked = {"code": code["code"], "device_id": device_id, "name": device_id}
    answer = await api.client.post("/v1/auth/enrol", json=asked)
    let_in: dict[str, Any] = answer.json()
    return let_in


async def _read(api: ApiInProcess, token: str, after: int) -> list[int]:
    headers = {"authorization": f"Bearer {token}"}
    path = f"/v1/sync/feed?after={after}&limit=500"
    answer = await api.client.get(path, headers=headers)
    assert answer.status_code == 200, answer.text
    return [entry["feed_seq"] for entry in answer.json()["entries"]]


async def _fresh(api: ApiInProcess, let_in: dict[str, Any]) -> str:
    asked = {name: let_in[name] for name in ("refresh_token", "device_key")}
    fresh = (await api.client.post("/v1/auth/refresh", json=asked)).json()
    let_in["refresh_token"] = fresh["refresh_token"]
    return str(fresh["access_token"])


async def _purged(api: ApiInProcess) -> int:
    """After another night: the first entry that is still there."""
    api.clock.forward(DAY)
    await jobs_of(api.parts).look()
    row = await api.db.read(lambda tx: tx.one(_FIRST))
    assert row is not None
    return int(row["first"])


def test_the_feed_waits_for_the_till_that_is_furthest_back(go: Go) -> None:
    async def story(api: ApiInProcess) -> None:
        await _entries(api, KEPT + 2_000)
        quick, slow = await _let_in(api, "quick"), await _let_in(api, "slow")
        api.clock.forward(91 * DAY)
        assert await _read(api, await _fresh(api, quick), 2_900) == list(range(2_901, 3_001))
        assert await _purged(api) == 1  # the slow one has not asked at all
        assert len(await _read(api, await _fresh(api, slow), 1_500)) == 500
        assert await _purged(api) == 1_500  # its own entry stays: it holds the cursor's mark
        api.clock.forward(3600)
        await _read(api, await _fresh(api, slow), 2_950)
        assert await _purged(api) == KEPT + 1_000  # a thousand stay in any case

    go(story)


def test_a_till_that_went_back_holds_the_feed_again(go: Go) -> None:
    async def story(api: ApiInProcess) -> None:
        await _entries(api, KEPT + 2_000)
        till = await _let_in(api, "till-9")
        api.clock.forward(91 * DAY)
        token = await _fresh(api, till)
        await _read(api, token, 2_900)
        await _read(api, token, 300)
        assert await _purged(api) == 300

    go(story)


def test_a_till_that_was_put_out_or_whose_tokens_ended_holds_nothing(go: Go) -> None:
    async def story(api: ApiInProcess) -> None:
        await _entries(api, KEPT + 2_000)
        await _let_in(api, "put-out")
        await _let_in(api, "forgotten")
        api.clock.forward(91 * DAY)
        assert await _purged(api) == 1
        path = "/v1/auth/devices/put-out/revoke"
        assert (await api.client.post(path, headers=api.staff_headers())).status_code == 204
        assert await _purged(api) == 1
        api.clock.forward(400 * DAY)
        assert await _purged(api) == KEPT + 1_000

    go(story)


def test_what_is_younger_than_ninety_days_stays(go: Go) -> None:
    async def story(api: ApiInProcess) -> None:
        await _entries(api, 1_500)
        api.clock.forward(60 * DAY)
        await _entries(api, 1_500)
        api.clock.forward(31 * DAY)
        assert await _purged(api) == 1_501

    go(story)


def test_a_till_back_from_before_the_purge_is_told_and_reads_what_there_is(go: Go) -> None:
    async def story(api: ApiInProcess) -> None:
        await _entries(api, KEPT + 2_000)
        api.clock.forward(91 * DAY)
        assert await _purged(api) == KEPT + 1_000
        late = await _let_in(api, "late")
        token = await _fresh(api, late)
        headers = {"authorization": f"Bearer {token}"}
        path = "/v1/sync/feed?after=700&mark=0123456789abcdef"
        told = await api.client.get(path, headers=headers)
        assert (told.status_code, told.json()["code"]) == (409, "feed_changed")
        assert await _read(api, token, 0) == list(range(2_000, 2_500))

    go(story)


def test_a_till_whose_last_answer_was_lost_comes_back_after_months(go: Go) -> None:
    async def story(api: ApiInProcess) -> None:
        till = await _let_in(api, "till-9")
        for _ in range(5):
            await _fresh(api, till)
        held = dict(till)
        await _fresh(api, till)  # its answer is lost: the till still has the token before
        api.clock.forward(200 * DAY)
        await jobs_of(api.parts).look()
        rows = await api.db.read(
            lambda tx: tx.all(Statement("SELECT token_hash FROM refresh_tokens"))
        )
        assert len(rows) == 2
        assert await _fresh(api, held)

    go(story)


def test_two_nodes_work_a_night_once(postgres: PostgresServer, tmp_path: Path) -> None:
    url = postgres.create("nightly")
    with api_process(tmp_path / "one", url, start=False) as api:
        api.command("migrate")
        command = [sys.executable, "-m", "hosted_api", "jobs", "--once"]
        given = os.environ | api.environment
        nodes = [
            subprocess.Popen(command, env=given, stdout=subprocess.PIPE, text=True)
            for _ in range(2)
        ]
        said = sorted(node.communicate(timeout=60)[0].strip() for node in nodes)
        assert [node.returncode for node in nodes] == [0, 0]
        assert said == ["Nothing was due.", "purge: done"]
        assert api.command("jobs", "--once") == ["Nothing was due."]


def test_a_process_for_jobs_alone_ends_when_it_is_told_to(tmp_path: Path) -> None:
    with api_process(tmp_path / "api", start=False) as api:
        api.command("migrate")
        process = subprocess.Popen([sys.executable, "-c", _JOBS], env=os.environ | api.environment)
        assert process.wait(60) == 0
        assert api.command("jobs", "--once") == ["Nothing was due."]


_JOBS = """
import os, signal
from hosted_api import commands, nightly
from hosted_api.kit import jobs
jobs.FIRST_LOOK_SECONDS = 0.0
purged = nightly.purge_everything
async def watched(*given):
    await purged(*given)
    os.kill(os.getpid(), signal.SIGTERM)
nightly.purge_everything = watched
raise SystemExit(commands.main(["jobs"]))
"""
