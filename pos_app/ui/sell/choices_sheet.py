"""How shall it be? One question for each variant and group of options, the usual answers ticked."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from pos_app.ui import format as figures
from pos_app.ui.kit.sheet import Sheet
from pos_app.ui.kit.stepper import Stepper
from pos_app.ui.sell.choice_group import Choice, ChoiceGroup
from pos_core.catalog import Item, ModifierGroup, Unit
from pos_core.line import OrderLine
from pos_core.money import Money, zero
from pos_core.quantity import Quantity
from pos_core.sold_out import Goods, Words, option_goods, variant_goods

_WIDTH = 520


class ChoicesSheet(Sheet):
    """Figures 1 to 9 choose in the group that is marked, up and down go to the next group.

    After `confirmed`, `variant_id`, `options` and `quantity` say what was chosen. With `line` the
    sheet begins with what stands on that line.
    """

    def __init__(
        self,
        item: Item,
        times: int = 1,
        line: OrderLine | None = None,
        words: Words | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent, width=_WIDTH)
        self._item = item
        self._line = line
        self._words = words or {}
        self._groups: list[ChoiceGroup] = []
        self._active = 0
        if item.variants:
            self._groups.append(self._variant_group())
        self._groups += [self._option_group(group) for group in item.modifiers]
        for group in self._groups:
            group.changed.connect(self._on_changed)
            group.settled.connect(self._on_settled)
            self.body.addWidget(group)
        self._stepper = Stepper(self)
        self.body.addStretch(1)
        if item.unit is Unit.PIECE and (item.price is not None or item.variants):
            self.body.addWidget(self._stepper)
        else:
            self._stepper.hide()
        start = line.quantity.thousandths // 1000 if line is not None else times
        self._stepper.set_value(max(1, start))
        self._stepper.changed.connect(self._on_changed)
        self._name_it()
        self._activate(0)
        self._on_changed()

    @property
    def variant_id(self) -> str:
        """The variant chosen; empty for an item without variants."""
        if not self._item.variants:
            return ""
        chosen = self._groups[0].chosen
        return chosen[0] if chosen else ""

    @property
    def options(self) -> tuple[str, ...]:
        """All options chosen, group by group."""
        groups = self._groups[1:] if self._item.variants else self._groups
        return tuple(option for group in groups for option in group.chosen)

    @property
    def quantity(self) -> Quantity:
        """How many pieces."""
        return Quantity.of(self._stepper.value)

    def first_focus(self) -> QWidget:
        """Keys go to the sheet itself."""
        return self

    def _variant_group(self) -> ChoiceGroup:
        """The first variant is the usual one."""
        chosen = self._line.variant_id if self._line is not None else self._item.variants[0].id
        choices = [
            Choice(v.id, v.name, self._said(variant_goods(self._item.id, v.id), v.price))
            for v in self._item.variants
        ]
        return ChoiceGroup(self.tr("Size or kind"), choices, 1, 1, (chosen,), self)

    def _option_group(self, group: ModifierGroup) -> ChoiceGroup:
        ticked = group.defaults
        if self._line is not None:
            ticked = tuple(modifier.option_id for modifier in self._line.modifiers)
        choices = [
            Choice(o.id, o.name, self._said(option_goods(group.id, o.id), o.price, "+"))
            for o in group.options
        ]
        return ChoiceGroup(group.name, choices, group.minimum, group.maximum, ticked, self)

    def _said(self, goods: Goods, price: Money, sign: str = "") -> str:
        """What it costs, or that it is sold out: it can be chosen all the same."""
        if self._words.get(goods.key):
            return self.tr("sold out")
        return f"{sign}{figures.money(price)}" if price or not sign else ""

    def _name_it(self) -> None:
        help_text = self.tr("1–9 chooses, ↑ ↓ goes to the next question, Enter is done.")
        self.entitle(self._item.name, help_text)

    def _price_each(self) -> Money | None:
        price = self._item.price
        for variant in self._item.variants:
            if variant.id == self.variant_id:
                price = variant.price
        if price is None:
            return None
        chosen = set(self.options)
        added = (o.price for group in self._item.modifiers for o in group.options if o.id in chosen)
        return price + sum(added, zero(price.currency))

    def _activate(self, at: int) -> None:
        self._active = max(0, min(at, len(self._groups) - 1))
        for i, group in enumerate(self._groups):
            group.set_active(active=i == self._active)
        if self._groups:
            self.reveal(self._groups[self._active])

    @Slot()
    def _on_changed(self) -> None:
        done = all(group.is_complete for group in self._groups)
        self.confirm.setEnabled(done)
        words = self.tr("Change") if self._line is not None else self.tr("Add")
        each = self._price_each()
        if each is not None and not self._stepper.isHidden():
            words = f"{words}   {figures.money(each.times(self._stepper.value, 1))}"
        self.confirm.setText(words)

    @Slot()
    def _on_settled(self) -> None:
        """A question with one answer was answered: on to the next."""
        group = self.sender()
        if isinstance(group, ChoiceGroup):
            self._activate(self._groups.index(group) + 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Figures choose, arrows move, + and - count."""
        key, text = event.key(), event.text()
        if text.isascii() and text.isdigit() and text != "0" and self._groups:
            self._groups[self._active].press(int(text))
        elif key == Qt.Key.Key_Down:
            self._activate(self._active + 1)
        elif key == Qt.Key.Key_Up:
            self._activate(self._active - 1)
        elif text in ("+", "-") and not self._stepper.isHidden():
            self._stepper.step(1 if text == "+" else -1)
        else:
            super().keyPressEvent(event)
