"""VietQR: a text that is drawn, and a transfer that somebody has to see. Nobody is called.

A till draws it from its shop's account; for a guest's phone this API draws it from the same one, as
the tills last told it (`drawn.py`). That it was paid is told by SePay, Casso or payOS
(`transfers.py`).
"""

from __future__ import annotations

from collections.abc import Sequence

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
)
from pos_core.payment_status import PaymentStatus


class VietQr(BankNotices):
    """Transfers to the account in the code that was drawn."""

    name = "vietqr"
    methods = frozenset({"vietqr"})

    async def charge(self, charge: Charge) -> Seen:
        """It is drawn already. Raises `Refused` for a shop that had no account."""
        if not charge.qr_payload:
            raise Refused("no_account", charge.payment_id)
        return Seen(PaymentStatus.PENDING)

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
