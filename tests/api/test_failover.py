"""The primary database is killed and its standby takes over: what was answered is still there."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from backend_client.client import Client
from backend_client.errors import Refused, Unreachable
from backend_client.push import say_hello, send_events
from pos_core.journal import Identity
from tests.support.api_process import STORE, ApiProcess
from tests.support.postgres_pair import postgres_pair
from tests.support.wire_tills import WireTill

pytestmark = pytest.mark.starts_threads

BATCH = 25


def push_until_it_breaks(client: Client, till: WireTill) -> int:
    """How far the API says it has come before nobody answers any more."""
    acked = say_hello(client, till.hello()).acked_seq
    while True:
        if acked == till.head.seq:
            till.write(BATCH)
        try:
            last = min(acked + BATCH, till.head.seq)
            acked = send_events(client, till.push(acked + 1, last)).acked_seq
        except (Unreachable, Refused):
            return acked


def fill_up(client: Client, till: WireTill) -> int:
    """Hello, and send what is missing; what the API had before that."""
    held = acked = say_hello(client, till.hello()).acked_seq
    while acked < till.head.seq:
        last = min(acked + 500, till.head.seq)
        acked = send_events(client, till.push(acked + 1, last)).acked_seq
    return held


@pytest.mark.parametrize("synchronous", [True, False], ids=["synchronous", "lagging"])
def test_the_standby_takes_over(tmp_path: Path, synchronous: bool) -> None:
    with postgres_pair() as (primary, standby):
        api = ApiProcess(tmp_path / "api", primary.create("store")).furnish().start()
        standby.wait_for_it(synchronous=synchronous)
        till = WireTill(Identity(STORE.store_id, "till-1", 1))
        till.write(4 * BATCH)
        client = api.client()
        before = fill_up(client, till)
        assert before == 0
        if not synchronous:
            standby.lag()  # all that is answered from here on is on the primary alone
        threading.Timer(0.7, primary.kill).start()
        acked = push_until_it_breaks(client, till)
        client.close()
        api.kill()
        if not synchronous:
            standby.come_back_alone()
        standby.promote()
        after = ApiProcess(tmp_path / "api", standby.server.url("store")).start()
        try:
            client = after.client()
            held = fill_up(client, till)
            client.close()
            assert held >= acked if synchronous else held < acked
            assert after.events_held() == till.head.seq
        finally:
            after.kill()
