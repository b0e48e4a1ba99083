"""Settings as one file: the shop with its rules, this machine's settings, and who works here.

For setting up a second till, or a new computer. It holds no key, no PIN and no hash of one, and it
names no folder of this computer. Reading is whole or nothing: every slip is told by its place.
"""

from __future__ import annotations

import json
from dataclasses import asdict, field, fields, is_dataclass, replace
from datetime import datetime
from enum import Enum
from typing import Any

from pos_app.settings import PAPER_WIDTHS_MM, PRINTER_KINDS, SETTINGS, Settings, settings_from
from pos_core.barcode import scale_pattern
from pos_core.codec import coding_of, decode
from pos_core.codec_check import Fault, faults
from pos_core.frozen import dataclass
from pos_core.refusal import Refusal, refuse
from pos_core.shop import Shop
from pos_core.staff import Right, Role, Staff
from pos_core.tax import Rate

FORMAT = 1
KIND = "settings"
_ABOUT = (
    "Settings of an Evertill. Rates are parts per million (80000 is 8 %), amounts whole minor "
    "units, days year-month-day. There is no PIN and no key in here."
)
# What belongs to one computer alone and would be wrong on another.
OF_THIS_COMPUTER = frozenset(
    {"mirror_folder", "setup", "guests_host", "guests_port", "cards_address"}
)
_MOST_BYTES = 1_000_000


@dataclass(frozen=True, slots=True)
class StaffLine:
    """One person without a PIN."""

    name: str
    role: Role
    given: tuple[Right, ...] = ()
    taken: tuple[Right, ...] = ()


@dataclass(frozen=True, slots=True)
class PortableSettings:
    """What a file holds; each part may be missing."""

    shop: Shop | None = None
    machine: Settings | None = None
    staff: tuple[StaffLine, ...] = ()


@dataclass(frozen=True, slots=True)
class _Staff:
    people: tuple[StaffLine, ...] = field(default=())


def staff_lines(staff: Staff) -> tuple[StaffLine, ...]:
    """Everybody who works here now, by name."""
    active = (member for member in staff.members.values() if member.active)
    lines = (StaffLine(m.name, m.role, m.given, m.taken) for m in active)
    return tuple(sorted(lines, key=lambda line: line.name))


def write_settings(portable: PortableSettings, written_at: datetime) -> bytes:
    """The file: JSON for people, with every name spelled out."""
    data: dict[str, Any] = {
        "evertill": KIND,
        "format": FORMAT,
        "about": _ABOUT,
        "written": written_at.isoformat(timespec="seconds"),
    }
    if portable.shop is not None:
        data["shop"] = spelled_out(portable.shop)
    if portable.machine is not None:
        machine = asdict(portable.machine)
        data["machine"] = {n: v for n, v in machine.items() if n not in OF_THIS_COMPUTER}
    if portable.staff:
        data["staff"] = spelled_out(portable.staff)
    return json.dumps(data, ensure_ascii=False, indent=2).encode() + b"\n"


def spelled_out(value: Any) -> Any:
    """As the codec writes it, but with every field there, the usual ones too."""
    if isinstance(value, tuple):
        return [spelled_out(each) for each in value]
    if isinstance(value, Enum | Rate) or not is_dataclass(value):
        kind: Any = type(value)
        return coding_of(kind).encode(value) if value is not None else None
    return {each.name: spelled_out(getattr(value, each.name)) for each in fields(value)}


def read_settings(content: bytes, present: Settings) -> PortableSettings | tuple[Refusal, ...]:
    """What the file holds, or everything that is wrong with it.

    Settings that belong to one computer alone stay as they are at `present`. Refuses
    `settings_file.unreadable`, `.not_ours`, `.too_new`, `.empty`, for each slip `.wrong_value`,
    `.unknown_name` or `.missing` with its place, `.cannot_be` where parts do not go together.
    """
    data = _outer(content)
    if isinstance(data, Refusal):
        return (data,)
    wrong = [_refusal(each) for each in _faults(data)]
    if wrong:
        return tuple(wrong)
    try:
        return _decoded(data, present)
    except (LookupError, TypeError, ValueError) as error:
        return (refuse("settings_file.cannot_be", reason=str(error)),)


