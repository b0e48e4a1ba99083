"""The way out to partners: one HTTP client, loaded when the first of them wants to be told."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import httpx

SECONDS = 10.0


class Post:
    """Posts bodies. Certificates are checked; nobody is followed anywhere else."""

    def __init__(self) -> None:
        self._client: httpx.AsyncClient | None = None

    async def __call__(self, url: str, body: bytes, headers: Mapping[str, str]) -> int:
        """The status; 0 when nobody answered. What they answer beside that is not read."""
        import httpx

        if self._client is None:
            self._client = httpx.AsyncClient(
                timeout=SECONDS, follow_redirects=False, trust_env=False
            )
        try:
            async with self._client.stream(
                "POST", url, content=body, headers=dict(headers)
            ) as answer:
                return answer.status_code
        except (httpx.HTTPError, httpx.InvalidURL):
            return 0

    async def close(self) -> None:
        """Hang up."""
        if self._client is not None:
            await self._client.aclose()
