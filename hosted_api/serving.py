"""The API at work behind uvicorn: ready when it says so, gone when it is told to be."""

from __future__ import annotations

import asyncio
import gc
import json
import os
import signal
import sys
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import msgspec
import uvicorn

from hosted_api.app import create_app
from hosted_api.doors import Door, Listening, doors_of, open_door, ready, watch_certificates
from hosted_api.kit import log
from hosted_api.kit.http.frame_protocol import FrameProtocol
from hosted_api.kit.http.patience import PatientProtocol

if TYPE_CHECKING:
    from hosted_api.child import Welcome
    from hosted_api.parts import Parts
    from hosted_api.settings import Settings

GRACE_SECONDS = 10
FAILED = 3
_COLLECT = (10_000, 20, 50)
_TURN_SECONDS = 0.0005
"""A thread keeps the interpreter so long while another waits. The embedded database's writer needs
it ten times a batch, and everybody in the batch waits with it."""
logger = log.get_logger("evertill.api.serving")


class Server(uvicorn.Server):
    """Says on standard output where it listens, says goodbye to sockets before it goes."""

    def __init__(
        self,
        config: uvicorn.Config,
        parts: Parts,
        doors: Sequence[Door],
        welcome: Welcome | None = None,
    ) -> None:
        super().__init__(config)
        self._parts = parts
        self._doors = doors
        self._welcome = welcome
        self._watching: asyncio.Task[None] | None = None

    async def startup(self, sockets: list[Any] | None = None) -> None:
        """Listen, then tell where: port 0 means any that is free."""
        del sockets  # workers are not ours
        await self.lifespan.startup()
        if self.lifespan.should_exit:
            sys.exit(FAILED)
        self.servers = []
        try:
            where = [told async for told in self._opened()]
        except OSError as error:
            logger.critical("cannot listen", detail=str(error))
            await self.lifespan.shutdown()
            sys.exit(FAILED)
        self.started = True
        if self._welcome is not None:
            from hosted_api.child import settle

            await settle(self._parts, self._welcome)
        self._watching = asyncio.ensure_future(watch_certificates(self._doors))
        print(json.dumps({**ready(where), **self._for_the_till()}), flush=True)
        for door in where:
            logger.info("ready", url=door.url, fingerprint=door.fingerprint or None)
        logger.info("at work", database=self._parts.database.dialect)
        gc.freeze()  # what is loaded by now stays: looking through it again would hold up sockets
        gc.set_threshold(*_COLLECT)
        sys.setswitchinterval(_TURN_SECONDS)

    def _for_the_till(self) -> dict[str, object]:
        """How the providers are that it gave this API the keys of."""
        if self._welcome is None:
            return {}
        return {"providers": msgspec.to_builtins(self._parts.payments.survey().providers)}

    async def _opened(self) -> AsyncIterator[Listening]:
        """Each door opened; one for others that does not open leaves the till its own."""
        for door in self._doors:
            try:
                server = await open_door(door, self._protocol, self.config.backlog)
            except OSError as error:
                if not door.may_stay_shut:
                    raise
                logger.warning("a door stays shut", port=door.port, detail=str(error))
                continue
            self.servers.append(server)
            where = door.listening(server)
            if door.for_guests:
                self._parts.sessions.guests_port = where.port
                if self._welcome is not None:
                    told = self._welcome.guests_host or self._welcome.guests_name
                    self._parts.sessions.guests_host = told
            yield where

    def _protocol(self) -> asyncio.Protocol:
        return self.config.http_protocol_class(  # type: ignore[call-arg]
            config=self.config, server_state=self.server_state, app_state=self.lifespan.state
        )

    async def shutdown(self, sockets: list[Any] | None = None) -> None:
        """Take nothing new; let sockets go with a word; finish what is under way."""
        logger.info("stopping")
        if self._watching is not None:
            self._watching.cancel()
        for listener in self.servers:
            listener.close()
        for goodbye in self._parts.goodbyes:
            await goodbye()
        await super().shutdown(sockets)

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """A stop that was asked for is no failure: the process ends with 0."""
        before = {each: signal.signal(each, self.handle_exit) for each in _STOPS}
        try:
            yield
        finally:
            for each, handler in before.items():
                signal.signal(each, handler)


_STOPS = (signal.SIGINT, signal.SIGTERM)


def serve(settings: Settings, *, child: bool = False) -> int:
    """Until SIGTERM or SIGINT, or as a till's child until the till is gone."""
    welcome = _welcomed() if child else None
    log.start_logging(settings.log_level, settings.log_file)
    if settings.database_url is None:
        settings.data_folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    doors = doors_of(settings, welcome)
    key = bytes.fromhex(welcome.key) if welcome is not None else b""
    given = welcome.providers if welcome is not None else {}
    app = create_app(settings, database=settings.database(key), given=given)
    config = uvicorn.Config(
        app,
        log_config=None,
        access_log=False,
        server_header=False,
        date_header=False,
        http=PatientProtocol,
        ws=FrameProtocol,
        ws_per_message_deflate=False,
        ws_max_size=settings.largest_body,
        forwarded_allow_ips=list(settings.trusted_hosts) or ["127.0.0.1"],
        timeout_keep_alive=30,
        timeout_graceful_shutdown=GRACE_SECONDS,
    )
    server = Server(config, app.state.parts, doors, welcome)
    if welcome is not None:
        from hosted_api.child import watch_parent

        watch_parent(server, sys.stdin.buffer)
    server.run()
    return 0 if server.started else FAILED


def _welcomed() -> Welcome:
    """A till's API steps aside for the till when both want the processor."""
    from hosted_api.child import hear_welcome

    if hasattr(os, "nice"):
        os.nice(5)
    return hear_welcome(sys.stdin.buffer)
