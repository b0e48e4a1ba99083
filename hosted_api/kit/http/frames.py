"""What a message of ours looks like on the wire of a socket, packed once for all who are told it.

A server's frames are not masked, so the same bytes do for every socket; what is left of telling
one of them is a write.
"""

from __future__ import annotations

import struct

EXTENSION = "evertill.frames"
"""In a socket's scope: `{"write": write}`, where the server can take frames."""

_TEXT = 0x81


def text_frame(text: bytes) -> bytes:
    """A whole message as it goes over the wire (RFC 6455, section 5.2)."""
    size = len(text)
    if size < 126:
        head = struct.pack("!BB", _TEXT, size)
    elif size < 1 << 16:
        head = struct.pack("!BBH", _TEXT, 126, size)
    else:
        head = struct.pack("!BBQ", _TEXT, 127, size)
    return head + text
