"""Hello and push on both databases: once, in order, nothing dropped, whatever the wire does."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

import msgspec
import pytest

from hosted_api.errors import ApiError
from hosted_api.kit.db.statement import Statement
from pos_core.journal import Identity
from tests.support.api_store import ApiStore
from tests.support.wire_tills import WireTill, replace_struct

if TYPE_CHECKING:
    from backend_client.contracts.sync import Push, Pushed, Welcome
    from hosted_api.kit.db.database import Database

pytestmark = pytest.mark.starts_threads
Go = Callable[[Callable[[ApiStore], Awaitable[None]]], None]


@pytest.fixture
def go(database: Database, loop: asyncio.Runner) -> Go:
    """Run a test's coroutine with an open store."""

    def run(work: Callable[[ApiStore], Awaitable[None]]) -> None:
        async def whole() -> None:
            store = await ApiStore(database).open()
            try:
                await work(store)
            finally:
                await database.close()

        loop.run(whole())

    return run


async def greeted(store: ApiStore, till: WireTill) -> Welcome:
    return await store.sync.hello("store-001", till.identity.device, till.hello())


async def pushed(store: ApiStore, push: Push) -> Pushed:
    return await store.sync.push("store-001", push.device, push)


async def refused(store: ApiStore, push: Push) -> ApiError:
    with pytest.raises(ApiError) as caught:
        await pushed(store, push)
    return caught.value


def test_a_day_arrives_once_however_it_is_cut_and_repeated(go: Go) -> None:
    async def work(store: ApiStore) -> None:
        till = WireTill()
        till.write(40)
        assert (await greeted(store, till)).acked_seq == 0
        for first, last in ((1, 7), (1, 7), (5, 20), (8, 8), (21, 40), (1, 40)):
            await pushed(store, till.push(first, last))
        welcome = await greeted(store, till)
        assert (welcome.acked_seq, welcome.acked_hash) == (40, till.head.hash.hex())
        assert [row["device_seq"] for row in await store.events()] == list(range(1, 41))
        assert [row["data"] for row in await store.events()] == [e.text for e in till.entries]
        assert [seq for seq, _, _ in await store.feed()] == list(range(1, 41))
        assert await store.issues() == []

    go(work)


def test_a_gap_is_refused_with_the_place_to_send_from(go: Go) -> None:
    async def work(store: ApiStore) -> None:
        till = WireTill()
        till.write(20)
        await greeted(store, till)
        await pushed(store, till.push(1, 5))
        no = await refused(store, till.push(7, 20))
        assert (no.status, no.code, no.facts["expected_seq"]) == (409, "gap", 6)
        assert len(await store.events()) == 5

    go(work)


def test_who_has_more_and_does_not_send_it_is_told_of_within_a_minute(go: Go) -> None:
    async def work(store: ApiStore) -> None:
        till = WireTill()
        till.write(20)
        await greeted(store, till)
        await pushed(store, till.push(1, 5))
        store.clock.pass_by(30)
        assert await store.sync.look_for_gaps() == 0
        await pushed(store, till.push(6, 9))  # comes forward: watched anew
        store.clock.pass_by(39)
        assert await store.sync.look_for_gaps() == 0
        store.clock.pass_by(2)
        assert await store.sync.look_for_gaps() == 1
        assert await store.sync.look_for_gaps() == 0
        assert await store.issues() == [("gap", "till-1/1", "open")]
        await pushed(store, till.push(10))
        assert await store.issues() == [("gap", "till-1/1", "closed")]
        kinds = [kind for _, kind, _ in await store.feed() if kind != "sale"]
        assert kinds == ["issue.opened", "issue.closed"]

    go(work)


def test_the_same_id_with_another_body_is_a_conflict_and_an_issue(go: Go) -> None:
    async def work(store: ApiStore) -> None:
        till = WireTill()
        till.write(6)
        await greeted(store, till)
        await pushed(store, till.push(1))
        other = WireTill()
        other.write(6, price=1)  # the same ids
        no = await refused(store, other.push(1))
        assert (no.status, no.code, no.facts["event_id"]) == (
            409,
            "event_conflict",
            "till-1-sale-1",
        )
        assert await store.issues() == [("event_conflict", "till-1-sale-1", "open")]
        assert [row["data"] for row in await store.events()] == [e.text for e in till.entries]

    go(work)


def test_what_the_till_sets_aside_is_kept_beside_and_the_rest_goes_on(go: Go) -> None:
    async def work(store: ApiStore) -> None:
        first, second = WireTill(), WireTill(Identity("store-001", "till-2", 1))
        first.write(1)
        await greeted(store, first)
        await pushed(store, first.push(1))
        second.write(3)
        taken = second.entries[1]._replace(id=first.entries[0].id)
        second.entries[1] = taken  # its hash no longer fits, but the id is looked at first
        await greeted(store, second)
        no = await refused(store, second.push(1))
        assert (no.code, no.facts["acked_seq"]) == ("event_conflict", 1)
        done = await pushed(store, second.push(2, aside=(taken.id,)))
        assert done.acked_seq == 3
        (aside,) = await store.quarantine()
        assert (aside["reason"], aside["device_seq"]) == ("conflict", 2)
        assert len(await store.events()) == 3

    go(work)


