"""Orders from elsewhere on the board: once, forward only, and the same at every till in the end."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest

from pos_core.board import (
    DONE_KEPT,
    BoardOrder,
    RemoteAccepted,
    RemoteAdvanced,
    RemoteCancelled,
    RemoteTakenIn,
)
from pos_core.board_news import FollowOrder, TakeInOrder
from pos_core.board_work import (
    AcceptOrder,
    CancelRemoteOrder,
    CompleteOrder,
    ReadyOrder,
    ReprintPickUp,
    StartOrder,
)
from pos_core.cart import CancelOrder
from pos_core.collect import CollectOrder
from pos_core.events import Intent
from pos_core.ids import OrderId
from pos_core.kitchen_ticket import TicketSent
from pos_core.merge import MergeOrders
from pos_core.moving import whole
from pos_core.order_kind import OrderKind
from pos_core.print_job import PrintKind, PrintQueued
from pos_core.refusal import Refusal
from pos_core.remote_order import OrderSource, OrderStatus, RemoteOrder
from pos_core.sale import OrderPaid
from pos_core.shop import ConfigureShop
from pos_core.split import MoveLines
from tests.core.day_makers.kitchen import with_stations
from tests.core.remote_examples import remote_line, remote_order
from tests.core.shop_examples import COFFEE, SHOP, Counter, dong

PENDING, PROCESSING, READY, COMPLETED, CANCELLED = OrderStatus
ORDER = remote_order()
ID = ORDER.order_id


def counter(*, stations: bool = False) -> Counter:
    """A counter with the order on its board."""
    till = Counter()
    if stations:
        till.takes(ConfigureShop(with_stations(SHOP)))
    till.takes(TakeInOrder(ORDER))
    return till


def card(till: Counter, order_id: OrderId = ID) -> BoardOrder:
    """The order as the board has it."""
    return till.state.board.orders[order_id]


def test_an_order_comes_in_once() -> None:
    till = counter()
    assert till.takes(TakeInOrder(ORDER)) == ()
    assert till.takes(FollowOrder(ORDER)) == ()
    assert [e.order_id for e in till.events if isinstance(e, RemoteTakenIn)] == [ID]
    assert card(till).order == ORDER


def test_what_was_over_before_it_was_heard_of_needs_no_card() -> None:
    till = Counter()
    assert till.takes(TakeInOrder(replace(ORDER, status=COMPLETED))) == ()
    assert till.takes(FollowOrder(replace(ORDER, status=CANCELLED))) == ()
    assert not till.state.board.orders


def test_news_of_an_order_nobody_told_of_bring_it_in() -> None:
    till = Counter()
    till.takes(FollowOrder(replace(ORDER, status=READY, version=3)))
    assert card(till).status is READY


def test_an_order_in_another_currency_stays_out() -> None:
    foreign = replace(ORDER, total=replace(ORDER.total, currency=type(ORDER.total.currency).USD))
    assert Counter().refuses(TakeInOrder(foreign)).code == "board.wrong_currency"


def test_accept_start_ready_complete() -> None:
    till = counter()
    till.takes(AcceptOrder(ID, start=False))
    assert (card(till).status, card(till).is_accepted) == (PENDING, True)
    till.takes(StartOrder(ID))
    assert card(till).status is PROCESSING
    till.takes(ReadyOrder(ID))
    assert card(till).status is READY
    assert till.refuses(CompleteOrder(ID)).code == "board.not_paid"
    till.takes(CompleteOrder(ID, unpaid=True))
    assert card(till).status is COMPLETED
    for again in (StartOrder(ID), ReadyOrder(ID), CancelRemoteOrder(ID, "x")):
        assert till.refuses(again).code == "board.already_completed"
    assert till.takes(CompleteOrder(ID)) == ()


def test_a_second_touch_for_the_same_step_changes_nothing() -> None:
    till = counter()
    for step in (AcceptOrder(ID), ReadyOrder(ID)):
        till.takes(step)
        assert till.takes(step) == ()


def test_without_stations_the_slip_is_printed_when_it_is_accepted_and_never_again() -> None:
    till = counter()
    till.takes(AcceptOrder(ID, start=False))
    till.takes(StartOrder(ID))
    till.takes(ReadyOrder(ID))
    (job,) = [e.job for e in till.events if isinstance(e, PrintQueued)]
    assert (job.kind, job.source, job.copy) == (PrintKind.PICK_UP, f"remote/{ID}", 0)
    (again,) = till.takes(ReprintPickUp(ID))
    assert isinstance(again, PrintQueued)
    assert again.job.copy == 1


def test_with_stations_each_hears_its_part_once() -> None:
    till = counter(stations=True)
    till.takes(ReadyOrder(ID))
    tickets = [e.ticket for e in till.events if isinstance(e, TicketSent)]
    assert [(t.station, [o.dish.name for o in t.lines]) for t in tickets] == [
        ("Bar", ["Cà phê sữa đá"]),
        ("Hot kitchen", ["Bánh flan"]),
    ]
    assert tickets[0].name == "K7Q2 Chị Hoa"
    assert tickets[0].kind is OrderKind.TAKE_AWAY
    assert not [
        e for e in till.events if isinstance(e, PrintQueued) and e.job.kind is PrintKind.PICK_UP
    ]


@pytest.mark.parametrize("by_app", [True, False])
def test_the_kitchen_hears_that_it_is_not_wanted_any_more(by_app: bool) -> None:
    till = counter(stations=True)
    till.takes(AcceptOrder(ID))
    if by_app:
        till.takes(FollowOrder(replace(ORDER, status=CANCELLED, reason="khách đổi ý")))
    else:
        till.takes(CancelRemoteOrder(ID, " hết  hàng "))
    voids = [e.ticket for e in till.events if isinstance(e, TicketSent) and e.ticket.is_void]
    assert len(voids) == 2
    assert {t.reason for t in voids} == {card(till).order.reason}
    assert card(till).order.reason in ("khách đổi ý", "hết hàng")
    assert card(till).kitchen == ()


def test_giving_up_takes_a_reason_and_not_a_paid_one() -> None:
    till = counter()
    assert till.refuses(CancelRemoteOrder(ID, "  ")).code == "board.reason_missing"
    till.takes(FollowOrder(replace(ORDER, paid=True)))
    assert till.refuses(CancelRemoteOrder(ID, "x")).code == "board.cancel_paid"
    till.takes(CompleteOrder(ID))
    assert card(till).status is COMPLETED


def test_news_from_before_do_not_take_it_back() -> None:
    till = counter()
    till.takes(ReadyOrder(ID))
    assert till.takes(FollowOrder(replace(ORDER, status=PROCESSING, version=2))) == ()
    assert card(till).status is READY


def test_taking_payment_makes_a_sale_at_the_prices_it_was_ordered_at() -> None:
    till = counter()
    till.takes(ReadyOrder(ID))
    till.takes(CollectOrder(ID))
    cart = till.cart
    assert (cart.order_id, cart.name, cart.note) == (ID, "K7Q2 Chị Hoa", "gói riêng")
    assert cart.price().total == ORDER.total
    sale = till.pays()
    assert (sale.order_id, sale.priced.total) == (ID, ORDER.total)
    assert (card(till).status, card(till).order.paid) == (COMPLETED, True)
    assert till.refuses(CollectOrder(ID)).code == "board.already_paid"
    assert sum(isinstance(e, OrderPaid) for e in till.events) == 1


def test_trying_again_takes_the_same_order_up() -> None:
    till = counter()
    till.takes(CollectOrder(ID))
    assert till.takes(CollectOrder(ID)) == ()
    assert len(till.state.orders) == 1
    assert till.refuses(CancelRemoteOrder(ID, "x")).code == "board.is_open_here"


def test_what_is_paid_ahead_is_made_from_then_on() -> None:
    till = counter(stations=True)
    till.takes(CollectOrder(ID))
    till.pays()
    assert card(till).status is PROCESSING
    till.takes(ReadyOrder(ID))
    assert sum(isinstance(e, TicketSent) for e in till.events) == 2, "the kitchen was told twice"


def test_an_accepted_order_is_not_cooked_again_when_it_is_paid() -> None:
    till = counter(stations=True)
    till.takes(AcceptOrder(ID))
    till.takes(CollectOrder(ID))
    till.pays()
    assert sum(isinstance(e, TicketSent) for e in till.events) == 2


def test_giving_it_up_among_the_open_orders_gives_it_up_on_the_board() -> None:
    till = counter(stations=True)
    till.takes(AcceptOrder(ID))
    till.takes(CollectOrder(ID))
    till.takes(CancelOrder(ID, "không đến"))
    assert card(till).status is CANCELLED
    assert [e.reason for e in till.events if isinstance(e, RemoteCancelled)] == ["không đến"]


def test_what_the_app_promised_is_what_is_paid() -> None:
    till = Counter()
    till.takes(TakeInOrder(replace(ORDER, total=dong(65_000))))
    till.takes(CollectOrder(ID))
    cart = till.cart
    assert cart.discount is not None
    assert cart.price().total == dong(65_000)


def test_goods_without_a_rate_are_said_before_money_is_taken() -> None:
    till = Counter()
    till.takes(TakeInOrder(remote_order("r", replace(remote_line(), tax_class="luxury"))))
    assert till.refuses(CollectOrder(OrderId("r"))).code == "board.tax_unknown"


def test_what_another_till_was_paid_for_is_open_here_no_more() -> None:
    till = counter()
    till.takes(CollectOrder(ID))
    till.takes(FollowOrder(replace(ORDER, status=COMPLETED, paid=True)))
    assert not till.state.orders
    assert till.refuses(CollectOrder(ID)).code == "board.already_paid"


def test_an_order_of_an_app_is_not_merged_away() -> None:
    till = counter()
    till.adds(COFFEE)
    other = till.state.current
    assert other is not None
    till.takes(CollectOrder(ID))
    assert till.refuses(MergeOrders(ID, other)).code == "board.not_merged"


def test_nor_are_all_of_its_lines_moved_to_another_bill() -> None:
    till = counter()
    till.adds(COFFEE)
    other = till.state.current
    assert other is not None
    till.takes(CollectOrder(ID))
    parts = whole(till.cart)
    refused = till.refuses(MoveLines(ID, other, parts))
    assert (refused.code, refused.fact("number")) == ("board.not_merged", "K7Q2")
    till.takes(MoveLines(ID, other, parts[:1]))
    assert till.refuses(MoveLines(ID, other, parts[1:])).code == "board.not_merged"
    assert ID in till.state.orders
    till.takes(MoveLines(other, ID, whole(till.state.orders[other])))
    assert list(till.state.orders) == [ID]


def test_an_order_for_a_table_is_eaten_there() -> None:
    till = Counter()
    till.takes(TakeInOrder(replace(ORDER, source=OrderSource.TABLE, table="Bàn 5")))
    till.takes(CollectOrder(ID))
    cart = till.cart
    assert (cart.kind, cart.name) == (OrderKind.DINE_IN, "K7Q2 Bàn 5")


def test_what_ended_long_ago_makes_room_and_does_not_come_back() -> None:
    till = Counter()
    for number in range(DONE_KEPT + 5):
        order = replace(ORDER, order_id=OrderId(f"r{number}"))
        till.takes(TakeInOrder(order))
        till.takes(CancelRemoteOrder(order.order_id, "x"))
    assert len(till.state.board.orders) == DONE_KEPT
    assert till.takes(TakeInOrder(replace(ORDER, order_id=OrderId("r0")))) == ()


def test_what_another_till_was_paid_for_is_not_cancelled() -> None:
    till = counter()
    till.takes(CancelRemoteOrder(ID, "hết hàng"))
    till.takes(FollowOrder(replace(ORDER, status=PROCESSING, paid=True)))
    assert (card(till).status, card(till).order.paid) == (PROCESSING, True)


def _try(till: Counter, intent: Intent) -> None:
    """As it comes over a wire or a counter: what is refused changes nothing."""
    if not isinstance(till.decides(intent), Refusal):
        till.takes(intent)


def _news(till: Counter) -> RemoteOrder:
    return card(till).order


@pytest.mark.parametrize("seed", range(60))
def test_tills_that_were_apart_agree_once_they_hear_of_each_other(seed: int) -> None:
    dice = random.Random(seed)
    tills = [counter(stations=dice.random() < 0.5) for _ in range(3)]
    steps = (AcceptOrder(ID), ReadyOrder(ID), CompleteOrder(ID, unpaid=True))
    for _ in range(dice.randint(1, 9)):
        till = dice.choice(tills)
        if dice.random() < 0.15:
            _try(till, FollowOrder(replace(ORDER, status=card(till).status, paid=True)))
        elif dice.random() < 0.3:
            _try(till, FollowOrder(_news(dice.choice(tills))))
        else:
            _try(till, dice.choice((*steps, CancelRemoteOrder(ID, "hết hàng"))))
    news = [_news(till) for till in tills]
    for till in tills:
        for told in dice.sample(news, len(news)):
            _try(till, FollowOrder(told))
    assert len({(card(till).status, card(till).order.paid) for till in tills}) == 1


def test_every_step_is_written_for_the_app_to_follow() -> None:
    till = counter()
    till.takes(CompleteOrder(ID, unpaid=True))
    told = [type(e) for e in till.events if e.stream == f"remote/{ID}"]
    assert told == [RemoteTakenIn, RemoteAccepted, RemoteAdvanced, RemoteAdvanced]
