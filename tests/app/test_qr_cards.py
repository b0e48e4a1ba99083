"""QR cards: from the floor to a PDF that phones read, for all tables, an area or one."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from threading import Event
from typing import Any

import pytest
import zxingcpp
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pos_app.boot.long_work import save_cards_job
from pos_app.boot.real_ports import RealFs
from pos_app.bridge.background import Background, Job, Progress
from pos_app.bridge.qr_cards_pdf import cards_pdf, paint_card
from pos_app.bridge.works import CardFile, Works
from pos_app.settings import Settings
from pos_app.ui.app import open_window
from pos_app.ui.floor.cards_sheet import CardsProgress, CardsSheet
from pos_app.ui.floor.screen import FloorScreen
from pos_app.ui.theme.look import Look
from pos_app.ui.window import TillWindow
from pos_core.qr_card import HEIGHT, WIDTH, CardFacts, cards_of, tables_of
from pos_core.table_news import HearAddress
from tests.support.counter import press
from tests.support.counters import wait_for
from tests.support.fake_till import FakeTill
from tests.support.patience import PATIENCE_MS
from tests.support.table_states import ADDRESS, drawn

pytestmark = pytest.mark.starts_threads


def _no_job(*_facts: object) -> Job:
    def job(_progress: Progress) -> object:
        return None

    return job


@pytest.fixture
def till(qapp: QApplication) -> Iterator[FakeTill]:
    made = FakeTill(settings=Settings(language="en", theme="light"))
    background = Background(made)

    def save(file: CardFile, folder: Path) -> Job:
        return save_cards_job(RealFs(), file, folder)

    none = _no_job
    made.works = Works(background, none, none, none, none, none, none, save_cards=save)
    drawn(made, 12)
    made.submit(HearAddress(ADDRESS))
    yield made
    assert background.stop()
    made.deleteLater()


@pytest.fixture
def window(till: FakeTill, qtbot: QtBot) -> TillWindow:
    Look.of_app().motion_ms = 0
    made = open_window(till, till.settings)
    qtbot.addWidget(made)
    made.resize(1024, 768)
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.carry_out("tables.open")
    press(Qt.Key.Key_F2)
    assert isinstance(made.navigator.screen("floor"), FloorScreen)
    return made


def asked(window: TillWindow) -> CardsSheet:
    """The sheet that F2 opens."""
    press(Qt.Key.Key_F2)
    sheet = window.navigator.sheet
    assert isinstance(sheet, CardsSheet)
    return sheet


def saved(window: TillWindow, qtbot: QtBot) -> Path:
    """Where the screen says the file is."""
    wait_for(qtbot, lambda: _said(window).startswith("Saved: "))
    return Path(_said(window).removeprefix("Saved: "))


def _said(window: TillWindow) -> str:
    sheet = window.navigator.sheet
    return sheet.said.text() if isinstance(sheet, CardsProgress) else ""


def pages(file: Path) -> int:
    return len(re.findall(rb"/Type /Page\b", file.read_bytes()))


def read(pixels: QImage) -> str:
    """What a phone reads on the picture."""
    found: Any = zxingcpp.read_barcodes(pixels.convertToFormat(QImage.Format.Format_RGB32))
    assert len(found) == 1
    return str(found[0].text)


def drawn_page(facts: CardFacts, per_mm: float) -> QImage:
    page = QImage(round(WIDTH * per_mm), round(HEIGHT * per_mm), QImage.Format.Format_RGB32)
    page.fill(Qt.GlobalColor.white)
    painter = QPainter(page)
    paint_card(painter, facts, per_mm)
    painter.end()
    return page


def links(till: FakeTill) -> list[str]:
    return [f"{ADDRESS}/t/{table.token}" for table in tables_of(till.state.floor, None)]


def all_cards(till: FakeTill) -> tuple[CardFacts, ...]:
    shop = till.state.shop
    assert shop is not None
    wanted = tuple(table.table_id for table in tables_of(till.state.floor, None))
    return cards_of(till.state.floor, shop, ADDRESS, wanted)


def test_all_tables_come_into_one_file_whose_place_is_said(
    window: TillWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    sheet = asked(window)
    sheet.place.setEditText(str(tmp_path))
    press(Qt.Key.Key_Return)
    file = saved(window, qtbot)
    assert file.parent == tmp_path
    assert file.suffix == ".pdf"
    assert pages(file) == 13
    assert b"/Subtype /Image" not in file.read_bytes()
    sheet = asked_again(window)
    sheet.place.setEditText(str(tmp_path))
    press(Qt.Key.Key_Return)
    assert saved(window, qtbot) != file


def asked_again(window: TillWindow) -> CardsSheet:
    press(Qt.Key.Key_Escape)
    assert window.navigator.sheet is None
    return asked(window)


def test_an_area_or_one_table_alone(window: TillWindow, qtbot: QtBot, tmp_path: Path) -> None:
    for key, count in (("1", 12), ("2", 1)):
        sheet = asked(window)
        sheet.which.select(key)
        sheet.place.setEditText(str(tmp_path))
        press(Qt.Key.Key_Return)
        assert pages(saved(window, qtbot)) == count
        press(Qt.Key.Key_Escape)


def test_every_card_is_read_by_a_phone_and_leads_to_its_table(
    till: FakeTill, window: TillWindow
) -> None:
    cards = all_cards(till)
    assert [read(drawn_page(card, 4)) for card in cards] == links(till)


def test_a_page_is_read_from_the_file_as_it_is_printed(
    till: FakeTill, window: TillWindow, tmp_path: Path
) -> None:
    printer = shutil.which("pdftoppm")
    if printer is None:
        pytest.skip("nothing that prints a PDF is at hand")
    content = cards_pdf(all_cards(till), "QR", _on)
    assert content is not None
    (tmp_path / "cards.pdf").write_bytes(content)
    command = [printer, "-r", "100", "-png", "cards.pdf", "page"]
    subprocess.run(command, cwd=tmp_path, check=True)
    shown = [QImage(str(page)) for page in sorted(tmp_path.glob("page-*.png"))]
    assert [read(page) for page in shown] == links(till)
    assert (shown[0].width(), shown[0].height()) == pytest.approx((413, 583), abs=3)


def _on(_done: int, _total: int) -> bool:
    return True


def test_long_names_stay_on_the_page(window: TillWindow) -> None:
    facts = CardFacts(
        "Nhà hàng Hải sản và Lẩu nướng Biển Xanh Nguyễn Thị Minh Khai",
        "Ẵ" * 20,
        "Sân thượng tầng bốn",
        f"{ADDRESS}/t/{'x' * 22}",
        "id",
        "en",
    )
    page = drawn_page(facts, 4)
    assert read(page) == facts.link
    edge = range(page.height())
    for x in (8, page.width() - 9):
        assert all(page.pixelColor(x, y).lightness() > 250 for y in edge)


def test_new_qrs_are_made_only_after_the_question_and_old_prints_die(
    till: FakeTill, window: TillWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    before = links(till)
    sheet = asked(window)
    sheet.place.setEditText(str(tmp_path))
    sheet.renew.click()
    press(Qt.Key.Key_Return)
    question = window.navigator.sheet
    assert question is not None
    assert question.title == "New QRs for 13 tables?"
    assert links(till) == before
    press(Qt.Key.Key_Return)
    assert pages(saved(window, qtbot)) == 13
    assert not set(links(till)) & set(before)


def test_a_no_to_the_question_changes_nothing(
    till: FakeTill, window: TillWindow, tmp_path: Path
) -> None:
    before = links(till)
    sheet = asked(window)
    sheet.place.setEditText(str(tmp_path))
    sheet.renew.click()
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Escape)
    assert links(till) == before
    assert not list(tmp_path.iterdir())


def test_without_an_address_the_sheet_says_what_to_do(till: FakeTill, window: TillWindow) -> None:
    till.submit(HearAddress(""))
    sheet = asked(window)
    assert not sheet.confirm.isVisible()
    assert "Settings" in sheet._missing.text()


def test_a_folder_that_is_not_there_is_said_at_once(window: TillWindow, tmp_path: Path) -> None:
    sheet = asked(window)
    sheet.place.setEditText(str(tmp_path / "gone"))
    press(Qt.Key.Key_Return)
    assert window.navigator.sheet is sheet
    assert sheet._place.is_wrong


def test_sixty_pages_tell_how_far_they_are_and_stop_between_two(
    till: FakeTill, window: TillWindow, tmp_path: Path
) -> None:
    one = all_cards(till)[0]
    cards = tuple(replace(one, table=f"Bàn {number}") for number in range(1, 61))
    seen: list[tuple[int, int]] = []

    def until_ten(done: int, total: int) -> bool:
        seen.append((done, total))
        return done < 10

    assert cards_pdf(cards, "QR", until_ten) is None
    assert seen == [(done, 60) for done in range(11)]


def test_stop_leaves_no_file(
    till: FakeTill, window: TillWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    works = till.works
    assert works is not None
    goes_on = Event()

    def slow(file: CardFile, folder: Path) -> Job:
        job = save_cards_job(RealFs(), file, folder)

        def run(progress: Progress) -> object:
            progress(3, 13)
            goes_on.wait(PATIENCE_MS / 1000)
            return job(progress)

        return run

    till.works = replace(works, save_cards=slow)
    sheet = asked(window)
    sheet.place.setEditText(str(tmp_path))
    press(Qt.Key.Key_Return)
    wait_for(qtbot, lambda: _said(window) == "3 of 13 pages")
    press(Qt.Key.Key_Escape)
    assert window.navigator.sheet is None
    goes_on.set()
    wait_for(qtbot, lambda: "No file was written" in window.navigator.toast_text)
    assert not list(tmp_path.iterdir())
