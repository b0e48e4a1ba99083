"""Each call of the whole till to the disk fails, once and for ever: it says so in words and lives.

After a failure the cashier presses Retry and, if the till does not show what she pressed, presses
again; once the disk is well everything pressed is there once.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from random import Random

import apsw
import pytest

from pos_app.engine.answers import Answer
from pos_app.engine.engine import Engine
from pos_app.engine.rows import Rows
from pos_app.store.journal import Journal
from pos_app.store.opening import JournalSettings
from pos_app.ui import messages
from pos_core.journal import Entry, verify
from tests.simulation.disk import Op, SimDisk
from tests.simulation.hand_till import HandTill
from tests.simulation.shifts import Press, add, pay, shift
from tests.simulation.test_io_faults import KINDS, BadCall
from tests.simulation.till_days import sales_in_the_journal, sales_in_the_rows
from tests.support.tills import KEY, StoppedClock

ORDERS = 3
SALES = 3  # the third order is cancelled, and one is sold when the disk is well again
SETTINGS = JournalSettings(ballast_bytes=0, side_every=12, log_pages=12)
EVERY = 9
FOR_EVER = [False, True]


@dataclass
class BadRows(BadCall):
    """Only calls for views.db fail."""

    def __call__(self, op: Op) -> None:
        if "views" in op.name:
            super().__call__(op)


@dataclass
class FaultyShift:
    """A cashier at a till whose disk fails; what was wrong with its answers, in words."""

    bad: BadCall
    key: bytes | None
    seed: int = 3
    restarts: int = 0
    faults: list[str] = field(default_factory=list)
    sold: set[str] = field(default_factory=set)
    clock: StoppedClock = field(default_factory=StoppedClock)

    def work(self) -> HandTill:
        """The whole shift; the disk is well for the last of it."""
        self.bad.disk.before = self.bad
        till = self._open(self._new())
        presses = shift(self.seed, ORDERS)
        for number, press in enumerate(presses):
            if number == len(presses) // 2:
                till.stop()
                till = self._open(self._new())
            till.idle()
            self._press(till, press)
        self.bad.mended = True
        till.retry()
        for press in (add(1, 1), pay()):
            self._press(till, press)
        self.faults += [
            f"no words for {trouble.name}"
            for trouble in till.troubles
            if not _has_words(trouble.name)
        ]
        return till

    def _new(self) -> HandTill:
        self.restarts += 1
        disk = self.bad.disk
        return HandTill(disk, self.key, self.restarts, settings=SETTINGS, clock=self.clock)

    def _open(self, till: HandTill) -> HandTill:
        """As the first window does: Retry as long as it stays shut, and a new start at last."""
        till.start()
        for _ in range(2):
            if till.opened is None:
                till.retry()
        if till.opened is None:
            self.bad.mended = True
            till.retry()
        if till.opened is None:
            self.faults.append(f"does not open on a disk that is well: {till.troubles[-1]}")
        return till

    def _press(self, till: HandTill, press: Press) -> None:
        for attempt in range(4):
            before = till.state
            intent = press(before)
            if intent is None or till.opened is None:
                return
            answer = till.ask(intent)
            if answer.problem is None:
                self._answered(till, answer)
                return
            if not _has_words(answer.problem.name):
                self.faults.append(f"no words for {answer.problem}")
            self.bad.mended = self.bad.mended or attempt == 2
            till.retry()
            if till.state != before:
                return  # it got through after all, and is shown
        self.faults.append(f"never carried out: {press(till.state)}")

    def _answered(self, till: HandTill, answer: Answer) -> None:
        if answer.refusal is not None and not answer.refusal.code.startswith("print"):
            self.faults.append(f"refused: {answer.refusal}")
        last = till.state.last_sale
        if last is not None:
            self.sold.add(last.number)


def _has_words(name: str) -> bool:
    return name != "engine_surprise" and messages.knows(name)


def faults_of(shift_: FaultyShift) -> list[str]:
    """Everything wrong: in the answers, in the running till, and after the power was off."""
    till = shift_.work()
    if till.opened is None:
        return shift_.faults
    faults = [*shift_.faults, *_wrong_in(till, shift_.sold)]
    state = till.state
    till.kill()
    for disk in (till.disk, till.disk.after_power_cut(Random(1))):
        again = HandTill(disk, shift_.key, 1_000, settings=SETTINGS)
        if not again.start():
            faults.append(f"does not open again: {again.troubles[-1]}")
            continue
        if again.state != state:
            faults.append("another state after a restart")
        faults += _wrong_in(again, shift_.sold)
        again.kill()
    return faults


def _wrong_in(till: HandTill, sold: set[str]) -> list[str]:
    journal = till.journal
    if verify(journal.read(), journal.identity, until=journal.head) is not None:
        return ["the chain is broken"]
    sales = sales_in_the_journal(till)
    numbers = [sale.number for sale in sales]
    faults = []
    if len(set(numbers)) < len(numbers):
        faults.append(f"numbers given twice: {numbers}")
    if not sold <= set(numbers):
        faults.append(f"acknowledged and gone: {sold - set(numbers)}")
    if len(sales) != SALES:
        faults.append(f"{len(sales)} sales instead of {SALES}")
    if sales_in_the_rows(till) != sales:
        faults.append("the lists differ from the journal")
    return faults


def every_call(
    bad: type[BadCall],
    kind: str,
    *,
    for_ever: bool,
    key: bytes | None,
    every: int = 1,
    first: int = 1,
) -> list[str]:
    """Let some calls fail, a shift for each, until a shift passes without; all that went wrong."""
    faults = []
    number = first
    while True:
        shift_ = FaultyShift(bad(SimDisk(), kind, number, for_ever), key)
        faults += [f"{kind} {number} {for_ever=}: {fault}" for fault in faults_of(shift_)]
        if shift_.bad.calls < number:
            return faults
        number += every


@pytest.mark.parametrize("for_ever", FOR_EVER, ids=["once", "for_ever"])
@pytest.mark.parametrize("kind", KINDS)
def test_the_till_answers_in_words_and_goes_on(kind: str, for_ever: bool) -> None:
    first = 1 + list(KINDS).index(kind)
    assert every_call(BadCall, kind, for_ever=for_ever, key=None, every=EVERY, first=first) == []


@pytest.mark.slow
@pytest.mark.parametrize("key", [None, KEY], ids=["plain", "encrypted"])
@pytest.mark.parametrize("for_ever", FOR_EVER, ids=["once", "for_ever"])
@pytest.mark.parametrize("kind", KINDS)
def test_the_same_for_each_single_call(kind: str, for_ever: bool, key: bytes | None) -> None:
    assert every_call(BadCall, kind, for_ever=for_ever, key=key) == []


@pytest.mark.parametrize("for_ever", FOR_EVER, ids=["once", "for_ever"])
@pytest.mark.parametrize("kind", KINDS)
def test_rows_that_fail_alone_stop_no_sale(kind: str, for_ever: bool) -> None:
    """Nobody has to press anything twice, and the lists are whole once their disk is well."""
    number = 1
    while True:
        shift_ = PatientShift(BadRows(SimDisk(), kind, number, for_ever), None)
        assert faults_of(shift_) == []
        if shift_.bad.calls < number:
            return
        number += EVERY


class PatientShift(FaultyShift):
    """Nothing may go wrong that a cashier would see in an answer."""

    def _press(self, till: HandTill, press: Press) -> None:
        intent = press(till.state)
        if intent is not None:
            answer = till.ask(intent)
            self._answered(till, answer)
            if answer.problem is not None:
                self.faults.append(f"stopped by the rows: {answer.problem}")


def test_harness_finds_rows_that_jump_over_a_sale(monkeypatch: pytest.MonkeyPatch) -> None:
    def careless(self: Rows, _journal: Journal, entries: Sequence[Entry]) -> None:
        if self.views is not None:
            self.views.apply(entries)
            self.is_behind = False

    monkeypatch.setattr(Rows, "follow", careless)
    monkeypatch.setattr(Rows, "mend", lambda self, _journal, at_once=False: None)
    assert every_call(BadRows, "full", for_ever=False, key=None, every=3)


def test_harness_finds_a_state_that_is_behind_the_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    """A commit that got through although the disk said no must be a part of the till."""
    really = Journal._commit
    commits: list[Journal] = []
    first = 0

    def commit_and_complain(self: Journal) -> None:
        really(self)
        commits.append(self)
        if first <= len(commits) < first + 4:  # all tries of one press
            raise apsw.exception_for(apsw.SQLITE_IOERR_FSYNC)

    def faults(first_bad: int) -> list[str]:
        nonlocal first
        first = first_bad
        commits.clear()
        with monkeypatch.context() as broken:
            broken.setattr(Journal, "_commit", commit_and_complain)
            return faults_of(FaultyShift(BadCall(SimDisk(), "eio", 10**9, for_ever=False), None))

    assert [faults(number) for number in range(2, 12)] == [[]] * 10
    monkeypatch.setattr(Engine, "_take_in", lambda self, opened: None)
    assert any(faults(number) for number in range(2, 12))
