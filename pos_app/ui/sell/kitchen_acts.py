"""What the cashier does with the kitchen: send, courses, fire; and voids of what it has already."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from pos_app.bridge.till import Answer, Till
from pos_app.ui.kit.tone import Tone
from pos_core.cart import CancelOrder, RemoveLine, SetQuantity
from pos_core.catalog import Unit
from pos_core.ids import LineId, OrderId
from pos_core.kitchen_news import held_courses
from pos_core.kitchen_ticket import TicketSent
from pos_core.line import OrderLine, Selection
from pos_core.order import Order, has_been_sent
from pos_core.quantity import Quantity
from pos_core.shop_rules import ShopRules

if TYPE_CHECKING:
    from pos_app.ui.navigator import Navigator
    from pos_app.ui.page.cancel_sheet import CancelSheet
    from pos_app.ui.sell.void_sheet import VoidSheet

VOID_NEEDED = "kitchen.void_needed"
_COURSES = 5


class KitchenActs(QObject):
    """Looks at the order as it is when it is called; a refused removal opens the void sheet."""

    def __init__(self, till: Till, navigator: Navigator, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._till = till
        self._navigator = navigator
        self._sheet: VoidSheet | CancelSheet | None = None
        self._order_id: OrderId | None = None
        self._line: OrderLine | None = None
        self._amount = Quantity(0)
        self._line_id: LineId | None = None
        till.answered.connect(self._on_answered)

    @property
    def rules(self) -> ShopRules:
        """How the shop works."""
        shop = self._till.state.shop
        return shop.rules if shop is not None else ShopRules()

    def send(self) -> None:
        """Tell the stations what is new."""
        from pos_core.sending import SendOrder

        order = self._till.state.cart
        if order is not None and order.lines:
            self._till.submit(SendOrder(order.order_id))

    def fire(self) -> None:
        """The one course that waits, or which of them."""
        from pos_app.ui.sell.course_sheet import Answer as Course
        from pos_app.ui.sell.course_sheet import CourseSheet
        from pos_core.sending import FireCourse

        order = self._till.state.cart
        if order is None or not order.lines:
            return
        waiting = held_courses(order, self.rules)
        if len(waiting) < 2:
            self._till.submit(FireCourse(order.order_id, waiting[0] if waiting else 1))
            return
        sheet = CourseSheet(
            self.tr("Fire a course"),
            self.tr("It goes to the kitchen now."),
            [Course(course, self._words_of(order, course)) for course in waiting],
        )
        sheet.picked.connect(self._on_fired)
        self._navigator.show_sheet(sheet)

    def ask_course(self, line_id: LineId | None) -> None:
        """With which course the line is served."""
        from pos_app.ui.sell.course_sheet import Answer as Course
        from pos_app.ui.sell.course_sheet import CourseSheet

        order = self._till.state.cart
        line = order.line(line_id) if order is not None and line_id is not None else None
        if line is None:
            return
        self._line_id = line.line_id
        at_once = Course(0, self.tr("At once"))
        courses = [Course(n, self._course(n)) for n in range(1, _COURSES + 1)]
        title = self.tr("Course of {name}").replace("{name}", line.name)
        hint = self.tr("A course waits until it is fired.")
        sheet = CourseSheet(title, hint, [at_once, *courses], line.course)
        sheet.picked.connect(self._on_course_picked)
        self._navigator.show_sheet(sheet)

    def ask_cancel(self) -> bool:
        """Why an order is given up that the kitchen has; False when it has nothing of it."""
        from pos_app.ui.page.cancel_sheet import CancelSheet

        order = self._till.state.cart
        if order is None or not has_been_sent(order):
            return False
        self._line, self._order_id = None, order.order_id
        self._show(CancelSheet(order, self.rules.cancel_reasons, self._till.settings.language))
        return True

    def _ask_void(self, order: Order, line: OrderLine, amount: Quantity) -> None:
        from pos_app.ui.sell.void_sheet import VoidSheet

        self._line, self._order_id, self._amount = line, order.order_id, amount
        pieces = most = 1
        if line.unit is Unit.PIECE:
            pieces, most = _pieces(amount), _pieces(line.quantity)
        title = self.tr("Void {name}").replace("{name}", line.name)
        self._show(VoidSheet(title, self.rules.void_reasons, pieces, most))

    def _show(self, sheet: VoidSheet | CancelSheet) -> None:
        self._sheet = sheet
        sheet.confirmed.connect(self._on_void_confirmed)
        self._navigator.show_sheet(sheet)

    def _words_of(self, order: Order, course: int) -> str:
        names = [line.name for line in order.lines if line.course == course]
        return f"{self._course(course)}: {', '.join(names)}"

    def _course(self, course: int) -> str:
        return self.tr("Course {number}").replace("{number}", str(course))

    @Slot(int)
    def _on_fired(self, course: int) -> None:
        from pos_core.sending import FireCourse

        order = self._till.state.cart
        self._navigator.close_sheet()
        if order is not None:
            self._till.submit(FireCourse(order.order_id, course))

    @Slot(int)
    def _on_course_picked(self, course: int) -> None:
        from pos_core.sending import SetCourse

        order = self._till.state.cart
        self._navigator.close_sheet()
        if order is not None and self._line_id is not None:
            self._till.submit(SetCourse(order.order_id, self._line_id, course))

    @Slot()
    def _on_void_confirmed(self) -> None:
        from pos_app.ui.sell.void_sheet import VoidSheet
        from pos_core.line_void import VoidLine

        sheet, order_id = self._sheet, self._order_id
        self._navigator.close_sheet()
        if sheet is None or order_id is None:
            return
        if self._line is None:
            self._till.submit(CancelOrder(order_id, sheet.reason, sheet.waste))
            return
        amount = self._amount
        if isinstance(sheet, VoidSheet) and self._line.unit is Unit.PIECE:
            amount = Quantity.of(sheet.pieces)
        line_id = self._line.line_id
        self._till.submit(VoidLine(order_id, line_id, amount, sheet.reason, sheet.waste))

    @Slot(object)
    def _on_answered(self, answer: Answer) -> None:
        from pos_core.sending import FireCourse, SendOrder

        if answer.refusal is not None and answer.refusal.code == VOID_NEEDED:
            self._turn_into_void(answer)
        elif answer.ok and isinstance(answer.intent, SendOrder | FireCourse):
            stations = [e.ticket.station for e in answer.events if isinstance(e, TicketSent)]
            said = self.tr("Sent: {stations}").replace("{stations}", ", ".join(stations))
            self._navigator.toast(said, Tone.GOOD)

    def _turn_into_void(self, answer: Answer) -> None:
        """Somebody took out what the kitchen has: then it is a void, with its reason."""
        intent = answer.intent
        line_id = getattr(intent, "line_id", None)
        order = self._till.state.orders.get(getattr(intent, "order_id", OrderId("")))
        line = order.line(line_id) if order is not None and line_id is not None else None
        if order is None or line is None:
            return
        if isinstance(intent, SetQuantity):
            self._ask_void(order, line, line.quantity - intent.quantity)
        elif isinstance(intent, RemoveLine):
            self._ask_void(order, line, line.quantity)
        elif isinstance(chosen := getattr(intent, "chosen", None), Selection):
            lower = max(Quantity(0), line.quantity - chosen.quantity)
            self._ask_void(order, line, lower or line.quantity)


def _pieces(amount: Quantity) -> int:
    return max(1, amount.thousandths // Quantity.of(1).thousandths)
