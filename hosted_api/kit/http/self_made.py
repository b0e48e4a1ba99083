"""A certificate nobody vouches for, made once: tills trust it when its fingerprint was compared.

It names nothing and nobody, because whoever scans the port is shown it: not the shop, not the
machine, no address. It is the key that tills know it by, so it holds wherever the server moves, and
it never ends: a till whose clock has stopped must not be kept out by it.
"""

from __future__ import annotations

import os
from datetime import UTC, datetime
from pathlib import Path

from hosted_api.kit import log
from hosted_api.kit.http.tls import BadCertificate, Tls

FILE = "certificate.pem"
NAME = "server"
BEGINS = datetime(2020, 1, 1, tzinfo=UTC)
ENDS = datetime(9999, 12, 31, 23, 59, 59, tzinfo=UTC)  # RFC 5280, 4.1.2.5: no end
logger = log.get_logger("evertill.api.tls")


def self_made(folder: Path, password: str = "") -> Tls:
    """The certificate in `folder`, made when there is none; `password` locks its key.

    One that cannot be opened any more is made anew, and tills have to compare it again. Raises
    `BadCertificate` when nothing can be written there.
    """
    path = folder / FILE
    if path.exists():
        try:
            return Tls(path, path, password)
        except BadCertificate as error:
            logger.warning("the certificate is made anew: tills must compare it", detail=str(error))
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        _keep(path, _made(password))
    except OSError as error:
        raise BadCertificate(str(error)) from error
    return Tls(path, path, password)


def _made(password: str) -> bytes:
    """Certificate and key, one behind the other: one file is there or not."""
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec
    from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, NAME)])
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(BEGINS)
        .not_valid_after(ENDS)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]), critical=False)
        .sign(key, hashes.SHA256())
    )
    locked: serialization.KeySerializationEncryption = serialization.NoEncryption()
    if password:
        locked = serialization.BestAvailableEncryption(password.encode())
    pem, form = serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8
    return certificate.public_bytes(pem) + key.private_bytes(pem, form, locked)


def _keep(path: Path, text: bytes) -> None:
    """All of it or nothing, for nobody else to read."""
    fresh = path.with_suffix(".new")
    fresh.unlink(missing_ok=True)
    with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    fresh.replace(path)
