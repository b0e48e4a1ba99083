"""What a guest's browser is sent: pages in the phone's language, a no as well.

A person with a browser is told every no on a page in plain words, whoever said it, an endpoint or
the frame around all of them; a program is told by a problem document.
"""

from __future__ import annotations

import gzip
from typing import TYPE_CHECKING

from fastapi import Request, Response

from hosted_api import problems
from hosted_api.guests import is_guests
from hosted_api.kit import log
from hosted_api.web import page
from hosted_api.web.language import COOKIE, LANGUAGES, language_of

if TYPE_CHECKING:
    from hosted_api.kit.http.middleware import App, Receive, Scope, Send

_A_YEAR = 365 * 24 * 3600
_REFUSED = {
    "qr_old": "qr_old",
    "session_closed": "closed",
    "staff_opens": "not_open",
    "too_many_phones": "not_open",
    "too_many_requests": "many",
    "database_down": "down",
    "busy": "down",
    "internal": "down",
}
logger = log.get_logger("evertill.api.pages")


def answer(error: Exception, path: str, request_id: str) -> App:
    """What the frame sends for `error`, to whoever asked."""
    to_a_program = problems.answer(error, path, request_id)
    if not is_guests(path):
        return to_a_program

    async def send_it(scope: Scope, receive: Receive, send: Send) -> None:
        request = Request(scope)
        no = refusal_page(request, error) if _is_person(request) else to_a_program
        await no(scope, receive, send)

    return send_it


def refused(request: Request, error: Exception, nowhere: str = "unknown") -> Response:
    """A page for a person; raises `error` again for a program."""
    if not _is_person(request):
        raise error
    return refusal_page(request, error, nowhere)


def refusal_page(request: Request, error: Exception, nowhere: str = "unknown") -> Response:
    """`nowhere` is what is said where nothing is.

    That is behind a code, or behind the page of a visit, which was there once and has been
    forgotten since.
    """
    no = problems.told(error, request.url.path)
    logger.warning("a guest was refused", code=no.code, detail=str(error))
    text = page.refused_page(_REFUSED.get(no.code, nowhere), language(request))
    sent = html(request, text, keeps_language(request), no.status)
    sent.headers.update(no.headers)
    return sent


def language(request: Request) -> str:
    """What was touched on this page, on one before, or what the phone speaks."""
    asked = request.query_params.get("language", "")
    header = request.headers.get("accept-language", "")
    return language_of(asked, request.cookies.get(COOKIE, ""), header, "")


def keeps_language(request: Request) -> str:
    """The language somebody touched on this page, "" where nobody did."""
    asked = request.query_params.get("language", "")
    return asked if asked in LANGUAGES else ""


def html(request: Request, text: str, keep_language: str = "", status: int = 200) -> Response:
    """A page, packed where the browser takes that."""
    headers = {**dict(page.security_headers()), "vary": "accept-encoding"}
    body = text.encode()
    if takes_gzip(request):
        body = gzip.compress(body, 6, mtime=0)
        headers["content-encoding"] = "gzip"
    sent = Response(body, status, media_type="text/html", headers=headers)
    if keep_language:
        sent.set_cookie(COOKIE, keep_language, max_age=_A_YEAR, samesite="lax", httponly=True)
    return sent


def takes_gzip(request: Request) -> bool:
    """True for all browsers of today."""
    return "gzip" in request.headers.get("accept-encoding", "")


def _is_person(request: Request) -> bool:
    return "text/html" in request.headers.get("accept", "")
