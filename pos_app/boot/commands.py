"""The commands for whoever looks after a till: backup, restore, verify, replay, export.

They speak English on the terminal, say in three parts what is wrong, and answer 0 only when all is
well. All but `backup` want the till to be closed.
"""

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from getpass import getpass
from pathlib import Path

from pos_app.boot.kept_key import has_history, journal_place, put_journal_key
from pos_app.boot.options import COMMANDS, Options, has_display
from pos_app.boot.parts import journal_of, ports_and_place, till_closed
from pos_app.boot.wiring import real_ports
from pos_app.engine.opening import views_path
from pos_app.engine.recovery import folded
from pos_app.engine.replay import discard_rows, replay
from pos_app.ports import Ports
from pos_app.secrets.recovery_code import key_from_recovery_code, recovery_code
from pos_app.store.backup import backup
from pos_app.store.export import export
from pos_app.store.history import Place
from pos_app.store.integrity import Findings, examine, journal_file
from pos_app.store.journal import FILE
from pos_app.store.problems import StoreProblem, words_for
from pos_app.store.projections.orders import TYPES
from pos_app.store.recovery import Copies, restore
from pos_app.store.side_file import SideFile, SideFileDamaged, SideRecord
from pos_app.store.views import open_views
from pos_core.refusal import Refusal
from pos_core.till_state import TillState

OK, BAD, REFUSED = 0, 1, 2


def run_command(options: Options) -> int:
    """Do what the command line asks; the exit code says how it went."""
    try:
        return _COMMANDS[options.command](options)
    except StoreProblem as problem:
        words = words_for(problem)
        print(
            f"{words.code}  {words.happened}\n      {words.safe}\n      {words.now}",
            file=sys.stderr,
        )
        return REFUSED


def _backup(options: Options) -> int:
    given = _words(options, "backup", ("file", "where the copy goes"))
    ports, place = ports_and_place(options)
    with till_closed(options, ports), journal_of(ports, place) as journal:
        found = backup(ports, place, journal, Path(given.file), progress=_show)
    print(f"{found.count} entries copied to {given.file} and checked.")
    return OK


def _restore(options: Options) -> int:
    given = _words(
        options,
        "restore",
        ("--backup", "a file written by `evertill backup`"),
        ("--mirror", "the folder of the second copy"),
        ("--own-file", "what is left of the till's own file", True),
        ("--allow-loss", "go on although entries are missing in all copies", True),
    )
    ports, place = ports_and_place(options, may_be_new=True)
    copies = Copies(_path(given.backup), _path(given.mirror), given.own_file)
    if copies == Copies():
        print("Say where from: --backup FILE, --mirror FOLDER or --own-file.", file=sys.stderr)
        return REFUSED
    with till_closed(options, ports):
        back = restore(ports, place, copies, allow_loss=given.allow_loss, progress=_show)
        discard_rows(ports, place)
    print(f"The till has {back.head.seq} entries again, every one of them verified.")
    if back.lost:
        print(f"{back.lost} entries are in none of the copies; the till goes on as a new series.")
    if back.set_aside:
        print(f"What was there before is kept as {back.set_aside}.")
    return OK


def _verify(options: Options) -> int:
    given = _words(options, "verify", ("--backup", "check this backup instead of the till's file"))
    ports, place = ports_and_place(options)
    path = _path(given.backup) or place.path
    known = None if given.backup else _remembered(ports, place)
    if not ports.fs.exists(path) or not ports.fs.facts(path).size:
        name = "journal_empty" if ports.fs.exists(path) else "journal_missing"
        expected = known.head.seq if known else "?"
        raise StoreProblem(name, folder=path.parent, expected_seq=expected)
    with till_closed(options, ports), journal_file(ports.store, path, place.key) as file:
        found = examine(file, progress=_show)
        if found.broken is None:
            folded(file.entries(0, _quiet, _never), TillState())
    behind = known is not None and known.head.seq > found.head.seq
    return _told(found, known.head.seq if known and behind else 0)


def _remembered(ports: Ports, place: Place) -> SideRecord | None:
    try:
        return SideFile(ports.fs, place.side_folder).read()
    except SideFileDamaged:
        print("The side file is damaged: how many entries there must be is not known.")
        return None


def _told(found: Findings, expected: int) -> int:
    print(f"{found.count} entries, head {found.head.seq} {found.head.hash.hex()[:16]}")
    if found.broken is not None:
        print(f"The first bad entry is {found.broken.seq}: {found.broken.reason}.")
    for fault in found.pages:
        print(f"SQLite says: {fault}")
    if expected:
        print(f"The till had written {expected} entries: the last ones are missing.")
    whole = found.whole and not expected
    print("Everything is as it was written." if whole else "Restore from a backup or second copy.")
    return OK if whole else BAD


def _replay(options: Options) -> int:
    _words(options, "replay")
    ports, place = ports_and_place(options)
    with till_closed(options, ports), journal_of(ports, place) as journal:
        rows = open_views(
            ports.store,
            ports.fs,
            views_path(place.folder),
            place.key,
            journal=f"{journal.identity.device}/{journal.identity.epoch}",
            head_seq=journal.head.seq,
        )
        rows.catch_up(journal.facts(TYPES, rows.applied_seq))
        result = replay(ports, place, journal, rows)
        rows.close()
        if not result.same:
            discard_rows(ports, place)
    print(f"{result.entries} entries folded.")
    print("The rows in use are the same." if result.same else "They differed and are made anew.")
    return OK if result.same else BAD


