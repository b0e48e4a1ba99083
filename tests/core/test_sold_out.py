"""Sold out: who may say so, how long it holds, and tills that said so apart agree."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import permutations

import pytest

from pos_core.clock import ShopClock
from pos_core.codec import decode, encode
from pos_core.marking import HearSoldOut, MarkOnSale, MarkSoldOut
from pos_core.sold_out import Mark, SoldOutMarked, item_goods, option_goods, variant_goods
from pos_core.staff import Right
from pos_core.till_state import TillState
from tests.core.people import LAN, MINH, staffed
from tests.core.shop_examples import Counter
from tests.core.two_tills import Store

PHO, BUN = item_goods("pho"), item_goods("bun")


def marks(till: Counter, intent: MarkSoldOut | MarkOnSale) -> Mark:
    (event,) = till.takes(intent)
    assert isinstance(event, SoldOutMarked)
    return event.mark


def words(till: Counter) -> dict[str, bool]:
    return dict(till.state.sold_out.words(till.now))


def test_sold_out_is_over_when_the_next_business_day_begins() -> None:
    till = Counter()
    mark = marks(till, MarkSoldOut(PHO))
    assert words(till) == {PHO.key: True}
    assert mark.until is not None
    till.now = mark.until - timedelta(seconds=1)
    assert till.business_day == till.shop.clock.business_day(till.now)
    assert words(till) == {PHO.key: True}
    till.now = mark.until
    assert words(till) == {}


def test_until_somebody_says_holds_for_years() -> None:
    till = Counter()
    marks(till, MarkSoldOut(PHO, for_good=True))
    till.now += timedelta(days=800)
    assert words(till) == {PHO.key: True}
    marks(till, MarkOnSale(PHO))
    assert words(till) == {PHO.key: False}
    till.now += timedelta(days=1)
    assert words(till) == {}, "and the menu's own word counts again"


def test_the_same_word_is_written_once_and_another_end_is_another_word() -> None:
    till = Counter()
    marks(till, MarkSoldOut(PHO))
    assert till.takes(MarkSoldOut(PHO)) == ()
    assert marks(till, MarkSoldOut(PHO, for_good=True)).version == 2
    till.now += timedelta(days=1)
    assert marks(till, MarkSoldOut(PHO)).version == 3


def test_variants_and_options_are_goods_of_their_own() -> None:
    till = Counter()
    big, pearls = variant_goods("tea", "l"), option_goods("top", "pearls")
    for goods in (big, pearls):
        marks(till, MarkSoldOut(goods))
    assert words(till) == {big.key: True, pearls.key: True}
    assert item_goods("tea").key not in words(till)


def test_a_cashier_may_and_who_may_not_needs_a_pin() -> None:
    till = staffed(Counter(), LAN)
    marks(till, MarkSoldOut(PHO))
    staffed(till, replace(LAN, taken=(Right.MARK_SOLD_OUT,)))
    assert till.refuses(MarkOnSale(PHO)).code == "staff.approval_needed"
    till.approver = MINH.actor
    (event,) = till.takes(MarkOnSale(PHO))
    assert isinstance(event, SoldOutMarked)
    assert event.approver == MINH.actor


def test_the_later_word_wins_in_whatever_order_tills_hear_it() -> None:
    store = Store()
    first = marks(store.a, MarkSoldOut(PHO))
    store.b.takes(HearSoldOut(first))
    later = marks(store.b, MarkOnSale(PHO))
    apart = marks(store.a, MarkSoldOut(PHO, for_good=True))
    assert later.version == apart.version
    ends = set()
    for told in permutations((first, later, apart, later)):
        till = Counter()
        for mark in told:
            till.takes(HearSoldOut(mark))
        ends.add(till.state.sold_out.marks[PHO.key])
    assert ends == {later}
    for till, other in ((store.a, later), (store.b, apart)):
        till.takes(HearSoldOut(other))
        assert till.state.sold_out.marks[PHO.key] == later


def test_old_news_and_a_tills_own_bring_nothing() -> None:
    till = Counter()
    mark = marks(till, MarkSoldOut(PHO))
    assert till.takes(HearSoldOut(mark)) == ()
    marks(till, MarkOnSale(PHO))
    assert till.takes(HearSoldOut(mark)) == ()
    assert words(till) == {PHO.key: False}


def test_a_till_hears_while_it_is_locked() -> None:
    till, other = staffed(Counter()), Counter()
    till.state = replace(till.state, staff=replace(till.state.staff, signed_in=None))
    assert till.refuses(MarkSoldOut(PHO)).code == "staff.nobody_signed_in"
    assert till.takes(HearSoldOut(marks(other, MarkSoldOut(PHO))))


def test_what_is_marked_is_kept_with_the_tills_state() -> None:
    till = Counter()
    marks(till, MarkSoldOut(PHO))
    marks(till, MarkSoldOut(BUN, for_good=True))
    kept: TillState = decode(TillState, encode(till.state))
    assert kept.sold_out == till.state.sold_out
    assert kept.sold_out.next_end(till.now) == kept.sold_out.marks[PHO.key].until


@pytest.mark.parametrize(
    ("minutes", "cut_off", "now", "next_day"),
    [
        (420, 4, "2026-11-27T13:00", "2026-11-27T21:00"),
        (420, 4, "2026-11-27T20:59", "2026-11-27T21:00"),
        (420, 4, "2026-11-27T21:00", "2026-11-28T21:00"),
        (540, 0, "2026-12-31T14:59", "2026-12-31T15:00"),
        (-600, 12, "2026-11-27T21:59", "2026-11-27T22:00"),
    ],
)
def test_the_next_business_day_begins_at_the_cut_off_hour(
    minutes: int, cut_off: int, now: str, next_day: str
) -> None:
    clock = ShopClock(minutes, cut_off)
    at, begins = (datetime.fromisoformat(text).replace(tzinfo=UTC) for text in (now, next_day))
    assert clock.next_day(at) == begins
    day = clock.business_day(at)
    assert clock.business_day(begins) == day + timedelta(days=1)
    assert clock.business_day(begins - timedelta(microseconds=1)) == day
