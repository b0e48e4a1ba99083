"""The description of the API in OpenAPI 3.1, as it is kept in `docs/api/openapi.json`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from fastapi.openapi.utils import get_openapi

from hosted_api.kit.http.contract import schemas

if TYPE_CHECKING:
    from hosted_api.settings import Settings

_TEXT = {"type": "string"}
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
        "fields": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["field", "code", "message"],
                "properties": {"field": _TEXT, "code": _TEXT, "message": _TEXT},
            },
        },
    },
}
_PARTNER_PROBLEM = {
    "type": "object",
    "description": "What partners' paths answer when they say no.",
    "required": ["error", "message"],
    "properties": {"error": _TEXT, "message": _TEXT, "request_id": _TEXT},
}


def description(settings: Settings) -> dict[str, Any]:
    """The whole document."""
    from hosted_api.app import create_app
    from hosted_api.kit.clock import RealClock

    app = create_app(settings, clock=RealClock())
    made = get_openapi(
        title=app.title,
        version=app.version,
        openapi_version="3.1.0",
        description="Orders from elsewhere, the sync of tills, trust and operations.",
        routes=app.routes,
    )
    components = made.setdefault("components", {})
    components["schemas"] = {
        **components.get("schemas", {}),
        **schemas(),
        "Problem": _PROBLEM,
        "PartnerProblem": _PARTNER_PROBLEM,
    }
    components["securitySchemes"] = {
        "token": {"type": "http", "scheme": "bearer"},
        "signature": {"type": "apiKey", "in": "header", "name": "X-Signature"},
    }
    return made
