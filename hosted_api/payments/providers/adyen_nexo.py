"""The nexo messages of Adyen's terminals: a payment, how it stands, and stopping it.

Amounts are in whole units of the currency here. A message is named by a `ServiceID` that follows
from the payment, so that asking twice is asking for the same one.
Source: docs.adyen.com, Terminal API reference (protocol 3.0), verify transaction status.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from hashlib import blake2b
from typing import Any, NoReturn

import orjson

from hosted_api.kit.clock import rfc3339
from hosted_api.payments.providers.adyen_read import check, text
from hosted_api.payments.providers.base import Charge, NotThere, Reply, Seen, Unreachable
from pos_core.money import Currency, Money
from pos_core.payment_status import PaymentStatus

SALE_ID = "Evertill"
CURRENCIES: Mapping[str, int] = {"VND": 1, "IDR": 1, "USD": 100}
"""What one whole unit of the wire is of our minor units."""

Json = Mapping[str, Any]
_POI = re.compile(r"[A-Za-z0-9]+-[0-9]{6,12}")
_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_REASONS = {
    "Aborted": "cancelled",
    "Cancel": "cancelled",
    "Busy": "terminal_busy",
    "UnavailableDevice": "terminal_offline",
    "DeviceOut": "terminal_offline",
}
_PERHAPS = frozenset(["InProgress", "UnreachableHost", "Partial"])
"""Of these nobody knows yet whether the card was charged."""


def is_poi(terminal_id: str) -> bool:
    """True for a terminal's name as Adyen gives it."""
    return _POI.fullmatch(terminal_id) is not None


def service_id(name: str) -> str:
    """Ten characters that follow from our id; one of 10^15 is another's."""
    number = int.from_bytes(blake2b(name.encode(), digest_size=8).digest(), "big")
    return "".join(_LETTERS[number >> (5 * place) & 31] for place in range(10))


def payment(charge: Charge, terminal: str) -> bytes:
    """Let the guest hold a card to it."""
    whole = Decimal(charge.money.minor) / CURRENCIES[charge.money.currency.value]
    asked = {
        "SaleData": {
            "SaleTransactionID": {
                "TransactionID": charge.payment_id,
                "TimeStamp": rfc3339(charge.asked_at),
            }
        },
        "PaymentTransaction": {
            "AmountsReq": {
                "Currency": charge.money.currency.value,
                "RequestedAmount": orjson.Fragment(f"{whole:f}"),
            }
        },
    }
    name = service_id(charge.payment_id)
    return _request("Payment", name, terminal, {"PaymentRequest": asked})


def transaction_status(charge: Charge, terminal: str, name: str) -> bytes:
    """Ask what became of the payment; each question has a `name` of its own."""
    asked = {"MessageReference": _reference(charge), "ReceiptReprintFlag": False}
    body = {"TransactionStatusRequest": asked}
    return _request("TransactionStatus", service_id(name), terminal, body)


def abort(charge: Charge, terminal: str, name: str) -> bytes:
    """Let nobody pay any more; each request has a `name` of its own."""
    asked = {"AbortReason": "MerchantAbort", "MessageReference": _reference(charge)}
    return _request("Abort", service_id(name), terminal, {"AbortRequest": asked})


def status_seen(reply: Reply) -> Seen:
    """What the terminal says of the payment. Raises `NotThere`, `Unreachable`."""
    check(reply)
    answer = _inside(_read(reply.body), "SaleToPOIResponse", "TransactionStatusResponse")
    said = _inside(answer, "Response")
    if said.get("Result") == "Success":
        told = _inside(answer, "RepeatedMessageResponse", "RepeatedResponseMessageBody")
        return _payment_seen(_inside(told, "PaymentResponse"))
    condition = text(said.get("ErrorCondition"))
    if condition == "NotFound":
        raise NotThere("unknown_at_terminal")
    if condition == "InProgress":
        return Seen(PaymentStatus.PROCESSING)
    raise Unreachable("terminal_offline", condition)


def _payment_seen(answer: Json) -> Seen:
    said = _inside(answer, "Response")
    if said.get("Result") == "Success":
        name = text(_inside(answer, "POIData", "POITransactionID").get("TransactionID"))
        amounts = _inside(answer, "PaymentResult", "AmountsResp")
        return Seen(PaymentStatus.SUCCESS, name.rpartition(".")[2], _money(amounts))
    condition = text(said.get("ErrorCondition"))
    if said.get("Result") != "Failure" or condition in _PERHAPS:
        return Seen(PaymentStatus.PROCESSING)
    return Seen(PaymentStatus.FAILED, reason=_REASONS.get(condition, "declined"))


def _request(what: str, name: str, terminal: str, body: Json) -> bytes:
    header = {
        "ProtocolVersion": "3.0",
        "MessageClass": "Service",
        "MessageCategory": what,
        "MessageType": "Request",
        "ServiceID": name,
        "SaleID": SALE_ID,
        "POIID": terminal,
    }
    return orjson.dumps({"SaleToPOIRequest": {"MessageHeader": header, **body}})


def _reference(charge: Charge) -> Json:
    name = service_id(charge.payment_id)
    return {"MessageCategory": "Payment", "SaleID": SALE_ID, "ServiceID": name}


def _money(amounts: Json) -> Money:
    """Raises `Unreachable` for an amount nobody can read: it is asked for again."""
    try:
        currency = Currency(text(amounts.get("Currency")))
        minor = Decimal(amounts["AuthorizedAmount"]) * CURRENCIES[currency.value]
    except (ValueError, KeyError, TypeError, InvalidOperation) as error:
        raise Unreachable("unreadable", "no amount") from error
    if minor != minor.to_integral_value():
        raise Unreachable("unreadable", "a fraction of a unit")
    return Money(int(minor), currency)


def _read(body: bytes) -> Json:
    try:
        said = json.loads(body, parse_float=Decimal, parse_constant=_no_number)
    except (ValueError, RecursionError) as error:
        raise Unreachable("unreadable") from error
    return said if isinstance(said, dict) else {}


def _no_number(name: str) -> NoReturn:
    raise ValueError(name)


def _inside(value: Json, *names: str) -> Json:
    for name in names:
        inner = value.get(name)
        value = inner if isinstance(inner, dict) else {}
    return value
