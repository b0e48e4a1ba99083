"""Paints the screens around selling: `python -m tests.support.screenshots_around out`.

A whole till stands behind them, with a few sales, a printer that does not answer and a list of
products with rows that are refused, so that every picture shows what a shop would see.
"""

from __future__ import annotations

import argparse
import os
import tempfile
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from pos_app.boot.demo_clock import DemoClock
from pos_app.boot.kept_key import KeptPlace
from pos_app.boot.options import parse
from pos_app.boot.wiring import real_ports
from pos_app.boot.workplace import Ground, Workplace
from pos_app.engine.answers import Trouble
from pos_app.engine.print_desk import PrinterLamp
from pos_app.ports import PaperState
from pos_app.secrets.choice import Keeping
from pos_app.settings import PrinterSetup, Settings
from pos_app.store.history import Place
from pos_app.store.opening import JournalSettings
from pos_app.ui.app import make_application, open_window
from pos_app.ui.catalog_import.screen import CatalogImportScreen
from pos_app.ui.customer_display.window import CustomerDisplay
from pos_app.ui.orders.screen import OrdersScreen
from pos_app.ui.recovery.last_sale import LastSaleSheet
from pos_app.ui.settings.screen import SettingsScreen
from pos_app.ui.theme.look import Look
from pos_core.cart import AddLine
from pos_core.catalog import Unit
from pos_core.payment import PayCash, cash_due
from tests.support.screen_states import selection

MORNING = datetime(2026, 11, 21, 1, 5, tzinfo=UTC)
SALES = 9
LIST = {
    "vi": "Tên hàng,Giá bán,Mã vạch,Nhóm hàng\nCà phê sữa đá,29.000,8934563138165,Cà phê\n"
    "Trà đào,45k,,Trà\nBánh mì,ba mươi nghìn,,Bánh\n,12.000,,Bánh\nNước suối,10.000,123,\n",
    "id": "Nama Barang,Harga Jual,Barcode,Kategori\nEs kopi susu,18.000,8992761111113,Kopi\n"
    "Teh manis,8.000,,Teh\nRoti bakar,lima belas ribu,,Roti\n,12.000,,Roti\n"
    "Air mineral,5.000,123,\n",
    "en": "Name,Price,Barcode,Category\nIced coffee,29000,8934563138165,Coffee\n"
    "Peach tea,45000,,Tea\nBread,thirty,,Bread\n,12000,,Bread\nWater,10000,123,\n",
}
NOWHERE = PrinterSetup("bar", "network", "127.0.0.1:9", 58)


