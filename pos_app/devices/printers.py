"""From a printer's settings to the printer: the one place that knows the kinds."""

from collections.abc import Callable
from pathlib import Path

from pos_app.devices.escpos_printer import (
    Cable,
    EscposPrinter,
    FileCable,
    NetworkCable,
    SpoolerCable,
    UsbCable,
)
from pos_app.devices.find import host_and_port
from pos_app.devices.paper import paper_of
from pos_app.devices.virtual_printer.mechanism import Mechanism
from pos_app.devices.virtual_printer.printer import SheetWriter, VirtualPrinter
from pos_app.ports import Fs, Printer
from pos_app.settings import PrinterSetup


def open_printer(
    setup: PrinterSetup, fs: Fs, virtual_folder: Path, give_up: Callable[[], bool] = lambda: False
) -> Printer:
    """The printer of these settings; nothing is sent and no cable is touched yet.

    A `virtual` one without an address writes into `virtual_folder`. Raises `ValueError` for an
    address that cannot be one.
    """
    if setup.kind == "virtual":
        folder = Path(setup.address) if setup.address else virtual_folder
        return VirtualPrinter(Mechanism(paper_of(setup.paper_mm)), SheetWriter(fs, folder).take)
    return EscposPrinter(_cable(setup), give_up)


def _cable(setup: PrinterSetup) -> Cable:
    if setup.kind == "network":
        return NetworkCable(*host_and_port(setup.address))
    if setup.kind == "usb":
        return UsbCable(*_usb_numbers(setup.address))
    # A device is a path (or LPT1: on Windows); any other "file" is the name of a queue.
    if "/" in setup.address or setup.address[1:2] == ":" or setup.address.endswith(":"):
        return FileCable(Path(setup.address))
    return SpoolerCable(setup.address)


def _usb_numbers(address: str) -> tuple[int, int]:
    vendor, _, product = address.partition(":")
    try:
        return int(vendor, 16), int(product, 16)
    except ValueError:
        raise ValueError(f"{address!r} is not vendor:product") from None
