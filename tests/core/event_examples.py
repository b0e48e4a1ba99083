"""One example of every event, made by hand so that it never changes by itself.

`written_events.jsonl` beside this file holds how each is written down; see `test_vocabulary.py`.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

from pos_core.catalog import Unit
from pos_core.clock import ShopClock
from pos_core.customer import AccountPaid, CustomerSaved
from pos_core.events import Event
from pos_core.hold import OrderParked, OrderResumed
from pos_core.ids import (
    CustomerId,
    LineId,
    OrderId,
    PaymentId,
    PrintJobId,
    RefundId,
    StaffId,
    TicketId,
)
from pos_core.kitchen_ticket import (
    Change,
    CourseFired,
    KitchenTicket,
    LineVoided,
    PrinterRerouted,
    TicketAdvanced,
    TicketLine,
    TicketRecalled,
    TicketReprinted,
    TicketSent,
    TicketState,
)
from pos_core.line import LineModifier, OrderLine
from pos_core.merge import OrderMerged
from pos_core.money import Currency
from pos_core.moving import LinesMoved, MovedPart
from pos_core.order import (
    LineAdded,
    LineChanged,
    LineRemoved,
    LineRepriced,
    LineTaxes,
    OrderAssigned,
    OrderCancelled,
    OrderDiscounted,
    OrderKindSet,
    OrderNamed,
    OrderNoted,
    OrderOpened,
)
from pos_core.order_kind import KindRule, OrderKind, TaxSwap
from pos_core.pricing import (
    CashRounding,
    Discount,
    PricingPolicy,
    ServiceCharge,
    TaxPer,
    cash_rounding,
    price,
)
from pos_core.print_job import (
    PrintConfirmed,
    PrintDropped,
    PrintFailed,
    PrintJob,
    PrintQueued,
    PrintSent,
    PrintState,
    PrintUnconfirmed,
)
from pos_core.quantity import Quantity
from pos_core.refund import (
    ExchangePaidOut,
    ExchangeReturned,
    ExchangeUsed,
    LinesRefunded,
    Refund,
    RefundLine,
)
from pos_core.rounding import Rounding
from pos_core.sale import OrderPaid, Sale, SaleVoided
from pos_core.sent_line import Dish
from pos_core.shop import Shop, ShopConfigured, ShopProfile
from pos_core.staff import (
    PinAccepted,
    PinChanged,
    PinFailed,
    Right,
    RightLent,
    Role,
    SignedIn,
    SignedOut,
    SignOutReason,
    StaffMember,
    StaffRetired,
    StaffSaved,
)
from pos_core.tax import DatedTaxes, Rate, Tax, TaxMode, TaxTable
from pos_core.tender import Payment, Tender
from pos_core.tendering import TenderTaken, TenderTakenBack
from tests.core.floor_event_examples import FLOOR_EXAMPLES
from tests.core.payment_event_examples import PAYMENT_EXAMPLES
from tests.core.photo_event_examples import PHOTO_EXAMPLES
from tests.core.remote_event_examples import REMOTE_EXAMPLES
from tests.core.session_event_examples import SESSION_EXAMPLES
from tests.core.shift_event_examples import SHIFT_EXAMPLES
from tests.core.shop_examples import NOON, dong
from tests.core.table_event_examples import TABLE_EXAMPLES

ORDER, LINE, JOB = OrderId("order-1"), LineId("line-1"), PrintJobId("job-1")
CUSTOMER = CustomerId("customer-1")
APPROVED = Discount(rate=Rate(500_000), reason="khách quen", approver="staff/2")
DAY = date(2026, 11, 21)

GTGT = Tax("GTGT", Rate(80_000), TaxMode.INCLUSIVE)
PPN = Tax("PPN", Rate(120_000), TaxMode.EXCLUSIVE, stacked=True, base_num=11, base_den=12)
POLICY = PricingPolicy(
    Currency.VND,
    TaxPer.INVOICE,
    Rounding.HALF_EVEN,
    ServiceCharge(Rate(50_000), taxed=True),
    CashRounding(500, Rounding.DOWN),
)
COFFEE_LINE = OrderLine(LINE, "coffee", "Cà phê", dong(29_000), Quantity.of(2), (GTGT,))
RICE_LINE = OrderLine(
    LineId("line-2"),
    "rice",
    "Gạo “thơm”",
    dong(24_500),
    Quantity(325),
    (GTGT, PPN),
    Unit.KILOGRAM,
    "M",
    "Vừa",
    (LineModifier("sifted", "Sàng", dong(500)),),
    "gói kỹ",
    Discount(rate=Rate(100_000), reason="cuối ngày"),
    open_price=True,
)
CUT = MovedPart(
    LINE,
    replace(COFFEE_LINE, line_id=LineId("line-9"), quantity=Quantity.of(1)),
    replace(COFFEE_LINE, quantity=Quantity.of(1)),
)
FIVE_OFF = Discount(amount=dong(5_000), reason="khách quen")
TO_GO = KindRule(OrderKind.TAKE_AWAY, service=False, tax_swaps=(TaxSwap("restaurant", "standard"),))
SHOP = Shop(
    "store-1",
    "A",
    "VN",
    "vi",
    ShopProfile("Quán", "Số 1", "0000", "0000000000", "Chào", "Cảm ơn", "Lan"),
    ShopClock(420, 5),
    TaxTable((DatedTaxes("standard", date(2025, 7, 1), (GTGT, PPN), "ghi chú"),)),
    POLICY,
)
LAN, MINH = StaffId("lan"), StaffId("minh")
LANS_ENTRY = StaffMember(LAN, "Lan", Role.MANAGER, "$argon2id$1")
MINHS_ENTRY = StaffMember(
    MINH, "Minh", Role.SUPERVISOR, "$argon2id$2", (Right.SETTINGS,), (Right.REFUND,)
)
FULL_JOB = PrintJob(JOB, ORDER, "A-0427", "receipt", NOON, 2, 3, PrintState.FAILED, "offline")
CARD = Payment(
    PaymentId("pay-2"), Tender.CARD, dong(40_000), dong(42_000), dong(0), dong(2_000), "0427"
)
VOUCHER = Payment(
    PaymentId("pay-3"), Tender.VOUCHER, dong(9_000), dong(9_000), dong(0), face=dong(10_000)
)

DISH = Dish("Cà phê")
TICKET = KitchenTicket(
    TicketId("ticket-1"),
    "bar",
    "Quầy bar",
    "A-0427",
    NOON,
    (TicketLine(LINE, LINE, Change.ADDED, Quantity.of(2), DISH),),
)
FULL_TICKET = KitchenTicket(
    TicketId("ticket-2"),
    "hot",
    "Bếp nóng",
    "A-0427",
    NOON,
    (
        TicketLine(
            LineId("line-2"),
            LINE,
            Change.CHANGED,
            Quantity(325),
            Dish("Gạo “thơm”", "Vừa", ("Sàng",), "gói kỹ", Unit.KILOGRAM),
            DISH,
            course=2,
        ),
        TicketLine(LINE, LINE, Change.VOIDED, Quantity.of(1), DISH),
    ),
    name="Bàn 5",
    kind=OrderKind.TAKE_AWAY,
    note="mang về",
    by="Lan",
    display=False,
    reason="khách đổi ý",
    waste=True,
)


def _sale() -> Sale:
    lines = (COFFEE_LINE, RICE_LINE)
    discount = Discount(amount=dong(1_000))
    priced = price([line.charge() for line in lines], POLICY, discount)
    rounding = cash_rounding(priced.total, POLICY)
    due = priced.total + rounding
    change = dong(100_000) - due
    payment = Payment(PaymentId("pay-1"), Tender.CASH, due, dong(100_000), change)
    paid_at = datetime(2026, 11, 21, 5, 6, 7, 89_000, tzinfo=UTC)
    sale = Sale(ORDER, "A-0427", paid_at, DAY, "staff/1", lines, priced, rounding, due, (payment,))
    return replace(sale, discount=discount, note="mang về")


def _refund() -> Refund:
    sale = _sale()
    line = sale.priced.lines[0]
    back = RefundLine(
        LINE,
        "coffee",
        "Cà phê",
        "",
        Quantity.of(2),
        line.gross,
        line.discount + line.order_discount,
        line.net,
        line.service,
        line.taxes,
        line.total,
        category_id="drinks",
        modifiers=("ít đá",),
    )
    return Refund(
        RefundId("refund-1"),
        "A-R0001",
        ORDER,
        "A-0427",
        DAY,
        sale.paid_at,
        DAY,
        "staff/1",
        "Lan",
        (back,),
        back.gross,
        back.discount,
        back.service,
        back.taxes,
        dong(4_374),
        dong(0),
        dong(-50),
        line.total - dong(50),
        (Payment(PaymentId("pay-2"), Tender.CASH, line.total - dong(50), dong(0), dong(0)),),
        "khách đổi ý",
    )


_REFUND = _refund()
EXAMPLES: tuple[Event, ...] = (
    ShopConfigured(SHOP),
    OrderOpened(ORDER, "A-0427", NOON, DAY, POLICY),
    LineAdded(ORDER, COFFEE_LINE, 0),
    LineAdded(ORDER, RICE_LINE, 1, undo=True),
    LineChanged(ORDER, COFFEE_LINE),
    LineChanged(ORDER, RICE_LINE, undo=True),
    LineRemoved(ORDER, LINE),
    LineRemoved(ORDER, LINE, undo=True),
    OrderDiscounted(ORDER, Discount(amount=dong(5_000))),
    OrderDiscounted(ORDER, None, undo=True),
    OrderNoted(ORDER, "mang về"),
    OrderNoted(ORDER, "", undo=True),
    OrderAssigned(ORDER, CUSTOMER),
    OrderAssigned(ORDER, None, undo=True),
    OrderDiscounted(ORDER, APPROVED),
    OrderCancelled(ORDER, "A-0427", dong(58_000), "khách đổi ý"),
    OrderPaid(ORDER, _sale()),
    CustomerSaved(CUSTOMER, "Cô Ba"),
    CustomerSaved(CUSTOMER, "Cô Ba", "0901234567", "giao sáng", dong(500_000), "staff/2"),
    AccountPaid(CUSTOMER, dong(200_000), Tender.CASH, PaymentId("pay-2"), dong(0)),
    AccountPaid(CUSTOMER, dong(1), Tender.TRANSFER, PaymentId("pay-2"), dong(9), "VCB 1"),
    AccountPaid(CUSTOMER, dong(1), Tender.CARD, PaymentId("p"), dong(9), "", "Cô Ba", "Lan"),
    SaleVoided(ORDER, "nhầm", dong(66_000)),
    PrintQueued(JOB, PrintJob(JOB, ORDER, "A-0427", "receipt", NOON)),
    PrintQueued(JOB, FULL_JOB),
    PrintSent(JOB, 3, 2),
    PrintConfirmed(JOB),
    PrintUnconfirmed(JOB),
    PrintFailed(JOB, "offline", on_paper=True),
    PrintDropped(JOB),
    LinesRefunded(ORDER, _REFUND),
    ExchangeUsed(ORDER, "A-R0001", dong(58_000)),
    ExchangeReturned(ORDER, "A-R0001", dong(58_000)),
    ExchangePaidOut("A-R0001", dong(58_000), _REFUND.payments[0], "staff/2"),
    LinesRefunded(
        ORDER,
        replace(
            _REFUND,
            approver="staff/2",
            approver_name="Minh",
            provisional=True,
            customer_id=CustomerId("customer-1"),
            customer_name="Chị Hoa",
            sold_for=dong(100_000),
        ),
    ),
    OrderOpened(ORDER, "A-0428", NOON, DAY, POLICY, TO_GO, "Bàn 5 /2", OrderId("order-0")),
    OrderNamed(ORDER, "Bàn 5"),
    OrderNamed(ORDER, "", undo=True),
    OrderKindSet(ORDER, TO_GO, (LineTaxes(LINE, (GTGT, PPN)),)),
    OrderKindSet(ORDER, KindRule(OrderKind.DINE_IN), undo=True),
    LineRepriced(ORDER, replace(COFFEE_LINE, list_price=dong(31_000)), "khách quen", "staff/2"),
    OrderParked(ORDER),
    OrderResumed(ORDER),
    OrderCancelled(ORDER, "A-0427", dong(58_000), "khách đổi ý", "staff/2"),
    TenderTaken(ORDER, CARD),
    TenderTaken(ORDER, replace(VOUCHER, approver="staff/2")),
    TenderTakenBack(ORDER, CARD),
    StaffSaved(LAN, LANS_ENTRY),
    StaffSaved(MINH, replace(MINHS_ENTRY, active=False), "staff/lan"),
    StaffRetired(MINH, "staff/lan"),
    PinChanged(LAN, "$argon2id$3", "staff/lan"),
    PinFailed(MINH, NOON),
    PinFailed(LAN, NOON, approving=True),
    PinAccepted(MINH),
    SignedIn(MINH),
    SignedOut(MINH, SignOutReason.IDLE),
    RightLent(LAN, Right.SETTINGS, "staff/minh", "settings.open"),
    TicketSent(ORDER, TICKET),
    TicketSent(ORDER, FULL_TICKET),
    CourseFired(ORDER, 2),
    LineVoided(ORDER, COFFEE_LINE, Quantity.of(1), dong(29_000), "khách đổi ý"),
    LineVoided(
        ORDER,
        RICE_LINE,
        Quantity(300),
        dong(7_500),
        "rơi",
        waste=True,
        dropped=Quantity(25),
        approver="staff/2",
    ),
    TicketAdvanced(TicketId("ticket-1"), NOON, TicketState.COOKING),
    TicketRecalled(TicketId("ticket-1"), NOON, TicketState.PENDING),
    TicketReprinted(TicketId("ticket-1"), NOON, 2),
    PrinterRerouted("bar", "receipt"),
    PrinterRerouted("bar", ""),
    *SHIFT_EXAMPLES,
    LinesMoved(ORDER, OrderId("order-2"), (MovedPart(LINE, COFFEE_LINE),)),
    LinesMoved(ORDER, OrderId("order-2"), (CUT,), FIVE_OFF, Discount(amount=dong(2_500))),
    OrderMerged(ORDER, "A-0427", dong(58_000), OrderId("order-2"), "A-0428"),
    OrderMerged(ORDER, "A-0427", dong(0), OrderId("order-2"), "A-0428", "Bàn 5", "ít đá", CUSTOMER),
    *REMOTE_EXAMPLES,
    *PAYMENT_EXAMPLES,
    *SESSION_EXAMPLES,
    *FLOOR_EXAMPLES,
    *TABLE_EXAMPLES,
    *PHOTO_EXAMPLES,
)
