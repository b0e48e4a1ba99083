"""Examples of what happens to electronic payments; see `event_examples.py`."""

from datetime import timedelta

from pos_core.bank_transfer import TransferVerdict
from pos_core.doubtful_transfer import (
    DoubtfulTransfer,
    TransferGivenBack,
    TransferHeard,
    TransferSettled,
    TransferTaken,
)
from pos_core.events import Event
from pos_core.ids import OrderId, PaymentId
from pos_core.payment_events import (
    Method,
    MethodsNoted,
    PaymentAsked,
    PaymentDropped,
    PaymentHeard,
    PaymentLate,
    PaymentNews,
    PaymentProven,
    PaymentRefundAsked,
    PaymentRefundHeard,
    PaymentSetAside,
    PaymentTrusted,
    RefundedInCash,
    RefundNews,
    RefundState,
    StatusAsked,
)
from pos_core.payment_status import PaymentStatus
from pos_core.tender import Payment, Tender
from tests.core.shop_examples import NOON, dong

_ID, _ORDER, _BACK = PaymentId("pay-1"), OrderId("order-1"), PaymentId("refund-1")
_LATER = NOON + timedelta(minutes=10)
_PENDING = PaymentNews(
    _ID, _ORDER, "momo", dong(58_000), PaymentStatus.PENDING, NOON, _LATER, version=1
)
_FULL = PaymentNews(
    _ID,
    _ORDER,
    "vietqr",
    dong(58_000),
    PaymentStatus.PARTIALLY_REFUNDED,
    NOON,
    _LATER,
    version=4,
    provider="sepay",
    number="A-0427",
    reason="late",
    provider_ref="FT26325",
    bill_code="EVS2CJ4NZY",
    qr_payload="000201",
    redirect_url="https://pay.example/1",
    device_id="device-1",
    paid=dong(50_000),
    refunds=(RefundNews(_BACK, dong(8_000), RefundState.REFUNDED, "customer", "RF1"),),
)
_CASH = Payment(
    PaymentId("pay-2"), Tender.CASH, dong(8_000), dong(8_000), dong(0), method="momo", of=_ID
)
_SHORT = DoubtfulTransfer(
    "sepay/92704",
    TransferVerdict.SHORT,
    dong(40_000),
    NOON,
    "EVS2CJ4NZY NGUYEN VAN A",
    "FT26325",
    _ID,
    _ORDER,
    "A-0427",
    dong(58_000),
    dong(-18_000),
)
_NAMELESS = DoubtfulTransfer(
    "sepay/92705", TransferVerdict.AMBIGUOUS, dong(40_000), NOON, candidates=(_ID,)
)
PAYMENT_EXAMPLES: tuple[Event, ...] = (
    PaymentAsked(_ID, _ORDER, "A-0427", "momo", dong(58_000), NOON, _LATER),
    PaymentAsked(
        _ID,
        _ORDER,
        "A-0427",
        "vietqr",
        dong(58_000),
        NOON,
        _LATER,
        bill_code="EVS2CJ4NZY",
        qr_payload="000201",
        terminal_id="t-1",
        actor="staff/1",
        print_receipt=False,
    ),
    PaymentHeard(_ID, _PENDING),
    PaymentHeard(_ID, _FULL),
    PaymentDropped(_ID, "cashier"),
    PaymentSetAside(_ID, "staff/2"),
    StatusAsked(_ID, NOON),
    PaymentTrusted(_ID, "shift-1"),
    PaymentTrusted(_ID, "2026-11-21", "staff/2"),
    PaymentProven(_ID),
    PaymentLate(_ID, _ORDER, "A-0427", dong(58_000), "cancelled"),
    PaymentRefundAsked(_ID, _BACK, _ORDER, dong(8_000), "khách đổi ý", "staff/2"),
    PaymentRefundHeard(_ID, RefundNews(_BACK, dong(8_000), RefundState.FAILED, "limit")),
    RefundedInCash(_ID, _BACK, _CASH, "staff/2"),
    RefundedInCash(_ID, _BACK, _CASH, method="momo"),
    MethodsNoted((Method("qris", "xendit"), Method("vietqr", "sepay", "down", False))),
    TransferHeard("sepay/92704", _SHORT),
    TransferHeard("sepay/92705", _NAMELESS),
    TransferTaken(
        "sepay/92704",
        PaymentId("pay-3"),
        _ORDER,
        "A-0427",
        dong(40_000),
        dong(0),
        NOON,
        "vietqr",
        TransferVerdict.SHORT,
        "staff/2",
    ),
    TransferGivenBack("sepay/92704", _CASH, "vietqr", TransferVerdict.DOUBLE, "staff/2"),
    TransferSettled("sepay/92704", TransferVerdict.REVERSED, "staff/2"),
    TransferSettled("sepay/92704", TransferVerdict.MANGLED, elsewhere=True),
)
