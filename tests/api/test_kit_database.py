"""One transaction function on both databases: what is answered is written, once, in order."""

from __future__ import annotations

import ast
import asyncio
import re
from typing import TYPE_CHECKING, Any

import apsw
import pytest

from hosted_api.kit.db.database import Tx, UniqueViolation, one_statement
from hosted_api.kit.db.postgres import Postgres
from hosted_api.kit.db.sqlite import _Writer
from hosted_api.kit.db.statement import Statement
from tests.house.tree import python_files

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hosted_api.kit.db.database import Database
    from tests.support.postgres import PostgresServer

pytestmark = pytest.mark.starts_threads

CREATE = Statement("CREATE TABLE things (name TEXT PRIMARY KEY, amount BIGINT NOT NULL)")
INSERT = Statement("INSERT INTO things (name, amount) VALUES (:name, :amount)")
INSERT_ALL = Statement(
    "INSERT INTO things (name, amount) SELECT name, 1 FROM unnest(:names::text[]) AS name"
    " RETURNING amount"
)
ALL = Statement("SELECT name, amount FROM things ORDER BY name")
ADD = Statement("UPDATE things SET amount = amount + :more WHERE name = :name")


async def _create(tx: Tx) -> None:
    await tx.run(CREATE)


async def _names(tx: Tx) -> list[tuple[str, int]]:
    return [(row["name"], row["amount"]) for row in await tx.all(ALL)]


async def _put_all(tx: Tx, items: Sequence[str]) -> list[str]:
    for item in items:
        if item == "poison":
            raise ValueError(item)
        await tx.run(INSERT, name=item, amount=1)
    return [item.upper() for item in items]


def test_what_was_written_is_read_and_what_raised_is_undone(
    database: Database, loop: asyncio.Runner
) -> None:
    async def go() -> None:
        await database.open()
        await database.write(_create)

        async def two(tx: Tx) -> int:
            await tx.run(INSERT, name="a", amount=1)
            return await tx.run(ADD, name="a", more=4)

        assert await database.write(two) == 1

        async def half(tx: Tx) -> None:
            await tx.run(INSERT, name="b", amount=1)
            raise ValueError("no")

        with pytest.raises(ValueError, match="no"):
            await database.write(half)
        with pytest.raises(UniqueViolation):
            await database.write(lambda tx: tx.run(INSERT, name="a", amount=9))
        assert await database.read(_names) == [("a", 5)]
        await database.close()

    loop.run(go())


def test_a_poisoned_item_harms_none_of_its_batch(database: Database, loop: asyncio.Runner) -> None:
    async def go() -> None:
        await database.open()
        await database.write(_create)
        items = [f"n{number:03d}" for number in range(120)]
        items[40] = "poison"
        asked = [database.group(_put_all, item) for item in items]
        answers: list[Any] = await asyncio.gather(*asked, return_exceptions=True)
        assert isinstance(answers[40], ValueError)
        assert [a for a in answers if not isinstance(a, ValueError)] == [
            item.upper() for item in items if item != "poison"
        ]
        assert len(await database.read(_names)) == 119
        await database.close()

    loop.run(go())


def test_many_rows_are_all_there_or_none(database: Database, loop: asyncio.Runner) -> None:
    rows = [{"name": f"n{number:03d}", "amount": number} for number in range(77)]

    async def go() -> None:
        await database.open()
        await database.write(_create)
        with pytest.raises(UniqueViolation):
            await database.write(lambda tx: tx.many(INSERT, [*rows, rows[50]]))
        assert await database.read(_names) == []
        await database.write(lambda tx: tx.many(INSERT, rows))
        await database.write(
            lambda tx: tx.many(ADD, [{"name": row["name"], "more": 1} for row in rows[:5]])
        )
        assert await database.read(_names) == [
            (row["name"], number + (number < 5)) for number, row in enumerate(rows)
        ]
        await database.close()

    loop.run(go())


def test_work_of_one_statement_is_written_whole_and_may_have_no_second(
    postgres: PostgresServer, loop: asyncio.Runner
) -> None:
    @one_statement
    async def once(tx: Tx, items: Sequence[str]) -> Sequence[int]:
        return [row["amount"] for row in await tx.all(INSERT_ALL, names=[*items])]

    @one_statement
    async def twice(tx: Tx, items: Sequence[str]) -> Sequence[int]:
        await once(tx, items)
        return await once(tx, items)

    async def go() -> None:
        database = Postgres(postgres.create("one_statement"))
        await database.open()
        await database.write(_create)
        asked = (database.group(once, name) for name in ("a", "b", "c", "a"))
        answers = await asyncio.gather(*asked, return_exceptions=True)
        assert answers[1:3] == [1, 1]
        assert answers[0] == 1
        assert isinstance(answers[3], UniqueViolation)
        with pytest.raises(RuntimeError, match="a second one"):
            await database.group(twice, "d")
        assert [name for name, _ in await database.read(_names)] == ["a", "b", "c", "d"]
        await database.close()

    loop.run(go())


