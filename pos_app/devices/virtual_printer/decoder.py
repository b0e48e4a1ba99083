"""A stream of ESC/POS bytes taken apart into commands, however the bytes arrive.

One byte at a time or all at once gives the same commands. Bytes that mean nothing here are named
and passed on as `unknown`; nothing a cable can deliver stops the decoder.
"""

from collections.abc import Callable

from pos_core.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Command:
    """`name` as `ESC E` or `text`, and the bytes of its parameters and data."""

    name: str
    data: bytes = b""


@dataclass(frozen=True, slots=True)
class Code(Command):
    """A command the decoder knows by its opcode."""


@dataclass(frozen=True, slots=True)
class Letter(Command):
    """One printable byte."""


@dataclass(frozen=True, slots=True)
class Unknown(Command):
    """An opcode nobody told the decoder about; only the opcode itself is swallowed."""


# How many bytes follow: a number, or a function of what has arrived (None: not enough to tell).
_Length = int | Callable[[bytes], int | None]
# No printer keeps more than this for one command; a length beyond it is line noise.
MOST_BYTES = 4 << 20
_LEADS = {0x1B: "ESC", 0x1D: "GS", 0x1C: "FS", 0x10: "DLE"}
# The last four are the wide and narrow letters of older dialects.
_PLAIN = {0x09: "HT", 0x0A: "LF", 0x0C: "FF", 0x0D: "CR", 0x18: "CAN", 0x07: "BEL"}
_PLAIN |= {0x0E: "SO", 0x0F: "SI", 0x12: "DC2", 0x14: "DC4"}


class Decoder:
    """Feed it bytes, get the commands that are complete so far."""

    def __init__(self) -> None:
        self._waiting = b""

    @property
    def waiting(self) -> int:
        """Bytes of a command that has not arrived whole."""
        return len(self._waiting)

    def feed(self, data: bytes) -> list[Command]:
        """The commands that `data` completes."""
        stream = self._waiting + data
        at, commands = 0, []
        while at < len(stream):
            if not stream[at]:
                # Printers pass over NULs; the till sends many to end a picture that was cut off.
                at = len(stream) - len(stream[at:].lstrip(b"\x00"))
                continue
            command, used = _next(stream, at)
            if command is None:
                break
            commands.append(command)
            at += used
        self._waiting = stream[at:]
        return commands


def _next(stream: bytes, at: int) -> tuple[Command | None, int]:
    """The command at `at` and its length in bytes, or None when it is not whole yet."""
    first = stream[at]
    if first in _LEADS:
        return _escape(stream, at, _LEADS[first])
    if first >= 0x20:
        return Letter("text", stream[at : at + 1]), 1
    name = _PLAIN.get(first)
    return (Code(name) if name else Unknown(f"{first:02X}")), 1


def _escape(stream: bytes, at: int, lead: str) -> tuple[Command | None, int]:
    if at + 1 == len(stream):
        return None, 0
    name = f"{lead} {_symbol(stream[at + 1])}"
    length = _LENGTHS.get(name)
    if length is None:
        return Unknown(name), 2
    rest = stream[at + 2 :] if callable(length) else b""
    count = length(rest) if callable(length) else length
    if count is not None and count > MOST_BYTES:
        return Unknown(name), 2
    if count is None or at + 2 + count > len(stream):
        return None, 0
    return Code(name, stream[at + 2 : at + 2 + count]), 2 + count


def _symbol(byte: int) -> str:
    return chr(byte) if 0x20 < byte < 0x7F else {0x20: "SP", 0x04: "EOT"}.get(byte, f"{byte:02X}")


def _until_nul(rest: bytes) -> int | None:
    end = rest.find(b"\x00")
    return None if end < 0 else end + 1


def _little(data: bytes) -> int:
    return int.from_bytes(data, "little")


def _bit_image(rest: bytes) -> int | None:
    """ESC *: mode, width, then 1 or 3 bytes a column."""
    if len(rest) < 3:
        return None
    return 3 + _little(rest[1:3]) * (3 if rest[0] in (32, 33) else 1)


def _cut(rest: bytes) -> int | None:
    """GS V: modes from 65 on take a distance."""
    if not rest:
        return None
    return 2 if rest[0] >= 65 else 1


def _raster(rest: bytes) -> int | None:
    """GS v 0: mode, bytes a row, rows, then the picture."""
    if len(rest) < 6:
        return None
    return 6 + _little(rest[2:4]) * _little(rest[4:6])


def _sized(rest: bytes) -> int | None:
    """GS (, FS (: function letter, two bytes of length, that many bytes."""
    return None if len(rest) < 3 else 3 + _little(rest[1:3])


def _sized_long(rest: bytes) -> int | None:
    """GS 8: the same with four bytes of length."""
    return None if len(rest) < 5 else 5 + _little(rest[1:5])


def _barcode(rest: bytes) -> int | None:
    """GS k: kinds up to 6 end with NUL, later ones say their length."""
    if not rest:
        return None
    if rest[0] <= 6:
        ends = _until_nul(rest[1:])
        return None if ends is None else 1 + ends
    return None if len(rest) < 2 else 2 + rest[1]


def _downloaded(rest: bytes) -> int | None:
    """GS *: a picture kept in the printer, x by y blocks of eight bytes."""
    return None if len(rest) < 2 else 2 + rest[0] * rest[1] * 8


def _pulse(rest: bytes) -> int | None:
    """DLE DC4: functions 1 and 2 take two bytes, 8 takes seven."""
    if not rest:
        return None
    return 8 if rest[0] == 8 else 3


_LENGTHS: dict[str, _Length] = {
    **dict.fromkeys(("ESC @", "ESC 2", "ESC i", "ESC m", "ESC S", "ESC L", "ESC v", "ESC 0C"), 0),
    **{f"ESC {c}": 1 for c in "!-3EGMadJtRV{TrKeu=%?UI"},
    "ESC SP": 1,
    "ESC p": 3,
    "ESC W": 8,
    "ESC $": 2,
    "ESC \\": 2,
    "ESC B": 2,
    "ESC c": 2,
    "ESC D": _until_nul,
    "ESC *": _bit_image,
    "ESC (": _sized,
    # Bold off, italic on and off, condensed: older dialects that change no paper length.
    **dict.fromkeys(("ESC F", "ESC 4", "ESC 5", "ESC 0F"), 0),
    "FS .": 0,
    "FS &": 0,
    **{f"FS {c}": 1 for c in "!-WC"},
    "FS S": 2,
    "FS p": 2,
    "FS (": _sized,
    **{f"GS {c}": 1 for c in "!BbHhwfraI/T"},
    **{f"GS {c}": 2 for c in "LWP$\\"},
    "GS :": 0,
    # Bematech: choose the dialect, Epson's or its own.
    "GS F9": 2,
    "GS ^": 3,
    "GS V": _cut,
    "GS v": _raster,
    "GS (": _sized,
    "GS 8": _sized_long,
    "GS k": _barcode,
    "GS *": _downloaded,
    "DLE EOT": 1,
    "DLE 05": 1,
    "DLE 14": _pulse,
}
