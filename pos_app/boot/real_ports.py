"""The real clock, chance and disk: the only code that touches them.

Everything else in the till is given these as arguments, so that a test can give it others.
"""

import os
import secrets
import shutil
import sys
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import IO

from pos_app.ports import FileFacts

_WRITING = os.O_WRONLY | os.O_CREAT | getattr(os, "O_BINARY", 0)


class RealClock:
    """The `Clock` port on this computer's clock."""

    def now(self) -> datetime:
        """The wall clock, in UTC with its zone."""
        return datetime.now(UTC)

    def monotonic(self) -> float:
        """Seconds that never go back."""
        return time.monotonic()


class RealRng:
    """The `Rng` port on the operating system's source of keys."""

    def bytes(self, count: int) -> bytes:
        """`count` unpredictable bytes."""
        return secrets.token_bytes(count)


def wait(seconds: float) -> None:
    """Let the time pass: for the engine's pauses between two tries, never on the UI thread."""
    time.sleep(seconds)


class RealFs:
    """The `Fs` port on this computer's disks."""

    def read(self, path: Path) -> bytes:
        """The whole file."""
        return path.read_bytes()

    def write_durably(self, path: Path, content: bytes) -> None:
        """Replace the file at once and for good."""
        temporary = path.with_name(path.name + ".new")
        with _private(temporary, os.O_TRUNC) as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
        _sync_folder(path.parent)

    def append_durably(self, path: Path, content: bytes) -> None:
        """Add to the end of the file and fsync it; a file made by this lasts too."""
        is_new = not path.exists()
        with _private(path, os.O_APPEND) as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if is_new:
            _sync_folder(path.parent)

    def exists(self, path: Path) -> bool:
        """True when something is there."""
        return path.exists()

    def facts(self, path: Path) -> FileFacts:
        """Inode, size and age; raises `FileNotFoundError` when nothing is there."""
        found = path.stat()
        return FileFacts(found.st_ino, found.st_size, found.st_mtime, found.st_nlink)

    def free_bytes(self, folder: Path) -> int:
        """Room left for us on the disk that holds `folder`."""
        return shutil.disk_usage(folder).free

    def remove(self, path: Path) -> None:
        """Delete the file and make that last."""
        path.unlink()
        _sync_folder(path.parent)

    def replace(self, source: Path, target: Path) -> None:
        """Rename the file over what stands there, on the same disk, and make that last."""
        source.replace(target)
        _sync_folder(target.parent)

    def make_folder(self, path: Path) -> None:
        """Create the folder and its parents, readable by the owner only, and make them last."""
        if not path.is_dir():
            self.make_folder(path.parent)
            path.mkdir(mode=0o700, exist_ok=True)
            _sync_folder(path.parent)

    def sync_and_forget(self, path: Path) -> None:
        """Sync the file and drop its pages from the cache."""
        handle = os.open(path, os.O_RDWR)
        try:
            os.fsync(handle)
            if sys.platform == "linux":
                os.posix_fadvise(handle, 0, 0, os.POSIX_FADV_DONTNEED)
        finally:
            os.close(handle)


def _private(path: Path, how: int) -> IO[bytes]:
    """Open for writing; a file made by this belongs to its owner only."""
    return os.fdopen(os.open(path, _WRITING | how, 0o600), "wb")


def _sync_folder(folder: Path) -> None:
    """On Windows a rename is made to last by the file system itself."""
    if sys.platform == "win32":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
