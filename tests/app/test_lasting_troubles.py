"""Two troubles that last leave the till usable: nothing overlaps, and both can be read."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, pairwise

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from pos_app.engine.answers import Trouble
from pos_app.settings import Settings
from pos_app.ui.app import open_window
from pos_app.ui.kit.banner import Banner
from pos_app.ui.kit.tone import Tone
from pos_app.ui.kit.two_lines import fit
from pos_app.ui.pay.screen import PayScreen
from pos_app.ui.theme.look import Look
from pos_app.ui.window import TillWindow
from tests.support.fake_till import FakeTill
from tests.support.screen_states import STATES, fill_cart

SIZES = ((1366, 768), (1024, 768), (1366, 697))
SMALLEST = 48
KEY = Trouble("key_in_open_file", "K-01", {"folder": "/var/lib/counter/share/evertill/keys"})
DISK = Trouble("disk_nearly_full", "S-14", {"megabytes": 120})
STOPPED = Trouble("storage_failed", "S-05", {"detail": "EIO"})


@pytest.fixture(params=SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def window(request: pytest.FixtureRequest, qtbot: QtBot) -> Iterator[TillWindow]:
    """The real window in one size, with a cart."""
    Look.of_app().motion_ms = 0
    settings = Settings(language="en", theme="light")
    till = FakeTill(settings=settings)
    made = open_window(till, settings)
    qtbot.addWidget(made)
    made.resize(*request.param)
    assert (made.width(), made.height()) == request.param
    yield made
    till.deleteLater()


@pytest.fixture
def till(window: TillWindow) -> FakeTill:
    """What stands behind the window."""
    found = window._till
    assert isinstance(found, FakeTill)
    return found


def _settle() -> None:
    """Let the layouts that are due happen."""
    for _ in range(4):
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        QApplication.sendPostedEvents(None, 0)


def _shown(inside: QWidget) -> list[tuple[str, QRect]]:
    """Buttons and fields, each with its place in the window; what is scrolled away is left out."""
    over = inside.window()
    found = [*inside.findChildren(QAbstractButton), *inside.findChildren(QLineEdit)]
    return [
        (each.accessibleName(), QRect(each.mapTo(over, QPoint(0, 0)), each.size()))
        for each in found
        if each.isVisible() and (not _scrolls(each) or _whole(each))
    ]


def _scrolls(each: QWidget) -> bool:
    at = each.parentWidget()
    while at is not None and not isinstance(at, QScrollArea):
        at = at.parentWidget()
    return at is not None


def _whole(each: QWidget) -> bool:
    return each.visibleRegion().boundingRect() == each.rect()


def _check(inside: QWidget) -> None:
    shown = _shown(inside)
    assert shown
    for name, place in shown:
        assert min(place.width(), place.height()) >= SMALLEST, (name, place)
        assert inside.window().rect().contains(place), (name, place)
    for (one, here), (other, there) in combinations(shown, 2):
        assert not here.intersects(there), (one, here, other, there)


def _banner(window: TillWindow) -> Banner:
    (shown,) = [each for each in window.findChildren(Banner) if each.isVisible()]
    return shown


def test_every_key_of_the_pay_screen_can_be_pressed_under_two_troubles(
    window: TillWindow, till: FakeTill
) -> None:
    fill_cart(till, 4)
    window.carry_out("pay.open")
    till.fail(KEY)
    till.fail(DISK)
    _settle()
    assert window.navigator.current == "pay"
    pay = window.navigator.screen("pay")
    assert isinstance(pay, PayScreen)
    _check(window)
    parts = [pay.taking.due, pay.taking.field, pay.taking.note, pay.taking.change]
    parts += [pay.taking.keypad, pay.taking.pay]
    for above, below in pairwise([part for part in parts if part.isVisible()]):
        assert above.geometry().bottom() < below.geometry().top()


@pytest.mark.parametrize("state", sorted(STATES))
def test_selling_paying_and_every_sheet_stay_usable_under_two_troubles(
    window: TillWindow, till: FakeTill, state: str
) -> None:
    STATES[state](window, till)
    till.fail(KEY)
    till.fail(DISK)
    _settle()
    sheet = window.navigator.sheet
    _check(window if sheet is None else sheet)


def test_two_troubles_take_the_room_of_one_and_can_be_read_in_turn(
    window: TillWindow, till: FakeTill, qtbot: QtBot
) -> None:
    till.fail(DISK)
    _settle()
    alone = window.banners.height()
    assert not window.banners.more.isVisible()
    till.fail(KEY)
    _settle()
    assert window.banners.height() == alone
    assert window.banners.more.words == "+1"
    first = _banner(window)
    assert first.text in first.accessibleName()
    assert first.toolTip() == first.text
    before = first.text
    QTest.mouseClick(window.banners.more, Qt.MouseButton.LeftButton)
    after = _banner(window).text
    assert after != before
    window.carry_out("message.next")
    assert _banner(window).text == before
    till.fail(Trouble(KEY.name, KEY.code, cleared=True))
    assert "S-14" in _banner(window).text
    assert not window.banners.more.isVisible()


def test_what_a_message_offers_is_done_by_its_key(
    window: TillWindow, till: FakeTill, qtbot: QtBot
) -> None:
    done: list[str] = []
    window.navigator.put_banner("k", "No paper", Tone.WARN, "Send", lambda: done.append("sent"))
    _settle()
    assert window.banners.button.shows("Ctrl+F1")
    QTest.keyClick(window, Qt.Key.Key_F1, Qt.KeyboardModifier.ControlModifier)
    assert done == ["sent"]
    window.navigator.put_banner("k", "No paper", Tone.WARN)
    window.carry_out("message.act")
    assert done == ["sent"]


def test_the_most_urgent_trouble_stands_in_front(window: TillWindow, till: FakeTill) -> None:
    till.fail(STOPPED)
    till.fail(DISK)
    till.fail(KEY)
    assert "S-05" in _banner(window).text
    assert window.banners.more.words == "+2"


def test_a_message_keeps_to_two_lines_however_long_it_is(window: TillWindow) -> None:
    short = fit("No paper.", 600)
    assert short[1] == ("No paper.",)
    words = "The disk is nearly full, and there is little room left. " * 3
    kind, lines = fit(words, 500)
    assert "".join(lines) == words
    assert kind.pixelSize() < short[0].pixelSize()
    smallest, cut = fit(words * 9, 500)
    assert len(cut) == 2
    assert cut[1].endswith("\N{HORIZONTAL ELLIPSIS}")
    assert smallest.pixelSize() <= kind.pixelSize()
    window.banners.put("long", words * 9)
    assert window.banners.height() <= 72
    assert _banner(window).toolTip() == words * 9


def test_a_warning_beside_the_field_pushes_no_key_over_another(
    window: TillWindow, till: FakeTill
) -> None:
    fill_cart(till, 4)
    window.carry_out("pay.open")
    till.fail(KEY)
    till.fail(DISK)
    pay = window.navigator.screen("pay")
    assert isinstance(pay, PayScreen)
    pay.taking.note.warn("The sale was not written. Nothing was taken. Press Pay again. (S-05)")
    _settle()
    _check(window)
