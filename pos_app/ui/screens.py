"""Which screens there are; each is built when it is first opened: the first paint stays quick."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from pos_app.ui.navigator import Navigator
from pos_app.ui.sell.screen import SellScreen

if TYPE_CHECKING:
    from pos_app.bridge.till import Till


def register_screens(navigator: Navigator, till: Till) -> None:
    """Tell the navigator how each screen is built."""
    builders = _Builders(till, navigator)
    navigator.register("sell", builders.sell)
    navigator.register("pay", builders.pay)
    navigator.register("orders", builders.orders)
    navigator.register("reports", builders.reports)
    navigator.register("shift", builders.shift)
    navigator.register("open_orders", builders.open_orders)
    navigator.register("split", builders.split)
    navigator.register("refund", builders.refund)
    navigator.register("refund_lines", builders.refund_lines)
    navigator.register("refund_paper", builders.refund_paper)
    navigator.register("receipt", builders.receipt)
    navigator.register("print_queue", builders.print_queue)
    navigator.register("customers", builders.customers)
    navigator.register("settings", builders.settings)
    navigator.register("help", builders.help)
    navigator.register("catalog_import", builders.catalog_import)
    navigator.register("item_photos", builders.item_photos)
    navigator.register("storage", builders.storage)
    navigator.register("kitchen", builders.kitchen)
    navigator.register("board", builders.board)
    navigator.register("sync", builders.sync)
    navigator.register("tables", builders.tables)
    navigator.register("floor", builders.floor)
    if not till.is_training:
        navigator.register("setup", builders.setup)


class _Builders(QObject):
    def __init__(self, till: Till, navigator: Navigator) -> None:
        super().__init__(navigator)
        self._till = till
        self._navigator = navigator

    def sell(self) -> QWidget:
        return SellScreen(self._till, self._navigator)

    def pay(self) -> QWidget:
        from pos_app.ui.pay.screen import PayScreen

        return PayScreen(self._till, self._navigator)

    def orders(self) -> QWidget:
        from pos_app.ui.orders.screen import OrdersScreen

        return OrdersScreen(self._till, navigator=self._navigator)

    def refund(self) -> QWidget:
        from pos_app.ui.refund.find_screen import RefundFindScreen

        return RefundFindScreen(self._till)

    def refund_lines(self) -> QWidget:
        from pos_app.ui.refund.screen import RefundScreen

        return RefundScreen(self._till, self._navigator)

    def refund_paper(self) -> QWidget:
        from pos_app.ui.refund.paper_screen import RefundPaperScreen

        return RefundPaperScreen(self._till, self._navigator)

    def reports(self) -> QWidget:
        from pos_app.ui.reports.screen import ReportsScreen

        return ReportsScreen(self._till, self._navigator)

    def shift(self) -> QWidget:
        from pos_app.ui.shift.screen import ShiftScreen

        return ShiftScreen(self._till, self._navigator)

    def open_orders(self) -> QWidget:
        from pos_app.ui.open_orders.screen import OpenOrdersScreen

        return OpenOrdersScreen(self._till)

    def split(self) -> QWidget:
        from pos_app.ui.split.screen import SplitScreen

        return SplitScreen(self._till, self._navigator)

    def receipt(self) -> QWidget:
        from pos_app.ui.receipts.screen import ReceiptScreen

        return ReceiptScreen(self._till)

    def print_queue(self) -> QWidget:
        from pos_app.ui.receipts.queue_screen import PrintQueueScreen

        return PrintQueueScreen(self._till)

    def customers(self) -> QWidget:
        from pos_app.ui.customers.finder import Finder
        from pos_app.ui.customers.screen import CustomersScreen

        return CustomersScreen(self._till, self._navigator, Finder())

    def settings(self) -> QWidget:
        from pos_app.ui.settings.screen import SettingsScreen

        return SettingsScreen(self._till)

    def help(self) -> QWidget:
        from pos_app.ui.help.screen import HelpScreen

        return HelpScreen(self._till)

    def catalog_import(self) -> QWidget:
        from pos_app.ui.catalog_import.screen import CatalogImportScreen

        return CatalogImportScreen(self._till)

    def item_photos(self) -> QWidget:
        from pos_app.ui.item_photos.screen import ItemPhotosScreen

        return ItemPhotosScreen(self._till)

    def storage(self) -> QWidget:
        from pos_app.ui.recovery.storage_screen import StorageScreen

        return StorageScreen(self._till)

    def kitchen(self) -> QWidget:
        from pos_app.ui.kitchen.screen import KitchenScreen

        return KitchenScreen(self._till)

    def board(self) -> QWidget:
        from pos_app.ui.board.screen import BoardScreen

        return BoardScreen(self._till)

    def tables(self) -> QWidget:
        from pos_app.ui.tables.screen import TablesScreen

        return TablesScreen(self._till, self._navigator)

    def floor(self) -> QWidget:
        from pos_app.ui.floor.screen import FloorScreen

        return FloorScreen(self._till, self._navigator)

    def sync(self) -> QWidget:
        from pos_app.ui.sync.screen import SyncScreen

        return SyncScreen(self._till)

    def setup(self) -> QWidget:
        from pos_app.ui.setup.screen import SetupScreen

        return SetupScreen(self._till)
