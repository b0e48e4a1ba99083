"""`evertill import FILE`: a list of products goes on the shelves, told to whoever asked for it.

A till that asks gives the number of its new catalogue and is told in JSON lines; a person gets a
short account in words. Both end with the same exit code.
"""

import io
import sys
from collections.abc import Iterator

from pos_app.boot.options import Options
from pos_app.boot.wiring import real_ports
from pos_app.engine.import_command import main, run_import
from pos_app.engine.import_report import Ended, ImportProgress, ImportReport
from pos_core.item_rows import RowProblem
from pos_core.refusal import Refusal

MOST_ROWS = 20
"""As many refused rows are named on the terminal; the others are counted."""


def import_list(options: Options) -> int:
    """Do the import. 0: a catalogue was made and is in use; 1: none was; 2: asked for wrongly."""
    ports = real_ports()
    if _a_till_asks(options):
        return main(options.rest, ports.store, ports.fs, sys.stdout, options.data)
    return run_import(options.rest, ports.store, ports.fs, _tell_a_person, options.data)


def account(report: ImportReport) -> Iterator[str]:
    """The lines for a person: what became of the list, what was counted, the refused rows."""
    if report.version is None:
        yield f"Nothing has changed: {report.refused} of {report.rows} rows cannot be used."
        others = (
            ", or take the others with --keep-good-rows" if report.refused < report.rows else ""
        )
        yield f"Correct them in the file{others}."
    else:
        yield "The new list is on sale."
    taken = report.version.count if report.version is not None else 0
    counts = (
        ("rows read", report.rows),
        ("products taken", taken),
        ("rows refused", report.refused),
        ("open prices: the cashier enters them", report.open_prices),
        ("of these priced in another currency in the file", report.other_currency),
        ("names cleaned of invisible signs", report.names_cleaned),
    )
    yield from (f"{count:>8} {words}" for words, count in counts if count)
    yield from map(_row, report.problems[:MOST_ROWS])
    if report.refused > MOST_ROWS:
        yield f"and {report.refused - MOST_ROWS} more"


def _row(problem: RowProblem) -> str:
    from pos_app.ui.messages import words

    cell = f" ({problem.value})" if problem.value else ""
    said = words(problem.reason, problem.facts, translate=str, language="en")
    return f"Row {problem.row}, {problem.column}{cell}: {said.text}"


def _a_till_asks(options: Options) -> bool:
    return any(word.partition("=")[0] == "--number" for word in options.rest)


def _tell_a_person(what: ImportProgress | Ended) -> None:
    match what:
        case ImportProgress():
            _show(f"{what.rows} rows read, {what.permille // 10} %")
        case Refusal():
            from pos_app.ui.messages import words

            _show("")
            said = words(what.code, what.facts, translate=str, language="en")
            print(f"{_plain(said.title)}\n{_plain(said.do)}", file=sys.stderr)
        case ImportReport():
            _show("")
            if isinstance(sys.stdout, io.TextIOWrapper):  # a list may hold letters it does not know
                sys.stdout.reconfigure(errors="backslashreplace")
            for line in account(what):
                print(_plain(line))


def _show(progress: str) -> None:
    """Write over the last progress; nothing where standard error is no terminal."""
    if sys.stderr.isatty():
        print(f"\r\x1b[K{progress}", end="", flush=True, file=sys.stderr)


def _plain(line: str) -> str:
    """What stands in a file must not steer the terminal."""
    signs = (" " if sign.isspace() else sign for sign in line)
    return "".join(sign if sign.isprintable() else "\N{REPLACEMENT CHARACTER}" for sign in signs)
