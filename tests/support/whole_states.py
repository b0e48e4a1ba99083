"""The screens that read rows from the disk, in states worth looking at: a shop that has sold.

A real till stands behind them. `walk` goes through them one after the other and gives the name of
each, while it is in front.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtTest import QTest

from pos_app.boot.long_work import make_report_job, save_report_job
from pos_app.boot.real_ports import RealFs
from pos_app.bridge.background import Background, Job, Progress
from pos_app.bridge.works import ReportFile, Works
from pos_app.engine.print_desk import PrinterLamp
from pos_app.ports import PaperState
from pos_app.settings import Settings
from pos_app.ui.app import open_window
from pos_app.ui.reports.screen import ReportsScreen
from pos_app.ui.window import TillWindow
from pos_core.customer_book import AttachCustomer, SaveCustomer
from pos_core.sales_report import Period
from pos_core.void import VoidSale
from tests.support.refund_states import refunds, sell_something, settle
from tests.support.screen_till import ScreenTill, screen_till
from tests.support.working_till import CAKE, COFFEE, SHOP, TEA


@contextmanager
def whole_till(root: Path, settings: Settings) -> Iterator[tuple[ScreenTill, TillWindow]]:
    """A till below `root` that sold yesterday and today, with reports, and its window."""
    with screen_till(root, shop=SHOP, settings=settings) as shop:
        background = Background()
        shop.till.works = _works(shop, background)
        sell_something(shop)
        window = open_window(shop.till, settings)
        window.show()
        settle(shop)
        try:
            yield shop, window
        finally:
            window.close()
            background.stop()
            background.deleteLater()


def walk(shop: ScreenTill, window: TillWindow) -> Iterator[str]:
    """Every such screen in turn, each with something in it and with nothing."""
    yield from _lists(shop, window)
    yield from _reports(shop, window)
    yield from _customer(shop, window)
    yield from refunds(shop, window)


def _lists(shop: ScreenTill, window: TillWindow) -> Iterator[str]:
    shop.till.hear_lamps((PrinterLamp("receipt", PaperState.COVER_OPEN, 2, True),))
    first = list(shop.work.engine.state.closed)[3].order_id
    for name, argument in (("orders", None), ("receipt", first), ("print_queue", None)):
        window.navigator.open(name, argument)
        settle(shop)
        yield name
    window.navigator.open("orders")
    window.carry_out("orders.previous_day")
    window.carry_out("orders.previous_day")
    window.carry_out("orders.previous_day")
    settle(shop)
    yield "orders_none"
    window.navigator.open("catalog_import")
    settle(shop)
    yield "import"
    window.navigator.open("item_photos")
    settle(shop)
    yield "photos"


def _reports(shop: ScreenTill, window: TillWindow) -> Iterator[str]:
    last = shop.work.engine.state.last_sale
    assert last is not None
    shop.work.ask(VoidSale(last.order_id, "nhầm"))
    window.carry_out("reports.open")
    screen = window.navigator.screen("reports")
    assert isinstance(screen, ReportsScreen)
    _made(screen, shop)
    for key in screen.chips.keys:
        screen.chips.select(key)
        screen.chips.chosen.emit(key)
        settle(shop)
        yield f"reports_{key}"
    window.carry_out("reports.save")
    yield "reports_save"
    window.navigator.close_sheet()
    for _ in range(3):
        window.carry_out("reports.previous_day")
        _made(screen, shop)
    yield "reports_none"


def _made(screen: ReportsScreen, shop: ScreenTill) -> None:
    works = shop.till.works
    assert works is not None
    for _ in range(200):
        QTest.qWait(10)
        if not works.background._running:
            break
    settle(shop)


def _customer(shop: ScreenTill, window: TillWindow) -> Iterator[str]:
    shop.work.ask(SaveCustomer("Cô Ba Tạp Hóa", "0901234567", "giao cửa sau", None))
    customer = next(iter(shop.work.engine.state.customers))
    for items in ((COFFEE, TEA), (CAKE,)):
        for item in items:
            shop.work.add(item)
        shop.work.ask(AttachCustomer(customer))
        shop.work.pay()
    window.navigator.open("customers", "ba")
    settle(shop)
    window.carry_out("customer.history")
    settle(shop)
    yield "customers_history"
    window.navigator.close_sheet()


def _works(shop: ScreenTill, background: Background) -> Works:
    """Reports are made and saved; the other long work does nothing."""

    def make(period: Period) -> Job:
        return make_report_job(shop.till, shop.bench.open_reads, period)

    def save(file: ReportFile, folder: Path) -> Job:
        return save_report_job(RealFs(), file, folder)

    return Works(background, _nothing, _nothing, _nothing, _nothing, make, save)


def _nothing(*_facts: object) -> Job:
    def job(_progress: Progress) -> object:
        return None

    return job