def test_a_caller_that_gives_up_does_not_stop_the_write(
    database: Database, loop: asyncio.Runner
) -> None:
    async def go() -> None:
        await database.open()
        await database.write(_create)
        given_up = asyncio.ensure_future(database.group(_put_all, "a"))
        await asyncio.sleep(0)
        given_up.cancel()
        assert await database.group(_put_all, "b") == "B"
        assert [name for name, _ in await database.read(_names)] == ["a", "b"]
        await database.close()

    loop.run(go())


def test_a_crowd_has_one_commit_and_its_first_does_not_go_ahead_alone(
    loop: asyncio.Runner,
) -> None:
    async def go() -> None:
        database = apsw.Connection(":memory:")
        writer = _Writer(database, asyncio.get_running_loop(), print)  # its thread is not begun

        async def come(number: int) -> None:
            if number % 2:
                await asyncio.sleep(0)
            await writer.put(_put_all, (str(number),))

        crowd = [asyncio.ensure_future(come(number)) for number in range(20)]
        for _turn in range(2):
            await asyncio.sleep(0)
            assert writer._waiting.empty()
        while writer._waiting.empty():
            await asyncio.sleep(0)
        assert len(writer._waiting.get_nowait() or ()) == 20
        for task in crowd:
            task.cancel()
        database.close()

    loop.run(go())


def test_who_asked_just_before_the_end_is_written_and_answered(
    database: Database, loop: asyncio.Runner
) -> None:
    async def go() -> None:
        await database.open()
        await database.write(_create)
        asked = asyncio.ensure_future(database.group(_put_all, "a"))
        await asyncio.sleep(0)
        await database.close()
        assert await asyncio.wait_for(asked, 20) == "A"

    loop.run(go())


def test_counters_do_not_lose_a_count_among_many_writers(
    database: Database, loop: asyncio.Runner
) -> None:
    async def go() -> None:
        await database.open()
        await database.write(_create)
        await database.write(lambda tx: tx.run(INSERT, name="a", amount=0))
        await asyncio.gather(
            *(database.write(lambda tx: tx.run(ADD, name="a", more=1)) for _ in range(200))
        )
        assert await database.read(_names) == [("a", 200)]
        await database.close()

    loop.run(go())


def test_a_transaction_that_waits_for_something_else_is_found_out(loop: asyncio.Runner) -> None:
    from hosted_api.kit.db.sqlite import drive

    async def waits() -> None:
        await asyncio.sleep(1)

    async def go() -> None:
        with pytest.raises(RuntimeError, match="nothing but its database"):
            drive(waits())

    loop.run(go())


def test_what_a_transaction_says_is_heard_after_its_commit_and_only_then(
    database: Database, loop: asyncio.Runner
) -> None:
    heard: list[str] = []
    called: list[str] = []

    async def go() -> None:
        database.listen(heard.append)
        database.listen(called.append, "mine")
        await database.open()
        await database.write(_create)

        async def well(tx: Tx) -> None:
            tx.say("well")
            tx.say("mine")
            tx.say("well")
            assert heard == []
            await tx.run(INSERT, name="a", amount=1)

        async def badly(tx: Tx) -> None:
            tx.say("badly")
            raise ValueError("no")

        asked = [database.write(badly), database.write(well), database.write(badly)]
        await asyncio.gather(*asked, return_exceptions=True)
        assert (heard, called) == (["well"], ["mine"])
        await database.close()

    loop.run(go())


def test_work_that_is_broken_off_leaves_its_connection_as_it_was(
    postgres: PostgresServer, loop: asyncio.Runner
) -> None:
    """Nobody sets connections back after their work, so nothing may be left of it."""
    slow = Statement("SELECT 1 AS one FROM pg_sleep(30)")
    inside = Statement("SELECT txid_current_if_assigned() IS NULL AS alone")

    async def go() -> None:
        database = Postgres(postgres.create("broken_off"), pool=2)
        await database.open()
        await database.write(_create)
        for number in range(4):
            begun = asyncio.Event()

            async def half(tx: Tx, name: str = f"half-{number}", begun: Any = begun) -> None:
                await tx.run(INSERT, name=name, amount=1)
                begun.set()
                await tx.all(slow)

            broken = asyncio.ensure_future(database.write(half))
            await begun.wait()
            broken.cancel()
            await asyncio.wait([broken])
            row = await database.read(lambda tx: tx.one(inside))
            assert row is not None
            assert row["alone"]
        assert await database.read(_names) == []
        await database.close()

    loop.run(go())


def test_no_statement_changes_its_session() -> None:
    """What `SET`, `LISTEN` or a lock of the session left behind would meet the next one's work."""
    outlives = re.compile(
        r"\A(SET (?!LOCAL )|LISTEN|DECLARE|PREPARE)|pg_(try_)?advisory_lock|set_config"
    )
    texts = [
        node.value
        for path in python_files("hosted_api")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    ]
    assert len(texts) > 1_000
    assert [text for text in texts if outlives.search(text)] == []
