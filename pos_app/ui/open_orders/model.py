"""The open orders as a list model, the longest waiting first.

What a row says is worked out when it first comes into sight and kept until its order changes: five
hundred orders are in the list at once, and only the ten in sight are ever priced for it.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from pos_app.ui import format as figures
from pos_app.ui.order_words import age_words, called, kind_words
from pos_app.ui.page.row_delegate import TEXTS_ROLE, RowTexts
from pos_core.clock import ShopClock
from pos_core.ids import OrderId
from pos_core.order import Order, has_been_sent
from pos_core.search_text import fold

Index = QModelIndex | QPersistentModelIndex
_LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)
_SPOKEN = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)


class OpenOrderModel(QAbstractListModel):
    """Those whose name or number holds the searched text."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: tuple[Order, ...] = ()
        self._shown: list[Order] = []
        self._texts: dict[OrderId, tuple[Order, RowTexts]] = {}
        self._current: OrderId | None = None
        self._where: Mapping[OrderId, str] = {}
        self._sought = ""
        self._clock, self._language, self._now = ShopClock(0), "en", _LONG_AGO

    @property
    def has_any(self) -> bool:
        """True when there is an open order, searched for or not."""
        return bool(self._all)

    def speak(self, clock: ShopClock, language: str, now: datetime) -> None:
        """Write times by the shop's `clock` and ages as of `now` from now on."""
        now = now.replace(second=0, microsecond=0)
        if (clock, language, now) == (self._clock, self._language, self._now):
            return
        self._clock, self._language, self._now = clock, language, now
        self._texts.clear()
        if self._shown:
            self.dataChanged.emit(self.index(0), self.index(len(self._shown) - 1))

    def show(
        self,
        orders: Iterable[Order],
        current: OrderId | None,
        where: Mapping[OrderId, str] | None = None,
    ) -> None:
        """Show these; `current` is the one in the cart, `where` what to say of other tills."""
        moved = {self._current, current} if current != self._current else set()
        where = where or {}
        moved |= {k for k in {**where, **self._where} if where.get(k) != self._where.get(k)}
        self._current, self._where = current, where
        for order_id in moved:
            if order_id is not None:
                self._texts.pop(order_id, None)
        self._all = tuple(sorted(orders, key=_waited))
        self._put(self._found(), moved)

    def seek(self, text: str) -> None:
        """Show only those called so; nothing at all shows every order."""
        self._sought = fold(text.strip().lstrip("#"))
        self._put(self._found(), set())

    def order_at(self, index: Index) -> Order | None:
        """The order of that row."""
        return self._shown[index.row()] if index.isValid() else None

    def place_of(self, order_id: OrderId | None) -> QModelIndex:
        """Where an order stands; an invalid index when it is not shown."""
        for at, order in enumerate(self._shown):
            if order.order_id == order_id:
                return self.index(at)
        return QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own signature)
        """How many rows are shown."""
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The row's texts, or what a screen reader says."""
        if not index.isValid() or (role != TEXTS_ROLE and role not in _SPOKEN):
            return None
        texts = self._texts_of(self._shown[index.row()])
        return texts if role == TEXTS_ROLE else texts.spoken

    def _found(self) -> list[Order]:
        """An exact name first: who types 5 for table 5 does not want table 15."""
        if not self._sought:
            return list(self._all)
        hits = [order for order in self._all if self._sought in _searched(order)]
        return sorted(hits, key=self._is_other)

    def _is_other(self, order: Order) -> bool:
        return fold(called(order)) != self._sought

    def _put(self, orders: list[Order], moved: set[OrderId | None]) -> None:
        before = self._shown
        if _ids(before) != _ids(orders):
            self.beginResetModel()
            self._shown = orders
            self.endResetModel()
            return
        self._shown = orders
        pairs = zip(before, orders, strict=True)
        self._touch(
            at for at, (old, new) in enumerate(pairs) if old is not new or new.order_id in moved
        )

    def _touch(self, rows: Iterable[int]) -> None:
        for at in rows:
            self.dataChanged.emit(self.index(at), self.index(at))

    def _texts_of(self, order: Order) -> RowTexts:
        kept = self._texts.get(order.order_id)
        if kept is not None and kept[0] is order:
            return kept[1]
        texts = self._written(order)
        self._texts[order.order_id] = (order, texts)
        return texts

    def _written(self, order: Order) -> RowTexts:
        in_cart = order.order_id == self._current
        time = figures.hour(self._clock.local(order.opened_at), self._language)
        count = len(order.lines)
        lines = self.tr("%n line(s)", "", count)
        asides = [order.number] if order.name else []
        note = (time, age_words(order.opened_at, self._now), lines, order.note)
        return RowTexts(
            title=called(order),
            aside="  ·  ".join([*asides, kind_words(order.kind)]),
            figure=figures.money(order.price().total),
            note="  ·  ".join(part for part in note if part),
            state=self._state_of(order, in_cart=in_cart),
            state_tone=self._tone_of(order, in_cart=in_cart),
        )

    def _tone_of(self, order: Order, *, in_cart: bool) -> str:
        if order.order_id in self._where:
            return "warn"
        return "good" if in_cart else "warn" if order.payments else "muted"

    def _state_of(self, order: Order, *, in_cart: bool) -> str:
        if order.order_id in self._where:
            return self._where[order.order_id]
        if in_cart:
            return self.tr("In the cart")
        if order.payments:
            return self.tr("Partly paid")
        return self.tr("In the kitchen") if has_been_sent(order) else ""


def _waited(order: Order) -> tuple[datetime, str]:
    return order.opened_at, order.number


def _searched(order: Order) -> str:
    return fold(f"{order.name} {order.number}")


def _ids(orders: Sequence[Order]) -> list[OrderId]:
    return [order.order_id for order in orders]
