"""Hello, push, feed and snapshots over HTTP. For tills only."""

from __future__ import annotations

import asyncio
from typing import Annotated, TypeVar

import msgspec
from fastapi import APIRouter, Header, Query, Request, Response

from backend_client.contracts.feed import LONGEST_WAIT, MOST_ENTRIES, FeedPage, Snapshot
from backend_client.contracts.sync import Hello, Push, Pushed, Welcome
from hosted_api.auth.caller import Scope
from hosted_api.deps import PLAIN, Device, Parts, needs
from hosted_api.errors import BadRequest, Invalid
from hosted_api.kit.http.contract import told
from hosted_api.sync.feed_service import FeedService
from hosted_api.sync.snapshots import etag

T = TypeVar("T")
_BIG = 50_000

_USUAL = (400, 401, 403, 422, 429, 503)

router = APIRouter(tags=["sync"], dependencies=[needs(Scope.SYNC)])


@router.post("/v1/sync/hello", **told(Welcome, takes=Hello, errors=_USUAL))
async def hello(request: Request, parts: Parts, device: Device) -> Response:
    """How far this till's journal has arrived without a gap."""
    said = await read_fast(request, Hello)
    welcome = await parts.sync.hello(device.store_id, device.device_id, said)
    return json_reply(msgspec.structs.replace(welcome, guests_url=parts.guests_url()))


@router.post("/v1/sync/push", **told(Pushed, takes=Push, errors=(*_USUAL, 409, 413)))
async def push(request: Request, parts: Parts, device: Device) -> Response:
    """Take in events that follow those which are here."""
    sent = await read_fast(request, Push)
    pushed = await parts.sync.push(device.store_id, device.device_id, sent)
    return json_reply(pushed)


@router.get("/v1/sync/feed", **told(FeedPage, errors=(*_USUAL, 409)))
async def feed(
    parts: Parts,
    device: Device,
    after: Annotated[int, Query(ge=0, le=(1 << 53) - 1), PLAIN] = 0,
    mark: Annotated[str, Query(max_length=64)] = "",
    limit: Annotated[int, Query(ge=1, le=MOST_ENTRIES), PLAIN] = MOST_ENTRIES,
    wait: Annotated[int, Query(ge=0, le=LONGEST_WAIT), PLAIN] = 0,
) -> Response:
    """Entries of the store's feed behind `after`; with `wait` not before there are any."""
    service = FeedService(parts.database, parts.hub)
    page = await service.page(device.store_id, after, mark, limit, wait)
    await parts.sync.places.note(device.store_id, device.device_id, after)
    return json_reply(msgspec.structs.replace(page, guests_url=parts.guests_url()))


@router.get("/v1/snapshot/{kind}", **told(Snapshot, errors=(*_USUAL, 404)))
async def snapshot(
    parts: Parts, device: Device, kind: str, if_none_match: Annotated[str, Header()] = ""
) -> Response:
    """All rows of a kind; 304 where those of the ETag are still the newest."""
    taken = await parts.snapshots.take(parts.database, device.store_id, kind)
    name = etag(taken)
    if if_none_match == name:
        return Response(status_code=304, headers={"etag": name})
    return json_reply(taken, {"etag": name})


async def read_fast(request: Request, kind: type[T]) -> T:
    """The body as a contract, decoded in one go; a long one beside the loop.

    Raises `Invalid` for what is not of that shape, `BadRequest` for what is no JSON.
    """
    raw = await request.body()
    decode = msgspec.json.Decoder(kind).decode
    try:
        if len(raw) > _BIG:
            return await asyncio.to_thread(decode, raw)
        return decode(raw)
    except msgspec.ValidationError as error:
        what, _, where = str(error).partition(" - at `$")
        field = where.rstrip("`").lstrip(".") or "body"
        raise Invalid(fields=[{"field": field, "code": "invalid", "message": what}]) from error
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise BadRequest("bad_json", "The body cannot be read.") from error


def json_reply(value: object, headers: dict[str, str] | None = None) -> Response:
    """A contract as an answer."""
    return Response(msgspec.json.encode(value), 200, headers, "application/json")
