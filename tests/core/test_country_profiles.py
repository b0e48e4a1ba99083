"""A new shop starts with the rates and habits of its country; the figures are checked by hand."""

from __future__ import annotations

import json
from datetime import date, timedelta
from pathlib import Path

import pytest

from pos_core.country_profiles import ID_GROCERY_POLICY, SHOPS, VN_POLICY, shop_for
from pos_core.ids import LineId
from pos_core.money import Currency, Money
from pos_core.pricing import Charge, Priced, cash_rounding, price
from pos_core.quantity import Quantity
from pos_core.rounding import Rounding
from pos_core.shop import Shop
from pos_core.tax import TaxMode

CLASSES = ["standard", "restaurant", "reduced", "exempt", "alcohol"]
TODAY = date(2026, 11, 21)
BEFORE_THE_END = date(2026, 12, 31)
AFTER_THE_END = date(2027, 1, 1)


def _price(shop: Shop, tax_class: str, minor: int, day: date = TODAY) -> Priced:
    taxes = shop.taxes.taxes_for(tax_class, day)
    each = Money(minor, shop.currency)
    return price([Charge(LineId("1"), each, Quantity.of(1), taxes)], shop.policy)


def _tax(shop: Shop, tax_class: str, minor: int, day: date = TODAY) -> int:
    priced = _price(shop, tax_class, minor, day)
    return priced.tax_included.minor + priced.tax_added.minor


@pytest.mark.parametrize(
    ("kind", "language", "country", "currency"),
    [
        ("cafe", "vi", "VN", Currency.VND),
        ("cafe", "en", "VN", Currency.VND),
        ("cafe", "id", "ID", Currency.IDR),
        ("grocery", "vi", "VN", Currency.VND),
        ("grocery", "en", "VN", Currency.VND),
        ("grocery", "id", "ID", Currency.IDR),
    ],
)
def test_a_first_start_gives_the_shop_of_the_language(
    kind: str, language: str, country: str, currency: Currency
) -> None:
    shop = shop_for(kind, language)
    assert (shop.country, shop.currency, shop.language) == (country, currency, language)
    assert shop.till_prefix == "A"
    assert (shop.clock.utc_offset_minutes, shop.clock.cut_off_hour) == (420, 4)


def test_cafe_and_grocery_are_two_shops_in_every_language() -> None:
    for language in ("vi", "id", "en"):
        cafe, grocery = shop_for("cafe", language), shop_for("grocery", language)
        assert cafe.store_id != grocery.store_id
        assert cafe.profile.name != grocery.profile.name


def test_english_changes_the_words_and_not_the_rules() -> None:
    for kind in ("cafe", "grocery"):
        english, vietnamese = shop_for(kind, "en"), shop_for(kind, "vi")
        assert english.profile != vietnamese.profile
        assert (english.taxes, english.policy) == (vietnamese.taxes, vietnamese.policy)


@pytest.mark.parametrize(("kind", "language"), [("cafe", "fr"), ("bank", "vi"), ("", "")])
def test_an_unknown_shop_or_language_is_an_error(kind: str, language: str) -> None:
    with pytest.raises(ValueError, match="there is no"):
        shop_for(kind, language)


def test_a_shop_without_texts_in_a_language_says_so() -> None:
    with pytest.raises(ValueError, match="'id'"):
        SHOPS["vn_cafe"]("id")
    with pytest.raises(ValueError, match="'vi'"):
        SHOPS["id_grocery"]("vi")


@pytest.mark.parametrize("name", SHOPS)
@pytest.mark.parametrize("day", [date(1969, 12, 31), date(1970, 1, 1), TODAY, date(2030, 1, 1)])
def test_every_class_has_its_rates_on_every_day(name: str, day: date) -> None:
    shop = SHOPS[name]("en")
    assert sorted(shop.taxes.classes) == sorted(CLASSES)
    for tax_class in CLASSES:
        shop.taxes.taxes_for(tax_class, day)


@pytest.mark.parametrize("kind", ["cafe", "grocery"])
@pytest.mark.parametrize("tax_class", ["standard", "restaurant"])
def test_vietnamese_vat_is_cut_to_8_percent_until_the_end_of_2026(
    kind: str, tax_class: str
) -> None:
    shop = shop_for(kind, "vi")
    # 108.000 at 8 % is 100.000 + 8.000; 110.000 at 10 % is 100.000 + 10.000.
    assert _tax(shop, tax_class, 110_000, date(2025, 6, 30)) == 10_000
    assert _tax(shop, tax_class, 108_000, date(2025, 7, 1)) == 8_000
    assert _tax(shop, tax_class, 108_000, BEFORE_THE_END) == 8_000
    assert _tax(shop, tax_class, 110_000, AFTER_THE_END) == 10_000
    assert AFTER_THE_END - BEFORE_THE_END == timedelta(days=1)


def test_an_iced_milk_coffee_holds_2148_dong_of_vat_this_year_and_2636_the_next() -> None:
    shop = shop_for("cafe", "vi")
    # 29.000 x 8/108 = 2.148,1; 29.000 x 10/110 = 2.636,4.
    assert _tax(shop, "restaurant", 29_000, BEFORE_THE_END) == 2_148
    assert _tax(shop, "restaurant", 29_000, AFTER_THE_END) == 2_636
    assert _price(shop, "restaurant", 29_000).total == Money(29_000, Currency.VND)


