"""Payment without cash in each state worth looking at, brought about as a server would."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

from pos_app.bridge.background import Background, Job
from pos_app.bridge.works import Works
from pos_app.sync.status import Link, SyncStatus
from pos_app.ui.pay.screen import PayScreen
from pos_app.ui.window import TillWindow
from pos_core.attempt import Attempt
from pos_core.bank_transfer import TransferVerdict
from pos_core.deciding_transfers import Choice, HearTransfer
from pos_core.doubtful_transfer import DoubtfulTransfer
from pos_core.ids import OrderId, PaymentId
from pos_core.money import Currency, Money
from pos_core.pay_rules import BankAccount, PayRules
from pos_core.payment import PayCash
from pos_core.payment_events import Method, PaymentNews, RefundNews, RefundState
from pos_core.payment_news import HearMethods, HearPayment
from pos_core.payment_status import PaymentStatus
from pos_core.shop import ConfigureShop
from tests.support.fake_till import FakeTill
from tests.support.screen_states import fill_cart

ACCOUNT = BankAccount("970436", "0011004321098")
METHODS = (
    Method("vietqr", "sepay", needs_internet=False),
    Method("momo", "momo"),
    Method("zalopay", "zalopay", "trying"),
    Method("vnpay", "vnpay", "down"),
    Method("card", "stripe"),
)
ELSEWHERE = (Method("qris", "xendit"), Method("gopay", "midtrans"), Method("ovo", "xendit", "down"))
WALLET_QR = "00020101021226370011vn.momo.test0118evertill-simulated5802VN"


def prepare(till: FakeTill, methods: tuple[Method, ...] | None = None) -> None:
    """A shop with an account (in Vietnam), the server's methods, and a line to the server."""
    shop = till.state.shop
    assert shop is not None
    if shop.currency is Currency.VND:
        limit = Money(2_000_000, Currency.VND)
        rules = PayRules(ACCOUNT, "CONG TY QUAN NHO", trust_limit=limit)
        till.submit(ConfigureShop(replace(shop, pay=rules)))
    usual = METHODS if shop.currency is Currency.VND else ELSEWHERE
    till.submit(HearMethods(usual if methods is None else methods))
    till.hear_sync(SyncStatus(Link.ONLINE, till.now()))


def ask(window: TillWindow, till: FakeTill, method: str = "") -> Attempt:
    """The goods are rung up and paid by the method, VietQR or QRIS where none is named."""
    fill_cart(till, 3)
    window.carry_out("pay.open")
    window.carry_out("pay.electronic")
    screen = window.navigator.screen("pay")
    assert isinstance(screen, PayScreen)
    screen.taking.press_pay()
    cart = till.state.cart
    assert cart is not None
    in_vietnam = cart.policy.currency is Currency.VND
    sheet: Any = window.navigator.sheet
    sheet.chosen.emit(method or ("vietqr" if in_vietnam else "qris"))
    attempt = till.state.paying.waiting(cart.order_id)
    assert attempt is not None
    return attempt


def hear(till: FakeTill, attempt: Attempt, status: PaymentStatus, **more: Any) -> None:
    """The server tells how it stands."""
    news = PaymentNews(
        attempt.payment_id,
        attempt.order_id,
        attempt.method,
        attempt.amount,
        status,
        attempt.asked_at,
        attempt.expires_at,
        attempt.version + 1,
        number=attempt.number,
        provider_ref="4088123456",
        **more,
    )
    till.submit(HearPayment(news))


def electronic_methods(window: TillWindow, till: FakeTill) -> None:
    """The ways this shop has; one provider does not answer."""
    prepare(till)
    fill_cart(till, 3)
    window.carry_out("pay.open")
    window.carry_out("pay.electronic")
    screen = window.navigator.screen("pay")
    assert isinstance(screen, PayScreen)
    screen.taking.press_pay()


