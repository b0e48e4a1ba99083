"""A discount on one line or on the whole order: a share or an amount, with its reason."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from pos_app.ui import format as figures
from pos_app.ui.kit.button import Button
from pos_app.ui.kit.chip_bar import ChipBar
from pos_app.ui.kit.decimal_field import DecimalField
from pos_app.ui.kit.field_note import FieldNote
from pos_app.ui.kit.keypad import Keypad
from pos_app.ui.kit.money_field import MoneyField
from pos_app.ui.kit.sheet import Sheet
from pos_app.ui.kit.text import Text
from pos_app.ui.page.reason_picker import ReasonPicker
from pos_app.ui.theme.fonts import font
from pos_app.ui.theme.look import Look
from pos_core.discount_cap import Room
from pos_core.frozen import dataclass
from pos_core.money import Money
from pos_core.pricing import Discount
from pos_core.tax import PPM

_QUICK = (5, 10, 15, 20)


@dataclass(frozen=True, slots=True)
class Offer:
    """What whoever stands at the till may give alone (None: anything), and the shop's reasons."""

    room: Room | None = None
    reasons: tuple[str, ...] = ()


class DiscountSheet(Sheet):
    """`base` is what the discount is taken off. After `confirmed`, `discount` is the new one.

    `removed` asks to take the present discount away. What is more than the offer's room can be
    asked for all the same: then somebody else's PIN decides.
    """

    removed = Signal()

    def __init__(
        self,
        title: str,
        base: Money,
        present: Discount | None,
        language: str,
        offer: Offer | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._base, self._language = base, language
        self._room = offer.room if offer is not None else None
        self._kind = ChipBar(self)
        self._share = DecimalField(2, self)
        self._amount = MoneyField(base.currency, figures.plain_money, self)
        self._note = FieldNote(self)
        self._limit = Text(kind="note", tone="muted", parent=self, wrap=True)
        self._reason = ReasonPicker(offer.reasons if offer is not None else (), self)
        self._keypad = Keypad(parent=self)
        self._quick = [Button(f"{share}%", parent=self) for share in _QUICK]
        self._remove = Button(self.tr("Remove discount"), role="plain", icon="trash", parent=self)
        self._remove.setVisible(present is not None)
        self.entitle(title, self._subtitle_words())
        self._name()
        self._fill_body()
        self._connect()
        self._begin(present)

    @property
    def discount(self) -> Discount | None:
        """What was chosen; None while it is not whole."""
        reason = self._reason.reason
        if self._kind.current == "amount":
            amount = self._amount.amount
            return Discount(amount=amount, reason=reason) if amount else None
        rate = figures.parse_percent(self._share.text())
        return Discount(rate=rate, reason=reason) if rate is not None and rate.ppm else None

    def first_focus(self) -> QWidget:
        """Begin in the field in use."""
        return self._amount if self._kind.current == "amount" else self._share

    def _subtitle_words(self) -> str:
        return self.tr("Taken off {base}").replace("{base}", figures.money(self._base))

    def _name(self) -> None:
        self._kind.fill(
            [("rate", self.tr("Percent"), ""), ("amount", self.tr("Amount"), "")],
        )
        self._share.setAccessibleName(self.tr("Percent"))
        self._amount.setAccessibleName(self.tr("Amount"))
        self._share.setPlaceholderText("0%")
        self._amount.setPlaceholderText(figures.plain_money(Money(0, self._base.currency)))
        self._limit.setText(self._limit_words())
        self._limit.setVisible(self._room is not None)
        for field in (self._share, self._amount):
            field.setFont(font("total"))
            field.setProperty("room", "large")

    def _fill_body(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(Look.of_app().tokens.size.gap)
        for button in self._quick:
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            row.addWidget(button, 1)
        self.body.addWidget(self._kind)
        self.body.addLayout(row)
        self.body.addWidget(self._share)
        self.body.addWidget(self._amount)
        self.body.addWidget(self._limit)
        self.body.addWidget(self._note)
        self.body.addWidget(self._reason)
        self.body.addWidget(self._keypad, 1)
        self.body.addWidget(self._remove)

    def _connect(self) -> None:
        self._kind.chosen.connect(self._on_kind_chosen)
        self._share.quantity_changed.connect(self._on_changed)
        self._amount.amount_changed.connect(self._on_changed)
        self._share.accepted.connect(self._on_accepted)
        self._amount.accepted.connect(self._on_accepted)
        self._remove.clicked.connect(self.removed)
        for button in self._quick:
            button.clicked.connect(self._on_quick)

    def _begin(self, present: Discount | None) -> None:
        if present is not None and present.amount is not None:
            self._kind.select("amount")
            self._amount.set_amount(present.amount)
        elif present is not None and present.rate is not None:
            self._share.fill(figures.percent(present.rate, self._language).rstrip("%"))
        if present is not None:
            self._reason.show_reason(present.reason)
        self._on_kind_chosen(self._kind.current)

    def _limit_words(self) -> str:
        """What remains within one's own limit, in the terms of both kinds of discount."""
        if self._room is None:
            return ""
        if not self._room.amount:
            return self.tr("Within your limit nothing more can be given here.")
        words = self.tr("Within your limit: {share} or {amount}")
        words = words.replace("{share}", figures.percent(self._room.rate, self._language))
        return words.replace("{amount}", figures.money(self._room.amount))

    def _needs_leave(self, discount: Discount) -> bool:
        """More than one may give alone: somebody else's PIN will be asked for."""
        if self._room is None:
            return False
        if discount.rate is not None:
            return discount.rate.ppm > self._room.rate.ppm
        return discount.amount is not None and self._room.amount < discount.amount

    def _taken_off(self, discount: Discount) -> Money:
        num, den = discount.share_of(self._base.minor)
        return self._base.times(num, den)

    @Slot(str)
    def _on_kind_chosen(self, kind: str) -> None:
        by_amount = kind == "amount"
        self._share.setVisible(not by_amount)
        self._amount.setVisible(by_amount)
        field = self._amount if by_amount else self._share
        point = "." if self._language == "en" else ","
        thousands = "00" if self._base.currency.exponent else "000"
        self._keypad.set_extra(thousands if by_amount else point)
        self._keypad.aim_at(self._amount if by_amount else self._share)
        if self.isVisible():
            field.setFocus()
        self._on_changed()

    @Slot()
    def _on_changed(self) -> None:
        discount = self.discount
        too_much = discount is not None and (
            (discount.rate is not None and discount.rate.ppm > PPM)
            or (discount.amount is not None and self._base < discount.amount)
        )
        asks = discount is not None and not too_much and self._needs_leave(discount)
        self.confirm.setEnabled(discount is not None and not too_much)
        self.confirm.setText(self.tr("Ask for approval") if asks else self.tr("Give discount"))
        self._limit.set_tone("warn" if asks else "muted")
        if too_much:
            most = self.tr("At most {base} can be taken off.")
            self._note.warn(most.replace("{base}", figures.money(self._base)))
        elif discount is not None:
            self._say_cut(discount, asks=asks)
        else:
            self._note.hint("")

    def _say_cut(self, discount: Discount, *, asks: bool) -> None:
        cut = self._taken_off(discount)
        words = self.tr("{cut} off, {rest} to pay")
        if asks:
            words = self.tr("{cut} off, {rest} to pay: needs somebody’s PIN")
        words = words.replace("{cut}", figures.money(cut))
        self._note.hint(words.replace("{rest}", figures.money(self._base - cut)))

    @Slot()
    def _on_quick(self) -> None:
        button = self.sender()
        if isinstance(button, Button):
            self._kind.select("rate")
            self._on_kind_chosen("rate")
            self._share.fill(button.words.rstrip("%"))
            self._on_changed()
