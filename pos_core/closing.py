"""Reading a shift's figures at any time (X), and closing it for good (Z).

A Z is read off the running figures and so costs the same whatever the day was like. Nothing in the
shop's business can hold it up: orders that are open, part paid or not sent yet are listed.
"""

from dataclasses import replace

from pos_core.drawer import LONGEST_REASON, figures_of, name_on_paper
from pos_core.events import Event, Intent, Moment
from pos_core.frozen import dataclass
from pos_core.ids import Ids, OrderId, PrintJobId, ShiftId
from pos_core.money import Money, zero
from pos_core.print_job import PrintJob, PrintKind, PrintQueued
from pos_core.refusal import Refusal, refuse
from pos_core.shift import (
    SHIFT_PRINTER,
    LastZ,
    OverShortPosted,
    Shift,
    ShiftClosed,
    ShiftRead,
    Shifts,
)
from pos_core.shift_sums import Figures, no_figures
from pos_core.staff import Right
from pos_core.till_state import TillState
from pos_core.z_report import DrawerReport, OpenCredit, OpenOrder, ZReport

Decision = tuple[Event, ...] | Refusal


@dataclass(frozen=True, slots=True)
class ReadShift(Intent):
    """Take an X; with `print_report` it comes out on paper."""

    print_report: bool = False
    unsynced: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class CloseShift(Intent):
    """Close the shift that was counted. `reason` explains what is over or short.

    `unsynced` are the orders no server has seen yet; None while there is no server.
    """

    shift_id: ShiftId
    reason: str = ""
    print_report: bool = True
    unsynced: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class ReprintReport(Intent):
    """Print a Z again; `copy` is one more than the reprints so far."""

    shift_id: ShiftId
    name: str
    copy: int


def decide_read_shift(state: TillState, intent: ReadShift, moment: Moment, ids: Ids) -> Decision:
    """Anybody with the right, as often as needed; a drawer's books stay blind for the others."""
    if state.shop is None:
        return refuse("shop.not_configured")
    approver = state.staff.authority(moment, Right.REPORTS)
    if isinstance(approver, Refusal):
        return approver
    reading = state.shifts.readings + 1
    report = report_of(state, moment, reading=reading, approver=approver)
    report = replace(report, unsynced=intent.unsynced)
    event = ShiftRead(report.shift_id, report, approver)
    return (event, *_paper(event, moment, ids, f"x/{reading}", wanted=intent.print_report))


def decide_close_shift(state: TillState, intent: CloseShift, moment: Moment, ids: Ids) -> Decision:
    """Counted, explained when it is not to the last đồng, by somebody who may: then it is closed.

    A second press finds the shift closed already.
    """
    shift, reason = state.shifts.current, intent.reason.strip()
    if shift is None or shift.shift_id != intent.shift_id:
        return _closed_or_never_open(state, intent)
    refused = _check_count(shift, reason)
    if refused is not None:
        return refused
    approver = state.staff.authority(moment, Right.CLOSE_SHIFT)
    if isinstance(approver, Refusal):
        return approver
    count = shift.counts[-1]
    report = report_of(state, moment, reason=reason, approver=approver)
    report = replace(report, unsynced=intent.unsynced)
    closed = ShiftClosed(shift.shift_id, report, approver)
    posted = OverShortPosted(
        shift.shift_id, count.expected, count.counted, count.over_short, reason, approver
    )
    differs = (posted,) if count.over_short else ()
    return (*differs, closed, *_paper(closed, moment, ids, "z", wanted=intent.print_report))


def decide_reprint_report(
    state: TillState, intent: ReprintReport, moment: Moment, ids: Ids
) -> Decision:
    """A reprint of a Z is always headed as one."""
    if intent.copy < 1:
        return refuse("print.copy_unmarked")
    approver = state.staff.authority(moment, Right.REPRINT)
    if isinstance(approver, Refusal):
        return approver
    job = _job(intent.shift_id, intent.name, moment, ids, "z")
    return (PrintQueued(job.job_id, replace(job, copy=intent.copy)),)


def apply_over_short_posted(state: TillState, event: OverShortPosted) -> TillState:
    """It stands in the journal; the Z behind it says the same."""
    return state


