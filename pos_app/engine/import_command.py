"""The command `evertill import`: what it understands, and what a till says to its child process.

A till gives the number of its new catalogue and is told as JSON lines how it goes; it takes the
finished file into use at once. Somebody at a terminal is told by whoever called `run_import`.
"""

import argparse
import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TextIO

import apsw

from pos_app.engine.catalog import Catalogue
from pos_app.engine.catalog_import import ImportOptions, import_file
from pos_app.engine.import_report import Ended, ImportProgress, ImportReport, report_line
from pos_app.ports import Fs, Store
from pos_app.store.catalog_folder import CatalogFolder
from pos_core.item_columns import Field
from pos_core.item_rows import ShopDefaults
from pos_core.money import Currency
from pos_core.refusal import Refusal, refuse


def main(argv: Sequence[str], store: Store, fs: Fs, out: TextIO, folder: Path | None = None) -> int:
    """`run_import` for a till that asks: how it goes is told as JSON lines on `out`."""

    def tell(what: ImportProgress | Ended) -> None:
        out.write(report_line(what))
        out.flush()

    return run_import(argv, store, fs, tell, folder)


def run_import(
    argv: Sequence[str],
    store: Store,
    fs: Fs,
    tell: Callable[[ImportProgress | Ended], None],
    folder: Path | None = None,
) -> int:
    """`evertill import FILE`: import, and `tell` how it goes and at last how it ended.

    `folder` is the till's where `argv` names none. Without `--number` the catalogue is also taken
    into use; the till itself gives the number and takes it into use when this process has ended.
    0: a catalogue was made; 1: none; 2: usage.
    """
    asked = _parser(folder).parse_args(argv)
    if not fs.exists(asked.folder):
        fs.make_folder(asked.folder)
    options = _options(asked, _currency_on_the_shelves(store, fs, asked.folder))
    if isinstance(options, Refusal):
        tell(options)
        return 2
    if asked.number:
        _be_nice()
    files = CatalogFolder(fs, asked.folder)
    number = asked.number or files.next_number()
    target = files.path_of(number)
    try:
        ended = import_file(store, fs, asked.file, target, options, number=number, progress=tell)
        made = isinstance(ended, ImportReport) and ended.version is not None
        if made and not asked.number:
            files.take_into_use(number)
    except (OSError, apsw.Error) as fault:
        made, ended = False, _disk_says_no(fault, asked.file)
    tell(ended)
    return 0 if made else 1


def _disk_says_no(fault: OSError | apsw.Error, source: Path) -> Refusal:
    """Somebody who names a folder, or a file of another user's, is not told to make room."""
    if isinstance(fault, OSError) and str(fault.filename) == str(source):
        return refuse("import.unreadable", reason=fault.strerror or str(fault))
    return refuse("import.disk", reason=str(fault))


def _currency_on_the_shelves(store: Store, fs: Fs, folder: Path) -> Currency:
    """What the till sells in, so far as its catalogue tells."""
    catalogue = Catalogue(store, fs, folder, Currency.VND)
    currency = catalogue.version().currency
    catalogue.close()
    return currency


def _options(asked: argparse.Namespace, usual: Currency) -> ImportOptions | Refusal:
    columns = dict(pair.partition("=")[::2] for pair in asked.column)
    for name in columns:
        if name not in list(Field):
            return refuse("import.unknown_column", column=name, found=", ".join(Field))
    return ImportOptions(
        ShopDefaults(Currency(asked.currency or usual), asked.tax_class, tuple(asked.tax_classes)),
        {Field(name): heading for name, heading in columns.items()},
        asked.encoding,
        asked.keep_good_rows,
    )


def arguments(source: Path, folder: Path, options: ImportOptions, number: int = 0) -> list[str]:
    """The command line that makes `main` do an import with these options."""
    defaults = options.defaults
    given = [str(source.absolute()), "--folder", str(folder), "--currency", defaults.currency.value]
    given += ["--tax-class", defaults.tax_class, "--tax-classes", *defaults.tax_classes]
    given += ["--number", str(number), "--encoding", options.encoding]
    for field_, heading in options.columns.items():
        given += ["--column", f"{field_.value}={heading}"]
    return [*given, "--keep-good-rows"] if options.keep_good_rows else given


def _parser(folder: Path | None) -> argparse.ArgumentParser:
    usual = ShopDefaults(Currency.VND)
    parser = argparse.ArgumentParser(
        prog="evertill import", description="Put a list of goods (CSV, XLSX, JSON) on the shelves."
    )
    parser.add_argument("file", type=Path)
    parser.add_argument(
        "--folder",
        type=Path,
        default=folder,
        required=folder is None,
        help="the till's data folder (as --data)",
    )
    parser.add_argument("--currency", choices=[c.value for c in Currency], help="the till's own")
    parser.add_argument("--tax-class", default=usual.tax_class)
    parser.add_argument("--tax-classes", nargs="+", default=usual.tax_classes)
    parser.add_argument("--encoding", default="", help="when the till guesses wrong")
    parser.add_argument("--column", action="append", default=[], metavar="FIELD=HEADING")
    parser.add_argument("--keep-good-rows", action="store_true")
    parser.add_argument("--number", type=int, default=0, help=argparse.SUPPRESS)
    return parser


def _be_nice() -> None:
    """Beside a till, window and journal come first; on Windows the till sees to it."""
    if hasattr(os, "nice"):
        os.nice(10)
