"""Earlier Zs as the rows have them; while those cannot be read there are none to show."""

from __future__ import annotations

from pos_app.bridge.till import Till
from pos_app.engine.reads import READ_ERRORS
from pos_core import vocabulary
from pos_core.ids import OrderId
from pos_core.print_job import PrintKind
from pos_core.shift import ShiftClosed
from pos_core.z_report import ZReport

MOST_SHOWN = 100


def past_reports(till: Till) -> tuple[ZReport, ...]:
    """The latest Zs, the very last one first."""
    try:
        told = till.reads.latest_deeds(vocabulary.NAMES[ShiftClosed], MOST_SHOWN)
    except READ_ERRORS:
        return ()
    return tuple(each.event.report for each in told if isinstance(each.event, ShiftClosed))


def reprints_of(till: Till, report: ZReport) -> int:
    """How often the Z was printed again; its jobs go by the shift's id."""
    try:
        return till.reads.reprints(OrderId(report.shift_id), PrintKind.SHIFT)
    except READ_ERRORS:
        return 0
