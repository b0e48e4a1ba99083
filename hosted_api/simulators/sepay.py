"""SePay as it describes itself: a notice of each transfer, with the account's key.

Source: developer.sepay.vn, webhooks.
"""

from __future__ import annotations

from collections.abc import Mapping

import orjson

from hosted_api.simulators.bank import Bank
from hosted_api.simulators.frame import Book, Call, Made

API_KEY = "simulated-sepay-key"


class SePay(Bank):
    """One account of SePay."""

    name = "sepay"

    def environment(self, url: str) -> Mapping[str, str]:
        """What our API needs; nobody is asked, so there is no address."""
        del url
        return {"EVERTILL_SEPAY_API_KEY": API_KEY}

    def _notice(self, made: Made, amount: int, at: str, *, forged: bool) -> Call:
        body = {
            "id": int(made.their_id),
            "gateway": "Vietcombank",
            "transactionDate": at,
            "accountNumber": made.facts["account"],
            "code": None,
            "content": made.facts["memo"],
            "transferType": "in",
            "transferAmount": amount,
            "accumulated": 19_077_000,
            "subAccount": None,
            "referenceCode": f"FT{made.their_id}",
            "description": "",
        }
        key = "guessed" if forged else API_KEY
        headers = {"content-type": "application/json", "authorization": f"Apikey {key}"}
        return Call(made.callback_url, orjson.dumps(body), headers)


def simulator(book: Book) -> SePay:
    """SePay over this book."""
    return SePay(book)
