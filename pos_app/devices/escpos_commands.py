"""The few ESC/POS commands a receipt needs, each a function that can say nothing else.

Nothing from the shop's data becomes a command: numbers are checked to be in range and text passes
`printable`, which lets only visible ASCII through. Names and codes are those of Epson's reference.
"""

from pos_app.devices import code128
from pos_app.devices.paper import Raster
from pos_core.receipt import Align, Size

ESC, GS, DLE, LF = b"\x1b", b"\x1d", b"\x10", b"\n"

# Page 0 (PC437) and the character set of the USA: the 95 visible ASCII letters as they should be.
START = ESC + b"@" + ESC + b"t\x00" + ESC + b"R\x00"
# Half a second of pulse is too long for some drawers; 50 ms on, 500 ms of rest, on pin 2.
KICK = ESC + b"p\x00\x19\xfa"
# Cutting at the blade (GS V B) is not known to every cheap printer; feeding and a plain cut is.
CUT = ESC + b"d\x05" + GS + b"V\x01"
IN_ORDER_STATUS = GS + b"r\x01"

MOST_BAND_ROWS = 256
MOST_QR_BYTES = 666
# Ten millimetres high; a bar of less than two dots is not read from thermal paper.
BARCODE_DOTS, LEAST_MODULE_DOTS = 80, 2

# A printer cut off in the middle of a picture takes what comes next for the rest of it. As many
# NULs as the largest band holds end any picture, and mean nothing to a printer that waits for none.
# The line end gives half a line of text its own line, so that the next heading stands alone.
RESYNC = bytes(MOST_BAND_ROWS * 576 // 8) + LF

_NOT_VISIBLE = bytes([*range(0x20), 0x7F, *range(0x80, 0x100)])
_ALIGN = {Align.LEFT: b"\x00", Align.CENTER: b"\x01", Align.RIGHT: b"\x02"}
# Bytes a QR code of version 1, 2, 3 ... holds at error correction M (ISO/IEC 18004, table 7).
_QR_HOLDS_M = (14, 26, 42, 62, 84, 106, 122, 152, 180, 213, 251, 287, 331, 362, 412, 450, 504, 560)
_QR_HOLDS = (*_QR_HOLDS_M, 624, MOST_QR_BYTES)


def printable(text: str) -> bytes:
    """`text` as bytes between 0x20 and 0x7E; what is not ASCII becomes "?", control bytes go."""
    return text.encode("ascii", "replace").translate(None, _NOT_VISIBLE)


def line(text: str) -> bytes:
    """One line of text and its end."""
    return printable(text) + LF


def bold(on: bool) -> bytes:
    """ESC E: emphasised printing."""
    return ESC + b"E" + bytes([on])


def size(value: Size) -> bytes:
    """GS !: double width and height for BIG."""
    return GS + b"!" + (b"\x11" if value is Size.BIG else b"\x00")


def align(value: Align) -> bytes:
    """ESC a: where the next line or code stands."""
    return ESC + b"a" + _ALIGN[value]


def spacing(dots: int) -> bytes:
    """ESC 3: from one line to the next, 0 to 255 dots."""
    return ESC + b"3" + bytes([dots])


def raster(band: Raster) -> bytes:
    """GS v 0: a picture of at most 256 rows. Raises `ValueError` for more."""
    if not 0 < band.height <= MOST_BAND_ROWS:
        raise ValueError(f"a band has 1 to {MOST_BAND_ROWS} rows, not {band.height}")
    head = band.stride.to_bytes(2, "little") + band.height.to_bytes(2, "little")
    return GS + b"v0\x00" + head + band.rows


def qr(data: str, dots: int) -> bytes:
    """GS ( k: a QR code, model 2, error correction M, as large as fits `dots`, up to 8 a module.

    Raises `ValueError` when `data` is empty or longer than 666 bytes.
    """
    content = data.encode()
    if not 0 < len(content) <= MOST_QR_BYTES:
        raise ValueError(f"a QR code on paper holds 1 to {MOST_QR_BYTES} bytes")
    version = next(i for i, holds in enumerate(_QR_HOLDS, 1) if len(content) <= holds)
    quiet, module_count = 8, 17 + 4 * version
    module = max(2, min(8, dots // (module_count + quiet)))
    return (
        _symbol(b"1A2\x00")
        + _symbol(b"1C" + bytes([module]))
        + _symbol(b"1E1")
        + _symbol(b"1P0" + content)
        + _symbol(b"1Q0")
    )


def barcode(data: str, dots: int) -> bytes | None:
    """GS k: a bar code of Code 128, set B; None where it is too wide for `dots`.

    Its letters are not printed below it: that line is text like any other.
    """
    bars = len(code128.modules(data))
    module = min(3, dots // bars)
    if module < LEAST_MODULE_DOTS:
        return None
    content = b"{B" + data.replace("{", "{{").encode("ascii")
    look = GS + b"h" + bytes([BARCODE_DOTS]) + GS + b"w" + bytes([module]) + GS + b"H\x00"
    return look + GS + b"kI" + bytes([len(content)]) + content


def realtime_status(which: int) -> bytes:
    """DLE EOT: 1 printer, 2 why it is offline, 4 paper. Answered at once, even in mid-job."""
    return DLE + b"\x04" + bytes([which])


def _symbol(function: bytes) -> bytes:
    return GS + b"(k" + len(function).to_bytes(2, "little") + function
