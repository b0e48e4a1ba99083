"""Catalogues for tests: a real file in a folder of the test, filled with the items it names."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from pos_app.boot.real_ports import RealFs
from pos_app.engine.catalog import Catalogue
from pos_app.store.catalog_build import CatalogueContent, build_catalogue
from pos_app.store.catalog_folder import CatalogFolder
from pos_app.store.connection import RealStore
from pos_core.catalog import Category, Item
from pos_core.money import Currency, Money


def dong(minor: int) -> Money:
    """So many đồng."""
    return Money(minor, Currency.VND)


def named(*names: str) -> list[Item]:
    """Items with these names, most popular first, for 10,000 đồng each."""
    return [Item(f"i{n}", name, dong(10_000), "standard") for n, name in enumerate(names, start=1)]


def stock(
    folder: Path,
    items: Sequence[Item],
    categories: Sequence[Category] = (),
    *,
    complete: bool = True,
    currency: Currency = Currency.VND,
) -> None:
    """Build a catalogue of `items` in `folder` and take it into use."""
    fs = RealFs()
    files = CatalogFolder(fs, folder)
    number = files.next_number()
    content = CatalogueContent(items, categories, currency, lambda: complete)
    build_catalogue(RealStore(), fs, files.path_of(number), content, number)
    files.take_into_use(number)


def shelves(folder: Path, items: Sequence[Item], categories: Sequence[Category] = ()) -> Catalogue:
    """An open catalogue of `items`; close it at the end of the test."""
    stock(folder, items, categories)
    return open_shelves(folder)


def open_shelves(folder: Path) -> Catalogue:
    """The live catalogue of `folder`."""
    return Catalogue(RealStore(), RealFs(), folder, Currency.VND)
