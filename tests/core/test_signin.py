"""Who works here, who sells now, and who answers for what: the rules behind the PIN pad."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pos_core.cart import AddLine, CancelOrder
from pos_core.codec import encode
from pos_core.ids import StaffId
from pos_core.pin import PinEntry, PinFailures, check_pin, seconds_left, wait_after
from pos_core.receipt_layout import receipt
from pos_core.refusal import Refusal, refuse
from pos_core.reprint import BeginPrint, ConfirmPrint, ReprintReceipt
from pos_core.shop import ConfigureShop
from pos_core.signin import (
    ChangePin,
    LendRight,
    NoteRightPin,
    NoteWrongPin,
    RetireStaffMember,
    SaveStaffMember,
    SignIn,
    SignOut,
)
from pos_core.staff import (
    PinAccepted,
    PinChanged,
    Right,
    RightLent,
    Role,
    SignedIn,
    SignedOut,
    SignOutReason,
    StaffRetired,
    StaffSaved,
)
from tests.core.shop_examples import COFFEE, NOON, Counter, pieces, through_json


def names(counter: Counter, name: str, role: Role, *given: Right) -> StaffId:
    """Name somebody, with a manager's word where one is needed."""
    saved = counter.takes(SaveStaffMember(None, name, role, given, pin_hash=f"argon2 {name}"))[0]
    assert isinstance(saved, StaffSaved)
    return saved.staff_id


def comes(counter: Counter, staff_id: StaffId) -> None:
    """Sign in with the right PIN."""
    counter.approver = f"staff/{staff_id}"
    counter.takes(SignIn(staff_id))
    counter.approver = ""


def staffed() -> tuple[Counter, StaffId, StaffId, StaffId]:
    """A counter with Lan (manager), Minh (supervisor) and Hoa (cashier); Lan sells."""
    counter = Counter()
    lan = names(counter, "Lan", Role.MANAGER)
    minh = names(counter, "Minh", Role.SUPERVISOR)
    hoa = names(counter, "Hoa", Role.CASHIER)
    return counter, lan, minh, hoa


def test_a_shop_that_names_nobody_sells_as_ever() -> None:
    counter = Counter()
    assert not counter.state.staff.is_locked
    counter.takes(AddLine(COFFEE, pieces()))
    assert counter.refuses(SignOut()) == refuse("staff.nobody_named")


def test_the_first_person_is_a_manager_and_sells_at_once() -> None:
    counter = Counter()
    for role in (Role.CASHIER, Role.SUPERVISOR):
        first = SaveStaffMember(None, "Hoa", role, pin_hash="x")
        assert counter.refuses(first) == refuse("staff.manager_first")
    powerless = SaveStaffMember(None, "Lan", Role.MANAGER, taken=(Right.STAFF,), pin_hash="x")
    assert counter.refuses(powerless) == refuse("staff.manager_first")
    lan = names(counter, "Lan", Role.MANAGER)
    assert counter.state.staff.signed_in == lan
    assert counter.moment.actor == f"staff/{lan}"


def test_nobody_new_comes_without_a_pin() -> None:
    counter = Counter()
    assert counter.refuses(SaveStaffMember(None, "Lan", Role.MANAGER)) == refuse("pin.missing")


def test_a_cashier_manages_nobody_without_a_managers_pin() -> None:
    counter, lan, minh, hoa = staffed()
    comes(counter, hoa)
    needed = refuse("staff.approval_needed", right=Right.STAFF)
    for intent in (
        SaveStaffMember(hoa, "Hoa", Role.MANAGER),
        SaveStaffMember(None, "Tú", Role.CASHIER, pin_hash="x"),
        RetireStaffMember(minh),
        ChangePin(lan, pin_hash="mine now"),
    ):
        assert counter.refuses(intent) == needed
        counter.approver = f"staff/{minh}"
        assert counter.refuses(intent) == needed, "a supervisor has not that right either"
        counter.approver = ""
    counter.approver = f"staff/{lan}"
    assert counter.takes(RetireStaffMember(minh)) == (StaffRetired(minh, f"staff/{lan}"),)


