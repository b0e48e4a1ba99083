"""No word on the screen is shortened or cut off: each screen, each language, both sizes of display.

What may be shortened says so: a widget by its property `shortens`, whose tooltip then has the whole
words; a painter of rows by a line below, with the reason. Dark and light differ in colour alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from pos_app.settings import Settings
from pos_app.ui.app import open_window
from pos_app.ui.theme.look import Look
from tests.house.tree import told
from tests.support.all_states import ALL_STATES
from tests.support.fake_till import FakeTill
from tests.support.legible import cuts_of
from tests.support.whole_states import walk, whole_till

LANGUAGES = ("vi", "id", "en")
SIZES = ((1366, 768), (1024, 768))

MAY_SHORTEN = {
    "pos_app.ui.sell.tile_delegate": "names as long as a shop likes, on two lines of a tile",
    "pos_app.ui.cart.delegate": "a dozen options of one dish; Enter on the line shows them all",
}


@pytest.fixture(autouse=True)
def _still() -> Iterator[None]:
    """Sheets stand where they belong at once."""
    look = Look.of_app()
    before, look.motion_ms = look.motion_ms, 0
    yield
    look.motion_ms = before


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("state", sorted(ALL_STATES))
def test_every_word_is_shown_whole(state: str, language: str, qapp: QApplication) -> None:
    settings = Settings(language=language, theme="light")
    till = FakeTill(settings=settings)
    window = open_window(till, settings)
    wrong = []
    try:
        window.resize(*SIZES[0])
        _settle(qapp)
        ALL_STATES[state](window, till)
        for size in SIZES:
            window.resize(*size)
            _settle(qapp)
            cuts = [cut for cut in cuts_of(window) if cut.painter not in MAY_SHORTEN]
            wrong += [f"{size[0]} x {size[1]}: {cut}" for cut in cuts]
    finally:
        window.close()
        window.deleteLater()
        till.deleteLater()
    assert not wrong, told(wrong, "Make room, find shorter words, or break the line.")


@pytest.mark.starts_threads
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_of_the_screens_with_rows_is_shown_whole(
    language: str, tmp_path: Path, qapp: QApplication
) -> None:
    wrong = []
    with whole_till(tmp_path, Settings(language=language, theme="light")) as (shop, window):
        for state in walk(shop, window):
            for size in SIZES:
                window.resize(*size)
                _settle(qapp)
                cuts = [cut for cut in cuts_of(window) if cut.painter not in MAY_SHORTEN]
                wrong += [f"{state}, {size[0]} x {size[1]}: {cut}" for cut in cuts]
    assert not wrong, told(wrong, "Make room, find shorter words, or break the line.")


def _settle(app: QApplication) -> None:
    for _ in range(3):
        app.processEvents()
