"""A shop's own list goes onto the shelves, or the till says which row, which column and why."""

from __future__ import annotations

from pathlib import Path

import pytest

from pos_app.boot.real_ports import RealFs
from pos_app.engine.catalog_import import ImportOptions, import_file, preview_file
from pos_app.engine.import_report import ImportProgress
from pos_app.store.connection import RealStore
from pos_core.catalog import Item, Unit
from pos_core.item_columns import Field
from pos_core.item_rows import RowProblem, ShopDefaults
from pos_core.money import Currency, Money
from pos_core.refusal import Refusal
from tests.support.import_shop import DONG, RUPIAH, ImportShop, problems


@pytest.fixture
def shop(tmp_path: Path) -> ImportShop:
    return ImportShop(tmp_path)


def test_a_plain_list_goes_onto_the_shelves(shop: ImportShop) -> None:
    shop.write(
        "name,price,barcode,sku,category,unit,tax class\n"
        "Trà đào,45000,2900000000179,T1,Trà,ly,restaurant\n"
        "Xoài cát,70.000 đ,,X1,Trái cây,kg,reduced\n"
        'Trà sen,"39,000",96385074;036000291452,T2,trà,,\n'
    )
    report = shop.report()
    assert report.version is not None
    assert (report.rows, report.refused, report.version.count) == (3, 0, 3)
    assert report.version.complete
    peach, mango, lotus = shop.shelves()
    assert (peach.name, peach.price, peach.tax_class) == (
        "Trà đào",
        Money(45_000, Currency.VND),
        "restaurant",
    )
    assert (mango.unit, mango.price) == (Unit.KILOGRAM, Money(70_000, Currency.VND))
    assert set(lotus.barcodes) == {"96385074", "0036000291452"}
    assert peach.category_id == lotus.category_id != mango.category_id
    assert lotus.tax_class == "standard"


@pytest.mark.parametrize(
    "headings",
    ["Tên hàng;Giá bán (VNĐ);Mã vạch", "Nama Barang;Harga (Rp);Kode Barang", "NAME;Unit Price;EAN",
     "ten_san_pham;don_gia;ma_vach", "Product name;Price;Barcode", " Item ; Price VND ;UPC"],
)  # fmt: skip
def test_known_headings_are_found_in_three_languages(shop: ImportShop, headings: str) -> None:
    shop.write(f"{headings}\nTrà,10000,\n".replace(",", ";"))
    options = RUPIAH if "Rp" in headings else DONG
    report = shop.report(options)
    assert report.refused == 0
    (tea,) = shop.shelves()
    assert tea.price is not None
    assert (tea.name, tea.price.minor) == ("Trà", 10_000)


def test_columns_can_be_chosen_and_left_out(shop: ImportShop) -> None:
    shop.write("a,b,barcode\nTrà,5000,not a code at all ✗\n")
    assert shop.refusal().code == "import.not_a_catalogue"
    chosen = {Field.NAME: "a", Field.PRICE: "b", Field.BARCODE: ""}
    report = shop.report(ImportOptions(DONG.defaults, chosen))
    assert dict(report.columns) == {"name": "a", "price": "b"}
    wrong = shop.refusal(ImportOptions(DONG.defaults, {Field.NAME: "c"}))
    assert (wrong.code, wrong.fact("column")) == ("import.unknown_column", "c")


def test_a_list_without_prices_says_what_is_missing(shop: ImportShop) -> None:
    refused = shop.write("name,colour\nTrà,xanh\n").refusal()
    assert refused.code == "import.not_a_catalogue"
    assert refused.fact("missing") == "price"
    assert refused.fact("found") == "name, colour"


@pytest.mark.parametrize(
    ("price", "reason"),
    [
        ("false", "price.not_a_number"),
        ("1e400", "price.not_a_number"),
        ("NaN", "price.not_a_number"),
        ("inf", "price.not_a_number"),
        ("=1+1", "price.not_a_number"),
        ("٣٠٠", "price.not_a_number"),
        ("12 ngàn", "price.not_a_number"),
        ("-1", "price.negative"),
        ("(500)", "price.negative"),
        ("1.5", "price.decimals"),
        ("1.2345", "price.decimals"),
        ("1000000000000000000", "price.too_large"),
        ("9" * 5_000, "price.not_a_number"),
    ],
)
def test_a_price_that_cannot_be_meant_refuses_its_row(
    shop: ImportShop, price: str, reason: str
) -> None:
    report = shop.write(f"name;price\nTrà;10000\nSữa;{price}\n").report()
    assert problems(report) == [(3, "price", reason)]
    assert report.version is None


def test_three_decimals_of_a_dollar_are_refused(shop: ImportShop) -> None:
    dollars = ImportOptions(ShopDefaults(Currency.USD), keep_good_rows=True)
    report = shop.write("name;price\nTea;1.50\nMilk;1.234\nRice;1,234.5\n").report(dollars)
    assert problems(report) == [(3, "price", "price.decimals")]
    assert [item.price and item.price.minor for item in shop.shelves()] == [150, 123_450]


