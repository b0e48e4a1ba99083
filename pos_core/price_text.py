"""Reads a price as people and spreadsheets write it: `25.000 đ`, `Rp 25,000`, `1.50`.

A price that could be read in two ways is refused: selling at a thousandth of the price is worse
than asking.
"""

import re

from pos_core.money import Currency, Money
from pos_core.refusal import Refusal, refuse

LARGEST_MINOR = 999_999_999_999

_SIGNS = re.compile(r"(?i)^(?:rp\.?|idr|vnd|usd|\$|₫|đ)|(?:vnđ|vnd|idr|usd|đ|₫|\$|,-)$")
_PLAIN = re.compile(r"[0-9]+\Z")
_GROUPED = re.compile(r"[0-9]{1,3}(?:([.,' ])[0-9]{3})(?:\1[0-9]{3})*\Z")
_DECIMAL = re.compile(
    r"([0-9]+|[0-9]{1,3}(?:[,' ][0-9]{3})+|[0-9]{1,3}(?:\.[0-9]{3})+)[.,]([0-9]+)\Z"
)


def read_price(text: str, currency: Currency) -> Money | Refusal | None:
    """The price `text` stands for in `currency`; None for an empty text: the cashier enters it.

    Refuses `price.not_a_number`, `price.negative`, `price.decimals` (more than the currency has)
    and `price.too_large`.
    """
    written = text.strip()
    if not written:
        return None
    number = _SIGNS.sub("", _SIGNS.sub("", written).strip()).strip().replace("\xa0", " ")
    if number.startswith(("-", "−", "(")):
        return refuse("price.negative", written=written[:40])
    minor = _minor(number, currency)
    if isinstance(minor, Refusal):
        return minor
    if minor > LARGEST_MINOR:
        return refuse("price.too_large", written=written[:40])
    return Money(minor, currency)


def _minor(number: str, currency: Currency) -> int | Refusal:
    if not number.isascii() or len(number) > 40:
        return refuse("price.not_a_number", written=number[:40])
    exponent = currency.exponent
    major: int = 10**exponent
    if _PLAIN.match(number):
        return int(number) * major
    if _is_grouped(number, currency):
        return int(re.sub(r"\D", "", number)) * major
    decimal = _DECIMAL.match(number)
    if decimal is None:
        return refuse("price.not_a_number", written=number[:40])
    whole, rest = re.sub(r"\D", "", decimal[1]), decimal[2].rstrip("0")
    if len(rest) > exponent or len(decimal[2]) == 3:
        return refuse("price.decimals", written=number[:40])
    return int(whole) * major + int(rest.ljust(exponent, "0") or "0")


def _is_grouped(number: str, currency: Currency) -> bool:
    """Groups of three. With cents, one dot before three digits may be decimals: not grouped."""
    found = _GROUPED.match(number)
    if found is None:
        return False
    return currency.exponent == 0 or found[1] != "." or number.count(".") > 1
