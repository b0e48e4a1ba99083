"""What the bills would come to, by the very rules that will make them."""

from __future__ import annotations

from pos_app.ui.split.draft import Draft
from pos_core.ids import Ids
from pos_core.moving import hand_over, moved
from pos_core.order import Order
from pos_core.refusal import Refusal
from pos_core.split import preview


def outlook(draft: Draft, target: Order | None) -> tuple[Order, tuple[Order, ...]] | Refusal:
    """The order as it stays, and every other bill; an empty bill is the blank order."""
    if target is not None:
        bill = draft.chosen()
        if not bill:
            return draft.order, (target,)
        event = moved(draft.order, target, bill[0], Ids(0, bytes))
        if isinstance(event, Refusal):
            return event
        stays, grown = hand_over(draft.order, target, event)
        return stays, (grown,)
    made = preview(draft.order, draft.chosen())
    if isinstance(made, Refusal):
        return made
    return made[0], made[1:]
