"""VietQR: a text that is drawn, and a transfer that somebody has to see. Nobody is called.

The till draws it from its shop's own account and says so; a guest's phone gets the account that
this API was given. That it was paid is told by SePay, Casso or payOS (`transfers.py`).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Self

from pydantic import model_validator
from pydantic_settings import SettingsConfigDict

from hosted_api.payments.providers import casso, payos, sepay
from hosted_api.payments.providers.bank_notices import BankNotices
from hosted_api.payments.providers.base import (
    Callback,
    Charge,
    Notice,
    NotOffered,
    NotThere,
    Refund,
    Refused,
    Seen,
    Wire,
)
from hosted_api.payments.providers.credentials import ProviderSettings
from pos_core.pay_rules import BankAccount
from pos_core.payment_status import PaymentStatus
from pos_core.refusal import Refusal
from pos_core.vietqr import vietqr_text


class Credentials(ProviderSettings):
    """`EVERTILL_VIETQR_BANK` (the BIN) and `EVERTILL_VIETQR_ACCOUNT`: where phones send money."""

    model_config = SettingsConfigDict(env_prefix="EVERTILL_VIETQR_")

    bank: str = ""
    account: str = ""

    @model_validator(mode="after")
    def _whole(self) -> Self:
        if not (self.bank or self.account):
            return self
        if not BankAccount(self.bank, self.account).is_possible:
            raise ValueError("EVERTILL_VIETQR_BANK and EVERTILL_VIETQR_ACCOUNT name no account")
        return self

    @property
    def whole(self) -> BankAccount | None:
        """The account, None without one."""
        return BankAccount(self.bank, self.account) if self.account else None


def from_environment(_wire: Wire) -> VietQr | None:
    """VietQR, when there is an account for it, or somebody who tells of transfers to the tills'.

    Raises `ValidationError` for half an account.
    """
    account = Credentials().whole
    told_by = (sepay.Credentials, casso.Credentials, payos.Credentials)
    is_told = any(each.from_environment() is not None for each in told_by)
    return VietQr(account) if account is not None or is_told else None


class VietQr(BankNotices):
    """Transfers to the account that the till has drawn, else to `account`."""

    name = "vietqr"
    methods = frozenset({"vietqr"})

    def __init__(self, account: BankAccount | None) -> None:
        self._account = account

    async def charge(self, charge: Charge) -> Seen:
        """The text to draw, with the bill code in it."""
        if charge.qr_payload:
            return Seen(PaymentStatus.PENDING)
        if self._account is None or not charge.bill_code:
            raise Refused("no_account" if charge.bill_code else "no_bill_code")
        drawn = vietqr_text(self._account, charge.money, charge.bill_code)
        if isinstance(drawn, Refusal):
            raise Refused("limit", drawn.code)
        return Seen(PaymentStatus.PENDING, qr_payload=drawn)

    async def status(self, charge: Charge) -> Seen:
        """Nobody knows before the bank tells. Raises `NotThere`: draw it again, it is the same."""
        raise NotThere("not_seen", charge.payment_id)

    async def cancel(self, charge: Charge) -> Seen:
        """Nobody waits any more; a transfer that comes all the same is judged when it comes."""
        del charge
        return Seen(PaymentStatus.FAILED, reason="cancelled")

    async def refund(self, refund: Refund) -> Seen:
        """A transfer goes back by hand. Raises `NotOffered`."""
        raise NotOffered("by_hand", refund.refund_id)

    def verify_callback(self, callback: Callback) -> bool:
        """Nobody calls back here."""
        del callback
        return False

    def notices(self, callback: Callback) -> Sequence[Notice]:
        """None."""
        del callback
        return ()
