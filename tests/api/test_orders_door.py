"""The door for what comes in crowds answers as every other, and what it is told stays told."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

import pytest

from hosted_api.kit.db.database import DatabaseDown, Work
from hosted_api.kit.db.postgres import Postgres
from hosted_api.menu.prices import PriceBook
from hosted_api.orders.queries import Wanted, page
from tests.support.api import STORE, api_in_process
from tests.support.partner_orders import INGEST, order, send, sent_menu, spelled

if TYPE_CHECKING:
    from hosted_api.kit.db.database import Database
    from tests.support.postgres import PostgresServer

pytestmark = pytest.mark.starts_threads


def test_it_has_the_frame_that_every_other_has(
    database: Database, loop: asyncio.Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def bursts(_book: PriceBook, _store_id: str) -> None:
        raise RuntimeError("SELECT secret FROM drawer")

    async def go() -> None:
        async with api_in_process(database) as api:
            await sent_menu(api)
            headers = api.partner_headers(spelled(order())) | {"x-request-id": "request-0001"}
            taken = await api.client.post(INGEST, content=spelled(order()), headers=headers)
            assert taken.headers["x-request-id"] == "request-0001"
            assert int(taken.headers["x-ratelimit-remaining"]) > 0
            assert (await api.client.get(INGEST, headers=headers)).status_code == 405
            monkeypatch.setattr(PriceBook, "of", bursts)
            burst = await api.client.post(INGEST, content=spelled(order()), headers=headers)
            assert (burst.status_code, burst.json()["error"]) == (500, "internal")
            assert "drawer" not in burst.text
            counted = api.parts.metrics.text().decode()
            for status in (200, 500):
                told = f'method="POST",route="{INGEST}",status="{status}"'
                assert f"evertill_requests_total{{{told}}} 1.0" in counted

    loop.run(go())


def test_it_asks_for_no_more_than_a_minute_holds(database: Database, loop: asyncio.Runner) -> None:
    async def go() -> None:
        async with api_in_process(database, {"requests_a_minute": 4}) as api:
            await sent_menu(api)
            answers = [await send(api, order(f"APP-{n}")) for n in range(4)]
            assert [answer.status_code for answer in answers] == [200, 200, 200, 429]
            assert answers[-1].json()["error"] == "too_many_requests"
            assert int(answers[-1].headers["retry-after"]) > 0

    loop.run(go())


def test_a_batch_whose_reply_was_lost_is_no_copy_of_itself(
    postgres: PostgresServer, loop: asyncio.Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    lost: list[int] = []
    write = Postgres._write_at_once

    async def loses_one(database: Postgres, work: Work[Any]) -> Any:
        done = await write(database, work)
        if len(done) > 1 and not lost:
            lost.append(len(done))
            raise DatabaseDown("the reply was lost")
        return done

    async def go() -> None:
        monkeypatch.setattr(Postgres, "_write_at_once", loses_one)
        async with api_in_process(Postgres(postgres.create("lost_reply"))) as api:
            await sent_menu(api)
            answers = await asyncio.gather(*(send(api, order(f"APP-{n}")) for n in range(30)))
            assert lost
            assert [answer.status_code for answer in answers] == [200] * 30
            wanted = Wanted(STORE.store_id, limit=100)
            rows = await api.db.read(lambda tx: page(tx, wanted))
            assert {row["order_id"] for row in rows} == {a.json()["order_id"] for a in answers}

    loop.run(go())
