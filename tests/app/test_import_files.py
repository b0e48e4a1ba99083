"""Lists come as every program and every decade writes them; what is no list is refused whole."""

from __future__ import annotations

import gzip
import io
import json
import unicodedata
import zipfile
from collections.abc import Sequence
from pathlib import Path

import pytest
from openpyxl import Workbook

from pos_app.engine.catalog_import import ImportOptions
from pos_core.catalog import Found
from pos_core.money import Currency, Money
from tests.support.import_shop import DONG, RUPIAH, ImportShop, problems
from tests.support.shared import shared_path
from tests.support.shelves import open_shelves


@pytest.fixture
def shop(tmp_path: Path) -> ImportShop:
    return ImportShop(tmp_path)


VIETNAMESE = "Tên hàng,Giá bán\nCà phê sữa đá,29000\nBánh đậu xanh,15000\nĐường phèn,8000\n"


def in_windows_1258(text: str) -> bytes:
    """As old spreadsheets write it: a letter with its hat, then the tone as a byte of its own."""
    out = bytearray()
    for letter in text:
        parts = unicodedata.normalize("NFD", letter)
        tone = "".join(p for p in parts if p in "\u0300\u0301\u0303\u0309\u0323")
        base = unicodedata.normalize("NFC", "".join(p for p in parts if p not in tone))
        out += (base + tone).encode("cp1258")
    return bytes(out)


@pytest.mark.parametrize(
    "content",
    [
        VIETNAMESE.encode(),
        VIETNAMESE.encode("utf-8-sig"),
        VIETNAMESE.encode("utf-16"),
        VIETNAMESE.encode("utf-16-le"),
        VIETNAMESE.encode("utf-16-be"),
        in_windows_1258(VIETNAMESE),
        gzip.compress(VIETNAMESE.encode(), mtime=0),
        VIETNAMESE.replace("\n", "\r\n").encode(),
        VIETNAMESE.replace(",", "\t").encode(),
        VIETNAMESE.replace(",", ";").encode("utf-16"),
    ],
    ids=["utf-8", "bom", "utf-16", "utf-16-le", "utf-16-be", "1258", "gz", "crlf", "tab", "semi"],
)
def test_names_come_through_whatever_wrote_the_file(shop: ImportShop, content: bytes) -> None:
    assert shop.write(content).report().refused == 0
    names = [item.name for item in shop.shelves()]
    assert names == ["Cà phê sữa đá", "Bánh đậu xanh", "Đường phèn"]


def test_western_letters_are_not_taken_for_vietnamese(shop: ImportShop) -> None:
    shop.write("name,price\nCrème brûlée,1000\nJalapeño,2000\nCaffè più,3000\n", "cp1252").report()
    assert [item.name for item in shop.shelves()][:2] == ["Crème brûlée", "Jalapeño"]


def test_a_chosen_encoding_counts(shop: ImportShop) -> None:
    options = ImportOptions(DONG.defaults, encoding="cp1251")
    shop.write("name,price\nЧай,1000\n", "cp1251").report(options)
    assert shop.shelves()[0].name == "Чай"
    assert shop.refusal(ImportOptions(DONG.defaults, encoding="nonsense")).code == "import.encoding"


def workbook(rows: Sequence[Sequence[object]]) -> bytes:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append(list(row))
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def test_a_workbook_is_read_like_a_list(shop: ImportShop) -> None:
    rows = [
        ("Tên", "Giá", "Mã vạch", "Mã hàng"),
        ("Trà", 10_000, 2900000000179, "T1"),
        ("Sữa", 12_500.0, None, 17),
        (None, None, None, None),
        ("Cam", "15.000", "96385074", "C1"),
        ("Lẻ", 0.5, None, "L1"),
    ]
    options = ImportOptions(DONG.defaults, keep_good_rows=True)
    report = shop.write(workbook(rows)).report(options)
    assert problems(report) == [(6, "Giá", "price.decimals")]
    tea, milk, orange = shop.shelves()
    assert tea.barcodes == ("2900000000179",)
    assert (milk.sku, milk.price) == ("17", Money(12_500, Currency.VND))
    assert orange.price == Money(15_000, Currency.VND)


def test_a_formula_in_a_workbook_is_never_worked_out(shop: ImportShop) -> None:
    report = shop.write(workbook([("name", "price"), ("Trà", "=1000*2")])).report()
    assert report.open_prices == 1
    assert shop.shelves()[0].price is None


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "import.empty"),
        (b"\n\n \n", "import.empty"),
        (b"name,price\n", "import.empty"),
        (b"PK\x03\x04 not a workbook", "import.unreadable"),
        (b"\x1f\x8b\x08broken", "import.unreadable"),
        (gzip.compress(b"name,price\n" * 500, mtime=0)[:-9], "import.unreadable"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "import.not_a_catalogue"),
        (b'{"items": [', "import.broken_row"),
        (b'[{"name": "a", "price": 1}, 5]', "import.broken_row"),
        (b'name,price\n"never closed,1\n' + b"x" * 200_000, "import.broken_row"),
        (b"name,price," + b"x," * 600_000, "import.broken_row"),
    ],
)
def test_what_is_no_list_is_refused_whole(shop: ImportShop, content: bytes, code: str) -> None:
    assert shop.write(content).refusal().code == code
    assert list(shop.folder.iterdir()) == []


