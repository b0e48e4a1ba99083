"""How the next letter comes out: what a printer remembers between commands that print nothing."""

from collections.abc import Callable
from dataclasses import replace

from pos_app.devices.paper import LINE_DOTS
from pos_app.devices.virtual_printer.dots import Cell
from pos_core.frozen import dataclass

_CODE_PAGES = {0: "cp437", 2: "cp850", 3: "cp860", 4: "cp863", 5: "cp865", 16: "cp1252"}
_CODE_PAGES |= {17: "cp866", 18: "cp852", 19: "cp858", 45: "cp1250", 46: "cp1251", 52: "cp1258"}
_PLAIN_CELL = Cell(" ")


@dataclass(frozen=True, slots=True)
class Look:
    """`align` is 0 left, 1 centre, 2 right; `spacing` is from line to line in dots."""

    cell: Cell = _PLAIN_CELL
    align: int = 0
    spacing: int = LINE_DOTS
    code_page: str = "cp437"


def changed(look: Look, name: str, data: bytes) -> Look:
    """The look after a command; one that has nothing to do with looks leaves it alone."""
    change = _CHANGES.get(name)
    return change(look, data[0] if data else 0) if change else look


def _bold(look: Look, value: int) -> Look:
    return replace(look, cell=replace(look.cell, bold=bool(value & 1)))


def _underline(look: Look, value: int) -> Look:
    return replace(look, cell=replace(look.cell, underline=bool(value & 3)))


def _size(look: Look, value: int) -> Look:
    """GS ! has the width in the upper and the height in the lower half, both less one."""
    return replace(look, cell=replace(look.cell, wide=1 + (value >> 4 & 7), tall=1 + (value & 7)))


def _print_mode(look: Look, value: int) -> Look:
    """ESC ! packs bold, height, width and underline into one byte."""
    cell = replace(
        look.cell,
        bold=bool(value & 0x08),
        tall=2 if value & 0x10 else 1,
        wide=2 if value & 0x20 else 1,
        underline=bool(value & 0x80),
    )
    return replace(look, cell=cell)


def _align(look: Look, value: int) -> Look:
    """ESC a takes 0 to 2, or the same as digits."""
    return replace(look, align=value % 48 if value % 48 < 3 else 0)


def _spacing(look: Look, value: int) -> Look:
    return replace(look, spacing=value)


def _usual_spacing(look: Look, _value: int) -> Look:
    return replace(look, spacing=LINE_DOTS)


def _code_page(look: Look, value: int) -> Look:
    return replace(look, code_page=_CODE_PAGES.get(value, "cp437"))


def _fresh(_look: Look, _value: int) -> Look:
    return Look()


_CHANGES: dict[str, Callable[[Look, int], Look]] = {
    "ESC @": _fresh,
    "ESC E": _bold,
    "ESC G": _bold,
    "ESC -": _underline,
    "GS !": _size,
    "ESC !": _print_mode,
    "ESC a": _align,
    "ESC 3": _spacing,
    "ESC 2": _usual_spacing,
    "ESC t": _code_page,
}
