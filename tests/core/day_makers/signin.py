"""People on a random day: named, changed, retired, signed in and out, with right PINs and wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pos_core.ids import StaffId
from pos_core.pin import FREE_TRIES, seconds_left
from pos_core.signin import (
    ChangePin,
    LendRight,
    NoteRightPin,
    NoteWrongPin,
    RetireStaffMember,
    SaveStaffMember,
    SignOut,
)
from pos_core.staff import PinFailed, Right, Role, SignOutReason

if TYPE_CHECKING:
    from pos_core.events import Intent
    from tests.core.day_makers import Maker
    from tests.core.random_days import Day

_NAMES = ("Lan", "Minh", "Hoa", "Budi", "  lan ", "", "x" * 41)


def _who(day: Day) -> StaffId:
    """Somebody who works here, or sometimes nobody."""
    known = [*day.state.staff.members] * 8
    return day.dice.choice([*known, StaffId("nobody")])


def _rights(day: Day, most: int) -> tuple[Right, ...]:
    return tuple(day.dice.sample(tuple(Right), day.dice.randint(0, most)))


def _save(day: Day) -> Intent | None:
    """Mostly sensible; where nobody is named, the first one must be a manager."""
    if not day.state.staff.is_named and day.dice.random() < 0.9:
        return None
    is_new = not day.state.staff.is_named or day.dice.random() < 0.6
    role = day.dice.choice((Role.MANAGER, Role.MANAGER, Role.SUPERVISOR, Role.CASHIER))
    return SaveStaffMember(
        None if is_new else _who(day),
        day.dice.choice(_NAMES),
        role,
        given=_rights(day, 2),
        taken=_rights(day, 1) if day.dice.random() < 0.3 else (),
        pin_hash=day.dice.choice(("hash-1", "hash-2", "hash-5", "")),
    )


def _retire(day: Day) -> Intent | None:
    """Mostly somebody of the last to come, so that a manager stays."""
    if not day.state.staff.is_named:
        return None
    later = [*day.state.staff.members][1:]
    selling = day.state.staff.signed_in or _who(day)
    return RetireStaffMember(day.dice.choice([*later * 2, selling, selling, _who(day)]))


def _change_pin(day: Day) -> Intent | None:
    if not day.state.staff.is_named:
        return None
    return ChangePin(_who(day), pin_hash=day.dice.choice(("hash-3", "hash-4", "")))


def _sign_in(day: Day) -> Intent | None:
    return day.sign_in() if day.state.staff.is_named else None


def _sign_out(day: Day) -> Intent | None:
    why = day.dice.choice(tuple(SignOutReason))
    return SignOut(why) if day.state.staff.is_named or day.dice.random() < 0.05 else None


def _wrong_pin(day: Day) -> Intent | None:
    if not day.state.staff.is_named:
        return None
    again = next(iter(day.state.staff.failures), None)
    who = again if again is not None and day.dice.random() < 0.7 else _who(day)
    return NoteWrongPin(who, approving=day.dice.random() < 0.5)


def _right_pin(day: Day) -> Intent | None:
    return NoteRightPin(_who(day)) if day.state.staff.is_named else None


def _lend(day: Day) -> Intent | None:
    if not day.state.staff.is_named:
        return None
    return LendRight(day.dice.choice(tuple(Right)), "settings.open")


MAKERS: tuple[tuple[int, Maker], ...] = (
    (4, _save),
    (2, _retire),
    (2, _change_pin),
    (1, _sign_in),
    (1, _sign_out),
    (4, _wrong_pin),
    (1, _right_pin),
    (1, _lend),
)


def check(day: Day) -> None:
    """A shop with people has a manager and somebody who manages them; waits follow wrong PINs."""
    staff = day.state.staff
    if staff.members:
        assert staff.is_named, "everybody was retired"
        assert any(each.role is Role.MANAGER for each in staff.active)
        assert staff.with_right(Right.STAFF)
    if staff.signed_in is not None:
        assert staff.member(staff.signed_in) is not None, "somebody sells who works here no more"
    names = [each.name.casefold() for each in staff.active]
    assert len(set(names)) == len(names)
    wrong = sum(isinstance(event, PinFailed) for event in day.events)
    assert sum(each.count for each in staff.failures.values()) <= wrong
    for each in staff.failures.values():
        assert each.count <= FREE_TRIES or seconds_left(each, each.last_at) >= 5
