"""The sessions of one running API: their streams, who comes in, who pays, and what people do."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from hosted_api.sessions.doorstep import Doorstep
from hosted_api.sessions.paying import SessionPaying
from hosted_api.sessions.stream import SessionStream
from hosted_api.sessions.work import SessionWork

if TYPE_CHECKING:
    from collections.abc import Callable

    from hosted_api.kit.clock import Clock, Rng
    from hosted_api.kit.db.database import Database
    from hosted_api.kit.metrics import Metrics
    from hosted_api.menu.prices import PriceBook
    from hosted_api.payments.asking import Asking


class SessionDesk:
    """Opened with the application; `secret` is the gate's.

    `guests_port` is the door on which phones come in the shop's network, 0 for none. `guests_host`
    is what this computer is called there, "" for the address it has by now.
    """

    def __init__(
        self,
        database: Database,
        clock: Clock,
        rng: Rng,
        prices: PriceBook,
        metrics: Metrics,
        asking: Asking,
        *,
        secret: Callable[[], bytes],
    ) -> None:
        self.guests_port, self.guests_host = 0, ""
        self.stream = SessionStream(database, clock, rng, prices, metrics)
        self.work = SessionWork(database, clock, self.stream)
        self.paying = SessionPaying(database, clock, self.stream, asking)
        self.doorstep = Doorstep(database, clock, rng, self.stream, secret)

    def address(self, public_url: str, lan_address: Callable[[], str]) -> str:
        """Where guests' phones reach this API by now, "" where they do not."""
        if public_url or not self.guests_port:
            return public_url.rstrip("/")
        here = self.guests_host or lan_address()
        return f"http://{here}:{self.guests_port}" if here else ""

    async def watch(self) -> None:
        """Everything that goes on beside requests, until cancelled."""
        await asyncio.gather(self.stream.watch(), self.work.watch())
