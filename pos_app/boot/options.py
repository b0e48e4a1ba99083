"""What can be said on the command line, and where a till keeps its files when nothing is said."""

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Literal

from pos_app import __version__
from pos_core.frozen import dataclass

DemoName = Literal["cafe", "grocery"]
Language = Literal["vi", "id", "en"]

COMMANDS = {
    "run": "start the till (the default)",
    "demo-day": "play a day of the demo café without a screen, and leave pictures of it",
    "backup": "write a verified copy of the journal (a running till does it in its settings)",
    "restore": "bring a backup or the second copy back, verified, keeping what was there",
    "verify": "check every entry of the journal and the file under it",
    "replay": "fold the journal from the start and compare with the rows in use",
    "export": "write every entry as one line of JSON",
    "import": "load a catalogue from CSV, XLSX or JSON",
    "settings-export": "write shop, rules and this machine's settings into one file",
    "settings-import": "show what a file of settings would change, and with --yes change it",
    "recovery-code": "show the code that opens the journal when the keyring is lost",
    "new-pin": "give somebody a new PIN with the recovery code, when nobody else can",
    "virtual-printer": "be a receipt printer on a TCP port, for trying things out",
    "selfcheck": "say whether this installation is whole",
}
"""Every command, and what it does."""

_OWN_HELP = COMMANDS.keys() - {"run", "demo-day", "selfcheck"}
"""The commands with words of their own behind them; the others know only what all know."""


@dataclass(frozen=True, slots=True)
class Options:
    """`rest` are the words behind the command; `side` proves that the till in `data` has a past.

    `setup` asks a till that is new to begin with the setting up of its shop.
    """

    command: str
    data: Path
    side: Path
    shop: DemoName
    language: Language
    rest: tuple[str, ...] = ()
    setup: bool = False


def parse(argv: Sequence[str]) -> Options:
    """The options of one start. Prints help or a complaint and exits like every command line."""
    words, asked = _without_help(argv)
    given, rest = _parser().parse_known_args(words)
    if asked and given.command in _OWN_HELP:
        rest.append("--help")
    elif asked:
        _parser().print_help()
        sys.exit(0)
    if given.command not in _OWN_HELP and rest:
        _parser().error(f"unknown: {' '.join(rest)}")
    data, side = _folders(given.data)
    return Options(given.command, data, side, given.shop, given.language, tuple(rest), given.setup)


def _without_help(argv: Sequence[str]) -> tuple[list[str], bool]:
    """The words without a call for help, and whether there was one: the command answers it."""
    words = [word for word in argv if word not in ("-h", "--help")]
    return words, len(words) < len(argv)


def has_display() -> bool:
    """True where a window can be seen, or where somebody chose a platform on purpose."""
    if sys.platform != "linux":
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def _parser() -> argparse.ArgumentParser:
    width = max(map(len, COMMANDS)) + 2
    listed = "\n".join(f"  {name:<{width}}{meaning}" for name, meaning in COMMANDS.items())
    parser = argparse.ArgumentParser(
        prog="evertill",
        description="A counter terminal that loses no sale.",
        epilog=f"commands:\n{listed}\n\n`evertill COMMAND --help` says more about one.",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("command", nargs="?", default="run", choices=COMMANDS, metavar="command")
    parser.add_argument("--data", type=Path, help="the till's folder (default: the user's own)")
    parser.add_argument(
        "--shop", default="cafe", choices=("cafe", "grocery"), help="the demo shop of a new till"
    )
    parser.add_argument(
        "--language", default="vi", choices=("vi", "id", "en"), help="the language of a new till"
    )
    parser.add_argument(
        "--setup", action="store_true", help="begin a new till by setting its shop up"
    )
    parser.add_argument("--version", action="version", version=f"Evertill {__version__}")
    return parser


def _folders(given: Path | None) -> tuple[Path, Path]:
    """The data folder and, apart from it, the side folder."""
    if given is not None:
        data = given.expanduser().absolute()
        return data, data.with_name(data.name + "-side")
    if sys.platform == "win32":
        home = Path(os.environ.get("LOCALAPPDATA", Path.home() / "AppData" / "Local")) / "Evertill"
        return home / "data", home / "side"
    share = Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")
    state = Path(os.environ.get("XDG_STATE_HOME") or Path.home() / ".local" / "state")
    return share / "evertill", state / "evertill"
