"""From an app to the counter and back, over real sockets: order, accept, make, hand over.

The API is a process of its own and is killed in the middle; the till is restarted; a day goes by
without a line. Whatever happens, both sides agree in the end and nothing is there twice.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from random import Random
from typing import Any

import pytest

from pos_app.boot.sync_room import Account
from pos_app.sync.status import Link, MenuRefused
from pos_core.board import BoardOrder
from pos_core.board_work import AcceptOrder, CompleteOrder, ReadyOrder, StartOrder
from pos_core.collect import CollectOrder
from pos_core.events import Intent
from pos_core.ids import OrderId
from pos_core.payment import PayCash, cash_due
from pos_core.print_job import PrintKind
from pos_core.remote_order import OrderStatus
from pos_core.shop import ConfigureShop
from pos_core.station import Station
from tests.support.api_process import ApiProcess
from tests.support.partner_client import PartnerClient, partner_of
from tests.support.partner_orders import INGEST, order
from tests.support.sync_line import PATIENCE, Room, is_settled
from tests.support.tills import SeededRng, StoppedClock
from tests.support.working_till import SHOP, WorkingTill, working_till

pytestmark = pytest.mark.starts_threads


@pytest.fixture
def api(tmp_path: Path) -> Iterator[ApiProcess]:
    made = ApiProcess(tmp_path / "api").furnish().start()
    yield made
    made.kill()


@pytest.fixture
def app(api: ApiProcess) -> Iterator[PartnerClient]:
    """An app that may order here, and knows what there is."""
    made = partner_of(api)
    yield made
    made.http.close()


@pytest.fixture
def till(tmp_path: Path) -> Iterator[WorkingTill]:
    with working_till(tmp_path / "till") as made:
        yield made


@pytest.fixture
def room(api: ApiProcess, till: WorkingTill, tmp_path: Path) -> Iterator[Room]:
    """The till's line, up and live."""
    made = Room(till, tmp_path / "sync")
    made.room.connect(Account("test", api.address.url, code=api.pairing_code()))
    made.until(is_settled)
    yield made
    made.room.stop()


def places(app: PartnerClient, client_order_id: str) -> OrderId:
    """Two phở, to be fetched and paid at the counter."""
    sent = order(client_order_id, timestamp=datetime.now(UTC).isoformat())
    answer = app.send(INGEST, sent)
    assert answer.status_code == 200, answer.text
    return OrderId(answer.json()["order_id"])


def sees(app: PartnerClient, order_id: OrderId) -> dict[str, Any]:
    """The order as the app is told it."""
    return dict(app.get(f"/api/orders/{order_id}"))


def steps(app: PartnerClient, order_id: OrderId) -> list[str]:
    """Every status the order had, each once."""
    events = sees(app, order_id)["events"]
    told = [str(event["data"].get("status", "pending")) for event in events]
    return list(dict.fromkeys(told))


def arrives(room: Room, app: PartnerClient, order_id: OrderId, status: str) -> None:
    """The app is told so; asked again whenever the line says anything."""
    room.until(lambda _said: sees(app, order_id)["status"] == status)


def does(till: WorkingTill, intent: Intent) -> None:
    """Carry it out at the counter."""
    answer = till.engine.ask(intent, PATIENCE)
    assert answer.ok, answer.refusal


def until(room: Room, is_so: Callable[[], bool]) -> None:
    """Wait for a change of the till of which that is true."""
    room.until_changed(is_so)


def card(till: WorkingTill, order_id: OrderId) -> BoardOrder | None:
    return till.engine.state.board.order(order_id)


def test_an_order_is_at_the_counter_within_a_second_and_the_app_follows_it(
    app: PartnerClient, till: WorkingTill, room: Room
) -> None:
    began = time.monotonic()
    order_id = places(app, "APP-1")
    until(room, lambda: card(till, order_id) is not None)
    assert time.monotonic() - began < 1.0
    for step in (
        AcceptOrder(order_id, start=False),
        StartOrder(order_id),
        ReadyOrder(order_id),
        CompleteOrder(order_id, unpaid=True),
    ):
        does(till, step)
    arrives(room, app, order_id, "completed")
    assert steps(app, order_id) == ["pending", "processing", "ready", "completed"]
    jobs = till.engine.state.jobs.values()
    assert [job.kind for job in jobs] == [PrintKind.PICK_UP]


def test_money_taken_at_the_counter_is_seen_by_the_app(
    app: PartnerClient, till: WorkingTill, room: Room
) -> None:
    order_id = places(app, "APP-2")
    until(room, lambda: card(till, order_id) is not None)
    does(till, ReadyOrder(order_id))
    does(till, CollectOrder(order_id))
    cart = till.engine.state.cart
    assert cart is not None
    due = cash_due(cart).due
    does(till, PayCash(order_id, due, due))
    arrives(room, app, order_id, "completed")
    assert sees(app, order_id)["paid"] is True


def test_the_api_is_killed_in_the_middle_and_both_sides_agree_again(
    api: ApiProcess, app: PartnerClient, till: WorkingTill, room: Room
) -> None:
    order_id = places(app, "APP-3")
    until(room, lambda: card(till, order_id) is not None)
    api.kill()
    does(till, AcceptOrder(order_id))
    room.until(lambda status: status.link is Link.OFFLINE)
    does(till, ReadyOrder(order_id))
    api.start()
    room.room.wake()
    arrives(room, app, order_id, "ready")


