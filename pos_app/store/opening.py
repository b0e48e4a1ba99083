"""Opening the journal: decide whether this till has a history, and never begin a new one over it.

Missing, empty, foreign, newer, older than it was: each is refused with its own problem, and the
file stays as it is. After a stop without a goodbye the files are synced and read again from the
disk itself, because the cache may still show what the disk has lost.
"""

from typing import cast

import apsw

from pos_app.ports import Fs, Ports, Store
from pos_app.store import compiled as sql
from pos_app.store.ballast import FULL_SIZE, Ballast
from pos_app.store.connection import APPLICATION_ID, check_engine, settle
from pos_app.store.error_policy import ErrorPolicy, problem_of, problem_of_os
from pos_app.store.file_watch import FileWatch
from pos_app.store.history import (
    Place,
    is_first_day,
    look_for_history,
    make_the_disk_tell_the_truth,
)
from pos_app.store.journal import Journal, Tools
from pos_app.store.migrations import LATEST, layout_of, migrate
from pos_app.store.problems import StoreProblem
from pos_app.store.side_file import SideFile, SideRecord
from pos_core.clock import unix_ms
from pos_core.frozen import dataclass
from pos_core.ids import uuid7
from pos_core.journal import START, Entry, Head, Identity, verify

_TAIL = 200


@dataclass(frozen=True, slots=True)
class JournalSettings:
    """Sizes: ballast in bytes, entries between two side file writes, pages of write-ahead log."""

    ballast_bytes: int = FULL_SIZE
    side_every: int = 512
    log_pages: int = 1000


def open_journal(
    ports: Ports,
    place: Place,
    *,
    identity: Identity | None = None,
    create: bool = False,
    settings: JournalSettings | None = None,
) -> Journal:
    """The till's journal, ready for entries.

    `identity` must match an existing journal's store and device (the file's epoch counts); a new
    one gets it, or a fresh device id when None. With `create` a till without any history begins
    one; a till that has one never does. Raises `StoreProblem`.
    """
    check_engine()
    try:
        return _open(ports, place, identity, create, settings or JournalSettings())
    except OSError as error:
        raise problem_of_os(error, place.folder) from error
    except (apsw.Error, UnicodeDecodeError) as error:
        raise problem_of(error, place.folder) from error


def _open(
    ports: Ports, place: Place, identity: Identity | None, create: bool, settings: JournalSettings
) -> Journal:
    fs = ports.fs
    side = SideFile(fs, place.side_folder)
    history = look_for_history(fs, place, side)
    first_day = is_first_day(history, place, create=create)
    if first_day:
        fs.make_folder(place.folder)
    elif not history.clean:
        make_the_disk_tell_the_truth(fs, place)
    new_owner = None
    if create and not history.speaks_for_itself:
        new_owner = identity or Identity("local", _fresh_id(ports), 1)
    connection = ports.store.connect(place.path, key=place.key, create=first_day)
    try:
        owner = _prepare(ports.store, connection, place, settings, new_owner)
        if identity is not None:
            _check_same_till(place, owner, identity)
        if first_day and place.key is not None:
            _check_locked(fs, place)
        head = _checked_head(connection, place, owner, history.record)
        side.write(SideRecord(owner, head, clean=False))
    except BaseException:
        connection.close()
        raise
    connection.config(apsw.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 0)
    ballast = Ballast(fs, ports.rng, place.folder, settings.ballast_bytes)
    policy = ErrorPolicy(connection, place.folder, ballast, ports.wait)
    tools = Tools(policy, side, FileWatch(fs, place.path), ballast, settings.side_every)
    journal = Journal(connection, place.path, head, owner, tools)
    journal.stopped_cleanly = first_day or history.clean
    journal.check_file()
    return journal


def _check_locked(fs: Fs, place: Place) -> None:
    """An engine without ciphers takes the key and writes plain text: look once, at the start."""
    if fs.read(place.path).startswith(b"SQLite format 3"):
        raise StoreProblem("journal_not_encrypted", file=str(place.path))


def _fresh_id(ports: Ports) -> str:
    return uuid7(unix_ms(ports.clock.now()), ports.rng.bytes(10))


