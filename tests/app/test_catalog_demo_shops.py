"""The demo shops can be sold from in every language, and claim no real company's codes."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import get_args

import pytest

from pos_app.store.demo_shop import USUAL_CURRENCY, DemoName, Language, load_demo
from pos_core.barcode import DEFAULT_PATTERNS, Barcode, ScaleLabel, label_code, read_barcode
from pos_core.catalog import Item, Unit
from pos_core.money import Currency
from pos_core.plain_text import is_plain

SHOPS = get_args(DemoName)
LANGUAGES = get_args(Language)
TAX_CLASSES = {"standard", "reduced", "exempt", "restaurant", "alcohol"}

every_shop = pytest.mark.parametrize("shop", SHOPS)
every_language = pytest.mark.parametrize("language", LANGUAGES)


def names_of(item: Item) -> list[str]:
    options = [o.name for g in item.modifiers for o in g.options]
    return [
        item.name,
        *(v.name for v in item.variants),
        *(g.name for g in item.modifiers),
        *options,
    ]


@every_shop
@every_language
def test_every_name_is_there_in_every_language(shop: DemoName, language: Language) -> None:
    items, categories = load_demo(shop, language)
    assert len(items) == {"cafe": 62, "grocery": 200}[shop]
    for item in items:
        assert all(name and is_plain(name) for name in names_of(item))
        assert item.category_id in {c.id for c in categories}
        assert item.tax_class in TAX_CLASSES
    twice = [name for name, count in Counter(i.name for i in items).items() if count > 1]
    assert twice == []
    assert [c.position for c in categories] == list(range(1, len(categories) + 1))


@every_shop
@pytest.mark.parametrize("currency", list(Currency))
def test_every_price_is_there_in_every_currency(shop: DemoName, currency: Currency) -> None:
    items, _categories = load_demo(shop, "en", currency)
    open_prices = [item.id for item in items if item.price is None]
    assert open_prices == ([] if shop == "cafe" else ["g-200"])
    for item in items:
        prices = [v.price for v in item.variants] + ([item.price] if item.price else [])
        assert all(price.currency is currency and price.minor > 0 for price in prices)
        assert [v.price for v in item.variants] == sorted(v.price for v in item.variants)


def test_a_shop_is_priced_in_the_money_of_its_language() -> None:
    assert USUAL_CURRENCY == {"vi": Currency.VND, "id": Currency.IDR, "en": Currency.USD}
    items, _categories = load_demo("cafe", "vi")
    assert items[0].price is not None
    assert items[0].price.minor % 1_000 == 0


@every_shop
def test_ids_and_codes_are_unique_and_popularity_has_no_gaps(shop: DemoName) -> None:
    items, _categories = load_demo(shop, "vi")
    assert len({item.id for item in items}) == len(items)
    codes = [code for item in items for code in item.barcodes]
    assert len(set(codes)) == len(codes)
    assert [item.rank for item in items] == list(range(1, len(items) + 1))


@every_shop
def test_codes_are_valid_and_a_shops_own(shop: DemoName) -> None:
    items, _categories = load_demo(shop, "vi")
    for item in items:
        for code in item.barcodes:
            if item.unit is Unit.PIECE:
                assert code[:2] in {"28", "29"}
                assert read_barcode(code) == Barcode(code, read_barcode(code).symbology)  # type: ignore[union-attr]
            else:
                assert len(code) == 5


def test_the_cafe_has_sizes_and_choices_that_can_be_filled() -> None:
    items, _categories = load_demo("cafe", "vi")
    assert sum(1 for item in items if len(item.variants) == 3) >= 25
    groups = {group.id: group for item in items for group in item.modifiers}
    assert {"sugar", "ice", "topping"} <= set(groups)
    for group in groups.values():
        ids = [option.id for option in group.options]
        assert 0 <= group.minimum <= group.maximum <= len(ids)
        assert set(group.defaults) <= set(ids)
        assert group.minimum <= len(group.defaults) <= group.maximum


def test_the_grocery_sells_by_weight_with_labels_of_its_scale() -> None:
    items, _categories = load_demo("grocery", "vi")
    weighed = [item for item in items if item.unit is not Unit.PIECE]
    assert len(weighed) >= 40
    for item in weighed:
        read = read_barcode(label_code(DEFAULT_PATTERNS[0], item.sku, 750), DEFAULT_PATTERNS)
        assert isinstance(read, ScaleLabel)
        assert (read.item_code,) == item.barcodes


@every_shop
def test_the_shops_stand_in_one_file_each(shop: DemoName) -> None:
    path = Path(__file__).parents[2] / "resources" / "demo" / f"{shop}.json"
    content = json.loads(path.read_text(encoding="utf-8"))
    assert set(content) == {"categories", "groups", "items"}
