"""The till tells its API what it sells, so that guests at its tables have a menu to order from.

A shop that gets its menu from a back office has no need of it, and the API keeps to that one. Of
two tills with goods of their own the newest import counts. A long menu takes its time on a slow
line: it goes by one of its own, and a sale never waits behind it.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import apsw

from backend_client.contracts.menu import MenuAccepted, MenuOffer, menu_of
from backend_client.errors import BackendError, Refused
from pos_app.store.catalog import CatalogReader
from pos_app.store.catalog_folder import CatalogFolder
from pos_core.frozen import dataclass

if TYPE_CHECKING:
    from pos_app.ports import Clock, Store
    from pos_core.catalog import Item

AGAIN_SECONDS = 10.0
NOTHING = float("inf")
FIRST_SEEN = "catalog-seen.json"
_PAGE = 500

log = logging.getLogger("evertill.menu")


@dataclass(frozen=True, slots=True)
class TellerDoors:
    """What telling works with; `is_wanted` says whether anybody orders from it and the API hears.

    `send` raises what the wire does, and is then asked again later.
    """

    send: Callable[[MenuOffer], MenuAccepted]
    is_wanted: Callable[[], bool]
    files: CatalogFolder
    store: Store
    clock: Clock


class MenuTeller:
    """Used by one thread, its own, but for `is_due`."""

    def __init__(self, doors: TellerDoors) -> None:
        self._doors = doors
        self._told: int | None = None
        self._again_at = float("-inf")

    @property
    def is_due(self) -> bool:
        """Whether there is a catalogue to tell. Any thread."""
        return self._due() is not None

    def look(self) -> float:
        """Tell the catalogue that is sold by, once; seconds until it is to be tried again."""
        number = self._due()
        if number is None:
            return NOTHING
        now = self._doors.clock.monotonic()
        if now < self._again_at:
            return self._again_at - now
        try:
            self._tell(number)
        except (BackendError, OSError, ValueError, apsw.Error) as trouble:
            log.warning("catalogue %d is told later: %s", number, trouble)
            self._again_at = now + AGAIN_SECONDS
            return AGAIN_SECONDS
        self._told = number
        return NOTHING

    def _due(self) -> int | None:
        if not self._doors.is_wanted():
            return None
        number = self._doors.files.current()
        return None if number == self._told else number

    def _tell(self, number: int) -> None:
        try:
            told = self._doors.send(self._offer(number))
        except Refused as no:
            if no.may_retry:
                raise
            log.warning("the API does not take catalogue %d: %s", number, no)
        else:
            log.info("catalogue %d is told: %s", number, told.status)

    def _offer(self, number: int) -> MenuOffer:
        doors = self._doors
        path = doors.files.path_of(number)
        with closing(CatalogReader(doors.store, path)) as reader:
            version = reader.version
            menu = menu_of(_items(reader), reader.categories, version.currency)
        return MenuOffer(self._since(number, version.digest), menu)

    def _since(self, number: int, digest: str) -> datetime:
        """When this till first saw that catalogue: as old as its import."""
        fs, path = self._doors.files.fs, self._seen
        try:
            seen = json.loads(fs.read(path))
            if (seen["number"], seen["digest"]) == (number, digest):
                return datetime.fromisoformat(seen["at"])
        except (FileNotFoundError, ValueError, KeyError, TypeError):
            log.info("catalogue %d is new here", number)
        now = self._doors.clock.now()
        said = {"number": number, "digest": digest, "at": now.isoformat()}
        fs.write_durably(path, json.dumps(said).encode())
        return now

    @property
    def _seen(self) -> Path:
        return self._doors.files.folder / FIRST_SEEN


def _items(reader: CatalogReader) -> Iterator[Item]:
    for offset in range(0, reader.version.count, _PAGE):
        for tile in reader.page(None, offset, _PAGE):
            item = reader.by_id(tile.item_id)
            if item is not None:
                yield item
