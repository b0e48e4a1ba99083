"""Puts one of the demo shops on the shelves, so that a first start has something to sell."""

from pathlib import Path

from pos_app.ports import Fs, Store
from pos_app.store.catalog_build import CatalogueContent, build_catalogue
from pos_app.store.catalog_folder import CatalogFolder
from pos_app.store.demo_shop import USUAL_CURRENCY, DemoName, Language, load_demo
from pos_core.catalog import CatalogueVersion
from pos_core.money import Currency
from pos_core.setup import Products, SetupDraft, goods_of

__all__ = [
    "USUAL_CURRENCY",
    "DemoName",
    "Language",
    "load_demo",
    "stock_demo_shop",
    "stock_nothing",
]


def stock_nothing(store: Store, fs: Fs, folder: Path, currency: Currency) -> CatalogueVersion:
    """Empty shelves in `folder`, for a shop that brings its own list. Raises `OSError`."""
    return _stock(store, fs, folder, CatalogueContent([], [], currency))


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
    return _stock(store, fs, folder, content)


def stock_shelves(store: Store, fs: Fs, folder: Path, draft: SetupDraft) -> None:
    """What a shop that was set up begins with: demo goods, or nothing. Raises `OSError`."""
    shop = draft.shop
    if shop is None or draft.products is Products.KEEP:
        return
    if draft.products is not Products.DEMO:
        stock_nothing(store, fs, folder, shop.currency)
        return
    goods: DemoName = "grocery" if goods_of(draft.kind) == "grocery" else "cafe"
    language: Language = "en"
    if shop.language == "vi":
        language = "vi"
    elif shop.language == "id":
        language = "id"
    stock_demo_shop(store, fs, folder, goods, language, shop.currency)


def _stock(store: Store, fs: Fs, folder: Path, content: CatalogueContent) -> CatalogueVersion:
    files = CatalogFolder(fs, folder)
    number = files.next_number()
    version = build_catalogue(store, fs, files.path_of(number), content, number)
    files.take_into_use(number)
    return version
