"""Many threads at one till: screens, printers, backup and clockwork all want something at once.

Everybody is answered, the journal is in order, and a replay gives the same till and the same rows.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from queue import SimpleQueue
from random import Random
from threading import Thread

import pytest

from pos_app.boot.real_ports import RealRng
from pos_app.engine.answers import Answer
from pos_app.engine.recovery import folded
from pos_app.engine.replay import replay
from pos_app.store.journal import Journal
from pos_core.events import Intent
from pos_core.journal import verify
from pos_core.reprint import BeginPrint, ConfirmPrint
from pos_core.till_state import TillState
from tests.simulation.shifts import EDITS, Press, add, cancel, drop, on_the_cart, pay, reprint, void
from tests.support import tills
from tests.support.working_till import PATIENCE, WorkingTill, working_till

THREADS = 4
INTENTS = 750


def begin_print(state: TillState) -> Intent | None:
    return BeginPrint(next(iter(state.jobs))) if state.jobs else None


def confirm_print(state: TillState) -> Intent | None:
    return ConfirmPrint(next(iter(state.jobs))) if state.jobs else None


PRESSES: tuple[Press, ...] = (
    *[add(number, 1) for number in range(6)],
    *[on_the_cart(edit) for edit in EDITS],
    pay(),
    pay(),
    pay(receipt=False),
    on_the_cart(cancel),
    void,
    reprint,
    drop,
    *[begin_print, confirm_print] * 2,
)


@dataclass
class Somebody:
    """One thread that wants things of the till, each in one of the four ways there are."""

    till: WorkingTill
    seed: int
    answers: SimpleQueue[Answer] = field(default_factory=SimpleQueue)
    submitted: int = 0
    got: list[object] = field(default_factory=list)

    def work(self) -> None:
        """Ask, submit, call and do, by chance."""
        rng = Random(self.seed)
        for _ in range(INTENTS):
            intent = rng.choice(PRESSES)(self.till.engine.state)
            way = rng.random()
            if way < 0.1:
                self.got.append(self.till.engine.call(lambda journal: journal.head.seq, PATIENCE))
            elif way < 0.15:
                self.till.engine.do(self._look)
            elif intent is not None and way < 0.6:
                self.answers.put(self.till.ask(intent))
                self.submitted += 1
            elif intent is not None:
                self.till.engine.submit(intent, self.answers.put)
                self.submitted += 1

    def _look(self, journal: Journal) -> None:
        self.got.append(journal.entry(journal.head.seq))


def crowd(till: WorkingTill, seed: int) -> list[Somebody]:
    """Several of them at once, until each is through."""
    people = [Somebody(till, seed * THREADS + number) for number in range(THREADS)]
    threads = [Thread(target=each.work) for each in people]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(2 * PATIENCE)
    assert not any(thread.is_alive() for thread in threads)
    return people


@pytest.mark.parametrize("seed", [1, 2])
def test_four_threads_at_one_till_are_all_answered(tmp_path: Path, seed: int) -> None:
    with working_till(tmp_path, rng=RealRng()) as till:
        people = crowd(till, seed)
        till.engine.call(lambda journal: journal.head, PATIENCE)  # the last in line
        assert sum(each.answers.qsize() for each in people) == sum(e.submitted for e in people)
        answers = [each.answers.get() for each in people for _ in range(each.submitted)]
        assert [answer for answer in answers if answer.problem is not None] == []
        assert sum(answer.ok for answer in answers) > THREADS * INTENTS // 4
        assert till.ear.troubles == []
        till.engine.call(_checked(till, tmp_path), PATIENCE)
        state, tickets = till.engine.state, [answer.ticket for answer in answers]
        assert len(tickets) == len(set(tickets))
    with working_till(tmp_path, rng=RealRng()) as again:
        again.engine.call(lambda journal: journal.head, PATIENCE)
        assert again.engine.state == state


def _checked(till: WorkingTill, root: Path) -> Callable[[Journal], None]:
    def check(journal: Journal) -> None:
        opened = till.engine._opened
        assert opened is not None
        assert opened.rows.views is not None
        assert verify(journal.read(), journal.identity, until=journal.head) is None
        assert folded(journal.read(), TillState()) == till.engine.state
        assert replay(tills.ports(), tills.place(root), journal, opened.rows.views).same
        numbers = [order.number for order in till.engine.state.closed]
        assert len(numbers) == len(set(numbers))

    return check


def test_a_till_that_stops_in_the_middle_of_it_answers_everybody(tmp_path: Path) -> None:
    """Those in line are served; who comes later hears that the till is closed."""
    answers: SimpleQueue[Answer] = SimpleQueue()
    with working_till(tmp_path, rng=RealRng()) as till:
        for number in range(200):
            intent = add(number, 1)(till.engine.state)
            assert intent is not None
            till.engine.submit(intent, answers.put)
    assert answers.qsize() == 200
    assert all(answers.get().ok for _ in range(200))
