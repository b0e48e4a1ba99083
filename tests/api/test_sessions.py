"""Guests at a table: what they put together, send, see and pay, and what nobody gets away with."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest

from hosted_api.kit.db.statement import Statement
from pos_core.money import Currency
from pos_core.session_events import (
    BillLine,
    BillStatus,
    BillTold,
    HostTaken,
    RoundTaken,
    SessionBill,
    SessionClosed,
    SessionMerged,
    SessionOpened,
    SessionStatus,
)
from pos_core.table_rules import SessionMode
from tests.support.api import ApiInProcess
from tests.support.partner_orders import ITEMS, sent_menu
from tests.support.session_guests import (
    TABLE,
    TOKEN,
    Phone,
    at_the_table,
    code_of,
    opened,
    seated,
    told_by_till,
)

if TYPE_CHECKING:
    from hosted_api.kit.db.database import Database, Tx

pytestmark = pytest.mark.starts_threads
_FEED = Statement("SELECT kind, key, data FROM feed WHERE kind = 'session.event' ORDER BY feed_seq")
_NUMBERS = Statement(
    "SELECT event_seq FROM session_events WHERE session_id = :session_id ORDER BY event_seq"
)


async def numbers_of(api: ApiInProcess, session_id: str) -> list[int]:
    async def work(tx: Tx) -> list[int]:
        rows = await tx.all(_NUMBERS, session_id=session_id)
        return [row["event_seq"] for row in rows]

    return await api.db.read(work)


async def fed(api: ApiInProcess) -> list[str]:
    async def work(tx: Tx) -> list[str]:
        return [row["data"] for row in await tx.all(_FEED)]

    return await api.db.read(work)


def bill(total: int, version: int = 1, **changes: Any) -> SessionBill:
    lines = (BillLine("mine", "Phở bò", 1_000, 65_000), BillLine("", "Cơm", 1_000, total - 65_000))
    told: dict[str, Any] = {"lines": lines, "subtotal": total, "total": total, "rest": total}
    return SessionBill("order-1", "A-0001", version, Currency.VND, **(told | changes))


def test_two_phones_share_a_cart_and_send_it_once(loop: asyncio.Runner, database: Database) -> None:
    async def play(api: ApiInProcess) -> None:
        lan, minh = await seated(api, 2)
        await lan.put("l-1")
        await minh.tap(
            "line_put",
            line_id="l-2",
            item_id="cafe",
            variant_id="l",
            option_ids=["shot"],
            quantity=2,
        )
        seen = (await lan.state())["session"]["cart"]
        assert {line["name"] for line in seen.values()} == {"Phở bò", "Cà phê sữa đá"}
        assert seen["l-2"]["total"] == 2 * (35_000 + 10_000)
        assert (await lan.tap("round_sent")).status_code == 200
        assert code_of(await minh.tap("round_sent")) == (422, "cart_empty")
        state = (await minh.state())["session"]
        assert state["cart"] == {}
        assert [line["line_id"] for line in state["rounds"][0]["lines"]] == ["l-1", "l-2"]
        assert await numbers_of(api, lan.session_id) == [1, 2, 3, 4, 5, 6]
        told = await fed(api)
        assert not any("line_put" in each for each in told)
        assert sum("round_sent" in each for each in told) == 1

    at_the_table(loop, database, play)


def test_twenty_copies_of_one_tap_are_one_event(loop: asyncio.Runner, database: Database) -> None:
    async def play(api: ApiInProcess) -> None:
        (phone,) = await seated(api)
        taps = [
            phone.tap("line_put", "the-one-key", line_id="a", item_id="pho", quantity=1)
            for _ in range(20)
        ]
        answers = await asyncio.gather(*taps)
        assert {answer.status_code for answer in answers} == {200}
        assert len({answer.text for answer in answers}) == 1
        assert await numbers_of(api, phone.session_id) == [1, 2, 3]
        figures = api.parts.metrics.text().decode()
        assert 'evertill_session_events_total{what="repeat"} 19.0' in figures
        assert "evertill_session_duplicate_event_rate 0.95" in figures

    at_the_table(loop, database, play)


def test_what_lay_too_long_on_a_phone_counts_only_if_it_came_before(
    loop: asyncio.Runner, database: Database
) -> None:
    async def play(api: ApiInProcess) -> None:
        (phone,) = await seated(api)
        await phone.put("a")
        sent = await phone.tap("round_sent", "the-one-key")
        assert (await phone.tap("round_sent", "the-one-key", waited=3_600)).json() == sent.json()
        await phone.tap("line_put", waited=3_600, line_id="b", item_id="pho", quantity=1)
        assert code_of(await phone.tap("round_sent", waited=601)) == (409, "too_old")
        assert (await phone.tap("round_sent", waited=599)).status_code == 200

    at_the_table(loop, database, play)


def test_what_comes_after_the_end_is_counted_with_its_session(
    loop: asyncio.Runner, database: Database
) -> None:
    async def play(api: ApiInProcess) -> None:
        (phone,) = await seated(api)
        await phone.tap("line_put", "the-one-key", line_id="a", item_id="pho", quantity=1)
        await told_by_till(api, SessionClosed(phone.session_id, SessionStatus.CANCELLED, 1))
        assert code_of(await phone.put("b")) == (409, "session_closed")
        await phone.tap("line_put", "the-one-key", line_id="a", item_id="pho", quantity=1)
        for _ in range(2):  # it is counted once
            await api.parts.sessions.stream.add_up()
            rows = await api.client.get("/v1/sessions", headers=api.staff_headers())
            (row,) = rows.json()["sessions"]
            assert (row["late"], row["doubled"], row["abandoned"]) == (1, 1, True)

    at_the_table(loop, database, play)


def test_a_crowd_at_once_leaves_no_gap_and_no_double(
    loop: asyncio.Runner, database: Database
) -> None:
    async def play(api: ApiInProcess) -> None:
        phones = await seated(api, 8)
        answers = await asyncio.gather(
            *(phone.put(f"l-{n}-{m}") for m in range(5) for n, phone in enumerate(phones))
        )
        assert {answer.status_code for answer in answers} == {200}
        taken = sorted(answer.json()["event_seq"] for answer in answers)
        assert await numbers_of(api, phones[0].session_id) == list(range(1, taken[-1] + 1))
        assert len(set(taken)) == 40
        assert len((await phones[0].state())["session"]["cart"]) == 40
        # Past the fiftieth event there is a snapshot, and who begins anew reads the same.
        await asyncio.gather(*(phones[0].put(f"m-{n}") for n in range(10)))
        before = (await phones[0].state())["session"]
        api.parts.sessions.stream.live._kept.clear()
        assert (await phones[0].state())["session"] == before

    at_the_table(loop, database, play)


def test_who_waits_hears_of_it_with_the_commit(loop: asyncio.Runner, database: Database) -> None:
    async def play(api: ApiInProcess) -> None:
        lan, minh = await seated(api, 2)
        await lan.listen()
        waiting = asyncio.ensure_future(lan.ask("events", after=lan.after, wait=25))
        await asyncio.sleep(0)
        await minh.put("l-1")
        page = (await asyncio.wait_for(waiting, 20)).json()
        assert [event["type"] for event in page["events"]] == ["session.line_put.v1"]
        await told_by_till(api, RoundTaken(lan.session_id, 1, "order-1"))
        page = (await lan.ask("events", after=page["next"], wait=25)).json()
        assert [event["type"] for event in page["events"]] == ["session.round_taken.v1"]

    at_the_table(loop, database, play)


def test_a_tables_own_qr_opens_a_session_and_waits_for_staff(
    loop: asyncio.Runner, database: Database
) -> None:
    async def play(api: ApiInProcess) -> None:
        stranger = Phone(api.client)
        assert (await stranger.scan(f"/t/{TOKEN}")).status_code == 303
        await stranger.put("s-1")
        assert (await stranger.tap("round_sent")).status_code == 200
        again = Phone(api.client)
        await again.scan(f"/t/{TOKEN}")
        assert again.session_id == stranger.session_id
        # What waits sees nothing of the others, and may not decide for them.
        await stranger.listen()
        assert "round_sent" not in str(await again.listen())
        assert (await again.state())["session"]["rounds"] == []
        other = stranger.phone_id
        assert code_of(await again.tap("phone_let_in", phone_id=other)) == (403, "not_let_in")
        assert code_of(await again.pay(method="qris")) == (403, "not_let_in")
        headers = api.staff_headers("cashier") | {"idempotency-key": "let-them-in"}
        sent = {"type": "phone_let_in", "data": {"phone_id": other}}
        answer = await api.client.post(stranger.path("events"), json=sent, headers=headers)
        assert answer.status_code == 200, answer.text
        repeat = await api.client.post(stranger.path("events"), json=sent, headers=headers)
        assert repeat.json() == answer.json()
        assert (await stranger.state())["session"]["phones"][other]["state"] == "in"

    at_the_table(loop, database, play)


def test_what_is_sold_out_or_dearer_is_said_before_anything_is_sent(
    loop: asyncio.Runner, database: Database
) -> None:
    async def play(api: ApiInProcess) -> None:
        (phone,) = await seated(api)
        await phone.put("l-1")
        await phone.tap("line_put", line_id="l-2", item_id="cafe", variant_id="m", quantity=1)
        dearer = [{**ITEMS[0], "price": 70_000}, *ITEMS[1:]]
        await sent_menu(api, version=2, menu={"items": dearer})
        answer = await phone.tap("round_sent")
        assert code_of(answer) == (409, "price_changed")
        assert answer.json()["lines"] == ["l-1"]
        gone = [dearer[0], {**ITEMS[1], "sold_out": True}, *ITEMS[2:]]
        await sent_menu(api, version=3, menu={"items": gone})
        answer = await phone.tap("round_sent")
        assert (code_of(answer), answer.json()["lines"]) == ((409, "sold_out"), ["l-2"])
        await phone.tap("line_taken_out", line_id="l-2")
        await phone.put("l-1")
        assert (await phone.tap("round_sent")).status_code == 200

    at_the_table(loop, database, play)


def test_a_menu_is_sent_again_only_when_it_changed(
    loop: asyncio.Runner, database: Database
) -> None:
    async def play(api: ApiInProcess) -> None:
        (phone,) = await seated(api)
        first = await phone.ask("menu")
        assert [item["id"] for item in first.json()["items"]] == ["pho", "cafe", "bun"]
        known = {"cookie": phone.cookie, "if-none-match": first.headers["etag"]}
        assert (await api.client.get(phone.path("menu"), headers=known)).status_code == 304
        await sent_menu(api, version=2, menu={"items": ITEMS[:1]})
        assert (await api.client.get(phone.path("menu"), headers=known)).status_code == 200

    at_the_table(loop, database, play)


def test_a_session_expires_but_never_with_a_bill(loop: asyncio.Runner, database: Database) -> None:
    async def play(api: ApiInProcess) -> None:
        left, eaten = (await seated(api))[0], (await seated(api))[0]
        await left.put("l-1")
        await told_by_till(api, BillTold(eaten.session_id, bill(100_000)))
        api.clock.forward(timedelta(hours=3).total_seconds())
        await api.parts.sessions.work.expire()
        rows = (await api.client.get("/v1/sessions", headers=api.device_headers())).json()
        found = {row["session_id"]: row for row in rows["sessions"]}
        assert found[left.session_id]["status"] == "expired"
        assert found[left.session_id]["abandoned"] is True
        assert found[eaten.session_id]["status"] == "active"
        await told_by_till(
            api, BillTold(eaten.session_id, bill(100_000, 2, status=BillStatus.PAID, rest=0))
        )
        await api.parts.sessions.work.expire()
        assert (await eaten.state())["status"] == "expired"

    at_the_table(loop, database, play)


def test_the_first_till_that_claims_a_session_has_it(
    loop: asyncio.Runner, database: Database
) -> None:
    async def play(api: ApiInProcess) -> None:
        phone = Phone(api.client)
        await phone.scan(f"/t/{TOKEN}")
        session_id = phone.session_id
        await told_by_till(api, HostTaken(session_id, "B", 1), HostTaken(session_id, "A", 1))
        headers = api.device_headers()
        answer = await api.client.get(phone.path("snapshot"), headers=headers)
        assert answer.json()["session"]["host"] == "B"
        assert sum("host_taken" in each for each in await fed(api)) == 1

    at_the_table(loop, database, play)


def test_a_tills_session_is_there_once_it_has_told_and_its_news_twice_are_one(
    loop: asyncio.Runner, database: Database
) -> None:
    async def play(api: ApiInProcess) -> None:
        from hosted_api.sessions.doorstep import hashed

        now = api.clock.now()
        later = now + timedelta(hours=1)
        event = SessionOpened(
            "till-session",
            TABLE,
            "Bàn 5",
            SessionMode.PAY_AT_END,
            now,
            later,
            token_hash=hashed("T" * 22),
            host="A",
        )
        phone = Phone(api.client)
        assert code_of(await phone.scan(f"/s/{'T' * 22}")) == (404, "session_unknown")
        await told_by_till(api, event)
        assert (await phone.scan(f"/s/{'T' * 22}")).status_code == 303
        assert phone.session_id == "till-session"
        await told_by_till(api, SessionMerged("till-session", (await opened(api))[0]))
        moved = Phone(api.client)
        assert (await moved.scan(f"/s/{'T' * 22}")).status_code == 303
        assert moved.session_id != "till-session"

    at_the_table(loop, database, play)
