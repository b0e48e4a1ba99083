"""The till's line to the API: made anew when the API moves, taken apart before the engine stops.

Everything slow (libraries, keyring, network) happens on the sync thread; nothing here waits.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from pos_app.boot.questions import SECONDS, Question, Questions
from pos_app.boot.upload_room import UploadRoom
from pos_app.engine.answers import Trouble
from pos_app.engine.sharing_watch import SharingWatch
from pos_app.engine.table_watch import TableWatch
from pos_app.engine.troubles import Troubles
from pos_app.sync.loop import Line, SyncLoop
from pos_app.sync.status import UNTRUSTED, Link, SyncStatus
from pos_core.frozen import dataclass
from pos_core.table_news import HearAddress

if TYPE_CHECKING:
    from backend_client.auth import Tokens
    from backend_client.client import Client
    from backend_client.contracts.menu import MenuSnapshot
    from backend_client.http import Address
    from backend_client.live import LiveSocket
    from backend_client.pull import Cursor
    from pos_app.boot.ground import Ground
    from pos_app.bridge.till import Till
    from pos_app.engine.engine import Engine
    from pos_app.engine.menu_intake import MenuShelf
    from pos_app.engine.sync_door import EngineIntake
    from pos_app.ports import Ports, Secrets
    from pos_app.sync.syncer import Syncer
    from pos_core.shop import Shop

STOP_SECONDS = 3.0
MENU_SECONDS = 60.0
_TROUBLES = {why: f"sync_{why}" for why in (*UNTRUSTED, "secrets_locked", "not_paired")}
_CODES = {
    "sync_not_paired": "N-01",
    "sync_untrusted": "N-02",
    "sync_refused": "N-03",
    "sync_secrets_locked": "N-04",
    "sync_forked": "N-05",
    "sync_self_made": "N-06",
    "sync_other_certificate": "N-07",
    "sync_expired": "N-08",
    "sync_other_name": "N-09",
    "menu_faulty": "N-10",
    "menu_other_currency": "N-11",
    "menu_no_rate": "N-12",
}

log = logging.getLogger("evertill.boot")
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Account:
    """An API this till belongs to. `name` tells the kept secrets of one API from another's.

    `pinned` is the API's own certificate as PEM, or ""; `code` lets the till in the first time.
    """

    name: str
    url: str
    pinned: str = ""
    code: str = field(default="", repr=False)


def _nobody() -> None:
    """Hears of another catalogue where no window shows one."""


@dataclass(frozen=True, slots=True)
class Wiring:
    """What a line is made of; the sync thread tells `hear` how it stands, and `tell` of trouble."""

    engine: Engine
    ports: Ports
    folder: Path
    secrets: Callable[[], Secrets]
    hear: Callable[[SyncStatus], None]
    tell: Callable[[Trouble], None]
    menu_changed: Callable[[], None] = _nobody


class SyncRoom:
    """`connect`, `wake` and `stop` come from any one thread at a time; the till's errands."""

    def __init__(self, wiring: Wiring) -> None:
        self._wiring = wiring
        self._account: Account | None = None
        self._loop: SyncLoop | None = None
        self._badge: Tokens | None = None
        self._menus: MenuShelf | None = None
        self._link = Link.OFF
        self._troubles = Troubles(wiring.tell)
        self._questions = Questions()
        self._sharing = SharingWatch(wiring.engine, self.is_on, wiring.ports.clock)
        wiring.engine.listen(self._sharing)
        self._tables = TableWatch(wiring.engine, self.is_on, wiring.ports.clock)
        wiring.engine.listen(self._tables)
        self._tables.feed(is_reading=True)
        self._uploads = UploadRoom(wiring.engine, wiring.ports, wiring.folder, self._has_own_menu)
        wiring.engine.listen(self._uploads)

    def connect(self, account: Account) -> None:
        """Sync with this API from now on; the same one again is only woken."""
        if self._loop is not None and account == self._account:
            self._loop.wake()
            return
        self.stop()
        self._account = account
        line = Line(self._open_live, self._wiring.ports.rng)
        self._loop = SyncLoop(self._make, line)
        self._loop.start()
        self._uploads.open(lambda: self._address(account), self._token)
        self._sharing.look(self._wiring.engine.state)
        self._tables.look(self._wiring.engine.state)

    def leave(self, name: str) -> None:
        """This till belongs to the API of that name no more: hang up, and drop what it knew us by.

        Somebody decided that; a till that only cannot read its settings keeps its keys.
        """
        if self._account is not None and self._account.name == name:
            self.stop()
            self._account = None
        from backend_client.errors import SignedOut

        try:
            _Vault(self._wiring.secrets).forget(_key_of(name))
        except (SignedOut, OSError):
            log.warning("secrets cannot be changed: the key of a server we left lies there still")

    def is_on(self) -> bool:
        """True where there is a server to tell of anything."""
        return self._loop is not None

    def ask(self, question: Question[T], seconds: float = SECONDS) -> T:
        """What the API answers; asked on the sync thread, on any other. Raises `BackendError`."""
        return self._questions.ask(question, self.wake, seconds)

    def wake(self) -> None:
        """The journal grew, or somebody wants it tried again now."""
        if self._loop is not None:
            self._loop.wake()

    def stop(self) -> None:
        """Hang up. A thread that still waits for the wire ends with its answer."""
        loop, self._loop = self._loop, None
        if loop is None:
            return
        self._uploads.close(STOP_SECONDS)
        if not loop.stop(STOP_SECONDS):
            log.warning("sync still waits for an answer; it is left behind")
        self._wiring.hear(SyncStatus(Link.OFF))

    def _make(self) -> Syncer:
        """On the sync thread."""
        from backend_client.auth import Pairing, Tokens
        from backend_client.client import Client
        from backend_client.http import HttpTransport
        from pos_app.engine.menu_intake import MenuIntake
        from pos_app.engine.sync_door import EngineJournal
        from pos_app.sync.cursor import CursorFile
        from pos_app.sync.syncer import Doors, Syncer

        account, wiring = self._account, self._wiring
        assert account is not None
        ports, journal = wiring.ports, EngineJournal(wiring.engine)
        identity = journal.identity()
        shop = wiring.engine.state.shop
        name = shop.till_prefix if shop is not None else identity.device
        transport = HttpTransport(self._address(account))
        vault = _Vault(wiring.secrets)
        pairing = Pairing(identity.device, f"Till {name}", account.code)
        self._badge = Tokens(transport, vault, _key_of(account.name), pairing, ports.clock)
        owner = f"{account.name}/{identity.device}"
        client = Client(transport, self._badge)
        shelf = self._menus = self._shelf(client)
        intake = self._intake(owner)
        return Syncer(
            Doors(
                client,
                journal,
                MenuIntake(intake, shelf),
                CursorFile(ports.fs, wiring.folder, owner),
                ports.clock,
                ports.rng,
                self._hear,
                self._ticking(shelf, client),
                lambda: shelf.refused,
                self._greeting(intake, client),
                self._guests_at,
                self._tables.feed,
            )
        )

    def _intake(self, owner: str) -> EngineIntake:
        """On the sync thread."""
        from pos_app.engine.feed_makers import MAKERS
        from pos_app.engine.sync_door import EngineIntake
        from pos_app.sync.set_aside import SetAside

        aside = SetAside(self._wiring.ports.fs, self._wiring.folder, owner)
        return EngineIntake(self._wiring.engine, MAKERS, aside)

    def _ticking(self, shelf: MenuShelf, client: Client) -> Callable[[], float]:
        """What has its time, on the sync thread."""

        def tick() -> float:
            shelf.look()
            self._questions.answer(client)
            self._uploads.look()
            return min(self._sharing.settle(), self._tables.settle())

        return tick

    def _shelf(self, client: Client) -> MenuShelf:
        """On the sync thread."""
        from backend_client.contracts.menu import MenuSnapshot
        from pos_app.engine.menu_intake import MenuDoors, MenuShelf
        from pos_app.store.catalog_folder import CatalogFolder

        wiring = self._wiring

        def fetch(version: int) -> MenuSnapshot:
            path = f"/v1/snapshot/menu?version={version}"
            return client.send("GET", path, MenuSnapshot, timeout=MENU_SECONDS)

        def shop() -> Shop | None:
            return wiring.engine.state.shop

        files = CatalogFolder(wiring.ports.fs, wiring.folder)
        ports = wiring.ports
        doors = MenuDoors(fetch, files, ports.store, ports.clock, shop, wiring.menu_changed)
        return MenuShelf(doors)

    def _greeting(self, intake: EngineIntake, client: Client) -> Callable[[], None]:
        """What is done on the sync thread when the API has greeted us."""
        from backend_client.pull import read_entry

        return partial(intake.again, partial(read_entry, client))

    def _guests_at(self, guests_url: str) -> None:
        """On the sync thread: a table's QR has to name where phones reach the API by now."""
        self._wiring.engine.submit(HearAddress(guests_url))

    def _has_own_menu(self) -> bool:
        return self._menus is not None and self._menus.current == 0

    def _hear(self, status: SyncStatus) -> None:
        """On the sync thread: pass it on, and say in words what somebody has to do."""
        came, self._link = status.link is not self._link, status.link
        name = _TROUBLES.get(status.why, "sync_refused") if status.link is Link.BLOCKED else ""
        wrong = {name: status.facts} if name else {}
        if status.forked:
            wrong["sync_forked"] = status.facts
        if status.menu is not None:
            wrong[status.menu.why] = {"version": status.menu.version, **status.menu.facts}
        for each, code in _CODES.items():
            if each in wrong:
                self._troubles.put(Trouble(each, code, wrong[each]))
            else:
                self._troubles.clear(each)
        self._wiring.hear(status)
        if came:
            self._uploads.line_is(online=status.link is Link.ONLINE)

    def _token(self) -> str:
        """The badge that sync has by now; on the thread of uploads."""
        return self._badge.latest if self._badge is not None else ""

    def _open_live(self, cursor: Cursor) -> LiveSocket:
        from backend_client.live import open_live

        account, badge = self._account, self._badge
        assert account is not None
        assert badge is not None
        return open_live(self._address(account), badge.latest, cursor)

    def _address(self, account: Account) -> Address:
        from backend_client.http import Address

        return Address(account.url, account.pinned)


