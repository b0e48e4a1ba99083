"""The code on a receipt: short enough for a bar code on narrow paper, safe enough to refund by.

It is the order's number, three letters taken from its id, and a check character, as in
`A-0427K7Q4`. The letters tell two tills apart that number alike; the check character finds every
single misread letter and every two that changed places.
"""

from pos_core.frozen import dataclass
from pos_core.ids import OrderId

LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's base 32: no I, L, O or U, which are misread or make words."""

_TAG = 3
_CHECKED = f"{LETTERS}ILOU-"
_PRIME = len(_CHECKED)  # 37, so that every weight below it finds a change


@dataclass(frozen=True, slots=True)
class OrderCode:
    """What a receipt's code says: the order's number, and the `tag` its id must have."""

    number: str
    tag: str

    def fits(self, order_id: OrderId) -> bool:
        """True when it can be the code of that order."""
        return self.tag == order_tag(order_id)


def order_code(number: str, order_id: OrderId) -> str:
    """The code that stands on the order's receipt."""
    body = f"{number.upper()}{order_tag(order_id)}"
    return body + _check(body)


def read_order_code(scanned: str) -> OrderCode | None:
    """What was scanned or typed, or None when it is no such code or was misread."""
    code = scanned.strip().upper()
    body, check = code[:-1], code[-1:]
    number, tag = body[:-_TAG], body[-_TAG:]
    prefix, dash, counter = number.partition("-")
    looks_right = prefix.isalnum() and dash and counter.isdigit() and len(tag) == _TAG
    if not (code.isascii() and looks_right and set(body) <= set(_CHECKED)):
        return None
    return OrderCode(number, tag) if _check(body) == check else None


def order_tag(order_id: OrderId) -> str:
    """Three letters that depend on the whole id (FNV-1a, 15 bits of it)."""
    value = 0x811C9DC5
    for byte in order_id.encode():
        value = (value ^ byte) * 0x01000193 & 0xFFFFFFFF
    value ^= value >> 15
    return "".join(LETTERS[value >> shift & 31] for shift in (10, 5, 0))


def _check(body: str) -> str:
    """The weighted sum modulo 37 as one letter."""
    total = sum(_CHECKED.index(c) * weight for weight, c in enumerate(reversed(body), 2))
    return _CHECKED[total % _PRIME]
