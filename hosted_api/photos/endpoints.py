"""The doors to pictures: which are missing, and one by one what a till or a back office sends."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Path, Query, Request, Response

from backend_client.contracts.photos import AskPhotos, PhotoKept, PhotosMissing
from hosted_api.auth.caller import Caller, Kind, Scope
from hosted_api.deps import AnyCaller, Parts, body
from hosted_api.kit.db.database import Tx
from hosted_api.kit.http.contract import sent as answered
from hosted_api.kit.http.contract import told
from hosted_api.photos import service

router = APIRouter(tags=["photos"])
Digest = Annotated[str, Path(pattern="^[0-9a-f]{64}$")]
Word = Annotated[str, Query(max_length=128)]
_USUAL = (400, 401, 403, 404, 413, 422, 429, 503)
_BYTES = {"schema": {"type": "string", "format": "binary"}}
_PICTURES = dict.fromkeys(("image/jpeg", "image/png", "image/webp"), _BYTES)
_PUT: dict[str, Any] = {
    **told(PhotoKept, errors=_USUAL),
    "openapi_extra": {"requestBody": {"required": True, "content": _PICTURES}},
}


@router.post("/v1/photos/missing", **told(PhotosMissing, takes=AskPhotos, errors=_USUAL))
async def ask_missing(
    caller: AnyCaller, parts: Parts, asked: Annotated[AskPhotos, body(AskPhotos)]
) -> Response:
    """Which of these pictures the store has not got."""
    store_id = _store(caller, asked.store_id or "")

    async def work(tx: Tx) -> PhotosMissing:
        return PhotosMissing(await service.missing(tx, store_id, asked.digests))

    return answered(await parts.database.read(work))


@router.put("/v1/photos/{digest}", **_PUT)
async def put_photo(
    digest: Digest, request: Request, caller: AnyCaller, parts: Parts, store_id: Word = ""
) -> Response:
    """A picture under the SHA-256 of its bytes; the same one again changes nothing."""
    store, now = _store(caller, store_id), parts.clock.now()
    picture = service.looked_at(digest, await request.body())

    async def work(tx: Tx) -> PhotoKept:
        return await service.keep(tx, store, picture, caller.actor, now)

    return answered(await parts.database.write(work))


def _store(caller: Caller, store_id: str) -> str:
    """Whose pictures; a till needs the right to sync, everybody else that to write menus."""
    caller.needs(Scope.SYNC if caller.kind is Kind.DEVICE else Scope.MENU_WRITE)
    return caller.sees(store_id) if store_id else caller.store_id
