"""A black and white picture as a PNG file, without a picture library at the till."""

import zlib
from struct import pack

from pos_app.devices.paper import Raster

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_DOTS_PER_METRE = 7992  # 203 dpi


def png(picture: Raster) -> bytes:
    """The picture as a one-bit greyscale PNG at 203 dpi (PNG specification, ISO/IEC 15948)."""
    height = max(picture.height, 1)
    rows = picture.rows or bytes(picture.stride)
    white_is_one = rows.translate(bytes(255 - byte for byte in range(256)))
    # Every row begins with its filter type; 0 is none.
    lines = (
        b"\x00" + white_is_one[y * picture.stride : (y + 1) * picture.stride] for y in range(height)
    )
    return b"".join(
        (
            _SIGNATURE,
            _chunk(b"IHDR", pack(">IIBBBBB", picture.width, height, 1, 0, 0, 0, 0)),
            _chunk(b"pHYs", pack(">IIB", _DOTS_PER_METRE, _DOTS_PER_METRE, 1)),
            _chunk(b"IDAT", zlib.compress(b"".join(lines), 6)),
            _chunk(b"IEND", b""),
        )
    )


def _chunk(kind: bytes, content: bytes) -> bytes:
    return pack(">I", len(content)) + kind + content + pack(">I", zlib.crc32(kind + content))
