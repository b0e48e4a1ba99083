"""The till as a whole: every wish has its rule, every fact its effect, numbers only grow."""

from __future__ import annotations

import ast
import importlib
from dataclasses import replace
from datetime import UTC, timedelta
from pathlib import Path

import pytest

import pos_core
from pos_core import till
from pos_core.cart import CancelOrder, UndoEdit
from pos_core.events import Event, Intent
from pos_core.ids import OrderId, PrintJobId
from pos_core.order import OrderEvent
from pos_core.print_job import PrintEvent, PrintSent
from pos_core.reprint import LedgerIntent
from pos_core.sale import CLOSED_KEPT, ClosedOrder, Outcome
from pos_core.shop import ConfigureShop
from pos_core.till_state import TillState
from pos_core.void import VoidSale
from tests.core.shop_examples import BEER, COFFEE, EPOCH, TEA, Counter, dong, sells

FOLDER = Path(pos_core.__file__).parent


def _kinds(of: type) -> set[type]:
    """Every class below `of` that any module of the rules defines and nothing derives from."""
    modules = [
        importlib.import_module(f"pos_core.{path.stem}") for path in FOLDER.glob("[a-z]*.py")
    ]
    named = (thing for module in modules for thing in vars(module).values())
    kinds = {kind for kind in named if isinstance(kind, type) and issubclass(kind, of)} - {of}
    bases = {base for kind in kinds for base in kind.__mro__[1:]}
    return kinds - bases


def test_everything_a_person_can_ask_for_has_its_rule() -> None:
    assert set(till.RULES) == _kinds(Intent)
    assert set(LedgerIntent.__args__) <= set(till.RULES)


def test_everything_that_can_happen_has_its_effect() -> None:
    assert set(till.EFFECTS) == _kinds(Event)


def test_every_rule_stands_where_its_intent_is() -> None:
    for intent, rule in till.RULES.items():
        if intent is not ConfigureShop:
            assert rule.__module__ == intent.__module__


def test_the_bare_kinds_have_no_stream() -> None:
    with pytest.raises(NotImplementedError):
        _ = Event().stream
    assert OrderEvent(OrderId("1")).stream == "order/1"
    assert PrintEvent(PrintJobId("2")).stream == "print/2"


def test_an_empty_till_has_nothing_in_it() -> None:
    empty = TillState()
    assert (empty.shop, empty.cart, empty.last_sale) == (None, None, None)
    assert empty.ended(OrderId("any")) is None
    assert till.fold([]) == empty
    assert empty.next_number == 1


def test_order_numbers_grow_and_never_come_back() -> None:
    counter = Counter()
    numbers = []
    for round_ in range(12):
        counter.adds(COFFEE)
        numbers.append(counter.cart.number)
        if round_ % 3 == 0:
            counter.takes(UndoEdit(counter.cart.order_id))
            counter.takes(CancelOrder(counter.cart.order_id))
        else:
            counter.pays()
    assert numbers == [f"A-{n:04d}" for n in range(1, 13)]


def test_a_new_letter_counts_on_where_the_old_one_was() -> None:
    counter = Counter()
    sells(counter, COFFEE)
    counter.takes(ConfigureShop(replace(counter.shop, till_prefix="T2")))
    assert sells(counter, COFFEE).number == "T2-0002"


def test_a_clock_in_1970_sells_on_its_own_day() -> None:
    counter = Counter(now=EPOCH)
    sale = sells(counter, COFFEE)
    assert (sale.business_day.isoformat(), sale.paid_at) == ("1970-01-01", EPOCH)
    assert sale.lines[0].taxes[0].rate.ppm == 100_000


def test_a_sale_at_half_past_midnight_counts_to_the_day_before() -> None:
    counter = Counter()
    counter.later(hours=12, minutes=30)
    sale = sells(counter, COFFEE)
    assert (sale.paid_at.day, sale.business_day.day) == (22, 21)
    counter.now = counter.now.astimezone(UTC)
    assert sells(counter, COFFEE).business_day == sale.business_day


def test_the_last_sale_is_the_latest_paid_one_and_not_a_cancelled_order() -> None:
    counter = Counter()
    first, second = sells(counter, COFFEE), sells(counter, BEER)
    counter.adds(TEA)
    cancelled = counter.cart.order_id
    counter.takes(CancelOrder(cancelled))
    last = counter.state.last_sale
    assert last is not None
    assert last.order_id == second.order_id
    counter.takes(VoidSale(second.order_id, "nhầm"))
    assert counter.state.last_sale == replace(last, outcome=Outcome.VOIDED)
    kept = counter.state.ended(first.order_id)
    assert kept is not None
    assert kept.number == "A-0001"
    gone = counter.state.ended(cancelled)
    assert gone is not None
    assert gone.outcome is Outcome.CANCELLED


def test_the_till_remembers_the_last_thousand_orders_that_ended() -> None:
    counter = Counter()
    sample = replace(_ended(counter), outcome=Outcome.PAID)
    state = TillState()
    for number in range(1_001):
        state = state.without_order(replace(sample, order_id=OrderId(str(number))))
    assert CLOSED_KEPT == 1_000
    assert len(state.closed) == 1_000
    assert state.ended(OrderId("0")) is None
    assert state.ended(OrderId("1")) == replace(sample, order_id=OrderId("1"))
    assert state.closed[-1].order_id == "1000"


def _ended(counter: Counter) -> ClosedOrder:
    sells(counter, COFFEE)
    return counter.state.closed[0]


def test_ending_another_order_leaves_the_cart_alone() -> None:
    counter = Counter()
    ended = _ended(counter)
    counter.adds(TEA)
    after = counter.state.without_order(replace(ended, order_id=OrderId("other")))
    assert (after.cart, after.current) == (counter.cart, counter.cart.order_id)


def test_what_happens_to_a_job_that_is_gone_changes_nothing() -> None:
    state = Counter().state
    assert till.apply(state, PrintSent(PrintJobId("gone"), 1, 0)) is state


def test_folding_goes_on_from_where_the_till_was() -> None:
    counter = Counter()
    sells(counter, COFFEE)
    middle, begun = counter.state, len(counter.events)
    counter.later(days=1)
    counter.adds(TEA)
    assert till.fold(counter.events[begun:], middle) == counter.state
    assert till.fold(counter.events) == counter.state
    assert counter.now - EPOCH > timedelta(0)
    assert middle.cart is None
    assert middle.closed[0].due == dong(29_000)


def test_no_rule_looks_at_the_clock_the_dice_or_the_disk() -> None:
    """What a decision depends on is what it is given: the same again gives the same again."""
    first, second = Counter(), Counter()
    for counter in (first, second):
        sells(counter, COFFEE, TEA)
        counter.adds(BEER)
    assert first.events == second.events
    assert first.state == second.state


def test_refusals_are_values_and_rules_raise_nothing_of_their_own() -> None:
    """In the files with `decide_*` there is no `raise`: an expected no is an answer."""
    deciding = [p for p in FOLDER.glob("*.py") if "def decide_" in p.read_text("utf-8")]
    assert {p.stem for p in deciding} >= {"cart", "payment", "void", "reprint", "shop"}
    for path in deciding:
        tree = ast.parse(path.read_text("utf-8"))
        assert not [node for node in ast.walk(tree) if isinstance(node, ast.Raise)], path.name
