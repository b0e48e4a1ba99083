"""What a payer is to add to the amount of a payment code: fields 55, 56 and 57 of EMVCo.

A tip or a service charge, asked for on the payer's phone or stated by the shop.
"""

import re
from dataclasses import dataclass
from typing import TypeAlias

from pos_core import emv
from pos_core.emv import Fields
from pos_core.money import Currency, Money
from pos_core.refusal import Refusal, refuse
from pos_core.tax import Rate

FIELDS = frozenset(["55", "56", "57"])

_PERCENT = re.compile(r"([0-9]{1,2})(?:\.([0-9]{1,2}))?")
_HUNDREDTH = 100  # ppm in a hundredth of one per cent, the finest that 57 can say
_LARGEST_SHARE = 9_999 * _HUNDREDTH


@dataclass(frozen=True, slots=True)
class TipAsked:
    """The payer is asked for a tip of any size."""


@dataclass(frozen=True, slots=True)
class FixedTip:
    """This much comes on top."""

    amount: Money


@dataclass(frozen=True, slots=True)
class TipShare:
    """This share of the amount comes on top: 0.01 % to 99.99 %, in steps of 0.01 %."""

    rate: Rate


Tip: TypeAlias = TipAsked | FixedTip | TipShare


def tip_in(fields: Fields, currency: Currency) -> Tip | Refusal | None:
    """The tip that `fields` ask for; None without one, `qr.broken` when it makes no sense."""
    match emv.text_of(fields, "55"):
        case "":
            return None
        case "01":
            return TipAsked()
        case "02":
            amount = emv.read_amount(emv.text_of(fields, "56"), currency)
            return refuse("qr.broken", part="56") if amount is None else FixedTip(amount)
        case "03":
            share = _read_percent(emv.text_of(fields, "57"))
            return refuse("qr.broken", part="57") if share is None else TipShare(share)
    return refuse("qr.broken", part="55")


def tip_fields(tip: Tip | None, currency: Currency) -> dict[str, str] | Refusal:
    """The fields that ask for `tip`; `qr.tip_invalid` for one that no code can hold."""
    match tip:
        case None:
            return {}
        case TipAsked():
            return {"55": "01"}
        case FixedTip(amount) if amount.currency is currency and emv.has_amount_text(amount):
            return {"55": "02", "56": emv.amount_text(amount)}
        case TipShare(Rate(ppm)) if 0 < ppm <= _LARGEST_SHARE and ppm % _HUNDREDTH == 0:
            whole, hundredths = divmod(ppm // _HUNDREDTH, 100)
            return {"55": "03", "57": f"{whole}.{hundredths:02}"}
    return refuse("qr.tip_invalid")


def _read_percent(text: str) -> Rate | None:
    found = _PERCENT.fullmatch(text)
    if found is None:
        return None
    hundredths = int(found[1]) * 100 + int((found[2] or "").ljust(2, "0"))
    return Rate(hundredths * _HUNDREDTH)
