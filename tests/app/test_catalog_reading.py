"""What is on the shelves is found by its code, its id and its place; the shelves change whole."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator
from pathlib import Path

import apsw
import pytest

from pos_app.boot.real_ports import RealFs
from pos_app.engine.catalog import Catalogue
from pos_app.store.catalog_build import in_popular_order
from pos_app.store.catalog_folder import POINTER, CatalogFolder
from pos_core.barcode import DEFAULT_PATTERNS, ScalePattern, in_store_code, label_code
from pos_core.catalog import Category, Found, Item, ModifierGroup, Option, Unit, Variant
from pos_core.money import Currency, Money
from pos_core.quantity import Quantity
from pos_core.refusal import Refusal
from tests.support.shelves import dong, named, open_shelves, shelves, stock

TEA = Category("tea", "Trà", 1)
FRUIT = Category("fruit", "Trái cây", 2)

SUGAR = ModifierGroup(
    "sugar",
    "Đường",
    1,
    1,
    (Option("s100", "100 %", dong(0)), Option("s50", "50 %", dong(0))),
    ("s100",),
)
PEACH_TEA = Item(
    "peach",
    "Trà đào cam sả",
    dong(45_000),
    "restaurant",
    category_id="tea",
    sku="TEA-1",
    barcodes=("2900000000179", "96385074"),
    variants=(
        Variant("S", "Nhỏ", dong(39_000), ("2900000000186",)),
        Variant("L", "Lớn", dong(51_000)),
    ),
    modifiers=(SUGAR,),
)
MANGO = Item(
    "mango",
    "Xoài cát",
    dong(70_000),
    "reduced",
    category_id="fruit",
    unit=Unit.KILOGRAM,
    sku="00104",
    barcodes=("00104",),
)
OTHER = Item("other", "Mặt hàng khác", None, "standard", sold_out=True)


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Catalogue]:
    catalogue = shelves(tmp_path, [PEACH_TEA, MANGO, OTHER], [TEA, FRUIT])
    yield catalogue
    catalogue.close()


def test_an_item_comes_back_as_it_was_put_in(shop: Catalogue) -> None:
    for rank, item in enumerate((PEACH_TEA, MANGO, OTHER), start=1):
        assert shop.by_id(item.id) == dataclasses.replace(item, rank=rank)
    assert shop.by_id("nothing") is None
    assert shop.by_sku("TEA-1") == shop.by_id("peach")
    assert shop.by_sku("") is None


def test_each_barcode_of_an_item_finds_it(shop: Catalogue) -> None:
    peach = shop.by_id("peach")
    assert peach is not None
    for code in PEACH_TEA.barcodes:
        assert shop.by_barcode(code) == Found(peach)
    assert shop.by_barcode("00000096385074") == Found(peach)
    assert shop.by_barcode("2900000000193") is None
    assert shop.by_barcode("96385075") is None


def test_the_code_of_a_size_finds_that_size(shop: Catalogue) -> None:
    found = shop.by_barcode("2900000000186")
    assert found is not None
    assert found.variant == PEACH_TEA.variants[0]


def test_a_tile_has_all_it_shows(shop: Catalogue) -> None:
    tea, mango, other = shop.page(None, 0, 10)
    assert (tea.name, tea.price, tea.priced_from) == ("Trà đào cam sả", dong(39_000), True)
    assert (tea.initials, tea.has_choices, tea.sold_out) == ("TĐ", True, False)
    assert (mango.unit, mango.has_choices, mango.priced_from) == (Unit.KILOGRAM, False, False)
    assert (other.price, other.sold_out) == (None, True)


def test_a_weight_label_gives_article_and_weight(shop: Catalogue) -> None:
    found = shop.scanned(label_code(DEFAULT_PATTERNS[0], "104", 1_250), DEFAULT_PATTERNS)
    assert isinstance(found, Found)
    assert (found.item.id, found.weight, found.label_price) == ("mango", Quantity(1_250), None)


def test_a_price_label_gives_article_and_price(shop: Catalogue) -> None:
    pattern = ScalePattern("22IIIIIPPPPPC", step=100)
    found = shop.scanned(label_code(pattern, "104", 875), [pattern])
    assert isinstance(found, Found)
    assert (found.item.id, found.weight, found.label_price) == ("mango", None, dong(87_500))


def test_a_code_on_an_item_is_never_taken_for_a_label(tmp_path: Path) -> None:
    code = label_code(DEFAULT_PATTERNS[0], "104", 500)
    box = Item("box", "Hộp quà", dong(5), "standard", barcodes=(code,))
    catalogue = shelves(tmp_path, [box, MANGO], [FRUIT])
    found = catalogue.scanned(code, DEFAULT_PATTERNS)
    catalogue.close()
    assert isinstance(found, Found)
    assert (found.item.id, found.weight) == ("box", None)


def test_an_unknown_code_says_whether_the_catalogue_is_complete(tmp_path: Path) -> None:
    for complete in (True, False):
        stock(tmp_path, named("Trà"), complete=complete)
        catalogue = open_shelves(tmp_path)
        unknown = catalogue.scanned(in_store_code("29", "5"))
        catalogue.close()
        assert isinstance(unknown, Refusal)
        assert unknown.code == "barcode.unknown"
        assert (unknown.fact("count"), unknown.fact("complete")) == (1, complete)


def test_a_scan_that_is_no_code_is_refused_as_such(shop: Catalogue) -> None:
    for text, code in (("9" * 5_000, "barcode.too_long"), ("4006381333932", "barcode.check_digit")):
        refused = shop.scanned(text)
        assert isinstance(refused, Refusal)
        assert refused.code == code


def test_pages_follow_popularity_and_categories(tmp_path: Path) -> None:
    items = [
        Item(f"i{n}", f"Món {n}", dong(n), "standard", "tea" if n % 3 else "fruit", rank=500 - n)
        for n in range(1, 301)
    ]
    catalogue = shelves(tmp_path, in_popular_order(items), [TEA, FRUIT])
    shown = [tile.item_id for tile in catalogue.page(None, 0, 300)]
    fruit = [tile.item_id for tile in catalogue.page("fruit", 10, 20)]
    beyond = catalogue.page("fruit", 100, 20)
    catalogue.close()
    assert shown == [f"i{n}" for n in range(300, 0, -1)]
    assert fruit == [name for name in shown if int(name[1:]) % 3 == 0][10:30]
    assert beyond == ()


def test_items_without_a_rank_follow_in_their_order() -> None:
    items = [
        dataclasses.replace(OTHER, id=str(n), rank=rank) for n, rank in enumerate((0, 2, 0, 1))
    ]
    assert [item.id for item in in_popular_order(items)] == ["3", "1", "0", "2"]


def test_a_till_without_a_catalogue_is_empty_and_says_so(tmp_path: Path) -> None:
    catalogue = open_shelves(tmp_path)
    assert (catalogue.count, catalogue.version().complete) == (0, False)
    assert catalogue.search("trà").rows == ()
    assert catalogue.page(None, 0, 10) == ()
    assert catalogue.categories() == ()
    assert catalogue.by_id("x") is None
    unknown = catalogue.scanned("2900000000179")
    assert isinstance(unknown, Refusal)
    assert unknown.fact("complete") is False


def test_the_shelves_change_whole_and_only_when_asked(tmp_path: Path) -> None:
    stock(tmp_path, named("Trà cũ"))
    catalogue, other_thread = open_shelves(tmp_path), open_shelves(tmp_path).open_second()
    stock(tmp_path, named("Trà mới", "Cà phê"))
    assert [tile.name for tile in catalogue.page(None, 0, 9)] == ["Trà cũ"]
    assert catalogue.reopen()
    assert [tile.name for tile in catalogue.page(None, 0, 9)] == ["Trà mới", "Cà phê"]
    assert not catalogue.reopen()
    assert other_thread.count == 1
    assert other_thread.reopen()
    assert other_thread.count == 2
    catalogue.close()
    other_thread.close()


def test_only_the_live_catalogue_stays_on_disk(tmp_path: Path) -> None:
    for n in range(4):
        stock(tmp_path, named(f"Trà {n}"))
    assert sorted(p.name for p in tmp_path.iterdir()) == ["catalog-4.db", POINTER]


def test_a_half_built_catalogue_is_never_live(tmp_path: Path) -> None:
    stock(tmp_path, named("Trà"))
    (tmp_path / "catalog-2.db").write_bytes(b"half")
    catalogue = open_shelves(tmp_path)
    assert catalogue.count == 1
    assert CatalogFolder(RealFs(), tmp_path).next_number() == 3
    catalogue.close()


def test_a_broken_pointer_means_no_catalogue_not_a_crash(tmp_path: Path) -> None:
    for content in (b"", b"{", b"[]", b'{"number": "1"}', b'{"number": -1}', b"\xff"):
        (tmp_path / POINTER).write_bytes(content)
        assert open_shelves(tmp_path).count == 0


def _without_version(path: Path) -> None:
    db = apsw.Connection(str(path))
    db.execute("DELETE FROM catalogue")
    db.close()


def _of_another_layout(path: Path) -> None:
    db = apsw.Connection(str(path))
    db.execute("UPDATE catalogue SET layout = 99")
    db.close()


@pytest.mark.parametrize(
    "spoil",
    [
        Path.unlink,
        _without_version,
        _of_another_layout,
        lambda path: path.write_bytes(b""),
        lambda path: path.write_bytes(b"something else entirely, and not short either" * 99),
        lambda path: path.write_bytes(path.read_bytes()[:8_192]),
    ],
    ids=["gone", "unfinished", "newer", "empty", "foreign", "cut"],
)
def test_a_catalogue_that_cannot_be_read_never_keeps_the_till_closed(
    tmp_path: Path, spoil: Callable[[Path], object]
) -> None:
    stock(tmp_path, named("Trà"))
    spoil(tmp_path / "catalog-1.db")
    catalogue = open_shelves(tmp_path)
    assert (catalogue.count, catalogue.version().complete) == (0, False)
    assert catalogue.trouble
    stock(tmp_path, named("Trà mới"))
    assert catalogue.reopen()
    assert (catalogue.count, catalogue.trouble) == (1, "")
    catalogue.close()


def test_a_new_catalogue_that_cannot_be_read_leaves_the_old_one_on_the_shelves(
    tmp_path: Path,
) -> None:
    stock(tmp_path, named("Trà"))
    catalogue = open_shelves(tmp_path)
    stock(tmp_path, named("Trà mới"))
    (tmp_path / "catalog-2.db").write_bytes(b"")
    assert not catalogue.reopen()
    assert [tile.name for tile in catalogue.page(None, 0, 9)] == ["Trà"]
    assert catalogue.trouble
    catalogue.close()


def test_two_items_with_one_code_cannot_both_be_on_the_shelves(tmp_path: Path) -> None:
    twins = [dataclasses.replace(MANGO, id=name, category_id=None) for name in ("a", "b")]
    with pytest.raises(ValueError, match="share"):
        stock(tmp_path, twins)
    assert open_shelves(tmp_path).count == 0


def test_the_digest_tells_catalogues_apart(tmp_path: Path) -> None:
    digests = []
    for items in (named("Trà"), named("Trà"), named("Trà", "Sữa"), [MANGO]):
        stock(tmp_path, items, [FRUIT])
        catalogue = open_shelves(tmp_path)
        digests.append(catalogue.version().digest)
        catalogue.close()
    assert digests[0] == digests[1]
    assert len(set(digests)) == 3


def test_prices_are_in_the_currency_of_the_catalogue(tmp_path: Path) -> None:
    from pos_app.engine.demo_shop import stock_demo_shop
    from pos_app.store.connection import RealStore

    stock_demo_shop(RealStore(), RealFs(), tmp_path, "cafe", "id")
    catalogue = open_shelves(tmp_path)
    (tile,) = catalogue.page(None, 0, 1)
    catalogue.close()
    assert tile.price == Money(18_000, Currency.IDR)
