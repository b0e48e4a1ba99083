"""How an import goes and ended: values, and the JSON lines that carry them between processes."""

import json
from dataclasses import asdict
from typing import Any

from pos_core.catalog import CatalogueVersion
from pos_core.frozen import dataclass
from pos_core.item_rows import RowProblem
from pos_core.money import Currency
from pos_core.refusal import Refusal

MOST_PROBLEMS = 10_000


@dataclass(frozen=True, slots=True)
class ImportProgress:
    """Rows read and refused so far, and how much of the file that is in thousandths."""

    rows: int
    refused: int
    permille: int


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What became of a file. `version` None: nothing was imported because rows were refused.

    `problems` names row, column and reason of the first 10,000 refused rows; `refused` counts all.
    `names_cleaned`: control or invisible characters were taken out; `open_prices`: the cashier
    enters the price, `other_currency` of them because the file's price is in another currency.
    """

    version: CatalogueVersion | None
    rows: int
    refused: int
    problems: tuple[RowProblem, ...]
    names_cleaned: int
    open_prices: int
    other_currency: int
    columns: tuple[tuple[str, str], ...]


Ended = ImportReport | Refusal

_THE_CHILDS_OWN = Refusal  # not a new refusal: the one the child process answered with


def report_line(what: ImportProgress | Ended) -> str:
    """One JSON line; `read_line` gives the value back."""
    if isinstance(what, Refusal):
        facts = {name: _plain(value) for name, value in what.facts}
        return json.dumps({"refused": {"code": what.code, "facts": facts}}) + "\n"
    kind = "progress" if isinstance(what, ImportProgress) else "report"
    return json.dumps({kind: asdict(what)}) + "\n"


def read_line(line: str) -> ImportProgress | Ended | None:
    """What a line says; None for anything that is no such line."""
    try:
        content = json.loads(line)
        if "progress" in content:
            return ImportProgress(**content["progress"])
        if "refused" in content:
            said = content["refused"]
            return _THE_CHILDS_OWN(said["code"], tuple(said["facts"].items()))
        return _report(content["report"])
    except (ValueError, TypeError, KeyError, AttributeError):
        return None


def _report(content: dict[str, Any]) -> ImportReport:
    version = content.pop("version")
    if version is not None:
        version = CatalogueVersion(**version | {"currency": Currency(version["currency"])})
    problems = tuple(_problem(entry) for entry in content.pop("problems"))
    columns = tuple((name, heading) for name, heading in content.pop("columns"))
    return ImportReport(version=version, problems=problems, columns=columns, **content)


def _problem(content: dict[str, Any]) -> RowProblem:
    facts = tuple((name, value) for name, value in content.pop("facts"))
    return RowProblem(facts=facts, **content)


def _plain(value: Any) -> Any:
    return value if value is None or isinstance(value, (bool, int)) else str(value)
