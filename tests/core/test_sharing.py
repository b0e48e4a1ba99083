"""Two tills, one open order: seen, taken over, gone on with twice; no payment is ever undone."""

from __future__ import annotations

from dataclasses import replace
from itertools import count

import pytest

from pos_core.board_news import FollowOrder, TakeInOrder
from pos_core.cart import CancelOrder
from pos_core.collect import CollectOrder
from pos_core.hold import NameOrder, ParkOrder, ResumeOrder
from pos_core.payment import PayCash, cash_due
from pos_core.remote_order import OrderStatus
from pos_core.sale import Outcome
from pos_core.sending import SendOrder
from pos_core.shared_order import OrderHandedOver, OrderShared, OrderTakenOver
from pos_core.sharing import (
    HearShared,
    HearSold,
    HearTakenOver,
    ShareOrder,
    TakeOverOrder,
    taken_up,
)
from pos_core.shop import ConfigureShop
from pos_core.signin import SaveStaffMember, SignIn
from pos_core.staff import Role
from tests.core.day_makers.kitchen import with_stations
from tests.core.remote_examples import remote_order
from tests.core.shop_examples import COFFEE, SHOP, TEA, Counter, dong, pieces
from tests.core.two_tills import Store, attempt, only, part


@pytest.fixture
def store() -> Store:
    """Till A has parked an order for table 5, and B has heard of it."""
    made = Store()
    made.a.adds(COFFEE, pieces(2))
    made.a.takes(ParkOrder(made.a.cart.order_id))
    made.tells(made.a, made.b)
    return made


def test_an_open_order_is_seen_under_the_other_till_s_name(store: Store) -> None:
    (seen,) = store.b.state.shared.others.values()
    assert (seen.till, seen.in_cart) == ("A", False)
    assert seen.order.price().total == dong(58_000)


def test_it_is_told_once_and_again_when_it_changed(store: Store) -> None:
    order_id = only(store.a)
    assert store.a.decides(ShareOrder(order_id)) == ()
    store.a.takes(ResumeOrder(order_id))
    (in_cart,) = store.a.takes(ShareOrder(order_id))
    assert isinstance(in_cart, OrderShared)
    assert in_cart.in_cart
    assert store.a.decides(ShareOrder(order_id)) == ()
    store.a.adds(TEA)
    store.a.takes(ParkOrder(order_id))
    store.tells(store.a, store.b)
    assert len(store.b.state.shared.others[order_id].order.lines) == 2


def test_taken_over_it_leaves_the_other_till_and_gets_a_number_of_this_one(store: Store) -> None:
    order_id = only(store.b)
    store.b.takes(TakeOverOrder(order_id))
    assert (store.b.cart.number, store.b.cart.name) == ("B-0001", "A-0001")
    store.tells(store.b, store.a)
    assert not store.a.state.orders
    ended = store.a.state.ended(order_id)
    assert ended is not None
    assert ended.outcome is Outcome.HANDED_OVER
    store.b.pays()
    store.meets()
    assert not store.a.state.shared.others


def test_there_and_back_again(store: Store) -> None:
    order_id = only(store.b)
    store.b.takes(TakeOverOrder(order_id))
    store.b.takes(ParkOrder(order_id))
    store.meets()
    store.a.takes(TakeOverOrder(order_id))
    store.meets()
    assert store.a.cart.order_id == order_id
    assert not store.b.state.orders
    assert store.a.pays().order_id == order_id


def test_who_has_it_in_front_of_him_is_told(store: Store) -> None:
    order_id = only(store.a)
    store.a.takes(SaveStaffMember(None, "Lan", Role.MANAGER, pin_hash="hash"))
    lan = store.a.state.staff.active[0]
    store.a.approver = lan.actor
    store.a.takes(SignIn(lan.staff_id))
    store.a.takes(ResumeOrder(order_id))
    store.tells(store.a, store.b)
    seen = store.b.state.shared.others[order_id]
    assert (seen.till, seen.in_cart, seen.by) == ("A", True, "Lan")


