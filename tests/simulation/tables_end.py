"""The tables at the end of a store's day: every line cooked once and billed once, and all agree."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from backend_client.contracts.sessions import read_event
from hosted_api.kit.db.statement import Statement
from pos_core.ids import LineId, OrderId
from pos_core.kitchen_ticket import Change, LineVoided, TicketSent
from pos_core.order import LineRemoved, OrderCancelled
from pos_core.payment_events import PaymentLate
from pos_core.payment_status import PaymentStatus
from pos_core.sale import OrderPaid
from pos_core.session import SessionState, round_name
from pos_core.session_events import BillStatus, PhoneState, RoundRefused, RoundSent, RoundTaken
from pos_core.session_fold import followed
from pos_core.shared_order import RemainderKept
from pos_core.table_bills import bill_of
from tests.core.rung_up import RungUp
from tests.simulation.shared_end import events_of

if TYPE_CHECKING:
    from hosted_api.kit.db.database import Database
    from pos_core.events import Event
    from pos_core.order import Order
    from pos_core.sale import Sale
    from pos_core.session_events import SessionBill
    from pos_core.till_state import TillState
    from tests.simulation.guest_phone import GuestPhone, Tap
    from tests.simulation.table_evening import TableEvening

_STREAMS = Statement("SELECT * FROM session_events ORDER BY session_id, event_seq")
_HEADS = Statement("SELECT session_id, event_seq FROM sessions")
_PAYMENTS = Statement("SELECT payment_id, order_id, status, amount FROM payments")


@dataclass
class Books:
    """What the API has of the sessions, and the tills of orders and money."""

    streams: dict[str, list[Any]]
    states: dict[str, SessionState]
    tills: list[TillState]
    events: list[list[Event]]

    def all_of(self, kind: type[Any]) -> Iterator[Any]:
        """Every event of a kind, whichever till wrote it."""
        return (event for its in self.events for event in its if isinstance(event, kind))


async def table_faults(evening: TableEvening, database: Database) -> list[str]:
    """What is wrong with the tables."""
    rows = await database.read(lambda tx: tx.all(_STREAMS))
    heads = await database.read(lambda tx: tx.all(_HEADS))
    payments = await database.read(lambda tx: tx.all(_PAYMENTS))
    faults = [*evening.faults, *_number_faults(rows, heads)]
    if any(till.hand is None or not till.is_up for till in evening.tills):
        return faults
    books = _books(evening, rows)
    evening.counts.update(_counts(evening, books))
    faults += _line_faults(books, is_stale=evening.is_stale)
    faults += _bill_faults(books)
    faults += _picture_faults(evening, books)
    faults += _money_faults(evening, books, payments)
    for phone in evening.phones:
        faults += _phone_faults(phone, books)
    return faults


def _counts(evening: TableEvening, books: Books) -> dict[str, int]:
    """What there was, so that nobody takes an empty evening for a good one."""
    types = Counter(row["type"] for its in books.streams.values() for row in its)
    told = {name.split(".")[1]: n for name, n in types.items()}
    told["sessions"] = len(books.streams)
    told["paid by phone"] = sum(
        b.status is PaymentStatus.SUCCESS for b in evening.money.books.values()
    )
    told["too late"] = sum(1 for _ in books.all_of(PaymentLate))
    told["said no"] = sum(len(phone.said_no) for phone in evening.phones)
    return told


def _books(evening: TableEvening, rows: Sequence[Any]) -> Books:
    streams: dict[str, list[Any]] = defaultdict(list)
    for row in rows:
        streams[row["session_id"]].append(row)
    states = {key: followed(key, tuple(map(_event, its))) for key, its in streams.items()}
    hands = [till.hand for till in evening.tills if till.hand is not None]
    return Books(streams, states, [h.state for h in hands], [events_of(t) for t in evening.tills])


def _event(row: Any) -> Any:
    body = json.loads(row["body"])
    return read_event(body["type"], json.dumps(body["data"]))


def _number_faults(rows: Sequence[Any], heads: Sequence[Any]) -> Iterator[str]:
    seqs: dict[str, list[int]] = defaultdict(list)
    for row in rows:
        seqs[row["session_id"]].append(row["event_seq"])
    for head in heads:
        its = seqs[head["session_id"]]
        if its != list(range(1, head["event_seq"] + 1)):
            yield f"session {head['session_id']} has gaps: {its} up to {head['event_seq']}"
    for what in ("event_id", "key"):
        counts = Counter((row["session_id"], row[what]) for row in rows)
        twice = [key for key, n in counts.items() if n > 1]
        if twice:
            yield f"events of sessions that are there twice: {twice[:3]}"


def _line_faults(books: Books, *, is_stale: bool) -> Iterator[str]:
    """Cooked once and billed once, unless refused, or taken off the bill again."""
    for session_id, stream in books.streams.items():
        events = [_event(row) for row in stream]
        if not is_stale:
            yield from _rounds_twice(session_id, events)
        session = books.states[session_id]
        for line_id, wished in _wishes(events).items():
            name = f"{session_id}/{line_id}"
            if not session.was_sent(line_id):
                yield f"line {name} was sent, and is in no round"
            if not any(wish.is_taken or wish.is_refused for wish in wished):
                yield f"line {name} is still waiting"
    yield from _made_otherwise(books)


def _made_otherwise(books: Books) -> Iterator[str]:
    book = RungUp.of(books.events)
    cooked, on_bills = _cooked(books), _on_bills(books, book)
    remainders = {event.order_id for event in books.all_of(RemainderKept)}
    gone = {_guests(book.origin(line_id)) for line_id in _taken_off(books)}
    for session_id, stream in books.streams.items():
        for line_id, wished in _wishes([_event(row) for row in stream]).items():
            name = f"{session_id}/{line_id}"
            bys = {LineId(f"{session_id}/{wish.number}/{line_id}") for wish in wished}
            stands = {_guests(book.origin(each)) for each in bys}
            made, its = cooked[name], set().union(*(on_bills[each] for each in stands))
            bills = its - remainders or its
            is_made = any(wish.is_taken for wish in wished)
            if made and any(wish.is_refused for wish in wished):
                is_made = True  # another till had printed it before it heard
            amounts = {wish.quantity * 1_000 for wish in wished} if is_made else {0}
            if made not in amounts:
                yield f"line {name} of {sorted(amounts)} was cooked {made}"
            if len(bills) != int(is_made) and not (stands & gone and len(bills) < 2):
                yield f"line {name} is on {len(bills)} bills: {sorted(bills)}"


@dataclass(frozen=True, slots=True)
class Wish:
    """A line of a round that was sent. After an older copy of the API it may be sent twice."""

    number: int
    quantity: int
    is_taken: bool
    is_refused: bool


def _wishes(events: Sequence[Any]) -> dict[str, list[Wish]]:
    taken = {event.key for event in events if isinstance(event, RoundTaken)}
    found: dict[str, list[Wish]] = defaultdict(list)
    for each in (event for event in events if isinstance(event, RoundSent)):
        name, refused = _name(each), _refused(events, each)
        for line in each.lines:
            is_refused = line.line_id in refused
            wish = Wish(each.round, line.quantity, name in taken and not is_refused, is_refused)
            found[line.line_id].append(wish)
    return found


def _name(sent: RoundSent) -> str:
    return round_name(line.line_id for line in sent.lines)


def _guests(line_id: str) -> str:
    """A line of a phone without the number of the round it came with."""
    parts = line_id.split("/")
    return f"{parts[0]}/{parts[2]}" if len(parts) == 3 else line_id


def _rounds_twice(session_id: str, events: Sequence[Any]) -> Iterator[str]:
    numbers = [event.round for event in events if isinstance(event, RoundSent)]
    if numbers != list(range(1, len(numbers) + 1)):
        yield f"rounds of {session_id}: {numbers}"
    lines = Counter(
        line.line_id for event in events if isinstance(event, RoundSent) for line in event.lines
    )
    twice = [line_id for line_id, n in lines.items() if n > 1]
    if twice:
        yield f"sent in two rounds of {session_id}: {twice}"


def _refused(events: Sequence[Any], sent: RoundSent) -> set[str]:
    """What staff said no to, unless a till had taken it before it heard."""
    its = [e for e in events if isinstance(e, RoundRefused) and e.key == _name(sent)]
    everything = {line.line_id for line in sent.lines}
    return {line_id for each in its for line_id in each.lines or everything}


def _cooked(books: Books) -> Counter[str]:
    """Thousandths of each line that a ticket of its round told the kitchen to make."""
    made: Counter[str] = Counter()
    for event in books.all_of(TicketSent):
        for line in event.ticket.lines:
            number = line.origin.split("/")[1] if "/" in line.origin else ""
            if line.change is Change.ADDED and number == str(event.ticket.round):
                made[_guests(line.origin)] += line.quantity.thousandths
    return made


def _on_bills(books: Books, book: RungUp) -> dict[str, set[OrderId]]:
    """On which orders each line stands; copies of an order at two tills are one bill.

    What staff added to a line of a copy that was paid elsewhere is on a bill of its own.
    """
    found: dict[str, set[OrderId]] = defaultdict(set)
    open_ = [(key, o.lines) for state in books.tills for key, o in state.orders.items()]
    sold = [(event.order_id, event.sale.lines) for event in books.all_of(OrderPaid)]
    for order_id, lines in (*open_, *sold):
        for line in lines:
            found[_guests(book.origin(line.line_id))].add(order_id)
    return found


def _taken_off(books: Books) -> set[LineId]:
    """What staff took off a bill again, or whose bill was given up."""
    gone = {event.line.line_id for event in books.all_of(LineVoided)}
    gone |= {event.line_id for event in books.all_of(LineRemoved)}
    cancelled = {event.order_id for event in books.all_of(OrderCancelled)}
    for state in books.states.values():
        for each in state.rounds:
            if each.order_id in cancelled:
                gone |= {
                    LineId(f"{state.session_id}/{each.number}/{x.line_id}") for x in each.lines
                }
    return gone


def _bill_faults(books: Books) -> Iterator[str]:
    """What guests read of a bill is what its till has, to the last unit."""
    sold: dict[OrderId, list[Sale]] = defaultdict(list)
    for event in books.all_of(OrderPaid):
        sold[event.order_id].append(event.sale)
    for session in books.states.values():
        for order_id, bill in session.bills.items():
            orders = [s.orders[OrderId(order_id)] for s in books.tills if order_id in s.orders]
            if bill.status is BillStatus.OPEN and not session.is_over:
                yield from _open_bill(session, bill, orders)
            sales = sold[OrderId(order_id)]
            if sales and bill.status is BillStatus.OPEN and not orders:
                yield f"bill {bill.number} of {session.session_id} was paid, guests read it is not"
            totals = {sale.priced.total.minor for sale in sales}
            if bill.status is BillStatus.PAID and not {bill.total, bill.paid} <= totals:
                yield f"bill {bill.number} is {bill.total} for guests, {totals} at the till"


def _open_bill(session: SessionState, bill: Any, orders: Sequence[Order]) -> Iterator[str]:
    if not orders:
        yield f"bill {bill.number} of {session.session_id} is open, and at no till"
    elif all(_sums(bill_of(session, order)) != _sums(bill) for order in orders):
        now = [bill_of(session, order) for order in orders]
        yield f"bill {bill.number}: guests read {bill}, it is {now}"


def _sums(bill: SessionBill) -> SessionBill:
    """Whose telling it is and how far its dishes are is no money."""
    lines = tuple(replace(line, status="") for line in bill.lines)
    return replace(bill, version=0, lines=lines)


def _picture_faults(evening: TableEvening, books: Books) -> Iterator[str]:
    """Every till has every session as the API has it; carts and payments it does not hear of."""
    for session_id, state in books.states.items():
        wanted = replace(state, cart={}, payments={})
        for till, its in zip(evening.tills, books.tills, strict=True):
            shown = its.sessions.get(session_id)
            if shown != wanted:
                yield f"{till.name} has {session_id} so: {_differs(shown, wanted)}"


def _differs(one: Any, other: Any) -> str:
    if one is None:
        return "not at all"
    names = [n for n in one.__dataclass_fields__ if getattr(one, n) != getattr(other, n)]
    return "; ".join(f"{n}: {getattr(one, n)} not {getattr(other, n)}" for n in names)


def _phone_faults(phone: GuestPhone, books: Books) -> Iterator[str]:
    there = {row["event_seq"]: row["event_id"] for row in books.streams.get(phone.session_id, [])}
    other = [seq for seq, event_id in phone.seen.items() if there.get(seq) != event_id]
    if other:
        yield f"{phone.name} read other events than are there: {other}"
    yield from _yes_and_no(phone, books)
    state = books.states.get(phone.session_id)
    if phone.me is PhoneState.IN and state is not None and phone.state != state:
        yield f"{phone.name} has its table so: {_differs(phone.state, state)}"


def _yes_and_no(phone: GuestPhone, books: Books) -> Iterator[str]:
    """What it was told yes to is there once, and what it was told no to not under another name."""
    keys = {row["key"]: row for its in books.streams.values() for row in its}
    for key, (tap, _) in phone.said_yes.items():
        if key in phone.forgotten:
            yield from _forgotten(phone, key, tap, books)
            continue
        row = [r for k, r in keys.items() if k.endswith(f"/{key}")]
        if len(row) != 1 or row[0]["type"] != f"session.{tap.kind}.v1":
            yield f"{phone.name} was told yes to {tap}, and it is there {len(row)} times"
    yield from _no_that_was_yes(phone, books, keys)


def _forgotten(phone: GuestPhone, key: str, tap: Tap, books: Books) -> Iterator[str]:
    """A round that the API knew before an older copy came: it is there, or its phone was told.

    Who was told to scan the table's code again sees by himself what is there.
    """
    state = books.states.get(phone.session_id)
    if tap.kind != "round_sent" or phone.forgotten[key] != phone.session_id or state is None:
        return
    is_told = any(no.key.startswith(key) for no, _ in phone.said_no)
    last = next((s.tap for s in phone.sent[phone.session_id] if s.tap.key == key), tap)
    if not is_told and not all(state.was_sent(wish["line_id"]) for wish in last.wishes):
        yield f"{phone.name} was told yes to {tap}, and nothing came of it"


def _no_that_was_yes(phone: GuestPhone, books: Books, keys: Mapping[str, Any]) -> Iterator[str]:
    """A round that its phone was only ever told no to, and that is there all the same."""
    rounds = [each for state in books.states.values() for each in state.rounds]
    mine = [each.lines for each in rounds if each.phone_id == phone.phone_id]
    sent = {frozenset(line.line_id for line in lines) for lines in mine}
    yes = {_lines(tap) for tap, _ in phone.said_yes.values()}
    for tap, code in phone.said_no:
        is_doubled = any(key.endswith(f"/{tap.key}") for key in keys)
        if code == "cart_empty" and _lines(tap) in sent - yes and not is_doubled:
            yield f"{phone.name} was told {code} to a round that is there: {tap}"


def _lines(tap: Tap) -> frozenset[str]:
    return frozenset(tap.data.get("line_ids", ()))


def _money_faults(evening: TableEvening, books: Books, payments: Sequence[Any]) -> Iterator[str]:
    """What guests paid by phone is on a bill once, or known as money to give back."""
    rows = {row["payment_id"]: row for row in payments}
    late = {event.payment_id: event.order_id for event in books.all_of(PaymentLate)}
    sales = Counter(event.order_id for event in books.all_of(OrderPaid))
    taken = Counter(
        payment.payment_id
        for payments_of in _paid(books).values()
        for payment in payments_of.values()
    )
    for payment_id, its in evening.money.books.items():
        if its.status is not PaymentStatus.SUCCESS:
            continue
        row = rows.get(payment_id)
        if row is None and payment_id in _of_nobody(evening):
            evening.counts["only its provider knows"] = 1
            continue
        if row is None or not PaymentStatus(row["status"]).took_money:
            yield f"payment {payment_id} was paid, the API has {row and row['status']}"
        if taken[payment_id] == 1 and sales[late.get(payment_id, OrderId(""))] > 1:
            continue  # paid at one till and in cash at another: that one says what to give back
        if taken[payment_id] != (0 if payment_id in late else 1):
            yield f"payment {payment_id} stands {taken[payment_id]} times, {payment_id in late}"


def _of_nobody(evening: TableEvening) -> set[str]:
    """What phones asked for that an older copy of the API does not know any more."""
    return {
        asked.payment_id
        for phone in evening.phones
        for asked in phone.asked
        if evening.is_stale and asked.phone_id != phone.phone_id
    }


def _paid(books: Books) -> dict[tuple[str, str], dict[str, Any]]:
    """Payments by till and order, of open orders and of sales."""
    found: dict[tuple[str, str], dict[str, Any]] = defaultdict(dict)
    for state, events in zip(books.tills, books.events, strict=True):
        sales = [e.sale for e in events if isinstance(e, OrderPaid)]
        its = [(order.order_id, order.payments) for order in state.orders.values()]
        its += [(sale.order_id, sale.payments) for sale in sales]
        for order_id, payments in its:
            for payment in payments:
                found[state.till_name, order_id][payment.payment_id] = payment
    return found
