"""Ways to stand at a drawer: open a shift, sell, count, close, and look at what came of it."""

from __future__ import annotations

from dataclasses import replace

from pos_core.closing import CloseShift
from pos_core.drawer import CountDrawer, MoveCash, OpenShift
from pos_core.ids import StaffId
from pos_core.money import Money
from pos_core.shift import Shift, ShiftClosed
from pos_core.shift_cash import CashKind, Pieces
from pos_core.shift_sums import Figures
from pos_core.staff import Role, Staff, StaffMember
from pos_core.z_report import DrawerReport, ZReport
from tests.core.shop_examples import SHOP, Counter, dong

STRICT = replace(SHOP, rules=replace(SHOP.rules, needs_shift=True))
LAN = StaffMember(StaffId("lan"), "Lan", Role.CASHIER, "-")
MINH = StaffMember(StaffId("minh"), "Minh", Role.SUPERVISOR, "-")


def with_people(counter: Counter) -> Counter:
    """Lan sells; Minh may do more."""
    staff = Staff({LAN.staff_id: LAN, MINH.staff_id: MINH}, LAN.staff_id)
    counter.state = replace(counter.state, staff=staff)
    return counter


def opened(starting: int = 500_000, counter: Counter | None = None) -> Counter:
    """A counter with a shift open."""
    counter = counter or Counter()
    counter.takes(OpenShift(dong(starting)))
    return counter


def shift_of(counter: Counter) -> Shift:
    """The open shift."""
    shift = counter.state.shifts.current
    assert shift is not None
    return shift


def figures(counter: Counter) -> Figures:
    """What the books say so far."""
    found = counter.state.shifts.figures
    assert found is not None
    return found


def expected(counter: Counter) -> Money:
    """What should be in the drawer."""
    return shift_of(counter).expected(figures(counter))


def moves(counter: Counter, kind: CashKind, amount: int, reason: str = "mua đá") -> None:
    """Cash in or out, without a slip."""
    counter.takes(MoveCash(kind, dong(amount), reason, print_slip=False))


def counts(counter: Counter, *pieces: tuple[int, int], loose: int = 0) -> None:
    """Pairs of value and count."""
    each = tuple(Pieces(dong(value), count) for value, count in pieces)
    counter.takes(CountDrawer(each, dong(loose)))


def closes(counter: Counter, reason: str = "", counted: int | None = None) -> ZReport:
    """Count to the đồng, or what is given, and close."""
    amount = counted if counted is not None else shift_of(counter).expected(_now(counter)).minor
    counter.takes(CountDrawer((), dong(amount)))
    events = counter.takes(CloseShift(shift_of(counter).shift_id, reason))
    return next(event.report for event in events if isinstance(event, ShiftClosed))


def drawer_of(report: ZReport) -> DrawerReport:
    """The drawer's part of a report."""
    assert report.drawer is not None
    return report.drawer


def _now(counter: Counter) -> Figures:
    from pos_core.drawer import figures_of

    return figures_of(counter.state)
