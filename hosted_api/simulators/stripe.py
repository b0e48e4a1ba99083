"""Stripe as it describes itself: PaymentIntents, readers driven by the server, refunds, events.

A reader is there as soon as somebody names it, shows one PaymentIntent at a time and is busy
meanwhile. Source: docs.stripe.com/api, docs.stripe.com/terminal (server-driven), webhooks.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import timedelta
from typing import Any

import orjson

from hosted_api.kit.http.mac import hmac_hex
from hosted_api.simulators.frame import Asked, Book, Call, GivenBack, Made, State, Told, told

NAME = "stripe"
SECRET_KEY = "sk_test_simulated"  # noqa: S105, of nobody's account
SECRET = "whsec_simulated"  # noqa: S105
_STATUS = {
    State.WAITING: "requires_payment_method",
    State.PAID: "succeeded",
    State.REFUSED: "requires_payment_method",
    State.EXPIRED: "canceled",
    State.CANCELLED: "canceled",
}
_EVENTS = {
    State.PAID: "payment_intent.succeeded",
    State.REFUSED: "payment_intent.payment_failed",
    State.EXPIRED: "payment_intent.canceled",
    State.CANCELLED: "payment_intent.canceled",
}
_REFUNDS = {State.WAITING: "pending", State.DONE: "succeeded", State.REFUSED: "failed"}
_INTENT = re.compile(r"/v1/payment_intents/([^/]+)(/cancel)?")
_READER = re.compile(r"/v1/terminal/readers/([^/]+)(/process_payment_intent|/cancel_action)?")
_SEARCH = re.compile(r"metadata\['payment_id'\]:'(.*)'")
_LIFE = timedelta(days=1)


class Stripe:
    """One account."""

    name = NAME

    def __init__(self, book: Book) -> None:
        self._book = book
        self._keys: dict[str, tuple[bytes, Told]] = {}
        self._shown: dict[str, str] = {}

    def environment(self, url: str) -> Mapping[str, str]:
        """What our API needs."""
        return {
            "EVERTILL_STRIPE_URL": url,
            "EVERTILL_STRIPE_SECRET_KEY": SECRET_KEY,
            "EVERTILL_STRIPE_WEBHOOK_SECRET": SECRET,
        }

    def answer(self, asked: Asked) -> Told:
        """The API."""
        if asked.headers.get("authorization") != f"Bearer {SECRET_KEY}":
            return _no(401, "invalid_request_error", "api_key_invalid")
        key = asked.headers.get("idempotency-key", "")
        if key not in self._keys or not key:
            answer = self._do(asked)
            if key:
                self._keys[key] = asked.body, answer
            return answer
        body, answer = self._keys[key]
        return answer if body == asked.body else _no(400, "idempotency_error", "")

    def callback(self, made: Made, back: GivenBack | None, *, forged: bool) -> Call | None:
        """An event, signed at the time of the simulated world."""
        if back is not None:
            what, about = "refund.updated", _refund(made, back)
        elif made.state in _EVENTS:
            what, about = _EVENTS[made.state], _intent(made)
        else:
            return None
        of = f"{back.their_id}_{back.state.value}" if back else made.state.value
        name = f"evt_{made.their_id}_{of}"
        return self._event(made, name, what, about, "whsec_guessed" if forged else SECRET)

    def trouble(self, made: Made, event: str) -> Call:
        """`charge.dispute.created`, or `charge.dispute.closed`, which was won."""
        dispute = {
            "id": f"du_{made.their_id}",
            "object": "dispute",
            "payment_intent": made.their_id,
            "amount": made.paid,
            "currency": made.currency.lower(),
            "reason": "fraudulent",
            "status": "won" if event.endswith(".closed") else "needs_response",
            "metadata": {},
        }
        return self._event(made, f"evt_{made.their_id}_{event}", event, dispute, SECRET)

    def _event(
        self, made: Made, name: str, what: str, about: Mapping[str, Any], secret: str
    ) -> Call:
        event = {"id": name, "object": "event", "type": what, "data": {"object": about}}
        body = orjson.dumps(event)
        at = str(int(self._book.now().timestamp())).encode()
        signed = hmac_hex(secret, at + b"." + body)
        headers = {
            "content-type": "application/json",
            "stripe-signature": f"t={at.decode()},v1={signed}",
        }
        return Call(made.callback_url, body, headers)

    def _do(self, asked: Asked) -> Told:
        match asked.method, asked.path:
            case "POST", "/v1/payment_intents":
                return self._create(asked.form())
            case "GET", "/v1/payment_intents/search":
                wanted = _SEARCH.fullmatch(asked.parameters().get("query", ""))
                made = self._book.find(NAME, wanted[1]) if wanted else None
                return _page([_intent(made)] if made else [])
            case "POST", "/v1/refunds":
                return self._give_back(asked.form())
            case "GET", path if path.startswith("/v1/refunds"):
                return self._refunds(path.removeprefix("/v1/refunds").lstrip("/"), asked)
        return self._named(asked)

    def _named(self, asked: Asked) -> Told:
        if found := _INTENT.fullmatch(asked.path):
            return self._one(found[1], found[2] or "")
        if found := _READER.fullmatch(asked.path):
            return self._reader(found[1], found[2] or "", asked.form())
        return _missing("path")

    def _create(self, form: Mapping[str, str]) -> Told:
        amount = form.get("amount", "")
        if not amount.isdigit() or not form.get("currency"):
            return _no(400, "invalid_request_error", "parameter_invalid_integer")
        now, number = self._book.now(), self._book.number()
        made = Made(
            provider=NAME,
            our_id=form.get("metadata[payment_id]") or f"none-{number}",
            their_id=f"pi_{number:08d}",
            amount=int(amount),
            currency=form["currency"].upper(),
            made_at=now,
            expires_at=now + _LIFE,
            callback_url=self._book.callback_url(NAME),
            method=form.get("payment_method_types[]", "card"),
        )
        return told(200, _intent(self._book.add(made)))

    def _one(self, their_id: str, what: str) -> Told:
        made = self._book.theirs(NAME, their_id)
        if made is None:
            return _missing("intent")
        if what == "/cancel":
            if made.state not in (State.WAITING, State.REFUSED):
                return _no(400, "invalid_request_error", "payment_intent_unexpected_state")
            made.end(State.CANCELLED, self._book.now())
        return told(200, _intent(made))

    def _reader(self, name: str, what: str, form: Mapping[str, str]) -> Told:
        shown = self._book.theirs(NAME, self._shown.get(name))
        if what == "/process_payment_intent":
            made = self._book.theirs(NAME, form.get("payment_intent"))
            if made is None:
                return _missing("intent")
            if shown is not None and shown.state is State.WAITING:
                return _no(400, "invalid_request_error", "terminal_reader_busy")
            self._shown[name], shown = made.their_id, made
        elif what == "/cancel_action":
            self._shown.pop(name, None)
            shown = None
        action = None
        if shown is not None:
            states = {State.WAITING: "in_progress", State.PAID: "succeeded"}
            action = {
                "type": "process_payment_intent",
                "status": states.get(shown.state, "failed"),
                "failure_code": "card_declined" if shown.state is State.REFUSED else None,
                "process_payment_intent": {"payment_intent": shown.their_id},
            }
        return told(200, {"id": name, "object": "terminal.reader", "action": action})

    def _give_back(self, form: Mapping[str, str]) -> Told:
        made = self._book.theirs(NAME, form.get("payment_intent"))
        if made is None:
            return _missing("intent")
        amount = int(form.get("amount") or made.paid)
        if made.state is not State.PAID or not 0 < amount <= made.paid - made.promised:
            return _no(400, "invalid_request_error", "charge_already_refunded")
        their_id = f"re_{self._book.number():08d}"
        ours = form.get("metadata[refund_id]", their_id)
        return told(200, _refund(made, self._book.give_back(made, ours, their_id, amount)))

    def _refunds(self, their_id: str, asked: Asked) -> Told:
        made_of = asked.parameters().get("payment_intent")
        every = [
            (made, back)
            for made in self._book.all(NAME)
            for back in made.refunds.values()
            if their_id == back.their_id or (not their_id and made.their_id == made_of)
        ]
        listed = [_refund(made, back) for made, back in every]
        if not their_id:
            return _page(listed)
        return told(200, listed[0]) if listed else _missing("refund")


def simulator(book: Book) -> Stripe:
    """Stripe over this book."""
    return Stripe(book)


def _intent(made: Made) -> dict[str, Any]:
    declined = {"code": "card_declined", "decline_code": "insufficient_funds"}
    is_paid = made.state is State.PAID
    charge = {
        "amount_refunded": made.refunded,
        "refunded": made.refunded >= made.paid > 0,
        "currency": made.currency.lower(),
    }
    return {
        "id": made.their_id,
        "object": "payment_intent",
        "amount": made.amount,
        "amount_received": made.paid,
        "currency": made.currency.lower(),
        "status": _STATUS[made.state],
        "client_secret": f"{made.their_id}_secret_simulated",
        "last_payment_error": declined if made.state is State.REFUSED else None,
        "cancellation_reason": "automatic" if made.state is State.EXPIRED else None,
        "latest_charge": charge if is_paid else None,
        "metadata": {"payment_id": made.our_id},
    }


def _refund(made: Made, back: GivenBack) -> dict[str, Any]:
    return {
        "id": back.their_id,
        "object": "refund",
        "amount": back.amount,
        "currency": made.currency.lower(),
        "payment_intent": made.their_id,
        "status": _REFUNDS[back.state],
        "failure_reason": "expired_or_canceled_card" if back.state is State.REFUSED else None,
        "metadata": {"refund_id": back.our_id},
    }


def _page(listed: list[dict[str, Any]]) -> Told:
    return told(200, {"object": "list", "data": listed, "has_more": False})


def _missing(what: str) -> Told:
    return _no(404, "invalid_request_error", "resource_missing", what)


def _no(status: int, kind: str, code: str, param: str = "") -> Told:
    error = {"type": kind, "code": code, "param": param, "message": code}
    return told(status, {"error": error})
