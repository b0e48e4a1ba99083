"""A shop can be set up and changed, but never into one that cannot sell or prints nonsense."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pos_core.country_profiles import id_grocery, vn_grocery
from pos_core.money import Currency
from pos_core.refusal import Refusal, refuse
from pos_core.shop import ConfigureShop, Shop, ShopConfigured, ShopProfile
from pos_core.tax import TaxTable
from pos_core.till_state import TillState
from tests.core.shop_examples import COFFEE, SHOP, Counter, sells


def _named(name: str) -> Shop:
    return replace(SHOP, profile=replace(SHOP.profile, name=name))


def test_a_shop_is_written_down_once() -> None:
    counter = Counter()
    assert counter.events == [ShopConfigured(SHOP)]
    assert counter.state == TillState(shop=SHOP)
    assert counter.takes(ConfigureShop(SHOP)) == ()
    assert counter.events[0].stream == "shop"


def test_a_changed_shop_counts_from_then_on() -> None:
    counter = Counter()
    other = vn_grocery("vi")
    assert counter.takes(ConfigureShop(other)) == (ShopConfigured(other),)
    assert counter.state.shop == other


@pytest.mark.parametrize("name", ["", "  ", "\t"])
def test_a_shop_needs_a_name(name: str) -> None:
    assert Counter().refuses(ConfigureShop(_named(name))) == refuse("shop.name_missing")


@pytest.mark.parametrize("prefix", ["", "ABCDE", "A-", "A B", "Đ", "²"])
def test_order_numbers_begin_with_one_to_four_plain_letters_or_digits(prefix: str) -> None:
    intent = ConfigureShop(replace(SHOP, till_prefix=prefix))
    assert Counter().refuses(intent) == refuse("shop.prefix_invalid", prefix=prefix)


@pytest.mark.parametrize("prefix", ["A", "7", "T2", "ABCD"])
def test_short_prefixes_are_taken(prefix: str) -> None:
    counter = Counter()
    counter.takes(ConfigureShop(replace(SHOP, till_prefix=prefix)))
    assert sells(counter, COFFEE).number.startswith(f"{prefix}-")


def test_a_shop_needs_rates() -> None:
    intent = ConfigureShop(replace(SHOP, taxes=TaxTable(())))
    assert Counter().refuses(intent) == refuse("shop.taxes_missing")


def test_the_currency_of_a_shop_never_changes() -> None:
    counter = Counter()
    assert counter.refuses(ConfigureShop(id_grocery("id"))) == refuse(
        "shop.currency_fixed", currency=Currency.VND
    )
    assert Counter(id_grocery("id")).state.shop == id_grocery("id")


def test_a_shop_sells_in_the_currency_of_its_policy() -> None:
    assert (SHOP.currency, id_grocery("id").currency) == (Currency.VND, Currency.IDR)


def test_only_the_name_must_stand_on_a_receipt() -> None:
    assert ShopProfile("Quán") == ShopProfile("Quán", "", "", "", "", "", "")


def test_a_refusal_carries_what_its_message_needs() -> None:
    refused = refuse("a.b", least=1, most=2)
    assert refused == Refusal("a.b", (("least", 1), ("most", 2)))
    assert (refused.fact("least"), refused.fact("most")) == (1, 2)
    with pytest.raises(KeyError):
        refused.fact("other")
    assert refuse("a.b") == Refusal("a.b")
