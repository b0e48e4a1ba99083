"""payOS as it describes itself: its notice signs the fields of `data`, sorted, nothing as empty.

Source: payos.vn, webhook.
"""

from __future__ import annotations

import hmac
from collections.abc import Mapping
from typing import Any

import orjson

from hosted_api.simulators.bank import Bank
from hosted_api.simulators.frame import Book, Call, Made

CHECKSUM_KEY = "simulated-payos-checksum-key"


class PayOs(Bank):
    """One channel of payOS."""

    name = "payos"

    def environment(self, url: str) -> Mapping[str, str]:
        """What our API needs; nobody is asked, so there is no address."""
        del url
        return {"EVERTILL_PAYOS_CHECKSUM_KEY": CHECKSUM_KEY}

    def _notice(self, made: Made, amount: int, at: str, *, forged: bool) -> Call:
        data: dict[str, Any] = {
            "orderCode": int(made.their_id),
            "amount": amount,
            "description": made.facts["memo"],
            "accountNumber": made.facts["account"],
            "reference": f"FT{made.their_id}",
            "transactionDateTime": at,
            "currency": "VND",
            "paymentLinkId": f"link{made.their_id}",
            "code": "00",
            "desc": "Thành công",
            "counterAccountBankId": None,
            "counterAccountBankName": None,
            "counterAccountName": "NGUYEN VAN A",
            "counterAccountNumber": "0987654321",
            "virtualAccountName": None,
            "virtualAccountNumber": None,
        }
        text = "&".join(f"{name}={_flat(data[name])}" for name in sorted(data))
        key = b"guessed" if forged else CHECKSUM_KEY.encode()
        signed = hmac.new(key, text.encode(), "sha256").hexdigest()
        body = {"code": "00", "desc": "success", "success": True, "data": data}
        headers = {"content-type": "application/json"}
        return Call(made.callback_url, orjson.dumps({**body, "signature": signed}), headers)


def simulator(book: Book) -> PayOs:
    """PayOS over this book."""
    return PayOs(book)


def _flat(value: object) -> object:
    return "" if value is None else value
