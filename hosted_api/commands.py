"""The commands of the API's keeper. They speak English on the terminal.

What is secret is printed once, here, and kept only as a hash.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from hosted_api.errors import ApiError
from hosted_api.kit.db.database import DatabaseDown
from hosted_api.kit.deployed import NoSecretsFolder
from hosted_api.kit.http.tls import BadCertificate
from hosted_api.schema import DatabaseTooNew, known_changes
from hosted_api.settings import Settings

if TYPE_CHECKING:
    from hosted_api.parts import Parts

OK, REFUSED = 0, 2
API_VERSION = "1"


def main(argv: Sequence[str]) -> int:
    """0 when all went well."""
    given = _parser().parse_args(argv)
    try:
        settings = Settings()
    except ValidationError as error:
        for each in error.errors():
            name = "EVERTILL_" + ".".join(map(str, each["loc"])).upper()
            print(f"{name}: {each['msg']}" if each["loc"] else each["msg"], file=sys.stderr)
        return REFUSED
    except NoSecretsFolder as error:
        print(error, file=sys.stderr)
        return REFUSED
    try:
        return _run(settings, given)
    except ApiError as no:
        print(f"{no.title} Nothing was changed.", file=sys.stderr)
    except DatabaseDown as error:
        print(f"The database does not answer: {error}", file=sys.stderr)
    except BadCertificate as error:
        print(f"The certificate cannot be used: {error}", file=sys.stderr)
    except DatabaseTooNew as error:
        print(f"{error}: start the newer version.", file=sys.stderr)
    return REFUSED


def _run(settings: Settings, given: argparse.Namespace) -> int:
    match given.command:
        case "serve":
            from hosted_api.serving import serve

            return serve(settings, child=getattr(given, "child", False))
        case "simulate-providers" | "simulated":
            return _simulators(given)
        case command if command in _WITHOUT_PARTS:
            return _WITHOUT_PARTS[command](settings, given)
        case _:
            return _with_parts(settings, given)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m hosted_api", description=__doc__)
    parser.add_argument("--version", action="version", version=_version())
    commands = parser.add_subparsers(dest="command", metavar="command")
    for name, meaning, *words in _COMMANDS:
        command = commands.add_parser(name, help=meaning)
        for word, options in words:
            command.add_argument(word, **options)
    parser.set_defaults(command="serve")
    return parser


_Word = tuple[str, dict[str, Any]]
_STORE: _Word = ("store_id", {})
_PARTNER: _Word = ("partner_id", {})
_NAME: _Word = ("name", {})
_COMMANDS: tuple[tuple[Any, ...], ...] = (
    (
        "serve",
        "serve the API (default)",
        ("--child", {"action": "store_true", "help": argparse.SUPPRESS}),
    ),
    ("make-certificate", "make a certificate for TLS, once, and show its fingerprint"),
    ("migrate", "bring the database up to date"),
    (
        "jobs",
        "run the nightly jobs when they are due, as every `serve` does",
        ("--once", {"action": "store_true", "help": "look once, then end"}),
    ),
    (
        "openapi",
        "write the description of the API",
        ("file", {"nargs": "?", "type": Path, "help": "default: standard output"}),
    ),
    ("providers", "list the providers of payments: on, off, or what is missing"),
    ("make-migration", "write down how the tables have changed", ("title", {})),
    (
        "add-store",
        "make a store",
        _STORE,
        _NAME,
        ("--currency", {"default": "VND"}),
        ("--time-zone", {"default": "Asia/Ho_Chi_Minh"}),
    ),
    ("stores", "list the stores"),
    (
        "enrol",
        "make a pairing code for one more till of a store",
        _STORE,
        ("--minutes", {"type": int, "default": 10}),
    ),
    ("devices", "list the tills of a store", _STORE),
    ("revoke", "put a till out", _STORE, ("device_id", {})),
    (
        "add-partner",
        "make a partner with a token and a key",
        _PARTNER,
        _NAME,
        ("--store", {"action": "append", "default": [], "help": "may be given several times"}),
    ),
    ("new-key", "a new key for a partner; old ones end in a week", _PARTNER),
    (
        "set-hook",
        "tell a partner of a store's orders at an address",
        _PARTNER,
        _STORE,
        ("url", {"nargs": "?", "default": "", "help": "default: tell it no more"}),
    ),
    ("stop-partner", "a partner's token ends at once", _PARTNER),
    (
        "simulate-providers",
        "play all payment providers on this computer; no money moves",
        ("--port", {"type": int, "default": 8760, "help": "default: 8760"}),
        (
            "--callbacks",
            {"default": "http://127.0.0.1:8750", "help": "the API that is called back"},
        ),
        ("--child", {"action": "store_true", "help": argparse.SUPPRESS}),
    ),
    (
        "simulated",
        "be the customer of simulated providers: list, approve, refuse, forge, fault …",
        ("action", {}),
        (
            "given",
            {"nargs": "*", "help": "payment=… amount=… callback=send|lose|twice|forge …"},
        ),
        ("--at", {"default": "http://127.0.0.1:8760", "help": "where they are"}),
    ),
)


def _version() -> str:
    """Ours, of Python, and of the SQLite that holds a small shop's data."""
    from hosted_api.kit.db.sqlite import version

    python, changes = ".".join(map(str, sys.version_info[:3])), len(known_changes())
    return f"API {API_VERSION}, Python {python}, SQLite {version()}, {changes} database changes"


