"""Money and taxes as they are usual there, with their days; changed where a shop differs."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QWidget

from pos_app.bridge.till import Till
from pos_app.ui import format as figures
from pos_app.ui.page.choice import Choice
from pos_app.ui.page.field import Field
from pos_app.ui.page.figure_table import Figure, FigureTable
from pos_app.ui.settings import tax_rules
from pos_app.ui.settings.class_words import class_words, rows_in_order
from pos_app.ui.setup.step import Step
from pos_core.money import Money
from pos_core.rounding import Rounding
from pos_core.setup import SetupDraft
from pos_core.shop import Shop
from pos_core.tax import PPM, Rate, TaxMode

_MOST_SERVICE = PPM // 4
_SAMPLE = 1_234_567
_STEPS = 3


class RulesStep(Step):
    """What can differ above, the rates by date below."""

    key = "rules"

    def __init__(self, till: Till, parent: QWidget) -> None:
        super().__init__(till, parent)
        self._shop: Shop | None = None
        self.mode = Choice([mode.value for mode in TaxMode], self)
        self.service = QLineEdit(self)
        self.service.setMaxLength(8)
        self.cash = Choice([str(at) for at in range(_STEPS)], self)
        self.needs_shift = QCheckBox(self)
        self.facts = FigureTable(self)
        self._mode, self._service, self._cash = (
            Field(control, self) for control in (self.mode, self.service, self.cash)
        )
        row = QHBoxLayout()
        row.addWidget(self._mode, 2)
        row.addWidget(self._service, 1)
        self.column.addLayout(row)
        self.column.addWidget(self._cash)
        self.column.addWidget(self.needs_shift)
        self.column.addWidget(self.facts)
        self.column.addStretch(1)
        self.service.returnPressed.connect(self.done)
        self.retranslate()

    def title(self) -> str:
        """Its name."""
        return self.tr("Money and taxes")

    def first_focus(self) -> QWidget:
        """The field one types in."""
        return self.service

    def retranslate(self) -> None:
        """Labels and choices."""
        self.intro.setText(
            self.tr("Ask your accountant when you are not sure. Settings change all of it later.")
        )
        self._mode.entitle(self.tr("Prices on the shelf"))
        self.mode.entitle((self.tr("Tax included"), self.tr("Tax on top (++)")))
        self._service.entitle(self.tr("Service charge in %"), self.tr("0 for none, at most 25"))
        self._cash.entitle(self.tr("Cash in steps of"))
        self.needs_shift.setText(self.tr("Selling needs an open shift, with a counted drawer"))
        self.needs_shift.setAccessibleName(self.needs_shift.text())
        super().retranslate()
        if self._shop is not None:
            self._show(self._shop)

    def load(self, draft: SetupDraft) -> None:
        """The shop as it will be."""
        self._shop = draft.shop
        if draft.shop is None:
            return
        policy = draft.shop.policy
        self.mode.select(tax_rules.tax_mode(draft.shop).value)
        rate = policy.service.rate if policy.service is not None else Rate(0)
        self.service.setText(figures.percent(rate, self.till.settings.language))
        steps = tax_rules.CASH_STEPS[policy.currency]
        step = policy.cash_rounding.step if policy.cash_rounding is not None else 0
        self.cash.select(str(steps.index(step) if step in steps else 0))
        self.needs_shift.setChecked(draft.shop.rules.needs_shift)
        self._show(draft.shop)

    def answer(self, draft: SetupDraft) -> SetupDraft | None:
        """The draft with these rules."""
        shop, rate = draft.shop, figures.parse_percent(self.service.text())
        if shop is None or rate is None or rate.ppm > _MOST_SERVICE:
            self._service.warn(self.tr("Enter a percentage from 0 to 25, such as 5."))
            self.service.setFocus()
            return None
        step = tax_rules.CASH_STEPS[shop.currency][int(self.cash.current)]
        service = shop.policy.service
        changed = tax_rules.with_tax_mode(shop, TaxMode(self.mode.current))
        taxed = service.taxed if service is not None else True
        changed = tax_rules.with_service(changed, rate, taxed=taxed)
        rounding = shop.policy.cash_rounding
        mode = rounding.mode if rounding is not None else Rounding.HALF_UP
        changed = tax_rules.with_cash_rounding(changed, step, mode)
        rules = replace(changed.rules, needs_shift=self.needs_shift.isChecked())
        return replace(draft, shop=replace(changed, rules=rules))

    def _show(self, shop: Shop) -> None:
        """Currency and formats, then each rate with the day it counts from."""
        currency, language = shop.currency, self.till.settings.language
        exact = self.tr("Exact")
        steps = [Money(step, currency) for step in tax_rules.CASH_STEPS[currency]]
        self.cash.entitle([figures.money(step) if step else exact for step in steps])
        now = self.till.now()
        sample = f"{figures.money(Money(_SAMPLE, currency))} · {figures.moment(now, language)}"
        rows = [Figure(self.tr("Money and day are written"), sample, tone="")]
        for row in rows_in_order(shop):
            taxes = " + ".join(f"{t.code} {figures.percent(t.rate, language)}" for t in row.taxes)
            since = self.tr("{tax_class}, from {day}").format(
                tax_class=class_words(row.tax_class), day=figures.day(row.valid_from)
            )
            if row.valid_from.year == 1:
                since = class_words(row.tax_class)
            rows.append(Figure(since, taxes or self.tr("no tax")))
        self.facts.show_figures(tuple(rows))
