"""The cashier types a few letters, without accents and with a slip, and the item is there."""

from __future__ import annotations

import csv
import gzip
import random
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from pos_app.engine.catalog import Catalogue
from pos_core.catalog import Category, Item
from pos_core.search_text import fold, tokens
from tests.support.shared import shared_path
from tests.support.shelves import dong, named, shelves

Shelf = Callable[..., Catalogue]


@pytest.fixture
def shelf(tmp_path: Path) -> Iterator[Shelf]:
    opened: list[Catalogue] = []

    def with_names(*names: str) -> Catalogue:
        opened.append(shelves(tmp_path, named(*names)))
        return opened[-1]

    yield with_names
    for catalogue in opened:
        catalogue.close()


def found(catalogue: Catalogue, text: str, limit: int = 60) -> list[str]:
    return [tile.name for tile in catalogue.search(text, limit).rows]


def test_names_are_found_without_accents(shelf: Shelf) -> None:
    shop = shelf("Cà phê sữa đá", "Đậu phụ", "Trà đào", "Đường phèn")
    assert found(shop, "sua da") == ["Cà phê sữa đá"]
    assert found(shop, "DAU") == ["Đậu phụ"]
    assert found(shop, "duong") == ["Đường phèn"]


def test_exact_accents_come_first_when_they_are_typed(shelf: Shelf) -> None:
    shop = shelf("Dừa tươi", "Dưa hấu", "Dứa gai")
    assert found(shop, "dua") == ["Dừa tươi", "Dưa hấu", "Dứa gai"]
    assert found(shop, "dứa") == ["Dứa gai", "Dừa tươi", "Dưa hấu"]
    assert found(shop, "dưa") == ["Dưa hấu", "Dừa tươi", "Dứa gai"]


def test_popular_items_come_first(shelf: Shelf) -> None:
    shop = shelf("Trà sen", "Trà vải", "Trà đào")
    assert found(shop, "tra") == ["Trà sen", "Trà vải", "Trà đào"]


def test_whole_words_then_beginnings_come_before_the_rest(shelf: Shelf) -> None:
    shop = shelf("Bánh cam tươi", "Nước ép camellia", "Camembert", "Cam sành")
    assert found(shop, "cam") == ["Cam sành", "Bánh cam tươi", "Camembert", "Nước ép camellia"]


def test_words_may_come_in_any_order_and_unfinished(shelf: Shelf) -> None:
    shop = shelf("Sữa tươi không đường 180 ml", "Sữa chua")
    for text in ("sua tuoi", "tuoi sua", "180ml sua", "kh du", "sua 180 ml"):
        assert found(shop, text)[0] == "Sữa tươi không đường 180 ml"


@pytest.mark.parametrize("slip", ["chocolte", "chocolatte", "chocolqte", "chcoolate", "hocolate"])
def test_one_slip_is_forgiven(shelf: Shelf, slip: str) -> None:
    shop = shelf("Trà xanh", "Bánh chocolate", "Kem vani")
    hits = shop.search(slip)
    assert [tile.name for tile in hits.rows] == ["Bánh chocolate"]
    assert hits.expanded


def test_a_slip_in_an_unfinished_word_is_forgiven(shelf: Shelf) -> None:
    shop = shelf("Trà xanh", "Bánh chocolate")
    assert found(shop, "chpco") == ["Bánh chocolate"]
    assert found(shop, "banh cjoco") == ["Bánh chocolate"]


def test_the_middle_of_a_word_is_found(shelf: Shelf) -> None:
    assert found(shelf("Trà xanh", "Bánh chocolate"), "colat") == ["Bánh chocolate"]


def test_what_matches_as_typed_comes_before_what_almost_does(shelf: Shelf) -> None:
    hits = shelf("Chico đen", "Trà", "Chocolate trắng").search("choco")
    assert [tile.name for tile in hits.rows] == ["Chocolate trắng", "Chico đen"]
    assert hits.expanded


def test_a_word_that_is_right_brings_nothing_that_is_only_near(shelf: Shelf) -> None:
    hits = shelf("Bánh bao", "Bánh gạo", "Bánh báo").search("bao")
    assert [tile.name for tile in hits.rows] == ["Bánh bao", "Bánh báo"]
    assert not hits.expanded


def test_many_hits_are_not_widened(shelf: Shelf) -> None:
    hits = shelf(*(f"Trà {n}" for n in range(30)), "Tra").search("tra", limit=20)
    assert (len(hits.rows), hits.more, hits.expanded) == (20, True, False)


