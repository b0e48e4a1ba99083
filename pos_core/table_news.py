"""News of sessions, as the feed brings them; what is known already changes nothing."""

from dataclasses import field

from pos_core.events import Event, Intent, Moment
from pos_core.frozen import dataclass
from pos_core.ids import Ids
from pos_core.refusal import Refusal
from pos_core.session_events import (
    LinePut,
    LineTakenOut,
    PaymentChanged,
    SessionEvent,
    SessionOpened,
)
from pos_core.session_fold import follow
from pos_core.table_rules import TableRules
from pos_core.tables import AddressHeard, LinkHeard, SessionHeard, TableRulesHeard
from pos_core.till_state import TillState

Decision = tuple[Event, ...] | Refusal


@dataclass(frozen=True, slots=True)
class HearSession(Intent):
    """This stands in a session's stream."""

    event: SessionEvent


@dataclass(frozen=True, slots=True)
class HearLink(Intent):
    """The token in the QR of a session that was opened elsewhere."""

    session_id: str
    token: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class HearAddress(Intent):
    """Guests' phones reach the shop's server there by now."""

    address: str


@dataclass(frozen=True, slots=True)
class HearTableRules(Intent):
    """Another till said how the shop's guests order at their tables."""

    rules: TableRules


def decide_hear_session(
    state: TillState, intent: HearSession, moment: Moment, ids: Ids
) -> Decision:
    """Of sessions whose beginning was heard. Carts and payments a till knows by other ways."""
    event = intent.event
    if isinstance(event, LinePut | LineTakenOut | PaymentChanged):
        return ()
    known = state.sessions.get(event.session_id)
    if known is None:
        is_new = isinstance(event, SessionOpened) and event.session_id not in state.tables.over
        return (SessionHeard(event),) if is_new else ()
    return (SessionHeard(event),) if follow(known, event) != known else ()


def decide_hear_link(state: TillState, intent: HearLink, moment: Moment, ids: Ids) -> Decision:
    """Of sessions that go on, once; one opened here has its own."""
    session = state.sessions.get(intent.session_id)
    is_over = intent.session_id in state.tables.over or (session is not None and session.is_over)
    if is_over or intent.session_id in state.tables.links:
        return ()
    return (LinkHeard(intent.session_id, intent.token),)


def decide_hear_address(
    state: TillState, intent: HearAddress, moment: Moment, ids: Ids
) -> Decision:
    """Only what is news."""
    address = intent.address.rstrip("/")
    return () if address == state.tables.address else (AddressHeard(address),)


def decide_hear_table_rules(
    state: TillState, intent: HearTableRules, moment: Moment, ids: Ids
) -> Decision:
    """Only what is newer than what is known."""
    if state.shop is None or intent.rules.turn <= state.shop.tables.turn:
        return ()
    return (TableRulesHeard(intent.rules),)
