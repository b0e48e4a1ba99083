"""Puts one of the demo shops on the shelves, so that a first start has something to sell."""

from pathlib import Path

from pos_app.ports import Fs, Store
from pos_app.store.catalog_build import CatalogueContent, build_catalogue
from pos_app.store.catalog_folder import CatalogFolder
from pos_app.store.demo_shop import USUAL_CURRENCY, DemoName, Language, load_demo
from pos_core.catalog import CatalogueVersion
from pos_core.money import Currency

__all__ = ["USUAL_CURRENCY", "DemoName", "Language", "load_demo", "stock_demo_shop"]


def stock_demo_shop(
    store: Store,
    fs: Fs,
    folder: Path,
    shop: DemoName,
    language: Language,
    currency: Currency | None = None,
) -> CatalogueVersion:
    """Build the demo shop's catalogue in `folder` and take it into use. Raises `OSError`."""
    items, categories = load_demo(shop, language, currency)
    content = CatalogueContent(items, categories, currency or USUAL_CURRENCY[language])
    files = CatalogFolder(fs, folder)
    number = files.next_number()
    version = build_catalogue(store, fs, files.path_of(number), content, number)
    files.take_into_use(number)
    return version
