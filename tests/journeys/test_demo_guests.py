"""A demo shop has guests who pay by phone, at the press of a button; one's own shop has none."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import httpx
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from pos_app.boot import api_child, kept_key
from pos_app.boot.kept_key import KeptPlace
from pos_app.boot.options import parse
from pos_app.boot.real_ports import RealFs
from pos_app.boot.wiring import real_ports
from pos_app.boot.workplace import Ground, Workplace
from pos_app.secrets.choice import Keeping
from pos_app.secrets.key_file import OpenKeyFile
from pos_app.settings import Settings, save_settings
from pos_app.store.opening import JournalSettings
from pos_app.ui.app import open_window
from pos_app.ui.pay.screen import PayScreen
from pos_app.ui.theme.look import Look
from pos_core.cart import AddLine
from pos_core.line import Selection
from pos_core.quantity import Quantity
from pos_core.shop import ConfigureShop
from tests.support import tills
from tests.support.counter import CTRL, press
from tests.support.counters import wait_for
from tests.support.working_till import COFFEE, PATIENCE

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from pos_app.boot.demo_guests import DemoGuests
    from pos_app.ui.window import TillWindow

pytestmark = pytest.mark.starts_threads


@dataclass
class DemoShop:
    """The till as it comes, with its window, its own API and its guests."""

    place: Workplace
    window: TillWindow
    qtbot: QtBot

    def until(self, is_so: Callable[[], object]) -> None:
        wait_for(self.qtbot, lambda: bool(is_so()))

    def guests(self) -> DemoGuests:
        guests = self.place._server._guests
        assert guests is not None
        return guests

    def methods(self) -> tuple[Any, ...]:
        return self.place.till.state.paying.methods


@pytest.fixture
def demo(tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[DemoShop]:
    Look.of_app().motion_ms = 0
    monkeypatch.setattr(api_child, "_free_port", lambda _host, _usual=0: 0)
    monkeypatch.setattr(
        kept_key, "till_secrets", lambda options, _ports: OpenKeyFile(RealFs(), options.data)
    )
    options = replace(parse([]), data=tmp_path / "data", side=tmp_path / "side")
    RealFs().make_folder(options.data)
    save_settings(RealFs(), options.data / "settings.json", Settings("en", "light"))
    kept = KeptPlace(tills.place(tmp_path), Keeping.SEALED_FILE, is_new=False)
    ground = Ground(
        options,
        real_ports(),
        lambda: kept,
        JournalSettings(ballast_bytes=0),
        own_api=True,
        demo_guests=True,
    )
    place = Workplace(ground)
    window = open_window(place.till, place.settings)
    qtbot.addWidget(window)
    place.start()
    made = DemoShop(place, window, qtbot)
    made.until(made.methods)
    yield made
    window.close()
    assert place.stop()


def test_a_tester_lets_the_guest_pay_and_the_providers_callback_makes_it_paid(
    demo: DemoShop,
) -> None:
    sell: Any = demo.window.navigator.screen("sell")
    assert demo.place.engine.ask(AddLine(COFFEE, Selection(Quantity.of(1))), PATIENCE).ok
    demo.until(lambda: sell.cart.priced is not None)
    press(Qt.Key.Key_F12)
    demo.until(lambda: demo.window.navigator.current == "pay")
    press(Qt.Key.Key_E, CTRL)
    press(Qt.Key.Key_F12)
    demo.until(lambda: demo.window.navigator.sheet is not None)
    sheet: Any = demo.window.navigator.sheet
    assert "qris" not in sheet.buttons, "nobody in Vietnam pays by it"
    QTest.mouseClick(sheet.buttons["momo"], Qt.MouseButton.LeftButton)
    pay = demo.window.navigator.screen("pay")
    assert isinstance(pay, PayScreen)
    demo.until(pay.waiting.guest.isVisible)
    QTest.mouseClick(pay.waiting.guest, Qt.MouseButton.LeftButton)
    demo.until(lambda: pay.is_paid)
    told = httpx.get(f"{demo.guests().url}/_control/payments").json()
    assert [status for _url, status, _answer in told["callbacks"]] == [204]


def test_a_shop_that_was_given_a_name_has_no_such_guests_and_no_such_providers(
    demo: DemoShop,
) -> None:
    page, shop = demo.guests().url, demo.place.till.state.shop
    assert shop is not None
    own = replace(shop, profile=replace(shop.profile, name="Quán Nhỏ"))
    assert demo.place.engine.ask(ConfigureShop(own), PATIENCE).ok
    demo.until(lambda: not demo.methods())
    works = demo.place.till.works
    assert works is not None
    assert works.simulated_guest is not None
    assert works.simulated_guest() is None
    with pytest.raises(httpx.ConnectError):
        httpx.get(page)


def test_a_demo_shop_s_qr_opens_a_guest_s_page_on_this_computer_and_nothing_else(
    demo: DemoShop,
) -> None:
    def address() -> str:
        return demo.place.till.state.tables.address

    demo.until(lambda: address().startswith("http://127.0.0.1:"))
    page = httpx.get(f"{address()}/t/nobody", headers={"accept": "text/html"})
    assert page.headers["content-type"].startswith("text/html")
    assert httpx.get(f"{address()}/health").status_code == 404
