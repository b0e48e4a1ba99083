"""The books of a day, added up from the exported journal by hand.

Nothing of the till's own reports or figures is used here: the lines are read as any stranger would
read them, so that a Z which agrees with this sum agrees with the sales.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pos_app.ports import Ports
from pos_app.store.export import export
from pos_app.store.history import Place
from pos_app.store.integrity import journal_file

Row = dict[str, Any]
Account = tuple[str, int, str, int, int]
KITCHEN_ADDED, KITCHEN_VOIDED = "added", "voided"


def exported(ports: Ports, place: Place, file: Path) -> list[Row]:
    """Every entry of a till that is closed, as it goes to an auditor."""
    with journal_file(ports.store, place.path, place.key) as journal:
        export(ports, journal, file)
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]


@dataclass
class Books:
    """What the entries of one Z come to. Amounts in minor units; taxes are base and amount."""

    numbers: list[str] = field(default_factory=list)
    turnover: int = 0
    sold: int = 0
    discount: int = 0
    service: int = 0
    rounding: int = 0
    refunded: int = 0
    voided: int = 0
    cancelled: int = 0
    cash: int = 0
    moved: int = 0
    taxes: dict[Account, tuple[int, int]] = field(default_factory=dict)
    tenders: Counter[str] = field(default_factory=Counter)
    tips: Counter[str] = field(default_factory=Counter)
    days: dict[str, tuple[int, int]] = field(default_factory=dict)


def books_of(rows: list[Row], z: Row) -> Books:
    """The sum over the entries that this Z says it speaks of."""
    books = Books()
    taxes: dict[Account, list[int]] = defaultdict(lambda: [0, 0])
    days: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    taken: set[str] = set()
    for row in rows:
        if z["from_seq"] <= row["device_seq"] <= z["to_seq"]:
            _enter(books, taxes, days, row)
            _enter_money(books, taken, row)
        if row["type"] == "order.tender_taken.v1":
            taken.add(row["data"]["payment"]["payment_id"])
    books.turnover = books.sold - books.voided - books.refunded
    books.taxes = {key: (base, amount) for key, (base, amount) in taxes.items()}
    books.days = {day: (count, amount) for day, (count, amount) in days.items() if count or amount}
    return books


def _enter(
    books: Books, taxes: dict[Account, list[int]], days: dict[str, list[int]], row: Row
) -> None:
    day, data = days[row["business_day"]], row["data"]
    match row["type"]:
        case "order.paid.v1":
            sale = data["sale"]
            _check_sale(sale)
            books.numbers.append(sale["number"])
            books.sold += _minor(sale["due"])
            books.discount += _minor(sale["priced"]["discount"])
            books.service += _minor(sale["priced"]["service"])
            books.rounding += _minor(sale["rounding"])
            day[0], day[1] = day[0] + 1, day[1] + _minor(sale["due"])
            _add_taxes(taxes, sale["priced"]["taxes"], 1)
        case "refund.lines_refunded.v1":
            refund = data["refund"]
            books.refunded += _minor(refund["total"])
            day[1] -= _minor(refund["total"])
            _add_taxes(taxes, refund["taxes"], -1)
        case "sale.voided.v1":
            sale = data["sale"]
            books.voided += _minor(sale["due"])
            day[0], day[1] = day[0] - 1, day[1] - _minor(sale["due"])
            _add_taxes(taxes, sale["priced"]["taxes"], -1)
        case "order.cancelled.v1":
            books.cancelled += 1


def _enter_money(books: Books, taken: set[str], row: Row) -> None:
    """What went over the counter, at the moment it did; `taken` came in before its sale ended."""
    data = row["data"]
    match row["type"]:
        case "order.paid.v1":
            payments = data["sale"]["payments"]
            _add_payments(books, [p for p in payments if p["payment_id"] not in taken], 1)
        case "order.tender_taken.v1":
            _add_payments(books, [data["payment"]], 1)
        case "order.tender_taken_back.v1":
            _add_payments(books, [data["payment"]], -1)
        case "refund.lines_refunded.v1":
            _add_payments(books, data["refund"]["payments"], -1)
        case "sale.voided.v1":
            _add_payments(books, data["sale"]["payments"], -1)
        case "shift.cash_moved.v1":
            movement = data["movement"]
            sign = 1 if movement["kind"] == "paid_in" else -1
            books.moved += sign * _minor(movement["amount"])


def _check_sale(sale: Row) -> None:
    """A sale agrees with its own lines and payments before it is added to anything."""
    priced = sale["priced"]
    lines = sum(_minor(line["total"]) for line in priced["lines"])
    assert lines == _minor(priced["total"]), sale["number"]
    assert _minor(priced["total"]) + _minor(sale["rounding"]) == _minor(sale["due"]), sale["number"]
    paid = sum(_minor(payment["amount"]) for payment in sale["payments"])
    assert paid == _minor(sale["due"]), sale["number"]
    of_lines = sum(_minor(tax["amount"]) for line in priced["lines"] for tax in line["taxes"])
    assert of_lines == sum(_minor(tax["amount"]) for tax in priced["taxes"]), sale["number"]


def _add_taxes(taxes: dict[Account, list[int]], rows: list[Row], sign: int) -> None:
    for tax in rows:
        account = taxes[account_of(tax)]
        account[0] += sign * _minor(tax["base"])
        account[1] += sign * _minor(tax["amount"])


def _add_payments(books: Books, payments: list[Row], sign: int) -> None:
    for payment in payments:
        tender, change = payment["tender"], _minor(payment["change"])
        tip = _minor(payment["tip"]) if payment.get("tip") else 0
        books.tips[tender] += sign * tip
        if tender == "cash":
            books.tenders["cash"] += sign * _minor(payment["amount"])
            books.cash += sign * (_minor(payment["amount"]) + tip)
            continue
        # Change for what is no cash comes out of the drawer all the same.
        books.tenders[tender] += sign * (_minor(payment["amount"]) + change)
        books.tenders["cash"] -= sign * change
        books.cash -= sign * change


def account_of(tax: Row) -> Account:
    """What makes one tax another one: code, rate, mode and the part of the price it is on."""
    part = tax.get("base_num", 1), tax.get("base_den", 1)
    return tax["code"], tax["rate"], tax.get("mode", "exclusive"), *part


def zs_of(rows: list[Row]) -> list[Row]:
    """All Zs of the journal, in order."""
    return [row["data"]["report"] for row in rows if row["type"] == "shift.closed.v1"]


def check_z(rows: list[Row], z: Row) -> Books:
    """The Z says what its entries say, and its drawer is the float and the cash since."""
    books, figures = books_of(rows, z), z["figures"]
    assert figures["sales"]["count"] == len(books.numbers)
    counted = sorted(books.numbers, key=_counter)
    assert [figures["first_number"], figures["last_number"]] == [counted[0], counted[-1]]
    assert _minor(figures["sales"]["total"]) == books.sold
    assert _minor(figures["sales"]["discount"]) == books.discount
    assert _minor(figures["sales"]["service"]) == books.service
    assert _minor(figures["sales"]["rounding"]) == books.rounding
    assert _minor(figures["refunds"]["total"]) == books.refunded
    assert _minor(figures["voids"]["total"]) == books.voided
    assert figures["cancelled"]["count"] == books.cancelled
    assert _taxes_of(figures) == {k: v for k, v in books.taxes.items() if v != (0, 0)}
    assert _tenders_of(figures) == {k: v for k, v in books.tenders.items() if v}
    assert _tips_of(figures) == {k: v for k, v in books.tips.items() if v}
    assert _days_of(figures) == books.days
    drawer = z["drawer"]
    starting, before = _minor(drawer["starting"]), _minor(drawer["before"])
    assert _minor(drawer["expected"]) == starting - before + books.cash + books.moved
    return books


def _taxes_of(figures: Row) -> dict[Account, tuple[int, int]]:
    """Sales less voids less refunds, tax by tax, as the Z has them."""
    sums: dict[Account, list[int]] = defaultdict(lambda: [0, 0])
    for name, sign in (("sales", 1), ("voids", -1), ("refunds", -1)):
        _add_taxes(sums, figures[name].get("taxes", []), sign)
    return {key: (base, tax) for key, (base, tax) in sums.items() if (base, tax) != (0, 0)}


def _tenders_of(figures: Row) -> dict[str, int]:
    rows = figures.get("tenders", [])
    net = {row["tender"]: _minor(row["amount"]) - _minor(row["back"]) for row in rows}
    return {tender: amount for tender, amount in net.items() if amount}


def _tips_of(figures: Row) -> dict[str, int]:
    rows = figures.get("tenders", [])
    net = {row["tender"]: _minor(row["tips"]) - _minor(row["tips_back"]) for row in rows}
    return {tender: amount for tender, amount in net.items() if amount}


def _days_of(figures: Row) -> dict[str, tuple[int, int]]:
    return {row["day"]: (row["count"], _minor(row["amount"])) for row in figures.get("days", [])}


def dishes_sold(rows: list[Row], categories: set[str]) -> Counter[tuple[str, str]]:
    """Thousandths by name and size of everything sold that some station makes."""
    sold: Counter[tuple[str, str]] = Counter()
    for row in rows:
        if row["type"] == "order.paid.v1":
            for line in row["data"]["sale"]["lines"]:
                if line.get("category_id") in categories:
                    sold[line["name"], line.get("variant", "")] += line["quantity"]
    return sold


def dishes_told(rows: list[Row]) -> Counter[tuple[str, str]]:
    """The same of what the stations were told to make, voids taken off."""
    told: Counter[tuple[str, str]] = Counter()
    for line in _ticket_lines(rows):
        sign = {KITCHEN_ADDED: 1, KITCHEN_VOIDED: -1}.get(line["change"], 0)
        dish = line["dish"]
        told[dish["name"], dish.get("variant", "")] += sign * line["quantity"]
    return told


def tickets_of(rows: list[Row]) -> list[Row]:
    """All kitchen tickets, in order."""
    return [row["data"]["ticket"] for row in rows if row["type"] == "kitchen.ticket_sent.v1"]


def _ticket_lines(rows: list[Row]) -> Iterator[Row]:
    for ticket in tickets_of(rows):
        yield from ticket["lines"]


def _counter(number: str) -> int:
    return int(number.rpartition("-")[2])


def _minor(money: list[Any]) -> int:
    return int(money[0])
