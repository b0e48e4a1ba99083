"""The doors to orders: what apps send in, and what staff, tills and apps may ask and change."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Annotated, Any

import orjson
from fastapi import APIRouter, Query, Request, Response
from pydantic import BaseModel, Field
from starlette.routing import Route

from backend_client.contracts.orders import IngestOrder, StatusChange, StatusUpdate
from hosted_api.auth.caller import Caller, Scope
from hosted_api.deps import (
    PLAIN,
    AnyCaller,
    Db,
    PageAsked,
    Parts,
    SignedBody,
    any_caller,
    needs,
    parts_of,
    read_published,
    read_query,
    signed_sender,
)
from hosted_api.errors import BadRequest
from hosted_api.kit import log
from hosted_api.kit.clock import rfc3339
from hosted_api.kit.db.database import Row, Tx
from hosted_api.kit.http.paging import cursor
from hosted_api.kit.http.quick import QuickRoute
from hosted_api.orders import history, queries, service
from hosted_api.orders.document import document, documents
from hosted_api.orders.intake import Taken
from pos_core.remote_order import OrderStatus

router = APIRouter(tags=["orders"])
logger = log.get_logger("evertill.api.orders")
_READS, _WRITES = needs(Scope.ORDERS_READ), needs(Scope.ORDERS_WRITE)
Word = Annotated[str, Query(max_length=128)]
MOST_EVENTS = 500


@router.post("/webhooks/orders/ingest")
async def ingest_order(request: Request) -> Response:
    """An app's order, once: 200 for the first, 409 with its id for every copy."""
    parts, sender = parts_of(request), await signed_sender(request)
    sender.partner.needs(Scope.ORDERS_WRITE)
    sent = read_published(IngestOrder, sender.raw)
    log.bind(store=sender.partner.sees(sent.store_id))
    taken, checked = await parts.ingest.take(sent, sender.partner.actor, parts.clock.now())
    if checked is None:
        return _duplicate(taken)
    answer: dict[str, Any] = {
        "order_id": taken.order_id,
        "status": "pending",
        "acknowledged_at": checked.new.at,
    }
    if checked.adjusted is not None:
        logger.info("price adjusted", order=taken.order_id, **checked.adjusted)
        answer["adjusted"] = checked.adjusted
    return _json(orjson.dumps(answer))


INGEST = Route("/webhooks/orders/ingest", ingest_order, methods=["POST"])
"""The same endpoint for the door in front of the framework."""


@router.post("/webhooks/orders/status-update", dependencies=[_WRITES])
async def update_status(sender: SignedBody, parts: Parts) -> Response:
    """The app moves an order on, or cancels it; by our id or by its own."""
    sent = read_published(StatusUpdate, sender.raw)
    store_id = sender.partner.sees(sent.store_id)
    if bool(sent.order_id) == bool(sent.client_order_id):
        raise BadRequest("invalid", "Name the order by order_id or by client_order_id.")
    now, actor = parts.clock.now(), sender.partner.actor

    async def work(tx: Tx) -> service.Moved:
        order_id = sent.order_id or await service.id_of_client(tx, store_id, sent.client_order_id)
        wanted = service.Move(store_id, order_id, sent.status, actor, sent.reason)
        return await service.move(tx, wanted, now)

    return _moved(await parts.database.write(work))


@router.patch("/api/orders/{order_id}/status", dependencies=[_WRITES])
async def change_status(
    order_id: str, request: Request, caller: AnyCaller, parts: Parts, store_id: Word = ""
) -> Response:
    """The same step twice is fine; one that is not allowed is told with those that are."""
    sent = read_published(StatusChange, await request.body())
    actor = f"{caller.actor}/{sent.actor_id}" if sent.actor_id else caller.actor
    wanted = service.Move(_store(caller, store_id), order_id, sent.status, actor, sent.reason)
    now = parts.clock.now()

    async def work(tx: Tx) -> service.Moved:
        return await service.move(tx, wanted, now)

    return _moved(await parts.database.write(work))


class OrdersAsked(PageAsked):
    """Which orders, of which store; empty means all."""

    status: OrderStatus | None = None
    customer: Annotated[str, Field(max_length=128)] = ""
    since: Annotated[str, Field(alias="from", max_length=40)] = ""
    until: Annotated[str, Field(alias="to", max_length=40)] = ""
    store_id: Annotated[str, Field(max_length=128)] = ""

    def wanted(self, caller: Caller) -> queries.Wanted:
        """As the database is asked. Raises `BadRequest`, `NotFound`."""
        page = self.page(str, str)
        return queries.Wanted(
            _store(caller, self.store_id),
            self.status.value if self.status else "",
            self.customer,
            _moment(self.since, "from"),
            _moment(self.until, "to"),
            page.after,
            page.limit,
            0 if page.after else page.offset,
        )


