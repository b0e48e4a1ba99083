"""Certificates as shops meet them: by an authority, for another name, run out, made by oneself."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

_PEM = serialization.Encoding.PEM


@dataclass(frozen=True)
class Pair:
    """A certificate as PEM, and the key to it."""

    certificate: x509.Certificate
    key: ec.EllipticCurvePrivateKey

    @property
    def pem(self) -> str:
        return self.certificate.public_bytes(_PEM).decode()

    def write(self, folder: Path) -> tuple[Path, Path]:
        """Into `cert.pem` and `key.pem`, over what stood there."""
        private = self.key.private_bytes(
            _PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )
        (folder / "cert.pem").write_text(self.pem)
        (folder / "key.pem").write_bytes(private)
        return folder / "cert.pem", folder / "key.pem"


def _new_key() -> ec.EllipticCurvePrivateKey:
    return ec.generate_private_key(ec.SECP256R1())


def _name(name: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])


@dataclass(frozen=True)
class Authority:
    """Vouches for others; `pem` is what computers keep to believe it."""

    name: str = "An authority"
    key: ec.EllipticCurvePrivateKey = field(default_factory=_new_key)

    @property
    def pem(self) -> str:
        made = _made(self.name, self.name, self.key, self.key, None, (-10, 10))
        return made.public_bytes(_PEM).decode()

    def vouch(self, host: str = "127.0.0.1", days: tuple[int, int] = (-1, 1)) -> Pair:
        """For a host, good from so many days to so many days from now."""
        key = _new_key()
        return Pair(_made(host, self.name, key, self.key, host, days), key)


def by_oneself(host: str = "127.0.0.1", days: tuple[int, int] = (-1, 1)) -> Pair:
    """Nobody vouches for it."""
    key = _new_key()
    return Pair(_made(host, host, key, key, host, days), key)


def _made(
    subject: str,
    issuer: str,
    key: ec.EllipticCurvePrivateKey,
    signer: ec.EllipticCurvePrivateKey,
    host: str | None,
    days: tuple[int, int],
) -> x509.Certificate:
    now = datetime.now(UTC)
    public = signer.public_key()
    builder = (
        x509.CertificateBuilder()
        .subject_name(_name(subject))
        .issuer_name(_name(issuer))
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now + timedelta(days=days[0]))
        .not_valid_after(now + timedelta(days=days[1]))
        .add_extension(x509.BasicConstraints(ca=host is None, path_length=None), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(public), critical=False)
    )
    if host is not None:
        builder = builder.add_extension(
            x509.SubjectAlternativeName([_general(host)]), critical=False
        )
    return builder.sign(signer, hashes.SHA256())


def _general(host: str) -> x509.GeneralName:
    try:
        return x509.IPAddress(ip_address(host))
    except ValueError:
        return x509.DNSName(host)
