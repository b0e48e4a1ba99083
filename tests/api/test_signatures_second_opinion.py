"""Stripe's and Adyen's own libraries believe what we believe, and nothing else."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hosted_api.kit.http.mac import hmac_hex
from hosted_api.payments.providers import adyen_signature, stripe_signature

KEY = "DFB1EB5485895CFA84146406857104ABB4CBCABDC8AAF103A624C8F6A3EAAB00"
WORDS = st.text("AZaz09:\\/ đ", max_size=12)


@pytest.fixture(scope="module")
def stripe_believes() -> Callable[[str, str, str, int], bool]:
    """Stripe's own verifier; its clock is the time that is asked for."""
    stripe = pytest.importorskip("stripe")

    def believes(body: str, header: str, secret: str, tolerance: int) -> bool:
        try:
            stripe.WebhookSignature.verify_header(body, header, secret, tolerance)
        except stripe.SignatureVerificationError:
            return False
        return True

    return believes


@given(st.text(max_size=60), st.integers(0, 2**31), st.booleans(), st.booleans())
def test_stripe_and_we_agree(
    stripe_believes: Callable[..., bool], body: str, at: int, other: bool, old: bool
) -> None:
    secret = "whsec_test"
    signature = hmac_hex(secret, f"{at}.{body}")
    header = f"t={at},v1={'0' * 64},{'v0' if old else 'v1'}={signature}"
    sent = f"{body} " if other else body
    ours = stripe_signature.verify(secret, header, sent, at)
    assert ours is (not other and not old)
    # Without a tolerance its own clock is not asked.
    assert stripe_believes(sent, header, secret, 0) is ours


@given(
    st.fixed_dictionaries(
        {
            "pspReference": WORDS,
            "merchantAccountCode": WORDS,
            "merchantReference": WORDS,
            "amount": st.fixed_dictionaries(
                {"value": st.integers(0, 10**9), "currency": st.sampled_from(["IDR", "VND"])}
            ),
            "eventCode": st.sampled_from(["AUTHORISATION", "REFUND"]),
            "success": st.sampled_from(["true", "false"]),
        },
        optional={"originalReference": WORDS},
    )
)
def test_adyen_and_we_agree(item: dict[str, Any]) -> None:
    util = pytest.importorskip("Adyen.util")
    theirs = util.generate_notification_sig(item, KEY)
    given_signature = theirs.decode() if isinstance(theirs, bytes) else theirs
    assert adyen_signature.verify_item(KEY, item, given_signature)
    signed = adyen_signature.sign(KEY, adyen_signature.signed_text(item) or "")
    item["additionalData"] = {"hmacSignature": signed}
    listed = {"notificationItems": [{"NotificationRequestItem": item}]}
    assert util.is_valid_hmac_notification(listed, KEY)
    assert adyen_signature.verify(KEY, listed)