def electronic_offline(window: TillWindow, till: FakeTill) -> None:
    """No line to the server: only what the till draws itself."""
    prepare(till)
    till.hear_sync(SyncStatus(Link.OFFLINE, till.now(), till.now(), why="timeout"))
    fill_cart(till, 3)
    window.carry_out("pay.open")
    window.carry_out("pay.electronic")
    screen = window.navigator.screen("pay")
    assert isinstance(screen, PayScreen)
    screen.taking.press_pay()


def electronic_code(window: TillWindow, till: FakeTill) -> None:
    """The code is on the screen."""
    prepare(till)
    attempt = ask(window, till)
    if not attempt.qr_payload:
        hear(till, attempt, PaymentStatus.PENDING, qr_payload=WALLET_QR)


def electronic_in_the_demo(window: TillWindow, till: FakeTill) -> None:
    """The code in a demo shop, whose guest pays at the press of a button."""
    prepare(till)
    nothing = Background(till)
    works = Works(nothing, _never, _never, _never, _never, _never, _never)
    till.works = replace(works, simulated_guest=lambda: _nobody)
    hear(till, ask(window, till, _wallet(till)), PaymentStatus.PENDING, qr_payload=WALLET_QR)


def _never(*_facts: object) -> Job:
    raise AssertionError("not asked for here")


def _nobody(_attempt: Attempt) -> None:
    """Nobody pays in a picture."""


def electronic_asking(window: TillWindow, till: FakeTill) -> None:
    """The provider has not answered yet."""
    prepare(till)
    ask(window, till, "card" if _in_vietnam(till) else "gopay")


def electronic_unknown(window: TillWindow, till: FakeTill) -> None:
    """The provider's answer was lost."""
    prepare(till)
    hear(till, ask(window, till, _wallet(till)), PaymentStatus.UNKNOWN)


def electronic_processing(window: TillWindow, till: FakeTill) -> None:
    """The provider has it, and the cashier has cancelled."""
    prepare(till)
    hear(till, ask(window, till, _wallet(till)), PaymentStatus.PROCESSING, qr_payload=WALLET_QR)
    window.carry_out("pay.drop")


def electronic_failed(window: TillWindow, till: FakeTill) -> None:
    """The provider said no."""
    prepare(till)
    hear(till, ask(window, till, _wallet(till)), PaymentStatus.FAILED, reason="declined")


def electronic_expired(window: TillWindow, till: FakeTill) -> None:
    """Nobody paid in time."""
    prepare(till)
    hear(till, ask(window, till, _wallet(till)), PaymentStatus.EXPIRED)


