"""`python -m hosted_api simulate-providers`, and the customer's hand from the command line."""

from __future__ import annotations

import asyncio
import json
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import IO, TYPE_CHECKING, Any

import uvicorn

from hosted_api.kit.clock import RealClock
from hosted_api.simulators.control import NoSuchThing
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


def simulate(port: int, callbacks: str, orders: IO[bytes] | None = None) -> int:
    """Serve until interrupted; says first where, and what to set for the API, to an empty line.

    `orders` come from a program that started this one, a line of JSON each: an action with its
    texts. When they end, so does this.
    """
    try:
        asyncio.run(_simulate(port, callbacks, orders))
    except (KeyboardInterrupt, asyncio.CancelledError):
        return 0
    return 0


async def _simulate(port: int, callbacks: str, orders: IO[bytes] | None) -> None:
    port = port if orders is None else await _free(port)
    async with served(RealClock(), callbacks, port) as (door, url):
        print(json.dumps({"ready": True, "url": url}))
        for name, value in door.environment(url).items():
            print(f"{name}={value}")
        print(flush=True)
        if orders is None:
            await asyncio.Event().wait()
        else:
            await _obey(door, orders)


async def _free(port: int) -> int:
    """The usual port, that an address somebody knows stays good; any where it is taken."""
    try:
        probe = await asyncio.start_server(_hang_up, "127.0.0.1", port)
    except OSError:
        return 0
    probe.close()
    await probe.wait_closed()
    return port


async def _hang_up(_reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """Nobody calls while a port is tried."""
    writer.close()


async def _obey(door: Door, orders: IO[bytes]) -> None:
    """Do what each line says, until there are no more; one that cannot be done is told of."""
    while line := await asyncio.to_thread(orders.readline):
        try:
            said = json.loads(line)
            await door.control.act(said.pop("action"), said)
        except (NoSuchThing, ValueError, TypeError, KeyError) as no:
            print(f"not done: {no}", file=sys.stderr, flush=True)


def act(at: str, action: str, given: dict[str, Any]) -> int:
    """Do `action` at running simulators, or list their payments; prints what it became."""
    from hosted_api.simulators.post import control

    status, said = control(at, action, given)
    print(said)
    return 0 if status == 200 else 2
