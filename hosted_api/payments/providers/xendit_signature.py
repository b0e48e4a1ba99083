"""Xendit signs nothing: each callback carries the account's verification token.

Source: docs.xendit.co, webhook notifications (`x-callback-token`).
"""

from __future__ import annotations

from hosted_api.kit.http.mac import matches


def verify(token: str, given: object) -> bool:
    """True when the header `x-callback-token` is our `token`. It covers nothing of the body."""
    return matches(given, token)
