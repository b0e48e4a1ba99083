"""What can be done to an open order as a whole, from whichever screen: park, name, merge, cancel.

Each asks its question in a sheet when there is one, and says what became of it once it is written.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from pos_app.ui.commands import command, key_of, text_of
from pos_app.ui.kit.tone import Tone
from pos_app.ui.order_words import called, called_in_full, kind_words
from pos_core.cart import CancelOrder
from pos_core.ids import OrderId
from pos_core.order import Order
from pos_core.order_kind import kinds_here

if TYPE_CHECKING:
    from pos_app.bridge.till import Answer, Till
    from pos_app.ui.kit.sheet import Sheet
    from pos_app.ui.navigator import Navigator
    from pos_app.ui.open_orders.kind_sheet import KindSheet
    from pos_app.ui.open_orders.name_sheet import NameSheet
    from pos_app.ui.open_orders.pick_sheet import PickSheet
    from pos_app.ui.page.cancel_sheet import CancelSheet


class OrderErrands(QObject):
    """`run` takes a command and the order it is about; without one it is the one in the cart."""

    def __init__(self, till: Till, navigator: Navigator, parent: QObject) -> None:
        super().__init__(parent)
        self._till = till
        self._navigator = navigator
        self._order_id: OrderId | None = None
        self._parked: OrderId | None = None
        self._name: NameSheet | None = None
        self._kind: KindSheet | None = None
        self._pick: PickSheet | None = None
        self._cancel: CancelSheet | None = None
        self._runs: dict[str, Callable[[], None]] = {
            "order.hold": self._hold,
            "order.name": self._ask_name,
            "order.kind": self._ask_kind,
            "order.split": self._split,
            "order.merge": self._ask_merge,
            "order.move_lines": self._ask_move,
            "order.cancel": self._ask_cancel,
        }
        till.answered.connect(self._on_answered)

    def run(self, command_id: str, argument: object = None) -> bool:
        """Do it; False for a command that is not about an order."""
        act = self._runs.get(command_id)
        if act is None or not self._till.is_open:
            return act is not None
        self._order_id = OrderId(argument) if isinstance(argument, str) else None
        self._order_id = self._order_id or self._till.state.current
        act()
        return True

    @property
    def _order(self) -> Order | None:
        return self._till.state.orders.get(self._order_id) if self._order_id else None

    def _hold(self) -> None:
        from pos_core.hold import ParkOrder

        order = self._order
        if order is None or order.is_bare:
            self._navigator.toast(self.tr("There is nothing to park."), Tone.WARN)
            return
        self._till.submit(ParkOrder(order.order_id))

    def _ask_name(self) -> None:
        from pos_app.ui.open_orders.name_sheet import NameSheet

        order = self._order
        number = order.number if order is not None else ""
        sheet = self._name = NameSheet(number, order.name if order is not None else "")
        sheet.confirmed.connect(self._on_named)
        self._navigator.show_sheet(sheet)

    def _ask_kind(self) -> None:
        from pos_app.ui.open_orders.kind_sheet import KindSheet

        shop, order = self._till.state.shop, self._order
        if shop is None:
            return
        kinds = kinds_here(shop.rules.kinds)
        sheet = self._kind = KindSheet(kinds, order.kind if order is not None else kinds[0])
        sheet.confirmed.connect(self._on_kind_chosen)
        self._navigator.show_sheet(sheet)

    def _split(self) -> None:
        order = self._order
        if order is None or not order.lines:
            self._navigator.toast(self.tr("There is nothing to split."), Tone.WARN)
            return
        self._navigator.open("split", order.order_id)

    def _ask_merge(self) -> None:
        if self._order is None:
            self._navigator.toast(self.tr("There is no order to merge into."), Tone.WARN)
            return
        title = self.tr("Merge which order into {name}?")
        sheet = self._offer_others(title, self.tr("Everything on it comes onto this bill."))
        sheet.confirm.setText(self.tr("Merge"))
        sheet.confirmed.connect(self._on_merge_picked)
        self._navigator.show_sheet(sheet)

    def _ask_move(self) -> None:
        order = self._order
        if order is None or not order.lines:
            self._navigator.toast(self.tr("There is nothing to move."), Tone.WARN)
            return
        title = self.tr("Move lines of {name} to which order?")
        sheet = self._offer_others(title, self.tr("You choose the lines next."))
        sheet.confirm.setText(self.tr("Choose lines"))
        sheet.confirmed.connect(self._on_move_picked)
        self._navigator.show_sheet(sheet)

    def _offer_others(self, title: str, help_text: str) -> Sheet:
        from pos_app.ui.open_orders.pick_sheet import PickSheet

        state, order = self._till.state, self._order
        assert state.shop is not None
        assert order is not None
        sheet = PickSheet(state.shop, self._till.now(), self._till.settings.language)
        sheet.entitle(title.replace("{name}", called(order)), help_text)
        others = (each for each in state.orders.values() if each is not order)
        sheet.offer(others, state.current)
        self._pick = sheet
        return sheet

    def _ask_cancel(self) -> None:
        from pos_app.ui.page.cancel_sheet import CancelSheet

        order, shop = self._order, self._till.state.shop
        if order is None or shop is None:
            return
        reasons = shop.rules.cancel_reasons
        sheet = self._cancel = CancelSheet(order, reasons, self._till.settings.language)
        sheet.confirmed.connect(self._on_cancel_confirmed)
        self._navigator.show_sheet(sheet)

    @Slot()
    def _on_named(self) -> None:
        from pos_core.hold import NameOrder

        if self._name is not None:
            self._till.submit(NameOrder(self._order_id, self._name.name))
        self._navigator.close_sheet()

    @Slot()
    def _on_kind_chosen(self) -> None:
        from pos_core.hold import SetOrderKind

        if self._kind is not None:
            self._till.submit(SetOrderKind(self._order_id, self._kind.kind))
        self._navigator.close_sheet()

    @Slot()
    def _on_merge_picked(self) -> None:
        from pos_core.merge import MergeOrders

        picked = self._pick.picked if self._pick is not None else None
        self._navigator.close_sheet()
        if picked is not None and self._order_id is not None:
            self._till.submit(MergeOrders(picked, self._order_id))

    @Slot()
    def _on_move_picked(self) -> None:
        from pos_app.ui.split.wish import MoveWish

        picked = self._pick.picked if self._pick is not None else None
        self._navigator.close_sheet()
        if picked is not None and self._order_id is not None:
            self._navigator.open("split", MoveWish(self._order_id, picked))

    @Slot()
    def _on_cancel_confirmed(self) -> None:
        sheet = self._cancel
        if sheet is not None and self._order_id is not None:
            self._till.submit(CancelOrder(self._order_id, sheet.reason, waste=sheet.waste))
        self._navigator.close_sheet()

    @Slot(object)
    def _on_answered(self, answer: Answer) -> None:
        """What was done is said; what was refused is said by the screen that sells."""
        from pos_core.hold import ParkOrder, SetOrderKind
        from pos_core.merge import MergeOrders
        from pos_core.split import MoveLines, SplitOrder

        if not answer.ok:
            return
        match answer.intent:
            case ParkOrder(order_id=order_id):
                self._say_parked(order_id)
            case SplitOrder(bills=bills):
                count = len(bills) + 1
                self._navigator.toast(self.tr("Split into %n bill(s).", "", count), Tone.GOOD)
            case MergeOrders() | MoveLines():
                self._say_moved(answer)
            case SetOrderKind(kind=kind):
                self._navigator.toast(kind_words(kind), Tone.GOOD)

    def _say_parked(self, order_id: OrderId) -> None:
        order = self._till.state.orders.get(order_id)
        if order is None:
            return
        self._parked = order_id
        said = self.tr("{name} is parked.").replace("{name}", called_in_full(order))
        opening = command("open_orders.open")
        said = f"{said} {text_of(opening)}: {key_of(opening)}"
        back = self.tr("Take it up again")
        self._navigator.toast(said, Tone.GOOD, action=back, on_action=self._take_up_again)

    def _take_up_again(self) -> None:
        from pos_core.hold import ResumeOrder

        if self._parked is not None:
            self._till.submit(ResumeOrder(self._parked))

    def _say_moved(self, answer: Answer) -> None:
        from pos_core.merge import OrderMerged

        merged = next((e for e in answer.events if isinstance(e, OrderMerged)), None)
        if merged is None:
            said = self.tr("The lines are on the other order now.")
        else:
            said = self.tr("{number} is part of {other} now.")
            said = said.replace("{number}", merged.number)
            said = said.replace("{other}", merged.name or merged.into_number)
        self._navigator.toast(said, Tone.GOOD)
