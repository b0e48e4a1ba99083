"""Where this till's journal is, and its key: from the keyring, a sealed file, or an open one."""

import os
from dataclasses import field

from pos_app.boot.options import Options
from pos_app.ports import Ports, Secrets, SecretsLocked
from pos_app.secrets.choice import JOURNAL_KEY, Keeping, Kept, choose_secrets, journal_key
from pos_app.secrets.pin_hash import pin_pepper
from pos_app.store.history import Place
from pos_app.store.journal import FILE
from pos_app.store.problems import StoreProblem
from pos_app.store.side_file import SideFile, SideFileDamaged
from pos_core.frozen import dataclass

PASSPHRASE_VARIABLE = "EVERTILL_PASSPHRASE"  # noqa: S105  the name of a variable
"""The variable that opens, or begins, a key file sealed by the owner's passphrase."""


@dataclass(frozen=True, slots=True)
class KeptPlace:
    """Where the till is, and how its key is kept; `is_new` when the key was made just now.

    `pepper` is what PINs are mixed with.
    """

    place: Place
    keeping: Keeping
    is_new: bool
    pepper: bytes = field(default=b"", repr=False)

    @property
    def in_open_file(self) -> bool:
        """True where who can read the disk can read the key."""
        return self.keeping is Keeping.OPEN_FILE


def journal_place(options: Options, ports: Ports) -> KeptPlace:
    """Folder, side folder and key of the till these options name; a new till gets a key.

    Raises `StoreProblem("key_missing")` when there is a journal and its key cannot be had.
    """
    try:
        kept = _secrets(options, ports)
        known = kept.secrets.get(JOURNAL_KEY) is not None
        key = journal_key(kept.secrets, ports.rng, create=not has_history(options, ports))
        if key is None:
            raise StoreProblem("key_missing", folder=str(options.data))
        pepper = pin_pepper(kept.secrets, ports.rng, key)
    except SecretsLocked as locked:
        raise StoreProblem("key_missing", detail=str(locked)) from locked
    place = Place(options.data, options.side, key)
    return KeptPlace(place, kept.keeping, is_new=not known, pepper=pepper)


def put_journal_key(options: Options, ports: Ports, key: bytes) -> None:
    """Keep a key that came back by its recovery code. Raises `SecretsLocked`."""
    _secrets(options, ports).secrets.put(JOURNAL_KEY, key)


def till_secrets(options: Options, ports: Ports) -> Secrets:
    """Where this till's secrets are. Raises `SecretsLocked`."""
    return _secrets(options, ports).secrets


def _secrets(options: Options, ports: Ports) -> Kept:
    passphrase = os.environ.get(PASSPHRASE_VARIABLE)
    return choose_secrets(ports.fs, ports.rng, options.side, str(options.data), passphrase)


def has_history(options: Options, ports: Ports) -> bool:
    """True when this till ever wrote something: then a fresh key would lock its past away."""
    try:
        known = SideFile(ports.fs, options.side).read() is not None
    except SideFileDamaged:
        known = True
    return known or ports.fs.exists(options.data / FILE)
