"""Printers at the end of a real cable: they answer, stay silent, stop reading, hang up."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest

from pos_app.boot.real_ports import RealFs
from pos_app.devices import escpos_commands as command
from pos_app.devices import escpos_printer, find
from pos_app.devices.escpos_printer import (
    EscposPrinter,
    FileCable,
    NetworkCable,
    SpoolerCable,
    UsbCable,
)
from pos_app.devices.escpos_status import answer_to, in_order_answer, in_order_state, paper_state
from pos_app.devices.paper import paper_of
from pos_app.devices.printers import open_printer
from pos_app.devices.virtual_printer.mechanism import Fault, Mechanism
from pos_app.devices.virtual_printer.printer import VirtualPrinter
from pos_app.devices.virtual_printer.server import PrinterServer
from pos_app.ports import PaperState, PrinterFault
from pos_app.settings import PrinterSetup

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pos_app.devices.virtual_printer.sheet import Sheet

JOB = command.START + b"Es teh manis  6.000\n" * 40 + command.CUT
LONG = command.START + b"x" * 4_000_000


class Shelf(list["Sheet"]):
    def keep(self, sheets: list[Sheet], _sent: int) -> None:
        self.extend(sheets)
        sheets.clear()


@pytest.fixture
def shelf() -> Shelf:
    return Shelf()


@pytest.fixture
def server(shelf: Shelf) -> Iterator[PrinterServer]:
    running = PrinterServer(Mechanism(paper_of(80)), shelf.keep)
    running.start()
    yield running
    assert running.stop()


@pytest.fixture
def printer(server: PrinterServer, monkeypatch: pytest.MonkeyPatch) -> Iterator[EscposPrinter]:
    monkeypatch.setattr(escpos_printer, "PART_SECONDS", 0.2)
    monkeypatch.setattr(escpos_printer, "ANSWER_SECONDS", 0.2)
    made = EscposPrinter(NetworkCable("127.0.0.1", server.port), in_order_seconds=0.3)
    yield made
    made.close()


def test_a_job_comes_out_and_the_printer_says_it_is_well(
    printer: EscposPrinter, shelf: Shelf
) -> None:
    assert printer.status() is PaperState.READY
    printer.write(JOB)
    # Asked after the job, it answers behind the job: the paper is out when the answer is here.
    assert printer.status() is PaperState.READY
    assert len(shelf) == 1
    assert shelf[0].text[0] == "Es teh manis  6.000"


@pytest.mark.parametrize(
    ("fault", "state"),
    [
        (Fault.PAPER_OUT, PaperState.PAPER_OUT),
        (Fault.PAPER_LOW, PaperState.PAPER_LOW),
        (Fault.COVER_OPEN, PaperState.COVER_OPEN),
        (Fault.OFFLINE, PaperState.OFFLINE),
        (Fault.MUTE, PaperState.UNKNOWN),
    ],
)
def test_the_printer_says_what_is_wrong_over_the_network(
    printer: EscposPrinter, server: PrinterServer, fault: Fault, state: PaperState
) -> None:
    server.plan(fault)
    assert printer.status() is state


def test_paper_that_runs_out_in_mid_receipt_is_noticed(
    printer: EscposPrinter, server: PrinterServer, shelf: Shelf
) -> None:
    server.plan(Fault.PAPER_OUT, 200)
    printer.write(JOB)
    assert printer.status() is PaperState.PAPER_OUT
    assert not shelf


def test_a_printer_that_stops_reading_is_found_out_and_the_bytes_are_counted(
    printer: EscposPrinter, server: PrinterServer
) -> None:
    server.plan(Fault.STALL, 1000)
    with pytest.raises(PrinterFault) as stalled:
        printer.write(LONG)
    assert 1000 <= stalled.value.sent < len(LONG)
    # Whether the question still fits into the full pipe or not, nobody answers it.
    with suppress(PrinterFault):
        assert printer.status() is PaperState.UNKNOWN


def test_a_reset_in_mid_job_says_how_far_it_got(
    printer: EscposPrinter, server: PrinterServer
) -> None:
    server.plan(Fault.RESET, 5_000)
    with pytest.raises(PrinterFault) as broken:
        printer.write(LONG)
    assert broken.value.sent >= 4_000


def test_a_till_that_closes_stops_in_the_middle_of_a_long_job(server: PrinterServer) -> None:
    asked = iter([False, False, True])
    made = EscposPrinter(NetworkCable("127.0.0.1", server.port), lambda: next(asked))
    with pytest.raises(PrinterFault) as stopped:
        made.write(LONG)
    made.close()
    assert stopped.value.sent == 2 * escpos_printer.PART_BYTES


def test_a_printer_that_is_not_there_is_a_fault_before_the_first_byte(
    server: PrinterServer, printer: EscposPrinter
) -> None:
    server.stop()
    with pytest.raises(PrinterFault) as nobody:
        printer.write(JOB)
    assert nobody.value.sent == 0
    with pytest.raises(PrinterFault):
        printer.status()


def test_a_printer_that_hung_up_is_a_fault_and_can_be_taken_again(
    printer: EscposPrinter, server: PrinterServer, shelf: Shelf
) -> None:
    server.plan(Fault.UNPLUG, 3)
    with pytest.raises(PrinterFault):
        printer.status()
    printer.close()
    server.mend()
    printer.write(JOB)
    assert printer.status() is PaperState.READY
    assert len(shelf) == 1


def test_garbage_and_silence_are_never_taken_for_fine() -> None:
    for noise in (None, 0x00, 0xFF, 0x41, 0x80):
        assert paper_state({1: noise}.get) is PaperState.UNKNOWN
        assert in_order_state(noise if noise not in (0x00, 0x41) else None) is PaperState.UNKNOWN
    assert paper_state({1: 0x12, 2: 0x12, 4: None}.get) is PaperState.UNKNOWN


@pytest.mark.parametrize("state", [s for s in PaperState if s is not PaperState.UNKNOWN])
def test_what_a_printer_answers_is_read_as_it_was_meant(state: PaperState) -> None:
    assert paper_state(lambda which: answer_to(which, state)) is state


def test_an_error_without_a_name_is_offline() -> None:
    assert paper_state({1: 0x12, 2: 0x52, 4: 0x12}.get) is PaperState.OFFLINE


def test_a_printer_that_only_answers_in_turn_is_believed() -> None:
    assert in_order_state(in_order_answer(PaperState.READY)) is PaperState.READY
    assert in_order_state(in_order_answer(PaperState.PAPER_LOW)) is PaperState.PAPER_LOW
    assert in_order_state(0x0C) is PaperState.PAPER_OUT


def test_a_device_file_takes_the_bytes_and_says_nothing(tmp_path: Path) -> None:
    path = tmp_path / "lp0"
    made = EscposPrinter(FileCable(path))
    made.write(JOB)
    assert made.status() is PaperState.UNKNOWN
    made.close()
    assert path.read_bytes() == JOB
    # Asking it again neither prints the question nor wipes the file.
    assert made.status() is PaperState.UNKNOWN
    assert path.read_bytes() == JOB
    with pytest.raises(PrinterFault):
        EscposPrinter(FileCable(Path("/dev/no/lp9"))).status()
    with pytest.raises(PrinterFault):
        EscposPrinter(FileCable(tmp_path / "no" / "lp0")).write(JOB)


class FakeUsbDevice:
    """Just enough of pyusb's device: one printer interface, two end points."""

    def __init__(self) -> None:
        self.heard = b""
        ends = [SimpleNamespace(bEndpointAddress=0x81), SimpleNamespace(bEndpointAddress=0x02)]
        self._interface = [*ends]
        self.answers = [b"\x12", b"\x12", b"\x12"]

    def get_active_configuration(self) -> list[Any]:
        class Interface(list[Any]):
            bInterfaceClass = 7

        return [Interface(self._interface)]

    def write(self, end: int, part: bytes, _timeout: int) -> int:
        assert end == 0x02
        self.heard += part
        return len(part)

    def read(self, end: int, _size: int, _timeout: int) -> bytes:
        import usb.core

        assert end == 0x81
        if not self.answers:
            raise usb.core.USBTimeoutError("silence")
        return self.answers.pop(0)