def test_a_line_the_other_till_had_not_heard_of_is_never_lost(store: Store) -> None:
    order_id = only(store.b)
    store.b.takes(TakeOverOrder(order_id))
    store.a.takes(ResumeOrder(order_id))
    store.a.adds(TEA)
    store.a.takes(ParkOrder(order_id))
    store.a.takes(ShareOrder(order_id))  # told, but B had taken it over before
    store.tells(store.b, store.a)
    assert store.a.state.shared.copies == {order_id: ("B",)}
    assert len(store.a.state.orders[order_id].lines) == 2


def test_what_is_in_a_cart_takes_somebody_s_pin(store: Store) -> None:
    order_id = only(store.a)
    store.a.takes(ResumeOrder(order_id))
    store.tells(store.a, store.b)
    store.b.takes(SaveStaffMember(None, "Lan", Role.MANAGER, pin_hash="hash"))
    store.b.takes(SaveStaffMember(None, "Minh", Role.CASHIER, pin_hash="hash"))
    minh = next(m for m in store.b.state.staff.active if m.name == "Minh")
    lan = next(m for m in store.b.state.staff.active if m.name == "Lan")
    store.b.approver = minh.actor
    store.b.takes(SignIn(minh.staff_id))
    store.b.approver = ""
    assert store.b.refuses(TakeOverOrder(order_id)).code == "staff.approval_needed"
    store.b.approver = lan.actor
    taken = store.b.takes(TakeOverOrder(order_id))[-1]
    assert isinstance(taken, OrderTakenOver)
    assert taken.approver == lan.actor


def test_a_copy_that_went_on_stays_and_is_named(store: Store) -> None:
    order_id = only(store.b)
    store.b.takes(TakeOverOrder(order_id))
    store.a.takes(ResumeOrder(order_id))
    store.a.adds(TEA)
    store.tells(store.b, store.a)
    assert store.a.state.shared.copies == {order_id: ("B",)}
    assert store.a.cart.order_id == order_id


def test_a_copy_whose_other_half_was_given_up_is_named_no_more(store: Store) -> None:
    order_id = only(store.b)
    store.b.takes(TakeOverOrder(order_id))
    store.a.takes(ResumeOrder(order_id))
    store.a.adds(TEA)
    store.tells(store.b, store.a)
    store.b.takes(CancelOrder(order_id, "guest left"))
    store.tells(store.b, store.a)
    assert not store.a.state.shared.copies
    assert list(store.a.state.orders) == [order_id]
    store.a.takes(ParkOrder(order_id))
    third = Counter(replace(SHOP, till_prefix="C"), _noise=count(2_000_000))
    store.tells(store.a, third)
    assert third.state.shared.others[order_id].till == "A", "of two copies it had seen B's alone"


def test_a_copy_that_goes_on_at_a_third_till_is_named_by_that_one(store: Store) -> None:
    """It went on from B to C, and B says that it is gone there."""
    order_id = only(store.b)
    (taken,) = store.b.takes(TakeOverOrder(order_id))
    assert isinstance(taken, OrderTakenOver)
    store.a.takes(ResumeOrder(order_id))
    store.a.adds(TEA)
    store.tells(store.b, store.a)
    attempt(store.b, HearTakenOver(order_id, "C", taken_up(taken.order, "C-0001")))
    attempt(store.a, HearTakenOver(order_id, "C", taken_up(taken.order, "C-0001")))
    assert store.a.state.shared.copies == {order_id: ("B", "C")}
    store.tells(store.b, store.a)
    assert store.a.state.shared.copies == {order_id: ("C",)}


def test_of_three_copies_one_that_is_given_up_leaves_the_other_two_named(store: Store) -> None:
    order_id = only(store.b)
    (taken,) = store.b.takes(TakeOverOrder(order_id))
    assert isinstance(taken, OrderTakenOver)
    told = store.a.state.orders[order_id]
    store.a.takes(ResumeOrder(order_id))
    store.a.adds(TEA)
    store.tells(store.b, store.a)
    attempt(store.a, HearTakenOver(order_id, "C", taken_up(told, "C-0001")))
    attempt(store.a, HearShared(order_id, "C"))
    assert store.a.state.shared.copies == {order_id: ("B",)}


