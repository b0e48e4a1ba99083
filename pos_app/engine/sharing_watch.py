"""Tells other tills of open orders: parked, taken up, closed; only where there is a server.

It hears the engine on the engine's own thread and asks for what has to be told like anybody else.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from pos_core.shared_order import as_told
from pos_core.sharing import ShareOrder

if TYPE_CHECKING:
    from pos_app.engine.answers import Changes, Trouble
    from pos_app.engine.engine import Engine
    from pos_core.ids import OrderId
    from pos_core.till_state import TillState

_ABOUT = frozenset({"cart", "closed", "opened"})


class SharingWatch:
    """A listener of the engine; `is_on` says whether there is a server that passes it on."""

    def __init__(self, engine: Engine, is_on: Callable[[], bool]) -> None:
        self._engine = engine
        self._is_on = is_on

    def changed(self, changes: Changes) -> None:
        """The journal grew."""
        if changes.topics & _ABOUT:
            self.look(changes.state)

    def look(self, state: TillState) -> None:
        """Ask for whatever has to be told."""
        if self._is_on():
            for order_id in to_tell(state):
                self._engine.submit(ShareOrder(order_id))

    def troubled(self, trouble: Trouble) -> None:
        """Nothing of ours."""


def to_tell(state: TillState) -> Iterator[OrderId]:
    """The orders of which other tills know something else, or nothing."""
    told = state.shared.mine
    for order_id, order in state.orders.items():
        known = told.get(order_id)
        if order_id == state.current:
            if known is not None and not known.in_cart:
                yield order_id
        elif not order.is_bare and (
            known is None or known.in_cart or known.order != as_told(order)
        ):
            yield order_id
    for order_id in told:
        if order_id not in state.orders:
            yield order_id
