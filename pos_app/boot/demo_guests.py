"""The guests of a demo shop: the simulated providers of payments, a process beside the till.

They are there only while the shop is one of those the till comes with. No money moves; in a shop
that somebody set up there are no such guests, and its API has no such providers.
"""

from __future__ import annotations

import json
import logging
from contextlib import suppress
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from pos_app.boot.api_child import STOP_SECONDS, ended, let_go, started
from pos_core.attempt import VIETQR

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Mapping

    from pos_core.money import Currency

_ACCOUNT = "EVERTILL_SHOPEEPAY_CURRENCY"
"""ShopeePay is one in each country, and an account is of one of them."""

SIMULATE = ("simulate-providers", "--child")

log = logging.getLogger("evertill.demo_guests")


class DemoGuests:
    """`settings` starts them where they are not there; `stop` sends them home. Not on the window's.

    They pay in `currency`. `logs` is the folder for what they say when they cannot come; `url` is
    their page.
    """

    def __init__(self, logs: Path, currency: Currency) -> None:
        self._logs = logs
        self._currency = currency
        self._lock = Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._settings: Mapping[str, str] = {}
        self._is_over = False
        self.url = ""

    def settings(self) -> Mapping[str, str]:
        """What makes an API use their providers; nothing when they cannot come."""
        with self._lock:
            if self._process is not None and self._process.poll() is None:
                return self._settings
            if self._is_over:
                return {}
            try:
                self._settings = self._come()
            except (OSError, ValueError):
                log.exception("the demo shop's guests could not come")
                self._settings = {}
            return self._settings

    def call_back(self, url: str) -> None:
        """The API is at `url` from now on."""
        self._tell(action="callbacks", url=url)

    def pay(self, method: str, payment_id: str, code: str) -> None:
        """A guest scans the code and pays, as if with a phone."""
        if method == VIETQR:
            self._tell(action="scan", qr=code)
        else:
            self._tell(action="approve", payment=payment_id)

    def stop(self) -> None:
        """They go, and do not come again."""
        with self._lock:
            self._is_over = True
            process, self._process = self._process, None
        if process is not None:
            let_go(process)
            ended(process, STOP_SECONDS)
            if process.stdout is not None:
                process.stdout.close()

    def _come(self) -> Mapping[str, str]:
        self._logs.mkdir(mode=0o700, parents=True, exist_ok=True)
        with (self._logs / "guests.log").open("wb") as last_words:
            process = self._process = started(SIMULATE, None, last_words)
        assert process.stdout is not None
        self.url = json.loads(process.stdout.readline())["url"]
        log.info("the demo shop's guests are at %s", self.url)
        told = {_ACCOUNT: self._currency.value}
        while line := process.stdout.readline().decode().strip():
            name, _, value = line.partition("=")
            told[name] = value
        return told

    def _tell(self, **order: str) -> None:
        with self._lock:
            process = self._process
            if process is None or process.stdin is None:
                return
            with suppress(OSError):
                process.stdin.write(json.dumps(order).encode() + b"\n")
                process.stdin.flush()
