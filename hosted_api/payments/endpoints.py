"""The doors to payments: asking, following, giving back, comparing; and what is called back."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Annotated

import msgspec
import orjson
from fastapi import APIRouter, Query, Request, Response
from pydantic import BaseModel, Field
from starlette.routing import Route

from backend_client.contracts.payments import (
    AskPayment,
    AskRefund,
    Methods,
    PaymentNews,
    SyncPayments,
)
from hosted_api.auth.caller import Caller, Kind, Scope
from hosted_api.deps import (
    PLAIN,
    AnyCaller,
    Parts,
    body,
    needs,
    parts_of,
    read_published,
    signed_sender,
)
from hosted_api.errors import BadRequest, NotFound, Unprocessable
from hosted_api.kit import log
from hosted_api.kit.clock import rfc3339
from hosted_api.kit.http.limit_middleware import note_refusal
from hosted_api.kit.http.paging import BadCursor, cursor, key_of
from hosted_api.payments.asking import Asker
from hosted_api.payments.partner_news import notice_of
from hosted_api.payments.providers.base import Callback, Verdict
from hosted_api.payments.reconciling import MOST, Period
from hosted_api.stores.service import store_of

if TYPE_CHECKING:
    from hosted_api.kit.db.database import Tx

router = APIRouter(tags=["payments"])
CALLBACK_PATH = "/webhooks/payments/"
_PARTNERS = CALLBACK_PATH + "callback"
_READS, _WRITES = needs(Scope.PAYMENTS_READ), needs(Scope.PAYMENTS_WRITE)
_REFUNDS, _COMPARES = needs(Scope.PAYMENTS_REFUND), needs(Scope.PAYMENTS_RECONCILE)
Word = Annotated[str, Query(max_length=128)]


@router.post("/v1/payments", dependencies=[_WRITES])
async def ask_payment(
    caller: AnyCaller, parts: Parts, sent: Annotated[AskPayment, body(AskPayment)]
) -> Response:
    """Be paid, once for each key; answered with what to show, or after 5 seconds without it."""
    return _json(await parts.payments.asking.ask(_asker(caller, sent.store_id), sent))


@router.get("/v1/payments", dependencies=[_READS])
async def payments_of_order(
    caller: AnyCaller,
    parts: Parts,
    order_id: Annotated[str, Query(min_length=1, max_length=128)],
    store_id: Word = "",
) -> Response:
    """Every attempt at an order, the first first."""
    return _json(await parts.payments.asking.of_order(_asker(caller, store_id), order_id))


@router.get("/v1/payments/methods", dependencies=[_READS])
async def payment_methods(caller: AnyCaller, parts: Parts, store_id: Word = "") -> Response:
    """The ways to pay a store has, and how their providers are."""
    asker = _asker(caller, store_id)

    async def work(tx: Tx) -> Methods:
        store = await store_of(tx, asker.store_id)
        return await parts.payments.methods.methods_of(tx, store)

    return _json(msgspec.json.encode(await parts.database.read(work)))


@router.get("/v1/payments/{payment_id}", dependencies=[_READS])
async def one_payment(
    payment_id: str, caller: AnyCaller, parts: Parts, store_id: Word = ""
) -> Response:
    """How a payment stands, with its refunds."""
    return _json(await parts.payments.asking.one(_asker(caller, store_id), payment_id))


@router.post("/v1/payments/{payment_id}/retry", dependencies=[_WRITES])
async def retry_payment(
    payment_id: str, caller: AnyCaller, parts: Parts, store_id: Word = ""
) -> Response:
    """One more attempt where this one failed; itself where it is open or was paid after all."""
    return _json(await parts.payments.asking.retry(_asker(caller, store_id), payment_id))


@router.post("/v1/payments/{payment_id}/cancel", dependencies=[_WRITES])
async def cancel_payment(
    payment_id: str, caller: AnyCaller, parts: Parts, store_id: Word = ""
) -> Response:
    """Nobody waits for it any more; the answer says whether it was paid meanwhile."""
    return _json(await parts.payments.asking.cancel(_asker(caller, store_id), payment_id))


@router.post("/v1/payments/{payment_id}/refunds", dependencies=[_REFUNDS])
async def refund_payment(
    payment_id: str,
    caller: AnyCaller,
    parts: Parts,
    sent: Annotated[AskRefund, body(AskRefund)],
    store_id: Word = "",
) -> Response:
    """Money goes back, once for each key and never more than was paid."""
    return _json(await parts.payments.asking.refund(_asker(caller, store_id), payment_id, sent))


class ComparisonAsked(BaseModel):
    """Which payments are compared; those of the last day where no times are told."""

    provider: Annotated[str, Field(min_length=1, max_length=40)]
    since: Annotated[str, Field(alias="from", max_length=40)] = ""
    until: Annotated[str, Field(alias="to", max_length=40)] = ""
    cursor: Annotated[str, Field(max_length=500)] = ""
    limit: Annotated[int, Field(ge=1, le=MOST), PLAIN] = MOST
    store_id: Annotated[str, Field(max_length=128)] = ""

    def period(self, store_id: str, now: datetime) -> Period:
        """Raises `BadRequest`."""
        return Period(
            store_id,
            self.provider,
            _moment(self.since, "from", now - timedelta(days=1)),
            _moment(self.until, "to", now),
            _place(self.cursor),
            self.limit,
        )


@router.get("/api/admin/payments/reconciliation", dependencies=[_COMPARES])
async def compare_payments(
    caller: AnyCaller, parts: Parts, asked: Annotated[ComparisonAsked, Query()]
) -> Response:
    """What we say beside what the provider says, payment by payment, with every difference."""
    store_id = _asker(caller, asked.store_id).store_id
    period = asked.period(store_id, parts.clock.now())
    report, last = await parts.payments.reconciling.compare(period)
    following = cursor(last["asked_at"], last["payment_id"]) if last is not None else None
    return _json(orjson.dumps({**report, "next": following}))


@router.post("/api/admin/payments/reconciliation/sync", dependencies=[_COMPARES])
async def sync_payments(
    caller: AnyCaller, parts: Parts, sent: Annotated[SyncPayments, body(SyncPayments)]
) -> Response:
    """Take over what the provider says of these payments, as far as it is news."""
    if not 0 < len(sent.payment_ids) <= MOST:
        raise BadRequest("invalid", f"Name 1 to {MOST} payments.")
    store_id = _asker(caller, sent.store_id).store_id
    synced = await parts.payments.reconciling.sync(store_id, sent.payment_ids)
    return _json(orjson.dumps({"payments": synced}))


@router.get("/api/admin/payments/providers", dependencies=[_COMPARES])
async def providers_set_up(parts: Parts) -> Response:
    """How each provider is set up and what one that is not lacks; nothing secret."""
    return _json(msgspec.json.encode(parts.payments.survey()))


@router.post("/api/admin/payments/providers/{provider}/try", dependencies=[_COMPARES])
async def try_provider(provider: str, parts: Parts) -> Response:
    """Ask a provider something harmless, to see whether it knows us; no money moves."""
    return _json(msgspec.json.encode(await parts.payments.try_out(provider)))


def _asker(caller: Caller, store_id: str) -> Asker:
    store = caller.sees(store_id) if store_id else caller.store_id
    return Asker(store, caller.actor, caller.kind is Kind.PARTNER)


def _moment(text: str, field: str, usual: datetime) -> str:
    try:
        moment = datetime.fromisoformat(text) if text else usual
        if moment.tzinfo is not None:
            return rfc3339(moment)
    except (ValueError, OverflowError):
        pass
    problem = {"field": field, "code": "invalid", "message": "a time with its zone"}
    raise BadRequest("invalid", "Some fields are not as they must be.", fields=[problem])


def _place(text: str) -> tuple[str, str]:
    if not text:
        return "", ""
    try:
        at, payment_id = key_of(text, (str, str))
    except BadCursor as error:
        raise BadRequest("bad_cursor", "This cursor was not given out here.") from error
    return str(at), str(payment_id)


def _json(told: str | bytes) -> Response:
    return Response(told, media_type="application/json")


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
