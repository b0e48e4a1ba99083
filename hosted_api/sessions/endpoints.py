"""The doors to sessions: for phones by their cookie, for tills, staff and partners by their token.

What phones do all the time stands in front of the framework as well (`QUICK`).
"""

from __future__ import annotations

from typing import Annotated, Any, TypeVar

import msgspec
from fastapi import APIRouter, Query, Request, Response

from backend_client.contracts import sessions as wire
from backend_client.contracts.menu import Sent
from hosted_api.auth.caller import Caller, Kind, Scope
from hosted_api.deps import AnyCaller, Parts, any_caller, body, needs, parts_of, read_as
from hosted_api.errors import ApiError, BadRequest, Forbidden, Invalid
from hosted_api.guests import base_of, guest_of
from hosted_api.kit.http.contract import sent as answered
from hosted_api.kit.http.contract import told
from hosted_api.kit.http.middleware import header
from hosted_api.kit.http.quick import QuickRoute
from hosted_api.sessions.stream import Member, Taken

router = APIRouter(tags=["sessions"])
SESSIONS = "/v1/sessions/"
_LONGEST_KEY = 128
_USUAL = (400, 403, 404, 422, 429, 503)
_READS, _WRITES = needs(Scope.ORDERS_READ), needs(Scope.ORDERS_WRITE)
Word = Annotated[str, Query(max_length=128)]
Model = TypeVar("Model")


@router.post("/v1/sessions", dependencies=[_WRITES], **told(wire.SessionMade, errors=_USUAL))
async def open_session(
    request: Request,
    caller: AnyCaller,
    parts: Parts,
    sent: Annotated[wire.AskSession, body(wire.AskSession)],
) -> Response:
    """Open a session at a table, once for each key; its URL is for the guests alone."""
    store_id = _store(caller, sent.store_id)
    name = f"{store_id}\n{caller.actor}\n{sent.idempotency_key}"
    opened = await parts.sessions.doorstep.open(
        store_id, caller.actor, sent.table_id, sent.mode, name
    )
    url = f"{parts.guests_url() or base_of(request)}/s/{opened.token}"
    return answered(wire.SessionMade(opened.session_id, url, url, opened.expires_at))


@router.get("/v1/sessions", dependencies=[_READS], **told(wire.SessionRows, errors=_USUAL))
async def list_sessions(
    caller: AnyCaller, parts: Parts, status: Word = "", store_id: Word = ""
) -> Response:
    """The store's sessions, the newest first."""
    return answered(await parts.sessions.work.listed(_store(caller, store_id), status))


@router.get("/v1/sessions/{session_id}/events", **told(wire.SessionPage, errors=_USUAL))
async def session_events(request: Request) -> Response:
    """Events behind `after`; with `wait` not before there are any, or a menu other than `menu`."""
    member = await _member(request, Scope.ORDERS_READ)
    query = request.query_params
    after = _number(query.get("after", "0"), "after", 1 << 53)
    limit = _number(query.get("limit", "100"), "limit", wire.MOST_ON_A_PAGE) or 1
    wait = _number(query.get("wait", "0"), "wait", wire.LONGEST_WAIT)
    menu = query.get("menu", "")
    return _json(await parts_of(request).sessions.stream.page(member, after, limit, wait, menu))


@router.post(
    "/v1/sessions/{session_id}/events",
    **told(wire.EventTaken, takes=wire.EventSent, errors=(*_USUAL, 409)),
)
async def append_event(request: Request) -> Response:
    """What a phone or one of the staff does, once for each `Idempotency-Key`."""
    member = await _member(request, Scope.ORDERS_WRITE)
    key = _key(request)
    sent = read_as(wire.EventSent, await request.body())
    parts = parts_of(request)
    if member.phone_id:
        ask: Any = _read_data(wire.PHONE_SENDS, sent)
        taken = await parts.sessions.stream.append(member, key, ask.ask(), sent.waited)
    else:
        done = _read_data(wire.STAFF_SENDS, sent)
        taken = await parts.sessions.work.append(member, key, sent.type, done)
    return _taken(taken)


@router.get("/v1/sessions/{session_id}/snapshot", **told(wire.SessionSnapshot, errors=_USUAL))
async def session_snapshot(request: Request) -> Response:
    """The session as it stands, and the number to read on behind."""
    member = await _member(request, Scope.ORDERS_READ)
    return _json(await parts_of(request).sessions.stream.snapshot(member))


