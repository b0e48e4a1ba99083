"""Whether the address of a printer can be one, by the kind of its cable."""

import re

from pos_app.ui.source_text import QT_TRANSLATE_NOOP

_SHAPES = {
    "network": r"[A-Za-z0-9.\-]+(:\d{1,5})?|\[[0-9A-Fa-f:]+\](:\d{1,5})?",
    "usb": r"[0-9A-Fa-f]{4}:[0-9A-Fa-f]{4}",
    "file": r"\S.*",
    "virtual": r".*",
}
ADDRESS_HINTS = {
    "network": QT_TRANSLATE_NOOP("PrinterForm", "Such as 192.168.1.50, or 192.168.1.50:9100"),
    "usb": QT_TRANSLATE_NOOP("PrinterForm", "Maker and product, such as 04b8:0202"),
    "file": QT_TRANSLATE_NOOP("PrinterForm", "A device or file, such as /dev/usb/lp0 or LPT1"),
    "virtual": QT_TRANSLATE_NOOP("PrinterForm", "A folder for the pictures; may be empty"),
}


def address_fits(kind: str, address: str) -> bool:
    """True when `address` can be reached by `kind`; a network port lies between 1 and 65535."""
    address = address.strip()
    if re.fullmatch(_SHAPES[kind], address) is None:
        return False
    _, _, port = address.rpartition(":")
    return kind != "network" or not port.isdigit() or 0 < int(port) < 65536
