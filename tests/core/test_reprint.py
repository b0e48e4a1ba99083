"""A receipt can always be had again, and says on its head that it is a copy."""

from __future__ import annotations

import pytest

from pos_core.ids import OrderId
from pos_core.print_job import PrintJob, PrintQueued, PrintSent, PrintState
from pos_core.refusal import refuse
from pos_core.reprint import BeginPrint, ConfirmPrint, ReprintReceipt
from pos_core.void import VoidSale
from tests.core.shop_examples import COFFEE, Counter, sells


@pytest.mark.parametrize("copy", [1, 2, 17])
def test_a_reprint_is_always_marked_with_its_number(copy: int) -> None:
    counter = Counter()
    sale = sells(counter, COFFEE)
    counter.later(hours=2)
    (queued,) = counter.takes(ReprintReceipt(sale.order_id, sale.number, copy, "bar"))
    assert isinstance(queued, PrintQueued)
    assert queued.job == PrintJob(
        queued.job_id, sale.order_id, "A-0001", "bar", counter.now, copy=copy
    )
    assert queued.job_id == queued.job.job_id
    assert counter.state.jobs == {queued.job_id: queued.job}
    (sent,) = counter.takes(BeginPrint(queued.job_id))
    assert isinstance(sent, PrintSent)
    assert sent.copy == copy


@pytest.mark.parametrize("copy", [0, -1])
def test_a_reprint_cannot_pass_for_the_original(copy: int) -> None:
    intent = ReprintReceipt(OrderId("any"), "A-0001", copy)
    assert Counter().refuses(intent) == refuse("print.copy_unmarked")


def test_a_reprint_goes_to_the_receipt_printer_unless_told_otherwise() -> None:
    assert ReprintReceipt(OrderId("any"), "A-0001", 1).printer == "receipt"


def test_old_receipts_can_be_had_whatever_the_till_remembers() -> None:
    counter = Counter()
    counter.takes(ReprintReceipt(OrderId("long-ago"), "A-0001", 1))
    assert len(counter.state.jobs) == 1


def test_a_torn_reprint_counts_on() -> None:
    counter = Counter()
    sale = sells(counter, COFFEE)
    (queued,) = counter.takes(ReprintReceipt(sale.order_id, sale.number, 3))
    assert isinstance(queued, PrintQueued)
    counter.takes(BeginPrint(queued.job_id))
    (again,) = counter.takes(BeginPrint(queued.job_id))
    assert isinstance(again, PrintSent)
    assert again.copy == 4
    counter.takes(ConfirmPrint(queued.job_id))
    assert counter.state.jobs == {}


def test_the_receipt_of_a_voided_sale_can_be_had_again() -> None:
    counter = Counter()
    sale = sells(counter, COFFEE)
    counter.takes(VoidSale(sale.order_id, "nhầm"))
    counter.takes(ReprintReceipt(sale.order_id, sale.number, 1))
    assert [job.state for job in counter.state.jobs.values()] == [PrintState.QUEUED]


def test_jobs_wait_in_the_order_they_were_asked_for() -> None:
    counter = Counter()
    sale = sells(counter, COFFEE)
    for copy in (1, 2, 3):
        counter.takes(ReprintReceipt(sale.order_id, sale.number, copy))
    assert [job.copy for job in counter.state.jobs.values()] == [1, 2, 3]
