"""One kind of order: whether the shop does it, whether it bears service, whose taxes it bears."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from pos_app.ui.page.field import Field
from pos_app.ui.settings.class_words import class_words
from pos_core.order_kind import KindRule, OrderKind, TaxSwap


class KindForm(QWidget):
    """`show_rule` fills it, `rule` reads it back; further swaps of a rule are kept as they are."""

    def __init__(self, kind: OrderKind, parent: QWidget) -> None:
        super().__init__(parent)
        self.kind = kind
        self._kept: tuple[TaxSwap, ...] = ()
        self.done = QCheckBox(self)
        self.service = QCheckBox(self)
        self.goods = QComboBox(self)
        self.instead = QComboBox(self)
        self._goods = Field(self.goods, self)
        self._instead = Field(self.instead, self)
        self._more = QWidget(self)
        swap = QHBoxLayout()
        swap.addWidget(self._goods, 1)
        swap.addWidget(self._instead, 1)
        inside = QVBoxLayout(self._more)
        inside.setContentsMargins(36, 0, 0, 0)
        inside.setSpacing(4)
        inside.addWidget(self.service)
        inside.addLayout(swap)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 8)
        column.setSpacing(0)
        column.addWidget(self.done)
        column.addWidget(self._more)
        self.done.toggled.connect(self._on_done)
        self.retranslate()

    def show_rule(self, rule: KindRule | None, classes: tuple[str, ...]) -> None:
        """Fill the fields; None is a kind the shop does not do."""
        swaps = rule.tax_swaps if rule is not None else ()
        first, self._kept = (swaps[0] if swaps else None), swaps[1:]
        _fill(self.goods, ("", *classes), self.tr("(as it stands)"))
        _fill(self.instead, classes, "")
        self.goods.setCurrentIndex(max(0, self.goods.findData(first.from_class if first else "")))
        self.instead.setCurrentIndex(max(0, self.instead.findData(first.to_class if first else "")))
        self.done.setChecked(rule is not None)
        self.service.setChecked(rule is None or rule.service)
        self._on_done(rule is not None)

    def rule(self) -> KindRule | None:
        """What stands in the fields."""
        if not self.done.isChecked():
            return None
        goods, instead = str(self.goods.currentData() or ""), str(self.instead.currentData() or "")
        swap = (TaxSwap(goods, instead),) if goods and instead and goods != instead else ()
        return KindRule(self.kind, self.service.isChecked(), (*swap, *self._kept))

    def kind_words(self) -> str:
        """The kind's name."""
        match self.kind:
            case OrderKind.DINE_IN:
                return self.tr("Dine in")
            case OrderKind.TAKE_AWAY:
                return self.tr("Take away")
            case _:
                return self.tr("Delivery")

    def retranslate(self) -> None:
        """Every word."""
        self.done.setText(self.kind_words())
        self.service.setText(self.tr("Bears the service charge"))
        for box in (self.done, self.service):
            box.setAccessibleName(f"{self.kind_words()}: {box.text()}")
        self._goods.entitle(self.tr("Goods taxed otherwise"))
        self._instead.entitle(self.tr("Taxed as"))

    @Slot(bool)
    def _on_done(self, done: bool) -> None:
        self._more.setVisible(done)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language at once."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


def _fill(box: QComboBox, classes: tuple[str, ...], empty: str) -> None:
    box.clear()
    for name in classes:
        box.addItem(class_words(name) if name else empty, name)
