"""A wire on which one kind of call is stuck until somebody lets it go on."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

import pytest

from backend_client.http import HttpTransport
from backend_client.transport import Reply
from pos_app.boot.real_ports import wait
from tests.support.api_process import ApiProcess
from tests.support.sync_line import Room, is_settled
from tests.support.working_till import COFFEE, WorkingTill


class StuckWire:
    """Calls that `holds(method, path)` say `is_stuck` and wait for `goes_on`."""

    def __init__(self, patch: pytest.MonkeyPatch, holds: Callable[[str, str], bool]) -> None:
        self.is_stuck, self.goes_on = threading.Event(), threading.Event()
        call = HttpTransport.call

        def slow(transport: HttpTransport, method: str, path: str, **rest: Any) -> Reply:
            if holds(method, path):
                self.is_stuck.set()
                assert self.goes_on.wait(60)
            return call(transport, method, path, **rest)

        patch.setattr(HttpTransport, "call", slow)

    def lets_a_sale_by(self, api: ApiProcess, till: WorkingTill, room: Room) -> None:
        """While something is stuck on it, a sale goes up, and all is told."""
        assert self.is_stuck.wait(60)
        held = api.events_held()
        assert till.sell(COFFEE).ok
        room.room.wake()
        until(lambda: api.events_held() > held)
        room.until(is_settled)


def until(is_so: Callable[[], Any]) -> None:
    """Look again and again, for what nobody here is told of."""
    for _ in range(600):
        if is_so():
            return
        wait(0.1)
    raise AssertionError("it never came to be")
