"""One API: its parts, its nouns' doors, and how it begins and ends."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any

from fastapi import APIRouter, FastAPI

from hosted_api.auth import endpoints as auth
from hosted_api.auth.gate import Gate
from hosted_api.doors import lan_address
from hosted_api.guests import is_guests
from hosted_api.kit.clock import Clock, RealClock, RealRng, Rng
from hosted_api.kit.db.statement import Statement
from hosted_api.kit.http.limit_middleware import LimitMiddleware
from hosted_api.kit.http.middleware import App, Receive, RequestMiddleware, Scope, Send, header
from hosted_api.kit.http.narrow_door import NarrowDoor
from hosted_api.kit.http.ratelimit import Limits, Shared
from hosted_api.kit.metrics import Metrics
from hosted_api.kit.outbox import Effect, Worker
from hosted_api.kit.redis import Redis
from hosted_api.menu import endpoints as menu
from hosted_api.menu import fold as menu_fold
from hosted_api.menu import marks
from hosted_api.menu.prices import PriceBook
from hosted_api.nightly import jobs_of
from hosted_api.ops import endpoints as ops
from hosted_api.orders import endpoints as orders
from hosted_api.orders import fold as orders_fold
from hosted_api.orders import shared
from hosted_api.orders.service import Ingest
from hosted_api.partners import orders_socket
from hosted_api.partners import service as partners
from hosted_api.partners.places import Places
from hosted_api.partners.post import Post
from hosted_api.parts import Parts
from hosted_api.payments import endpoints as payments_doors
from hosted_api.payments import fold as payments_fold
from hosted_api.payments import service as payments
from hosted_api.payments.desk import PaymentDesk
from hosted_api.payments.providers.registry import NONE_GIVEN
from hosted_api.photos import endpoints as photos
from hosted_api.photos import fold as photos_fold
from hosted_api.problems import handle_problems
from hosted_api.quick_door import QuickDoor
from hosted_api.realtime.bus import bus_for
from hosted_api.realtime.door import LiveDoor
from hosted_api.realtime.hub import Hub
from hosted_api.receipts import endpoints as receipts
from hosted_api.schema import bring_up_to_date
from hosted_api.sessions import endpoints as sessions
from hosted_api.sessions import fold as sessions_fold
from hosted_api.sessions.desk import SessionDesk
from hosted_api.sync import endpoints as sync
from hosted_api.sync.folds import Folds
from hosted_api.sync.service import SyncService, watch_for_gaps
from hosted_api.sync.snapshots import Snapshots
from hosted_api.web import endpoints as web
from hosted_api.web.page_door import answer

if TYPE_CHECKING:
    from datetime import datetime

    from pydantic import SecretStr

    from hosted_api.kit.db.database import Database, Row, Tx
    from hosted_api.payments.providers.base import Provider
    from hosted_api.payments.providers.registry import GivenAll
    from hosted_api.settings import Settings

VERSION = "1"
_ONE = Statement("SELECT 1 AS one")


def routers() -> tuple[APIRouter, ...]:
    """Every noun's doors."""
    return (
        auth.router,
        menu.router,
        ops.router,
        orders.router,
        orders_socket.router,
        payments_doors.router,
        photos.router,
        receipts.router,
        sessions.router,
        sync.router,
        web.router,
    )


def folds(provider_of: Callable[[str], str]) -> Folds:
    """What each noun makes of the events of the tills."""
    made = Folds()
    made.add(menu_fold.TYPES, menu_fold.fold)
    made.add(marks.TYPES, marks.fold)
    made.add(orders_fold.TYPES, orders_fold.fold)
    made.add(payments_fold.TYPES, payments_fold.fold_of(provider_of))
    made.add(sessions_fold.FLOOR_TYPES, sessions_fold.fold_floor)
    made.add(photos_fold.TYPES, photos_fold.fold)
    made.add(shared.TYPES, shared.relay)
    made.add(sessions_fold.TYPES, sessions_fold.fold)
    return made


def snapshots() -> Snapshots:
    """What a till may ask for as a whole."""
    return Snapshots()


class Api(FastAPI):
    """The framework, and in front of it the door for what comes in crowds."""

    door: QuickDoor
    way_in: App
    """To the door, through what every request passes."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One connection, or the lifespan."""
        if self.door.takes(scope):
            scope["app"] = self
            await self.way_in(scope, receive, send)
        else:
            await super().__call__(scope, receive, send)


def create_app(
    settings: Settings,
    *,
    clock: Clock | None = None,
    rng: Rng | None = None,
    database: Database | None = None,
    providers: Mapping[str, Provider] | None = None,
    given: GivenAll = NONE_GIVEN,
) -> FastAPI:
    """The API, not yet open: its database opens and closes with the application's lifespan.

    Without `providers` it has those whose credentials were `given` or stand in its environment.
    """
    clock, rng = clock or RealClock(), rng or RealRng()
    parts = make_parts(settings, clock, rng, database, providers, given)
    app = Api(
        title="Evertill hosted API",
        version=VERSION,
        lifespan=_lifespan,
        docs_url=None,
        redoc_url=None,
        openapi_url=None,
        redirect_slashes=False,
    )
    app.state.parts = parts
    app.state.places = Places(parts.database, parts.clock)
    handle_problems(app)
    _add_middleware(app, parts)
    app.router.routes[:0] = (*orders.QUICK, *sessions.QUICK, *payments_doors.CALLBACKS)
    for router in routers():
        app.include_router(router)
    return app