def test_a_usb_printer_is_written_to_by_its_own_end_points(monkeypatch: pytest.MonkeyPatch) -> None:
    import escpos.printer

    device = FakeUsbDevice()
    fake = SimpleNamespace(device=device, open=lambda: None, close=lambda: None)
    monkeypatch.setattr(escpos.printer, "Usb", lambda *_numbers, **_limits: fake)
    made = EscposPrinter(UsbCable(0x04B8, 0x0E15))
    assert made.status() is PaperState.READY
    made.write(JOB)
    assert device.heard.endswith(JOB)
    assert made.status() is PaperState.UNKNOWN

    def unplugged(*_what: object) -> int:
        raise OSError(19, "No such device")

    monkeypatch.setattr(device, "write", unplugged)
    with pytest.raises(PrinterFault) as pulled:
        made.write(JOB)
    # USB does not say how much of a part had gone: it may be on paper.
    assert pulled.value.sent == 1
    made.close()


class FakeSpooler:
    """Just enough of python-escpos' queue."""

    def __init__(self, queue: str) -> None:
        self.queue, self.job = queue, b""

    def open(self, job_name: str) -> None:
        if self.queue != "Front desk":
            raise RuntimeError("no such queue")

    def _raw(self, part: bytes) -> None:
        self.job += part

    def close(self) -> None:
        HANDED_OVER.append(self.job)


