"""The feed of a store: numbered without gaps in the order of commits, each trouble told once."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest

from hosted_api.issues.service import close_issue, open_issue, open_issues
from hosted_api.kit import feed
from tests.support.api import NOON, OTHER_STORE, STORE, api_in_process

if TYPE_CHECKING:
    from hosted_api.kit.db.database import Database, Tx

pytestmark = pytest.mark.starts_threads


def test_many_writers_leave_no_gap_and_a_reader_skips_nothing(
    database: Database, loop: asyncio.Runner
) -> None:
    async def go() -> None:
        async with api_in_process(database) as api:
            seen: list[int] = []

            def put(number: int, store: str):  # type: ignore[no-untyped-def]
                async def work(tx: Tx) -> int:
                    entries = [feed.Entry("trial", str(number), "{}")] * (1 + number % 3)
                    return await feed.append(tx, store, entries, NOON)

                return work

            async def look(tx: Tx) -> list[int]:
                after = seen[-1] if seen else 0
                rows = await feed.entries_after(tx, STORE.store_id, after, 500)
                return [row["feed_seq"] for row in rows]

            async def read() -> None:
                while len(seen) < 190:
                    seen.extend(await api.db.read(look))

            writers = [api.db.write(put(n, STORE.store_id)) for n in range(100)]
            others = [api.db.write(put(n, OTHER_STORE.store_id)) for n in range(20)]
            await asyncio.wait_for(asyncio.gather(read(), *writers, *others), 30)
            total = sum(1 + n % 3 for n in range(100))
            seen.extend(await api.db.read(look))
            assert seen == list(range(1, total + 1))

    loop.run(go())


def test_an_entry_for_no_store_is_an_error_and_writes_nothing(
    database: Database, loop: asyncio.Runner
) -> None:
    async def go() -> None:
        async with api_in_process(database) as api:

            async def work(tx: Tx) -> None:
                await feed.append(tx, "nowhere", [feed.Entry("trial", "k", "{}")], NOON)

            with pytest.raises(feed.NoSuchStore):
                await api.db.write(work)

    loop.run(go())


def test_entries_for_many_stores_at_once_are_numbered_in_each(
    database: Database, loop: asyncio.Runner
) -> None:
    async def go() -> None:
        async with api_in_process(database) as api:

            def news(**counts: int) -> dict[str, list[feed.Entry]]:
                return {
                    store: [feed.Entry("trial", str(n), "{}") for n in range(count)]
                    for store, count in counts.items()
                }

            async def both(tx: Tx) -> None:
                told = news(**{STORE.store_id: 3, OTHER_STORE.store_id: 40})
                await feed.append_each(tx, told, NOON)
                await feed.append_each(tx, news(**{STORE.store_id: 2}), NOON)

            async def one_is_nowhere(tx: Tx) -> None:
                await feed.append_each(tx, news(**{STORE.store_id: 1, "nowhere": 1}), NOON)

            async def kept(tx: Tx, store_id: str) -> list[tuple[int, str]]:
                rows = await feed.entries_after(tx, store_id, 0, 100)
                return [(row["feed_seq"], row["key"]) for row in rows]

            await api.db.write(both)
            with pytest.raises(feed.NoSuchStore):
                await api.db.write(one_is_nowhere)
            here = await api.db.read(lambda tx: kept(tx, STORE.store_id))
            assert here == [(1, "0"), (2, "1"), (3, "2"), (4, "0"), (5, "1")]
            there = await api.db.read(lambda tx: kept(tx, OTHER_STORE.store_id))
            assert there == [(n + 1, str(n)) for n in range(40)]

    loop.run(go())


def test_the_same_trouble_is_one_issue_and_is_told_once(
    database: Database, loop: asyncio.Runner
) -> None:
    async def go() -> None:
        async with api_in_process(database) as api:

            async def notice(tx: Tx) -> None:
                await open_issue(tx, STORE.store_id, "gap", "till-1", {"seq": 4}, NOON)

            async def close(tx: Tx) -> bool:
                return await close_issue(tx, STORE.store_id, "gap", "till-1", NOON)

            async def told(tx: Tx) -> list[str]:
                return [e["kind"] for e in await feed.entries_after(tx, STORE.store_id, 0, 500)]

            async def count(tx: Tx) -> list[int]:
                return [row["noticed"] for row in await open_issues(tx, STORE.store_id)]

            await asyncio.gather(*(api.db.write(notice) for _ in range(10)))
            assert await api.db.read(count) == [10]
            assert await api.db.read(told) == ["issue.opened"]
            assert await api.db.write(close)
            assert not await api.db.write(close)
            await api.db.write(notice)
            assert await api.db.read(told) == ["issue.opened", "issue.closed", "issue.opened"]

    loop.run(go())
