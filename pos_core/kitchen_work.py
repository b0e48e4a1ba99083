"""What a station does with its tickets, and where they come out when a printer is dead."""

from dataclasses import replace
from datetime import datetime

from pos_core.events import Event, Intent, Moment
from pos_core.frozen import dataclass
from pos_core.ids import Ids, PrintJobId, TicketId
from pos_core.kitchen import OpenTicket
from pos_core.kitchen_ticket import (
    PrinterRerouted,
    TicketAdvanced,
    TicketEvent,
    TicketRecalled,
    TicketReprinted,
    TicketSent,
    TicketState,
)
from pos_core.print_job import (
    PrintDropped,
    PrintJob,
    PrintKind,
    PrintQueued,
    PrintState,
    next_copy,
)
from pos_core.refusal import Refusal, refuse
from pos_core.sending import ticket_job
from pos_core.till_state import TillState

_STEPS = (TicketState.PENDING, TicketState.COOKING, TicketState.READY, TicketState.SERVED)


@dataclass(frozen=True, slots=True)
class AdvanceTicket(Intent):
    """The station is so far with a ticket; a second touch for the same step changes nothing."""

    ticket_id: TicketId
    to: TicketState


@dataclass(frozen=True, slots=True)
class RecallTicket(Intent):
    """Somebody touched too early: one step back from `seen`, what the screen showed."""

    ticket_id: TicketId
    seen: TicketState


@dataclass(frozen=True, slots=True)
class ReprintTicket(Intent):
    """Print a ticket again, marked as a reprint."""

    ticket_id: TicketId


@dataclass(frozen=True, slots=True)
class ReroutePrinter(Intent):
    """Let kitchen tickets for `printer` come out at `to`; empty means at its own again."""

    printer: str
    to: str


Decision = tuple[Event, ...] | Refusal


def decide_advance_ticket(
    state: TillState, intent: AdvanceTicket, moment: Moment, ids: Ids
) -> Decision:
    """Forwards only; going back is a recall."""
    found = _on_display(state, intent.ticket_id)
    if found is None:
        return refuse("kitchen.ticket_gone")
    if _STEPS.index(intent.to) <= _STEPS.index(found.state):
        return ()
    return (TicketAdvanced(intent.ticket_id, moment.at, intent.to),)


def decide_recall_ticket(
    state: TillState, intent: RecallTicket, moment: Moment, ids: Ids
) -> Decision:
    """One step back, also of a ticket that was put away lately."""
    found = _on_display(state, intent.ticket_id)
    if found is None:
        return refuse("kitchen.ticket_gone")
    if found.state is not intent.seen or found.state is TicketState.PENDING:
        return ()
    to = _STEPS[_STEPS.index(found.state) - 1]
    if found.state is TicketState.SERVED and not found.is_to_make:
        to = TicketState.PENDING
    return (TicketRecalled(intent.ticket_id, moment.at, to),)


def decide_reprint_ticket(
    state: TillState, intent: ReprintTicket, moment: Moment, ids: Ids
) -> Decision:
    """At the printer that does its station's work now, always headed as a reprint."""
    found = state.kitchen.ticket(intent.ticket_id)
    if found is None:
        return refuse("kitchen.ticket_gone")
    stations = state.shop.rules.stations if state.shop else ()
    name = next((s.printer for s in stations if s.station_id == found.ticket.station_id), "")
    if not name:
        return refuse("kitchen.no_printer", station=found.ticket.station)
    copy = found.copies + 1
    sent = TicketSent(found.order_id, found.ticket)
    job = ticket_job(sent, state.kitchen.printer(name), moment, ids, copy)
    again = TicketReprinted(intent.ticket_id, moment.at, copy)
    return (again, PrintQueued(job.job_id, job))


def decide_reroute_printer(
    state: TillState, intent: ReroutePrinter, moment: Moment, ids: Ids
) -> Decision:
    """What waits for the dead printer moves along, headed as a reprint when it may be on paper."""
    to = "" if intent.to == intent.printer else intent.to
    if state.kitchen.rerouted.get(intent.printer, "") == to:
        return ()
    if to in state.kitchen.rerouted:
        return refuse("kitchen.printer_is_rerouted", printer=to)
    rerouted = PrinterRerouted(intent.printer, to)
    if not to:
        return (rerouted,)
    waiting = sorted((job for job in state.jobs.values() if _moves(job, intent.printer)), key=_turn)
    moved = (_moved(job, to, moment, ids) for job in waiting)
    return (rerouted, *(event for events in moved for event in events))


def apply_ticket_event(state: TillState, event: TicketEvent) -> TillState:
    """The ticket stands in another column, or was put away; one that is forgotten stays so."""
    found = state.kitchen.ticket(event.ticket_id)
    if found is None:
        return state
    if isinstance(event, TicketReprinted):
        return replace(state, kitchen=state.kitchen.with_copies(event.ticket_id, event.copy))
    assert isinstance(event, TicketAdvanced | TicketRecalled)
    moved = replace(found, state=event.to, since=event.at)
    return replace(state, kitchen=state.kitchen.with_ticket(moved))


def apply_printer_rerouted(state: TillState, event: PrinterRerouted) -> TillState:
    """Whatever is sent from now on comes out there."""
    return replace(state, kitchen=state.kitchen.with_route(event.printer, event.to))


def _on_display(state: TillState, ticket_id: TicketId) -> OpenTicket | None:
    found = state.kitchen.ticket(ticket_id)
    return found if found is not None and found.ticket.display else None


def _moves(job: PrintJob, printer: str) -> bool:
    """Of an unconfirmed job all bytes have gone out: a person decides about that one."""
    waits = not job.state.is_final and job.state is not PrintState.UNCONFIRMED
    return waits and job.kind is PrintKind.KITCHEN and job.printer == printer


def _turn(job: PrintJob) -> tuple[datetime, PrintJobId]:
    """The order they were queued in, whatever was tried with each of them since."""
    return job.queued_at, job.job_id


def _moved(job: PrintJob, to: str, moment: Moment, ids: Ids) -> tuple[Event, Event]:
    again = replace(
        job,
        job_id=PrintJobId(ids.new()),
        printer=to,
        queued_at=moment.at,
        copy=next_copy(job),
        attempts=0,
        state=PrintState.QUEUED,
        reason="",
    )
    return PrintDropped(job.job_id), PrintQueued(again.job_id, again)
