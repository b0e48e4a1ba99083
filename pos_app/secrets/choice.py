"""Which of the places for secrets this till uses, and the journal's key in it."""

from enum import StrEnum
from pathlib import Path

from pos_app.ports import Fs, Rng, Secrets, SecretsLocked
from pos_app.secrets.key_file import OPEN_NAME, SEALED_NAME, OpenKeyFile, SealedKeyFile
from pos_app.secrets.keyring_secrets import KeyringSecrets, usable_backend
from pos_core.frozen import dataclass

JOURNAL_KEY = "journal-key"
_KEY_BYTES = 32


class Keeping(StrEnum):
    """How secrets are kept. `OPEN_FILE` protects from nobody who has the disk: say it loudly."""

    KEYRING = "keyring"
    SEALED_FILE = "sealed_file"
    OPEN_FILE = "open_file"


@dataclass(frozen=True, slots=True)
class Kept:
    """The place that was chosen."""

    secrets: Secrets
    keeping: Keeping


def choose_secrets(
    fs: Fs, rng: Rng, folder: Path, till: str, passphrase: str | None = None
) -> Kept:
    """The place that is in use already, else the best there is.

    `folder` is for key files, `till` tells the tills of one computer apart. A sealed file that is
    there needs `passphrase`; without a keyring and without a passphrase the file is open. Raises
    `SecretsLocked` when a sealed file is there and no passphrase was given.
    """
    if fs.exists(folder / SEALED_NAME):
        if passphrase is None:
            raise SecretsLocked("the key file needs the owner's passphrase")
        return Kept(SealedKeyFile(fs, rng, folder, passphrase), Keeping.SEALED_FILE)
    if fs.exists(folder / OPEN_NAME):
        return Kept(OpenKeyFile(fs, folder), Keeping.OPEN_FILE)
    backend = usable_backend()
    if backend is not None:
        return Kept(KeyringSecrets(backend, till), Keeping.KEYRING)
    if passphrase is not None:
        return Kept(SealedKeyFile(fs, rng, folder, passphrase), Keeping.SEALED_FILE)
    return Kept(OpenKeyFile(fs, folder), Keeping.OPEN_FILE)


def journal_key(secrets: Secrets, rng: Rng, *, create: bool) -> bytes | None:
    """The journal's key, made now if there is none and `create` says so.

    A till that has a journal never says so: its old key is lost, and the recovery code brings it
    back. Raises `SecretsLocked`.
    """
    key = secrets.get(JOURNAL_KEY)
    if key is None and create:
        key = rng.bytes(_KEY_BYTES)
        secrets.put(JOURNAL_KEY, key)
    return key
