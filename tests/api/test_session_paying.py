"""Guests pay by phone what the bill says, each his part, and together never more."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from hosted_api.payments import going_along
from hosted_api.sessions.paying import SessionPaying
from pos_core.money import Currency
from pos_core.payment_status import PaymentStatus
from pos_core.session_events import BillLine, BillTold, SessionBill
from tests.support.api import api_in_process
from tests.support.scripted_provider import ScriptedProvider
from tests.support.session_guests import code_of, drawn, seated, told_by_till

if TYPE_CHECKING:
    from hosted_api.kit.db.database import Database
    from tests.support.api import ApiInProcess
    from tests.support.session_guests import Phone

pytestmark = pytest.mark.starts_threads
BILL = SessionBill(
    "order-1", "A-0001", 1, Currency.VND, (), 100_000, 110_000, 110_000, service=10_000
)


async def table_with_bill(api: ApiInProcess, count: int = 2) -> list[Phone]:
    """Phones that ordered a bowl each; the till told them their bill."""
    await drawn(api)
    phones = await seated(api, count)
    for number, phone in enumerate(phones):
        await phone.put(f"l-{number}")
    assert (await phones[0].tap("round_sent")).status_code == 200
    lines = tuple(BillLine(f"l-{n}", "Phở bò", 1_000, 100_000 // count) for n in range(count))
    await told_by_till(api, BillTold(phones[0].session_id, replace(BILL, lines=lines)))
    return phones


def amounts(*answers: Any) -> list[int]:
    assert [answer.status_code for answer in answers] == [200] * len(answers)
    return [answer.json()["amount"] for answer in answers]


def test_each_part_is_worked_out_of_the_bill(loop: asyncio.Runner, database: Database) -> None:
    async def evening() -> None:
        provider = ScriptedProvider()
        async with api_in_process(database, providers={provider.name: provider}) as api:
            lan, minh = await table_with_bill(api)
            method = next(iter(provider.methods))
            own = await lan.pay(method=method, part="own")
            assert amounts(own) == [55_000]
            again = await lan.pay(method=method, part="own", key="pay-once-x")
            repeat = await lan.pay(method=method, part="own", key="pay-once-x")
            assert again.json()["payment_id"] == repeat.json()["payment_id"]
            assert amounts(await minh.pay(method=method, part="share", of=3)) == [36_667]

    loop.run(evening())


def test_who_chooses_anew_holds_nothing_back_before_the_stream_has_heard(
    loop: asyncio.Runner, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def nobody_tells(_paying: SessionPaying, _effect: object) -> None:
        """The outbox is late."""

    monkeypatch.setattr(SessionPaying, "tell", nobody_tells)

    async def evening() -> None:
        provider = ScriptedProvider()
        async with api_in_process(database, providers={provider.name: provider}) as api:
            lan, minh = await table_with_bill(api)
            method = next(iter(provider.methods))
            for key in ("first-choice", "other-choice"):
                assert amounts(await lan.pay(method=method, part="own", key=key)) == [55_000]
            assert amounts(await minh.pay(method=method, part="own")) == [55_000]

    loop.run(evening())


def test_two_who_pay_all_at_once_do_not_pay_twice(loop: asyncio.Runner, database: Database) -> None:
    async def evening() -> None:
        provider = ScriptedProvider()
        async with api_in_process(database, providers={provider.name: provider}) as api:
            lan, minh = await table_with_bill(api)
            method = next(iter(provider.methods))
            answers = await asyncio.gather(lan.pay(method=method), minh.pay(method=method))
            assert sorted(answer.status_code for answer in answers) == [200, 422]
            lost = next(answer for answer in answers if answer.status_code == 422)
            assert code_of(lost) == (422, "amount_too_large")

    loop.run(evening())


def test_no_phone_says_an_amount_or_pays_by_hand(loop: asyncio.Runner, database: Database) -> None:
    async def evening() -> None:
        provider = ScriptedProvider()
        async with api_in_process(database, providers={provider.name: provider}) as api:
            (phone,) = await table_with_bill(api, 1)
            method = next(iter(provider.methods))
            assert code_of(await phone.pay(method=method, amount=1)) == (422, "invalid")
            assert code_of(await phone.pay(method=method, bill="order-2")) == (404, "bill_unknown")
            for by_hand in ("cash", "manual", "app", "nothing"):
                assert code_of(await phone.pay(method=by_hand)) == (422, "method_off")
            paid = replace(BILL, version=2, paid=110_000, rest=0)
            await told_by_till(api, BillTold(phone.session_id, paid))
            assert code_of(await phone.pay(method=method)) == (409, "nothing_to_pay")

    loop.run(evening())


def test_the_table_hears_how_a_payment_goes(loop: asyncio.Runner, database: Database) -> None:
    async def evening() -> None:
        provider = ScriptedProvider()
        async with api_in_process(database, providers={provider.name: provider}) as api:
            lan, minh = await table_with_bill(api)
            await minh.listen()
            paid = (await lan.pay(method=next(iter(provider.methods)))).json()
            told: list[dict[str, Any]] = []
            while not told:
                page = (await minh.ask("events", after=minh.after, wait=20)).json()
                minh.after = page["next"]
                told = [e for e in page["events"] if e["type"] == "session.payment_changed.v1"]
            payment = told[0]["data"]["payment"]
            assert payment["payment_id"] == paid["payment_id"]
            assert payment["amount"] == 110_000
            assert PaymentStatus(payment["status"])
            assert "qr_payload" not in payment
            mine = (await lan.ask("payments")).json()["payments"]
            assert [each["payment_id"] for each in mine] == [paid["payment_id"]]
            assert (await minh.ask("payments")).json()["payments"] == []

    loop.run(evening())


def test_what_phones_pay_goes_along_with_a_bill_that_is_taken_over(
    loop: asyncio.Runner, database: Database
) -> None:
    async def evening() -> None:
        provider = ScriptedProvider()
        async with api_in_process(database, providers={provider.name: provider}) as api:
            (phone,) = await table_with_bill(api, 1)
            method = next(iter(provider.methods))
            paid = (await phone.pay(method=method, part="share", of=2)).json()
            assert paid["number"] == "A-0001"
            for _ in range(2):
                await api.db.write(
                    lambda tx: going_along.go_along(
                        tx, "store-001", "order-1", "B-0007", api.clock.now()
                    )
                )
            (row,) = (await phone.ask("payments")).json()["payments"]
            assert row["number"] == "B-0007"
            assert row["version"] == paid["version"] + 1

    loop.run(evening())
