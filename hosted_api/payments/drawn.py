"""A transfer's code for a guest's phone, drawn from the store's own account, as a till draws it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from hosted_api.errors import Unprocessable
from hosted_api.menu.service import bank_of
from hosted_api.payments import transfer_rows
from pos_core.bill_code import bill_code
from pos_core.refusal import Refusal
from pos_core.vietqr import vietqr_text

if TYPE_CHECKING:
    from hosted_api.kit.db.database import Tx
    from hosted_api.payments.service import Asked

VIETQR = "vietqr"


async def drawn(tx: Tx, asked: Asked) -> Asked:
    """With the code to show and the bill code in it, where it is a transfer.

    Raises `Unprocessable` where the store has told no account, or the bank takes no such amount.
    """
    if asked.method != VIETQR:
        return asked
    bank = await bank_of(tx, asked.store_id)
    if bank is None:
        raise Unprocessable("method_off", "This shop cannot be paid so.")
    code = await _free_code(tx, asked)
    text = vietqr_text(bank, asked.money, code)
    if isinstance(text, Refusal):
        raise Unprocessable("amount_invalid", "No transfer can be of this amount.")
    return replace(asked, bill_code=code, qr_payload=text)


async def _free_code(tx: Tx, asked: Asked) -> str:
    """One that no other payment has."""
    attempt = 0
    while await transfer_rows.by_code(tx, [bill_code(asked.payment_id, attempt)]):
        attempt += 1
    return bill_code(asked.payment_id, attempt)
