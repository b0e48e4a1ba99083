"""One entry of the feed on which a rule fails: the till goes on, says so, and tries it again."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx
import msgspec
import pytest
from PySide6.QtWidgets import QApplication

from backend_client.contracts.feed import FeedEntry
from pos_app.boot.real_ports import RealFs
from pos_app.boot.sync_room import Account
from pos_app.engine import rules
from pos_app.engine.sync_door import ASIDE, EngineIntake
from pos_app.store.problems import StoreProblem
from pos_app.sync import set_aside
from pos_app.sync.journal_door import JournalBusy
from pos_app.sync.set_aside import SetAside
from pos_app.ui.issue_words import issue_title
from pos_core.floor import AreaDrawn, Place, TableDrawn
from pos_core.floor_work import DrawArea, DrawTable
from pos_core.issues import NoteIssue
from pos_core.table_news import HearSession
from tests.support.api_process import ApiProcess, api_process
from tests.support.sync_line import Room, is_settled
from tests.support.working_till import COFFEE, WorkingTill, working_till

pytestmark = pytest.mark.starts_threads


@pytest.fixture
def api(tmp_path: Path) -> Iterator[ApiProcess]:
    with api_process(tmp_path / "api") as made:
        yield made


def connected(till: WorkingTill, api: ApiProcess, folder: Path) -> Room:
    room = Room(till, folder)
    room.room.connect(Account("test", api.address.url, code=api.pairing_code()))
    room.until(is_settled)
    return room


def table(till: WorkingTill) -> str:
    area = till.ask(DrawArea(None, "Sân")).events[0]
    assert isinstance(area, AreaDrawn)
    made = till.ask(DrawTable(None, area.area.area_id, "Bàn 5", Place(0, 0))).events[0]
    assert isinstance(made, TableDrawn)
    return made.table.table_id


def all_sent(till: WorkingTill, room: Room) -> None:
    written = till.engine.call(lambda journal: journal.head.seq, 10)
    room.until(lambda status: status.acked >= written)


def guests_come(api: ApiProcess, table_id: str, name: str) -> str:
    """Somebody opens a session at the server, which tells every till."""
    headers = {"authorization": f"Bearer {api.badge('till-2').token()}"}
    asked = {"table_id": table_id, "idempotency_key": name}
    answer = httpx.post(f"{api.address.url}/v1/sessions", json=asked, headers=headers)
    assert answer.status_code == 200, answer.text
    return str(answer.json()["id"])


class Poison:
    """A rule that fails on every word of one session."""

    def __init__(self, patch: pytest.MonkeyPatch) -> None:
        self.session_id = ""
        self._decide = rules.decide
        patch.setattr(rules, "decide", self)

    def __call__(self, state: Any, intent: Any, *more: Any) -> Any:
        is_bad = isinstance(intent, HearSession) and intent.event.session_id == self.session_id
        if is_bad:
            raise ZeroDivisionError("a rule nobody tried")
        return self._decide(state, intent, *more)


def issues(till: WorkingTill) -> list[str]:
    return [issue.kind for issue in till.engine.state.issues.values()]


def test_a_poisoned_entry_stops_nobody_and_is_taken_in_after_the_update(
    api: ApiProcess, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, poison = tmp_path / "sync", Poison(monkeypatch)
    with working_till(tmp_path / "till") as till:
        room = connected(till, api, folder)
        table_id = table(till)
        all_sent(till, room)
        room.room.stop()  # the till is away while guests come
        poison.session_id = bad = guests_come(api, table_id, "first-guests")
        good = guests_come(api, table_id, "other-guests")
        room = connected(till, api, folder)
        room.until_changed(lambda: good in till.engine.state.sessions)
        assert bad not in till.engine.state.sessions
        room.until_changed(lambda: issues(till) == [ASIDE])
        assert till.sell(COFFEE).ok
        all_sent(till, room)
        room.room.stop()
        poison.session_id = ""
        room = connected(till, api, folder)
        room.until_changed(lambda: bad in till.engine.state.sessions)
        room.until_changed(lambda: issues(till) == [])
        room.room.stop()


def test_the_manager_reads_what_is_wrong(qapp: QApplication) -> None:
    del qapp
    assert issue_title(ASIDE) == "The till did not understand the server's news"


def news(seq: int, kind: str = "bad") -> FeedEntry:
    return FeedEntry(seq, kind, f"k-{seq}", "2026-11-21T05:00:00.000Z", msgspec.Raw(b"{}"))


def unreadable(_entry: FeedEntry, _state: object) -> None:
    raise AttributeError("a field nobody foresaw")


@pytest.fixture
def till(tmp_path: Path) -> Iterator[WorkingTill]:
    with working_till(tmp_path / "till") as made:
        yield made


def intake_of(till: WorkingTill, folder: Path, maker: Callable[..., Any]) -> EngineIntake:
    return EngineIntake(till.engine, {"bad": maker}, SetAside(RealFs(), folder, "me"))


def test_what_nobody_can_read_is_kept_by_its_place_and_names_no_guest(
    till: WorkingTill, tmp_path: Path
) -> None:
    intake = intake_of(till, tmp_path, unreadable)
    intake.take([news(4), news(5, "other"), news(7), news(4)])
    kept = SetAside(RealFs(), tmp_path, "me").read()
    assert [(each.seq, each.key) for each in kept] == [(4, "k-4"), (7, "k-7")]
    assert SetAside(RealFs(), tmp_path, "another server").read() == ()
    assert b"{}" not in (tmp_path / set_aside.NAME).read_bytes()


def test_what_the_server_has_no_more_or_anew_is_let_go(till: WorkingTill, tmp_path: Path) -> None:
    intake_of(till, tmp_path, unreadable).take([news(4), news(7), news(9)])
    there = {7: news(7, "other"), 9: news(9)}
    intake_of(till, tmp_path, unreadable).again(there.get)
    assert [each.seq for each in SetAside(RealFs(), tmp_path, "me").read()] == [9]


def test_a_disk_that_says_no_is_no_bad_entry(
    till: WorkingTill, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_given: object) -> None:
        raise StoreProblem("disk_full")

    monkeypatch.setattr(rules, "decide", full)
    intake = intake_of(till, tmp_path, lambda _entry, _state: NoteIssue("i", "k", "k", opened=True))
    with pytest.raises(JournalBusy):
        intake.take([news(1)])
    assert SetAside(RealFs(), tmp_path, "me").read() == ()


def test_after_very_many_the_till_stands_still_instead_of_losing_more(
    till: WorkingTill, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(set_aside, "MOST", 3)
    intake = intake_of(till, tmp_path, unreadable)
    with pytest.raises(JournalBusy):
        intake.take([news(seq) for seq in range(1, 9)])
    assert len(SetAside(RealFs(), tmp_path, "me").read()) == 3
