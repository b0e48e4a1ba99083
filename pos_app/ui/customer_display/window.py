"""The second window, turned to the customer: it shows what the cart shows and decides nothing.

With a second screen it fills that; without one it is an ordinary window that opens on command. If
the screen goes away, the window goes with it and selling goes on.
"""

from dataclasses import replace

from PySide6.QtCore import QEvent, Qt, QTimer, Slot
from PySide6.QtGui import QCloseEvent, QGuiApplication, QScreen
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from pos_app.bridge.till import Answer, Changes, Till
from pos_app.ui.customer_display.cart_view import CartView, Counter
from pos_app.ui.customer_display.idle_picture import IdlePicture
from pos_app.ui.customer_display.idle_view import IdleView
from pos_app.ui.customer_display.paid_view import PaidView
from pos_app.ui.customer_display.payment_view import PaymentView
from pos_app.ui.kit.ribbon import Ribbon
from pos_core.attempt import VIETQR, Attempt
from pos_core.ids import OrderId
from pos_core.sale import OrderPaid, Sale
from pos_core.tender import Tender
from pos_core.tendering import TenderTaken, TenderTakenBack

THANKS_MS = 20_000


class CustomerDisplay(QWidget):
    """Follows the setting `customer_display` and the screens that come and go.

    `toggle` is the command of F11; `retire` takes the window away for good.
    """

    def __init__(self, till: Till) -> None:
        super().__init__(None, Qt.WindowType.Window | Qt.WindowType.WindowDoesNotAcceptFocus)
        self._till = till
        self._sale: Sale | None = None
        self._counter = Counter()
        self._retired = False
        self.idle = IdleView(self)
        self.cart = CartView(self)
        self.payment = PaymentView(till, self)
        self.paid = PaidView(self)
        self._paying: OrderId | None = None
        self._views = QStackedLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        if till.is_training:
            column.addWidget(Ribbon(self))
        column.addLayout(self._views)
        for view in (self.idle, self.cart, self.payment, self.paid):
            self._views.addWidget(view)
        self._thanks = QTimer(self)
        self._thanks.setSingleShot(True)
        self._thanks.setInterval(THANKS_MS)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.resize(960, 600)
        self._picture = IdlePicture(till, self)
        self._connect()
        self.retranslate()

    def _connect(self) -> None:
        self._thanks.timeout.connect(self._on_thanked)
        self._till.changed.connect(self._on_changed)
        self._till.answered.connect(self._on_answered)
        self._till.settings_changed.connect(self._on_settings_changed)
        self._till.tender_chosen.connect(self._on_tender_chosen)
        self._picture.loaded.connect(self.idle.show_picture)
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.screenAdded.connect(self._on_screen_added)
        app.screenRemoved.connect(self._on_screen_removed)
        app.primaryScreenChanged.connect(self._on_primary_changed)
        self._picture.load()

    @property
    def view(self) -> QWidget:
        """What the customer sees now: `idle`, `cart`, `payment` or `paid`."""
        return self._views.currentWidget() or self.idle

    def start(self) -> None:
        """Fill the second screen if there is one and the setting asks for it."""
        if self._till.settings.customer_display and self._second_screen() is not None:
            self._open()

    def toggle(self) -> None:
        """Open or close, and remember it."""
        showing = self.isVisible()
        self._till.change_settings(customer_display=not showing)
        if self.isVisible() == showing:
            self._follow(wanted=not showing)

    def retire(self) -> None:
        """The till closes: no setting is changed."""
        self._retired = True
        self._thanks.stop()
        self.close()

    def retranslate(self) -> None:
        """Title, welcome, and whatever is in sight."""
        self.setWindowTitle(self.tr("Customer display"))
        self.setAccessibleName(self.windowTitle())
        self._show()

    def _show(self) -> None:
        shop, order = self._till.state.shop, self._till.state.cart
        name = shop.profile.name if shop is not None else ""
        self.idle.greet(name, self.tr("Welcome"))
        self.idle.show_logo(shop.profile.logo if shop is not None else None)
        self.cart.shop_name.setText(name)
        if order is not None and order.lines:
            self._thanks.stop()
            self._sale = None
            paying = self._till.state.paying
            waits, doubt = paying.waiting(order.order_id), paying.doubts.of_order(order.order_id)
            if waits is not None and doubt is None and (waits.qr_payload or waits.redirect_url):
                self._show_payment(waits, name)
                return
            self.cart.show_order(order, self._till.settings.language, self._counter)
            self._views.setCurrentWidget(self.cart)
        elif self._sale is not None:
            self.paid.show_sale(self._sale)
            self._views.setCurrentWidget(self.paid)
        else:
            self._views.setCurrentWidget(self.idle)

    def _show_payment(self, attempt: Attempt, shop_name: str) -> None:
        shop = self._till.state.shop
        holder = shop.pay.holder if shop is not None and attempt.method == VIETQR else ""
        self._paying = attempt.order_id
        self.payment.show_attempt(attempt, shop_name, holder)
        self._views.setCurrentWidget(self.payment)

    def _thank_for_payment(self) -> None:
        """Money that came by itself: nobody at the till asked for the sale it made."""
        order_id, state = self._paying, self._till.state
        if order_id is None or order_id in state.orders:
            return
        self._paying = None
        ended = state.ended(order_id)
        if ended is not None and ended.outcome.is_sale:
            self._sale, self._counter = self._till.reads.sale(order_id), Counter()
            self._thanks.start()

    def _second_screen(self, gone: QScreen | None = None) -> QScreen | None:
        """The first that is not the till's own; one that is going away does not count."""
        main = QGuiApplication.primaryScreen()
        others = (each for each in QGuiApplication.screens() if each not in (main, gone))
        return next(others, None)

    def _follow(self, *, wanted: bool) -> None:
        if wanted and not self.isVisible():
            self._open()
        elif not wanted and self.isVisible():
            self.hide()

    def _open(self, gone: QScreen | None = None) -> None:
        screen = self._second_screen(gone)
        if screen is None:
            self.setWindowState(Qt.WindowState.WindowNoState)
            self.show()
            return
        self.setScreen(screen)
        self.setGeometry(screen.geometry())
        # Not showFullScreen: that asks for the focus, which stays with the cashier.
        self.setWindowState(Qt.WindowState.WindowFullScreen)
        self.show()

    @Slot(object)
    def _on_changed(self, changes: Changes) -> None:
        if changes.topics & {"closed", "payment"}:
            self._thank_for_payment()
        if changes.topics & {"cart", "closed", "shop", "opened", "payment"}:
            self._show()

    @Slot(object)
    def _on_answered(self, answer: Answer) -> None:
        for event in answer.events:
            if isinstance(event, OrderPaid):
                self._sale, self._counter = event.sale, Counter()
                self._thanks.start()
                self._show()
            elif isinstance(event, TenderTaken | TenderTakenBack):
                given = event.payment if isinstance(event, TenderTaken) else None
                self._counter = replace(self._counter, given=given)
                self._show()

    @Slot(object)
    def _on_tender_chosen(self, tender: Tender) -> None:
        """Cash is rounded and a card is not: the guest reads what will be taken."""
        self._counter = replace(self._counter, tender=tender)
        self._show()

    @Slot()
    def _on_thanked(self) -> None:
        self._sale = None
        self._show()

    @Slot(object)
    def _on_settings_changed(self, _settings: object) -> None:
        self._follow(wanted=self._till.settings.customer_display)
        self._picture.load()

    @Slot(QScreen)
    def _on_screen_added(self, _screen: QScreen) -> None:
        if self._till.settings.customer_display and not self._retired:
            self._open()

    @Slot(QScreen)
    def _on_screen_removed(self, screen: QScreen) -> None:
        """With its screen gone the window must not lie over the till; it comes back with it."""
        if not self.isVisible():
            return
        if self._second_screen(screen) is None:
            self.hide()
        elif self.isFullScreen():
            self._open(screen)

    @Slot(QScreen)
    def _on_primary_changed(self, _screen: QScreen) -> None:
        """The till's own screen is another one now: leave it free."""
        if not (self.isVisible() and self.isFullScreen()):
            return
        if self._second_screen() is None:
            self.hide()
        else:
            self._open()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language at once."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing the window by hand switches it off."""
        if not self._retired and self._till.settings.customer_display:
            self._till.change_settings(customer_display=False)
        super().closeEvent(event)
