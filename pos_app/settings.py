"""What belongs to this machine and not to the shop: language, look, printers, scanner, second copy.

The shop's rules (rates, rounding, name) stand in the journal; these stand in `settings.json` in the
data folder. A broken file is set aside and the till starts with what it ships with.
"""

import json
from dataclasses import asdict, fields, replace
from pathlib import Path
from typing import Any

from pos_app.ports import Fs
from pos_core.barcode import USUAL_PATTERNS
from pos_core.frozen import dataclass

LANGUAGES = ("vi", "id", "en")
THEMES = ("system", "light", "dark")
PRINTER_KINDS = ("network", "usb", "file", "virtual")
PAPER_WIDTHS_MM = (58, 80)
LOCK_MINUTES = (0, 1, 2, 5, 10, 15, 30)
GUESTS_PORT = 8752


@dataclass(frozen=True, slots=True)
class PrinterSetup:
    """One printer: `address` is host:port, vendor:product, a file or a folder, by `kind`.

    `text` says which lines go as characters: `ascii` (others as picture rows) or `raster` (none).
    """

    name: str = "receipt"
    kind: str = "virtual"
    address: str = ""
    paper_mm: int = 80
    text: str = "ascii"
    kick: bool = True


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything this machine remembers; see `SETTINGS` for what each one means."""

    language: str = "vi"
    theme: str = "system"
    printers: tuple[PrinterSetup, ...] = (PrinterSetup(),)
    print_receipts: bool = True
    scanner_gap_ms: int = 35
    scanner_prefix: str = ""
    scale_patterns: tuple[str, ...] = USUAL_PATTERNS
    customer_display: bool = False
    kitchen_display: bool = False
    board_sound: bool = True
    speak_payments: bool = True
    idle_picture: str = ""
    mirror_folder: str = ""
    amount_in_thousands: bool = False
    lock_after_minutes: int = 5
    card_terminal: str = ""
    own_api: bool = True
    api_on_lan: bool = False
    guests_host: str = ""
    guests_port: int = GUESTS_PORT
    cards_address: str = ""
    api_for_tills: bool = False
    api_public_url: str = ""
    api_url: str = ""
    api_pinned: str = ""
    setup: str = ""


@dataclass(frozen=True, slots=True)
class Setting:
    """One row of the table: stored name, what it does, the values it may take (any if empty)."""

    name: str
    meaning: str
    allowed: tuple[Any, ...] = ()


SETTINGS: tuple[Setting, ...] = (
    Setting("language", "The language of the screens and receipts.", LANGUAGES),
    Setting("theme", "Light, dark, or as the system has it.", THEMES),
    Setting("printers", "The receipt printers and how to reach them."),
    Setting("print_receipts", "Print a receipt after each sale.", (True, False)),
    Setting("scanner_gap_ms", "The longest pause between two characters of a scan."),
    Setting("scanner_prefix", "The character a scanner sends first, when it is set up to."),
    Setting("scale_patterns", "How the shop's scale labels are read."),
    Setting("customer_display", "Show the cart on a second screen.", (True, False)),
    Setting("kitchen_display", "Show kitchen tickets on a monitor of their own.", (True, False)),
    Setting("board_sound", "Make a sound when an order comes in.", (True, False)),
    Setting("speak_payments", "Say aloud what was paid, where there is a voice.", (True, False)),
    Setting("idle_picture", "The picture file between two customers; empty for the shop's logo."),
    Setting("mirror_folder", "Where the second copy of the journal is kept, as on a USB stick."),
    Setting("amount_in_thousands", "A typed 185 means 185.000.", (True, False)),
    Setting(
        "lock_after_minutes",
        "Minutes without a touch until the till locks; 0 never does.",
        LOCK_MINUTES,
    ),
    Setting("card_terminal", "The card terminal beside this till, as its provider calls it."),
    Setting("own_api", "Run the shop's own API beside the till.", (True, False)),
    Setting("api_on_lan", "Let phones in the shop's network reach that API.", (True, False)),
    Setting("guests_host", "The name or address those phones use; empty: found by itself."),
    Setting("guests_port", "The port on which those phones come."),
    Setting("cards_address", "Where the QR cards lead that were made last."),
    Setting("api_for_tills", "Let other tills of the shop join that API by TLS.", (True, False)),
    Setting(
        "api_public_url", "Where the internet reaches that API, as by a tunnel; empty: nowhere."
    ),
    Setting("api_url", "The shop's server; empty where the till is its own."),
    Setting("api_pinned", "The certificate of a self-hosted server as PEM; only it is trusted."),
    Setting("setup", "How far setting up the shop has come; empty when nobody is at it."),
)


def load_settings(fs: Fs, path: Path) -> Settings:
    """The settings in `path`, or those the till ships with; a broken file is renamed, not lost."""
    if not fs.exists(path):
        return Settings()
    content = fs.read(path)
    try:
        return settings_from(json.loads(content))
    except (ValueError, TypeError, KeyError):
        fs.write_durably(path.with_suffix(".broken.json"), content)
        return Settings()


def save_settings(fs: Fs, path: Path, settings: Settings) -> None:
    """Replace the file at once. Raises `OSError` when the disk says no."""
    text = json.dumps(asdict(settings), ensure_ascii=False, indent=2)
    fs.write_durably(path, text.encode() + b"\n")


def settings_from(data: dict[str, Any]) -> Settings:
    """Settings from JSON data; unknown names are ignored, forbidden values are a `ValueError`."""
    known = {field.name for field in fields(Settings)}
    values = {name: value for name, value in data.items() if name in known}
    if "printers" in values:
        values["printers"] = tuple(PrinterSetup(**p) for p in values["printers"])
    if "scale_patterns" in values:
        values["scale_patterns"] = tuple(values["scale_patterns"])
    return changed(Settings(), **values)


def changed(settings: Settings, **changes: Any) -> Settings:
    """A copy with `changes`. Raises `ValueError` for a value the table does not allow."""
    rows = {row.name: row for row in SETTINGS}
    for name, value in changes.items():
        allowed = rows[name].allowed
        if allowed and value not in allowed:
            raise ValueError(f"{name} cannot be {value!r}")
    return replace(settings, **changes)