def test_the_last_manager_can_neither_go_nor_lose_the_right_to_manage() -> None:
    counter, lan, minh, _ = staffed()
    last = refuse("staff.last_manager", name="Lan")
    assert counter.refuses(RetireStaffMember(lan)) == last
    assert counter.refuses(SaveStaffMember(lan, "Lan", Role.SUPERVISOR, (Right.STAFF,))) == last
    assert counter.refuses(SaveStaffMember(lan, "Lan", Role.MANAGER, (), (Right.STAFF,))) == last
    counter.takes(SaveStaffMember(minh, "Minh", Role.MANAGER))
    counter.takes(RetireStaffMember(lan))
    assert counter.state.staff.is_locked, "the manager who retired himself sells no more"
    comes(counter, minh)
    assert counter.refuses(RetireStaffMember(minh)) == refuse("staff.last_manager", name="Minh")


def test_a_manager_whose_right_to_manage_was_taken_does_not_count_as_the_last() -> None:
    counter, lan, minh, _ = staffed()
    counter.takes(SaveStaffMember(minh, "Minh", Role.MANAGER, taken=(Right.STAFF,)))
    assert counter.refuses(RetireStaffMember(lan)) == refuse("staff.last_manager", name="Lan")


@pytest.mark.parametrize(
    ("name", "code"),
    [("", "name_missing"), ("  ", "name_missing"), ("x" * 41, "name_too_long")],
)
def test_a_person_has_a_name_that_fits(name: str, code: str) -> None:
    counter, *_ = staffed()
    refused = counter.refuses(SaveStaffMember(None, name, Role.CASHIER, pin_hash="x"))
    assert refused.code == f"staff.{code}"


def test_two_people_are_told_apart_by_name() -> None:
    counter, _, _, hoa = staffed()
    twin = SaveStaffMember(None, " minh ", Role.CASHIER, pin_hash="x")
    assert counter.refuses(twin) == refuse("staff.name_taken", name="minh")
    counter.takes(RetireStaffMember(hoa))
    names(counter, "Hoa", Role.CASHIER)  # the name of somebody who left is free again


def test_an_entry_changes_without_its_pin() -> None:
    counter, _, _, hoa = staffed()
    before = counter.state.staff.members[hoa]
    counter.takes(SaveStaffMember(hoa, "Hoa B.", Role.CASHIER, (Right.REPRINT,)))
    after = counter.state.staff.members[hoa]
    assert after == replace(before, name="Hoa B.", given=(Right.REPRINT,))
    assert counter.takes(SaveStaffMember(hoa, "Hoa B.", Role.CASHIER, (Right.REPRINT,))) == ()


def test_single_rights_are_given_and_taken() -> None:
    counter, _, minh, hoa = staffed()
    staff = counter.state.staff
    assert not staff.may(f"staff/{hoa}", Right.REFUND)
    assert staff.may(f"staff/{minh}", Right.REFUND)
    assert not staff.may(f"staff/{minh}", Right.SETTINGS)
    counter.takes(SaveStaffMember(hoa, "Hoa", Role.CASHIER, (Right.REFUND,)))
    counter.takes(SaveStaffMember(minh, "Minh", Role.SUPERVISOR, taken=(Right.REFUND,)))
    staff = counter.state.staff
    assert staff.may(f"staff/{hoa}", Right.REFUND)
    assert not staff.may(f"staff/{minh}", Right.REFUND)


def test_a_locked_till_keeps_the_cart_and_takes_nothing_but_a_sign_in() -> None:
    counter, _, _, hoa = staffed()
    counter.takes(AddLine(COFFEE, pieces()))
    cart = counter.state.cart
    assert cart is not None
    counter.takes(SignOut(SignOutReason.IDLE))
    assert counter.moment.actor == "system"
    locked = refuse("staff.nobody_signed_in")
    for intent in (
        AddLine(COFFEE, pieces()),
        CancelOrder(cart.order_id),
        ConfigureShop(counter.shop),
        SaveStaffMember(None, "X", Role.MANAGER, pin_hash="x"),
        LendRight(Right.SETTINGS, "settings.open"),
    ):
        assert counter.refuses(intent) == locked
    assert counter.state.cart == cart
    comes(counter, hoa)
    assert counter.state.cart == cart
    assert counter.state.staff.actor == f"staff/{hoa}"


