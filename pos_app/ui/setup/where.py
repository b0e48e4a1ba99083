"""The first two questions: the language, and which country's habits the shop has."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QWidget

from pos_app.bridge.till import Till
from pos_app.settings import LANGUAGES
from pos_app.ui.kit.button import Button
from pos_app.ui.setup.step import Step
from pos_core.country_profiles import SHOPS
from pos_core.setup import Products, SetupDraft, fresh_shop

# A language is called as its own speakers call it, whatever the screen speaks now.
_LANGUAGE_NAMES = {"vi": "Tiếng Việt", "id": "Bahasa Indonesia", "en": "English"}
_HEIGHT = 68


class ChoiceStep(Step):
    """A few big buttons below each other, of which one holds; 1, 2, 3 … choose too."""

    def __init__(self, till: Till, keys: tuple[str, ...], parent: QWidget) -> None:
        super().__init__(till, parent)
        self.keys = keys
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self.buttons = {key: Button(role="chip", parent=self) for key in keys}
        for at, button in enumerate(self.buttons.values()):
            button.setMinimumHeight(_HEIGHT)
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            self._group.addButton(button, at)
            self.column.addWidget(button)
        self.column.addStretch(1)
        self.offer(keys)
        self._group.idClicked.connect(self._on_clicked)

    @property
    def current(self) -> str:
        """The key that holds, or empty."""
        at = self._group.checkedId()
        return self.keys[at] if at >= 0 else ""

    def offer(self, keys: tuple[str, ...]) -> None:
        """Only these can be chosen now; each shows the figure that chooses it."""
        self._offered = keys
        for key, button in self.buttons.items():
            button.setVisible(key in keys)
            button.set_key(str(keys.index(key) + 1) if key in keys else "")

    def choose(self, key: str) -> None:
        """Let `key` hold."""
        if key in self.buttons:
            self.buttons[key].setChecked(True)

    def chosen(self, key: str) -> None:
        """What follows at once when somebody chooses."""

    def first_focus(self) -> QWidget:
        """The one that holds, else the first."""
        return self.buttons.get(self.current, next(iter(self.buttons.values())))

    @Slot(int)
    def _on_clicked(self, at: int) -> None:
        self.chosen(self.keys[at])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A figure chooses, the arrows go up and down, Enter goes on."""
        figure, offered = event.text(), self._offered
        if figure.isascii() and figure.isdigit() and 0 < int(figure) <= len(offered):
            self._take(offered[int(figure) - 1])
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            step = 1 if event.key() == Qt.Key.Key_Down else -1
            at = offered.index(self.current) if self.current in offered else 0
            self._take(offered[(at + step) % len(offered)])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.done.emit()
        else:
            super().keyPressEvent(event)

    def _take(self, key: str) -> None:
        button = self.buttons[key]
        button.setFocus(Qt.FocusReason.TabFocusReason)
        button.click()


class LanguageStep(ChoiceStep):
    """The language counts at once."""

    key = "language"

    def __init__(self, till: Till, parent: QWidget) -> None:
        super().__init__(till, LANGUAGES, parent)
        for code, button in self.buttons.items():
            button.setText(_LANGUAGE_NAMES[code])
        self.retranslate()

    def title(self) -> str:
        """Its name."""
        return self.tr("Language")

    def retranslate(self) -> None:
        """Words."""
        self.intro.setText(self.tr("For this screen. Receipts are printed in it, too."))
        super().retranslate()

    def load(self, draft: SetupDraft) -> None:
        """The language of the screen."""
        del draft
        self.choose(self.till.settings.language)

    def chosen(self, key: str) -> None:
        """The whole window follows."""
        self.till.change_settings(language=key)

    def answer(self, draft: SetupDraft) -> SetupDraft:
        """Receipts speak it."""
        if draft.shop is None:
            return draft
        return replace(draft, shop=replace(draft.shop, language=self.till.settings.language))


class CountryStep(ChoiceStep):
    """Four kinds of shop; another choice puts another country's habits into the next steps."""

    key = "country"

    def __init__(self, till: Till, parent: QWidget) -> None:
        super().__init__(till, tuple(SHOPS), parent)
        self.retranslate()

    def title(self) -> str:
        """Its name."""
        return self.tr("Kind of shop")

    def retranslate(self) -> None:
        """Words."""
        self.intro.setText(
            self.tr("Currency, taxes and rounding begin as is usual there. All can be changed.")
        )
        words = {
            "vn_cafe": self.tr("Café or restaurant in Vietnam"),
            "vn_grocery": self.tr("Grocer or shop in Vietnam"),
            "id_restaurant": self.tr("Restaurant or café in Indonesia"),
            "id_grocery": self.tr("Grocer or shop in Indonesia"),
        }
        for key, button in self.buttons.items():
            button.setText(words[key])
        super().retranslate()

    def load(self, draft: SetupDraft) -> None:
        """What was chosen, or what goes with the language."""
        usual = "id_restaurant" if self.till.settings.language == "id" else "vn_cafe"
        self.choose(draft.kind or usual)

    def answer(self, draft: SetupDraft) -> SetupDraft:
        """Another kind brings other rules; name and address stay."""
        if draft.shop is not None and draft.kind == self.current:
            return draft
        shop = fresh_shop(self.current, self.till.settings.language)
        if draft.shop is not None:
            shop = replace(shop, profile=draft.shop.profile, till_prefix=draft.shop.till_prefix)
        products = Products.DEMO if draft.products is Products.KEEP else draft.products
        return replace(draft, kind=self.current, shop=shop, products=products)
