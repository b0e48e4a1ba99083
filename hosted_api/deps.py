"""What an endpoint asks for by type: the database, the caller, a signed body, a page.

@router.get("/v1/things")
async def things(db: Db, device: Device, page: ThingPage) -> …

All of them are coroutines: what is not is run on a thread of a pool, one hop for each of them.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated, Any, TypeVar, cast

import msgspec
from fastapi import Depends, Query, Request
from fastapi.exceptions import RequestValidationError
from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError
from starlette.requests import HTTPConnection

from hosted_api.auth.caller import Caller, Kind
from hosted_api.errors import BadRequest, Forbidden, Invalid, Unauthorized
from hosted_api.kit import log
from hosted_api.kit.clock import Clock
from hosted_api.kit.db.database import Database
from hosted_api.kit.http.fields import field_problems
from hosted_api.kit.http.json import strict_json
from hosted_api.kit.http.middleware import header
from hosted_api.kit.http.paging import MOST, USUAL, BadCursor, Page, key_of
from hosted_api.kit.http.signature import verified
from hosted_api.parts import Parts as _Parts

Model = TypeVar("Model")
Asked = TypeVar("Asked", bound=BaseModel)
logger = log.get_logger("evertill.api.trust")
SIGNATURE_A_MINUTE = 200
"""One signed request is sent again when its answer was lost; not without end."""


def _digits(sent: object) -> object:
    """Of a query only plain digits are a number: no spaces, signs, points or underscores."""
    if isinstance(sent, str) and not (sent.isascii() and sent.isdigit()):
        raise ValueError("plain digits")
    return sent


PLAIN = BeforeValidator(_digits)
"""For `Annotated[int, Query(ge=1), PLAIN]`."""


class Sent(BaseModel):
    """A body as it is sent to us: nothing more, nothing less, nothing converted."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)


def parts_of(connection: HTTPConnection) -> _Parts:
    """The running API behind a request or a socket."""
    return cast("_Parts", connection.app.state.parts)


async def _parts(connection: HTTPConnection) -> _Parts:
    return parts_of(connection)


async def _database(connection: HTTPConnection) -> Database:
    return parts_of(connection).database


async def _clock(connection: HTTPConnection) -> Clock:
    return parts_of(connection).clock


async def any_caller(connection: HTTPConnection) -> Caller:
    """Whoever asks, known by a bearer token. Raises `Unauthorized`."""
    shown = header(connection.scope, b"authorization")
    try:
        caller = await parts_of(connection).gate.caller(shown)
    except Unauthorized as error:
        logger.warning("unauthorized", path=connection.url.path, code=error.code)
        raise
    log.bind(actor=caller.actor)
    if len(caller.stores) == 1:
        log.bind(store=caller.store_id)
    return caller


def only(*kinds: Kind) -> Callable[..., Any]:
    """A dependency: a caller of one of `kinds`."""

    async def checked(caller: Annotated[Caller, Depends(any_caller)]) -> Caller:
        if caller.kind not in kinds:
            raise Forbidden("wrong_kind_of_token")
        return caller

    return checked


def needs(scope: str) -> Any:
    """For `dependencies=[needs(Scope.SYNC)]`: the caller's token must allow `scope`."""

    async def checked(caller: Annotated[Caller, Depends(any_caller)]) -> None:
        caller.needs(scope)

    return Depends(checked)


Parts = Annotated[_Parts, Depends(_parts)]
Db = Annotated[Database, Depends(_database)]
Now = Annotated[Clock, Depends(_clock)]
AnyCaller = Annotated[Caller, Depends(any_caller)]
Device = Annotated[Caller, Depends(only(Kind.DEVICE))]
Staff = Annotated[Caller, Depends(only(Kind.STAFF))]
Partner = Annotated[Caller, Depends(only(Kind.PARTNER))]


@dataclass(frozen=True, slots=True)
class Sender:
    """A body whose signature is right, and the partner who signed it."""

    partner: Caller
    raw: bytes

    def read(self, model: type[Model]) -> Model:
        """The body as `model`. Raises `BadJson`, `Invalid`, pydantic's `ValidationError`."""
        return read_as(model, self.raw)


