"""The script of the demo day: each guest is served with the keyboard, as a cashier would."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal, Slot

from pos_app.boot.demo_acts import DemoActs, demo_rules
from pos_app.boot.demo_clock import DemoClock
from pos_app.boot.demo_hands import Hands, Script, Until
from pos_app.boot.demo_phones import DemoPhones
from pos_app.boot.demo_plan import GOODS, Guest, Wish, demo_guests
from pos_app.boot.workplace import Workplace
from pos_app.bridge.raster import paint
from pos_app.ports import Clock
from pos_app.ui.pay.screen import PayScreen
from pos_app.ui.sell.figure_sheets import QuantitySheet
from pos_app.ui.window import TillWindow
from pos_core.catalog import Tile, Unit
from pos_core.day_layout import day_document
from pos_core.ids import OrderId
from pos_core.payment import cash_due
from pos_core.receipt_words import with_currency
from pos_core.search_text import fold
from pos_core.shop import ConfigureShop
from pos_core.till_state import TillState

_SIZES = ((1366, 768), (1024, 768))
_LOOKS = (("vi", "light"), ("vi", "dark"), ("id", "light"), ("en", "dark"))
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_AROUND = (
    (Qt.Key.Key_F5, "orders", None),
    (Qt.Key.Key_F10, "settings", None),
    (Qt.Key.Key_F5, "shift", _SHIFT),
    (Qt.Key.Key_F4, "kitchen", _SHIFT),
)
_SHOTS = {0: "first", 12: "morning"}


class DemoShow(QObject):
    """Begin it once the window is painted; `finished` gives the exit code."""

    finished = Signal(int)

    def __init__(
        self, workplace: Workplace, window: TillWindow, clock: DemoClock, out: Path, real: Clock
    ) -> None:
        super().__init__(window)
        self._workplace = workplace
        self._till = workplace.till
        self._language = workplace.settings.language
        self._window = window
        self._clock = clock
        self._out = out
        self._hands = Hands(window, real)
        self._hands.finished.connect(self._on_finished)
        self._tiles: tuple[Tile, ...] = ()
        self._acts = DemoActs(self._hands, window, self._seen, self._shoot)
        self.phones = DemoPhones(self._hands, window, self._till, self._seen, self._shoot)
        self._real = real
        self._parked: OrderId | None = None
        self.served = self.paid = self.cancelled = 0
        self.turnover = self.first = self.last = self.z = ""

    @Slot()
    def begin(self) -> None:
        """Open the till and play."""
        self._workplace.start()
        self._hands.play(self._day())

    def _day(self) -> Script:
        # The engine may be open a moment before its word has reached the window.
        yield Until("the till to open", lambda: self._state.shop is not None)
        yield Until("the shelves to be filled", lambda: self._till.catalogue.count > 0)
        yield from self._set_up()
        yield from self._acts.open_shift()
        self._tiles = self._till.catalogue.page(None, 0, GOODS)
        for number, guest in enumerate(demo_guests()):
            yield self._acts.kitchen_told()
            self._clock.pass_on(guest.after)
            yield from self._serve(number, guest)
            for step in self._acts.cook():
                self._till.submit(step)
        yield from self._acts.close_shift()
        yield Until("all papers to be printed", lambda: not self._state.jobs)
        yield from self._close_the_day()
        yield from self._show_around()
        yield from self._next_morning()

    def _next_morning(self) -> Script:
        """On this computer's own time."""
        self._clock.follow(self._real)
        self._till.change_settings(language=self._language, theme="light")
        self._window.resize(*_SIZES[0])
        yield from self.phones.play(self._acts, self._add(Wish(0, 2)))

    def _set_up(self) -> Script:
        """What a café has that a new till does not know of yet: its stations."""
        shop = self._state.shop
        assert shop is not None, "the till is open"
        self._till.submit(ConfigureShop(replace(shop, rules=demo_rules(shop))))
        yield Until("the stations", lambda: self._state.shop != shop)

    def _serve(self, number: int, guest: Guest) -> Script:
        for wish in guest.wishes:
            yield from self._add(wish)
        if number in _SHOTS:
            self._shoot(f"sell-{_SHOTS[number]}")
        self.served += 1
        if guest.twist == "park":
            yield from self._park()
            return
        yield from self._twist(guest.twist)
        if guest.twist == "split":
            yield from self._pay_all_bills(guest)
        elif guest.twist != "cancel":
            yield from self._take_cash(guest, shoot=number in _SHOTS)
        if guest.twist == "refund":
            yield from self._acts.refund()
        if self._parked is not None:
            yield from self._acts.take_up(self._parked)
            self._parked = None
            yield from self._take_cash(guest, shoot=False)

    def _park(self) -> Script:
        """The table pays when the guest behind it has been served."""
        self._parked = self._state.current
        yield from self._acts.park()

    def _pay_all_bills(self, guest: Guest) -> Script:
        for order_id in [*self._state.orders]:
            if order_id != self._parked:
                yield from self._acts.begin_to_pay(order_id)
                yield from self._take_cash(guest, shoot=False)

    def _add(self, wish: Wish) -> Script:
        before = self._pieces()
        self._hands.press(Qt.Key.Key_F2)
        yield None
        self._hands.write(fold(self._tiles[wish.place].name))
        yield None
        self._hands.press(Qt.Key.Key_Return)
        name = self._tiles[wish.place].name
        yield Until(f"{name} or its choices", lambda: self._asks() or self._pieces() > before)
        if isinstance(self._window.navigator.sheet, QuantitySheet):
            self._hands.write("1")
        if self._asks():
            self._hands.press(Qt.Key.Key_Return)
        yield Until(f"{name} in the cart", lambda: self._pieces() > before)
        cart = self._state.cart
        weighed = cart is not None and cart.lines[-1].unit is not Unit.PIECE
        for _ in range(0 if weighed else wish.pieces - 1):
            before = self._pieces()
            self._hands.write("+")
            yield Until("one more in the cart", lambda: self._pieces() > before)  # noqa: B023

    def _twist(self, twist: str) -> Script:
        twists = {
            "undo": self._undo,
            "cancel": self._cancel,
            "note": self._note,
            "discount": self._discount,
            "send": self._acts.send,
            "split": self._acts.split,
        }
        if twist in twists and self._state.cart is not None:
            yield from twists[twist]()

    def _undo(self) -> Script:
        before = self._pieces()
        self._hands.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        yield Until("the last step taken back", lambda: self._pieces() < before)
        if not self._pieces():
            yield from self._add(Wish(0))

    def _cancel(self) -> Script:
        ended = len(self._state.closed)
        self._hands.press(Qt.Key.Key_Backspace, Qt.KeyboardModifier.ControlModifier)
        yield Until("the order cancelled", lambda: len(self._state.closed) > ended)
        self.cancelled += 1

    def _note(self) -> Script:
        self._hands.press(Qt.Key.Key_F7)
        yield Until("the note sheet", self._asks)
        self._hands.write("it da")
        yield None
        self._hands.press(Qt.Key.Key_Return)
        yield Until("a note under a line", self._is_noted)

    def _discount(self) -> Script:
        self._hands.press(Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
        yield Until("the discount sheet", self._asks)
        self._hands.write("10")
        yield None
        self._shoot("discount")
        self._hands.press(Qt.Key.Key_Return)
        yield Until("a discount on the order", self._is_discounted)

    def _take_cash(self, guest: Guest, *, shoot: bool) -> Script:
        cart = self._state.cart
        assert cart is not None, "there is something to pay"
        due = cash_due(cart).due
        if self._window.navigator.current != "pay":
            self._hands.press(Qt.Key.Key_F12)
        yield Until("the pay screen", lambda: self._window.navigator.current == "pay")
        tendered = due.minor if guest.pays_exactly else -(-due.minor // 100_000) * 100_000
        self._hands.write(str(tendered))
        yield None
        if shoot:
            self._shoot("pay")
        self._hands.press(Qt.Key.Key_Return)
        yield Until(f"{cart.number} to be paid", self._is_paid)
        if shoot:
            self._shoot("paid")
        self._hands.press(Qt.Key.Key_Return)
        yield Until("the next order", lambda: self._window.navigator.current == "sell")
        self.paid += 1

    def _close_the_day(self) -> Script:
        shop, last = self._state.shop, self._state.shifts.last
        assert shop is not None
        assert last is not None
        yield Until("the Z to be read back", lambda: self._till.verdict is not None)
        assert self._till.verdict is not None
        found = "read back and found the same" if self._till.verdict.ok else "NOT the same"
        self.z = f"Z-{last.number:04d}, {found}"
        self._shoot("shift-z")
        self._hands.press(Qt.Key.Key_Escape)
        summary = self._till.reads.day_summary(self._till.today, shop.currency)
        head = self._workplace.engine.call(lambda journal: journal.head, 10.0)
        self.turnover = with_currency(summary.turnover)
        self.first, self.last = summary.first_number, summary.last_number
        language = self._till.settings.language
        picture = paint(day_document(summary, shop, language, head), 80, language)
        picture.save(str(self._out / "summary.png"))
        yield None

    def _show_around(self) -> Script:
        for language, theme in _LOOKS:
            self._till.change_settings(language=language, theme=theme)
            for width, height in _SIZES:
                self._window.resize(width, height)
                for key, name, more in _AROUND:
                    self._hands.press(key, more)
                    yield None
                    yield None
                    self._shoot(f"{name}-{language}-{theme}-{width}")
                self._window.navigator.open("sell")
                yield None
                self._shoot(f"sell-{language}-{theme}-{width}")

    def _shoot(self, name: str) -> None:
        folder = self._out / "screens"
        folder.mkdir(exist_ok=True)
        self._window.grab().save(str(folder / f"{name}.png"))

    def _asks(self) -> bool:
        return self._hands.is_asked(self._window.navigator.sheet)

    @property
    def _state(self) -> TillState:
        return self._till.state

    def _seen(self) -> TillState:
        """What the window has heard of."""
        return self._state

    def _pieces(self) -> int:
        cart = self._state.cart
        return sum(line.quantity.thousandths for line in cart.lines) if cart else 0

    def _is_discounted(self) -> bool:
        cart = self._state.cart
        return cart is not None and cart.discount is not None

    def _is_noted(self) -> bool:
        cart = self._state.cart
        return cart is not None and any(line.note for line in cart.lines)

    def _is_paid(self) -> bool:
        pay = self._window.navigator.screen("pay")
        return isinstance(pay, PayScreen) and pay.is_paid

    @Slot(str)
    def _on_finished(self, missing: str) -> None:
        if missing:
            self._shoot("stuck")
            print(f"The demo day stopped: it waited for {missing}.")
        self.finished.emit(1 if missing else 0)
