"""Two tables are put together: their guests' phones go on at one, and nobody scans again."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

import pytest

from hosted_api.web.language import words
from pos_core.session import round_name
from pos_core.session_events import RoundTaken, SessionClosed, SessionMerged, SessionStatus
from tests.api.test_sessions import fed
from tests.support.api import ApiInProcess
from tests.support.session_guests import TOKEN, Phone, at_the_table, seated, told_by_till

if TYPE_CHECKING:
    from hosted_api.kit.db.database import Database

pytestmark = pytest.mark.starts_threads
BROWSER = {"accept": "text/html", "accept-language": "vi"}


async def together(api: ApiInProcess, phone: Phone, other: Phone) -> None:
    """The table of the one goes into that of the other."""
    await told_by_till(api, SessionMerged(phone.session_id, other.session_id))


async def page(phone: Phone) -> Any:
    """What a browser gets that loads its page again, without following."""
    path, headers = f"/session/{phone.session_id}", {**BROWSER, "cookie": phone.cookie}
    return await phone.client.get(path, headers=headers)


async def phones(phone: Phone) -> dict[str, dict[str, Any]]:
    told: dict[str, dict[str, Any]] = (await phone.state())["session"]["phones"]
    return told


def test_a_phone_comes_along_under_its_own_id_with_what_it_chose(
    loop: asyncio.Runner, database: Database
) -> None:
    async def play(api: ApiInProcess) -> None:
        (lan,), (minh, _) = await seated(api), await seated(api, 2)
        await lan.tap("phone_named", name="Lan")
        await lan.put("l-1")
        await minh.put("l-2")
        before, old = (await lan.state())["phone_id"], lan.session_id
        await together(api, lan, minh)
        no = await lan.put("l-3")
        assert (no.status_code, no.json()["into"]) == (409, minh.session_id)
        answer = await lan.scan(f"/session/{old}")
        assert answer.headers["location"] == f"/session/{minh.session_id}?from={old}"
        assert (await page(lan)).status_code == 200
        told = await lan.state()
        assert told["phone_id"] == before
        me = (await phones(lan))[before]
        assert (me["number"], me["name"], me["state"]) == (3, "Lan", "in")
        assert set(told["session"]["cart"]) == {"l-1", "l-2"}
        assert (await lan.put("l-3")).status_code == 200
        assert (await minh.tap("round_sent")).status_code == 200
        (sent,) = (await lan.state())["session"]["rounds"]
        assert [line["line_id"] for line in sent["lines"]] == ["l-2", "l-1", "l-3"]

    at_the_table(loop, database, play)


def test_what_was_sent_too_late_is_refused_and_lies_in_the_cart_of_the_other_table(
    loop: asyncio.Runner, database: Database
) -> None:
    """The till that put the tables together had no line: the API heard of the round first."""

    async def play(api: ApiInProcess) -> None:
        (lan, tu), (minh,) = await seated(api, 2), await seated(api)
        old = lan.session_id
        await lan.put("l-1")
        await tu.put("l-2")
        assert (await lan.tap("round_sent")).status_code == 200
        await together(api, lan, minh)
        (late,) = (await lan.state())["session"]["rounds"]
        assert (late["status"], late["reason"]) == ("refused", "session_ended")
        for phone, its in ((lan, {"l-1"}), (tu, {"l-1", "l-2"})):
            assert (await phone.scan(f"/session/{old}")).status_code == 303
            assert set((await minh.state())["session"]["cart"]) == its

    at_the_table(loop, database, play)


def test_who_ordered_as_the_table_was_closed_reads_that_it_is_not_made(
    loop: asyncio.Runner, database: Database
) -> None:
    async def play(api: ApiInProcess) -> None:
        (lan,) = await seated(api)
        await lan.put("l-1")
        assert (await lan.tap("round_sent")).status_code == 200
        await told_by_till(api, SessionClosed(lan.session_id, SessionStatus.PAID, 1, ""))
        (late,) = (await lan.state())["session"]["rounds"]
        assert (late["status"], late["reason"]) == ("refused", "session_ended")
        assert sum("round_refused" in each for each in await fed(api)) == 1, "tills hear it too"

    at_the_table(loop, database, play)


def test_what_a_kitchen_had_taken_all_the_same_stays_taken(
    loop: asyncio.Runner, database: Database
) -> None:
    """Another till took it without a line, and tells of it after the end."""

    async def play(api: ApiInProcess) -> None:
        (lan,), (minh,) = await seated(api), await seated(api)
        await lan.put("l-1")
        assert (await lan.tap("round_sent")).status_code == 200
        await together(api, lan, minh)
        (sent,) = (await lan.state())["session"]["rounds"]
        name = round_name(line["line_id"] for line in sent["lines"])
        await told_by_till(api, RoundTaken(lan.session_id, 1, "order-1", name))
        (late,) = (await lan.state())["session"]["rounds"]
        assert late["status"] == "taken"
        assert (await lan.scan(f"/session/{lan.session_id}")).status_code == 303
        assert (await lan.state())["session"]["cart"] == {}

    at_the_table(loop, database, play)


def test_it_sits_down_once_however_often_its_page_is_loaded(
    loop: asyncio.Runner, database: Database
) -> None:
    async def play(api: ApiInProcess) -> None:
        (lan,), (minh,) = await seated(api), await seated(api)
        await lan.put("l-1")
        old = Phone(api.client, lan.session_id, lan.cookie)
        await together(api, lan, minh)
        answers = await asyncio.gather(*(page(old) for _ in range(8)))
        assert {answer.status_code for answer in answers} == {303}
        await minh.tap("line_taken_out", line_id="l-1")
        assert (await page(old)).status_code == 303
        assert len(await phones(minh)) == 2
        assert (await minh.state())["session"]["cart"] == {}

    at_the_table(loop, database, play)


def test_who_waits_to_be_let_in_waits_there_and_who_was_put_out_stays_out(
    loop: asyncio.Runner, database: Database
) -> None:
    async def play(api: ApiInProcess) -> None:
        stranger, bad = Phone(api.client), Phone(api.client)
        for phone in (stranger, bad):
            assert (await phone.scan(f"/t/{TOKEN}")).status_code == 303
        path = f"/v1/sessions/{bad.session_id}/events"
        out = {"type": "phone_put_out", "data": {"phone_id": (await bad.state())["phone_id"]}}
        headers = {**api.device_headers(), "idempotency-key": "out-00000001"}
        assert (await api.client.post(path, json=out, headers=headers)).status_code == 200
        (minh,) = await seated(api)
        await together(api, stranger, minh)
        assert (await stranger.scan(f"/session/{stranger.session_id}")).status_code == 303
        state = await stranger.state()
        assert (await phones(minh))[state["phone_id"]]["state"] == "waiting"
        assert (await page(bad)).status_code == 200
        assert len(await phones(minh)) == 2

    at_the_table(loop, database, play)


def test_it_finds_its_table_through_two_that_were_put_together(
    loop: asyncio.Runner, database: Database
) -> None:
    async def play(api: ApiInProcess) -> None:
        (lan,), (minh,), (tu,) = await seated(api), await seated(api), await seated(api)
        early = Phone(api.client, lan.session_id, lan.cookie)
        await together(api, lan, minh)
        assert (await lan.scan(f"/session/{lan.session_id}")).status_code == 303
        await together(api, minh, tu)
        for phone in (lan, early):
            assert (await phone.scan(f"/session/{phone.session_id}")).status_code == 303
            assert phone.session_id == tu.session_id
        assert len(await phones(tu)) == 2, "the phone that came both ways is one"

    at_the_table(loop, database, play)


def test_a_visit_that_ended_meanwhile_is_said_to_be_over(
    loop: asyncio.Runner, database: Database
) -> None:
    async def play(api: ApiInProcess) -> None:
        (lan,), (minh,) = await seated(api), await seated(api)
        await together(api, lan, minh)
        end = SessionClosed(minh.session_id, SessionStatus.PAID, 1, "")
        await told_by_till(api, end)
        told = await page(lan)
        assert words("vi")["refused_closed"] in told.text

    at_the_table(loop, database, play)
