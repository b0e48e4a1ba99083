"""A Z is added up on a second road from the journal's text; where the two differ it is told."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from pos_app.engine.closing_check import TYPES, SecondRoad, compared
from pos_app.engine.closing_watch import ClosingWatch
from pos_core import till, vocabulary
from pos_core.bank_transfer import TransferVerdict
from pos_core.closing import CloseShift
from pos_core.deciding_transfers import GiveBackTransfer, HearTransfer, TakeTransfer
from pos_core.doubtful_transfer import DoubtfulTransfer
from pos_core.drawer import CountDrawer, MoveCash, OpenShift
from pos_core.journal import Fact
from pos_core.paying import TrustTransfer
from pos_core.payment_refund import GiveCashInstead
from pos_core.sale import SaleVoided
from pos_core.shift import ShiftClosed
from pos_core.shift_cash import CashKind
from pos_core.tender import Tender
from pos_core.void import VoidSale
from tests.core import shop_examples
from tests.core.pay_desk import DUE, P1, P2, PayDesk
from tests.core.shift_counter import closes, opened
from tests.core.shop_examples import NOON, sells
from tests.core.test_shift_days import a_day
from tests.support.working_till import CAKE, COFFEE, TEA, WorkingTill, dong, working_till


def road_of(events: list[Any], first: int, last: int) -> SecondRoad:
    """The entries from `first` to `last`, as they stand in a journal."""
    road = SecondRoad()
    for seq, event in enumerate(events, 1):
        name, data = vocabulary.written(event)
        if first <= seq <= last and name in TYPES:
            text = json.dumps(data)
            road.take(Fact(seq, name, event.stream, "", "", text, "staff/1"))
    return road


def test_both_roads_lead_to_every_z_of_many_random_days() -> None:
    compared_zs = 0
    for seed in range(250):
        events = a_day(seed).events
        for event in events:
            if isinstance(event, ShiftClosed):
                z = event.report
                road = road_of(events, z.from_seq, z.to_seq)
                report = vocabulary.written(event)[1]["report"]
                assert compared(report, road, z.head) == (), f"seed {seed}, {z.name}"
                compared_zs += 1
    assert compared_zs > 100


def _a_closed_shift(work: WorkingTill) -> None:
    work.ask(OpenShift(dong(500_000)))
    for items in ((COFFEE,), (TEA, CAKE), (COFFEE, COFFEE)):
        work.sell(*items)
    last = work.engine.state.last_sale
    assert last is not None
    assert work.ask(VoidSale(last.order_id, "nhầm")).ok
    work.ask(MoveCash(CashKind.DROP, dong(100_000), "", print_slip=False))
    work.ask(CountDrawer((), dong(442_000)))
    shift = work.engine.state.shifts.current
    assert shift is not None
    assert work.ask(CloseShift(shift.shift_id, "thối nhầm")).ok


def test_a_closed_shift_is_read_back_and_fits_and_is_checked_once(tmp_path: Path) -> None:
    with working_till(tmp_path) as work:
        watch = ClosingWatch(work.engine)
        assert watch.check() is None, "nothing was closed yet"
        _a_closed_shift(work)
        verdict = watch.check()
        assert verdict is not None
        assert (verdict.number, verdict.differs) == (1, ())
        last = work.engine.state.shifts.last
        assert last is not None
        assert verdict.entries == last.to_seq
        assert watch.check() is None
        assert verdict.trouble.cleared


def test_the_second_z_is_checked_from_where_the_first_ended(tmp_path: Path) -> None:
    with working_till(tmp_path) as work:
        watch = ClosingWatch(work.engine)
        _a_closed_shift(work)
        work.sell(TEA)
        _a_closed_shift(work)
        verdict = watch.check()
        assert verdict is not None
        assert (verdict.number, verdict.differs) == (2, ())


@pytest.mark.parametrize(
    ("spoil", "named"),
    [
        (lambda z: z["figures"]["sales"].update(count=99), "sales count"),
        (lambda z: z["figures"]["cash"].update(taken=[1, "VND"]), "cash taken"),
        (lambda z: z["figures"]["sales"]["taxes"][0]["amount"].__setitem__(0, 1), "sales tax"),
        (lambda z: z["figures"].update(tenders=[]), "tender cash"),
        (lambda z: z["figures"].update(ahead={"pay": [1, "VND"]}), "ahead pay"),
        (lambda z: z["drawer"].update(expected=[1, "VND"]), "drawer expected"),
        (lambda z: z.update(head="00"), "head"),
    ],
)
def test_a_z_that_says_something_else_is_found_out(spoil: Any, named: str, tmp_path: Path) -> None:
    with working_till(tmp_path) as work:
        _a_closed_shift(work)
        last = work.engine.state.shifts.last
        assert last is not None
        facts = work.engine.call(lambda journal: list(journal.facts(TYPES)), 5)
        end = work.engine.call(lambda journal: journal.entry(last.to_seq), 5)
    road = SecondRoad()
    for fact in facts[:-1]:
        road.take(fact)
    report = json.loads(facts[-1].text)["report"]
    assert compared(report, road, end.hash.hex() if end else "") == ()
    spoil(report)
    differs = compared(report, road, end.hash.hex() if end else "")
    assert differs
    assert any(name.startswith(named) for name in differs)


def test_a_verdict_that_is_off_is_trouble_with_the_number_of_the_z(tmp_path: Path) -> None:
    with working_till(tmp_path) as work:
        _a_closed_shift(work)
        verdict = ClosingWatch(work.engine).check()
    assert verdict is not None
    trouble = replace(verdict, differs=("cash taken", "head")).trouble
    assert (trouble.name, trouble.cleared) == ("closing_differs", False)
    assert dict(trouble.facts) == {"number": 1}


def test_the_second_road_hears_all_that_the_books_do() -> None:
    """A new kind of money must be on both roads, or each Z after it would look wrong."""
    booked = {vocabulary.NAMES[event] for event in till.BOOKS}
    assert booked | {"shift.closed.v1", "shift.opened.v1"} == TYPES


def test_money_from_phones_adds_up_on_both_roads() -> None:
    desk = PayDesk()
    desk.counter.takes(OpenShift(dong(100_000)))
    desk.asks(amount=dong(9_000))
    desk.succeeds()
    desk.asks(P2, method="vietqr")
    desk.counter.takes(TrustTransfer(P2))
    (sale,) = desk.sales
    desk.succeeds(P2)
    desk.counter.takes(VoidSale(sale.order_id, "nhầm"))
    refund = desk.attempt(P2).refunds[0]
    desk.counter.takes(GiveCashInstead(P2, refund.refund_id, refund.amount))
    z = closes(desk.counter)
    electronic = [row for row in z.figures.tenders if row.tender is Tender.ELECTRONIC]
    assert [(row.method, row.count, row.back_count) for row in electronic] == [
        ("momo", 1, 1),
        ("vietqr", 2, 1),
    ]
    assert [row.net for row in electronic] == [dong(0), dong(20_000)]
    assert z.figures.cash.net == dong(-20_000)
    road = road_of(desk.counter.events, z.from_seq, z.to_seq)
    closed = next(event for event in desk.counter.events if isinstance(event, ShiftClosed))
    report = vocabulary.written(closed)[1]["report"]
    assert compared(report, road, z.head) == ()
    _check_each_method(report, road, z.head)


def test_a_transfer_that_goes_back_in_cash_adds_up_on_both_roads() -> None:
    desk = PayDesk()
    desk.counter.takes(OpenShift(dong(100_000)))
    desk.asks(method="vietqr")
    bill: dict[str, Any] = {"payment_id": P1, "order_id": desk.order_id, "asked": DUE}
    over = DoubtfulTransfer("sepay/1", TransferVerdict.OVER, dong(40_000), NOON, **bill)
    desk.counter.takes(HearTransfer(over))
    desk.counter.takes(TakeTransfer("sepay/1", desk.order_id, DUE))
    desk.counter.takes(GiveBackTransfer("sepay/1", dong(11_000)))
    z = closes(desk.counter)
    (vietqr,) = [row for row in z.figures.tenders if row.method == "vietqr"]
    assert (vietqr.amount, z.figures.cash.net) == (dong(40_000), dong(-11_000))
    road = road_of(desk.counter.events, z.from_seq, z.to_seq)
    closed = next(event for event in desk.counter.events if isinstance(event, ShiftClosed))
    assert compared(vocabulary.written(closed)[1]["report"], road, z.head) == ()


def _check_each_method(report: Any, road: SecondRoad, head: str) -> None:
    """Money under another method's name is found out; a Z of older tills has them in one row."""
    momo, vietqr = [row for row in report["figures"]["tenders"] if row["tender"] == "electronic"]
    momo["method"], vietqr["method"] = vietqr["method"], momo["method"]
    assert "tender electronic/momo count" in compared(report, road, head)
    for name in ("count", "back_count"):
        momo[name] += vietqr[name]
    for name in ("amount", "back", "tips", "tips_back"):
        momo[name] = [momo[name][0] + vietqr[name][0], "VND"]
    del momo["method"]
    report["figures"]["tenders"].remove(vietqr)
    assert compared(report, road, head) == ()
    momo["amount"] = [1, "VND"]
    assert compared(report, road, head) == ("tender electronic/ amount",)


def test_a_void_of_the_first_days_counts_with_its_amount_on_both_roads() -> None:
    counter = opened()
    sale = sells(counter, shop_examples.COFFEE)
    counter.takes(VoidSale(sale.order_id, "nhầm"))
    old = [replace(e, sale=None) if isinstance(e, SaleVoided) else e for e in counter.events]
    counter.events, counter.state = old, till.fold(old)
    z = closes(counter)
    assert (z.figures.turnover.minor, z.figures.cash.net.minor) == (0, 0)
    road = road_of(old, z.from_seq, z.to_seq)
    closed = next(event for event in counter.events if isinstance(event, ShiftClosed))
    assert compared(vocabulary.written(closed)[1]["report"], road, z.head) == ()