def test_a_copy_that_is_given_up_before_it_was_told_anew_leaves_every_list(store: Store) -> None:
    order_id = only(store.b)
    theirs = taken_up(store.b.state.shared.others[order_id].order, "C-0001")
    store.b.takes(TakeOverOrder(order_id))
    attempt(store.b, HearTakenOver(order_id, "C", theirs))
    attempt(store.b, HearShared(order_id, "C"))
    assert not store.b.state.shared.copies
    store.b.takes(CancelOrder(order_id, "guest left"))
    store.tells(store.b, store.a)
    assert not store.a.state.orders
    assert not store.a.state.shared.others


def test_a_late_word_of_a_till_that_gave_it_away_is_taken_back(store: Store) -> None:
    """B typed on without a line; by the time that came in the order had gone on and ended."""
    order_id = only(store.b)
    store.b.takes(TakeOverOrder(order_id))
    late = store.b.state.shared.mine[order_id]
    third = Counter(replace(SHOP, till_prefix="C"), _noise=count(2_000_000))
    attempt(third, HearShared(order_id, "B", late.order, in_cart=True))
    assert late.order is not None
    attempt(store.b, HearTakenOver(order_id, "A", taken_up(late.order, "A-0002")))
    store.tells(store.b, third)
    assert order_id not in third.state.shared.others


def test_the_first_payment_ends_the_other_copy(store: Store) -> None:
    order_id = only(store.b)
    store.b.takes(TakeOverOrder(order_id))
    store.a.takes(ResumeOrder(order_id))
    store.a.takes(NameOrder(order_id, "Bàn 7"))
    store.tells(store.b, store.a)
    assert store.a.state.shared.copies == {order_id: ("B",)}
    store.b.pays()
    store.tells(store.b, store.a)
    assert not store.a.state.orders
    assert not store.a.state.shared.copies
    assert isinstance(store.a.events[-1], OrderHandedOver)


def test_a_copy_with_money_in_it_waits_for_somebody_and_takes_no_more(store: Store) -> None:
    order_id = only(store.b)
    store.b.takes(TakeOverOrder(order_id))
    store.a.takes(ResumeOrder(order_id))
    store.a.takes(part(store.a, 20_000))
    store.b.pays()
    store.tells(store.b, store.a)
    assert order_id in store.a.state.orders
    assert order_id in store.a.state.shared.paid
    due = cash_due(store.a.cart).due
    assert store.a.refuses(PayCash(order_id, due, due)).code == "board.paid_elsewhere"


def test_a_part_paid_order_is_not_taken_over(store: Store) -> None:
    order_id = only(store.a)
    store.a.takes(ResumeOrder(order_id))
    store.a.takes(part(store.a, 20_000))
    store.a.takes(ParkOrder(order_id))
    store.tells(store.a, store.b)
    assert store.b.refuses(TakeOverOrder(order_id)).code == "shared.part_paid"


def test_two_payments_made_apart_both_stand(store: Store) -> None:
    order_id = only(store.b)
    store.b.takes(TakeOverOrder(order_id))
    store.a.takes(ResumeOrder(order_id))
    store.a.pays()
    store.b.pays()
    store.meets()
    for till in (store.a, store.b):
        ended = till.state.ended(order_id)
        assert ended is not None
        assert ended.outcome is Outcome.PAID


def test_what_the_kitchen_has_is_not_cooked_again_at_the_other_till() -> None:
    store = Store()
    for till in (store.a, store.b):
        till.takes(ConfigureShop(replace(with_stations(till.state.shop or SHOP))))
    store.a.adds(replace(COFFEE, category_id="drinks"))
    order_id = store.a.cart.order_id
    store.a.takes(SendOrder(order_id))
    store.a.takes(ParkOrder(order_id))
    store.tells(store.a, store.b)
    store.b.takes(TakeOverOrder(order_id))
    assert store.b.refuses(SendOrder(order_id)).code == "kitchen.nothing_new"


