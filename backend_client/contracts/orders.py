"""Orders on the wire: as an app sends them in, and as the API tells them to tills and partners.

The paths and shapes are published and partners build against them; amounts are plain numbers in
the shop's currency, which has no smaller unit than one.
"""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import Annotated, Any

import msgspec
from msgspec import Meta

from backend_client.contracts.menu import Id, Price, Sent
from pos_core.ids import LineId, OrderId
from pos_core.line import LinePart
from pos_core.money import Currency, Money
from pos_core.order import WentAlong
from pos_core.quantity import Quantity
from pos_core.remainder import Sold
from pos_core.remote_order import (
    OrderSource,
    OrderStatus,
    RemoteChoice,
    RemoteLine,
    RemoteOrder,
)

Amount = Annotated[int, Meta(ge=0, le=10**15)]
Short = Annotated[str, Meta(max_length=200)]


class Customer(Sent, frozen=True):
    """Who ordered."""

    name: Short = ""
    phone: Annotated[str, Meta(max_length=32)] = ""


class IngestItem(Sent, frozen=True):
    """What was ordered; `unit_price` is what the app showed, and the menu's counts."""

    menu_item_id: Id
    quantity: Annotated[int, Meta(ge=1, le=9_999)]
    unit_price: Price
    variant_id: Annotated[str, Meta(max_length=128)] = ""
    modifiers: Annotated[tuple[Id, ...], Meta(max_length=50)] = ()
    note: Short = ""


class IngestOrder(Sent, frozen=True):
    """`POST /webhooks/orders/ingest`."""

    client_order_id: Id
    store_id: Id
    items: Annotated[tuple[IngestItem, ...], Meta(min_length=1, max_length=200)]
    subtotal: Amount
    total: Amount
    timestamp: Annotated[datetime, Meta(tz=True)]
    customer: Customer = Customer()
    discount: Amount = 0
    tax: Amount = 0
    promotions: Annotated[tuple[Id, ...], Meta(max_length=20)] = ()
    source: OrderSource = OrderSource.APP
    table: Annotated[str, Meta(max_length=40)] = ""
    note: Short = ""


class StatusChange(Sent, frozen=True):
    """`PATCH /api/orders/{id}/status`."""

    status: OrderStatus
    actor_id: Annotated[str, Meta(max_length=128)] = ""
    reason: Short = ""


class StatusUpdate(Sent, frozen=True):
    """`POST /webhooks/orders/status-update`: the app names an order by either id."""

    store_id: Id
    status: OrderStatus
    order_id: Annotated[str, Meta(max_length=128)] = ""
    client_order_id: Annotated[str, Meta(max_length=128)] = ""
    reason: Short = ""
    timestamp: Annotated[datetime, Meta(tz=True)] | None = None


class OrderChoice(msgspec.Struct, frozen=True):
    """A choice that was made with an item."""

    id: str
    name: str
    price: int = 0


class OrderItem(msgspec.Struct, frozen=True):
    """An item of an order as it was taken in: names and prices of that moment."""

    menu_item_id: str
    name: str
    quantity: Decimal
    unit_price: int
    total: int
    variant_id: str = ""
    variant: str = ""
    modifiers: tuple[OrderChoice, ...] = ()
    note: str = ""
    tax_class: str = ""
    category_id: str = ""


class PassagePart(msgspec.Struct, frozen=True):
    """So many thousandths of a till's line."""

    line_id: str
    quantity: int


class Passage(msgspec.Struct, frozen=True):
    """What was in an order of that number as another till took it over."""

    number: str
    parts: tuple[PassagePart, ...] = ()


class OrderDocument(msgspec.Struct, frozen=True):
    """An order in the feed, in lists and by itself. Fields of a newer API are passed over."""

    order_id: str
    store_id: str
    number: str
    source: OrderSource
    status: OrderStatus
    paid: bool
    version: int
    updated_at: datetime
    placed_at: datetime
    currency: Currency
    items: tuple[OrderItem, ...]
    subtotal: int
    discount: int
    service: int
    tax: int
    total: int
    client_order_id: str = ""
    customer: Customer = Customer()
    table: str = ""
    note: str = ""
    reason: str = ""
    till_number: str = ""
    along: tuple[Passage, ...] = ()


def remote_order(document: OrderDocument) -> RemoteOrder:
    """The order as the till's rules know it."""
    currency = document.currency
    return RemoteOrder(
        order_id=OrderId(document.order_id),
        number=document.number,
        source=document.source,
        status=document.status,
        placed_at=document.placed_at,
        updated_at=document.updated_at,
        version=document.version,
        lines=tuple(_line(item, currency) for item in document.items),
        subtotal=Money(document.subtotal, currency),
        discount=Money(document.discount, currency),
        service=Money(document.service, currency),
        tax=Money(document.tax, currency),
        total=Money(document.total, currency),
        paid=document.paid,
        client_order_id=document.client_order_id,
        customer_name=document.customer.name,
        customer_phone=document.customer.phone,
        table=document.table,
        note=document.note,
        reason=document.reason,
    )


_documents = msgspec.json.Decoder(OrderDocument)


def read_order(data: bytes | str) -> RemoteOrder:
    """From the JSON of a feed entry. Raises `msgspec.ValidationError` for another shape."""
    return remote_order(_documents.decode(data))


def sold_of(data: bytes | str) -> Sold:
    """How a till was paid for it, from the JSON of a feed entry; without a number none was."""
    told = _documents.decode(data)
    is_ours = told.source is OrderSource.COUNTER and told.paid
    number = told.till_number or (told.number if is_ours else "")
    return Sold(number, tuple(_went_along(each) for each in told.along))


def order_from(data: Any) -> RemoteOrder:
    """The same from JSON that was decoded before."""
    return remote_order(msgspec.convert(data, OrderDocument))


def _line(item: OrderItem, currency: Currency) -> RemoteLine:
    return RemoteLine(
        item_id=item.menu_item_id,
        name=item.name,
        quantity=_quantity(item.quantity),
        unit_price=Money(item.unit_price, currency),
        total=Money(item.total, currency),
        variant_id=item.variant_id,
        variant=item.variant,
        choices=tuple(RemoteChoice(c.id, c.name, Money(c.price, currency)) for c in item.modifiers),
        note=item.note,
        tax_class=item.tax_class,
        category_id=item.category_id,
    )


def _quantity(amount: Decimal) -> Quantity:
    return Quantity(int(amount * 1000))


def _went_along(passage: Passage) -> WentAlong:
    parts = (LinePart(LineId(part.line_id), Quantity(part.quantity)) for part in passage.parts)
    return WentAlong(passage.number, tuple(parts))
