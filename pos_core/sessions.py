"""The sessions a till knows of, by their ids: its own events and what it heard, folded alike."""

from dataclasses import replace

from pos_core.ids import OrderId
from pos_core.session import RoundStatus, SessionState
from pos_core.session_events import HostTaken, RoundTaken, SessionEvent
from pos_core.session_fold import follow
from pos_core.tables import (
    ENDED_KEPT,
    AddressHeard,
    LinkHeard,
    LinkMade,
    SessionHeard,
    TableRulesHeard,
)
from pos_core.till_state import TillState


def apply_session_event(state: TillState, event: SessionEvent) -> TillState:
    """The session goes on, or a new one is known."""
    return _with(state, follow(_known(state, event), event))


def apply_round_taken(state: TillState, event: RoundTaken) -> TillState:
    """What guests ordered is taken back by a void alone, not by undo."""
    after = apply_session_event(state, event)
    order = after.orders.get(OrderId(event.order_id))
    return after if order is None else after.with_order(replace(order, undo=()))


def apply_host_claimed(state: TillState, event: HostTaken) -> TillState:
    """This till asked for it; it serves the session once the feed says so."""
    claims = {**state.tables.claims, event.session_id: event.turn}
    return replace(state, tables=replace(state.tables, claims=claims))


def apply_session_heard(state: TillState, event: SessionHeard) -> TillState:
    """The session goes on. Who becomes its host cannot know what the one before has printed."""
    before = _known(state, event.event)
    after = _with(state, follow(before, event.event))
    session = after.sessions.get(before.session_id)
    if session is None or before.host in ("", session.host) or session.host != state.till_name:
        return after
    waiting = tuple(r.number for r in session.rounds if r.status is RoundStatus.SENT)
    unsure = {**after.tables.unsure, session.session_id: waiting}
    return replace(after, tables=replace(after.tables, unsure=unsure))


def apply_link(state: TillState, event: LinkMade | LinkHeard) -> TillState:
    """Its QR can be shown and printed."""
    links = {**state.tables.links, event.session_id: event.token}
    return replace(state, tables=replace(state.tables, links=links))


def apply_address_heard(state: TillState, event: AddressHeard) -> TillState:
    """QRs lead there from now on."""
    return replace(state, tables=replace(state.tables, address=event.address))


def apply_table_rules_heard(state: TillState, event: TableRulesHeard) -> TillState:
    """Sessions opened from now on go by them."""
    assert state.shop is not None, "only a till with a shop hears of its rules"
    return replace(state, shop=replace(state.shop, tables=event.rules))


def session_at(state: TillState, table_id: str) -> SessionState | None:
    """Who sits at the table now."""
    return next(
        (s for s in state.sessions.values() if s.table_id == table_id and not s.is_over), None
    )


def _known(state: TillState, event: SessionEvent) -> SessionState:
    return state.sessions.get(event.session_id) or SessionState(event.session_id)


def _with(state: TillState, session: SessionState) -> TillState:
    """One session as it is now; those that ended long ago make room."""
    sessions = {**state.sessions, session.session_id: session}
    ended = [each.session_id for each in sessions.values() if each.is_over]
    gone = set(ended[: max(0, len(ended) - ENDED_KEPT)])
    if not gone:
        return replace(state, sessions=sessions)
    kept = {key: each for key, each in sessions.items() if key not in gone}
    return replace(state, sessions=kept, tables=state.tables.without(gone))
