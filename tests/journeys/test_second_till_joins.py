"""A second till joins the first one over the shop's network: TLS, a fingerprint, a code."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from pos_app.boot import api_child, doorway, kept_key
from pos_app.boot.kept_key import KeptPlace
from pos_app.boot.options import parse
from pos_app.boot.real_ports import RealFs
from pos_app.boot.wiring import real_ports
from pos_app.boot.workplace import Ground, Workplace
from pos_app.secrets.choice import Keeping
from pos_app.secrets.key_file import OpenKeyFile
from pos_app.store.opening import JournalSettings
from pos_app.sync.status import Link
from pos_app.ui.app import open_window
from pos_app.ui.settings.server_section import ServerSection
from pos_app.ui.sync.pin_sheet import PinSheet
from pos_app.ui.sync.screen import SyncScreen
from pos_app.ui.theme.look import Look
from pos_core.cart import AddLine
from pos_core.line import Selection
from pos_core.payment import PayCash, cash_due
from pos_core.quantity import Quantity
from tests.support import tills
from tests.support.api_process import free_port
from tests.support.working_till import COFFEE, PATIENCE

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from pos_app.bridge.till import Till
    from pos_app.engine.answers import Trouble
    from pos_app.ui.window import TillWindow

pytestmark = pytest.mark.starts_threads


class Counter:
    """A whole till behind its window."""

    def __init__(self, folder: Path, qtbot: QtBot) -> None:
        options = replace(parse([]), data=folder / "data", side=folder / "side")
        options.data.mkdir(parents=True)
        kept = KeptPlace(tills.place(folder), Keeping.SEALED_FILE, is_new=False)
        ground = Ground(options, real_ports(), lambda: kept, JournalSettings(ballast_bytes=0))
        self.place = Workplace(replace(ground, own_api=True))
        self.qtbot = qtbot
        self.troubles: list[Trouble] = []
        self.till.trouble.connect(self.troubles.append)
        self.till.change_settings(language="en")
        self.window: TillWindow = open_window(self.till, self.till.settings)
        qtbot.addWidget(self.window)
        with qtbot.waitSignal(self.till.opened):
            self.place.start()
        self.until(lambda: self.till.sync.link is Link.ONLINE)

    @property
    def till(self) -> Till:
        return self.place.till

    def until(self, is_so: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(is_so)

    def server_settings(self) -> ServerSection:
        section = ServerSection(self.till, self.window)
        self.qtbot.addWidget(section)
        return section

    def sell(self) -> None:
        engine = self.place.engine
        assert engine.ask(AddLine(COFFEE, Selection(Quantity.of(1))), PATIENCE).ok
        cart = engine.state.cart
        assert cart is not None
        due = cash_due(cart).due
        assert engine.ask(PayCash(cart.order_id, due, due), PATIENCE).ok

    def is_settled(self) -> bool:
        status = self.till.sync
        return status.link is Link.ONLINE and status.is_live and status.unsynced == 0


@pytest.fixture
def counters(
    tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> Iterator[tuple[Counter, Counter]]:
    Look.of_app().motion_ms = 0
    monkeypatch.setattr(doorway, "lan_address", lambda: "127.0.0.2")
    ports = {api_child.PORT: 0, api_child.TILLS_PORT: free_port()}
    monkeypatch.setattr(api_child, "_free_port", lambda _host, usual=api_child.PORT: ports[usual])
    monkeypatch.setattr(
        kept_key, "till_secrets", lambda options, _ports: OpenKeyFile(RealFs(), options.data)
    )
    first, second = Counter(tmp_path / "a", qtbot), Counter(tmp_path / "b", qtbot)
    yield first, second
    for each in (second, first):
        each.window.close()
        assert each.place.stop()


def test_a_second_till_joins_by_address_code_and_fingerprint(
    counters: tuple[Counter, Counter],
) -> None:
    first, second = counters
    address, code, fingerprint = invited(first)
    there = second.server_settings()
    there.address.setText(address)
    there.code.setText(code)
    there.pair.click()
    second.until(lambda: second.till.sync.link is Link.BLOCKED)
    second.sell()  # nothing of this holds up a sale
    assert trusted(second) == fingerprint
    second.until(second.is_settled)
    first.until(first.is_settled)
    own = first.place._server.own
    assert own is not None
    assert own._child is not None
    assert own._child.process_id is not None
    os.kill(own._child.process_id, signal.SIGKILL)
    second.until(lambda: second.till.sync.link is Link.OFFLINE)
    second.sell()
    second.until(second.is_settled)  # the same certificate, and nobody did anything
    first.until(first.is_settled)


def invited(first: Counter) -> tuple[str, str, str]:
    """Address, code and fingerprint as the first till shows them."""
    here = first.server_settings()
    assert not here.others.invite.isEnabled()
    here.others.let_in.click()
    first.until(lambda: "https://127.0.0.2:" in here.others.told.text() and first.is_settled())
    here.others.invite.click()
    first.until(lambda: "Pairing code" in here.others.told.text())
    shown = here.others.told.text().splitlines()
    return shown[0].split(" ")[-1], shown[-1].split(" ")[-1], f"{shown[2]}:{shown[3]}"


def trusted(second: Counter) -> str:
    """What the server page says is wrong, and the fingerprint that is compared in its sheet."""
    window = second.window
    window.navigator.open("sync")
    page = window.navigator.screen("sync")
    assert isinstance(page, SyncScreen)
    wrong = "No authority vouches for the server. Nothing was sent to it."
    second.until(lambda: page.wrong.text() == wrong)
    second.until(lambda: "sync_self_made" in [trouble.name for trouble in second.troubles])
    window.carry_out("sync.trust")
    second.until(lambda: isinstance(window.navigator.sheet, PinSheet))
    sheet = window.navigator.sheet
    assert isinstance(sheet, PinSheet)
    sheet.compared.click()
    sheet.confirm.click()
    return sheet.shown.text().replace("\n", ":")
