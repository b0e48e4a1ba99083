"""The fonts of the till: Inter from our own folder, figures all of one width.

Counter PCs differ in what they have installed; the bundled font makes every till read alike, and
has all Vietnamese letters and the đồng sign. Where the folder is empty the system's Inter serves.
"""

from __future__ import annotations

from functools import cache

from PySide6.QtGui import QFont, QFontDatabase

from pos_app.ui.theme.tokens import resource, tokens

FAMILY = "Inter"
_FIGURES = QFont.Tag("tnum")


def load_fonts() -> tuple[str, ...]:
    """Make the bundled fonts known to Qt; the families that were found. Needs a QGuiApplication."""
    found: list[str] = []
    for path in sorted(resource("fonts").glob("Inter*.[to]tf")):
        number = QFontDatabase.addApplicationFont(str(path))
        found += QFontDatabase.applicationFontFamilies(number) if number >= 0 else []
    return tuple(dict.fromkeys(found))


@cache
def font(kind: str) -> QFont:
    """The font for one kind of text of the tokens; shared, so copy it before changing it."""
    row = tokens().type[kind]
    made = QFont(FAMILY)
    made.setPixelSize(row.pixels)
    made.setWeight(QFont.Weight(row.weight))
    made.setFeature(_FIGURES, 1)
    made.setStyleStrategy(QFont.StyleStrategy.PreferAntialias)
    return made
