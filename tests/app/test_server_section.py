"""The server in the settings: how the line stands, phones, and connecting with a code."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QWidget

from backend_client.errors import Refused
from pos_app.bridge.background import Background
from pos_app.bridge.works import TillsDoorway, Works
from pos_app.sync.status import Link, SyncStatus
from pos_app.ui.settings.server_section import ServerSection
from tests.support.fake_till import FakeTill

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

    from pos_app.bridge.background import Job, Progress


def _never(*_facts: object) -> Job:
    raise AssertionError("not asked for here")


class Paired:
    def __init__(self) -> None:
        self.asked: list[tuple[str, str]] = []

    def __call__(self, url: str, code: str) -> None:
        self.asked.append((url, code))


@pytest.fixture
def paired() -> Paired:
    return Paired()


@pytest.fixture
def section(qtbot: QtBot, paired: Paired) -> Iterator[ServerSection]:
    till = FakeTill()
    background = Background(till)
    works = Works(background, _never, _never, _never, _never, _never, _never)
    till.works = replace(works, pair=paired)
    window = QWidget()
    qtbot.addWidget(window)
    yield ServerSection(till, window)
    background.stop()


def _note(section: ServerSection, name: str) -> str:
    field = getattr(section, name)
    return str(field.note.text())


def test_a_till_goes_to_the_shop_s_server_with_a_code_and_comes_back_without(
    section: ServerSection, paired: Paired
) -> None:
    section.address.setText(" https://shop.example/ ")
    section.code.setText("7kqm-2x9d")
    section.pair.click()
    assert paired.asked == [("https://shop.example", "7kqm-2x9d")]
    assert section.till.settings.api_url == "https://shop.example"
    assert section.code.text() == ""
    section.address.setText("")
    section.pair.click()
    assert section.till.settings.api_url == ""


@pytest.mark.parametrize(
    ("url", "code", "field"),
    [
        ("shop.example", "7KQM-2X9D", "_address"),
        ("http://shop.example", "7KQM-2X9D", "_address"),
        ("https://", "7KQM-2X9D", "_address"),
        ("https://[bad", "7KQM-2X9D", "_address"),
        ("https://shop.example", "", "_code"),
        ("https://shop.example", "7KQM", "_code"),
    ],
)
def test_what_cannot_be_right_is_said_at_its_field_and_changes_nothing(
    section: ServerSection, paired: Paired, url: str, code: str, field: str
) -> None:
    hint = _note(section, field)
    section.address.setText(url)
    section.code.setText(code)
    section.pair.click()
    assert paired.asked == []
    assert section.till.settings.api_url == ""
    assert _note(section, field) != hint


def test_the_line_is_told_in_words_as_it_changes(section: ServerSection) -> None:
    seen = set()
    for link in Link:
        section.till.hear_sync(SyncStatus(link))
        seen.add(section.state.text())
    assert len(seen) == len(Link)
    assert not any("{" in text for text in seen)


DOORWAY = TillsDoorway("https://192.168.1.20:8751", "AB:CD:EF:01")


def _lets_in(section: ServerSection) -> bool:
    return section.till.settings.api_for_tills


def _works_with(section: ServerSection, make: Callable[[], Job]) -> None:
    works = section.till.works
    assert works is not None
    section.till.works = replace(works, tills_doorway=lambda: DOORWAY, make_pairing_code=make)


def test_other_tills_are_told_where_to_go_and_what_to_compare(section: ServerSection) -> None:
    _works_with(section, _never)
    section.load()
    assert section.others.told.isHidden()
    section.others.let_in.click()
    assert _lets_in(section)
    assert DOORWAY.address in section.others.told.text()
    assert "AB:CD\nEF:01" in section.others.told.text()
    section.others.let_in.click()
    assert not _lets_in(section)
    assert section.others.told.isHidden()


def test_a_code_is_made_while_the_server_answers_and_gone_with_the_page(
    section: ServerSection, qtbot: QtBot
) -> None:
    others = section.others
    _works_with(section, lambda: lambda _progress: "7KQM-2X9D")
    others.let_in.click()
    assert not others.invite.isEnabled()
    section.till.hear_sync(SyncStatus(Link.ONLINE))
    others.invite.click()
    qtbot.waitUntil(lambda: "7KQM-2X9D" in others.told.text())
    section.load()
    assert "7KQM-2X9D" not in others.told.text()


def test_no_code_is_said_in_words(section: ServerSection, qtbot: QtBot) -> None:
    def refused() -> Job:
        def job(_progress: Progress) -> object:
            raise Refused(403, "scope_missing")

        return job

    _works_with(section, refused)
    section.others.let_in.click()
    section.till.hear_sync(SyncStatus(Link.ONLINE))
    section.others.invite.click()
    qtbot.waitUntil(lambda: "It takes a manager" in section.others.told.text())


def test_another_server_s_certificate_is_compared_anew(section: ServerSection) -> None:
    section.till.change_settings(api_url="https://shop.example", api_pinned="PEM")
    section.code.setText("7kqm-2x9d")
    section.address.setText("https://shop.example")
    section.pair.click()
    assert section.till.settings.api_pinned == "PEM"
    section.code.setText("7kqm-2x9d")
    section.address.setText("https://other.example")
    section.pair.click()
    assert section.till.settings.api_pinned == ""
