"""Which column of a shop's list is the name, which the price: known headings in three languages.

Lists come from spreadsheets, other tills and delivery services, each with its own headings. They
are compared folded, so `Giá bán (VNĐ)` and `gia_ban` are the same heading.
"""

from collections.abc import Mapping, Sequence
from enum import StrEnum

from pos_core.frozen import dataclass
from pos_core.money import Currency
from pos_core.plain_text import plain
from pos_core.refusal import Refusal, refuse
from pos_core.search_text import tokens


class Field(StrEnum):
    """What a column can hold. `AVAILABLE` is the opposite of sold out; `GROUPS` come from menus."""

    NAME = "name"
    PRICE = "price"
    BARCODE = "barcode"
    SKU = "sku"
    ID = "id"
    CATEGORY = "category"
    UNIT = "unit"
    TAX_CLASS = "tax_class"
    CURRENCY = "currency"
    AVAILABLE = "available"
    GROUPS = "groups"


REQUIRED = (Field.NAME, Field.PRICE)

# Folded headings, most telling first: when two columns fit, the earlier heading wins.
KNOWN_HEADINGS: dict[Field, tuple[str, ...]] = {
    Field.NAME: (
        *("name", "product name", "item name", "product", "item", "title", "article"),
        *("ten", "ten hang", "ten hang hoa", "ten san pham", "ten mon", "san pham", "mat hang"),
        *("nama", "nama barang", "nama produk", "nama item", "nama menu", "barang", "produk"),
    ),
    Field.PRICE: (
        *("price", "selling price", "sale price", "unit price", "retail price"),
        *("gia", "gia ban", "gia ban le", "don gia", "gia tien"),
        *("harga", "harga jual", "harga satuan"),
    ),
    Field.BARCODE: (
        *("barcode", "barcodes", "bar code", "ean", "ean 13", "ean13", "gtin", "upc"),
        *("ma vach", "kode batang", "kode bar"),
    ),
    Field.SKU: (
        *("sku", "code", "item code", "product code", "plu", "item no", "stock code"),
        *("ma hang", "ma hang hoa", "ma san pham", "ma sp", "ma"),
        *("kode", "kode barang", "kode produk"),
    ),
    Field.ID: ("uid", "id", "item id", "product id"),
    Field.CATEGORY: (
        *("category", "section", "group", "department", "type"),
        *("nhom", "nhom hang", "danh muc", "loai", "loai hang"),
        *("kategori", "kelompok", "jenis"),
    ),
    Field.UNIT: ("unit", "uom", "unit of measure", "don vi", "don vi tinh", "dvt", "satuan"),
    Field.TAX_CLASS: ("tax class", "tax", "vat class", "nhom thue", "kelas pajak", "pajak"),
    Field.CURRENCY: ("currency", "tien te", "loai tien", "mata uang"),
    Field.AVAILABLE: ("available", "in stock", "con hang", "tersedia"),
    Field.GROUPS: ("groups", "option groups", "modifiers"),
}

_CURRENCY_WORDS = {
    "vnd": Currency.VND,
    "d": Currency.VND,
    "dong": Currency.VND,
    "idr": Currency.IDR,
    "rp": Currency.IDR,
    "rupiah": Currency.IDR,
    "usd": Currency.USD,
}
# A list that says when and in which sale something happened lists sales, not what is on sale.
_SALE_WORDS = frozenset(
    {"transaction", "invoice", "order", "sale", "receipt", "giao dich", "hoa don"}
)
_MOMENT_WORDS = frozenset(
    {"time", "date", "invoice time", "invoice date", "order time", "quantity", "qty"}
    | {"ngay", "so luong", "tanggal", "jumlah"}
)


@dataclass(frozen=True, slots=True)
class Columns:
    """Where each field stands (index into a row) and the currency a price heading names."""

    headings: tuple[str, ...]
    places: Mapping[Field, int]
    price_currency: Currency | None = None

    def heading(self, field: Field) -> str:
        """The heading as the file has it, for messages; the field's name when it has none."""
        place = self.places.get(field)
        return field.value if place is None else self.headings[place]


def find_columns(
    headings: Sequence[str], chosen: Mapping[Field, str] | None = None
) -> Columns | Refusal:
    """The columns by `chosen` headings first (empty text: leave the field out), then by known ones.

    Refuses `import.unknown_column` for a chosen heading the file does not have,
    `import.sales_not_goods` for a list of sales, naming the columns that say so, and
    `import.not_a_catalogue` when name or price are missing, naming what is `missing`.
    """
    names = tuple(str(heading).strip() for heading in headings)
    places: dict[Field, int] = {}
    for field, heading in (chosen or {}).items():
        if heading and heading not in names:
            return refuse("import.unknown_column", column=heading, found=_listed(names))
        if heading:
            places[field] = names.index(heading)
    _guess(names, places, set(chosen or ()))
    sales = () if chosen else _columns_of_sales(names)
    if sales:
        return refuse("import.sales_not_goods", sales=_listed(sales), found=_listed(names))
    missing = [field.value for field in REQUIRED if field not in places]
    if missing:
        return refuse("import.not_a_catalogue", missing=_listed(missing), found=_listed(names))
    _words, currency = _read_heading(names[places[Field.PRICE]])
    return Columns(names, places, currency)


def _guess(headings: Sequence[str], places: dict[Field, int], settled: set[Field]) -> None:
    read = [_read_heading(heading)[0] for heading in headings]
    for field, known in KNOWN_HEADINGS.items():
        if field in settled:
            continue
        fitting = [i for i, words in enumerate(read) if words in known]
        free = [i for i in fitting if i not in places.values()]
        if free:
            places[field] = min(free, key=lambda i: known.index(read[i]))


def _read_heading(heading: str) -> tuple[str, Currency | None]:
    """The folded heading without its currency, and that currency."""
    words = list(tokens(heading.replace("_", " ")))
    currency = _CURRENCY_WORDS.get(words[-1]) if len(words) > 1 else None
    return " ".join(words[:-1] if currency else words), currency


def _columns_of_sales(headings: Sequence[str]) -> tuple[str, ...]:
    read = {heading: _read_heading(heading)[0] for heading in headings}
    sales = [heading for heading, words in read.items() if words in _SALE_WORDS]
    moments = [heading for heading, words in read.items() if words in _MOMENT_WORDS]
    return (*sales, *moments) if sales and moments else ()


def _listed(names: Sequence[str]) -> str:
    """Names in one line for a message; a file of rubbish has rubbish for headings."""
    return plain(", ".join(name for name in names if name), 200)
