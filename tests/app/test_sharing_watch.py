"""What other tills hear of an open order, and when: at once, or once nobody types any more."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from pos_app.engine.sharing_watch import (
    SharingWatch,
)
from pos_app.engine.typing_pause import LATEST_SECONDS, NOTHING, SETTLED_SECONDS
from pos_core.hold import NameOrder, ParkOrder, ResumeOrder
from pos_core.ids import OrderId
from tests.support.tills import StoppedClock
from tests.support.working_till import CAKE, COFFEE, TEA, WorkingTill, working_till

pytestmark = pytest.mark.starts_threads


@dataclass
class Seconds(StoppedClock):
    """A clock that is moved by hand."""

    seconds: float = 0.0

    def monotonic(self) -> float:
        return self.seconds


@dataclass
class Shared:
    """A till with its watch, and what others were told."""

    till: WorkingTill
    watch: SharingWatch
    clock: Seconds
    is_on: bool = True

    @property
    def order_id(self) -> OrderId:
        cart = self.till.engine.state.cart
        assert cart is not None
        return cart.order_id

    def settles(self) -> float:
        rest = self.watch.settle()
        self.done()
        return rest

    def done(self) -> None:
        """The engine has answered all that was asked of it, and what came of it."""
        for _ in range(2):
            self.till.engine.call(_nothing, 10.0)

    def told(self) -> list[tuple[int, bool]]:
        """Lines, and whether it was in a cart, each time others were told of an order; -1: gone."""
        self.done()
        entries = self.till.engine.call(
            lambda journal: list(journal.read(0, types=("order.shared.v1",), limit=100)), 10.0
        )
        orders = [(e.data.get("order"), e.data.get("in_cart", False)) for e in entries]
        return [(-1 if o is None else len(o.get("lines", ())), bool(c)) for o, c in orders]


@pytest.fixture
def shared(tmp_path: Path) -> Iterator[Shared]:
    with working_till(tmp_path) as till:
        clock = Seconds()
        made = Shared(till, SharingWatch(till.engine, lambda: made.is_on, clock), clock)
        till.engine.listen(made.watch)
        till.engine.call(_nothing, 10.0)
        yield made


def table(shared: Shared) -> OrderId:
    assert shared.till.ask(NameOrder(None, "Bàn 5")).ok
    assert shared.till.add(COFFEE).ok
    return shared.order_id


def test_what_is_typed_is_told_once_it_has_settled(shared: Shared) -> None:
    table(shared)
    assert shared.settles() == SETTLED_SECONDS
    assert shared.told() == []
    shared.clock.seconds = 2.0
    shared.till.add(TEA)
    assert shared.settles() == SETTLED_SECONDS
    shared.clock.seconds = 2.0 + SETTLED_SECONDS
    shared.settles()
    assert shared.told() == [(2, True)]
    assert shared.settles() == NOTHING


def test_who_types_without_a_break_is_told_of_all_the_same(shared: Shared) -> None:
    table(shared)
    while shared.clock.seconds < LATEST_SECONDS:
        assert shared.settles() > 0
        assert shared.told() == []
        shared.clock.seconds += SETTLED_SECONDS / 2
        shared.till.add(TEA)
    shared.settles()
    assert shared.told() == [(2, True)]


def test_parked_taken_up_and_paid_is_told_at_once(shared: Shared) -> None:
    order_id = table(shared)
    shared.till.ask(ParkOrder(order_id))
    shared.till.ask(ResumeOrder(order_id))
    assert shared.told() == [(1, False), (1, True)]
    shared.till.pay()
    assert shared.told() == [(1, False), (1, True), (-1, False)]


def test_a_sale_at_the_counter_is_told_to_nobody(shared: Shared) -> None:
    shared.till.add(COFFEE)
    assert shared.settles() == NOTHING
    shared.till.pay()
    assert shared.told() == []


def test_a_till_without_a_server_tells_nothing_and_catches_up_once_there_is_one(
    shared: Shared,
) -> None:
    shared.is_on = False
    shared.till.ask(ParkOrder(table(shared)))
    assert shared.told() == []
    shared.is_on = True
    shared.watch.look(shared.till.engine.state)
    assert shared.told() == [(1, False)]
    shared.till.add(CAKE)
    shared.settles()
    assert shared.told() == [(1, False)]


def _nothing(_journal: object) -> None:
    """Answered once everything before it is done."""
