"""A till whose disk is older than what is left of the feed finds its way by itself."""

from __future__ import annotations

import asyncio
import shutil
from contextlib import closing
from datetime import UTC, datetime, timedelta
from random import Random
from typing import TYPE_CHECKING

import pytest

from hosted_api.kit import feed
from hosted_api.kit.clock import RealClock
from hosted_api.nightly import purge_everything
from hosted_api.sync.places import KEPT
from pos_app.boot.real_ports import RealFs
from pos_app.sync.cursor import CursorFile
from pos_app.sync.status import Link
from pos_app.sync.syncer import Doors, Syncer
from pos_core.journal import Identity
from tests.support.api_process import STORE, ApiProcess, api_process
from tests.support.sync_tills import TillInMemory
from tests.support.tills import SeededRng, StoppedClock
from tests.support.wire_tills import WireTill

if TYPE_CHECKING:
    from pathlib import Path

    from hosted_api.kit.db.database import Tx

pytestmark = pytest.mark.starts_threads
ALL = KEPT + 2_000


def _append(api: ApiProcess, count: int) -> None:
    async def work(tx: Tx) -> None:
        entries = [feed.Entry("trial", str(number), "{}") for number in range(count)]
        await feed.append(tx, STORE.store_id, entries, datetime.now(UTC) - timedelta(days=91))

    api._in_database(work)


def _purge(api: ApiProcess) -> None:
    async def go() -> None:
        database = api._settings().database()
        await database.open()
        await purge_everything(database, RealClock())
        await database.close()

    asyncio.run(go())


def _worked(api: ApiProcess, folder: Path) -> tuple[Syncer, list[int]]:
    """A till that starts on `folder` and syncs until there is nothing to do."""
    till = TillInMemory(WireTill(Identity(STORE.store_id, "till-1", 1)))
    owner = f"{STORE.store_id}/till-1"
    cursor = CursorFile(RealFs(), folder, owner)
    rng, clock = SeededRng(Random(3)), StoppedClock()
    with closing(api.client("till-1")) as client:
        syncer = Syncer(Doors(client, till, till, cursor, clock, rng, lambda _status: None))
        for _ in range(200):
            if syncer.step() > 0:
                break
        syncer.close()
    return syncer, [entry.feed_seq for entry in till.taken]


def test_a_till_on_an_old_disk_reads_what_is_left_and_goes_on(tmp_path: Path) -> None:
    disk, old_disk = tmp_path / "disk", tmp_path / "old-disk"
    disk.mkdir()
    with api_process(tmp_path / "api") as api:
        _append(api, 700)
        assert _worked(api, disk)[1] == list(range(1, 701))
        shutil.copytree(disk, old_disk)
        _append(api, ALL - 700)
        assert _worked(api, disk)[1] == list(range(701, ALL + 1))
        _purge(api)
        assert _worked(api, disk)[1] == []  # who was there has lost nothing
        syncer, taken = _worked(api, old_disk)
        assert syncer.status.link is Link.ONLINE
        assert taken == list(range(ALL - KEPT, ALL + 1))
        _append(api, 1)
        assert _worked(api, old_disk)[1] == [ALL + 1]
