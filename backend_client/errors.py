"""How a call can fail: nobody answered, or somebody said no. Nothing else is told apart."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

_AGAIN = frozenset({408, 425, 429, 500, 502, 503, 504})


class BackendError(Exception):
    """Base of all. `may_retry` says that the same call may go well a little later."""

    may_retry = False


class Unreachable(BackendError):
    """No answer: what was asked may have been done or not. `code` is the reason for people's words.

    `no_network`, `timeout`, `name_unknown`, `refused`, `broken` (an answer nobody understands).
    """

    may_retry = True

    def __init__(self, code: str, detail: str = "") -> None:
        super().__init__(code, detail)
        self.code = code
        self.detail = detail


class Untrusted(BackendError):
    """The other side's certificate is not one that is trusted: nothing was sent.

    `code` is the reason for people's words: `self_made` (no authority we know vouches for it),
    `other_certificate` (than the pinned one), `expired` (or our clock is wrong), `other_name` (than
    the address), `untrusted` for anything else.
    """

    def __init__(self, detail: str, code: str = "untrusted") -> None:
        super().__init__(detail)
        self.code = code
        self.detail = detail


class SignedOut(BackendError):
    """This till is not known to the API, or not any more: it has to be paired again."""

    def __init__(self, code: str = "not_paired") -> None:
        super().__init__(code)
        self.code = code


class Refused(BackendError):
    """The API's no: HTTP status, stable code, what it told besides, seconds it asks to wait."""

    def __init__(
        self, status: int, code: str, facts: Mapping[str, Any] | None = None, wait: float = 0.0
    ) -> None:
        super().__init__(status, code)
        self.status = status
        self.code = code
        self.facts = dict(facts or {})
        self.wait = wait

    @property
    def may_retry(self) -> bool:  # type: ignore[override]
        """True for a no that is only about this moment."""
        return self.status in _AGAIN