def apply_shift_read(state: TillState, event: ShiftRead) -> TillState:
    """One more X."""
    return replace(state, shifts=replace(state.shifts, readings=event.report.reading))


def apply_shift_closed(state: TillState, event: ShiftClosed) -> TillState:
    """New books begin right behind the Z; what was taken for open orders is handed on."""
    report = event.report
    starting = report.drawer.starting if report.drawer else zero(report.grand_total.currency)
    last = LastZ(
        event.shift_id,
        report.number,
        report.from_seq,
        report.to_seq,
        report.taken_at,
        report.business_day,
        starting,
        report.grand_total,
    )
    ahead = report.figures.ahead
    figures = no_figures(report.grand_total.currency, ahead) if ahead else None
    return replace(state, shifts=Shifts(figures=figures, last=last))


def report_of(
    state: TillState, moment: Moment, *, reading: int = 0, reason: str = "", approver: str = ""
) -> ZReport:
    """The picture at `moment`: everything behind the last Z up to the journal's head."""
    assert state.shop is not None
    shifts, figures = state.shifts, figures_of(state)
    shift, nil = shifts.current, zero(state.shop.currency)
    before = shifts.last.grand_total if shifts.last else nil
    return ZReport(
        number=shifts.next_number,
        reading=reading,
        shift_id=shift.shift_id if shift else ShiftId(""),
        till=state.shop.till_prefix,
        business_day=moment.business_day,
        taken_at=moment.at,
        by=name_on_paper(state, moment.actor),
        from_seq=shifts.next_seq,
        to_seq=moment.head.seq,
        head=moment.head.hash.hex(),
        figures=figures,
        grand_total=before + figures.turnover,
        opened_at=shift.opened_at if shift else None,
        opened_on=shift.business_day if shift else None,
        opened_by=shift.name if shift else "",
        approver=state.staff.name_of(approver),
        drawer=_drawer(shift, figures, reason) if shift else None,
        open_orders=_open_orders(state, nil),
        credits=tuple(OpenCredit(*each) for each in state.refunds.credits.items()),
    )


def _closed_or_never_open(state: TillState, intent: CloseShift) -> Refusal:
    last = state.shifts.last
    if last is not None and last.shift_id == intent.shift_id:
        return refuse("shift.already_closed", number=last.number)
    return refuse("shift.not_open")


def _check_count(shift: Shift, reason: str) -> Refusal | None:
    if not shift.counts:
        return refuse("shift.not_counted")
    if shift.counts[-1].over_short and not reason:
        return refuse("shift.reason_missing")
    if len(reason) > LONGEST_REASON:
        return refuse("shift.reason_too_long", longest=LONGEST_REASON)
    return None


def _drawer(shift: Shift, figures: Figures, reason: str) -> DrawerReport:
    return DrawerReport(
        shift.starting,
        shift.before,
        shift.expected(figures),
        shift.counts,
        shift.movements,
        reason,
    )


def _open_orders(state: TillState, nil: Money) -> tuple[OpenOrder, ...]:
    return tuple(
        OpenOrder(
            order.number,
            order.name,
            order.price().total,
            sum((payment.amount for payment in order.payments), nil),
        )
        for order in state.orders.values()
        if order.lines or order.payments
    )


def _paper(
    event: ShiftRead | ShiftClosed, moment: Moment, ids: Ids, subject: str, *, wanted: bool
) -> tuple[Event, ...]:
    if not wanted:
        return ()
    job = _job(event.shift_id, event.report.name, moment, ids, subject)
    return (PrintQueued(job.job_id, job),)


def _job(shift_id: ShiftId, name: str, moment: Moment, ids: Ids, subject: str) -> PrintJob:
    """A paper of a shift goes by the shift's id where a receipt goes by its order's."""
    return PrintJob(
        PrintJobId(ids.new()),
        OrderId(shift_id),
        name,
        SHIFT_PRINTER,
        queued_at=moment.at,
        kind=PrintKind.SHIFT,
        of_stream=f"shift/{shift_id or 'none'}",
        subject=subject,
    )
