"""The parts of the kit: what a tap, a key and a screen reader get from each of them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QStringListModel, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QStackedWidget, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from pos_app.ui import format as figures
from pos_app.ui.kit.announce import announce
from pos_app.ui.kit.badge import Badge
from pos_app.ui.kit.banner import BannerStack
from pos_app.ui.kit.button import Button
from pos_app.ui.kit.decimal_field import DecimalField
from pos_app.ui.kit.field_note import FieldNote
from pos_app.ui.kit.keypad import Keypad
from pos_app.ui.kit.money_field import MoneyField
from pos_app.ui.kit.search_field import SearchField
from pos_app.ui.kit.sheet import Sheet, SheetHost
from pos_app.ui.kit.status_strip import Lamp, StatusStrip
from pos_app.ui.kit.tile_grid import TileGrid
from pos_app.ui.kit.toast import Toast
from pos_app.ui.kit.tone import Tone
from pos_app.ui.navigator import Navigator
from pos_app.ui.theme.look import Look
from pos_core.money import Currency, Money
from pos_core.quantity import Quantity


@pytest.fixture
def room(qtbot: QtBot) -> QWidget:
    """A window to put things into; nothing moves in it."""
    Look.of_app().motion_ms = 0
    window = QWidget()
    window.resize(1024, 768)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    return window


def focused() -> QWidget:
    """Where the next key goes."""
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def taps(button: Button) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_a_button_acts_when_it_is_let_go(room: QWidget, qtbot: QtBot) -> None:
    button = Button("Pay", key="F12", parent=room)
    button.resize(200, 56)
    button.show()
    with qtbot.assertNotEmitted(button.clicked):
        QTest.mousePress(button, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(button.clicked):
        QTest.mouseRelease(button, Qt.MouseButton.LeftButton)
    assert button.accessibleName() == "Pay"
    assert button.accessibleDescription() == "F12"


def test_a_tap_leaves_the_focus_where_it_was(room: QWidget) -> None:
    field, button = QLineEdit(room), Button("Pay", parent=room)
    button.move(0, 100)
    for widget in (field, button):
        widget.show()
    field.setFocus()
    taps(button)
    assert field.hasFocus()


def test_an_ampersand_in_a_name_is_no_shortcut(room: QWidget) -> None:
    button = Button("Fish & chips", parent=room)
    assert button.words == "Fish & chips"
    assert button.accessibleName() == "Fish & chips"
    assert button.shortcut().isEmpty()


@pytest.mark.parametrize("role", ["plain", "primary", "danger", "quiet", "chip", "tool", "key"])
def test_every_kind_of_button_paints_in_every_state(room: QWidget, role: str) -> None:
    button = Button("Discount", role=role, icon="percent", key="F6", parent=room)
    button.resize(button.sizeHint())
    for enabled, down in ((True, False), (True, True), (False, False)):
        button.setEnabled(enabled)
        button.setDown(down)
        assert not button.grab().isNull()
    assert button.height() >= 48


@pytest.mark.parametrize(
    ("typed", "shown", "amount"),
    [("29000", "29.000", 29_000), ("0", "0", 0), ("0050", "50", 50), ("", "", None)],
)
def test_figures_become_money_as_they_are_typed(
    room: QWidget, typed: str, shown: str, amount: int | None
) -> None:
    field = MoneyField(Currency.VND, figures.plain_money, room)
    QTest.keyClicks(field, typed)
    assert field.text() == shown
    assert (field.amount.minor if field.amount else amount) == amount


def test_cents_come_in_from_the_right(room: QWidget) -> None:
    field = MoneyField(Currency.USD, figures.plain_money, room)
    QTest.keyClicks(field, "450")
    assert field.text() == "4.50"
    assert field.amount == Money(450, Currency.USD)


def test_a_typed_185_can_mean_thousands(room: QWidget) -> None:
    field = MoneyField(Currency.VND, figures.plain_money, room, thousands=True)
    QTest.keyClicks(field, "185")
    assert field.amount == Money(185_000, Currency.VND)
    QTest.keyClicks(field, "000")
    assert field.amount == Money(185_000, Currency.VND)


def test_letters_and_pasted_text_never_become_money(room: QWidget) -> None:
    field = MoneyField(Currency.VND, figures.plain_money, room)
    QTest.keyClicks(field, "1a-2,")
    field.type_figures("٣")
    assert field.amount == Money(12, Currency.VND)
    QApplication.clipboard().setText("999")
    QTest.keyClick(field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert field.amount == Money(12, Currency.VND)


def test_a_filled_amount_is_replaced_by_the_next_figure(room: QWidget) -> None:
    field = MoneyField(Currency.VND, figures.plain_money, room)
    field.set_amount(Money(216_000, Currency.VND))
    QTest.keyClicks(field, "5")
    assert field.amount == Money(5, Currency.VND)
    QTest.keyClick(field, Qt.Key.Key_Backspace)
    assert field.amount is None


def test_money_has_an_end(room: QWidget) -> None:
    field = MoneyField(Currency.VND, figures.plain_money, room)
    QTest.keyClicks(field, "9" * 30)
    assert field.amount == Money(999_999_999_999, Currency.VND)


def test_the_keypad_writes_into_the_field_it_is_aimed_at(room: QWidget) -> None:
    field = MoneyField(Currency.VND, figures.plain_money, room)
    keypad = Keypad("000", room)
    keypad.aim_at(field)
    buttons = {button.words: button for button in keypad.findChildren(Button) if button.words}
    for key in ("5", "0", "000"):
        taps(buttons[key])
    assert field.amount == Money(50_000, Currency.VND)
    back, clear = (b for b in keypad.findChildren(Button) if not b.words)
    taps(back)
    assert field.amount == Money(5_000, Currency.VND)
    taps(clear)
    assert field.text() == ""
    assert back.accessibleName()
    assert clear.accessibleName()


@pytest.mark.parametrize(
    ("typed", "thousandths"), [("0,325", 325), ("1.5", 1500), ("2", 2000), (",", None)]
)
def test_a_weight_takes_comma_or_point(room: QWidget, typed: str, thousandths: int | None) -> None:
    field = DecimalField(3, room)
    QTest.keyClicks(field, typed)
    wanted = Quantity(thousandths) if thousandths is not None else None
    assert field.quantity == wanted


def test_pieces_take_no_comma(room: QWidget) -> None:
    field = DecimalField(0, room)
    QTest.keyClicks(field, "1,5")
    assert field.quantity == Quantity.of(15)


def test_keys_that_mean_something_else_leave_the_search_field(room: QWidget, qtbot: QtBot) -> None:
    field = SearchField(room)
    moved: list[int] = []
    edited: list[str] = []
    field.moved.connect(moved.append)
    field.edited_line.connect(edited.append)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_PageDown, Qt.Key.Key_Delete):
        QTest.keyClick(field, key)
    QTest.keyClicks(field, "+-a+")
    assert moved == [Qt.Key.Key_Down, Qt.Key.Key_PageDown]
    assert edited == ["delete", "+", "-"]
    assert field.text() == "a+"
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == ""


def test_ctrl_keys_belong_to_the_screen_while_nothing_is_typed(room: QWidget) -> None:
    field = SearchField(room)
    assert not _takes(field, Qt.Key.Key_Z)
    field.setText("tra")
    assert _takes(field, Qt.Key.Key_Z)
    assert not _takes(field, Qt.Key.Key_E)


def test_a_badge_without_words_is_not_there(room: QWidget) -> None:
    badge = Badge("REPRINT 1", Tone.WARN, room)
    assert badge.accessibleName() == "REPRINT 1"
    badge.say("")
    assert badge.isHidden()


def test_a_field_note_keeps_its_line_free(room: QWidget) -> None:
    note = FieldNote(room)
    empty = note.minimumHeight()
    note.warn("Too much.")
    assert note.text() == "Too much."
    assert note.property("tone") == "bad"
    assert empty > 0


def test_a_toast_goes_by_itself_and_may_carry_undo(room: QWidget, qtbot: QtBot) -> None:
    toast = Toast(room)
    toast.pop("Line removed.", action="Undo", token="x")
    assert toast.isVisible()
    assert toast.accessibleName() == "Line removed."
    button = toast.findChildren(Button)[0]
    with qtbot.waitSignal(toast.undone) as heard:
        taps(button)
    assert heard.args == ["x"]
    assert toast.isHidden()
    toast.pop("Again.")
    assert toast._timer.interval() == 4000
    toast._timer.timeout.emit()
    assert toast.isHidden()
    toast._timer.stop()


def test_lasting_states_stand_until_they_end(room: QWidget, qtbot: QtBot) -> None:
    stack = BannerStack(room)
    stack.put("paper", "No paper.", Tone.BAD, "Queue")
    stack.put("disk", "Disk nearly full.")
    stack.put("paper", "Still no paper.", Tone.BAD, "Queue")
    assert list(stack.keys) == ["paper", "disk"]
    stack.drop("disk")
    stack.drop("disk")
    assert list(stack.keys) == ["paper"]
    assert not stack.isHidden()
    stack.drop("paper")
    assert stack.isHidden()


def test_the_focus_stays_in_a_sheet_and_comes_back(room: QWidget) -> None:
    field = QLineEdit(room)
    field.show()
    field.setFocus()
    host = SheetHost(room)
    sheet = Sheet()
    inside = QLineEdit(sheet)
    sheet.body.addWidget(inside)
    sheet.confirm.setText("OK")
    host.open_sheet(sheet)
    for _ in range(7):
        QTest.keyClick(focused(), Qt.Key.Key_Tab)
        assert sheet.isAncestorOf(focused())
    QTest.keyClick(focused(), Qt.Key.Key_Escape)
    assert host.sheet is None
    assert host.isHidden()
    assert field.hasFocus()


def test_enter_confirms_a_sheet_only_when_it_is_whole(room: QWidget, qtbot: QtBot) -> None:
    host = SheetHost(room)
    sheet = Sheet()
    host.open_sheet(sheet)
    sheet.confirm.setEnabled(False)
    with qtbot.assertNotEmitted(sheet.confirmed):
        QTest.keyClick(sheet, Qt.Key.Key_Return)
    sheet.confirm.setEnabled(True)
    with qtbot.waitSignal(sheet.confirmed):
        QTest.keyClick(sheet, Qt.Key.Key_Return)


def test_a_tap_beside_a_sheet_cancels_it(room: QWidget) -> None:
    host = SheetHost(room)
    host.open_sheet(Sheet())
    QTest.mouseClick(host, Qt.MouseButton.LeftButton, pos=host.rect().topLeft())
    assert host.sheet is None


def test_tiles_fill_the_grid_to_both_edges(room: QWidget) -> None:
    grid = TileGrid(room)
    model = QStringListModel([str(n) for n in range(60)], grid)
    grid.setModel(model)
    grid.resize(890, 522)
    grid.show()
    assert grid.columns == 6
    assert grid.capacity == 24
    assert 0 <= 890 - grid.columns * grid.gridSize().width() <= grid.columns
    last = grid.visualRect(model.index(5))
    assert last.top() == grid.visualRect(model.index(0)).top()


def test_arrows_leave_the_grid_at_its_edges(room: QWidget, qtbot: QtBot) -> None:
    grid = TileGrid(room)
    grid.setModel(QStringListModel([str(n) for n in range(24)], grid))
    grid.resize(890, 522)
    grid.show()
    grid.take_focus()
    with qtbot.waitSignal(grid.left_top):
        QTest.keyClick(grid, Qt.Key.Key_Up)
    grid.select_row(23)
    with qtbot.waitSignal(grid.page_asked) as heard:
        QTest.keyClick(grid, Qt.Key.Key_Right)
    assert heard.args == [1]
    with qtbot.waitSignal(grid.typed) as typed:
        QTest.keyClicks(grid, "t")
    assert typed.args == ["t"]
    with qtbot.waitSignal(grid.chosen):
        QTest.keyClick(grid, Qt.Key.Key_Return)


def test_the_status_strip_shows_nothing_that_is_not_so(room: QWidget) -> None:
    strip = StatusStrip(room)
    strip.put_left(
        (Lamp("saved", "saved", "All saved", Tone.GOOD), Lamp("printer", "printer", "No paper"))
    )
    assert strip.text_of("printer") == "No paper"
    strip.put_left((Lamp("saved", "saved", "All saved", Tone.GOOD),))
    assert strip.text_of("printer") == ""
    assert strip.text_of("saved") == "All saved"


def test_nothing_is_announced_while_nobody_listens(room: QWidget) -> None:
    label = Badge("x", parent=room)
    for listening in (False, True):
        QAccessible.setActive(listening)
        announce(label, "Total 29.000 ₫")
    QAccessible.setActive(False)
    interface = QAccessible.queryAccessibleInterface(label)
    assert isinstance(interface, QAccessibleInterface)
    assert interface.text(QAccessible.Text.Name) == "x"


def test_the_navigator_goes_back_the_way_it_came(room: QWidget) -> None:
    stack, banners = QStackedWidget(room), BannerStack(room)
    QVBoxLayout(room).addWidget(stack)
    navigator = Navigator(room, stack, banners)
    for name in ("sell", "orders", "receipt"):
        navigator.register(name, _Page)
    for name in ("sell", "orders", "receipt"):
        navigator.open(name, name)
    assert navigator.current == "receipt"
    navigator.back()
    assert navigator.current == "orders"
    navigator.back()
    navigator.back()
    assert navigator.current == "sell"
    assert len(navigator.built()) == 3


class _Page(QWidget):
    """The least a screen is."""

    def open_up(self, argument: object = None) -> None:
        self.shown = argument

    def run(self, command_id: str) -> bool:
        return False


def _takes(field: QLineEdit, key: Qt.Key) -> bool:
    """The field wants this Ctrl key for itself."""
    ctrl = Qt.KeyboardModifier.ControlModifier
    event = QKeyEvent(QEvent.Type.ShortcutOverride, key, ctrl)
    event.ignore()
    QApplication.sendEvent(field, event)
    return event.isAccepted()
