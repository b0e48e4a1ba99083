"""The pattern of a QR code, for the screens and for paper.

The library that makes it is imported with the first code, not with the window.
"""

from __future__ import annotations

QUIET = 4
"""Modules of white on each side. Source: ISO/IEC 18004, 9.1."""

_MASK = 2
"""One of the eight masks, always: to weigh all of them takes four times as long as the drawing, and
a reader learns from the code which it is."""


def qr_rows(text: str) -> list[list[bool]]:
    """True is dark; the quiet zone is there, a seventh of the code may be lost (level M)."""
    from qrcode.constants import ERROR_CORRECT_M
    from qrcode.main import QRCode

    code = QRCode(error_correction=ERROR_CORRECT_M, border=QUIET, mask_pattern=_MASK)
    code.add_data(text, optimize=0)
    code.make(fit=True)
    return [[bool(dark) for dark in row] for row in code.get_matrix()]
