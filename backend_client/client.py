"""Calls to the API: JSON there and back, who we are in each, a no as an error with its code."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Protocol, TypeVar

import msgspec

from backend_client.contracts.problem import facts_of, problem_of
from backend_client.errors import Refused, SignedOut, Unreachable
from backend_client.transport import Reply, Transport

USUAL_SECONDS = 15.0
T = TypeVar("T")


class Badge(Protocol):
    """Who we are; see `auth.Tokens`."""

    def token(self) -> str:
        """An access token. Raises `SignedOut`, `Unreachable`."""

    def spoilt(self, token: str) -> None:
        """The API did not take this token: fetch another one next time."""


class Client:
    """One thread's calls to one API."""

    def __init__(self, transport: Transport, badge: Badge) -> None:
        self.transport = transport
        self._badge = badge

    def send(
        self,
        method: str,
        path: str,
        kind: type[T],
        body: object = None,
        *,
        timeout: float = USUAL_SECONDS,
    ) -> T:
        """The answer as `kind`. Raises `Unreachable`, `Untrusted`, `SignedOut`, `Refused`."""
        sent = b"" if body is None else msgspec.json.encode(body)
        return read_reply(self.ask(method, path, sent, {}, timeout), kind)

    def ask(
        self, method: str, path: str, body: bytes, headers: Mapping[str, str], timeout: float
    ) -> Reply:
        """The plain answer; a token the API no longer takes is renewed once."""
        for last in (False, True):
            token = self._badge.token()
            said = {**headers, "authorization": f"Bearer {token}"}
            if body:
                said.setdefault("content-type", "application/json")
            reply = self.transport.call(method, path, headers=said, body=body, timeout=timeout)
            if reply.status != 401:
                return reply
            self._badge.spoilt(token)
            if last:
                raise SignedOut(problem_of(401, reply.body).code)
        raise AssertionError("the loop ends by returning or raising")

    def close(self) -> None:
        """Hang up."""
        self.transport.close()


def read_reply(reply: Reply, kind: type[T]) -> T:
    """The body as `kind`. Raises `Refused` for a no, `Unreachable` for what nobody understands."""
    if reply.status >= 400:
        problem = problem_of(reply.status, reply.body)
        raise Refused(reply.status, problem.code, facts_of(reply.body), _wait(reply))
    try:
        return msgspec.json.decode(reply.body, type=kind)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise Unreachable("broken", f"an answer nobody understands: {error}") from error


def _wait(reply: Reply) -> float:
    asked: Any = reply.headers.get("retry-after", "")
    return min(float(asked), 300.0) if asked.isdigit() else 0.0
