"""The certificate a server shows, looked at before anybody trusts it: its fingerprint is compared.

Nothing is sent but the greeting; whether it is the right one a person decides, once, when pairing.
"""

from __future__ import annotations

import ssl
from dataclasses import dataclass
from hashlib import sha256
from urllib.parse import urlsplit

from backend_client.errors import Unreachable

SECONDS = 5.0


@dataclass(frozen=True, slots=True)
class Certificate:
    """`fingerprint` is SHA-256 in pairs of hex, as every server and browser shows it."""

    pem: str
    fingerprint: str


def certificate_of(url: str) -> Certificate:
    """What the server at `url` shows. Raises `Unreachable`, and `ValueError` for no https."""
    parts = urlsplit(url)
    if parts.scheme != "https" or not parts.hostname:
        raise ValueError(f"{url} shows no certificate")
    try:
        pem = ssl.get_server_certificate((parts.hostname, parts.port or 443), timeout=SECONDS)
    except TimeoutError as error:
        raise Unreachable("timeout", str(error)) from error
    except OSError as error:
        raise Unreachable("refused", str(error)) from error
    return Certificate(pem, fingerprint_of(pem))


def fingerprint_of(pem: str) -> str:
    """`AB:CD:…` of a certificate."""
    digest = sha256(ssl.PEM_cert_to_DER_cert(pem)).hexdigest().upper()
    return ":".join(digest[at : at + 2] for at in range(0, len(digest), 2))
