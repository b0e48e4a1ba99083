"""One example of every event of a shift, made by hand so that it never changes by itself."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from pos_core.events import Event
from pos_core.ids import PaymentId, ShiftId
from pos_core.report import TaxTotal
from pos_core.shift import (
    CashMoved,
    DrawerCounted,
    DrawerOpened,
    Kick,
    OverShortPosted,
    ShiftClosed,
    ShiftOpened,
    ShiftRead,
)
from pos_core.shift_cash import CashCount, CashKind, CashMovement, Pieces
from pos_core.shift_sums import DaySum, Sums, TenderSum, no_figures
from pos_core.tax import Rate, TaxMode
from pos_core.tender import Tender
from pos_core.z_report import DrawerReport, OpenOrder, ZReport
from tests.core.shop_examples import NOON, dong

SHIFT = ShiftId("shift-1")
DAY = date(2026, 11, 21)
NIL = dong(0)
OUT = CashMovement(1, CashKind.PAID_OUT, dong(50_000), "mua đá", NOON, "staff/1")
FULL_OUT = replace(OUT, number=2, actor_name="Lan", approver="staff/2", approver_name="Minh")
COUNT = CashCount(dong(520_000), dong(529_000), NOON, "staff/1")
FULL_COUNT = replace(
    COUNT,
    actor_name="Lan",
    pieces=(Pieces(dong(500_000), 1), Pieces(dong(5_000), 4, is_coin=True)),
    loose=dong(9_000),
)
TAX = TaxTotal("GTGT", Rate(80_000), dong(26_852), dong(2_148), TaxMode.INCLUSIVE)
SALES = Sums(1, dong(29_000), NIL, NIL, NIL, dong(2_148), NIL, dong(29_000), (TAX,))
EMPTY = ZReport(
    1, 0, ShiftId(""), "A", DAY, NOON, "Lan", 1, 1, "00" * 32, no_figures(NIL.currency), NIL
)
FULL = ZReport(
    7,
    2,
    SHIFT,
    "A",
    DAY,
    NOON,
    "Lan",
    5,
    90,
    "ab" * 32,
    replace(
        no_figures(NIL.currency),
        sales=SALES,
        tenders=(TenderSum(Tender.CASH, 1, dong(29_000), dong(1_000), 0, NIL, NIL),),
        days=(DaySum(DAY, 1, dong(29_000)),),
        ahead={PaymentId("pay-3"): dong(10_000)},
        no_sales=2,
        first_number="A-0427",
        last_number="A-0427",
    ),
    dong(1_029_000),
    opened_at=NOON,
    opened_on=DAY,
    opened_by="Lan",
    approver="Minh",
    drawer=DrawerReport(dong(500_000), NIL, dong(529_000), (FULL_COUNT,), (OUT,), "thiếu tiền lẻ"),
    open_orders=(OpenOrder("A-0428", "Bàn 5", dong(45_000), dong(10_000)),),
    unsynced=("A-0426", "A-0427"),
)
SHIFT_EXAMPLES: tuple[Event, ...] = (
    ShiftOpened(SHIFT, NOON, DAY, "staff/1", "Lan", dong(500_000)),
    CashMoved(SHIFT, OUT),
    CashMoved(SHIFT, FULL_OUT),
    DrawerOpened(ShiftId(""), Kick.NO_SALE),
    DrawerOpened(SHIFT, Kick.COUNT, "đổi tiền", "staff/2"),
    DrawerCounted(SHIFT, COUNT),
    DrawerCounted(SHIFT, FULL_COUNT),
    OverShortPosted(SHIFT, dong(529_000), dong(520_000), dong(-9_000), "thiếu tiền lẻ"),
    OverShortPosted(SHIFT, dong(1), dong(2), dong(1), "thừa", "staff/2"),
    ShiftRead(ShiftId(""), EMPTY),
    ShiftRead(SHIFT, FULL, "staff/2"),
    ShiftClosed(SHIFT, replace(EMPTY, shift_id=SHIFT)),
    ShiftClosed(SHIFT, replace(FULL, reading=0), "staff/2"),
)