async def signed_sender(request: Request) -> Sender:
    """A partner and what it signed; for doors that are in a hurry, without any dependencies.

    Raises `Unauthorized`, `Forbidden`, `LimitExceeded`.
    """
    partner = await any_caller(request)
    if partner.kind is not Kind.PARTNER:
        raise Forbidden("wrong_kind_of_token")
    raw, signed = await request.body(), header(request.scope, b"x-signature")
    parts = parts_of(request)
    if not verified(signed, raw, partner.keys, parts.clock.now().timestamp()):
        logger.warning("signature refused", path=request.url.path, given=bool(signed))
        raise Unauthorized("signature_invalid", "The signature is missing, wrong or too old.")
    await parts.limits.must_take(f"signature:{signed}", SIGNATURE_A_MINUTE)
    return Sender(partner, raw)


SignedBody = Annotated[Sender, Depends(signed_sender)]


def body(model: type[Model]) -> Any:
    """What a known caller sends as JSON, strictly read as `model`.

    In an endpoint: `hello: Annotated[Hello, body(Hello)]`. `model` is a msgspec struct of the
    wire's contracts, or a `Sent`.
    """

    async def read(request: Request, _caller: AnyCaller) -> Model:
        _must_be_json(request)
        return read_as(model, await request.body())

    return Depends(read)


def open_body(model: type[Model]) -> Any:
    """As `body`, where nobody has to be known yet."""

    async def read(request: Request) -> Model:
        _must_be_json(request)
        return read_as(model, await request.body())

    return Depends(read)


def read_as(model: type[Model], raw: bytes) -> Model:
    """Raises `BadJson`, `Invalid`, pydantic's `ValidationError`: all of them answered as such."""
    strict_json(raw)
    if issubclass(model, BaseModel):
        return model.model_validate_json(raw)
    try:
        return msgspec.json.decode(raw, type=model, strict=True)
    except msgspec.ValidationError as error:
        what, _, where = str(error).partition(" - at `$")
        field = where.rstrip("`").lstrip(".") or "body"
        raise Invalid(fields=[{"field": field, "code": "invalid", "message": what}]) from error


def read_published(model: type[Model], raw: bytes) -> Model:
    """As partners were promised: 400, with every field that is wrong. `model` is a struct."""
    value = strict_json(raw)
    try:
        return msgspec.convert(value, model, strict=True)
    except msgspec.ValidationError as error:
        raise BadRequest("invalid", Invalid.title, fields=field_problems(value, model)) from error


class PageAsked(BaseModel):
    """The part of a query that says which page is wanted."""

    limit: Annotated[int, Field(ge=1, le=MOST), PLAIN] = USUAL
    cursor: Annotated[str, Field(max_length=500)] = ""
    offset: Annotated[int, Field(ge=0, le=100_000), PLAIN] = 0

    def page(self, *kinds: type) -> Page:
        """`kinds` are those of the key a page ends with. Raises `BadRequest`."""
        try:
            after = key_of(self.cursor, kinds) if self.cursor else ()
        except BadCursor as error:
            raise BadRequest("bad_cursor", "This cursor was not given out here.") from error
        return Page(self.limit, after, self.offset)


def page(*kinds: type) -> Any:
    """Limit, cursor and offset of the query.

    In an endpoint: `asked: Annotated[Page, page(str, int)]`.
    """

    async def asked(said: Annotated[PageAsked, Query()]) -> Page:
        return said.page(*kinds)

    return Depends(asked)


def read_query(model: type[Asked], request: Request) -> Asked:
    """The query as `model`, for doors in a hurry. Raises `RequestValidationError`."""
    try:
        return model.model_validate(dict(request.query_params))
    except ValidationError as error:
        found = [{**each, "loc": ("query", *each["loc"])} for each in error.errors()]
        raise RequestValidationError(found) from error


def _must_be_json(request: Request) -> None:
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind != "application/json" and not kind.endswith("+json"):
        raise Invalid("content_type", "The body must be application/json.")
