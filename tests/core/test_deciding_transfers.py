"""Money by bank that pays nothing by itself: told of once, counted only when people decide so."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from pos_core import till
from pos_core.bank_transfer import TransferVerdict
from pos_core.deciding_transfers import (
    Choice,
    GiveBackTransfer,
    HearTransfer,
    SettleTransfer,
    TakeTransfer,
    bill_of,
    choices,
)
from pos_core.doubtful_transfer import (
    DoubtfulTransfer,
    TransferGivenBack,
    TransferHeard,
    TransferSettled,
    TransferTaken,
)
from pos_core.ids import OrderId
from pos_core.issues import NoteIssue
from pos_core.paying import DropPayment
from pos_core.payment import PayCash
from pos_core.payment_refund import GiveCashInstead
from pos_core.tender import Tender
from pos_core.void import VoidSale
from tests.core.pay_desk import DUE, P1, P2, PayDesk
from tests.core.people import LAN, MINH, staffed
from tests.core.shop_examples import COFFEE, NOON, dong, through_json

if TYPE_CHECKING:
    from pos_core.doubtful_transfer import Doubt
    from pos_core.order import Order

ID = "sepay/92704"
V = TransferVerdict
TAKE, BACK, SETTLE = Choice.TAKE, Choice.GIVE_BACK, Choice.SETTLE


def transfer(desk: PayDesk, verdict: TransferVerdict, came: int, **more: Any) -> DoubtfulTransfer:
    """As the feed tells of one for the bill of the first attempt."""
    facts: dict[str, Any] = {
        "payment_id": P1,
        "order_id": desk.order_id,
        "number": "A-0001",
        "asked": DUE,
        "more": dong(came) - DUE,
        "memo": "EV123 NGUYEN VAN A",
        "reference": "FT26331",
    }
    return DoubtfulTransfer(ID, verdict, dong(came), NOON, **(facts | more))


def nameless(verdict: TransferVerdict, came: int, *candidates: Any) -> DoubtfulTransfer:
    """One that names no bill for certain."""
    return DoubtfulTransfer(ID, verdict, dong(came), NOON, candidates=candidates)


def asked() -> PayDesk:
    """A VietQR over the whole bill is on the screen."""
    desk = PayDesk()
    desk.asks(method="vietqr")
    return desk


def heard(verdict: TransferVerdict = V.SHORT, came: int = 20_000, **more: Any) -> PayDesk:
    """And a transfer came that is not exact."""
    desk = asked()
    desk.counter.takes(HearTransfer(transfer(desk, verdict, came, **more)))
    return desk


def doubt(desk: PayDesk) -> Doubt:
    return desk.counter.state.paying.doubts.waiting[ID]


def order(desk: PayDesk) -> Order:
    return desk.counter.state.orders[desk.order_id]


def able(desk: PayDesk) -> tuple[Choice, ...]:
    state = desk.counter.state
    return choices(state, doubt(desk), bill_of(state, doubt(desk)))


def take(desk: PayDesk, expected: int) -> TakeTransfer:
    return TakeTransfer(ID, desk.order_id, dong(expected))


def test_it_is_told_of_once_and_pays_nothing_by_itself() -> None:
    desk = heard()
    assert doubt(desk).left == dong(20_000)
    assert order(desk).rest() == DUE
    assert desk.counter.decides(HearTransfer(transfer(desk, V.SHORT, 20_000))) == ()
    assert not desk.sales
    figures = desk.counter.state.shifts.figures
    assert figures is None or not figures.tenders


def test_what_came_too_little_counts_as_a_part_and_the_rest_is_asked_for_anew() -> None:
    desk = heard()
    assert able(desk) == (TAKE, BACK, SETTLE)
    desk.counter.takes(take(desk, 20_000))
    (payment,) = order(desk).payments
    assert (payment.tender, payment.method, payment.amount, payment.reference) == (
        Tender.ELECTRONIC,
        "vietqr",
        dong(20_000),
        "FT26331",
    )
    assert desk.attempt().dropped == "changed"
    assert not desk.counter.state.paying.doubts.waiting
    second = desk.asks(P2, method="vietqr")
    assert second.amount == dong(9_000)
    assert second.bill_code != desk.attempt().bill_code
    desk.succeeds(P2)
    (sale,) = desk.sales
    assert [each.amount.minor for each in sale.payments] == [20_000, 9_000]


def test_a_second_press_takes_nothing_more() -> None:
    desk = heard()
    desk.counter.takes(take(desk, 20_000))
    assert desk.counter.decides(take(desk, 20_000)) == ()
    assert desk.counter.decides(GiveBackTransfer(ID, dong(20_000))) == ()
    assert desk.counter.decides(SettleTransfer(ID)) == ()
    assert desk.counter.decides(HearTransfer(transfer(desk, V.SHORT, 20_000))) == ()


def test_what_came_too_much_pays_the_bill_and_the_surplus_goes_back_in_cash() -> None:
    desk = heard(V.OVER, 40_000)
    desk.counter.takes(take(desk, DUE.minor))
    (sale,) = desk.sales
    assert sale.due == DUE
    assert doubt(desk).left == dong(11_000)
    assert able(desk) == (BACK, SETTLE)
    assert desk.counter.decides(take(desk, DUE.minor)) == ()
    assert desk.counter.refuses(GiveBackTransfer(ID, dong(40_000))).code == "refund.total_changed"
    desk.counter.takes(GiveBackTransfer(ID, dong(11_000)))
    assert not desk.counter.state.paying.doubts.waiting
    figures = desk.counter.state.shifts.figures
    assert figures is not None
    rows = {(row.tender, row.method): row.net.minor for row in figures.tenders}
    assert rows == {(Tender.ELECTRONIC, "vietqr"): 40_000, (Tender.CASH, ""): -11_000}


def test_a_part_that_completes_the_bill_makes_the_sale() -> None:
    desk = heard()
    desk.counter.takes(take(desk, 20_000))
    rest = replace(transfer(desk, V.SPLIT, 9_000), transfer_id="sepay/2")
    desk.counter.takes(HearTransfer(rest))
    desk.counter.takes(TakeTransfer("sepay/2", desk.order_id, dong(9_000)))
    assert len(desk.sales) == 1


@pytest.mark.parametrize(
    ("verdict", "came", "able_to"),
    [
        (V.SHORT, 20_000, (TAKE, BACK, SETTLE)),
        (V.OVER, 40_000, (TAKE, BACK, SETTLE)),
        (V.SPLIT, 9_000, (TAKE, BACK, SETTLE)),
        (V.LATE, 29_000, (TAKE, BACK, SETTLE)),
        (V.EARLY, 29_000, (TAKE, BACK, SETTLE)),
        (V.DOUBLE, 29_000, (BACK, SETTLE)),
        (V.REVERSED, -29_000, (SETTLE,)),
        (V.OTHER_ACCOUNT, 29_000, (SETTLE,)),
        (V.OTHER_CURRENCY, 29_000, (SETTLE,)),
    ],
)
def test_what_can_be_decided_depends_on_what_is_wrong(
    verdict: TransferVerdict, came: int, able_to: tuple[Choice, ...]
) -> None:
    desk = heard(verdict, came)
    assert able(desk) == able_to
    answer = desk.counter.decides(take(desk, min(came, DUE.minor)))
    assert (TAKE in able_to) == isinstance(answer, tuple)
    given = desk.counter.decides(GiveBackTransfer(ID, dong(came)))
    assert (BACK in able_to) == isinstance(given, tuple)


@pytest.mark.parametrize("verdict", [V.LATE, V.EARLY, V.MANGLED, V.AMBIGUOUS])
def test_somebody_answers_where_bill_or_time_are_not_certain(verdict: TransferVerdict) -> None:
    desk = asked()
    told = transfer(desk, verdict, 29_000)
    if verdict in (V.MANGLED, V.AMBIGUOUS):
        told = nameless(verdict, 29_000, P1)
    staffed(desk.counter, LAN).takes(HearTransfer(told))
    assert TAKE in able(desk)
    assert desk.counter.refuses(take(desk, 29_000)).code == "staff.approval_needed"
    desk.counter.approver = f"staff/{MINH.staff_id}"
    (taken, *_) = desk.counter.takes(take(desk, 29_000))
    assert isinstance(taken, TransferTaken)
    assert taken.approver == f"staff/{MINH.staff_id}"


def test_a_cashier_takes_what_is_only_another_amount_but_gives_nothing_back_alone() -> None:
    desk = heard()
    staffed(desk.counter, LAN)
    assert desk.counter.refuses(GiveBackTransfer(ID, dong(20_000))).code == "staff.approval_needed"
    assert desk.counter.refuses(SettleTransfer(ID)).code == "staff.approval_needed"
    desk.counter.takes(take(desk, 20_000))


def test_it_counts_for_no_other_bill_than_it_names() -> None:
    desk = heard()
    state, other = desk.counter.state, replace(order(desk), order_id=OrderId("other"))
    desk.counter.state = replace(state, orders={**state.orders, OrderId("other"): other})
    wrong = TakeTransfer(ID, OrderId("other"), dong(20_000))
    assert desk.counter.refuses(wrong).code == "payment.transfer_not_for_it"


def test_a_bill_that_changed_meanwhile_is_looked_at_again() -> None:
    desk = heard(V.OVER, 40_000)
    desk.counter.adds(COFFEE)
    assert desk.counter.refuses(take(desk, DUE.minor)).code == "payment.total_changed"


def test_a_bill_that_was_paid_otherwise_gives_it_back() -> None:
    desk = asked()
    desk.counter.takes(DropPayment(P1))
    desk.counter.takes(PayCash(desk.order_id, DUE, DUE))
    desk.counter.takes(HearTransfer(transfer(desk, V.SHORT, 20_000)))
    assert able(desk) == (BACK, SETTLE)
    desk.counter.takes(GiveBackTransfer(ID, dong(20_000)))


def test_another_way_that_may_bring_money_is_waited_for_first() -> None:
    desk = asked()
    desk.counter.takes(DropPayment(P1))
    desk.asks(P2)
    desk.counter.takes(HearTransfer(transfer(desk, V.SHORT, 20_000)))
    assert desk.counter.refuses(take(desk, 20_000)).code == "payment.waits"


def test_one_that_names_nobody_concerns_every_till_until_one_has_decided() -> None:
    desk = PayDesk()
    desk.counter.takes(HearTransfer(nameless(V.UNKNOWN_CODE, 29_000)))
    assert bill_of(desk.counter.state, doubt(desk)) is None
    closed = NoteIssue("issue-1", "transfer_unknown_code", ID, opened=False)
    (settled,) = desk.counter.takes(closed)
    assert isinstance(settled, TransferSettled)
    assert settled.elsewhere
    assert desk.counter.decides(closed) == ()
    assert not desk.counter.state.paying.doubts.waiting


def test_one_with_a_lost_code_counts_for_the_bill_in_front_when_somebody_says_so() -> None:
    desk = PayDesk()
    desk.counter.takes(HearTransfer(nameless(V.UNKNOWN_CODE, 29_000)))
    desk.counter.takes(take(desk, 29_000))
    assert len(desk.sales) == 1


def test_what_other_tills_asked_for_is_none_of_ours() -> None:
    desk = asked()
    elsewhere = transfer(desk, V.SHORT, 20_000, order_id=OrderId("x"), payment_id=P2)
    assert desk.counter.decides(HearTransfer(elsewhere)) == ()
    assert desk.counter.decides(HearTransfer(nameless(V.MANGLED, 29_000, P2))) == ()


def test_all_of_it_is_there_again_after_a_restart() -> None:
    desk = heard(V.OVER, 40_000)
    desk.counter.takes(take(desk, DUE.minor))
    again = till.fold(through_json(desk.counter.events))
    assert again.paying.doubts == desk.counter.state.paying.doubts
    assert again.paying.attempts == desk.counter.state.paying.attempts
    kinds = [type(event) for event in desk.counter.events]
    assert kinds.count(TransferHeard) == kinds.count(TransferTaken) == 1


def test_a_void_gives_it_back_like_any_other_transfer() -> None:
    desk = heard(V.OVER, 40_000)
    desk.counter.takes(take(desk, DUE.minor))
    (sale,) = desk.sales
    desk.counter.takes(VoidSale(sale.order_id, "nhầm"))
    (payment,) = sale.payments
    (refund,) = desk.attempt(payment.payment_id).refunds
    desk.counter.takes(GiveCashInstead(payment.payment_id, refund.refund_id, refund.amount))


def test_nobody_needs_to_decide_twice_of_what_was_settled_with_the_bank() -> None:
    desk = heard(V.REVERSED, -29_000)
    (settled,) = desk.counter.takes(SettleTransfer(ID))
    assert isinstance(settled, TransferSettled)
    assert not [e for e in desk.counter.events if isinstance(e, TransferGivenBack)]
    assert desk.counter.decides(SettleTransfer(ID)) == ()


def test_what_is_left_of_it_goes_back_and_counts_for_no_second_bill() -> None:
    desk = PayDesk()
    desk.counter.takes(HearTransfer(nameless(V.UNKNOWN_CODE, 40_000)))
    desk.counter.takes(take(desk, DUE.minor))
    desk.counter.adds(COFFEE)
    state = desk.counter.state
    assert choices(state, doubt(desk), desk.counter.cart) == (BACK, SETTLE)
