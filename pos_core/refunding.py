"""Refunding: giving money back for goods of a sale, by line and quantity, and never twice."""

from dataclasses import replace

from pos_core.account import on_account
from pos_core.refund import LinesRefunded, booked
from pos_core.till_state import TillState


def apply_lines_refunded(state: TillState, event: LinesRefunded) -> TillState:
    """The refund's number is used up, another till's sale is remembered, an account owes less."""
    refund = event.refund
    after = replace(state, refunds=booked(state.refunds, refund))
    return on_account(after, refund.customer_id, refund.payments, back=True)
