"""A menu is taken in whole or not at all, from its time on; until then the old one sells."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import msgspec
import pytest

from backend_client.contracts.feed import FeedEntry
from backend_client.contracts.menu import (
    Menu,
    MenuEntry,
    MenuSnapshot,
    menu_bytes,
    menu_digest,
)
from backend_client.errors import Unreachable
from pos_app.boot.real_ports import RealFs
from pos_app.engine.catalog import Catalogue
from pos_app.engine.menu_intake import KIND, MenuDoors, MenuIntake, MenuShelf
from pos_app.store.catalog_folder import CatalogFolder
from pos_app.store.connection import RealStore
from pos_app.sync.status import MenuRefused
from pos_core.money import Currency, Money
from tests.support.working_till import SHOP

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from pos_core.shop import Shop

NOON = datetime(2026, 11, 27, 5, 0, tzinfo=UTC)


@dataclass
class Noted:
    """The rest of the till, as far as news go."""

    taken: list[str] = field(default_factory=list)

    def take(self, entries: Sequence[FeedEntry]) -> None:
        self.taken += [entry.kind for entry in entries]


@dataclass
class SetClock:
    moment: datetime = NOON

    def now(self) -> datetime:
        return self.moment

    def monotonic(self) -> float:
        return 0.0


@dataclass
class Counter:
    """A till's folder with its catalogue, and an API that has some menus."""

    folder: Path
    clock: SetClock = field(default_factory=SetClock)
    menus: dict[int, MenuSnapshot] = field(default_factory=dict)
    changes: int = 0
    is_offline: bool = False
    noted: Noted = field(default_factory=Noted)
    shop: Shop = SHOP

    def __post_init__(self) -> None:
        self.start()

    def start(self) -> None:
        """As after a restart: everything from the disk."""
        files = CatalogFolder(RealFs(), self.folder)
        doors = MenuDoors(self._fetch, files, RealStore(), self.clock, self._shop, self._changed)
        self.shelf = MenuShelf(doors)
        self.intake = MenuIntake(self.noted, self.shelf)

    def offer(self, version: int, price: int, valid_from: datetime = NOON, **wrong: Any) -> None:
        tax_class = SHOP.taxes.classes[0]
        sent = {
            "currency": "VND",
            "items": [{"id": "pho", "name": "Phở", "tax_class": tax_class, "price": price}],
        } | wrong.pop("menu", {})
        menu = msgspec.convert(sent, Menu)
        digest, since = menu_digest(menu_bytes(menu)), valid_from.isoformat()
        snapshot = MenuSnapshot(version, len(menu.items), digest, since, menu)
        self.menus[version] = msgspec.structs.replace(snapshot, **wrong)
        told = MenuEntry(version, len(menu.items), digest, since)
        data = msgspec.Raw(msgspec.json.encode(told))
        entries = [FeedEntry(version, KIND, str(version), since, data)]
        entries.append(FeedEntry(version + 1, "order.ingested", "o", since, msgspec.Raw(b"{}")))
        self.intake.take(entries)

    def price(self) -> int:
        catalogue = Catalogue(RealStore(), RealFs(), self.folder, Currency.VND)
        try:
            item = catalogue.by_id("pho")
            assert item is not None
            assert isinstance(item.price, Money)
            return item.price.minor
        finally:
            catalogue.close()

    def _fetch(self, version: int) -> MenuSnapshot:
        if self.is_offline:
            raise Unreachable("offline")
        return self.menus[version]

    def _changed(self) -> None:
        self.changes += 1

    def _shop(self) -> Shop:
        return self.shop


@pytest.fixture
def counter(tmp_path: Path) -> Counter:
    made = Counter(tmp_path)
    made.offer(1, 50_000)
    assert made.price() == 50_000
    return made


def test_a_new_menu_sells_and_other_news_go_where_they_belong(counter: Counter) -> None:
    counter.offer(2, 60_000)
    assert (counter.price(), counter.changes, counter.shelf.current) == (60_000, 2, 2)
    assert counter.noted.taken.count("order.ingested") == 2


def test_the_same_news_twice_change_nothing(counter: Counter) -> None:
    counter.offer(1, 50_000)
    counter.offer(1, 99_000)
    assert (counter.price(), counter.changes) == (50_000, 1)


def test_an_older_menu_that_comes_late_is_not_sold_by(counter: Counter) -> None:
    counter.offer(3, 70_000)
    counter.offer(2, 60_000)
    assert counter.price() == 70_000


@pytest.mark.parametrize(
    "wrong",
    [
        {"digest": "0" * 64},
        {"row_count": 2},
        {"menu": {"currency": "IDR"}},
        {"menu": {"items": [{"id": "x", "name": "X", "tax_class": "no such", "price": 1}]}},
    ],
)
def test_a_menu_that_is_not_sound_is_not_taken_and_the_old_one_sells(
    counter: Counter, wrong: dict[str, Any]
) -> None:
    counter.offer(2, 60_000, **wrong)
    assert (counter.price(), counter.changes, counter.shelf.current) == (50_000, 1, 1)
    counter.offer(3, 70_000)
    assert counter.price() == 70_000


