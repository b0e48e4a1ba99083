"""What a station does with its tickets, and what becomes of them when a printer is dead."""

from __future__ import annotations

import pytest

from pos_core.ids import PrintJobId, TicketId
from pos_core.kitchen import MOST_OPEN
from pos_core.kitchen_ticket import TicketState
from pos_core.kitchen_work import AdvanceTicket, RecallTicket, ReprintTicket, ReroutePrinter
from pos_core.print_job import PrintDropped
from pos_core.quantity import Quantity
from pos_core.refusal import refuse
from pos_core.reprint import BeginPrint, ConfirmPrint, FailPrint, LeavePrintUnconfirmed
from tests.core.kitchen_examples import (
    ICED_COFFEE,
    PEACH_TEA,
    PHO,
    ROLLS,
    kitchen_counter,
    papers,
    sends,
    voids,
)
from tests.core.shop_examples import Counter, pieces

PENDING, COOKING, READY, SERVED = tuple(TicketState)


def _sent(*items: object) -> Counter:
    counter = kitchen_counter()
    for item in items:
        counter.adds(item)  # type: ignore[arg-type]
    sends(counter)
    return counter


def _on_display(counter: Counter) -> list[tuple[str, str]]:
    return [(t.ticket.station_id, t.state.value) for t in counter.state.kitchen.open]


def _first(counter: Counter) -> TicketId:
    return counter.state.kitchen.open[0].ticket_id


def _jobs(counter: Counter) -> list[tuple[str, str, int]]:
    return [(j.printer, j.state.value, j.copy) for j in counter.state.jobs.values()]


def _job_at(counter: Counter, printer: str) -> PrintJobId:
    return next(j.job_id for j in counter.state.jobs.values() if j.printer == printer)


def test_a_ticket_goes_from_pending_to_served() -> None:
    counter = _sent(ROLLS)
    ticket = _first(counter)
    counter.later(minutes=3)
    counter.takes(AdvanceTicket(ticket, COOKING))
    assert _on_display(counter) == [("cold", "cooking")]
    assert counter.state.kitchen.open[0].since == counter.now
    counter.takes(AdvanceTicket(ticket, READY))
    counter.takes(AdvanceTicket(ticket, SERVED))
    assert _on_display(counter) == []
    assert counter.state.kitchen.recent[-1].state is SERVED


def test_a_second_touch_changes_nothing() -> None:
    counter = _sent(ROLLS)
    ticket = _first(counter)
    counter.takes(AdvanceTicket(ticket, COOKING))
    assert counter.takes(AdvanceTicket(ticket, COOKING)) == ()
    assert counter.takes(AdvanceTicket(ticket, PENDING)) == ()
    assert counter.refuses(AdvanceTicket(TicketId("no"), COOKING)) == refuse("kitchen.ticket_gone")


@pytest.mark.parametrize(
    ("seen", "back"), [(COOKING, "pending"), (READY, "cooking"), (SERVED, "ready")]
)
def test_a_touch_too_early_is_taken_back(seen: TicketState, back: str) -> None:
    counter = _sent(ROLLS)
    ticket = _first(counter)
    counter.takes(AdvanceTicket(ticket, seen))
    counter.takes(RecallTicket(ticket, seen))
    assert _on_display(counter) == [("cold", back)]
    assert counter.state.kitchen.recent == ()
    assert counter.takes(RecallTicket(ticket, seen)) == ()


def test_a_station_with_paper_alone_has_nothing_on_the_display() -> None:
    counter = _sent(PHO)
    assert _on_display(counter) == []
    paper = counter.state.kitchen.recent[-1].ticket_id
    assert counter.refuses(AdvanceTicket(paper, COOKING)) == refuse("kitchen.ticket_gone")


def test_a_void_strikes_out_what_an_older_ticket_asked_for() -> None:
    counter = kitchen_counter()
    line = counter.adds(ROLLS, pieces(2))
    sends(counter)
    counter.adds(ROLLS)
    sends(counter)
    voids(counter, line, 2)
    first, second, void = counter.state.kitchen.open
    assert (first.left(), second.left()) == ((Quantity.of(1),), (Quantity(0),))
    assert (first.is_to_make, second.is_to_make, void.is_to_make) == (True, False, False)
    assert void.left() == (Quantity.of(2),)


