"""Staff: who works here, what each may do, who is signed in, and who answers for what.

A shop that has named nobody trusts everybody: then there is no PIN and every right is given. Once
somebody is named, what goes beyond one's own rights needs another person's PIN on the spot.
"""

from collections.abc import Mapping
from dataclasses import field
from datetime import datetime
from enum import StrEnum

from pos_core.events import Event, Moment
from pos_core.frozen import dataclass
from pos_core.ids import StaffId
from pos_core.pin import PinFailures, seconds_left
from pos_core.refusal import Refusal, refuse

NOBODY_NAMED = "staff/1"
"""The actor in a shop that has named nobody."""


class Role(StrEnum):
    """What somebody is; it brings the usual rights."""

    CASHIER = "cashier"
    SUPERVISOR = "supervisor"
    MANAGER = "manager"


class Right(StrEnum):
    """One thing that not everybody may do."""

    DISCOUNT_ABOVE_CAP = "discount_above_cap"
    OVERRIDE_PRICE = "override_price"
    VOID_SENT = "void_sent"
    CANCEL_SENT = "cancel_sent"
    VOID_SALE = "void_sale"
    REFUND = "refund"
    REFUND_FOREIGN = "refund_foreign"
    CREDIT_ABOVE_LIMIT = "credit_above_limit"
    OPEN_DRAWER = "open_drawer"
    MOVE_CASH = "move_cash"
    REPRINT = "reprint"
    CLOSE_SHIFT = "close_shift"
    REPORTS = "reports"
    SETTINGS = "settings"
    STAFF = "staff"
    TAKE_OVER = "take_over"
    UNSEEN_MONEY = "unseen_money"
    REOPEN_SESSION = "reopen_session"
    MARK_SOLD_OUT = "mark_sold_out"


_ALL = frozenset(Right)
USUAL_RIGHTS: Mapping[Role, frozenset[Right]] = {
    Role.CASHIER: frozenset({Right.MARK_SOLD_OUT}),
    Role.SUPERVISOR: _ALL - {Right.SETTINGS, Right.STAFF},
    Role.MANAGER: _ALL,
}


@dataclass(frozen=True, slots=True)
class StaffMember:
    """One person. `pin_hash` is argon2id as text; `given` and `taken` change the role's rights."""

    staff_id: StaffId
    name: str
    role: Role
    pin_hash: str = field(repr=False)
    given: tuple[Right, ...] = ()
    taken: tuple[Right, ...] = ()
    active: bool = True

    def may(self, right: Right) -> bool:
        """True when the person has the right."""
        if right in self.taken:
            return False
        return right in self.given or right in USUAL_RIGHTS[self.role]

    @property
    def actor(self) -> str:
        """How the journal names the person: `staff/<id>`."""
        return f"staff/{self.staff_id}"


@dataclass(frozen=True, slots=True)
class StaffEvent(Event):
    """Something that happened to one person's entry, or that the person did at the door."""

    staff_id: StaffId

    @property
    def stream(self) -> str:
        """The person's own stream."""
        return f"staff/{self.staff_id}"


@dataclass(frozen=True, slots=True)
class StaffSaved(StaffEvent):
    """The person's entry now reads so; `approver` let it be done."""

    member: StaffMember
    approver: str = ""


@dataclass(frozen=True, slots=True)
class StaffRetired(StaffEvent):
    """The person works here no more; what he did keeps his name."""

    approver: str = ""


@dataclass(frozen=True, slots=True)
class PinChanged(StaffEvent):
    """From here on another PIN counts."""

    pin_hash: str = field(repr=False)
    approver: str = ""


@dataclass(frozen=True, slots=True)
class PinFailed(StaffEvent):
    """A wrong PIN was typed as this person; `approving` when it was to answer for another."""

    at: datetime
    approving: bool = False


@dataclass(frozen=True, slots=True)
class PinAccepted(StaffEvent):
    """The right PIN came after wrong ones: the waits begin anew."""


@dataclass(frozen=True, slots=True)
class SignedIn(StaffEvent):
    """The person sells from now on."""


class SignOutReason(StrEnum):
    """Why somebody sells no more."""

    LOCKED = "locked"
    IDLE = "idle"
    SWITCHED = "switched"
    RESTARTED = "restarted"


@dataclass(frozen=True, slots=True)
class SignedOut(StaffEvent):
    """The person sells no more: nobody does until the next sign-in."""

    why: SignOutReason


@dataclass(frozen=True, slots=True)
class RightLent(StaffEvent):
    """The person let `actor` do one thing that he may not do by himself, such as open a screen."""

    right: Right
    actor: str
    command: str


@dataclass(frozen=True, slots=True)
class Staff:
    """`members` by id, retired ones too; `signed_in` sells now, None while the till is locked.

    `last` is who sold before that.
    """

    members: Mapping[StaffId, StaffMember] = field(default_factory=dict)
    signed_in: StaffId | None = None
    failures: Mapping[StaffId, PinFailures] = field(default_factory=dict)
    last: StaffId | None = None

    @property
    def is_named(self) -> bool:
        """True once the shop has named somebody who may sign in."""
        return any(member.active for member in self.members.values())

    @property
    def is_locked(self) -> bool:
        """True while somebody has to sign in before anything is sold."""
        return self.is_named and self.signed_in is None

    @property
    def active(self) -> tuple[StaffMember, ...]:
        """Everybody who may sign in, by name."""
        named = (member for member in self.members.values() if member.active)
        return tuple(sorted(named, key=_by_name))

    @property
    def actor(self) -> str:
        """Who does what is done now: `staff/<id>`, or `system` while nobody is signed in."""
        if self.signed_in is not None:
            return f"staff/{self.signed_in}"
        return "system" if self.is_named else NOBODY_NAMED

    def member(self, staff_id: StaffId) -> StaffMember | None:
        """The person of that id who may sign in, or None."""
        member = self.members.get(staff_id)
        return member if member is not None and member.active else None

    def tries(self, staff_id: StaffId) -> int:
        """Wrong PINs in a row so far."""
        failed = self.failures.get(staff_id)
        return failed.count if failed is not None else 0

    def seconds_left(self, staff_id: StaffId, now: datetime) -> int:
        """How long the person's next PIN has to wait; 0 when it may be typed."""
        return seconds_left(self.failures.get(staff_id), now)

    def with_right(self, right: Right) -> tuple[StaffMember, ...]:
        """Who may, by name."""
        return tuple(member for member in self.active if member.may(right))

    def by_actor(self, actor: str) -> StaffMember | None:
        """The person behind `staff/<id>`, or None."""
        return self.members.get(StaffId(actor.removeprefix("staff/")))

    def name_of(self, actor: str) -> str:
        """The person's name as it stands on paper; empty when nobody is named."""
        member = self.by_actor(actor)
        return member.name if member is not None else ""

    def may(self, actor: str, right: Right) -> bool:
        """True when `actor` has the right by himself."""
        if not self.is_named:
            return True
        member = self.by_actor(actor)
        return member is not None and member.active and member.may(right)

    def authority(self, moment: Moment, right: Right) -> str | Refusal:
        """Who answers for it: empty for the actor, else the approver; or that a PIN is needed.

        What is written down keeps this as its `approver`. The window answers the refusal with the
        sheet that asks for somebody's PIN, and asks again with `moment.approver` set.
        """
        if self.may(moment.actor, right):
            return ""
        if moment.approver and self.may(moment.approver, right):
            return moment.approver
        return refuse("staff.approval_needed", right=right)


def _by_name(member: StaffMember) -> tuple[str, str]:
    return member.name.casefold(), member.staff_id
