"""What the lists say of refunds is what the journal says, live and folded anew."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from functools import partial
from pathlib import Path

from pos_app.engine.documents import Paper, document_of
from pos_app.engine.opening import views_path
from pos_app.engine.originals import events_of
from pos_app.engine.reads import Reads
from pos_app.store.connection import RealStore
from pos_app.store.journal import Journal
from pos_core.exchange import PayOutExchange
from pos_core.ids import OrderId
from pos_core.order_code import OrderCode, order_code
from pos_core.original import Original
from pos_core.print_job import PrintKind, PrintState
from pos_core.quantity import Quantity
from pos_core.receipt import Document, Text
from pos_core.receipt_code import receipt_in
from pos_core.refund_share import LineBack
from pos_core.refunding import RefundLines
from pos_core.tender import Tender
from pos_core.void import VoidSale
from tests.support import tills
from tests.support.working_till import COFFEE, TEA, WorkingTill, dong, working_till


def latest(till: WorkingTill) -> OrderId:
    """The order that ended last."""
    return till.engine.state.closed[-1].order_id


def coffee_back(original: Original, seen: int = 0) -> RefundLines:
    """One coffee of the first line."""
    line = original.sale.lines[0].line_id
    part = LineBack(line, Quantity.of(1))
    return RefundLines(original.sale.order_id, (part,), "lạnh", dong(29_000), seen)


def known(reads: Reads, order_id: OrderId) -> Original:
    """The sale as the rows have it."""
    original = reads.original(order_id)
    assert original is not None
    return original


def test_a_refund_of_yesterdays_sale_stands_on_today_and_on_the_sale(tmp_path: Path) -> None:
    with working_till(tmp_path) as till:
        till.sell(COFFEE, COFFEE, TEA)
        order_id, yesterday = latest(till), till.engine.today
        till.clock.moment += timedelta(days=1)
        reads = till.reads()
        assert till.ask(coffee_back(known(reads, order_id))).ok
        (row,) = reads.orders_of(yesterday)
        assert (row.refunded, row.due) == (dong(29_000), dong(103_000))
        assert reads.refunds_of(yesterday) == ()
        (refund,) = reads.refunds_of(till.engine.today)
        assert known(reads, order_id).refunds == (refund,)
        assert reads.order_of(OrderCode("A-0001", "")) == order_id
        on_paper = receipt_in(f"https://shop.example/{order_code('A-0001', order_id)}")
        assert on_paper is not None
        assert reads.order_of(on_paper) == order_id
        other = receipt_in(order_code("A-0001", OrderId("of another till")))
        assert other is not None
        assert reads.order_of(other) is None
        paper = reads.paper_of(order_id, refund.refund_id)
        assert paper is not None
        assert (paper.state, paper.copies) == (PrintState.QUEUED, 0)
        assert row.print_state is PrintState.QUEUED  # the sale's own receipt, not the refund's
        reads.close()


def test_two_screens_that_saw_the_same_sale_give_the_money_back_once(tmp_path: Path) -> None:
    with working_till(tmp_path) as till:
        till.sell(COFFEE, COFFEE)
        reads = till.reads()
        intent = coffee_back(known(reads, latest(till)))
        tickets: list[object] = []
        till.engine.submit(intent, tickets.append)
        till.engine.submit(intent, tickets.append)
        assert till.ask(VoidSale(latest(till), "nhầm")).refusal is not None
        oks = [getattr(answer, "ok", None) for answer in tickets]
        assert oks == [True, False]
        assert len(known(reads, latest(till)).refunds) == 1
        reads.close()


def test_the_ceiling_holds_after_a_restart(tmp_path: Path) -> None:
    with working_till(tmp_path) as till:
        till.sell(COFFEE)
        order_id = latest(till)
        reads = till.reads()
        assert till.ask(coffee_back(known(reads, order_id))).ok
        reads.close()
    with working_till(tmp_path) as till:
        reads = till.reads()
        again = till.ask(coffee_back(known(reads, order_id), seen=1))
        assert again.refusal is not None
        assert again.refusal.code == "refund.more_than_left"
        assert till.engine.state.refunds.next_number == 2
        reads.close()


def test_rows_folded_anew_are_the_rows_that_were(tmp_path: Path) -> None:
    with working_till(tmp_path) as till:
        till.sell(COFFEE, TEA)
        reads = till.reads()
        assert till.ask(coffee_back(known(reads, latest(till)))).ok
        reads.close()
        live = till.engine.call(lambda _: _digest(till), 30)
    views_path(tmp_path / "data").unlink()
    with working_till(tmp_path) as till:
        assert till.engine.call(lambda _: _digest(till), 30) == live


def _digest(till: WorkingTill) -> str:
    opened = till.engine._opened
    assert opened is not None
    views = opened.rows.views
    assert views is not None
    return views.digest()


def test_the_papers_of_a_refund_are_laid_out_from_the_journal_after_a_restart(
    tmp_path: Path,
) -> None:
    with working_till(tmp_path) as till:
        till.sell(COFFEE, COFFEE)
        reads = till.reads()
        asked = coffee_back(known(reads, latest(till)))
        assert till.ask(replace(asked, by=Tender.EXCHANGE)).ok
        assert till.ask(PayOutExchange("A-R0001", dong(29_000))).ok
        reads.close()
    with working_till(tmp_path) as till:
        papers = till.engine.call(partial(_laid_out, till), 30)
        heads = [next(b.text for b in paper.blocks if isinstance(b, Text)) for paper in papers]
        assert heads == ["PHIẾU HOÀN TIỀN", "CHI TIỀN ĐỔI HÀNG"]
        assert [paper.kick for paper in papers] == [False, True]


def _laid_out(till: WorkingTill, journal: Journal) -> list[Document]:
    state = till.engine.state
    assert state.shop is not None
    jobs = [job for job in state.jobs.values() if job.kind is PrintKind.REFUND]
    events = [events_of(journal, job.source) for job in jobs]
    papers = [
        Paper(job, told, state, state.shop, "vi", job.copy)
        for job, told in zip(jobs, events, strict=True)
    ]
    return [document_of(paper) for paper in papers]


def test_sales_are_found_by_what_was_in_them(tmp_path: Path) -> None:
    with working_till(tmp_path) as till:
        till.sell(COFFEE)
        till.sell(TEA)
        reads = Reads(RealStore(), views_path(till.root / "data"), tills.KEY)
        rows = reads.sold_on(till.engine.today)
        assert [row.row.number for row in rows if "tra dao" in row.goods] == ["A-0002"]
        reads.close()
