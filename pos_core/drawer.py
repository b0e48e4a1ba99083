"""The drawer while a shift is open: its float, cash in and out, opening it, counting it.

Opening a shift and counting are anybody's; moving cash and opening the drawer without a sale need
the right, or somebody's PIN. What opens a drawer is written down before it opens.
"""

from dataclasses import replace

from pos_core.events import Event, Intent, Moment
from pos_core.frozen import dataclass
from pos_core.ids import Ids, OrderId, PrintJobId, ShiftId
from pos_core.money import Money, zero
from pos_core.print_job import PrintJob, PrintKind, PrintQueued
from pos_core.refusal import Refusal, refuse
from pos_core.shift import (
    SHIFT_PRINTER,
    CashMoved,
    DrawerCounted,
    DrawerOpened,
    Kick,
    Shift,
    ShiftOpened,
    Shifts,
    with_count,
    with_movement,
)
from pos_core.shift_cash import CashCount, CashKind, CashMovement, Pieces, counted_total
from pos_core.shift_sums import Figures, no_figures
from pos_core.staff import Right
from pos_core.till_state import TillState

LARGEST_CASH = 1_000_000_000_000
LONGEST_REASON = 80
FREE_COUNTS = 2
"""A first count and a second one are anybody's; more of them need somebody who may close."""

Decision = tuple[Event, ...] | Refusal


@dataclass(frozen=True, slots=True)
class OpenShift(Intent):
    """Begin a shift with `starting` in the drawer; it may be nothing."""

    starting: Money


@dataclass(frozen=True, slots=True)
class MoveCash(Intent):
    """Put cash in or take it out; without `print_slip` no paper is queued."""

    kind: CashKind
    amount: Money
    reason: str
    print_slip: bool = True


@dataclass(frozen=True, slots=True)
class OpenDrawer(Intent):
    """Open the drawer without a sale."""

    kick: Kick = Kick.NO_SALE
    reason: str = ""


@dataclass(frozen=True, slots=True)
class CountDrawer(Intent):
    """What lies in the drawer: so many of each value, and `loose` for everything else."""

    pieces: tuple[Pieces, ...]
    loose: Money | None = None


def no_shift(state: TillState) -> Refusal | None:
    """Why no money may be taken or given back now; None when it may."""
    needs = state.shop is not None and state.shop.rules.needs_shift
    return refuse("shift.not_open") if needs and state.shifts.current is None else None


def figures_of(state: TillState) -> Figures:
    """The figures since the last Z. The shop must be known."""
    assert state.shop is not None
    return state.shifts.figures or no_figures(state.shop.currency)


def decide_open_shift(state: TillState, intent: OpenShift, moment: Moment, ids: Ids) -> Decision:
    """One shift at a time, with a float that is not below zero."""
    if state.shop is None:
        return refuse("shop.not_configured")
    if state.shifts.current is not None:
        return refuse("shift.already_open", name=state.shifts.current.name)
    starting = intent.starting
    if starting.currency is not state.shop.currency:
        return refuse("shift.wrong_currency", currency=state.shop.currency)
    if not 0 <= starting.minor <= LARGEST_CASH:
        return refuse("shift.float_out_of_range")
    opened = ShiftOpened(
        ShiftId(ids.new()),
        moment.at,
        moment.business_day,
        moment.actor,
        name_on_paper(state, moment.actor),
        starting,
    )
    return (opened,)


def decide_move_cash(state: TillState, intent: MoveCash, moment: Moment, ids: Ids) -> Decision:
    """Needs an open shift and a reason; a drop to the safe explains itself."""
    shift = state.shifts.current
    if shift is None:
        return refuse("shift.not_open")
    refused = _check_movement(shift, intent)
    if refused is not None:
        return refused
    approver = state.staff.authority(moment, Right.MOVE_CASH)
    if isinstance(approver, Refusal):
        return approver
    movement = CashMovement(
        number=len(shift.movements) + 1,
        kind=intent.kind,
        amount=intent.amount,
        reason=intent.reason.strip(),
        moved_at=moment.at,
        actor=moment.actor,
        actor_name=name_on_paper(state, moment.actor),
        approver=approver,
        approver_name=state.staff.name_of(approver),
    )
    moved = CashMoved(shift.shift_id, movement)
    if not intent.print_slip:
        return (moved,)
    job = PrintJob(
        PrintJobId(ids.new()),
        OrderId(shift.shift_id),
        f"C-{movement.number}",
        SHIFT_PRINTER,
        queued_at=moment.at,
        kind=PrintKind.SHIFT,
        of_stream=moved.stream,
        subject=f"cash/{movement.number}",
    )
    return (moved, PrintQueued(job.job_id, job))


