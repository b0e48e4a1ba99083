"""A session is the same for everybody who heard the same news, however they came."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from pos_core.session import RoundStatus, SessionState, round_name
from pos_core.session_events import (
    BillTold,
    HostTaken,
    LinePut,
    LineTakenOut,
    PaymentChanged,
    PhoneLetIn,
    PhoneNamed,
    PhonePutOut,
    PhoneState,
    RoundReady,
    RoundRefused,
    RoundSent,
    RoundServed,
    RoundTaken,
    SessionClosed,
    SessionEvent,
    SessionExtended,
    SessionMerged,
    SessionMoved,
    SessionReopened,
    SessionStatus,
)
from pos_core.session_fold import follow, followed
from tests.core.session_event_examples import (
    BILL,
    COFFEE,
    LATER,
    PHONE,
    QRIS,
    RICE,
    SESSION,
    SESSION_EXAMPLES,
)
from tests.core.shop_examples import NOON

_TURNS = st.integers(1, 3)
_PHONES = st.sampled_from(["phone-1", "phone-2"])
_ROUNDS = st.integers(1, 3)

# The line's own events have one order, the API's; a session opens once.
_ALSO = [e for e in SESSION_EXAMPLES[1:] if not isinstance(e, LinePut | LineTakenOut)]

NEWS: st.SearchStrategy[SessionEvent] = st.one_of(
    st.sampled_from(_ALSO),
    st.builds(PhoneLetIn, st.just(SESSION), _PHONES),
    st.builds(PhonePutOut, st.just(SESSION), _PHONES),
    st.builds(PhoneNamed, st.just(SESSION), _PHONES, st.sampled_from(["Lan", "Minh"]), _TURNS),
    st.builds(RoundTaken, st.just(SESSION), _ROUNDS, st.sampled_from(["order-1", "order-2"])),
    st.builds(RoundReady, st.just(SESSION), _ROUNDS),
    st.builds(RoundServed, st.just(SESSION), _ROUNDS),
    st.builds(RoundRefused, st.just(SESSION), _ROUNDS, st.sampled_from(["hết", "đóng"])),
    st.builds(HostTaken, st.just(SESSION), st.sampled_from(["A", "B"]), _TURNS),
    st.builds(
        SessionMoved, st.just(SESSION), st.just("t"), st.sampled_from(["Bàn 1", "Bàn 2"]), _TURNS
    ),
    st.builds(SessionClosed, st.just(SESSION), st.sampled_from(list(SessionStatus)[1:]), _TURNS),
    st.builds(SessionReopened, st.just(SESSION), _TURNS, st.sampled_from([NOON, LATER])),
    st.builds(SessionExtended, st.just(SESSION), st.sampled_from([NOON, LATER])),
    st.builds(SessionMerged, st.just(SESSION), st.sampled_from(["session-2", "session-3"])),
    st.builds(
        lambda version, paid: BillTold(SESSION, replace(BILL, version=version, paid=paid)),
        _TURNS,
        st.integers(0, 2),
    ),
    st.builds(
        lambda version, status: PaymentChanged(
            SESSION, replace(QRIS, version=version, status=status)
        ),
        _TURNS,
        st.sampled_from(["pending", "success"]),
    ),
)


@given(st.lists(NEWS, max_size=12), st.data())
def test_any_order_and_any_repeat_of_the_news_gives_the_same_session(
    news: list[SessionEvent], data: st.DataObject
) -> None:
    repeats = data.draw(st.lists(st.sampled_from(news), max_size=4)) if news else []
    shuffled = data.draw(st.permutations([*news, *repeats]))
    assert _sorted(followed(SESSION, tuple(shuffled))) == _sorted(followed(SESSION, tuple(news)))


@st.composite
def _rounds_of_two_histories(draw: st.DrawFn) -> SessionEvent:
    """A server that came back from an older copy gives numbers again, and phones send again."""
    ids = draw(st.sampled_from([("a",), ("a", "b"), ("b", "c")]))
    number, at = draw(_ROUNDS), draw(st.sampled_from([NOON, LATER]))
    name = round_name(ids)
    lines = tuple(replace(COFFEE, line_id=line_id) for line_id in ids)
    order_id = draw(st.sampled_from(["order-1", "order-2"]))
    return draw(
        st.sampled_from(
            [
                RoundSent(SESSION, number, lines, at, f"phone-{number}"),
                RoundTaken(SESSION, number, order_id, name),
                RoundReady(SESSION, number, name),
                RoundRefused(SESSION, number, "hết", ids[:1], name),
            ]
        )
    )


@given(st.lists(_rounds_of_two_histories(), max_size=12), st.data())
def test_rounds_are_told_apart_by_their_lines_in_any_order(
    news: list[SessionEvent], data: st.DataObject
) -> None:
    state = followed(SESSION, tuple(news))
    assert followed(SESSION, tuple(data.draw(st.permutations(news)))) == state
    sent = {round_name(x.line_id for x in e.lines) for e in news if isinstance(e, RoundSent)}
    assert sorted(each.name for each in state.rounds if each.lines) == sorted(sent)
    taken = {event.key for event in news if isinstance(event, RoundTaken)}
    for each in state.rounds:
        assert (each.name in taken) == bool(each.order_id)


def _sorted(state: SessionState) -> SessionState:
    return replace(
        state,
        phones=dict(sorted(state.phones.items())),
        calls=dict(sorted(state.calls.items())),
        bills=dict(sorted(state.bills.items())),
        payments=dict(sorted(state.payments.items())),
    )


_LINES = [replace(COFFEE, line_id=f"line-{n}") for n in range(5)]
_ACTS = st.lists(st.tuples(st.sampled_from(["put", "out", "send"]), st.integers(0, 4)), max_size=30)


@given(_ACTS)
def test_a_line_is_in_the_cart_or_in_one_round_and_never_in_both(
    acts: list[tuple[str, int]],
) -> None:
    state = SessionState(SESSION)
    put = set()
    for act, which in acts:
        line = _LINES[which]
        if act == "put":
            put.add(line.line_id)
            state = follow(state, LinePut(SESSION, line))
        elif act == "out":
            state = follow(state, LineTakenOut(SESSION, line.line_id))
        else:
            sent = tuple(state.cart.values())
            state = follow(state, RoundSent(SESSION, len(state.rounds) + 1, sent, NOON))
        in_rounds = [each.line_id for one in state.rounds for each in one.lines]
        assert len(in_rounds) == len(set(in_rounds))
        assert not set(in_rounds) & set(state.cart)
        assert set(in_rounds) | set(state.cart) <= put


def test_a_round_is_sent_once_whatever_comes_again() -> None:
    sent = RoundSent(SESSION, 1, (COFFEE, RICE), NOON, PHONE)
    state = followed(SESSION, (LinePut(SESSION, COFFEE), LinePut(SESSION, RICE), sent))
    assert not state.cart
    again = follow(follow(state, sent), LinePut(SESSION, COFFEE))
    assert again == state
    assert follow(state, sent) is state


def test_what_the_kitchen_has_beats_a_refusal_that_came_too_late() -> None:
    sent = RoundSent(SESSION, 1, (COFFEE,), NOON)
    taken, refused = RoundTaken(SESSION, 1, "order-1"), RoundRefused(SESSION, 1, "hết hàng")
    for order in ((sent, taken, refused), (refused, taken, sent)):
        only = followed(SESSION, order).rounds[0]
        assert only.status is RoundStatus.TAKEN
        assert only.wanted == (COFFEE,)


def test_a_phone_that_was_put_out_stays_out() -> None:
    state = followed(SESSION, (PhonePutOut(SESSION, PHONE), PhoneLetIn(SESSION, PHONE)))
    assert state.phones[PHONE].state is PhoneState.OUT


def test_paid_beats_an_end_by_the_clock_of_the_same_turn() -> None:
    expired = SessionClosed(SESSION, SessionStatus.EXPIRED, 1)
    paid = SessionClosed(SESSION, SessionStatus.PAID, 1)
    assert followed(SESSION, (expired, paid)).status is SessionStatus.PAID
    assert followed(SESSION, (paid, expired)).status is SessionStatus.PAID


def test_goods_that_nobody_sent_are_abandoned_when_the_session_ends() -> None:
    expired = SessionClosed(SESSION, SessionStatus.EXPIRED, 1)
    assert followed(SESSION, (LinePut(SESSION, COFFEE), expired)).is_abandoned
    assert not followed(SESSION, (expired,)).is_abandoned
    sent = RoundSent(SESSION, 1, (COFFEE,), NOON)
    assert not followed(SESSION, (LinePut(SESSION, COFFEE), sent, expired)).is_abandoned
