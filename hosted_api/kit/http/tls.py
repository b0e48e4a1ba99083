"""A certificate and its key, ready for TLS: looked at again while the server runs.

Certificates are renewed every few weeks by programs that only replace the files; a server that did
not notice would one day show an expired one, and every till would stand in front of a closed door.
"""

from __future__ import annotations

import ssl
from hashlib import sha256
from pathlib import Path

from hosted_api.kit import log

HANDSHAKE_SECONDS = 10.0
LOOK_SECONDS = 60.0
logger = log.get_logger("evertill.api.tls")


class BadCertificate(Exception):
    """The files are not there, cannot be read, or do not belong together."""


class Tls:
    """`certificate` holds the chain as PEM, `key` its key (they may be one file).

    `password` opens a locked key; `fingerprint` is SHA-256 of the certificate itself in pairs of
    hex, as tills show it. Raises `BadCertificate`.
    """

    def __init__(self, certificate: Path, key: Path, password: str = "") -> None:
        self._certificate = certificate
        self._key = key
        self._password = password
        self._seen = self._marks()
        self.context = self._loaded(_context())
        self.fingerprint = fingerprint_of(certificate.read_text())

    def look(self) -> bool:
        """True when other files are there, and new connections are shown the new certificate.

        Files that do not fit together, as in the middle of a renewal, are left for the next look.
        """
        try:
            seen = self._marks()
            if seen == self._seen:
                return False
            self._loaded(_context())  # a pair that does not fit would spoil the one in use
            self._loaded(self.context)
        except BadCertificate as error:
            logger.warning("the new certificate is not taken", detail=str(error))
            return False
        self._seen = seen
        self.fingerprint = fingerprint_of(self._certificate.read_text())
        logger.info("the certificate was renewed", fingerprint=self.fingerprint)
        return True

    def _marks(self) -> tuple[tuple[int, int, int], ...]:
        try:
            facts = [path.stat() for path in (self._certificate, self._key)]
        except OSError as error:
            raise BadCertificate(str(error)) from error
        return tuple((fact.st_mtime_ns, fact.st_size, fact.st_ino) for fact in facts)

    def _loaded(self, context: ssl.SSLContext) -> ssl.SSLContext:
        try:
            context.load_cert_chain(self._certificate, self._key, lambda: self._password)
        except (OSError, ValueError) as error:  # ssl.SSLError is an OSError
            raise BadCertificate(f"{self._certificate}, {self._key}: {error}") from error
        return context


def fingerprint_of(pem: str) -> str:
    """`AB:CD:…` of the first certificate in `pem`."""
    end = "-----END CERTIFICATE-----"
    first = pem[pem.index("-----BEGIN CERTIFICATE-----") : pem.index(end) + len(end)]
    digest = sha256(ssl.PEM_cert_to_DER_cert(first)).hexdigest().upper()
    return ":".join(digest[at : at + 2] for at in range(0, len(digest), 2))


def _context() -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    context.set_alpn_protocols(["http/1.1"])
    return context
