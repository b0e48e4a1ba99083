"""Being paid without cash: asked for once, paid once, and never guessed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pos_core import emv, till
from pos_core.bill_code import bill_codes_in
from pos_core.cart import CancelOrder, RemoveLine
from pos_core.country_profiles import id_grocery
from pos_core.ids import OrderId, PaymentId
from pos_core.money import Currency, Money
from pos_core.pay_check import check_pay_rules
from pos_core.pay_rules import BankAccount, PayRules
from pos_core.paying import (
    AskPayment,
    DropPayment,
    ExpirePayment,
    SetAsidePayment,
    TrustTransfer,
    methods_of,
    trusted_in,
)
from pos_core.payment import PayCash, cash_due
from pos_core.payment_events import PaymentAsked, PaymentDropped, PaymentLate, PaymentProven
from pos_core.payment_news import HearMethods, HearPayment
from pos_core.payment_status import PaymentStatus
from pos_core.qris import read_qris
from pos_core.receipt import Columns
from pos_core.receipt_payments import tender_blocks
from pos_core.refusal import Refusal
from pos_core.shop import ConfigureShop
from pos_core.signin import SignOut
from pos_core.staff import SignOutReason
from pos_core.tender import Tender
from pos_core.vietqr import read_vietqr
from tests.core.pay_desk import ACCOUNT, DUE, METHODS, P1, P2, P3, PAY_SHOP, PayDesk, tenders_in
from tests.core.people import LAN, MINH, staffed
from tests.core.shop_examples import BEER, COFFEE, Counter, dong, through_json

STICKER: emv.Fields = {
    "00": "01",
    "01": "11",
    "26": {"00": "ID.CO.BANK.WWW", "01": "936000140000000001", "02": "12345", "03": "UMI"},
    "51": {"00": "ID.CO.QRIS.WWW", "02": "ID1020000000001", "03": "UMI"},
    "52": "5812",
    "53": "360",
    "58": "ID",
    "59": "Warung Susu",
    "60": "BANDUNG",
}
PENDING, UNKNOWN = PaymentStatus.PENDING, PaymentStatus.UNKNOWN
PROCESSING, FAILED = PaymentStatus.PROCESSING, PaymentStatus.FAILED


def _cash(desk: PayDesk) -> PayCash:
    due = cash_due(desk.counter.state.orders[desk.order_id]).due
    return PayCash(desk.order_id, due, due, print_receipt=False)


def test_what_the_guest_paid_makes_the_sale_by_itself_with_its_method_and_reference() -> None:
    desk = PayDesk()
    desk.asks()
    desk.succeeds()
    (sale,) = desk.sales
    (payment,) = sale.payments
    assert (payment.tender, payment.method, payment.reference) == (
        Tender.ELECTRONIC,
        "momo",
        "R-77",
    )
    assert payment.amount == sale.due == DUE
    assert not desk.counter.state.orders


@pytest.mark.parametrize("again", [1, 2, 5])
def test_success_that_is_told_several_times_pays_once(again: int) -> None:
    desk = PayDesk()
    desk.asks()
    for _ in range(again):
        desk.succeeds()
    desk.hears(PaymentStatus.SUCCESS, version=9)
    assert len(desk.sales) == 1
    assert not [e for e in desk.counter.events if isinstance(e, PaymentLate)]


def test_a_second_press_asks_for_nothing_more() -> None:
    desk = PayDesk()
    desk.asks()
    assert desk.counter.decides(desk.asking()) == ()


def test_another_attempt_waits_until_the_first_is_over() -> None:
    desk = PayDesk()
    desk.asks()
    assert desk.counter.refuses(desk.asking(P2)).code == "payment.waits"
    assert desk.counter.refuses(_cash(desk)).code == "payment.waits"
    desk.hears(FAILED, reason="declined")
    desk.asks(P2)
    assert desk.attempt().reason == "declined"


def test_what_nobody_began_to_pay_can_be_dropped_for_another_way() -> None:
    desk = PayDesk()
    desk.asks()
    desk.counter.takes(DropPayment(P1))
    desk.counter.takes(_cash(desk))
    assert len(desk.sales) == 1


@pytest.mark.parametrize("status", [UNKNOWN, PROCESSING])
def test_money_that_may_be_on_its_way_holds_the_bill_up_until_somebody_answers(
    status: PaymentStatus,
) -> None:
    desk = PayDesk()
    desk.asks()
    desk.hears(status)
    desk.counter.takes(DropPayment(P1))
    assert desk.counter.refuses(_cash(desk)).code == "payment.waits"
    staffed(desk.counter, LAN, MINH)
    refused = desk.counter.refuses(SetAsidePayment(P1))
    assert refused.code.startswith("staff.")
    desk.counter.approver = MINH.actor
    desk.counter.takes(SetAsidePayment(P1))
    desk.counter.takes(_cash(desk))
    assert len(desk.sales) == 1


def test_money_for_a_bill_that_was_paid_otherwise_is_late_and_told_of_once() -> None:
    desk = PayDesk()
    desk.asks()
    desk.counter.takes(DropPayment(P1))
    desk.counter.takes(_cash(desk))
    desk.succeeds()
    desk.succeeds()
    late = [e for e in desk.counter.events if isinstance(e, PaymentLate)]
    assert [(e.amount, e.why) for e in late] == [(DUE, "paid")]
    assert [a.payment_id for a in desk.counter.state.paying.late] == [P1]
    assert len(desk.sales) == 1


def test_money_for_a_cancelled_bill_is_late() -> None:
    desk = PayDesk()
    desk.asks()
    events = desk.counter.takes(CancelOrder(desk.order_id))
    assert PaymentDropped(P1, "ended") in events
    events = desk.succeeds()
    assert [e.why for e in events if isinstance(e, PaymentLate)] == ["cancelled"]


def test_money_that_comes_after_dropping_still_pays_a_bill_that_is_open() -> None:
    desk = PayDesk()
    desk.asks()
    desk.counter.takes(DropPayment(P1))
    desk.succeeds()
    assert len(desk.sales) == 1


def test_a_wrong_amount_is_never_paid_and_its_difference_is_known() -> None:
    desk = PayDesk()
    desk.asks(method="vietqr")
    desk.hears(PaymentStatus.SUCCESS, paid=dong(19_000))
    assert not desk.sales
    assert desk.attempt().paid == dong(19_000)
    assert desk.attempt().status is PENDING


def test_a_bill_of_several_attempts_is_settled_by_the_last_one() -> None:
    desk = PayDesk()
    desk.asks(amount=dong(9_000))
    desk.succeeds()
    assert not desk.sales
    assert desk.counter.refuses(desk.asking(P2, amount=dong(20_001))).code == (
        "payment.part_invalid"
    )
    desk.asks(P2, method="zalopay")
    desk.succeeds(P2)
    (sale,) = desk.sales
    assert [(p.method, p.amount) for p in sale.payments] == [
        ("momo", dong(9_000)),
        ("zalopay", dong(20_000)),
    ]


def test_a_bill_that_shrinks_below_what_is_asked_for_gives_the_attempt_up() -> None:
    desk = PayDesk()
    beer = desk.counter.adds(BEER)
    desk.asks()
    events = desk.counter.takes(RemoveLine(desk.order_id, beer.line_id))
    assert PaymentDropped(P1, "changed") in events
    late = desk.succeeds()
    assert [e.why for e in late if isinstance(e, PaymentLate)] == ["too_much"]


def test_an_attempt_ends_by_its_own_time_and_not_before() -> None:
    desk = PayDesk()
    desk.asks()
    desk.counter.later(minutes=9, seconds=59)
    assert desk.counter.decides(ExpirePayment(P1)) == ()
    desk.counter.later(seconds=1)
    assert desk.counter.takes(ExpirePayment(P1)) == (PaymentDropped(P1, "expired"),)
    assert desk.counter.decides(ExpirePayment(P1)) == ()
    desk.counter.takes(_cash(desk))


def test_the_providers_own_time_counts() -> None:
    desk = PayDesk()
    first = desk.asks()
    desk.hears(PENDING, expires_at=first.expires_at.replace(hour=13), version=2)
    desk.counter.later(minutes=30)
    assert desk.counter.decides(ExpirePayment(P1)) == ()


def test_without_internet_only_what_the_till_draws_itself_can_be_asked() -> None:
    desk = PayDesk()
    assert desk.counter.refuses(desk.asking(online=False)).code == "payment.offline"
    assert desk.counter.refuses(desk.asking(method="card")).code == "payment.provider_down"
    assert desk.counter.refuses(desk.asking(method="qris")).code == "payment.method_not_taken"
    attempt = desk.asks(method="vietqr", online=False)
    said = read_vietqr(attempt.qr_payload)
    assert not isinstance(said, Refusal)
    assert (said.account, said.amount) == (ACCOUNT, DUE)
    assert bill_codes_in(said.purpose) == (attempt.bill_code,)


def test_a_method_is_offered_once_and_vietqr_only_with_an_account() -> None:
    desk = PayDesk()
    assert [m.method for m in methods_of(desk.counter.state)] == [
        "momo",
        "zalopay",
        "card",
        "vietqr",
    ]
    desk.counter.takes(HearMethods((*METHODS, replace(METHODS[0], method="vietqr"))))
    assert [m.method for m in methods_of(desk.counter.state)].count("vietqr") == 1
    desk.counter.takes(ConfigureShop(replace(PAY_SHOP, pay=PayRules())))
    assert "vietqr" not in [m.method for m in methods_of(desk.counter.state)]


def test_a_trusted_transfer_makes_the_sale_and_is_proven_once() -> None:
    desk = PayDesk()
    desk.asks(method="vietqr")
    desk.counter.takes(TrustTransfer(P1))
    assert len(desk.sales) == 1
    assert [a.payment_id for a in desk.counter.state.paying.unproven] == [P1]
    first, second = desk.succeeds(), desk.succeeds()
    assert PaymentProven(P1) in first
    assert PaymentProven(P1) not in second
    assert not desk.counter.state.paying.unproven
    assert len(desk.sales) == 1


def test_trust_has_a_limit_for_each_shift_and_needs_somebody_without_internet() -> None:
    desk = PayDesk(staffed(Counter(PAY_SHOP), LAN, MINH))
    for payment_id in (P1, P2, P3):
        desk.asks(payment_id, method="vietqr")
        desk.counter.takes(TrustTransfer(payment_id))
        desk.counter.adds(COFFEE)
        desk.order_id = desk.counter.cart.order_id
    desk.asks(PaymentId("p4"), method="vietqr")
    refused = desk.counter.refuses(TrustTransfer(PaymentId("p4")))
    assert (refused.code, refused.fact("left")) == ("payment.trust_limit", dong(13_000))
    desk.succeeds(P1)
    day = desk.counter.business_day.isoformat()
    assert trusted_in(desk.counter.state, day) == dong(58_000)
    needs = desk.counter.refuses(TrustTransfer(PaymentId("p4"), online=False))
    assert needs.code.startswith("staff.")
    desk.counter.approver = MINH.actor
    desk.counter.takes(TrustTransfer(PaymentId("p4"), online=False))


def test_only_a_transfer_to_the_shop_is_trusted_and_only_where_the_shop_says_so() -> None:
    desk = PayDesk()
    desk.asks()
    assert desk.counter.refuses(TrustTransfer(P1)).code == "payment.not_trusted"
    off = PayDesk(Counter(replace(PAY_SHOP, pay=replace(PAY_SHOP.pay, trust_limit=None))))
    off.asks(method="vietqr")
    assert off.counter.refuses(TrustTransfer(P1)).code == "payment.trust_off"


def test_success_counts_while_nobody_is_signed_in_and_belongs_to_who_asked() -> None:
    desk = PayDesk(staffed(Counter(PAY_SHOP), LAN))
    desk.asks()
    desk.counter.takes(SignOut(SignOutReason.IDLE))
    desk.succeeds()
    assert [sale.cashier for sale in desk.sales] == [LAN.actor]


def test_what_another_till_asked_pays_the_bill_that_was_taken_over_here() -> None:
    desk = PayDesk()
    assert desk.counter.decides(HearPayment(desk.news(PENDING, P3, device_id="b"))) == ()
    desk.succeeds(P3)
    desk.succeeds(P3)
    assert len(desk.sales) == 1


def test_news_of_a_bill_that_is_elsewhere_change_nothing() -> None:
    desk = PayDesk()
    news = replace(desk.news(PaymentStatus.SUCCESS, P3), order_id=OrderId("elsewhere"))
    assert desk.counter.decides(HearPayment(news)) == ()


@pytest.mark.parametrize("status", list(PaymentStatus))
def test_after_a_restart_in_any_state_success_pays_once(status: PaymentStatus) -> None:
    desk = PayDesk()
    desk.asks()
    desk.hears(status)
    desk.counter.state = till.fold(through_json(desk.counter.events))
    before = len(desk.sales)
    desk.succeeds()
    assert len(desk.sales) == (0 if "refunded" in status else 1)
    assert before == (status is PaymentStatus.SUCCESS)
    assert len(tenders_in(desk.counter.events)) <= 1


def test_each_attempt_has_a_code_of_its_own() -> None:
    desk = PayDesk()
    codes = set()
    for number in range(60):
        payment_id = PaymentId(f"p{number}")
        codes.add(desk.asks(payment_id, method="vietqr").bill_code)
        desk.counter.takes(DropPayment(payment_id))
    assert len(codes) == 60


def test_settled_attempts_make_room_and_their_news_are_still_known() -> None:
    desk = PayDesk()
    for number in range(310):
        payment_id = PaymentId(f"p{number}")
        desk.asks(payment_id)
        desk.counter.takes(DropPayment(payment_id))
    assert len(desk.counter.state.paying.attempts) == 300
    assert "p0" in desk.counter.state.paying.over


@pytest.mark.parametrize(
    ("rules", "code"),
    [
        (PayRules(), None),
        (PayRules(ACCOUNT, "A", "", dong(0)), None),
        (PayRules(BankAccount("97043", "1")), "qr.account_invalid"),
        (PayRules(BankAccount("970436", "1 2")), "qr.account_invalid"),
        (PayRules(ACCOUNT, "A" * 51), "line.note_too_long"),
        (PayRules(trust_limit=dong(-1)), "payment.trust_limit_invalid"),
        (PayRules(qris="000201"), "payment.wrong_currency"),
    ],
)
def test_an_account_is_checked_when_it_is_entered(rules: PayRules, code: str | None) -> None:
    refused = check_pay_rules(rules, Currency.VND)
    assert (refused.code if refused else None) == code
    assert isinstance(Counter().decides(ConfigureShop(replace(PAY_SHOP, pay=rules))), tuple) == (
        code is None
    )


def test_a_shop_of_indonesia_draws_its_own_qris_without_internet() -> None:
    sticker = emv.encode(STICKER)
    shop = replace(id_grocery("id"), pay=PayRules(qris=sticker))
    counter = Counter(shop)
    counter.adds(replace(COFFEE, price=Money(25_000, Currency.IDR), tax_class="standard"))
    order = counter.cart
    ask = AskPayment(order.order_id, P1, "qris_static", order.rest(), online=False)
    counter.takes(ask)
    said = read_qris(counter.state.paying.attempts[P1].qr_payload)
    assert not isinstance(said, Refusal)
    assert said.amount == order.rest()
    for broken in (sticker[:-1], said_of(counter)):
        shop = replace(shop, pay=PayRules(qris=broken))
        assert counter.refuses(ConfigureShop(shop)).code.startswith("qr.")


def said_of(counter: Counter) -> str:
    """What was drawn: for one payment only, and so not the shop's own."""
    return counter.state.paying.attempts[P1].qr_payload


def test_a_receipt_names_the_wallet_and_its_reference() -> None:
    desk = PayDesk()
    desk.asks()
    desk.succeeds()
    (line,) = [b for b in tender_blocks(desk.sales[0], "vi") if isinstance(b, Columns)]
    assert line.left == "MoMo R-77"


def test_an_asked_payment_says_all_a_provider_needs() -> None:
    desk = PayDesk()
    desk.asks(terminal_id="t-1")
    event = next(e for e in desk.counter.events if isinstance(e, PaymentAsked))
    assert (event.amount, event.method, event.terminal_id) == (DUE, "momo", "t-1")
    assert event.stream == "payment/p1"
