"""What a scanned code says: an article number with a right check digit, a scale's label, or a no.

Check digits and the price verifier follow the GS1 General Specifications (7.9 and 7.10). Labels
from a shop's own scale have no standard layout, so the shop describes its labels by a pattern.
"""

import re
from collections.abc import Sequence
from enum import StrEnum

from pos_core.frozen import dataclass
from pos_core.quantity import Quantity
from pos_core.refusal import Refusal, refuse

MAX_CODE = 128
_GTIN_LENGTHS = (8, 12, 13, 14)
_RUN = re.compile(r"^(2[0-9])(X*)(I{3,8})(X*)(V?)([WP]{3,6})C$")


class Symbology(StrEnum):
    """How a code is written. `OTHER` is a shop's own number, kept as it is."""

    EAN_8 = "ean8"
    EAN_13 = "ean13"
    GTIN_14 = "gtin14"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Barcode:
    """A code in its normal form: UPC-A and padded forms are written as the EAN they stand for."""

    code: str
    symbology: Symbology


@dataclass(frozen=True, slots=True)
class ScaleLabel:
    """A label made by the shop's scale: which article, and its weight or its price in minor units.

    `code` is the whole EAN-13; exactly one of `weight` and `price_minor` is given.
    """

    code: str
    item_code: str
    weight: Quantity | None = None
    price_minor: int | None = None


@dataclass(frozen=True, slots=True)
class ScalePattern:
    """The layout of a scale's EAN-13, one letter a digit, as in `21IIIIIWWWWWC`.

    Two digits 20 to 29 first; `I` article code, `W` weight, `P` price, `V` inner check digit before
    a price of four or five digits, `X` ignored, `C` check digit. One step of the last counter is
    `step` thousandths of a kilogram (W) or `step` minor units (P): 100 for a price in hundreds.
    Raises `ValueError` for a text that is no such layout.
    """

    text: str
    step: int = 1

    def __post_init__(self) -> None:
        found = _RUN.match(self.text)
        if len(self.text) != 13 or found is None or self.step < 1:
            raise ValueError(f"no layout of a scale label: {self.text!r}")
        value, inner = found[6], found[5]
        if len(set(value)) > 1 or (inner and (value[0] != "P" or len(value) not in (4, 5))):
            raise ValueError(f"no layout of a scale label: {self.text!r}")

    def digits(self, letter: str, code: str) -> str:
        """The digits of `code` that stand under `letter`."""
        return "".join(d for mark, d in zip(self.text, code, strict=True) if mark == letter)


def scale_pattern(text: str) -> ScalePattern:
    """The pattern a shop writes in its settings: `21IIIIIWWWWWC`, with `*100` for a step of 100.

    Raises `ValueError` for a text that is no such layout.
    """
    layout, _, step = text.strip().partition("*")
    if step and not (step.isascii() and step.isdigit()):
        raise ValueError(f"{text!r} has no whole number behind its *")
    return ScalePattern(layout, int(step or 1))


USUAL_PATTERNS = ("21IIIIIWWWWWC", "22IIIIIPPPPPC*100")
"""What a till reads before the shop has shown it a label of its own scale, as settings have it."""

DEFAULT_PATTERNS = tuple(scale_pattern(text) for text in USUAL_PATTERNS)


def check_digit(digits: str) -> str:
    """The GS1 check digit for `digits` without it: weights 3, 1, 3 … from the right, modulo 10."""
    total = sum(int(d) * (3 if i % 2 == 0 else 1) for i, d in enumerate(reversed(digits)))
    return str(-total % 10)


def has_right_check_digit(code: str) -> bool:
    """True when the last digit of `code` follows from the others."""
    return check_digit(code[:-1]) == code[-1]


