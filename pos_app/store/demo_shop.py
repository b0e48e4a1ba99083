"""The two shops that come with the till: a café and a corner grocery, in three languages.

Names, prices and numbers are invented; codes are from the range shops give to their own goods
(GS1 prefixes 20 to 29), so a demo shop never claims a real company's article.
"""

import json
from pathlib import Path
from typing import Any, Literal

from pos_app.shipped import shipped
from pos_core.catalog import Category, Item, ModifierGroup, Option, Unit, Variant
from pos_core.money import Currency, Money

DemoName = Literal["cafe", "grocery"]
Language = Literal["vi", "id", "en"]

# The currency a demo shop is priced in when nobody says otherwise.
USUAL_CURRENCY = {"vi": Currency.VND, "id": Currency.IDR, "en": Currency.USD}

Entry = dict[str, Any]


def load_demo(
    shop: DemoName, language: Language, currency: Currency | None = None
) -> tuple[list[Item], list[Category]]:
    """Items, most popular first, and categories of a demo shop.

    Names are in `language`, prices in `currency` (usual: VND for vi, IDR for id, USD for en).
    Raises `OSError` when the file did not come with the till.
    """
    content = json.loads(_file(shop).read_text(encoding="utf-8"))
    reader = _Reader(language, currency or USUAL_CURRENCY[language], content["groups"])
    categories = [
        Category(entry["id"], entry["name"][language], position)
        for position, entry in enumerate(content["categories"], start=1)
    ]
    items = [reader.item(entry) for entry in content["items"]]
    return sorted(items, key=lambda item: item.rank), categories


def _file(shop: DemoName) -> Path:
    return shipped("resources", "demo", f"{shop}.json")


class _Reader:
    """One language and currency of a shop's file."""

    def __init__(self, language: Language, currency: Currency, groups: list[Entry]) -> None:
        self._language = language
        self._currency = currency
        self._groups = {entry["id"]: self._group(entry) for entry in groups}

    def item(self, entry: Entry) -> Item:
        return Item(
            id=entry["id"],
            name=entry["name"][self._language],
            price=self._price(entry["price"]) if "price" in entry else None,
            tax_class=entry["tax"],
            category_id=entry["category"],
            unit=Unit(entry.get("unit", Unit.PIECE.value)),
            sku=entry.get("sku", ""),
            barcodes=tuple(entry.get("barcodes", ())),
            variants=tuple(self._variant(v) for v in entry.get("variants", ())),
            modifiers=tuple(self._groups[name] for name in entry.get("groups", ())),
            rank=entry["rank"],
        )

    def _variant(self, entry: Entry) -> Variant:
        return Variant(entry["id"], entry["name"][self._language], self._price(entry["price"]))

    def _group(self, entry: Entry) -> ModifierGroup:
        options = tuple(
            Option(o["id"], o["name"][self._language], self._price(o["price"]))
            for o in entry["options"]
        )
        return ModifierGroup(
            entry["id"],
            entry["name"][self._language],
            entry["min"],
            entry["max"],
            options,
            tuple(entry["defaults"]),
        )

    def _price(self, minor: dict[str, int]) -> Money:
        return Money(minor[self._currency.value], self._currency)
