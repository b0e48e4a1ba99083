"""Somebody types a wallet's keys at the till: the provider checks them, and nobody sees them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QCheckBox, QLineEdit

from pos_app.boot import api_child, kept_key
from pos_app.boot.ground import Ground
from pos_app.boot.kept_key import KeptPlace
from pos_app.boot.options import parse
from pos_app.boot.real_ports import RealFs
from pos_app.boot.wiring import real_ports
from pos_app.boot.workplace import Workplace
from pos_app.secrets.choice import Keeping
from pos_app.secrets.key_file import OpenKeyFile
from pos_app.store.journal import Journal
from pos_app.store.opening import JournalSettings, open_journal
from pos_app.sync.status import Link
from pos_app.ui.app import open_window
from pos_app.ui.kit.secret_line import SecretLine
from pos_app.ui.settings.providers_section import ProvidersSection
from pos_app.ui.settings.screen import SettingsScreen
from pos_app.ui.theme.look import Look
from pos_core.cart import AddLine
from pos_core.ids import PaymentId
from pos_core.line import Selection
from pos_core.paying import AskPayment
from pos_core.quantity import Quantity
from tests.support import tills
from tests.support.simulators_process import Simulators, simulators
from tests.support.working_till import COFFEE, PATIENCE

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from pos_app.bridge.till import Till
    from pos_app.ui.window import TillWindow

pytestmark = pytest.mark.starts_threads
MOMENT = 60_000
P1 = PaymentId("0190d3f0-1111-7000-8000-000000000001")


class Shop:
    """A whole till behind its window, with an API of its own; the simulators are the provider."""

    def __init__(self, folder: Path, qtbot: QtBot, guests: Simulators) -> None:
        self.folder, self.qtbot, self.guests = folder, qtbot, guests
        self.is_closed = False
        self.place = self._built()
        self.window = self._shown()

    @property
    def till(self) -> Till:
        return self.place.till

    @property
    def keys(self) -> dict[str, str]:
        """MoMo's, by field."""
        said, prefix = self.guests.environment.items(), "EVERTILL_MOMO_"
        return {n.removeprefix(prefix).lower(): v for n, v in said if n.startswith(prefix)}

    def section(self) -> ProvidersSection:
        """The page, opened by its key and its row."""
        self.window.carry_out("settings.open")
        screen = self.window.navigator.screen("settings")
        assert isinstance(screen, SettingsScreen)
        found = next(each for each in screen.sections if isinstance(each, ProvidersSection))
        screen.list.setCurrentRow(screen.sections.index(found))
        self.until(lambda: found.rows.rowCount() > 0)
        return found

    def chosen(self, name: str) -> ProvidersSection:
        section = self.section()
        row = next(at for at in range(section.rows.rowCount()) if section.rows.name_of(at) == name)
        section.list.clicked.emit(section.rows.index(row, 0))
        assert section.page.isVisible()
        return section

    def types(self, section: ProvidersSection, typed: dict[str, str]) -> None:
        for name, text in typed.items():
            control = section.page.form.controls[name]
            line = control.line if isinstance(control, SecretLine) else control
            assert isinstance(line, QLineEdit)
            line.setText(text)
        section.save.click()

    def methods(self) -> set[str]:
        return {each.method for each in self.till.state.paying.methods}

    def until(self, is_so: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(is_so, timeout=MOMENT)

    def closes(self) -> None:
        if not self.is_closed:
            self.is_closed = True
            self.window.close()
            assert self.place.stop()

    def opens_again(self) -> None:
        self.closes()
        self.is_closed = False
        self.place = self._built()
        self.window = self._shown()

    def _built(self) -> Workplace:
        options = replace(parse([]), data=self.folder / "data", side=self.folder / "side")
        options.data.mkdir(parents=True, exist_ok=True)
        kept = KeptPlace(tills.place(self.folder), Keeping.SEALED_FILE, is_new=False)
        ground = Ground(options, real_ports(), lambda: kept, JournalSettings(ballast_bytes=0))
        return Workplace(replace(ground, own_api=True))

    def _shown(self) -> TillWindow:
        self.till.change_settings(language="en")
        window = open_window(self.till, self.till.settings)
        self.qtbot.addWidget(window)
        with self.qtbot.waitSignal(self.till.opened):
            self.place.start()
        self.until(lambda: self.till.sync.link is Link.ONLINE)
        return window


@pytest.fixture
def shop(tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Shop]:
    Look.of_app().motion_ms = 0
    monkeypatch.setattr(api_child, "_free_port", lambda _host, _usual=0: 0)
    monkeypatch.setattr(
        kept_key, "till_secrets", lambda options, _ports: OpenKeyFile(RealFs(), options.side)
    )
    with simulators("http://127.0.0.1:9") as guests:  # no callback ever comes in
        made = Shop(tmp_path, qtbot, guests)
        yield made
        made.closes()


def _process(shop: Shop) -> Path:
    own = shop.place._server.own
    assert own is not None
    assert own._child is not None
    return Path(f"/proc/{own._child.process_id}")


def _journal(shop: Shop) -> bytes:
    """Everything in the journal, as it is before it is locked."""
    journal: Journal = open_journal(real_ports(), tills.place(shop.folder))
    try:
        return b"\n".join(entry.text.encode() for entry in journal.read(0))
    finally:
        journal.close()


def test_keys_are_typed_checked_used_and_seen_nowhere(
    shop: Shop, caplog: pytest.LogCaptureFixture
) -> None:
    section = shop.chosen("momo")
    shop.types(section, shop.keys)
    shop.until(lambda: section.note.text() == "Checked: MoMo knows this shop. No money moved.")
    assert section.page.state.text() == "On"
    secrets = [shop.keys["secret_key"].encode(), shop.keys["access_key"].encode()]
    process = _process(shop)
    seen = (process / "cmdline").read_bytes() + (process / "environ").read_bytes()
    shop.until(lambda: "momo" in shop.methods())
    _pays(shop)
    shop.opens_again()
    again = shop.chosen("momo")
    assert again.page.state.text() == "On"
    hidden = again.page.form.controls["secret_key"]
    assert isinstance(hidden, SecretLine)
    assert hidden.line.text() == ""
    assert "Kept" in hidden.line.placeholderText()
    assert again.page.form.controls["partner_code"].property("text") == shop.keys["partner_code"]
    again.off.click()
    shop.until(lambda: again.note.text() == "MoMo is off.")
    shop.until(lambda: "momo" not in shop.methods())
    shop.closes()
    seen += caplog.text.encode() + _journal(shop)
    for file in shop.folder.rglob("*"):
        if file.is_file():
            seen += file.read_bytes()
    for secret in secrets:
        assert secret not in seen


def _pays(shop: Shop) -> None:
    """A guest pays by MoMo; no callback comes in, so the API has asked by itself."""
    engine = shop.place.engine
    assert engine.ask(AddLine(COFFEE, Selection(Quantity.of(1))), PATIENCE).ok
    cart = engine.state.cart
    assert cart is not None
    assert engine.ask(AskPayment(cart.order_id, P1, "momo", cart.rest()), PATIENCE).ok
    shop.until(lambda: bool(engine.state.paying.attempts[P1].qr_payload))
    shop.guests.act("approve", payment=P1, callback="lose")
    shop.until(lambda: engine.state.paying.attempts[P1].taken)


def test_a_wrong_key_is_said_by_the_provider_and_a_missing_one_by_the_form(shop: Shop) -> None:
    section = shop.chosen("momo")
    form = section.page.form
    shop.types(section, {"partner_code": "MOMO"})
    shop.until(lambda: section.note.text() == "Kept, but MoMo stays off.")
    assert form.fields["secret_key"].is_wrong
    assert form.fields["secret_key"].note.text() == "This is missing."
    assert not form.fields["partner_code"].is_wrong
    shop.types(section, {**shop.keys, "secret_key": "somebody-else-s"})
    said = "MoMo does not know these keys. Compare each with its portal."
    shop.until(lambda: section.note.text() == said)
    shop.types(section, {"secret_key": shop.keys["secret_key"]})  # the others are kept
    shop.until(lambda: section.note.text().startswith("Checked: MoMo knows this shop."))


def test_bank_notices_need_an_address_and_show_it_to_be_copied(shop: Shop) -> None:
    section = shop.chosen("sepay")
    assert "has to call this till" in section.page.nobody_calls.text()
    shop.types(section, {"api_key": "sepay-7d21"})
    shop.until(lambda: section.note.text().startswith("Complete. SePay can only call"))
    section.back.click()
    section.public_url.setText("https://goc-pho.example/")
    section.use.click()
    shop.until(lambda: "https://goc-pho.example" in _callback(section, "sepay"))
    section.list.clicked.emit(section.rows.index(0, 0))
    section.page.callback.copy.click()
    path = "https://goc-pho.example/webhooks/payments/sepay"
    assert section.page.callback.line.text() == path
    assert QGuiApplication.clipboard().text() == path
    sandbox = section.page.form.controls.get("sandbox")
    assert not isinstance(sandbox, QCheckBox)


def _callback(section: ProvidersSection, name: str) -> str:
    listed = section._set_up.providers if section._set_up is not None else ()
    return next((each.callback_url for each in listed if each.name == name), "")
