"""`python -m hosted_api simulate-providers`, and the customer's hand from the command line."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any

import uvicorn

from hosted_api.kit.clock import RealClock
from hosted_api.simulators.door import Door

if TYPE_CHECKING:
    from hosted_api.kit.clock import Clock


@asynccontextmanager
async def served(
    clock: Clock, callbacks: str = "", port: int = 0
) -> AsyncIterator[tuple[Door, str]]:
    """The simulators on loopback while the block runs, and where; port 0 is any that is free."""
    door = Door(clock, callbacks)
    config = uvicorn.Config(
        door, port=port, log_config=None, access_log=False, lifespan="on", ws="none"
    )
    server = uvicorn.Server(config)
    config.load()
    server.lifespan = config.lifespan_class(config)
    await server.startup()
    address = server.servers[0].sockets[0].getsockname()
    try:
        yield door, f"http://127.0.0.1:{address[1]}"
    finally:
        await server.shutdown()


def simulate(port: int, callbacks: str) -> int:
    """Serve until interrupted; says first where, and what to set for the API, to an empty line."""
    try:
        asyncio.run(_simulate(port, callbacks))
    except (KeyboardInterrupt, asyncio.CancelledError):
        return 0
    return 0


async def _simulate(port: int, callbacks: str) -> None:
    async with served(RealClock(), callbacks, port) as (door, url):
        print(json.dumps({"ready": True, "url": url}))
        for name, value in door.environment(url).items():
            print(f"{name}={value}")
        print(flush=True)
        await asyncio.Event().wait()


def act(at: str, action: str, given: dict[str, Any]) -> int:
    """Do `action` at running simulators, or list their payments; prints what it became."""
    from hosted_api.simulators.post import control

    status, said = control(at, action, given)
    print(said)
    return 0 if status == 200 else 2
