"""Scale labels: scan one, say what stands on it, and the till works out how to read them all."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from pos_app.bridge.till import Till
from pos_app.ui import format as figures
from pos_app.ui.kit.button import Button
from pos_app.ui.kit.text import Rule
from pos_app.ui.kit.tone import Tone
from pos_app.ui.messages import words
from pos_app.ui.page.field import Field
from pos_app.ui.settings.label_reader import meaning, parsed, weight_in
from pos_app.ui.settings.section import Section
from pos_core.money import Currency
from pos_core.refusal import Refusal
from pos_core.scale_label import (
    ScaleLayout,
    ShownLabel,
    layout_of,
    pattern_text,
    with_layout,
)


class ScaleSection(Section):
    """A label and what it is above; the layouts as text below, for whoever knows them."""

    def __init__(self, till: Till, parent: QWidget) -> None:
        super().__init__(till, parent)
        self._shown: list[ShownLabel] = []
        self._layout: ScaleLayout | None = None
        self.label, self.article = QLineEdit(self), QLineEdit(self)
        self.weight, self.price = QLineEdit(self), QLineEdit(self)
        self.patterns = QLineEdit(self)
        lines = (self.label, self.article, self.weight, self.price, self.patterns)
        for line, most in zip(lines, (128, 8, 10, 12, 200), strict=True):
            line.setMaxLength(most)
        self._label, self._article, self._weight, self._price, self._patterns = (
            Field(line, self) for line in lines
        )
        self.work_out = Button(icon="scale", parent=self)
        self.use = Button(role="primary", icon="check", parent=self)
        self._lay_out()
        self._connect()
        self.load()
        self.retranslate()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        for field in (self._article, self._weight, self._price):
            row.addWidget(field)
        self.column.addWidget(self._label)
        self.column.addLayout(row)
        self.column.addWidget(self.work_out)
        self.column.addWidget(Rule(self))
        self.column.addWidget(self._patterns)
        self.column.addStretch(1)
        self.buttons.addWidget(self.use)

    def _connect(self) -> None:
        self.label.returnPressed.connect(self._on_label)
        for line in (self.article, self.weight, self.price):
            line.returnPressed.connect(self._on_work_out)
        self.work_out.clicked.connect(self._on_work_out)
        self.use.clicked.connect(self._on_use)
        self.patterns.editingFinished.connect(self._on_patterns)

    def title(self) -> str:
        """Name in the list of sections."""
        return self.tr("Scale labels")

    def load(self) -> None:
        """The layouts in use; showing labels begins anew."""
        self._shown, self._layout = [], None
        self.patterns.setText("  ".join(self.till.settings.scale_patterns))
        self.use.setEnabled(False)

    def take_scan(self, code: str) -> bool:
        """A label that was scanned here is read out instead of sold."""
        self.label.setText(code)
        self._on_label()
        return True

    def retranslate(self) -> None:
        """Labels and hints."""
        self.intro.setText(
            self.tr("Scan a label of the scale. Is it read wrongly? Say what stands on it.")
        )
        super().retranslate()
        self._label.entitle(self.tr("Scan a label"), self.tr("It is read out, not sold."))
        self._article.entitle(self.tr("Article number"), self.tr("as in the scale"))
        self._weight.entitle(self.tr("Weight in kg"), self.tr("as printed"))
        self._price.entitle(self.tr("Price of the pack"), self.tr("as printed"))
        self.work_out.setText(self.tr("Work out the layout"))
        self.use.setText(self.tr("Read labels like this"))
        self._patterns.entitle(
            self.tr("Layouts in use"),
            self.tr("I article, W weight, P price, C check digit. Such as 21IIIIIWWWWWC"),
        )

    @Slot()
    def _on_label(self) -> None:
        code = self.label.text().strip()
        self._label.note.hint(meaning(self.till, code))
        self.article.setFocus()
        self.label.setText(code)

    @Slot()
    def _on_work_out(self) -> None:
        """With every further label fewer layouts fit."""
        label = self._told()
        shown = [each for each in self._shown if each.code != label.code]
        layout = layout_of([*shown, label])
        if isinstance(layout, Refusal) and shown:
            layout = layout_of([label])  # a slip in an earlier label must not spoil this one
            shown = []
        if isinstance(layout, Refusal):
            self._label.warn(words(layout.code, layout.facts).text)
            return
        self._shown, self._layout = [*shown, label], layout
        self._say_layout(layout)

    def _say_layout(self, layout: ScaleLayout) -> None:
        text = pattern_text(layout.pattern)
        if layout.is_sure:
            said = self.tr("The layout is {layout}.").format(layout=text)
        else:
            said = self.tr(
                "Most likely {layout}. Show another label of other goods to be sure."
            ).format(layout=text)
        self._label.clear()
        self._label.note.hint(said)
        self.use.setEnabled(True)
        self.use.setFocus()

    def _told(self) -> ShownLabel:
        shop = self.till.state.shop
        currency = shop.currency if shop is not None else Currency.VND
        price = figures.parse_money(self.price.text(), currency) if self.price.text() else None
        return ShownLabel(
            self.label.text().strip(),
            self.article.text().strip(),
            weight_in(self.weight.text()),
            price.minor if price is not None else None,
        )

    @Slot()
    def _on_use(self) -> None:
        if self._layout is None:
            return
        texts = with_layout(self.till.settings.scale_patterns, self._layout.pattern)
        self.till.change_settings(scale_patterns=texts)
        code = self._shown[-1].code
        self.load()
        self._label.note.hint(meaning(self.till, code))
        self.say(self.tr("Kept. Labels of the scale are read like this from now on."))

    @Slot()
    def _on_patterns(self) -> None:
        texts = tuple(self.patterns.text().upper().replace(",", " ").split())
        if texts == self.till.settings.scale_patterns:
            return
        if parsed(texts) is None:
            self._patterns.warn(
                self.tr("A layout has 13 places: two digits, then I, W or P, and C at the end.")
            )
            return
        self._patterns.clear()
        self.till.change_settings(scale_patterns=texts)
        self.say(self.tr("The layouts are kept."), Tone.GOOD)
