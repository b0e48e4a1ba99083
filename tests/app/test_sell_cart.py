"""The cart: what can be done to a line and an order, and how little of it is painted anew."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from pos_app.settings import Settings
from pos_app.ui.app import open_window
from pos_app.ui.cart.model import ROW, CartModel
from pos_app.ui.cart.rows import CartRow
from pos_app.ui.kit.button import Button
from pos_app.ui.sell.choices_sheet import ChoicesSheet
from pos_app.ui.sell.discount_sheet import DiscountSheet
from pos_app.ui.sell.explain_sheet import ExplainSheet
from pos_app.ui.sell.figure_sheets import QuantitySheet
from pos_app.ui.sell.note_sheet import NoteSheet
from pos_app.ui.sell.screen import SellScreen
from pos_app.ui.sell.tile_model import TileModel
from pos_app.ui.theme.look import Look
from pos_app.ui.window import TillWindow
from pos_core.cart import CancelOrder
from pos_core.catalog import Tile, Unit
from pos_core.ids import LineId
from pos_core.pricing import Discount
from pos_core.quantity import Quantity
from pos_core.sale import Outcome
from pos_core.tax import Rate
from tests.support.counter import CTRL, GOODS, SHELVES, dong, lines, press, rows, write
from tests.support.fake_catalogue import FakeCatalogue
from tests.support.fake_till import FakeTill


@pytest.fixture
def till(qapp: QApplication) -> Iterator[FakeTill]:
    """A shop with six things, one of each kind."""
    settings = Settings(language="en", theme="light", scale_patterns=("28IIIIIWWWWWC",))
    made = FakeTill(settings=settings, catalogue=FakeCatalogue(GOODS, SHELVES))
    yield made
    made.deleteLater()


@pytest.fixture
def window(till: FakeTill, qtbot: QtBot) -> TillWindow:
    """The window with the sell screen in front."""
    Look.of_app().motion_ms = 0
    made = open_window(till, till.settings)
    qtbot.addWidget(made)
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


@pytest.fixture
def sell(window: TillWindow) -> SellScreen:
    """The sell screen."""
    screen = window.navigator.screen("sell")
    assert isinstance(screen, SellScreen)
    return screen


def test_a_figure_typed_on_a_line_asks_how_many(
    window: TillWindow, sell: SellScreen, till: FakeTill
) -> None:
    sell.take_scan("8930000000019")
    press(Qt.Key.Key_F3)
    write("1")
    sheet = window.navigator.sheet
    assert isinstance(sheet, QuantitySheet)
    write("2")
    press(Qt.Key.Key_Return)
    assert lines(till) == [("Cà phê sữa đá", 12)]
    assert sell.cart.list.hasFocus()


def test_a_line_can_be_chosen_anew(window: TillWindow, sell: SellScreen, till: FakeTill) -> None:
    sell.take_scan("TEA-L")
    assert rows(sell)[0].detail == "L · Full"
    press(Qt.Key.Key_F3)
    press(Qt.Key.Key_Return)
    sheet = window.navigator.sheet
    assert isinstance(sheet, ChoicesSheet)
    assert sheet.variant_id == "l"
    write("1")
    press(Qt.Key.Key_Return)
    assert rows(sell)[0].detail == "S · Full"
    assert len(rows(sell)) == 1


def test_a_share_comes_off_a_line(window: TillWindow, sell: SellScreen, till: FakeTill) -> None:
    sell.take_scan("8930000000019")
    press(Qt.Key.Key_F6)
    sheet = window.navigator.sheet
    assert isinstance(sheet, DiscountSheet)
    write("10")
    press(Qt.Key.Key_Return)
    row = rows(sell)[0]
    assert (row.cut, row.was, row.amount) == (
        "−10%",
        "29.000\N{NO-BREAK SPACE}₫",
        "26.100\N{NO-BREAK SPACE}₫",
    )
    press(Qt.Key.Key_F6)
    again = window.navigator.sheet
    assert isinstance(again, DiscountSheet)
    assert again.discount == Discount(rate=Rate(100_000))
    again.removed.emit()
    assert rows(sell)[0].cut == ""


def test_more_than_the_price_cannot_come_off(window: TillWindow, sell: SellScreen) -> None:
    sell.take_scan("8930000000019")
    press(Qt.Key.Key_D, CTRL)
    sheet = window.navigator.sheet
    assert isinstance(sheet, DiscountSheet)
    sheet._kind.select("amount")
    sheet._on_kind_chosen("amount")
    write("30000")
    assert not sheet.confirm.isEnabled()
    assert "29.000" in sheet._note.text()


def test_a_note_is_put_together_from_frequent_ones(
    window: TillWindow, sell: SellScreen, till: FakeTill
) -> None:
    sell.take_scan("8930000000019")
    press(Qt.Key.Key_F7)
    sheet = window.navigator.sheet
    assert isinstance(sheet, NoteSheet)
    press(Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    press(Qt.Key.Key_6, Qt.KeyboardModifier.AltModifier)
    press(Qt.Key.Key_Return)
    assert rows(sell)[0].detail == "Less ice, Take away"


def test_the_total_is_explained_in_plain_words(window: TillWindow, sell: SellScreen) -> None:
    sell.take_scan("8930000000019")
    press(Qt.Key.Key_E, CTRL)
    sheet = window.navigator.sheet
    assert isinstance(sheet, ExplainSheet)
    said = [sentence.what for sentence in sheet.sentences]
    assert said[0] == "Cà phê sữa đá"
    assert "Tax PB1 10%, already in the price" in said
    assert said[-1] == "Total"
    press(Qt.Key.Key_Escape)
    assert window.navigator.sheet is None


def test_cancelling_goes_without_a_question_and_comes_back(
    window: TillWindow, sell: SellScreen, till: FakeTill
) -> None:
    sell.take_scan("8930000000019")
    press(Qt.Key.Key_Backspace, CTRL)
    assert rows(sell) == ()
    assert "cancelled" in window.navigator.toast_text
    assert till.state.cart is not None
    press(Qt.Key.Key_Z, CTRL)
    assert len(rows(sell)) == 1
    assert not any(isinstance(intent, CancelOrder) for intent in till.intents)


def test_the_next_scan_makes_a_cancelling_final(sell: SellScreen, till: FakeTill) -> None:
    sell.take_scan("8930000000019")
    press(Qt.Key.Key_Backspace, CTRL)
    sell.take_scan("BP-77")
    assert till.state.closed[-1].outcome is Outcome.CANCELLED
    assert lines(till) == [("Phở bò tái", 1)]
    assert [row.name for row in rows(sell)] == ["Phở bò tái"]


def test_undo_says_what_it_takes_back(window: TillWindow, sell: SellScreen, till: FakeTill) -> None:
    sell.take_scan("8930000000019")
    assert sell.cart.undo.accessibleName() == "Undo adding Cà phê sữa đá"
    sell.take_scan("8930000000019")
    assert sell.cart.undo.accessibleName() == "Undo the change to Cà phê sữa đá"
    QTest.mouseClick(sell.cart.undo, Qt.MouseButton.LeftButton)
    assert lines(till) == [("Cà phê sữa đá", 1)]


def test_a_refusal_is_said_in_words(window: TillWindow, sell: SellScreen, till: FakeTill) -> None:
    sell.take_scan("8930000000019")
    line = till.state.cart.lines[0] if till.state.cart else None
    assert line is not None
    sell._edits._line_id = line.line_id
    sell._edits._give(Discount(amount=dong(99_000)))
    assert "29.000" in window.navigator.toast_text


def test_the_cart_is_back_after_a_restart(till: FakeTill, qtbot: QtBot) -> None:
    first = open_window(till, till.settings)
    qtbot.addWidget(first)
    first.scanner.scanned.emit("8930000000019")
    first.close()
    second = open_window(till, till.settings)
    qtbot.addWidget(second)
    screen = second.navigator.screen("sell")
    assert isinstance(screen, SellScreen)
    assert [row.name for row in rows(screen)] == ["Cà phê sữa đá"]


def test_every_button_of_the_cart_does_what_its_key_does(
    window: TillWindow, sell: SellScreen, till: FakeTill
) -> None:
    sell.take_scan("8930000000019")
    for button in sell.cart.findChildren(Button):
        assert button.isHidden() or button.accessibleName()
    less, more, *_rest = sell.cart._line_buttons
    QTest.mouseClick(more, Qt.MouseButton.LeftButton)
    assert lines(till) == [("Cà phê sữa đá", 2)]
    QTest.mouseClick(less, Qt.MouseButton.LeftButton)
    assert lines(till) == [("Cà phê sữa đá", 1)]


def row(line: str, amount: str = "1") -> CartRow:
    return CartRow(LineId(line), "1×", line, "", "", "", amount)


@pytest.mark.parametrize(
    ("before", "after", "touched"),
    [
        ("", "a", 0),
        ("abc", "abcd", 3),
        ("abc", "ac", 1),
        ("abc", "xabc", 0),
        ("abc", "abXc", 2),
        ("abc", "", None),
        ("abc", "abc", None),
        ("abcd", "ad", 1),
    ],
)
def test_only_lines_that_changed_are_touched(
    qtbot: QtBot, before: str, after: str, touched: int | None
) -> None:
    model = CartModel()
    model.take(tuple(row(line) for line in before))
    with qtbot.assertNotEmitted(model.modelReset):
        assert model.take(tuple(row(line) for line in after)) == touched
    assert [each.line_id for each in model.rows] == list(after)


def test_a_changed_line_tells_only_of_itself(qtbot: QtBot) -> None:
    model = CartModel()
    model.take((row("a"), row("b"), row("c")))
    with qtbot.waitSignal(model.dataChanged) as heard:
        model.take((row("a"), row("b", "2"), row("c")))
    assert [heard.args[0].row(), heard.args[1].row()] == [1, 1]


def test_the_models_keep_qts_rules(qtmodeltester: ModelTester) -> None:
    cart, tiles = CartModel(), TileModel()
    cart.take((row("a"), row("b")))
    tiles.show((Tile("i", "Phở", dong(1), "PH", False, False, Unit.PIECE),))
    for model in (cart, tiles):
        qtmodeltester.check(model)  # type: ignore[no-untyped-call]
    cart.take((row("b"), row("c")))
    assert cart.index(0).data(Qt.ItemDataRole.AccessibleTextRole) == "1×, b, 1"
    assert tiles.index(0).data(Qt.ItemDataRole.AccessibleTextRole) == "Phở, 1\N{NO-BREAK SPACE}₫"
    assert isinstance(cart.index(0).data(ROW), CartRow)


def test_quantities_stay_whole_for_pieces(sell: SellScreen, till: FakeTill) -> None:
    sell.take_scan("8930000000019")
    assert till.state.cart is not None
    assert till.state.cart.lines[0].quantity == Quantity.of(1)
