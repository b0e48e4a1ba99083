"""The language of the window: Qt's translators for the till's own words and for Qt's."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator

from pos_app.shipped import shipped

_LOCALES = {"vi": "vi_VN", "id": "id_ID", "en": "en_GB"}


class Languages(QObject):
    """Makes the application speak; every open screen hears a `LanguageChange`."""

    def __init__(self, app: QCoreApplication) -> None:
        super().__init__(app)
        self._app = app
        self._translators: list[QTranslator] = []
        self.language = ""

    def speak(self, language: str) -> None:
        """Use `vi`, `id` or `en` from now on. Raises `KeyError` for another."""
        if language == self.language:
            return
        locale = QLocale(_LOCALES[language])
        for translator in self._translators:
            self._app.removeTranslator(translator)
        self._translators = [t for t in (_qts(language, self), _ours(language, self)) if t]
        QLocale.setDefault(locale)
        self.language = language
        for translator in self._translators:
            self._app.installTranslator(translator)


def _ours(language: str, parent: QObject) -> QTranslator | None:
    return _loaded(str(shipped("translations", f"evertill_{language}.qm")), parent)


def _qts(language: str, parent: QObject) -> QTranslator | None:
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    return _loaded(f"{folder}/qtbase_{language}.qm", parent)


def _loaded(path: str, parent: QObject) -> QTranslator | None:
    translator = QTranslator(parent)
    return translator if translator.load(path) else None