def _outer(content: bytes) -> dict[str, Any] | Refusal:
    """The whole of it, when it is a file of ours that this version can read."""
    if len(content) > _MOST_BYTES:
        return refuse("settings_file.not_ours")
    try:
        data = json.loads(content.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        return refuse("settings_file.unreadable", reason=str(error))
    if not isinstance(data, dict) or data.get("evertill") != KIND:
        return refuse("settings_file.not_ours")
    if data.get("format") != FORMAT:
        return refuse("settings_file.too_new", format=data.get("format", "?"), known=FORMAT)
    if not any(part in data for part in ("shop", "machine", "staff")):
        return refuse("settings_file.empty")
    return data


def _faults(data: dict[str, Any]) -> list[Fault]:
    found: list[Fault] = []
    if "shop" in data:
        found += faults(Shop, data["shop"], "shop")
    if "machine" in data:
        machine = list(faults(Settings, data["machine"], "machine"))
        found += machine or _forbidden(data["machine"])
    if "staff" in data:
        found += faults(tuple[StaffLine, ...], data["staff"], "staff")
    return found


def _forbidden(machine: dict[str, Any]) -> list[Fault]:
    """Values that are of the right kind and still cannot be."""
    found = [
        Fault(f"machine.{row.name}", str(machine[row.name]), ", ".join(map(str, row.allowed)))
        for row in SETTINGS
        if row.allowed and row.name in machine and machine[row.name] not in row.allowed
    ]
    printers = machine.get("printers", [])
    for at, printer in enumerate(printers, start=1):
        found += _printer(printer, f"machine.printers[{at}]")
    names = [printer.get("name", "receipt") for printer in printers]
    if len(set(names)) < len(names):
        found.append(Fault("machine.printers", ", ".join(names), "different_names"))
    for at, text in enumerate(machine.get("scale_patterns", []), start=1):
        if not _is_pattern(text):
            found.append(Fault(f"machine.scale_patterns[{at}]", text, "21IIIIIWWWWWC"))
    if not 1 <= machine.get("scanner_gap_ms", 1) <= 1000:
        found.append(Fault("machine.scanner_gap_ms", str(machine["scanner_gap_ms"]), "1 … 1000"))
    return found


def _printer(printer: dict[str, Any], place: str) -> list[Fault]:
    choices: dict[str, tuple[Any, ...]] = {
        "kind": PRINTER_KINDS,
        "paper_mm": PAPER_WIDTHS_MM,
        "text": ("ascii", "raster"),
    }
    return [
        Fault(f"{place}.{name}", str(printer[name]), ", ".join(map(str, allowed)))
        for name, allowed in choices.items()
        if name in printer and printer[name] not in allowed
    ]


def _is_pattern(text: str) -> bool:
    try:
        scale_pattern(text)
    except ValueError:
        return False
    return True


def _decoded(data: dict[str, Any], present: Settings) -> PortableSettings:
    shop: Shop | None = decode(Shop, data["shop"]) if "shop" in data else None
    machine = None
    if "machine" in data:
        kept = {name: getattr(present, name) for name in OF_THIS_COMPUTER}
        machine = replace(settings_from(data["machine"]), **kept)
    staff: _Staff = decode(_Staff, {"people": data.get("staff", [])})
    return PortableSettings(shop, machine, staff.people)


def _refusal(fault: Fault) -> Refusal:
    match fault.wanted:
        case "nothing":
            return refuse("settings_file.unknown_name", place=fault.place)
        case "something":
            return refuse("settings_file.missing", place=fault.place)
        case _:
            return refuse(
                "settings_file.wrong_value",
                place=fault.place,
                found=fault.found,
                wanted=fault.wanted,
            )


def machine_names() -> tuple[str, ...]:
    """The settings a file may carry to another computer."""
    return tuple(row.name for row in fields(Settings) if row.name not in OF_THIS_COMPUTER)
