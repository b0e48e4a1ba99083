"""Names for things, made where they happen and never twice: UUIDv7 from time and chance.

Ids are keys; the number a cashier reads (`A-0427`) is a label and never a key.
"""

from base64 import urlsafe_b64encode
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import NewType

OrderId = NewType("OrderId", str)
LineId = NewType("LineId", str)
PaymentId = NewType("PaymentId", str)
PrintJobId = NewType("PrintJobId", str)
StaffId = NewType("StaffId", str)
ShiftId = NewType("ShiftId", str)
RefundId = NewType("RefundId", str)
CustomerId = NewType("CustomerId", str)
TicketId = NewType("TicketId", str)
EventId = NewType("EventId", str)
AreaId = NewType("AreaId", str)
TableId = NewType("TableId", str)

_RANDOM_BYTES = 10
_TOKEN_BYTES = 16


def uuid7(unix_ms: int, random: bytes) -> str:
    """A version 7 UUID (RFC 9562 section 5.7) from milliseconds and ten random bytes.

    Raises `ValueError` when there are not ten bytes or the time does not fit in 48 bits.
    """
    if len(random) != _RANDOM_BYTES or not 0 <= unix_ms < 1 << 48:
        raise ValueError("uuid7 needs a 48 bit time and ten random bytes")
    tail = int.from_bytes(random, "big")
    high = (unix_ms << 16) | 0x7000 | (tail >> 68)
    low = (0b10 << 62) | (tail & ((1 << 62) - 1))
    text = f"{high:016x}{low:016x}"
    return f"{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}"


@dataclass(slots=True)
class Ids:
    """Makes ids for one decision, sorting in the order made. `random(n)` gives n bytes."""

    unix_ms: int
    random: Callable[[int], bytes]
    _made: int = field(default=0, init=False)

    def new(self) -> str:
        """A fresh UUIDv7; the 12 bits behind the time count up (RFC 9562 6.2, method 1)."""
        noise = self.random(_RANDOM_BYTES)
        counted = (self._made << 68) | (int.from_bytes(noise, "big") & ((1 << 68) - 1))
        self._made += 1
        return uuid7(self.unix_ms, counted.to_bytes(_RANDOM_BYTES, "big"))

    def token(self) -> str:
        """128 bits that nobody guesses, as an address has them: 22 letters, digits, - and _."""
        return urlsafe_b64encode(self.random(_TOKEN_BYTES)).rstrip(b"=").decode()


def order_number(prefix: str, counter: int) -> str:
    """What people say: till prefix and a counter kept in that till's journal, as in `A-0427`."""
    return f"{prefix}-{counter:04d}"


def till_of(number: str) -> str:
    """The till prefix in an order number: `B` of `B-0042`."""
    return number.rpartition("-")[0]


def number_counter(number: str) -> int:
    """The counter in an order number, to sort by: `A-10000` comes after `A-9999`."""
    return int(number.rpartition("-")[2])
