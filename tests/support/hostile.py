"""Names nobody wants to see printed: commands, reversed writing, invisible letters, markup."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

HOSTILE_PARTS = [
    "\x1bp\x00\x19\xfa",
    "\x1dV\x00",
    "\x1dV\x42\x00",
    "\x1b@",
    "\x1bt\x1b",
    "\x1dv0\x00\x01\x00\x01\x00\xff",
    "\x1d(k\x03\x001Q0",
    "\x10\x04\x01",
    "\x10\x14\x01\x00\x05",
    "\x1ci\x02\x00",
    "\x00",
    "\x07",
    "\n\n\n",
    "\r",
    "\t",
    "\x7f",
    "\x85",
    "\x9b31m",
    "\u202e",
    "\u2066",
    "\u200b",
    "\u200d",
    "\ufeff",
    "\u2028",
    "\ud800",
    "\U000e0041",
    "\ue000",
    "<b>",
    "<script>",
    "=cmd|' /C calc'!A0",
    "%s%n",
    "{BABC\x1bp\x00",
    "Cà phê",
    "sữa đá",
    "Latte",
    "e\u0301\u0302\u0303\u0304\u0305\u0306",
    "中文",
    "🍜",
    " ",
    "x" * 60,
]


def hostile_names(count: int, seed: int) -> Iterator[str]:
    """`count` names from the parts above and from any characters at all, the same for a seed."""
    chance = Random(seed)
    for number in range(count):
        parts = [chance.choice(HOSTILE_PARTS) for _ in range(chance.randint(1, 4))]
        parts += [chr(chance.randrange(0x110000)) for _ in range(chance.randint(0, 4))]
        parts += [chr(chance.randrange(0xA0)) for _ in range(chance.randint(0, 4))]
        chance.shuffle(parts)
        name = "".join(parts)
        if number % 2:  # ASCII goes as text, the rest is painted: both ways must hold
            name = name.encode("ascii", "ignore").decode()
        yield name * 200 if number % 1_000 == 0 else name