def test_the_display_forgets_the_oldest_when_nobody_touches_it() -> None:
    counter = kitchen_counter()
    for _ in range(MOST_OPEN + 5):
        counter.adds(ROLLS)
        sends(counter)
    assert len(counter.state.kitchen.open) == MOST_OPEN


def test_a_reprint_is_always_marked() -> None:
    counter = _sent(PHO, ROLLS)
    paper = counter.state.kitchen.recent[-1].ticket_id
    assert papers(counter.takes(ReprintTicket(paper))) == [("kitchen", "kitchen", 1)]
    assert papers(counter.takes(ReprintTicket(paper))) == [("kitchen", "kitchen", 2)]
    no_printer = refuse("kitchen.no_printer", station="Bếp lạnh")
    assert counter.refuses(ReprintTicket(_first(counter))) == no_printer
    assert counter.refuses(ReprintTicket(TicketId("no"))) == refuse("kitchen.ticket_gone")


def test_a_dead_printers_tickets_come_out_elsewhere_and_only_they() -> None:
    counter = _sent(ICED_COFFEE, PHO)
    assert _jobs(counter) == [("bar", "queued", 0), ("kitchen", "queued", 0)]
    counter.takes(ReroutePrinter("bar", "receipt"))
    assert _jobs(counter) == [("kitchen", "queued", 0), ("receipt", "queued", 0)]
    counter.adds(PEACH_TEA)
    sends(counter)
    assert _jobs(counter)[-1] == ("receipt", "queued", 0)
    counter.takes(ReroutePrinter("bar", ""))
    counter.adds(PEACH_TEA)
    sends(counter)
    assert _jobs(counter)[-1] == ("bar", "queued", 0)


def test_what_may_be_on_paper_moves_as_a_reprint() -> None:
    counter = _sent(ICED_COFFEE)
    job = _job_at(counter, "bar")
    counter.takes(BeginPrint(job))
    counter.takes(FailPrint(job, "paper_out", on_paper=True))
    events = counter.takes(ReroutePrinter("bar", "receipt"))
    assert [e.job_id for e in events if isinstance(e, PrintDropped)] == [job]
    assert _jobs(counter) == [("receipt", "queued", 1)]


def test_what_never_left_moves_unmarked() -> None:
    counter = _sent(ICED_COFFEE)
    job = _job_at(counter, "bar")
    counter.takes(BeginPrint(job))
    counter.takes(FailPrint(job, "offline", on_paper=False))
    counter.takes(ReroutePrinter("bar", "receipt"))
    assert _jobs(counter) == [("receipt", "queued", 0)]


def test_what_a_silent_printer_was_given_whole_stays_with_it() -> None:
    counter = _sent(ICED_COFFEE)
    job = _job_at(counter, "bar")
    counter.takes(BeginPrint(job))
    counter.takes(LeavePrintUnconfirmed(job))
    counter.takes(ReroutePrinter("bar", "receipt"))
    assert _jobs(counter) == [("bar", "unconfirmed", 0)]


def test_rerouting_again_takes_everybody_along() -> None:
    counter = _sent(ICED_COFFEE)
    counter.takes(ReroutePrinter("bar", "kitchen"))
    counter.takes(ReroutePrinter("kitchen", "receipt"))
    assert counter.state.kitchen.rerouted == {"bar": "receipt", "kitchen": "receipt"}
    assert _jobs(counter) == [("receipt", "queued", 0)]
    circle = refuse("kitchen.printer_is_rerouted", printer="bar")
    assert counter.refuses(ReroutePrinter("receipt", "bar")) == circle
    assert counter.takes(ReroutePrinter("bar", "receipt")) == ()
    counter.takes(ReroutePrinter("kitchen", "kitchen"))
    assert counter.state.kitchen.rerouted == {"bar": "receipt"}


def test_a_confirmed_ticket_does_not_move() -> None:
    counter = _sent(ICED_COFFEE)
    job = _job_at(counter, "bar")
    counter.takes(BeginPrint(job))
    counter.takes(ConfirmPrint(job))
    assert papers(counter.takes(ReroutePrinter("bar", "receipt"))) == []
