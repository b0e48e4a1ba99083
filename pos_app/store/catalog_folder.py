"""Which catalogue is live: each is a file of its own, and one small file names the one in use.

A new catalogue is written beside the old one and taken into use by replacing the small file, which
happens whole or not at all. Nothing that is open is ever renamed over: Windows would refuse.
"""

import json
from pathlib import Path

from pos_app.ports import Fs
from pos_core.frozen import dataclass

POINTER = "catalog.json"
_KEPT_BEHIND = 8


@dataclass(frozen=True, slots=True)
class CatalogFolder:
    """The till's data folder as far as catalogues go."""

    fs: Fs
    folder: Path

    @property
    def pointer(self) -> Path:
        """The file that names the live catalogue."""
        return self.folder / POINTER

    def path_of(self, number: int) -> Path:
        """Where the catalogue of that number is or will be."""
        return self.folder / f"catalog-{number}.db"

    def current(self) -> int | None:
        """The number of the live catalogue; None before the first or when unreadable."""
        try:
            content = json.loads(self.fs.read(self.pointer))
        except (FileNotFoundError, ValueError):
            return None
        number = content.get("number") if isinstance(content, dict) else None
        return number if isinstance(number, int) and number > 0 else None

    def next_number(self) -> int:
        """The number for a catalogue about to be built."""
        number = (self.current() or 0) + 1
        while self.fs.exists(self.path_of(number)):
            number += 1
        return number

    def take_into_use(self, number: int) -> None:
        """Make the finished catalogue the live one, durably, and clear away what it replaces."""
        self.fs.write_durably(self.pointer, json.dumps({"number": number}).encode())
        self.clear(number)

    def clear(self, live: int) -> None:
        """Remove older catalogues. One that is still open on Windows stays until the next time."""
        for number in range(max(1, live - _KEPT_BEHIND), live):
            self.discard(number)

    def discard(self, number: int) -> None:
        """Remove a catalogue that is not in use, as after a cancelled import."""
        path = self.path_of(number)
        try:
            if self.fs.exists(path):
                self.fs.remove(path)
        except OSError:
            return
