"""Opens a shop's list, whatever it is: CSV, XLSX, JSON or JSON lines, packed with gzip or not.

Every kind comes out as headings and rows, one row at a time: a list of 300 MB must never stand in
memory whole. What is no list raises `BadTable` with the code of its refusal.
"""

import csv
import gzip
import io
import zipfile
import zlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO, cast

from pos_app.store.import_menus import BadTable, menu_table
from pos_app.store.import_text import UnreadableText, chunks, find_delimiter, find_encoding
from pos_core.frozen import dataclass
from pos_core.refusal import refuse

__all__ = ["BadTable", "Table", "open_table"]

LARGEST_BYTES = 2 << 30
LONGEST_CELL = 131_072
LONGEST_LINE = 1 << 20

Row = tuple[int, Sequence[Any]]


@dataclass(frozen=True, slots=True)
class Table:
    """A list being read: `rows` are (number in the file, cells), `permille` how far it is read."""

    headings: tuple[str, ...]
    rows: Iterator[Row]
    kind: str
    encoding: str
    permille: Callable[[], int]


@contextmanager
def open_table(path: Path, encoding: str = "") -> Iterator[Table]:
    """The list in `path`; `encoding` is a Python codec, found out when empty.

    Raises `BadTable` here and from `rows`: `import.unreadable`, `import.encoding`, `import.empty`,
    `import.too_large`, `import.broken_row` (with its `row`); and `OSError`.
    """
    try:
        with path.open("rb") as raw:
            yield _table(path, raw, encoding)
    except (gzip.BadGzipFile, EOFError, zlib.error, zipfile.BadZipFile) as fault:
        raise BadTable(refuse("import.unreadable", reason=str(fault))) from fault
    except (UnreadableText, UnicodeDecodeError, LookupError) as fault:
        raise BadTable(refuse("import.encoding", reason=str(fault))) from fault


def _table(path: Path, raw: BinaryIO, encoding: str) -> Table:
    size = max(1, path.stat().st_size)

    def permille() -> int:
        return min(1000, raw.tell() * 1000 // size) if not raw.closed else 1000

    start = raw.read(4)
    raw.seek(0)
    if start[:2] == b"PK":
        return _workbook_table(raw, permille)
    plain = _plain(raw, start)
    encoding = encoding or find_encoding(path, chunks(plain))
    raw.seek(0)
    text = io.TextIOWrapper(_plain(raw, start), encoding=encoding, newline="")
    first = text.read(4096)
    raw.seek(0)
    text = io.TextIOWrapper(_plain(raw, start), encoding=encoding, newline="")
    if first.lstrip("\ufeff \r\n\t")[:1] in ("{", "["):
        headings, rows = menu_table(text)
        return Table(headings, rows, "json", encoding, permille)
    return _csv_table(text, first, encoding, permille)


def _plain(raw: BinaryIO, start: bytes) -> BinaryIO:
    if start[:2] != b"\x1f\x8b":
        return _Unclosed(raw, LARGEST_BYTES)
    return _Unclosed(cast("BinaryIO", gzip.GzipFile(fileobj=raw)), LARGEST_BYTES)


class _Unclosed(io.BufferedReader):
    """Reads at most `limit` bytes, against packed files that never end; leaves the file open."""

    def __init__(self, source: BinaryIO, limit: int) -> None:
        super().__init__(cast("io.RawIOBase", _Counted(source, limit)))


class _Counted(io.RawIOBase):
    def __init__(self, source: BinaryIO, left: int) -> None:
        super().__init__()
        self._source = source
        self._left = left

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        found = self._source.read(len(buffer))
        self._left -= len(found)
        if self._left < 0:
            raise BadTable(refuse("import.too_large", limit=LARGEST_BYTES))
        buffer[: len(found)] = found
        return len(found)


def _csv_table(
    text: io.TextIOWrapper, first: str, encoding: str, permille: Callable[[], int]
) -> Table:
    csv.field_size_limit(LONGEST_CELL)
    rows = _csv_rows(csv.reader(_lines(text), delimiter=find_delimiter(first.lstrip("\ufeff"))))
    for _number, cells in rows:
        if any(cell.strip("\ufeff ") for cell in cells):
            headings = tuple(cell.strip("\ufeff ") for cell in cells)
            return Table(headings, rows, "csv", encoding, permille)
    raise BadTable(refuse("import.empty"))


def _lines(text: io.TextIOWrapper) -> Iterator[str]:
    """A file without line ends would be one row of a million cells: it is no list."""
    number = 0
    while line := text.readline(LONGEST_LINE):
        number += 1
        if len(line) >= LONGEST_LINE:
            raise BadTable(refuse("import.broken_row", row=number))
        yield line


def _csv_rows(reader: Any) -> Iterator[Row]:
    """Rows by the number of their first line, as a spreadsheet would show it."""
    number = 1
    while True:
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as fault:
            raise BadTable(refuse("import.broken_row", row=number, reason=str(fault))) from fault
        if cells:
            yield number, cells
        number = reader.line_num + 1


def _workbook_table(raw: BinaryIO, permille: Callable[[], int]) -> Table:
    from openpyxl import load_workbook  # slow to load, and only needed here
    from openpyxl.utils.exceptions import InvalidFileException

    with zipfile.ZipFile(raw) as packed:
        if sum(entry.file_size for entry in packed.infolist()) > LARGEST_BYTES:
            raise BadTable(refuse("import.too_large", limit=LARGEST_BYTES))
    raw.seek(0)
    try:
        book = load_workbook(raw, read_only=True, data_only=True, keep_links=False)
    except (InvalidFileException, KeyError, ValueError, OSError, SyntaxError) as fault:
        raise BadTable(refuse("import.unreadable", reason=str(fault))) from fault
    rows = _sheet_rows(book.worksheets[0] if book.worksheets else None)
    for _number, cells in rows:
        if any(str(cell).strip() for cell in cells if cell is not None):
            headings = tuple("" if cell is None else str(cell).strip() for cell in cells)
            return Table(headings, rows, "xlsx", "", permille)
    raise BadTable(refuse("import.empty"))


def _sheet_rows(sheet: Any) -> Iterator[Row]:
    """A formula stands for the value the spreadsheet last showed; it is never worked out here."""
    if sheet is None:
        return
    for number, cells in enumerate(sheet.iter_rows(values_only=True), start=1):
        if any(cell is not None for cell in cells):
            yield number, cells
