"""Letting one more till in: a manager at a till that is in already gets a code for it."""

from __future__ import annotations

from backend_client.client import USUAL_SECONDS, Client, read_reply
from backend_client.contracts.auth import PairingCode, Vouch, Vouched


def pairing_code(client: Client, staff_id: str, role: str) -> str:
    """A code good for ten minutes, once, for somebody whose PIN this till has checked.

    Raises `BackendError`; `Refused` with 403 where the role may not let tills in.
    """
    vouched = client.send("POST", "/v1/auth/staff", Vouched, Vouch(staff_id, role))
    said = {"authorization": f"Bearer {vouched.access_token}"}
    reply = client.transport.call(
        "POST", "/v1/auth/pairing-codes", headers=said, body=b"", timeout=USUAL_SECONDS
    )
    return read_reply(reply, PairingCode).code
