"""Every way a request can fail, told in one shape: a problem document, or the partners' own.

Partners' paths keep the shape they were published with: `{"error", "message", …}`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from http import HTTPStatus
from typing import TYPE_CHECKING, Any

import orjson
from fastapi.exceptions import RequestValidationError
from fastapi.responses import Response
from pydantic import ValidationError
from starlette.exceptions import HTTPException

from hosted_api.errors import (
    ApiError,
    BadRequest,
    Invalid,
    NotFound,
    TooLarge,
    TooMany,
    Unavailable,
)
from hosted_api.kit import log
from hosted_api.kit.db.database import DatabaseDown
from hosted_api.kit.feed import NoSuchStore
from hosted_api.kit.http.json import BadJson
from hosted_api.kit.http.middleware import BodyTooLarge, BodyTooSlow
from hosted_api.kit.http.ratelimit import LimitExceeded

if TYPE_CHECKING:
    from fastapi import FastAPI, Request

PARTNER_PATHS = ("/webhooks/", "/api/")
logger = log.get_logger("evertill.api.problems")


def handle_problems(app: FastAPI) -> None:
    """Make `app` answer in these shapes."""
    for kind in (
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
    ):
        app.add_exception_handler(kind, _answer)


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


def _from_below(error: BaseException | None) -> ApiError:
    """For what the kit raises, which knows no answers."""
    if isinstance(error, LimitExceeded):
        return TooMany(headers=error.allowance.headers())
    for kind, make in _FROM_BELOW.items():
        if isinstance(error, kind):
            return make(error)
    return _with_status(500, "internal", "Something went wrong here. It was noted.")


def _bad_json(error: BaseException) -> ApiError:
    return BadRequest("bad_json", f"The body cannot be read: {error}.")


def _too_large(_error: BaseException) -> ApiError:
    return TooLarge()


def _too_slow(_error: BaseException) -> ApiError:
    return _with_status(408, "body_too_slow", "The rest of the request did not come.")


def _database_down(_error: BaseException) -> ApiError:
    return Unavailable("database_down", headers={"retry-after": "2"})


def _no_store(_error: BaseException) -> ApiError:
    return NotFound("store_unknown", "There is no such store.")


_FROM_BELOW: dict[type[BaseException], Callable[[BaseException], ApiError]] = {
    BadJson: _bad_json,
    BodyTooLarge: _too_large,
    BodyTooSlow: _too_slow,
    DatabaseDown: _database_down,
    NoSuchStore: _no_store,
}


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


async def _answer(request: Request, error: Exception) -> Response:
    if isinstance(error, DatabaseDown):
        logger.error("database down", detail=str(error))
    return answer(error, request.url.path, request.state.request_id)


def _http(error: HTTPException) -> ApiError:
    cause = error.__cause__
    if isinstance(cause, BadJson | BodyTooLarge | BodyTooSlow):
        return _from_below(cause)
    phrase = HTTPStatus(error.status_code).phrase
    code = phrase.lower().replace(" ", "_").replace("-", "_")
    return _with_status(error.status_code, code, f"{phrase}.", error.headers)


def _with_status(
    status: int, code: str, title: str, headers: Mapping[str, str] | None = None
) -> ApiError:
    made = ApiError(code, title, headers)
    made.status = status
    return made
