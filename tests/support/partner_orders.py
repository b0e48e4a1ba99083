"""A menu of the Vietnamese store, and orders an app may send for it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from tests.support.api import STORE

if TYPE_CHECKING:
    from collections.abc import Mapping

    import httpx

    from tests.support.api import ApiInProcess

INGEST = "/webhooks/orders/ingest"
MENU_SYNC = "/webhooks/menu/sync"
RATES: dict[str, Any] = {
    "taxes": [
        {
            "tax_class": "standard",
            "valid_from": "2020-01-01",
            "taxes": [{"code": "GTGT", "rate_ppm": 80_000, "mode": "exclusive"}],
        },
        {"tax_class": "exempt", "valid_from": "2020-01-01"},
    ]
}
ITEMS: list[dict[str, Any]] = [
    {"id": "pho", "name": "Phở bò", "tax_class": "standard", "price": 65_000},
    {
        "id": "cafe",
        "name": "Cà phê sữa đá",
        "tax_class": "exempt",
        "variants": [
            {"id": "m", "name": "M", "price": 29_000},
            {"id": "l", "name": "L", "price": 35_000},
        ],
        "modifiers": [
            {
                "id": "g",
                "name": "Thêm",
                "maximum": 2,
                "options": [
                    {"id": "shot", "name": "Thêm shot", "price": 10_000},
                    {"id": "no-ice", "name": "Không đá"},
                ],
            }
        ],
    },
    {"id": "cha", "name": "Chả", "tax_class": "standard", "price": 99_000, "unit": "kg"},
    {"id": "bun", "name": "Bún", "tax_class": "standard", "price": 50_000, "sold_out": True},
]


def menu(version: int = 1, **changes: Any) -> dict[str, Any]:
    goods = {"currency": "VND", "items": ITEMS, "rates": RATES} | changes.pop("menu", {})
    return {"store_id": STORE.store_id, "version": version, "menu": goods} | changes


def order(client_order_id: str = "APP-1", **changes: Any) -> dict[str, Any]:
    """Two phở: 130,000 and 8 % on top."""
    sent = {
        "client_order_id": client_order_id,
        "store_id": STORE.store_id,
        "customer": {"name": "Nguyễn Thị Hoa", "phone": "+84901234567"},
        "items": [{"menu_item_id": "pho", "quantity": 2, "unit_price": 65_000}],
        "subtotal": 130_000,
        "discount": 0,
        "tax": 10_400,
        "total": 140_400,
        "promotions": [],
        "timestamp": "2026-11-27T11:59:30Z",
    }
    return sent | changes


def spelled(sent: Mapping[str, Any]) -> bytes:
    return json.dumps(sent, ensure_ascii=False).encode()


async def send(api: ApiInProcess, sent: Mapping[str, Any], path: str = INGEST) -> httpx.Response:
    return await api.post_signed(path, spelled(sent))


async def sent_menu(api: ApiInProcess, **changes: Any) -> None:
    answer = await send(api, menu(**changes), MENU_SYNC)
    assert answer.status_code == 200, answer.text
