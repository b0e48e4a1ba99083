"""The doors to menus: a back office sends them, tills fetch them, or tell what they sell."""

from __future__ import annotations

import asyncio
from datetime import datetime
from typing import Annotated

import msgspec
import orjson
from fastapi import APIRouter, Query, Request, Response

from backend_client.contracts.menu import MenuAccepted, MenuOffer, MenuSync
from hosted_api.auth.caller import Scope
from hosted_api.deps import (
    PLAIN,
    AnyCaller,
    Db,
    Device,
    Now,
    Parts,
    SignedBody,
    needs,
    read_as,
    read_published,
)
from hosted_api.errors import Conflict, NotFound
from hosted_api.kit import log
from hosted_api.kit.db.database import Tx
from hosted_api.kit.http.contract import sent as answered
from hosted_api.kit.http.contract import told
from hosted_api.menu import service
from hosted_api.stores.service import store_of

router = APIRouter(tags=["menu"])


SYNC, OFFER = "/webhooks/menu/sync", "/v1/menu"
_LARGE = 100_000


@router.post(SYNC, dependencies=[needs(Scope.MENU_WRITE)])
async def sync_menu(sender: SignedBody, parts: Parts) -> Response:
    """A whole menu, kept whole or refused whole."""
    if len(sender.raw) > _LARGE:
        sent = await asyncio.to_thread(_read, sender.raw)
    else:
        sent = _read(sender.raw)
    log.bind(store=sender.partner.sees(sent.store_id))
    now = parts.clock.now()

    async def work(tx: Tx) -> service.Taken:
        store = await store_of(tx, sent.store_id)
        return await service.take_in(tx, sent, store.currency, sender.partner.actor, now)

    taken = await parts.database.write(work)
    if taken.is_taken_by_another:
        raise Conflict(
            "menu_version_taken",
            "This version was sent before with another menu; send a higher one.",
            version=sent.version,
        )
    parts.prices.forget(sent.store_id)
    return Response(msgspec.json.encode(taken.answer), media_type="application/json")


@router.post(
    OFFER,
    dependencies=[needs(Scope.SYNC)],
    **told(MenuAccepted, takes=MenuOffer, errors=(400, 401, 403, 413, 422, 429, 503)),
)
async def offer_menu(request: Request, till: Device, parts: Parts) -> Response:
    """What a till sells by itself: guests order from it where no back office sent a menu."""
    raw, store_id, now = await request.body(), till.store_id, parts.clock.now()
    if len(raw) > _LARGE:
        sent = await asyncio.to_thread(_read_offer, raw, store_id, now)
    else:
        sent = _read_offer(raw, store_id, now)

    async def work(tx: Tx) -> service.Taken:
        store = await store_of(tx, store_id)
        return await service.take_offer(tx, sent, store.currency, till.actor, now)

    taken = await parts.database.write(work)
    parts.prices.forget(store_id)
    return answered(taken.answer)


@router.get("/v1/snapshot/menu", dependencies=[needs(Scope.MENU_READ)])
async def menu_snapshot(
    request: Request,
    caller: AnyCaller,
    db: Db,
    clock: Now,
    version: Annotated[int, Query(ge=0, lt=1 << 53), PLAIN] = 0,
    store_id: Annotated[str, Query(max_length=128)] = "",
) -> Response:
    """The menu in force, or one by its version; 304 for who has it already."""
    store, now = caller.sees(store_id) if store_id else caller.store_id, clock.now()
    known = request.headers.get("if-none-match", "")

    async def work(tx: Tx) -> tuple[service.MenuHead, str]:
        if version:
            head = await service.head_of(tx, store, version)
        else:
            found = await service.in_force(tx, store, now)
            if found is None:
                raise NotFound("menu_missing", "The shop has no menu yet.")
            head = found
        same = known == head.etag
        return head, "" if same else await service.body_of(tx, store, head.version)

    head, body = await db.read(work)
    headers = {"etag": head.etag, "cache-control": "private, no-cache"}
    if not body:
        return Response(status_code=304, headers=headers)
    told = orjson.dumps({"kind": "menu", **head.told(), "menu": orjson.Fragment(body)})
    return Response(told, headers=headers, media_type="application/json")


def _read_offer(raw: bytes, store_id: str, now: datetime) -> MenuSync:
    sent = service.offered(read_as(MenuOffer, raw), store_id, now)
    service.check_goods(sent)
    return sent


def _read(raw: bytes) -> MenuSync:
    sent = read_published(MenuSync, raw)
    service.check_goods(sent)
    return sent
