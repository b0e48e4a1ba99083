"""Rows are looked out of the journal's text: no name or note may pass for a figure."""

from dataclasses import replace
from pathlib import Path

import pytest

from pos_core.cart import NoteLine
from pos_core.payment import PayCash, cash_due
from pos_core.reprint import BeginPrint
from tests.support.working_till import COFFEE, TEA, dong, working_till

NASTY = (
    '","due":[1,"USD"],"x":"',
    '\\"due\\":[7,\\"IDR\\"]',
    '"number":"Z-9999"',
    '{"item_id":"a","item_id":"b"}',
    '"order_id":"elsewhere"',
    "back\\slash\\",
)


@pytest.mark.parametrize("name", NASTY)
def test_a_product_name_does_not_pass_for_a_figure(tmp_path: Path, name: str) -> None:
    nasty = replace(COFFEE, id=name, name=name)
    with working_till(tmp_path) as till:
        till.add(nasty, 2)
        till.add(TEA)
        cart = till.engine.state.cart
        assert cart is not None
        till.ask(NoteLine(cart.order_id, cart.lines[0].line_id, name))
        due = cash_due(cart).due
        assert till.ask(PayCash(cart.order_id, due, due)).ok
        (job,) = till.engine.state.jobs.values()
        till.ask(BeginPrint(job.job_id))
        reads = till.reads()
        (row,) = reads.orders_of(till.engine.today)
        sale = reads.sale(row.order_id)
        reads.close()
        assert sale is not None
        assert sale.lines[0].name == name
        assert (row.number, row.due, row.line_count) == (sale.number, sale.due, len(sale.lines))
        assert row.due == dong(2 * 29_000 + 45_000)
        assert (row.print_state, row.copies) == ("sent", 0)
