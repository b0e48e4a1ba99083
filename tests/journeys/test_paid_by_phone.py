"""Four guests and their receipts, from the order to the receipt, by the providers they paid with.

The till's own window is pressed; API and simulated providers are processes of their own.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from functools import partial
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from pos_app.ui.format import plain_money
from tests.support.paying_counter import PayingCounter, paying_counter

pytestmark = pytest.mark.starts_threads


Opens = Callable[[str, str], AbstractContextManager[PayingCounter]]
"""Opens the café of a language, with an account at a provider."""


@pytest.fixture
def opens(tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Opens:
    return partial(paying_counter, tmp_path, qtbot, monkeypatch)


def test_an_app_order_is_paid_by_qris_and_its_receipt_says_so(opens: Opens) -> None:
    with opens("id", "xendit") as here:
        app = here.app()
        order_id = here.takes_order(app)
        attempt = here.asks_by("qris")
        assert here.shows_code()
        here.pays(attempt)
        assert here.receipt("QRIS").endswith(plain_money(attempt.amount))
        here.until(lambda: app.get(f"/api/orders/{order_id}")["paid"])


def test_an_app_order_is_paid_by_gopay_and_its_receipt_waits_to_be_sent(opens: Opens) -> None:
    with opens("id", "midtrans") as here:
        app = here.app()
        order_id = here.takes_order(app)
        attempt = here.asks_by("gopay")
        assert here.shows_code()
        here.pays(attempt)
        door = f"/api/orders/{order_id}/receipt"
        here.until(lambda: app.get(f"/api/orders/{order_id}")["paid"])
        answer = app.send(f"{door}/whatsapp", {"to": "+62 812-3456-7890"})
        assert answer.status_code == 202, answer.text
        (message,) = app.get(f"{door}/status")["messages"]
        assert (message["to"], message["status"]) == ("081•••7890", "queued")


def test_a_counter_order_is_paid_by_card_at_the_terminal(opens: Opens) -> None:
    with opens("en", "stripe") as here:
        here.gets_terminal("tmr_1")
        here.rings_up(1)
        here.goes_to_pay()
        attempt = here.asks_by("card")
        here.pays(attempt)
        assert here.guests.payments()[0]["method"] == "card_present"
        assert here.receipt("Card").endswith(plain_money(attempt.amount))


def test_an_order_with_a_discount_is_paid_by_a_code_for_what_is_left(opens: Opens) -> None:
    with opens("en", "momo") as here:
        here.rings_up(4)
        here.takes_off("10")
        here.goes_to_pay()
        attempt = here.asks_by("momo")
        assert here.shows_code()
        here.pays(attempt)
        assert here.receipt("MoMo").endswith(plain_money(attempt.amount))
        assert here.receipt("Discount")
