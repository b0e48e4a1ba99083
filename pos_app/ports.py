"""The doors to the outside world: time, chance, files, databases, printers, secrets.

Everything that is not a pure rule takes these as arguments. `boot/wiring.py` hands out the real
ones, `tests/simulation` the simulated ones, and the same till runs on either. The network's door is
`backend_client.transport`.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from pos_core.frozen import dataclass

if TYPE_CHECKING:
    import apsw


class Clock(Protocol):
    """Wall time for people and records, monotonic time for waiting."""

    def now(self) -> datetime:
        """The wall clock, in UTC with its zone. It may jump; nothing is ordered by it."""

    def monotonic(self) -> float:
        """Seconds that never go back, from an arbitrary start."""


class Rng(Protocol):
    """Randomness good enough for keys."""

    def bytes(self, count: int) -> bytes:
        """`count` unpredictable bytes."""


@dataclass(frozen=True, slots=True)
class FileFacts:
    """Identity, size in bytes, time of last change (unix seconds) and number of names of a file."""

    inode: int
    size: int
    changed_at: float
    links: int


class Fs(Protocol):
    """Small files and facts about them. Every method raises `OSError` when the disk says no."""

    def read(self, path: Path) -> bytes:
        """The whole file."""

    def write_durably(self, path: Path, content: bytes) -> None:
        """Replace the file for good: temporary file, fsync, rename, fsync of the folder."""

    def append_durably(self, path: Path, content: bytes) -> None:
        """Add to the end of the file and fsync it."""

    def exists(self, path: Path) -> bool:
        """True when something is there."""

    def facts(self, path: Path) -> FileFacts:
        """Inode, size and age; raises `FileNotFoundError` when nothing is there."""

    def free_bytes(self, folder: Path) -> int:
        """Room left for us on the disk that holds `folder`."""

    def remove(self, path: Path) -> None:
        """Delete the file and make that last."""

    def replace(self, source: Path, target: Path) -> None:
        """Rename the file over what stands there, on the same disk, and make that last."""

    def make_folder(self, path: Path) -> None:
        """Create the folder and its parents, readable by the owner only."""

    def sync_and_forget(self, path: Path) -> None:
        """Fsync the file and drop its cached pages, so that the next read tells the truth."""


class Store(Protocol):
    """Opens SQLite databases."""

    def connect(
        self, path: Path, *, key: bytes | None = None, create: bool = False, read_only: bool = False
    ) -> apsw.Connection:
        """A connection, encrypted with `key` (32 bytes) when one is given.

        Raises `apsw.Error` when the file cannot be opened; never creates one unless `create`.
        """


class PaperState(StrEnum):
    """What a printer says of itself. Silence is `UNKNOWN`, never "fine"."""

    READY = "ready"
    PAPER_LOW = "paper_low"
    PAPER_OUT = "paper_out"
    COVER_OPEN = "cover_open"
    OFFLINE = "offline"
    UNKNOWN = "unknown"


class PrinterFault(Exception):
    """The printer is out of reach or stopped taking bytes; `sent` bytes had gone out by then."""

    def __init__(self, message: str, sent: int = 0) -> None:
        super().__init__(message)
        self.sent = sent


class Printer(Protocol):
    """One printer at the end of a cable. Used by that printer's own thread only."""

    def write(self, data: bytes) -> None:
        """Send the bytes; raises `PrinterFault`."""

    def status(self) -> PaperState:
        """Ask the printer how it is; silence is `UNKNOWN`. Raises `PrinterFault`."""

    def close(self) -> None:
        """Let go of the cable."""


class Secrets(Protocol):
    """Keys kept by the operating system, or in a file where there is no keyring."""

    def get(self, name: str) -> bytes | None:
        """The secret, or None when there is none of that name. Raises `SecretsLocked`."""

    def put(self, name: str, value: bytes) -> None:
        """Keep the secret. Raises `SecretsLocked`."""

    def forget(self, name: str) -> None:
        """Keep it no more; nothing when there is none. Raises `SecretsLocked`."""


class SecretsLocked(Exception):
    """The keyring is there but does not open."""


class Pins(Protocol):
    """PINs kept as texts that do not give them away. Slow on purpose; not on the UI thread."""

    def hash(self, pin: str) -> str:
        """What is kept in the place of `pin`."""

    def matches(self, pin_hash: str, pin: str) -> bool:
        """True when `pin_hash` was made of `pin`."""


@dataclass(frozen=True, slots=True)
class Ports:
    """The doors a journal and its shop go through; `wait` lets seconds pass between two tries."""

    store: Store
    fs: Fs
    clock: Clock
    rng: Rng
    wait: Callable[[float], None]
