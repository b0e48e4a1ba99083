"""The real transport: HTTP by httpx, with the certificate always checked.

A shop that hosts its own API pins its certificate when a till is paired: from then on only that one
is trusted, and no authority can vouch for another. It is the certificate that is known then, not a
name: the router may give the server another address, and who has its key is still the same.
"""

from __future__ import annotations

import ssl
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from backend_client.certificate import untrusted
from backend_client.errors import Unreachable, Untrusted
from backend_client.transport import Reply

if TYPE_CHECKING:
    import httpx

_LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})
CONNECT_SECONDS = 5.0


@dataclass(frozen=True, slots=True)
class Address:
    """Where the API is. `pinned` is its own certificate as PEM, or "" to trust the usual ones.

    Raises `ValueError` for an address that is none, or plain HTTP to another machine.
    """

    url: str
    pinned: str = ""

    def __post_init__(self) -> None:
        parts = urlsplit(self.url)
        if parts.scheme not in {"http", "https"} or not parts.hostname:
            raise ValueError(f"{self.url} is no address of an API")
        if parts.scheme == "http" and parts.hostname not in _LOOPBACK:
            raise ValueError("only on this very machine may it be http")

    @property
    def live_url(self) -> str:
        """The same address for a socket."""
        return "ws" + self.url.removeprefix("http").rstrip("/")

    def trust(self) -> ssl.SSLContext | None:
        """Whom to believe; None on this very machine, where nothing is encrypted.

        Raises `Untrusted` when what was pinned is no certificate.
        """
        if self.url.startswith("http:"):
            return None
        if not self.pinned:
            return ssl.create_default_context()
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        context.check_hostname = False
        # The pinned one is believed as it is, also where some authority made it that we do not ask.
        context.verify_flags |= ssl.VERIFY_X509_PARTIAL_CHAIN
        try:
            context.load_verify_locations(cadata=self.pinned)
        except (ssl.SSLError, ValueError) as error:
            raise Untrusted(f"no certificate is pinned: {error}", "other_certificate") from error
        return context


class HttpTransport:
    """One kept-alive connection to the API at `address`."""

    def __init__(self, address: Address) -> None:
        self._address = address
        self._client: httpx.Client | None = None

    def call(
        self, method: str, path: str, *, headers: Mapping[str, str], body: bytes, timeout: float
    ) -> Reply:
        """Send and wait. Raises `Unreachable`, `Untrusted`."""
        import httpx

        limits = httpx.Timeout(timeout, connect=min(CONNECT_SECONDS, timeout))
        try:
            answer = self._opened().request(
                method, path, headers=dict(headers), content=body, timeout=limits
            )
        except httpx.HTTPError as error:
            raise _told(error, pinned=bool(self._address.pinned)) from error
        return Reply(answer.status_code, dict(answer.headers.items()), answer.content)

    def close(self) -> None:
        """Hang up."""
        client, self._client = self._client, None
        if client is not None:
            client.close()

    def _opened(self) -> httpx.Client:
        if self._client is None:
            import httpx

            context = self._address.trust()
            self._client = httpx.Client(
                base_url=self._address.url.rstrip("/"),
                verify=True if context is None else context,
                trust_env=False,
                follow_redirects=False,
                headers={"user-agent": "evertill"},
            )
        return self._client


def _told(error: Exception, *, pinned: bool) -> Unreachable | Untrusted:
    import httpx

    detail = str(error) or type(error).__name__
    if (no := untrusted(error, pinned=pinned)) is not None:
        return no
    if isinstance(error, httpx.TimeoutException):
        return Unreachable("timeout", detail)
    if isinstance(error, httpx.ConnectError):
        return Unreachable(_why(detail), detail)
    return Unreachable("broken", detail)


def _why(detail: str) -> str:
    said = detail.lower()
    if "ssl" in said:
        return "broken"  # something answers there, and it speaks no TLS we understand
    if "refused" in said:
        return "refused"
    if "name" in said or "getaddrinfo" in said:
        return "name_unknown"
    return "no_network"
