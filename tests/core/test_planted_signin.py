"""Days of people alone would notice when somebody slips past the rules about them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from pos_core import pin, signin, till
from pos_core.signin import SaveStaffMember
from pos_core.staff import PinFailed, Role, SignedIn, StaffRetired, StaffSaved
from tests.core.day_makers.signin import MAKERS, check
from tests.core.random_days import Day
from tests.core.shop_examples import through_json

DAYS = 100
STEPS = 60
Bug = Callable[[pytest.MonkeyPatch], None]


def the_last_manager_may_go(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(signin, "_is_led", lambda staff, member: True)


def who_was_retired_goes_on_selling(patch: pytest.MonkeyPatch) -> None:
    def wrong(state: Any, event: StaffRetired) -> Any:
        after = signin.apply_staff_retired(state, event)
        return replace(after, staff=replace(after.staff, signed_in=state.staff.signed_in))

    patch.setitem(till.EFFECTS, StaffRetired, wrong)


def two_people_have_one_name(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(signin, "_check_entry", lambda staff, member: None)


def a_wrong_pin_counts_twice(patch: pytest.MonkeyPatch) -> None:
    def wrong(state: Any, event: PinFailed) -> Any:
        return signin.apply_pin_failed(signin.apply_pin_failed(state, event), event)

    patch.setitem(till.EFFECTS, PinFailed, wrong)


def nobody_ever_waits(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(pin, "WAITS_SECONDS", (0, 0, 0, 0))


def the_journal_forgets_who_came(patch: pytest.MonkeyPatch) -> None:
    seen: list[SignedIn] = []

    def wrong(state: Any, event: SignedIn) -> Any:
        seen.append(event)  # depends on how often it is asked: not a fold
        return signin.apply_signed_in(state, event) if len(seen) % 2 else state

    patch.setitem(till.EFFECTS, SignedIn, wrong)


def saving_an_entry_brings_nobody(patch: pytest.MonkeyPatch) -> None:
    seen: list[StaffSaved] = []

    def wrong(state: Any, event: StaffSaved) -> Any:
        seen.append(event)
        hashed = replace(event.member, pin_hash=f"{event.member.pin_hash}{len(seen)}")
        return signin.apply_staff_saved(state, replace(event, member=hashed))

    patch.setitem(till.EFFECTS, StaffSaved, wrong)


BUGS: list[Bug] = [
    the_last_manager_may_go,
    who_was_retired_goes_on_selling,
    two_people_have_one_name,
    a_wrong_pin_counts_twice,
    nobody_ever_waits,
    the_journal_forgets_who_came,
    saving_an_entry_brings_nobody,
]


def _play(seed: int) -> None:
    """A day on which nothing but people come and go, and everything that must hold after it."""
    day = Day(seed)
    day.do(SaveStaffMember(None, "Lan", Role.MANAGER, pin_hash="hash"))
    weights = [weight for weight, _ in MAKERS]
    for _ in range(STEPS):
        _, maker = day.dice.choices(MAKERS, weights)[0]
        day.approver = ""
        intent = day.sign_in() if day.state.staff.is_locked else maker(day)
        if intent is not None:
            day.do(intent)
    check(day)
    assert till.fold(through_json(day.events)) == day.state


def test_people_may_come_and_go_as_they_like() -> None:
    for seed in range(DAYS):
        _play(seed)


@pytest.mark.parametrize("plant", BUGS, ids=lambda plant: plant.__name__)
def test_a_planted_bug_is_found(plant: Bug, monkeypatch: pytest.MonkeyPatch) -> None:
    plant(monkeypatch)
    for seed in range(DAYS):
        try:
            _play(seed)
        except Exception:  # noqa: BLE001  however it shows
            return
    pytest.fail(f"{DAYS} days did not notice")
