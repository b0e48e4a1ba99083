"""A till's own API: the till starts it, tells it the shop, and when the till is gone it goes too.

The till writes one line on standard input, a `Welcome`: its shop, a pairing code that it made up,
good once, the key of the database, the ports on which other tills may join by TLS and guests'
phones come, or none, and what the shop typed of its providers of payments, by
name and field. Then it holds the pipe; when that ends, however the till ended, so does the API.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Mapping
from typing import IO, TYPE_CHECKING, Annotated

import msgspec

from hosted_api.auth.enrolment import make_pairing_code
from hosted_api.kit import log
from hosted_api.stores.service import Store, all_stores, put_store

if TYPE_CHECKING:
    from hosted_api.kit.db.database import Tx
    from hosted_api.parts import Parts
    from hosted_api.serving import Server

SECONDS_TO_GO = 20.0
logger = log.get_logger("evertill.api.child")


class Welcome(msgspec.Struct, frozen=True):
    """What the till says first; guests come in at all addresses without a `guests_host`.

    `guests_name` is what the shop wants in its QRs instead of the address that is found here.
    """

    store: Store
    code: Annotated[str, msgspec.Meta(min_length=8)]
    key: Annotated[str, msgspec.Meta(pattern="^([0-9a-f]{64})?$")] = ""
    tills_port: Annotated[int, msgspec.Meta(ge=0, le=65535)] | None = None
    guests_port: Annotated[int, msgspec.Meta(ge=0, le=65535)] | None = None
    guests_host: str = ""
    guests_name: Annotated[str, msgspec.Meta(max_length=253)] = ""
    providers: Mapping[str, Mapping[str, str]] = {}

    def __repr__(self) -> str:
        """Most of it is secret."""
        return f"Welcome({self.store.store_id})"


def hear_welcome(stdin: IO[bytes]) -> Welcome:
    """The till's first line. Raises `msgspec.MsgspecError` for anything else."""
    return msgspec.json.decode(stdin.readline(), type=Welcome)


async def settle(parts: Parts, welcome: Welcome) -> None:
    """The till's shop is there, and its code lets it in."""
    now = parts.clock.now()

    async def work(tx: Tx) -> None:
        await put_store(tx, welcome.store, now)
        await make_pairing_code(tx, welcome.store.store_id, "own till", welcome.code, now)

    await parts.database.write(work)
    parts.gate.forget()
    parts.payments.methods.changed()
    logger.info("settled", stores=len(await parts.database.read(all_stores)))


def watch_parent(server: Server, stdin: IO[bytes]) -> None:
    """Stop the server when the till lets go of the pipe; end hard if that takes too long."""

    def wait() -> None:
        while stdin.readline():
            continue
        logger.info("the till is gone")
        server.should_exit = True
        last = threading.Timer(SECONDS_TO_GO, os._exit, (1,))
        last.daemon = True
        last.start()

    threading.Thread(target=wait, name="api-parent", daemon=True).start()
