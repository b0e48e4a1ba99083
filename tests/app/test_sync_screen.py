"""The server page says how the line stands, what is wrong and what to do, and does the little."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pos_app.bridge.background import Background, Job, Progress
from pos_app.bridge.works import SeenCertificate, SetUp, Works
from pos_app.settings import Settings
from pos_app.sync.status import Link, MenuRefused, SyncStatus
from pos_app.ui.app import open_window
from pos_app.ui.commands import command
from pos_app.ui.kit.text import Text
from pos_app.ui.sync.pin_sheet import PinSheet
from pos_app.ui.sync.screen import SyncScreen
from pos_app.ui.theme.look import Look
from pos_app.ui.window import TillWindow
from pos_core.issues import NoteIssue
from pos_core.staff import Right
from tests.support.counter import CTRL, press
from tests.support.fake_till import FakeTill
from tests.support.set_up_providers import SET_UP

WHY = ("no_network", "timeout", "name_unknown", "refused", "broken", "server_trouble", "too_often")


@pytest.fixture
def till(qapp: QApplication) -> Iterator[FakeTill]:
    """A till of a shop with a server of its own."""
    settings = Settings(language="en", theme="light", api_url="https://pos.example")
    made = FakeTill(settings=settings)
    yield made
    made.deleteLater()


@pytest.fixture
def window(till: FakeTill, qtbot: QtBot) -> TillWindow:
    """The till's window."""
    Look.of_app().motion_ms = 0
    made = open_window(till, till.settings)
    qtbot.addWidget(made)
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


@pytest.fixture
def page(window: TillWindow) -> SyncScreen:
    """The page, opened by its key."""
    press(Qt.Key.Key_F3, Qt.KeyboardModifier.ShiftModifier)
    screen = window.navigator.screen("sync")
    assert isinstance(screen, SyncScreen)
    assert window.navigator.current == "sync"
    return screen


def offline(till: FakeTill, why: str) -> SyncStatus:
    """An hour without a line, and two sales that wait."""
    since = till.time - timedelta(hours=1)
    return SyncStatus(Link.OFFLINE, since, since, 17, ("A-0001", "A-0002"), since, why)


def test_a_provider_that_was_set_up_by_halves_is_named_with_what_it_lacks(
    till: FakeTill, window: TillWindow, qtbot: QtBot
) -> None:
    background = Background(till)
    works = Works(background, _never, _never, _never, _never, _never, _never)
    till.works = replace(works, look_at_providers=_looked)
    till.hear_sync(replace(SyncStatus(Link.ONLINE), heard=till.time))
    page = SyncScreen(till, window)
    page.open_up()
    lacks = "VNPAY is off until this is right: EVERTILL_VNPAY_HASH_SECRET"
    qtbot.waitUntil(lambda: lacks in [each.text() for each in page.figures.findChildren(Text)])
    background.stop()


def _looked() -> Job:
    def job(_progress: Progress) -> SetUp:
        return SET_UP

    return job


def _never(*_facts: object) -> Job:
    raise AssertionError("not asked for here")


def test_a_till_alone_says_so_and_has_nothing_to_try(till: FakeTill, page: SyncScreen) -> None:
    assert page.headline.text() == "This till works without a server"
    assert not page.retry.isEnabled()


@pytest.mark.parametrize("why", WHY)
def test_what_is_wrong_and_what_to_do_is_said_in_words(
    till: FakeTill, page: SyncScreen, why: str
) -> None:
    till.hear_sync(offline(till, why))
    assert page.headline.text().startswith("Offline since")
    assert page.wrong.text()
    assert page.do.text()
    assert why not in page.wrong.text()
    assert page.safe.isVisible()


def test_each_trouble_has_its_own_words(till: FakeTill, page: SyncScreen) -> None:
    said = set()
    for why in WHY:
        till.hear_sync(offline(till, why))
        said.add(page.wrong.text())
    assert len(said) == len(WHY)


