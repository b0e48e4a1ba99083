"""Two tills accept one order from elsewhere while they are apart: one of them makes it."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import timedelta
from itertools import count, permutations

import pytest

from pos_app.engine.documents import Paper, document_of
from pos_core.board import RemoteAccepted, RemoteAcceptedElsewhere, RemoteConfirmed
from pos_core.board_claim import HearAccepted
from pos_core.board_news import FollowOrder, TakeInOrder
from pos_core.board_work import AcceptOrder, CancelRemoteOrder, StartOrder
from pos_core.collect import CollectOrder
from pos_core.kitchen_ticket import KitchenTicket, TicketSent, TicketState
from pos_core.kitchen_work import AdvanceTicket
from pos_core.print_job import PrintKind, PrintQueued
from pos_core.receipt import Text
from pos_core.remote_order import OrderStatus
from pos_core.shop import ConfigureShop
from tests.core.day_makers.kitchen import with_stations
from tests.core.remote_examples import remote_order
from tests.core.shop_examples import NOON, SHOP, Counter

ORDER = remote_order()
ID = ORDER.order_id
LATER = timedelta(minutes=5)


def till(name: str, *, stations: bool = True, late: timedelta = timedelta(0)) -> Counter:
    """A till of that name with the order on its board; its clock is `late`."""
    shop = replace(SHOP, till_prefix=name)
    made = Counter(shop, NOON + late, _noise=count(ord(name) * 1_000_000))
    if stations:
        made.takes(ConfigureShop(with_stations(shop)))
    made.takes(TakeInOrder(ORDER))
    return made


def accepted_by(made: Counter) -> HearAccepted:
    """What other tills hear of it."""
    told = next(e for e in made.events if isinstance(e, RemoteAccepted))
    return HearAccepted(told.order_id, told.till, told.at)


def tickets(made: Counter) -> tuple[list[KitchenTicket], list[KitchenTicket]]:
    """What its stations were told to make, and to stop."""
    all_ = [e.ticket for e in made.events if isinstance(e, TicketSent)]
    return [t for t in all_ if not t.is_void], [t for t in all_ if t.is_void]


def apart(*, stations: bool = True) -> tuple[Counter, Counter]:
    """Both have accepted it; B five minutes later."""
    a, b = till("A", stations=stations), till("B", stations=stations, late=LATER)
    a.takes(AcceptOrder(ID))
    b.takes(AcceptOrder(ID))
    return a, b


def test_the_later_one_is_told_to_stop_and_the_first_one_goes_on() -> None:
    a, b = apart()
    a.takes(accepted_by(b))
    b.takes(accepted_by(a))
    assert tickets(a)[1] == []
    to_make, to_stop = tickets(b)
    assert [t.station for t in to_stop] == [t.station for t in to_make] == ["Bar", "Hot kitchen"]
    assert {t.made_at for t in to_stop} == {"A"}
    assert [[line.quantity for line in t.lines] for t in to_stop] == [
        [line.quantity for line in t.lines] for t in to_make
    ]
    for each in (a, b):
        assert each.state.board.orders[ID].maker == "A"


def test_it_is_told_exactly_once() -> None:
    a, b = apart()
    for _ in range(3):
        b.takes(accepted_by(a))
        b.takes(accepted_by(b))
        b.takes(FollowOrder(replace(ORDER, status=OrderStatus.PROCESSING, version=4)))
    assert len(tickets(b)[1]) == 2


def test_what_was_served_before_they_met_needs_no_slip() -> None:
    a, b = apart()
    for ticket in b.state.kitchen.open:
        b.takes(AdvanceTicket(ticket.ticket_id, TicketState.SERVED))
    b.now += timedelta(hours=2)  # what is on paper alone is eaten by now
    events = b.takes(accepted_by(a))
    assert [type(e) for e in events] == [RemoteAcceptedElsewhere]


def test_without_stations_a_slip_stops_whoever_packs_it() -> None:
    a, b = apart(stations=False)
    (slip, _event) = b.takes(accepted_by(a))
    assert isinstance(slip, PrintQueued)
    assert slip.job.kind is PrintKind.PICK_UP
    paper = Paper(slip.job, b.events, b.state, b.shop, "en", 0)
    said = [block.text for block in document_of(paper).blocks if isinstance(block, Text)]
    assert said[:2] == ["*** VOID ***", "Being made at till A"]


def test_what_another_till_makes_is_not_sent_again_when_it_is_started_or_paid_here() -> None:
    a, b = till("A"), till("B")
    a.takes(AcceptOrder(ID, start=False))
    b.takes(accepted_by(a))
    b.takes(StartOrder(ID))
    b.takes(CollectOrder(ID))
    b.pays()
    assert tickets(b) == ([], [])


def test_nor_when_it_was_collected_before_that_was_heard() -> None:
    a, b = till("A"), till("B")
    a.takes(AcceptOrder(ID))
    b.takes(CollectOrder(ID))
    b.takes(accepted_by(a))
    b.pays()
    assert tickets(b) == ([], [])


def test_a_till_that_stopped_and_is_paid_does_not_send_it_once_more() -> None:
    a, b = apart()
    b.takes(CollectOrder(ID))
    b.takes(accepted_by(a))
    assert len(tickets(b)[1]) == 2
    b.pays()
    assert len(tickets(b)[0]) == 2


def test_a_cancellation_is_told_by_the_till_that_makes_it() -> None:
    a, b = apart()
    b.takes(accepted_by(a))
    b.takes(CancelRemoteOrder(ID, "hết món"))
    assert len(tickets(b)[1]) == 2
    a.takes(FollowOrder(replace(ORDER, status=OrderStatus.CANCELLED, reason="hết món")))
    assert len(tickets(a)[1]) == 2


def accepted_offline(*, stations: bool = True) -> Counter:
    made = till("B", stations=stations, late=LATER)
    made.takes(AcceptOrder(ID, offline=True))
    return made


def said(made: Counter, kind: PrintKind) -> list[str]:
    """The texts on the latest paper of that kind."""
    job = next(e.job for e in reversed(made.events) if isinstance(e, PrintQueued))
    assert job.kind is kind
    paper = Paper(job, made.events, made.state, made.shop, "en", 0)
    return [block.text for block in document_of(paper).blocks if isinstance(block, Text)]


def test_what_is_accepted_offline_is_said_on_card_and_ticket_until_the_server_has_it() -> None:
    b = accepted_offline()
    assert b.state.board.orders[ID].unconfirmed
    assert all(ticket.offline for ticket in tickets(b)[0])
    assert "ACCEPTED OFFLINE" in said(b, PrintKind.KITCHEN)
    events = b.takes(accepted_by(b))
    assert [type(e) for e in events] == [RemoteConfirmed]
    assert not b.state.board.orders[ID].unconfirmed
    assert b.decides(accepted_by(b)) == ()


def test_and_on_the_slip_of_whoever_packs_it() -> None:
    b = accepted_offline(stations=False)
    assert "ACCEPTED OFFLINE" in said(b, PrintKind.PICK_UP)
    b.takes(accepted_by(b))
    assert "ACCEPTED OFFLINE" not in said(b, PrintKind.PICK_UP)


def test_the_server_may_say_that_another_till_was_first_or_that_it_was_cancelled() -> None:
    a = till("A")
    a.takes(AcceptOrder(ID))
    for news in (accepted_by(a), FollowOrder(replace(ORDER, status=OrderStatus.CANCELLED))):
        b = accepted_offline()
        b.takes(news)
        assert not b.state.board.orders[ID].unconfirmed


def test_with_a_line_nothing_is_said() -> None:
    a, _ = apart()
    assert not a.state.board.orders[ID].unconfirmed
    assert "ACCEPTED OFFLINE" not in said(a, PrintKind.KITCHEN)


def test_the_same_second_goes_by_the_name() -> None:
    a, b = till("A"), till("B")
    for each in (a, b):
        each.takes(AcceptOrder(ID))
    a.takes(accepted_by(b))
    b.takes(accepted_by(a))
    assert (len(tickets(a)[1]), len(tickets(b)[1])) == (0, 2)


@pytest.mark.parametrize("seed", range(40))
def test_of_any_number_of_tills_one_goes_on_whatever_they_heard_first(seed: int) -> None:
    dice = random.Random(seed)
    shop = [till(name, late=timedelta(seconds=dice.randint(-3, 3))) for name in "ABCD"]
    orders = list(permutations(range(len(shop))))
    for each in shop:
        each.takes(AcceptOrder(ID, start=dice.random() < 0.5))
    for each in shop:
        for at in (*dice.choice(orders), *dice.choice(orders)):
            each.takes(accepted_by(shop[at]))
    assert len({each.state.board.orders[ID].maker for each in shop}) == 1
    assert sorted(len(tickets(each)[1]) for each in shop) == [0, 2, 2, 2]