@pytest.mark.parametrize("what", ["changed", "unlinked"])
def test_a_broken_chain_goes_into_quarantine_and_holds_up_nothing(go: Go, what: str) -> None:
    async def work(store: ApiStore) -> None:
        till = WireTill()
        till.write(8)
        events = till.events()
        if what == "changed":
            events[3] = replace_struct(events[3], data=msgspec.Raw(b'{"n":999}'))
        else:
            events[3] = replace_struct(events[3], prev_hash="ab" * 32)
        await greeted(store, till)
        done = await pushed(store, till.push(1, events=tuple(events)))
        assert done.acked_seq == 8
        (aside,) = await store.quarantine()
        assert (aside["reason"], aside["device_seq"]) == (what, 4)
        assert msgspec.json.decode(aside["event"])["id"] == "till-1-sale-4"
        assert [row["device_seq"] for row in await store.events()] == [1, 2, 3, 5, 6, 7, 8]
        assert await store.issues() == [("chain_break", "till-1/1", "open")]
        await pushed(store, till.push(1, events=tuple(events)))  # a replay is one
        assert len(await store.quarantine()) == 1

    go(work)


def test_a_server_from_an_older_copy_is_filled_up_again(go: Go) -> None:
    async def work(store: ApiStore) -> None:
        till = WireTill()
        till.write(30)
        await greeted(store, till)
        await pushed(store, till.push(1))

        async def older(tx: object) -> None:
            run = tx.run  # type: ignore[attr-defined]
            await run(Statement("DELETE FROM events WHERE device_seq > 12"))

        await store.database.write(older)  # even where only a part came back
        welcome = await greeted(store, till)
        assert welcome.acked_seq == 12
        assert not welcome.fork
        await pushed(store, till.push(13))
        assert [row["device_seq"] for row in await store.events()] == list(range(1, 31))

    go(work)


def test_a_till_whose_disk_went_back_is_a_fork_and_loses_nothing(go: Go) -> None:
    async def work(store: ApiStore) -> None:
        till = WireTill()
        till.write(30)
        await greeted(store, till)
        await pushed(store, till.push(1))
        back = till.copy(20)
        assert (await greeted(store, back)).acked_seq == 30  # more than it has: it knows
        back.write(15, "after")
        welcome = await greeted(store, back)
        assert welcome.fork
        assert welcome.last_epoch == 1
        again = back.copy(epoch=2)
        welcome = await greeted(store, again)
        assert (welcome.acked_seq, welcome.fork) == (20, False)
        await pushed(store, again.push(18))  # some are replays
        events = await store.events()
        assert len(events) == 45
        assert len({row["id"] for row in events}) == 45
        assert ("till_forked", "till-1/2", "open") in await store.issues()

    go(work)


def test_nobody_waits_for_what_an_epoch_that_is_over_still_had(go: Go) -> None:
    async def work(store: ApiStore) -> None:
        till = WireTill()
        till.write(30)
        await greeted(store, till)
        await pushed(store, till.push(1))
        back = till.copy(20)
        back.write(15, "after")
        late = replace_struct(back.hello(), trail=())  # names no place by which we could know
        assert not (await store.sync.hello("store-001", "till-1", late)).fork
        store.clock.pass_by(41)
        assert await store.sync.look_for_gaps() == 1
        again = back.copy(epoch=2)
        await greeted(store, again)
        await pushed(store, again.push(21))
        assert ("gap", "till-1/1", "closed") in await store.issues()
        await store.sync.hello("store-001", "till-1", late)  # it was long on its way
        await refused(store, back.push(33))
        store.clock.pass_by(41)
        assert await store.sync.look_for_gaps() == 0

    go(work)


def test_another_history_at_the_same_place_is_not_taken(go: Go) -> None:
    async def work(store: ApiStore) -> None:
        till, other = WireTill(), WireTill()
        till.write(10)
        other.write(10, "other")
        await greeted(store, till)
        await pushed(store, till.push(1))
        no = await refused(store, other.push(5))
        assert (no.status, no.code) == (409, "fork")

    go(work)


def test_a_fold_that_fails_does_not_hold_up_the_rest(go: Go) -> None:
    async def work(store: ApiStore) -> None:
        till = WireTill()
        till.write(3)
        till.write(1, poison=True)
        till.write(3)
        await greeted(store, till)
        assert (await pushed(store, till.push(1))).acked_seq == 7
        assert len(await store.events()) == 7
        sold = [key for _, kind, key in await store.feed() if kind == "sale"]
        assert sold == [f"order/{n}" for n in (1, 2, 3, 5, 6, 7)]
        assert [(kind, state) for kind, _, state in await store.issues()] == [
            ("fold_failed", "open")
        ]

    go(work)


def test_copies_of_one_batch_at_the_same_time_are_taken_once(go: Go) -> None:
    async def work(store: ApiStore) -> None:
        till = WireTill()
        till.write(20)
        await greeted(store, till)
        answers = await asyncio.gather(*(pushed(store, till.push(1)) for _ in range(20)))
        assert {answer.acked_seq for answer in answers} == {20}
        assert len(await store.events()) == 20
        assert len(await store.feed()) == 20

    go(work)


def test_a_push_before_hello_and_for_another_till_is_refused(go: Go) -> None:
    async def work(store: ApiStore) -> None:
        till = WireTill()
        till.write(2)
        assert (await refused(store, till.push(1))).code == "hello_first"
        with pytest.raises(ApiError, match="device_other"):
            await store.sync.push("store-001", "till-9", till.push(1))
        await greeted(store, till)
        foreign = replace_struct(till.events()[1], device="till-9")
        no = await refused(store, till.push(1, events=(till.events()[0], foreign)))
        assert no.code == "foreign_event"
        no = await refused(store, till.push(1, events=(till.events()[0], till.events()[0])))
        assert no.code == "not_contiguous"

    go(work)
