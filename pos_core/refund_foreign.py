"""Refunding a sale that another till made: on paper's word, with approval, and provisional.

This till's journal does not know the sale, so its paper says what was paid, and this till never
gives back more of that number than the paper said. A server that knows all tills decides later.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from pos_core.catalog import Item
from pos_core.events import Event, Intent, Moment
from pos_core.frozen import dataclass
from pos_core.ids import Ids, LineId, OrderId, number_counter
from pos_core.line import OrderLine, Selection, make_line
from pos_core.money import Money, zero
from pos_core.pricing import Priced, price
from pos_core.refund import RefundBook, RefundLine
from pos_core.refund_quote import Purse, Quote, quote
from pos_core.refund_share import LineLeft, line_back
from pos_core.refunding import check_reason, coins_of, made, with_paper
from pos_core.refusal import Refusal, refuse
from pos_core.shop import Shop
from pos_core.staff import Right, Staff
from pos_core.tender import Tender
from pos_core.till_state import TillState

LONGEST_NUMBER = 20


@dataclass(frozen=True, slots=True)
class ForeignLine:
    """`item` as it came back. `paid_each` is the price of one on the paper; None is today's."""

    item: Item
    chosen: Selection
    paid_each: Money | None = None


@dataclass(frozen=True, slots=True)
class RefundForeign(Intent):
    """Give money back for goods that another till sold.

    `number`, `sold_on` and `paid` stand on its receipt. `expected` is the total the cashier saw,
    `refunded` what this till had given back of that number as the screen knew it.
    """

    number: str
    sold_on: date
    paid: Money
    lines: tuple[ForeignLine, ...]
    reason: str
    expected: Money
    refunded: Money
    by: Tender = Tender.CASH

    def because(self, reason: str) -> "RefundForeign":
        """The same for that reason."""
        return replace(self, reason=reason)


def decide_refund_foreign(
    state: TillState, intent: RefundForeign, moment: Moment, ids: Ids
) -> tuple[Event, ...] | Refusal:
    """Only with somebody's PIN on the spot, and never more than stands on the paper."""
    shop = state.shop
    if shop is None:
        return refuse("refund.not_a_sale")
    number = clean_number(intent.number)
    refused = _check(state, shop, intent, number) or check_reason(intent.reason)
    if refused is not None:
        return refused
    found = quote_foreign(state, intent)
    if isinstance(found, Refusal):
        return found
    if found.total != intent.expected:
        return refuse("refund.total_changed", total=found.total)
    approver = _approver(state.staff, moment)
    if isinstance(approver, Refusal):
        return approver
    refund = replace(
        made(state, shop, found, moment, ids),
        order_id=OrderId(ids.new()),
        order_number=number,
        sold_on=intent.sold_on,
        reason=intent.reason.strip(),
        approver=approver,
        approver_name=state.staff.name_of(approver),
        provisional=True,
        sold_for=intent.paid,
    )
    return with_paper(refund, moment, ids)


def quote_foreign(state: TillState, intent: RefundForeign) -> Quote | Refusal:
    """What giving these goods back comes to, or why it cannot be; the screen asks the same."""
    shop = state.shop
    if shop is None or not intent.lines:
        return refuse("refund.nothing_chosen")
    lines = []
    for at, wanted in enumerate(intent.lines):
        line = _line(shop, intent.sold_on, wanted, at)
        if isinstance(line, Refusal):
            return line
        lines.append(line)
    left = left_on_paper(state.refunds, clean_number(intent.number), intent.paid)
    nothing = zero(shop.currency)
    purse = Purse(left, nothing, {Tender.CASH: left}, {})
    backs = _figures(lines, price([line.charge() for line in lines], shop.policy))
    goods = sum((back.total for back in backs), nothing)
    if left < goods:
        return refuse("refund.more_than_paper", number=intent.number, left=left)
    return quote(backs, purse, intent.by, coins_of(shop), is_last=goods == left)


def left_on_paper(book: RefundBook, number: str, paid: Money) -> Money:
    """What may still go back of a foreign sale; what its paper said first is what counts."""
    before = book.foreign.get(number)
    return paid if before is None else min(paid, before.paid) - before.refunded


def clean_number(number: str) -> str:
    """The number as it is compared: without spaces and in capitals."""
    return "".join(number.split()).upper()


def _check(state: TillState, shop: Shop, intent: RefundForeign, number: str) -> Refusal | None:
    if not number or len(number) > LONGEST_NUMBER:
        return refuse("refund.number_needed")
    if _is_own(state, shop, number):
        return refuse("refund.own_sale", number=number)
    if intent.paid.currency is not shop.currency or intent.paid.minor <= 0:
        return refuse("refund.paid_needed")
    before = state.refunds.foreign.get(number)
    known = before.refunded if before is not None else zero(shop.currency)
    if intent.refunded != known:
        return refuse("refund.changed_meanwhile", number=number)
    return None


def _is_own(state: TillState, shop: Shop, number: str) -> bool:
    """True for a number that this till gave out: then its journal has the sale."""
    prefix, dash, counter = number.rpartition("-")
    if not dash or prefix != shop.till_prefix.upper() or not counter.isdigit():
        return False
    return number_counter(number) < state.next_number


def _approver(staff: Staff, moment: Moment) -> str | Refusal:
    """Somebody's PIN on the spot, whoever is signed in; a shop that named nobody trusts all."""
    if not staff.is_named:
        return ""
    if moment.approver and staff.may(moment.approver, Right.REFUND_FOREIGN):
        return moment.approver
    return refuse("staff.approval_needed", right=Right.REFUND_FOREIGN)


def _line(shop: Shop, sold_on: date, wanted: ForeignLine, at: int) -> OrderLine | Refusal:
    """The line with the rates of the day of sale, at today's price or the one on the paper."""
    item = wanted.item
    try:
        taxes = shop.taxes.taxes_for(item.tax_class, sold_on)
    except LookupError:
        return refuse("tax.class_unknown", name=item.name, tax_class=item.tax_class)
    chosen = wanted.chosen
    if item.price is None and not item.variants:
        chosen = replace(chosen, price=wanted.paid_each)
    line = make_line(LineId(f"paper-{at}"), item, chosen, taxes, shop.currency)
    if isinstance(line, Refusal) or wanted.paid_each is None:
        return line
    if wanted.paid_each.currency is not shop.currency or wanted.paid_each.minor < 0:
        return refuse("line.price_out_of_range")
    return replace(line, unit_price=wanted.paid_each, modifiers=(), open_price=True)


def _figures(lines: Sequence[OrderLine], priced: Priced) -> tuple[RefundLine, ...]:
    pairs = zip(lines, priced.lines, strict=True)
    return tuple(line_back(LineLeft(line, each), line.quantity) for line, each in pairs)