def _recovery_code(options: Options) -> int:
    given = _words(
        options,
        "recovery-code",
        ("--enter", "bring the key back with this code"),
        ("--backup", "with --enter: the backup that the code must open"),
    )
    ports = real_ports()
    if given.enter:
        return _enter_code(options, ports, given.enter, _path(given.backup))
    kept = journal_place(options, ports)
    assert kept.place.key is not None
    print(f"{recovery_code(kept.place.key)}\n")
    print("Keep this on paper, away from the till. Whoever has it can read the sales file;")
    print("without it and without the keyring nobody can, not even you.")
    return OK


def _enter_code(options: Options, ports: Ports, code: str, backup: Path | None) -> int:
    """Keep the key of a code, once it has opened something or there is nothing to lock away."""
    key = key_from_recovery_code(code)
    if isinstance(key, Refusal):
        print(f"That code cannot be right ({key.code}). Look at it group by group.")
        return BAD
    own = options.data / FILE
    if backup is not None and not ports.fs.exists(backup):
        raise StoreProblem("backup_missing", file=str(backup))
    if ports.fs.exists(own) and (backup is None or _opens_with_kept_key(options, ports)):
        with journal_file(ports.store, own, key):
            put_journal_key(options, ports, key)
        print("The code fits. The till opens again.")
        return OK
    if backup is not None:
        with journal_file(ports.store, backup, key):
            pass
    elif has_history(options, ports):
        print("The till's sales file is missing, so the code cannot be tried on it. Nothing was")
        print("changed. Bring the file back, or try the code on a backup with --backup FILE.")
        return BAD
    put_journal_key(options, ports, key)
    print("The key is kept. Now bring the sales back: `evertill restore`.")
    return OK


def _opens_with_kept_key(options: Options, ports: Ports) -> bool:
    try:
        place = journal_place(options, ports).place
        with journal_file(ports.store, place.path, place.key):
            return True
    except StoreProblem:
        return False


def _new_pin(options: Options) -> int:
    from pos_app.engine.lost_pin import give_new_pin, staff_of
    from pos_app.secrets.pin_hash import PinHash

    given = _words(
        options,
        "new-pin",
        ("name", "whose PIN it shall be, as it stands in the settings"),
        ("--code", "the till's recovery code: it says that you may"),
    )
    ports, kept = real_ports(), None
    if has_history(options, ports):
        kept = journal_place(options, ports)
    key = key_from_recovery_code(given.code or "")
    if kept is None or isinstance(key, Refusal) or key != kept.place.key:
        print("That is not the recovery code of this till. Nothing was changed.")
        return BAD
    pins = PinHash(ports.rng, kept.pepper)
    with till_closed(options, ports), journal_of(ports, kept.place) as journal:
        pin = getpass(f"New PIN for {given.name} (four to eight digits): ")
        result = give_new_pin(journal, ports, pins, given.name, pin)
        if isinstance(result, Refusal):
            people = ", ".join(member.name for member in staff_of(journal)) or "nobody yet"
            print(f"Nothing was changed ({result.code}). People of this till: {people}.")
            return BAD
    print(f"{result.name} has a new PIN, and the journal says so.")
    return OK


def _export(options: Options) -> int:
    given = _words(options, "export", ("file", "where the lines go"))
    ports, place = ports_and_place(options)
    with till_closed(options, ports), journal_file(ports.store, place.path, place.key) as file:
        count = export(ports, file, Path(given.file), progress=_show)
    print(f"{count} entries written to {given.file}.")
    return OK


def _import(options: Options) -> int:
    from pos_app.boot.import_command import import_list

    return import_list(options)


def _settings_export(options: Options) -> int:
    from pos_app.boot.settings_command import run_export

    return run_export(options)


def _settings_import(options: Options) -> int:
    from pos_app.boot.settings_command import run_import

    return run_import(options)


def _virtual_printer(options: Options) -> int:
    from pos_app.devices.virtual_printer import command_line

    return command_line.main(options.rest, real_ports().fs)


def _selfcheck(_options: Options) -> int:
    from pos_app.boot.selfcheck import selfcheck

    if not has_display():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    return selfcheck()


_COMMANDS: dict[str, Callable[[Options], int]] = {
    "backup": _backup,
    "restore": _restore,
    "verify": _verify,
    "replay": _replay,
    "export": _export,
    "recovery-code": _recovery_code,
    "new-pin": _new_pin,
    "import": _import,
    "settings-export": _settings_export,
    "settings-import": _settings_import,
    "virtual-printer": _virtual_printer,
    "selfcheck": _selfcheck,
}


def _words(options: Options, command: str, *wanted: Sequence[object]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog=f"evertill {command}",
        description=COMMANDS[command],
        epilog="--data FOLDER names the till's folder, where it is not the user's own.",
    )
    for name, meaning, *flag in wanted:
        extra = {"action": "store_true"} if flag else {}
        parser.add_argument(str(name), help=str(meaning), **extra)  # type: ignore[arg-type]
    return parser.parse_args(options.rest)


def _path(text: str | None) -> Path | None:
    return Path(text).expanduser().absolute() if text else None


def _show(done: int, total: int) -> None:
    if sys.stderr.isatty():
        print(f"\r{done} of {total}", end="\n" if done == total else "", file=sys.stderr)


def _quiet(_done: int, _total: int) -> None:
    return


def _never() -> bool:
    return False
