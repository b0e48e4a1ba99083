"""ESC/POS printers at the end of a real cable: network, USB, device file, the system's spooler.

python-escpos opens USB, files and spoolers and is imported when the first one is needed. Bytes go
out in parts with short time limits, so a printer that stopped reading is found out in seconds, and
the till knows how many bytes it took.
"""

import os
import select
import socket
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any, Protocol

from pos_app.devices import escpos_commands as command
from pos_app.devices.escpos_status import in_order_state, paper_state
from pos_app.ports import PaperState, PrinterFault

PART_BYTES = 1024
CONNECT_SECONDS = 2.0
PART_SECONDS = 2.0
ANSWER_SECONDS = 0.8
IN_ORDER_SECONDS = 5.0
PORT = 9100
JOB_NAME = "Evertill"


class Cable(Protocol):
    """A way to a printer. Every method raises `OSError` when the cable fails.

    `answers` is False for a one-way street; `counts` is False where a failed `send` does not tell
    whether some of the part went out.
    """

    answers: bool
    counts: bool

    def is_there(self) -> bool:
        """False when the printer is known to be gone before anybody opens the cable."""

    def open(self) -> None:
        """Take hold of the cable."""

    def send(self, part: bytes) -> int:
        """Send some of `part` and say how many bytes went; waits `PART_SECONDS` at most."""

    def receive(self, seconds: float) -> bytes:
        """What the printer said, or nothing within `seconds`, or nothing ever."""

    def close(self) -> None:
        """Let go; never raises."""


class EscposPrinter:
    """The `Printer` port over a cable. Between parts it asks whether to `give_up`."""

    def __init__(
        self,
        cable: Cable,
        give_up: Callable[[], bool] = lambda: False,
        in_order_seconds: float = IN_ORDER_SECONDS,
    ) -> None:
        self._cable = cable
        self._give_up = give_up
        self._in_order_seconds = in_order_seconds
        self._is_open = False
        self._wrote = False

    def write(self, data: bytes) -> None:
        """Send all bytes in parts; raises `PrinterFault` with the number that went out."""
        self._open()
        sent = 0
        while sent < len(data):
            if self._give_up():
                raise PrinterFault("the till is closing", sent)
            try:
                sent += self._cable.send(data[sent : sent + PART_BYTES])
            except OSError as error:
                perhaps = sent if self._cable.counts else sent + 1
                raise PrinterFault(str(error) or type(error).__name__, perhaps) from error
        self._wrote = True

    def status(self) -> PaperState:
        """The printer's own word; after a job it first waits for its turn behind the job.

        On a one-way street nothing is asked: a question would be printed or queued as a job.
        Raises `PrinterFault` when the printer cannot be reached.
        """
        if not self._cable.answers:
            if not self._cable.is_there():
                raise PrinterFault("not plugged in")
            return PaperState.UNKNOWN
        self._open()
        try:
            in_turn = self._in_turn() if self._wrote else PaperState.UNKNOWN
            at_once = paper_state(self._ask)
        except OSError as error:
            raise PrinterFault(str(error) or type(error).__name__) from error
        return in_turn if at_once is PaperState.UNKNOWN else at_once

    def close(self) -> None:
        """Let go of the cable; the next write or status takes it again."""
        if self._is_open:
            self._cable.close()
        self._is_open = self._wrote = False

    def _open(self) -> None:
        if self._is_open:
            return
        try:
            self._cable.open()
        except OSError as error:
            raise PrinterFault(str(error) or type(error).__name__) from error
        self._is_open = True

    def _in_turn(self) -> PaperState:
        self._wrote = False
        return in_order_state(self._answer(command.IN_ORDER_STATUS, self._in_order_seconds))

    def _ask(self, which: int) -> int | None:
        return self._answer(command.realtime_status(which), ANSWER_SECONDS)

    def _answer(self, question: bytes, seconds: float) -> int | None:
        self._cable.send(question)
        heard = self._cable.receive(seconds)
        return heard[-1] if heard else None


class NetworkCable:
    """A printer on the network, raw TCP, usually port 9100.

    A plain socket: python-escpos would wait a minute, and leaves its own open when nobody answers.
    """

    answers = counts = True

    def __init__(self, host: str, port: int = PORT) -> None:
        self._host, self._port = host, port
        self._line: socket.socket | None = None

    def is_there(self) -> bool:
        """Only connecting tells."""
        return True

    def open(self) -> None:
        """Connect within two seconds."""
        self._line = socket.create_connection((self._host, self._port), CONNECT_SECONDS)

    def send(self, part: bytes) -> int:
        """What the network took of it."""
        line = self._open_line()
        line.settimeout(PART_SECONDS)
        return line.send(part)

    def receive(self, seconds: float) -> bytes:
        """Sixteen bytes at most; a closed connection is a `ConnectionError`."""
        line = self._open_line()
        line.settimeout(seconds)
        try:
            heard = line.recv(16)
        except TimeoutError:
            return b""
        if not heard:
            raise ConnectionError("the printer hung up")
        return heard

    def close(self) -> None:
        """Hang up; what was sent still arrives."""
        if self._line is None:
            return
        with suppress(OSError):  # it may be gone already
            self._line.shutdown(socket.SHUT_WR)
        self._line.close()
        self._line = None

    def _open_line(self) -> socket.socket:
        if self._line is None:
            raise ConnectionError("not connected")
        return self._line


