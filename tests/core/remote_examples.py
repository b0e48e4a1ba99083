"""Orders from elsewhere to test with, and two tills that hear of each other's work late."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from pos_core.ids import OrderId
from pos_core.money import Money
from pos_core.quantity import Quantity
from pos_core.remote_order import (
    OrderSource,
    OrderStatus,
    RemoteChoice,
    RemoteLine,
    RemoteOrder,
)
from tests.core.shop_examples import dong

PLACED = datetime(2026, 11, 21, 4, 50, tzinfo=UTC)


def remote_line(
    name: str = "Cà phê sữa đá", price: int = 29_000, count: int = 1, category: str = "drinks"
) -> RemoteLine:
    """So many of something."""
    return RemoteLine(
        item_id=name.lower().replace(" ", "-"),
        name=name,
        quantity=Quantity.of(count),
        unit_price=dong(price),
        total=dong(price * count),
        tax_class="restaurant",
        category_id=category,
    )


def remote_order(
    order_id: str = "remote-1", *lines: RemoteLine, status: OrderStatus = OrderStatus.PENDING
) -> RemoteOrder:
    """An app's order for coffee and cake, to be fetched and paid at the counter."""
    cake = replace(
        remote_line("Bánh flan", 18_000, 2, "food"),
        choices=(RemoteChoice("caramel", "Thêm caramel", dong(3_000)),),
        total=dong(42_000),
        note="ít đường",
    )
    goods = lines or (remote_line(), cake)
    whole = Money(sum(line.total.minor for line in goods), goods[0].total.currency)
    nothing = replace(whole, minor=0)
    return RemoteOrder(
        order_id=OrderId(order_id),
        number="K7Q2",
        source=OrderSource.APP,
        status=status,
        placed_at=PLACED,
        updated_at=PLACED,
        version=1,
        lines=goods,
        subtotal=whole,
        discount=nothing,
        service=nothing,
        tax=nothing,
        total=whole,
        client_order_id="APP-1",
        customer_name="Chị Hoa",
        customer_phone="0901234567",
        note="gói riêng",
    )
