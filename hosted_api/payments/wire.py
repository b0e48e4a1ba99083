"""The one way out to the providers: time-outs, repeats, breaker, and a log without secrets.

Of a request and its reply the log has what a person needs to ask the provider about it, never a
card, a token or a signature. A request is repeated only when it says that this does no harm.
"""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl, urlsplit

import orjson

from hosted_api.kit import log
from hosted_api.kit.breaker import Breaker, Circuit
from hosted_api.payments.providers.base import Ask, Busy, Reply, Unreachable

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from datetime import datetime

    import httpx

    from hosted_api.kit.clock import Clock, Rng
    from hosted_api.kit.metrics import Metrics

TRIES = 3
FIRST_WAIT = 0.4
LONGEST_WAIT = 5.0
LONGEST_SECONDS = 60.0
"""An `Ask` says how long it waits; this is for one that would wait for ever."""

LARGEST_REPLY = 1 << 20
MOST_LOGGED = 2_000

logger = log.get_logger("evertill.api.payments")


class HttpWire:
    """Speaks HTTP to all providers; a breaker for each of them.

    `heard` is told when the circuit of a provider opens or closes. `client` is httpx's, made by
    whoever puts the API together; `sleep` waits between repeats.
    """

    def __init__(
        self,
        clock: Clock,
        rng: Rng,
        metrics: Metrics,
        heard: Callable[[str, Circuit], None],
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._clock, self._rng, self._sleep, self._heard = clock, rng, sleep, heard
        self._client: httpx.AsyncClient | None = None
        self._breakers: dict[str, Breaker] = {}
        self._asked = metrics.counter(
            "evertill_provider_requests",
            "Requests to payment providers.",
            "provider",
            "what",
            "outcome",
        )

    def now(self) -> datetime:
        """The time that requests say."""
        return self._clock.now()

    def circuit(self, provider: str) -> Circuit:
        """How the provider's circuit stands."""
        return self._breaker(provider).state

    def state(self, provider: str) -> str:
        """For the tills: `up`, `down`, or `trying` when the next request decides."""
        breaker = self._breaker(provider)
        if breaker.state is Circuit.CLOSED:
            return "up"
        is_waiting = breaker.state is Circuit.OPEN and breaker.seconds_to_wait() > 0
        return "down" if is_waiting else "trying"

    def seconds_to_wait(self, provider: str) -> float:
        """Until the provider may be tried; 0 when that is now."""
        return self._breaker(provider).seconds_to_wait()

    async def __call__(self, ask: Ask) -> Reply:
        """Raises `Unreachable`, `Busy`; any other answer is the adapter's to read."""
        may_have_happened = False
        for tried in range(1, TRIES + 1):
            try:
                return await self._once(ask)
            except (Unreachable, Busy) as error:
                may_have_happened |= isinstance(error, Busy) or error.may_have_happened
                last = tried == TRIES or not ask.repeatable or error.code == "circuit_open"
                wait = self._wait(tried, error)
                if last or wait > LONGEST_WAIT:
                    if may_have_happened and isinstance(error, Unreachable):
                        raise Unreachable(error.code, error.detail) from error
                    raise
                await self._sleep(wait)
        raise AssertionError("the last try raises or returns")

    async def close(self) -> None:
        """Hang up."""
        if self._client is not None:
            await self._client.aclose()

    async def _once(self, ask: Ask) -> Reply:
        breaker = self._breaker(ask.provider)
        if not breaker.lets_through():
            self._asked.labels(ask.provider, ask.what, "circuit_open").inc()
            raise Unreachable("circuit_open", may_have_happened=False)
        began = self._clock.monotonic()
        try:
            reply = await self._send(ask)
            _must_be_well(reply)
        except (Unreachable, Busy) as error:
            if not (isinstance(error, Busy) and error.code == "too_many_requests"):
                breaker.failed()
            self._note(ask, began, error.code, error.detail)
            raise
        except asyncio.CancelledError:
            breaker.failed()
            raise
        breaker.succeeded()
        self._note(ask, began, str(reply.status), readable(reply.body))
        return reply

    async def _send(self, ask: Ask) -> Reply:
        import httpx

        try:
            async with (
                asyncio.timeout(ask.seconds),
                self._http().stream(
                    ask.method, ask.url, content=ask.body, headers=dict(ask.headers)
                ) as answer,
            ):
                body = bytearray()
                async for part in answer.aiter_bytes():
                    body += part
                    if len(body) > LARGEST_REPLY:
                        raise Unreachable("reply_too_large")
                headers = {name.lower(): value for name, value in answer.headers.items()}
                return Reply(answer.status_code, headers, bytes(body))
        except TimeoutError as error:
            raise Unreachable("timeout") from error
        except (httpx.ConnectError, httpx.ConnectTimeout, httpx.InvalidURL) as error:
            name = type(error).__name__
            raise Unreachable("unreachable", name, may_have_happened=False) from error
        except httpx.HTTPError as error:
            raise Unreachable("broken_off", type(error).__name__) from error

    def _http(self) -> httpx.AsyncClient:
        if self._client is None:
            import httpx

            self._client = httpx.AsyncClient(
                timeout=LONGEST_SECONDS, follow_redirects=False, trust_env=False
            )
        return self._client

    def _breaker(self, provider: str) -> Breaker:
        if provider not in self._breakers:

            def changed(state: Circuit) -> None:
                logger.warning("circuit", provider=provider, state=state.value)
                self._heard(provider, state)

            self._breakers[provider] = Breaker(self._clock, changed)
        return self._breakers[provider]

    def _wait(self, tried: int, error: Unreachable | Busy) -> float:
        """What the provider asks for, or 0.4, 0.8 … seconds; a little more by chance."""
        asked = error.after if isinstance(error, Busy) and error.after is not None else 0.0
        chance: float = 1 + int.from_bytes(self._rng.bytes(1)) / 512
        usual: float = FIRST_WAIT * 2 ** (tried - 1)
        return max(asked, usual) * chance

    def _note(self, ask: Ask, began: float, outcome: str, said: object) -> None:
        milliseconds = round((self._clock.monotonic() - began) * 1000)
        self._asked.labels(ask.provider, ask.what, outcome).inc()
        logger.info(
            "provider asked",
            provider=ask.provider,
            what=ask.what,
            path=urlsplit(ask.url).path,
            outcome=outcome,
            milliseconds=milliseconds,
            sent=readable(ask.body),
            said=said,
        )


def readable(body: bytes) -> object:
    """A body for the log, which then takes out what is secret: JSON, a form, or how long it was."""
    if not body:
        return ""
    if len(body) > MOST_LOGGED:
        return f"{len(body)} bytes"
    try:
        return orjson.loads(body)
    except orjson.JSONDecodeError:
        pass
    try:
        return dict(parse_qsl(body.decode(), strict_parsing=True))
    except ValueError:
        return f"{len(body)} bytes"


def _must_be_well(reply: Reply) -> None:
    if reply.status == 429:
        raise Busy("too_many_requests", after=_seconds(reply.headers.get("retry-after", "")))
    if reply.status >= 500:
        raise Busy("provider_ill", f"status {reply.status}")


def _seconds(header: str) -> float | None:
    return float(header) if header.isascii() and header.isdigit() else None
