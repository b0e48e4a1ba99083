"""The real API with one more provider, which it speaks to over a socket: `EVERTILL_TRIAL_URL`."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

import orjson

from hosted_api import commands
from hosted_api.payments.providers import registry
from hosted_api.payments.providers.base import (
    Answer,
    Ask,
    Callback,
    Charge,
    Notice,
    NotOffered,
    NotThere,
    Provider,
    Refund,
    Seen,
    Verdict,
    Wire,
)
from pos_core.money import Currency, Money
from pos_core.payment_status import PaymentStatus

if TYPE_CHECKING:
    from collections.abc import Callable

    Providers = Mapping[str, Provider]
    Known = Callable[[Wire, registry.GivenAll], Providers]

NAME = "trial"


class TrialProvider:
    """The fake's own small protocol; a charge sent twice is two charges there."""

    name = NAME
    methods = frozenset({"qris"})

    def __init__(self, wire: Wire, url: str) -> None:
        self._wire, self._url = wire, url

    async def charge(self, charge: Charge) -> Seen:
        body = {"id": charge.payment_id, "amount": charge.money.minor}
        return _seen(await self._ask("charge", "POST", "/charges", body))

    async def status(self, charge: Charge) -> Seen:
        return _seen(await self._ask("status", "GET", f"/charges/{charge.payment_id}"))

    async def cancel(self, charge: Charge) -> Seen:
        raise NotOffered("cancel", charge.payment_id)

    async def refund(self, refund: Refund) -> Seen:
        raise NotOffered("refund", refund.refund_id)

    async def refund_status(self, refund: Refund) -> Seen:
        raise NotOffered("refund", refund.refund_id)

    def verify_callback(self, callback: Callback) -> bool:
        return callback.headers.get("x-trial") == "yes"

    def notices(self, callback: Callback) -> Sequence[Notice]:
        told = orjson.loads(callback.body)
        key = f"{told['id']}/{told['status']}"
        return (Notice(key, payment_id=told["id"], seen=_seen(told)),)

    def answer(self, verdict: Verdict) -> Answer:
        again = verdict is Verdict.OUR_FAULT
        return Answer(500 if again else 401 if verdict is Verdict.FORGED else 200, b"{}")

    async def _ask(self, what: str, method: str, path: str, body: object = None) -> Any:
        sent = orjson.dumps(body) if body is not None else b""
        reply = await self._wire(Ask(NAME, what, method, self._url + path, body=sent))
        if reply.status == 404:
            raise NotThere("unknown")
        return orjson.loads(reply.body)


def _seen(told: Mapping[str, Any]) -> Seen:
    status = PaymentStatus(told["status"])
    money = Money(told["amount"], Currency.VND) if status.took_money else None
    return Seen(status, provider_ref=f"ref-{told['id']}", money=money, qr_payload="qr")


def _with_trial(known: Known) -> Known:
    def providers(wire: Wire, given: registry.GivenAll = registry.NONE_GIVEN) -> Providers:
        return {**known(wire, given), NAME: TrialProvider(wire, os.environ["EVERTILL_TRIAL_URL"])}

    return providers


if __name__ == "__main__":
    vars(registry)["providers"] = _with_trial(registry.providers)
    sys.exit(commands.main(sys.argv[1:]))