def electronic_wrong(window: TillWindow, till: FakeTill) -> None:
    """Less came than was asked for."""
    prepare(till)
    attempt = ask(window, till)
    less = Money(attempt.amount.minor // 2, attempt.amount.currency)
    hear(till, attempt, PaymentStatus.PROCESSING, paid=less, qr_payload=WALLET_QR)


def tell_transfer(
    till: FakeTill, attempt: Attempt, verdict: TransferVerdict, came: int, **more: Any
) -> str:
    """The server tells of a transfer for that bill; its id."""
    came_in = Money(came, attempt.amount.currency)
    facts: dict[str, Any] = {
        "payment_id": attempt.payment_id,
        "order_id": attempt.order_id,
        "number": attempt.number,
        "asked": attempt.amount,
        "more": came_in - attempt.amount,
        "memo": f"MBVCB.3278907687.{attempt.bill_code}.CT tu 0987 NGUYEN VAN A",
        "reference": "FT26331512",
    }
    transfer_id = f"sepay/{verdict}"
    told = DoubtfulTransfer(transfer_id, verdict, came_in, till.now(), **(facts | more))
    till.submit(HearTransfer(told))
    return transfer_id


def _shown(window: TillWindow, till: FakeTill) -> Attempt:
    """A code is on the screen; a provider's own is over, where the till draws none."""
    prepare(till)
    attempt = ask(window, till)
    if not _in_vietnam(till):
        hear(till, attempt, PaymentStatus.EXPIRED)
    return attempt


def transfer_short(window: TillWindow, till: FakeTill) -> None:
    """Less came by bank than the code asked for, while the guest still stands there."""
    attempt = _shown(window, till)
    tell_transfer(till, attempt, TransferVerdict.SHORT, attempt.amount.minor // 4)


def transfer_later(window: TillWindow, till: FakeTill) -> None:
    """The same, and nobody has decided yet."""
    transfer_short(window, till)
    window.navigator.close_sheet()


def transfer_over(window: TillWindow, till: FakeTill) -> None:
    """More came, and the bill took what it costs: the rest goes back."""
    attempt = _shown(window, till)
    tell_transfer(till, attempt, TransferVerdict.OVER, attempt.amount.minor * 5 // 4)
    sheet: Any = window.navigator.sheet
    sheet.chosen.emit(Choice.TAKE)


def transfer_mangled(window: TillWindow, till: FakeTill) -> None:
    """The bank lost the code, and one open bill fits; another screen is in front."""
    attempt = _shown(window, till)
    window.navigator.open("sell")
    nobody = {"payment_id": PaymentId(""), "order_id": OrderId(""), "number": ""}
    facts: dict[str, Any] = {"asked": None, "more": None, "candidates": (attempt.payment_id,)}
    tell_transfer(till, attempt, TransferVerdict.MANGLED, attempt.amount.minor, **nobody, **facts)
    window.carry_out("message.act")


def electronic_paid(window: TillWindow, till: FakeTill) -> None:
    """The money came by itself."""
    prepare(till)
    hear(till, ask(window, till), PaymentStatus.SUCCESS)


def electronic_late(window: TillWindow, till: FakeTill) -> None:
    """The bill was paid in cash meanwhile, and then the money came."""
    prepare(till)
    attempt = ask(window, till)
    window.carry_out("pay.drop")
    pay_in_cash(till)
    hear(till, attempt, PaymentStatus.SUCCESS)
    window.navigator.open("sell")


def electronic_not_given_back(window: TillWindow, till: FakeTill) -> None:
    """A provider would not give a refund back."""
    prepare(till)
    attempt = ask(window, till, _wallet(till))
    hear(till, attempt, PaymentStatus.SUCCESS)
    refund = RefundNews(PaymentId("r1"), attempt.amount, RefundState.FAILED, "closed")
    now = till.state.paying.attempt(attempt.payment_id)
    assert now is not None
    hear(till, now, PaymentStatus.SUCCESS, refunds=(refund,))
    window.navigator.open("sell")


def pay_in_cash(till: FakeTill) -> None:
    """All that is left of the order in the cart."""
    from pos_core.payment import cash_due

    cart = till.state.cart
    assert cart is not None
    due = cash_due(cart).due
    till.submit(PayCash(cart.order_id, due, due))


def wait(till: FakeTill, minutes: int) -> None:
    """Time goes by."""
    till.time += timedelta(minutes=minutes)


def sync_providers(window: TillWindow, till: FakeTill) -> None:
    """The server's page with each provider."""
    prepare(till)
    window.carry_out("sync.open")


def settings_payments(window: TillWindow, till: FakeTill) -> None:
    """The shop's account and its code to try."""
    prepare(till)
    window.carry_out("settings.open")
    screen: Any = window.navigator.screen("settings")
    names = [type(section).__name__ for section in screen.sections]
    screen.list.setCurrentRow(names.index("PaymentsSection"))


def _in_vietnam(till: FakeTill) -> bool:
    shop = till.state.shop
    return shop is not None and shop.currency is Currency.VND


def _wallet(till: FakeTill) -> str:
    return "momo" if _in_vietnam(till) else "gopay"


PAYMENT_STATES: dict[str, Callable[[TillWindow, FakeTill], None]] = {
    each.__name__: each
    for each in (
        electronic_methods,
        electronic_offline,
        electronic_code,
        electronic_in_the_demo,
        electronic_asking,
        electronic_unknown,
        electronic_processing,
        electronic_failed,
        electronic_expired,
        electronic_wrong,
        transfer_short,
        transfer_later,
        transfer_over,
        transfer_mangled,
        electronic_paid,
        electronic_late,
        electronic_not_given_back,
        settings_payments,
        sync_providers,
    )
}
