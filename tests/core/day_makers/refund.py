"""Goods that come back on a random day: of this till's sales, and on other tills' paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pos_core.exchange import PayOutExchange, UseExchange
from pos_core.line import Selection
from pos_core.money import Money, zero
from pos_core.original import Original, original_of
from pos_core.quantity import Quantity
from pos_core.refund import ExchangePaidOut, ExchangeReturned, ExchangeUsed, LinesRefunded
from pos_core.refund_foreign import ForeignLine, RefundForeign, clean_number, quote_foreign
from pos_core.refund_share import LineBack, lines_left
from pos_core.refunding import RefundLines, coins_of, quote_lines
from pos_core.refusal import Refusal
from pos_core.sale import OrderPaid, Sale, SaleVoided
from pos_core.tender import Tender
from tests.core.refund_properties import check_ceilings, check_refund_adds_up, check_whole

if TYPE_CHECKING:
    from pos_core.events import Intent
    from pos_core.ids import OrderId
    from tests.core.random_days import Day

TENDERS = (None, Tender.CASH, Tender.CARD, Tender.EXCHANGE, Tender.EXCHANGE)


def _original(day: Day, order_id: OrderId) -> Original | None:
    return original_of(e for e in day.events if e.stream == f"order/{order_id}")


def some_lines(day: Day) -> Intent | None:
    """Mostly goods that may come back; now and then more than was sold, or an old screen."""
    sold = [e.order_id for e in day.events if isinstance(e, OrderPaid)]
    if not sold:
        return None
    order_id = day.dice.choice([*sold * 8, day.order_id()])
    original = _original(day, order_id)
    if original is None:
        nothing = zero(day.shop.currency)
        return RefundLines(order_id, (), "broken", nothing, 0)
    parts = []
    for each in lines_left(original):
        amount = day.dice.choice((each.left.thousandths, each.left.thousandths, 1_000, 0, 2_000))
        if amount:
            parts.append(LineBack(each.line.line_id, Quantity(amount)))
    by = day.dice.choice(TENDERS)
    assert day.state.shop is not None
    found = quote_lines(original, parts, by, coins_of(day.state.shop))
    total = zero(day.shop.currency) if isinstance(found, Refusal) else found.total
    seen = len(original.refunds) + day.dice.choice((0, 0, 0, 0, 0, 0, 0, -1))
    wrong = Money(day.dice.choice((0, 0, 0, 0, 0, 0, 0, 1)), total.currency)
    reason = day.dice.choice(("broken", "broken", "broken", " "))
    return RefundLines(order_id, tuple(parts), reason, total + wrong, seen, by)


def from_paper(day: Day) -> Intent | None:
    """A receipt of another till, sometimes the same one again."""
    number = day.dice.choice(("Z-0001", "Z-0001", "z-0002", "A-0001", ""))
    paid = Money(day.dice.choice((50_000, 50_000, 150_000, 0)), day.shop.currency)
    line = ForeignLine(day.goods[0], Selection(Quantity.of(day.dice.choice((1, 1, 2)))))
    known = day.state.refunds.foreign.get(clean_number(number))
    nothing = zero(day.shop.currency)
    sold_on = day.moment().business_day
    refunded = known.refunded if known is not None else nothing
    intent = RefundForeign(number, sold_on, paid, (line,), "broken", nothing, refunded)
    found = quote_foreign(day.state, intent)
    total = nothing if isinstance(found, Refusal) else found.total
    return RefundForeign(number, sold_on, paid, (line,), "broken", total, refunded)


def _is_worth_a_try(day: Day) -> bool:
    return bool(day.state.refunds.credits) or day.dice.random() < 0.01


def use_the_worth(day: Day) -> Intent | None:
    """Goods that came back pay for what is in the cart; now and then twice."""
    cart = day.state.cart
    if cart is None or not _is_worth_a_try(day):
        return None
    number = day.dice.choice([*[*day.state.refunds.credits] * 8, "A-R0001"])
    return UseExchange(cart.order_id, number, cart.rest())


def pay_the_worth_out(day: Day) -> Intent | None:
    """The customer wants cash after all."""
    if not _is_worth_a_try(day):
        return None
    number = day.dice.choice([*[*day.state.refunds.credits] * 8, "A-R0001"])
    worth = day.state.refunds.credits.get(number, zero(day.shop.currency))
    return PayOutExchange(number, worth)


MAKERS = ((16, some_lines), (6, from_paper), (150, use_the_worth), (30, pay_the_worth_out))


def _check_worth(day: Day) -> None:
    """What came back to be spent is spent, paid out or still open: nothing else."""
    worth: dict[str, int] = {}

    def add(number: str, minor: int) -> None:
        worth[number] = worth.get(number, 0) + minor

    for event in day.events:
        match event:
            case LinesRefunded(refund=refund):
                add(refund.number, refund.by(Tender.EXCHANGE).minor)
            case ExchangeUsed() | ExchangePaidOut():
                add(event.number, -event.amount.minor)
            case ExchangeReturned():
                add(event.number, event.amount.minor)
            case SaleVoided(sale=Sale() as sale):
                for payment in (p for p in sale.payments if p.tender is Tender.EXCHANGE):
                    add(payment.reference, payment.tendered.minor)
    left = {number: minor for number, minor in worth.items() if minor}
    kept = {number: money.minor for number, money in day.state.refunds.credits.items()}
    assert left == {number: minor for number, minor in kept.items() if minor}, "worth was lost"


def check(day: Day) -> None:
    """No line and no tender gave back more than it had, and no number came twice."""
    refunds = [e.refund for e in day.events if isinstance(e, LinesRefunded)]
    for refund in refunds:
        check_refund_adds_up(refund)
    voided = {e.order_id for e in day.events if isinstance(e, SaleVoided)}
    for order_id in {refund.order_id for refund in refunds if not refund.provisional}:
        original = _original(day, order_id)
        assert original is not None
        assert order_id not in voided, "refunded and voided"
        check_ceilings(original)
        if not any(each.left for each in lines_left(original)):
            check_whole(original)
    _check_worth(day)
    numbers = [int(refund.number.rpartition("R")[2]) for refund in refunds]
    assert numbers == list(range(1, len(numbers) + 1)), "a refund's number came twice"
    papers: dict[str, int] = {}
    for refund in (each for each in refunds if each.sold_for is not None):
        papers[refund.order_number] = papers.get(refund.order_number, 0) + refund.total.minor
        assert refund.sold_for is not None
        assert papers[refund.order_number] <= refund.sold_for.minor, "more than on the paper"
