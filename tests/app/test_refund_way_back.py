"""A refund of an electronic payment: its page says the way back and how far the provider is."""

from __future__ import annotations

from datetime import UTC, date, datetime

from pytestqt.qtbot import QtBot

from pos_app.ui.kit.text import Text
from pos_app.ui.method_words import refund_text
from pos_app.ui.refund.done_panel import DonePanel
from pos_core.attempt import RefundAttempt
from pos_core.ids import OrderId, PaymentId, RefundId
from pos_core.money import Currency, Money, zero
from pos_core.payment_events import RefundState
from pos_core.refund import Refund
from pos_core.tender import Payment, Tender

AMOUNT, NOTHING = Money(58_000, Currency.VND), zero(Currency.VND)
TODAY = date(2026, 11, 21)


def refund_by(method: str) -> Refund:
    """Two coffees that come back, by the way they were paid."""
    back = Payment(
        PaymentId("r1"),
        Tender.ELECTRONIC,
        AMOUNT,
        AMOUNT,
        NOTHING,
        method=method,
        of=PaymentId("p1"),
    )
    return Refund(
        refund_id=RefundId("r"),
        number="A-R0001",
        order_id=OrderId("o"),
        order_number="A-0001",
        sold_on=TODAY,
        refunded_at=datetime(2026, 11, 21, 3, tzinfo=UTC),
        business_day=TODAY,
        cashier="",
        cashier_name="Lan",
        lines=(),
        subtotal=AMOUNT,
        discount=NOTHING,
        service=NOTHING,
        taxes=(),
        tax_included=NOTHING,
        tax_added=NOTHING,
        rounding=NOTHING,
        total=AMOUNT,
        payments=(back,),
        reason="nhầm",
    )


def test_a_refund_says_its_way_back_and_how_far_the_provider_is(qtbot: QtBot) -> None:
    panel = DonePanel()
    qtbot.addWidget(panel)
    said = set()
    for state in RefundState:
        back = RefundAttempt(PaymentId("r1"), AMOUNT, state)
        panel.show_refund(refund_by("momo"), None, {back.refund_id: back})
        rows = [text.text() for text in panel.findChildren(Text)]
        assert f"MoMo · {refund_text(back)}" in rows
        said.add(refund_text(back))
    assert len(said) == len(RefundState)
