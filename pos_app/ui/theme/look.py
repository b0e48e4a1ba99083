"""The look in force: light or dark, by the shop's choice or the system's, given to the application.

There is one look for one application. Widgets that paint themselves hold it and repaint on
`changed`; this is the only place that sets a palette, a font or a style sheet.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QApplication, QStyleFactory

from pos_app.ui.theme.fonts import font, load_fonts
from pos_app.ui.theme.palette import palette
from pos_app.ui.theme.qss import style_sheet
from pos_app.ui.theme.tokens import Colours, Tokens, resource, tokens

SLIDE_MS = 140


class Look(QObject):
    """`tokens`, the `colours` in force, and whether things move (`motion_ms`, 0 for still)."""

    changed = Signal()

    def __init__(self, app: QApplication, theme: str = "system") -> None:
        super().__init__(app)
        self.setObjectName("look")
        self.tokens: Tokens = tokens()
        self.colours: Colours = self.tokens.light
        self.motion_ms = SLIDE_MS
        self._app = app
        self._theme = ""
        load_fonts()
        app.setStyle(QStyleFactory.create("Fusion"))
        app.setFont(font("body"))
        app.styleHints().colorSchemeChanged.connect(self._on_system_changed)
        self.wear(theme)

    @staticmethod
    def of_app() -> Look:
        """The application's look; made (following the system) when nobody made one yet."""
        app = QApplication.instance()
        assert isinstance(app, QApplication), "a look needs an application"
        found = app.findChild(Look, "look", Qt.FindChildOption.FindDirectChildrenOnly)
        return found if isinstance(found, Look) else Look(app)

    @property
    def is_dark(self) -> bool:
        """True while the dark colours are in force."""
        return self.colours is self.tokens.dark

    def wear(self, theme: str) -> None:
        """Change to "light", "dark" or "system"; a system that does not say is taken as light."""
        self._theme = theme
        dark = theme == "dark" or (theme == "system" and self._system_is_dark())
        colours = self.tokens.dark if dark else self.tokens.light
        if colours is self.colours and self._app.styleSheet():
            return
        self.colours = colours
        self._app.setPalette(palette(colours))
        scheme = "dark" if dark else "light"
        self._app.setStyleSheet(
            style_sheet(
                self.tokens,
                colours,
                arrow_down=resource("icons", f"arrow_down_{scheme}.svg").as_posix(),
                tick=resource("icons", f"tick_{scheme}.svg").as_posix(),
            )
        )
        self.changed.emit()

    def _system_is_dark(self) -> bool:
        return self._app.styleHints().colorScheme() is Qt.ColorScheme.Dark

    @Slot()
    def _on_system_changed(self) -> None:
        if self._theme == "system":
            self.wear("system")
