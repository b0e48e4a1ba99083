"""Tells other tills of open orders as they are worked on; only where there is a server.

What another till may need at once (parked, taken up, sent to the kitchen, paid in part, closed) is
told on the engine's own thread; what somebody is still typing once he has stopped for a moment.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from pos_app.engine.typing_pause import SETTLED_SECONDS, TypingPause
from pos_core.sharing import ShareOrder, is_pressing, news_of

if TYPE_CHECKING:
    from pos_app.engine.answers import Answer, Changes, Trouble
    from pos_app.engine.engine import Engine
    from pos_app.ports import Clock
    from pos_core.ids import OrderId
    from pos_core.till_state import TillState

_ABOUT = frozenset({"cart", "closed", "opened", "shared"})


class SharingWatch:
    """A listener of the engine; `is_on` says whether there is a server that passes it on."""

    def __init__(self, engine: Engine, is_on: Callable[[], bool], clock: Clock) -> None:
        self._engine = engine
        self._is_on = is_on
        self._clock = clock
        self._pause = TypingPause()
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
        state = self._engine.state
        order = state.cart
        news = news_of(state, order.order_id) if order is not None else None
        wait = self._pause.wait(order if news is not None else None, self._clock.monotonic())
        if news is None or wait:
            return wait
        self._engine.submit(ShareOrder(news.order_id))
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
    """Orders that changed, came, went, were put into the cart or out, or are to be told anew."""
    for order_id in (*before.orders, *state.orders):
        is_same = before.orders.get(order_id) is state.orders.get(order_id)
        if not is_same or (before.current == order_id) != (state.current == order_id):
            yield order_id
    told = state.shared.mine
    yield from (key for key, news in before.shared.mine.items() if told.get(key) is not news)
