"""SendGrid's signature of its events: ECDSA over a time and the raw body, line end included.

Source: sendgrid.com, event webhook security features.
"""

from __future__ import annotations

from base64 import b64decode

from hosted_api.kit.http.mac import Text, bytes_of


def verify(public_key: str, body: Text, timestamp: object, given: object) -> bool:
    """True when the key (base64 of its DER form, curve P-256) signed the time and these bytes."""
    from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
    from cryptography.hazmat.primitives.asymmetric import ec
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.serialization import load_der_public_key

    if not isinstance(given, str) or not isinstance(timestamp, str):
        return False
    try:
        key = load_der_public_key(b64decode(public_key, validate=True))
        if not isinstance(key, ec.EllipticCurvePublicKey):
            return False
        signed = bytes_of(timestamp) + bytes_of(body)
        key.verify(b64decode(given, validate=True), signed, ec.ECDSA(SHA256()))
    except (ValueError, InvalidSignature, UnsupportedAlgorithm):
        return False
    return True
