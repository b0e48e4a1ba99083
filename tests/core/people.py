"""People to test with: a cashier, a supervisor and a manager, and who stands at the counter."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pos_core.ids import StaffId
from pos_core.staff import Role, Staff, StaffMember

if TYPE_CHECKING:
    from tests.core.shop_examples import Counter

LAN = StaffMember(StaffId("lan"), "Lan", Role.CASHIER, "-")
MINH = StaffMember(StaffId("minh"), "Minh", Role.SUPERVISOR, "-")
HOA = StaffMember(StaffId("hoa"), "Hoa", Role.MANAGER, "-")
PEOPLE = {member.staff_id: member for member in (LAN, MINH, HOA)}


def staffed(counter: Counter, who: StaffMember = LAN, *others: StaffMember) -> Counter:
    """The counter with all of them known and `who` signed in; `others` replace their namesakes."""
    members = {**PEOPLE, **{member.staff_id: member for member in (who, *others)}}
    staff = Staff(members, signed_in=who.staff_id)
    counter.state = replace(counter.state, staff=staff)
    return counter