@router.get("/api/orders", dependencies=[_READS])
async def list_orders(
    caller: AnyCaller, db: Db, asked: Annotated[OrdersAsked, Query()]
) -> Response:
    """Newest first; `next` is the cursor of the page behind this one, or null."""
    wanted = asked.wanted(caller)

    async def work(tx: Tx) -> Sequence[Row]:
        return await queries.page(tx, wanted)

    rows = await db.read(work)
    shown = rows[: wanted.limit]
    following = "null"
    if len(rows) > wanted.limit:
        following = f'"{cursor(shown[-1]["made_at"], shown[-1]["order_id"])}"'
    return _json(f'{{"orders":{documents(shown)},"next":{following}}}'.encode())


class SearchAsked(BaseModel):
    """What somebody typed, to find an order by."""

    q: Annotated[str, Field(min_length=2, max_length=100)]
    limit: Annotated[int, Field(ge=1, le=100), PLAIN] = 20
    store_id: Annotated[str, Field(max_length=128)] = ""


@router.get("/api/orders/search", dependencies=[_READS])
async def search_orders(
    caller: AnyCaller, db: Db, asked: Annotated[SearchAsked, Query()]
) -> Response:
    """By how its number, its customer's name or phone, or the app's id begins."""
    store = _store(caller, asked.store_id)

    async def work(tx: Tx) -> Sequence[Row]:
        return await queries.search(tx, store, asked.q, asked.limit)

    return _json(f'{{"orders":{documents(await db.read(work))}}}'.encode())


async def _quick_list(request: Request) -> Response:
    caller = await _reader(request)
    asked = read_query(OrdersAsked, request)
    return await list_orders(caller, parts_of(request).database, asked)


async def _quick_search(request: Request) -> Response:
    caller = await _reader(request)
    asked = read_query(SearchAsked, request)
    return await search_orders(caller, parts_of(request).database, asked)


async def _reader(request: Request) -> Caller:
    caller = await any_caller(request)
    caller.needs(Scope.ORDERS_READ)
    return caller


QUICK = (
    QuickRoute("GET", "/api/orders", _quick_list),
    QuickRoute("GET", "/api/orders/search", _quick_search),
)
"""The same doors without FastAPI's dependencies: a third of what a page costs."""


@router.get("/api/orders/{order_id}", dependencies=[_READS])
async def one_order(
    order_id: str,
    caller: AnyCaller,
    db: Db,
    store_id: Word = "",
    version: Annotated[int, Query(ge=1, le=1 << 53), PLAIN] = 0,
    after_event: Annotated[int, Query(ge=0, le=1 << 53), PLAIN] = 0,
) -> Response:
    """The order with its events; with `version` as it stood then."""
    store = _store(caller, store_id)

    async def work(tx: Tx) -> str:
        row = await service.find(tx, store, order_id)
        told = document(row)
        if version:
            told = await history.as_of(tx, store, order_id, version) or told
        events = await service.events_of(tx, store, order_id, after_event, MOST_EVENTS)
        return f'{told[:-1]},"events":{events}}}'

    return _json((await db.read(work)).encode())


def _store(caller: Caller, store_id: str) -> str:
    return caller.sees(store_id) if store_id else caller.store_id


def _moment(text: str, field: str) -> str:
    if not text:
        return ""
    try:
        moment = datetime.fromisoformat(text)
        if moment.tzinfo is not None:
            return rfc3339(moment)
    except (ValueError, OverflowError):
        pass
    problem = {"field": field, "code": "invalid", "message": "a time with its zone"}
    raise BadRequest("invalid", "Some fields are not as they must be.", fields=[problem])


def _duplicate(taken: Taken) -> Response:
    said = "This order is here already."
    if not taken.is_same:
        said = "Another order has this client_order_id; somebody will look at it."
    answer = {"error": "duplicate_order", "order_id": taken.order_id, "message": said}
    return _json(orjson.dumps(answer), 409)


def _moved(moved: service.Moved) -> Response:
    told = {"order_id": moved.order_id, "status": moved.status, "updated_at": moved.updated_at}
    return _json(orjson.dumps(told))


def _json(content: bytes, status: int = 200) -> Response:
    return Response(content, status, media_type="application/json")
