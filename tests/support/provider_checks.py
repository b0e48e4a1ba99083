"""How each kind of published sample is put to our own verifiers: one line for each."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any

from hosted_api.notifications.channels import (
    sendgrid_signature,
    twilio_signature,
    whatsapp_signature,
    zalo_signature,
)
from hosted_api.payments.providers import (
    adyen_signature,
    casso_signature,
    midtrans_signature,
    momo_signature,
    sepay_signature,
    shopeepay_signature,
    stripe_signature,
    vnpay_signature,
    xendit_signature,
    zalopay_signature,
)

Given = Mapping[str, Any]
Check = Callable[[Given, Given, Any], bool]


def _adyen_item(given: Given, secret: Given, signature: Any) -> bool:
    """As it comes: the signature inside the item, the item in a list."""
    item = {**given["item"], "additionalData": {"hmacSignature": signature}}
    listed = {"live": "false", "notificationItems": [{"NotificationRequestItem": item}]}
    return adyen_signature.verify(secret["hmac_key_hex"], listed)


def _casso(given: Given, secret: Given, signature: Any) -> bool:
    return casso_signature.verify(secret["checksum_key"], json.dumps(given["body"]), signature)


def _stripe(given: Given, secret: Given, signature: Any) -> bool:
    asked = (secret["endpoint_secret"], signature, given["payload"], given["now"])
    return stripe_signature.verify(*asked, given["tolerance"])


def _sepay(given: Given, secret: Given, signature: Any) -> bool:
    at = given["timestamp"]
    return sepay_signature.verify(secret["secret"], given["body"], at, signature, int(at) + 5)


def _vnpay(given: Given, secret: Given, signature: Any) -> bool:
    """As it comes: in the query of the address, encoded."""
    query = vnpay_signature.signed_query(given["query"])
    signed = f"{query}&vnp_SecureHash={signature}" if isinstance(signature, str) else query
    return vnpay_signature.verify_query(secret["hash_secret"], signed)


def _twilio(given: Given, secret: Given, signature: Any) -> bool:
    if "body" in given:
        asked = (secret["auth_token"], given["url"], given["body"], signature)
        return twilio_signature.verify_body(*asked)
    form = {
        name: [text] if isinstance(text, str) else text for name, text in given["params"].items()
    }
    return twilio_signature.verify(secret["auth_token"], given["url"], form, signature)


CHECKS: Mapping[str, tuple[str, Check]] = {
    "adyen.notification": ("signature", _adyen_item),
    "adyen.payload": (
        "signature",
        lambda i, s, x: adyen_signature.verify_body(s["hmac_key_hex"], i["payload"], x),
    ),
    "casso.v2": ("header", _casso),
    "meta.x_hub_signature_256": (
        "signature",
        lambda i, s, x: whatsapp_signature.verify(s["app_secret"], i["body"], x),
    ),
    "midtrans.notification": (
        "signature_key",
        lambda i, s, x: midtrans_signature.verify(s["server_key"], {**i, "signature_key": x}),
    ),
    "momo.v2.ipn": (
        "fields.signature",
        lambda i, s, x: momo_signature.verify(
            s["access_key"], s["secret_key"], {**i["fields"], "signature": x}
        ),
    ),
    "payos.webhook": (
        "signature",
        lambda i, s, x: casso_signature.verify_payos(s["checksum_key"], {**i, "signature": x}),
    ),
    "sendgrid.event_webhook": (
        "signature",
        lambda i, s, x: sendgrid_signature.verify(
            s["public_key_b64_der"], i["payload"], i["timestamp"], x
        ),
    ),
    "sepay.apikey": (
        "authorization",
        lambda i, s, x: sepay_signature.verify_key(s["api_key"], x),
    ),
    "sepay.hmac": ("signature", _sepay),
    "shopeepay.notify": (
        "signature",
        lambda i, s, x: shopeepay_signature.verify(s["secret"], i["body"], x),
    ),
    "stripe.webhook": ("header", _stripe),
    "twilio.request": ("signature", _twilio),
    "vnpay.ipn": ("query.vnp_SecureHash", _vnpay),
    "xendit.callback_token": (
        "headers.x-callback-token",
        lambda i, s, x: xendit_signature.verify(s["callback_token"], x),
    ),
    "zalo.zevent": (
        "signature",
        lambda i, s, x: zalo_signature.verify(
            s["app_id"], s["oa_secret_key"], i["body"], i["timestamp"], x
        ),
    ),
    "zalopay.callback": (
        "mac",
        lambda i, s, x: zalopay_signature.verify(s["key2"], {**i, "mac": x}),
    ),
    "zalopay.redirect": (
        "query.checksum",
        lambda i, s, x: zalopay_signature.verify_redirect(s["key2"], {**i["query"], "checksum": x}),
    ),
}
"""Operation to where its signature stands in the sample, and the check."""


def signature_of(operation: str, given: Given) -> Any:
    """The signature that came with a sample, None without one."""
    found: Any = given
    for name in CHECKS[operation][0].split("."):
        found = found.get(name)
    return found
