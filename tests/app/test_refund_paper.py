"""A receipt of another till at the window: typed from paper, approved by somebody, provisional."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pos_app.settings import Settings
from pos_app.ui.app import open_window
from pos_app.ui.refund.draft import Draft
from pos_app.ui.refund.paper_screen import RefundPaperScreen
from pos_app.ui.signin.approval_sheet import ApprovalSheet
from pos_app.ui.window import TillWindow
from pos_core.money import Currency, Money
from pos_core.quantity import Quantity
from pos_core.refund import LinesRefunded
from pos_core.staff import Role
from tests.core.shop_examples import COFFEE, MILK_TEA, dong
from tests.support.fake_catalogue import FakeCatalogue
from tests.support.fake_till import FakeTill, demo_shop


@pytest.fixture
def till(qtbot: QtBot) -> Iterator[FakeTill]:
    settings = Settings(language="en", theme="light")
    shop = demo_shop("en", Currency.VND)
    made = FakeTill(shop, settings, FakeCatalogue.demo("vi"))
    yield made
    made.deleteLater()


@pytest.fixture
def window(till: FakeTill, qtbot: QtBot) -> TillWindow:
    made = open_window(till, till.settings)
    qtbot.addWidget(made)
    made.resize(1024, 768)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def opened(window: TillWindow, number: str = "") -> RefundPaperScreen:
    """The screen with a fresh paper."""
    window.navigator.open("refund_paper", number)
    screen = window.navigator.screen("refund_paper")
    assert isinstance(screen, RefundPaperScreen)
    return screen


def types(text: str) -> None:
    """Into whatever has the focus."""
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClicks(focus, text)


def press(key: Qt.Key, more: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """One key to whatever has the focus."""
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, key, more)


def refunds(till: FakeTill) -> list[LinesRefunded]:
    """What was written."""
    return [event for event in till.events if isinstance(event, LinesRefunded)]


def filled(window: TillWindow) -> RefundPaperScreen:
    """Number, total, one thing and a reason: by keys alone."""
    screen = opened(window)
    types("b-0427")
    screen.fields._paid.setFocus()
    types("500000")
    press(Qt.Key.Key_F2)
    types("a")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_F7)
    return screen


def test_a_paper_is_typed_and_given_back_by_keys_alone(till: FakeTill, window: TillWindow) -> None:
    screen = filled(window)
    shown = screen.terms.total.text()
    press(Qt.Key.Key_F12)
    (event,) = refunds(till)
    assert event.refund.provisional
    assert (event.refund.order_number, event.refund.reason) == ("B-0427", "Damaged")
    assert shown.startswith(f"{event.refund.total.minor:,}".replace(",", "."))
    assert "provisional" in screen.done.text


def test_a_manager_gives_the_pin_even_when_a_manager_is_signed_in(
    till: FakeTill, window: TillWindow
) -> None:
    boss = till.name_staff("Hoa", Role.MANAGER, "3333")
    till.name_staff("Minh", Role.MANAGER, "4444")
    till.sign_in(boss, "3333")
    window.navigator.open("sell")
    filled(window)
    press(Qt.Key.Key_F12)
    assert isinstance(window.navigator.sheet, ApprovalSheet)
    assert refunds(till) == []


def test_without_number_or_total_nothing_goes_back(till: FakeTill, window: TillWindow) -> None:
    screen = opened(window)
    press(Qt.Key.Key_F12)
    assert refunds(till) == []
    assert screen.terms.note.text()


def test_the_number_found_in_the_list_is_taken_along(window: TillWindow) -> None:
    assert opened(window, "B-0007").fields.number == "B-0007"


def test_a_scanned_receipt_fills_in_its_number(window: TillWindow) -> None:
    screen = opened(window)
    assert screen.take_scan("https://example.org/r/B-0099")
    assert screen.fields.number == "B-0099"


def test_a_draft_steps_its_lines_and_sizes() -> None:
    draft = Draft()
    draft.add(COFFEE)
    assert draft.add(COFFEE) == 0
    assert draft.lines[0].chosen.quantity == Quantity.of(2)
    at = draft.add(MILK_TEA)
    assert draft.lines[at].chosen.options == ("sugar-100",)
    draft.next_variant(at)
    assert draft.lines[at].chosen.variant_id == "L"
    draft.next_variant(at)
    assert draft.lines[at].chosen.variant_id == "M"
    draft.put(0, Quantity.of(1), dong(25_000))
    assert draft.add(COFFEE) == 2  # what was paid otherwise is another line
    for _ in range(2):
        draft.step(0, -1)
    assert [line.item.id for line in draft.lines] == ["coffee"]


def test_an_item_without_a_price_takes_the_one_on_the_paper(till: FakeTill) -> None:
    from pos_core.refund_foreign import quote_foreign
    from pos_core.refusal import Refusal
    from pos_core.tender import Tender

    draft = Draft()
    draft.add(replace(COFFEE, id="open", price=None))
    money = Money(50_000, COFFEE.price.currency)  # type: ignore[union-attr]
    asked = draft.intent(till.state, "B-1", till.today, money, Tender.CASH)
    found = quote_foreign(till.state, asked)
    assert isinstance(found, Refusal)
    assert found.code == "line.price_needed"
    draft.put(0, Quantity.of(1), dong(12_000))
    asked = draft.intent(till.state, "B-1", till.today, money, Tender.CASH)
    assert asked.expected == dong(12_000)