def test_no_word_shows_the_most_popular(shelf: Shelf) -> None:
    shop = shelf(*(f"Món {n}" for n in range(80)))
    hits = shop.search("  ")
    assert (len(hits.rows), hits.more) == (60, True)
    assert hits.rows[0].name == "Món 0"
    assert shop.search("???").rows == ()


def test_a_number_typed_whole_brings_its_item_first(tmp_path: Path) -> None:
    items = [
        Item("1", "Trà 104", dong(1), "standard"),
        Item("2", "Xoài", dong(1), "standard", sku="104", barcodes=("036000291452",)),
    ]
    shop = shelves(tmp_path, items)
    by_number, by_code = found(shop, "104"), found(shop, "0036000291452")
    scanned = shop.by_barcode("036000291452")
    shop.close()
    assert (by_number, by_code) == (["Xoài", "Trà 104"], ["Xoài"])
    assert scanned is not None


def test_search_stays_in_its_category(tmp_path: Path) -> None:
    categories = [Category("tea", "Trà"), Category("cake", "Bánh")]
    items = [
        Item("1", "Trà matcha", dong(1), "standard", "tea"),
        Item("2", "Bánh matcha", dong(1), "standard", "cake"),
        Item("3", "Matcha lẻ", dong(1), "standard"),
    ]
    shop = shelves(tmp_path, items, categories)
    names = {c: [t.name for t in shop.search("match", category=c).rows] for c in ("tea", "cake")}
    slip = [t.name for t in shop.search("mathca", category="cake").rows]
    nowhere = shop.search("matcha", category="gone").rows
    first = [t.name for t in shop.search("", category="tea").rows]
    shop.close()
    assert names == {"tea": ["Trà matcha"], "cake": ["Bánh matcha"]}
    assert (slip, nowhere, first) == (["Bánh matcha"], (), ["Trà matcha"])


@pytest.mark.parametrize(
    "text",
    ['"', "*", "a* OR b", 'tra" OR "', "NEAR(a b)", "words:tra", "tra -sen", "'; DROP TABLE item",
     "(", "\x00", "\ue0000", "^tra", "{a}", "+", "%", "AND", "NOT tra", "a" * 5_000, "ă" * 500,
     "x " * 2_000, "\u0301\u0301", "🍵", "٣", "½"],
)  # fmt: skip
def test_nothing_typed_breaks_the_search(shelf: Shelf, text: str) -> None:
    shop = shelf("Trà sen", "And so on", "Near beer")
    assert len(shop.search(text).rows) <= 3


def test_hidden_words_cannot_be_typed(tmp_path: Path) -> None:
    items = [Item("1", "Trà", dong(1), "standard", "tea")]
    shop = shelves(tmp_path, items, [Category("tea", "Trà")])
    assert shop.search("\ue0000").rows == ()
    shop.close()


@pytest.fixture(scope="module")
def real_names(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Catalogue, list[str]]]:
    source = shared_path("data", "catalog_scale_50k.csv.gz")
    with gzip.open(source, "rt", encoding="utf-8") as rows:
        names = [row["name"] for row in csv.DictReader(rows)]
    catalogue = shelves(tmp_path_factory.mktemp("real"), named(*names))
    yield catalogue, names
    catalogue.close()


def test_real_names_are_found_with_a_slip(real_names: tuple[Catalogue, list[str]]) -> None:
    catalogue, names = real_names
    chance = random.Random(41)
    asked = hits = 0
    while asked < 300:
        rank = int(len(names) ** chance.random())
        parts = [w for w in tokens(names[rank - 1]) if w.isascii()]
        long = [w for w in parts if len(w) >= 4 and w.isalpha()]
        if len(parts) < 2 or not long:
            continue
        word = chance.choice(long)
        at = chance.randrange(len(word) - 1)
        slipped = word[:at] + word[at + 1] + word[at] + word[at + 2 :]
        other = chance.choice([w for w in parts if w != word] or [word])
        asked += 1
        rows = catalogue.search(f"{other} {slipped}").rows
        hits += any(tile.item_id == f"i{rank}" for tile in rows)
    assert hits / asked >= 0.90


def test_real_names_are_found_without_accents(real_names: tuple[Catalogue, list[str]]) -> None:
    catalogue, names = real_names
    chance = random.Random(42)
    with_accents = [name for name in names if fold(name) != name.lower()]
    kept = wanted = 0
    for name in chance.sample(with_accents, 200):
        typed = " ".join(name.split()[:3])
        hits = {tile.item_id for tile in catalogue.search(typed, limit=240).rows}
        plain = {tile.item_id for tile in catalogue.search(fold(typed), limit=240).rows}
        wanted += len(hits)
        kept += len(hits & plain)
    assert wanted > 1_000
    assert kept / wanted >= 0.99
