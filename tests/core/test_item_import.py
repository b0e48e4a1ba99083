"""Prices and headings are read as people write them; what could mean two things is not guessed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos_core.catalog import Item
from pos_core.item_columns import KNOWN_HEADINGS, Columns, Field, find_columns
from pos_core.item_groups import read_groups
from pos_core.item_rows import ItemRows, RowProblem, ShopDefaults
from pos_core.money import Currency, Money
from pos_core.price_text import LARGEST_MINOR, read_price
from pos_core.refusal import Refusal

HEADINGS = ["name", "price", "barcode", "sku", "category", "unit", "tax class", "currency"]


@pytest.mark.parametrize(
    ("written", "minor"),
    [
        ("25000", 25_000),
        ("25.000", 25_000),
        ("25,000", 25_000),
        ("25 000", 25_000),
        ("25\xa0000", 25_000),
        ("1.234.567 đ", 1_234_567),
        ("₫25,000", 25_000),
        ("25.000 VNĐ", 25_000),
        ("Rp 25.000", 25_000),
        ("Rp25.000,-", 25_000),
        ("25000.00", 25_000),
        ("25.000,00", 25_000),
        ("0", 0),
    ],
)
def test_a_price_is_read_as_shops_write_it(written: str, minor: int) -> None:
    assert read_price(written, Currency.VND) == Money(minor, Currency.VND)


@pytest.mark.parametrize(
    ("written", "minor"),
    [("1.50", 150), ("1,50", 150), ("$1.5", 150), ("1,234.50", 123_450), ("1,234", 123_400)],
)
def test_dollars_have_cents(written: str, minor: int) -> None:
    assert read_price(written, Currency.USD) == Money(minor, Currency.USD)


@pytest.mark.parametrize("written", ["1.234", "1.2345", "0.001", "1,234.567"])
def test_a_dollar_price_with_three_decimals_is_not_guessed(written: str) -> None:
    refused = read_price(written, Currency.USD)
    assert isinstance(refused, Refusal)
    assert refused.code == "price.decimals"


def test_no_price_is_no_price() -> None:
    assert read_price("  ", Currency.VND) is None


@given(st.integers(0, LARGEST_MINOR), st.sampled_from(list(Currency)))
def test_every_price_the_till_could_write_is_read_back(minor: int, currency: Currency) -> None:
    whole, cents = divmod(minor, 10**currency.exponent)
    written = f"{whole}.{cents:02d}" if currency.exponent else f"{whole:,}".replace(",", ".")
    assert read_price(written, currency) == Money(minor, currency)


@given(st.text(max_size=30), st.sampled_from(list(Currency)))
def test_no_text_breaks_the_reading_of_a_price(text: str, currency: Currency) -> None:
    read = read_price(text, currency)
    assert read is None or isinstance(read, Money | Refusal)
    if isinstance(read, Money):
        assert 0 <= read.minor <= LARGEST_MINOR


def test_the_earlier_known_heading_wins() -> None:
    columns = find_columns(["unit price", "price", "Name", "product name"])
    assert isinstance(columns, Columns)
    assert columns.places[Field.PRICE] == 1
    assert columns.places[Field.NAME] == 2


def test_a_heading_can_name_the_money() -> None:
    for heading, currency in (
        ("Giá bán (VNĐ)", Currency.VND),
        ("price_idr", Currency.IDR),
        ("Harga Rp", Currency.IDR),
        ("price", None),
    ):
        columns = find_columns(["name", heading])
        assert isinstance(columns, Columns)
        assert columns.price_currency is currency


def test_no_heading_is_known_for_two_fields() -> None:
    every = [heading for headings in KNOWN_HEADINGS.values() for heading in headings]
    assert len(set(every)) == len(every)


def test_a_list_of_sales_is_no_list_of_goods() -> None:
    refused = find_columns(["sale", "date", "item", "quantity", "price"])
    assert isinstance(refused, Refusal)
    assert (refused.code, refused.fact("sales")) == (
        "import.sales_not_goods",
        "sale, date, quantity",
    )


def rows() -> ItemRows:
    columns = find_columns(HEADINGS)
    assert isinstance(columns, Columns)
    return ItemRows(columns, ShopDefaults(Currency.VND))


def test_a_short_row_lacks_what_it_lacks() -> None:
    item = rows().read(2, ["Trà"])
    assert isinstance(item, Item)
    assert (item.price, item.barcodes, item.tax_class) == (None, (), "standard")


def test_a_refused_row_takes_no_code_from_the_next() -> None:
    reader = rows()
    bad = reader.read(2, ["Trà", "x", "96385074", "T1"])
    good = reader.read(3, ["Trà", "1", "96385074", "T1"])
    assert isinstance(bad, RowProblem)
    assert isinstance(good, Item)
    assert (reader.names_cleaned, reader.open_prices, len(reader.categories)) == (0, 0, 0)


CELL = st.one_of(
    st.text(max_size=20),
    st.integers(),
    st.floats(),
    st.booleans(),
    st.none(),
    st.sampled_from(["2900000000179", "96385074", "kg", "VND", "1000", "Trà đào"]),
)


@given(st.lists(st.lists(CELL, max_size=9), max_size=12))
def test_any_rows_at_all_give_items_or_reasons(table: list[list[object]]) -> None:
    reader = rows()
    items = []
    for number, cells in enumerate(table, start=2):
        read = reader.read(number, cells)
        if isinstance(read, Item):
            assert read.name.isprintable()
            assert 0 < len(read.name) <= 200
            items.append(read)
        else:
            assert (read.row, read.reason.count(".")) == (number, 1)
            assert read.column in [*HEADINGS, *Field]
    assert len({item.id for item in items}) == len(items)
    codes = [code for item in items for code in item.barcodes]
    assert len(set(codes)) == len(codes)


JSON = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.text(max_size=5)),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["name", "options", "min", "max", "price", "id", "default"]),
            inner,
            max_size=5,
        )
    ),
    max_leaves=20,
)


@given(st.lists(JSON, max_size=3))
def test_any_groups_at_all_can_be_filled_or_are_refused(written: list[object]) -> None:
    groups = read_groups(written, Currency.VND)
    if isinstance(groups, Refusal):
        return
    for group in groups:
        ids = [option.id for option in group.options]
        assert len(set(ids)) == len(ids)
        assert 0 <= group.minimum <= group.maximum <= len(ids)
        assert set(group.defaults) <= set(ids)
        assert len(group.defaults) <= group.maximum
