"""Every screen around selling can be heard, touched, and read in another language at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QLineEdit,
    QListView,
    QScrollBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from pos_app.bridge.till import Till
from pos_app.ui.catalog_import.screen import CatalogImportScreen
from pos_app.ui.commands import COMMANDS, Place, key_of, text_of
from pos_app.ui.help.screen import HelpScreen
from pos_app.ui.item_photos.screen import ItemPhotosScreen
from pos_app.ui.kit.badge import Badge
from pos_app.ui.kit.text import Text
from pos_app.ui.orders.screen import OrdersScreen
from pos_app.ui.page.page import Page
from pos_app.ui.receipts.queue_screen import PrintQueueScreen
from pos_app.ui.receipts.screen import ReceiptScreen
from pos_app.ui.recovery.last_sale import LastSaleSheet
from pos_app.ui.recovery.storage_screen import StorageScreen
from pos_app.ui.settings.screen import SettingsScreen
from tests.support.screen_till import ScreenTill, screen_till
from tests.support.working_till import COFFEE

pytestmark = pytest.mark.starts_threads

LEAST = 48
Maker = Callable[[Till], QWidget]
SCREENS: tuple[Maker, ...] = (
    OrdersScreen,
    ReceiptScreen,
    PrintQueueScreen,
    SettingsScreen,
    CatalogImportScreen,
    ItemPhotosScreen,
    HelpScreen,
    StorageScreen,
    LastSaleSheet,
)
TOUCHED = (QAbstractButton, QLineEdit, QComboBox, QAbstractItemView)


@pytest.fixture
def shop(tmp_path: Path, qtbot: QtBot) -> Iterator[ScreenTill]:
    with screen_till(tmp_path) as made:
        made.work.sell(COFFEE)
        yield made


def _shown(shop: ScreenTill, make: Maker, qtbot: QtBot) -> QWidget:
    screen = make(shop.till)
    qtbot.addWidget(screen)
    screen.resize(1000, 690)
    screen.show()
    if isinstance(screen, Page):
        screen.open_up()
    return screen


def _touched(screen: QWidget) -> list[QWidget]:
    """What a person can press, type into or choose from, without Qt's own inner parts."""
    found = [child for kind in TOUCHED for child in screen.findChildren(kind)]
    return [child for child in found if not _is_inner(child)]


def _is_inner(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    in_combo = isinstance(parent, QComboBox) or "QComboBox" in type(parent).__name__
    in_popup = parent is not None and parent.inherits("QComboBoxPrivateContainer")
    return isinstance(widget, QScrollBar) or in_combo or in_popup or widget.inherits("QToolButton")


@pytest.mark.parametrize("make", SCREENS, ids=lambda make: make.__name__)
def test_everything_that_is_touched_has_a_name_to_be_heard(
    shop: ScreenTill, make: Maker, qtbot: QtBot
) -> None:
    screen = _shown(shop, make, qtbot)
    found = _touched(screen)
    assert found
    unnamed = [type(child).__name__ for child in found if not child.accessibleName()]
    shown = [name for name in unnamed if name != "Button"] or [
        child.text()
        for child in found
        if isinstance(child, QAbstractButton) and child.isVisible() and not child.accessibleName()
    ]
    assert not shown


@pytest.mark.parametrize("make", SCREENS, ids=lambda make: make.__name__)
def test_everything_that_is_touched_is_as_high_as_a_finger(
    shop: ScreenTill, make: Maker, qtbot: QtBot
) -> None:
    screen = _shown(shop, make, qtbot)
    small = [
        f"{child.accessibleName()}: {child.width()} x {child.height()}"
        for child in _touched(screen)
        if child.isVisible()
        and not isinstance(child, QListView)
        and (child.height() < LEAST or child.width() < LEAST)
    ]
    assert not small


@pytest.mark.parametrize("make", SCREENS, ids=lambda make: make.__name__)
def test_a_screen_fits_the_smallest_counter_display(
    shop: ScreenTill, make: Maker, qtbot: QtBot
) -> None:
    screen = _shown(shop, make, qtbot)
    assert screen.minimumSizeHint().width() <= 1000
    assert screen.minimumSizeHint().height() <= 690


class Marked(QTranslator):
    """Turns every text round, so that one that is not asked for anew is found."""

    def translate(
        self,
        context: str,
        source: str,
        disambiguation: str | None = None,
        n: int = -1,
    ) -> str:
        del context, disambiguation, n
        return f"«{source}»"

    def isEmpty(self) -> bool:  # noqa: N802 (Qt's own name)
        return False


@pytest.mark.parametrize("make", SCREENS, ids=lambda make: make.__name__)
def test_another_language_is_spoken_at_once_and_everywhere(
    shop: ScreenTill, make: Maker, qtbot: QtBot
) -> None:
    screen = _shown(shop, make, qtbot)
    other = Marked(screen)
    QCoreApplication.installTranslator(other)
    try:
        QCoreApplication.processEvents()
        buttons = [b.text() for b in screen.findChildren(QAbstractButton) if b.isVisible()]
        stuck = [text for text in buttons if text and "«" not in text and text not in PROPER_NAMES]
        assert not stuck
    finally:
        QCoreApplication.removeTranslator(other)


# Names of languages, papers and printers are the same in every language, and amounts are figures.
PROPER_NAMES = {"Tiếng Việt", "Bahasa Indonesia", "English", "58 mm", "80 mm", "receipt"}
PROPER_NAMES |= {"500\xa0₫", "1.000\xa0₫"}


def test_the_map_of_keys_shows_every_command_with_its_key(shop: ScreenTill, qtbot: QtBot) -> None:
    screen = _shown(shop, HelpScreen, qtbot)
    keys = {badge.accessibleName() for badge in screen.findChildren(Badge)}
    words = {text.text() for text in screen.findChildren(Text)}
    for each in COMMANDS:
        if not each.id.startswith("category."):
            assert key_of(each) in keys
            assert text_of(each) in words
    assert "Alt+1 … 9" in keys


def test_each_place_with_keys_is_on_the_map(shop: ScreenTill, qtbot: QtBot) -> None:
    screen = _shown(shop, HelpScreen, qtbot)
    headings = {t.text() for t in screen.findChildren(Text) if t.property("tone") == "brand"}
    assert len(headings) == len(Place)
