"""The QR of a payment as a picture that a phone can show, save, and open in a bank's app.

One byte in eight is a dot, so a grey PNG of one bit is as small as it gets (PNG specification, 3rd
edition, 11.2): no library of pictures is loaded into the API for it.
"""

from __future__ import annotations

import struct
import zlib

DOT, BORDER = 8, 4
"""Pixels a module, and modules of white around it, as ISO/IEC 18004 asks for."""


def qr_png(text: str) -> bytes:
    """The code with medium error correction. Raises `ValueError` for what is too long for one."""
    from qrcode.constants import ERROR_CORRECT_M
    from qrcode.exceptions import DataOverflowError
    from qrcode.main import QRCode

    code = QRCode(error_correction=ERROR_CORRECT_M, border=BORDER, mask_pattern=2)
    code.add_data(text)
    try:
        code.make()
    except DataOverflowError as error:
        raise ValueError("too long for a QR code") from error
    return _png(code.get_matrix())


def _png(matrix: list[list[bool]]) -> bytes:
    side = len(matrix) * DOT
    rows = b"".join((b"\0" + _packed(row)) * DOT for row in matrix)
    head = struct.pack(">IIBBBBB", side, side, 1, 0, 0, 0, 0)
    parts = _chunk(b"IHDR", head) + _chunk(b"IDAT", zlib.compress(rows, 9)) + _chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + parts


def _packed(row: list[bool]) -> bytes:
    """A row of eight pixels a module: one byte each, dark is 0."""
    return bytes(0 if dark else 255 for dark in row)


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
