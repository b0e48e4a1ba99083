"""What did not go along with an order that was paid elsewhere is a bill that somebody sees."""

from __future__ import annotations

import random
from dataclasses import replace
from itertools import count

import pytest

from pos_core import remainder
from pos_core.board_news import FollowOrder, TakeInOrder
from pos_core.collect import CollectOrder
from pos_core.hold import NameOrder, ParkOrder, ResumeOrder
from pos_core.ids import LineId
from pos_core.payment import PayCash, cash_due
from pos_core.quantity import Quantity
from pos_core.remote_order import OrderStatus
from pos_core.sale import OrderPaid
from pos_core.sending import SendOrder
from pos_core.shared_order import CopyKept, RemainderKept
from pos_core.sharing import HearShared, HearSold, HearTakenOver, TakeOverOrder
from pos_core.shop import ConfigureShop
from tests.core.day_makers.kitchen import with_stations
from tests.core.remote_examples import remote_order
from tests.core.rung_up import RungUp
from tests.core.shop_examples import COFFEE, SHOP, TEA, Counter, dong, pieces
from tests.core.two_tills import Store, attempt, only

SEEDS = 150


@pytest.fixture
def store() -> Store:
    """Two coffees on table 5 went from A to B, and meanwhile A typed on."""
    made = Store()
    made.a.adds(COFFEE, pieces(2))
    made.a.takes(NameOrder(made.a.cart.order_id, "Bàn 5"))
    made.a.takes(ParkOrder(made.a.cart.order_id))
    made.tells(made.a, made.b)
    order_id = only(made.b)
    made.b.takes(TakeOverOrder(order_id))
    made.a.takes(ResumeOrder(order_id))
    return made


def is_paid_at_b(store: Store) -> None:
    store.b.pays()
    store.tells(store.b, store.a)


def test_a_line_of_our_own_is_a_bill_with_a_number_of_ours(store: Store) -> None:
    order_id = store.a.cart.order_id
    store.a.adds(TEA)
    is_paid_at_b(store)
    bill = store.a.cart
    assert [line.name for line in bill.lines] == [TEA.name]
    assert bill.order_id != order_id
    assert (bill.number, bill.name) == ("A-0002", "Bàn 5 /2")
    assert list(store.a.state.orders) == [bill.order_id]
    assert store.a.state.shared.remainders == {bill.order_id: "B"}


def test_it_is_paid_like_any_other_and_is_no_second_payment(store: Store) -> None:
    store.a.adds(TEA)
    is_paid_at_b(store)
    sale = store.a.pays()
    assert sale.due == dong(45_000)
    assert not store.a.state.shared.remainders
    store.meets()
    assert not store.a.state.orders
    assert not store.b.state.orders
    assert not store.b.state.shared.others


def test_of_a_line_that_grew_only_what_was_added_stays(store: Store) -> None:
    store.a.adds(COFFEE, pieces(3))
    is_paid_at_b(store)
    (line,) = store.a.cart.lines
    assert line.quantity == Quantity.of(3)


def test_what_was_parked_stays_parked(store: Store) -> None:
    store.a.adds(TEA)
    store.a.takes(ParkOrder(store.a.cart.order_id))
    is_paid_at_b(store)
    assert store.a.state.cart is None
    assert len(store.a.state.orders) == 1


def test_the_other_till_keeps_what_it_added_when_the_first_is_paid(store: Store) -> None:
    store.b.adds(TEA)
    store.a.pays()
    store.meets()
    (line,) = store.b.cart.lines
    assert line.name == TEA.name
    assert store.b.state.shared.remainders == {store.b.cart.order_id: "A"}
    assert not store.a.state.orders


def test_the_kitchen_keeps_what_it_has_of_it_and_cooks_nothing_twice(store: Store) -> None:
    for till in (store.a, store.b):
        till.takes(ConfigureShop(replace(with_stations(till.state.shop or SHOP))))
    store.a.adds(replace(TEA, category_id="drinks"))
    store.a.takes(SendOrder(store.a.cart.order_id))
    is_paid_at_b(store)
    assert [sent.line_id for sent in store.a.cart.kitchen] == [store.a.cart.lines[0].line_id]
    assert store.a.refuses(SendOrder(store.a.cart.order_id)).code == "kitchen.nothing_new"


def test_what_was_added_to_an_app_s_order_is_not_paid_with_it() -> None:
    store, order = Store(), remote_order()
    store.a.takes(TakeInOrder(order))
    store.a.takes(CollectOrder(order.order_id))
    store.a.adds(TEA)
    store.a.takes(FollowOrder(replace(order, status=OrderStatus.COMPLETED, paid=True)))
    assert [line.name for line in store.a.cart.lines] == [TEA.name]
    assert store.a.pays().due == dong(45_000)


def test_of_three_tills_the_last_keeps_what_the_payer_never_had(store: Store) -> None:
    c = Counter(replace(SHOP, till_prefix="C"), _noise=count(2_000_000))
    store.b.adds(TEA)
    store.b.takes(ParkOrder(store.b.cart.order_id))
    store.tells(store.b, store.a)
    order = store.b.state.orders[only(store.b)]
    c.takes(HearShared(order.order_id, "B", replace(order, undo=())))
    c.takes(TakeOverOrder(order.order_id))
    store.b.takes(HearTakenOver(order.order_id, "C", c.cart))
    c.takes(HearSold(order.order_id, "A-0001"))
    assert [line.name for line in c.cart.lines] == [TEA.name]