def decide_open_drawer(state: TillState, intent: OpenDrawer, moment: Moment, ids: Ids) -> Decision:
    """Without a sale only by somebody who may; to count it, whoever counts."""
    shift = state.shifts.current
    approver: str | Refusal = ""
    if intent.kick is Kick.NO_SALE:
        approver = state.staff.authority(moment, Right.OPEN_DRAWER)
    elif shift is None:
        return refuse("shift.not_open")
    if isinstance(approver, Refusal):
        return approver
    shift_id = shift.shift_id if shift else ShiftId("")
    reason = intent.reason.strip()[:LONGEST_REASON]
    return (DrawerOpened(shift_id, intent.kick, reason, approver),)


def decide_count_drawer(
    state: TillState, intent: CountDrawer, moment: Moment, ids: Ids
) -> Decision:
    """Nothing is said before it is counted; every count is kept."""
    shift = state.shifts.current
    if shift is None:
        return refuse("shift.not_open")
    refused = _check_pieces(shift, intent) or _check_again(state, shift, moment)
    if refused is not None:
        return refused
    loose = intent.loose or zero(shift.starting.currency)
    count = CashCount(
        counted_total(intent.pieces, loose),
        shift.expected(figures_of(state)),
        moment.at,
        moment.actor,
        name_on_paper(state, moment.actor),
        tuple(each for each in intent.pieces if each.count),
        intent.loose or None,
    )
    return (DrawerCounted(shift.shift_id, count),)


def apply_shift_opened(state: TillState, event: ShiftOpened) -> TillState:
    """The drawer's books begin; what cash did since the last Z is not in them."""
    shift = Shift(
        event.shift_id,
        event.opened_at,
        event.business_day,
        event.actor,
        event.name,
        event.starting,
        before=figures_of(state).cash.net,
    )
    return _with(state, replace(state.shifts, current=shift))


def apply_cash_moved(state: TillState, event: CashMoved) -> TillState:
    """The shift remembers who moved what."""
    shift = state.shifts.current
    assert shift is not None
    return _with(state, replace(state.shifts, current=with_movement(shift, event.movement)))


def apply_drawer_opened(state: TillState, event: DrawerOpened) -> TillState:
    """Nothing else changes; the books count it."""
    return state


def apply_drawer_counted(state: TillState, event: DrawerCounted) -> TillState:
    """The latest count holds, and earlier ones are kept."""
    shift = state.shifts.current
    assert shift is not None
    return _with(state, replace(state.shifts, current=with_count(shift, event.count)))


def name_on_paper(state: TillState, actor: str) -> str:
    """The person's name, or in a shop that names nobody what its profile says."""
    known = state.staff.name_of(actor)
    return known or (state.shop.profile.cashier if state.shop else "")


def _check_movement(shift: Shift, intent: MoveCash) -> Refusal | None:
    if intent.amount.currency is not shift.starting.currency:
        return refuse("shift.wrong_currency", currency=shift.starting.currency)
    if not 0 < intent.amount.minor <= LARGEST_CASH:
        return refuse("shift.amount_out_of_range")
    reason = intent.reason.strip()
    if not reason and intent.kind is not CashKind.DROP:
        return refuse("shift.reason_missing")
    if len(reason) > LONGEST_REASON:
        return refuse("shift.reason_too_long", longest=LONGEST_REASON)
    return None


def _check_pieces(shift: Shift, intent: CountDrawer) -> Refusal | None:
    loose = intent.loose or zero(shift.starting.currency)
    amounts = (loose, *(each.value for each in intent.pieces))
    if {amount.currency for amount in amounts} != {shift.starting.currency}:
        return refuse("shift.wrong_currency", currency=shift.starting.currency)
    counts = (loose.minor, *(each.count for each in intent.pieces))
    if min(counts) < 0 or any(each.value.minor <= 0 for each in intent.pieces):
        return refuse("shift.count_out_of_range")
    if counted_total(intent.pieces, loose).minor > LARGEST_CASH:
        return refuse("shift.count_out_of_range")
    return None


def _check_again(state: TillState, shift: Shift, moment: Moment) -> Refusal | None:
    """Guessing until it fits is not counting."""
    if len(shift.counts) < FREE_COUNTS:
        return None
    allowed = state.staff.authority(moment, Right.CLOSE_SHIFT)
    return allowed if isinstance(allowed, Refusal) else None


def _with(state: TillState, shifts: Shifts) -> TillState:
    return replace(state, shifts=shifts)
