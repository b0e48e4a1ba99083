"""Printers on the shop's own network: who takes a connection on the port printers listen on.

Only when somebody presses Find, only that one port, and only the addresses beside this computer's
own; nothing is sent to whoever answers.
"""

import ipaddress
import select
import socket
from collections.abc import Iterable
from contextlib import suppress

from pos_app.devices.escpos_printer import PORT
from pos_app.devices.find import FoundPrinter

SECONDS = 1.5
_PREFIX = 24
# An address nobody has (RFC 5737); asking for the way there sends nothing.
_ANYWHERE = ("192.0.2.1", 9)


def network_printers(seconds: float = SECONDS) -> tuple[FoundPrinter, ...]:
    """Everything that listens as a printer does; nothing without a network. Not for the UI."""
    return listening(_neighbours(), PORT, seconds)


def listening(hosts: Iterable[str], port: int, seconds: float) -> tuple[FoundPrinter, ...]:
    """Those of `hosts` that take a connection on `port` within so many seconds."""
    waiting: dict[socket.socket, str] = {}
    try:
        for host in hosts:
            with suppress(OSError):
                waiting[_knock(host, port)] = host
        found = _answered(waiting, seconds)
    finally:
        for knock in waiting:
            knock.close()
    order = sorted(found, key=ipaddress.IPv4Address)
    shown = "" if port == PORT else f":{port}"
    return tuple(FoundPrinter("network", f"{host}{shown}", f"{host}{shown}") for host in order)


def _knock(host: str, port: int) -> socket.socket:
    """A connection on its way; nobody waits for it here."""
    knock = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    knock.setblocking(False)
    knock.connect_ex((host, port))
    return knock


def _answered(waiting: dict[socket.socket, str], seconds: float) -> list[str]:
    found: list[str] = []
    left = dict(waiting)
    rounds = 5
    for _ in range(rounds):
        if not left:
            break
        _, ready, broken = select.select([], list(left), list(left), seconds / rounds)
        for knock in {*ready, *broken}:
            host = left.pop(knock)
            if knock.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR) == 0:
                found.append(host)
    return found


def _neighbours() -> tuple[str, ...]:
    """The addresses beside this computer's own, without its own."""
    own = _own_address()
    if own is None:
        return ()
    network = ipaddress.ip_network(f"{own}/{_PREFIX}", strict=False)
    return tuple(str(host) for host in network.hosts() if str(host) != own)


def _own_address() -> str | None:
    """This computer's address on the network it reaches others by; None without one."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as way:
        try:
            way.connect(_ANYWHERE)
        except OSError:
            return None
        own = str(way.getsockname()[0])
    return own if ipaddress.ip_address(own).is_private else None
