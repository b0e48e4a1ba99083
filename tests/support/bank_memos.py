"""Memos as they come with bank transfers in Vietnam and Indonesia, none of them with a bill code.

Names, greetings and purposes as people type them, between the references that banks put around
them: runs of digits, of letters and digits, of dots and dashes. Everything follows from the seed.
"""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_FAMILY = (
    "Nguyễn",
    "Trần",
    "Lê",
    "Phạm",
    "Hoàng",
    "Huỳnh",
    "Phan",
    "Vũ",
    "Võ",
    "Đặng",
    "Bùi",
    "Đỗ",
    "Hồ",
    "Ngô",
    "Dương",
    "Lý",
)
_MIDDLE = (
    "Văn",
    "Thị",
    "Hữu",
    "Đức",
    "Minh",
    "Ngọc",
    "Thanh",
    "Kim",
    "Bảo",
    "Quốc",
    "Gia",
    "Hoài",
    "Xuân",
    "Thu",
)
_GIVEN = (
    "An",
    "Bình",
    "Chi",
    "Dũng",
    "Duy",
    "Giang",
    "Hà",
    "Hải",
    "Hằng",
    "Hùng",
    "Huy",
    "Khánh",
    "Lan",
    "Linh",
    "Long",
    "Mai",
    "Nam",
    "Nga",
)
_SAID = (
    "chuyển tiền",
    "thanh toán hóa đơn",
    "CK",
    "tra tien ca phe ban 5",
    "trả tiền phở",
    "tien dien nuoc thang 11",
    "mua hàng Evertill",
    "EV station ve xe",
    "sạc xe điện EV6 biển 51A 23456",
    "REVIEW EVENT ticket 2X",
    "even 7 pm bill",
    "bayar kopi susu dua",
    "transfer makan siang",
    "gửi em tiền nhà nhé",
    "ung ho dong bao lu lut",
    "đặt cọc",
    "hoan tien don hang",
    "thu hộ COD",
    "ck luong",
    "vé sự kiện EV5",
)
_DIGITS = "0123456789"
_CODE = f"{_DIGITS}ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def name(chance: Random) -> str:
    """A Vietnamese name."""
    return f"{chance.choice(_FAMILY)} {chance.choice(_MIDDLE)} {chance.choice(_GIVEN)}"


def run(chance: Random, characters: str, shortest: int, longest: int) -> str:
    """A run of `characters`."""
    return "".join(chance.choices(characters, k=chance.randint(shortest, longest)))


def reference(chance: Random) -> str:
    """What a bank or a shop numbers its transfers by."""
    return chance.choice(_REFERENCES)(chance)


_REFERENCES: tuple[Callable[[Random], str], ...] = (
    lambda c: f"MBVCB.{run(c, _DIGITS, 10, 11)}.{run(c, _DIGITS, 6, 6)}",
    lambda c: f"FT{run(c, _DIGITS, 5, 5)}{run(c, _CODE, 7, 9)}",
    lambda c: f"{run(c, _CODE, 8, 16)}-{run(c, _DIGITS, 6, 6)}",
    lambda c: f"IBFT {run(c, _CODE, 12, 20)}",
    lambda c: f"DH{run(c, _DIGITS, 6, 8)}",
    lambda c: f"{run(c, 'abcdef0123456789', 8, 8)}-{run(c, 'abcdef0123456789', 12, 12)}",
    lambda c: f"QR-{run(c, _DIGITS, 12, 18)}",
)


def memo(chance: Random, said: str) -> str:
    """`said` as it comes out of a bank, with more around it."""
    parts = [said]
    for _ in range(chance.randint(0, 2)):
        parts.insert(chance.randint(0, len(parts)), reference(chance))
    if chance.random() < 0.6:
        parts.append(f"tu {run(chance, _DIGITS, 9, 13)} {name(chance)}")
    text = chance.choice((" ", ".", "-", "/", "; ")).join(parts)
    return chance.choice((str, str.upper, str.lower))(text)


def memos(count: int, seed: int) -> Iterator[str]:
    """`count` memos without a bill code, except one that chance wrote."""
    chance = Random(seed)
    for _ in range(count):
        yield memo(chance, f"{chance.choice((name(chance), ''))} {chance.choice(_SAID)}")


def memos_of_others(count: int, seed: int) -> Iterator[str]:
    """Memos of a shop whose references happen to begin like our codes: EV and any 6 to 10."""
    chance = Random(seed)
    for _ in range(count):
        yield memo(chance, f"EV{run(chance, _CODE, 6, 10)}")
