"""Casso tells of transfers: version 2 signs one, the older one sends a list with a token.

Source: developer.casso.vn, webhook v2 and webhook. The test message has the id 0 and tells nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any

from pydantic import SecretStr
from pydantic_settings import SettingsConfigDict

from hosted_api.kit.http.mac import matches
from hosted_api.payments.providers import casso_signature, credentials
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
    """`EVERTILL_CASSO_CHECKSUM_KEY` (version 2), `EVERTILL_CASSO_SECURE_TOKEN` (the older one)."""

    model_config = SettingsConfigDict(env_prefix="EVERTILL_CASSO_")
    needs_one = ("checksum_key", "secure_token")

    checksum_key: SecretStr = SecretStr("")
    secure_token: SecretStr = SecretStr("")


def from_environment(_wire: Wire, given: Given = NOTHING) -> Casso | None:
    """Casso with its credentials; None without. Raises `HalfConfigured`."""
    known = credentials.from_environment(Credentials, given)
    return None if known is None else Casso(known)


class Casso(BankNotices):
    """Notices of one transfer (version 2) or of several."""

    name = "casso"

    def __init__(self, known: Credentials) -> None:
        self._checksum_key = known.checksum_key.get_secret_value()
        self._token = known.secure_token.get_secret_value()

    def verify_callback(self, callback: Callback) -> bool:
        """By the signature where the shop has a key for it, else by the token."""
        if self._checksum_key:
            header = callback.headers.get("x-casso-signature")
            return casso_signature.verify(self._checksum_key, callback.body, header)
        return matches(callback.headers.get("secure-token"), self._token)

    def notices(self, callback: Callback) -> Sequence[Notice]:
        """Each transfer. Raises `Unreadable`."""
        data = read_json(callback).get("data")
        listed = data if isinstance(data, list) else [data]
        found: list[Notice] = []
        for each in listed:
            if not isinstance(each, dict):
                raise Unreadable("no transfer")
            read = _older if "tid" in each else _second
            transfer = read(each, callback.now)
            if transfer.transfer_id != "0":
                found += transferred(transfer)
        return found


def _second(said: dict[str, Any], now: datetime) -> BankTransfer:
    return BankTransfer(
        transfer_id=text(said.get("id")),
        account=text(said.get("accountNumber")),
        money=money_of(said.get("amount")),
        memo=text(said.get("description")),
        at=time_of(said.get("transactionDateTime"), now),
        bank_reference=text(said.get("reference")),
        payer=text(said.get("counterAccountName")),
        virtual_account=text(said.get("virtualAccountNumber")),
    )


def _older(said: dict[str, Any], now: datetime) -> BankTransfer:
    """`tid` is the bank's own reference; `subAccId` or `bank_sub_acc_id` the account."""
    return BankTransfer(
        transfer_id="0" if said.get("id") == 0 else text(said.get("id")) or text(said.get("tid")),
        account=text(said.get("bank_sub_acc_id")) or text(said.get("subAccId")),
        money=money_of(said.get("amount")),
        memo=text(said.get("description")),
        at=time_of(said.get("when"), now),
        bank_reference=text(said.get("tid")),
        virtual_account=text(said.get("virtualAccount")),
    )
