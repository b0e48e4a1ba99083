"""SePay tells of transfers onto the shop's account, signed or with an API key.

Source: developer.sepay.vn, webhooks. Only one of the two secrets is needed; with both, a signed
notice is believed by its signature. A notice that went out is told with an amount below zero.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from pydantic import SecretStr
from pydantic_settings import SettingsConfigDict

from hosted_api.payments.providers import credentials, sepay_signature
from hosted_api.payments.providers.bank_notices import (
    BankNotices,
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
    """`EVERTILL_SEPAY_API_KEY` or `EVERTILL_SEPAY_SECRET`, as chosen in SePay's dashboard."""

    model_config = SettingsConfigDict(env_prefix="EVERTILL_SEPAY_")
    needs_one = ("api_key", "secret")

    api_key: SecretStr = SecretStr("")
    secret: SecretStr = SecretStr("")


def from_environment(_wire: Wire, given: Given = NOTHING) -> SePay | None:
    """SePay with its credentials; None without. Raises `HalfConfigured`."""
    known = credentials.from_environment(Credentials, given)
    return None if known is None else SePay(known)


class SePay(BankNotices):
    """Notices of one transfer each."""

    name = "sepay"

    def __init__(self, known: Credentials) -> None:
        self._key = known.api_key.get_secret_value()
        self._secret = known.secret.get_secret_value()

    def verify_callback(self, callback: Callback) -> bool:
        """By the signature where the shop has a secret for it, else by the key."""
        headers = callback.headers
        if self._secret:
            return sepay_signature.verify(
                self._secret,
                callback.body,
                headers.get("x-sepay-timestamp"),
                headers.get("x-sepay-signature"),
                callback.now.timestamp(),
            )
        return sepay_signature.verify_key(self._key, headers.get("authorization"))

    def notices(self, callback: Callback) -> Sequence[Notice]:
        """The transfer. Raises `Unreadable`."""
        said = read_json(callback)
        money, way = money_of(said.get("transferAmount")), said.get("transferType")
        if way not in ("in", "out") or money.minor < 0:
            raise Unreadable("neither in nor out")
        return transferred(
            BankTransfer(
                transfer_id=text(said.get("id")),
                account=text(said.get("accountNumber")),
                money=money if way == "in" else -money,
                memo=text(said.get("content")),
                at=time_of(said.get("transactionDate"), callback.now),
                bank_reference=text(said.get("referenceCode")),
                virtual_account=text(said.get("subAccount")),
            )
        )
