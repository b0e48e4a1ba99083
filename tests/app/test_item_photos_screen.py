"""Photos for guests: a folder is looked at, taken, reported; and a photo is removed again."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from pos_app.boot.photo_work import PhotoWork
from pos_app.boot.real_ports import RealFs
from pos_app.bridge import item_pictures
from pos_app.bridge.background import Background, Job
from pos_app.bridge.works import Works
from pos_app.store.photo_shelf import PhotoShelf
from pos_app.ui.item_photos.screen import ItemPhotosScreen
from pos_app.ui.page.row_delegate import TEXTS_ROLE, RowTexts
from pos_app.ui.page.text_rows import TextRowsModel
from pos_core.item_photo_work import SetItemPhotos
from pos_core.pin import PinEntry
from pos_core.signin import SaveStaffMember, SignIn
from pos_core.staff import Role
from tests.support.counters import wait_for
from tests.support.pictures import digest_of, dish, spelled
from tests.support.quick_pins import QuickPins
from tests.support.screen_till import ScreenTill, screen_till
from tests.support.shelves import stock
from tests.support.working_till import CAKE, COFFEE, TEA

pytestmark = pytest.mark.starts_threads
PIN = "2580"
ALBUM, CHOOSE, CHECK, RUN, REPORT = range(5)


def _nothing(*_facts: object) -> Job:
    return lambda _progress: None


@pytest.fixture
def shop(tmp_path: Path, qtbot: QtBot) -> Iterator[ScreenTill]:
    with screen_till(tmp_path / "till") as made:
        stock(tmp_path / "till" / "catalogue", [replace(COFFEE, sku="CF-01"), CAKE, TEA])
        made.till.reopen_catalogue()
        yield made


@pytest.fixture
def background() -> Iterator[Background]:
    made = Background()
    yield made
    assert made.stop()


@pytest.fixture
def screen(
    shop: ScreenTill, background: Background, tmp_path: Path, qtbot: QtBot
) -> ItemPhotosScreen:
    work = PhotoWork(RealFs(), tmp_path / "till", shop.till.catalogue)
    no = _nothing
    works = Works(background, no, no, no, no, no, no)
    shop.till.works = replace(
        works, look_at_photos=work.look, take_photos=work.take, show_photo=work.show
    )
    made = ItemPhotosScreen(shop.till)
    qtbot.addWidget(made)
    made.resize(1024, 700)
    made.show()
    made.open_up()
    return made


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two dishes with names that fit, one that fits nothing, and a file that is no picture."""
    made = tmp_path / "stick"
    made.mkdir()
    (made / "cf-01.jpg").write_bytes(spelled(dish("#78350f", 900, 600), "JPG"))
    (made / "BANH FLAN.png").write_bytes(spelled(dish("#ca8a04", 500, 500), "PNG"))
    (made / "IMG_2041.jpg").write_bytes(spelled(dish(), "JPG"))
    (made / "tra-dao.webp").write_bytes(b"<html>")
    return made


def texts(model: TextRowsModel) -> list[RowTexts]:
    return [model.index(row).data(TEXTS_ROLE) for row in range(model.rowCount())]


def figures(text: str) -> list[str]:
    return re.findall(r"\d+", text)


def looked(screen: ItemPhotosScreen, folder: Path, qtbot: QtBot) -> None:
    screen.go.click()
    screen.picker.open_folder(str(folder))
    screen.go.click()
    wait_for(qtbot, lambda: screen.step == CHECK)


