"""Stripe: a card held to a reader at the counter, or given on Stripe's own form on a phone.

Card data goes from the reader or the phone to Stripe and never comes here. A PaymentIntent is made
under our id as the idempotency key; asking for it again gives the same one and takes no money, so
an answer that was lost is had by asking again, after the search for what is older than the key.
Source: docs.stripe.com/api (payment_intents, terminal/readers, refunds), docs.stripe.com/webhooks.

Decided on the safe side: a PaymentIntent that waits and is not on the reader's display was never
handed to it, and is handed again. A reader that did not answer may show it: the reader is asked.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from typing import Any
from urllib.parse import quote, urlencode

from pydantic import AnyHttpUrl, Field, SecretStr
from pydantic_settings import SettingsConfigDict

from hosted_api.payments.providers import credentials, stripe_read, stripe_signature
from hosted_api.payments.providers.amounts import WrongAmount, to_wire
from hosted_api.payments.providers.base import (
    Answer,
    Ask,
    Callback,
    Charge,
    Misconfigured,
    Notice,
    NotThere,
    ProviderError,
    Refund,
    Refused,
    Seen,
    Unreachable,
    Verdict,
    Wire,
)
from hosted_api.payments.providers.credentials import NOTHING, Given, Pairs, ProviderSettings
from pos_core.payment_status import PaymentStatus

NAME = "stripe"
VERSION = "2026-06-24.dahlia"
PAGES_OF_REFUNDS = 10
_ANSWERS = {Verdict.FORGED: 400, Verdict.UNREADABLE: 400, Verdict.OUR_FAULT: 500}

Form = Sequence[tuple[str, str]]
Json = Mapping[str, Any]


class Credentials(ProviderSettings):
    """`EVERTILL_STRIPE_…`. `readers` is `T1=tmr_…, T2=tmr_…`: our terminal's id to Stripe's."""

    model_config = SettingsConfigDict(env_prefix="EVERTILL_STRIPE_")

    secret_key: SecretStr
    webhook_secret: SecretStr
    url: AnyHttpUrl = AnyHttpUrl("https://api.stripe.com")
    readers: Pairs = Field(default_factory=dict)

    @property
    def is_sandbox(self) -> bool:
        """Its keys say it; the address is the same."""
        return self.secret_key.get_secret_value().startswith(("sk_test_", "rk_test_"))


def from_environment(wire: Wire, given: Given = NOTHING) -> Stripe | None:
    """Stripe with its credentials; None without. Raises `HalfConfigured`."""
    known = credentials.from_environment(Credentials, given)
    return None if known is None else Stripe(known, wire)


class Stripe:
    """Cards: at the reader of the charge's terminal, else on a form with its client secret."""

    name = NAME
    methods = frozenset({"card"})

    def __init__(self, known: Credentials, wire: Wire) -> None:
        self._credentials, self._wire = known, wire

    async def charge(self, charge: Charge) -> Seen:
        """Make the PaymentIntent and hand it to the reader, if there is one."""
        intent = await self._create(charge)
        seen = stripe_read.seen(intent)
        reader = self._reader(charge)
        if not reader or seen.status is not PaymentStatus.PENDING:
            return seen
        await self._hand(reader, stripe_read.id_of(intent))
        return replace(seen, status=PaymentStatus.PROCESSING, client_secret="")

    async def status(self, charge: Charge) -> Seen:
        """By Stripe's id, by ours where its answer was lost. Raises `NotThere`."""
        intent = await self._find(charge)
        seen = stripe_read.seen(intent)
        reader = self._reader(charge)
        if not reader or seen.status is not PaymentStatus.PENDING:
            return seen
        return stripe_read.at_reader(await self._get(f"terminal/readers/{quote(reader)}"), seen)

    async def cancel(self, charge: Charge) -> Seen:
        """Clear the reader and end the PaymentIntent, unless it was paid meanwhile."""
        intent = await self._find(charge)
        reader, name = self._reader(charge), stripe_read.id_of(intent)
        if reader:
            shown = await self._get(f"terminal/readers/{quote(reader)}")
            if stripe_read.shows(shown, name):
                with suppress(Refused):
                    await self._post(f"terminal/readers/{quote(reader)}/cancel_action", ())
        path, key = f"payment_intents/{name}", f"{charge.payment_id}/cancel"
        try:
            return stripe_read.seen(await self._post(f"{path}/cancel", (), key))
        except Refused:
            return stripe_read.seen(await self._get(path, _WITH_CHARGE))

    async def refund(self, refund: Refund) -> Seen:
        """Back to the card it came from."""
        form = [
            ("payment_intent", await self._ref(refund.charge)),
            ("amount", str(_amount(refund.money))),
            ("metadata[refund_id]", refund.refund_id),
        ]
        return stripe_read.refund_seen(await self._post("refunds", form, refund.refund_id))

    async def refund_status(self, refund: Refund) -> Seen:
        """By Stripe's id, else among all of the payment's by ours. Raises `NotThere`."""
        if refund.provider_ref:
            return stripe_read.refund_seen(await self._get(f"refunds/{quote(refund.provider_ref)}"))
        query = [("payment_intent", await self._ref(refund.charge)), ("limit", "100")]
        after: Form = ()
        for _page in range(PAGES_OF_REFUNDS):
            page = await self._get("refunds", (*query, *after))
            listed = stripe_read.list_of(page)
            for each in listed:
                if (each.get("metadata") or {}).get("refund_id") == refund.refund_id:
                    return stripe_read.refund_seen(each)
            if not page.get("has_more") or not listed:
                break
            after = (("starting_after", stripe_read.id_of(listed[-1])),)
        raise NotThere("unknown_refund")

    def verify_callback(self, callback: Callback) -> bool:
        """Signed with the endpoint's secret, five minutes old at most."""
        secret = self._credentials.webhook_secret.get_secret_value()
        header = callback.headers.get("stripe-signature")
        return stripe_signature.verify(secret, header, callback.body, callback.now.timestamp())

    def notices(self, callback: Callback) -> Sequence[Notice]:
        """What the event tells; nothing for payments another system of the shop made."""
        return stripe_read.notices(callback.body)

    def answer(self, verdict: Verdict) -> Answer:
        """Any 2xx is taken; all else comes again for three days."""
        return Answer(_ANSWERS.get(verdict, 200), b"{}")

    async def _create(self, charge: Charge) -> Json:
        reader = self._reader(charge)
        form = [
            ("amount", str(_amount(charge.money))),
            ("currency", charge.money.currency.value.lower()),
            ("payment_method_types[]", "card_present" if reader else "card"),
            ("capture_method", "automatic"),
            ("metadata[payment_id]", charge.payment_id),
            ("metadata[store_id]", charge.store_id),
            ("metadata[number]", charge.number),
        ]
        return await self._post("payment_intents", form, charge.payment_id)

    async def _find(self, charge: Charge) -> Json:
        if charge.provider_ref:
            return await self._get(f"payment_intents/{quote(charge.provider_ref)}", _WITH_CHARGE)
        wanted = f"metadata['payment_id']:'{charge.payment_id}'"
        with suppress(Refused, NotThere):
            found = await self._get("payment_intents/search", (("query", wanted),))
            for each in stripe_read.list_of(found):
                return each
        # The search lags behind by a minute; the key does not.
        return await self._create(charge)

    async def _ref(self, charge: Charge) -> str:
        return charge.provider_ref or stripe_read.id_of(await self._find(charge))

    async def _hand(self, reader: str, intent: str) -> None:
        """Raises what the reader says no by, after nothing can be paid any more."""
        path, form = f"terminal/readers/{quote(reader)}", (("payment_intent", intent),)
        try:
            await self._post(f"{path}/process_payment_intent", form)
        except (Refused, Misconfigured):
            with suppress(NotThere, Misconfigured):
                if stripe_read.shows(await self._get(path), intent):
                    return
            try:
                await self._post(f"payment_intents/{intent}/cancel", (), f"{intent}/cancel")
            except ProviderError as error:
                raise Unreachable("terminal_unsure", error.code) from error
            raise

    def _reader(self, charge: Charge) -> str:
        at = charge.terminal_id
        return self._credentials.readers.get(at, at if at.startswith("tmr_") else "")

    async def _get(self, path: str, query: Form = ()) -> Json:
        address = f"{path}?{urlencode(query)}" if query else path
        return await self._asked("GET", address, b"", {}, repeatable=True)

    async def _post(self, path: str, form: Form, key: str = "") -> Json:
        headers = {"content-type": "application/x-www-form-urlencoded"}
        headers |= {"idempotency-key": key} if key else {}
        return await self._asked("POST", path, urlencode(form).encode(), headers, bool(key))

    async def _asked(
        self, method: str, path: str, body: bytes, headers: Mapping[str, str], repeatable: bool
    ) -> Json:
        secret = self._credentials.secret_key.get_secret_value()
        ask = Ask(
            NAME,
            path.partition("?")[0].partition("/")[0],
            method,
            f"{str(self._credentials.url).rstrip('/')}/v1/{path}",
            {**headers, "authorization": f"Bearer {secret}", "stripe-version": VERSION},
            body,
            repeatable=repeatable,
        )
        return stripe_read.body_of(await self._wire(ask))


_WITH_CHARGE: Form = (("expand[]", "latest_charge"),)


def _amount(money: Any) -> int:
    try:
        return to_wire(NAME, money)
    except WrongAmount as error:
        raise Refused("currency") from error
