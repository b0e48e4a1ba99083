"""Which tiles stand on the page in sight: shelves are read, hits are cut, page by page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pos_core.catalog import Tile

if TYPE_CHECKING:
    from pos_app.engine.catalog import Catalogue

MOST_ROWS = 60


class Pages:
    """`tiles` is the page in sight; one row more is read to know whether there is a next."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._capacity = 20
        self._category = ""
        self._hits: tuple[Tile, ...] | None = None
        self._at = 0
        self._rows: tuple[Tile, ...] = ()
        self._read()

    @property
    def tiles(self) -> tuple[Tile, ...]:
        """What is in sight."""
        return self._rows[: self._capacity]

    @property
    def limit(self) -> int:
        """How many hits are worth asking for."""
        return MOST_ROWS

    @property
    def number(self) -> int:
        """The page in sight, 1 is the first."""
        return self._at // self._capacity + 1

    @property
    def has_before(self) -> bool:
        """There is a page before this one."""
        return self._at > 0

    @property
    def has_after(self) -> bool:
        """There is a page after this one."""
        return len(self._rows) > self._capacity

    def fit(self, capacity: int) -> None:
        """So many tiles have room now; the first tile in sight stays in sight."""
        self._capacity = max(1, capacity)
        self._at -= self._at % self._capacity
        self._read()

    def browse(self, category: str) -> None:
        """The first page of a shelf; empty means all of them."""
        self._hits, self._category, self._at = None, category, 0
        self._read()

    def search(self, hits: tuple[Tile, ...]) -> None:
        """The first page of what was found."""
        self._hits, self._at = hits, 0
        self._read()

    def turn(self, step: int) -> bool:
        """Go `step` pages on; False when there is none."""
        if (step > 0 and not self.has_after) or (step < 0 and not self.has_before):
            return False
        self._at = max(0, self._at + step * self._capacity)
        self._read()
        return True

    def _read(self) -> None:
        count = self._capacity + 1
        if self._hits is not None:
            self._rows = self._hits[self._at : self._at + count]
        else:
            self._rows = self._catalogue.page(self._category or None, self._at, count)