def test_printing_goes_on_while_the_till_is_locked() -> None:
    counter, *_ = staffed()
    counter.adds(COFFEE)
    counter.pays(print_receipt=True)
    (job,) = counter.state.jobs
    counter.takes(SignOut())
    counter.takes(BeginPrint(job))
    counter.takes(ConfirmPrint(job))
    assert counter.state.jobs == {}


def test_a_sale_carries_the_name_of_who_made_it_for_ever() -> None:
    counter, _, _, hoa = staffed()
    comes(counter, hoa)
    counter.adds(COFFEE)
    sale = counter.pays()
    assert (sale.cashier, sale.cashier_name) == (f"staff/{hoa}", "Hoa")
    printed = receipt(sale, counter.shop, "vi")
    assert any(getattr(block, "right", "") == "Hoa" for block in printed.blocks)


def test_a_cashier_prints_a_receipt_again_with_a_supervisors_pin() -> None:
    counter, _, minh, hoa = staffed()
    comes(counter, hoa)
    counter.adds(COFFEE)
    sale = counter.pays()
    again = ReprintReceipt(sale.order_id, sale.number, 1)
    assert counter.refuses(again) == refuse("staff.approval_needed", right=Right.REPRINT)
    counter.approver = f"staff/{minh}"
    assert encode(counter.takes(again)[0])["approver"] == f"staff/{minh}"


def test_one_signs_in_with_ones_own_pin_only() -> None:
    counter, lan, minh, hoa = staffed()
    counter.takes(SignOut())
    assert counter.refuses(SignIn(hoa)) == refuse("pin.missing")
    counter.approver = f"staff/{lan}"
    assert counter.refuses(SignIn(hoa)) == refuse("pin.missing"), "not even with the manager's"
    counter.approver = f"staff/{minh}"
    assert counter.takes(SignIn(minh)) == (SignedIn(minh),)
    assert counter.takes(SignIn(minh)) == ()


def test_a_cashier_takes_over_in_one_step() -> None:
    counter, lan, _, hoa = staffed()
    counter.approver = f"staff/{hoa}"
    assert counter.takes(SignIn(hoa)) == (
        SignedOut(lan, SignOutReason.SWITCHED),
        SignedIn(hoa),
    )


def test_who_left_signs_in_no_more() -> None:
    counter, lan, _, hoa = staffed()
    counter.takes(RetireStaffMember(hoa))
    counter.approver = f"staff/{hoa}"
    assert counter.refuses(SignIn(hoa)) == refuse("staff.unknown")
    assert counter.refuses(NoteWrongPin(hoa)) == refuse("staff.unknown")
    assert counter.state.staff.name_of(f"staff/{hoa}") == "Hoa", "old receipts keep the name"
    assert counter.state.staff.signed_in == lan


def test_wrong_pins_make_the_next_try_wait_longer_and_longer() -> None:
    counter, _, _, hoa = staffed()
    waits = []
    for _ in range(8):
        counter.takes(NoteWrongPin(hoa))
        seconds = counter.state.staff.seconds_left(hoa, counter.now)
        waits.append(seconds)
        if seconds:
            early = refuse("pin.wait", name="Hoa", seconds=seconds)
            assert counter.refuses(NoteWrongPin(hoa)) == early
            counter.later(seconds=seconds - 1)
            assert counter.refuses(NoteWrongPin(hoa)) == refuse("pin.wait", name="Hoa", seconds=1)
            counter.later(seconds=1)
    assert waits == [0, 0, 5, 15, 60, 300, 300, 300]


def test_a_right_pin_ends_the_row_of_wrong_ones() -> None:
    counter, _, _, hoa = staffed()
    assert counter.takes(NoteRightPin(hoa)) == ()
    for _ in range(3):
        counter.takes(NoteWrongPin(hoa))
    counter.later(seconds=5)
    assert counter.takes(NoteRightPin(hoa)) == (PinAccepted(hoa),)
    counter.takes(NoteWrongPin(hoa))
    assert counter.state.staff.seconds_left(hoa, counter.now) == 0


def test_one_persons_wrong_pins_hold_up_nobody_else() -> None:
    counter, lan, _, hoa = staffed()
    for _ in range(3):
        counter.takes(NoteWrongPin(hoa))
    assert counter.state.staff.seconds_left(lan, counter.now) == 0


