"""What one running API is made of, handed to whoever needs it; `app.state.parts` holds it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from hosted_api.web.places import ShownMenus

if TYPE_CHECKING:
    from hosted_api.auth.gate import Gate
    from hosted_api.kit.clock import Clock, Rng
    from hosted_api.kit.db.database import Database
    from hosted_api.kit.http.ratelimit import Limits
    from hosted_api.kit.metrics import Metrics
    from hosted_api.menu.prices import PriceBook
    from hosted_api.orders.service import Ingest
    from hosted_api.payments.desk import PaymentDesk
    from hosted_api.realtime.hub import Hub
    from hosted_api.sessions.desk import SessionDesk
    from hosted_api.settings import Settings
    from hosted_api.sync.service import SyncService
    from hosted_api.sync.snapshots import Snapshots


@dataclass(frozen=True, slots=True)
class Parts:
    """The ports and the doors of one API.

    `guests_url()` is where guests' phones reach it by now. `checks` say for `/health` whether
    something is well, `spares` the same of what it can do
    without; `goodbyes` are said when the server is
    told to stop, while its sockets are still open.
    """

    settings: Settings
    clock: Clock
    rng: Rng
    database: Database
    gate: Gate
    limits: Limits
    metrics: Metrics
    prices: PriceBook
    ingest: Ingest
    hub: Hub
    sync: SyncService
    snapshots: Snapshots
    payments: PaymentDesk
    sessions: SessionDesk
    guests_url: Callable[[], str]
    shown_menus: ShownMenus = field(default_factory=ShownMenus)
    checks: dict[str, Callable[[], Awaitable[bool]]] = field(default_factory=dict)
    spares: dict[str, Callable[[], Awaitable[bool]]] = field(default_factory=dict)
    goodbyes: list[Callable[[], Awaitable[None]]] = field(default_factory=list)
