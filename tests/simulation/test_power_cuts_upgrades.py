"""The power goes while the journal is brought up to date or restored: old or new, never neither.

An upgrade leaves the layout before or after each step; a restore that was cut off is run again.
"""

from collections.abc import Iterator
from random import Random

import apsw
import pytest

from pos_app.ports import Ports
from pos_app.store import opening
from pos_app.store.backup import backup
from pos_app.store.history import Place
from pos_app.store.migrations import LATEST, MIGRATIONS, Migration, migrate
from pos_app.store.problems import StoreProblem
from pos_app.store.recovery import Copies, restore
from pos_core.journal import verify
from tests.simulation.disk import Op, SimDisk
from tests.simulation.power_cuts import doors, kill, pictures, place, start
from tests.support.tills import KEY, TILL, sell

SALES = 12
LATER = (
    *MIGRATIONS,
    Migration(LATEST + 1, ("CREATE TABLE extra (a)", "CREATE INDEX by_actor ON entries (actor)")),
    Migration(LATEST + 2, ("ALTER TABLE extra ADD COLUMN b",)),
)


def sold_out(key: bytes | None) -> SimDisk:
    """A disk with a till that sold twelve times and was closed."""
    disk = SimDisk()
    journal = start(disk, key)
    for sale in range(SALES):
        sell(journal, sale)
    journal.close()
    return disk


def copy_of(disk: SimDisk) -> SimDisk:
    return disk.after_power_cut(Random(0))


def whole(disk: SimDisk, key: bytes | None) -> bool:
    journal = start(disk, key)
    try:
        sound = verify(journal.read(), journal.identity, until=journal.head) is None
        return sound and journal.head.seq == SALES * 8
    finally:
        kill(journal)


def upgraded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "LATEST", LATEST + 2)
    monkeypatch.setattr(opening, "migrate", migrate_with)


def migrate_with(connection: apsw.Connection) -> None:
    migrate(connection, LATER)


@pytest.mark.parametrize("key", [None, KEY], ids=["plain", "encrypted"])
def test_an_upgrade_that_is_cut_off_is_taken_up_again(
    monkeypatch: pytest.MonkeyPatch, key: bytes | None
) -> None:
    before = sold_out(key)
    upgraded(monkeypatch)
    layouts = set()
    for cuts in range(5):
        running = copy_of(before)
        running.log = []
        start(running, key).close()
        for _, picture in pictures(running.log, Random(cuts), copy_of(before)):
            again = copy_of(picture)
            layouts.add(_layout(picture, key))
            assert whole(again, key)
            assert _layout(again, key) == LATEST + 2
    assert layouts == {LATEST, LATEST + 1, LATEST + 2}


def _layout(disk: SimDisk, key: bytes | None) -> int:
    ports = doors(copy_of(disk))
    connection = ports.store.connect(place(key).path, key=key)
    try:
        connection.pragma("locking_mode", "exclusive")
        return int(connection.pragma("user_version"))
    finally:
        connection.config(apsw.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1)
        connection.close()


@pytest.mark.parametrize("key", [None, KEY], ids=["plain", "encrypted"])
def test_a_restore_that_is_cut_off_can_be_run_again(key: bytes | None) -> None:
    disk = sold_out(key)
    journal = start(disk, key)
    where, path = place(key), place(key).folder / "backup.db"
    backup(doors(disk), where, journal, path)
    journal.close()
    cuts = 0
    for log, before in _restores(disk, where, key):
        for _, picture in pictures(log, Random(cuts), before):
            cuts += 1
            assert whole(_restored(picture, where, path), key)
    assert cuts > 100


def _restores(disk: SimDisk, where: Place, key: bytes | None) -> Iterator[tuple[list[Op], SimDisk]]:
    """Restores over a whole journal, a damaged one and none, each with the disk before it."""
    path = where.folder / "backup.db"
    for damage in ("none", "flipped", "gone"):
        broken = copy_of(disk)
        if damage == "flipped":
            broken.files[str(where.path)].durable[9_000] ^= 1
        elif damage == "gone":
            del broken.files[str(where.path)]
        running = copy_of(broken)
        running.log = []
        restore(doors(running), where, Copies(backup=path))
        yield running.log, broken
    assert key is None or where.key == key


def _restored(picture: SimDisk, where: Place, path: object) -> SimDisk:
    """The till starts, or refuses in words and comes back after the restore is run once more."""
    ports: Ports = doors(picture)
    try:
        kill(opening.open_journal(ports, where, identity=TILL, create=True))
    except StoreProblem as problem:
        if problem.name not in ("journal_missing", "journal_behind", "entry_damaged"):
            raise
    restore(ports, where, Copies(backup=where.folder / "backup.db"))
    return picture
