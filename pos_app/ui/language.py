"""The language of the screens: our texts and Qt's own, changed while the till runs."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, QTranslator, Slot
from PySide6.QtWidgets import QApplication

from pos_app.settings import Settings

SOURCE = "en"


def translations_folder() -> Path:
    """`translations/` stands beside `pos_app`, or inside it."""
    package = Path(__file__).resolve().parents[1]
    inside = package / "translations"
    return inside if inside.is_dir() else package.parent / "translations"


class Language(QObject):
    """Installs the texts of one language; every widget hears a `LanguageChange`."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._ours = QTranslator(self)
        self._qts = QTranslator(self)
        self.current = ""

    def speak(self, language: str) -> bool:
        """Change to vi, id or en; False when its texts are missing and English is shown."""
        if language == self.current:
            return True
        self.current = language
        QLocale.setDefault(QLocale(language))
        self._app.removeTranslator(self._ours)
        self._app.removeTranslator(self._qts)
        if self._qts.load(f"qtbase_{language}", _qt_folder()):
            self._app.installTranslator(self._qts)
        found = self._ours.load(f"evertill_{language}", str(translations_folder()))
        if found:
            self._app.installTranslator(self._ours)
        return found or language == SOURCE

    @Slot(object)
    def follow(self, settings: Settings) -> None:
        """The settings changed, perhaps the language."""
        self.speak(settings.language)


def _qt_folder() -> str:
    return QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
