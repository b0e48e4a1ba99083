"""Makes the application and its window: language, look, then the first paint."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from pos_app.ui.language import Language
from pos_app.ui.theme.look import Look
from pos_app.ui.window import TillWindow

if TYPE_CHECKING:
    from pos_app.bridge.till import Till
    from pos_app.settings import Settings

_SIZE = (1366, 768)


def make_application(arguments: list[str]) -> QApplication:
    """The one application of the process; there must be none yet."""
    QCoreApplication.setApplicationName("evertill")
    QCoreApplication.setOrganizationName("Evertill")
    return QApplication(arguments)


def open_window(till: Till, settings: Settings, *, fills_screen: bool = False) -> TillWindow:
    """Show the window in the language and look of `settings`; it follows them from then on.

    `fills_screen` takes all the room beside taskbar and title: at a counter there is nothing else
    to look at, and on a display as small as the window its lowest keys would be cut off.
    """
    app = QApplication.instance()
    assert isinstance(app, QApplication), "make the application first"
    language = app.findChild(Language) or Language(app)
    assert isinstance(language, Language)
    language.speak(settings.language)
    Look.of_app().wear(settings.theme)
    window = TillWindow(till)
    till.settings_changed.connect(language.follow)
    window.resize(*_SIZE)
    if fills_screen:
        window.showMaximized()
    else:
        window.show()
    return window
