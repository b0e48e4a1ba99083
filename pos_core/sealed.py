"""Locking bytes with a key, from what the standard library has: for key files and second copies.

A stream from SHAKE-256 hides them, a keyed BLAKE2b tag over nonce and hidden bytes proves that
nobody changed them (encrypt, then authenticate). The key is split in two, so that neither half
tells of the other. A nonce must never be used twice with one key for different bytes.
"""

from hashlib import blake2b, shake_256
from hmac import compare_digest

KEY_BYTES = 32
NONCE_BYTES = 16
_TAG_BYTES = 32


def seal(key: bytes, nonce: bytes, plain: bytes) -> bytes:
    """Nonce, hidden bytes and tag. Raises `ValueError` for a key or nonce of another length."""
    if len(key) != KEY_BYTES or len(nonce) != NONCE_BYTES:
        raise ValueError("a key has 32 bytes and a nonce 16")
    hidden = _hide(key, nonce, plain)
    return nonce + hidden + _tag(key, nonce + hidden)


def unseal(key: bytes, sealed: bytes) -> bytes | None:
    """The bytes as they were, or None when the key is another one or a bit was changed."""
    body, tag = sealed[:-_TAG_BYTES], sealed[-_TAG_BYTES:]
    if len(body) < NONCE_BYTES or not compare_digest(tag, _tag(key, body)):
        return None
    return _hide(key, body[:NONCE_BYTES], body[NONCE_BYTES:])


def _hide(key: bytes, nonce: bytes, plain: bytes) -> bytes:
    stream = shake_256(_part(key, b"hide") + nonce).digest(len(plain))
    mixed = int.from_bytes(plain, "big") ^ int.from_bytes(stream, "big")
    return mixed.to_bytes(len(plain), "big")


def _tag(key: bytes, body: bytes) -> bytes:
    return blake2b(body, key=_part(key, b"tag"), digest_size=_TAG_BYTES).digest()


def _part(key: bytes, purpose: bytes) -> bytes:
    return blake2b(key=key, person=purpose, digest_size=KEY_BYTES).digest()
