"""Makes a new catalogue from a shop's own list: what is imported, what is refused, and why.

The heavy part is done here and runs in a child process (`import_command`), so that the window never
stutters. The till looks at the first rows itself.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import field
from pathlib import Path

from pos_app.engine.import_report import (
    MOST_PROBLEMS,
    ImportProgress,
    ImportReport,
)
from pos_app.ports import Fs, Store
from pos_app.store.catalog_build import CatalogueContent, build_catalogue
from pos_app.store.import_tables import BadTable, Table, open_table
from pos_core.catalog import CatalogueVersion, Item
from pos_core.frozen import dataclass
from pos_core.item_columns import Columns, Field, find_columns
from pos_core.item_rows import ItemRows, RowProblem, ShopDefaults
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


__all__ = [
    "ImportOptions",
    "ImportProgress",
    "ImportReport",
    "Preview",
    "import_file",
    "preview_file",
]