def test_a_menu_with_a_barcode_twice_leaves_nothing_behind(counter: Counter) -> None:
    tax_class = SHOP.taxes.classes[0]
    twice = [
        {"id": name, "name": name, "tax_class": tax_class, "price": 1, "barcodes": ["8938505974"]}
        for name in ("a", "b")
    ]
    before = sorted(path.name for path in counter.folder.glob("catalog-*"))
    counter.offer(2, 1, menu={"items": twice})
    assert counter.price() == 50_000
    assert sorted(path.name for path in counter.folder.glob("catalog-*")) == before
    assert not list(counter.folder.glob("menu-*.json"))


WITHOUT_RATE = {"items": [{"id": "pho", "name": "X", "tax_class": "luxury", "price": 90_000}]}


def why(counter: Counter) -> MenuRefused | None:
    return counter.shelf.refused


def test_why_a_menu_is_not_taken_is_told_until_a_later_one_sells(counter: Counter) -> None:
    counter.offer(2, 60_000, digest="0" * 64)
    assert why(counter) == MenuRefused(2, "menu_faulty")
    counter.offer(3, 60_000, menu={"currency": "IDR"})
    assert why(counter) == MenuRefused(3, "menu_other_currency", {"currency": "IDR"})
    counter.offer(4, 1, menu=WITHOUT_RATE)
    counter.start()
    assert why(counter) == MenuRefused(4, "menu_no_rate", {"classes": "luxury"})
    counter.offer(5, 70_000, NOON + timedelta(hours=1))
    assert why(counter) is not None
    counter.clock.moment += timedelta(hours=2)
    counter.shelf.look()
    assert (counter.price(), why(counter)) == (70_000, None)
    assert not list(counter.folder.glob("menu-*.json"))


def test_a_menu_comes_by_itself_once_the_shop_has_its_rate(counter: Counter) -> None:
    counter.offer(2, 1, menu=WITHOUT_RATE)
    counter.start()
    counter.is_offline = True
    counter.shelf.look()
    assert counter.price() == 50_000
    rows = (*SHOP.taxes.rows, replace(SHOP.taxes.rows[0], tax_class="luxury"))
    counter.shop = replace(SHOP, taxes=replace(SHOP.taxes, rows=rows))
    counter.shelf.look()
    assert (counter.price(), counter.shelf.current, why(counter)) == (90_000, 2, None)


def test_an_older_menu_that_is_due_sells_while_a_newer_one_is_refused(counter: Counter) -> None:
    counter.offer(2, 60_000, NOON + timedelta(hours=1))
    counter.offer(3, 1, menu=WITHOUT_RATE)
    counter.clock.moment += timedelta(hours=2)
    counter.shelf.look()
    assert (counter.price(), counter.shelf.current) == (60_000, 2)
    assert why(counter) == MenuRefused(3, "menu_no_rate", {"classes": "luxury"})


def test_tomorrow_s_menu_waits_on_the_disk_and_needs_no_network(counter: Counter) -> None:
    counter.offer(2, 60_000, NOON + timedelta(hours=12))
    counter.offer(3, 70_000, NOON + timedelta(hours=20))
    assert counter.price() == 50_000
    counter.is_offline = True
    counter.clock.moment += timedelta(hours=13)
    counter.start()
    counter.shelf.look()
    assert counter.price() == 60_000
    counter.clock.moment += timedelta(hours=13)
    counter.shelf.look()
    assert counter.price() == 70_000
    assert not list(counter.folder.glob("menu-*.json"))


def test_of_two_whose_time_has_come_the_higher_version_counts(counter: Counter) -> None:
    counter.offer(2, 60_000, NOON + timedelta(hours=2))
    counter.offer(3, 70_000, NOON + timedelta(hours=1))
    counter.clock.moment += timedelta(hours=3)
    counter.shelf.look()
    assert (counter.price(), counter.shelf.current) == (70_000, 3)


def test_without_the_wire_the_news_stay_unread(counter: Counter) -> None:
    counter.is_offline = True
    with pytest.raises(Unreachable):
        counter.offer(2, 60_000)
    counter.is_offline = False
    counter.offer(2, 60_000)
    assert counter.price() == 60_000


def test_a_till_cut_off_while_building_sells_by_the_old_one(
    counter: Counter, monkeypatch: pytest.MonkeyPatch
) -> None:
    def cut(_self: CatalogFolder, _number: int) -> None:
        raise OSError("power")

    with monkeypatch.context() as patched:
        patched.setattr(CatalogFolder, "take_into_use", cut)
        counter.offer(2, 60_000)
    assert counter.price() == 50_000
    counter.shelf.look()
    assert counter.price() == 50_000, "not tried again at once"
    counter.start()
    assert counter.shelf.current == 1
    counter.shelf.look()
    assert (counter.price(), counter.shelf.current) == (60_000, 2)
