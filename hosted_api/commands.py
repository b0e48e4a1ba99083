"""The commands of the API's keeper. They speak English on the terminal.

What is secret is printed once, here, and kept only as a hash.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from pydantic import ValidationError

from hosted_api.errors import ApiError
from hosted_api.kit.db.database import DatabaseDown
from hosted_api.schema import DatabaseTooNew
from hosted_api.settings import Settings

if TYPE_CHECKING:
    from hosted_api.parts import Parts

OK, REFUSED = 0, 2


def main(argv: Sequence[str]) -> int:
    """0 when all went well."""
    given = _parser().parse_args(argv)
    try:
        settings = Settings()
    except ValidationError as error:
        for each in error.errors():
            name = "EVERTILL_" + ".".join(map(str, each["loc"])).upper()
            print(f"{name}: {each['msg']}", file=sys.stderr)
        return REFUSED
    try:
        return _run(settings, given)
    except ApiError as no:
        print(f"{no.title} Nothing was changed.", file=sys.stderr)
    except DatabaseDown as error:
        print(f"The database does not answer: {error}", file=sys.stderr)
    except DatabaseTooNew as error:
        print(f"{error}: start the newer version.", file=sys.stderr)
    return REFUSED


def _run(settings: Settings, given: argparse.Namespace) -> int:
    match given.command:
        case "serve":
            from hosted_api.serving import serve

            return serve(settings, child=getattr(given, "child", False))
        case "openapi":
            return _openapi(settings, given.file)
        case "make-migration":
            return _make_migration(given.title)
        case _:
            return _with_parts(settings, given)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m hosted_api", description=__doc__)
    commands = parser.add_subparsers(dest="command", metavar="command")
    serve = commands.add_parser("serve", help="serve the API (default)")
    serve.add_argument("--child", action="store_true", help=argparse.SUPPRESS)
    commands.add_parser("migrate", help="bring the database up to date")
    openapi = commands.add_parser("openapi", help="write the description of the API")
    openapi.add_argument("file", nargs="?", type=Path, help="default: standard output")
    make = commands.add_parser("make-migration", help="write down how the tables have changed")
    make.add_argument("title")
    store = commands.add_parser("add-store", help="make a store")
    store.add_argument("store_id")
    store.add_argument("name")
    store.add_argument("--currency", default="VND")
    store.add_argument("--time-zone", default="Asia/Ho_Chi_Minh")
    commands.add_parser("stores", help="list the stores")
    enrol = commands.add_parser("enrol", help="make a pairing code for one more till of a store")
    enrol.add_argument("store_id")
    enrol.add_argument("--minutes", type=int, default=10)
    tills = commands.add_parser("devices", help="list the tills of a store")
    tills.add_argument("store_id")
    revoke = commands.add_parser("revoke", help="put a till out")
    revoke.add_argument("store_id")
    revoke.add_argument("device_id")
    partner = commands.add_parser("add-partner", help="make a partner with a token and a key")
    partner.add_argument("partner_id")
    partner.add_argument("name")
    partner.add_argument("--store", action="append", default=[], help="may be given several times")
    key = commands.add_parser("new-key", help="a new key for a partner; old ones end in a week")
    key.add_argument("partner_id")
    stop = commands.add_parser("stop-partner", help="a partner's token ends at once")
    stop.add_argument("partner_id")
    hook = commands.add_parser("set-hook", help="where a partner is told of a store's orders")
    hook.add_argument("store_id")
    hook.add_argument("partner_id")
    hook.add_argument("url", help="https://…, or nothing at all to stop", nargs="?", default="")
    parser.set_defaults(command="serve")
    return parser


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


def _openapi(settings: Settings, file: Path | None) -> int:
    from hosted_api.openapi import description

    text = json.dumps(description(settings), indent=1, ensure_ascii=False, sort_keys=True) + "\n"
    if file is None:
        print(text, end="")
    else:
        file.write_text(text, encoding="utf-8")
    return OK


def _make_migration(title: str) -> int:
    from hosted_api.kit.clock import RealClock
    from hosted_api.migrations.make import make

    made = make(title, RealClock().now().date())
    print("The tables have not changed." if made is None else f"Read {made}, then land it.")
    return OK
