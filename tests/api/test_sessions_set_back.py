"""The API comes back an hour old: guests' rounds are neither lost, nor made twice, nor mixed up."""

from __future__ import annotations

import asyncio
import json
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

import pytest

from hosted_api.kit.db.statement import Statement
from pos_core.kitchen_ticket import TicketSent
from pos_core.session_events import SessionEvent
from pos_core.station import Station
from pos_core.table_news import HearSession
from pos_core.table_rounds import TakeRound
from pos_core.table_service import ClaimSession
from pos_core.tables import SessionHeard
from pos_core.vocabulary import read
from tests.core.shop_examples import Counter
from tests.support.partner_orders import sent_menu
from tests.support.session_guests import at_the_table, code_of, seated, told_by_till
from tests.support.stale_copy import copy_of, gone_back
from tests.support.working_till import SHOP

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from hosted_api.kit.db.database import Database, Tx
    from pos_core.session import SessionState
    from tests.support.api import ApiInProcess
    from tests.support.session_guests import Phone
    from tests.support.stale_copy import Copy

pytestmark = pytest.mark.starts_threads
KITCHEN = Station("bep", "Bếp", categories=("table",), printer="kitchen")
TABLES_SHOP = replace(SHOP, rules=replace(SHOP.rules, stations=(KITCHEN,)))
PHO = {"id": "pho", "name": "Phở", "tax_class": "standard", "price": 65_000, "category_id": "table"}
_FEED = Statement("SELECT data FROM feed WHERE kind = 'session.event' ORDER BY feed_seq")


@dataclass
class Till:
    """The till that serves the table."""

    counter: Counter = field(default_factory=lambda: Counter(TABLES_SHOP))
    read_to: int = 0

    async def hear(self, api: ApiInProcess) -> None:
        """Read the feed on, and write down what is news."""

        async def work(tx: Tx) -> list[str]:
            return [row["data"] for row in await tx.all(_FEED)]

        told = await api.db.read(work)
        for body in told[self.read_to :]:
            each = json.loads(body)
            event = read(each["type"], each["data"])
            assert isinstance(event, SessionEvent)
            self.counter.takes(HearSession(event))
        self.read_to = len(told)

    async def hear_anew(self, api: ApiInProcess) -> None:
        """Read the feed from its beginning, as it is another one by now."""
        self.read_to = 0
        await self.hear(api)

    async def tell(self, api: ApiInProcess, since: int = 0) -> None:
        """Send what the journal has behind `since`."""
        its = [e for e in self.counter.events[since:] if isinstance(e, SessionEvent | SessionHeard)]
        await told_by_till(api, *its)

    async def serve(self, api: ApiInProcess) -> None:
        """Ask to be the table's host, and hear that it is."""
        await self.hear(api)
        since = self.head
        self.counter.takes(ClaimSession(self.session.session_id))
        await self.tell(api, since)
        await self.hear(api)

    def cook(self) -> None:
        """Take every round that waits, by itself."""
        for each in self.session.rounds:
            taking = TakeRound(self.session.session_id, each.number, by_itself=True, name=each.name)
            self.counter.takes(taking)

    @property
    def head(self) -> int:
        """Where the journal ends."""
        return len(self.counter.events)

    @property
    def session(self) -> SessionState:
        """The table."""
        (session,) = self.counter.state.sessions.values()
        return session

    @property
    def cooked(self) -> list[str]:
        """What tickets told the kitchen to make, by the phones' own names of the lines."""
        tickets = [e.ticket for e in self.counter.events if isinstance(e, TicketSent)]
        return sorted(line.origin.rpartition("/")[2] for t in tickets for line in t.lines)

    @property
    def billed(self) -> list[str]:
        """What stands on bills."""
        orders = self.counter.state.orders.values()
        return sorted(line.line_id.rpartition("/")[2] for o in orders for line in o.lines)


async def at_work(api: ApiInProcess) -> tuple[Phone, Till]:
    """A phone at a table, and the till that serves it."""
    shelf = [{"id": "table", "name": "Bàn"}]
    await sent_menu(api, version=2, menu={"items": [PHO], "categories": shelf})
    (phone,) = await seated(api)
    till = Till()
    await till.serve(api)
    return phone, till


async def sends(phone: Phone, *lines: str, key: str = "") -> None:
    """A round of these lines."""
    for line_id in lines:
        await phone.put(line_id)
    answer = await phone.tap("round_sent", key, line_ids=list(lines))
    assert answer.status_code == 200, answer.text


@asynccontextmanager
async def come_back(api: ApiInProcess, copy: Copy, phone: Phone) -> AsyncIterator[ApiInProcess]:
    """The API from before the copy, which the phone talks to from now on."""
    async with gone_back(api, copy) as older:
        phone.client = older.client
        yield older


