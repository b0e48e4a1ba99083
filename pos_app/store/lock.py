"""One till at a time: a lock of the operating system's on the data folder.

The system lets go of it when the process dies, however it dies, so a crash never leaves a till
locked out. The file also says who holds it, for the message on a second start.
"""

import json
import os
import sys
from datetime import datetime
from pathlib import Path
from typing import IO

from pos_app.store.problems import StoreProblem
from pos_core.frozen import dataclass
from pos_core.journal import rfc3339

NAME = "till.lock"
_LOCKED_BYTE = 1 << 30
"""Far behind the text: on Windows a locked byte cannot be read by others, the text must be."""


@dataclass(frozen=True, slots=True)
class Holder:
    """Who has the till open: process id, since when, and where it can be asked to come forward."""

    pid: int
    since: str
    address: str = ""


class TillLock:
    """Held from `take_lock` until `release` or the end of the process."""

    def __init__(self, file: IO[bytes], holder: Holder) -> None:
        self._file = file
        self.holder = holder

    def announce(self, address: str) -> None:
        """Write down where a second start can reach this one (the name of a local socket)."""
        self.holder = Holder(self.holder.pid, self.holder.since, address)
        _write_holder(self._file, self.holder)

    def release(self) -> None:
        """Let the next till in. Doing it twice does no harm."""
        self._file.close()


def take_lock(folder: Path, now: datetime) -> TillLock:
    """The lock on the data folder, which must exist.

    Raises `StoreProblem("till_already_open")` with the holder's pid, since and address, and
    `StoreProblem("folder_read_only")` when the lock file cannot be written.
    """
    path = folder / NAME
    try:
        file = os.fdopen(os.open(path, os.O_RDWR | os.O_CREAT, 0o600), "r+b", buffering=0)
    except OSError as error:
        raise StoreProblem("folder_read_only", folder=str(folder), detail=str(error)) from error
    try:
        _lock(file)
    except OSError as error:
        file.close()
        holder = who_holds(folder)
        raise StoreProblem(
            "till_already_open",
            pid=holder.pid if holder else "?",
            since=holder.since if holder else "?",
            address=holder.address if holder else "",
        ) from error
    lock = TillLock(file, Holder(os.getpid(), rfc3339(now)))
    _write_holder(file, lock.holder)
    return lock


def who_holds(folder: Path) -> Holder | None:
    """The holder as the lock file names it; None when it names nobody."""
    try:
        fields = json.loads((folder / NAME).read_bytes())
        return Holder(int(fields["pid"]), str(fields["since"]), str(fields["address"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _write_holder(file: IO[bytes], holder: Holder) -> None:
    text = json.dumps({"pid": holder.pid, "since": holder.since, "address": holder.address})
    file.seek(0)
    file.truncate()
    file.write(text.encode())


if sys.platform == "win32":
    import msvcrt

    def _lock(file: IO[bytes]) -> None:
        file.seek(_LOCKED_BYTE)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _lock(file: IO[bytes]) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
