"""Every way a request can fail, told in one shape: a problem document, or the partners' own.

Partners' paths keep the shape they were published with: `{"error", "message", …}`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from http import HTTPStatus
from typing import TYPE_CHECKING, Any

import orjson
from fastapi.exceptions import RequestValidationError
from fastapi.responses import Response
from pydantic import ValidationError
from starlette.exceptions import HTTPException

from hosted_api.errors import ApiError, BadRequest, Invalid
from hosted_api.kit import log
from hosted_api.kit.db.database import DatabaseDown
from hosted_api.kit.feed import NoSuchStore
from hosted_api.kit.http.json import BadJson
from hosted_api.kit.http.middleware import BodyTooLarge, BodyTooSlow
from hosted_api.kit.http.narrow_door import NotHere
from hosted_api.kit.http.ratelimit import LimitExceeded

if TYPE_CHECKING:
    from fastapi import FastAPI, Request

PARTNER_PATHS = ("/webhooks/", "/api/")
KNOWN = (
    ApiError,
    BadJson,
    BodyTooLarge,
    BodyTooSlow,
    DatabaseDown,
    LimitExceeded,
    NoSuchStore,
    RequestValidationError,
    ValidationError,
    HTTPException,
)
"""What an endpoint may raise; anything else is a surprise."""

logger = log.get_logger("evertill.api.problems")


def handle_problems(app: FastAPI) -> None:
    """Make `app` answer in these shapes."""
    for kind in KNOWN:
        app.add_exception_handler(kind, answered)


def answer(error: Exception, path: str, request_id: str) -> Response:
    """What is sent for `error`; anything unexpected is told as 500 and nothing more."""
    known = told(error, path)
    if is_partner_path(path):
        body = {"error": known.code, "message": known.title, **known.facts}
        body["request_id"] = request_id
        kind = "application/json"
    else:
        body, kind = known.document(request_id), "application/problem+json"
    return Response(orjson.dumps(body, default=str), known.status, known.headers, kind)


def is_partner_path(path: str) -> bool:
    """True where partners' published shapes hold."""
    return path.startswith(PARTNER_PATHS)


def told(error: Exception, path: str) -> ApiError:
    """The API's own word for `error`."""
    match error:
        case ApiError():
            known = error
        case RequestValidationError() | ValidationError():
            # Partners were promised 400 for a field that is wrong.
            kind = BadRequest if is_partner_path(path) else Invalid
            known = kind("invalid", Invalid.title, fields=field_errors(error.errors()))
        case HTTPException():
            known = _http(error)
        case _:
            known = _from_below(error)
    return known


_FROM_BELOW: dict[type[BaseException], tuple[int, str, str]] = {
    BadJson: (400, "bad_json", "The body cannot be read: {}."),
    BodyTooLarge: (413, "too_large", "The request is too large."),
    BodyTooSlow: (408, "body_too_slow", "The rest of the request did not come."),
    DatabaseDown: (503, "database_down", "The service is not available. Try again in a moment."),
    NotHere: (404, "not_found", "There is no such thing here."),
    LimitExceeded: (429, "too_many_requests", "Too many requests. Try again later."),
    NoSuchStore: (404, "store_unknown", "There is no such store."),
}
"""What the kit raises: status, code and words, and `{}` for its own."""


def _from_below(error: BaseException | None) -> ApiError:
    for kind, (status, code, title) in _FROM_BELOW.items():
        if isinstance(error, kind):
            return ApiError(code, title.format(error), _headers_of(error), status)
    return ApiError("internal", "Something went wrong here. It was noted.", http_status=500)


def _headers_of(error: BaseException) -> Mapping[str, str]:
    if isinstance(error, LimitExceeded):
        return error.allowance.headers()
    return {"retry-after": "2"} if isinstance(error, DatabaseDown) else {}


def field_errors(errors: Iterable[Mapping[str, Any]]) -> list[dict[str, str]]:
    """Where and what, without the value that was sent."""
    return [
        {
            "field": ".".join(str(part) for part in each["loc"]),
            "code": str(each["type"]),
            "message": str(each["msg"]),
        }
        for each in list(errors)[:50]
    ]


async def answered(request: Request, error: Exception) -> Response:
    """What is sent for one of `KNOWN` that the request's endpoint raised."""
    if isinstance(error, DatabaseDown):
        logger.error("database down", detail=str(error))
    return answer(error, request.url.path, request.state.request_id)


def _http(error: HTTPException) -> ApiError:
    cause = error.__cause__
    if isinstance(cause, BadJson | BodyTooLarge | BodyTooSlow):
        return _from_below(cause)
    phrase = HTTPStatus(error.status_code).phrase
    code = phrase.lower().replace(" ", "_").replace("-", "_")
    return ApiError(code, f"{phrase}.", error.headers, error.status_code)
