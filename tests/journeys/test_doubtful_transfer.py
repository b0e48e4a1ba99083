"""A guest transfers too little: real till, real API, the bank's notice on a real socket."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta, timezone
from pathlib import Path
from typing import Any

import httpx
import pytest

from pos_app.boot.real_ports import RealClock, RealRng
from pos_app.boot.sync_room import Account
from pos_core.attempt import Attempt
from pos_core.deciding_transfers import GiveBackTransfer, TakeTransfer
from pos_core.doubtful_transfer import Doubt
from pos_core.ids import OrderId, PaymentId
from pos_core.pay_rules import BankAccount, PayRules
from pos_core.paying import AskPayment
from tests.journeys.test_electronic_payment import Running
from tests.support.api_process import ApiProcess
from tests.support.sync_line import Room, is_settled
from tests.support.working_till import COFFEE, SHOP, WorkingTill, dong, working_till

pytestmark = pytest.mark.starts_threads
ACCOUNT = BankAccount("970436", "0011004321098")
PAY_SHOP = replace(SHOP, pay=PayRules(ACCOUNT))
KEY = "sepay-api-key"
VIETNAM = timezone(timedelta(hours=7))
P1 = PaymentId("0190d3f0-3333-7000-8000-000000000001")
P2 = PaymentId("0190d3f0-4444-7000-8000-000000000001")


@dataclass
class Counter:
    """The till, its line, and the bank that tells the API."""

    till: WorkingTill
    api: ApiProcess
    room: Room
    told: int = 0

    @property
    def waiting(self) -> dict[str, Doubt]:
        return dict(self.till.engine.state.paying.doubts.waiting)

    def connect(self) -> None:
        account = Account("test", self.api.address.url, code=self.api.pairing_code())
        self.room.room.connect(account)
        self.room.until(is_settled)

    def asks(self, payment_id: PaymentId, order_id: OrderId) -> Attempt:
        """By VietQR for all that is left, and the API knows of it."""
        rest = self.till.engine.state.orders[order_id].rest()
        assert self.till.ask(AskPayment(order_id, payment_id, "vietqr", rest)).ok
        self.room.until_changed(lambda: self.attempt(payment_id).version > 0)
        return self.attempt(payment_id)

    def attempt(self, payment_id: PaymentId) -> Attempt:
        return self.till.engine.state.paying.attempts[payment_id]

    def transfers(self, amount: int, memo: str) -> None:
        """The bank's notice, as SePay sends it."""
        self.told += 1
        notice = {
            "id": self.told,
            "gateway": "Vietcombank",
            "transactionDate": RealClock().now().astimezone(VIETNAM).strftime("%Y-%m-%d %H:%M:%S"),
            "accountNumber": ACCOUNT.number,
            "code": None,
            "content": memo,
            "transferType": "in",
            "transferAmount": amount,
            "accumulated": 0,
            "subAccount": None,
            "referenceCode": f"FT{self.told}",
            "description": "",
        }
        url = f"{self.api.address.url}/webhooks/payments/sepay"
        answer = httpx.post(url, json=notice, headers={"authorization": f"Apikey {KEY}"})
        assert answer.status_code == 200

    def open_issues(self) -> list[str]:
        return [each.kind for each in self.till.engine.state.issues.values()]


@pytest.fixture
def counter(tmp_path: Path) -> Iterator[Counter]:
    api = ApiProcess(tmp_path / "api").furnish()
    api.extra = {"EVERTILL_SEPAY_API_KEY": KEY}
    api.start()
    with working_till(tmp_path / "till", shop=PAY_SHOP, clock=Running(), rng=RealRng()) as till:
        room = Room(till, tmp_path / "sync")
        try:
            yield Counter(till, api, room)
        finally:
            room.room.stop()
            api.kill()


def _order(counter: Counter) -> OrderId:
    counter.till.add(COFFEE)
    cart = counter.till.engine.state.cart
    assert cart is not None
    return cart.order_id


def _take(counter: Counter, doubt: Doubt, order_id: OrderId, amount: int) -> Any:
    taken = TakeTransfer(doubt.transfer.transfer_id, order_id, dong(amount))
    return counter.till.ask(taken)


def test_too_little_is_told_with_its_memo_and_the_rest_comes_by_another_code(
    counter: Counter,
) -> None:
    counter.connect()
    order_id = _order(counter)
    first = counter.asks(P1, order_id)
    memo = f"MBVCB.32789.{first.bill_code}.NGUYEN VAN A"
    counter.transfers(20_000, memo)
    counter.room.until_changed(lambda: bool(counter.waiting) and bool(counter.open_issues()))
    (doubt,) = counter.waiting.values()
    assert (doubt.transfer.memo, doubt.transfer.reference) == (memo, "FT1")
    assert doubt.transfer.more == dong(-9_000)
    assert counter.open_issues() == ["transfer_short"]
    assert not counter.till.sales()
    assert _take(counter, doubt, order_id, 20_000).ok
    counter.room.until_changed(lambda: not counter.open_issues())
    second = counter.asks(P2, order_id)
    assert second.amount == dong(9_000)
    counter.transfers(9_000, second.bill_code)
    counter.room.until_changed(lambda: counter.attempt(P2).taken)
    (sale,) = counter.till.sales()
    assert [payment.amount for payment in sale.payments] == [dong(20_000), dong(9_000)]


def test_what_was_taken_of_a_transfer_is_a_payment_the_server_knows(counter: Counter) -> None:
    counter.connect()
    order_id = _order(counter)
    first = counter.asks(P1, order_id)
    counter.transfers(40_000, first.bill_code)
    counter.room.until_changed(lambda: bool(counter.waiting) and bool(counter.open_issues()))
    (doubt,) = counter.waiting.values()
    assert _take(counter, doubt, order_id, 29_000).ok
    (sale,) = counter.till.sales()
    (payment,) = sale.payments
    counter.room.until_changed(lambda: counter.attempt(payment.payment_id).version > 0)
    assert counter.open_issues() == ["transfer_over"], "11.000 đ are still the guest's"
    back = GiveBackTransfer(doubt.transfer.transfer_id, dong(11_000))
    assert counter.till.ask(back).ok
    counter.room.until_changed(lambda: not counter.open_issues())