@pytest.mark.parametrize(
    ("row", "column", "reason"),
    [
        (",1000,,,", "name", "name.empty"),
        ("\x00\u200b ,1000,,,", "name", "name.empty"),
        ("x" * 10_000 + ",1000,,,", "name", "name.too_long"),
        ("Sữa,1000,4006381333932,,", "barcode", "barcode.check_digit"),
        ("Sữa,1000,2900000000179,,", "barcode", "barcode.twice"),
        ("Sữa,1000,²²²²²²²²,,", "barcode", "barcode.unreadable"),
        ("Sữa,1000," + "1" * 200 + ",,", "barcode", "barcode.too_long"),
        ("Sữa,1000,,T1,", "sku", "sku.twice"),
        ("Sữa,1000,," + "9" * 65 + ",", "sku", "sku.too_long"),
        ("Sữa,1000,,,luxury", "tax", "tax_class.unknown"),
    ],
)
def test_every_refused_row_names_its_column_and_reason(
    shop: ImportShop, row: str, column: str, reason: str
) -> None:
    head = "name,price,barcode,sku,tax\nTrà,1000,2900000000179,T1,\n"
    report = shop.write(head + row + "\n").report()
    assert problems(report) == [(3, column, reason)]
    assert len(report.problems[0].value) <= 80


def test_all_or_nothing_unless_asked_otherwise(shop: ImportShop) -> None:
    shop.write("name,price\nTrà,1000\n").report()
    shop.write("name,price\nSữa,2000\nCam,abc\nChanh,3000\n")
    strict = shop.report()
    assert (strict.version, strict.rows, strict.refused) == (None, 3, 1)
    assert [item.name for item in shop.shelves()] == ["Trà"]
    kept = shop.report(ImportOptions(DONG.defaults, keep_good_rows=True))
    assert kept.version is not None
    assert not kept.version.complete
    assert [item.name for item in shop.shelves()] == ["Sữa", "Chanh"]


def test_a_list_with_nothing_good_makes_no_catalogue(shop: ImportShop) -> None:
    options = ImportOptions(DONG.defaults, keep_good_rows=True)
    report = shop.write("name,price\n,1\n,2\n").report(options)
    assert (report.version, report.refused) == (None, 2)


def test_a_missing_price_is_entered_by_the_cashier(shop: ImportShop) -> None:
    report = shop.write("name,price\nHàng lẻ,\nTrà,0\n").report()
    assert report.open_prices == 1
    assert [item.price for item in shop.shelves()] == [None, Money(0, Currency.VND)]


def test_a_price_in_other_money_is_never_taken_for_ours(shop: ImportShop) -> None:
    report = shop.write("name,price,currency\nTrà,1000,VND\nKopi,15000,IDR\n").report()
    assert (report.other_currency, report.open_prices) == (1, 1)
    assert shop.shelves()[1].price is None
    heading = shop.write("name,price_idr\nKopi,15000\n").report()
    assert heading.other_currency == 1
    unknown = shop.write("name,price,currency\nTea,1,GBP\n").report()
    assert problems(unknown) == [(2, "currency", "currency.unknown")]


def test_hostile_names_arrive_harmless_and_are_counted(shop: ImportShop) -> None:
    names = ["\x1bp\x00\x19\xfaTrà", "\u202etxt.exe", "T\u200brà\x00 sữa", "<b>Bánh</b>", "=1+1"]
    rows = "".join(f'"{name}",1000\n' for name in names)
    report = shop.write("name,price\n" + rows).report()
    assert (report.refused, report.names_cleaned) == (0, 3)
    assert [item.name for item in shop.shelves()] == [
        "púTrà",
        "txt.exe",
        "Trà sữa",
        "<b>Bánh</b>",
        "=1+1",
    ]


def test_ids_stay_the_same_at_the_next_import(shop: ImportShop) -> None:
    shop.write("name,price,barcode\nTrà,1,\nTrà,2,\nSữa,3,96385074\n").report()
    first = [item.id for item in shop.shelves()]
    shop.write("name,price,barcode\nSữa,4,96385074\nTrà,1,\nTrà,2,\n").report()
    assert sorted(item.id for item in shop.shelves()) == sorted(first)
    assert first == ["tra", "tra-2", "96385074"]


def test_progress_is_told_and_ends_at_the_end(shop: ImportShop) -> None:
    shop.write("name,price\n" + "".join(f"Món {n},1000\n" for n in range(3_000)))
    told: list[ImportProgress] = []
    target = shop.folder / "catalog-1.db"
    import_file(RealStore(), RealFs(), shop.file, target, DONG, progress=told.append)
    assert len(told) >= 6
    assert [so_far.rows for so_far in told] == sorted(so_far.rows for so_far in told)
    assert (told[-1].rows, told[-1].permille) == (3_000, 1000)


def test_a_preview_shows_columns_and_first_rows(shop: ImportShop) -> None:
    shop.write("Tên;Giá bán\n" + "Trà;1000\n" * 10 + "Sữa;x\n" + "Trà;1\n" * 50)
    preview = preview_file(shop.file, DONG)
    assert not isinstance(preview, Refusal)
    assert (preview.kind, preview.encoding, len(preview.rows)) == ("csv", "utf-8", 20)
    assert preview.columns.heading(Field.NAME) == "Tên"
    assert isinstance(preview.rows[0], Item)
    assert preview.rows[10] == RowProblem(
        12, "Giá bán", "price.not_a_number", "x", (("written", "x"),)
    )
    assert list(shop.folder.iterdir()) == []
    missing = preview_file(shop.write("a,b\n1,2\n").file, DONG)
    assert isinstance(missing, Refusal)
