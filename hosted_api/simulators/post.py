"""Sends the simulated providers' callbacks, once each: who wants one again says so."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import httpx

from hosted_api.simulators.frame import Call

SECONDS = 15.0


@dataclass(frozen=True, slots=True)
class Sent:
    """A callback and the answer to it; status 0 when nobody answered."""

    call: Call
    status: int
    answer: str


class Post:
    """`sent` is everything that was, the oldest first."""

    def __init__(self) -> None:
        self._client: httpx.AsyncClient | None = None
        self.sent: list[Sent] = []

    async def send(self, call: Call) -> Sent:
        """Call, and keep the answer."""
        if self._client is None:
            self._client = httpx.AsyncClient(timeout=SECONDS, trust_env=False)
        try:
            answer = await self._client.request(
                call.method, call.url, content=call.body, headers=dict(call.headers)
            )
            sent = Sent(call, answer.status_code, answer.text)
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            sent = Sent(call, 0, type(error).__name__)
        self.sent.append(sent)
        return sent

    async def close(self) -> None:
        """Hang up."""
        if self._client is not None:
            await self._client.aclose()


def control(at: str, action: str, given: dict[str, Any]) -> tuple[int, str]:
    """Ask running simulators at `at` for an action, or to `list`; status 0 when there are none."""
    try:
        with httpx.Client(timeout=SECONDS * 2, trust_env=False) as client:
            if action == "list":
                answer = client.get(f"{at}/_control/payments")
            else:
                answer = client.post(f"{at}/_control/{action}", json=given)
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        return 0, f"The simulators do not answer at {at}: {type(error).__name__}"
    return answer.status_code, answer.text