def test_what_waits_and_the_last_contact_are_shown(till: FakeTill, page: SyncScreen) -> None:
    till.hear_sync(offline(till, "no_network"))
    told = {figure.words: figure.amount for figure in page.figures._shown}
    assert told["Waits to be sent"] == "2 sales, 17 entries in all"
    assert told["The oldest of it waits"].startswith("1 h")
    assert told["Server"] == "pos.example"
    till.hear_sync(SyncStatus(Link.ONLINE, till.time, till.time, is_live=True))
    told = {figure.words: figure.amount for figure in page.figures._shown}
    assert told["Waits to be sent"] == "Nothing: the server has everything"
    assert not page.wrong.isVisible()


def test_how_far_the_server_has_everything_is_shown(till: FakeTill, page: SyncScreen) -> None:
    status = SyncStatus(Link.ONLINE, till.time, till.time)
    till.hear_sync(status)
    told = {figure.words: figure.amount for figure in page.figures._shown}
    assert told["The server has all up to"] == "nothing yet"
    till.hear_sync(replace(status, acked=1_204, acked_at=till.time - timedelta(minutes=2)))
    told = {figure.words: figure.amount for figure in page.figures._shown}
    at = till.now() - timedelta(minutes=2)
    assert told["The server has all up to"] == f"entry 1204, {at:%H:%M}"


@pytest.mark.parametrize(
    ("menu", "said", "do"),
    [
        (MenuRefused(7, "menu_faulty"), "Menu 7 from the server has a fault", "publish it again"),
        (MenuRefused(7, "menu_other_currency", {"currency": "IDR"}), "prices in IDR", "publish"),
        (MenuRefused(7, "menu_no_rate", {"classes": "alcohol"}), "no tax rate for alcohol", "rate"),
    ],
)
def test_a_menu_that_is_not_taken_is_said_with_what_to_do_until_one_is(
    till: FakeTill, page: SyncScreen, menu: MenuRefused, said: str, do: str
) -> None:
    online = SyncStatus(Link.ONLINE, till.time, till.time)
    till.hear_sync(replace(online, menu=menu))
    assert said in page.menu.text()
    assert "Selling goes on" in page.menu.text()
    assert do in page.menu_do.text()
    till.hear_sync(online)
    assert not page.menu.isVisible()
    assert not page.menu_do.isVisible()


def test_try_now_tries_now(till: FakeTill, page: SyncScreen) -> None:
    till.hear_sync(offline(till, "refused"))
    press(Qt.Key.Key_R, CTRL)
    assert till.retried == 1


def test_issues_are_listed_by_title_and_go_when_they_are_closed(
    till: FakeTill, page: SyncScreen
) -> None:
    till.submit(NoteIssue("a", "paid_twice", "order-1", opened=True))
    till.submit(NoteIssue("b", "something_new", "x", opened=True))
    assert "Two tills took money for one order" in page.issues.text()
    assert "Something to look into (something_new)" in page.issues.text()
    till.submit(NoteIssue("a", "paid_twice", "order-1", opened=False))
    assert "Two tills" not in page.issues.text()


def test_a_server_is_trusted_only_once_its_fingerprint_was_compared(
    till: FakeTill, window: TillWindow, page: SyncScreen
) -> None:
    till.hear_sync(SyncStatus(Link.BLOCKED, till.time, None, why="untrusted"))
    assert page.trust.isVisible()
    window.carry_out("sync.compare", SeenCertificate("PEM", "AB:CD:EF:01"))
    sheet = window.navigator.sheet
    assert isinstance(sheet, PinSheet)
    assert sheet.shown.text().replace("\n", ":") == "AB:CD::EF:01".replace("::", ":")
    press(Qt.Key.Key_Return)
    assert till.settings.api_pinned == ""
    press(Qt.Key.Key_Space)
    press(Qt.Key.Key_Return)
    assert till.settings.api_pinned == "PEM"


def test_trusting_takes_the_right_to_the_settings() -> None:
    assert command("sync.trust").permission == Right.SETTINGS


def test_without_a_keyring_it_is_said(till: FakeTill, page: SyncScreen) -> None:
    till.key_in_file = True
    till.hear_sync(offline(till, "timeout"))
    assert page.key_warning.isVisible()
