"""Naming the people of a shop, and their coming and going at the till.

Whoever manages people needs the right to; the last one who has it can neither be retired nor lose
it. A PIN is compared outside the rules: here it has already been found right (`Moment.approver`)
or wrong, and no rule ever sees it.
"""

from collections.abc import Mapping
from dataclasses import replace

from pos_core.events import Event, Intent, Moment
from pos_core.frozen import dataclass
from pos_core.ids import Ids, StaffId
from pos_core.pin import PinFailures, PinIntent
from pos_core.refusal import Refusal, refuse
from pos_core.staff import (
    PinAccepted,
    PinChanged,
    PinFailed,
    Right,
    RightLent,
    Role,
    SignedIn,
    SignedOut,
    SignOutReason,
    Staff,
    StaffMember,
    StaffRetired,
    StaffSaved,
)
from pos_core.till_state import TillState

LONGEST_NAME = 40
MOST_STAFF = 200

Decision = tuple[Event, ...] | Refusal


@dataclass(frozen=True, slots=True)
class SaveStaffMember(PinIntent):
    """Write somebody's entry; `staff_id` None is somebody new, who needs a PIN."""

    staff_id: StaffId | None
    name: str
    role: Role
    given: tuple[Right, ...] = ()
    taken: tuple[Right, ...] = ()


@dataclass(frozen=True, slots=True)
class RetireStaffMember(Intent):
    """Somebody works here no more."""

    staff_id: StaffId


@dataclass(frozen=True, slots=True)
class ChangePin(PinIntent):
    """Give somebody another PIN; one's own with the old PIN as approval."""

    staff_id: StaffId


@dataclass(frozen=True, slots=True)
class SignIn(Intent):
    """Sell from now on. The approval that comes with it is the person's own PIN."""

    staff_id: StaffId


@dataclass(frozen=True, slots=True)
class SignOut(Intent):
    """Lock the till; what is in the cart stays there."""

    why: SignOutReason = SignOutReason.LOCKED


@dataclass(frozen=True, slots=True)
class NoteWrongPin(Intent):
    """The engine found a typed PIN to be wrong."""

    staff_id: StaffId
    approving: bool = False


@dataclass(frozen=True, slots=True)
class NoteRightPin(Intent):
    """The engine found a typed PIN to be right."""

    staff_id: StaffId


@dataclass(frozen=True, slots=True)
class LendRight(Intent):
    """Let the person at the till do one thing, such as open a screen; somebody answers for it."""

    right: Right
    command: str


def may_try(state: TillState, staff_id: StaffId, moment: Moment) -> StaffMember | Refusal:
    """The person a PIN may now be typed as; the engine asks before it compares anything."""
    member = state.staff.member(staff_id)
    if member is None:
        return refuse("staff.unknown")
    seconds = state.staff.seconds_left(staff_id, moment.at)
    return refuse("pin.wait", name=member.name, seconds=seconds) if seconds else member


def decide_save_staff_member(
    state: TillState, intent: SaveStaffMember, moment: Moment, ids: Ids
) -> Decision:
    """The first person named is a manager, needs nobody's leave, and is signed in at once."""
    before = state.staff.member(intent.staff_id) if intent.staff_id else None
    member = _member(state.staff, intent, before, ids)
    if isinstance(member, Refusal):
        return member
    refused = _check_entry(state.staff, member)
    if refused is not None:
        return refused
    approver = state.staff.authority(moment, Right.STAFF)
    if isinstance(approver, Refusal):
        return approver
    if member == before:
        return ()
    saved = StaffSaved(member.staff_id, member, approver)
    return (saved,) if state.staff.is_named else (saved, SignedIn(member.staff_id))


def decide_retire_staff_member(
    state: TillState, intent: RetireStaffMember, moment: Moment, ids: Ids
) -> Decision:
    """Never the last manager, nor the last one who may manage people."""
    member = state.staff.member(intent.staff_id)
    if member is None:
        return refuse("staff.unknown")
    if not _is_led(state.staff, replace(member, active=False)):
        return refuse("staff.last_manager", name=member.name)
    approver = state.staff.authority(moment, Right.STAFF)
    if isinstance(approver, Refusal):
        return approver
    return (StaffRetired(member.staff_id, approver),)


def decide_change_pin(state: TillState, intent: ChangePin, moment: Moment, ids: Ids) -> Decision:
    """Who knows the old PIN may choose the new one; else it needs the right to manage people."""
    member = state.staff.member(intent.staff_id)
    if member is None:
        return refuse("staff.unknown")
    if not intent.pin_hash:
        return refuse("pin.missing")
    if moment.approver == member.actor:
        return (PinChanged(member.staff_id, intent.pin_hash, member.actor),)
    approver = state.staff.authority(moment, Right.STAFF)
    if isinstance(approver, Refusal):
        return approver
    return (PinChanged(member.staff_id, intent.pin_hash, approver),)


def decide_sign_in(state: TillState, intent: SignIn, moment: Moment, ids: Ids) -> Decision:
    """With one's own PIN and nobody else's; whoever sold until now is signed out with it."""
    member = state.staff.member(intent.staff_id)
    if member is None:
        return refuse("staff.unknown")
    if moment.approver != member.actor:
        return refuse("pin.missing")
    before = state.staff.signed_in
    if before == member.staff_id:
        return ()
    leaving = (SignedOut(before, SignOutReason.SWITCHED),) if before is not None else ()
    return (*leaving, SignedIn(member.staff_id))


def decide_sign_out(state: TillState, intent: SignOut, moment: Moment, ids: Ids) -> Decision:
    """Where nobody is named there is nothing to lock."""
    who = state.staff.signed_in
    if who is None:
        return () if state.staff.is_named else refuse("staff.nobody_named")
    return (SignedOut(who, intent.why),)


