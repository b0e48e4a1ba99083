"""The till's own API, a process beside it: started, watched, started again, and gone with the till.

The till holds a pipe to it; when the till ends, in whatever way, the pipe ends and so does the API.
It is handed the shop, a pairing code good once, the key of its database and those of the shop's
providers of payments through that pipe, so that no secret stands in a command line or an
environment.
"""

from __future__ import annotations

import json
import logging
import os
import socket
import subprocess
import sys
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import field
from hashlib import sha256
from pathlib import Path
from threading import Event, Lock, Thread
from typing import IO, TYPE_CHECKING, Any

import pos_app
from pos_app.settings import GUESTS_PORT
from pos_core.frozen import dataclass

if TYPE_CHECKING:
    from backend_client.contracts.providers import Provider
    from pos_app.boot.demo_guests import DemoGuests
    from pos_app.ports import Clock, Rng

PORT, TILLS_PORT = 8750, 8751
SERVE = ("serve", "--child")
_HERE, _EVERYWHERE = "127.0.0.1", "0.0.0.0"  # noqa: S104  only where the shop wants others
START_SECONDS = 30.0
STOP_SECONDS = 5.0
_LONGEST_PAUSE, _WELL_SECONDS = 60.0, 60.0
_FOREIGN = (
    "EVERTILL_DATABASE_URL",
    "EVERTILL_REDIS_URL",
    "EVERTILL_SECRETS_FOLDER",
    "EVERTILL_TLS_CERT",
    "EVERTILL_TLS_KEY",
    "EVERTILL_TOKEN_SECRET",
)

log = logging.getLogger("evertill.api_child")


@dataclass(frozen=True, slots=True)
class OwnShop:
    """What the API has to know of the shop."""

    store_id: str
    name: str
    currency: str
    time_zone: str


@dataclass(frozen=True, slots=True)
class TillsDoor:
    """Where other tills join, and the fingerprint of the certificate they are shown there."""

    port: int
    fingerprint: str


@dataclass(frozen=True, slots=True)
class Home:
    """Where the API listens, the code that lets this till in once, and how its providers are."""

    url: str
    code: str = field(repr=False)
    door: TillsDoor | None = None
    providers: tuple[Provider, ...] = ()


@dataclass(frozen=True, slots=True)
class GuestsDoor:
    """Where phones come in the shop's network; `host` stands in QRs, "" for what is found."""

    host: str = ""
    port: int = GUESTS_PORT


@dataclass(frozen=True, slots=True)
class Nest:
    """Where the API keeps its files, and who may reach it. `key` locks its database.

    `guests` pay by phone where nobody real does; `public_url` is where the internet reaches it,
    "" for nowhere. `door` is the guests', open where `on_lan`.
    """

    folder: Path
    logs: Path
    key: bytes = field(repr=False)
    on_lan: bool = False
    for_tills: bool = False
    guests: DemoGuests | None = None
    public_url: str = ""
    door: GuestsDoor = GuestsDoor()


USUAL_DOOR = GuestsDoor()
Typed = Mapping[str, Mapping[str, str]]


def _nothing() -> Typed:
    """What a shop without providers has typed."""
    return {}


