"""Back to where the till was: the last checkpoint and every entry behind it.

A checkpoint only saves time. When it is of another layout, or does not read, the whole journal is
folded instead; either way the same state comes out.
"""

import json
from collections.abc import Iterable

from pos_app.store.journal import Journal
from pos_app.store.problems import StoreProblem
from pos_core import till, vocabulary
from pos_core.codec import decode, encode
from pos_core.journal import Entry
from pos_core.till_state import TillState

LAYOUT = 3


def recovered_state(journal: Journal) -> TillState:
    """The state after the journal's last entry. Raises `StoreProblem`."""
    after, state = _from_checkpoint(journal)
    return folded(journal.read(after), state)


def folded(entries: Iterable[Entry], state: TillState) -> TillState:
    """`state` after `entries`. Raises `StoreProblem` for an event only a newer till knows."""
    for entry in entries:
        try:
            event = vocabulary.read(entry.type, entry.data)
        except vocabulary.UnknownEvent as unknown:
            known = max(vocabulary.EVENTS)
            raise StoreProblem("journal_newer", found=str(unknown), known=known) from unknown
        state = till.apply(state, event)
    return state


def checkpoint_text(state: TillState) -> str:
    """The state as text for a checkpoint."""
    return json.dumps({"layout": LAYOUT, "state": encode(state)}, ensure_ascii=False)


def _from_checkpoint(journal: Journal) -> tuple[int, TillState]:
    kept = journal.last_checkpoint()
    if kept is None:
        return 0, TillState()
    try:
        data = json.loads(kept[1])
        if data["layout"] != LAYOUT:
            return 0, TillState()
        state: TillState = decode(TillState, data["state"])
    except (ValueError, KeyError, TypeError, LookupError):
        return 0, TillState()
    return kept[0], state
