"""What nobody gets away with at a table: guesses, old QRs, forged prices, floods, other tables."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

import pytest

from pos_core.session_events import (
    SessionClosed,
    SessionStatus,
)
from tests.support.api import ApiInProcess
from tests.support.session_guests import (
    TOKEN,
    Phone,
    at_the_table,
    code_of,
    opened,
    redrawn,
    seated,
    table,
    told_by_till,
)

if TYPE_CHECKING:
    from hosted_api.kit.db.database import Database

pytestmark = pytest.mark.starts_threads


def test_yesterdays_qr_and_an_old_print_are_refused_in_plain_words(
    loop: asyncio.Runner, database: Database
) -> None:
    async def play(api: ApiInProcess) -> None:
        session_id, address = await opened(api)
        await told_by_till(api, SessionClosed(session_id, SessionStatus.PAID, 1))
        late = Phone(api.client)
        assert code_of(await late.scan(address)) == (410, "qr_old")
        await redrawn(api, table("B" * 22, version=2))
        assert code_of(await late.scan(f"/t/{TOKEN}")) == (410, "qr_old")
        assert (await late.scan(f"/t/{'B' * 22}")).status_code == 303

    at_the_table(loop, database, play)


def test_guessed_tokens_are_not_heard_after_a_while(
    loop: asyncio.Runner, database: Database
) -> None:
    async def play(api: ApiInProcess) -> None:
        _, address = await opened(api)
        guesser = Phone(api.client)
        for n in range(61):
            assert code_of(await guesser.scan(f"/s/{n:022d}"))[1] == "session_unknown"
        assert (await guesser.scan(f"/t/{'x' * 22}")).status_code == 429
        assert (await guesser.scan(address)).status_code == 429
        api.clock.forward(61)
        assert (await guesser.scan(address)).status_code == 303

    at_the_table(loop, database, play)


def test_nothing_leaks_from_one_table_to_another(loop: asyncio.Runner, database: Database) -> None:
    async def play(api: ApiInProcess) -> None:
        (mine,) = await seated(api)
        (theirs,) = await seated(api)
        await theirs.put("l-1")
        thief = Phone(api.client, theirs.session_id, mine.cookie)
        named = mine.cookie.partition("=")[2]
        forged = Phone(api.client, theirs.session_id, f"evertill-{theirs.session_id}={named}")
        for phone in (thief, forged, Phone(api.client, theirs.session_id)):
            for what in ("events", "snapshot", "menu", "payments"):
                assert code_of(await phone.ask(what)) == (404, "session_unknown")
            assert code_of(await phone.put("x")) == (404, "session_unknown")
        other_shop = api.device_headers("till-2")
        answer = await api.client.get(theirs.path("events"), headers=other_shop)
        assert code_of(answer) == (404, "session_unknown")

    at_the_table(loop, database, play)


def test_another_phones_key_is_a_key_of_its_own(loop: asyncio.Runner, database: Database) -> None:
    async def play(api: ApiInProcess) -> None:
        lan, minh = await seated(api, 2)
        first = await lan.tap("line_put", "same-key-1", line_id="a", item_id="pho", quantity=1)
        other = await minh.tap("line_put", "same-key-1", line_id="b", item_id="pho", quantity=3)
        assert other.json()["event_id"] != first.json()["event_id"]
        assert (await lan.state())["session"]["cart"]["b"]["quantity"] == 3

    at_the_table(loop, database, play)


@pytest.mark.parametrize(
    ("data", "refused"),
    [
        ({"item_id": "pho", "quantity": 1, "unit_price": 1}, (422, "invalid")),
        ({"item_id": "pho", "quantity": 1, "total": 1}, (422, "invalid")),
        ({"item_id": "pho", "quantity": 0}, (422, "invalid")),
        ({"item_id": "pho", "quantity": 100}, (422, "invalid")),
        ({"item_id": "pho", "quantity": "1"}, (422, "invalid")),
        ({"item_id": "pho", "quantity": 1, "note": "n" * 141}, (422, "invalid")),
        ({"item_id": "nothing", "quantity": 1}, (422, "not_on_menu")),
        ({"item_id": "cha", "quantity": 1}, (422, "not_on_menu")),
        ({"item_id": "bun", "quantity": 1}, (409, "sold_out")),
        ({"item_id": "cafe", "quantity": 1}, (422, "not_on_menu")),
        (
            {"item_id": "cafe", "variant_id": "m", "option_ids": ["gold"], "quantity": 1},
            (422, "choice_missing"),
        ),
    ],
)
def test_odd_goods_and_prices_of_a_phone_are_refused(
    loop: asyncio.Runner, database: Database, data: dict[str, Any], refused: tuple[int, str]
) -> None:
    async def play(api: ApiInProcess) -> None:
        (phone,) = await seated(api)
        assert code_of(await phone.tap("line_put", line_id="l", **data)) == refused
        assert (await phone.state())["session"]["cart"] == {}

    at_the_table(loop, database, play)


def test_ten_thousand_lines_do_not_fit_and_a_flood_is_stopped(
    loop: asyncio.Runner, database: Database
) -> None:
    async def play(api: ApiInProcess) -> None:
        (phone,) = await seated(api)
        answers = []
        for n in range(202):
            answers.append(code_of(await phone.put(f"l-{n}")))
        assert answers[:200] == [(200, "")] * 200
        assert answers[200:] == [(422, "too_many_lines")] * 2
        flood = [(await phone.put(f"f-{n}")).status_code for n in range(110)]
        assert flood[-1] == 429
        big = await phone.tap("round_sent", line_ids=["l"] * 10_000)
        assert big.status_code in (422, 429)

    at_the_table(loop, database, play)


def test_names_and_notes_are_words_and_nothing_else(
    loop: asyncio.Runner, database: Database
) -> None:
    async def play(api: ApiInProcess) -> None:
        (phone,) = await seated(api)
        await phone.tap("phone_named", name="<script>\u202ealert(1)\u0007")
        await phone.put("l-1", note="</script>\n\u200bít hành")
        state = (await phone.state())["session"]
        assert [each["name"] for each in state["phones"].values()] == ["<script>alert(1)"]
        assert state["cart"]["l-1"]["note"] == "</script> ít hành"
        answer = await phone.ask("snapshot")
        assert answer.headers["content-type"] == "application/json"

    at_the_table(loop, database, play)


def test_a_guest_closes_only_a_table_that_ordered_nothing(
    loop: asyncio.Runner, database: Database
) -> None:
    async def play(api: ApiInProcess) -> None:
        (phone,) = await seated(api)
        await phone.put("l-1")
        await phone.tap("round_sent")
        assert code_of(await phone.tap("closed")) == (409, "has_orders")
        headers = phone.headers("close-it-1")
        answer = await api.client.post(phone.path("close"), json={}, headers=headers)
        assert code_of(answer) == (403, "wrong_kind_of_token")
        (other,) = await seated(api)
        assert (await other.tap("closed")).status_code == 200
        assert code_of(await other.put("l-2")) == (409, "session_closed")

    at_the_table(loop, database, play)


def test_another_sites_page_cannot_act_for_a_guest(
    loop: asyncio.Runner, database: Database
) -> None:
    async def play(api: ApiInProcess) -> None:
        (phone,) = await seated(api)
        body = {"type": "round_sent", "data": {}}
        usual = phone.headers("a-key-of-mine")
        for change in ({"origin": "http://evil"}, {"origin": ""}, {"origin": "null"}):
            answer = await api.client.post(phone.path("events"), json=body, headers=usual | change)
            assert code_of(answer) == (403, "origin_other")
        plain = usual | {"content-type": "text/plain"}
        answer = await api.client.post(phone.path("events"), content=b"{}", headers=plain)
        assert code_of(answer) == (422, "content_type")
        del usual["idempotency-key"]
        answer = await api.client.post(phone.path("events"), json=body, headers=usual)
        assert code_of(answer) == (400, "key_missing")

    at_the_table(loop, database, play)
