"""The certificate a server shows: looked at before anybody trusts it, and why one is not trusted.

To look at one nothing is sent but the greeting; whether it is the right one a person decides, once,
when pairing.
"""

from __future__ import annotations

import ssl
from dataclasses import dataclass
from hashlib import sha256
from urllib.parse import urlsplit

from backend_client.errors import Unreachable, Untrusted

SECONDS = 5.0
# What OpenSSL's verifier says, by number: openssl/x509_vfy.h.
_TIME, _NAME, _AUTHORITY = frozenset({9, 10}), frozenset({62, 64}), frozenset({2, 18, 19, 20, 21})


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


def untrusted(error: BaseException, *, pinned: bool) -> Untrusted | None:
    """Why a certificate was not believed; None when `error` came from something else."""
    at: BaseException | None = error
    while at is not None:
        if isinstance(at, ssl.SSLCertVerificationError):
            return Untrusted(str(at), _code_of(at.verify_code, pinned=pinned))
        at = at.__cause__ or at.__context__
    return None


def _code_of(number: int, *, pinned: bool) -> str:
    if number in _TIME:
        return "expired"
    if number in _NAME:
        return "other_name"
    if pinned:
        return "other_certificate"
    return "self_made" if number in _AUTHORITY else "untrusted"
