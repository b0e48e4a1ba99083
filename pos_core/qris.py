"""QRIS: Indonesia's one payment code, read, looked through, and given an amount.

A shop has a static code from its acquirer, on a sticker. Without a network the till can show the
same code with the bill's amount in it; nobody calls back then, so the cashier still has to see that
the money came. Whether an acquirer pays out on such a code is for the shop to ask.

Sources: the recorded codes of several issuers and two open readers of QRIS; the specification of
ASPI is not public.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from pos_core import emv
from pos_core.emv import Fields
from pos_core.money import Currency, Money
from pos_core.qr_tip import FIELDS as TIP_FIELDS
from pos_core.qr_tip import Tip, tip_fields, tip_in
from pos_core.refusal import Refusal, refuse

_RUPIAH, _INDONESIA = "360", "ID"
_NATIONAL = "51"
_TRANSFER = "40"
_ASKED = TIP_FIELDS | {"54"}
_ACQUIRERS = tuple(map(str, range(26, 46)))
_MERCHANT_KIND = re.compile(r"[0-9]{4}")


@dataclass(frozen=True, slots=True)
class Acquirer:
    """Who takes the money for the shop: the field it stands in and its `domain` written backwards.

    `pan` is the merchant's number there (9360, then the issuer), `merchant_id` the acquirer's own
    for it, `criteria` the merchant's size (UMI, UKE, UME, UBE, URE). What is not said is empty.
    """

    tag: str
    domain: str
    pan: str
    merchant_id: str
    criteria: str


@dataclass(frozen=True, slots=True)
class Qris:
    """What a QRIS says. `amount` is in rupiah, None when the payer types it.

    `nmid` is the merchant's national number, `category` its MCC. What is not said is empty.
    """

    name: str
    city: str
    postal_code: str
    nmid: str
    category: str
    acquirers: tuple[Acquirer, ...]
    amount: Money | None
    tip: Tip | None
    is_dynamic: bool

    @property
    def is_transfer(self) -> bool:
        """True for a code that pays to a person and not for goods."""
        return any(acquirer.tag == _TRANSFER for acquirer in self.acquirers)


def read_qris(text: str) -> Qris | Refusal:
    """What `text` says; `qr.broken`, or `qr.not_qris` when it is of another scheme."""
    fields = emv.decode(text)
    return fields if isinstance(fields, Refusal) else _said(fields)


def check_for_sales(qris: Qris) -> Refusal | None:
    """Why goods cannot be paid with it, or None: `qr.not_for_sales` with the field in `part`."""
    if qris.is_transfer:
        return refuse("qr.not_for_sales", part=_TRANSFER)
    if not _MERCHANT_KIND.fullmatch(qris.category):
        return refuse("qr.not_for_sales", part="52")
    if not qris.acquirers:
        return refuse("qr.not_for_sales", part="26")
    return None


def with_amount(static: str, amount: Money, tip: Tip | None = None) -> str | Refusal:
    """The shop's `static` code with an amount of rupiah in it, for one sale.

    Everything else stays as the acquirer wrote it. Refused: a code that is broken anywhere, one
    that is for one sale already, one that goods cannot be paid with, an amount or a tip that no
    code can hold.
    """
    fields = emv.decode(static)
    if isinstance(fields, Refusal):
        return fields
    qris = _said(fields)
    if isinstance(qris, Refusal):
        return qris
    unfit = refuse("qr.not_static") if qris.is_dynamic else check_for_sales(qris)
    if unfit:
        return unfit
    if amount.currency is not Currency.IDR or not emv.has_amount_text(amount):
        return refuse("qr.amount_invalid", amount=amount)
    asked = tip_fields(tip, Currency.IDR)
    if isinstance(asked, Refusal):
        return asked
    return _for_one_sale(fields, {"54": emv.amount_text(amount), **asked})


def _for_one_sale(fields: Fields, asked: Mapping[str, str]) -> str | Refusal:
    kept: Fields = {at: value for at, value in fields.items() if at not in _ASKED}
    for tag, value in (("01", emv.DYNAMIC), *asked.items()):
        kept = emv.with_field(kept, tag, value)
    return emv.encode(kept)


def _said(fields: Fields) -> Qris | Refusal:
    if (emv.text_of(fields, "53"), emv.text_of(fields, "58")) != (_RUPIAH, _INDONESIA):
        return refuse("qr.not_qris")
    amount, tip = emv.amount_in(fields, Currency.IDR), tip_in(fields, Currency.IDR)
    if isinstance(amount, Refusal):
        return amount
    if isinstance(tip, Refusal):
        return tip
    return Qris(
        name=emv.text_of(fields, "59"),
        city=emv.text_of(fields, "60"),
        postal_code=emv.text_of(fields, "61"),
        nmid=emv.text_of(emv.template(fields, _NATIONAL), "02"),
        category=emv.text_of(fields, "52"),
        acquirers=tuple(
            _acquirer(tag, emv.template(fields, tag)) for tag in _ACQUIRERS if tag in fields
        ),
        amount=amount,
        tip=tip,
        is_dynamic=emv.text_of(fields, "01") == emv.DYNAMIC,
    )


def _acquirer(tag: str, inside: Fields) -> Acquirer:
    domain, pan, merchant_id, criteria = (emv.text_of(inside, f"0{at}") for at in range(4))
    return Acquirer(tag, domain, pan, merchant_id, criteria)