def _prepare(
    store: Store,
    connection: apsw.Connection,
    place: Place,
    settings: JournalSettings,
    set_up: Identity | None,
) -> Identity:
    """Check whose file this is before anything is written, then make it safe for sales."""
    if connection.readonly("main"):
        raise StoreProblem("folder_read_only", folder=str(place.folder), detail="read-only")
    connection.config(apsw.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1)
    connection.pragma("locking_mode", "exclusive")
    layout = _known_layout(store, connection, place, may_be_bare=set_up is not None)
    if layout < LATEST:
        settle(connection, settings.log_pages, creating=True)
        migrate(connection)
    if set_up is not None and not connection.execute(sql.READ_IDENTITY).fetchall():
        connection.execute(sql.INSERT_IDENTITY, (1, set_up.store, set_up.device, set_up.epoch))
    if layout < LATEST:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    settle(connection, settings.log_pages)
    rows = connection.execute(sql.READ_IDENTITY).fetchall()
    if not rows:
        raise StoreProblem("journal_foreign", file=str(place.path))
    return Identity(*cast("tuple[str, str, int]", rows[0]))


def _known_layout(
    store: Store, connection: apsw.Connection, place: Place, *, may_be_bare: bool
) -> int:
    """The layout's number, read without writing a byte. Raises `StoreProblem` if it is not ours."""
    try:
        layout = layout_of(connection)
        mark = connection.pragma("application_id")
        bare = not connection.execute("SELECT 1 FROM sqlite_schema LIMIT 1").fetchall()
    except apsw.NotADBError as error:
        connection.close()
        raise StoreProblem(_why_locked(store, place), file=str(place.path)) from error
    if layout > LATEST and mark == APPLICATION_ID:
        raise StoreProblem("journal_newer", found=layout, known=LATEST)
    if mark != APPLICATION_ID and not (may_be_bare and bare):
        raise StoreProblem("journal_foreign", file=str(place.path))
    return layout


def _why_locked(store: Store, place: Place) -> str:
    """A file that does not open with our key: locked with another one, or not locked at all."""
    if place.key is None:
        return "key_missing"
    plain = store.connect(place.path)
    try:
        plain.config(apsw.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1)
        plain.pragma("locking_mode", "exclusive")
        plain.execute("SELECT 1 FROM sqlite_schema LIMIT 1").fetchall()
    except apsw.Error:
        return "wrong_key"
    finally:
        plain.close()
    return "journal_not_encrypted"


def _check_same_till(place: Place, owner: Identity, wanted: Identity) -> None:
    if (owner.store, owner.device) != (wanted.store, wanted.device):
        raise StoreProblem("journal_foreign", file=str(place.path))


def _checked_head(
    connection: apsw.Connection, place: Place, owner: Identity, record: SideRecord | None
) -> Head:
    """The journal's end, after comparing it with the side file and verifying the last entries."""
    rows = connection.execute(sql.LAST_ENTRY).fetchall()
    head = Entry._make(rows[0]).head if rows else START
    if record is not None:
        _check_same_till(place, owner, record.identity)
        _check_not_older(connection, owner, head, record)
    if rows:
        _check_tail(connection, owner, head)
    return head


def _check_not_older(
    connection: apsw.Connection, owner: Identity, head: Head, record: SideRecord
) -> None:
    known = record.head
    if known.seq > head.seq:
        raise StoreProblem("journal_behind", found_seq=head.seq, expected_seq=known.seq)
    there = connection.execute(sql.ENTRY_BY_SEQ, (known.seq,)).fetchall()
    differs = bool(there) and Entry._make(there[0]).hash != known.hash
    if differs or owner.epoch < record.identity.epoch:
        raise StoreProblem("journal_forked", seq=known.seq)


def _check_tail(connection: apsw.Connection, owner: Identity, head: Head) -> None:
    after = max(0, head.seq - _TAIL)
    before = connection.execute(sql.ENTRY_BY_SEQ, (after,)).fetchall()
    start = Entry._make(before[0]).head if before else Head(after, START.hash)
    tail = connection.execute(sql.ENTRIES_AFTER, (after, _TAIL)).fetchall()
    broken = verify(map(Entry._make, tail), owner, after=start, until=head)
    if broken is not None:
        raise StoreProblem("entry_damaged", seq=broken.seq, reason=broken.reason)
