"""The look: every role has a colour, everything can be read, the font has every letter."""

from __future__ import annotations

import itertools
import unicodedata
from dataclasses import fields

import pytest
from PySide6.QtGui import QFontInfo, QFontMetrics, QPalette, QRawFont
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from pos_app.ui.commands import COMMANDS
from pos_app.ui.theme.fonts import FAMILY, font
from pos_app.ui.theme.icons import pixmap
from pos_app.ui.theme.look import Look
from pos_app.ui.theme.tokens import Colours, read_tokens, resource, tokens

SCHEMES = {"light": tokens().light, "dark": tokens().dark}
READ = [
    *((ink, ground) for ink in ("ink", "muted") for ground in ("window", "card", "field", "press")),
    *((tone, ground) for tone in ("warn", "bad", "good") for ground in ("card", "window")),
    ("brand", "card"),
    ("brand", "brand_soft"),
    ("ink", "brand_soft"),
    ("muted", "brand_soft"),
    ("on_brand", "brand"),
    ("on_brand", "brand_press"),
    ("on_bad", "bad"),
    ("warn", "warn_soft"),
    ("bad", "bad_soft"),
    ("good", "good_soft"),
]
SEEN = [
    ("edge", "field"),
    ("edge", "card"),
    ("edge", "window"),
    ("focus", "card"),
    ("focus", "window"),
]


def luminance(colour: str) -> float:
    """Relative luminance, WCAG 2.2."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """From 1 (alike) to 21 (black on white), WCAG 2.2."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize(("ink", "ground"), READ)
def test_every_text_can_be_read(scheme: str, ink: str, ground: str) -> None:
    colours = SCHEMES[scheme]
    assert contrast(getattr(colours, ink), getattr(colours, ground)) >= 4.5


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize(("border", "ground"), SEEN)
def test_every_field_has_an_edge_that_is_seen(scheme: str, border: str, ground: str) -> None:
    colours = SCHEMES[scheme]
    assert contrast(getattr(colours, border), getattr(colours, ground)) >= 3


def test_a_role_without_a_colour_is_noticed() -> None:
    text = resource("tokens.toml").read_text(encoding="utf-8").replace('brand = "teal"', "")
    with pytest.raises(KeyError):
        read_tokens(text)


def test_buttons_and_tiles_are_big_enough_for_a_finger() -> None:
    size = tokens().size
    assert size.touch >= 56
    assert size.primary >= 74
    assert size.least >= 48
    assert min(size.tile_width, size.tile_height) >= 120
    assert all(kind.line >= 120 for kind in tokens().type.values())
    assert all(tokens().type[kind].line >= 135 for kind in ("small", "note", "body", "title"))


def test_the_palette_follows_the_shop(qapp: QApplication) -> None:
    look = Look.of_app()
    look.wear("dark")
    assert qapp.palette().color(QPalette.ColorRole.Window).name() == tokens().dark.window
    assert tokens().dark.edge in qapp.styleSheet()
    look.wear("light")
    assert qapp.palette().color(QPalette.ColorRole.Window).name() == tokens().light.window
    assert not look.is_dark


def test_one_application_has_one_look(qapp: QApplication) -> None:
    assert Look.of_app() is Look.of_app()
    assert qapp.style().objectName() == "fusion" or qapp.styleSheet()


def test_widgets_repaint_when_the_look_changes(qtbot: QtBot) -> None:
    look = Look.of_app()
    look.wear("light")
    with qtbot.waitSignal(look.changed):
        look.wear("dark")
    with qtbot.assertNotEmitted(look.changed):
        look.wear("dark")
    look.wear("light")


def test_every_role_is_a_colour() -> None:
    for colours, role in itertools.product(SCHEMES.values(), fields(Colours)):
        value = getattr(colours, role.name)
        assert len(value) == 7
        assert int(value[1:], 16) >= 0


def test_the_font_is_ours_and_its_figures_are_of_one_width(qapp: QApplication) -> None:
    Look.of_app()
    for kind in tokens().type:
        assert QFontInfo(font(kind)).family() == FAMILY
        metrics = QFontMetrics(font(kind))
        assert len({metrics.horizontalAdvance(figure) for figure in "0123456789"}) == 1


def test_the_font_has_every_letter_of_the_three_languages(qapp: QApplication) -> None:
    bases, marks = "aăâeêioôơuưyđ", ("", "\u0301", "\u0300", "\u0309", "\u0303", "\u0323")
    letters = {
        unicodedata.normalize("NFC", b + m) for b in bases for m in marks if b != "đ" or not m
    }
    letters |= {letter.upper() for letter in letters} | set("₫×−·…“”‘’–→↑↓⌫")
    raw = QRawFont.fromFont(font("body"))
    missing = [letter for letter in sorted(letters) if not raw.supportsCharacter(ord(letter))]
    assert not missing


def test_every_command_has_its_drawing(qapp: QApplication) -> None:
    for icon in {command.icon for command in COMMANDS}:
        assert not pixmap(icon, tokens().light.ink, 22).isNull()


def test_a_drawing_takes_the_colour_of_its_role(qapp: QApplication) -> None:
    image = pixmap("cart", tokens().light.brand, 22, 2.0).toImage()
    assert image.width() == 44
    solid = {
        image.pixelColor(x, y).name()
        for x, y in itertools.product(range(44), range(44))
        if image.pixelColor(x, y).alpha() == 255
    }
    assert solid == {tokens().light.brand}


def test_no_drawing_is_missing_its_colour() -> None:
    for path in resource("icons").glob("*.svg"):
        text = path.read_text(encoding="utf-8")
        assert "currentColor" in text or path.stem.endswith(("_light", "_dark"))


def test_markup_in_a_name_is_shown_as_it_is(qtbot: QtBot) -> None:
    from pos_app.ui.kit.text import Text

    label = Text("<b>Phở</b> & <img src=x>")
    qtbot.addWidget(label)
    assert isinstance(label, QLabel)
    assert label.textFormat().name == "PlainText"
    assert label.text() == "<b>Phở</b> & <img src=x>"