class Walk:
    """One till, one language, every screen; `shoot` paints it in all looks and sizes asked for."""

    def __init__(self, app: QApplication, out: Path, language: str, looks: argparse.Namespace):
        self._app = app
        self._out = out
        self._language = language
        self._looks = looks
        self._ground = Path(tempfile.mkdtemp())
        self._clock = DemoClock(MORNING)
        self.place = self._workplace()
        self.window = open_window(self.place.till, self.place.settings)
        self.window.resize(1024, 768)

    def _workplace(self) -> Workplace:
        asked = parse(["--language", self._language])
        options = replace(asked, data=self._ground / "till", side=self._ground / "side")
        ports = replace(real_ports(), clock=self._clock)
        ports.fs.make_folder(options.data)
        kept = Place(options.data, options.side, ports.rng.bytes(32))
        ground = Ground(
            options,
            ports,
            lambda: KeptPlace(kept, Keeping.SEALED_FILE, is_new=False),
            JournalSettings(ballast_bytes=0),
        )
        workplace = Workplace(ground)
        workplace.settings = Settings(language=self._language, theme="light")
        workplace.till.change_settings(language=self._language, theme="light")
        return workplace

    def paint_all(self) -> None:
        """Every screen there is."""
        till = self.place.till
        self.shoot("loading")
        self.place.start()
        self.until(lambda: till.is_open and till.catalogue.count > 0)
        self.until(lambda: bool(till.lamps))  # what is sold before waits for a person
        self._open_all("_none")
        for number in range(SALES):
            self._sell(number)
        self.until(lambda: not till.state.jobs)
        till.change_settings(printers=(replace(NOWHERE, name="receipt"), NOWHERE))
        self.wait(300)
        self._sell(SALES)
        self.until(lambda: bool(till.state.jobs))
        self.wait(600)
        self._open_all("")
        self._orders()
        self._settings()
        self._sheets()
        self._display()
        self._reprint()
        self._import()
        self._storage()
        self.window.close()
        self.place.stop()

    def _open_all(self, suffix: str) -> None:
        for name in ("orders", "print_queue", "help"):
            self.window.navigator.open(name)
            if suffix != "_none" or name != "help":
                self.shoot(f"{name}{suffix}")

    def _orders(self) -> None:
        screen = self.window.navigator.screen("orders")
        assert isinstance(screen, OrdersScreen)
        self.window.navigator.open("orders")
        screen.search.setText("xyzzy")
        self.shoot("orders_nothing_found")
        screen.search.setText("")
        self.wait(100)
        closed = tuple(self.place.till.state.closed)
        for name, order in (("printed", closed[0].order_id), ("waiting", closed[-1].order_id)):
            self.window.navigator.open("receipt", order)
            self.shoot(f"receipt_{name}")

    def _settings(self) -> None:
        self.window.navigator.open("settings")
        screen = self.window.navigator.screen("settings")
        assert isinstance(screen, SettingsScreen)
        for number, section in enumerate(screen.sections):
            screen.list.setCurrentIndex(screen.list.model().index(number, 0))
            self.shoot(
                f"settings_{number}_{type(section).__name__.removesuffix('Section').lower()}"
            )

    def _import(self) -> None:
        self.window.navigator.open("catalog_import")
        screen = self.window.navigator.screen("catalog_import")
        assert isinstance(screen, CatalogImportScreen)
        folder = self._ground / "lists"
        folder.mkdir()
        (folder / "other").mkdir()
        file = folder / "products.csv"
        file.write_text(LIST[self._language], encoding="utf-8")
        screen.picker.open_folder(str(folder))
        self.shoot("import_0_choose")
        screen.read_file(str(file))
        self.until(lambda: screen.step == 1)
        self.shoot("import_1_check")
        screen.go.click()
        self.shoot("import_2_running")
        self.until(lambda: screen.step == 3)
        self.shoot("import_3_refused")
        screen.go.click()
        self.until(lambda: screen.step == 3)
        self.shoot("import_4_done")

    def _sheets(self) -> None:
        self.window.navigator.open("sell")
        sheet = LastSaleSheet(self.place.till)
        self.window.navigator.show_sheet(sheet)
        self.shoot("last_sale")
        sheet.void.click()
        self.shoot("last_sale_void")
        self.window.navigator.close_sheet()

    def _display(self) -> None:
        display = CustomerDisplay(self.place.till)
        display.show()
        for name in ("idle", "cart", "paid"):
            if name == "cart":
                self._fill(3)
            elif name == "paid":
                self._pay()
            self.wait(150)
            self.shoot(f"customer_{name}", display)
        display.retire()
        display.deleteLater()

    def _reprint(self) -> None:
        till = self.place.till
        self.window.navigator.open("sell")
        till.hear_lamps((PrinterLamp("receipt", PaperState.COVER_OPEN, 2, True),))
        self._fill(2)
        self.window.carry_out("receipt.reprint_last")
        self.shoot("sell_reprinted")

    def _storage(self) -> None:
        self.place.till.hear_trouble(Trouble("disk_full", "S-11", {"megabytes": 3}))
        self.wait(100)
        self.shoot("storage")

    def _fill(self, count: int) -> None:
        till = self.place.till
        fit = [t for t in till.catalogue.page(None, 0, 40) if t.unit is Unit.PIECE]
        for number in range(count):
            item = till.catalogue.by_id(fit[(number * 3) % len(fit)].item_id)
            assert item is not None
            till.submit(AddLine(item, selection(item, number % 2 + 1)))
        self.until(lambda: till.state.cart is not None and len(till.state.cart.lines) >= count)

    def _pay(self) -> None:
        till, cart = self.place.till, self.place.till.state.cart
        assert cart is not None
        till.submit(PayCash(cart.order_id, cash_due(cart).due, cash_due(cart).due))
        self.until(lambda: till.state.cart is None or not till.state.cart.lines)

    def _sell(self, number: int) -> None:
        self._clock.pass_on(timedelta(minutes=17))
        self._fill(number % 3 + 1)
        self._pay()

    def shoot(self, name: str, widget: QWidget | None = None) -> None:
        """Paint what stands there now."""
        shown = widget or self.window
        for theme in self._looks.themes.split(","):
            Look.of_app().wear(theme)
            for width in map(int, self._looks.sizes.split(",")):
                shown.resize(width, 1080 if width > 1366 else 768)
                self.wait(50)
                file = self._out / f"{name}_{self._language}_{theme}_{width}.png"
                shown.grab().save(str(file))
        Look.of_app().wear("light")

    def wait(self, ms: int) -> None:
        """Let threads answer and layouts settle."""
        QTest.qWait(ms)

    def until(self, reached: Callable[[], bool]) -> None:
        """Wait for the till; raises `TimeoutError` after a minute."""
        for _ in range(1200):
            if reached():
                return
            QTest.qWait(50)
        raise TimeoutError("the till did not get there")


def main() -> None:
    """All languages, looks and sizes, or those asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--languages", default="vi,id,en")
    parser.add_argument("--themes", default="light,dark")
    parser.add_argument("--sizes", default="1024,1366")
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    app = make_application([])
    Look.of_app().motion_ms = 0
    for language in options.languages.split(","):
        Walk(app, options.folder, language, options).paint_all()


if __name__ == "__main__":
    main()
