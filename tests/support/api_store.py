"""The API's tables and a store in them, without HTTP: for tests of services."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from hosted_api.kit import feed
from hosted_api.kit.db.create import create_tables
from hosted_api.kit.db.statement import Statement
from hosted_api.stores import service as stores
from hosted_api.sync.folds import Folding, Folds
from hosted_api.sync.service import SyncService
from hosted_api.tables import METADATA

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hosted_api.kit.db.database import Database, Tx

STORE = stores.Store("store-001", "Góc Phố", "VND", "Asia/Ho_Chi_Minh")
_EVENTS = Statement("SELECT * FROM events ORDER BY device_id, epoch, device_seq")
_QUARANTINE = Statement("SELECT * FROM quarantine ORDER BY device_id, epoch, device_seq")


@dataclass
class SetClock:
    """Whatever time a test sets."""

    moment: datetime = datetime(2026, 11, 21, 5, 0, tzinfo=UTC)

    def now(self) -> datetime:
        return self.moment

    def monotonic(self) -> float:
        return self.moment.timestamp()

    def pass_by(self, seconds: float) -> None:
        self.moment += timedelta(seconds=seconds)


async def fold_sale(tx: Tx, folding: Folding) -> list[feed.Entry]:
    """Stands in for a noun's own fold: every sale is told to the store; a poisoned one fails."""
    told = []
    for entry in folding.entries:
        if "poison" in entry.data:
            raise ValueError("not a sale")
        told.append(feed.Entry("sale", entry.stream, entry.text))
    return told


@dataclass
class ApiStore:
    """A store on `database` and the service that syncs with it."""

    database: Database
    clock: SetClock = field(default_factory=SetClock)
    told: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        folds = Folds()
        folds.add(["trial.sold.v1"], fold_sale)
        self.sync = SyncService(self.database, self.clock, folds)

    async def open(self) -> ApiStore:
        self.database.listen(self.told.append)
        await self.database.open()
        await self.database.write(lambda tx: create_tables(tx, METADATA))
        await self.database.write(lambda tx: stores.add_store(tx, STORE, self.clock.now()))
        return self

    async def rows(self, statement: Statement, **values: Any) -> Sequence[Any]:
        return await self.database.read(lambda tx: tx.all(statement, **values))

    async def events(self) -> Sequence[Any]:
        return await self.rows(_EVENTS)

    async def quarantine(self) -> Sequence[Any]:
        return await self.rows(_QUARANTINE)

    async def issues(self) -> list[tuple[str, str, str]]:
        found = await self.rows(Statement("SELECT kind, key, state FROM issues ORDER BY kind, key"))
        return [(row["kind"], row["key"], row["state"]) for row in found]

    async def feed(self) -> list[tuple[int, str, str]]:
        rows = await self.database.read(
            lambda tx: feed.entries_after(tx, STORE.store_id, 0, 10_000)
        )
        return [(row["feed_seq"], row["kind"], row["key"]) for row in rows]
