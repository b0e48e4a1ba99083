"""The API is put back from an older copy while a guest sits at a table, his phone in his hand."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from pos_app.boot.sync_room import Account
from pos_core.session import RoundStatus
from pos_core.session_events import SessionStatus
from tests.journeys.test_guests_at_a_table import evening
from tests.support.sync_line import is_settled

if TYPE_CHECKING:
    from tests.journeys.test_guests_at_a_table import Evening
    from tests.support.guest_browser import GuestPhone

__all__ = ["evening"]
pytestmark = pytest.mark.starts_threads
TAKEN = RoundStatus.TAKEN


def with_a_coffee(evening: Evening) -> GuestPhone:
    """A guest at table 5, whose first coffee the kitchen has."""
    phone = evening.guests.phone("vi")
    phone.scan(evening.seated(evening.table("Bàn 5")))
    phone.add("ca-phe")
    phone.send()
    evening.until_rounds(TAKEN)
    return phone


def backed_up(evening: Evening, folder: Path) -> Path:
    """A copy of all that the API has by now."""
    evening.api.stop()
    copy = Path(shutil.copytree(evening.api.folder, folder / "copy"))
    evening.api.start()
    evening.room.until(is_settled)
    return copy


def put_back(evening: Evening, copy: Path) -> None:
    evening.api.kill()
    shutil.rmtree(evening.api.folder)
    shutil.copytree(copy, evening.api.folder)
    evening.api.start()


def test_what_was_sent_is_made_once_whether_a_till_had_heard_of_it_or_not(
    evening: Evening, tmp_path: Path
) -> None:
    phone = with_a_coffee(evening)
    copy = backed_up(evening, tmp_path)
    phone.add("flan")
    phone.send()
    evening.until_rounds(TAKEN, TAKEN)
    evening.room.room.stop()
    phone.add("ca-phe")
    phone.send()
    sheet = phone.open("cart")
    sheet.get_by_text(phone.word("round_sent")).wait_for()
    phone.close()

    put_back(evening, copy)
    sheet = phone.open("cart")
    sheet.get_by_text(phone.word("round_sent")).nth(1).wait_for()
    phone.close()
    evening.room.room.connect(Account("test", evening.api.address.url))
    evening.until_rounds(TAKEN, TAKEN, TAKEN)

    assert sorted(evening.cooked()) == ["Bánh flan", "Cà phê sữa đá", "Cà phê sữa đá"]
    sheet = phone.open("cart")
    sheet.get_by_text(phone.word("round_taken")).nth(2).wait_for()
    assert phone.said == []


def test_what_a_guest_paid_is_on_the_bill_though_only_the_lost_api_knew(
    evening: Evening, tmp_path: Path
) -> None:
    phone = with_a_coffee(evening)
    copy = backed_up(evening, tmp_path)
    evening.room.room.stop()
    phone.open("bill").get_by_role("button", name="MoMo").click()
    phone.page.locator(".qr img").wait_for()
    (asked,) = evening.money.payments()
    evening.money.act("approve", payment=asked["payment"])
    phone.sees(phone.word("pay_success", price="29.000\N{NO-BREAK SPACE}₫"), "dialog")

    put_back(evening, copy)
    evening.room.room.connect(Account("test", evening.api.address.url))
    evening.room.until_changed(lambda: evening.state.status is SessionStatus.PAID)
    assert len(evening.money.payments()) == 1
    assert phone.said == []
