"""Sold out? The item as a whole or a part of it, until tomorrow or until somebody says so."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from pos_app.ui.kit.button import Button
from pos_app.ui.kit.sheet import Sheet
from pos_app.ui.sell.choice_group import Choice, ChoiceGroup
from pos_core.catalog import Item
from pos_core.frozen import dataclass
from pos_core.marking import MarkOnSale, MarkSoldOut
from pos_core.sold_out import Goods, Mark, Words, item_goods, option_goods, variant_goods

_WIDTH = 520


@dataclass(frozen=True, slots=True)
class Part:
    """What can be sold out by itself, as it is called, and whether it is."""

    goods: Goods
    name: str
    is_out: bool


def parts_of(item: Item, words: Words, whole: str) -> list[Part]:
    """The item under the name of `whole`, then its variants, then its options."""
    parts = [(item_goods(item.id), whole, item.sold_out)]
    parts += [(variant_goods(item.id, each.id), each.name, False) for each in item.variants]
    parts += [
        (option_goods(group.id, option.id), option.name, False)
        for group in item.modifiers
        for option in group.options
    ]
    return [Part(goods, name, words.get(goods.key, out)) for goods, name, out in parts]


class SoldOutSheet(Sheet):
    """`marked` carries the intent and what it is about. Enter is the usual answer.

    Figures choose a part.
    """

    marked = Signal(object, str)

    def __init__(
        self, item: Item, words: Words, marks: dict[str, Mark], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent, width=_WIDTH)
        self._marks = marks
        self._parts = parts_of(item, words, self.tr("All of it"))
        self._at = 0
        self._group = self._made_group() if len(self._parts) > 1 else None
        self.for_good = Button(role="secondary", key="Ctrl+Enter", parent=self)
        self.for_good.setText(self.tr("Sold out until I say"))
        self.for_good.clicked.connect(self._on_for_good)
        key = QShortcut(QKeySequence(Qt.Modifier.CTRL | Qt.Key.Key_Return), self)
        key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        key.activated.connect(self._on_for_good)
        self.body.addStretch(1)
        self.body.addWidget(self.for_good)
        self.confirmed.connect(self._on_confirmed)
        self.entitle(item.name)
        self._show()

    def first_focus(self) -> QWidget:
        """Keys go to the sheet itself."""
        return self

    def _made_group(self) -> ChoiceGroup:
        gone = self.tr("sold out")
        choices = [
            Choice(str(at), part.name, gone if part.is_out else "")
            for at, part in enumerate(self._parts)
        ]
        group = ChoiceGroup(self.tr("What is it about?"), choices, 1, 1, ("0",), self)
        group.set_active(active=True)
        group.changed.connect(self._on_chosen)
        self.body.addWidget(group)
        return group

    @property
    def _part(self) -> Part:
        return self._parts[self._at]

    def _show(self) -> None:
        part = self._part
        mark = self._marks.get(part.goods.key)
        is_for_good = part.is_out and mark is not None and mark.until is None
        self.entitle(self.title, self._state_words(part, is_for_good=is_for_good))
        usual = self.tr("On sale again") if part.is_out else self.tr("Sold out until tomorrow")
        self.confirm.setText(usual)
        self.for_good.setVisible(not is_for_good)

    def _state_words(self, part: Part, *, is_for_good: bool) -> str:
        if not part.is_out:
            return self.tr("On sale. All tills, guests' phones and apps are told at once.")
        if is_for_good:
            return self.tr("Sold out until somebody says otherwise.")
        if part.goods.key in self._marks:
            return self.tr("Sold out. Back by itself when the next business day begins.")
        return self.tr("Sold out, says the product list.")

    def _end(self, intent: MarkOnSale | MarkSoldOut) -> None:
        parts = (self.title, self._part.name) if self._at else (self.title,)
        self.marked.emit(intent, ", ".join(parts))

    @Slot()
    def _on_chosen(self) -> None:
        if self._group is not None:
            self._at = int(self._group.chosen[0])
            self._show()

    @Slot()
    def _on_confirmed(self) -> None:
        goods = self._part.goods
        self._end(MarkOnSale(goods) if self._part.is_out else MarkSoldOut(goods))

    @Slot()
    def _on_for_good(self) -> None:
        if self.for_good.isVisible():
            self._end(MarkSoldOut(self._part.goods, for_good=True))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Figures choose."""
        text = event.text()
        if self._group is not None and text.isascii() and text.isdigit() and text != "0":
            self._group.press(int(text))
        else:
            super().keyPressEvent(event)
