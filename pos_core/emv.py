"""The text inside a payment QR code, by EMVCo's rules for codes that a shop shows.

A text is a row of fields, each two digits of tag, two digits of length and as many characters;
some fields hold fields themselves. The last one, 63, is a checksum over everything before it. A
checksum that fits says nothing about what is nested inside, so that is looked at as well.

Source: EMV QR Code Specification for Payment Systems, Merchant-Presented Mode, version 1.1.
"""

import re
from binascii import crc_hqx
from collections.abc import Mapping
from typing import TypeAlias

from pos_core.money import Currency, Money
from pos_core.refusal import Refusal, refuse

Fields: TypeAlias = Mapping[str, "str | Fields"]
"""Tag ("00" to "99") to text or to the fields of a template, in the order they stand in."""

STATIC, DYNAMIC = "11", "12"
"""Field 01: a code for every sale, or a code for one."""

LONGEST = 512
_CHECKSUM = "63"
_TWO_DIGITS = {f"{number:02}": number for number in range(100)}
_TEMPLATES = frozenset([*map(str, range(26, 52)), "62", "64"])
# Open to everybody: EMVCo means a template, and wallets write what they like.
_PERHAPS_TEMPLATES = frozenset(map(str, range(80, 100)))
# Where a scheme, named in its field 00, has a template of its own inside its template.
_INNER_TEMPLATES = {"A000000727": frozenset(["01"])}
_UNFIT = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]")
_AMOUNT = re.compile(r"([0-9]+)(?:\.([0-9]*))?")
_LONGEST_AMOUNT = 13


def crc16(text: str) -> str:
    """The checksum of `text` in UTF-8: four hexadecimal digits, capitals.

    CRC-16/CCITT-FALSE: polynomial 1021, begins with FFFF, nothing reflected.
    """
    return f"{crc_hqx(text.encode(), 0xFFFF):04X}"


def decode(text: str) -> Fields | Refusal:
    """The fields of a whole code, with 63, or `qr.broken` with the `part` that is wrong."""
    fields = parse(text)
    if isinstance(fields, Refusal) or checksum_fits(text):
        return fields
    return refuse("qr.broken", part=_CHECKSUM)


def parse(text: str) -> Fields | Refusal:
    """The fields of `text`, whatever its checksum says.

    Refused as `qr.broken`: lengths that do not come out even, at any depth, a tag that stands
    twice, a first field other than 00, a last one other than 63, control characters.
    """
    if len(text) > LONGEST or _UNFIT.search(text):
        return refuse("qr.broken", part="")
    try:
        fields = {tag: _opened(tag, value) for tag, value in _split(text).items()}
    except _BrokenError as broken:
        return refuse("qr.broken", part=broken.part)
    tags = list(fields)
    if tags[:1] != ["00"]:
        return refuse("qr.broken", part="00")
    if tags[-1] != _CHECKSUM or len(fields[_CHECKSUM]) != 4:
        return refuse("qr.broken", part=_CHECKSUM)
    return fields


def checksum_fits(text: str) -> bool:
    """True when `text` ends with field 63 and the right checksum, in capitals or not."""
    if text[-8:-4] != "6304" or _UNFIT.search(text):
        return False
    return text[-4:].upper() == crc16(text[:-4])


def encode(fields: Fields) -> str:
    """The text of `fields` in their order, its checksum made anew: `encode(decode(x)) == x`.

    Raises `ValueError` for what no code can hold: another first tag than 00, a tag that is not two
    digits, a value over 99 characters, a text over 512, control characters.
    """
    body = "".join(_written(tag, value) for tag, value in fields.items() if tag != _CHECKSUM)
    text = f"{body}{_CHECKSUM}04"
    if next(iter(fields), "") != "00" or len(text) + 4 > LONGEST or _UNFIT.search(text):
        raise ValueError("not the fields of a payment code")
    return text + crc16(text)


def with_field(fields: Fields, tag: str, value: str) -> Fields:
    """`fields` with `tag` in its place, or before the first higher one when it was not there."""
    if tag in fields:
        return {**fields, tag: value}
    before = next((at for at in fields if at > tag), "")
    put: dict[str, str | Fields] = {}
    for at, there in fields.items():
        if at == before:
            put[tag] = value
        put[at] = there
    return put if before else {**put, tag: value}


def template(fields: Fields, tag: str) -> Fields:
    """The fields inside `tag`; none when it is not there or is no template."""
    inside = fields.get(tag)
    return inside if isinstance(inside, Mapping) else {}


def text_of(fields: Fields, tag: str) -> str:
    """What stands in `tag`; empty when it is not there or is a template."""
    value = fields.get(tag, "")
    return value if isinstance(value, str) else ""


def has_amount_text(amount: Money) -> bool:
    """True for 1 to 9,999,999,999,999 of a currency without decimals, as VND and IDR are."""
    return amount.currency.exponent == 0 and 0 < amount.minor < 10**_LONGEST_AMOUNT


def amount_text(amount: Money) -> str:
    """How `amount` stands in field 54; `ValueError` when not `has_amount_text`."""
    if not has_amount_text(amount):
        raise ValueError(f"{amount} cannot stand in a payment code")
    return str(amount.minor)


def amount_in(fields: Fields, currency: Currency) -> Money | Refusal | None:
    """What field 54 says; None without one, `qr.broken` when it is no amount."""
    if "54" not in fields:
        return None
    amount = read_amount(text_of(fields, "54"), currency)
    return refuse("qr.broken", part="54") if amount is None else amount


def read_amount(text: str, currency: Currency) -> Money | None:
    """The amount that `text` says (`39000` or `39000.00`), None when it says no whole one."""
    found = _AMOUNT.fullmatch(text)
    if found is None or len(text) > _LONGEST_AMOUNT or (found[2] or "").strip("0"):
        return None
    return Money(int(found[1]) * 10**currency.exponent, currency)


class _BrokenError(ValueError):
    """The fields do not come out even at `part`, a path of tags such as `38.01`."""

    def __init__(self, part: str) -> None:
        super().__init__(part)
        self.part = part


def _split(text: str, within: str = "") -> dict[str, str]:
    """The fields of one level; lengths count characters, not bytes."""
    found: dict[str, str] = {}
    at = 0
    while at < len(text):
        tag, length = text[at : at + 2], _TWO_DIGITS.get(text[at + 2 : at + 4])
        if tag not in _TWO_DIGITS or tag in found or length is None:
            raise _BrokenError(within + tag)
        at += 4
        found[tag] = text[at : at + length]
        at += length
        if at > len(text):
            raise _BrokenError(within + tag)
    return found


def _opened(tag: str, value: str) -> "str | Fields":
    """The value of a field at the top, its templates taken apart."""
    if tag in _TEMPLATES:
        fields = _split(value, f"{tag}.")
        inner = _INNER_TEMPLATES.get(fields.get("00", ""), frozenset())
        return {
            at: _split(inside, f"{tag}.{at}.") if at in inner else inside
            for at, inside in fields.items()
        }
    if tag in _PERHAPS_TEMPLATES and value.startswith("00"):
        try:
            return _split(value)
        except _BrokenError:
            return value
    return value


def _written(tag: str, value: "str | Fields") -> str:
    if not isinstance(value, str):
        value = "".join(_written(at, inside) for at, inside in value.items())
    if tag not in _TWO_DIGITS or len(value) > 99:
        raise ValueError(f"field {tag} cannot be written")
    return f"{tag}{len(value):02}{value}"
