"""The payments of one running API: its providers, the wire to them, and what is done with them."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from datetime import timedelta
from typing import TYPE_CHECKING

from backend_client.contracts.providers import PROVIDERS
from hosted_api.errors import NotFound
from hosted_api.payments import transfers
from hosted_api.payments.asking import Asking
from hosted_api.payments.effects import Effects, Pace
from hosted_api.payments.inbox import Inbox
from hosted_api.payments.methods import MethodTeller
from hosted_api.payments.providers import registry
from hosted_api.payments.reconciling import Reconciling
from hosted_api.payments.trial import try_out
from hosted_api.payments.waiting import Waiting
from hosted_api.payments.wire import HttpWire

if TYPE_CHECKING:
    from backend_client.contracts.providers import Providers, Tried
    from hosted_api.kit.breaker import Circuit
    from hosted_api.kit.clock import Clock, Rng
    from hosted_api.kit.db.database import Database
    from hosted_api.kit.metrics import Metrics
    from hosted_api.payments.providers.base import Provider
    from hosted_api.payments.providers.registry import GivenAll

BEHIND_A_ROUTER = Pace(timedelta(seconds=2), timedelta(seconds=3))
"""Of a shop without a public address: nobody calls back, so it asks while a QR is shown."""


class PaymentDesk:
    """`providers` are those at work, by name; `unready` are begun and lack these settings.

    `given` are credentials a till has brought; without any they are looked for in the environment.
    """

    def __init__(
        self,
        database: Database,
        clock: Clock,
        rng: Rng,
        metrics: Metrics,
        public_url: str = "",
        *,
        providers: Mapping[str, Provider] | None = None,
        given: GivenAll = registry.NONE_GIVEN,
    ) -> None:
        self.wire = HttpWire(clock, rng, metrics, self._circuit_changed)
        self._given = given
        self._public_url = public_url
        self.providers = registry.providers(self.wire, given) if providers is None else providers
        self.unready = registry.unready(given) if providers is None else {}
        pace = Pace() if public_url else BEHIND_A_ROUTER
        waiting = Waiting()
        self.effects = Effects(database, clock, self.providers, pace, waiting.tell)
        self.asking = Asking(database, clock, self.effects, self.provider_of, waiting)
        self.inbox = Inbox(database, clock, self.providers, transfers.take)
        self.methods = MethodTeller(
            database, clock, self.providers, self.wire.state, self.wire.seconds_to_wait
        )
        self.reconciling = Reconciling(database, clock, self.providers)

    def provider_of(self, method: str) -> str:
        """Who is asked for `method`; "" for nobody."""
        return registry.provider_of(self.providers, method)

    def survey(self) -> Providers:
        """How each provider is set up, for people."""
        return registry.survey(self._public_url, self._given, self.providers)

    async def try_out(self, name: str) -> Tried:
        """Ask a provider something that does no harm. Raises `NotFound` for one that is off."""
        if name not in self.providers or name not in PROVIDERS:
            raise NotFound("provider_off", "There is no such provider here.")
        return await try_out(name, self.wire, self._given)

    async def work(self) -> None:
        """Everything that goes on beside requests, until cancelled."""
        await asyncio.gather(self.effects.watch(), self.inbox.run(), self.methods.run())

    async def close(self) -> None:
        """Hang up on everybody."""
        await self.wire.close()

    def _circuit_changed(self, _provider: str, _circuit: Circuit) -> None:
        """The tills are told by who watches the methods."""
        self.methods.changed()
