"""Bugs planted into sync, one at a time, to see that a store's day turns red by each of them."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any, TypeVar

import pytest

from backend_client.contracts.event import entry_of
from backend_client.contracts.feed import mark_of
from backend_client.pull import Cursor
from hosted_api.kit import feed
from hosted_api.kit.db.sqlite import SqliteTx, drive
from hosted_api.kit.db.statement import SQLITE, Statement
from hosted_api.orders import fold, intake
from hosted_api.sync import repository, service, tables
from hosted_api.sync.judge import Judged
from pos_app.engine import feed_makers
from pos_app.sync.syncer import Syncer
from pos_core import board_news, remainder
from tests.simulation.disk import insert
from tests.simulation.hand_api import HandDatabase

if TYPE_CHECKING:
    from backend_client.contracts.feed import FeedEntry
    from backend_client.contracts.sync import Push
    from hosted_api.kit.db.database import BatchWork, Tx, Work
    from pos_core.board import BoardOrder, RemoteFollowed
    from pos_core.remote_order import OrderStatus

T = TypeVar("T")
Item = TypeVar("Item")
Bug = Callable[[pytest.MonkeyPatch], None]
_NAMES = tuple(column.name for column in tables.events.columns)
_ANYWAY = Statement(
    f"INSERT OR IGNORE INTO events ({', '.join(_NAMES)})"
    f" VALUES ({', '.join(f':{name}' for name in _NAMES)})"
)


class Planted(HandDatabase):
    """Works as it should until the store is there."""

    @property
    def is_furnished(self) -> bool:
        insert(self._disk)
        if self._db is None or not self._db.table_exists("main", "stores"):
            return False
        return self._db.execute("SELECT 1 FROM stores").fetchone() is not None

    async def group(self, work: BatchWork[Item, T], item: Item) -> T:
        """As any other write, so that a bug in those is one here."""

        async def alone(tx: Tx) -> T:
            return (await work(tx, [item]))[0]

        return await self.write(alone)


class AnswersFirst(Planted):
    """Says that it is done, and commits a little later."""

    async def write(self, work: Work[T]) -> T:
        if not self.is_furnished or self._db is None:
            return await super().write(work)
        self._db.execute("BEGIN IMMEDIATE")
        try:
            said: T = drive(work(SqliteTx(self._db)))
        finally:
            self._db.execute("ROLLBACK")
        asyncio.get_running_loop().call_later(self._chance.random() * 600, self._later, work)
        return said

    def _later(self, work: Work[Any]) -> None:
        if self._writer is not None:
            task = asyncio.ensure_future(super().write(work))
            task.add_done_callback(_passed_over)


class NumbersFirst(Planted):
    """Takes the feed's numbers in a transaction before the one that writes the entries."""

    async def write(self, work: Work[T]) -> T:
        count = 0
        if self.is_furnished:
            count = await super().write(lambda tx: _count(tx, work))
        if not count:
            return await super().write(work)
        first = await super().write(lambda tx: _reserve(tx, count))
        await asyncio.sleep(self._chance.random() * 300)
        return await super().write(lambda tx: _numbered(tx, work, first))


async def _count(tx: Tx, work: Work[Any]) -> int:
    before = await feed.head_of(tx, "store-001")
    db = tx._db  # type: ignore[attr-defined]
    db.execute("SAVEPOINT trial")
    try:
        await work(tx)
        return await feed.head_of(tx, "store-001") - before
    finally:
        db.execute("ROLLBACK TO trial")


async def _reserve(tx: Tx, count: int) -> int:
    row = await tx.one(feed._TAKE, store_id="store-001", count=count)
    assert row is not None
    return int(row["feed_seq"]) - count + 1


async def _numbered(tx: Tx, work: Work[T], first: int) -> T:
    """Run `work` with the store's row standing just before the numbers that were taken."""
    db = tx._db  # type: ignore[attr-defined]
    (head,) = db.execute("SELECT feed_seq FROM stores").fetchone()
    db.execute("UPDATE stores SET feed_seq = ?", (first - 1,))
    done = await work(tx)
    db.execute("UPDATE stores SET feed_seq = ?", (head,))
    return done


