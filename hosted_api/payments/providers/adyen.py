"""Adyen: a card at a terminal through its cloud, or on a page of Adyen's behind a payment link.

Card data goes from the terminal or the guest's phone to Adyen and never comes here.
Source: docs.adyen.com: Terminal API (cloud, asynchronous), Pay by Link, modifications, webhooks;
Checkout API v72.

Decided on the safe side: the terminal is asked in the asynchronous way, because a guest takes
longer than a request should, and its answer is had by TransactionStatus. A refused attempt that a
webhook tells of is asked about: on a link the guest may try again. Adyen has no question for a
refund: asking for it again with the same key is the question.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import quote

import orjson
from pydantic import AnyHttpUrl, Field, SecretStr, field_validator
from pydantic_settings import SettingsConfigDict

from hosted_api.kit.clock import RealRng, Rng, rfc3339
from hosted_api.kit.http.mac import matches
from hosted_api.payments.providers import adyen_nexo, adyen_read, adyen_signature, credentials
from hosted_api.payments.providers.amounts import WrongAmount, to_wire
from hosted_api.payments.providers.base import (
    Answer,
    Ask,
    Busy,
    Callback,
    Charge,
    Notice,
    NotOffered,
    NotThere,
    Refund,
    Refused,
    Reply,
    Seen,
    Verdict,
    Wire,
)
from hosted_api.payments.providers.credentials import NOTHING, Given, Pairs, ProviderSettings
from pos_core.money import Money
from pos_core.payment_status import PaymentStatus

NAME = "adyen"
_TEST = "https://checkout-test.adyen.com/v72"
_TEST_TERMINALS = "https://terminal-api-test.adyen.com"
_LIVE_TERMINALS = "https://terminal-api-live.adyen.com"
_ANSWERS = {Verdict.FORGED: 401, Verdict.UNREADABLE: 400, Verdict.OUR_FAULT: 500}
Json = Mapping[str, Any]


class Credentials(ProviderSettings):
    """`EVERTILL_ADYEN_…`. `terminals` is `T1=P400Plus-123456789, …`: ours to Adyen's.

    `webhook_user` and `webhook_password` are the Basic authentication of the webhook, if it has.
    """

    model_config = SettingsConfigDict(env_prefix="EVERTILL_ADYEN_")

    together = (("webhook_user", "webhook_password"),)

    api_key: SecretStr
    merchant_account: str
    hmac_key: SecretStr
    live_prefix: str = Field(default="", pattern=r"^[A-Za-z0-9-]*$")
    url: AnyHttpUrl | None = None
    terminal_url: AnyHttpUrl | None = None
    return_url: str = ""
    terminals: Pairs = Field(default_factory=dict)
    webhook_user: str = ""
    webhook_password: SecretStr = SecretStr("")

    @property
    def is_sandbox(self) -> bool:
        """A shop gets its own live address."""
        return not self.live_prefix

    @property
    def checkout(self) -> str:
        """Where payments are asked for."""
        live = f"https://{self.live_prefix}-checkout-live.adyenpayments.com/checkout/v72"
        return str(self.url or (live if self.live_prefix else _TEST)).rstrip("/")

    @property
    def terminal(self) -> str:
        """Where terminals are spoken to."""
        usual = _LIVE_TERMINALS if self.live_prefix else _TEST_TERMINALS
        return str(self.terminal_url or usual).rstrip("/")

    @field_validator("hmac_key")
    @classmethod
    def _hexadecimal(cls, value: SecretStr) -> SecretStr:
        if not adyen_signature.sign(value.get_secret_value(), b""):
            raise ValueError("it is written in hexadecimal digits")
        return value


def from_environment(wire: Wire, given: Given = NOTHING) -> Adyen | None:
    """Adyen with its credentials; None without. Raises `HalfConfigured`."""
    known = credentials.from_environment(Credentials, given)
    return None if known is None else Adyen(known, wire, RealRng())


class Adyen:
    """Cards: at the charge's terminal, else behind a link. `provider_ref` is the pspReference."""

    name = NAME
    methods = frozenset({"card"})

    def __init__(self, known: Credentials, wire: Wire, rng: Rng) -> None:
        self._credentials, self._wire, self._rng = known, wire, rng

    async def charge(self, charge: Charge) -> Seen:
        """Wake the terminal, or make the link."""
        if not self._terminal(charge):
            form = self._link(charge)
            return adyen_read.link_seen(
                await self._checkout("POST", "paymentLinks", form, charge.payment_id), charge.money
            )
        if charge.money.currency.value not in adyen_nexo.CURRENCIES:
            raise Refused("currency")
        question = adyen_nexo.payment(charge, self._terminal(charge))
        adyen_read.check(await self._nexo("async", question))
        return Seen(PaymentStatus.PROCESSING)

    async def status(self, charge: Charge) -> Seen:
        """Ask the terminal or the link. Raises `NotThere`."""
        if self._terminal(charge):
            question = adyen_nexo.transaction_status(charge, self._terminal(charge), self._name())
            return adyen_nexo.status_seen(await self._nexo("sync", question, repeatable=True))
        path = _link_path(charge)
        return adyen_read.link_seen(await self._checkout("GET", path), charge.money)

    async def cancel(self, charge: Charge) -> Seen:
        """Stop the terminal, or let the link expire; then see what it became."""
        if self._terminal(charge):
            question = adyen_nexo.abort(charge, self._terminal(charge), self._name())
            adyen_read.check(await self._nexo("async", question, repeatable=True))
            return await self.status(charge)
        try:
            said = await self._checkout("PATCH", _link_path(charge), {"status": "expired"})
        except Refused:
            return await self.status(charge)
        seen = adyen_read.link_seen(said, charge.money)
        is_ended = seen.status is PaymentStatus.EXPIRED
        return Seen(PaymentStatus.FAILED, reason="cancelled") if is_ended else seen

    async def refund(self, refund: Refund) -> Seen:
        """Asked for; whether it went through a webhook says."""
        if not refund.charge.provider_ref:
            # The link says that it was paid before the webhook says under which name.
            raise Busy("no_reference_yet")
        form = {
            "merchantAccount": self._credentials.merchant_account,
            "amount": _amount(refund.money),
            "reference": refund.refund_id,
        }
        path = f"payments/{quote(refund.charge.provider_ref)}/refunds"
        said = await self._checkout("POST", path, form, refund.refund_id)
        return Seen(PaymentStatus.PROCESSING, adyen_read.text(said.get("pspReference")))

    async def refund_status(self, refund: Refund) -> Seen:
        """Nobody can be asked. Raises `NotOffered`."""
        raise NotOffered("no_refund_status", refund.refund_id)

    def verify_callback(self, callback: Callback) -> bool:
        """Every item signed, and the right name and password where the webhook has them."""
        wanted = adyen_read.basic(
            self._credentials.webhook_user, self._credentials.webhook_password.get_secret_value()
        )
        if wanted and not matches(callback.headers.get("authorization"), wanted):
            return False
        try:
            said = orjson.loads(callback.body)
        except orjson.JSONDecodeError:
            return False
        return adyen_signature.verify(self._credentials.hmac_key.get_secret_value(), said)

    def notices(self, callback: Callback) -> Sequence[Notice]:
        """What its items tell; nothing for another merchant account's."""
        return adyen_read.notices(callback.body, self._credentials.merchant_account)

    def answer(self, verdict: Verdict) -> Answer:
        """What is not `[accepted]` comes again for days."""
        status = _ANSWERS.get(verdict, 200)
        return Answer(status, b"[accepted]" if status == 200 else b"", "text/plain")

    def _terminal(self, charge: Charge) -> str:
        """A POIID: the model, a dash, the serial number; "" for a charge without one."""
        at = charge.terminal_id
        return self._credentials.terminals.get(at, at if adyen_nexo.is_poi(at) else "")

    def _name(self) -> str:
        """A terminal takes no name twice within 48 hours, and questions have none of their own."""
        return self._rng.bytes(16).hex()

    def _link(self, charge: Charge) -> Json:
        form: dict[str, Any] = {
            "merchantAccount": self._credentials.merchant_account,
            "amount": _amount(charge.money),
            "reference": charge.payment_id,
            "expiresAt": rfc3339(charge.expires_at),
            "description": charge.number or charge.payment_id,
            "reusable": False,
        }
        if self._credentials.return_url:
            form["returnUrl"] = self._credentials.return_url
        return form

    async def _checkout(
        self, method: str, path: str, form: Json | None = None, key: str = ""
    ) -> Json:
        headers = self._headers() | ({"idempotency-key": key} if key else {})
        body = orjson.dumps(form) if form is not None else b""
        address = f"{self._credentials.checkout}/{path}"
        repeatable = method != "POST" or bool(key)
        what = path.partition("/")[0]
        ask = Ask(NAME, what, method, address, headers, body, repeatable=repeatable)
        return adyen_read.body_of(await self._wire(ask))

    async def _nexo(self, way: str, question: bytes, *, repeatable: bool = False) -> Reply:
        address = f"{self._credentials.terminal}/{way}"
        return await self._wire(
            Ask(NAME, "terminal", "POST", address, self._headers(), question, repeatable=repeatable)
        )

    def _headers(self) -> dict[str, str]:
        key = self._credentials.api_key.get_secret_value()
        return {"content-type": "application/json", "x-api-key": key}


def _link_path(charge: Charge) -> str:
    link = charge.facts.get(adyen_read.LINK, "")
    if not link:
        # Its answer was lost: the same key makes the same link again, and nobody has seen it.
        raise NotThere("link_unknown")
    return f"paymentLinks/{quote(link)}"


def _amount(money: Money) -> Json:
    try:
        return {"currency": money.currency.value, "value": to_wire(NAME, money)}
    except WrongAmount as error:
        raise Refused("currency") from error