def decide_note_wrong_pin(
    state: TillState, intent: NoteWrongPin, moment: Moment, ids: Ids
) -> Decision:
    """It counts only when a try was due at all."""
    member = may_try(state, intent.staff_id, moment)
    if isinstance(member, Refusal):
        return member
    return (PinFailed(member.staff_id, moment.at, intent.approving),)


def decide_note_right_pin(
    state: TillState, intent: NoteRightPin, moment: Moment, ids: Ids
) -> Decision:
    """Written down only when it ends a row of wrong ones."""
    failed = intent.staff_id in state.staff.failures
    return (PinAccepted(intent.staff_id),) if failed else ()


def decide_lend_right(state: TillState, intent: LendRight, moment: Moment, ids: Ids) -> Decision:
    """Whoever has the right himself borrows nothing."""
    approver = state.staff.authority(moment, intent.right)
    if isinstance(approver, Refusal):
        return approver
    lender = state.staff.by_actor(approver)
    if lender is None:
        return ()
    return (RightLent(lender.staff_id, intent.right, moment.actor, intent.command),)


def apply_staff_saved(state: TillState, event: StaffSaved) -> TillState:
    """The entry stands; with another PIN in it old failures are forgotten."""
    old = state.staff.members.get(event.staff_id)
    same_pin = old is not None and old.pin_hash == event.member.pin_hash
    kept = state if same_pin else _without_failures(state, event.staff_id)
    return _with_member(kept, event.member)


def apply_staff_retired(state: TillState, event: StaffRetired) -> TillState:
    """The person's name stays; if he was selling, the till is locked."""
    gone = replace(state.staff.members[event.staff_id], active=False)
    left = _with_member(_without_failures(state, event.staff_id), gone)
    signed_in = None if left.staff.signed_in == event.staff_id else left.staff.signed_in
    return replace(left, staff=replace(left.staff, signed_in=signed_in))


def apply_pin_changed(state: TillState, event: PinChanged) -> TillState:
    """The new PIN counts, and wrong tries at the old one do not."""
    changed = replace(state.staff.members[event.staff_id], pin_hash=event.pin_hash)
    return _with_member(_without_failures(state, event.staff_id), changed)


def apply_pin_failed(state: TillState, event: PinFailed) -> TillState:
    """One more in the row."""
    before = state.staff.failures.get(event.staff_id)
    count = before.count + 1 if before is not None else 1
    failures = {**state.staff.failures, event.staff_id: PinFailures(count, event.at)}
    return replace(state, staff=replace(state.staff, failures=failures))


def apply_pin_accepted(state: TillState, event: PinAccepted) -> TillState:
    """The row is over."""
    return _without_failures(state, event.staff_id)


def apply_signed_in(state: TillState, event: SignedIn) -> TillState:
    """Sells now."""
    return replace(state, staff=replace(state.staff, signed_in=event.staff_id))


def apply_signed_out(state: TillState, event: SignedOut) -> TillState:
    """Nobody sells now; the pad offers who was there last."""
    return replace(state, staff=replace(state.staff, signed_in=None, last=event.staff_id))


def apply_right_lent(state: TillState, event: RightLent) -> TillState:
    """Kept for whoever looks later; what follows is allowed by its own rule."""
    return state


def _member(
    staff: Staff, intent: SaveStaffMember, before: StaffMember | None, ids: Ids
) -> StaffMember | Refusal:
    """The entry as the intent wants it; somebody known keeps his PIN unless there is another."""
    if intent.staff_id is not None and before is None:
        return refuse("staff.unknown")
    pin_hash = intent.pin_hash or (before.pin_hash if before is not None else "")
    if not pin_hash:
        return refuse("pin.missing")
    if before is None and len(staff.active) >= MOST_STAFF:
        return refuse("staff.too_many", most=MOST_STAFF)
    staff_id = before.staff_id if before is not None else StaffId(ids.new())
    name = " ".join(intent.name.split())
    given, taken = _in_order(intent.given), _in_order(intent.taken)
    return StaffMember(staff_id, name, intent.role, pin_hash, given, taken)


def _check_entry(staff: Staff, member: StaffMember) -> Refusal | None:
    if not member.name:
        return refuse("staff.name_missing")
    if len(member.name) > LONGEST_NAME:
        return refuse("staff.name_too_long", longest=LONGEST_NAME)
    others = (each for each in staff.active if each.staff_id != member.staff_id)
    if any(each.name.casefold() == member.name.casefold() for each in others):
        return refuse("staff.name_taken", name=member.name)
    if not _is_led(staff, member):
        if staff.is_named:
            return refuse("staff.last_manager", name=member.name)
        return refuse("staff.manager_first")
    return None


def _is_led(staff: Staff, member: StaffMember) -> bool:
    """With `member`'s entry as given, a manager is left, and somebody who may manage people."""
    after = [each for each in staff.active if each.staff_id != member.staff_id]
    after += [member] if member.active else []
    managers = any(each.role is Role.MANAGER for each in after)
    return managers and any(each.may(Right.STAFF) for each in after)


def _in_order(rights: tuple[Right, ...]) -> tuple[Right, ...]:
    return tuple(right for right in Right if right in rights)


def _with_member(state: TillState, member: StaffMember) -> TillState:
    members: Mapping[StaffId, StaffMember] = {**state.staff.members, member.staff_id: member}
    return replace(state, staff=replace(state.staff, members=members))


def _without_failures(state: TillState, staff_id: StaffId) -> TillState:
    failures = {key: each for key, each in state.staff.failures.items() if key != staff_id}
    return replace(state, staff=replace(state.staff, failures=failures))