@router.get("/v1/sessions/{session_id}/menu", **told(None, errors=_USUAL))
async def session_menu(request: Request) -> Response:
    """What guests may choose from; 304 for who has it."""
    member = await _member(request, Scope.ORDERS_READ)
    known = request.headers.get("if-none-match", "")
    tag, spelled = await parts_of(request).sessions.stream.menus.of(member.store_id, known)
    headers = {"etag": tag, "cache-control": "private, no-cache"}
    if not spelled:
        return Response(status_code=304, headers=headers)
    return Response(spelled, headers=headers, media_type="application/json")


@router.post(
    "/v1/sessions/{session_id}/payments",
    **told(None, takes=wire.AskSessionPayment, errors=(*_USUAL, 409)),
)
async def pay_session(request: Request) -> Response:
    """A phone pays all of its bill, its own lines, or a share: what to show or where to go."""
    member = await _member(request, Scope.PAYMENTS_WRITE)
    if not member.phone_id:
        raise Forbidden("wrong_kind_of_token", "Guests pay here; others at /v1/payments.")
    key = _key(request)
    asked = read_as(wire.AskSessionPayment, await request.body())
    return _json((await parts_of(request).sessions.paying.ask(member, key, asked)).encode())


@router.get("/v1/sessions/{session_id}/payments", **told(None, errors=_USUAL))
async def session_payments(request: Request) -> Response:
    """What this phone asked for."""
    member = await _member(request, Scope.PAYMENTS_READ)
    return _json((await parts_of(request).sessions.paying.listed(member)).encode())


@router.post(
    "/v1/sessions/{session_id}/payments/{payment_id}/cancel", **told(None, errors=(*_USUAL, 409))
)
async def stop_payment(payment_id: str, request: Request) -> Response:
    """A phone thought better of it; the payment as it stands, for it may be paid by now."""
    member = await _member(request, Scope.PAYMENTS_WRITE)
    if not member.phone_id:
        raise Forbidden("wrong_kind_of_token", "Guests pay here; others at /v1/payments.")
    return _json((await parts_of(request).sessions.paying.cancel(member, payment_id)).encode())


@router.post(
    "/v1/sessions/{session_id}/close",
    **told(wire.EventTaken, takes=wire.CloseSession, errors=(*_USUAL, 409)),
)
async def close_session(request: Request) -> Response:
    """Staff end a session that has nothing to pay."""
    member = await _member(request, Scope.ORDERS_WRITE)
    if member.phone_id:
        raise Forbidden("wrong_kind_of_token", "Only staff may close a table.")
    asked = read_as(wire.CloseSession, await request.body())
    work = parts_of(request).sessions.work
    return _taken(await work.close(member, _key(request), asked.reason))


async def _member(request: Request, scope: str) -> Member:
    """Who asks: by a token, or a phone by its cookie. Raises `ApiError`."""
    session_id: str = request.path_params["session_id"]
    if header(request.scope, b"authorization"):
        caller = await any_caller(request)
        caller.needs(scope)
        store_id = _store(caller, request.query_params.get("store_id", ""))
        actor = caller.actor
        if caller.kind is Kind.STAFF:
            actor = f"staff/{caller.id}"
        return Member(store_id, session_id, actor)
    return await guest_of(request)


def _key(request: Request) -> str:
    key = header(request.scope, b"idempotency-key")
    if not (8 <= len(key) <= _LONGEST_KEY and key.isascii() and key.isprintable()):
        raise BadRequest("key_missing", "An Idempotency-Key of 8 to 128 characters is needed.")
    return key


def _read_data(kinds: dict[str, type[Sent]], sent: wire.EventSent) -> Sent:
    kind = kinds.get(sent.type)
    if kind is None:
        raise ApiError("type_unknown", "Nobody may write that here.", None, 422)
    try:
        return msgspec.json.decode(sent.data, type=kind)
    except msgspec.ValidationError as error:
        what, _, where = str(error).partition(" - at `$")
        field = f"data{where.rstrip('`')}"
        raise Invalid(fields=[{"field": field, "code": "invalid", "message": what}]) from error


def _number(text: str, field: str, most: int) -> int:
    if text.isascii() and text.isdigit() and len(text) < 18 and int(text) <= most:
        return int(text)
    raise Invalid(fields=[{"field": field, "code": "invalid", "message": "a number in its range"}])


def _store(caller: Caller, store_id: str) -> str:
    return caller.sees(store_id) if store_id else caller.store_id


def _taken(taken: Taken) -> Response:
    return answered(wire.EventTaken(taken.event_id, taken.event_seq))


def _json(content: bytes) -> Response:
    headers = {"cache-control": "no-store"}
    return Response(content, headers=headers, media_type="application/json")


QUICK = (
    QuickRoute("GET", "/v1/sessions/{session_id}/events", session_events),
    QuickRoute("POST", "/v1/sessions/{session_id}/events", append_event),
)
"""The same doors, for what phones ask all the time."""
