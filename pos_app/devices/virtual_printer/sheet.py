"""What a printer does with commands: letters and pictures become paper, cut by cut.

A `Sheet` is one piece of paper between two cuts: its text, its picture and what happened on the
way (cuts, drawer pulses, QR codes, commands nobody knows).
"""

from collections import Counter
from dataclasses import dataclass, field, replace

from pos_app.devices.paper import Paper, Raster
from pos_app.devices.virtual_printer import dots
from pos_app.devices.virtual_printer.decoder import Command, Letter, Unknown
from pos_app.devices.virtual_printer.dots import Cell
from pos_app.devices.virtual_printer.look import Look, changed

_TABS = 8
_CODE_128 = 73
# Version 40 at error correction M; a printer prints nothing for more.
_MOST_QR_BYTES = 2331


@dataclass(slots=True)
class Sheet:
    """A piece of paper. `text` has a line for each printed line, `[...]` for what is painted.

    `events` tell in order what was no printing: `kick`, `cut`, `qr: ...`, `barcode: ...`.
    """

    paper: Paper
    text: list[str] = field(default_factory=list)
    events: list[str] = field(default_factory=list)
    rows: list[int] = field(default_factory=list)

    @property
    def is_blank(self) -> bool:
        """True while nothing was printed on it and nothing happened."""
        return not (self.text or self.events or self.rows)

    def picture(self) -> Raster:
        """The paper as it looks."""
        return dots.raster_of(self.rows, self.paper.dots)

    def plain_text(self) -> str:
        """The letters on it, one line a line."""
        return "".join(f"{line.rstrip()}\n" for line in self.text)


