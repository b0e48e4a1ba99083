"""The power goes while a shift is closed: it is closed entirely or not at all, never twice."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

import pytest

from pos_core.closing import CloseShift
from pos_core.drawer import CountDrawer, MoveCash, OpenShift
from pos_core.events import Intent
from pos_core.journal import Entry
from pos_core.shift import ShiftClosed
from pos_core.shift_cash import CashKind
from pos_core.till_state import TillState
from tests.simulation.disk import SimDisk
from tests.simulation.hand_till import HandTill
from tests.simulation.shifts import Press, add, pay
from tests.simulation.till_days import TillDay, cut_through, moments
from tests.support.tills import KEY
from tests.support.working_till import dong


def _close(state: TillState) -> Intent | None:
    shift = state.shifts.current
    return CloseShift(shift.shift_id, "thối nhầm") if shift is not None else None


def _say(intent: Intent) -> Press:
    def press(_state: TillState) -> Intent:
        return intent

    return press


def presses() -> list[Press]:
    """Two shifts, one short and one that fits, a sale between them."""
    return [
        _say(OpenShift(dong(500_000))),
        add(0, 1),
        pay(),
        _say(MoveCash(CashKind.PAID_OUT, dong(30_000), "mua đá")),
        add(1, 2),
        _say(CountDrawer((), dong(400_000))),
        _close,
        pay(),
        _say(OpenShift(dong(100_000))),
        _say(CountDrawer((), dong(100_000))),
        _close,
    ]


@pytest.mark.parametrize("key", [None, KEY], ids=["plain", "encrypted"])
def test_a_closing_survives_the_power_going_at_any_moment(key: bytes | None) -> None:
    tally = cut_through(TillDay(31, key, presses=presses()), cuts=10_000)
    assert tally.faults == []
    assert tally.cuts > 100


def test_after_the_cut_the_shift_is_closed_once_and_its_z_is_the_same() -> None:
    """Whoever presses Close again gets the Z, or hears that there is one."""
    rng, closings = Random(3), 0
    for number, till in enumerate(_cut_while_closing(rng)):
        try:
            shifts = till.state.shifts
            if shifts.current is not None and shifts.current.counts:
                answer = till.ask(CloseShift(shifts.current.shift_id, "thối nhầm"))
                assert answer.ok, f"cut {number}: {answer}"
                (z,) = (e.report for e in answer.events if isinstance(e, ShiftClosed))
                assert z.from_seq == shifts.next_seq
                closings += 1
            elif shifts.last is not None:
                again = till.ask(CloseShift(shifts.last.shift_id))
                assert again.refusal is not None
                assert again.refusal.code == "shift.already_closed"
            numbers = [entry.data["report"]["number"] for entry in _closed(till)]
            assert numbers == list(range(1, len(numbers) + 1)), "a Z is there twice"
        finally:
            till.kill()
    assert closings > 3


def _cut_while_closing(rng: Random) -> Iterator[HandTill]:
    day = TillDay(32, None, presses=presses())
    for number, (told, disk) in enumerate(moments(day.log())):
        shown = day.shown[max(told, 0)].state.shifts
        if shown.current is None and shown.last is None:
            continue
        if shown.current is not None and not shown.current.counts:
            continue
        left: SimDisk = disk.after_power_cut(rng)
        till = HandTill(left, None, 5_000_000 + number)
        assert till.start(), till.troubles
        yield till


def _closed(till: HandTill) -> list[Entry]:
    return list(till.journal.read(types=["shift.closed.v1"]))
