"""The states of the shift page worth looking at, reached by what a cashier would do."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from pos_app.engine.answers import Verdict
from pos_app.ui.shift.count_sheet import CountSheet
from pos_app.ui.window import TillWindow
from pos_core.cart import AddLine
from pos_core.catalog import Unit
from pos_core.closing import CloseShift, ReadShift
from pos_core.drawer import CountDrawer, MoveCash, OpenShift
from pos_core.money import Money
from pos_core.payment import PayCash, cash_due
from pos_core.shift_cash import CashKind, Pieces
from tests.support.fake_till import FakeTill


def money(till: FakeTill, thousands: int) -> Money:
    """So many thousand of the shop's money."""
    return Money(thousands * 1_000, till.catalogue.version().currency)


def open_shift(till: FakeTill) -> None:
    """With half a million in the drawer."""
    till.submit(OpenShift(money(till, 500)))


def sell(till: FakeTill, number: int = 0) -> None:
    """One thing for cash."""
    from tests.support.screen_states import selection

    fit = [t for t in till.catalogue.page(None, 0, 80) if t.price and t.unit is Unit.PIECE]
    item = till.catalogue.by_id(fit[number].item_id)
    assert item is not None
    till.submit(AddLine(item, selection(item)))
    cart = till.state.cart
    assert cart is not None
    due = cash_due(cart).due
    till.submit(PayCash(cart.order_id, due, due))


def busy(till: FakeTill) -> None:
    """A shift with sales and moved cash."""
    open_shift(till)
    for number in range(4):
        sell(till, number)
    till.submit(MoveCash(CashKind.PAID_OUT, money(till, 30), "Ice"))
    till.submit(MoveCash(CashKind.DROP, money(till, 200), ""))


def count(till: FakeTill, short: int) -> None:
    """Count, so many short."""
    from pos_core.drawer import figures_of

    shift = till.state.shifts.current
    assert shift is not None
    should = shift.expected(figures_of(till.state))
    till.submit(CountDrawer((), Money(should.minor - short, should.currency)))


def closed(till: FakeTill, *, well: bool = True) -> None:
    """A shift from beginning to end."""
    busy(till)
    count(till, 50_000)
    shift = till.state.shifts.current
    assert shift is not None
    till.submit(CloseShift(shift.shift_id, "Wrong change given"))
    last = till.state.shifts.last
    assert last is not None
    verdict = Verdict(last.number, last.shift_id, 41)
    till.hear_verdict(verdict if well else replace(verdict, differs=("cash taken",)))


def shift_none(window: TillWindow, till: FakeTill) -> None:
    """Before the very first shift."""
    window.carry_out("shift.open")


def shift_float(window: TillWindow, till: FakeTill) -> None:
    """How much lies in the drawer?"""
    closed(till)
    window.carry_out("shift.open")
    window.carry_out("shift.go")


def shift_open(window: TillWindow, till: FakeTill) -> None:
    """Sales and moved cash."""
    busy(till)
    window.carry_out("shift.open")


def shift_pay_out(window: TillWindow, till: FakeTill) -> None:
    """Cash out, with its reason."""
    busy(till)
    window.carry_out("shift.open")
    window.carry_out("shift.pay_out")


def shift_counting(window: TillWindow, till: FakeTill) -> None:
    """Some notes counted."""
    busy(till)
    window.carry_out("shift.open")
    window.carry_out("shift.go")
    sheet = window.navigator.sheet
    assert isinstance(sheet, CountSheet)
    for field, pieces in zip(sheet.fields, ("1", "0", "2", "1"), strict=False):
        field.setText(pieces)


def shift_short(window: TillWindow, till: FakeTill) -> None:
    """50.000 are missing, after two counts."""
    busy(till)
    window.carry_out("shift.open")
    count(till, 80_000)
    count(till, 50_000)


def shift_fits(window: TillWindow, till: FakeTill) -> None:
    """To the last note."""
    busy(till)
    window.carry_out("shift.open")
    currency = till.catalogue.version().currency
    till.submit(CountDrawer((Pieces(Money(100_000, currency), 1),)))
    count(till, 0)


def shift_z(window: TillWindow, till: FakeTill) -> None:
    """The Z as paper, read back."""
    window.carry_out("shift.open")
    closed(till)


def shift_z_differs(window: TillWindow, till: FakeTill) -> None:
    """The Z as paper, and something is wrong with it."""
    window.carry_out("shift.open")
    closed(till, well=False)


def shift_x(window: TillWindow, till: FakeTill) -> None:
    """An X."""
    window.carry_out("shift.open")
    busy(till)
    till.submit(ReadShift())


def shift_past(window: TillWindow, till: FakeTill) -> None:
    """Two closed shifts."""
    closed(till)
    closed(till)
    window.carry_out("shift.open")


SHIFT_STATES: tuple[Callable[[TillWindow, FakeTill], None], ...] = (
    shift_none,
    shift_float,
    shift_open,
    shift_pay_out,
    shift_counting,
    shift_short,
    shift_fits,
    shift_z,
    shift_z_differs,
    shift_x,
    shift_past,
)