def test_two_that_took_it_over_apart_keep_what_each_added(store: Store) -> None:
    """B and C both took the two coffees over from A; each adds one more of them."""
    c = Counter(replace(SHOP, till_prefix="C"), _noise=count(2_000_000))
    order = replace(store.a.cart, undo=())
    c.takes(HearShared(order.order_id, "A", order))
    c.takes(TakeOverOrder(order.order_id))
    for till in (store.b, c):
        till.adds(COFFEE)
    sale = store.b.pays()
    c.takes(HearSold(order.order_id, sale.number, sale.along))
    assert [line.quantity for line in c.cart.lines] == [Quantity.of(1)]


def test_a_sale_of_our_own_number_ends_the_copy_whole(store: Store) -> None:
    """As after this till's disk went back in time: it sold the order, and knows nothing of it."""
    order = store.a.cart
    store.a.adds(TEA)
    store.a.takes(HearSold(order.order_id, order.number))
    assert not store.a.state.orders


def test_what_was_told_of_late_is_not_open_once_it_was_sold(store: Store) -> None:
    c = Counter(replace(SHOP, till_prefix="C"), _noise=count(2_000_000))
    order = store.b.cart
    c.takes(HearShared(order.order_id, "B", order))
    sale = store.b.pays()
    c.takes(HearSold(order.order_id, sale.number, sale.along))
    assert c.decides(HearShared(order.order_id, "A", replace(store.a.cart, undo=()))) == ()
    assert not c.state.shared.others


def test_what_a_till_tells_after_its_order_went_on_changes_no_list(store: Store) -> None:
    c = Counter(replace(SHOP, till_prefix="C"), _noise=count(2_000_000))
    late, now = replace(store.a.cart, undo=()), replace(store.b.cart, undo=())
    c.takes(HearShared(now.order_id, "B", now))
    assert c.decides(HearShared(late.order_id, "A", late)) == ()
    assert c.state.shared.others[now.order_id].till == "B"


def test_what_another_till_has_taken_up_of_an_app_is_taken_over_from_there() -> None:
    store, order = Store(), remote_order()
    for till in (store.a, store.b):
        till.takes(TakeInOrder(order))
    store.a.takes(CollectOrder(order.order_id))
    store.a.adds(TEA)
    store.tells(store.a, store.b)
    store.b.takes(CollectOrder(order.order_id))
    assert store.b.cart.lines[-1].name == TEA.name
    store.meets()
    assert not store.a.state.orders


def test_two_that_took_an_app_s_order_up_apart_are_named(store: Store) -> None:
    order = remote_order()
    for till in (store.a, store.b):
        till.takes(ParkOrder(till.cart.order_id))
        till.takes(TakeInOrder(order))
        till.takes(CollectOrder(order.order_id))
    store.meets()
    assert store.a.state.shared.copies[order.order_id] == ("B",)
    assert store.b.state.shared.copies[order.order_id] == ("A",)


@pytest.mark.parametrize("seed", range(SEEDS))
def test_whatever_two_tills_do_apart_every_piece_is_on_a_bill(seed: int) -> None:
    check_apart(seed)


def test_a_copy_that_takes_its_own_lines_along_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(remainder, "did_not_go_along", lambda *_: ())
    with pytest.raises(AssertionError, match="on no bill"):
        [check_apart(seed) for seed in range(SEEDS)]


def test_such_days_do_leave_remainders() -> None:
    stores = [check_apart(seed) for seed in range(SEEDS)]
    told = [event for s in stores for event in (*s.a.events, *s.b.events)]
    assert sum(isinstance(event, RemainderKept) for event in told) > 10
    assert sum(isinstance(event, CopyKept) for event in told) > 10


def check_apart(seed: int) -> Store:
    """Two tills work on the same few tables, hear of each other now and then, and then of all."""
    dice, store = random.Random(seed), Store()
    for _ in range(dice.randint(10, 40)):
        _does_something(dice.choice((store.a, store.b)), dice)
        if dice.random() < 0.25:
            source = dice.choice((store.a, store.b))
            store.tells(source, store.b if source is store.a else store.a)
    store.meets()
    _every_piece_is_on_a_bill(store)
    store.reads_all_again()
    _every_piece_is_on_a_bill(store)
    return store


def _does_something(till: Counter, dice: random.Random) -> None:
    orders, others = list(till.state.orders), list(till.state.shared.others)
    what = dice.random()
    if what < 0.35 or not orders + others:
        till.adds(dice.choice((COFFEE, TEA)), pieces(dice.randint(1, 3)))
    elif what < 0.55 and till.state.current:
        attempt(till, ParkOrder(till.state.current))
    elif what < 0.7 and orders:
        attempt(till, ResumeOrder(dice.choice(orders)))
    elif what < 0.85 and others:
        attempt(till, TakeOverOrder(dice.choice(others)))
    elif what < 0.91 and till.state.cart is not None and till.cart.lines:
        due = cash_due(till.cart).due
        attempt(till, PayCash(till.cart.order_id, due, due, print_receipt=False))
    elif till.state.current:
        attempt(till, NameOrder(till.state.current, f"Bàn {dice.randint(1, 9)}"))


def _every_piece_is_on_a_bill(store: Store) -> None:
    """What was ever rung up, line by line, is open or paid somewhere."""
    book = RungUp.of([till.events for till in (store.a, store.b)])
    on_bills: dict[LineId, int] = {}
    open_here = [o.lines for till in (store.a, store.b) for o in till.state.orders.values()]
    told = (*store.a.events, *store.b.events)
    sold = [event.sale.lines for event in told if isinstance(event, OrderPaid)]
    for line in (line for lines in (*open_here, *sold) for line in lines):
        key = book.origin(line.line_id)
        on_bills[key] = on_bills.get(key, 0) + line.quantity.thousandths
    missing = {key for key, amount in book.amounts.items() if on_bills.get(key, 0) < amount}
    assert not missing, f"on no bill: {missing}"
