"""Secrets in the keyring of the operating system, and in nothing that only looks like one.

The keyring library also offers back ends that write plain text; when one of those is installed it
is used without a word. So the back ends that may be used are listed here, and no other is.
"""

from __future__ import annotations

from base64 import b64decode, b64encode
from typing import TYPE_CHECKING

from pos_app.ports import SecretsLocked

if TYPE_CHECKING:
    from collections.abc import Iterable

    from keyring.backend import KeyringBackend

ALLOWED = (
    "keyring.backends.Windows.WinVaultKeyring",
    "keyring.backends.macOS.Keyring",
    "keyring.backends.SecretService.Keyring",
    "keyring.backends.kwallet.DBusKeyring",
    "keyring.backends.kwallet.DBusKeyringKWallet4",
)
"""Back ends that keep secrets locked, best first."""

SERVICE = "Evertill"


class KeyringSecrets:
    """The `Secrets` port on one back end of the keyring library."""

    def __init__(self, backend: KeyringBackend, till: str) -> None:
        self._backend = backend
        self._till = till

    def get(self, name: str) -> bytes | None:
        """The secret, or None when there is none of that name. Raises `SecretsLocked`."""
        from keyring.errors import KeyringError

        try:
            text = self._backend.get_password(SERVICE, self._full(name))
        except KeyringError as error:
            raise SecretsLocked(str(error)) from error
        return None if text is None else b64decode(text)

    def put(self, name: str, value: bytes) -> None:
        """Keep the secret and read it back. Raises `SecretsLocked`."""
        from keyring.errors import KeyringError

        try:
            self._backend.set_password(SERVICE, self._full(name), b64encode(value).decode())
        except KeyringError as error:
            raise SecretsLocked(str(error)) from error
        if self.get(name) != value:
            raise SecretsLocked("the keyring did not keep what it was given")

    def forget(self, name: str) -> None:
        """Take the secret out, and look that it is gone. Raises `SecretsLocked`."""
        from keyring.errors import KeyringError

        if self.get(name) is None:
            return
        try:
            self._backend.delete_password(SERVICE, self._full(name))
        except KeyringError as error:
            raise SecretsLocked(str(error)) from error
        if self.get(name) is not None:
            raise SecretsLocked("the keyring did not let go of what it kept")

    def _full(self, name: str) -> str:
        return f"{self._till}/{name}"


def usable_backend(found: Iterable[KeyringBackend] | None = None) -> KeyringBackend | None:
    """The best back end that is allowed and works here, or None. Loads the keyring library."""
    if found is None:
        from keyring.backend import get_all_keyring

        found = get_all_keyring()
    by_name = {f"{type(one).__module__}.{type(one).__name__}": one for one in found}
    return next((by_name[name] for name in ALLOWED if name in by_name), None)
