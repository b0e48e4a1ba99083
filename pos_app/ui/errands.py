"""What the window does that belongs to no screen: reprint, second screen, the word at start-up.

Their screens are imported when they are needed, so that the first paint waits for none of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from pos_app.bridge.till import Till, Trouble
from pos_app.settings import Settings
from pos_app.ui.board_alerts import BoardAlerts
from pos_app.ui.drawer_kick import DrawerKick
from pos_app.ui.exchange_banner import ExchangeBanner
from pos_app.ui.kit.tone import Tone
from pos_app.ui.kitchen_alerts import KitchenAlerts
from pos_app.ui.navigator import face
from pos_app.ui.order_errands import OrderErrands
from pos_app.ui.payment_alerts import PaymentAlerts
from pos_app.ui.printer_alerts import PrinterAlerts
from pos_app.ui.setup_offer import SetupOffer
from pos_app.ui.shared_alerts import SharedAlerts
from pos_app.ui.sync_errands import SyncErrands
from pos_app.ui.table_alerts import TableAlerts
from pos_app.ui.transfer_desk import TransferDesk
from pos_core.receipt_code import receipt_in

if TYPE_CHECKING:
    from pos_app.ui.customer_display.window import CustomerDisplay
    from pos_app.ui.customers.finder import Finder
    from pos_app.ui.kitchen.window import KitchenWindow
    from pos_app.ui.navigator import Navigator


class Errands(QObject):
    """`run` carries out a command of the window; it says False to one it does not know.

    `asked` carries the id of a command that was chosen in the More sheet; `training_asked` wants
    the other till in front: the one for training, or the shop's own again.
    """

    asked = Signal(str)
    training_asked = Signal()

    def __init__(self, till: Till, navigator: Navigator, parent: QObject) -> None:
        super().__init__(parent)
        self._till = till
        self._navigator = navigator
        self._display: CustomerDisplay | None = None
        self._greeted = True
        self._kitchen: KitchenWindow | None = None
        self._finder: Finder | None = None
        self._alerts = PrinterAlerts(till, navigator)
        self._drawer = DrawerKick(till, navigator)
        self._kitchen_alerts = KitchenAlerts(till, navigator)
        self.board = BoardAlerts(till, navigator)
        self.tables = TableAlerts(till, navigator)
        self._sync = SyncErrands(till, navigator)
        self._shared = SharedAlerts(till, navigator)
        self._orders = OrderErrands(till, navigator, self)
        self.payments = PaymentAlerts(till, navigator)
        self.transfers = TransferDesk(till, navigator, self.payments.aloud)
        self._exchange = ExchangeBanner(till, navigator)
        self._setup = SetupOffer(till, navigator, self)
        self._setup.asked.connect(self.asked)
        till.opened.connect(self._on_opened)
        till.settings_changed.connect(self._on_settings_changed)

    def run(self, command_id: str, argument: object = None) -> bool:
        """Do it; `argument` is the order it is about, where it is about one."""
        match command_id:
            case "receipt.reprint_last":
                self._reprint_last()
            case "drawer.open":
                self._drawer.open()
            case "menu.open":
                self._open_menu()
            case "training.toggle":
                self._ask_about_training()
            case "customer.attach":
                self._attach_customer()
            case "customer_display.toggle":
                self._customer_display().toggle()
            case "kitchen_display.toggle":
                self._kitchen_display().toggle()
            case _:
                return self._elsewhere(command_id, argument)
        return True

    def _elsewhere(self, command_id: str, argument: object) -> bool:
        return (
            self._setup.run(command_id)
            or self.board.run(command_id, argument)
            or self._sync.run(command_id, argument)
            or self._orders.run(command_id, argument)
        )

    def open_receipt(self, code: str) -> bool:
        """A receipt scanned anywhere opens its sale; False when no sale of this till has it."""
        receipt = receipt_in(code)
        if receipt is None or not self._till.is_open:
            return False
        from pos_app.engine.reads import READ_ERRORS

        try:
            order_id = self._till.reads.order_of(receipt)
        except READ_ERRORS:
            return False
        if order_id is None:
            return False
        self._navigator.open("refund_lines", order_id)
        return True

    def retranslate(self) -> None:
        """The language changed."""
        self._setup.show()

    def stop_selling(self, trouble: Trouble) -> None:
        """Nothing can be saved: the screen that says so, with Retry."""
        if self._navigator.current != "storage":
            self._navigator.open("storage", trouble)

    def close(self) -> None:
        """The till closes, and the second screen with it."""
        self._kitchen_alerts.stop()
        self.tables.stop()
        if self._display is not None:
            self._display.retire()
            self._display.deleteLater()
            self._display = None
        if self._kitchen is not None:
            self._kitchen.retire()
            self._kitchen.deleteLater()
            self._kitchen = None

    def _kitchen_display(self) -> KitchenWindow:
        from pos_app.ui.kitchen.window import KitchenWindow

        if self._kitchen is None:
            self._kitchen = KitchenWindow(self._till)
        return self._kitchen

    def _customer_display(self) -> CustomerDisplay:
        from pos_app.ui.customer_display.window import CustomerDisplay

        if self._display is None:
            self._display = CustomerDisplay(self._till)
        return self._display

    def _open_menu(self) -> None:
        from pos_app.ui.menu.sheet import MenuSheet

        screen = self._navigator.screen(self._navigator.current)
        sheet = MenuSheet(screen, face(screen).place)
        sheet.chosen.connect(self._on_menu_chosen)
        self._navigator.show_sheet(sheet)

    def _ask_about_training(self) -> None:
        from pos_app.ui.training.sheet import TrainingSheet

        if not self._till.is_open:
            return
        sheet = TrainingSheet(leaving=self._till.is_training)
        sheet.confirmed.connect(self._on_training_confirmed)
        self._navigator.show_sheet(sheet)

    def _attach_customer(self) -> None:
        from pos_app.ui.customers.attach_sheet import AttachSheet
        from pos_app.ui.customers.finder import Finder

        if not self._till.is_open:
            return
        if self._finder is None:
            self._finder = Finder()
        sheet = AttachSheet(self._till, self._finder)
        sheet.done.connect(self._navigator.close_sheet)
        self._navigator.show_sheet(sheet)

    def _reprint_last(self) -> None:
        from pos_app.ui.receipts.reprint import reprint_last

        if self._till.is_open:
            self._navigator.toast(reprint_last(self._till))

    @Slot()
    def _on_training_confirmed(self) -> None:
        self._navigator.close_sheet()
        self.training_asked.emit()

    @Slot(str)
    def _on_menu_chosen(self, command_id: str) -> None:
        """The sheet makes room first: what was chosen may open one of its own."""
        self._navigator.close_sheet()
        self.asked.emit(command_id)

    @Slot()
    def _on_opened(self) -> None:
        """At start-up; a locked till keeps its questions for who signs in first."""
        if self._till.settings.customer_display:
            self._customer_display().start()
        if self._till.settings.kitchen_display:
            self._kitchen_display().start()
        self._greeted = False
        if not self._till.state.staff.is_locked:
            self.greet()

    def greet(self) -> None:
        """Once: was the last receipt printed, and is there an open order?"""
        from pos_app.ui.recovery.last_sale import LastSaleSheet
        from pos_app.ui.recovery.start_up import quiet_lines, unconfirmed_receipt

        if self._greeted:
            return
        self._greeted = True
        if self._setup.greet():
            return
        if unconfirmed_receipt(self._till) is not None:
            sheet = LastSaleSheet(self._till)
            sheet.done.connect(self._on_last_sale_done)
            self._navigator.show_sheet(sheet)
            return
        said = quiet_lines(self._till)
        if said:
            self._navigator.toast(said, Tone.GOOD)

    @Slot(str)
    def _on_last_sale_done(self, said: str) -> None:
        self._navigator.close_sheet()
        self._navigator.toast(said, Tone.GOOD)

    @Slot(object)
    def _on_settings_changed(self, settings: Settings) -> None:
        if settings.customer_display and self._display is None:
            self._customer_display().start()
        if settings.kitchen_display and self._kitchen is None:
            self._kitchen_display().start()
