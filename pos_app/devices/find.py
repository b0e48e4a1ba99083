"""Which printers are at hand: on USB, on a device file, or at an address somebody gave.

Those on the network are looked for in `find_network`.
"""

from pathlib import Path
from typing import Any

from pos_app.devices.escpos_printer import PORT, NetworkCable
from pos_core.frozen import dataclass

USB_PRINTER_CLASS = 7
_DEVICE_FILES = "lp[0-9]*"


@dataclass(frozen=True, slots=True)
class FoundPrinter:
    """A printer as the settings want it: `kind` (usb, file), `address`, and a `name` to show."""

    kind: str
    address: str
    name: str


def usb_printers() -> tuple[FoundPrinter, ...]:
    """Everything on USB that says it is a printer; nothing where USB cannot be asked."""
    import usb.core

    try:
        devices = list(usb.core.find(find_all=True))
    except (usb.core.NoBackendError, usb.core.USBError):
        return ()
    return tuple(_found(device) for device in devices if _is_printer(device))


def device_files(folder: Path = Path("/dev/usb")) -> tuple[FoundPrinter, ...]:
    """The printers the system has made files for."""
    paths = sorted(folder.glob(_DEVICE_FILES))
    return tuple(FoundPrinter("file", str(path), path.name) for path in paths)


def host_and_port(address: str) -> tuple[str, int]:
    """`192.168.1.50` or `printer.local:9100` taken apart. Raises `ValueError` for anything else."""
    host, colon, port = address.strip().rpartition(":")
    if not colon:
        host, port = port, str(PORT)
    if not host or not port.isdigit() or not 0 < int(port) < 65536:
        raise ValueError(f"{address!r} is not host:port")
    return host, int(port)


def answers(address: str) -> bool:
    """True when something takes a connection at `address` within two seconds.

    Raises `ValueError` for an address that is none. Not for the UI thread.
    """
    cable = NetworkCable(*host_and_port(address))
    try:
        cable.open()
    except OSError:
        return False
    cable.close()
    return True


def _is_printer(device: Any) -> bool:
    import usb.core

    if device.bDeviceClass == USB_PRINTER_CLASS:
        return True
    try:
        return any(
            interface.bInterfaceClass == USB_PRINTER_CLASS
            for configuration in device
            for interface in configuration
        )
    except usb.core.USBError:
        return False


def _found(device: Any) -> FoundPrinter:
    address = f"{device.idVendor:04x}:{device.idProduct:04x}"
    return FoundPrinter("usb", address, _product(device) or address)


def _product(device: Any) -> str:
    """What it calls itself; many systems do not let everybody ask."""
    import usb.core

    try:
        return str(device.product or "")
    except (usb.core.USBError, ValueError, NotImplementedError):
        return ""