def test_beer_fresh_food_and_rice_have_no_part_in_the_cut() -> None:
    shop = shop_for("grocery", "vi")
    for day in (date(2025, 6, 30), date(2025, 7, 1), BEFORE_THE_END, AFTER_THE_END):
        assert _tax(shop, "alcohol", 22_000, day) == 2_000  # 22.000 x 10/110
        assert _tax(shop, "reduced", 21_000, day) == 1_000  # 21.000 x 5/105
        assert _tax(shop, "exempt", 185_000, day) == 0
    assert shop.taxes.taxes_for("exempt", TODAY) == ()


def test_indonesian_vat_is_12_percent_of_eleven_twelfths_in_the_price() -> None:
    shop = shop_for("grocery", "id")
    for tax_class in ("standard", "alcohol"):
        # 111.000: net 100.000, of which 11/12 (91.667) x 12 % = 11.000.
        priced = _price(shop, tax_class, 111_000)
        assert priced.total == Money(111_000, Currency.IDR)
        assert priced.tax_included == Money(11_000, Currency.IDR)
        assert priced.taxes[0].taxable == Money(91_667, Currency.IDR)
        assert priced.taxes[0].rate.ppm == 120_000
        before = _price(shop, tax_class, 111_000, date(2024, 12, 31))
        assert before.tax_included == Money(11_000, Currency.IDR)
        assert before.taxes[0].rate.ppm == 110_000


def test_daily_needs_bear_no_indonesian_vat() -> None:
    for name in ("id_grocery", "id_restaurant"):
        shop = SHOPS[name]("id")
        assert shop.taxes.taxes_for("exempt", TODAY) == ()
        assert shop.taxes.taxes_for("reduced", TODAY) == ()


def test_a_warm_meal_at_the_grocers_holds_its_local_tax() -> None:
    priced = _price(shop_for("grocery", "id"), "restaurant", 22_000)
    assert (priced.tax_included.minor, priced.total.minor) == (2_000, 22_000)


@pytest.mark.parametrize("tax_class", ["restaurant", "alcohol"])
def test_service_and_local_tax_come_on_top_in_an_indonesian_restaurant(tax_class: str) -> None:
    priced = _price(shop_for("cafe", "id"), tax_class, 200_000)
    # 200.000 + 5 % service 10.000 = 210.000, + PB1 10 % of that = 231.000.
    assert priced.service == Money(10_000, Currency.IDR)
    assert priced.tax_added == Money(21_000, Currency.IDR)
    assert priced.total == Money(231_000, Currency.IDR)
    assert [(t.code, t.mode) for t in priced.taxes] == [("PB1", TaxMode.EXCLUSIVE)]


def test_beans_to_take_home_bear_vat_and_not_the_restaurant_tax() -> None:
    priced = _price(shop_for("cafe", "id"), "standard", 111_000)
    assert [(t.code, t.mode) for t in priced.taxes] == [("PPN", TaxMode.INCLUSIVE)]
    # Service 5.550 on the shelf price holds its own PPN: 116.550 x 11/111 = 11.550.
    assert priced.total == Money(116_550, Currency.IDR)
    assert priced.tax_included == Money(11_550, Currency.IDR)


@pytest.mark.parametrize(
    ("total", "rounding"),
    [(14_625, -125), (14_749, -249), (14_750, 250), (14_999, 1), (15_000, 0), (249, -249)],
)
def test_cash_in_vietnam_is_rounded_to_the_nearest_500_dong(total: int, rounding: int) -> None:
    assert cash_rounding(Money(total, Currency.VND), VN_POLICY) == Money(rounding, Currency.VND)


@pytest.mark.parametrize(("total", "rounding"), [(8_649, -49), (8_650, 50), (8_700, 0)])
def test_cash_in_indonesia_is_rounded_to_the_nearest_100_rupiah(total: int, rounding: int) -> None:
    amount = cash_rounding(Money(total, Currency.IDR), ID_GROCERY_POLICY)
    assert amount == Money(rounding, Currency.IDR)


def test_only_the_indonesian_restaurant_charges_for_service() -> None:
    charging = {name for name in SHOPS if SHOPS[name]("en").policy.service}
    assert charging == {"id_restaurant"}
    for name in SHOPS:
        rule = SHOPS[name]("en").policy.cash_rounding
        assert rule is not None
        assert rule.mode is Rounding.HALF_UP


@pytest.mark.parametrize("name", SHOPS)
def test_sample_tax_numbers_are_nobodys_and_say_so(name: str) -> None:
    for language, word in (("vi", "mẫu"), ("id", "contoh"), ("en", "sample")):
        if language != "en" and not name.startswith({"vi": "vn", "id": "id"}[language]):
            continue
        profile = SHOPS[name](language).profile
        number, said = profile.tax_id.split(" ")
        assert set(number) == {"0"}
        assert len(number) == (10 if name.startswith("vn") else 16)
        assert said == f"({word})"
        assert profile.header


@pytest.mark.parametrize("name", ["id_restaurant", "id_grocery"])
def test_indonesian_headings_are_plain_text_for_the_tax_recorder(name: str) -> None:
    profile = SHOPS[name]("id").profile
    for text in (profile.name, profile.address, profile.phone, profile.tax_id, profile.header):
        assert text.isascii()


@pytest.mark.parametrize("kind", ["cafe", "grocery"])
@pytest.mark.parametrize("language", ["vi", "id", "en"])
def test_everything_on_the_demo_shelves_has_a_rate(kind: str, language: str) -> None:
    shelves = Path(__file__).parents[2] / "resources" / "demo" / f"{kind}.json"
    items = json.loads(shelves.read_text("utf-8"))["items"]
    assert len(items) > 50
    assert {item["tax"] for item in items} <= set(shop_for(kind, language).taxes.classes)
