"""A virtual printer on a TCP port, so that any till can print to it as to one on the network.

One connection at a time, like the real ones; the next one waits its turn. Sheets go to whoever
keeps them, faults are planned from any thread.
"""

import logging
import socket
import struct
from collections.abc import Callable
from threading import Condition, Thread

from pos_app.devices.virtual_printer.mechanism import Fault, Mechanism
from pos_app.devices.virtual_printer.printer import Keep

LOOK_UP_SECONDS = 0.1
BACKLOG = 8

log = logging.getLogger("evertill.virtual_printer")


class PrinterServer:
    """Listens on `port` of `host` (0 takes a free one) until it is stopped; see `port`."""

    def __init__(
        self, mechanism: Mechanism, keep: Keep, host: str = "127.0.0.1", port: int = 0
    ) -> None:
        self._mechanism, self._keep = mechanism, keep
        self._turn = Condition()
        self._stopping = False
        self._listener = socket.create_server((host, port), backlog=BACKLOG)
        self._listener.settimeout(LOOK_UP_SECONDS)
        self.port: int = self._listener.getsockname()[1]
        self._thread = Thread(target=self._run, name="virtual-printer", daemon=True)

    def start(self) -> None:
        """Take connections from now on."""
        self._thread.start()

    def stop(self, timeout: float = 2.0) -> bool:
        """Hang up and stop listening; False when that took longer than `timeout` seconds."""
        with self._turn:
            self._stopping = True
            self._turn.notify_all()
        self._thread.join(timeout)
        self._listener.close()
        return not self._thread.is_alive()

    def join(self) -> None:
        """Wait until somebody else stops it."""
        while self._thread.is_alive():
            self._thread.join(LOOK_UP_SECONDS)

    def plan(self, fault: Fault, after_bytes: int = 0) -> None:
        """Let `fault` strike after so many more bytes; 0 is now."""
        with self._turn:
            self._mechanism.plan(fault, after_bytes)

    def mend(self) -> None:
        """All is well again."""
        with self._turn:
            self._mechanism.mend()
            self._keep(self._mechanism.sheets, 0)
            self._turn.notify_all()

    def wait_for(self, reached: Callable[[Mechanism], bool], timeout: float) -> bool:
        """Wait until the mechanism is as `reached` wants it; for tests and demonstrations."""
        with self._turn:
            return self._turn.wait_for(lambda: reached(self._mechanism), timeout)

    def _run(self) -> None:
        """The top of the thread: a connection that goes wrong must not end the printer."""
        while not self._stopping:
            try:
                line, _ = self._listener.accept()
            except TimeoutError:
                continue
            except OSError:
                break
            try:
                self._serve(line)
            except Exception:
                log.exception("a connection to the virtual printer failed")
            finally:
                line.close()

    def _serve(self, line: socket.socket) -> None:
        line.settimeout(LOOK_UP_SECONDS)
        while not self._stopping:
            with self._turn:
                self._turn.wait_for(lambda: not self._mechanism.stalled or self._stopping)
            try:
                data = line.recv(4096)
            except TimeoutError:
                continue
            except ConnectionError:
                return
            if not data or not self._answered(line, data):
                return

    def _answered(self, line: socket.socket, data: bytes) -> bool:
        """Print what came and answer what was asked; False when the line is dead."""
        with self._turn:
            answers, used = self._mechanism.feed(data)
            self._keep(self._mechanism.sheets, used)
            dead = self._mechanism.unplugged
            self._turn.notify_all()
        if dead:
            # A line that is cut does not say goodbye: close with a reset.
            line.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            return False
        try:
            line.sendall(answers)
        except OSError:
            return False
        return True
