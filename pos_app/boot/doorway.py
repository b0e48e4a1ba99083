"""How another till of the shop joins this one's server: where it goes, and the code it shows."""

from __future__ import annotations

import socket
from contextlib import suppress
from typing import TYPE_CHECKING

from pos_app.bridge.background import Job, Progress
from pos_app.bridge.works import TillsDoorway
from pos_core.staff import Role

if TYPE_CHECKING:
    from backend_client.client import Client
    from pos_app.boot.own_api import OwnApi
    from pos_app.boot.sync_room import SyncRoom
    from pos_core.staff import Staff

_ELSEWHERE = ("192.0.2.1", 9)  # RFC 5737: nobody is there, and nothing is sent


def doorway_of(own: OwnApi | None) -> TillsDoorway | None:
    """What is typed and compared at the other till; None while others are not let in."""
    home = own.home if own is not None else None
    if home is None or home.door is None:
        return None
    return TillsDoorway(f"https://{lan_address()}:{home.door.port}", home.door.fingerprint)


def lan_address() -> str:
    """This computer's address where its network leads to others; its name when there is none."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(_ELSEWHERE)
        except OSError:
            return socket.gethostname()
        address: str = probe.getsockname()[0]
        return address


def find_addresses_job() -> Job:
    """The addresses of this computer, the one that leads to others first."""

    def job(_progress: Progress) -> tuple[str, ...]:
        found = [lan_address()]
        with suppress(OSError):  # a name that nobody knows
            found += socket.gethostbyname_ex(socket.gethostname())[2]
        return tuple(dict.fromkeys(each for each in found if not each.startswith("127.")))

    return job


def make_pairing_code(room: SyncRoom | None, staff: Staff) -> Job:
    """A job that ends with a code for one more till, in the name of who is at this one.

    A shop that has named nobody lets everybody do everything.
    """
    if staff.signed_in is not None:
        who, role = str(staff.signed_in), staff.members[staff.signed_in].role
    else:
        who, role = "owner", Role.CASHIER if staff.is_named else Role.MANAGER

    def ask(client: Client) -> str:
        from backend_client.pairing import pairing_code

        return pairing_code(client, who, role)

    def job(_progress: Progress) -> str:
        from backend_client.errors import Unreachable

        if room is None:
            raise Unreachable("no_network", "there is no line to a server")
        return room.ask(ask)

    return job