HANDED_OVER: list[bytes] = []


def test_a_spooler_gets_one_job_a_receipt_and_is_asked_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    import escpos.printer

    monkeypatch.setattr(escpos.printer, "LP", FakeSpooler)
    monkeypatch.setattr(escpos.printer, "Win32Raw", FakeSpooler)
    HANDED_OVER.clear()
    made = EscposPrinter(SpoolerCable("Front desk"))
    assert made.status() is PaperState.UNKNOWN
    made.write(JOB)
    assert made.status() is PaperState.UNKNOWN
    made.close()
    assert [JOB] == HANDED_OVER
    with pytest.raises(PrinterFault) as nobody:
        EscposPrinter(SpoolerCable("Back door")).write(JOB)
    assert nobody.value.sent == 0


def test_usb_printers_are_known_by_their_class(monkeypatch: pytest.MonkeyPatch) -> None:
    import usb.core

    printer_interface = SimpleNamespace(bInterfaceClass=7)

    class Device(list[Any]):
        bDeviceClass = 0
        idVendor, idProduct = 0x04B8, 0x0E15
        product = "TM-T20"

    found = [Device([[printer_interface]]), Device([[SimpleNamespace(bInterfaceClass=3)]])]
    monkeypatch.setattr(usb.core, "find", lambda **_how: found)
    assert find.usb_printers() == (find.FoundPrinter("usb", "04b8:0e15", "TM-T20"),)

    def no_backend(**_how: Any) -> None:
        raise usb.core.NoBackendError("none")

    monkeypatch.setattr(usb.core, "find", no_backend)
    assert find.usb_printers() == ()


def test_device_files_and_addresses_are_found(tmp_path: Path, server: PrinterServer) -> None:
    (tmp_path / "lp0").touch()
    (tmp_path / "hiddev0").touch()
    assert [found.name for found in find.device_files(tmp_path)] == ["lp0"]
    assert find.answers(f"127.0.0.1:{server.port}")
    server.stop()
    assert not find.answers(f"127.0.0.1:{server.port}")
    assert find.host_and_port("printer.local") == ("printer.local", 9100)
    for wrong in ("", "host:", "host:x", ":9100", "host:70000"):
        with pytest.raises(ValueError, match="host:port"):
            find.host_and_port(wrong)


def test_every_kind_in_the_settings_makes_its_printer(tmp_path: Path) -> None:
    def made(kind: str, address: str) -> object:
        return open_printer(PrinterSetup(kind=kind, address=address), RealFs(), tmp_path)

    assert isinstance(made("virtual", ""), VirtualPrinter)
    for kind, address in (
        ("network", "10.0.0.9:9100"),
        ("usb", "04b8:0e15"),
        ("file", "/dev/usb/lp0"),
        ("file", "Front desk"),
    ):
        assert isinstance(made(kind, address), EscposPrinter)
    with pytest.raises(ValueError, match="vendor:product"):
        made("usb", "TM-T20")
