"""The API is put back from an older copy while a guest sits at a table, his phone in his hand."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from pos_app.boot.sync_room import Account
from pos_core.session import RoundStatus
from tests.journeys.test_guests_at_a_table import evening
from tests.support.sync_line import is_settled

if TYPE_CHECKING:
    from pathlib import Path

    from tests.journeys.test_guests_at_a_table import Evening

__all__ = ["evening"]
pytestmark = pytest.mark.starts_threads
TAKEN = RoundStatus.TAKEN


def test_what_was_sent_is_made_once_whether_a_till_had_heard_of_it_or_not(
    evening: Evening, tmp_path: Path
) -> None:
    phone = evening.guests.phone("vi")
    phone.scan(evening.seated(evening.table("Bàn 5")))
    phone.add("ca-phe")
    phone.send()
    evening.until_rounds(TAKEN)
    copy = tmp_path / "copy"
    evening.api.stop()
    shutil.copytree(evening.api.folder, copy)
    evening.api.start()
    evening.room.until(is_settled)
    phone.add("flan")
    phone.send()
    evening.until_rounds(TAKEN, TAKEN)
    evening.room.room.stop()
    phone.add("ca-phe")
    phone.send()
    sheet = phone.open("cart")
    sheet.get_by_text(phone.word("round_sent")).wait_for()
    phone.close()

    evening.api.kill()
    shutil.rmtree(evening.api.folder)
    shutil.copytree(copy, evening.api.folder)
    evening.api.start()
    sheet = phone.open("cart")
    sheet.get_by_text(phone.word("round_sent")).nth(1).wait_for()
    phone.close()
    evening.room.room.connect(Account("test", evening.api.address.url))
    evening.until_rounds(TAKEN, TAKEN, TAKEN)

    assert sorted(evening.cooked()) == ["Bánh flan", "Cà phê sữa đá", "Cà phê sữa đá"]
    sheet = phone.open("cart")
    sheet.get_by_text(phone.word("round_taken")).nth(2).wait_for()
    assert phone.said == []
