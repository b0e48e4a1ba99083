"""What guests at tables want of the staff now: to be let in, to be cooked for, help, the bill.

One list for the floor plan, the side panel, the strip and the alerts, so that they never disagree.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from pos_core.frozen import dataclass
from pos_core.session import RoundStatus
from pos_core.session_events import CallKind, PhoneState
from pos_core.table_rounds import needs_a_finger

if TYPE_CHECKING:
    from pos_core.session import Round, SessionState
    from pos_core.till_state import TillState


class WantKind(StrEnum):
    """What is wanted, the most urgent first."""

    HELP = "help"
    ROUND = "round"
    BILL = "bill"
    PHONE = "phone"


_URGENT = tuple(WantKind)
_MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Want:
    """One thing that one table wants. `key` is the call, the round's number or the phone.

    `late` are the minutes that a round lies already; guests do not wait longer than one.
    """

    kind: WantKind
    session_id: str
    table_id: str
    table: str
    key: str
    since: datetime | None = None
    how: str = ""
    late: int = 0

    @property
    def is_late(self) -> bool:
        """True for a round that somebody should have taken by now."""
        return self.late > 0

    @property
    def rings(self) -> bool:
        """True for what is told aloud; who comes in is shown only."""
        return self.kind is not WantKind.PHONE


def wants_of(state: TillState, session: SessionState, now: datetime) -> tuple[Want, ...]:
    """What this table wants, the most urgent first."""
    if session.is_over:
        return ()
    found = [*_calls(session), *_rounds(state, session, now), *_phones(session)]
    return tuple(sorted(found, key=_urgency))


def all_wants(state: TillState, now: datetime) -> tuple[Want, ...]:
    """What all tables want that concerns this till, the most urgent first."""
    wants = [
        want
        for session in state.sessions.values()
        for want in wants_of(state, session, now)
        if want.kind in (WantKind.HELP, WantKind.BILL) or session.host in ("", state.till_name)
    ]
    return tuple(sorted(wants, key=_urgency))


def waiting_rounds(session: SessionState) -> tuple[Round, ...]:
    """Rounds that nobody has taken or refused yet."""
    return tuple(
        each
        for each in session.rounds
        if each.status is RoundStatus.SENT and each.sent_at is not None
    )


def _calls(session: SessionState) -> Iterator[Want]:
    for call in session.open_calls:
        kind = WantKind.BILL if call.kind is CallKind.BILL else WantKind.HELP
        yield _want(session, kind, call.call_id, call.called_at, call.how)


def _rounds(state: TillState, session: SessionState, now: datetime) -> Iterator[Want]:
    """Those that the till does not take by itself, and those that it should have taken."""
    for each in waiting_rounds(session):
        assert each.sent_at is not None
        late = max(0, (now - each.sent_at) // _MINUTE)
        served_here = session.host == state.till_name
        if late or not served_here or needs_a_finger(state, session, each):
            want = _want(session, WantKind.ROUND, str(each.number), each.sent_at)
            yield replace(want, late=late)


def _phones(session: SessionState) -> Iterator[Want]:
    for phone in session.phones.values():
        if phone.state is PhoneState.WAITING:
            yield _want(session, WantKind.PHONE, phone.phone_id)


def _want(
    session: SessionState,
    kind: WantKind,
    key: str,
    since: datetime | None = None,
    how: str = "",
) -> Want:
    return Want(kind, session.session_id, session.table_id, session.table, key, since, how)


def _urgency(want: Want) -> tuple[int, float]:
    at = want.since.timestamp() if want.since is not None else 0.0
    return _URGENT.index(want.kind), at
