"""The till at work: one thread that alone writes the journal, and takes intents in their order.

An intent is decided on the state in memory, its events are committed, only then does anybody hear
of them. Whoever is not the window may wait for an answer; the window never does.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial
from itertools import count
from queue import Empty, SimpleQueue
from threading import Thread
from typing import TYPE_CHECKING, Any, TypeVar, cast

from pos_app.engine.answers import Answer, Changes, Listener, Trouble
from pos_app.engine.opened import Opened
from pos_app.engine.troubles import Troubles, trouble_of
from pos_app.ports import Clock, Rng
from pos_app.store.problems import StoreProblem
from pos_core.clock import ShopClock, unix_ms
from pos_core.events import Event, Intent, Moment
from pos_core.ids import Ids
from pos_core.journal import Draft, Entry
from pos_core.refusal import Refusal
from pos_core.till_state import TillState

if TYPE_CHECKING:
    from pos_app.engine.rows import Rows
    from pos_app.store.journal import Journal
    from pos_core.pin import PinEntry

IDLE_SECONDS = 2.0
CHECKPOINT_EVERY = 2_000

log = logging.getLogger("evertill.engine")
Reply = Callable[[Answer], None]
Task = Callable[[], None]
T = TypeVar("T")


class Engine:
    """Owns the journal, the rows and the state. Start it, submit intents, stop it."""

    def __init__(self, opener: Callable[[], Opened], clock: Clock, rng: Rng) -> None:
        self._opener = opener
        self._opened: Opened | None = None
        self._state = TillState()
        self._clock = clock
        self._rng = rng
        self._tasks: SimpleQueue[Task | None] = SimpleQueue()
        self._tickets = count(1)
        self._listeners: list[Listener] = []
        self._troubles = Troubles(self._tell_trouble)
        self._closed_by: Trouble | None = None
        self._checkpointed = 0
        self._folded = 0
        self._day = date.min
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
        """Tell `listener` from now on; to be called before `start`."""
        self._listeners.append(listener)

    def start(self) -> None:
        """Open the till and begin to take work."""
        self._thread.start()

    def submit(
        self,
        intent: Intent,
        reply: Reply | None = None,
        approval: PinEntry | None = None,
        ticket: int | None = None,
    ) -> int:
        """Put an intent in line; `reply` is called on the engine's thread once it is answered.

        `approval` is a PIN typed for just this; with `ticket` it is answered under an earlier one.
        """
        number = next(self._tickets) if ticket is None else ticket
        self._tasks.put(lambda: self._take(number, intent, reply, approval))
        return number

    def new_id(self) -> str:
        """A fresh id for an intent that must not be carried out twice; from any thread."""
        return Ids(unix_ms(self._clock.now()), self._rng.bytes).new()

    def ask(self, intent: Intent, timeout: float, approval: PinEntry | None = None) -> Answer:
        """Submit and wait; for other threads than the window's. Raises `TimeoutError`."""
        answers: SimpleQueue[Answer] = SimpleQueue()
        self.submit(intent, answers.put, approval)
        try:
            return answers.get(timeout=timeout)
        except Empty:
            raise TimeoutError(f"no answer to {type(intent).__name__}") from None

    def do(self, work: Callable[[Journal], Any]) -> None:
        """Run something short with the journal between two intents, as a step of a backup."""
        self._tasks.put(lambda: self._with_journal(work))

    def call(self, work: Callable[[Journal], T], timeout: float) -> T:
        """Run something short with the journal and wait for what it gives; not for the window.

        Raises what `work` raises, and `TimeoutError` when the till is not open or too busy.
        """
        results: SimpleQueue[tuple[T | None, Exception | None]] = SimpleQueue()

        def run() -> None:
            if self._opened is None:
                results.put((None, TimeoutError("the till is not open")))
                return
            try:
                results.put((work(self._opened.journal), None))
            except Exception as error:  # noqa: BLE001  raised again in the caller
                results.put((None, error))

        self._tasks.put(run)
        try:
            result, error = results.get(timeout=timeout)
        except Empty:
            raise TimeoutError("the journal did not answer") from None
        if error is not None:
            raise error
        return cast("T", result)

    def retry(self) -> None:
        """Somebody says the disk is well again: open, or take intents once more."""
        self._tasks.put(self._resume)

    def stop(self, timeout: float = 5.0) -> bool:
        """Finish what is in line, checkpoint, close the files; False when it took too long."""
        if self._thread.ident is None:
            return True  # never started
        self._tasks.put(None)
        self._thread.join(timeout)
        return not self._thread.is_alive()

    def _run(self) -> None:
        self._guarded(self._open)
        while True:
            try:
                task = self._tasks.get(timeout=IDLE_SECONDS)
            except Empty:
                task = self._idle
            if task is None:
                break
            self._guarded(task)
        self._guarded(self._close)
        self._turn_away()

    def _turn_away(self) -> None:
        """Whoever came too late is told that the till is closed, and does not wait in vain."""
        while not self._tasks.empty():
            task = self._tasks.get()
            if task is not None:
                self._guarded(task)

    def _guarded(self, task: Task) -> None:
        """The top of the thread: a surprise is logged and told, and the next task is taken."""
        try:
            task()
        except Exception as surprise:
            log.exception("a task of the engine failed")
            self._troubles.put(trouble_of(surprise))

    def _open(self) -> None:
        try:
            opened = self._opener()
        except Exception as error:
            log.exception("the till does not open")
            self._closed_by = self._troubles.put(trouble_of(error))
            return
        self._opened, self._closed_by, self._state = opened, None, opened.state
        self._folded = opened.journal.head.seq
        self._day, self._checkpointed = opened.day, opened.checkpointed
        self._tell_of_rows(opened.rows)
        topics = frozenset({"opened", "shop", "cart", "closed"})
        self._tell(Changes(opened.state, topics, self._folded))

    def _take(
        self, ticket: int, intent: Intent, reply: Reply | None, approval: PinEntry | None
    ) -> None:
        try:
            answer = self._decided(ticket, intent, approval)
        except Exception as error:
            log.exception("%s was not carried out", type(intent).__name__)
            answer = Answer(ticket, intent, problem=self._troubles.put(self._trouble_of(error)))
        if reply is not None:
            reply(answer)

    def _trouble_of(self, error: Exception) -> Trouble:
        """The trouble behind an error; of a journal that was removed a copy is saved first."""
        trouble = trouble_of(error)
        opened = self._opened
        if trouble.name != "journal_removed" or opened is None or opened.rescue is None:
            return trouble
        try:
            copy = str(opened.rescue())
        except StoreProblem:
            log.exception("the removed journal could not be copied out")
            copy = "-"
        return replace(trouble, facts={**trouble.facts, "rescued": copy})

    def _decided(self, ticket: int, intent: Intent, approval: PinEntry | None) -> Answer:
        from pos_app.engine import rules

        opened = self._opened
        if opened is None:
            return Answer(ticket, intent, problem=self._closed_by)
        self._take_in(opened)
        now = self._clock.now()
        self._watch_the_clock()
        ids = Ids(unix_ms(now), self._rng.bytes)
        moment = Moment(now, self.today, self._state.staff.actor, head=opened.journal.head)
        if approval is not None:
            note = partial(self._carried_out, opened, moment=moment, ids=ids)
            proven = rules.approved(self._state, approval, intent, moment, opened.pins, note)
            if isinstance(proven, Refusal):
                return Answer(ticket, intent, refusal=proven)
            moment = replace(proven, head=opened.journal.head)
        whole = rules.with_original(intent, opened.journal)
        asked = rules.with_pin_hashed(whole, opened.pins)
        decision = (
            asked if isinstance(asked, Refusal) else self._carried_out(opened, asked, moment, ids)
        )
        if isinstance(decision, Refusal):
            return Answer(ticket, intent, refusal=decision)
        return Answer(ticket, intent, events=decision)

    def _carried_out(
        self, opened: Opened, intent: Intent, moment: Moment, ids: Ids
    ) -> tuple[Event, ...] | Refusal:
        """Decide, and commit what was decided."""
        from pos_app.engine import rules

        decision = rules.decide(self._state, intent, moment, ids)
        if decision and not isinstance(decision, Refusal):
            self._commit(opened, decision, moment, ids)
        return decision

    def _commit(self, opened: Opened, events: tuple[Event, ...], moment: Moment, ids: Ids) -> None:
        from pos_app.engine import rules

        drafts = [Draft(ids.new(), e.stream, *rules.written(e)) for e in events]
        after = rules.fold(events, self._state)
        entries = opened.journal.append(
            drafts, at=moment.at, business_day=moment.business_day, actor=moment.actor
        )
        self._state, self._day = after, moment.business_day
        self._folded = opened.journal.head.seq
        self._fold_rows(opened, entries)
        self._tell(Changes(after, rules.topics_of(events), self._folded))

    def _take_in(self, opened: Opened) -> None:
        """What the disk has although it said no is a part of the till: fold it before going on.

        Else the next order would get a number that is already given. Raises `StoreProblem`.
        """
        if opened.journal.head.seq == self._folded:
            return
        from pos_app.engine.recovery import folded

        entries = tuple(opened.journal.read(self._folded))
        self._state = folded(entries, self._state)
        self._folded = entries[-1].seq
        self._day = max(self._day, date.fromisoformat(entries[-1].business_day))
        self._fold_rows(opened, entries)
        topics = frozenset({"shop", "cart", "closed", "print"})
        self._tell(Changes(self._state, topics, self._folded))

    def _fold_rows(self, opened: Opened, entries: tuple[Entry, ...]) -> None:
        """The rows may fall behind without harm: they are brought up again at the next chance."""
        try:
            opened.rows.follow(opened.journal, entries)
        except Exception:
            log.exception("the rows for the screens are behind")
        self._tell_of_rows(opened.rows)

    def _mend_rows(self, opened: Opened, *, at_once: bool = False) -> None:
        try:
            opened.rows.mend(opened.journal, at_once=at_once)
        except Exception:
            log.exception("the rows for the screens stay behind")
        self._tell_of_rows(opened.rows)

    def _tell_of_rows(self, rows: Rows) -> None:
        if rows.is_behind:
            self._troubles.put(Trouble("views_behind", "V-01"))
        elif self._troubles.clear("views_behind"):
            topics = frozenset({"closed", "print"})
            self._tell(Changes(self._state, topics, self._folded))

    def _idle(self) -> None:
        if self._opened is None:
            return
        journal = self._opened.journal
        try:
            journal.check_file()
            if self._folded - self._checkpointed >= CHECKPOINT_EVERY:
                self._checkpoint(journal)
            journal.tidy()
        except StoreProblem as problem:
            self._troubles.put(self._trouble_of(problem))
        self._mend_rows(self._opened)

    def _with_journal(self, work: Callable[[Journal], Any]) -> None:
        if self._opened is not None:
            work(self._opened.journal)

    def _checkpoint(self, journal: Journal) -> None:
        from pos_app.engine.recovery import checkpoint_text

        if self._folded > self._checkpointed:
            journal.checkpoint(self._folded, checkpoint_text(self._state))
            self._checkpointed = self._folded

    def _resume(self) -> None:
        if self._opened is None:
            self._troubles.clear_all()
            self._open()
            return
        journal = self._opened.journal
        journal.resume()
        try:
            journal.check_file()
            if journal.stopped is None:
                self._take_in(self._opened)
        except StoreProblem as problem:
            self._troubles.put(trouble_of(problem))
            return
        if journal.stopped is None:
            self._troubles.clear_all()
            self._mend_rows(self._opened, at_once=True)

    def _close(self) -> None:
        opened, self._opened = self._opened, None
        if opened is None:
            return
        self._closed_by = trouble_of(StoreProblem("journal_closed"))
        checkpoint = partial(self._checkpoint, opened.journal)
        for leave in (checkpoint, opened.journal.close, opened.rows.close):
            try:
                leave()
            except Exception:
                log.exception("the till was not closed in good order; the next start reads more")

    def _clock_day(self) -> date:
        clock = self._state.shop.clock if self._state.shop else ShopClock(0)
        return clock.business_day(self._clock.now())

    def _watch_the_clock(self) -> None:
        """A clock behind the last sale is told of, and the business day stays where it was."""
        behind = (self._day - self._clock_day()).days if self._day > date.min else 0
        if behind > 0:
            self._troubles.put(Trouble("clock_behind", "C-37", {"days": behind}))
        else:
            self._troubles.clear("clock_behind")

    def _tell(self, changes: Changes) -> None:
        for listener in self._listeners:
            self._say(listener.changed, changes)

    def _tell_trouble(self, trouble: Trouble) -> None:
        for listener in self._listeners:
            self._say(listener.troubled, trouble)

    def _say(self, listening: Callable[[T], None], news: T) -> None:
        """A listener that fails must not make a sale that is on disk look as if it were not."""
        try:
            listening(news)
        except Exception:
            log.exception("a listener did not take what it was told")
