"""What goes over the wire comes out as the rules know it, and nothing odd gets in."""

from __future__ import annotations

import json
from typing import Any

import msgspec
import pytest

from backend_client.contracts.menu import Menu, categories_of, items_of, menu_bytes, menu_digest
from backend_client.contracts.orders import IngestOrder, read_order
from pos_core.money import Currency, Money
from pos_core.quantity import Quantity
from pos_core.remote_order import OrderSource, OrderStatus

PUBLISHED: dict[str, Any] = {
    "client_order_id": "APP-12345-67890",
    "store_id": "store-001",
    "customer": {"name": "Sari", "phone": "+628123456789"},
    "items": [
        {"menu_item_id": "item-001", "variant_id": "var-001", "quantity": 2, "unit_price": 15000}
    ],
    "subtotal": 30000,
    "discount": 5000,
    "tax": 3000,
    "total": 28000,
    "promotions": ["PROMO-2025"],
    "timestamp": "2025-11-13T10:30:00Z",
}


def test_the_published_order_is_read() -> None:
    order = msgspec.convert(PUBLISHED, IngestOrder)
    assert (order.items[0].quantity, order.total, order.source) == (2, 28000, OrderSource.APP)
    assert order.timestamp.utcoffset() is not None


@pytest.mark.parametrize(
    "change",
    [
        {"items": []},
        {"total": -1},
        {"total": 28000.5},
        {"total": "28000"},
        {"total": True},
        {"timestamp": "2025-11-13T10:30:00"},
        {"client_order_id": ""},
        {"client_order_id": "x" * 129},
        {"unknown": 1},
        {"items": [{"menu_item_id": "i", "quantity": 0, "unit_price": 1}]},
        {"items": [{"menu_item_id": "i", "quantity": 1, "unit_price": False}]},
        {"items": [{"menu_item_id": "i", "quantity": 1, "unit_price": 10**13}]},
    ],
)
def test_an_odd_order_is_refused(change: dict[str, Any]) -> None:
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert(PUBLISHED | change, IngestOrder)


def test_a_feed_entry_becomes_the_order_the_till_knows() -> None:
    document = {
        "order_id": "o1",
        "store_id": "s",
        "number": "K7Q",
        "source": "app",
        "status": "pending",
        "paid": False,
        "version": 1,
        "updated_at": "2025-11-13T10:30:00.000Z",
        "placed_at": "2025-11-13T10:29:00.000Z",
        "currency": "IDR",
        "items": [
            {"menu_item_id": "a", "name": "Kopi", "quantity": 0.25, "unit_price": 8, "total": 2}
        ],
        "subtotal": 2,
        "discount": 0,
        "service": 0,
        "tax": 0,
        "total": 2,
        "of_a_newer_api": 1,
    }
    order = read_order(json.dumps(document))
    assert order.status is OrderStatus.PENDING
    assert order.lines[0].quantity == Quantity(250)
    assert order.total == Money(2, Currency.IDR)
    assert order.next_statuses == (OrderStatus.PROCESSING, OrderStatus.CANCELLED)


def test_a_menu_has_one_spelling_and_becomes_goods() -> None:
    sent = {
        "currency": "VND",
        "categories": [{"id": "c", "name": "Cà phê"}],
        "items": [
            {
                "id": "i",
                "name": "Cà phê sữa",
                "tax_class": "standard",
                "category_id": "c",
                "variants": [{"id": "m", "name": "M", "price": 29000, "barcodes": ["8938505974"]}],
                "modifiers": [
                    {"id": "g", "name": "Thêm", "options": [{"id": "o", "name": "Shot"}]}
                ],
            }
        ],
    }
    menu = msgspec.convert(sent, Menu)
    again = msgspec.json.decode(menu_bytes(menu), type=Menu)
    assert again == menu
    assert menu_digest(menu_bytes(again)) == menu_digest(menu_bytes(menu))
    (item,) = items_of(menu)
    assert item.variants[0].price == Money(29000, Currency.VND)
    assert item.modifiers[0].options[0].price == Money(0, Currency.VND)
    assert [category.name for category in categories_of(menu)] == ["Cà phê"]


def test_choices_nobody_can_make_are_refused() -> None:
    group = {
        "id": "g",
        "name": "G",
        "minimum": 2,
        "maximum": 1,
        "options": [{"id": "o", "name": "O"}],
    }
    item = {"id": "i", "name": "I", "tax_class": "t", "price": 1, "modifiers": [group]}
    menu = msgspec.convert({"currency": "VND", "items": [item]}, Menu)
    with pytest.raises(ValueError, match="nobody can choose"):
        list(items_of(menu))
