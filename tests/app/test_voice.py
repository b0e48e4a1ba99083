"""What was paid is said aloud, one sentence after the other, and never in anybody's way."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pos_app.bridge.voice import Voice
from pos_app.settings import Settings
from pos_app.ui.app import open_window
from pos_app.ui.spoken_words import missing_aloud, received_aloud
from pos_app.ui.theme.look import Look
from pos_app.ui.window import TillWindow
from pos_core.bank_transfer import TransferVerdict
from pos_core.money import Currency, Money
from pos_core.payment_status import PaymentStatus
from tests.support.counters import wait_for
from tests.support.fake_till import FakeTill
from tests.support.payment_states import ask, hear, prepare, tell_transfer


@pytest.fixture
def speaker(tmp_path: Path) -> Path:
    """A program in the voice's place, which writes down what it is to say."""
    program = tmp_path / "speaker"
    said = tmp_path / "said"
    text = f"""#!{sys.executable}
import sys
with open({str(said)!r}, "a", encoding="utf-8") as file:
    file.write(sys.argv[2] + ": " + sys.argv[-1] + "\\n")
"""
    program.write_text(text, encoding="utf-8")
    program.chmod(0o755)
    return program


def said_by(speaker: Path) -> list[str]:
    file = speaker.with_name("said")
    return file.read_text("utf-8").splitlines() if file.exists() else []


@pytest.fixture
def owner(qapp: QApplication) -> Iterator[QObject]:
    made = QObject()
    yield made
    made.deleteLater()


@pytest.fixture
def till(qapp: QApplication) -> Iterator[FakeTill]:
    made = FakeTill(settings=Settings(language="vi", theme="light"))
    prepare(made)
    yield made
    made.deleteLater()


@pytest.fixture
def window(till: FakeTill, speaker: Path, qtbot: QtBot) -> TillWindow:
    Look.of_app().motion_ms = 0
    made = open_window(till, till.settings)
    qtbot.addWidget(made)
    made.errands.payments.aloud().program = str(speaker)
    return made


@pytest.mark.skipif(sys.platform == "win32", reason="a script is no program there")
def test_what_came_is_said_in_words_a_guest_understands(
    window: TillWindow, till: FakeTill, speaker: Path, qtbot: QtBot
) -> None:
    hear(till, ask(window, till, "momo"), PaymentStatus.SUCCESS)
    wait_for(qtbot, lambda: bool(said_by(speaker)))
    assert said_by(speaker) == ["vi: Đã nhận một trăm sáu mươi tám nghìn đồng"]


@pytest.mark.skipif(sys.platform == "win32", reason="a script is no program there")
def test_too_little_is_said_aloud_and_is_not_called_received(
    window: TillWindow, till: FakeTill, speaker: Path, qtbot: QtBot
) -> None:
    tell_transfer(till, ask(window, till, "vietqr"), TransferVerdict.SHORT, 128_000)
    wait_for(qtbot, lambda: bool(said_by(speaker)))
    assert said_by(speaker) == ["vi: Chú ý: thiếu bốn mươi nghìn đồng"]


def test_a_till_that_was_told_to_be_silent_is(
    window: TillWindow, till: FakeTill, speaker: Path
) -> None:
    till.change_settings(speak_payments=False)
    hear(till, ask(window, till, "momo"), PaymentStatus.SUCCESS)
    assert window.errands.payments.aloud().findChildren(Voice) == []


@pytest.mark.skipif(sys.platform == "win32", reason="a script is no program there")
def test_two_payments_at_once_are_said_one_after_the_other(
    owner: QObject, speaker: Path, qtbot: QtBot
) -> None:
    voice = Voice(owner, str(speaker))
    for number in range(3):
        assert voice.say(f"Received {number} dong", "en")
    wait_for(qtbot, lambda: len(said_by(speaker)) == 3)
    assert said_by(speaker) == [f"en: Received {number} dong" for number in range(3)]
    voice.stop()


def test_without_a_voice_or_with_a_broken_one_nothing_happens(
    owner: QObject, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert not Voice(owner).say("Received 1 dong", "en")
    broken = Voice(owner, str(tmp_path / "nowhere"))
    assert broken.say("Received 1 dong", "en")
    broken.stop()


@pytest.mark.parametrize(
    ("language", "money", "received", "missing"),
    [
        (
            "vi",
            Money(45_000, Currency.VND),
            "Đã nhận bốn mươi lăm nghìn đồng",
            "Chú ý: thiếu bốn mươi lăm nghìn đồng",
        ),
        (
            "id",
            Money(45_000, Currency.IDR),
            "Pembayaran 45000 rupiah diterima",
            "Perhatian: kurang 45000 rupiah",
        ),
        (
            "en",
            Money(940, Currency.USD),
            "Received 9.40 dollars",
            "Attention: 9.40 dollars too little",
        ),
    ],
)
def test_each_language_says_it_its_own_way(
    till: FakeTill, qtbot: QtBot, language: str, money: Money, received: str, missing: str
) -> None:
    window = open_window(till, till.settings)
    qtbot.addWidget(window)
    till.change_settings(language=language)
    assert received_aloud(money, language) == received
    assert missing_aloud(-money, language) == missing
