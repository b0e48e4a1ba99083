"""Lists of orders, newest first, each served by one index: a page costs the same among a million.

What is looked for by its beginning is found over several indexes, a page's worth in each.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from hosted_api.kit.db.statement import Statement
from pos_core.phone import digits_of
from pos_core.search_text import fold

if TYPE_CHECKING:
    from hosted_api.kit.db.database import Row, Tx

_COLUMNS = "order_id, status, paid, version, reason, made_at, updated_at, body"
_LAST = "\U0010ffff"
_ABROAD = ("84", "62")


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a list is of; empty means all. `since` and `until` are when orders were made.

    `after` is the key (made_at, order_id) of the last one on the page before.
    """

    store_id: str
    status: str = ""
    customer: str = ""
    since: str = ""
    until: str = ""
    after: tuple[str | int, ...] = ()
    limit: int = 50
    offset: int = 0


def name_key(name: str) -> str:
    """A name as it is looked for: without marks and capitals."""
    return fold(name).strip()


def phone_key(phone: str) -> str:
    """A number as it is looked for: its digits as from within the country, without the 0."""
    digits = digits_of(phone)
    abroad = phone.lstrip().startswith(("+", "00"))
    digits = digits.lstrip("0")
    if abroad and digits.startswith(_ABROAD):
        digits = digits[2:].lstrip("0")
    return digits


async def page(tx: Tx, wanted: Wanted) -> Sequence[Row]:
    """One row more than `limit` when there are more."""
    who = _customer(wanted.customer)
    asked = frozenset(
        name
        for name, given in (
            ("status", wanted.status),
            (who[0], wanted.customer),
            ("since", wanted.since),
            ("until", wanted.until),
            ("after", wanted.after),
        )
        if given
    )
    values: dict[str, Any] = {
        "store_id": wanted.store_id,
        "status": wanted.status,
        "customer": who[1],
        "since": wanted.since,
        "until": wanted.until,
        "limit": wanted.limit + 1,
        "offset": wanted.offset,
    }
    if wanted.after:
        values["after_at"], values["after_id"] = wanted.after
    return await tx.all(_page_statement(asked), **values)


async def search(tx: Tx, store_id: str, text: str, limit: int) -> Sequence[Row]:
    """Orders whose number, customer, phone or client id begins so; the newest of these first."""
    typed = text.strip()
    found: dict[str, Row] = {}
    ways = [("number", typed.upper()), ("customer_name", name_key(typed))]
    ways.append(("client_order_id", typed))
    digits = phone_key(typed)
    if len(digits) >= 3 and not any(letter.isalpha() for letter in typed):
        ways.append(("customer_phone", digits))
    for column, begins in ways:
        if begins:
            values = {"begins": begins, "ends": begins + _LAST}
            rows = await tx.all(_search_statement(column), store_id=store_id, limit=limit, **values)
            found.update((row["order_id"], row) for row in rows)
    newest = sorted(found.values(), key=_newest, reverse=True)
    return newest[:limit]


def _newest(row: Row) -> tuple[str, str]:
    return row["made_at"], row["order_id"]


def _customer(typed: str) -> tuple[str, str]:
    """Which column says who it is: somebody is named by a phone number or by name."""
    if any(letter.isalpha() for letter in typed):
        return "customer_name", name_key(typed)
    return "customer_phone", phone_key(typed)


_CONDITIONS = {
    "status": "status = :status",
    "customer_name": "customer_name = :customer AND customer_name <> ''",
    "customer_phone": "customer_phone = :customer AND customer_phone <> ''",
    "since": "made_at >= :since",
    "until": "made_at < :until",
    "after": "(made_at, order_id) < (:after_at, :after_id)",
}


@cache
def _page_statement(asked: frozenset[str]) -> Statement:
    where = [_CONDITIONS[name] for name in sorted(asked)]
    conditions = " AND ".join(["store_id = :store_id", *where])
    return Statement(
        f"SELECT {_COLUMNS} FROM orders WHERE {conditions}"  # noqa: S608  from the table above
        " ORDER BY made_at DESC, order_id DESC LIMIT :limit OFFSET :offset"
    )


@cache
def _search_statement(column: str) -> Statement:
    kept = f" AND {column} <> ''" if column.startswith("customer") else ""
    return Statement(
        f"SELECT {_COLUMNS} FROM orders"  # noqa: S608  a column's own name
        f" WHERE store_id = :store_id AND {column} >= :begins AND {column} < :ends{kept}"
        f" ORDER BY {column} DESC LIMIT :limit"
    )
