"""Casso as it describes itself: version 2, where the whole notice is signed with its keys sorted.

Source: developer.casso.vn, webhook v2.
"""

from __future__ import annotations

import hmac
import json
from collections.abc import Mapping

from hosted_api.simulators.bank import Bank
from hosted_api.simulators.frame import Book, Call, Made

CHECKSUM_KEY = "simulated-casso-checksum-key"


class Casso(Bank):
    """One business at Casso."""

    name = "casso"

    def environment(self, url: str) -> Mapping[str, str]:
        """What our API needs; nobody is asked, so there is no address."""
        del url
        return {"EVERTILL_CASSO_CHECKSUM_KEY": CHECKSUM_KEY}

    def _notice(self, made: Made, amount: int, at: str, *, forged: bool) -> Call:
        data = {
            "id": int(made.their_id),
            "reference": f"FT{made.their_id}",
            "description": made.facts["memo"],
            "amount": amount,
            "runningBalance": 19_077_000,
            "transactionDateTime": at,
            "accountNumber": made.facts["account"],
            "bankName": "Ngân hàng TMCP Ngoại thương Việt Nam",
            "bankAbbreviation": "VCB",
            "virtualAccountNumber": "",
            "virtualAccountName": "",
            "counterAccountName": "NGUYEN VAN A",
            "counterAccountNumber": "0987654321",
            "counterAccountBankId": "970422",
            "counterAccountBankName": "MB",
        }
        body = {"error": 0, "data": data}
        sent_at = str(int(self._book.now().timestamp() * 1000))
        text = json.dumps(body, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
        key = b"guessed" if forged else CHECKSUM_KEY.encode()
        signed = hmac.new(key, f"{sent_at}.{text}".encode(), "sha512").hexdigest()
        headers = {
            "content-type": "application/json",
            "x-casso-signature": f"t={sent_at},v1={signed}",
        }
        return Call(made.callback_url, json.dumps(body, ensure_ascii=False).encode(), headers)


def simulator(book: Book) -> Casso:
    """Casso over this book."""
    return Casso(book)
