"""PINs as argon2id texts: slow to guess for whoever has the journal, useless without the pepper.

A PIN has so few digits that no hash alone protects it. So it is mixed with 32 bytes kept where the
journal's key is kept, and each guess costs memory and time (some tens of milliseconds a try).
"""

from __future__ import annotations

import hmac
from hashlib import sha256
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argon2 import PasswordHasher

    from pos_app.ports import Rng, Secrets

PIN_PEPPER = "pin-pepper"
PEPPER_BYTES = 32

_PASSES = 2
_MEMORY_KIB = 32 * 1024
_SALT_BYTES = 16
_HASH_BYTES = 32
_PURPOSE = b"Evertill PIN pepper"


def pin_pepper(secrets: Secrets, rng: Rng, journal_key: bytes | None) -> bytes:
    """The pepper that is kept, or one made now: from the journal's key, if there is one.

    Then the recovery code that brings the key back brings the pepper back too, and PINs go on
    counting on another computer. Raises `SecretsLocked`.
    """
    kept = secrets.get(PIN_PEPPER)
    if kept is not None:
        return kept
    made = _from_key(journal_key) if journal_key else rng.bytes(PEPPER_BYTES)
    secrets.put(PIN_PEPPER, made)
    return made


class PinHash:
    """The `Pins` port with argon2id. Takes its time: never on the window's thread."""

    def __init__(self, rng: Rng, pepper: bytes) -> None:
        self._rng = rng
        self._pepper = pepper

    def hash(self, pin: str) -> str:
        """A new text for `pin`, salted, with its cost in it."""
        return _hasher().hash(self._peppered(pin), salt=self._rng.bytes(_SALT_BYTES))

    def matches(self, pin_hash: str, pin: str) -> bool:
        """True when `pin` is the one; a text that is damaged matches nothing."""
        from argon2.exceptions import InvalidHashError, VerificationError

        try:
            return _hasher().verify(pin_hash, self._peppered(pin))
        except (VerificationError, InvalidHashError):
            return False

    def _peppered(self, pin: str) -> bytes:
        return hmac.new(self._pepper, pin.encode(), sha256).digest()


def _hasher() -> PasswordHasher:
    """Imported when the first PIN is typed, so that the first paint does not wait for it."""
    from argon2 import PasswordHasher, Type

    return PasswordHasher(_PASSES, _MEMORY_KIB, 1, _HASH_BYTES, _SALT_BYTES, type=Type.ID)


def _from_key(journal_key: bytes) -> bytes:
    return hmac.new(journal_key, _PURPOSE, sha256).digest()
