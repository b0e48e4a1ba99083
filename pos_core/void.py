"""Voiding: taking a whole sale back on the day it was made, money and all.

It is what the till offers when a power cut left a sale saved whose receipt never came out.
"""

from dataclasses import dataclass, replace

from pos_core.events import Event, Intent, Moment
from pos_core.ids import Ids, OrderId
from pos_core.refusal import Refusal, refuse
from pos_core.sale import Outcome, SaleVoided, voided
from pos_core.till_state import TillState


@dataclass(frozen=True, slots=True)
class VoidSale(Intent):
    """Take a sale of today back whole; `reason` is kept with it."""

    order_id: OrderId
    reason: str


def decide_void_sale(
    state: TillState, intent: VoidSale, moment: Moment, ids: Ids
) -> tuple[Event, ...] | Refusal:
    """Only a paid sale of the same business day, once, with a reason."""
    ended = state.ended(intent.order_id)
    if ended is None or ended.outcome is Outcome.CANCELLED:
        return refuse("void.not_a_sale")
    if ended.outcome is Outcome.VOIDED:
        return refuse("order.already_voided", number=ended.number, total=ended.due)
    if ended.business_day != moment.business_day:
        return refuse("void.not_today", number=ended.number)
    if not intent.reason.strip():
        return refuse("void.reason_missing")
    return (SaleVoided(intent.order_id, intent.reason.strip(), ended.due),)


def apply_sale_voided(state: TillState, event: SaleVoided) -> TillState:
    """The sale is remembered as voided, and its unprinted receipt need not come out."""
    closed = tuple(voided(c) if c.order_id == event.order_id else c for c in state.closed)
    jobs = {key: job for key, job in state.jobs.items() if job.order_id != event.order_id}
    return replace(state, closed=closed, jobs=jobs)
