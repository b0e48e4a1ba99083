"""A menu from the API becomes the till's catalogue: whole, or not at all, from its time on.

The till keeps selling by the old one until the new one is built and checked. A menu for later waits
on the disk, so that it comes into force on its time also without a network.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from backend_client.contracts.menu import (
    MenuEntry,
    MenuSnapshot,
    categories_of,
    items_of,
)
from pos_app.store.catalog_build import CatalogueContent, build_catalogue, in_popular_order
from pos_app.store.catalog_folder import CatalogFolder
from pos_core.frozen import dataclass

if TYPE_CHECKING:
    from backend_client.contracts.feed import FeedEntry
    from pos_app.ports import Clock, Store
    from pos_app.sync.journal_door import Intake
    from pos_core.shop import Shop

KIND = "menu.version"
STATE = "menus.json"
AGAIN_SECONDS = 60.0

log = logging.getLogger("evertill.menu")


class NotTaken(ValueError):
    """A menu this till cannot sell by; the text says why. The old one stays."""


@dataclass(frozen=True, slots=True)
class MenuDoors:
    """What taking in menus works with; `changed` is told when the till sells by another one.

    `fetch` raises what the wire does, and is then asked again later.
    """

    fetch: Callable[[int], MenuSnapshot]
    files: CatalogFolder
    store: Store
    clock: Clock
    shop: Callable[[], Shop | None]
    changed: Callable[[], None]


@dataclass(frozen=True, slots=True)
class _State:
    """The version that is sold by, and those that wait: version and from when."""

    current: int = 0
    waiting: tuple[tuple[int, str], ...] = ()


class MenuShelf:
    """Used by one thread, that of sync."""

    def __init__(self, doors: MenuDoors) -> None:
        self._doors = doors
        self._state = self._read()
        self._again_at = float("-inf")

    @property
    def current(self) -> int:
        """The version of the menu that is sold by; 0 for a catalogue from elsewhere."""
        return self._state.current

    def hear(self, told: MenuEntry) -> None:
        """There is a menu: fetch it now, sell by it from its time on."""
        state = self._state
        if told.version <= state.current or told.version in dict(state.waiting):
            return
        snapshot = self._doors.fetch(told.version)
        try:
            self._check(snapshot)
        except NotTaken as why:
            log.warning("menu %d is not taken: %s", told.version, why)
            return
        path = self._path(told.version)
        self._doors.files.fs.write_durably(path, msgspec.json.encode(snapshot))
        self._write(_State(state.current, (*state.waiting, (told.version, told.valid_from))))

    def look(self) -> None:
        """Sell by the newest menu whose time has come. Asked often, and mostly done at once."""
        now = self._doors.clock.now()
        if self._doors.clock.monotonic() < self._again_at:
            return
        due = [v for v, since in self._state.waiting if datetime.fromisoformat(since) <= now]
        if not due:
            return
        newest = max(due)
        try:
            self._build(newest)
        except OSError:
            log.exception("menu %d could not be written; tried again later", newest)
            self._again_at = self._doors.clock.monotonic() + AGAIN_SECONDS
            return
        except (NotTaken, ValueError, msgspec.DecodeError) as why:
            log.warning("menu %d cannot be taken: %s", newest, why)
            self._drop({newest}, self._state.current)
            return
        gone = {v for v, _ in self._state.waiting if v <= newest}
        self._drop(gone, newest)
        self._doors.changed()

    def _build(self, version: int) -> None:
        doors = self._doors
        snapshot = msgspec.json.decode(doors.files.fs.read(self._path(version)), type=MenuSnapshot)
        self._check(snapshot)
        menu, number = snapshot.menu, doors.files.next_number()
        content = CatalogueContent(
            in_popular_order(items_of(menu)), categories_of(menu), menu.currency
        )
        path = doors.files.path_of(number)
        try:
            built = build_catalogue(doors.store, doors.files.fs, path, content, number)
            if built.count != snapshot.row_count:
                raise NotTaken(f"{built.count} of {snapshot.row_count} items")
            doors.files.take_into_use(number)
        except BaseException:
            doors.files.discard(number)
            raise

    def _check(self, snapshot: MenuSnapshot) -> None:
        if not snapshot.is_sound:
            raise NotTaken("it is not what the API counted and hashed")
        shop = self._doors.shop()
        if shop is None:
            return
        if snapshot.menu.currency is not shop.currency:
            raise NotTaken(f"it is in {snapshot.menu.currency}")
        unknown = {item.tax_class for item in snapshot.menu.items} - set(shop.taxes.classes)
        if unknown:
            raise NotTaken(f"the shop has no rate for {', '.join(sorted(unknown))}")

    def _drop(self, gone: set[int], current: int) -> None:
        """First written down, then cleared away: a file too many harms nobody."""
        kept = tuple(pair for pair in self._state.waiting if pair[0] not in gone)
        self._write(_State(current, kept))
        fs = self._doors.files.fs
        for version in gone:
            if fs.exists(self._path(version)):
                fs.remove(self._path(version))

    def _path(self, version: int) -> Path:
        return self._doors.files.folder / f"menu-{version}.json"

    def _read(self) -> _State:
        try:
            data = json.loads(self._doors.files.fs.read(self._doors.files.folder / STATE))
            waiting = tuple((int(version), str(since)) for version, since in data["waiting"])
            return _State(int(data["current"]), waiting)
        except (FileNotFoundError, ValueError, KeyError, TypeError):
            return _State()

    def _write(self, state: _State) -> None:
        body = {"current": state.current, "waiting": [list(pair) for pair in state.waiting]}
        path = self._doors.files.folder / STATE
        self._doors.files.fs.write_durably(path, json.dumps(body).encode())
        self._state = state


class MenuIntake:
    """The till's intake of news, which also takes in menus."""

    def __init__(self, inner: Intake, shelf: MenuShelf) -> None:
        self._inner = inner
        self._shelf = shelf

    def take(self, entries: Sequence[FeedEntry]) -> None:
        """Orders and the like first: a menu may take a moment."""
        self._inner.take(entries)
        told = [entry for entry in entries if entry.kind == KIND]
        for entry in told:
            try:
                menu = msgspec.json.decode(entry.data, type=MenuEntry)
            except msgspec.DecodeError:
                log.exception("nobody can read entry %d (%s)", entry.feed_seq, entry.kind)
                continue
            self._shelf.hear(menu)
        self._shelf.look()
