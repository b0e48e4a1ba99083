"""The engine's side of sync: short turns on the journal, and news that become entries once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
import pytest

from backend_client.contracts.feed import FeedEntry
from pos_app.engine.sync_door import EngineIntake, EngineJournal
from pos_app.store.opening import open_journal
from pos_app.sync.journal_door import JournalBusy
from pos_core.ids import OrderId
from pos_core.journal import verify
from pos_core.payment import PayCash
from tests.support import tills
from tests.support.working_till import COFFEE, WorkingTill, dong, working_till

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pos_core.events import Intent
    from pos_core.till_state import TillState

pytestmark = pytest.mark.starts_threads


@pytest.fixture
def till(tmp_path: Path) -> Iterator[WorkingTill]:
    with working_till(tmp_path) as made:
        for _ in range(40):
            made.sell(COFFEE)
        yield made


def news(seq: int, kind: str = "pay", data: bytes = b"{}") -> FeedEntry:
    return FeedEntry(seq, kind, "k", "2026-11-21T05:00:00.000Z", msgspec.Raw(data))


def nobodys(_entry: FeedEntry, _state: TillState) -> Intent:
    """Payment for an order that is not there: the rules refuse it."""
    return PayCash(OrderId("not-there"), dong(1), dong(1))


def test_the_journal_is_read_whole_in_short_turns(till: WorkingTill) -> None:
    door = EngineJournal(till.engine)
    head = door.head()
    entries = [*door.entries(0, 70), *door.entries(70, 10_000)]
    assert len(entries) == head.seq
    assert verify(entries, door.identity(), until=head) is None
    assert door.entry(7) == entries[6]
    assert door.entry(head.seq + 1) is None
    assert len(door.facts(("order.paid.v1",), 0, 100)) == 40
    assert len(door.facts(("order.paid.v1",), 0, 7)) == 7


def test_an_epoch_begins_once_and_is_there_after_a_restart(
    till: WorkingTill, tmp_path: Path
) -> None:
    door = EngineJournal(till.engine)
    door.begin_epoch(2)
    assert door.identity().epoch == 2
    with pytest.raises(ValueError, match="not later"):
        door.begin_epoch(2)
    assert till.sell(COFFEE).ok
    assert till.engine.stop(30)
    journal = open_journal(tills.ports(), tills.place(tmp_path), settings=tills.SMALL)
    assert journal.identity.epoch == 2
    assert verify(journal.read(), journal.identity, until=journal.head) is None
    journal.close()


def test_a_closed_till_is_busy_and_nothing_is_lost(till: WorkingTill) -> None:
    assert till.engine.stop(30)
    with pytest.raises(JournalBusy):
        EngineJournal(till.engine).head()
    intake = EngineIntake(till.engine, {"pay": nobodys})
    with pytest.raises(JournalBusy):
        intake.take([news(1)])


def test_news_are_decided_in_order_and_what_nobody_reads_is_passed_over(
    till: WorkingTill,
) -> None:
    asked: list[int] = []

    def make(entry: FeedEntry, state: TillState) -> Intent | None:
        asked.append(entry.feed_seq)
        if entry.feed_seq == 2:
            raise KeyError("name")
        if entry.feed_seq == 3:
            return nobodys(entry, state)
        assert state is till.engine.state
        return None

    before = EngineJournal(till.engine).head()
    intake = EngineIntake(till.engine, {"pay": make})
    intake.take([news(1), news(2), news(3), news(4, "other"), news(5)])
    assert asked == [1, 2, 3, 5]
    assert EngineJournal(till.engine).head() == before
