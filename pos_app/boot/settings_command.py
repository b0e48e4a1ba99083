"""`evertill settings-export FILE` and `settings-import FILE`: for whoever sets up several tills.

The import shows what would change and does it only with `--yes`; a file with one slip changes
nothing at all.
"""

import argparse
import sys
from pathlib import Path

from pos_app.boot.options import COMMANDS, Options
from pos_app.boot.parts import journal_of, ports_and_place, till_closed
from pos_app.engine.recovery import recovered_state
from pos_app.engine.settings_transfer import Looked, export_settings, look_at
from pos_app.ports import Ports
from pos_app.settings import load_settings, save_settings
from pos_app.store.journal import Journal
from pos_app.ui.messages import words
from pos_core import till, vocabulary
from pos_core.clock import unix_ms
from pos_core.events import Moment
from pos_core.ids import Ids
from pos_core.journal import Draft
from pos_core.refusal import Refusal, refuse
from pos_core.shop import ConfigureShop, Shop
from pos_core.till_state import TillState

OK, BAD = 0, 1


def run_export(options: Options) -> int:
    """Write the file. 0 when it is written."""
    parser = _parser("settings-export")
    parser.add_argument("file", type=Path, help="where the settings go")
    parser.add_argument("--staff", action="store_true", help="with the names of the staff, no PINs")
    given = parser.parse_args(options.rest)
    ports, place = ports_and_place(options)
    with till_closed(options, ports), journal_of(ports, place) as journal:
        state = recovered_state(journal)
        settings = load_settings(ports.fs, options.data / "settings.json")
        file = given.file.expanduser().absolute()
        now = ports.clock.now()
        export_settings(ports.fs, file, state, settings, now, with_staff=given.staff)
    print(f"The settings are in {file}.")
    return OK


def run_import(options: Options) -> int:
    """Show what would change; with --yes change it. 1 when the file cannot be taken."""
    parser = _parser("settings-import")
    parser.add_argument("file", type=Path, help="a file written by `evertill settings-export`")
    parser.add_argument("--yes", action="store_true", help="change it, do not only show it")
    given = parser.parse_args(options.rest)
    ports, place = ports_and_place(options)
    with till_closed(options, ports), journal_of(ports, place) as journal:
        state = recovered_state(journal)
        path = options.data / "settings.json"
        settings = load_settings(ports.fs, path)
        file = given.file.expanduser().absolute()
        looked = look_at(ports.fs, file, state, settings, ports.clock.now())
        _show(looked)
        if looked.wrong or not given.yes:
            return _told(looked)
        no = _configure(ports, journal, state, looked.portable.shop)
        if no is not None:
            _say(no)
            return BAD
        if looked.portable.machine is not None:
            save_settings(ports.fs, path, looked.portable.machine)
    print("Done.")
    if looked.portable.staff:
        print("Nobody was named or changed: give people their PINs in the till's settings.")
    return OK


def _parser(command: str) -> argparse.ArgumentParser:
    return argparse.ArgumentParser(
        prog=f"evertill {command}",
        description=COMMANDS[command],
        epilog="--data FOLDER names the till's folder, where it is not the user's own.",
    )


def _show(looked: Looked) -> None:
    for refusal in looked.wrong:
        _say(refusal)
    for change in looked.changes:
        print(f"{change.place}: {change.before or '-'} -> {change.after or '-'}")


def _told(looked: Looked) -> int:
    if looked.wrong:
        print("Nothing was changed.", file=sys.stderr)
        return BAD
    print("Nothing was changed yet; --yes does." if looked.changes else "Everything is so already.")
    return OK


def _configure(
    ports: Ports, journal: Journal, state: TillState, shop: Shop | None
) -> Refusal | None:
    """Put the shop into the journal, as far as it differs."""
    if shop is None or shop == state.shop:
        return None
    now = ports.clock.now()
    last = journal.entry(journal.head.seq)
    today = shop.clock.business_day(now)
    moment = Moment(now, today, state.staff.actor, head=journal.head)
    ids = Ids(unix_ms(now), ports.rng.bytes)
    decided = till.decide(state, ConfigureShop(shop), moment, ids)
    if isinstance(decided, Refusal):
        asks = decided.code == "staff.approval_needed"
        return refuse("settings_file.people_named") if asks else decided
    drafts = [Draft(ids.new(), each.stream, *vocabulary.written(each)) for each in decided]
    day = max(today.isoformat(), last.business_day if last is not None else "")
    journal.append(drafts, at=now, business_day=type(today).fromisoformat(day), actor=moment.actor)
    return None


def _say(refusal: Refusal) -> None:
    said = words(refusal.code, refusal.facts, translate=str, language="en")
    print(f"{said.title} {said.do}", file=sys.stderr)
