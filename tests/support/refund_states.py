"""Refunds in every state worth looking at, one after the other in a shop that has sold."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from PySide6.QtWidgets import QApplication

from pos_app.ui.refund.paper_screen import RefundPaperScreen
from pos_app.ui.refund.screen import RefundScreen
from pos_app.ui.window import TillWindow
from tests.support.screen_till import ScreenTill
from tests.support.working_till import CAKE, COFFEE, PATIENCE, TEA, dong


def sell_something(shop: ScreenTill) -> None:
    """Yesterday and today."""
    for _ in range(3):
        shop.work.sell(COFFEE, COFFEE, TEA)
    shop.work.clock.moment += timedelta(days=1)
    shop.work.sell(COFFEE, COFFEE, COFFEE, TEA, CAKE)
    shop.work.sell(CAKE)
    shop.work.sell(TEA, CAKE)


def settle(shop: ScreenTill) -> None:
    """Let the engine answer and the window hear of it."""
    shop.work.engine.call(lambda _journal: None, PATIENCE)
    for _ in range(4):
        QApplication.processEvents()


def refunds(shop: ScreenTill, window: TillWindow) -> Iterator[str]:
    """From finding a sale to the paper of its refund, then the orders and a void."""
    window.carry_out("refund.open")
    settle(shop)
    yield "refund_find"
    first = list(shop.work.engine.state.closed)[3].order_id
    window.carry_out("refund_lines.open", first)
    yield "refund_begin"
    screen = window.navigator.screen("refund_lines")
    assert isinstance(screen, RefundScreen)
    for command in ("refund.more", "refund.more", "refund.reason"):
        window.carry_out(command)
    yield "refund_chosen"
    window.carry_out("refund.confirm")
    settle(shop)
    yield "refund_done"
    window.carry_out("refund_lines.open", first)
    for command in ("refund.everything", "refund.exchange", "refund.reason"):
        window.carry_out(command)
    yield "refund_again"
    window.carry_out("refund.confirm")
    settle(shop)
    yield "refund_exchange"
    window.carry_out("refund.open")
    settle(shop)
    yield "refund_credit"
    yield from _paper(shop, window)
    window.carry_out("orders.open")
    settle(shop)
    yield "orders_refunded"
    window.carry_out("sale.void")
    yield "void_sheet"
    window.navigator.close_sheet()


def _paper(shop: ScreenTill, window: TillWindow) -> Iterator[str]:
    """A receipt of another till."""
    window.navigator.open("refund_paper", "")
    yield "paper_begin"
    screen = window.navigator.screen("refund_paper")
    assert isinstance(screen, RefundPaperScreen)
    screen.fields.number = "B-0427"
    screen.fields._paid.set_amount(dong(150_000))
    for item in (COFFEE, COFFEE, TEA):
        screen._add(item)
    window.carry_out("paper.goods")
    yield "paper_goods"
    window.carry_out("paper.price")
    yield "paper_price"
    window.navigator.close_sheet()
    window.carry_out("paper.reason")
    window.carry_out("paper.confirm")
    settle(shop)
    yield "paper_done"
