"""Sessions of tables on the wire: what phones and people send, and what the API tells of a session.

The stream's `data` are the events of `pos_core.session_events` as they stand; a field that is left
out has its default.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, Any, Literal

import msgspec
from msgspec import Meta

from backend_client.contracts.menu import MenuCategory, Sent
from pos_core import session_rules as rules
from pos_core.session_events import CallKind, SessionEvent
from pos_core.table_rules import SessionMode
from pos_core.vocabulary import EVENTS, NAMES

MOST_ON_A_PAGE = 500
LONGEST_WAIT = 25
KIND = "session.event"
"""How the store's feed calls what happened to a session."""

AT_THE_API_ONLY = frozenset({"session.line_put.v1", "session.line_taken_out.v1"})
"""What tills need not hear: a cart is no order yet."""

_Id = Annotated[str, Meta(pattern=r"^[A-Za-z0-9._-]{1,64}\Z")]
_Goods = Annotated[str, Meta(min_length=1, max_length=128)]
_Name = Annotated[str, Meta(max_length=rules.LONGEST_NAME)]
_Note = Annotated[str, Meta(max_length=rules.LONGEST_NOTE)]


class PutLine(Sent, frozen=True):
    """`line_put`: goods for the cart, without any price."""

    line_id: _Id
    item_id: _Goods
    quantity: Annotated[int, Meta(ge=1, le=rules.LARGEST_QUANTITY)]
    variant_id: Annotated[str, Meta(max_length=128)] = ""
    option_ids: Annotated[tuple[_Goods, ...], Meta(max_length=50)] = ()
    note: _Note = ""

    def ask(self) -> rules.Ask:
        """As the rules are asked."""
        return rules.PutLine(
            self.line_id,
            self.item_id,
            self.quantity,
            self.variant_id,
            self.option_ids,
            self.note,
        )


class TakeOutLine(Sent, frozen=True):
    """`line_taken_out`."""

    line_id: _Id

    def ask(self) -> rules.Ask:
        """As the rules are asked."""
        return rules.TakeOutLine(self.line_id)


class SendRound(Sent, frozen=True):
    """`round_sent`: the whole cart, or some lines of it."""

    line_ids: Annotated[tuple[_Id, ...], Meta(max_length=rules.MOST_LINES)] = ()

    def ask(self) -> rules.Ask:
        """As the rules are asked."""
        return rules.SendRound(self.line_ids)


class CallStaff(Sent, frozen=True):
    """`called`."""

    call_id: _Id
    kind: CallKind
    how: Literal["", "cash", "card", "qr"] = ""

    def ask(self) -> rules.Ask:
        """As the rules are asked."""
        return rules.CallStaff(self.call_id, self.kind, self.how)


class AnswerCall(Sent, frozen=True):
    """`call_answered`."""

    call_id: _Id

    def ask(self) -> rules.Ask:
        """As the rules are asked."""
        return rules.AnswerCall(self.call_id)


class NamePhone(Sent, frozen=True):
    """`phone_named`."""

    name: _Name

    def ask(self) -> rules.Ask:
        """As the rules are asked."""
        return rules.NamePhone(self.name)


class LetInPhone(Sent, frozen=True):
    """`phone_let_in`, and `phone_put_out` of staff."""

    phone_id: _Id

    def ask(self) -> rules.Ask:
        """As the rules are asked."""
        return rules.LetInPhone(self.phone_id)


class LeaveTable(Sent, frozen=True):
    """`closed`, by a guest who ordered nothing."""

    def ask(self) -> rules.Ask:
        """As the rules are asked."""
        return rules.LeaveTable()


class MoveSession(Sent, frozen=True):
    """`moved`, by staff: where the guests sit now."""

    table_id: _Id


class Nothing(Sent, frozen=True):
    """`extended` and `reopened` of staff say nothing more."""


PHONE_SENDS: dict[str, type[Sent]] = {
    "line_put": PutLine,
    "line_taken_out": TakeOutLine,
    "round_sent": SendRound,
    "called": CallStaff,
    "call_answered": AnswerCall,
    "phone_named": NamePhone,
    "phone_let_in": LetInPhone,
    "closed": LeaveTable,
}
STAFF_SENDS: dict[str, type[Sent]] = {
    "phone_let_in": LetInPhone,
    "phone_put_out": LetInPhone,
    "call_answered": AnswerCall,
    "moved": MoveSession,
    "extended": Nothing,
    "reopened": Nothing,
}


class EventSent(Sent, frozen=True):
    """`POST /v1/sessions/{id}/events`; `waited` are seconds it lay on a phone without a line."""

    type: Annotated[str, Meta(max_length=40)]
    data: msgspec.Raw
    waited: Annotated[int, Meta(ge=0, le=1 << 31)] = 0


class EventTaken(msgspec.Struct, frozen=True):
    """Where it stands in the stream; the same for every repeat."""

    event_id: str
    event_seq: int


