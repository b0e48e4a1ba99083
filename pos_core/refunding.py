"""Refunding: giving money back for goods of a sale, by line and quantity, and never twice."""

from dataclasses import replace

from pos_core.refund import LinesRefunded, booked
from pos_core.till_state import TillState


def apply_lines_refunded(state: TillState, event: LinesRefunded) -> TillState:
    """The refund's number is used up, and a sale of another till is remembered by its paper."""
    return replace(state, refunds=booked(state.refunds, event.refund))