class UsbCable:
    """A printer on USB by vendor and product number; the end points are read from the printer."""

    answers, counts = True, False

    def __init__(self, vendor: int, product: int) -> None:
        self._vendor, self._product = vendor, product
        self._usb: Any = None
        self._out = self._in = 0

    def is_there(self) -> bool:
        """Only opening tells."""
        return True

    def open(self) -> None:
        """Find it on the bus."""
        from escpos.exceptions import Error
        from escpos.printer import Usb

        self._usb = Usb(self._vendor, self._product, timeout=int(PART_SECONDS * 1000))
        try:
            self._usb.open()
        except Error as error:
            self._usb = None
            raise ConnectionError("no such printer on USB") from error
        self._out, self._in = _end_points(self._usb.device)

    def send(self, part: bytes) -> int:
        """What the bus took of it."""
        if self._usb is None:
            raise ConnectionError("not plugged in")
        return int(self._usb.device.write(self._out, part, int(PART_SECONDS * 1000)))

    def receive(self, seconds: float) -> bytes:
        """Silence for a printer without a way back."""
        if self._usb is None or not self._in:
            return b""
        import usb.core

        try:
            return bytes(self._usb.device.read(self._in, 16, int(seconds * 1000)))
        except usb.core.USBTimeoutError:
            return b""

    def close(self) -> None:
        """Give the printer back to the system."""
        if self._usb is not None:
            self._usb.close()
        self._usb = None


def _end_points(device: Any) -> tuple[int, int]:
    """The bulk end points of the printer interface (class 7): out, and in or 0."""
    out, back = 0x01, 0
    for interface in device.get_active_configuration():
        if interface.bInterfaceClass != 7:
            continue
        addresses = [end.bEndpointAddress for end in interface]
        out = next((a for a in addresses if not a & 0x80), out)
        back = next((a for a in addresses if a & 0x80), back)
        break
    return out, back


class FileCable:
    """A device file such as /dev/usb/lp0. It takes bytes and says nothing."""

    answers, counts = False, True

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file: Any = None

    def is_there(self) -> bool:
        """A device has its file only while it is plugged in; any other file can be made."""
        return self._path.exists() or (
            self._path.parent.is_dir() and not self._path.is_relative_to("/dev")
        )

    def open(self) -> None:
        """Open it for writing, without waiting for the printer."""
        from escpos.exceptions import Error
        from escpos.printer import File

        self._file = File(str(self._path))
        try:
            self._file.open()
        except Error as error:
            self._file = None
            raise ConnectionError(f"{self._path} cannot be opened") from error
        if sys.platform != "win32":
            os.set_blocking(self._file.device.fileno(), False)

    def send(self, part: bytes) -> int:
        """What the device took of it."""
        if self._file is None:
            raise ConnectionError("not open")
        number = self._file.device.fileno()
        if sys.platform != "win32" and not select.select([], [number], [], PART_SECONDS)[1]:
            raise TimeoutError("the printer takes nothing more")
        return os.write(number, part)

    def receive(self, seconds: float) -> bytes:  # noqa: ARG002  a one-way street
        """Nothing, ever."""
        return b""

    def close(self) -> None:
        """Close the file."""
        if self._file is not None:
            self._file.close()
        self._file = None


class SpoolerCable:
    """A queue of the system's spooler: lp on Linux, a raw queue on Windows. It says nothing."""

    answers = counts = False

    def __init__(self, queue: str) -> None:
        self._queue = queue
        self._spooler: Any = None

    def is_there(self) -> bool:
        """Only beginning a job tells."""
        return True

    def open(self) -> None:
        """Begin a job."""
        from escpos import printer

        kind = printer.Win32Raw if sys.platform == "win32" else printer.LP
        try:
            self._spooler = kind(self._queue)
            self._spooler.open(job_name=JOB_NAME)
        except _spooler_errors() as error:
            self._spooler = None
            raise ConnectionError(f"the queue {self._queue} cannot be used") from error

    def send(self, part: bytes) -> int:
        """Hand it to the spooler."""
        if self._spooler is None:
            raise ConnectionError("no job begun")
        try:
            self._spooler._raw(part)  # noqa: SLF001  its only way to send bytes as they are
        except _spooler_errors() as error:
            raise ConnectionError(f"the queue {self._queue} takes nothing") from error
        return len(part)

    def receive(self, seconds: float) -> bytes:  # noqa: ARG002  a one-way street
        """Nothing, ever."""
        return b""

    def close(self) -> None:
        """End the job."""
        if self._spooler is not None:
            self._spooler.close()
        self._spooler = None


def _spooler_errors() -> tuple[type[Exception], ...]:
    from escpos.exceptions import Error

    known: tuple[type[Exception], ...] = (OSError, Error, subprocess.SubprocessError, RuntimeError)
    if sys.platform == "win32":
        import pywintypes

        known = (*known, pywintypes.error)
    return known