def _add_middleware(app: Api, parts: Parts) -> None:
    settings = parts.settings
    app.add_middleware(LiveDoor)
    app.way_in = app.door = QuickDoor(orders.INGEST, *sessions.QUICK)
    for middleware, options in _every_request(parts, settings):
        app.add_middleware(middleware, **options)
        app.way_in = middleware(app.way_in, **options)


def _every_request(
    parts: Parts, settings: Settings
) -> Sequence[tuple[Callable[..., App], Mapping[str, Any]]]:
    """What every request passes, the innermost first."""

    def crowded(scope: Scope) -> int:
        path = scope["path"]
        is_crowd = payments_doors.is_providers(path) or (
            is_guests(path) and not header(scope, b"authorization")
        )
        return settings.callbacks_a_minute if is_crowd else 0

    limit = {
        "limits": parts.limits,
        "requests_a_minute": settings.requests_a_minute,
        "refuse": answer,
        "crowded": crowded,
    }
    frame = {
        "clock": parts.clock,
        "rng": parts.rng,
        "largest_body": settings.largest_body,
        "larger": dict.fromkeys((menu.SYNC, menu.OFFER), settings.largest_menu),
        "observe": parts.metrics.request,
        "surprise": answer,
    }
    narrow = {
        "port": lambda: parts.sessions.guests_port,
        "allowed": is_guests,
        "refuse": answer,
    }
    return (NarrowDoor, narrow), (LimitMiddleware, limit), (RequestMiddleware, frame)


def make_parts(
    settings: Settings,
    clock: Clock,
    rng: Rng,
    database: Database | None,
    providers: Mapping[str, Provider] | None = None,
    given: GivenAll = NONE_GIVEN,
) -> Parts:
    """The parts of an API; simulations make them without an application."""
    place = database or settings.database()
    secret = _plain(settings.token_secret).encode()
    redis_url = _plain(settings.redis_url)
    shared = Shared(Redis(redis_url), clock) if redis_url else None
    prices = PriceBook(place, clock)
    hub = Hub(place, bus_for(place, redis_url), clock)
    metrics, public_url = Metrics(), str(settings.public_url or "")
    gate = Gate(place, clock, rng, secret)
    desk = PaymentDesk(place, clock, rng, metrics, public_url, providers=providers, given=given)
    tables = SessionDesk(
        place, clock, rng, prices, metrics, desk.asking, secret=lambda: gate.secret
    )
    parts = Parts(
        settings,
        clock,
        rng,
        place,
        gate,
        Limits(clock, shared),
        metrics,
        prices,
        Ingest(place, prices, rng.bytes),
        hub,
        SyncService(place, clock, folds(desk.provider_of)),
        snapshots(),
        desk,
        tables,
        lambda: tables.address(public_url, lan_address),
    )
    if shared is not None:
        parts.spares["redis"] = shared.ping
    return _connected(parts)


def _connected(parts: Parts) -> Parts:
    """The parts, each hearing of what concerns it."""
    parts.goodbyes.append(parts.hub.say_goodbye)
    parts.hub.hearers += (parts.prices.hear, parts.sessions.stream.live.hear)
    parts.hub.rights.forgets.append(parts.gate.forget)
    parts.checks["database"] = _database_check(parts.database)
    return parts


def _plain(secret: SecretStr | None) -> str:
    return secret.get_secret_value() if secret is not None else ""


@asynccontextmanager
async def opened(parts: Parts) -> AsyncIterator[Parts]:
    """Open what has to be open while the API works, and close it in reverse."""
    await parts.database.open()
    try:
        await bring_up_to_date(parts.database, parts.clock.now())
        await parts.gate.open()
        await parts.hub.open()
        watching = asyncio.ensure_future(watch_for_gaps(parts.sync))
        post = Post()
        hooks = partners.Hooks(parts.database, parts.clock, post)
        effects = parts.payments.effects
        handlers = {partners.HOOK: hooks.deliver, **effects.handlers()}
        handlers[payments.TELL_SESSION] = parts.sessions.paying.tell
        worker = Worker(parts.database, parts.clock, handlers, _alert)
        working = asyncio.ensure_future(worker.run())
        paying = asyncio.ensure_future(parts.payments.work())
        serving = asyncio.ensure_future(parts.sessions.watch())
        try:
            yield parts
        finally:
            watching.cancel()
            working.cancel()
            paying.cancel()
            serving.cancel()
            await asyncio.gather(working, paying, serving, return_exceptions=True)
            await parts.payments.close()
            await post.close()
            await parts.hub.close()
    finally:
        await parts.limits.close()
        await parts.database.close()


@asynccontextmanager
async def _lifespan(app: FastAPI) -> AsyncIterator[Mapping[str, object]]:
    async with opened(app.state.parts) as parts:
        jobs = jobs_of(parts)
        jobs.start()
        try:
            yield {}
        finally:
            jobs.stop()
            await app.state.places.close()


async def _alert(tx: Tx, effect: Effect, why: str, now: datetime) -> None:
    """Somebody has to look at what is not done after three tries."""
    told = partners.alert if effect.kind == partners.HOOK else payments.alert
    await told(tx, effect, why, now)


def _database_check(database: Database) -> Callable[[], Awaitable[bool]]:
    async def well() -> bool:
        return await database.read(_one) is not None

    return well


async def _one(tx: Tx) -> Row | None:
    return await tx.one(_ONE)
