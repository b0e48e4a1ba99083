"""Endpoints that speak the wire's contracts: msgspec structs out, and their schemas in OpenAPI.

What goes out is written once and not validated again.
"""

from __future__ import annotations

from collections.abc import Iterable
from http import HTTPStatus
from typing import Any

import msgspec
from fastapi import Response

_encoder = msgspec.json.Encoder()
KINDS: dict[str, type] = {}
"""Every contract that an endpoint names, by name; `schemas` describes them."""


def sent(value: Any, status: int = 200) -> Response:
    """A struct, or anything msgspec can write, as the answer."""
    return Response(_encoder.encode(value), status, media_type="application/json")


def told(
    gives: type | None, *, takes: type | None = None, errors: Iterable[int] = ()
) -> dict[str, Any]:
    """For a route: what it gives and takes, and with which problems it answers."""
    responses: dict[int | str, Any] = {status: problem(status) for status in errors}
    extra: dict[str, Any] = {"responses": responses, "response_model": None}
    if gives is not None:
        responses[200] = {"description": "OK", "content": _json(gives)}
    if takes is not None:
        extra["openapi_extra"] = {"requestBody": {"required": True, "content": _json(takes)}}
    return extra


def problem(status: int) -> dict[str, Any]:
    """How OpenAPI tells of an error."""
    reference = {"$ref": "#/components/schemas/Problem"}
    return {
        "description": HTTPStatus(status).phrase,
        "content": {"application/problem+json": {"schema": reference}},
    }


def schemas() -> dict[str, Any]:
    """The JSON schemas of every contract an endpoint named."""
    _, found = msgspec.json.schema_components(
        [KINDS[name] for name in sorted(KINDS)], ref_template="#/components/schemas/{name}"
    )
    return dict(found)


def _json(kind: type) -> dict[str, Any]:
    if issubclass(kind, msgspec.Struct):
        KINDS[kind.__name__] = kind
        schema: dict[str, Any] = {"$ref": f"#/components/schemas/{kind.__name__}"}
    else:
        schema = kind.model_json_schema(ref_template="#/components/schemas/{model}")  # type: ignore[attr-defined]
    return {"application/json": {"schema": schema}}
