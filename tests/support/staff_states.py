"""The states of the locked till, of approvals, and of the people in the settings."""

from __future__ import annotations

from pos_app.ui.settings.screen import SettingsScreen
from pos_app.ui.settings.staff_section import StaffSection
from pos_app.ui.signin.approval_sheet import ApprovalSheet
from pos_app.ui.signin.lock_screen import LockScreen
from pos_app.ui.signin.own_pin_sheet import OwnPinSheet
from pos_app.ui.window import TillWindow
from pos_core.cart import AddLine
from pos_core.ids import StaffId
from pos_core.line import Selection
from pos_core.quantity import Quantity
from pos_core.staff import Role
from tests.support.fake_till import FakeTill


def _order(till: FakeTill) -> None:
    tile = next(t for t in till.catalogue.page(None, 0, 80) if not t.has_choices)
    item = till.catalogue.by_id(tile.item_id)
    assert item is not None
    till.submit(AddLine(item, Selection(Quantity.of(2))))


def _staffed(till: FakeTill) -> None:
    for name, role, pin in (
        ("Nguyễn Thị Lan", Role.MANAGER, "258013"),
        ("Minh", Role.SUPERVISOR, "135724"),
        ("Hoa", Role.CASHIER, "975310"),
        ("Trần Quốc Bảo", Role.CASHIER, "864209"),
    ):
        till.name_staff(name, role, pin)


def signin_locked(window: TillWindow, till: FakeTill) -> None:
    """Four people, an order that waits, three figures typed."""
    _order(till)
    _staffed(till)
    for figure in "975":
        _locked(window).panel.pad.type_figure(figure)


def signin_waiting(window: TillWindow, till: FakeTill) -> None:
    """Three wrong PINs: the pad waits."""
    _staffed(till)
    for _ in range(3):
        till.sign_in(StaffId("hoa"), "1111")
    tiles = _locked(window).people
    tiles.fill(tiles.people, StaffId("hoa"))
    tiles.chosen.emit()


def signin_approval(window: TillWindow, till: FakeTill) -> None:
    """A cashier wants the settings."""
    _staffed(till)
    till.name_staff("Thảo", Role.MANAGER, "246801")
    till.sign_in(StaffId("hoa"), "975310")
    _order(till)
    window.carry_out("settings.open")


def signin_approval_wrong(window: TillWindow, till: FakeTill) -> None:
    """The PIN was not the manager's."""
    signin_approval(window, till)
    sheet = window.navigator.sheet
    assert isinstance(sheet, ApprovalSheet)
    for figure in "1111":
        sheet.panel.pad.type_figure(figure)
    sheet.confirm.click()


def signin_settings(window: TillWindow, till: FakeTill) -> None:
    """A supervisor's entry in the settings."""
    _staffed(till)
    till.sign_in(StaffId("nguyễn thị lan"), "258013")
    section = _staff_section(window)
    section.chips.select("minh")
    section.chips.chosen.emit("minh")


def signin_settings_empty(window: TillWindow, till: FakeTill) -> None:
    """Nobody is named yet."""
    _staff_section(window)


def signin_new_pin(window: TillWindow, till: FakeTill) -> None:
    """The new PIN of a manager."""
    signin_settings(window, till)
    _staff_section(window).change_pin.click()


def signin_own_pin(window: TillWindow, till: FakeTill) -> None:
    """A cashier chooses another PIN: the new one, and an easy one was refused."""
    _staffed(till)
    till.sign_in(StaffId("hoa"), "975310")
    _order(till)
    window.carry_out("staff.own_pin")
    sheet = window.navigator.sheet
    assert isinstance(sheet, OwnPinSheet)
    for pin in ("975310", "111111"):
        for figure in pin:
            sheet.pad.type_figure(figure)
        sheet.confirm.click()


def _staff_section(window: TillWindow) -> StaffSection:
    window.carry_out("settings.open")
    screen = window.navigator.screen("settings")
    assert isinstance(screen, SettingsScreen)
    section = next(each for each in screen.sections if isinstance(each, StaffSection))
    screen.list.setCurrentRow(screen.sections.index(section))
    return section


def _locked(window: TillWindow) -> LockScreen:
    screen = window.front.currentWidget()
    assert isinstance(screen, LockScreen)
    return screen


STAFF_STATES = (
    signin_locked,
    signin_waiting,
    signin_approval,
    signin_approval_wrong,
    signin_settings,
    signin_settings_empty,
    signin_new_pin,
    signin_own_pin,
)
