"""Serves tables by itself: takes what guests send, claims who sits down, tells them their bill.

What a person has to look at first it leaves alone; see `table_rounds.needs_a_finger`. A bill that
somebody is typing into is told once he has stopped for a moment.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from pos_app.engine.typing_pause import NOTHING, SETTLED_SECONDS, TypingPause
from pos_core.ids import OrderId, PaymentId
from pos_core.payment_news import TakeGuestPayment, came_along, is_due_here
from pos_core.session import RoundStatus
from pos_core.table_bills import TellBill, bill_news
from pos_core.table_rounds import TakeRound, needs_a_finger
from pos_core.table_service import ClaimSession

if TYPE_CHECKING:
    from pos_app.engine.answers import Answer, Changes, Trouble
    from pos_app.engine.engine import Engine
    from pos_app.ports import Clock
    from pos_core.events import Intent
    from pos_core.till_state import TillState

ALONG_SECONDS = 10.0
"""What guests paid of a bill that was taken over waits so long: the till before may have put it on
its own in that very moment, and its sale, which is on its way, ends this one."""

_ABOUT = frozenset({"sessions", "cart", "closed", "shop", "kitchen", "opened", "payment"})


class TableWatch:
    """A listener of the engine; `is_on` says whether there is a server that guests read from."""

    def __init__(self, engine: Engine, is_on: Callable[[], bool], clock: Clock) -> None:
        self._engine = engine
        self._is_on = is_on
        self._clock = clock
        self._asked: set[Intent] = set()
        self._pause = TypingPause()
        self._looked: TillState | None = None
        self._is_reading = False
        self._along: dict[PaymentId, float] = {}

    def changed(self, changes: Changes) -> None:
        """The journal grew: look whether any table wants something."""
        if changes.topics & _ABOUT:
            self.look(changes.state)

    def look(self, state: TillState) -> None:
        """Ask for whatever is due. What was refused once is a person's to mend."""
        if not state.sessions:
            return
        due = {*_due(state), *_payments(state)}
        if self._is_reading:
            due = {each for each in due if not _takes(each)}
        due -= self._waiting(state, due)
        self._asked &= due
        for intent in sorted(due - self._asked, key=repr):
            self._asked.add(intent)
            self._engine.submit(intent, self._hear)
        before, self._looked = self._looked, state if self._is_on() else None
        if self._looked is not None:
            self._tell(state, _bills(state, before))

    def feed(self, *, is_reading: bool) -> None:
        """Takes no round while the feed is read: further on it may say that another till has it.

        So a till that was away, or whose disk went back in time, cooks nothing twice.
        """
        was_reading, self._is_reading = self._is_reading, is_reading
        if was_reading and not is_reading:
            self.look(self._engine.state)

    def settle(self) -> float:
        """Do what has waited for its time: tell the bill in the cart, take what came along.

        Seconds until it is to be called again, unless the journal grows before. The sync thread.
        """
        return min(self._settle_cart(), self._settle_along())

    def _settle_cart(self) -> float:
        """Told once nobody has touched it for a moment."""
        state = self._engine.state
        order = state.cart if state.sessions else None
        news = bill_news(state, order.order_id) if order is not None else None
        wait = self._pause.wait(order if news is not None else None, self._clock.monotonic())
        if order is None or news is None or wait:
            return wait
        self._engine.submit(TellBill(order.order_id))
        return SETTLED_SECONDS

    def _settle_along(self) -> float:
        """Taken once its time has come."""
        state = self._engine.state
        if not any(came_along(state, each.payment_id) for each in _payments(state)):
            return NOTHING
        wait = min(self._along.values(), default=0.0) - self._clock.monotonic()
        if wait > 0:
            return wait
        self.look(state)
        return SETTLED_SECONDS

    def _waiting(self, state: TillState, due: set[Intent]) -> set[Intent]:
        """Money of bills that came from another till, until its time has come."""
        now, before, self._along = self._clock.monotonic(), self._along, {}
        waiting: set[Intent] = set()
        for each in due - self._asked:
            if isinstance(each, TakeGuestPayment) and came_along(state, each.payment_id):
                at = before.get(each.payment_id, now + ALONG_SECONDS)
                if at > now:
                    self._along[each.payment_id] = at
                    waiting.add(each)
        return waiting

    def troubled(self, trouble: Trouble) -> None:
        """Nothing of ours."""

    def _tell(self, state: TillState, order_ids: Iterator[OrderId]) -> None:
        for order_id in order_ids:
            if order_id != state.current and bill_news(state, order_id) is not None:
                self._engine.submit(TellBill(order_id), self._hear_told)

    def _hear_told(self, answer: Answer) -> None:
        """What could not be written is looked for again with the next change."""
        if answer.problem is not None:
            self._looked = None

    def _hear(self, answer: Answer) -> None:
        """What could not be written is asked for again with the next change."""
        if answer.problem is not None:
            self._asked.discard(answer.intent)


def _due(state: TillState) -> Iterator[Intent]:
    """Rounds to take, and sessions nobody serves in a shop that lets everybody in."""
    asks_nobody = state.shop is not None and not state.shop.tables.confirms_scans
    for session in state.sessions.values():
        if session.is_over:
            continue
        if not session.host and asks_nobody:
            yield ClaimSession(session.session_id)
        if session.host != state.till_name:
            continue
        for each in session.rounds:
            is_sent = each.status is RoundStatus.SENT and each.sent_at is not None
            if is_sent and not needs_a_finger(state, session, each):
                yield TakeRound(session.session_id, each.number, by_itself=True, name=each.name)


def _bills(state: TillState, before: TillState | None) -> Iterator[OrderId]:
    """Open orders that guests are told of, and that are not as they were `before`."""
    for session in state.sessions.values():
        is_same = before is not None and before.sessions.get(session.session_id) is session
        for order_id in map(OrderId, session.bills):
            if order_id in state.orders and not (
                is_same and _is_as_before(state, before, order_id)
            ):
                yield order_id


def _is_as_before(state: TillState, before: TillState | None, order_id: OrderId) -> bool:
    if before is None or (before.current == order_id) != (state.current == order_id):
        return False
    return before.orders.get(order_id) is state.orders[order_id]


def _payments(state: TillState) -> Iterator[TakeGuestPayment]:
    """What guests paid by phone, of bills that are this till's."""
    for attempt in state.paying.attempts.values():
        if is_due_here(state, attempt):
            yield TakeGuestPayment(attempt.payment_id)


def _takes(intent: Intent) -> bool:
    """True for what may be at another till by now."""
    return isinstance(intent, TakeRound | TakeGuestPayment)
