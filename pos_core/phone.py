"""Phone numbers as people say them, made alike, so that one number is one customer.

`+84 90 123 45 67`, `0084901234567` and `0901.234.567` are the same number and are kept as
`0901234567`; numbers of other countries keep their `+`. What strangers may see is masked.
"""

import re
import unicodedata

_COUNTRY = {"VN": "84", "ID": "62"}
_OWN_DIGITS = {"VN": range(9, 11), "ID": range(8, 13)}
"""How many digits follow the leading 0: mobile and landline numbers of the country."""

_ABROAD_DIGITS = range(8, 16)
_SIGNS = str.maketrans("", "", " .-()/\u00a0\u2010\u2011\u2012\u2013")
_SHOWN_FIRST, _SHOWN_LAST = 3, 4
_NO_DIGITS = re.compile("[^0-9]+")


def normalised(typed: str, country: str) -> str | None:
    """The number as it is kept, empty for nothing typed; None when it cannot be a phone number."""
    text = unicodedata.normalize("NFKC", typed).translate(_SIGNS)
    if not text:
        return ""
    if text.startswith("00"):
        text = "+" + text.removeprefix("00")
    abroad, digits = text.startswith("+"), text.removeprefix("+")
    if not (digits.isascii() and digits.isdigit()):
        return None
    return _from_abroad(digits, country) if abroad else _from_home(digits, country)


def masked(phone: str, dots: str = "•••") -> str:
    """What a list, a log and a receipt may show of it: `090•••4567`; short ones show less."""
    if len(phone) < _SHOWN_FIRST + _SHOWN_LAST + 2:
        return dots + phone[-2:] if phone else ""
    return phone[:_SHOWN_FIRST] + dots + phone[-_SHOWN_LAST:]


def sought(typed: str, country: str) -> str:
    """The digits to look for of a number that is being typed, `+84 90` as `090`."""
    text = unicodedata.normalize("NFKC", typed).translate(_SIGNS)
    abroad, digits = text.startswith(("+", "00")), digits_of(text).lstrip("0")
    code = _COUNTRY.get(country, "")
    if abroad and code and digits.startswith(code):
        return "0" + digits.removeprefix(code).removeprefix("0")
    return digits if abroad else digits_of(text)


def digits_of(text: str) -> str:
    """The digits of what was typed, to look for in numbers."""
    return _NO_DIGITS.sub("", text)


def _from_abroad(digits: str, country: str) -> str | None:
    code = _COUNTRY.get(country, "")
    if code and digits.startswith(code):
        # "+84 (0)90 ..." is how some cards print it.
        return _own(digits.removeprefix(code).removeprefix("0"), country)
    return "+" + digits if len(digits) in _ABROAD_DIGITS and digits[0] != "0" else None


def _from_home(digits: str, country: str) -> str | None:
    if digits.startswith("0"):
        return _own(digits[1:], country)
    code = _COUNTRY.get(country, "")
    whole = _own(digits.removeprefix(code), country) if code and digits.startswith(code) else None
    if whole is not None and len(digits) > max(_OWN_DIGITS[country]):
        return whole  # the country's code without its plus
    if country == "ID" and whole is not None and digits[2:3] == "8":
        return whole
    return _own(digits, country)


def _own(digits: str, country: str) -> str | None:
    lengths = _OWN_DIGITS.get(country, _ABROAD_DIGITS)
    return "0" + digits if len(digits) in lengths and digits[0] != "0" else None
