"""Bugs planted into tables and guests' phones, to see that a day turns red by each of them."""

from __future__ import annotations

import asyncio
import itertools
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from hosted_api.payments import refilling
from hosted_api.sessions import crowd, fold, live, service, spelling, stream
from pos_app.engine import table_watch
from pos_core import payment_news, session_fold, table_rounds
from pos_core.payment_status import PaymentStatus
from pos_core.session import Round
from tests.simulation.guest_phone import GuestPhone

if TYPE_CHECKING:
    import pytest

    from hosted_api.sessions.live import Live
    from hosted_api.sessions.spelling import News
    from pos_core.attempt import Attempt
    from pos_core.session import SessionState
    from pos_core.till_state import TillState
    from tests.simulation.guest_phone import Tap

Bug = Callable[["pytest.MonkeyPatch"], None]
_numbers = itertools.count(1)


class Forgetful(dict[str, Any]):
    """Keys that nobody looks up: only what was written just now is found."""

    def get(self, _key: str, _default: Any = None) -> Any:
        """Never there."""
        return None

    def __missing__(self, key: str) -> Any:
        return next(taken for name, taken in reversed(self.items()) if name.startswith(f"{key}/"))


def no_deduplication_of_a_tap(patch: pytest.MonkeyPatch) -> None:
    """The API does not look whether it has a phone's key."""
    news, init = stream.SessionStream.news, live.Live.__init__

    def under_another_key(self: Any, events: Any, actor: str, key: str, now: Any) -> list[News]:
        return news(self, events, actor, f"{key}/{next(_numbers)}" if key else key, now)

    def forgetful(self: Any, place: Any, state: Any, keys: dict[str, Any]) -> None:
        init(self, place, state, Forgetful(keys))

    patch.setattr(stream.SessionStream, "news", under_another_key)
    patch.setattr(live.Live, "__init__", forgetful)


def a_tap_is_sent_again_under_another_key(patch: pytest.MonkeyPatch) -> None:
    """A phone that heard no answer asks as if it had never asked."""

    def another(_phone: GuestPhone, tap: Tap) -> str:
        return f"{tap.key}-{next(_numbers)}"

    patch.setattr(GuestPhone, "key_for", another)


def numbers_are_handed_out_before_the_commit(patch: pytest.MonkeyPatch) -> None:
    """A phone's event has its number some time before it is written, whatever comes meanwhile."""
    together = crowd.write_together

    async def later(self: Any, lives: Live, news: Any, now: Any, *, is_late: bool) -> bool:
        made = spelling.spelled(lives.place, lives.state, news, now)
        await asyncio.sleep(15.0)
        await self._database.group(together, made)
        lives.advance(made)
        return True

    patch.setattr(stream.SessionStream, "_written", later)


def phones_read_what_is_not_committed(patch: pytest.MonkeyPatch) -> None:
    """What a phone wrote is told before the database has it."""
    written = stream.SessionStream._written

    async def told_first(self: Any, lives: Live, news: Any, now: Any, *, is_late: bool) -> bool:
        made = spelling.spelled(lives.place, lives.state, news, now)
        place, state = lives.place, lives.state
        lives.advance(made)
        lives.place, lives.state = place, state
        return await written(self, lives, news, now, is_late=is_late)

    patch.setattr(stream.SessionStream, "_written", told_first)


def a_share_is_taken_at_every_till(patch: pytest.MonkeyPatch) -> None:
    """Whoever has a copy of a bill puts a guest's payment onto it, before the feed is read."""

    def due(state: TillState, attempt: Attempt) -> bool:
        is_open = attempt.status is PaymentStatus.SUCCESS and not attempt.taken
        return is_open and not attempt.late and attempt.order_id in state.orders

    patch.setattr(table_watch, "is_due_here", due)
    patch.setattr(payment_news, "is_due_here", due)
    patch.setattr(table_watch, "_takes", lambda _intent: False)
    patch.setattr(table_watch, "came_along", lambda *_: False)
    patch.setattr(payment_news, "_gone_along", lambda *_: ())


def what_came_too_late_is_left(patch: pytest.MonkeyPatch) -> None:
    """Nobody says that a round came after the end of its table."""
    patch.setattr(service, "left_behind", lambda _state: ())


def rounds_go_by_their_number(patch: pytest.MonkeyPatch) -> None:
    """As if a number were never given twice."""

    def by_number(state: SessionState, number: int, key: str) -> Round:
        return state.round(number) or Round(number, key=key)

    patch.setattr(session_fold, "_round", by_number)


def a_line_is_made_with_each_round_it_comes_in(patch: pytest.MonkeyPatch) -> None:
    """The till does not look whether it made it before."""

    def nothing(_session: SessionState, _each: Round) -> dict[str, str]:
        return {}

    patch.setattr(table_rounds, "_made_before", nothing)


def an_older_copy_is_not_told_what_tills_heard(patch: pytest.MonkeyPatch) -> None:
    """The API lets it lie, as if it had come from here in any case."""

    async def nothing(*_: Any) -> tuple[()]:
        return ()

    patch.setattr(fold, "_heard", nothing)


def an_older_copy_is_not_told_what_guests_paid(patch: pytest.MonkeyPatch) -> None:
    """A till's word of a payment is not listened to."""

    async def nothing(*_: Any) -> None:
        return

    patch.setattr(refilling, "refill", nothing)
