"""Makes a new catalogue from a shop's own list: what is imported, what is refused, and why.

The heavy part runs in a child process (`evertill import`), so that the window never stutters; it
tells its parent how far it is as JSON lines. The parent takes the finished file into use at once.
"""

import argparse
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TextIO

import apsw

from pos_app.engine.catalog import Catalogue
from pos_app.engine.import_report import (
    MOST_PROBLEMS,
    Ended,
    ImportProgress,
    ImportReport,
    report_line,
)
from pos_app.ports import Fs, Store
from pos_app.store.catalog_build import CatalogueContent, build_catalogue
from pos_app.store.catalog_folder import CatalogFolder
from pos_app.store.import_tables import BadTable, Table, open_table
from pos_core.catalog import CatalogueVersion, Item
from pos_core.item_columns import Columns, Field, find_columns
from pos_core.item_rows import ItemRows, RowProblem, ShopDefaults
from pos_core.money import Currency
from pos_core.refusal import Refusal, refuse

_EVERY = 500
_PREVIEW_ROWS = 20


@dataclass(frozen=True, slots=True)
class ImportOptions:
    """How to read the file. `columns` maps fields to headings (empty text: leave that field out).

    With `keep_good_rows` the rows that are fine are taken although others are refused; the
    catalogue then says of itself that it is not complete.
    """

    defaults: ShopDefaults
    columns: Mapping[Field, str] = field(default_factory=dict)
    encoding: str = ""
    keep_good_rows: bool = False


@dataclass(frozen=True, slots=True)
class Preview:
    """What a file looks like before it is imported: its columns, first rows and their problems."""

    columns: Columns
    kind: str
    encoding: str
    rows: tuple[Item | RowProblem, ...]


Progress = Callable[[ImportProgress], None]


def preview_file(source: Path, options: ImportOptions) -> Preview | Refusal:
    """The mapping and the first 20 rows of `source` as they would be imported.

    Refuses as `import_file` does when the file as a whole is no list.
    """
    try:
        with open_table(source, options.encoding) as table:
            columns = find_columns(table.headings, options.columns)
            if isinstance(columns, Refusal):
                return columns
            rows = ItemRows(columns, options.defaults)
            first = zip(range(_PREVIEW_ROWS), table.rows, strict=False)
            read = tuple(rows.read(number, cells) for _, (number, cells) in first)
            return Preview(columns, table.kind, table.encoding, read)
    except BadTable as bad:
        return bad.refusal
    except OSError as fault:
        return refuse("import.unreadable", reason=fault.strerror or str(fault))


def import_file(
    store: Store,
    fs: Fs,
    source: Path,
    target: Path,
    options: ImportOptions,
    *,
    number: int = 1,
    progress: Progress = lambda _so_far: None,
) -> ImportReport | Refusal:
    """Build the catalogue `number` in `target` from `source`; nothing is taken into use.

    The report has a `version` only when a catalogue stands in `target`: all rows were good, or
    `keep_good_rows` and at least one was. Refuses `import.*` when the file as a whole is no list.
    Raises `OSError` and `apsw.Error` when the disk says no.
    """
    if not fs.exists(source):
        return refuse("import.no_file", file=source.name)
    try:
        with open_table(source, options.encoding) as table:
            columns = find_columns(table.headings, options.columns)
            if isinstance(columns, Refusal):
                return columns
            run = _Run(table, ItemRows(columns, options.defaults), options, progress)
            return _keep_or_discard(fs, target, run, run.build(store, fs, target, number))
    except BadTable as bad:
        _discard(fs, target)
        return bad.refusal


def _keep_or_discard(
    fs: Fs, target: Path, run: "_Run", version: CatalogueVersion
) -> ImportReport | Refusal:
    if run.row_count == 0:
        _discard(fs, target)
        return refuse("import.empty")
    kept = version if run.may_keep and version.count > 0 else None
    if kept is None:
        _discard(fs, target)
    return run.report(kept)


def _discard(fs: Fs, target: Path) -> None:
    if fs.exists(target):
        fs.remove(target)


class _Run:
    """One file on its way into a catalogue; counts what happens to its rows."""

    def __init__(
        self, table: Table, rows: ItemRows, options: ImportOptions, progress: Progress
    ) -> None:
        self.row_count = 0
        self.refused = 0
        self.problems: list[RowProblem] = []
        self._table = table
        self._rows = rows
        self._options = options
        self._progress = progress

    @property
    def may_keep(self) -> bool:
        """True while the rows read so far are to become a catalogue."""
        return self.refused == 0 or self._options.keep_good_rows

    def build(self, store: Store, fs: Fs, target: Path, number: int) -> CatalogueVersion:
        content = CatalogueContent(
            self._good_items(),
            self._rows.categories,
            self._options.defaults.currency,
            complete=lambda: self.refused == 0,
        )
        return build_catalogue(store, fs, target, content, number)

    def report(self, version: CatalogueVersion | None) -> ImportReport:
        rows = self._rows
        return ImportReport(
            version=version,
            rows=self.row_count,
            refused=self.refused,
            problems=tuple(self.problems),
            names_cleaned=rows.names_cleaned,
            open_prices=rows.open_prices,
            other_currency=rows.other_currency,
            columns=tuple(
                (field_.value, rows.columns.headings[place])
                for field_, place in rows.columns.places.items()
            ),
        )

    def _good_items(self) -> Iterator[Item]:
        """Good rows as items; when all must be good, rows after a refused one are only checked."""
        for number, cells in self._table.rows:
            read = self._rows.read(number, cells)
            self.row_count += 1
            if isinstance(read, RowProblem):
                self._note(read)
            elif self.may_keep:
                yield read
            if self.row_count % _EVERY == 0:
                self._tell()
        self._tell()

    def _note(self, problem: RowProblem) -> None:
        self.refused += 1
        if len(self.problems) < MOST_PROBLEMS:
            self.problems.append(problem)

    def _tell(self) -> None:
        self._progress(ImportProgress(self.row_count, self.refused, self._table.permille()))


def main(
    argv: Sequence[str], store: Store, fs: Fs, out: TextIO, folder: Path | None = None
) -> int:
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
        made, ended = False, refuse("import.disk", reason=str(fault))
    tell(ended)
    return 0 if made else 1


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


__all__ = [
    "ImportOptions",
    "ImportProgress",
    "ImportReport",
    "Preview",
    "arguments",
    "import_file",
    "main",
    "preview_file",
    "run_import",
]
