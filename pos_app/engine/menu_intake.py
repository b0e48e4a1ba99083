"""A menu from the API becomes the till's catalogue: whole, or not at all, from its time on.

The till keeps selling by the old one until the new one is built and checked. A menu for later waits
on the disk, so that it comes into force on its time also without a network; so does one for which
the shop has no rate yet. What was refused is remembered and shown until a later one sells.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from backend_client.contracts.menu import (
    MenuEntry,
    MenuSnapshot,
    categories_of,
    items_of,
)
from pos_app.store.catalog_build import CatalogueContent, build_catalogue, in_popular_order
from pos_app.store.catalog_folder import CatalogFolder
from pos_app.sync.status import MenuRefused
from pos_core.frozen import dataclass

if TYPE_CHECKING:
    from backend_client.contracts.feed import FeedEntry
    from pos_app.ports import Clock, Store
    from pos_app.sync.journal_door import Intake
    from pos_core.shop import Shop

KIND = "menu.version"
STATE = "menus.json"
AGAIN_SECONDS = 60.0
_REFUSED_KEPT = 20

log = logging.getLogger("evertill.menu")


FAULTY, OTHER_CURRENCY, NO_RATE = "menu_faulty", "menu_other_currency", "menu_no_rate"


class NotTaken(ValueError):
    """A menu this till cannot sell by; the old one stays. Its argument is the `MenuRefused`."""

    @property
    def refused(self) -> MenuRefused:
        """Which menu, and why."""
        refused: MenuRefused = self.args[0]
        return refused


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
    """The version that is sold by, those that wait (version and from when), those refused."""

    current: int = 0
    waiting: tuple[tuple[int, str], ...] = ()
    refused: tuple[MenuRefused, ...] = ()

    def with_refused(self, refused: MenuRefused) -> _State:
        """That menu cannot be taken, and why, by what was found last."""
        others = tuple(each for each in self.refused if each.version != refused.version)
        return replace(self, refused=(*others, refused)[-_REFUSED_KEPT:])

    def refusal(self, version: int) -> MenuRefused | None:
        """Why that menu was not taken."""
        return next((each for each in self.refused if each.version == version), None)


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

    @property
    def refused(self) -> MenuRefused | None:
        """The newest menu that cannot be sold by; None once it, or a later one, is."""
        return max(self._state.refused, key=_version, default=None)

    def hear(self, told: MenuEntry) -> None:
        """There is a menu: fetch it now, sell by it from its time on.

        One that only the shop's own settings stand against waits until they do not any more.
        """
        state = self._state
        if told.version <= state.current or told.version in dict(state.waiting):
            return
        snapshot = self._doors.fetch(told.version)
        if not snapshot.is_sound:
            self._refuse(MenuRefused(told.version, FAULTY))
            return
        path = self._path(told.version)
        self._doors.files.fs.write_durably(path, msgspec.json.encode(snapshot))
        state = replace(state, waiting=(*state.waiting, (told.version, told.valid_from)))
        objection = self._objection(snapshot)
        self._write(state if objection is None else state.with_refused(objection))

    def look(self) -> None:
        """Sell by the newest menu whose time has come. Asked often, and mostly done at once."""
        now = self._doors.clock.now()
        if self._doors.clock.monotonic() < self._again_at:
            return
        due = [v for v, since in self._state.waiting if datetime.fromisoformat(since) <= now]
        for version in sorted(due, reverse=True):
            if not self._is_stuck(version) and self._sells_by(version):
                return

    def _sells_by(self, version: int) -> bool:
        """False when an older one may be tried."""
        try:
            self._build(version)
        except OSError:
            log.exception("menu %d could not be written; tried again later", version)
            self._again_at = self._doors.clock.monotonic() + AGAIN_SECONDS
            return True
        except NotTaken as no:
            self._refuse(no.refused)
            return False
        except (ValueError, msgspec.DecodeError) as why:
            log.warning("menu %d cannot be taken: %s", version, why)
            self._drop({version}, self._state.with_refused(MenuRefused(version, FAULTY)))
            return False
        gone = {v for v, _ in self._state.waiting if v <= version}
        later = tuple(each for each in self._state.refused if each.version > version)
        self._drop(gone, replace(self._state, current=version, refused=later))
        self._doors.changed()
        return True

    def _build(self, version: int) -> None:
        doors = self._doors
        snapshot = msgspec.json.decode(doors.files.fs.read(self._path(version)), type=MenuSnapshot)
        objection = self._objection(snapshot)
        if objection is not None:
            raise NotTaken(objection)
        menu, number = snapshot.menu, doors.files.next_number()
        content = CatalogueContent(
            in_popular_order(items_of(menu)), categories_of(menu), menu.currency
        )
        path = doors.files.path_of(number)
        try:
            built = build_catalogue(doors.store, doors.files.fs, path, content, number)
            if built.count != snapshot.row_count:
                raise ValueError(f"{built.count} of {snapshot.row_count} items")
            doors.files.take_into_use(number)
        except BaseException:
            doors.files.discard(number)
            raise

    def _objection(self, snapshot: MenuSnapshot) -> MenuRefused | None:
        """What in the shop's settings stands against it."""
        shop, menu, version = self._doors.shop(), snapshot.menu, snapshot.version
        if shop is None:
            return None
        if menu.currency is not shop.currency:
            return MenuRefused(version, OTHER_CURRENCY, {"currency": str(menu.currency)})
        unknown = {item.tax_class for item in menu.items} - set(shop.taxes.classes)
        if unknown:
            return MenuRefused(version, NO_RATE, {"classes": ", ".join(sorted(unknown))})
        return None

    def _is_stuck(self, version: int) -> bool:
        """True while what stood against it last still does: its file need not be read again."""
        refused, shop = self._state.refusal(version), self._doors.shop()
        if refused is None or shop is None:
            return False
        if refused.why == OTHER_CURRENCY:
            return refused.facts["currency"] != str(shop.currency)
        return not set(refused.facts.get("classes", "").split(", ")) <= set(shop.taxes.classes)

    def _refuse(self, refused: MenuRefused) -> None:
        log.warning("menu %d is not taken: %s %s", refused.version, refused.why, refused.facts)
        self._write(self._state.with_refused(refused))

    def _drop(self, gone: set[int], state: _State) -> None:
        """First written down, then cleared away: a file too many harms nobody."""
        kept = tuple(pair for pair in state.waiting if pair[0] not in gone)
        self._write(replace(state, waiting=kept))
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
            refused = tuple(_refused(each) for each in data.get("refused", ()))
            return _State(int(data["current"]), waiting, refused)
        except (FileNotFoundError, ValueError, KeyError, TypeError):
            return _State()

    def _write(self, state: _State) -> None:
        body = {
            "current": state.current,
            "waiting": [list(pair) for pair in state.waiting],
            "refused": [[r.version, r.why, dict(r.facts)] for r in state.refused],
        }
        path = self._doors.files.folder / STATE
        self._doors.files.fs.write_durably(path, json.dumps(body).encode())
        self._state = state


def _refused(kept: Any) -> MenuRefused:
    version, why, facts = kept
    return MenuRefused(int(version), str(why), {str(k): str(v) for k, v in facts.items()})


def _version(refused: MenuRefused) -> int:
    return refused.version


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
                menu = _menu_told(entry)
            except (msgspec.DecodeError, ValueError):
                log.exception("nobody can read entry %d (%s)", entry.feed_seq, entry.kind)
                continue
            self._shelf.hear(menu)
        self._shelf.look()


def _menu_told(entry: FeedEntry) -> MenuEntry:
    """Raises `msgspec.DecodeError`, `ValueError`: a time that is none would stop every look."""
    menu = msgspec.json.decode(entry.data, type=MenuEntry)
    if datetime.fromisoformat(menu.valid_from).tzinfo is None:
        raise ValueError("a menu's time has a zone")
    return menu
