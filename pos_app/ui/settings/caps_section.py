"""Discounts and reasons: how much each role may take off, and the reasons there are to choose."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QWidget

from pos_app.bridge.till import Till
from pos_app.ui import format as figures
from pos_app.ui.kit.chip_bar import ChipBar
from pos_app.ui.kit.text import Rule
from pos_app.ui.page.field import Field
from pos_app.ui.settings.rules_section import RulesSection
from pos_core.shop import Shop
from pos_core.shop_rules import DiscountCap
from pos_core.staff import Role
from pos_core.tax import PPM, Rate

REASONS = (
    "discount_reasons",
    "void_reasons",
    "cancel_reasons",
    "price_reasons",
    "refund_reasons",
    "cash_reasons",
)
_LONGEST = 40
_MOST = 12
_BOX_HEIGHT = 170


class CapsSection(RulesSection):
    """Three shares in a row; below, one list of reasons at a time, a reason a line."""

    def __init__(self, till: Till, parent: QWidget) -> None:
        super().__init__(till, parent)
        self.caps = {role: QLineEdit(self) for role in Role}
        self._fields = {role: Field(line, self) for role, line in self.caps.items()}
        self.which = ChipBar(self)
        self.reasons = QPlainTextEdit(self)
        self.reasons.setFixedHeight(_BOX_HEIGHT)
        self.reasons.setTabChangesFocus(True)
        self._which_field = Field(self.which, self)
        self._reasons_field = Field(self.reasons, self)
        self._lists: dict[str, str] = dict.fromkeys(REASONS, "")
        row = QHBoxLayout()
        for field in self._fields.values():
            row.addWidget(field)
        self.column.addLayout(row)
        self.column.addWidget(Rule(self))
        self.column.addWidget(self._which_field)
        self.column.addWidget(self._reasons_field)
        self.column.addStretch(1)
        self.which.chosen.connect(self._on_which)
        self.reasons.textChanged.connect(self._on_typed)
        self.retranslate()

    def title(self) -> str:
        """Name in the list of sections."""
        return self.tr("Discounts and reasons")

    def retranslate(self) -> None:
        """Labels, choices and hints."""
        self.intro.setText(self.tr("Above one's own share another person's PIN is asked for."))
        roles = {
            Role.CASHIER: self.tr("Cashier, at most %"),
            Role.SUPERVISOR: self.tr("Supervisor, at most %"),
            Role.MANAGER: self.tr("Manager, at most %"),
        }
        for role, field in self._fields.items():
            field.entitle(roles[role])
        self._which_field.entitle(self.tr("Reasons to choose from"))
        lists = (
            self.tr("Discounts"),
            self.tr("Voids"),
            self.tr("Cancelled orders"),
            self.tr("Other prices"),
            self.tr("Refunds"),
            self.tr("Cash in and out"),
        )
        self.which.fill([(key, text, "") for key, text in zip(REASONS, lists, strict=True)])
        self._reasons_field.entitle(
            self.tr("One reason a line"), self.tr("Empty: the usual reasons of the language.")
        )
        super().retranslate()

    def show_shop(self, shop: Shop) -> None:
        """Caps and lists in force."""
        language = self.till.settings.language
        for role, line in self.caps.items():
            line.setText(figures.percent(shop.rules.cap_of(role), language))
            self._fields[role].clear()
        self._lists = {name: "\n".join(getattr(shop.rules, name)) for name in REASONS}
        self._on_which(self.which.current)

    def changed(self, shop: Shop) -> Shop | None:
        """The shop with these caps and reasons."""
        caps = {role: self._cap(role) for role in Role}
        lists = {name: _lines(text) for name, text in self._lists.items()}
        too_many = any(len(rows) > _MOST for rows in lists.values())
        self._reasons_field.warn(
            self.tr("At most {count} reasons fit on the sheet.").format(count=_MOST)
            if too_many
            else ""
        )
        if too_many or None in caps.values():
            return None
        rows = tuple(DiscountCap(role, cap) for role, cap in caps.items() if cap is not None)
        rules = replace(
            shop.rules,
            discount_caps=rows,
            discount_reasons=lists["discount_reasons"],
            void_reasons=lists["void_reasons"],
            cancel_reasons=lists["cancel_reasons"],
            price_reasons=lists["price_reasons"],
            refund_reasons=lists["refund_reasons"],
            cash_reasons=lists["cash_reasons"],
        )
        return replace(shop, rules=rules)

    def _cap(self, role: Role) -> Rate | None:
        rate = figures.parse_percent(self.caps[role].text())
        right = rate is not None and rate.ppm <= PPM
        self._fields[role].warn("" if right else self.tr("0 to 100"))
        return rate if right else None

    @Slot(str)
    def _on_which(self, which: str) -> None:
        self.reasons.setPlainText(self._lists.get(which, ""))

    @Slot()
    def _on_typed(self) -> None:
        self._lists[self.which.current] = self.reasons.toPlainText()


def _lines(text: str) -> tuple[str, ...]:
    """The reasons, each once, cut to what fits a button."""
    rows = (" ".join(line.split())[:_LONGEST].strip() for line in text.splitlines())
    return tuple(dict.fromkeys(row for row in rows if row))