class PaperPath:
    """Takes commands in order. `sheets` were cut off, `sheet` still hangs in the printer."""

    def __init__(self, paper: Paper) -> None:
        self.paper = paper
        self.sheets: list[Sheet] = []
        self.sheet = Sheet(paper)
        self.unknown: Counter[str] = Counter()
        self._look = Look()
        self._line: list[Cell] = []
        self._used = 0
        self._qr, self._module = b"", 3
        self._bar_height, self._bar_width = 162, 3

    def take(self, command: Command) -> None:
        """Do what the command says; one that is unknown is counted by its name."""
        if isinstance(command, Unknown):
            self.unknown[command.name] += 1
        elif isinstance(command, Letter):
            self._letter(command.data.decode(self._look.code_page, "replace"))
        else:
            self._obey(command.name, command.data)

    def tear_off(self) -> Sheet:
        """The paper so far, by hand instead of by a cut."""
        self._end_line(always=False)
        torn, self.sheet = self.sheet, Sheet(self.paper)
        self.sheets.append(torn)
        return torn

    def _obey(self, name: str, data: bytes) -> None:
        if name in ("LF", "ESC d", "ESC J", "HT"):
            self._move(name, data)
        elif name in _PICTURES:
            self._end_line(always=False)
            self._picture(name, data)
        elif name in ("GS V", "ESC i", "ESC m"):
            self._end_line(always=False)
            self.sheet.events.append("cut")
            self.tear_off()
        elif name in ("GS h", "GS w"):
            self._dress_bars(name, data[0])
        elif name in ("ESC p", "DLE 14", "BEL"):
            self.sheet.events.append("kick" if name != "BEL" else "bell")
        else:
            if name == "ESC @":
                # A fresh start forgets the letters that wait for their line end.
                self._line, self._used = [], 0
            self._look = changed(self._look, name, data)

    def _move(self, name: str, data: bytes) -> None:
        if name == "LF":
            self._end_line()
        elif name == "ESC d":
            self._end_line(always=False)
            self._feed(data[0] * self._look.spacing)
        elif name == "ESC J":
            self._end_line(always=False)
            self._feed(data[0])
        else:
            for _ in range(_TABS - len(self._line) % _TABS):
                self._letter(" ")

    def _letter(self, letter: str) -> None:
        cell = replace(self._look.cell, letter=letter)
        if self._used + cell.width > self.paper.dots:
            self._end_line()
        self._line.append(cell)
        self._used += cell.width

    def _end_line(self, *, always: bool = True) -> None:
        if not self._line and not always:
            return
        rows, width = dots.line_rows(self._line)
        self.sheet.text.append(self._aligned_text())
        self._put(rows, width)
        self._feed(max(self._look.spacing - len(rows), 0))
        self._line, self._used = [], 0

    def _aligned_text(self) -> str:
        text = "".join(cell.letter for cell in self._line)
        room = (self.paper.dots - self._used) // dots.Cell(" ").width
        return " " * (room * self._look.align // 2) + text

    def _picture(self, name: str, data: bytes) -> None:
        if name == "GS v":
            rows, width = _raster(data)
            self._paint(rows, width, f"[picture {width} x {len(rows)}]")
        elif name == "ESC *":
            each = 3 if data[0] in (32, 33) else 1
            rows = dots.column_rows(data[3:], each)
            self._paint(
                rows, len(data[3:]) // each, f"[picture {len(data[3:]) // each} x {8 * each}]"
            )
        elif name == "GS k":
            self._bars(data)
        elif data[:1] == b"k":
            self._symbol(data[3:])

    def _dress_bars(self, name: str, value: int) -> None:
        """GS h and GS w: how high bars are and how wide a module, in dots."""
        if name == "GS h":
            self._bar_height = max(value, 1)
        else:
            self._bar_width = min(max(value, 1), 6)

    def _bars(self, data: bytes) -> None:
        """GS k: Code 128 of set B is drawn, other kinds are only told of; too wide is not drawn."""
        digits = data[1:-1] if data[0] <= 6 else data[2:]
        text = digits.decode("ascii", "replace")
        if data[0] != _CODE_128 or not text.startswith("{B"):
            self._say(f"barcode: {text}")
            return
        held = text[2:].replace("{{", "{")
        rows, width = dots.bar_rows(held, self._bar_width, self._bar_height)
        if width <= self.paper.dots:
            self._say(f"barcode: {held}")
            self._put(rows, width)

    def _symbol(self, function: bytes) -> None:
        """GS ( k: store a QR code piece by piece, then print it."""
        which, rest = function[:2], function[2:]
        if which == b"1C" and rest:
            self._module = min(max(rest[0], 1), 16)
        elif which == b"1P":
            self._qr = rest[1:]
        elif which == b"1Q" and 0 < len(self._qr) <= _MOST_QR_BYTES:
            text = self._qr.decode("utf-8", "replace")
            self._say(f"qr: {text}")
            rows, width = dots.qr_rows(text, self._module)
            self._put(rows, width)

    def _say(self, event: str) -> None:
        self.sheet.events.append(event)
        self.sheet.text.append(f"[{event}]")

    def _paint(self, rows: list[int], width: int, note: str) -> None:
        self.sheet.text.append(note)
        self._put(rows, width)

    def _put(self, rows: list[int], width: int) -> None:
        left = max(self.paper.dots - width, 0) * self._look.align // 2
        self.sheet.rows += dots.placed(rows, width, left, self.paper.dots)

    def _feed(self, rows: int) -> None:
        self.sheet.rows += [0] * rows


_PICTURES = ("GS v", "ESC *", "GS k", "GS (")


def _raster(data: bytes) -> tuple[list[int], int]:
    """GS v 0 with its modes: bit 0 doubles the width, bit 1 the height."""
    mode, stride = data[1], int.from_bytes(data[2:4], "little")
    height = int.from_bytes(data[4:6], "little")
    wide, tall = 1 + (mode & 1), 1 + (mode >> 1 & 1)
    rows = dots.picture_rows(Raster(stride * 8, height, data[6:]))
    return [dots.widened(row, wide) for row in rows for _ in range(tall)], stride * 8 * wide
