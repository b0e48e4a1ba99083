"""Language, light or dark, and the small habits of this till. Everything here counts at once."""

from PySide6.QtCore import Slot
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QCheckBox, QWidget

from pos_app.bridge.pictures import picture_job
from pos_app.bridge.till import Till
from pos_app.settings import LANGUAGES, THEMES
from pos_app.ui.page.choice import Choice
from pos_app.ui.page.field import Field
from pos_app.ui.settings.picture_field import PictureField
from pos_app.ui.settings.section import Section

_WORK = "look_at_picture"
# A language is called as its own speakers call it, whatever the screen speaks now.
_LANGUAGE_NAMES = {"vi": "Tiếng Việt", "id": "Bahasa Indonesia", "en": "English"}


class LookSection(Section):
    """Two choices and five switches, kept as soon as they are touched."""

    def __init__(self, till: Till, parent: QWidget) -> None:
        super().__init__(till, parent)
        self.language = Choice(LANGUAGES, self)
        self.language.entitle([_LANGUAGE_NAMES[code] for code in LANGUAGES])
        self.theme = Choice(THEMES, self)
        self._language_field = Field(self.language, self)
        self._theme_field = Field(self.theme, self)
        self.switches = {name: QCheckBox(self) for name in _SWITCHES}
        self.column.addWidget(self._language_field)
        self.column.addWidget(self._theme_field)
        for switch in self.switches.values():
            self.column.addWidget(switch)
            switch.clicked.connect(self._on_switched)
        self.idle_picture = PictureField(self)
        self._shown = ""
        self.column.addWidget(self.idle_picture)
        self.column.addStretch(1)
        self.language.chosen.connect(self._on_language)
        self.theme.chosen.connect(self._on_theme)
        self.idle_picture.chosen.connect(self._on_picture)
        self.idle_picture.removed.connect(self._on_no_picture)
        if till.works is not None:
            till.works.background.finished.connect(self._on_read)
        till.settings_changed.connect(self._on_settings_changed)
        self.retranslate()
        self.load()

    def title(self) -> str:
        """Name in the list of sections."""
        return self.tr("Language and look")

    def load(self) -> None:
        """What holds now."""
        settings = self.till.settings
        self.language.select(settings.language)
        self.theme.select(settings.theme)
        for name, switch in self.switches.items():
            switch.setChecked(getattr(settings, name))
        self._show_picture(settings.idle_picture)

    def retranslate(self) -> None:
        """Labels, choices, switches."""
        self.intro.setText(self.tr("Changes on this page count at once, on this till only."))
        super().retranslate()
        self._language_field.entitle(
            self.tr("Language"), self.tr("Receipts keep the language of the shop.")
        )
        self._theme_field.entitle(self.tr("Look"))
        self.theme.entitle((self.tr("As the system"), self.tr("Light"), self.tr("Dark")))
        self.idle_picture.entitle(
            self.tr("Customer display between two sales"),
            self.tr("Without a picture it shows the shop's logo and name."),
        )
        words = {
            "print_receipts": self.tr("Print a receipt after each sale"),
            "customer_display": self.tr("Show the cart on the customer display"),
            "amount_in_thousands": self.tr("A typed 185 means 185.000"),
            "board_sound": self.tr("Make a sound when an order comes in"),
            "speak_payments": self.tr("Say paid amounts aloud (by the program eSpeak NG)"),
        }
        for name, switch in self.switches.items():
            switch.setText(words[name])
            switch.setAccessibleName(words[name])

    @Slot(str)
    def _on_language(self, code: str) -> None:
        self.till.change_settings(language=code)

    @Slot(str)
    def _on_theme(self, theme: str) -> None:
        self.till.change_settings(theme=theme)

    def _show_picture(self, file: str) -> None:
        """Read beside the window: a stick may be slow, or gone."""
        if file == self._shown:
            return
        self._shown = file
        self.idle_picture.show_picture(QImage())
        if file and self.till.works is not None:
            self.till.works.background.start(f"{_WORK}/{file}", picture_job(file))

    @Slot(str, object)
    def _on_read(self, name: str, result: object) -> None:
        if name != f"{_WORK}/{self._shown}" or not isinstance(result, QImage):
            return
        self.idle_picture.show_picture(result)
        if result.isNull():
            self.idle_picture.say_wrong(
                self.tr("That file holds no picture. Choose a PNG or JPEG file.")
            )

    @Slot(str)
    def _on_picture(self, path: str) -> None:
        self.till.change_settings(idle_picture=path)

    @Slot()
    def _on_no_picture(self) -> None:
        self.till.change_settings(idle_picture="")

    @Slot()
    def _on_switched(self) -> None:
        self.till.change_settings(
            **{name: switch.isChecked() for name, switch in self.switches.items()}
        )

    @Slot(object)
    def _on_settings_changed(self, _settings: object) -> None:
        self.load()


_SWITCHES = (
    *("print_receipts", "customer_display", "amount_in_thousands"),
    *("board_sound", "speak_payments"),
)
