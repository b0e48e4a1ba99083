"""A counter where guests pay by phone: the whole till, its printer, the API and the providers.

The till is put together as the program does it, with its window; API and simulated providers are
processes of their own, and between all of them are real sockets.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt

from hosted_api.stores.service import Store
from pos_app.boot import kept_key
from pos_app.boot.counter import Counter
from pos_app.boot.real_ports import RealFs
from pos_app.boot.sync_room import Account
from pos_app.secrets.key_file import OpenKeyFile
from pos_app.settings import PrinterSetup, Settings
from pos_app.ui.pay.screen import PayScreen
from pos_app.ui.settings.payments_section import PaymentsSection
from pos_core.attempt import Attempt
from pos_core.country_profiles import shop_for
from pos_core.ids import OrderId
from pos_core.money import Currency
from pos_core.till_state import TillState
from tests.support.api_process import ApiProcess
from tests.support.counter import press, write
from tests.support.counters import add, closed, counter_at, wait_for
from tests.support.partner_client import PartnerClient, partner_of
from tests.support.partner_orders import INGEST, menu, order
from tests.support.shop_floor import PaperTray
from tests.support.simulators_process import Simulators, simulators
from tests.support.sync_line import is_settled

if TYPE_CHECKING:
    import pytest
    from pytestqt.qtbot import QtBot

_CTRL, _SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
_ZONES = {Currency.VND: "Asia/Ho_Chi_Minh", Currency.IDR: "Asia/Jakarta"}
GOODS: dict[str, Any] = {
    "items": [{"id": "sate", "name": "Sate ayam", "tax_class": "standard", "price": 65_000}],
    "rates": {
        "taxes": [
            {
                "tax_class": "standard",
                "valid_from": "2020-01-01",
                "taxes": [{"code": "PB1", "rate_ppm": 100_000, "mode": "exclusive"}],
            }
        ]
    },
}


@dataclass
class PayingCounter:
    """`guests` are the phones and their providers, `app` a partner that sends orders."""

    qtbot: QtBot
    counter: Counter
    api: ApiProcess
    guests: Simulators
    tray: PaperTray
    last: ExitStack

    @property
    def state(self) -> TillState:
        """The till as of its last commit; the screens hear of it a moment later."""
        return self.counter.place.till.state

    @property
    def pay(self) -> PayScreen:
        """Where money is taken."""
        screen = self.counter.window.navigator.screen("pay")
        assert isinstance(screen, PayScreen)
        return screen

    def until(self, is_so: Callable[[], object]) -> None:
        """Wait for what is seen."""
        wait_for(self.qtbot, lambda: bool(is_so()))

    def is_at(self, screen: str) -> bool:
        """It is in front."""
        return self.counter.window.navigator.current == screen

    def app(self) -> PartnerClient:
        """A partner with a menu here, which the till has taken over."""
        goods = GOODS | {"currency": self.api.store.currency}
        made = partner_of(self.api, menu(store_id=self.api.store.store_id, menu=goods))
        self.last.callback(made.http.close)
        return made

    def takes_order(self, app: PartnerClient) -> OrderId:
        """Two sate, ordered in the app; at the counter they are taken on and made to be paid."""
        sent = order(
            store_id=self.api.store.store_id,
            items=[{"menu_item_id": "sate", "quantity": 2, "unit_price": 65_000}],
            tax=13_000,
            total=143_000,
            timestamp=datetime.now(UTC).isoformat(),
        )
        answer = app.send(INGEST, sent)
        assert answer.status_code == 200, answer.text
        order_id = OrderId(answer.json()["order_id"])
        press(Qt.Key.Key_F6, _SHIFT)
        self.until(lambda: self.is_at("board"))
        board: Any = self.counter.window.navigator.screen("board")
        self.until(lambda: board.chosen is not None and board.advance.isEnabled())
        before = board.advance.text()
        press(Qt.Key.Key_Return)
        self.until(lambda: board.advance.text() != before)
        self.goes_to_pay()
        return order_id

    def gets_terminal(self, name: str) -> None:
        """A card terminal stands beside the till from now on: typed in the settings, and saved."""
        window = self.counter.window
        window.carry_out("settings.open")
        screen: Any = window.navigator.screen("settings")
        sections = [type(each) for each in screen.sections]
        at = sections.index(PaymentsSection)
        screen.list.setCurrentRow(at)
        section = screen.sections[at]
        section.terminal.setText(name)
        section.save.click()
        window.navigator.open("sell")

    def rings_up(self, pieces: int) -> None:
        """Something stands in the cart on the screen."""
        sell: Any = self.counter.window.navigator.screen("sell")
        add(self.counter, pieces)
        self.until(lambda: sell.cart.priced is not None)

    def takes_off(self, percent: str) -> None:
        """A discount on the whole order, which stands under its lines then."""
        sell: Any = self.counter.window.navigator.screen("sell")
        press(Qt.Key.Key_D, _CTRL)
        self.until(lambda: self.counter.window.navigator.sheet is not None)
        write(percent)
        press(Qt.Key.Key_Return)
        self.until(lambda: sell.cart.priced.discount)

    def goes_to_pay(self) -> None:
        """The cashier asks for the money."""
        press(Qt.Key.Key_F12)
        self.until(lambda: self.is_at("pay"))

    def asks_by(self, method: str) -> Attempt:
        """The guest wants to pay so; gives what is waited for."""
        press(Qt.Key.Key_E, _CTRL)
        press(Qt.Key.Key_F12)
        navigator = self.counter.window.navigator
        self.until(lambda: navigator.sheet is not None or self.pay.is_waiting)
        sheet: Any = navigator.sheet
        if sheet is not None:  # where there is one way only, nobody is asked
            press(Qt.Key(Qt.Key.Key_1 + list(sheet.buttons).index(method)))
        self.until(lambda: self.pay.is_waiting)
        attempt = self.pay.waiting.attempt
        assert attempt is not None
        assert attempt.method == method
        return attempt

    def shows_code(self) -> str:
        """The text of the code on the screen, once it is there."""
        self.until(self.pay.waiting.code.isVisible)
        attempt = self.pay.waiting.attempt
        assert attempt is not None
        return attempt.qr_payload or attempt.redirect_url

    def pays(self, attempt: Attempt, **how: str) -> None:
        """The guest presses "pay"; the till says so, and its receipt is out."""
        self.until(lambda: attempt.payment_id in self.known())
        before = len(self.tray.sheets)
        self.guests.act("approve", payment=str(attempt.payment_id), **how)
        self.until(lambda: self.pay.is_paid)
        self.until(lambda: len(self.tray.sheets) > before and not self.state.jobs)

    def known(self) -> set[str]:
        """The payments the providers know of, by our ids."""
        return {each["payment"] for each in self.guests.payments()}

    def receipt(self, word: str) -> str:
        """The line of the newest paper that begins so, in the letters the printer was sent."""
        lines = [each.strip() for each in self.tray.texts()[-1].splitlines()]
        return next(each for each in lines if each.startswith(word))


@contextmanager
def paying_counter(
    root: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    language: str,
    provider: str,
) -> Iterator[PayingCounter]:
    """The demo café of `language`, with an account at `provider` and its line to the API up."""
    monkeypatch.setattr(
        kept_key, "till_secrets", lambda options, _ports: OpenKeyFile(RealFs(), options.data)
    )
    shop = shop_for("cafe", language)
    name, currency = shop.profile.name, shop.currency
    store = Store(shop.store_id, name, currency.value, _ZONES[currency])
    api = ApiProcess(root / "api", store=store).furnish()
    tray = PaperTray()
    with ExitStack() as last:
        tray.server.start()
        last.callback(tray.server.stop)
        guests = last.enter_context(simulators(api.address.url))
        api.extra = {**guests.of(provider), "EVERTILL_PUBLIC_URL": api.address.url}
        api.start()
        last.callback(api.kill)
        printer = PrinterSetup("receipt", "network", f"127.0.0.1:{tray.server.port}")
        settings = Settings("en", "light", printers=(printer,), lock_after_minutes=0)
        counter = counter_at(root, qtbot, words=("--language", language), settings=settings)
        last.callback(closed, counter)
        counter.place.sync_with(Account("test", api.address.url, code=api.pairing_code()))
        made = PayingCounter(qtbot, counter, api, guests, tray, last)
        till = counter.place.till
        made.until(lambda: is_settled(till.sync) and till.state.paying.methods)
        yield made
