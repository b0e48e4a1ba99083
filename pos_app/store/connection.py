"""Opening SQLite the way a till must: new enough, encrypted, and every safety setting read back.

A setting that SQLite silently does not keep would lose sales at the next power cut, so it stops
the start.
"""

from pathlib import Path
from typing import Any

import apsw

from pos_app.store.problems import StoreProblem

OLDEST_SQLITE = (3, 51, 3)
"""Older ones can lose a write-ahead log that two connections reset at once."""

CIPHER = "chacha20"
"""Each page carries a Poly1305 tag, so a flipped bit or a foreign page is found when it is read."""

APPLICATION_ID = 0x4556544A
"""`EVTJ` in the file's header: a journal of this till and no other program's database."""

_KEY_BYTES = 32
_CIPHER_VFS = "multipleciphers-"
_FULL, _EXTRA = 2, 3


class RealStore:
    """The `Store` port on real files; `vfs` names another file system of SQLite's, for tests."""

    def __init__(self, vfs: str | None = None) -> None:
        self._vfs = vfs

    def connect(
        self, path: Path, *, key: bytes | None = None, create: bool = False, read_only: bool = False
    ) -> apsw.Connection:
        """A connection, encrypted with `key` (32 bytes) when one is given.

        Raises `apsw.Error` when the file cannot be opened; a wrong key shows at the first read.
        """
        flags = apsw.SQLITE_OPEN_READONLY if read_only else apsw.SQLITE_OPEN_READWRITE
        if create:
            flags |= apsw.SQLITE_OPEN_CREATE
        vfs = self._vfs
        if vfs is not None and key is not None:
            vfs = _CIPHER_VFS + vfs  # a file system without this in front ignores the key
        connection = apsw.Connection(str(path), flags=flags, vfs=vfs)
        if key is not None:
            unlock(connection, key)
        return connection


def unlock(connection: apsw.Connection, key: bytes) -> None:
    """Give the connection its key. A key of full length is used as it is, so nothing is slow."""
    if len(key) != _KEY_BYTES:
        raise ValueError("a key has 32 bytes")
    connection.pragma("cipher", CIPHER)
    connection.pragma("key", f"raw:{key.hex()}")


def check_engine() -> None:
    """Raises `StoreProblem("engine_too_old")` when SQLite is one with the log-reset fault."""
    found = tuple(int(part) for part in apsw.sqlite_lib_version().split("."))
    if found < OLDEST_SQLITE:
        needed = ".".join(map(str, OLDEST_SQLITE))
        raise StoreProblem("engine_too_old", found=apsw.sqlite_lib_version(), needed=needed)


def settle(connection: apsw.Connection, log_pages: int, *, creating: bool = False) -> None:
    """Make the connection safe for sales and read every setting back.

    `log_pages` is the size of the write-ahead log at which it is folded into the file. While
    `creating`, the folder is synced too: else the deletion of the first rollback journal may be
    undone by a power cut, and with it every sale in the log.
    Raises `StoreProblem("setting_refused")`.
    """
    for name, value in (
        ("locking_mode", "exclusive"),
        ("synchronous", _EXTRA if creating else _FULL),
        ("journal_mode", "wal"),
        ("foreign_keys", 1),
        ("trusted_schema", 0),
        ("cell_size_check", 1),
        ("wal_autocheckpoint", log_pages),
    ):
        connection.pragma(name, value)
        found: Any = connection.pragma(name)
        if found != value:
            raise StoreProblem("setting_refused", setting=name, wanted=value, found=found)
