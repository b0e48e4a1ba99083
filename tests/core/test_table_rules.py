"""How guests order at tables is the shop's word: every till comes to the same, whoever said it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from pos_core.shop import ConfigureShop, Shop
from pos_core.table_news import HearTableRules
from pos_core.table_rules import TableRules
from tests.core.shop_examples import Counter
from tests.core.two_tills import Store, attempt


def shop_of(till: Counter) -> Shop:
    assert till.state.shop is not None
    return till.state.shop


def says(till: Counter, **changes: Any) -> HearTableRules:
    """The manager changes the rules at this till; what the others hear of it."""
    shop = shop_of(till)
    till.takes(ConfigureShop(replace(shop, tables=replace(shop.tables, **changes))))
    return HearTableRules(shop_of(till).tables)


def test_what_is_said_at_one_till_counts_at_the_other() -> None:
    store = Store()
    store.b.takes(says(store.a, opens_by_scan=False, minutes=90))
    rules = shop_of(store.b).tables
    assert rules == TableRules(opens_by_scan=False, minutes=90, version=1, till="A")
    store.a.takes(says(store.b, minutes=30))
    assert shop_of(store.a).tables == replace(rules, minutes=30, version=2, till="B")


def test_another_change_of_a_shop_says_nothing_of_its_tables() -> None:
    store = Store()
    store.b.takes(says(store.a, minutes=90))
    shop = shop_of(store.b)
    stale = replace(shop.tables, version=0, till="")
    named = replace(shop, profile=replace(shop.profile, name="Quán Mới"), tables=stale)
    store.b.takes(ConfigureShop(named))
    assert shop_of(store.b).profile.name == "Quán Mới"
    assert shop_of(store.b).tables == shop_of(store.a).tables


def test_tills_that_were_apart_agree_in_whatever_order_they_hear() -> None:
    for first, second in ((0, 1), (1, 0)):
        store = Store()
        news = [says(store.a, minutes=90), says(store.b, confirms_scans=False)]
        for till in (store.a, store.b):
            for heard in (news[first], news[second], news[first]):
                attempt(till, heard)
        assert shop_of(store.a).tables == shop_of(store.b).tables == news[1].rules


def test_old_news_change_nothing() -> None:
    store = Store()
    old = says(store.a, minutes=90)
    says(store.a, minutes=120)
    assert store.a.decides(old) == ()
