"""The API's "no": one family of errors, told as RFC 9457 problem documents with a stable code.

Nothing internal is told: no trace, no statement, no path. The request id finds the rest in the log.
What the kit raises, which knows no answers, is told by a table in `problems.py`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any


class ApiError(Exception):
    """An expected no. `code` is stable, `title` for people, `facts` for programs."""

    status: int = 400
    code = "bad_request"
    title = "The request cannot be carried out."

    def __init__(
        self,
        code: str = "",
        title: str = "",
        headers: Mapping[str, str] | None = None,
        http_status: int = 0,
        **facts: Any,
    ) -> None:
        super().__init__(code or self.code)
        self.status = http_status or self.status
        self.code = code or self.code
        self.title = title or self.title
        self.headers = dict(headers or {})
        self.facts = facts

    def document(self, instance: str) -> dict[str, Any]:
        """The problem document; `instance` is the request's id."""
        return {
            "type": f"urn:evertill:problem:{self.code}",
            "title": self.title,
            "status": self.status,
            "code": self.code,
            "instance": instance,
            **self.facts,
        }


class BadRequest(ApiError):
    """The request cannot be read."""


class Unauthorized(ApiError):
    """Nobody the API knows."""

    status, code = 401, "unauthorized"
    title = "A valid token or signature is needed."


class Forbidden(ApiError):
    """Known, but not allowed to do this."""

    status, code = 403, "forbidden"
    title = "This token may not do that."


class NotFound(ApiError):
    """Not there, or another store's."""

    status, code = 404, "not_found"
    title = "There is no such thing here."


class Conflict(ApiError):
    """Against what is there already."""

    status, code = 409, "conflict"
    title = "That is in conflict with what is there."


class Unprocessable(ApiError):
    """Well written, but it cannot be so."""

    status, code = 422, "unprocessable"
    title = "The request cannot be so."


class Invalid(ApiError):
    """A field is missing, too much, or not what it must be; `fields` says which."""

    status, code = 422, "invalid"
    title = "Some fields are not as they must be."
