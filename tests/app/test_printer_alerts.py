"""A printer that needs a hand says so above the screen, and is quiet when it does not."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QStackedWidget, QWidget
from pytestqt.qtbot import QtBot

from pos_app.engine.print_desk import PrinterLamp
from pos_app.ports import PaperState
from pos_app.ui.kit.banner import BannerStack
from pos_app.ui.navigator import Navigator
from pos_app.ui.printer_alerts import PrinterAlerts, needs_a_hand
from tests.support.screen_till import ScreenTill, screen_till

pytestmark = pytest.mark.starts_threads


@pytest.fixture
def shop(tmp_path: Path, qtbot: QtBot) -> Iterator[ScreenTill]:
    with screen_till(tmp_path) as made:
        yield made


@pytest.fixture
def banners(shop: ScreenTill, qtbot: QtBot) -> Iterator[BannerStack]:
    window = QWidget()
    qtbot.addWidget(window)
    stack = BannerStack(window)
    alerts = PrinterAlerts(shop.till, Navigator(window, QStackedWidget(window), stack))
    assert alerts.parent() is not None
    yield stack
    window.close()


def _lamp(state: PaperState, waiting: int = 0, *, alert: bool = False) -> PrinterLamp:
    return PrinterLamp("receipt", state, waiting, alert)


def test_no_paper_stands_above_the_screen_until_paper_is_loaded(
    shop: ScreenTill, banners: BannerStack
) -> None:
    shop.till.hear_lamps((_lamp(PaperState.PAPER_OUT, 2),))
    assert list(banners.keys) == ["printer/receipt"]
    shop.till.hear_lamps((_lamp(PaperState.READY),))
    assert not list(banners.keys)


def test_a_printer_that_is_gone_from_the_settings_takes_its_banner_along(
    shop: ScreenTill, banners: BannerStack
) -> None:
    shop.till.hear_lamps((_lamp(PaperState.COVER_OPEN),))
    shop.till.hear_lamps(())
    assert not list(banners.keys)


@pytest.mark.parametrize(
    ("lamp", "needed"),
    [
        (_lamp(PaperState.READY, 1), False),
        (_lamp(PaperState.PAPER_LOW, 1), False),
        (_lamp(PaperState.PAPER_OUT), True),
        (_lamp(PaperState.COVER_OPEN), True),
        (_lamp(PaperState.OFFLINE), False),
        (_lamp(PaperState.OFFLINE, 1), True),
        (_lamp(PaperState.UNKNOWN, 1), False),
        (_lamp(PaperState.UNKNOWN, 1, alert=True), True),
    ],
)
def test_silence_matters_only_when_a_receipt_waits(lamp: PrinterLamp, needed: bool) -> None:
    assert needs_a_hand(lamp) is needed
