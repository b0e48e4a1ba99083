"""Setting up: the answers are kept as they are, and a shop begins in the journal that fits it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pos_core import setup
from pos_core.country_profiles import SHOPS, id_restaurant, vn_cafe, vn_grocery
from pos_core.money import Currency
from pos_core.order_kind import KindRule, OrderKind
from pos_core.setup import (
    Products,
    SetupDraft,
    Way,
    draft_from,
    draft_text,
    fresh_shop,
    goods_of,
    is_demo,
    kind_of,
    read_draft,
    way_of,
)
from pos_core.shop import ShopProfile
from pos_core.till_state import TillState


def own() -> TillState:
    shop = replace(fresh_shop("vn_cafe", "vi"), profile=ShopProfile("Quán Gió"))
    return TillState(shop=shop)


@pytest.mark.parametrize("kind", sorted(SHOPS))
def test_a_draft_comes_back_as_it_was_kept(kind: str) -> None:
    draft = SetupDraft("shop", kind, fresh_shop(kind, "vi"), Products.EMPTY, begun=True)
    assert read_draft(draft_text(draft)) == draft


@pytest.mark.parametrize("text", ["", "{", "[]", '{"shop": 5}', '{"products": "all"}'])
def test_a_draft_that_cannot_be_read_is_none(text: str) -> None:
    assert read_draft(text) is None


@pytest.mark.parametrize("kind", sorted(SHOPS))
def test_a_fresh_shop_has_its_countrys_rules_and_no_name(kind: str) -> None:
    shop = fresh_shop(kind, "id")
    assert shop.profile == ShopProfile("")
    assert shop.language == "id"
    assert shop.taxes == SHOPS[kind]("en").taxes
    assert not is_demo(shop)
    assert kind_of(shop) == kind


def test_a_grocer_packs_and_a_cafe_does_all() -> None:
    assert fresh_shop("vn_grocery", "vi").rules.kinds == (KindRule(OrderKind.TAKE_AWAY),)
    assert fresh_shop("vn_cafe", "vi").rules.kinds == ()
    assert goods_of("id_grocery") == "grocery"
    assert goods_of("id_restaurant") == "cafe"


def test_a_demo_shop_is_one_until_it_has_a_name() -> None:
    for make in SHOPS.values():
        assert is_demo(make("en"))
    shop = vn_cafe("vi")
    assert not is_demo(replace(shop, profile=replace(shop.profile, name="Quán Gió")))


def test_nothing_rung_up_in_the_demo_shop_can_stay_in_place() -> None:
    new = fresh_shop("vn_grocery", "vi")
    unsold = TillState(shop=vn_cafe("vi"))
    assert way_of(unsold, new) is Way.IN_PLACE
    assert way_of(replace(unsold, next_number=2), new) is Way.ANEW


def test_another_currency_needs_another_journal() -> None:
    assert id_restaurant("id").currency is Currency.IDR
    assert way_of(own(), fresh_shop("id_grocery", "id")) is Way.ANEW
    assert way_of(own(), fresh_shop("vn_grocery", "vi")) is Way.IN_PLACE
    assert way_of(replace(own(), next_number=400), fresh_shop("vn_grocery", "vi")) is Way.IN_PLACE


def test_an_own_shop_is_set_up_again_from_what_it_is() -> None:
    shop = own().shop
    assert shop is not None
    draft = draft_from(shop)
    assert (draft.kind, draft.shop, draft.products) == ("vn_cafe", shop, Products.KEEP)
    assert kind_of(vn_grocery("vi")) == "vn_grocery"


def test_a_demo_taken_for_a_shop_would_be_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    """The planted bug: what was tried in the demo shop would stand in the real books."""
    monkeypatch.setattr(setup, "is_demo", lambda shop: False)
    with pytest.raises(AssertionError):
        test_nothing_rung_up_in_the_demo_shop_can_stay_in_place()
