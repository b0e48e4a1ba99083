"""Items as rows of `catalog.db` and back: the one place that knows both shapes."""

import json
from typing import Any

from pos_core.catalog import Item, ModifierGroup, Option, Tile, Unit, Variant
from pos_core.money import Currency, Money
from pos_core.search_text import initials, words

LAYOUT = 2
Row = tuple[Any, ...]

CATEGORY_MARK = "\ue000"  # a private-use letter: no name holds it after `plain`


def category_word(mark: int) -> str:
    """The hidden word that makes "in this category" a part of the search, at no cost."""
    return f"{CATEGORY_MARK}{mark}"


def search_words(name: str, category_mark: int | None) -> str:
    """What the word index gets: folded words in order, then words with accents as written."""
    found = words(name)
    text = [word.folded for word in found]
    text += [word.exact for word in found if word.has_accents]
    if category_mark is not None:
        text.append(category_word(category_mark))
    return " ".join(text)


def tile_price(item: Item) -> Money | None:
    """The price on the button: the item's, or the lowest of its variants'."""
    return min((v.price for v in item.variants), default=item.price)


def item_row(rank: int, item: Item, category_mark: int | None) -> dict[str, Any]:
    """The row of table `item`."""
    shown = tile_price(item)
    return {
        "rank": rank,
        "id": item.id,
        "name": item.name,
        "initials": initials(item.name),
        "price_minor": None if item.price is None else item.price.minor,
        "tile_price_minor": None if shown is None else shown.minor,
        "tax_class": item.tax_class,
        "category_id": item.category_id,
        "unit": item.unit.value,
        "sku": item.sku,
        "has_choices": (1 if item.variants else 0) | (2 if item.modifiers else 0),
        "sold_out": int(item.sold_out),
        "barcodes": "\n".join(item.barcodes),
        "words": search_words(item.name, category_mark),
    }


def choices_body(item: Item) -> str:
    """Variants and modifier groups as compact JSON."""
    variants = [[v.id, v.name, v.price.minor, list(v.barcodes)] for v in item.variants]
    groups = [
        [
            g.id,
            g.name,
            g.minimum,
            g.maximum,
            [[o.id, o.name, o.price.minor] for o in g.options],
            list(g.defaults),
        ]
        for g in item.modifiers
    ]
    return json.dumps([variants, groups], ensure_ascii=False, separators=(",", ":"))


def item_from(row: Row, currency: Currency) -> Item:
    """The item a row of `CATALOG_ITEM_BY_…` stands for."""
    rank, item_id, name, price, tax_class, category, unit, sku, _choices, sold_out, body, codes = (
        row[:12]
    )
    variants, modifiers = _choices_from(body, currency) if body else ((), ())
    return Item(
        id=item_id,
        name=name,
        price=None if price is None else Money(price, currency),
        tax_class=tax_class,
        category_id=category,
        unit=Unit(unit),
        sku=sku,
        barcodes=tuple(codes.split("\n")) if codes else (),
        variants=variants,
        modifiers=modifiers,
        rank=rank,
        sold_out=bool(sold_out),
    )


def tile_from(row: Row, currency: Currency) -> Tile:
    """The button a row of `CATALOG_PAGE` or `CATALOG_MATCHING` stands for."""
    _rank, item_id, name, price, letters, choices, sold_out, unit = row[:8]
    return Tile(
        item_id=item_id,
        name=name,
        price=None if price is None else Money(price, currency),
        initials=letters,
        has_choices=choices != 0,
        sold_out=sold_out != 0,
        unit=_UNITS[unit],
        priced_from=choices & 1 == 1,
    )


_UNITS = {unit.value: unit for unit in Unit}


def _choices_from(
    body: str, currency: Currency
) -> tuple[tuple[Variant, ...], tuple[ModifierGroup, ...]]:
    variants, groups = json.loads(body)
    return (
        tuple(Variant(i, name, Money(minor, currency), tuple(c)) for i, name, minor, c in variants),
        tuple(
            ModifierGroup(
                group_id,
                name,
                minimum,
                maximum,
                tuple(Option(i, label, Money(minor, currency)) for i, label, minor in options),
                tuple(defaults),
            )
            for group_id, name, minimum, maximum, options, defaults in groups
        ),
    )
