"""Settings, Staff: people are named, changed, given PINs and retired, by keyboard and by touch."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pos_app.settings import Settings
from pos_app.ui.app import open_window
from pos_app.ui.kit.button import Button
from pos_app.ui.settings.screen import SettingsScreen
from pos_app.ui.settings.staff_section import StaffSection
from pos_app.ui.signin.approval_sheet import ApprovalSheet
from pos_app.ui.theme.look import Look
from pos_app.ui.window import TillWindow
from pos_core.staff import Right, Role, StaffMember
from tests.support.counter import press, write
from tests.support.fake_till import FakeTill

LANS, HOAS = "258013", "975310"


@pytest.fixture
def till(qapp: QApplication) -> Iterator[FakeTill]:
    """A café that names nobody yet."""
    made = FakeTill(settings=Settings(language="en", theme="light"))
    yield made
    made.deleteLater()


@pytest.fixture
def window(till: FakeTill, qtbot: QtBot) -> TillWindow:
    Look.of_app().motion_ms = 0
    made = open_window(till, till.settings)
    qtbot.addWidget(made)
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


@pytest.fixture
def section(window: TillWindow) -> StaffSection:
    return _opened(window)


def _opened(window: TillWindow) -> StaffSection:
    window.carry_out("settings.open")
    screen = window.navigator.screen("settings")
    assert isinstance(screen, SettingsScreen)
    at = next(i for i, each in enumerate(screen.sections) if isinstance(each, StaffSection))
    screen.list.setCurrentRow(at)
    section = screen.sections[at]
    assert isinstance(section, StaffSection)
    return section


def _add(section: StaffSection, name: str, role: Role, pin: str) -> None:
    """With the keyboard alone, from the Add button on."""
    section.add.click()
    write(name)
    section.form.role.button(role.value).click()
    section.save.click()
    for _ in range(2):
        write(pin)
        press(Qt.Key.Key_Return)


def _member(till: FakeTill, name: str) -> StaffMember:
    return next(each for each in till.state.staff.active if each.name == name)


def test_the_first_person_is_offered_as_a_manager_and_goes_on_selling(
    section: StaffSection, till: FakeTill, window: TillWindow
) -> None:
    assert "everybody may do everything" in section.intro.text()
    assert section.form.role.current == "manager"
    section.form.line.setFocus()
    write("Lan")
    press(Qt.Key.Key_Return)
    for _ in range(2):
        write(LANS)
        press(Qt.Key.Key_Return)
    assert till.state.staff.name_of(till.state.staff.actor) == "Lan"
    assert not window.door.is_locked
    assert window.navigator.current == "settings"
    assert window.navigator.toast_text == "Lan is saved."
    assert "PIN of somebody" in section.intro.text()


def test_people_are_added_with_a_role_of_their_own(section: StaffSection, till: FakeTill) -> None:
    _add(section, "Lan", Role.MANAGER, LANS)
    _add(section, "Hoa", Role.CASHIER, HOAS)
    hoa = _member(till, "Hoa")
    assert hoa.role is Role.CASHIER
    assert till.pins.matches(hoa.pin_hash, HOAS)
    assert section.chips.current == hoa.staff_id


def test_the_pad_can_be_touched_too(section: StaffSection, till: FakeTill) -> None:
    section.form.line.setText("Lan")
    QTest.mouseClick(section.save, Qt.MouseButton.LeftButton)
    keys = {k.words: k for k in section.new_pin.pad.findChildren(Button) if k.words}
    for _ in range(2):
        for figure in LANS:
            QTest.mouseClick(keys[figure], Qt.MouseButton.LeftButton)
        QTest.mouseClick(section.new_pin.go_on, Qt.MouseButton.LeftButton)
    assert _member(till, "Lan").role is Role.MANAGER


def test_two_different_pins_begin_again(section: StaffSection, till: FakeTill) -> None:
    section.form.line.setText("Lan")
    section.save.click()
    for pin in (LANS, HOAS):
        write(pin)
        press(Qt.Key.Key_Return)
    assert section.new_pin.note.text() == "That was another PIN. Begin again."
    assert not till.state.staff.is_named


def test_a_simple_pin_is_refused_at_once(section: StaffSection, till: FakeTill) -> None:
    section.form.line.setText("Lan")
    section.save.click()
    write("1234")
    press(Qt.Key.Key_Return)
    assert "first one anybody would try" in section.new_pin.note.text()
    press(Qt.Key.Key_Escape)
    assert section.form.isVisible()
    assert section.form.line.text() == "Lan"
    assert not till.state.staff.is_named


def test_rights_differ_from_the_role_where_one_says_so(
    section: StaffSection, till: FakeTill
) -> None:
    _add(section, "Lan", Role.MANAGER, LANS)
    _add(section, "Hoa", Role.CASHIER, HOAS)
    section.form.rights[Right.REPRINT].click()
    section.save.click()
    assert _member(till, "Hoa").given == (Right.REPRINT,)
    section.form.role.button("supervisor").click()
    assert section.form.rights[Right.REFUND].isChecked()
    section.form.rights[Right.REFUND].click()
    section.save.click()
    hoa = _member(till, "Hoa")
    assert (hoa.role, hoa.given, hoa.taken) == (Role.SUPERVISOR, (), (Right.REFUND,))
    section.load()
    assert not section.form.rights[Right.REFUND].isChecked()
    assert section.form.rights[Right.REPRINT].isChecked()


def test_a_pin_is_renewed(section: StaffSection, till: FakeTill) -> None:
    _add(section, "Lan", Role.MANAGER, LANS)
    section.change_pin.click()
    for _ in range(2):
        write("864209")
        press(Qt.Key.Key_Return)
    assert till.pins.matches(_member(till, "Lan").pin_hash, "864209")


def test_retiring_is_asked_for_twice(section: StaffSection, till: FakeTill) -> None:
    _add(section, "Lan", Role.MANAGER, LANS)
    _add(section, "Hoa", Role.CASHIER, HOAS)
    section.retire.click()
    assert section.retire.words == "Yes, has left"
    assert len(till.state.staff.active) == 2
    section.retire.click()
    assert [each.name for each in till.state.staff.active] == ["Lan"]
    assert section.chips.keys == (_member(till, "Lan").staff_id,)


def test_the_last_manager_stays(section: StaffSection, till: FakeTill, window: TillWindow) -> None:
    _add(section, "Lan", Role.MANAGER, LANS)
    section.retire.click()
    section.retire.click()
    assert till.state.staff.is_named
    assert "last one who can manage the staff" in window.navigator.toast_text


def test_two_people_of_one_name_are_told_at_the_field(
    section: StaffSection, till: FakeTill
) -> None:
    _add(section, "Lan", Role.MANAGER, LANS)
    _add(section, "lan", Role.CASHIER, HOAS)
    assert section.form.name.is_wrong
    assert "already somebody called" in section.form.name.note.text()
    assert len(till.state.staff.active) == 1


def test_a_nameless_person_is_not_asked_for_a_pin(section: StaffSection) -> None:
    section.add.click()
    section.save.click()
    assert section.form.name.is_wrong
    assert section.form.isVisible()


def test_a_supervisor_with_settings_still_needs_the_manager_for_people(
    window: TillWindow, till: FakeTill
) -> None:
    till.name_staff("Lan", Role.MANAGER, LANS)
    minh = till.name_staff("Minh", Role.SUPERVISOR, HOAS, Right.SETTINGS)
    till.sign_in(minh, HOAS)
    section = _opened(window)
    section._on_chosen("minh")
    section.form.rights[Right.STAFF].click()
    section.save.click()
    assert isinstance(window.navigator.sheet, ApprovalSheet)
    assert Right.STAFF not in _member(till, "Minh").given
    write(LANS)
    press(Qt.Key.Key_Return)
    assert Right.STAFF in _member(till, "Minh").given
    assert window.navigator.current == "settings"


def test_the_minutes_until_it_locks_are_kept(section: StaffSection, till: FakeTill) -> None:
    section.minutes.button("15").click()
    assert till.settings.lock_after_minutes == 15
    section.minutes.button("0").click()
    assert till.settings.lock_after_minutes == 0
