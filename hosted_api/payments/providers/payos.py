"""payOS, Casso's checkout, tells of transfers to its links and to the account behind them.

Source: payos.vn, webhook. `code` "00" is a transfer that came; anything else tells nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from pydantic import SecretStr
from pydantic_settings import SettingsConfigDict

from hosted_api.payments.providers import casso_signature, credentials
from hosted_api.payments.providers.bank_notices import (
    BankNotices,
    json_of,
    money_of,
    read_json,
    text,
    time_of,
    transferred,
)
from hosted_api.payments.providers.base import BankTransfer, Callback, Notice, Unreadable
from hosted_api.payments.providers.credentials import NOTHING, Given, ProviderSettings

if TYPE_CHECKING:
    from hosted_api.payments.providers.base import Wire


class Credentials(ProviderSettings):
    """`EVERTILL_PAYOS_CHECKSUM_KEY`."""

    model_config = SettingsConfigDict(env_prefix="EVERTILL_PAYOS_")

    checksum_key: SecretStr


def from_environment(_wire: Wire, given: Given = NOTHING) -> PayOs | None:
    """PayOS with its credentials; None without. Raises `HalfConfigured`."""
    known = credentials.from_environment(Credentials, given)
    return None if known is None else PayOs(known)


class PayOs(BankNotices):
    """Notices of one transfer each."""

    name = "payos"

    def __init__(self, known: Credentials) -> None:
        self._key = known.checksum_key.get_secret_value()

    def verify_callback(self, callback: Callback) -> bool:
        """By the signature over what it tells."""
        return casso_signature.verify_payos(self._key, json_of(callback.body))

    def notices(self, callback: Callback) -> Sequence[Notice]:
        """The transfer. Raises `Unreadable`."""
        said = read_json(callback)
        data = said.get("data")
        if not isinstance(data, dict):
            raise Unreadable("no transfer")
        # The address is tried with a made-up transfer when the shop sets it up; it fits no bill.
        if text(data.get("code")) != "00":
            return ()
        reference = text(data.get("reference"))
        return transferred(
            BankTransfer(
                transfer_id=f"{text(data.get('paymentLinkId'))}/{reference}" if reference else "",
                account=text(data.get("accountNumber")),
                money=money_of(data.get("amount"), data.get("currency")),
                memo=text(data.get("description")),
                at=time_of(data.get("transactionDateTime"), callback.now),
                bank_reference=reference,
                payer=text(data.get("counterAccountName")),
                virtual_account=text(data.get("virtualAccountNumber")),
            )
        )
