"""The sessions a till knows of, by their ids."""

from dataclasses import replace

from pos_core.session import SessionState
from pos_core.session_events import SessionEvent
from pos_core.session_fold import follow
from pos_core.till_state import TillState


def apply_session_event(state: TillState, event: SessionEvent) -> TillState:
    """The session goes on, or a new one is known."""
    known = state.sessions.get(event.session_id) or SessionState(event.session_id)
    return replace(state, sessions={**state.sessions, event.session_id: follow(known, event)})
