"""A till's sale, and an order a till was told of, as the JSON in which orders are passed on.

The figures are the till's and are never worked out again; what must add up is looked at, and what
does not is told.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import orjson

from pos_core.remote_order import OrderSource

Data = Mapping[str, Any]


def sale_body(store_id: str, sale: Data) -> str:
    """The body of an order that a till sold."""
    priced = sale["priced"]
    pairs = zip(sale["lines"], priced["lines"], strict=False)
    body: dict[str, Any] = {
        "order_id": sale["order_id"],
        "store_id": store_id,
        "number": sale["number"],
        "source": OrderSource.COUNTER,
        "placed_at": sale.get("opened_at") or sale["paid_at"],
        "paid_at": sale["paid_at"],
        "business_day": sale["business_day"],
        "currency": sale["due"][1],
        "customer": {"name": sale.get("customer_name", ""), "phone": ""},
        "items": [_item(line, figures["gross"][0]) for line, figures in pairs],
        "subtotal": priced["subtotal"][0],
        "discount": priced["discount"][0],
        "service": priced["service"][0],
        "tax": priced["tax_added"][0],
        "total": priced["total"][0],
        "rounding": sale["rounding"][0],
        "due": sale["due"][0],
        "cashier": sale.get("cashier_name") or sale["cashier"],
    }
    if sale.get("name"):
        body["table"] = sale["name"]
    for name in ("note", "along"):
        if sale.get(name):
            body[name] = sale[name]
    return orjson.dumps(body).decode()


def told_body(store_id: str, order: Data) -> str:
    """The body of an order from elsewhere as a till was told of it, which nobody else has."""
    body: dict[str, Any] = {
        "order_id": order["order_id"],
        "client_order_id": order.get("client_order_id", ""),
        "store_id": store_id,
        "number": order["number"],
        "source": order["source"],
        "placed_at": order["placed_at"],
        "currency": order["total"][1],
        "customer": {
            "name": order.get("customer_name", ""),
            "phone": order.get("customer_phone", ""),
        },
        "items": [_told_item(line) for line in order["lines"]],
    }
    for name in ("subtotal", "discount", "service", "tax", "total"):
        body[name] = order[name][0]
    for name in ("table", "note"):
        if order.get(name):
            body[name] = order[name]
    return orjson.dumps(body).decode()


def what_does_not_add_up(sale: Data) -> list[str]:
    """Names of the identities that a sale's figures break; none in a sound sale."""
    priced, lines = sale["priced"], sale["lines"]
    figures = priced["lines"]
    total, due = priced["total"][0], sale["due"][0]
    added = priced["subtotal"][0] - priced["discount"][0]
    added += priced["service"][0] + priced["tax_added"][0]
    checks = {
        "bill": added == total,
        "lines": len(lines) == len(figures) and _sum(figures, "total") == total,
        "goods": all(map(_is_extended, lines, figures)),
        "due": total + sale["rounding"][0] == due,
        "payments": _sum(sale["payments"], "amount") == due,
        "currency": len({money[1] for money in (priced["total"], sale["due"])}) == 1,
    }
    return [name for name, holds in checks.items() if not holds]


def _is_extended(line: Data, figures: Data) -> bool:
    """Price times quantity, whatever way the shop rounds."""
    each = _each(line)
    return bool(abs(figures["gross"][0] * 1000 - each * line["quantity"]) < 1000)


def _each(line: Data) -> int:
    price: int = line["unit_price"][0] + _sum(line.get("modifiers", ()), "price")
    return price


def _sum(rows: Sequence[Data], name: str) -> int:
    return sum(int(row[name][0]) for row in rows)


def _item(line: Data, gross: int) -> dict[str, Any]:
    item: dict[str, Any] = {
        "menu_item_id": line["item_id"],
        "name": line["name"],
        "quantity": _quantity(line["quantity"]),
        "unit_price": line["unit_price"][0],
        "total": gross,
    }
    for name in ("variant_id", "variant", "note", "tax_class", "category_id"):
        if line.get(name):
            item[name] = line[name]
    if line.get("modifiers"):
        item["modifiers"] = [
            {"id": each["option_id"], "name": each["name"], "price": each["price"][0]}
            for each in line["modifiers"]
        ]
    return item


def _told_item(line: Data) -> dict[str, Any]:
    return _item({**line, "modifiers": line.get("choices", ())}, line["total"][0])


def _quantity(thousandths: int) -> int | float:
    """Whole where it is; else the shortest decimal, which is exact in the JSON."""
    whole, rest = divmod(thousandths, 1000)
    return thousandths / 1000 if rest else whole