def test_what_left_came_back_and_was_paid_is_known_to_the_kitchen_once() -> None:
    """A void of that sale must stop what was cooked for it, not what was when it left."""
    store = Store()
    drink = replace(COFFEE, category_id="drinks")
    for till in (store.a, store.b):
        till.takes(ConfigureShop(replace(with_stations(till.state.shop or SHOP))))
    store.a.adds(drink, pieces(2))
    order_id = store.a.cart.order_id
    store.a.takes(SendOrder(order_id))
    store.a.takes(ParkOrder(order_id))
    store.meets()
    for till in (store.b, store.a):
        till.takes(TakeOverOrder(order_id))
        if till is store.b:
            till.takes(ParkOrder(order_id))
        store.meets()
    store.a.adds(drink, pieces(3))
    store.a.takes(SendOrder(order_id))
    store.a.pays()
    (paid,) = store.a.state.kitchen.paid
    assert sum(part.quantity.thousandths for part in paid.sent) == 5_000


def test_what_ended_at_its_till_leaves_the_list(store: Store) -> None:
    order_id = only(store.a)
    store.a.takes(ResumeOrder(order_id))
    store.a.pays()
    store.tells(store.a, store.b)
    assert not store.b.state.shared.others
    assert store.b.refuses(TakeOverOrder(order_id)).code == "shared.gone"


def test_a_collected_order_ends_when_another_till_was_paid_for_it(store: Store) -> None:
    order = remote_order()
    store.a.takes(TakeInOrder(order))
    store.a.takes(CollectOrder(order.order_id))
    store.a.takes(FollowOrder(replace(order, status=OrderStatus.COMPLETED, paid=True)))
    assert order.order_id not in store.a.state.orders


def test_a_late_word_of_a_copy_that_was_sold_elsewhere_opens_nothing(store: Store) -> None:
    """A third till hears of the take-over and the sale before the first one's line comes back."""
    order_id = only(store.b)
    late = store.a.state.shared.mine[order_id]
    third = Counter(replace(SHOP, till_prefix="C"), _noise=count(2_000_000))
    attempt(third, HearShared(order_id, "A", late.order))
    (taken,) = store.b.takes(TakeOverOrder(order_id))
    assert isinstance(taken, OrderTakenOver)
    attempt(third, HearTakenOver(order_id, "B", taken.order))
    assert third.state.shared.others[order_id].till == "B"
    attempt(third, HearShared(order_id, "A", late.order, in_cart=True))
    assert third.state.shared.others[order_id].till == "B"
    attempt(third, HearSold(order_id, taken.order.number, taken.order.along))
    attempt(third, HearShared(order_id, "A", late.order))
    assert order_id not in third.state.shared.others


def test_what_is_taken_over_and_given_up_leaves_every_list(store: Store) -> None:
    order_id = only(store.b)
    store.b.takes(TakeOverOrder(order_id))
    store.tells(store.b, store.a)
    assert store.a.state.shared.others[order_id].till == "B"
    store.b.takes(CancelOrder(order_id, "guest left"))
    store.meets()
    assert not store.a.state.shared.others


def test_old_news_that_come_again_take_nothing_away(store: Store) -> None:
    """As when the small file with the place in the feed was lost: all of it is read once more."""
    order_id = only(store.b)
    store.b.takes(TakeOverOrder(order_id))
    store.b.takes(ParkOrder(order_id))
    store.meets()
    store.a.takes(TakeOverOrder(order_id))
    store.meets()
    for parked in (False, True):
        if parked:
            store.a.takes(ParkOrder(order_id))
        store.reads_all_again()
        assert list(store.a.state.orders) == [order_id]
        assert not store.a.state.shared.copies
    assert not store.b.state.orders
