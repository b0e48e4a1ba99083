"""Voiding: taking a whole sale back on the day it was made, money and all.

It is what the till offers when a power cut left a sale saved whose receipt never came out.
"""

from dataclasses import replace

from pos_core.account import on_account
from pos_core.events import Event, Moment
from pos_core.exchange import opened_again
from pos_core.frozen import dataclass
from pos_core.ids import Ids
from pos_core.original import Original, SaleIntent
from pos_core.refusal import Refusal, refuse
from pos_core.sale import SaleVoided, voided
from pos_core.staff import Right
from pos_core.till_state import TillState


@dataclass(frozen=True, slots=True)
class VoidSale(SaleIntent):
    """Take a sale of today back whole; `reason` is kept with it."""

    reason: str


def decide_void_sale(
    state: TillState, intent: VoidSale, moment: Moment, ids: Ids
) -> tuple[Event, ...] | Refusal:
    """Only a paid sale of the same business day, once, with a reason, by somebody who may."""
    original = intent.original
    if original is None:
        return refuse("void.not_a_sale")
    refused = _check(original, intent.reason.strip(), moment)
    if refused is not None:
        return refused
    approver = state.staff.authority(moment, Right.VOID_SALE)
    if isinstance(approver, Refusal):
        return approver
    sale = original.sale
    return (SaleVoided(intent.order_id, intent.reason.strip(), sale.due, approver, sale),)


def apply_sale_voided(state: TillState, event: SaleVoided) -> TillState:
    """The sale is remembered as voided, its receipt need not come out, its debt is gone.

    What goods had paid of it can be spent again.
    """
    closed = tuple(voided(c) if c.order_id == event.order_id else c for c in state.closed)
    jobs = {key: job for key, job in state.jobs.items() if job.order_id != event.order_id}
    after = replace(state, closed=closed, jobs=jobs)
    if event.sale is None:
        return after
    after = opened_again(after, event.sale.payments)
    after = replace(after, paying=after.paying.voided_with(event.sale.payments))
    return on_account(after, event.sale.customer_id, event.sale.payments, back=True)


def _check(original: Original, reason: str, moment: Moment) -> Refusal | None:
    sale = original.sale
    if original.is_voided:
        return refuse("order.already_voided", number=sale.number, total=sale.due)
    if original.refunds:
        return refuse("void.already_refunded", number=sale.number)
    if sale.business_day != moment.business_day:
        return refuse("void.not_today", number=sale.number)
    return None if reason else refuse("void.reason_missing")
