"""Turns the rows of a list into items, and says for each row it cannot take which column and why.

Nothing is guessed that money hangs on: a price that cannot be read refuses its row, a price that is
missing or in another currency makes an item whose price the cashier enters, and both are counted.
"""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from pos_core.barcode import read_barcode
from pos_core.catalog import Category, Item, ModifierGroup, Unit
from pos_core.item_columns import Columns, Field
from pos_core.item_groups import read_groups
from pos_core.money import Currency
from pos_core.plain_text import plain
from pos_core.price_text import read_price
from pos_core.refusal import Refusal, refuse
from pos_core.search_text import fold, tokens

LONGEST_NAME = 200
LONGEST_SKU = 64
MOST_BARCODES = 20

_UNITS = {
    **dict.fromkeys(("kg", "kilo", "kilogram", "kilogramme", "ky", "ki", "can"), Unit.KILOGRAM),
    **dict.fromkeys(("l", "lit", "liter", "litre"), Unit.LITRE),
}
_NO = frozenset({"0", "false", "no", "n", "khong", "het", "tidak", "habis", "sold out"})
_CODES_APART = re.compile(r"[;,|\n]|\s{2,}")


@dataclass(frozen=True, slots=True)
class RowProblem:
    """Row `row` of the file was not taken because of `column`.

    `reason` and `facts` are a refusal's code and facts; `value` is the cell, cut short.
    """

    row: int
    column: str
    reason: str
    value: str = ""
    facts: tuple[tuple[str, Any], ...] = ()


@dataclass(frozen=True, slots=True)
class ShopDefaults:
    """What the shop says where a list is silent. `tax_classes` are those its country declares."""

    currency: Currency
    tax_class: str = "standard"
    tax_classes: tuple[str, ...] = ("standard", "reduced", "exempt", "restaurant", "alcohol")


@dataclass(slots=True)
class ItemRows:
    """Reads rows one after the other; keeps what it must to notice duplicates, and the counts."""

    columns: Columns
    defaults: ShopDefaults
    categories: list[Category] = field(default_factory=list)
    names_cleaned: int = 0
    open_prices: int = 0
    other_currency: int = 0
    _category_ids: dict[str, str] = field(default_factory=dict)
    _ids: set[str] = field(default_factory=set)
    _codes: set[str] = field(default_factory=set)

    def read(self, number: int, row: Sequence[Any]) -> Item | RowProblem:
        """The item of row `number` (as the file counts). A row refused changes nothing."""
        values: dict[str, Any] = {}
        for part in _PARTS:
            read = part(self, row)
            if isinstance(read, _Bad):
                return self._problem(number, row, read)
            values.update(read)
        item_id = self._item_id(values)
        if item_id is None:
            return self._problem(number, row, _TWICE[Field.ID if values[Field.ID] else Field.SKU])
        return self._item(item_id, values)

    def _item(self, item_id: str, values: Mapping[str, Any]) -> Item:
        self._ids.add(item_id)
        self._codes.update(values[Field.BARCODE])
        self.names_cleaned += values[_CLEANED]
        self.other_currency += values[_OTHER_CURRENCY]
        self.open_prices += values[Field.PRICE] is None
        return Item(
            id=item_id,
            name=values[Field.NAME],
            price=values[Field.PRICE],
            tax_class=values[Field.TAX_CLASS],
            category_id=self._category_id(values[Field.CATEGORY]),
            unit=values[Field.UNIT],
            sku=values[Field.SKU],
            barcodes=values[Field.BARCODE],
            modifiers=values[Field.GROUPS],
            sold_out=not values[Field.AVAILABLE],
        )

    def cell(self, row: Sequence[Any], field_: Field) -> Any:
        """What stands in the column of `field_`; empty text where there is none."""
        place = self.columns.places.get(field_)
        value = row[place] if place is not None and place < len(row) else ""
        return "" if value is None else value

    def text(self, row: Sequence[Any], field_: Field, limit: int) -> str:
        """The cell as one plain line, cut at `limit` characters."""
        return plain(_written(self.cell(row, field_)), limit)

    def has_code(self, code: str) -> bool:
        """True when an earlier row took that barcode."""
        return code in self._codes

    def _item_id(self, values: Mapping[str, Any]) -> str | None:
        """A name that is the same at the next import: id, stock number, barcode, else the name.

        None when the file gives two rows one id or stock number.
        """
        given = values[Field.ID] or values[Field.SKU]
        if given:
            return None if given in self._ids else given
        codes = values[Field.BARCODE]
        base = codes[0] if codes else "-".join(tokens(values[Field.NAME]))[:60] or "item"
        name, count = base, 1
        while name in self._ids:
            count += 1
            name = f"{base}-{count}"
        return name

    def _category_id(self, name: str) -> str | None:
        if not name:
            return None
        key = fold(name)
        if key not in self._category_ids:
            self._category_ids[key] = f"c{len(self.categories) + 1}"
            position = len(self.categories) + 1
            self.categories.append(Category(self._category_ids[key], name, position))
        return self._category_ids[key]

    def _problem(self, number: int, row: Sequence[Any], bad: "_Bad") -> RowProblem:
        value = plain(_written(self.cell(row, bad.field)), 80)
        column, refusal = self.columns.heading(bad.field), bad.refusal
        return RowProblem(number, column, refusal.code, value, refusal.facts)