def test_a_packed_file_that_never_ends_is_refused(
    shop: ImportShop, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pos_app.store.import_tables.LARGEST_BYTES", 1 << 20)
    packed = gzip.compress(b"name,price\n" + b"a,1\n" * 1_000_000)
    assert shop.write(packed).refusal().code == "import.too_large"
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as book:
        book.writestr("xl/workbook.xml", b"0" * (2 << 20))
    assert shop.write(out.getvalue()).refusal().code == "import.too_large"


def test_a_file_that_is_not_there_is_refused(shop: ImportShop) -> None:
    assert shop.refusal().code == "import.no_file"


def test_a_menu_with_options_becomes_items_with_choices(shop: ImportShop) -> None:
    group = {
        "name": "Gula",
        "min": 1,
        "max": 9,
        "options": [
            {"name": "Normal", "price_idr": 0, "default": True},
            {"name": "Banyak", "price_idr": 1500},
            {"name": "Banyak", "price_idr": 2000},
        ],
    }
    dish = {
        "uid": "d1",
        "section": "Kopi",
        "name": "Kopi susu",
        "price_idr": 18_000,
        "available": False,
        "groups": [group, {"name": "Kosong", "options": []}],
    }
    shop.write(json.dumps({"outlet": "Kedai", "items": [dish]}, indent=1))
    shop.report(RUPIAH)
    (coffee,) = shop.shelves()
    (sugar,) = coffee.modifiers
    assert (coffee.id, coffee.sold_out) == ("d1", True)
    assert (sugar.minimum, sugar.maximum) == (1, 3)
    assert [option.price.minor for option in sugar.options] == [0, 1_500, 2_000]
    assert len({option.id for option in sugar.options}) == 3
    assert sugar.defaults == (sugar.options[0].id,)


@pytest.mark.parametrize(
    ("price", "reason"),
    [("false", "price.not_a_number"), ("1e400", "price.not_a_number"), ("-5", "price.negative"),
     ("NaN", "price.not_a_number"), ("1.5", "price.decimals"), ('"x"', "price.not_a_number")],
)  # fmt: skip
def test_numbers_of_json_are_held_to_the_same_rules(
    shop: ImportShop, price: str, reason: str
) -> None:
    report = shop.write('[{"name": "Teh", "price": ' + price + "}]").report(RUPIAH)
    assert problems(report) == [(1, "price", reason)]


def test_a_group_that_is_no_group_refuses_its_row(shop: ImportShop) -> None:
    for groups in ([1], [{"name": "x"}], [{"name": "x", "options": [{"name": ""}]}]):
        entry = {"name": "Teh", "price": 1, "groups": groups}
        report = shop.write(json.dumps([entry])).report(RUPIAH)
        assert problems(report) == [(1, "groups", "groups.unreadable")]


SHARED_LISTS = [
    ("catalog_scale_50k.csv.gz", DONG, 50_000),
    ("menu_id_mie_mapan_full.json", RUPIAH, 82),
    ("menus_id_gofood.jsonl.gz", RUPIAH, 9_103),
    ("menus_vn_shopeefood.jsonl", DONG, 98),
]


@pytest.mark.parametrize(("name", "options", "count"), SHARED_LISTS)
def test_real_lists_go_onto_the_shelves(
    shop: ImportShop, name: str, options: ImportOptions, count: int
) -> None:
    shop.file = shared_path("data", name)
    report = shop.report(options)
    assert report.version is not None
    assert (report.version.count, report.version.complete) == (count, True)


def test_a_real_list_with_doubled_codes_keeps_its_good_rows(shop: ImportShop) -> None:
    shop.file = shared_path("data", "catalog_vn.csv.gz")
    assert shop.report().version is None
    report = shop.report(ImportOptions(DONG.defaults, keep_good_rows=True))
    assert report.version is not None
    assert report.version.count + report.refused == report.rows == 15_810
    assert {reason for _row, _column, reason in problems(report)} == {"barcode.twice"}
    catalogue = open_shelves(shop.folder)
    found = catalogue.scanned("8934868172239")
    catalogue.close()
    assert isinstance(found, Found)


@pytest.mark.parametrize(
    "name",
    ["tx_bakery_edinburgh.csv.gz", "tx_minimarket_id.csv", "tx_online_retail_uk.csv.gz",
     "tx_restaurant_takeaway_uk.csv.gz", "cord_receipts.jsonl", "banks_vietqr_vn.csv",
     "qris_nns_id.csv"],
)  # fmt: skip
def test_real_files_that_list_no_goods_are_refused(shop: ImportShop, name: str) -> None:
    shop.file = shared_path("data", name)
    refused = shop.refusal()
    if name.startswith("tx_"):
        assert refused.code == "import.sales_not_goods"
        assert refused.fact("sales")
    else:
        assert refused.code == "import.not_a_catalogue"
        assert "price" in refused.fact("missing")