def test_the_wait_stands_in_the_journal() -> None:
    counter, _, _, hoa = staffed()
    for _ in range(3):
        counter.takes(NoteWrongPin(hoa, approving=True))
    again = Counter()
    again.events = through_json(counter.events)
    assert again.events == counter.events
    failures = counter.state.staff.failures[hoa]
    assert failures == PinFailures(3, NOON)
    assert encode(counter.state)["staff"]["failures"]


def test_a_clock_that_was_set_back_locks_nobody_out() -> None:
    failures = PinFailures(9, NOON)
    assert seconds_left(failures, NOON) == 300
    assert seconds_left(failures, NOON.replace(year=2025)) == 0


def test_a_new_pin_forgets_the_tries_at_the_old_one() -> None:
    counter, _, _, hoa = staffed()
    for _ in range(3):
        counter.takes(NoteWrongPin(hoa))
    counter.takes(ChangePin(hoa, pin_hash="argon2 new"))
    assert counter.state.staff.seconds_left(hoa, counter.now) == 0
    assert counter.state.staff.members[hoa].pin_hash == "argon2 new"


def test_everybody_changes_his_own_pin_with_the_old_one() -> None:
    counter, _, _, hoa = staffed()
    comes(counter, hoa)
    counter.approver = f"staff/{hoa}"
    assert counter.takes(ChangePin(hoa, pin_hash="new")) == (
        PinChanged(hoa, "new", f"staff/{hoa}"),
    )
    assert counter.refuses(ChangePin(hoa)) == refuse("pin.missing")


def test_a_lent_right_names_who_answers_for_it() -> None:
    counter, lan, minh, hoa = staffed()
    comes(counter, hoa)
    ask = LendRight(Right.SETTINGS, "settings.open")
    assert counter.refuses(ask) == refuse("staff.approval_needed", right=Right.SETTINGS)
    counter.approver = f"staff/{minh}"
    assert isinstance(counter.decides(ask), Refusal), "a supervisor may not open them either"
    counter.approver = f"staff/{lan}"
    lent = RightLent(lan, Right.SETTINGS, f"staff/{hoa}", "settings.open")
    assert counter.takes(ask) == (lent,)
    comes(counter, lan)
    assert counter.takes(ask) == ()


def test_the_shops_rules_are_changed_by_who_may() -> None:
    counter, lan, _, hoa = staffed()
    comes(counter, hoa)
    change = ConfigureShop(replace(counter.shop, till_prefix="B"))
    assert counter.refuses(change) == refuse("staff.approval_needed", right=Right.SETTINGS)
    counter.approver = f"staff/{lan}"
    (changed,) = counter.takes(change)
    assert encode(changed)["approver"] == f"staff/{lan}"


@pytest.mark.parametrize("pin", ["", "123", "123456789", "12a4", "12 4", "１２３５", "-123"])
def test_a_pin_has_four_to_eight_digits(pin: str) -> None:
    assert check_pin(pin) == refuse("pin.wrong_length", shortest=4, longest=8)


@pytest.mark.parametrize("pin", ["0000", "77777", "1234", "4321", "456789", "0123", "9876"])
def test_a_pin_is_not_the_first_that_anybody_tries(pin: str) -> None:
    assert check_pin(pin) == refuse("pin.too_simple")


@pytest.mark.parametrize("pin", ["2580", "1357", "90210318", "1235"])
def test_other_pins_are_fine(pin: str) -> None:
    assert check_pin(pin) is None


def test_nothing_shows_a_pin_or_its_hash() -> None:
    told = repr(
        (
            PinEntry(StaffId("lan"), "2580"),
            ChangePin(StaffId("lan"), pin="2580", pin_hash="$argon2id$"),
            SaveStaffMember(None, "Lan", Role.MANAGER, pin="2580", pin_hash="$argon2id$"),
            PinChanged(StaffId("lan"), "$argon2id$"),
            staffed()[0].state.staff,
        )
    )
    assert "2580" not in told
    assert "argon2" not in told


def test_the_waits_only_grow() -> None:
    waits = [wait_after(count) for count in range(20)]
    assert waits == sorted(waits)
    assert max(waits) == 300