class SessionNews(msgspec.Struct, frozen=True):
    """One event of the stream, and of the feed's `session.event`."""

    event_id: str
    event_seq: int
    type: str
    at: str
    actor: str
    data: msgspec.Raw


class SessionPage(msgspec.Struct, frozen=True):
    """Events behind the cursor, the next cursor, and where the stream ends now.

    `menu` says which menu is in force with what is sold out of it, "" where there is none. A reader
    that waits and says which one it knows is answered as soon as there is another.
    """

    events: tuple[SessionNews, ...]
    next: int
    head: int
    menu: str = ""


class SessionSnapshot(msgspec.Struct, frozen=True):
    """The session as it stood after `event_seq`; `session` is `pos_core.session.SessionState`.

    `phone_id` is the reader's own, "" for others than phones.
    """

    event_seq: int
    phone_id: str
    status: str
    session: msgspec.Raw


class AskSession(Sent, frozen=True):
    """`POST /v1/sessions`: open one at a table, once for each key."""

    table_id: _Id
    idempotency_key: Annotated[str, Meta(min_length=8, max_length=128)]
    mode: SessionMode = SessionMode.PAY_AT_END
    store_id: Annotated[str, Meta(max_length=128)] = ""


class SessionMade(msgspec.Struct, frozen=True):
    """`url` is for the guests and is told to nobody else; `qr` is the text of its QR."""

    id: str
    url: str
    qr: str
    expires_at: str


class SessionRow(msgspec.Struct, frozen=True):
    """One of the store's sessions, in brief."""

    session_id: str
    status: str
    table_id: str
    table: str
    opened_at: str
    expires_at: str
    event_seq: int
    rounds: int
    open_bills: int
    abandoned: bool
    late: int
    doubled: int


class SessionRows(msgspec.Struct, frozen=True):
    """The newest first."""

    sessions: tuple[SessionRow, ...]


class GuestItem(msgspec.Struct, frozen=True, omit_defaults=True):
    """What a guest has to know of goods; those without a price are not offered."""

    id: str
    name: str
    price: int | None = None
    category_id: str | None = None
    variants: tuple[GuestVariant, ...] = ()
    modifiers: tuple[GuestGroup, ...] = ()
    rank: int = 0
    sold_out: bool = False
    photo: str = ""


class GuestVariant(msgspec.Struct, frozen=True, omit_defaults=True):
    """One of several forms of an item."""

    id: str
    name: str
    price: int
    sold_out: bool = False


class GuestOption(msgspec.Struct, frozen=True, omit_defaults=True):
    """One choice of a group."""

    id: str
    name: str
    price: int = 0
    sold_out: bool = False


class GuestGroup(msgspec.Struct, frozen=True, omit_defaults=True):
    """Choices that go with an item, as in the menu."""

    id: str
    name: str
    options: tuple[GuestOption, ...]
    minimum: int = 0
    maximum: int = 1
    defaults: tuple[str, ...] = ()


class GuestMenu(msgspec.Struct, frozen=True):
    """`GET /v1/sessions/{id}/menu`; `tag` is what `SessionPage.menu` says while it is in force."""

    version: int
    tag: str
    currency: str
    categories: tuple[MenuCategory, ...]
    items: tuple[GuestItem, ...]


class AskSessionPayment(Sent, frozen=True):
    """`POST /v1/sessions/{id}/payments`: which part of a bill; the amount is the bill's to say."""

    method: Annotated[str, Meta(min_length=1, max_length=40)]
    part: Literal["all", "own", "share"] = "all"
    of: Annotated[int, Meta(ge=1, le=50)] = 1
    bill: Annotated[str, Meta(max_length=64)] = ""


class CloseSession(Sent, frozen=True):
    """`POST /v1/sessions/{id}/close`, by staff."""

    reason: Annotated[str, Meta(max_length=140)] = ""


def _decoder(kind: type[SessionEvent]) -> Callable[[Any], SessionEvent]:
    return msgspec.json.Decoder(kind).decode


_DECODE: dict[str, Callable[[Any], SessionEvent]] = {}


def read_event(kind: str, data: bytes | str | msgspec.Raw) -> SessionEvent:
    """The event of a stored name. Raises `LookupError`, `msgspec.ValidationError`."""
    decode = _DECODE.get(kind)
    if decode is None:
        found = EVENTS[kind]
        if not issubclass(found, SessionEvent):
            raise LookupError(kind)
        decode = _DECODE[kind] = _decoder(found)
    return decode(data)


class _Heard(msgspec.Struct, frozen=True):
    event: tuple[str, msgspec.Raw]


_heard = msgspec.json.Decoder(_Heard).decode


def read_heard(data: str) -> SessionEvent:
    """What a till heard, out of its `table.session_heard.v1`. Raises as `read_event` does."""
    return read_event(*_heard(data).event)


def stored_name(event: SessionEvent) -> str:
    """`session.round_sent.v1`."""
    return NAMES[type(event)]
