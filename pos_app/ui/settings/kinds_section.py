"""Dine-in, take-away, delivery: which of them the shop does, and what each changes on a bill."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from pos_app.bridge.till import Till
from pos_app.ui.kit.text import Rule
from pos_app.ui.kit.tone import Tone
from pos_app.ui.page.choice import Choice
from pos_app.ui.page.field import Field
from pos_app.ui.settings.kind_form import KindForm
from pos_app.ui.settings.rules_section import RulesSection
from pos_core.order_kind import OrderKind, rule_for, usual_rule
from pos_core.shop import Shop


class KindsSection(RulesSection):
    """The usual kind first, then a form for each."""

    def __init__(self, till: Till, parent: QWidget) -> None:
        super().__init__(till, parent)
        self.usual = Choice([kind.value for kind in OrderKind], self)
        self._usual_field = Field(self.usual, self)
        self.forms = tuple(KindForm(kind, self) for kind in OrderKind)
        self.column.addWidget(self._usual_field)
        for form in self.forms:
            self.column.addWidget(Rule(self))
            self.column.addWidget(form)
        self.column.addStretch(1)
        self.retranslate()

    def title(self) -> str:
        """Name in the list of sections."""
        return self.tr("Kinds of order")

    def retranslate(self) -> None:
        """Labels and choices."""
        self.intro.setText(
            self.tr("What an order is changes its service charge and taxes, where the law says so.")
        )
        self._usual_field.entitle(self.tr("A new order is"))
        self.usual.entitle([form.kind_words() for form in self.forms])
        super().retranslate()

    def show_shop(self, shop: Shop) -> None:
        """The kinds in force."""
        kinds = shop.rules.kinds
        self.usual.select(usual_rule(kinds).kind.value)
        for form in self.forms:
            form.show_rule(rule_for(kinds, form.kind), shop.taxes.classes)

    def changed(self, shop: Shop) -> Shop | None:
        """The shop with these kinds, the usual one first."""
        rules = [rule for form in self.forms if (rule := form.rule()) is not None]
        if self.usual.current not in [rule.kind for rule in rules]:
            self.say(self.tr("A new order must be of a kind that the shop does."), Tone.WARN)
            return None
        rules.sort(key=lambda rule: rule.kind != self.usual.current)
        return replace(shop, rules=replace(shop.rules, kinds=tuple(rules)))
