"""Counting the drawer blind: so many of each note and coin, nothing says what it should be.

Enter and the arrows go from one to the next, so that both hands stay at the money.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from pos_app.ui import format as figures
from pos_app.ui.kit.decimal_field import DecimalField
from pos_app.ui.kit.keypad import Keypad, TakesFigures
from pos_app.ui.kit.money_field import MoneyField
from pos_app.ui.kit.sheet import Sheet
from pos_app.ui.kit.text import Text
from pos_app.ui.shift.cash_sheets import keypad_for
from pos_core.denominations import Denomination
from pos_core.money import Money, zero
from pos_core.shift_cash import Pieces, counted_total

_WIDTH = 1_000
_FIELD_WIDTH = 84
_GAP = 20
_RIGHT = Qt.AlignmentFlag.AlignRight
_WAYS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class PieceField(DecimalField):
    """How many of one denomination. `moved` is +1 or -1 for an arrow, `entered` has the focus."""

    moved = Signal(int)
    entered = Signal()

    def __init__(self, row: Denomination, parent: QWidget) -> None:
        super().__init__(0, parent)
        self.row = row
        self.setProperty("room", "tight")
        self.setFixedWidth(_FIELD_WIDTH)

    @property
    def pieces(self) -> Pieces | None:
        """What stands there; None while nothing does."""
        if self.quantity is None:
            return None
        return Pieces(self.row.value, self.quantity.thousandths // 1_000, self.row.is_coin)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down go to another denomination."""
        way = _WAYS.get(Qt.Key(event.key()))
        if way is None:
            super().keyPressEvent(event)
        else:
            self.moved.emit(way)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keypad writes here from now on, over what stood there."""
        super().focusInEvent(event)
        self.selectAll()
        self.entered.emit()


class LooseField(MoneyField):
    """Whatever is in no denomination, as one amount."""

    entered = Signal()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keypad writes here from now on."""
        super().focusInEvent(event)
        self.entered.emit()


class CountSheet(Sheet):
    """`pieces` and `loose` were counted, after `confirmed`; `again` is for another count."""

    def __init__(
        self, rows: Sequence[Denomination], *, again: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent, width=_WIDTH)
        currency = rows[0].value.currency
        self._nil = zero(currency)
        self.fields = [PieceField(row, self) for row in rows]
        self._amounts = [Text(parent=self, align=_RIGHT) for _ in rows]
        self.loose_field = LooseField(currency, figures.plain_money, self)
        self.total = Text(kind="total", parent=self, align=_RIGHT)
        self._keypad: Keypad = keypad_for(currency, self)
        title = self.tr("Count the drawer again") if again else self.tr("Count the drawer")
        self.entitle(
            title, self.tr("Everything that lies in it. Enter goes on to the next note or coin.")
        )
        self.confirm.setText(self.tr("That is all"))
        self._lay_out()
        self._connect()
        self._on_changed()

    @property
    def pieces(self) -> tuple[Pieces, ...]:
        """So many of each, nothing of the others."""
        return tuple(each for field in self.fields if (each := field.pieces) is not None)

    @property
    def loose(self) -> Money:
        """What is in none of them."""
        return self.loose_field.amount or self._nil

    def first_focus(self) -> QWidget:
        """Begin with the largest note."""
        return self.fields[0]

    def _lay_out(self) -> None:
        """Notes, coins and what else there is, keypad with the sum: three columns, no scrolling."""
        notes, coins, right = QGridLayout(), QGridLayout(), QVBoxLayout()
        for field, amount in zip(self.fields, self._amounts, strict=True):
            self._place(coins if field.row.is_coin else notes, field, amount)
        row = coins.rowCount()
        coins.addWidget(Text(self.tr("Everything else"), parent=self), row, 0, 1, 3)
        coins.addWidget(self.loose_field, row + 1, 0, 1, 3)
        self.loose_field.setAccessibleName(self.tr("Everything else"))
        for grid in (notes, coins):
            grid.setRowStretch(grid.rowCount(), 1)
        right.addWidget(Text(self.tr("Counted"), "strong", parent=self))
        right.addWidget(self.total)
        right.addSpacing(8)
        right.addWidget(self._keypad, 1)
        both = QHBoxLayout()
        both.setSpacing(_GAP)
        for part in (notes, coins, right):
            both.addLayout(part, 1)
        self.body.addLayout(both)

    def _place(self, grid: QGridLayout, field: PieceField, amount: Text) -> None:
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(2, 1)
        at = grid.rowCount()
        name = figures.money(field.row.value)
        if field.row.is_coin:
            name = self.tr("{value} coin").replace("{value}", name)
        words = Text(name, parent=self)
        words.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)
        field.setAccessibleName(name)
        grid.addWidget(words, at, 0)
        grid.addWidget(field, at, 1)
        grid.addWidget(amount, at, 2)

    def _connect(self) -> None:
        for field in self.fields:
            field.quantity_changed.connect(self._on_changed)
            field.accepted.connect(self._on_next)
            field.moved.connect(self._on_moved)
            field.entered.connect(self._on_entered)
        self.loose_field.amount_changed.connect(self._on_changed)
        self.loose_field.accepted.connect(self._on_accepted)
        self.loose_field.entered.connect(self._on_entered)

    def _go(self, way: int) -> None:
        """To the next field that is there, past the last denomination to everything else."""
        chain: list[QWidget] = [*self.fields, self.loose_field]
        sender = self.sender()
        at = chain.index(sender) if isinstance(sender, QWidget) and sender in chain else 0
        there = chain[min(max(at + way, 0), len(chain) - 1)]
        there.setFocus(Qt.FocusReason.TabFocusReason)
        self.reveal(there)

    @Slot()
    def _on_next(self) -> None:
        self._go(1)

    @Slot(int)
    def _on_moved(self, way: int) -> None:
        self._go(way)

    @Slot()
    def _on_entered(self) -> None:
        field = self.sender()
        if isinstance(field, PieceField | LooseField):
            aimed: TakesFigures = field
            self._keypad.aim_at(aimed)

    @Slot()
    def _on_changed(self) -> None:
        for field, amount in zip(self.fields, self._amounts, strict=True):
            each = field.pieces
            amount.setText(figures.money(each.amount) if each is not None and each.count else "")
        self.total.setText(figures.money(counted_total(self.pieces, self.loose)))
        some = bool(self.pieces) or self.loose_field.amount is not None
        self.confirm.setEnabled(some)
