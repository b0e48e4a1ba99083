"""Sessions that ended long ago are forgotten with their phones' keys; others never are."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest

from hosted_api.kit.db.statement import Statement
from hosted_api.nightly import jobs_of
from hosted_api.sessions import purge
from hosted_api.web.language import words
from pos_core.money import Currency
from pos_core.session_events import (
    BillTold,
    RoundServed,
    SessionBill,
    SessionClosed,
    SessionReopened,
    SessionStatus,
)
from tests.support.api import ApiInProcess, api_in_process
from tests.support.session_guests import Phone, at_the_table, code_of, drawn, opened, told_by_till

if TYPE_CHECKING:
    from hosted_api.kit.db.database import Database

pytestmark = pytest.mark.starts_threads
DAY = 86_400
BROWSER = {"accept": "text/html", "accept-language": "vi"}
_TABLES = (
    *("sessions", "session_events", "session_snapshots", "session_phones", "session_tokens"),
)
_LEFT = {
    table: Statement(f"SELECT count(*) AS n FROM {table} WHERE session_id = :session_id")
    for table in _TABLES
}


async def _left(api: ApiInProcess, session_id: str) -> dict[str, int]:
    found = {}
    for table, statement in _LEFT.items():
        rows = await api.db.read(lambda tx, s=statement: tx.all(s, session_id=session_id))  # type: ignore[misc]
        found[table] = int(rows[0]["n"])
    return {table: count for table, count in found.items() if count}


async def _visit(api: ApiInProcess, taps: int = 1) -> tuple[Phone, str]:
    _, address = await opened(api)
    phone = Phone(api.client)
    await phone.scan(address)
    for n in range(taps):
        await phone.put(f"l-{n}")
    return phone, address


async def _paid(api: ApiInProcess, phone: Phone) -> None:
    await told_by_till(api, SessionClosed(phone.session_id, SessionStatus.PAID, 1))


async def _night(api: ApiInProcess) -> None:
    assert await jobs_of(api.parts).look() == ["purge"]


def test_a_session_goes_ninety_days_after_its_end_with_everything_of_its_phones(
    loop: asyncio.Runner, database: Database
) -> None:
    async def play(api: ApiInProcess) -> None:
        phone, _ = await _visit(api, taps=60)  # so many that a snapshot was kept
        await _paid(api, phone)
        assert set(await _left(api, phone.session_id)) == set(_TABLES)
        api.clock.forward(89 * DAY)
        await _night(api)
        assert set(await _left(api, phone.session_id)) == set(_TABLES)
        api.clock.forward(2 * DAY)
        await _night(api)
        assert await _left(api, phone.session_id) == {}

    at_the_table(loop, database, play)


def test_a_late_phone_is_told_in_plain_words_that_its_visit_is_over(
    loop: asyncio.Runner, database: Database
) -> None:
    async def play(api: ApiInProcess) -> None:
        phone, address = await _visit(api)
        await _paid(api, phone)
        api.clock.forward(91 * DAY)
        await _night(api)
        assert code_of(await phone.ask("snapshot")) == (404, "session_unknown")
        assert code_of(await phone.put("l-2")) == (404, "session_unknown")
        headers = BROWSER | {"cookie": phone.cookie}
        page = await api.client.get(f"/session/{phone.session_id}", headers=headers)
        assert page.status_code == 404
        assert words("vi")["refused_closed"] in page.text
        scanned = await api.client.get(address, headers=BROWSER)
        assert words("vi")["refused_unknown"] in scanned.text

    at_the_table(loop, database, play)


def test_who_has_something_to_pay_or_was_opened_again_is_never_forgotten(
    loop: asyncio.Runner, database: Database
) -> None:
    async def play(api: ApiInProcess) -> None:
        owing, _ = await _visit(api)
        bill = SessionBill("order-1", "A-1", 1, Currency.VND, (), 65_000, 65_000, 65_000)
        await told_by_till(api, BillTold(owing.session_id, bill))
        again, _ = await _visit(api)
        await _paid(api, again)
        api.clock.forward(200 * DAY)
        until = api.clock.now()
        await told_by_till(api, SessionReopened(again.session_id, 2, until))
        await _night(api)
        for phone in (owing, again):
            assert (await phone.ask("snapshot")).status_code == 200

    at_the_table(loop, database, play)


def test_many_go_in_small_steps_and_what_is_younger_stays(
    loop: asyncio.Runner, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(purge, "_AT_ONCE", 2)

    async def play(api: ApiInProcess) -> None:
        old = [(await _visit(api))[0] for _ in range(5)]
        for phone in old:
            await _paid(api, phone)
        api.clock.forward(91 * DAY)
        young, _ = await _visit(api)
        await _paid(api, young)
        await _night(api)
        assert [await _left(api, phone.session_id) for phone in old] == [{}] * 5
        assert (await young.ask("snapshot")).status_code == 200

    at_the_table(loop, database, play)


def test_a_late_word_of_a_till_about_a_session_that_is_gone_harms_nobody(
    loop: asyncio.Runner, database: Database
) -> None:
    async def play(api: ApiInProcess) -> None:
        phone, _ = await _visit(api)
        await _paid(api, phone)
        api.clock.forward(91 * DAY)
        await _night(api)
        await told_by_till(api, RoundServed(phone.session_id, 1))
        assert await api.parts.sessions.work.expire() == 0
        api.clock.forward(91 * DAY)
        await _night(api)
        assert await _left(api, phone.session_id) == {}

    at_the_table(loop, database, play)


def test_a_shop_may_keep_them_for_another_time(loop: asyncio.Runner, database: Database) -> None:
    async def evening() -> None:
        async with api_in_process(database, {"keep_sessions_days": 7}) as api:
            await drawn(api)
            phone, _ = await _visit(api)
            await _paid(api, phone)
            api.clock.forward(8 * DAY)
            await _night(api)
            assert await _left(api, phone.session_id) == {}

    loop.run(evening())
