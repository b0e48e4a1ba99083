"""Tells other tills of open orders as they are worked on; only where there is a server.

What another till may need at once (parked, taken up, sent to the kitchen, paid in part, closed) is
told on the engine's own thread; what somebody is still typing once he has stopped for a moment.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pos_core.sharing import ShareOrder, is_pressing, news_of

if TYPE_CHECKING:
    from pos_app.engine.answers import Answer, Changes, Trouble
    from pos_app.engine.engine import Engine
    from pos_app.ports import Clock
    from pos_core.ids import OrderId
    from pos_core.order import Order
    from pos_core.till_state import TillState

SETTLED_SECONDS = 3.0
LATEST_SECONDS = 15.0
"""Whoever types without a break is told of as often as this, or others would see an old order."""

NOTHING = float("inf")
_ABOUT = frozenset({"cart", "closed", "opened"})


@dataclass(frozen=True, slots=True)
class _Typing:
    """The order in the cart that others do not know so; both times are monotonic seconds."""

    order: Order
    since: float
    changed: float

    @property
    def due(self) -> float:
        """When it is told."""
        return min(self.changed + SETTLED_SECONDS, self.since + LATEST_SECONDS)


class SharingWatch:
    """A listener of the engine; `is_on` says whether there is a server that passes it on."""

    def __init__(self, engine: Engine, is_on: Callable[[], bool], clock: Clock) -> None:
        self._engine = engine
        self._is_on = is_on
        self._clock = clock
        self._typing: _Typing | None = None
        self._looked: TillState | None = None

    def changed(self, changes: Changes) -> None:
        """The journal grew: look at the orders that are not as they were."""
        if not changes.topics & _ABOUT:
            return
        before, state = self._looked, changes.state
        if before is None:
            self.look(state)
        elif self._is_on():
            self._looked = state
            self._tell(state, _touched(before, state))
        else:
            self._looked = None

    def look(self, state: TillState) -> None:
        """Ask for whatever has to be told at once."""
        if self._is_on():
            self._looked = state
            self._tell(state, (*state.orders, *state.shared.mine))

    def settle(self) -> float:
        """Ask for what is in the cart once nobody has touched it for a moment.

        Seconds until it is to be called again, unless the journal grows before. The sync thread.
        """
        state, now = self._engine.state, self._clock.monotonic()
        order = state.cart
        if order is None or news_of(state, order.order_id) is None:
            self._typing = None
            return NOTHING
        before = self._typing
        if before is None or before.order.order_id != order.order_id:
            before = self._typing = _Typing(order, now, now)
        elif before.order != order:
            before = self._typing = _Typing(order, before.since, now)
        if now < before.due:
            return before.due - now
        self._engine.submit(ShareOrder(order.order_id))
        self._typing = None
        return SETTLED_SECONDS

    def troubled(self, trouble: Trouble) -> None:
        """Nothing of ours."""

    def _tell(self, state: TillState, order_ids: Iterable[OrderId]) -> None:
        for order_id in dict.fromkeys(order_ids):
            news = news_of(state, order_id)
            if news is not None and is_pressing(state, news):
                self._engine.submit(ShareOrder(order_id), self._hear)

    def _hear(self, answer: Answer) -> None:
        """What could not be written is looked for again with the next change."""
        if answer.problem is not None:
            self._looked = None


def _touched(before: TillState, state: TillState) -> Iterator[OrderId]:
    """The orders that changed, came, went, or were put into the cart or out of it."""
    for order_id in (*before.orders, *state.orders):
        is_same = before.orders.get(order_id) is state.orders.get(order_id)
        if not is_same or (before.current == order_id) != (state.current == order_id):
            yield order_id
