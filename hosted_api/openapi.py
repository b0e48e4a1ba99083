"""The description of the API in OpenAPI 3.1, as it is kept in `docs/api/openapi.json`.

FastAPI knows the paths and their parameters; what goes in and comes out are the wire's contracts,
named here for each door whose endpoint reads its body by itself.
"""

from __future__ import annotations

from http import HTTPStatus
from typing import TYPE_CHECKING, Any

import msgspec
from fastapi.openapi.utils import get_openapi

from backend_client.contracts.feed import FeedPage, Snapshot
from backend_client.contracts.menu import MenuAccepted, MenuSync
from backend_client.contracts.orders import IngestOrder, OrderDocument, StatusChange, StatusUpdate
from backend_client.contracts.sync import Hello, Push, Pushed, Welcome
from hosted_api.kit.http.contract import KINDS, schemas
from hosted_api.problems import is_partner_path

if TYPE_CHECKING:
    from hosted_api.settings import Settings


class IngestAnswer(msgspec.Struct, frozen=True):
    """The order is in. `adjusted` is there where the menu's prices differ from the app's."""

    order_id: str
    status: str
    acknowledged_at: str
    adjusted: dict[str, Any] | None = None


class Duplicate(msgspec.Struct, frozen=True):
    """The order was in before; this is the id it was given then."""

    error: str
    order_id: str
    message: str


class StatusAnswer(msgspec.Struct, frozen=True):
    """How the order stands now."""

    order_id: str
    status: str
    updated_at: str


class OrderPage(msgspec.Struct, frozen=True):
    """Orders, the newest first; `next` is the cursor of the page behind this one."""

    orders: list[OrderDocument]
    next: str | None = None


_INGEST = "/webhooks/orders/ingest"
_DOORS: dict[tuple[str, str], tuple[type | None, type | None]] = {
    (_INGEST, "post"): (IngestOrder, IngestAnswer),
    ("/webhooks/orders/status-update", "post"): (StatusUpdate, StatusAnswer),
    ("/webhooks/menu/sync", "post"): (MenuSync, MenuAccepted),
    ("/api/orders/{order_id}/status", "patch"): (StatusChange, StatusAnswer),
    ("/api/orders", "get"): (None, OrderPage),
    ("/api/orders/search", "get"): (None, OrderPage),
    ("/api/orders/{order_id}", "get"): (None, OrderDocument),
    ("/v1/sync/hello", "post"): (Hello, Welcome),
    ("/v1/sync/push", "post"): (Push, Pushed),
    ("/v1/sync/feed", "get"): (None, FeedPage),
    ("/v1/snapshot/{kind}", "get"): (None, Snapshot),
}
_BY_HAND = {
    _INGEST: {
        "post": {
            "tags": ["orders"],
            "operationId": "ingest_order",
            "summary": "Ingest Order",
            "description": "An app's order, once: 200 for the first, 409 for every copy of it.",
            "responses": {"409": {"description": "Conflict"}, "413": {}, "422": {}},
        }
    }
}
"""Doors that are no FastAPI routes."""

_OPEN = {"/health", "/v1/auth/enrol", "/v1/auth/refresh"}
_TEXT = {"type": "string"}
_FIELDS = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["field", "code", "message"],
        "properties": {"field": _TEXT, "code": _TEXT, "message": _TEXT},
    },
}
_PROBLEM = {
    "type": "object",
    "description": "An RFC 9457 problem document; `code` is stable, `instance` the request's id.",
    "required": ["type", "title", "status", "code", "instance"],
    "properties": {
        "type": {"type": "string", "format": "uri"},
        "title": _TEXT,
        "status": {"type": "integer"},
        "code": _TEXT,
        "instance": _TEXT,
        "fields": _FIELDS,
    },
}
_PARTNER_PROBLEM = {
    "type": "object",
    "description": "What partners' paths answer when they say no.",
    "required": ["error", "message"],
    "properties": {"error": _TEXT, "message": _TEXT, "request_id": _TEXT, "fields": _FIELDS},
}
_SECURITY = {
    "token": {"type": "http", "scheme": "bearer"},
    "signature": {
        "type": "apiKey",
        "in": "header",
        "name": "X-Signature",
        "description": 't=<unix>,v1=<hex HMAC-SHA256 of "t.raw_body">, at most 300 s old',
    },
}


def description(settings: Settings) -> dict[str, Any]:
    """The whole document."""
    from hosted_api.app import create_app

    app = create_app(settings)
    made = get_openapi(
        title=app.title,
        version=app.version,
        openapi_version="3.1.0",
        description="Orders from elsewhere, the sync of tills, trust and operations.",
        routes=app.routes,
    )
    for path, doors in {**made["paths"], **_BY_HAND}.items():
        made["paths"][path] = {method: _door(path, method, door) for method, door in doors.items()}
    KINDS["Duplicate"] = Duplicate
    made["components"] = {
        "schemas": {
            **_without_fastapi_errors(made.get("components", {}).get("schemas", {})),
            **schemas(),
            "Problem": _PROBLEM,
            "PartnerProblem": _PARTNER_PROBLEM,
        },
        "securitySchemes": _SECURITY,
    }
    return made


def _door(path: str, method: str, door: dict[str, Any]) -> dict[str, Any]:
    takes, gives = _DOORS.get((path, method), (None, None))
    made = {**door, "responses": {**door["responses"]}}
    if takes is not None:
        made["requestBody"] = {"required": True, "content": _content(takes)}
    if gives is not None:
        made["responses"]["200"] = {"description": "OK", "content": _content(gives)}
    if path not in _OPEN:
        signed = path.startswith("/webhooks/")
        made["security"] = [{"token": [], "signature": []} if signed else {"token": []}]
    refusals = _refusals(path, made)
    if "422" not in refusals:  # FastAPI says so of every door with a parameter
        made["responses"].pop("422", None)
    for status in refusals:
        made["responses"][status] = _no(path, status)
    return made


def _refusals(path: str, door: dict[str, Any]) -> list[str]:
    """Every way this door says no."""
    if path == "/health":
        return []
    found = {status for status in door["responses"] if status[0] in "45"} | {"429", "503"}
    if path not in _OPEN:
        found |= {"401", "403", "404"}
    if "requestBody" in door:
        found |= {"400", "408", "413", "422"}
    if is_partner_path(path) and "requestBody" not in door:
        found = found - {"422"} | {"400"}
    return sorted(found)


def _no(path: str, status: str) -> dict[str, Any]:
    partner = is_partner_path(path)
    name = "PartnerProblem" if partner else "Problem"
    if path == _INGEST and status == "409":
        name = "Duplicate"
    kind = "application/json" if partner else "application/problem+json"
    schema = {"$ref": f"#/components/schemas/{name}"}
    return {"description": HTTPStatus(int(status)).phrase, "content": {kind: {"schema": schema}}}


def _content(kind: type) -> dict[str, Any]:
    KINDS[kind.__name__] = kind
    return {"application/json": {"schema": {"$ref": f"#/components/schemas/{kind.__name__}"}}}


def _without_fastapi_errors(found: dict[str, Any]) -> dict[str, Any]:
    return {
        name: schema
        for name, schema in found.items()
        if name not in {"HTTPValidationError", "ValidationError"}
    }
