"""A wire on which one kind of call is stuck until somebody lets it go on."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

import pytest

from backend_client.http import HttpTransport
from backend_client.transport import Reply


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
