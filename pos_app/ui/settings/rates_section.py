"""Tax rates by date: what holds, what is to come, and a new rate from a day on."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication, QModelIndex, QObject, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget

from pos_app.bridge.till import Till
from pos_app.ui import format as figures
from pos_app.ui.kit.button import Button
from pos_app.ui.kit.text import Rule
from pos_app.ui.page.field import Field
from pos_app.ui.page.row_delegate import RowTexts
from pos_app.ui.page.row_list import RowList
from pos_app.ui.page.text_rows import TextRowsModel
from pos_app.ui.settings import tax_rules
from pos_app.ui.settings.class_words import class_words, rows_in_order
from pos_app.ui.settings.date_text import read_day
from pos_app.ui.settings.rules_section import RulesSection
from pos_app.ui.source_text import QT_TRANSLATE_NOOP
from pos_core.shop import Shop
from pos_core.tax import PPM, DatedTaxes

_LIST_HEIGHT = 230
_PAST = QT_TRANSLATE_NOOP("RatesSection", "over")
_NOW = QT_TRANSLATE_NOOP("RatesSection", "holds now")
_LATER = QT_TRANSLATE_NOOP("RatesSection", "to come")


class RateModel(TextRowsModel):
    """One dated row of the shop's table a row."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: list[DatedTaxes] = []

    def show_shop(self, shop: Shop, today: date, language: str) -> None:
        """All rows anew."""
        self.beginResetModel()
        self.rows = rows_in_order(shop)
        self._texts = [_texts(shop, row, today, language) for row in self.rows]
        self.endResetModel()


class RatesSection(RulesSection):
    """The list above; below it a class, a day and a rate to add."""

    def __init__(self, till: Till, parent: QWidget) -> None:
        super().__init__(till, parent)
        self.model = RateModel(self)
        self.list = RowList(self.model, self)
        self.list.setFixedHeight(_LIST_HEIGHT)
        self.tax_class = QComboBox(self)
        self.day = QLineEdit(self)
        self.rate = QLineEdit(self)
        self.note = QLineEdit(self)
        self.remove = Button(icon="trash", parent=self)
        self.remove.setMinimumHeight(self.save.minimumHeight())
        self._class, self._day, self._rate, self._note = (
            Field(control, self) for control in (self.tax_class, self.day, self.rate, self.note)
        )
        for line, most in ((self.day, 10), (self.rate, 8), (self.note, 60)):
            line.setMaxLength(most)
            line.returnPressed.connect(self._on_save)
        self._lay_out()
        self.list.selectionModel().currentChanged.connect(self._on_row)
        self.remove.clicked.connect(self._on_remove)
        self.retranslate()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        for field, share in ((self._class, 5), (self._day, 3), (self._rate, 3)):
            row.addWidget(field, share)
        self.column.addWidget(self.list)
        self.column.addWidget(Rule(self))
        self.column.addLayout(row)
        self.column.addWidget(self._note)
        self.column.addStretch(1)
        self.buttons.insertWidget(0, self.remove)

    def title(self) -> str:
        """Name in the list of sections."""
        return self.tr("Tax rates")

    def retranslate(self) -> None:
        """Labels, hints and the list."""
        self.intro.setText(
            self.tr("A rate counts from its day on. Open orders keep the one they began with.")
        )
        self.list.setAccessibleName(self.tr("Rates by date"))
        self._class.entitle(self.tr("New rate for"))
        self._day.entitle(self.tr("From the day"), self.tr("Such as 01/01/2027"))
        self._rate.entitle(self.tr("Rate in %"), self.tr("0 for no tax"))
        self._note.entitle(self.tr("Law or decree"), self.tr("May stay empty"))
        self.remove.setText(self.tr("Take this rate away"))
        super().retranslate()
        self.save.setText(self.tr("Add rate"))

    def show_shop(self, shop: Shop) -> None:
        """The table as it stands."""
        self.model.show_shop(shop, self.till.today, self.till.settings.language)
        chosen = self.tax_class.currentData()
        self.tax_class.clear()
        for name in shop.taxes.classes:
            self.tax_class.addItem(class_words(name), name)
        self.tax_class.setCurrentIndex(max(0, self.tax_class.findData(chosen)))
        self._on_row(self.list.currentIndex())

    def changed(self, shop: Shop) -> Shop | None:
        """The shop with the new rate."""
        day, rate = read_day(self.day.text()), figures.parse_percent(self.rate.text())
        wrong_day = self.tr("Enter day, month and year, such as 01/01/2027.")
        wrong_rate = self.tr("Enter a percentage from 0 to 100, such as 10.")
        self._day.warn("" if day else wrong_day)
        right_rate = rate is not None and rate.ppm <= PPM
        self._rate.warn("" if right_rate else wrong_rate)
        if day is None or rate is None or not right_rate:
            (self.rate if day else self.day).setFocus()
            return None
        tax_class = str(self.tax_class.currentData())
        return tax_rules.with_rate_from(shop, tax_class, day, rate, self.note.text().strip())

    def _chosen(self) -> DatedTaxes | None:
        row = self.list.currentIndex().row()
        return self.model.rows[row] if 0 <= row < len(self.model.rows) else None

    @Slot(QModelIndex)
    def _on_row(self, _index: QModelIndex) -> None:
        shop, row = self.till.state.shop, self._chosen()
        may = shop is not None and row is not None and tax_rules.may_go(shop, row, self.till.today)
        self.remove.setEnabled(may)

    @Slot()
    def _on_remove(self) -> None:
        shop, row = self.till.state.shop, self._chosen()
        if shop is not None and row is not None:
            self.changes.submit(tax_rules.without_row(shop, row.tax_class, row.valid_from))

    @Slot()
    def _on_saved(self) -> None:
        for line in (self.day, self.rate, self.note):
            line.clear()
        super()._on_saved()


def _texts(shop: Shop, row: DatedTaxes, today: date, language: str) -> RowTexts:
    translate = QCoreApplication.translate
    taxes = " + ".join(f"{tax.code} {figures.percent(tax.rate, language)}" for tax in row.taxes)
    state, tone = _state(shop, row, today)
    return RowTexts(
        title=class_words(row.tax_class),
        aside="",
        figure=taxes or translate("RatesSection", "no tax"),
        note=" · ".join(text for text in (_since(row), row.note) if text),
        state=translate("RatesSection", state),
        state_tone=tone,
    )


def _since(row: DatedTaxes) -> str:
    if row.valid_from == date.min:
        return QCoreApplication.translate("RatesSection", "from the beginning")
    since = QCoreApplication.translate("RatesSection", "from {day}")
    return since.replace("{day}", figures.day(row.valid_from))


def _state(shop: Shop, row: DatedTaxes, today: date) -> tuple[str, str]:
    """Whether the row is over, holds now, or is to come; and the tone to say it in."""
    if row.valid_from > today:
        return _LATER, "warn"
    replaced = any(
        other.tax_class == row.tax_class and row.valid_from < other.valid_from <= today
        for other in shop.taxes.rows
    )
    return (_PAST, "muted") if replaced else (_NOW, "good")