def _with_parts(settings: Settings, given: argparse.Namespace) -> int:
    from hosted_api.app import make_parts, opened
    from hosted_api.keeper import COMMANDS
    from hosted_api.kit.clock import RealClock, RealRng

    settings.data_folder.mkdir(mode=0o700, parents=True, exist_ok=True)

    async def work(parts: Parts) -> Sequence[str]:
        async with opened(parts):
            return await COMMANDS[given.command](parts, given)

    parts = make_parts(settings, RealClock(), RealRng(), None)
    for line in asyncio.run(work(parts)):
        print(line)
    return OK


def _make_certificate(settings: Settings, _given: argparse.Namespace) -> int:
    from hosted_api.kit.http.self_made import FILE, self_made

    folder = settings.data_folder.absolute()
    made = self_made(folder)
    print(f"EVERTILL_TLS_CERT={folder / FILE}\nEVERTILL_TLS_KEY={folder / FILE}")
    print(f"Fingerprint: {made.fingerprint}")
    return OK


def _openapi(settings: Settings, given: argparse.Namespace) -> int:
    from hosted_api.openapi import description

    file: Path | None = given.file
    text = json.dumps(description(settings), indent=1, ensure_ascii=False, sort_keys=True) + "\n"
    if file is None:
        print(text, end="")
    else:
        file.write_text(text, encoding="utf-8")
    return OK


def _providers(settings: Settings, _given: argparse.Namespace) -> int:
    from hosted_api.payments.provider_list import lines

    for line in lines(str(settings.public_url or "")):
        print(line)
    return OK


def _simulators(given: argparse.Namespace) -> int:
    from hosted_api.simulators.serve import act, simulate

    if given.command == "simulate-providers":
        orders = sys.stdin.buffer if given.child else None
        return simulate(given.port, given.callbacks, orders)
    pairs = (each.partition("=") for each in given.given)
    return act(given.at, given.action, {name: value for name, _, value in pairs})


def _make_migration(_settings: Settings, given: argparse.Namespace) -> int:
    from hosted_api.kit.clock import RealClock
    from hosted_api.migrations.make import make

    made = make(given.title, RealClock().now().date())
    print("The tables have not changed." if made is None else f"Read {made}, then land it.")
    return OK


_WITHOUT_PARTS: Mapping[str, Callable[[Settings, argparse.Namespace], int]] = {
    "make-certificate": _make_certificate,
    "make-migration": _make_migration,
    "openapi": _openapi,
    "providers": _providers,
}
"""Commands that need no database."""