def read_barcode(
    text: str, patterns: Sequence[ScalePattern] = ()
) -> Barcode | ScaleLabel | Refusal:
    """What `text` from a scanner, a keyboard or a file means.

    Refuses `barcode.empty`, `barcode.too_long` (over 128 characters), `barcode.unreadable`
    (control or other characters no code has) and `barcode.check_digit`.
    """
    if len(text) > MAX_CODE:
        return refuse("barcode.too_long", length=len(text), limit=MAX_CODE)
    code = text.strip(" \r\n\t")
    if not code:
        return refuse("barcode.empty")
    if not (code.isascii() and code.isprintable()):
        return refuse("barcode.unreadable", scanned=ascii(code)[1:-1])
    digits = code.replace(" ", "").replace("-", "")
    if not digits.isdigit() or len(digits) not in _GTIN_LENGTHS:
        return Barcode(code, Symbology.OTHER)
    if not has_right_check_digit(digits):
        return refuse("barcode.check_digit", scanned=digits, expected=check_digit(digits[:-1]))
    return _scale_label(digits, patterns) or _normal(digits)


def in_store_code(prefix: str, item_code: str) -> str:
    """A shop's own EAN-13: `prefix` (20 to 29), `item_code` as ten digits, check digit."""
    body = prefix + item_code.zfill(12 - len(prefix))
    return body + check_digit(body)


def label_code(pattern: ScalePattern, item_code: str, value: int) -> str:
    """The code a scale prints for `value` steps of weight or price. The inverse of `read_barcode`.

    Raises `ValueError` when article or value has more digits than the layout.
    """
    kind = "W" if "W" in pattern.text else "P"
    article = item_code.zfill(pattern.text.count("I"))
    counter = str(value).zfill(pattern.text.count(kind))
    if len(article) > pattern.text.count("I") or len(counter) > pattern.text.count(kind):
        raise ValueError(f"{item_code} and {value} do not fit {pattern.text}")
    rows = {"I": iter(article), kind: iter(counter), "V": iter(price_verifier(counter))}
    body = "".join(next(rows[m]) if m in rows else m.replace("X", "0") for m in pattern.text[:-1])
    return body + check_digit(body)


_TWO_MINUS = "0246891357"
_THREE = "0369258147"
_FIVE_PLUS = "0516273849"
_FIVE_MINUS = "0594837261"


def price_verifier(price: str) -> str:
    """The inner check digit of four or five price digits (GS1 7.9.2 to 7.9.4), else nothing."""
    if len(price) == 4:
        return str(_weighted(price, (_TWO_MINUS, _TWO_MINUS, _THREE, _FIVE_MINUS)) * 3 % 10)
    if len(price) == 5:
        tables = (_FIVE_PLUS, _TWO_MINUS, _FIVE_MINUS, _FIVE_PLUS, _TWO_MINUS)
        return str(_FIVE_MINUS.index(str(-_weighted(price, tables) % 10)))
    return ""


def _weighted(price: str, tables: Sequence[str]) -> int:
    return sum(int(table[int(d)]) for d, table in zip(price, tables, strict=True))


def _scale_label(digits: str, patterns: Sequence[ScalePattern]) -> ScaleLabel | None:
    if len(digits) != 13:
        return None
    for pattern in patterns:
        if digits.startswith(pattern.text[:2]):
            label = _read_label(digits, pattern)
            if label is not None:
                return label
    return None


def _read_label(digits: str, pattern: ScalePattern) -> ScaleLabel | None:
    item_code = pattern.digits("I", digits)
    weight, price = pattern.digits("W", digits), pattern.digits("P", digits)
    if weight:
        return ScaleLabel(digits, item_code, weight=Quantity(int(weight) * pattern.step))
    if "V" in pattern.text and pattern.digits("V", digits) != price_verifier(price):
        return None
    return ScaleLabel(digits, item_code, price_minor=int(price) * pattern.step)


def _normal(digits: str) -> Barcode:
    """Leading zeros only say how a number was written (GS1 3.3.2): drop what they add."""
    number = digits.zfill(14)
    if number.startswith("000000"):
        return Barcode(number[6:], Symbology.EAN_8)
    if number.startswith("0"):
        return Barcode(number[1:], Symbology.EAN_13)
    return Barcode(number, Symbology.GTIN_14)
