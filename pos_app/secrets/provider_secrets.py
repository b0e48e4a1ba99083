"""What the shop typed of its providers of payments, kept where the journal's key is kept.

Each provider is a secret of its own: some keyrings take no more than a thousand letters at once.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping

from pos_app.ports import Secrets, SecretsLocked

Typed = Mapping[str, str]


def kept_providers(secrets: Secrets, names: Iterable[str]) -> dict[str, Typed]:
    """What was typed, by provider and field. Raises `SecretsLocked`."""
    found = {name: secrets.get(_secret_of(name)) for name in names}
    return {name: _read(text) for name, text in found.items() if text is not None}


def keep_provider(secrets: Secrets, name: str, typed: Typed) -> None:
    """Keep these fields and no others; nothing at all without any. Raises `SecretsLocked`."""
    whole = {field: text for field, text in typed.items() if text}
    if whole:
        secrets.put(_secret_of(name), json.dumps(whole, separators=(",", ":")).encode())
    else:
        secrets.forget(_secret_of(name))


def _secret_of(name: str) -> str:
    return f"provider-{name}"


def _read(text: bytes) -> Typed:
    try:
        typed = json.loads(text)
    except ValueError as error:
        raise SecretsLocked("a provider's keys are damaged") from error
    return {str(field): str(value) for field, value in typed.items()}
