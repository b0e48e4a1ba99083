"""Reads menus as delivery services export them: JSON, one outlet or many, dishes in sections.

The dishes come out as rows under the headings their keys have, so that a menu is imported by the
same rules as a spreadsheet.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, TextIO

from pos_core.refusal import Refusal, refuse

LONGEST_WHOLE = 64 << 20
_LISTS = ("items", "dishes", "products", "menu")

Row = tuple[int, Sequence[Any]]


class BadTable(Exception):
    """The file is no list the till can read; `refusal` says why."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(refusal.code)
        self.refusal = refusal


def menu_table(text: TextIO) -> tuple[tuple[str, ...], Iterator[Row]]:
    """Headings and rows of a JSON or JSON lines file. Rows are numbered as dishes, from 1.

    The headings are the keys of the first dishes. Raises `BadTable`, also while rows are read.
    """
    dishes = _dishes(_documents(text))
    first = [dish for _, dish in zip(range(200), dishes, strict=False)]
    if not first:
        raise BadTable(refuse("import.empty"))
    headings = tuple(dict.fromkeys(key for dish in first for key in dish))
    return headings, _rows(headings, first, dishes)


def _rows(
    headings: tuple[str, ...], first: list[Mapping[str, Any]], rest: Iterator[Mapping[str, Any]]
) -> Iterator[Row]:
    number = 0
    for part in (first, rest):
        for dish in part:
            number += 1
            yield number, [dish.get(key) for key in headings]


def _dishes(documents: Iterator[Any]) -> Iterator[Mapping[str, Any]]:
    for number, document in enumerate(documents, start=1):
        for entry in document if isinstance(document, list) else [document]:
            if not isinstance(entry, Mapping):
                raise BadTable(refuse("import.broken_row", row=number))
            yield from _of_outlet(entry, number)


def _of_outlet(entry: Mapping[str, Any], number: int) -> Iterator[Mapping[str, Any]]:
    """The dishes of an outlet; an entry without a list of dishes is a dish itself."""
    for key in _LISTS:
        found = entry.get(key)
        if isinstance(found, list):
            for dish in found:
                if not isinstance(dish, Mapping):
                    raise BadTable(refuse("import.broken_row", row=number))
                yield dish
            return
    yield entry


def _documents(text: TextIO) -> Iterator[Any]:
    """Each line of JSON lines, or the one document of a JSON file."""
    first = text.readline(LONGEST_WHOLE)
    while first and not first.strip("\ufeff \r\n\t"):
        first = text.readline(LONGEST_WHOLE)
    whole = _parsed(first)
    if whole is None:
        rest = text.read(LONGEST_WHOLE)
        if len(rest) >= LONGEST_WHOLE:
            raise BadTable(refuse("import.too_large", limit=LONGEST_WHOLE))
        whole = _parsed(first + rest)
        if whole is None:
            raise BadTable(refuse("import.broken_row", row=1))
        yield whole
        return
    yield whole
    for number, line in enumerate(text, start=2):
        if line.strip():
            document = _parsed(line)
            if document is None:
                raise BadTable(refuse("import.broken_row", row=number))
            yield document


def _parsed(line: str) -> Any:
    """None for no JSON. Numbers with a point stay text: money never becomes a float."""
    try:
        return json.loads(line.lstrip("\ufeff"), parse_float=str, parse_constant=str)
    except (ValueError, RecursionError):
        return None
