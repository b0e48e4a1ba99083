"""Tax in the price or on top, service, cash rounding: for orders opened from now on."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from pos_app.bridge.till import Till
from pos_app.ui import format as figures
from pos_app.ui.kit.button import Button
from pos_app.ui.kit.tone import Tone
from pos_app.ui.messages import words
from pos_app.ui.page.choice import Choice
from pos_app.ui.page.field import Field
from pos_app.ui.settings import tax_rules
from pos_app.ui.settings.section import Section
from pos_app.ui.settings.shop_changes import ShopChanges
from pos_core.money import Currency, Money
from pos_core.pricing import TaxPer
from pos_core.refusal import Refusal
from pos_core.rounding import Rounding
from pos_core.tax import PPM, Rate, TaxMode

_MOST_SERVICE = Rate(PPM // 4)


class TaxSection(Section):
    """Choices and Save; the rates by date have a page of their own."""

    def __init__(self, till: Till, parent: QWidget) -> None:
        super().__init__(till, parent)
        self._changes = ShopChanges(till, self)
        shop = till.state.shop
        self._currency = shop.currency if shop is not None else Currency.VND
        steps = tuple(str(step) for step in tax_rules.CASH_STEPS[self._currency])
        self.mode = Choice([mode.value for mode in TaxMode], self)
        self.per = Choice([per.value for per in TaxPer], self)
        self.service = QLineEdit(self)
        self.service.setMaxLength(8)
        self.service.setMaximumWidth(160)
        self.taxed = QCheckBox(self)
        self.step = Choice(steps, self)
        self.rounding = Choice([mode.value for mode in tax_rules.ROUNDINGS], self)
        controls = (self.mode, self.per, self.service, self.step, self.rounding)
        self._fields = [Field(control, self) for control in controls]
        for field in self._fields:
            self.column.addWidget(field)
        self.column.insertWidget(self.column.indexOf(self._fields[2]) + 1, self.taxed)
        self.save = Button(role="primary", icon="save", parent=self)
        self.column.addStretch(1)
        self.buttons.addWidget(self.save)
        self._connect()
        self.retranslate()

    def _connect(self) -> None:
        self.save.clicked.connect(self._on_save)
        self.service.returnPressed.connect(self._on_save)
        self.step.chosen.connect(self._on_step)
        self._changes.saved.connect(self._on_saved)
        self._changes.refused.connect(self._on_refused)
        self._changes.failed.connect(self._on_failed)

    def title(self) -> str:
        """Name in the list of sections."""
        return self.tr("Prices and rounding")

    def load(self) -> None:
        """The rules in force."""
        shop = self.till.state.shop
        self.save.setEnabled(shop is not None)
        if shop is None:
            return
        policy = shop.policy
        self.mode.select(tax_rules.tax_mode(shop).value)
        self.per.select(policy.tax_per.value)
        service = policy.service
        language = self.till.settings.language
        self.service.setText(figures.percent(service.rate if service else Rate(0), language))
        self.taxed.setChecked(service.taxed if service else True)
        cash = policy.cash_rounding
        self.step.select(str(cash.step if cash else 0))
        self.rounding.select((cash.mode if cash else Rounding.HALF_UP).value)
        self._on_step(self.step.current)

    def retranslate(self) -> None:
        """Labels, choices and hints."""
        self.intro.setText(
            self.tr("These rules count for orders opened from now on. Open orders keep theirs.")
        )
        super().retranslate()
        mode, per, service, step, rounding = self._fields
        mode.entitle(self.tr("Prices on the shelf"))
        self.mode.entitle((self.tr("Tax included"), self.tr("Tax on top (++)")))
        per.entitle(self.tr("Round tax"))
        self.per.entitle((self.tr("On each line"), self.tr("Once per invoice")))
        service.entitle(self.tr("Service charge in %"), self.tr("0 for none, at most 25"))
        self.taxed.setText(self.tr("The service charge is taxed"))
        self.taxed.setAccessibleName(self.taxed.text())
        step.entitle(self.tr("Cash in steps of"))
        amounts = [Money(int(s), self._currency) for s in tax_rules.CASH_STEPS[self._currency]]
        exact = self.tr("Exact")
        self.step.entitle([figures.money(a) if a else exact for a in amounts])
        rounding.entitle(
            self.tr("Round cash"), self.tr("Shown as a line of its own, on screen and on paper.")
        )
        self.rounding.entitle((self.tr("To the nearest"), self.tr("Down"), self.tr("Up")))
        self.save.setText(self.tr("Save"))
        self.load()

    @Slot(str)
    def _on_step(self, step: str) -> None:
        self._fields[4].setVisible(step not in ("", "0"))

    @Slot()
    def _on_save(self) -> None:
        shop = self.till.state.shop
        rate = figures.parse_percent(self.service.text())
        if rate is None or rate.ppm > _MOST_SERVICE.ppm:
            self._fields[2].warn(self.tr("Enter a percentage from 0 to 25, such as 5."))
            self.service.setFocus()
        elif shop is not None:
            changed = tax_rules.with_tax_mode(shop, TaxMode(self.mode.current))
            changed = tax_rules.with_tax_per(changed, TaxPer(self.per.current))
            changed = tax_rules.with_service(changed, rate, taxed=self.taxed.isChecked())
            mode = Rounding(self.rounding.current)
            changed = tax_rules.with_cash_rounding(changed, int(self.step.current), mode)
            self._changes.submit(changed)

    @Slot()
    def _on_saved(self) -> None:
        self.load()
        self.say(self.tr("Saved. It counts for orders opened from now on."))

    @Slot(object)
    def _on_refused(self, refusal: Refusal) -> None:
        self.say(words(refusal.code, refusal.facts).text, Tone.WARN)

    @Slot(object)
    def _on_failed(self, trouble: object) -> None:
        name, facts = getattr(trouble, "name", ""), getattr(trouble, "facts", {})
        self.say(words(name, facts).text, Tone.BAD)
