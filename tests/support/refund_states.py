"""Refunds in every state worth looking at: `python -m tests.support.refund_states out`."""

from __future__ import annotations

import argparse
import os
import tempfile
from contextlib import ExitStack
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from pos_app.settings import Settings
from pos_app.ui.app import make_application, open_window
from pos_app.ui.refund.paper_screen import RefundPaperScreen
from pos_app.ui.refund.screen import RefundScreen
from pos_app.ui.theme.look import Look
from pos_app.ui.window import TillWindow
from tests.support.screen_till import ScreenTill, screen_till
from tests.support.working_till import CAKE, COFFEE, PATIENCE, SHOP, TEA, dong


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


class Looks:
    """The window of one language, painted in every look and size."""

    def __init__(self, window: TillWindow, out: Path, language: str) -> None:
        self._window, self._out, self._language = window, out, language

    def shoot(self, name: str) -> None:
        """Paint what is in front."""
        for theme in ("light", "dark"):
            Look.of_app().wear(theme)
            for width, height in ((1024, 768), (1366, 768)):
                self._window.resize(width, height)
                QTest.qWait(20)
                file = f"{name}-{self._language}-{theme}-{width}.png"
                self._window.grab().save(str(self._out / file))


def walk(shop: ScreenTill, looks: Looks, window: TillWindow) -> None:
    """From finding a sale to the paper of its refund, then the orders and a void."""
    window.carry_out("refund.open")
    settle(shop)
    looks.shoot("refund_find")
    first = shop.work.engine.state.closed[-3].order_id
    window.carry_out("refund_lines.open", first)
    looks.shoot("refund_begin")
    screen = window.navigator.screen("refund_lines")
    assert isinstance(screen, RefundScreen)
    for command in ("refund.more", "refund.more", "refund.reason"):
        window.carry_out(command)
    looks.shoot("refund_chosen")
    window.carry_out("refund.confirm")
    settle(shop)
    looks.shoot("refund_done")
    window.carry_out("refund_lines.open", first)
    for command in ("refund.everything", "refund.exchange", "refund.reason"):
        window.carry_out(command)
    looks.shoot("refund_again")
    window.carry_out("refund.confirm")
    settle(shop)
    looks.shoot("refund_exchange")
    window.carry_out("refund.open")
    settle(shop)
    looks.shoot("refund_credit")
    paper(shop, looks, window)
    window.carry_out("orders.open")
    settle(shop)
    looks.shoot("orders_refunded")
    window.carry_out("sale.void")
    looks.shoot("void_sheet")
    window.navigator.close_sheet()


def paper(shop: ScreenTill, looks: Looks, window: TillWindow) -> None:
    """A receipt of another till."""
    window.navigator.open("refund_paper", "")
    looks.shoot("paper_begin")
    screen = window.navigator.screen("refund_paper")
    assert isinstance(screen, RefundPaperScreen)
    screen.fields.number = "B-0427"
    screen.fields._paid.set_amount(dong(150_000))
    for item in (COFFEE, COFFEE, TEA):
        screen._add(item)
    window.carry_out("paper.goods")
    looks.shoot("paper_goods")
    window.carry_out("paper.price")
    looks.shoot("paper_price")
    window.navigator.close_sheet()
    window.carry_out("paper.reason")
    window.carry_out("paper.confirm")
    settle(shop)
    looks.shoot("paper_done")


def main() -> None:
    """Paint them all."""
    asked = argparse.ArgumentParser()
    asked.add_argument("out", type=Path)
    asked.add_argument("--languages", nargs="*", default=["vi", "id", "en"])
    options = asked.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    app = make_application([])
    for language in options.languages:
        settings = replace(Settings(), language=language, theme="light")
        with ExitStack() as stack:
            root = Path(stack.enter_context(tempfile.TemporaryDirectory()))
            shop = stack.enter_context(screen_till(root, shop=SHOP, settings=settings))
            sell_something(shop)
            window = open_window(shop.till, settings)
            window.show()
            settle(shop)
            walk(shop, Looks(window, options.out, language), window)
            window.close()
    app.quit()


if __name__ == "__main__":
    main()
