"""An app's order, checked against the menu in force and spelled for good.

The menu's prices count, whatever the app showed; where that changes anything the answer says so,
and the order's first event keeps what was claimed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import TYPE_CHECKING, Any

import msgspec
import orjson

from hosted_api.errors import BadRequest, Unprocessable
from hosted_api.kit.clock import rfc3339
from hosted_api.menu.price_list import Bill, BilledLine, CannotOrder, PriceList, Wanted
from hosted_api.orders.document import fresh_head
from hosted_api.orders.intake import NewOrder
from hosted_api.orders.queries import name_key, phone_key
from pos_core.clock import unix_ms
from pos_core.ids import Ids, OrderId
from pos_core.order_code import order_tag

if TYPE_CHECKING:
    from collections.abc import Callable

    from backend_client.contracts.orders import IngestItem, IngestOrder

_YEARS = range(2000, 2200)
_spell = msgspec.json.Encoder(order="deterministic").encode
_WHY = {
    "item_unknown": "The menu in force has no such item.",
    "variant_unknown": "The item is not sold in this form.",
    "item_sold_out": "The item is sold out.",
    "item_sold_by_weight": "The item is sold by weight, at the counter only.",
    "price_open": "The item has no price of its own.",
    "price_out_of_range": "The item would cost more than anything may.",
    "tax_unknown": "The shop has no tax rate for the item.",
    "option_twice": "A choice stands twice in one item.",
    "option_unknown": "The item has no such choice.",
    "options_count": "Too few or too many choices of one kind.",
}


class PriceRefused(Unprocessable):
    """The order cannot be had as it is; `item` says which line."""


@dataclass(frozen=True, slots=True)
class Checked:
    """An order ready to be written, and the figures that differ from what the app claimed."""

    new: NewOrder
    adjusted: dict[str, Any] | None


def check(
    sent: IngestOrder, prices: PriceList, actor: str, now: datetime, random: Callable[[int], bytes]
) -> Checked:
    """Price it. Raises `PriceRefused`, `BadRequest`."""
    _refuse_odd(sent)
    wanted = [
        Wanted(item.menu_item_id, item.variant_id, item.quantity, item.modifiers)
        for item in sent.items
    ]
    try:
        bill = prices.bill(wanted)
    except CannotOrder as no:
        where = {"index": no.at, "menu_item_id": no.item_id}
        raise PriceRefused(no.code, _WHY[no.code], item=where) from no
    adjusted = _adjusted(sent, bill)
    order_id = Ids(unix_ms(now), random).new()
    at, number, placed_at = rfc3339(now), order_tag(OrderId(order_id)), rfc3339(sent.timestamp)
    known = {"order_id": order_id, "number": number, "placed_at": placed_at}
    new = NewOrder(
        store_id=sent.store_id,
        order_id=order_id,
        client_order_id=sent.client_order_id,
        digest=digest(sent),
        source=sent.source.value,
        number=number,
        placed_at=placed_at,
        at=at,
        now=now,
        actor=actor,
        customer_name=name_key(sent.customer.name),
        customer_phone=phone_key(sent.customer.phone),
        head=fresh_head(at),
        body=_body(sent, prices, bill, known, adjusted is not None),
    )
    return Checked(new, adjusted)


def _refuse_odd(sent: IngestOrder) -> None:
    if sent.promotions:
        raise PriceRefused(
            "promotion_refused",
            "There are no promotions in force.",
            promotions=list(sent.promotions),
        )
    if sent.timestamp.year not in _YEARS:
        field = {"field": "timestamp", "code": "invalid", "message": "no time an order is made at"}
        raise BadRequest("invalid", "Some fields are not as they must be.", fields=[field])


def digest(sent: IngestOrder) -> str:
    """Of what was sent, however it was spelled: the same order has the same digest."""
    return sha256(_spell(sent)).hexdigest()


def _body(
    sent: IngestOrder, prices: PriceList, bill: Bill, known: dict[str, str], is_adjusted: bool
) -> str:
    body: dict[str, Any] = {
        **known,
        "client_order_id": sent.client_order_id,
        "store_id": sent.store_id,
        "source": sent.source.value,
        "currency": prices.currency.value,
        "menu_version": prices.version,
        "customer": {"name": sent.customer.name, "phone": sent.customer.phone},
        "items": _items(sent.items, bill),
        "subtotal": bill.subtotal,
        "discount": 0,
        "service": bill.service,
        "tax": bill.tax,
        "total": bill.total,
    }
    if sent.table:
        body["table"] = sent.table
    if sent.note:
        body["note"] = sent.note
    if is_adjusted:
        body["claimed"] = {
            "subtotal": sent.subtotal,
            "discount": sent.discount,
            "tax": sent.tax,
            "total": sent.total,
            "unit_prices": [item.unit_price for item in sent.items],
        }
    return orjson.dumps(body).decode()


def _items(items: Sequence[IngestItem], bill: Bill) -> list[dict[str, Any]]:
    made = []
    for item, line in zip(items, bill.lines, strict=True):
        row: dict[str, Any] = {
            "menu_item_id": item.menu_item_id,
            "name": line.name,
            "quantity": item.quantity,
            "unit_price": line.price,
            "total": line.total,
            "tax_class": line.tax_class,
            "category_id": line.category_id,
        }
        if item.variant_id:
            row["variant_id"], row["variant"] = item.variant_id, line.variant
        if line.choices:
            row["modifiers"] = [{"id": c[0], "name": c[1], "price": c[2]} for c in line.choices]
        if item.note:
            row["note"] = item.note
        made.append(row)
    return made


def _with_choices(line: BilledLine) -> int:
    return line.price + sum(choice.price for choice in line.choices)


def _adjusted(sent: IngestOrder, bill: Bill) -> dict[str, Any] | None:
    claimed = (sent.subtotal, sent.discount, sent.tax, sent.total)
    is_shown = all(
        item.unit_price == line.price or item.unit_price == _with_choices(line)
        for item, line in zip(sent.items, bill.lines, strict=True)
    )
    if claimed == (bill.subtotal, 0, bill.tax, bill.total) and is_shown:
        return None
    return {
        "subtotal": bill.subtotal,
        "discount": 0,
        "service": bill.service,
        "tax": bill.tax,
        "total": bill.total,
        "unit_prices": [line.price for line in bill.lines],
    }
