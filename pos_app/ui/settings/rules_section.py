"""A section that changes the shop's rules: one Save, one road to the journal, one way to say no."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from pos_app.bridge.till import Till
from pos_app.ui.kit.button import Button
from pos_app.ui.kit.tone import Tone
from pos_app.ui.messages import words
from pos_app.ui.settings.section import Section
from pos_app.ui.settings.shop_changes import ShopChanges
from pos_core.refusal import Refusal
from pos_core.shop import Shop


class RulesSection(Section):
    """Derived sections give `show_shop` and `changed`; Save does the rest."""

    def __init__(self, till: Till, parent: QWidget) -> None:
        super().__init__(till, parent)
        self.changes = ShopChanges(till, self)
        self.save = Button(role="primary", icon="save", parent=self)
        self.buttons.addWidget(self.save)
        self.save.clicked.connect(self._on_save)
        self.changes.saved.connect(self._on_saved)
        self.changes.refused.connect(self._on_refused)
        self.changes.failed.connect(self._on_failed)

    def show_shop(self, shop: Shop) -> None:
        """Fill the fields with what holds now."""
        raise NotImplementedError

    def changed(self, shop: Shop) -> Shop | None:
        """The shop as the fields have it; None when one of them says what is wrong."""
        raise NotImplementedError

    def load(self) -> None:
        """What holds now, if there is a shop."""
        shop = self.till.state.shop
        self.save.setEnabled(shop is not None)
        if shop is not None:
            self.show_shop(shop)

    def retranslate(self) -> None:
        """Derived sections set `intro` and their labels first."""
        super().retranslate()
        self.save.setText(self.tr("Save"))
        self.load()

    @Slot()
    def _on_save(self) -> None:
        shop = self.till.state.shop
        changed = self.changed(shop) if shop is not None else None
        if changed is not None:
            self.changes.submit(changed)

    @Slot()
    def _on_saved(self) -> None:
        self.load()
        self.say(self.tr("Saved. It counts from now on."))

    @Slot(object)
    def _on_refused(self, refusal: Refusal) -> None:
        self.say(words(refusal.code, refusal.facts).text, Tone.WARN)

    @Slot(object)
    def _on_failed(self, trouble: object) -> None:
        name, facts = getattr(trouble, "name", ""), getattr(trouble, "facts", {})
        self.say(words(name, facts).text, Tone.BAD)
