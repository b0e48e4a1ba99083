"""The receipt's logo and code, and the customer's picture, chosen in the settings."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from pos_app.bridge.background import Background
from pos_app.bridge.works import Works
from pos_app.ui.settings.look_section import LookSection
from pos_app.ui.settings.receipt_section import ReceiptSection
from pos_app.ui.settings.screen import SettingsScreen
from pos_core.shop_rules import CodeOnPaper
from tests.support.screen_till import ScreenTill, screen_till

pytestmark = pytest.mark.starts_threads


@pytest.fixture
def shop(tmp_path: Path, qtbot: QtBot) -> Iterator[ScreenTill]:
    with screen_till(tmp_path) as made:
        background = Background()
        none: Any = None
        made.till.works = Works(background, none, none, none, none, none, none)
        yield made
        assert background.stop()


@pytest.fixture
def screen(shop: ScreenTill, qtbot: QtBot) -> SettingsScreen:
    made = SettingsScreen(shop.till)
    qtbot.addWidget(made)
    made.open_up()
    return made


@pytest.fixture
def section(screen: SettingsScreen) -> ReceiptSection:
    return next(each for each in screen.sections if isinstance(each, ReceiptSection))


def drawing(folder: Path) -> str:
    image = QImage(800, 400, QImage.Format.Format_RGB32)
    image.fill(QColor("black"))
    file = folder / "logo.png"
    assert image.save(str(file))
    return str(file)


def test_a_logo_is_shown_as_dots_and_kept_with_the_shop(
    shop: ScreenTill, section: ReceiptSection, qtbot: QtBot, tmp_path: Path
) -> None:
    section.logo.choose.click()
    section.logo.picker.picked.emit(drawing(tmp_path))
    qtbot.waitUntil(section.logo.remove.isEnabled)
    with qtbot.waitSignal(shop.till.answered):
        section.save.click()
    kept = shop.till.state.shop
    assert kept is not None
    logo = kept.profile.logo
    assert logo is not None
    assert (logo.width, logo.height) == (384, 192)
    section.logo.remove.click()
    with qtbot.waitSignal(shop.till.answered):
        section.save.click()
    bare = shop.till.state.shop
    assert bare is not None
    assert bare.profile.logo is None


def test_a_file_without_a_picture_is_told_and_changes_nothing(
    section: ReceiptSection, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "note.png"
    file.write_text("not a picture")
    section.logo.picker.picked.emit(str(file))
    qtbot.waitUntil(lambda: "no picture" in section.logo.note.text())
    assert not section.logo.remove.isEnabled()


def test_the_code_on_the_receipt_is_a_choice(
    shop: ScreenTill, section: ReceiptSection, qtbot: QtBot
) -> None:
    assert section.code.current == "barcode"
    section.code.button("both").click()
    with qtbot.waitSignal(shop.till.answered):
        section.save.click()
    kept = shop.till.state.shop
    assert kept is not None
    assert kept.rules.order_code is CodeOnPaper.BOTH


def test_the_customers_picture_is_this_tills_own(
    shop: ScreenTill, screen: SettingsScreen, qtbot: QtBot, tmp_path: Path
) -> None:
    look = next(each for each in screen.sections if isinstance(each, LookSection))
    file = drawing(tmp_path)
    look.idle_picture.picker.picked.emit(file)
    assert shop.till.settings.idle_picture == file
    qtbot.waitUntil(look.idle_picture.remove.isEnabled)
    look.idle_picture.remove.click()
    assert shop.till.settings.idle_picture == ""
