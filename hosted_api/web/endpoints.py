"""The doors to the guest's pages: from a camera to a seat, and from there to the page.

What the page then says and asks goes to `/v1/sessions`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fastapi import APIRouter, Request, Response
from starlette.responses import RedirectResponse

from hosted_api.deps import parts_of
from hosted_api.errors import NotFound
from hosted_api.guests import give_key, guest_of, seat_after, seat_of
from hosted_api.kit.http.contract import sent as answered
from hosted_api.photos import service as photos
from hosted_api.problems import KNOWN
from hosted_api.web import bundle, page
from hosted_api.web.page_door import html, keeps_language, language, refused, takes_gzip
from hosted_api.web.paying import payment_shown
from hosted_api.web.picture import qr_png
from hosted_api.web.places import place_of, ways_of

if TYPE_CHECKING:
    from hosted_api.sessions.doorstep import Seat

router = APIRouter(include_in_schema=False)
_FOR_EVER = "public, max-age=31536000, immutable"
_FOR_A_PHONE = "private, max-age=31536000, immutable"


@router.get("/s/{token}")
async def scan_visit(token: str, request: Request) -> Response:
    """The QR of one visit."""
    return await _scanned(request, token, by_table=False)


@router.get("/t/{token}")
async def scan_table(token: str, request: Request) -> Response:
    """The QR that is printed on a table."""
    return await _scanned(request, token, by_table=True)


@router.get("/session/{session_id}")
async def guest_page(request: Request) -> Response:
    """The table's page, for a phone that has sat down."""
    parts = parts_of(request)
    spoken = language(request)
    try:
        member = await guest_of(request)
        seat = await seat_after(request, member)
        if seat is not None:
            return _sent_to(request, seat)
        place = await place_of(parts, member)
        shown = await parts.shown_menus.of(parts, member.store_id, spoken)
        snapshot = await parts.sessions.stream.snapshot(member)
    except KNOWN as no:
        return refused(request, no, nowhere="closed")
    text = page.guest_page(place, shown, snapshot, spoken)
    return html(request, text, keeps_language(request))


@router.get("/session/{session_id}/items")
async def guest_menu(request: Request) -> Response:
    """The menu alone, for a page that is open while it changed. Raises `ApiError`."""
    parts = parts_of(request)
    member = await guest_of(request)
    shown = await parts.shown_menus.of(parts, member.store_id, language(request))
    return html(request, page.at_session(shown.html, member.session_id))


@router.get("/session/{session_id}/photos/{digest}")
async def guest_photo(digest: str, request: Request) -> Response:
    """What something of the menu looks like, at an address of its own. Raises `ApiError`."""
    member = await guest_of(request, for_photo=True)
    store_id, database = member.store_id, parts_of(request).database
    picture = await database.read(lambda tx: photos.one(tx, store_id, digest))
    headers = {**page.picture_headers(), "cache-control": _FOR_A_PHONE}
    return Response(picture.body, media_type=picture.kind, headers=headers)


@router.get("/session/{session_id}/manifest")
async def guest_manifest(session_id: str, request: Request) -> Response:
    """What makes the page one that a phone keeps. Raises `ApiError`."""
    parts = parts_of(request)
    place = await place_of(parts, await guest_of(request))
    text = page.manifest(session_id, place.shop, language(request))
    headers = {"cache-control": "no-store"}
    return Response(text, media_type="application/manifest+json", headers=headers)


@router.get("/session/{session_id}/methods")
async def guest_methods(request: Request) -> Response:
    """How this shop can be paid from a phone. Raises `ApiError`."""
    parts = parts_of(request)
    member = await guest_of(request)
    return answered(await ways_of(parts, member.store_id))


@router.get("/session/{session_id}/payments/{payment_id}")
async def guest_payment(session_id: str, payment_id: str, request: Request) -> Response:
    """A payment of this phone, with what to show and to copy. Raises `ApiError`."""
    parts = parts_of(request)
    member = await guest_of(request)
    payment = await parts.sessions.paying.one(member, payment_id)
    return answered(payment_shown(payment, session_id))


@router.get("/session/{session_id}/payments/{payment_id}/picture")
async def guest_picture(payment_id: str, request: Request) -> Response:
    """Its QR as a PNG. Raises `ApiError`."""
    parts = parts_of(request)
    member = await guest_of(request)
    payment = await parts.sessions.paying.one(member, payment_id)
    if not payment.qr_payload:
        raise NotFound("payment_unknown", "This payment has no QR.")
    headers = {"cache-control": "private, max-age=600"}
    return Response(qr_png(payment.qr_payload), media_type="image/png", headers=headers)


@router.get("/web/{digest}/{name}")
async def page_file(digest: str, name: str, request: Request) -> Response:
    """A file of the page; its address changes when it does."""
    file = bundle.files().get(name)
    if file is None:
        raise NotFound("file_unknown", "There is no such file.")
    keep = _FOR_EVER if digest == bundle.digest() else "no-store"
    return _file(request, file, keep)


@router.get("/guest.js")
async def guest_worker(request: Request) -> Response:
    """The service worker."""
    return _file(request, bundle.worker(), "no-cache", {"service-worker-allowed": "/session/"})


async def _scanned(request: Request, token: str, *, by_table: bool) -> Response:
    """On to an address without any token, with the phone's own key in a cookie."""
    try:
        seat = await seat_of(request, token, by_table=by_table)
    except KNOWN as no:
        return refused(request, no)
    return _sent_to(request, seat)


def _sent_to(request: Request, seat: Seat) -> Response:
    query = f"?from={seat.came_from}" if seat.came_from else ""
    answer = RedirectResponse(f"/session/{seat.member.session_id}{query}", 303)
    answer.headers["cache-control"] = "no-store"
    answer.headers["referrer-policy"] = "no-referrer"
    give_key(request, answer, seat)
    return answer


def _file(
    request: Request, file: bundle.File, keep: str, more: dict[str, str] | None = None
) -> Response:
    headers = {"cache-control": keep, "x-content-type-options": "nosniff", **(more or {})}
    if not takes_gzip(request):
        return Response(file.plain, headers={**headers, "content-type": file.kind})
    headers |= {"content-encoding": "gzip", "vary": "accept-encoding", "content-type": file.kind}
    return Response(file.packed, headers=headers)
