"""The doors to payments: what providers and partners call back."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response
from starlette.routing import Route

from backend_client.contracts.payments import PaymentNews
from hosted_api.auth.caller import Scope
from hosted_api.deps import parts_of, read_published, signed_sender
from hosted_api.errors import NotFound, Unprocessable
from hosted_api.kit import log
from hosted_api.kit.http.limit_middleware import note_refusal
from hosted_api.payments.partner_news import notice_of
from hosted_api.payments.providers.base import Callback, Verdict

router = APIRouter(tags=["payments"])
CALLBACK_PATH = "/webhooks/payments/"
_PARTNERS = CALLBACK_PATH + "callback"


def is_providers(path: str) -> bool:
    """True where a provider calls for all of its shops at once."""
    return path.startswith(CALLBACK_PATH) and path != _PARTNERS


@router.post(_PARTNERS)
async def partner_callback(request: Request) -> Response:
    """A partner tells how a payment stands that it took itself; the same twice is fine."""
    request.scope["route"] = CALLBACKS[0]
    parts, sender = parts_of(request), await signed_sender(request)
    sender.partner.needs(Scope.PAYMENTS_WRITE)
    sent = read_published(PaymentNews, sender.raw)
    log.bind(store=sender.partner.sees(sent.store_id))
    verdict = await parts.payments.inbox.take_news(sender.partner.actor, notice_of(sent))
    if verdict is Verdict.UNKNOWN_PAYMENT:
        raise NotFound("payment_unknown", "There is no such payment.")
    if verdict is Verdict.WRONG_AMOUNT:
        raise Unprocessable("wrong_amount", "Another amount was asked for; somebody will look.")
    return Response(b'{"taken":true}', media_type="application/json")


@router.get(CALLBACK_PATH + "{provider}")
@router.post(CALLBACK_PATH + "{provider}")
async def provider_callback(request: Request) -> Response:
    """What a payment provider tells, in its own form; 404 for one that is off."""
    request.scope["route"] = CALLBACKS[1]
    parts, name = parts_of(request), request.path_params["provider"]
    provider = parts.payments.providers.get(name)
    if provider is None:
        raise NotFound("provider_off", "There is no such provider here.")
    callback = Callback(
        method=request.method,
        path=request.url.path,
        query=request.scope["query_string"].decode("latin-1"),
        headers={key.lower(): value for key, value in request.headers.items()},
        body=await request.body(),
        now=parts.clock.now(),
    )
    verdict, answer = await parts.payments.inbox.take(provider, callback)
    if verdict is Verdict.FORGED and answer.status != 401:  # which is counted by itself
        await note_refusal(parts.limits, request.scope)
    return Response(answer.body, answer.status, media_type=answer.content_type)


CALLBACKS = (
    Route(_PARTNERS, partner_callback, methods=["POST"]),
    Route(CALLBACK_PATH + "{provider}", provider_callback, methods=["GET", "POST"]),
)
"""The same doors without FastAPI's dependencies, which they have none of."""