class ApiChild:
    """`start` it beside the window; `ready(home)` is called, on its thread, each time it is up.

    `typed` gives what the shop typed of its providers; it is asked for at each start.
    """

    def __init__(
        self,
        nest: Nest,
        shop: OwnShop,
        clock: Clock,
        rng: Rng,
        ready: Callable[[Home], None],
        typed: Callable[[], Typed] = _nothing,
    ) -> None:
        self._typed = typed
        self._nest = nest
        self._shop = shop
        self._clock = clock
        self._rng = rng
        self._ready = ready
        self._stopping = Event()
        self._lock = Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._thread = Thread(target=self._run, name="api-child", daemon=True)

    @property
    def process_id(self) -> int | None:
        """The number of the process, while there is one."""
        process = self._process
        return None if process is None else process.pid

    def start(self) -> None:
        """Begin; returns at once."""
        self._thread.start()

    def stop(self, timeout: float = STOP_SECONDS) -> bool:
        """Let the API finish what is under way, or end it; False when it could not be ended."""
        self._stopping.set()
        with self._lock:
            process = self._process
            if process is not None:
                let_go(process)
        if process is not None:
            ended(process, timeout)
        if self._thread.ident is not None:
            self._thread.join(timeout)
        return not self._thread.is_alive()

    def _run(self) -> None:
        pause = 1.0
        while not self._stopping.is_set():
            began = self._clock.monotonic()
            try:
                self._live()
            except Exception:
                log.exception("the till's own API could not be started")
            if self._clock.monotonic() - began > _WELL_SECONDS:
                pause = 1.0
            if not self._stopping.wait(pause):
                log.warning("the till's own API ended; it is started again")
            pause = min(2 * pause, _LONGEST_PAUSE)

    def _live(self) -> None:
        """One life of the process."""
        self._nest.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._nest.logs.mkdir(mode=0o700, parents=True, exist_ok=True)
        code, environment = self._rng.bytes(10).hex(), self._environment()
        with (self._nest.logs / "api-start.log").open("wb") as last_words, self._lock:
            if self._stopping.is_set():
                return
            process = self._process = started(SERVE, environment, last_words)
        assert process.stdin is not None
        assert process.stdout is not None
        try:
            with suppress(BrokenPipeError):
                process.stdin.write(self._welcome(code))
                process.stdin.flush()
            told = process.stdout.readline()
            if told:
                home = _home(json.loads(told), code)
                log.info("the till's own API is ready at %s", home.url)
                if self._nest.guests is not None:
                    self._nest.guests.call_back(home.url)
                self._ready(home)
            process.wait()
        finally:
            with self._lock:
                self._process = None
            let_go(process)
            ended(process, STOP_SECONDS)
            process.stdout.close()

    def _welcome(self, code: str) -> bytes:
        shop = self._shop
        said = {
            "store": {
                "store_id": shop.store_id,
                "name": shop.name,
                "currency": shop.currency,
                "time_zone": shop.time_zone,
            },
            "code": code,
            "key": self._nest.key.hex(),
            "tills_port": _free_port(_EVERYWHERE, TILLS_PORT) if self._nest.for_tills else None,
            **self._guests_door(),
            "providers": self._typed(),
        }
        return json.dumps(said).encode() + b"\n"

    def _guests_door(self) -> Mapping[str, object]:
        """A demo shop's pages open on this computer even where no phone was let in."""
        door = self._nest.door
        if self._nest.on_lan:
            return {"guests_port": _free_port(_EVERYWHERE, door.port), "guests_name": door.host}
        if self._nest.guests is not None:
            return {"guests_port": _free_port(_HERE, GUESTS_PORT), "guests_host": _HERE}
        return {}

    def _environment(self) -> Mapping[str, str]:
        given = {name: value for name, value in os.environ.items() if name not in _FOREIGN}
        guests, public_url = self._nest.guests, self._nest.public_url
        return {
            **given,
            **(guests.settings() if guests is not None else {}),
            **({"EVERTILL_PUBLIC_URL": public_url} if public_url else {}),
            "EVERTILL_HOST": _HERE,
            "EVERTILL_PORT": str(_free_port(_HERE)),
            "EVERTILL_DATA_FOLDER": str(self._nest.folder),
            "EVERTILL_LOG_FILE": str(self._nest.logs / "api.log"),
        }


def database_key(journal_key: bytes) -> bytes:
    """The key of the API's database: it holds the same sales, and is locked as they are."""
    return sha256(b"evertill api database\n" + journal_key).digest()


def command(words: tuple[str, ...] = SERVE) -> list[str]:
    """How the API is started: from the frozen app its own program, else by this Python."""
    if getattr(sys, "frozen", False):
        name = "evertill-api.exe" if sys.platform == "win32" else "evertill-api"
        return [str(Path(sys.executable).with_name(name)), *words]
    return [sys.executable, "-m", "hosted_api", *words]


def home_folder() -> Path:
    """Where `hosted_api` lies: beside `pos_app`, in the tree and in a wheel."""
    return Path(pos_app.__file__).parents[1]


def _home(told: Mapping[str, Any], code: str) -> Home:
    """What the API said when it was ready."""
    from backend_client.contracts.providers import read_providers

    door = TillsDoor(**told["tills"]) if "tills" in told else None
    return Home(told["ready"], code, door, read_providers(told["providers"]))


def started(
    words: tuple[str, ...], environment: Mapping[str, str] | None, last_words: IO[bytes]
) -> subprocess.Popen[bytes]:
    """In a session of its own: Ctrl+C at a terminal is for the till, which lets go of the API."""
    return subprocess.Popen(  # noqa: S603  our own words only
        command(words),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=last_words,
        env=environment,
        cwd=home_folder(),
        start_new_session=True,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )


def let_go(process: subprocess.Popen[bytes]) -> None:
    """It hears that the till is gone, and goes by itself."""
    if process.stdin is not None:
        with suppress(OSError):
            process.stdin.close()


def ended(process: subprocess.Popen[bytes], timeout: float) -> None:
    """Wait for it to go, or end it."""
    try:
        process.wait(timeout)
    except subprocess.TimeoutExpired:
        log.warning("the till's own API did not end in time; it was ended")
        process.kill()
        with suppress(subprocess.TimeoutExpired):
            process.wait(timeout)


def _free_port(host: str, usual: int = PORT) -> int:
    """The usual port, so that what was printed or typed stays good; another where it is taken."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, usual))
        except (OSError, OverflowError):  # taken, or no port at all
            return 0
        return usual
