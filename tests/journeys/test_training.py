"""Training: everything can be tried, and the shop's own journal has not one entry more."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from pos_app.boot.counter import Counter
from pos_app.boot.training import FOLDER, TrainingPins, training_settings
from pos_app.settings import PrinterSetup, Settings
from pos_app.ui.kit.ribbon import Ribbon
from pos_app.ui.training.sheet import TrainingSheet
from pos_core.ids import StaffId
from pos_core.receipt import Document, Text
from pos_core.staff import Role, Staff, StaffMember
from pos_core.till_state import TillState
from pos_core.training import PREFIX, marked, training_staff
from tests.support.counters import add, closed, counter_at, sell, wait_for, wait_until_open

pytestmark = pytest.mark.starts_threads
CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def counter(tmp_path: Path, qtbot: QtBot) -> Iterator[Counter]:
    made = counter_at(tmp_path, qtbot)
    yield made
    closed(made)


def change_over(counter: Counter, qtbot: QtBot) -> None:
    """By the keyboard, as a cashier would: the key, then Enter."""
    before = counter.window
    before.activateWindow()
    QTest.keyClick(before, Qt.Key.Key_T, CTRL_SHIFT)
    wait_for(qtbot, lambda: isinstance(before.navigator.sheet, TrainingSheet))
    sheet = before.navigator.sheet
    assert isinstance(sheet, QWidget)
    QTest.keyClick(sheet, Qt.Key.Key_Return)
    wait_for(qtbot, lambda: counter.window is not before)
    wait_until_open(counter, qtbot)


def of_the_shop(root: Path) -> dict[str, str]:
    """Every file that belongs to the shop's own till, by what is in it."""
    files = [path for path in root.rglob("*") if path.is_file()]
    own = [path for path in files if FOLDER not in path.relative_to(root).parts]
    return {
        str(path.relative_to(root)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in own
        if path.suffix != ".lock" and "lock" not in path.name
    }


def test_nothing_of_a_day_of_training_is_in_the_shops_own_files(
    counter: Counter, qtbot: QtBot, tmp_path: Path
) -> None:
    sell(counter)
    change_over(counter, qtbot)
    assert counter.is_training
    before = of_the_shop(tmp_path)
    assert "data/journal.db" in before
    for _ in range(5):
        sell(counter)
    counter.place.till.change_settings(language="id", customer_display=False)
    wait_for(qtbot, lambda: not counter.place.till.state.jobs)
    assert of_the_shop(tmp_path) == before


def test_the_real_till_comes_back_with_its_order_its_numbers_and_not_one_entry_more(
    counter: Counter, qtbot: QtBot, tmp_path: Path
) -> None:
    sell(counter)
    add(counter, 3)
    wait_for(qtbot, lambda: not counter.place.till.state.jobs)
    state = counter.place.till.state
    entries = counter.place.engine.call(lambda journal: journal.head, 10)
    change_over(counter, qtbot)
    assert counter.place.till.state.cart is None
    sell(counter)
    sale = counter.place.till.state.last_sale
    assert sale is not None
    assert sale.number.startswith(PREFIX)
    change_over(counter, qtbot)
    assert not counter.is_training
    after = counter.place.till.state
    assert counter.place.engine.call(lambda journal: journal.head, 10) == entries
    assert (after.cart, after.closed, after.next_number) == (
        state.cart,
        state.closed,
        state.next_number,
    )
    assert not (tmp_path / "data" / FOLDER).exists()


def test_it_is_marked_on_every_screen(counter: Counter, qtbot: QtBot) -> None:
    assert not counter.window.ribbon.isVisible()
    change_over(counter, qtbot)
    for name in ("sell", "orders", "settings", "help"):
        counter.window.navigator.open(name)
        assert counter.window.ribbon.isVisible()
        assert "TRAINING" in counter.window.ribbon.words
    counter.window.carry_out("customer_display.toggle")
    display = counter.window.errands._display
    assert display is not None
    assert display.findChild(Ribbon) is not None
    change_over(counter, qtbot)
    assert not counter.window.ribbon.isVisible()


def test_it_is_marked_on_every_paper(counter: Counter, qtbot: QtBot, tmp_path: Path) -> None:
    change_over(counter, qtbot)
    sell(counter)
    wait_for(qtbot, lambda: not counter.place.till.state.jobs)
    papers = list((tmp_path / "data" / FOLDER).rglob("receipts/*.txt"))
    assert papers
    for paper in papers:
        text = paper.read_text(encoding="utf-8")
        assert "TRAINING" in text.splitlines()[0]
        assert PREFIX in text


def test_the_shop_its_people_and_its_goods_are_the_same(counter: Counter, qtbot: QtBot) -> None:
    real = counter.place.till
    shop, count = real.state.shop, real.catalogue.count
    change_over(counter, qtbot)
    till = counter.place.till
    assert shop is not None
    assert till.state.shop == replace(shop, till_prefix=PREFIX)
    assert till.catalogue.count == count
    assert till.settings.printers == tuple(replace(p, kick=False) for p in real.settings.printers)


def test_a_till_that_dies_in_training_comes_back_as_the_shops_own(
    tmp_path: Path, qtbot: QtBot
) -> None:
    counter = counter_at(tmp_path, qtbot)
    sell(counter)
    change_over(counter, qtbot)
    sell(counter)
    counter.window.close()
    counter.place.stop()  # and nobody sweeps: as after a blow
    counter.window.deleteLater()
    assert list((tmp_path / "data" / FOLDER).iterdir())
    again = counter_at(tmp_path, qtbot)
    assert not again.is_training
    assert len(again.place.till.state.closed) == 1
    change_over(again, qtbot)
    assert again.place.till.state.last_sale is None
    closed(again)


def test_saying_no_stays_where_one_is(counter: Counter, qtbot: QtBot) -> None:
    window = counter.window
    window.carry_out("training.toggle")
    sheet = window.navigator.sheet
    assert isinstance(sheet, QWidget)
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    qtbot.wait(50)
    assert counter.window is window


def test_in_training_no_copy_is_made_and_no_recovery_code_is_printed(
    counter: Counter, qtbot: QtBot, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    change_over(counter, qtbot)
    counter.place.till.change_settings(mirror_folder=str(stick))
    counter.place.till.print_recovery_code()
    sell(counter)
    wait_for(qtbot, lambda: not counter.place.till.state.jobs)
    assert list(stick.iterdir()) == []
    texts = [p.read_text("utf-8") for p in (tmp_path / "data" / FOLDER).rglob("receipts/*.txt")]
    assert texts
    assert not [text for text in texts if "RECOVERY" in text]
    kept = json.loads((tmp_path / "data" / "settings.json").read_text("utf-8"))
    assert kept["mirror_folder"] == ""


def test_no_drawer_opens_even_when_somebody_ticks_it_while_training() -> None:
    ticked = Settings(printers=(PrinterSetup(kick=True), PrinterSetup("bar", kick=True)))
    assert not any(each.kick for each in training_settings(ticked).printers)
    paper = Document((Text("x"),), kick=True)
    assert not marked(paper, "en").kick
    assert marked(Document((), kick=True, cut=False), "en") == Document((), cut=False)


@pytest.mark.parametrize(
    ("language", "word"), [("vi", "LUYỆN TẬP"), ("id", "LATIHAN"), ("en", "TRAINING")]
)
def test_paper_is_headed_and_ended_in_the_language(language: str, word: str) -> None:
    texts = [b.text for b in marked(Document((Text("x"),)), language).blocks if isinstance(b, Text)]
    assert word in texts[0]
    assert word in texts[-1]


def test_no_pin_can_be_tried_out_in_training() -> None:
    pins = TrainingPins()
    assert pins.matches("$argon2id$…", "0000")
    assert pins.matches(pins.hash("2580"), "1357")


def test_people_go_along_and_wrong_tries_do_not() -> None:
    lan = StaffMember(StaffId("s1"), "Lan", Role.MANAGER, "$argon2id$…")
    staff = Staff({lan.staff_id: lan}, signed_in=lan.staff_id)
    lent = training_staff(replace(TillState(), staff=staff).staff)
    assert lent.members == staff.members
    assert lent.signed_in == lan.staff_id
    assert lent.failures == {}
