"""Files find their items by SKU, id or name, however somebody spelled them."""

from __future__ import annotations

import pytest

from pos_core.catalog import Item
from pos_core.money import Currency, Money
from pos_core.photo_files import PhotoFolder, match_photos

PRICE = Money(20_000, Currency.VND)
PHO = Item("pho", "Phở bò", PRICE, "standard", sku="PH-01")
MILK = Item("i-17", "Cà phê sữa đá", PRICE, "standard", sku="CF 02")
FLAN = Item("flan", "Bánh flan", PRICE, "standard")
GOODS = (PHO, MILK, FLAN)


def told(folder: PhotoFolder) -> tuple[dict[str, str], dict[str, str]]:
    """Files by item, and why the others are for none."""
    matches = {each.item_id: each.file for each in folder.matches}
    return matches, {each.file: each.why.code for each in folder.misses}


@pytest.mark.parametrize(
    ("file", "item_id"),
    [
        ("PH-01.jpg", "pho"),
        ("ph_01.JPEG", "pho"),
        ("pho.png", "pho"),
        ("Phở bò.webp", "pho"),
        ("pho-bo.jpg", "pho"),
        ("CA PHE SUA DA.jpg", "i-17"),
        ("cf-02.jpg", "i-17"),
        ("Ca\u0300 phe\u0302 su\u031b\u0303a \u0111a\u0301.jpg", "i-17"),
    ],
)
def test_a_file_is_for_the_item_it_is_called_by(file: str, item_id: str) -> None:
    assert told(match_photos((file,), GOODS)) == ({item_id: file}, {})


def test_what_is_for_no_item_says_so_and_each_item_gets_one() -> None:
    files = ("IMG_2041.jpg", "PHO BO.webp", "pho.jpg", "ph-01.png", ".jpg")
    matches, misses = told(match_photos(files, GOODS))
    assert matches == {"pho": "ph-01.png"}
    assert misses == {
        "IMG_2041.jpg": "photo.no_item",
        ".jpg": "photo.no_item",
        "PHO BO.webp": "photo.second",
        "pho.jpg": "photo.second",
    }


def test_a_sku_goes_before_a_name_and_two_of_one_name_are_nobodys() -> None:
    called = Item("x", "PH 01", PRICE, "standard")
    assert told(match_photos(("ph-01.jpg",), (called, PHO))) == ({"pho": "ph-01.jpg"}, {})
    twin = Item("y", "bánh FLAN", PRICE, "standard")
    matches, misses = told(match_photos(("banh flan.jpg",), (*GOODS, twin)))
    assert (matches, misses) == ({}, {"banh flan.jpg": "photo.two_items"})
