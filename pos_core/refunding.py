"""Refunding: giving money back for goods of a sale, by line and quantity, and never twice.

The ceilings come from the journal: what was sold on a line, what a tender brought, and what became
of both. A screen that has not seen the latest refund is told so instead of being believed.
"""

from collections.abc import Iterable
from dataclasses import replace

from pos_core.account import on_account
from pos_core.catalog import Unit
from pos_core.events import Event, Moment
from pos_core.frozen import dataclass
from pos_core.ids import Ids, OrderId, PaymentId, PrintJobId, RefundId
from pos_core.line import LONGEST_NOTE
from pos_core.money import Money, zero
from pos_core.original import Original, SaleIntent
from pos_core.payment import RECEIPT_PRINTER
from pos_core.payment_refund import by_the_way_it_came, check_seen
from pos_core.pricing import CashRounding
from pos_core.print_job import PrintJob, PrintKind, PrintQueued
from pos_core.quantity import Quantity
from pos_core.refund import LinesRefunded, Refund, booked, refund_number
from pos_core.refund_quote import Quote, TenderBack, purse_of, quote
from pos_core.refund_share import NONE, LineBack, LineLeft, line_back, lines_left, quantities
from pos_core.refusal import Refusal, refuse
from pos_core.shop import Shop
from pos_core.staff import Right
from pos_core.tender import Payment, Tender
from pos_core.till_state import TillState


@dataclass(frozen=True, slots=True)
class RefundLines(SaleIntent):
    """Give the money for these goods back. `by` is the tender to use first; None is as it was paid.

    `expected` is the total the cashier saw, `seen` how many refunds of this sale stood on the
    screen. Tips stay with the staff unless `tips` says otherwise.
    """

    lines: tuple[LineBack, ...]
    reason: str
    expected: Money
    seen: int
    by: Tender | None = None
    tips: bool = False


def decide_refund_lines(
    state: TillState, intent: RefundLines, moment: Moment, ids: Ids
) -> tuple[Event, ...] | Refusal:
    """Goods that were sold and are not back yet, for the amount on the screen, by who may."""
    original, shop = intent.original, state.shop
    if original is None or shop is None:
        return refuse("refund.not_a_sale")
    refused = _check_sale(original, intent) or check_reason(intent.reason)
    if refused is not None:
        return refused
    found = quote_lines(original, intent.lines, intent.by, coins_of(shop), tips=intent.tips)
    if isinstance(found, Refusal):
        return found
    if found.total != intent.expected:
        return refuse("refund.total_changed", total=found.total)
    approver = state.staff.authority(moment, Right.REFUND)
    if isinstance(approver, Refusal):
        return approver
    sale = original.sale
    refund = replace(
        made(state, shop, found, moment, ids),
        order_id=sale.order_id,
        order_number=sale.number,
        sold_on=sale.business_day,
        reason=intent.reason.strip(),
        approver=approver,
        approver_name=state.staff.name_of(approver),
        customer_id=sale.customer_id,
        customer_name=sale.customer_name,
    )
    refund = by_the_way_it_came(refund, sale.payments, original.refunds)
    return check_seen(state, refund) or with_paper(refund, moment, ids)


def quote_lines(
    original: Original,
    asked: Iterable[LineBack],
    by: Tender | None,
    coins: CashRounding | None,
    *,
    tips: bool = False,
) -> Quote | Refusal:
    """What giving back `asked` comes to, or why it cannot be; the screen asks the same."""
    wanted = quantities(asked)
    left = lines_left(original)
    if not wanted:
        return refuse("refund.nothing_chosen")
    if set(wanted) - {each.line.line_id for each in left}:
        return refuse("refund.line_unknown")
    for each in left:
        refused = _check_line(each, wanted.get(each.line.line_id))
        if refused is not None:
            return refused
    chosen = [each for each in left if each.line.line_id in wanted]
    lines = tuple(line_back(each, wanted[each.line.line_id]) for each in chosen)
    is_last = all(each.left == wanted.get(each.line.line_id, NONE) for each in left)
    return quote(lines, purse_of(original), by, coins, is_last=is_last, tips=tips)


def coins_of(shop: Shop) -> CashRounding | None:
    """The coins that cash is paid out in."""
    return shop.policy.cash_rounding


def check_reason(reason: str) -> Refusal | None:
    """A refund has a reason, and it fits on the paper."""
    if not reason.strip():
        return refuse("refund.reason_missing")
    if len(reason.strip()) > LONGEST_NOTE:
        return refuse("line.note_too_long", longest=LONGEST_NOTE)
    return None


def made(state: TillState, shop: Shop, found: Quote, moment: Moment, ids: Ids) -> Refund:
    """The refund with its figures and payments; whose sale it was is still to be filled in."""
    number = refund_number(shop.till_prefix, state.refunds.next_number)
    return Refund(
        refund_id=RefundId(ids.new()),
        number=number,
        order_id=OrderId(""),
        order_number="",
        sold_on=moment.business_day,
        refunded_at=moment.at,
        business_day=moment.business_day,
        cashier=moment.actor,
        cashier_name=state.staff.name_of(moment.actor) or shop.profile.cashier,
        lines=found.lines,
        subtotal=found.subtotal,
        discount=found.discount,
        service=found.service,
        taxes=found.taxes,
        tax_included=found.tax_included,
        tax_added=found.tax_added,
        rounding=found.rounding,
        total=found.total,
        payments=tuple(_payment(part, ids) for part in found.back),
        reason="",
    )


def with_paper(refund: Refund, moment: Moment, ids: Ids) -> tuple[Event, ...]:
    """The refund, and its receipt, which is what opens the drawer once all of it is on disk."""
    job = PrintJob(
        PrintJobId(ids.new()),
        refund.order_id,
        refund.number,
        RECEIPT_PRINTER,
        queued_at=moment.at,
        kind=PrintKind.REFUND,
        subject=refund.refund_id,
    )
    return (LinesRefunded(refund.order_id, refund), PrintQueued(job.job_id, job))


def apply_lines_refunded(state: TillState, event: LinesRefunded) -> TillState:
    """The refund's number is used up, another till's sale is remembered, an account owes less."""
    refund = event.refund
    after = replace(state, refunds=booked(state.refunds, refund))
    return on_account(after, refund.customer_id, refund.payments, back=True)


def _check_sale(original: Original, intent: RefundLines) -> Refusal | None:
    sale = original.sale
    if original.is_voided:
        return refuse("order.already_voided", number=sale.number, total=sale.due)
    if len(original.refunds) != intent.seen:
        return refuse("refund.changed_meanwhile", number=sale.number)
    return None


def _check_line(left: LineLeft, wanted: Quantity | None) -> Refusal | None:
    if wanted is None:
        return None
    if not NONE < wanted:
        return refuse("refund.nothing_chosen")
    if left.line.unit is Unit.PIECE and not wanted.is_whole:
        return refuse("line.whole_pieces_only", name=left.line.name)
    if left.left < wanted:
        return refuse("refund.more_than_left", name=left.line.name, left=left.left)
    return None


def _payment(part: TenderBack, ids: Ids) -> Payment:
    tendered = part.amount if part.tip is None else part.amount + part.tip
    nothing = zero(part.amount.currency)
    return Payment(PaymentId(ids.new()), part.tender, part.amount, tendered, nothing, part.tip)
