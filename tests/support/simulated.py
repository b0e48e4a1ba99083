"""Our side of a simulated provider: its adapter over real sockets, and who hears its callbacks."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import uvicorn

from hosted_api.kit.breaker import Circuit
from hosted_api.kit.metrics import Metrics
from hosted_api.payments.providers.base import Answer, Callback, Charge, Provider, Refund, Wire
from hosted_api.payments.wire import HttpWire
from hosted_api.simulators.door import Door
from hosted_api.simulators.serve import served
from pos_core.money import Currency, Money
from tests.support.api import CountingRng, SetClock

BEGIN = datetime(2026, 11, 21, 3, 0, tzinfo=UTC)


def _fine() -> Answer:
    return Answer(200, b"{}")


@dataclass
class Ear:
    """The API's door for callbacks: keeps what came and answers as told, or by `take`."""

    clock: SetClock
    heard: list[Callback] = field(default_factory=list)
    answer: Answer = field(default_factory=_fine)
    take: Callable[[Callback], Awaitable[Answer]] | None = None

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        body = bytearray()
        more = True
        while more:
            message = await receive()
            body += message.get("body", b"")
            more = message.get("more_body", False)
        headers = {name.decode(): value.decode("latin-1") for name, value in scope["headers"]}
        query = scope["query_string"].decode()
        told = (scope["method"], scope["path"], query, headers, bytes(body), self.clock.now())
        self.heard.append(Callback(*told))
        answer = self.answer if self.take is None else await self.take(self.heard[-1])
        content = [(b"content-type", answer.content_type.encode())]
        content.append((b"content-length", str(len(answer.body)).encode()))
        await send({"type": "http.response.start", "status": answer.status, "headers": content})
        await send({"type": "http.response.body", "body": answer.body})


@dataclass
class Simulated:
    """`door.control` is the customer's hand; `ear` has heard the callbacks."""

    door: Door
    ear: Ear
    provider: Any
    clock: SetClock

    async def act(self, action: str, **given: Any) -> dict[str, Any]:
        return await self.door.control.act(action, given)

    async def fault(self, kind: str, path: str = "", **more: Any) -> None:
        await self.act("fault", provider=self.provider.name, kind=kind, path=path, **more)

    def made(self) -> int:
        """How many payments the provider has."""
        return len(self.door.book.all())


Maker = Callable[[Wire], Provider | None]


def run_simulated(
    monkeypatch: pytest.MonkeyPatch,
    maker: Maker,
    story: Callable[[Simulated], Awaitable[None]],
    more: Mapping[str, str] | None = None,
) -> None:
    """A story with one provider, from the setting of its environment to the last callback."""

    async def told() -> None:
        async with simulated(monkeypatch, maker, more or {}) as it:
            await story(it)

    with asyncio.Runner() as runner:
        runner.run(told())


@asynccontextmanager
async def simulated(
    monkeypatch: pytest.MonkeyPatch, maker: Maker, more: Mapping[str, str]
) -> AsyncIterator[Simulated]:
    clock = SetClock(BEGIN)
    ear = Ear(clock)
    config = uvicorn.Config(ear, port=0, log_config=None, lifespan="off", ws="none")
    server = uvicorn.Server(config)
    config.load()
    server.lifespan = config.lifespan_class(config)
    await server.startup()
    callbacks = f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    wire = HttpWire(clock, CountingRng(), Metrics(), _nothing, _no_sleep)
    try:
        async with served(clock, callbacks) as (door, url):
            for name, value in {**door.environment(url), **more}.items():
                monkeypatch.setenv(name, value)
            yield Simulated(door, ear, maker(wire), clock)
    finally:
        await wire.close()
        await server.shutdown()


def charge(
    minor: int, currency: Currency, method: str, payment_id: str = "P1", minutes: int = 15
) -> Charge:
    """Be paid `minor` within `minutes`."""
    return Charge(
        payment_id=payment_id,
        store_id="S1",
        method=method,
        money=Money(minor, currency),
        asked_at=BEGIN,
        expires_at=BEGIN + timedelta(minutes=minutes),
        number="A-12",
        terminal_id="T1",
    )


def refund_of(charge: Charge, minor: int, refund_id: str = "R1") -> Refund:
    """Give `minor` of it back."""
    return Refund(
        refund_id, charge, Money(minor, charge.money.currency), "guest changed their mind", BEGIN
    )


def _nothing(provider: str, circuit: Circuit) -> None:
    """Nobody looks at the lamp."""


async def _no_sleep(seconds: float) -> None:
    """Repeats come at once."""
