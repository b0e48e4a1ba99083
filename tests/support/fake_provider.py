"""A provider on a socket that keeps books, and stands still where a test wants to cut the power."""

from __future__ import annotations

import json
import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

LONGEST_SECONDS = 30.0


class FakeProvider:
    """`charged` counts every charge it took; each is paid at once when `pays`.

    With `holds` = "before" a charge is not taken, with "after" it is taken and not answered, until
    `go_on`; `reached` is set when it stands still.
    """

    def __init__(self) -> None:
        self.charged: Counter[str] = Counter()
        self.amounts: dict[str, int] = {}
        self.pays = True
        self.holds = ""
        self.reached = threading.Event()
        self.go_on = threading.Event()
        self.asked = threading.Event()
        self.url = ""

    def charge(self, payment_id: str, amount: int) -> dict[str, Any] | None:
        """None for who is not answered any more."""
        if self._stand_still("before"):
            return None
        self.charged[payment_id] += 1
        self.amounts[payment_id] = amount
        if self._stand_still("after"):
            return None
        return self.state(payment_id)

    def state(self, payment_id: str) -> dict[str, Any] | None:
        if payment_id not in self.charged:
            return None
        status = "success" if self.pays else "pending"
        return {"id": payment_id, "status": status, "amount": self.amounts[payment_id]}

    def _stand_still(self, where: str) -> bool:
        if self.holds != where:
            return False
        self.holds = ""
        self.reached.set()
        self.go_on.wait(LONGEST_SECONDS)
        return True


@contextmanager
def fake_provider() -> Iterator[FakeProvider]:
    fake = FakeProvider()

    class Door(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            sent = json.loads(self.rfile.read(int(self.headers["content-length"])))
            told = fake.charge(sent["id"], sent["amount"])
            if told is not None:
                self._say(200, told)

        def do_GET(self) -> None:
            told = fake.state(self.path.rpartition("/")[2])
            self._say(404 if told is None else 200, told or {})
            fake.asked.set()

        def log_message(self, *_given: Any) -> None:
            """Nothing is printed."""

        def _say(self, status: int, told: Any) -> None:
            body = json.dumps(told).encode()
            self.send_response(status)
            self.send_header("content-length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

    server = ThreadingHTTPServer(("127.0.0.1", 0), Door)
    server.daemon_threads = True
    fake.url = f"http://127.0.0.1:{server.server_address[1]}"
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield fake
    finally:
        fake.go_on.set()
        server.shutdown()
        thread.join()
        server.server_close()
