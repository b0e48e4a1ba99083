"""Payment without cash: the shop's bank account, its own QRIS, and how far guests are trusted.

The code on the right is drawn by the same rules as at the counter: whoever scans it with a banking
app sees at once whether the account is right.
"""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from pos_app.bridge.till import Till
from pos_app.ui import format as figures
from pos_app.ui.kit.qr_picture import QrPicture
from pos_app.ui.kit.text import Text
from pos_app.ui.messages import words
from pos_app.ui.page.field import Field
from pos_app.ui.settings.rules_section import RulesSection
from pos_core.money import Currency
from pos_core.pay_check import check_pay_rules
from pos_core.pay_rules import LONGEST_HOLDER, BankAccount, PayRules
from pos_core.refusal import Refusal
from pos_core.shop import Shop
from pos_core.vietnam_banks import BANKS
from pos_core.vietqr import vietqr_text

_CODE = 232
LONGEST_TERMINAL = 64


class PaymentsSection(RulesSection):
    """An account in Vietnam, a QRIS in Indonesia, the limit of trust, and this till's terminal."""

    def __init__(self, till: Till, parent: QWidget) -> None:
        super().__init__(till, parent)
        self.bank = QComboBox(self)
        self.number = QLineEdit(self)
        self.is_card = QCheckBox(self)
        self.holder = QLineEdit(self)
        self.qris = QLineEdit(self)
        self.trust = QLineEdit(self)
        self.terminal = QLineEdit(self)
        self.code = QrPicture(self, _CODE)
        self.code_note = Text(kind="note", tone="muted", parent=self, wrap=True)
        self._bank, self._number, self._holder = (
            Field(control, self) for control in (self.bank, self.number, self.holder)
        )
        self._qris, self._trust, self._terminal = (
            Field(control, self) for control in (self.qris, self.trust, self.terminal)
        )
        self.number.setMaxLength(19)
        self.holder.setMaxLength(LONGEST_HOLDER)
        self.trust.setMaxLength(16)
        self.terminal.setMaxLength(LONGEST_TERMINAL)
        self.bank.addItem("", "")
        for each in sorted(BANKS.values(), key=_by_name):
            self.bank.addItem(each.name, each.number)
        self._lay_out()
        self.bank.currentIndexChanged.connect(self._on_typed)
        self.is_card.clicked.connect(self._on_typed)
        for line in (self.number, self.qris):
            line.textChanged.connect(self._on_typed)
        self.retranslate()

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        for part in (self._bank, self._number, self.is_card, self._holder, self._qris):
            left.addWidget(part)
        left.addWidget(self._trust)
        left.addWidget(self._terminal)
        left.addStretch(1)
        right = QVBoxLayout()
        right.addWidget(self.code)
        right.addWidget(self.code_note)
        right.addStretch(1)
        self.code.setFixedSize(_CODE, _CODE)
        self.code_note.setFixedWidth(_CODE)
        both = QHBoxLayout()
        both.setSpacing(16)
        both.addLayout(left, 1)
        both.addLayout(right)
        self.column.addLayout(both)
        self.column.addStretch(1)

    def title(self) -> str:
        """Name in the list of sections."""
        return self.tr("Bank and QR")

    def retranslate(self) -> None:
        """Labels and hints."""
        self.intro.setText(
            self.tr("What the till draws by itself. Providers stand under Wallets and cards.")
        )
        self._bank.entitle(self.tr("Bank of the shop"))
        self.bank.setItemText(0, self.tr("None: no VietQR"))
        self._number.entitle(self.tr("Account number"), self.tr("As the bank writes it"))
        self.is_card.setText(self.tr("It is the number of a card"))
        self.is_card.setAccessibleName(self.is_card.text())
        self._holder.entitle(
            self.tr("Holder"), self.tr("The guest's banking app shows the same name")
        )
        self._qris.entitle(
            self.tr("QRIS of the shop"), self.tr("Scan the printed code, or paste its text")
        )
        self._trust.entitle(
            self.tr("Trusted unseen in a shift, at most"),
            self.tr("Empty: no transfer counts before it is seen"),
        )
        self._terminal.entitle(
            self.tr("Card terminal beside this till"),
            self.tr("Its name at the provider, as tmr_… or P400Plus-…; empty: none"),
        )
        super().retranslate()

    def show_shop(self, shop: Shop) -> None:
        """What holds now."""
        pay = shop.pay
        row = self.bank.findData(pay.bank.bank) if pay.bank is not None else 0
        if row < 0 and pay.bank is not None:  # newer than this till's list
            self.bank.addItem(pay.bank.bank, pay.bank.bank)
            row = self.bank.count() - 1
        self.bank.setCurrentIndex(row)
        self.number.setText(pay.bank.number if pay.bank is not None else "")
        self.is_card.setChecked(pay.bank is not None and pay.bank.is_card)
        self.holder.setText(pay.holder)
        self.qris.setText(pay.qris)
        limit = pay.trust_limit
        self.trust.setText(figures.plain_money(limit) if limit is not None else "")
        self.terminal.setText(self.till.settings.card_terminal)
        in_vietnam = shop.currency is Currency.VND
        for part in (self._bank, self._number, self.is_card, self._holder):
            part.setVisible(in_vietnam)
        self._qris.setVisible(not in_vietnam)
        self._show_code()

    def changed(self, shop: Shop) -> Shop | None:
        """The shop with this account, code and limit; None when one of them cannot be."""
        limit = None
        if self.trust.text().strip():
            limit = figures.parse_money(self.trust.text(), shop.currency)
            if limit is None:
                self._trust.warn(self.tr("Enter an amount, or leave it empty."))
                self.trust.setFocus()
                return None
        qris = self.qris.text().strip()
        rules = PayRules(self._account(), self.holder.text().strip(), qris, limit)
        refused = check_pay_rules(rules, shop.currency)
        if refused is not None:
            self._refuse(refused)
            return None
        terminal = self.terminal.text().strip()
        if terminal != self.till.settings.card_terminal:
            self.till.change_settings(card_terminal=terminal)
        return replace(shop, pay=rules)

    def take_scan(self, code: str) -> bool:
        """The shop's printed QRIS, read by the scanner."""
        shop = self.till.state.shop
        if shop is None or shop.currency is not Currency.IDR:
            return False
        self.qris.setText(code)
        return True

    def _account(self) -> BankAccount | None:
        bank, number = self.bank.currentData(), "".join(self.number.text().split())
        if not bank:
            return None
        return BankAccount(str(bank), number, self.is_card.isChecked())

    def _refuse(self, refused: Refusal) -> None:
        said = words(refused.code, refused.facts, language=self.till.settings.language)
        about_qris = self._qris.isVisibleTo(self)
        (self._qris if about_qris else self._number).warn(said.text)

    def _show_code(self) -> None:
        account = self._account()
        text = vietqr_text(account) if account is not None else self.qris.text().strip()
        drawn = "" if isinstance(text, Refusal) else text
        self.code.show_text(drawn)
        self.code.setVisible(bool(drawn))
        self.code_note.setVisible(bool(drawn))
        self.code_note.setText(
            self.tr("To try: scan it with a banking app. It must show the holder's name.")
        )

    @Slot()
    def _on_typed(self) -> None:
        self._show_code()


def _by_name(bank: object) -> str:
    return str(getattr(bank, "name", "")).casefold()
