"""Transfers a bank tells of: which bill each is for, and what becomes of it.

Only the exact one makes a bill paid. Of every other that is somebody's business an issue is open,
and the till is told with the difference.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

import msgspec

from backend_client.contracts.payments import DoubtfulTransfer
from hosted_api.issues import service as issues
from hosted_api.kit import feed
from hosted_api.kit.clock import rfc3339
from hosted_api.payments import repository, service, transfer_rows
from hosted_api.payments.cards import without_cards
from hosted_api.payments.providers.base import BankTransfer, Seen
from pos_core.bank_transfer import (
    TRUST,
    Arrived,
    Bill,
    TransferVerdict,
    difference,
    is_account,
    judge_transfer,
)
from pos_core.bill_code import bill_codes_in
from pos_core.money import Money
from pos_core.payment_status import PaymentStatus
from pos_core.refusal import Refusal
from pos_core.vietqr import read_vietqr

if TYPE_CHECKING:
    from hosted_api.kit.db.database import Row, Tx

TOLD = "payment.transfer"
KNOWN_BEFORE = "old_news"
SHOPS_OF_LATE = timedelta(days=30)
"""So long an account is remembered by the bills that were shown with it."""


@dataclass(frozen=True, slots=True)
class _Found:
    """What a transfer is to a store; `payments` are the bill, or those that it fits."""

    verdict: TransferVerdict
    store_id: str = ""
    payments: Sequence[Row] = ()
    more: Money | None = None


async def take(tx: Tx, provider: str, transfer: BankTransfer, now: datetime) -> str:
    """The verdict on a transfer, which is written down once; `old_news` for one told before."""
    codes = bill_codes_in(transfer.memo)
    row = await transfer_rows.put(
        tx,
        provider=provider,
        transfer_id=transfer.transfer_id,
        account=transfer.virtual_account or transfer.account,
        currency=transfer.money.currency.value,
        amount=transfer.money.minor,
        memo=without_cards(transfer.memo),
        bill_code=codes[0] if codes else "",
        bank_reference=transfer.bank_reference,
        at=rfc3339(transfer.at),
        came_at=rfc3339(now),
    )
    if row is None or await transfer_rows.is_told_by_another(tx, row):
        return KNOWN_BEFORE
    found = await _found(tx, codes, transfer, now)
    payment_id = found.payments[0]["payment_id"] if len(found.payments) == 1 else ""
    await transfer_rows.judged(tx, row, found.store_id, payment_id, found.verdict.value)
    if found.verdict is TransferVerdict.EXACT:
        seen = Seen(PaymentStatus.SUCCESS, transfer.bank_reference, transfer.money)
        heard = service.Heard(seen, f"bank/{provider}")
        await service.judge(tx, found.store_id, payment_id, heard, now)
    elif found.verdict.needs_a_person and found.store_id:
        await _ask_people(tx, provider, transfer, found, now)
    return found.verdict.value


async def _found(tx: Tx, codes: Sequence[str], transfer: BankTransfer, now: datetime) -> _Found:
    if not codes:
        return await _without_code(tx, transfer)
    named = await transfer_rows.by_code(tx, codes)
    here = [row for row in named if is_account(_account(row), _accounts(transfer))] or list(named)
    if not here:
        store_id = await _store_of_account(tx, transfer, now)
        return _Found(TransferVerdict.UNKNOWN_CODE, store_id)
    if len(here) > 1:
        store_id = here[0]["store_id"]
        same = [row for row in here if row["store_id"] == store_id]
        return _Found(TransferVerdict.AMBIGUOUS, store_id, same)
    return await _judged(tx, here[0], transfer)


async def _judged(tx: Tx, payment: Row, transfer: BankTransfer) -> _Found:
    """Under the payment's lock, so that two parts of one amount see each other."""
    store_id = payment["store_id"]
    await feed.hold(tx, store_id)
    row = await repository.locked(tx, store_id, payment["payment_id"])
    assert row is not None
    money = service.money_of(row)
    bill = Bill(
        money,
        _account(row),
        datetime.fromisoformat(row["asked_at"]),
        datetime.fromisoformat(row["expires_at"]),
        is_paid=PaymentStatus(row["status"]).took_money,
        is_trusted=bool(row["trusted"]),
        came=Money(await transfer_rows.came(tx, row), money.currency),
    )
    arrived = Arrived(transfer.money, _accounts(transfer), transfer.at)
    return _Found(judge_transfer(bill, arrived), store_id, (row,), difference(bill, arrived))


async def _without_code(tx: Tx, transfer: BankTransfer) -> _Found:
    """Somebody's wages, or a bill whose code the bank lost: then one is open with this amount."""
    if transfer.money.minor <= 0:
        return _Found(TransferVerdict.OUTGOING)
    amount, currency = transfer.money.minor, transfer.money.currency.value
    rows = await transfer_rows.open_of_amount(tx, amount, currency, rfc3339(transfer.at - TRUST))
    fitting = [row for row in rows if is_account(_account(row), _accounts(transfer))]
    if not fitting:
        return _Found(TransferVerdict.UNRELATED)
    store_id = fitting[0]["store_id"]
    same = [row for row in fitting if row["store_id"] == store_id]
    return _Found(TransferVerdict.MANGLED, store_id, same)


async def _store_of_account(tx: Tx, transfer: BankTransfer, now: datetime) -> str:
    rows = await transfer_rows.recent(tx, rfc3339(now - SHOPS_OF_LATE))
    accounts = _accounts(transfer)
    return next((row["store_id"] for row in rows if is_account(_account(row), accounts)), "")


async def _ask_people(
    tx: Tx, provider: str, transfer: BankTransfer, found: _Found, now: datetime
) -> None:
    told = _told(provider, transfer, found)
    facts: dict[str, Any] = msgspec.to_builtins(told)
    kind = f"transfer_{found.verdict.value}"
    await issues.open_issue(tx, found.store_id, kind, told.transfer_id, facts, now)
    key = told.payment_id or told.transfer_id
    entry = feed.Entry(TOLD, key, msgspec.json.encode(told).decode())
    await feed.append(tx, found.store_id, [entry], now)


def _told(provider: str, transfer: BankTransfer, found: _Found) -> DoubtfulTransfer:
    one = found.payments[0] if found.more is not None else None
    return DoubtfulTransfer(
        transfer_id=f"{provider}/{transfer.transfer_id}",
        verdict=found.verdict.value,
        came=transfer.money.minor,
        currency=transfer.money.currency.value,
        at=rfc3339(transfer.at),
        payment_id=one["payment_id"] if one is not None else "",
        order_id=one["order_id"] if one is not None else "",
        number=one["number"] if one is not None else "",
        asked=one["amount"] if one is not None else 0,
        difference=found.more.minor if found.more is not None else 0,
        candidates=tuple(row["payment_id"] for row in found.payments) if one is None else (),
        memo=without_cards(transfer.memo),
        reference=without_cards(transfer.bank_reference),
    )


def _account(payment: Row) -> str:
    """Where the QR that was shown sends the money; "" when it is not for a transfer."""
    read = read_vietqr(payment["qr_payload"])
    return "" if isinstance(read, Refusal) else read.account.number


def _accounts(transfer: BankTransfer) -> frozenset[str]:
    return frozenset([transfer.account, transfer.virtual_account]) - {""}
