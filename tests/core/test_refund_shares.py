"""Whatever is given back in whatever parts adds up to the sale, and never to a đồng more."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from pos_core import refund_quote, refund_share, refunding
from pos_core.money import Money
from pos_core.quantity import Quantity
from pos_core.tender import Tender
from tests.core.refund_desk import Desk
from tests.core.refund_properties import check_ceilings, check_refund_adds_up, check_whole
from tests.core.refund_shops import desks, parts

TENDERS = (None, None, None, Tender.CASH, Tender.CARD, Tender.EXCHANGE)
QUIET = (HealthCheck.too_slow, HealthCheck.data_too_large)


def give_back_in_parts(data: st.DataObject) -> None:
    """A sale comes back in up to four parts, then the rest of it."""
    desk = data.draw(desks())
    for _ in range(data.draw(st.integers(0, 4))):
        chosen = data.draw(parts(desk))
        if chosen:
            desk.gives(*chosen, by=data.draw(st.sampled_from(TENDERS)))
            check_refund_adds_up(desk.original.refunds[-1])
            check_ceilings(desk.original)
    rest = desk.rest()
    if rest:
        desk.gives(*rest, by=data.draw(st.sampled_from(TENDERS)))
        check_refund_adds_up(desk.original.refunds[-1])
        check_ceilings(desk.original)
    check_whole(desk.original)


@settings(max_examples=300, suppress_health_check=QUIET)
@given(st.data())
def test_any_parts_of_a_sale_add_up_to_the_sale(data: st.DataObject) -> None:
    give_back_in_parts(data)


@settings(max_examples=100, suppress_health_check=QUIET)
@given(desks())
def test_the_whole_sale_gives_back_exactly_what_was_taken(desk: Desk) -> None:
    refund = desk.gives(*desk.rest())
    sale = desk.original.sale
    assert refund.total == sale.due
    assert refund.rounding == sale.rounding
    assert refund.taxes == sale.priced.taxes
    paid = {p.tender: p.amount for p in sale.payments if p.amount}
    assert {p.tender: p.amount for p in refund.payments} == paid


def shares_are_not_cumulative(patch: pytest.MonkeyPatch) -> None:
    right = refund_share.line_back

    def wrong(left: Any, quantity: Quantity) -> Any:
        return right(replace(left, earlier=()), quantity)

    patch.setattr(refunding, "line_back", wrong)


def the_rounding_stays_in_the_drawer(patch: pytest.MonkeyPatch) -> None:
    right = refund_quote.quote

    def wrong(lines: Any, *rest: Any, is_last: bool, **more: Any) -> Any:
        return right(lines, *rest, is_last=False, **more)

    patch.setattr(refunding, "quote", wrong)


def a_line_may_come_back_twice(patch: pytest.MonkeyPatch) -> None:
    def wrong(self: refund_share.LineLeft) -> Quantity:
        return self.line.quantity

    patch.setattr(refund_share.LineLeft, "left", property(wrong))


def the_card_gives_more_than_it_took(patch: pytest.MonkeyPatch) -> None:
    right = refund_quote.spread

    def wrong(amount: Money, purse: Any, by: Any) -> Any:
        if by is Tender.CARD and amount:
            return (refund_quote.TenderBack(by, amount),)
        return right(amount, purse, by)

    patch.setattr(refund_quote, "spread", wrong)


def the_service_charge_is_kept(patch: pytest.MonkeyPatch) -> None:
    right = refund_share._share

    def wrong(line: Any, *rest: Any, **more: Any) -> Any:
        return right(replace(line, total=line.total - line.service), *rest, **more)

    patch.setattr(refund_share, "_share", wrong)


BUGS: list[Callable[[pytest.MonkeyPatch], None]] = [
    shares_are_not_cumulative,
    the_rounding_stays_in_the_drawer,
    a_line_may_come_back_twice,
    the_card_gives_more_than_it_took,
    the_service_charge_is_kept,
]


@pytest.mark.parametrize("plant", BUGS, ids=lambda plant: plant.__name__)
def test_a_planted_bug_is_found(
    plant: Callable[[pytest.MonkeyPatch], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    plant(monkeypatch)

    at_once = (Phase.generate,)

    @settings(max_examples=300, database=None, phases=at_once, suppress_health_check=QUIET)
    @given(st.data())
    def search(data: st.DataObject) -> None:
        give_back_in_parts(data)

    with pytest.raises((AssertionError, ValueError, ExceptionGroup)):
        search()