class _Vault:
    """The till's secrets, opened when they are first asked for: on the sync thread."""

    def __init__(self, secrets: Callable[[], Secrets]) -> None:
        self._open = secrets
        self._secrets: Secrets | None = None

    def get(self, name: str) -> bytes | None:
        """The secret. Raises `SignedOut` when the keyring does not open."""
        return self._run(lambda secrets: secrets.get(name))

    def put(self, name: str, value: bytes) -> None:
        """Keep it. Raises `SignedOut` when the keyring does not open."""
        self._run(lambda secrets: secrets.put(name, value))

    def forget(self, name: str) -> None:
        """Keep it no more. Raises `SignedOut` when the keyring does not open."""
        self._run(lambda secrets: secrets.forget(name))

    def _run(self, work: Callable[[Secrets], T]) -> T:
        from backend_client.errors import SignedOut
        from pos_app.ports import SecretsLocked

        try:
            if self._secrets is None:
                self._secrets = self._open()
            return work(self._secrets)
        except SecretsLocked as error:
            raise SignedOut("secrets_locked") from error


def _key_of(account: str) -> str:
    """The name of the secret that an API knows us by."""
    return f"api-{account}"


def room_for(ground: Ground, engine: Engine, till: Till) -> SyncRoom:
    """The room of the till on this ground."""

    def secrets() -> Secrets:
        from pos_app.boot.kept_key import till_secrets

        return till_secrets(ground.options, ground.ports)

    hear, tell = till.hear_sync, till.hear_trouble
    wiring = Wiring(engine, ground.ports, ground.folder, secrets, hear, tell, till.hear_catalogue)
    return SyncRoom(wiring)
