"""What a cashier may give back, and what the till says no to."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from pos_core.country_profiles import vn_cafe
from pos_core.ids import LineId, OrderId
from pos_core.original import Original, original_of
from pos_core.pricing import CashRounding
from pos_core.print_job import PrintKind, PrintQueued
from pos_core.quantity import Quantity
from pos_core.refund import LinesRefunded, Refund
from pos_core.refund_share import LineBack, lines_left
from pos_core.refunding import RefundLines, coins_of, quote_lines
from pos_core.refusal import Refusal, refuse
from pos_core.rounding import Rounding
from pos_core.tender import Tender
from pos_core.void import VoidSale
from tests.core.shop_examples import BEER, COFFEE, RICE, Counter, dong, kilograms, pieces, sells

if TYPE_CHECKING:
    from pos_core.sale import Sale


def known(counter: Counter, sale: Sale) -> Original:
    """What the journal tells of the sale."""
    found = original_of(e for e in counter.events if e.stream == f"order/{sale.order_id}")
    assert found is not None
    return found


def asks(
    counter: Counter, sale: Sale, *parts: LineBack, by: Tender | None = None, tips: bool = False
) -> RefundLines:
    """The intent of a screen that shows what is true now."""
    original = known(counter, sale)
    found = quote_lines(original, parts, by, coins_of(counter.shop), tips=tips)
    total = dong(0) if isinstance(found, Refusal) else found.total
    seen = len(original.refunds)
    return RefundLines(sale.order_id, parts, "vỡ", total, seen, by, tips=tips)


def gives(counter: Counter, intent: RefundLines) -> Refund:
    """Carry it out."""
    event = counter.takes(intent)[0]
    assert isinstance(event, LinesRefunded)
    return event.refund


def of(sale: Sale, at: int, amount: int = 1) -> LineBack:
    """So many pieces of the line at that place."""
    return LineBack(sale.lines[at].line_id, Quantity.of(amount))


def two_coffees_and_a_beer() -> tuple[Counter, Sale]:
    """80.000 ₫ in cash."""
    counter = Counter()
    counter.adds(COFFEE, pieces(2))
    return counter, sells(counter, BEER)


def test_one_of_two_coffees_comes_back_with_its_tax() -> None:
    counter, sale = two_coffees_and_a_beer()
    refund = gives(counter, asks(counter, sale, of(sale, 0)))
    assert refund.total == dong(29_000)
    assert (refund.number, refund.order_number) == ("A-R0001", "A-0001")
    assert refund.by(Tender.CASH) == dong(29_000)
    assert sum(tax.amount.minor for tax in refund.taxes) == 2_148
    assert (refund.reason, refund.provisional, refund.approver) == ("vỡ", False, "")


def test_a_line_cannot_be_refunded_twice() -> None:
    counter, sale = two_coffees_and_a_beer()
    gives(counter, asks(counter, sale, of(sale, 1)))
    assert counter.refuses(asks(counter, sale, of(sale, 1))) == refuse(
        "refund.more_than_left", name="Bia lon", left=Quantity(0)
    )


def test_not_more_comes_back_than_was_sold_even_when_a_line_is_named_twice() -> None:
    counter, sale = two_coffees_and_a_beer()
    twice = asks(counter, sale, of(sale, 0, 2), of(sale, 0))
    assert counter.refuses(twice).code == "refund.more_than_left"


def test_two_presses_of_confirm_give_the_money_back_once() -> None:
    counter, sale = two_coffees_and_a_beer()
    intent = asks(counter, sale, of(sale, 0))
    counter.takes(intent)
    assert counter.refuses(intent) == refuse("refund.changed_meanwhile", number="A-0001")
    assert [left.left for left in lines_left(known(counter, sale))] == [
        Quantity.of(1),
        Quantity.of(1),
    ]


def test_the_screen_must_have_shown_the_amount() -> None:
    counter, sale = two_coffees_and_a_beer()
    intent = replace(asks(counter, sale, of(sale, 0)), expected=dong(28_000))
    assert counter.refuses(intent) == refuse("refund.total_changed", total=dong(29_000))


def test_a_voided_sale_cannot_be_refunded_and_a_refunded_one_not_voided() -> None:
    counter, sale = two_coffees_and_a_beer()
    other = sells(counter, COFFEE)
    gives(counter, asks(counter, sale, of(sale, 0)))
    assert counter.refuses(VoidSale(sale.order_id, "nhầm")) == refuse(
        "void.already_refunded", number="A-0001"
    )
    intent = asks(counter, other, of(other, 0))
    counter.takes(VoidSale(other.order_id, "nhầm"))
    assert counter.refuses(intent).code == "order.already_voided"


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"lines": ()}, "refund.nothing_chosen"),
        ({"lines": (LineBack(LineId("nobody"), Quantity.of(1)),)}, "refund.line_unknown"),
        ({"reason": "  "}, "refund.reason_missing"),
        ({"reason": "x" * 201}, "line.note_too_long"),
        ({"order_id": OrderId("nobody")}, "refund.not_a_sale"),
        ({"seen": 1}, "refund.changed_meanwhile"),
    ],
)
def test_a_refund_that_cannot_be_is_refused(change: dict[str, object], code: str) -> None:
    counter, sale = two_coffees_and_a_beer()
    intent = replace(asks(counter, sale, of(sale, 0)), **change)  # type: ignore[arg-type]
    assert counter.refuses(intent).code == code


@pytest.mark.parametrize(("thousandths", "code"), [(500, "line.whole_pieces_only"), (0, None)])
def test_pieces_come_back_whole(thousandths: int, code: str | None) -> None:
    counter, sale = two_coffees_and_a_beer()
    part = LineBack(sale.lines[0].line_id, Quantity(thousandths))
    assert counter.refuses(asks(counter, sale, part)).code == (code or "refund.nothing_chosen")


def test_weighed_goods_come_back_by_the_gram() -> None:
    counter = Counter()
    counter.adds(RICE, kilograms(1_234))
    sale = counter.pays()
    line = sale.lines[0].line_id
    first = gives(counter, asks(counter, sale, LineBack(line, Quantity(617))))
    rest = gives(counter, asks(counter, sale, LineBack(line, Quantity(617))))
    assert first.total + rest.total == sale.due


def test_a_sale_of_yesterday_can_be_refunded() -> None:
    counter, sale = two_coffees_and_a_beer()
    counter.later(days=1)
    refund = gives(counter, asks(counter, sale, of(sale, 0, 2), of(sale, 1)))
    assert refund.total == sale.due
    assert refund.sold_on < refund.business_day


def test_a_refund_queues_its_receipt_after_it_is_written() -> None:
    counter, sale = two_coffees_and_a_beer()
    events = counter.takes(asks(counter, sale, of(sale, 0)))
    assert isinstance(events[-1], PrintQueued)
    job = events[-1].job
    assert (job.kind, job.number) == (PrintKind.REFUND, "A-R0001")
    assert isinstance(events[0], LinesRefunded)
    assert job.subject == events[0].refund.refund_id


def test_refunds_count_by_themselves() -> None:
    counter, sale = two_coffees_and_a_beer()
    numbers = [gives(counter, asks(counter, sale, of(sale, 0))).number for _ in range(2)]
    assert numbers == ["A-R0001", "A-R0002"]
    assert sells(counter, COFFEE).number == "A-0002"


def test_cash_that_goes_back_in_parts_is_payable_in_coins() -> None:
    shop = vn_cafe("en")
    coins = CashRounding(1_000, Rounding.HALF_UP)
    counter = Counter(replace(shop, policy=replace(shop.policy, cash_rounding=coins)))
    odd = replace(COFFEE, id="odd", price=dong(10_333))
    counter.adds(odd, pieces(3))
    sale = counter.pays()
    assert sale.due == dong(31_000)
    out = [gives(counter, asks(counter, sale, of(sale, 0))) for _ in range(3)]
    assert [refund.total.minor for refund in out] == [10_000, 11_000, 10_000]
    assert [refund.rounding.minor for refund in out] == [-333, 667, -333]


def test_after_a_restart_the_ceiling_is_the_same() -> None:
    from pos_core import till
    from tests.core.shop_examples import through_json

    counter, sale = two_coffees_and_a_beer()
    gives(counter, asks(counter, sale, of(sale, 0, 2)))
    counter.events = through_json(counter.events)
    counter.state = till.fold(counter.events)
    assert counter.refuses(asks(counter, sale, of(sale, 0))).code == "refund.more_than_left"
    assert gives(counter, asks(counter, sale, of(sale, 1))).number == "A-R0002"
