"""The power goes while goods come back: the refund is there whole with its paper, or not at all."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

import pytest

from pos_core import vocabulary
from pos_core.events import Intent
from pos_core.ids import LineId, OrderId
from pos_core.print_job import PrintKind, PrintQueued, next_copy
from pos_core.quantity import Quantity
from pos_core.refund import LinesRefunded, Refund
from pos_core.refund_share import LineBack
from pos_core.refunding import RefundLines
from pos_core.till_state import TillState
from tests.simulation.hand_till import HandTill
from tests.simulation.shifts import Press, add, pay, print_next
from tests.simulation.till_days import TillDay, cut_through, moments
from tests.support.tills import KEY
from tests.support.working_till import COFFEE

PIECE = Quantity.of(1)


class Desk:
    """Sells three coffees and takes them back one by one, as it reads on the receipt."""

    def __init__(self) -> None:
        self.order_id = OrderId("")
        self.line_id = LineId("")

    def sell(self, state: TillState) -> Intent | None:
        """Pay, and keep the receipt."""
        assert state.cart is not None
        self.order_id, self.line_id = state.cart.order_id, state.cart.lines[0].line_id
        return pay()(state)

    def back(self, seen: int) -> Press:
        """One more coffee back, when the screen shows `seen` refunds."""

        def press(_state: TillState) -> Intent:
            return self.asks(seen)

        return press

    def asks(self, seen: int) -> RefundLines:
        """The intent of the screen."""
        price = COFFEE.price
        assert price is not None
        part = LineBack(self.line_id, PIECE)
        return RefundLines(self.order_id, (part,), "vỡ", price, seen)

    def presses(self) -> list[Press]:
        """Two refunds: the paper of the first comes out, that of the second runs out of paper."""
        return [
            add(0, 3),
            self.sell,
            *print_next(well=True),
            self.back(0),
            *print_next(well=True),
            add(1, 1),
            self.back(1),
            *print_next(well=False),
            *print_next(well=True),
            pay(),
        ]


@pytest.mark.parametrize("key", [None, KEY], ids=["plain", "encrypted"])
def test_a_refund_survives_the_power_going_at_any_moment(key: bytes | None) -> None:
    tally = cut_through(TillDay(41, key, presses=Desk().presses()), cuts=10_000)
    assert tally.faults == []
    assert tally.cuts > 100


def test_after_the_cut_the_money_went_back_once_and_the_drawer_opened_for_what_is_written() -> None:
    """Whoever presses again gets the refund, or hears that it was made; its paper comes with it."""
    made = again = marked = 0
    for number, (desk, till) in enumerate(_cut_while_refunding(Random(5))):
        try:
            written = refunds(till)
            assert papers(till) == [refund.refund_id for refund in written], f"cut {number}"
            marked += all_marked(till)
            answer = till.ask(desk.asks(0))
            if written:
                assert answer.refusal is not None
                assert answer.refusal.code == "refund.changed_meanwhile"
                again += 1
            else:
                assert answer.ok, f"cut {number}: {answer}"
                made += 1
            after = refunds(till)
            assert len(after) == max(1, len(written))
            numbers = [refund.number for refund in after]
            assert len(set(numbers)) == len(numbers), "a refund is there twice"
            price = COFFEE.price
            assert all(refund.total == price for refund in after)
        finally:
            till.kill()
    assert min(made, again, marked) > 3


def _cut_while_refunding(rng: Random) -> Iterator[tuple[Desk, HandTill]]:
    desk = Desk()
    day = TillDay(42, None, presses=desk.presses())
    for number, (told, disk) in enumerate(moments(day.log())):
        if day.shown[max(told, 0)].state.last_sale is None:
            continue
        till = HandTill(disk.after_power_cut(rng), None, 7_000_000 + number)
        assert till.start(), till.troubles
        yield desk, till


def refunds(till: HandTill) -> list[Refund]:
    """All that stand in the journal."""
    name = vocabulary.NAMES[LinesRefunded]
    events = (vocabulary.read(name, entry.data) for entry in till.journal.read(types=[name]))
    return [event.refund for event in events if isinstance(event, LinesRefunded)]


def papers(till: HandTill) -> list[str]:
    """The refunds that a paper was queued for; the drawer opens with it and not before."""
    name = vocabulary.NAMES[PrintQueued]
    events = (vocabulary.read(name, entry.data) for entry in till.journal.read(types=[name]))
    jobs = [event.job for event in events if isinstance(event, PrintQueued)]
    return [job.subject for job in jobs if job.kind is PrintKind.REFUND]


def all_marked(till: HandTill) -> bool:
    """What may be on paper already is headed as a repeat when it comes again."""
    begun = [job for job in till.state.jobs.values() if job.state.has_left]
    assert all(next_copy(job) > job.copy for job in begun)
    return bool(begun)
