"""Marking what is sold out: the sheet of a plain dish, of a drink with parts, of what is out."""

from __future__ import annotations

from collections.abc import Callable

from pos_app.ui.sell.screen import SellScreen
from pos_app.ui.window import TillWindow
from pos_core.catalog import Tile
from pos_core.marking import MarkSoldOut
from pos_core.sold_out import item_goods, option_goods
from tests.support.fake_till import FakeTill


def _tiles(window: TillWindow) -> tuple[SellScreen, tuple[Tile, ...]]:
    screen = window.navigator.screen("sell")
    assert isinstance(screen, SellScreen)
    return screen, screen.shelf.model.tiles


def sold_out_dish(window: TillWindow, till: FakeTill) -> None:
    """Two dishes are out; a third is about to be."""
    sell, tiles = _tiles(window)
    for tile in tiles[1:3]:
        till.submit(MarkSoldOut(item_goods(tile.item_id)))
    goods = till.catalogue.page(None, 0, 80)
    sell.shelf.held.emit(next(tile for tile in goods if not tile.has_choices))


def sold_out_parts(window: TillWindow, till: FakeTill) -> None:
    """A drink of which one topping is out."""
    sell, tiles = _tiles(window)
    items = [till.catalogue.by_id(tile.item_id) for tile in tiles]
    most = max((item for item in items if item), key=lambda item: len(item.modifiers))
    group = most.modifiers[0]
    till.submit(MarkSoldOut(option_goods(group.id, group.options[0].id)))
    sell.shelf.held.emit(next(tile for tile in tiles if tile.item_id == most.id))


def sold_out_back(window: TillWindow, till: FakeTill) -> None:
    """What is out for good may come back."""
    sell, tiles = _tiles(window)
    till.submit(MarkSoldOut(item_goods(tiles[0].item_id), for_good=True))
    sell.shelf.held.emit(sell.shelf.model.tiles[0])


SOLD_OUT_STATES: dict[str, Callable[[TillWindow, FakeTill], None]] = {
    each.__name__: each for each in (sold_out_dish, sold_out_parts, sold_out_back)
}
