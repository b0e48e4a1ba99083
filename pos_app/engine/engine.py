"""The till at work: one thread that alone writes the journal, and takes intents in their order.

An intent is decided on the state in memory, its events are committed, only then does anybody hear
of them. Whoever is not the window may wait for an answer; the window never does.
"""

import logging
from collections.abc import Callable
from datetime import date
from itertools import count
from queue import Empty, SimpleQueue
from threading import Thread
from typing import Any

from pos_app.engine.answers import Answer, Changes, Listener, Trouble
from pos_app.engine.recovery import checkpoint_text
from pos_app.ports import Clock, Rng
from pos_app.store.journal import Journal
from pos_app.store.problems import StoreProblem
from pos_app.store.views import Views
from pos_core import order, print_job, sale, shop, till, vocabulary
from pos_core.clock import ShopClock, unix_ms
from pos_core.events import Event, Intent, Moment
from pos_core.ids import Ids
from pos_core.journal import Draft, Entry
from pos_core.refusal import Refusal
from pos_core.till_state import TillState

IDLE_SECONDS = 2.0
CHECKPOINT_EVERY = 2_000
ACTOR = "staff/1"

log = logging.getLogger("evertill.engine")
Reply = Callable[[Answer], None]
Task = Callable[[], None]


class Engine:
    """Owns the journal, the views and the state. Start it, submit intents, stop it."""

    def __init__(
        self, journal: Journal, views: Views, state: TillState, clock: Clock, rng: Rng
    ) -> None:
        self._journal = journal
        self._views = views
        self._state = state
        self._clock = clock
        self._rng = rng
        self._tasks: SimpleQueue[Task | None] = SimpleQueue()
        self._tickets = count(1)
        self._listeners: list[Listener] = []
        self._trouble: dict[str, Trouble] = {}
        self._checkpointed = journal.head.seq
        self._day = _last_day(journal)
        self._thread = Thread(target=self._run, name="engine", daemon=True)

    @property
    def state(self) -> TillState:
        """The till as of the last commit; a frozen value that any thread may read."""
        return self._state

    @property
    def today(self) -> date:
        """The business day now; it never goes back, whatever the computer's clock says."""
        return max(self._day, self._clock_day())

    def listen(self, listener: Listener) -> None:
        """Tell `listener` from now on."""
        self._listeners.append(listener)

    def start(self) -> None:
        """Begin to take work."""
        self._thread.start()

    def submit(self, intent: Intent, reply: Reply | None = None) -> int:
        """Put an intent in line; `reply` is called on the engine's thread once it is answered."""
        ticket = next(self._tickets)
        self._tasks.put(lambda: self._take(ticket, intent, reply))
        return ticket

    def ask(self, intent: Intent, timeout: float) -> Answer:
        """Submit and wait; for other threads than the window's. Raises `TimeoutError`."""
        answers: SimpleQueue[Answer] = SimpleQueue()
        self.submit(intent, answers.put)
        try:
            return answers.get(timeout=timeout)
        except Empty:
            raise TimeoutError(f"no answer to {type(intent).__name__}") from None

    def do(self, work: Callable[[Journal], Any]) -> None:
        """Run something short with the journal between two intents (a step of a backup)."""
        self._tasks.put(lambda: work(self._journal))

    def retry(self) -> None:
        """Somebody says the disk is well again: take intents once more."""
        self._tasks.put(self._resume)

    def stop(self, timeout: float = 5.0) -> bool:
        """Finish what is in line, checkpoint, close the files; False when it took too long."""
        self._tasks.put(None)
        self._thread.join(timeout)
        return not self._thread.is_alive()

    def _run(self) -> None:
        while True:
            try:
                task = self._tasks.get(timeout=IDLE_SECONDS)
            except Empty:
                task = self._idle
            if task is None:
                break
            try:
                task()
            except Exception:
                log.exception("a task of the engine failed")
        self._close()

    def _take(self, ticket: int, intent: Intent, reply: Reply | None) -> None:
        try:
            answer = self._decided(ticket, intent)
        except StoreProblem as problem:
            answer = Answer(ticket, intent, problem=self._raise_trouble(problem))
        except Exception as surprise:
            log.exception("the till could not decide %s", type(intent).__name__)
            trouble = Trouble("engine_surprise", "E-01", {"detail": type(surprise).__name__})
            answer = Answer(ticket, intent, problem=trouble)
        if reply is not None:
            reply(answer)

    def _decided(self, ticket: int, intent: Intent) -> Answer:
        now = self._clock.now()
        self._watch_the_clock()
        moment = Moment(now, self.today, ACTOR)
        ids = Ids(unix_ms(now), self._rng.bytes)
        decision = till.decide(self._state, intent, moment, ids)
        if isinstance(decision, Refusal):
            return Answer(ticket, intent, refusal=decision)
        if decision:
            self._commit(decision, moment, ids)
        return Answer(ticket, intent, events=decision)

    def _commit(self, events: tuple[Event, ...], moment: Moment, ids: Ids) -> None:
        drafts = [Draft(ids.new(), e.stream, *vocabulary.written(e)) for e in events]
        after = till.fold(events, self._state)
        entries = self._journal.append(
            drafts, at=moment.at, business_day=moment.business_day, actor=moment.actor
        )
        self._state, self._day = after, moment.business_day
        self._clear_trouble("disk_full", "storage_failed")
        self._fold_rows(entries)
        self._tell(Changes(after, _topics(events), self._journal.head.seq))

    def _fold_rows(self, entries: tuple[Entry, ...]) -> None:
        """The rows may fall behind without harm: the next start folds the tail again."""
        try:
            self._views.apply(entries)
        except Exception:
            log.exception("the rows for the screens are behind")
            self._put_trouble(Trouble("views_behind", "V-01"))

    def _idle(self) -> None:
        try:
            self._journal.check_file()
            if self._journal.head.seq - self._checkpointed >= CHECKPOINT_EVERY:
                self._checkpoint()
            self._journal.tidy()
        except StoreProblem as problem:
            self._raise_trouble(problem)

    def _checkpoint(self) -> None:
        seq = self._journal.head.seq
        if seq > self._checkpointed:
            self._journal.checkpoint(seq, checkpoint_text(self._state))
            self._checkpointed = seq

    def _resume(self) -> None:
        self._journal.resume()
        try:
            self._journal.check_file()
        except StoreProblem as problem:
            self._raise_trouble(problem)
            return
        self._clear_trouble(*self._trouble)

    def _close(self) -> None:
        try:
            self._checkpoint()
            self._journal.close()
        except (StoreProblem, OSError):
            log.exception("the journal did not close cleanly")
        self._views.close()

    def _clock_day(self) -> date:
        clock = self._state.shop.clock if self._state.shop else ShopClock(0)
        return clock.business_day(self._clock.now())

    def _watch_the_clock(self) -> None:
        """A clock behind the last sale is told of, and the business day stays where it was."""
        behind = (self._day - self._clock_day()).days
        if behind > 0:
            self._put_trouble(Trouble("clock_behind", "C-37", {"days": behind}))
        else:
            self._clear_trouble("clock_behind")

    def _raise_trouble(self, problem: StoreProblem) -> Trouble:
        log.error("storage: %s", problem)
        trouble = Trouble(problem.name, problem.code, dict(problem.facts))
        self._put_trouble(trouble)
        return trouble

    def _put_trouble(self, trouble: Trouble) -> None:
        if self._trouble.get(trouble.name) != trouble:
            self._trouble[trouble.name] = trouble
            for listener in self._listeners:
                listener.troubled(trouble)

    def _clear_trouble(self, *names: str) -> None:
        for name in names:
            trouble = self._trouble.pop(name, None)
            if trouble is not None:
                cleared = Trouble(name, trouble.code, trouble.facts, cleared=True)
                for listener in self._listeners:
                    listener.troubled(cleared)

    def _tell(self, changes: Changes) -> None:
        for listener in self._listeners:
            listener.changed(changes)


def _topics(events: tuple[Event, ...]) -> frozenset[str]:
    return frozenset(topic for event in events for topic in TOPICS[type(event)])


_CART, _CLOSED, _PRINT = ("cart",), ("cart", "closed"), ("print",)
TOPICS: dict[type[Event], tuple[str, ...]] = {
    shop.ShopConfigured: ("shop", "cart"),
    order.OrderOpened: _CART,
    order.LineAdded: _CART,
    order.LineChanged: _CART,
    order.LineRemoved: _CART,
    order.OrderDiscounted: _CART,
    order.OrderNoted: _CART,
    order.OrderCancelled: _CLOSED,
    sale.OrderPaid: _CLOSED,
    sale.SaleVoided: ("closed", "print"),
    print_job.PrintQueued: _PRINT,
    print_job.PrintSent: _PRINT,
    print_job.PrintConfirmed: _PRINT,
    print_job.PrintUnconfirmed: _PRINT,
    print_job.PrintFailed: _PRINT,
    print_job.PrintDropped: _PRINT,
}
"""Which screens an event concerns."""


def _last_day(journal: Journal) -> date:
    last = journal.entry(journal.head.seq) if journal.head.seq else None
    return date.fromisoformat(last.business_day) if last else date.min
