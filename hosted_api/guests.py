"""A guest's phone at a door: by which cookie it is known, how much it may ask, and its way in.

Phones come to two nouns, to `/v1/sessions` and to the pages of `web`, and are the same to both.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fastapi import Request, Response

from hosted_api.deps import parts_of
from hosted_api.errors import Forbidden, Invalid, NotFound
from hosted_api.kit import log
from hosted_api.kit.http.middleware import header
from hosted_api.sessions.doorstep import Seat

if TYPE_CHECKING:
    from hosted_api.sessions.stream import Member

COOKIE = "evertill-"
_PATHS = ("/v1/sessions/", "/session/", "/s/", "/t/", "/web/", "/guest.js")
_COOKIE_SECONDS = 24 * 3600
_PHONE_A_MINUTE, _SESSION_A_MINUTE, _SCANS_A_MINUTE = 300, 1_200, 60
_PHOTOS_A_MINUTE = 900
"""Of their own: who scrolls fast through a long menu may order all the same."""


def is_guests(path: str) -> bool:
    """True where phones come, many from one address."""
    return path.startswith(_PATHS)


async def guest_of(request: Request, *, for_photo: bool = False) -> Member:
    """The phone that asks about the session of this path. Raises `ApiError`."""
    session_id: str = request.path_params["session_id"]
    key = _cookie(request, f"{COOKIE}{session_id}")
    if not key:
        raise NotFound("session_unknown", "There is no such session here.")
    parts = parts_of(request)
    member = await parts.sessions.doorstep.phone(session_id, key)
    log.bind(store=member.store_id, actor=member.actor)
    kind, most = ("photos", _PHOTOS_A_MINUTE) if for_photo else ("phone", _PHONE_A_MINUTE)
    await parts.limits.must_take(f"{kind}:{member.phone_id}", most)
    if request.method == "POST":
        await parts.limits.must_take(f"session:{session_id}", _SESSION_A_MINUTE)
        _check_origin(request)
    return member


async def seat_of(request: Request, token: str, *, by_table: bool) -> Seat:
    """Where the QR with this token leads. Raises `ApiError`.

    Whoever tries tokens that nobody was given is not heard for the rest of the minute.
    """
    limits, name = parts_of(request).limits, f"scans:{_address(request)}"
    if not (await limits.take(name, _SCANS_A_MINUTE, by=0)).granted:
        await limits.must_take(name, _SCANS_A_MINUTE)
    doorstep = parts_of(request).sessions.doorstep
    scan = doorstep.by_table if by_table else doorstep.by_visit
    try:
        return await scan(token, _held(request))
    except NotFound:
        await limits.take(name, _SCANS_A_MINUTE)
        raise


async def seat_after(request: Request, member: Member) -> Seat | None:
    """The seat at the table that this phone's was put together with; None where it has its own.

    Raises `ApiError`.
    """
    home = await parts_of(request).sessions.doorstep.come_along(member)
    if home is None:
        return None
    key = _cookie(request, f"{COOKIE}{member.session_id}")
    return Seat(home, key, member.session_id)


def give_key(request: Request, answer: Response, seat: Seat) -> None:
    """The phone keeps its own key for this session from now on, where it has none yet."""
    if not seat.key:
        return
    answer.set_cookie(
        f"{COOKIE}{seat.member.session_id}",
        seat.key,
        max_age=_COOKIE_SECONDS,
        httponly=True,
        samesite="lax",
        secure=base_of(request).startswith("https:"),
    )


def base_of(request: Request) -> str:
    """Where guests reach this API."""
    public = parts_of(request).settings.public_url
    return str(public).rstrip("/") if public else str(request.base_url).rstrip("/")


def _check_origin(request: Request) -> None:
    """No other site's page may act for a guest who has ours open."""
    kind = header(request.scope, b"content-type").partition(";")[0].strip().lower()
    if kind != "application/json":
        raise Invalid("content_type", "The body must be application/json.")
    origin = header(request.scope, b"origin")
    host = origin.partition("://")[2]
    if not host or (host != header(request.scope, b"host") and origin != base_of(request)):
        raise Forbidden("origin_other", "This may be asked by the table's own page only.")


def _address(request: Request) -> str:
    return request.client.host if request.client else "unknown"


def _cookie(request: Request, name: str) -> str:
    """One of the phone's keys, without reading all of its cookies."""
    for part in header(request.scope, b"cookie").split("; "):
        if part.startswith(name) and part[len(name) : len(name) + 1] == "=":
            return part[len(name) + 1 :][:64]
    return ""


def _held(request: Request) -> dict[str, str]:
    """The keys this phone has, by session."""
    return {
        name.removeprefix(COOKIE): value
        for name, value in request.cookies.items()
        if name.startswith(COOKIE)
    }
