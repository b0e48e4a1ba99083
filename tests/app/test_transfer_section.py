"""Settings into a file and out of one, by the screen: looked at first, then taken over."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from pos_app.boot.long_work import export_settings_job, look_at_settings_job
from pos_app.boot.wiring import real_ports
from pos_app.bridge.background import Background, Job
from pos_app.bridge.works import Works
from pos_app.settings import PrinterSetup
from pos_app.ui.settings.place_words import place_words
from pos_app.ui.settings.transfer_section import TransferSection
from tests.support.screen_till import ScreenTill, screen_till

pytestmark = pytest.mark.starts_threads


def works_of(shop: ScreenTill) -> Works:
    ports, till = real_ports(), shop.till

    def nothing(*_: object) -> Job:
        raise NotImplementedError

    return Works(
        Background(),
        nothing,
        nothing,
        nothing,
        nothing,
        nothing,
        nothing,
        export_settings=lambda file, staff: export_settings_job(ports, till, file, staff),
        look_at_settings=lambda file: look_at_settings_job(ports, till, file),
    )


@pytest.fixture
def shop(tmp_path: Path, qtbot: QtBot) -> Iterator[ScreenTill]:
    with screen_till(tmp_path) as made:
        made.till.works = works_of(made)
        yield made
        assert made.till.works is not None
        assert made.till.works.background.stop()


@pytest.fixture
def section(shop: ScreenTill, qtbot: QtBot) -> Iterator[TransferSection]:
    room = QWidget()
    room.resize(760, 700)
    qtbot.addWidget(room)
    made = TransferSection(shop.till, room)
    made.resize(720, 660)
    room.show()
    made.load()
    yield made
    room.close()


def exported(section: TransferSection, file: Path, qtbot: QtBot) -> dict[str, object]:
    section.target.setText(str(file))
    with qtbot.waitSignal(section.said):
        section.export.click()
    data = json.loads(file.read_text("utf-8"))
    assert isinstance(data, dict)
    return data


def look(section: TransferSection, file: Path, qtbot: QtBot) -> None:
    section.source.setText(str(file))
    works = section.till.works
    assert works is not None
    with qtbot.waitSignal(works.background.finished):
        section.look.click()


def test_what_would_change_is_shown_and_only_then_done(
    shop: ScreenTill, section: TransferSection, tmp_path: Path, qtbot: QtBot
) -> None:
    file = tmp_path / "out.json"
    data = exported(section, file, qtbot)
    data["shop"]["profile"]["name"] = "Quán Mới"  # type: ignore[index]
    data["machine"]["theme"] = "dark"  # type: ignore[index]
    file.write_text(json.dumps(data), "utf-8")
    look(section, file, qtbot)
    rows = [
        section.model.data(section.model.index(at, 0)) for at in range(section.model.rowCount())
    ]
    assert rows == [
        "Name of the shop, Cà phê Góc Phố → Quán Mới",
        "Light or dark, light → dark",
    ]
    assert shop.till.state.shop is not None
    assert shop.till.state.shop.profile.name == "Cà phê Góc Phố"
    with qtbot.waitSignal(section.said):
        section.take.click()
    assert shop.till.state.shop.profile.name == "Quán Mới"
    assert shop.till.settings.theme == "dark"
    assert not section.take.isEnabled()


def test_one_slip_and_nothing_can_be_taken_over(
    shop: ScreenTill, section: TransferSection, tmp_path: Path, qtbot: QtBot
) -> None:
    file = tmp_path / "out.json"
    data = exported(section, file, qtbot)
    data["shop"]["profile"]["name"] = "Quán Mới"  # type: ignore[index]
    data["machine"]["theme"] = "pink"  # type: ignore[index]
    file.write_text(json.dumps(data), "utf-8")
    look(section, file, qtbot)
    assert not section.take.isEnabled()
    assert section.source.property("wrong")
    assert "machine.theme: “pink” cannot be" in str(section.model.data(section.model.index(0, 0)))


def test_when_the_rules_say_no_this_machine_stays_as_it_is(
    shop: ScreenTill, section: TransferSection, tmp_path: Path, qtbot: QtBot
) -> None:
    file = tmp_path / "out.json"
    data = exported(section, file, qtbot)
    data["shop"]["till_prefix"] = "TOO-LONG"  # type: ignore[index]
    data["machine"]["theme"] = "dark"  # type: ignore[index]
    file.write_text(json.dumps(data), "utf-8")
    look(section, file, qtbot)
    assert not section.take.isEnabled()
    assert shop.till.settings.theme == "light"


def test_the_same_settings_change_nothing(
    section: TransferSection, tmp_path: Path, qtbot: QtBot
) -> None:
    exported(section, tmp_path / "out.json", qtbot)
    look(section, tmp_path / "out.json", qtbot)
    assert section._source.note.text() == "Everything is so already."
    assert not section.take.isEnabled()


def test_a_folder_that_cannot_be_written_is_told_at_the_field(
    section: TransferSection, tmp_path: Path, qtbot: QtBot
) -> None:
    section.target.setText(str(tmp_path))
    section.export.click()
    assert section.target.property("wrong")
    section.target.setText(str(tmp_path / "nowhere" / "out.json"))
    works = section.till.works
    assert works is not None
    with qtbot.waitSignal(works.background.failed):
        section.export.click()
    assert section.target.property("wrong")


def test_places_are_called_as_the_screen_calls_them(qtbot: QtBot) -> None:
    assert place_words("shop.taxes.standard 2027-01-01") == (
        "Tax rate: Ordinary goods, from 01/01/2027"
    )
    assert place_words("machine.printers[1].kind") == "Printers ([1].kind)"
    assert place_words("shop.store_id") == "shop.store_id"
    assert place_words("staff.Lan") == "Lan"


def test_a_printer_of_the_file_is_this_tills_printer_afterwards(
    shop: ScreenTill, section: TransferSection, tmp_path: Path, qtbot: QtBot
) -> None:
    bar = PrinterSetup("bar", "network", "10.0.0.9", 58)
    shop.till.change_settings(printers=(*shop.till.settings.printers, bar), mirror_folder="/m")
    exported(section, tmp_path / "out.json", qtbot)
    shop.till.change_settings(printers=shop.till.settings.printers[:1], mirror_folder="/n")
    look(section, tmp_path / "out.json", qtbot)
    with qtbot.waitSignal(section.said):
        section.take.click()
    assert shop.till.settings.printers[1] == bar
    assert shop.till.settings.mirror_folder == "/n"