@dataclass(frozen=True, slots=True)
class _Bad:
    field: Field
    refusal: Refusal


_CLEANED = "cleaned"
_OTHER_CURRENCY = "other_currency"
_Read = dict[str, Any] | _Bad


def _written(value: Any) -> str:
    """A cell as text. Whole numbers from a spreadsheet lose their `.0`, truth values stay words."""
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 1e15 else f"{value:.15g}"
    return str(value).lower() if isinstance(value, bool) else str(value)


def _read_name(rows: ItemRows, row: Sequence[Any]) -> _Read:
    written = _written(rows.cell(row, Field.NAME))
    name = plain(written, LONGEST_NAME + 1)
    if not name:
        return _Bad(Field.NAME, refuse("name.empty"))
    if len(name) > LONGEST_NAME:
        return _Bad(Field.NAME, refuse("name.too_long", limit=LONGEST_NAME))
    tidy = " ".join(unicodedata.normalize("NFC", written).split())
    return {Field.NAME: name, _CLEANED: int(name != tidy)}


def _read_price(rows: ItemRows, row: Sequence[Any]) -> _Read:
    shop = rows.defaults.currency
    named = rows.text(row, Field.CURRENCY, 20).upper()
    other = named or rows.columns.price_currency or shop
    if other not in list(Currency):
        return _Bad(Field.CURRENCY, refuse("currency.unknown"))
    currency = Currency(other)
    price = read_price(_written(rows.cell(row, Field.PRICE)), currency)
    if isinstance(price, Refusal):
        return _Bad(Field.PRICE, price)
    is_other = price is not None and currency is not shop
    return {Field.PRICE: None if is_other else price, _OTHER_CURRENCY: int(is_other)}


def _read_codes(rows: ItemRows, row: Sequence[Any]) -> _Read:
    written = _written(rows.cell(row, Field.BARCODE))
    codes: list[str] = []
    for part in _CODES_APART.split(written):
        if not part.strip():
            continue
        read = read_barcode(part)
        if isinstance(read, Refusal):
            return _Bad(Field.BARCODE, read)
        if rows.has_code(read.code):
            return _Bad(Field.BARCODE, refuse("barcode.twice"))
        if read.code not in codes:
            codes.append(read.code)
    if len(codes) > MOST_BARCODES:
        return _Bad(Field.BARCODE, refuse("barcode.too_many", limit=MOST_BARCODES))
    return {Field.BARCODE: tuple(codes)}


def _read_numbers(rows: ItemRows, row: Sequence[Any]) -> _Read:
    read: dict[str, Any] = {}
    for field_, too_long in _TOO_LONG.items():
        read[field_] = rows.text(row, field_, LONGEST_SKU + 1)
        if len(read[field_]) > LONGEST_SKU:
            return too_long
    return read


_TWICE = {
    Field.ID: _Bad(Field.ID, refuse("id.twice")),
    Field.SKU: _Bad(Field.SKU, refuse("sku.twice")),
}
_TOO_LONG = {
    Field.ID: _Bad(Field.ID, refuse("id.too_long", limit=LONGEST_SKU)),
    Field.SKU: _Bad(Field.SKU, refuse("sku.too_long", limit=LONGEST_SKU)),
}


def _read_shelf(rows: ItemRows, row: Sequence[Any]) -> _Read:
    tax_class = rows.text(row, Field.TAX_CLASS, 40).lower() or rows.defaults.tax_class
    if tax_class not in rows.defaults.tax_classes:
        return _Bad(Field.TAX_CLASS, refuse("tax_class.unknown"))
    available = fold(rows.text(row, Field.AVAILABLE, 20))
    return {
        Field.TAX_CLASS: tax_class,
        Field.CATEGORY: rows.text(row, Field.CATEGORY, LONGEST_NAME),
        Field.UNIT: _UNITS.get(fold(rows.text(row, Field.UNIT, 20)).rstrip("."), Unit.PIECE),
        Field.AVAILABLE: available not in _NO,
    }


def _read_choices(rows: ItemRows, row: Sequence[Any]) -> _Read:
    written = rows.cell(row, Field.GROUPS)
    groups: tuple[ModifierGroup, ...] | Refusal = ()
    if isinstance(written, list):
        groups = read_groups(written, rows.defaults.currency)
    return _Bad(Field.GROUPS, groups) if isinstance(groups, Refusal) else {Field.GROUPS: groups}


_PARTS = (_read_name, _read_price, _read_codes, _read_numbers, _read_shelf, _read_choices)
