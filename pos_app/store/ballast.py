"""A file of no use but its size: thrown overboard when the disk is full, it buys some more sales.

Also tells how much room is left, so that logs and pictures stop before sales have to.
"""

from enum import StrEnum
from pathlib import Path

from pos_app.ports import Fs, Rng

NAME = "ballast.bin"
MEGABYTE = 1 << 20
FULL_SIZE = 64 * MEGABYTE
_LOW = 1024 * MEGABYTE
_CRITICAL = 200 * MEGABYTE


class Room(StrEnum):
    """Space on the disk: plenty; low (say so); critical (stop writing what is not a sale)."""

    PLENTY = "plenty"
    LOW = "low"
    CRITICAL = "critical"


def room_left(fs: Fs, folder: Path) -> Room:
    """How the disk of `folder` stands. Raises `OSError`."""
    free = fs.free_bytes(folder)
    if free < _CRITICAL:
        return Room.CRITICAL
    return Room.LOW if free < _LOW else Room.PLENTY


class Ballast:
    """The ballast file beside the journal; `size` in bytes, 0 for none."""

    def __init__(self, fs: Fs, rng: Rng, folder: Path, size: int) -> None:
        self._fs = fs
        self._rng = rng
        self._folder = folder
        self._path = folder / NAME
        self._size = size

    def take_aboard(self) -> bool:
        """Write a piece of the file when there is ample room; True when it is whole.

        For idle time, again and again: one megabyte at a call, so that no sale waits behind all of
        it. Written in bytes of chance, which no disk compresses away. Raises `OSError`.
        """
        have = self._fs.facts(self._path).size if self._fs.exists(self._path) else 0
        if have >= self._size:
            return True
        if self._fs.free_bytes(self._folder) < _CRITICAL + self._size:
            return False
        piece = self._rng.bytes(min(MEGABYTE, self._size - have))
        self._fs.append_durably(self._path, piece)
        return have + len(piece) >= self._size

    def throw_overboard(self) -> bool:
        """Free the space; True when there was any to free. Never raises: the disk is in need."""
        try:
            if not self._fs.exists(self._path):
                return False
            self._fs.remove(self._path)
        except OSError:
            return False
        return True
