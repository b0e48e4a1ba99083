"""Where the API listens: by its settings, by TLS for other tills, and plainly for guests' phones.

A till's own API speaks plainly to the till beside it. Guests' phones would be warned of a
certificate nobody vouches for, so other tills, who compare it once, have a door of their own. At
the guests' door nothing is answered but what guests ask.
"""

from __future__ import annotations

import asyncio
import signal
import socket
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import msgspec

from hosted_api.kit import log
from hosted_api.kit.http.self_made import self_made
from hosted_api.kit.http.tls import HANDSHAKE_SECONDS, LOOK_SECONDS, BadCertificate, Tls

if TYPE_CHECKING:
    from hosted_api.child import Welcome
    from hosted_api.settings import Settings

_EVERYWHERE = "0.0.0.0"  # noqa: S104  only where the shop wants other tills to join
_SOMEWHERE = "192.0.2.1"
"""An address that is nobody's (RFC 5737): the way to it is the way out of this computer."""

logger = log.get_logger("evertill.api.doors")


class Listening(msgspec.Struct, frozen=True):
    """An open door; without a `fingerprint` it speaks plainly."""

    host: str
    port: int
    fingerprint: str = ""
    for_tills: bool = False
    for_guests: bool = False

    @property
    def url(self) -> str:
        """For who stands before it."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{'https' if self.fingerprint else 'http'}://{host}:{self.port}"


@dataclass(frozen=True, slots=True)
class Door:
    """A place to listen at, port 0 for any that is free."""

    host: str
    port: int
    tls: Tls | None = None
    for_tills: bool = False
    for_guests: bool = False

    @property
    def may_stay_shut(self) -> bool:
        """True for a door that the till itself can do without."""
        return self.for_tills or self.for_guests

    def listening(self, server: asyncio.Server) -> Listening:
        """Where it really is."""
        host, port = server.sockets[0].getsockname()[:2]
        shown = self.tls.fingerprint if self.tls else ""
        return Listening(host, port, shown, self.for_tills, self.for_guests)


def doors_of(settings: Settings, welcome: Welcome | None) -> list[Door]:
    """What the settings and the till want. Raises `BadCertificate` for what the keeper chose."""
    tls = None
    if settings.tls_cert is not None and settings.tls_key is not None:
        tls = Tls(settings.tls_cert, settings.tls_key)
    doors = [Door(settings.host, settings.port, tls)]
    if welcome is not None and welcome.tills_port is not None:
        try:
            made = self_made(settings.data_folder, welcome.key)
        except BadCertificate as error:
            logger.warning("other tills cannot join", detail=str(error))
        else:
            doors.append(Door(_EVERYWHERE, welcome.tills_port, made, for_tills=True))
    if welcome is not None and welcome.guests_port is not None:
        doors.append(Door(welcome.guests_host or _EVERYWHERE, welcome.guests_port, for_guests=True))
    return doors


async def open_door(
    door: Door, protocol: Callable[[], asyncio.Protocol], backlog: int
) -> asyncio.Server:
    """Listen; who does not finish the greeting of TLS in time is cut off. Raises `OSError`."""
    more: dict[str, Any] = {}
    if door.tls is not None:
        more = {"ssl": door.tls.context, "ssl_handshake_timeout": HANDSHAKE_SECONDS}
    loop = asyncio.get_running_loop()
    return await loop.create_server(protocol, door.host, door.port, backlog=backlog, **more)


def lan_address() -> str:
    """This computer's address in the shop's network, "" without one. Nothing is sent."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect((_SOMEWHERE, 9))
        except OSError:
            return ""
        address: str = probe.getsockname()[0]
    return "" if address.startswith("127.") else address


async def watch_certificates(doors: Sequence[Door]) -> None:
    """Look every minute, and at once at SIGHUP, whether a certificate was renewed."""
    held = [door.tls for door in doors if door.tls is not None]
    if not held:
        return
    look = asyncio.Event()
    if hasattr(signal, "SIGHUP"):
        asyncio.get_running_loop().add_signal_handler(signal.SIGHUP, look.set)
    while True:
        try:
            async with asyncio.timeout(LOOK_SECONDS):
                await look.wait()
        except TimeoutError:
            pass
        look.clear()
        for tls in held:
            tls.look()


def ready(where: Sequence[Listening]) -> dict[str, object]:
    """What is said on standard output: `{"ready": url}`, and where other tills may join."""
    said: dict[str, object] = {"ready": where[0].url}
    for door in where:
        if door.for_tills:
            said["tills"] = {"port": door.port, "fingerprint": door.fingerprint}
    return said