def _passed_over(task: asyncio.Task[Any]) -> None:
    if not task.cancelled():
        task.exception()


def no_deduplication_of_events(patch: pytest.MonkeyPatch) -> None:
    """The API keeps whatever is pushed, however often."""
    copies = [0]

    def judge(push: Push, _origin: str, _acked: Any, _held: Any) -> Judged:
        last = push.events[-1]
        return Judged(last.device_seq, last.hash, [entry_of(event) for event in push.events])

    async def keep(tx: Tx, rows: Sequence[dict[str, Any]]) -> None:
        for row in rows:
            if not await tx.run(_ANYWAY, **row):
                copies[0] += 1
                other = {"device_seq": row["device_seq"] + 1_000_000 * copies[0]}
                await tx.run(_ANYWAY, **row | other | {"id": f"{row['id']}-{copies[0]}"})

    patch.setattr(service, "judge", judge)
    patch.setattr(repository, "insert", keep)


def no_deduplication_of_orders(patch: pytest.MonkeyPatch) -> None:
    """The app's own id is not looked at."""
    anyway = Statement(
        str(intake._ORDER._by_dialect[SQLITE]).replace(":client_order_id", ":order_id")
    )
    patch.setattr(intake, "_ORDER", anyway)


def no_handshake(patch: pytest.MonkeyPatch) -> None:
    """A till that has sent something before goes on from where it believes to be."""
    greet = Syncer._greet

    def believing(syncer: Syncer) -> None:
        if not syncer._progress.acked:
            greet(syncer)
        syncer._greeted = True

    patch.setattr(Syncer, "_greet", believing)


def cursor_first(patch: pytest.MonkeyPatch) -> None:
    """The till writes down how far it has read before it has taken it in."""

    def take_in(syncer: Syncer, entries: Sequence[FeedEntry]) -> None:
        last = entries[-1]
        syncer._progress = syncer._progress.read_to(Cursor(last.feed_seq, mark_of(last)))
        syncer._keep()
        syncer._doors.intake.take(entries)

    patch.setattr(Syncer, "_take_in", take_in)


def _as_the_last_says(entry: BoardOrder, event: RemoteFollowed) -> BoardOrder:
    order = replace(entry.order, status=event.status, paid=event.paid)
    return replace(entry, order=order)


def _as_the_newest_says(entry: BoardOrder, event: RemoteFollowed) -> BoardOrder:
    if event.updated_at < entry.order.updated_at:
        return entry
    order = replace(entry.order, status=event.status, paid=event.paid, updated_at=event.updated_at)
    return replace(entry, order=order)


def paid_becomes_draft(patch: pytest.MonkeyPatch) -> None:
    """The board shows whatever the last news said, though money was taken here meanwhile."""
    patch.setattr(board_news, "told", _as_the_last_says)


def naive_time_order(patch: pytest.MonkeyPatch) -> None:
    """Of two news the one counts that was written later by the clock."""
    patch.setattr(board_news, "told", _as_the_newest_says)


def the_api_takes_the_last_word(patch: pytest.MonkeyPatch) -> None:
    """Whatever a till says last is how far an order is, also what it said while it was apart."""
    patch.setattr(fold, "further", _last)


def a_copy_takes_its_own_lines_along(patch: pytest.MonkeyPatch) -> None:
    """A copy ends with the payment at another till, and so does what that till never had."""
    patch.setattr(remainder, "did_not_go_along", lambda *_: ())


def a_sale_elsewhere_is_not_heard(patch: pytest.MonkeyPatch) -> None:
    """A copy goes on although another till was paid for the order."""
    patch.setitem(feed_makers.MAKERS, "order.sold", lambda *_: None)


def _last(_one: OrderStatus, other: OrderStatus) -> OrderStatus:
    return other
