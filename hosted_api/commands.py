"""The commands of the API's keeper. They speak English on the terminal."""

from __future__ import annotations

import argparse
import asyncio
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from pydantic import ValidationError

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
    if given.command == "serve":
        from hosted_api.serving import serve

        return serve(settings)
    return _with_parts(settings, given)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m hosted_api", description=__doc__)
    commands = parser.add_subparsers(dest="command", metavar="command")
    commands.add_parser("serve", help="serve the API (default)")
    commands.add_parser("migrate", help="bring the database up to date and end")
    parser.set_defaults(command="serve")
    return parser


def _with_parts(settings: Settings, given: argparse.Namespace) -> int:
    from hosted_api.app import make_parts, opened
    from hosted_api.kit.clock import RealClock, RealRng

    async def work() -> int:
        async with opened(make_parts(settings, RealClock(), RealRng(), None)) as parts:
            return await _run(parts, given)

    return asyncio.run(work())


async def _run(parts: Parts, given: argparse.Namespace) -> int:
    if given.command == "migrate":
        print(f"The {parts.database.dialect} database is up to date.")
    return OK