def test_what_the_app_cancels_while_the_till_is_off_is_known_when_it_is_back(
    api: ApiProcess, app: PartnerClient, tmp_path: Path
) -> None:
    place, sync = tmp_path / "restarted", tmp_path / "line"
    with working_till(place) as till:
        room = Room(till, sync)
        room.room.connect(Account("test", api.address.url, code=api.pairing_code()))
        room.until(is_settled)
        first, other = places(app, "APP-4"), places(app, "APP-5")
        until(room, lambda: card(till, other) is not None)
        does(till, AcceptOrder(first))
        arrives(room, app, first, "processing")
        room.room.stop()
    changed = app.patch(
        f"/api/orders/{other}/status", {"status": "cancelled", "reason": "khách đổi ý"}
    )
    assert changed.status_code == 200
    with working_till(place) as till:
        till.engine.call(_nothing, PATIENCE)  # it is open once it answers
        kept = card(till, first)
        assert kept is not None
        assert kept.status is OrderStatus.PROCESSING
        room = Room(till, sync)
        room.room.connect(Account("test", api.address.url))
        until(room, lambda: _status(till, other) is OrderStatus.CANCELLED)
        room.room.stop()


def test_a_day_without_a_line_is_caught_up_with_and_nothing_is_there_twice(
    api: ApiProcess, app: PartnerClient, till: WorkingTill, room: Room
) -> None:
    before = [places(app, f"EARLY-{n}") for n in range(5)]
    until(room, lambda: card(till, before[-1]) is not None)
    room.room.stop()
    late = [places(app, f"LATE-{n}") for n in range(20)]
    for order_id in before:
        does(till, CompleteOrder(order_id, unpaid=True))
    room.room.connect(Account("test", api.address.url))
    until(room, lambda: card(till, late[-1]) is not None)
    arrives(room, app, before[-1], "completed")
    assert len(till.engine.state.board.orders) == 25
    assert {sees(app, order_id)["status"] for order_id in before} == {"completed"}


def test_a_menu_without_a_rate_is_told_of_until_the_shop_has_it(
    app: PartnerClient, till: WorkingTill, room: Room
) -> None:
    said = room.until(lambda status: status.menu is not None)
    assert said.menu == MenuRefused(1, "menu_no_rate", {"classes": "exempt"})
    assert [t.name for t in room.troubles] == ["menu_no_rate"]
    rows = (*SHOP.taxes.rows, replace(SHOP.taxes.rows[0], tax_class="exempt"))
    does(till, ConfigureShop(replace(SHOP, taxes=replace(SHOP.taxes, rows=rows))))
    room.until(lambda status: status.menu is None)
    assert [(t.name, t.cleared) for t in room.troubles][1:] == [("menu_no_rate", True)]


def test_two_tills_accept_it_apart_and_one_kitchen_is_told_to_stop_once(
    api: ApiProcess, app: PartnerClient, tmp_path: Path
) -> None:
    """Each keeps its own line; when they meet, in whatever order, the later one gives way."""
    kitchen = Station("hot", "Bếp", ("",), printer="hot", display=False)
    shop_a = replace(SHOP, rules=replace(SHOP.rules, stations=(kitchen,)))
    shop_b = replace(shop_a, till_prefix="B")
    later = StoppedClock()
    later.moment += timedelta(minutes=3)
    chances = SeededRng(Random(11))
    with (
        working_till(tmp_path / "a", shop=shop_a) as a,
        working_till(tmp_path / "b", shop=shop_b, clock=later, rng=chances) as b,
    ):
        lines = [_line(a, api, tmp_path / "line-a"), _line(b, api, tmp_path / "line-b")]
        try:
            order_id = places(app, "APP-TWO")
            for each, line in zip((a, b), lines, strict=True):
                until(line, partial(_has, each, order_id))
                line.room.stop()
            for each in (a, b):
                does(each, AcceptOrder(order_id, offline=True))
                assert _waits(each, order_id)
            for line in reversed(lines):  # the later one comes back first
                line.room.connect(Account("test", api.address.url))
                line.until(is_settled)
            until(lines[1], lambda: _maker(b, order_id) == "A")
            lines[1].room.stop()
            lines[1].room.connect(Account("test", api.address.url))  # and reads on once more
            for line in lines:
                line.until(is_settled)
            assert (_maker(a, order_id), _maker(b, order_id)) == ("A", "A")
            until(lines[0], lambda: not _waits(a, order_id))
            assert not _waits(b, order_id)
            told = [_tickets(each) for each in (a, b)]
            assert told == [["added"], ["added", "voided"]]
            assert steps(app, order_id) == ["pending", "processing"]
        finally:
            for line in lines:
                line.room.stop()


def _line(till: WorkingTill, api: ApiProcess, folder: Path) -> Room:
    """The till's line to the API, settled."""
    line = Room(till, folder)
    till.engine.call(_nothing, PATIENCE)
    line.room.connect(Account("test", api.address.url, code=api.pairing_code()))
    line.until(is_settled)
    return line


def _has(till: WorkingTill, order_id: OrderId) -> bool:
    return card(till, order_id) is not None


def _maker(till: WorkingTill, order_id: OrderId) -> str:
    entry = card(till, order_id)
    return entry.maker if entry is not None else ""


def _waits(till: WorkingTill, order_id: OrderId) -> bool:
    """Accepted offline, and the server has not said yet who makes it."""
    entry = card(till, order_id)
    return entry is not None and entry.unconfirmed


def _tickets(till: WorkingTill) -> list[str]:
    """What each ticket of this till's kitchen was about."""
    kinds = ("kitchen.ticket_sent.v1",)
    sent = till.engine.call(lambda journal: list(journal.read(types=kinds)), PATIENCE)
    return [entry.data["ticket"]["lines"][0]["change"] for entry in sent]


def _nothing(_journal: object) -> None:
    """Asked of the engine, it is answered as soon as the till is open."""


def _status(till: WorkingTill, order_id: OrderId) -> OrderStatus | None:
    entry = card(till, order_id)
    return entry.status if entry is not None else None