def test_a_folder_is_looked_at_taken_and_reported(
    screen: ItemPhotosScreen, shop: ScreenTill, folder: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    assert "No photos yet" in screen.album.empty.title
    looked(screen, folder, qtbot)
    assert figures(screen.found.text()) == ["3", "1"]
    rows = texts(screen.files)
    assert rows[0].title == "IMG_2041.jpg"
    assert "No product is called so" in rows[0].note
    assert [(row.title, row.figure) for row in rows[1:]] == [
        ("BANH FLAN.png", CAKE.name),
        ("cf-01.jpg", COFFEE.name),
        ("tra-dao.webp", TEA.name),
    ]
    assert shop.till.state.album.shown == {}
    assert figures(screen.go.text()) == ["3"]
    screen.go.click()
    wait_for(qtbot, lambda: screen.step == REPORT)
    assert figures(screen.outcome.text()) == ["2"]
    assert [row.title for row in texts(screen.problems)] == ["tra-dao.webp"]
    shown = shop.till.state.album.shown
    assert set(shown) == {COFFEE.id, CAKE.id}
    shelf = PhotoShelf(RealFs(), tmp_path / "till")
    for digest in shown.values():
        content = shelf.read(digest)
        assert content is not None
        assert content[8:12] == b"WEBP"
    screen.go.click()
    wait_for(qtbot, lambda: not screen.album.picture.pixmap().isNull())
    assert [row.name for row in screen.album.model.rows] == sorted((CAKE.name, COFFEE.name))


def test_stopping_changes_nothing(
    screen: ItemPhotosScreen,
    shop: ScreenTill,
    folder: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    at_work, goes_on = threading.Event(), threading.Event()
    made = item_pictures.item_picture

    def slow(path: Path) -> object:
        at_work.set()
        assert goes_on.wait(60)
        return made(path)

    monkeypatch.setattr(item_pictures, "item_picture", slow)
    looked(screen, folder, qtbot)
    screen.go.click()
    assert screen.step == RUN
    assert at_work.wait(60)
    screen.stop_button.click()
    goes_on.set()
    wait_for(qtbot, lambda: "Nothing was changed" in screen.hint.text())
    assert shop.till.state.album.shown == {}


def test_a_photo_is_removed_and_replaced(
    screen: ItemPhotosScreen, shop: ScreenTill, folder: Path, qtbot: QtBot
) -> None:
    shop.work.ask(SetItemPhotos(((CAKE.id, digest_of(b"elsewhere")), ("gone", "ab" * 32))))
    wait_for(qtbot, lambda: screen.album.model.rowCount() == 2)
    assert [row.name for row in screen.album.model.rows] == [CAKE.name, "gone"]
    wait_for(qtbot, lambda: "another till" in screen.album.note.text())
    screen.album.list.choose(1)
    screen.album.remove.click()
    wait_for(qtbot, lambda: screen.album.model.rowCount() == 1)
    looked(screen, folder, qtbot)
    screen.go.click()
    wait_for(qtbot, lambda: screen.step == REPORT)
    assert shop.till.state.album.digest_of(CAKE.id) != digest_of(b"elsewhere")


def test_a_folder_without_pictures_says_so(
    screen: ItemPhotosScreen, tmp_path: Path, qtbot: QtBot
) -> None:
    screen.go.click()
    screen.picker.open_folder(str(tmp_path))
    screen.go.click()
    wait_for(qtbot, lambda: "no picture in this folder" in screen.hint.text())
    assert screen.step == CHOOSE


def test_a_full_disk_is_said_and_nothing_is_changed(
    screen: ItemPhotosScreen,
    shop: ScreenTill,
    folder: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def full(_fs: RealFs, _path: Path, _content: bytes) -> None:
        raise OSError(28, "No space left on device")

    looked(screen, folder, qtbot)
    monkeypatch.setattr(RealFs, "write_durably", full)
    screen.go.click()
    wait_for(qtbot, lambda: screen.hint.property("tone") == "bad")
    assert shop.till.state.album.shown == {}


def test_a_touched_picture_means_its_folder(
    screen: ItemPhotosScreen, folder: Path, qtbot: QtBot
) -> None:
    screen.go.click()
    screen.picker.open_folder(str(folder))
    (entry,) = screen.picker.list.findItems("cf-01.jpg", Qt.MatchFlag.MatchExactly)
    screen.picker.list.itemActivated.emit(entry)
    wait_for(qtbot, lambda: screen.step == CHECK)


def test_who_may_not_change_settings_is_told_so_once_declined(
    screen: ItemPhotosScreen, shop: ScreenTill, folder: Path, qtbot: QtBot
) -> None:
    for name, role in (("Lan", Role.MANAGER), ("Minh", Role.CASHIER)):
        pin = QuickPins().hash(PIN)
        assert shop.work.ask(SaveStaffMember(None, name, role, pin_hash=pin)).ok
    minh = next(m for m in shop.work.engine.state.staff.active if m.name == "Minh")
    assert shop.work.ask(SignIn(minh.staff_id), PinEntry(minh.staff_id, PIN)).ok
    looked(screen, folder, qtbot)
    shop.till.approval_wanted.connect(shop.till.decline)
    screen.go.click()
    wait_for(qtbot, lambda: screen.step == ALBUM)
    wait_for(qtbot, lambda: screen.hint.property("tone") == "bad")
    assert shop.till.state.album.shown == {}
