"""Serves tables by itself: takes what guests send, claims who sits down, tells them their bill.

What a person has to look at first it leaves alone; see `table_rounds.needs_a_finger`. A bill that
somebody is typing into is told once he has stopped for a moment.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pos_core.session import RoundStatus
from pos_core.table_bills import TellBill, bill_news
from pos_core.table_rounds import TakeRound, needs_a_finger
from pos_core.table_service import ClaimSession

if TYPE_CHECKING:
    from pos_app.engine.answers import Answer, Changes, Trouble
    from pos_app.engine.engine import Engine
    from pos_app.ports import Clock
    from pos_core.events import Intent
    from pos_core.ids import OrderId
    from pos_core.order import Order
    from pos_core.till_state import TillState

SETTLED_SECONDS = 3.0
LATEST_SECONDS = 15.0
"""Whoever types without a break is told of as often as this."""

NOTHING = float("inf")
_ABOUT = frozenset({"sessions", "cart", "closed", "shop", "kitchen", "opened"})


@dataclass(frozen=True, slots=True)
class _Typing:
    """The bill in the cart that guests do not know so; both times are monotonic seconds."""

    order: Order
    since: float
    changed: float

    @property
    def due(self) -> float:
        """When it is told."""
        return min(self.changed + SETTLED_SECONDS, self.since + LATEST_SECONDS)


class TableWatch:
    """A listener of the engine; `is_on` says whether there is a server that guests read from."""

    def __init__(self, engine: Engine, is_on: Callable[[], bool], clock: Clock) -> None:
        self._engine = engine
        self._is_on = is_on
        self._clock = clock
        self._asked: set[Intent] = set()
        self._typing: _Typing | None = None

    def changed(self, changes: Changes) -> None:
        """The journal grew: look whether any table wants something."""
        if changes.topics & _ABOUT:
            self.look(changes.state)

    def look(self, state: TillState) -> None:
        """Ask for whatever is due. What was refused once is a person's to mend."""
        if not state.sessions:
            return
        due = set(_due(state))
        self._asked &= due
        for intent in sorted(due - self._asked, key=repr):
            self._asked.add(intent)
            self._engine.submit(intent, self._hear)
        if self._is_on():
            for order_id in _bills(state):
                if order_id != state.current and bill_news(state, order_id) is not None:
                    self._engine.submit(TellBill(order_id))

    def settle(self) -> float:
        """Tell the bill in the cart once nobody has touched it for a moment.

        Seconds until it is to be called again, unless the journal grows before. The sync thread.
        """
        state, now = self._engine.state, self._clock.monotonic()
        order = state.cart
        if order is None or not state.sessions or bill_news(state, order.order_id) is None:
            self._typing = None
            return NOTHING
        before = self._typing
        if before is None or before.order.order_id != order.order_id:
            before = self._typing = _Typing(order, now, now)
        elif before.order != order:
            before = self._typing = _Typing(order, before.since, now)
        if now < before.due:
            return before.due - now
        self._engine.submit(TellBill(order.order_id))
        self._typing = None
        return SETTLED_SECONDS

    def troubled(self, trouble: Trouble) -> None:
        """Nothing of ours."""

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
                yield TakeRound(session.session_id, each.number, by_itself=True)


def _bills(state: TillState) -> Iterator[OrderId]:
    """Open orders that guests of a table are told of."""
    for order_id in state.orders:
        if any(order_id in session.bills for session in state.sessions.values()):
            yield order_id