async def rounds_at(phone: Phone) -> list[tuple[list[str], str]]:
    """What the phone reads of its rounds."""
    told = (await phone.state())["session"]
    return [([x["line_id"] for x in r["lines"]], r["status"]) for r in told["rounds"]]


def test_what_tills_heard_is_there_again_once(loop: asyncio.Runner, database: Database) -> None:
    """Also where two tills tell it, and once more."""

    async def play(api: ApiInProcess) -> None:
        phone, till = await at_work(api)
        copy, since = await copy_of(api.db), till.head
        await sends(phone, "l-1")
        await till.hear(api)
        till.cook()
        async with come_back(api, copy, phone) as older:
            assert await rounds_at(phone) == []
            for _ in range(2):
                await till.tell(older, since)
                assert await rounds_at(phone) == [(["l-1"], "taken")]
            await till.hear_anew(older)
            till.cook()
        assert (till.cooked, till.billed) == (["l-1"], ["l-1"])

    at_the_table(loop, database, play)


def test_another_round_that_gets_the_number_is_made_too(
    loop: asyncio.Runner, database: Database
) -> None:
    async def play(api: ApiInProcess) -> None:
        phone, till = await at_work(api)
        copy, since = await copy_of(api.db), till.head
        await sends(phone, "l-1")
        await till.hear(api)
        till.cook()
        api.clock.forward(60)
        async with come_back(api, copy, phone) as older:
            await sends(phone, "l-2")
            await till.tell(older, since)
            await till.hear_anew(older)
            at = till.head
            till.cook()
            assert (till.cooked, till.billed) == (["l-1", "l-2"], ["l-1", "l-2"])
            await till.tell(older, at)
            assert sorted(await rounds_at(phone)) == [(["l-1"], "taken"), (["l-2"], "taken")]

    at_the_table(loop, database, play)


def test_a_round_sent_again_is_the_same_round_whatever_its_number(
    loop: asyncio.Runner, database: Database
) -> None:
    """The phone was quicker than the till: what was cooked is not cooked again."""

    async def play(api: ApiInProcess) -> None:
        phone, till = await at_work(api)
        copy, since = await copy_of(api.db), till.head
        await sends(phone, "l-1", "l-2", key="round-key-1")
        await till.hear(api)
        till.cook()
        api.clock.forward(60)
        async with come_back(api, copy, phone) as older:
            await sends(phone, "l-9")
            await sends(phone, "l-2", "l-1", key="round-key-1")
            await till.tell(older, since)
            await till.hear_anew(older)
            till.cook()
            assert till.cooked == till.billed == ["l-1", "l-2", "l-9"]
            told = {tuple(sorted(lines)): how for lines, how in await rounds_at(phone)}
            assert told == {("l-1", "l-2"): "taken", ("l-9",): "sent"}

    at_the_table(loop, database, play)


def test_a_line_that_was_cooked_and_comes_with_others_is_not_cooked_again(
    loop: asyncio.Runner, database: Database
) -> None:
    """The copy had it in the cart still, and somebody sent that once more with a dish beside it."""

    async def play(api: ApiInProcess) -> None:
        phone, till = await at_work(api)
        await phone.put("l-1")
        copy, since = await copy_of(api.db), till.head
        await sends(phone, "l-2")
        await sends(phone, "l-1", "l-3")
        await till.hear(api)
        till.cook()
        api.clock.forward(60)
        async with come_back(api, copy, phone) as older:
            await phone.put("l-4")
            answer = await phone.tap("round_sent", line_ids=["l-1", "l-4"])
            assert answer.status_code == 200
            await till.tell(older, since)
            await till.hear_anew(older)
            till.cook()
        assert till.cooked == till.billed == ["l-1", "l-2", "l-3", "l-4"]

    at_the_table(loop, database, play)


def test_what_no_till_heard_is_sent_again_under_its_key_once(
    loop: asyncio.Runner, database: Database
) -> None:
    async def play(api: ApiInProcess) -> None:
        phone, till = await at_work(api)
        copy = await copy_of(api.db)
        await sends(phone, "l-1", key="round-key-1")
        async with come_back(api, copy, phone) as older:
            assert await rounds_at(phone) == []
            await sends(phone, "l-1", key="round-key-1")
            again = await phone.tap("round_sent", "round-key-1", line_ids=["l-1"])
            assert code_of(again)[0] == 200
            await till.hear_anew(older)
            till.cook()
        assert till.cooked == till.billed == ["l-1"]

    at_the_table(loop, database, play)
