"""Two tills of one shop and their server: parked at one, taken over and paid at the other."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest

from pos_app.boot.sync_room import Account
from pos_core.cart import AddLine
from pos_core.events import Intent
from pos_core.hold import NameOrder, ParkOrder, ResumeOrder
from pos_core.ids import OrderId
from pos_core.line import Selection
from pos_core.payment import PayCash, cash_due
from pos_core.quantity import ONE, Quantity
from pos_core.sharing import TakeOverOrder
from tests.support.api_process import ApiProcess
from tests.support.sync_line import PATIENCE, Room, is_settled
from tests.support.tills import SeededRng
from tests.support.working_till import COFFEE, SHOP, TEA, WorkingTill, working_till

pytestmark = pytest.mark.starts_threads


@pytest.fixture
def api(tmp_path: Path) -> Iterator[ApiProcess]:
    made = ApiProcess(tmp_path / "api").furnish().start()
    yield made
    made.kill()


def till_b(folder: Path) -> AbstractContextManager[WorkingTill]:
    """Another till of the shop, with chances of its own."""
    return working_till(folder, shop=replace(SHOP, till_prefix="B"), rng=SeededRng(Random(11)))


def does(till: WorkingTill, intent: Intent) -> None:
    answer = till.engine.ask(intent, PATIENCE)
    assert answer.ok, answer.refusal


def connected(till: WorkingTill, api: ApiProcess, folder: Path) -> Room:
    till.engine.call(_nothing, PATIENCE)
    room = Room(till, folder)
    room.room.connect(Account("test", api.address.url, code=api.pairing_code()))
    room.until(is_settled)
    return room


def parks(till: WorkingTill) -> OrderId:
    """A coffee for table 5, put aside."""
    does(till, AddLine(COFFEE, Selection(Quantity(ONE))))
    does(till, NameOrder(None, "Bàn 5"))
    cart = till.engine.state.cart
    assert cart is not None
    does(till, ParkOrder(cart.order_id))
    return cart.order_id


def pays(till: WorkingTill) -> None:
    cart = till.engine.state.cart
    assert cart is not None
    due = cash_due(cart).due
    does(till, PayCash(cart.order_id, due, due))


def test_an_order_parked_here_is_paid_there_and_is_open_nowhere(
    api: ApiProcess, tmp_path: Path
) -> None:
    with working_till(tmp_path / "a") as a, till_b(tmp_path / "b") as b:
        line_a = connected(a, api, tmp_path / "line-a")
        line_b = connected(b, api, tmp_path / "line-b")
        try:
            order_id = parks(a)
            line_b.until_changed(lambda: order_id in b.engine.state.shared.others)
            seen = b.engine.state.shared.others[order_id]
            assert (seen.till, seen.order.name) == ("A", "Bàn 5")
            does(b, TakeOverOrder(order_id))
            line_a.until_changed(lambda: order_id not in a.engine.state.orders)
            pays(b)
            line_b.until(is_settled)
            line_a.until_changed(lambda: not a.engine.state.shared.others)
        finally:
            line_a.room.stop()
            line_b.room.stop()


def test_a_table_is_seen_there_while_it_is_typed_here_and_leaves_the_cart_when_it_is_taken(
    api: ApiProcess, tmp_path: Path
) -> None:
    with working_till(tmp_path / "a") as a, till_b(tmp_path / "b") as b:
        line_a = connected(a, api, tmp_path / "line-a")
        line_b = connected(b, api, tmp_path / "line-b")
        try:
            does(a, NameOrder(None, "Bàn 5"))
            does(a, AddLine(COFFEE, Selection(Quantity(ONE))))
            order_id = a.engine.state.current
            assert order_id is not None
            line_b.until_changed(lambda: order_id in b.engine.state.shared.others)
            seen = b.engine.state.shared.others[order_id]
            assert (seen.till, seen.in_cart, len(seen.order.lines)) == ("A", True, 1)
            does(b, TakeOverOrder(order_id))
            line_a.until_changed(lambda: order_id not in a.engine.state.orders)
            assert not a.engine.state.shared.copies
            pays(b)
            line_b.until(is_settled)
        finally:
            line_a.room.stop()
            line_b.room.stop()


def test_a_till_that_was_off_hears_that_its_order_was_paid_elsewhere(
    api: ApiProcess, tmp_path: Path
) -> None:
    with working_till(tmp_path / "a") as a, till_b(tmp_path / "b") as b:
        line_a = connected(a, api, tmp_path / "line-a")
        line_b = connected(b, api, tmp_path / "line-b")
        try:
            order_id = parks(a)
            line_b.until_changed(lambda: order_id in b.engine.state.shared.others)
            line_a.room.stop()
            does(a, ResumeOrder(order_id))  # it goes on at A without a line
            does(b, TakeOverOrder(order_id))
            pays(b)
            line_b.until(is_settled)
            line_a.room.connect(Account("test", api.address.url))
            line_a.until_changed(lambda: order_id not in a.engine.state.orders)
            assert a.engine.state.cart is None
        finally:
            line_a.room.stop()
            line_b.room.stop()


def test_what_was_typed_at_a_till_without_a_line_is_paid_there_after_the_rest_was_paid_elsewhere(
    api: ApiProcess, tmp_path: Path
) -> None:
    with working_till(tmp_path / "a") as a, till_b(tmp_path / "b") as b:
        line_a = connected(a, api, tmp_path / "line-a")
        line_b = connected(b, api, tmp_path / "line-b")
        try:
            order_id = parks(a)
            line_b.until_changed(lambda: order_id in b.engine.state.shared.others)
            line_a.room.stop()
            does(a, ResumeOrder(order_id))
            does(a, AddLine(TEA, Selection(Quantity(ONE))))  # nobody else hears of it
            does(a, ParkOrder(order_id))
            does(b, TakeOverOrder(order_id))
            pays(b)
            line_b.until(is_settled)
            line_a.room.connect(Account("test", api.address.url))
            line_a.until_changed(lambda: order_id not in a.engine.state.orders)
            (bill,) = a.engine.state.orders.values()
            assert [line.name for line in bill.lines] == [TEA.name]
            line_b.until_changed(lambda: bill.order_id in b.engine.state.shared.others)
            does(a, ResumeOrder(bill.order_id))
            pays(a)
            line_a.until(is_settled)
            line_b.until_changed(lambda: not b.engine.state.shared.others)
            sold = [sale for till in (a, b) for sale in till.sales()]
            names = sorted(line.name for sale in sold for line in sale.lines)
            assert names == sorted((COFFEE.name, TEA.name))
            assert not a.engine.state.issues
        finally:
            line_a.room.stop()
            line_b.room.stop()


def _nothing(_journal: object) -> None:
    """It is open once it answers."""
