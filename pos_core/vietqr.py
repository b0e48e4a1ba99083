"""VietQR: a text that lets any Vietnamese banking app pay into the shop's account.

It is made here, without a network. Who paid is seen later, from the bill code that comes back in
the bank's memo; so the account is never shortened, and the purpose is folded to what banks keep.

Source: NAPAS, QR format for VietQR, version 1.0 of September 2021 (38, 53, 58, 62).
"""

import re
import unicodedata
from dataclasses import dataclass

from pos_core import emv
from pos_core.emv import Fields
from pos_core.money import Currency, Money
from pos_core.pay_rules import BankAccount
from pos_core.refusal import Refusal, refuse

LONGEST_PURPOSE = 25
LARGEST = Money(499_999_999, Currency.VND)
"""NAPAS 24/7 moves less than 500 million đồng at a time."""

_NAPAS = "A000000727"
_TO_ACCOUNT, _TO_CARD = "QRIBFTTA", "QRIBFTTC"
_DONG, _VIETNAM = "704", "VN"
_REFERENCE = re.compile(r"[ -~]{1,25}")
_D_WITH_STROKE = str.maketrans("đĐ", "dD")


@dataclass(frozen=True, slots=True)
class VietQr:
    """What a VietQR says. `amount` is in đồng, None when the payer types it.

    `is_dynamic` is what it says of itself: for one payment only. `reference` is 62.05, by which
    wallets know their shop.
    """

    account: BankAccount
    amount: Money | None
    purpose: str
    reference: str
    is_dynamic: bool


def vietqr_text(
    account: BankAccount, amount: Money | None = None, purpose: str = "", reference: str = ""
) -> str | Refusal:
    """The text to draw: for one bill with an `amount` (1 to 499,999,999 đồng), else for all.

    `purpose` (62.08) is what the payer's bank writes into the memo: put the bill code first, for it
    is folded to plain letters and cut to 25. `reference` (62.05): 1 to 25 plain characters.
    """
    if not account.is_possible:
        return refuse("qr.account_invalid", bank=account.bank, account=account.number)
    if amount is not None and not _can_be_moved(amount):
        return refuse("qr.amount_invalid", amount=amount)
    if reference and not _REFERENCE.fullmatch(reference):
        return refuse("qr.reference_invalid", reference=reference)
    return emv.encode(_fields(account, amount, folded(purpose), reference))


def read_vietqr(text: str) -> VietQr | Refusal:
    """What `text` says; `qr.broken`, or `qr.not_vietqr` when it pays into no Vietnamese account."""
    fields = emv.decode(text)
    if isinstance(fields, Refusal):
        return fields
    account = _account_in(emv.template(fields, "38"))
    place = emv.text_of(fields, "53"), emv.text_of(fields, "58")
    if account is None or place != (_DONG, _VIETNAM):
        return refuse("qr.not_vietqr")
    amount = emv.amount_in(fields, Currency.VND)
    if isinstance(amount, Refusal):
        return amount
    more = emv.template(fields, "62")
    return VietQr(
        account=account,
        amount=amount,
        purpose=emv.text_of(more, "08"),
        reference=emv.text_of(more, "05"),
        is_dynamic=emv.text_of(fields, "01") == emv.DYNAMIC,
    )


def folded(purpose: str) -> str:
    """`purpose` as banks keep it: plain letters, single spaces, at most 25 characters.

    `Hóa đơn số 7` becomes `Hoa don so 7`; what has no plain letter is left out.
    """
    if not purpose.isascii():
        apart = unicodedata.normalize("NFKD", purpose.translate(_D_WITH_STROKE))
        purpose = apart.encode("ascii", "ignore").decode()
    kept = "".join(c if c.isprintable() else " " for c in purpose)
    return " ".join(kept.split())[:LONGEST_PURPOSE].rstrip()


def _can_be_moved(amount: Money) -> bool:
    return amount.currency is Currency.VND and 0 < amount.minor <= LARGEST.minor


def _fields(account: BankAccount, amount: Money | None, purpose: str, reference: str) -> Fields:
    fields: dict[str, str | Fields] = {
        "00": "01",
        "01": emv.STATIC if amount is None else emv.DYNAMIC,
        "38": {
            "00": _NAPAS,
            "01": {"00": account.bank, "01": account.number},
            "02": _TO_CARD if account.is_card else _TO_ACCOUNT,
        },
        "53": _DONG,
    }
    if amount is not None:
        fields["54"] = emv.amount_text(amount)
    fields["58"] = _VIETNAM
    more = {tag: text for tag, text in (("05", reference), ("08", purpose)) if text}
    if more:
        fields["62"] = more
    return fields


def _account_in(napas: Fields) -> BankAccount | None:
    """The account in field 38. A broken inside can look like a right one with a tag too many."""
    inside = emv.template(napas, "01")
    service = emv.text_of(napas, "02")
    if napas.get("00") != _NAPAS or set(inside) != {"00", "01"}:
        return None
    if service not in {_TO_ACCOUNT, _TO_CARD}:
        return None
    account = BankAccount(emv.text_of(inside, "00"), emv.text_of(inside, "01"), service == _TO_CARD)
    return account if account.is_possible else None
