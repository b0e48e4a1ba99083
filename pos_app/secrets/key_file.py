"""Secrets in a file, where there is no keyring: sealed by the owner's passphrase, or open.

A sealed file is worth what the passphrase is worth, so guessing is made slow (scrypt, 32 MB a
guess). An open file keeps out nobody who has the disk; the till says so as long as it is used.
"""

import json
from hashlib import scrypt
from pathlib import Path
from typing import cast

from pos_app.ports import Fs, Rng, SecretsLocked
from pos_core.sealed import KEY_BYTES, NONCE_BYTES, seal, unseal

SEALED_NAME = "secrets.sealed"
OPEN_NAME = "secrets.open"

_SCRYPT_N, _SCRYPT_R, _SCRYPT_P = 1 << 15, 8, 1
_SCRYPT_MEMORY = 64 << 20
_SALT_BYTES = 16


class SealedKeyFile:
    """The `Secrets` port on a file that a passphrase opens."""

    def __init__(self, fs: Fs, rng: Rng, folder: Path, passphrase: str) -> None:
        self._fs = fs
        self._rng = rng
        self._folder = folder
        self._path = folder / SEALED_NAME
        self._passphrase = passphrase
        self._opened: tuple[bytes, bytes] | None = None

    def get(self, name: str) -> bytes | None:
        """The secret, or None. Raises `SecretsLocked` when the passphrase is another one."""
        text = self._secrets().get(name)
        return None if text is None else bytes.fromhex(text)

    def put(self, name: str, value: bytes) -> None:
        """Keep the secret; the file is replaced whole. Raises `SecretsLocked`, `OSError`."""
        self._keep({**self._secrets(), name: value.hex()})

    def forget(self, name: str) -> None:
        """Leave the secret out; the file is replaced whole. Raises `SecretsLocked`, `OSError`."""
        secrets = self._secrets()
        if secrets.pop(name, None) is not None:
            self._keep(secrets)

    def _keep(self, secrets: dict[str, str]) -> None:
        salt, key = self._opened or self._new_key()
        body = seal(key, self._rng.bytes(NONCE_BYTES), json.dumps(secrets).encode())
        self._fs.make_folder(self._folder)
        file = {"scrypt": [_SCRYPT_N, _SCRYPT_R, _SCRYPT_P], "salt": salt.hex(), "body": body.hex()}
        self._fs.write_durably(self._path, json.dumps(file).encode())

    def _secrets(self) -> dict[str, str]:
        if not self._fs.exists(self._path):
            return {}
        try:
            file = json.loads(self._fs.read(self._path))
            salt, body = bytes.fromhex(file["salt"]), bytes.fromhex(file["body"])
            n, r, p = file["scrypt"]
        except (ValueError, KeyError, TypeError) as error:
            raise SecretsLocked("the key file is damaged") from error
        if self._opened is None or self._opened[0] != salt:
            self._opened = (salt, _stretched(self._passphrase, salt, (n, r, p)))
        plain = unseal(self._opened[1], body)
        if plain is None:
            raise SecretsLocked("the passphrase does not open the key file")
        return cast("dict[str, str]", json.loads(plain))

    def _new_key(self) -> tuple[bytes, bytes]:
        salt = self._rng.bytes(_SALT_BYTES)
        self._opened = (salt, _stretched(self._passphrase, salt, (_SCRYPT_N, _SCRYPT_R, _SCRYPT_P)))
        return self._opened


class OpenKeyFile:
    """The `Secrets` port on a file that only its permissions protect (mode 0600)."""

    def __init__(self, fs: Fs, folder: Path) -> None:
        self._fs = fs
        self._folder = folder
        self._path = folder / OPEN_NAME

    def get(self, name: str) -> bytes | None:
        """The secret, or None. Raises `SecretsLocked` when the file is damaged."""
        text = self._secrets().get(name)
        return None if text is None else bytes.fromhex(text)

    def put(self, name: str, value: bytes) -> None:
        """Keep the secret; the file is replaced whole. Raises `SecretsLocked`, `OSError`."""
        self._keep({**self._secrets(), name: value.hex()})

    def forget(self, name: str) -> None:
        """Leave the secret out; the file is replaced whole. Raises `SecretsLocked`, `OSError`."""
        secrets = self._secrets()
        if secrets.pop(name, None) is not None:
            self._keep(secrets)

    def _keep(self, secrets: dict[str, str]) -> None:
        self._fs.make_folder(self._folder)
        self._fs.write_durably(self._path, json.dumps(secrets).encode())

    def _secrets(self) -> dict[str, str]:
        if not self._fs.exists(self._path):
            return {}
        try:
            return cast("dict[str, str]", json.loads(self._fs.read(self._path)))
        except ValueError as error:
            raise SecretsLocked("the key file is damaged") from error


def _stretched(passphrase: str, salt: bytes, cost: tuple[int, int, int]) -> bytes:
    n, r, p = cost
    try:
        return scrypt(
            passphrase.encode(),
            salt=salt,
            n=n,
            r=r,
            p=p,
            maxmem=_SCRYPT_MEMORY,
            dklen=KEY_BYTES,
        )
    except (ValueError, TypeError) as error:
        raise SecretsLocked("the key file is damaged") from error
