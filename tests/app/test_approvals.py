"""PINs at the real till: compared beside the window, written down before anybody is told."""

from __future__ import annotations

import json
import logging
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from pos_app.boot.real_ports import RealRng
from pos_app.secrets.pin_hash import PEPPER_BYTES, PIN_PEPPER, PinHash, pin_pepper
from pos_core.ids import StaffId
from pos_core.pin import PinEntry
from pos_core.refusal import refuse
from pos_core.shop import ConfigureShop
from pos_core.signin import ChangePin, LendRight, SaveStaffMember, SignIn, SignOut
from pos_core.staff import PinFailed, Right, RightLent, Role, SignedIn, StaffSaved
from tests.support import tills
from tests.support.quick_pins import QuickPins
from tests.support.working_till import COFFEE, SHOP, WorkingTill, working_till

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pos_app.ports import Pins
    from pos_app.store.journal import Journal

LANS, HOAS = "258013", "975310"


class Kept:
    """The `Secrets` port in memory."""

    def __init__(self) -> None:
        self.secrets: dict[str, bytes] = {}

    def get(self, name: str) -> bytes | None:
        return self.secrets.get(name)

    def put(self, name: str, value: bytes) -> None:
        self.secrets[name] = value

    def forget(self, name: str) -> None:
        self.secrets.pop(name, None)


def _named(till: WorkingTill, name: str, role: Role, pin: str) -> StaffId:
    answer = till.ask(SaveStaffMember(None, name, role, pin=pin))
    saved = answer.events[0]
    assert isinstance(saved, StaffSaved)
    return saved.staff_id


@contextmanager
def _staffed(
    root: Path, pins: Pins | None = None
) -> Iterator[tuple[WorkingTill, StaffId, StaffId]]:
    """Lan is a manager and has locked the till, Hoa is a cashier."""
    with working_till(root, pins=pins) as till:
        lan = _named(till, "Lan", Role.MANAGER, LANS)
        hoa = _named(till, "Hoa", Role.CASHIER, HOAS)
        assert till.ask(SignOut()).ok
        yield till, lan, hoa


def _opened(till: WorkingTill) -> None:
    till.engine.call(_nothing, 5)


def _nothing(_journal: Journal) -> None:
    """Only to have been in line."""


def _later(till: WorkingTill, seconds: int) -> None:
    till.clock.moment += timedelta(seconds=seconds)


def test_the_right_pin_opens_the_till_and_the_sale_names_who_made_it(tmp_path: Path) -> None:
    with _staffed(tmp_path) as (till, _, hoa):
        assert till.add(COFFEE).refusal == refuse("staff.nobody_signed_in")
        assert till.ask(SignIn(hoa), PinEntry(hoa, HOAS)).events == (SignedIn(hoa),)
        till.sell(COFFEE)
        (sale,) = till.sales()
        assert (sale.cashier, sale.cashier_name) == (f"staff/{hoa}", "Hoa")


def test_somebody_elses_pin_does_not_open_it(tmp_path: Path) -> None:
    with _staffed(tmp_path) as (till, lan, hoa):
        wrong = till.ask(SignIn(hoa), PinEntry(hoa, LANS))
        assert wrong.refusal == refuse("pin.wrong", name="Hoa")
        borrowed = till.ask(SignIn(hoa), PinEntry(lan, LANS))
        assert borrowed.refusal == refuse("pin.missing")
        assert till.engine.state.staff.is_locked


def test_the_wait_after_wrong_pins_survives_a_restart(tmp_path: Path) -> None:
    with _staffed(tmp_path) as (till, _, hoa):
        for _ in range(2):
            till.ask(SignIn(hoa), PinEntry(hoa, "111222"))
        third = till.ask(SignIn(hoa), PinEntry(hoa, "111222"))
        assert third.refusal == refuse("pin.wait", name="Hoa", seconds=5)
    pins = QuickPins()
    with working_till(tmp_path, pins=pins) as till:
        _opened(till)
        assert till.engine.state.staff.tries(hoa) == 3
        early = till.ask(SignIn(hoa), PinEntry(hoa, HOAS))
        assert early.refusal == refuse("pin.wait", name="Hoa", seconds=5)
        assert pins.tries == 0, "nothing is compared before its time"
        _later(till, 5)
        fourth = till.ask(SignIn(hoa), PinEntry(hoa, "111222"))
        assert fourth.refusal == refuse("pin.wait", name="Hoa", seconds=15)
        _later(till, 15)
        assert till.ask(SignIn(hoa), PinEntry(hoa, HOAS)).ok
        assert till.engine.state.staff.tries(hoa) == 0


def test_after_a_restart_nobody_is_signed_in_and_the_cart_is_there(tmp_path: Path) -> None:
    with _staffed(tmp_path) as (till, _, hoa):
        till.ask(SignIn(hoa), PinEntry(hoa, HOAS))
        till.add(COFFEE)
    with working_till(tmp_path) as till:
        _opened(till)
        staff = till.engine.state.staff
        assert (staff.is_locked, staff.last) == (True, hoa)
        assert till.engine.state.cart is not None
        assert [change.state.staff.is_locked for change in till.ear.changes][:1] == [True]


def test_an_approval_counts_for_one_thing_only(tmp_path: Path) -> None:
    with _staffed(tmp_path) as (till, lan, hoa):
        till.ask(SignIn(hoa), PinEntry(hoa, HOAS))
        change = ConfigureShop(replace(SHOP, till_prefix="B"))
        needed = refuse("staff.approval_needed", right=Right.SETTINGS)
        assert till.ask(change).refusal == needed
        assert till.ask(change, PinEntry(hoa, HOAS)).refusal == needed
        assert till.ask(change, PinEntry(lan, LANS)).ok
        again = ConfigureShop(replace(SHOP, till_prefix="C"))
        assert till.ask(again).refusal == needed
        entry = till.engine.call(lambda journal: journal.entry(journal.head.seq), 5)
        assert entry is not None
        assert (entry.actor, entry.data["approver"]) == (f"staff/{hoa}", f"staff/{lan}")


def test_a_wrong_approval_is_written_down_and_changes_nothing(tmp_path: Path) -> None:
    with _staffed(tmp_path) as (till, lan, hoa):
        till.ask(SignIn(hoa), PinEntry(hoa, HOAS))
        lend = LendRight(Right.SETTINGS, "settings.open")
        assert till.ask(lend, PinEntry(lan, "000111")).refusal == refuse("pin.wrong", name="Lan")
        assert till.engine.state.staff.tries(lan) == 1
        entry = till.engine.call(lambda journal: journal.entry(journal.head.seq), 5)
        assert entry is not None
        assert (entry.type, entry.data["approving"]) == ("staff.pin_failed.v1", True)
        lent = RightLent(lan, Right.SETTINGS, f"staff/{hoa}", "settings.open")
        assert till.ask(lend, PinEntry(lan, LANS)).events == (lent,)


@pytest.mark.parametrize(
    ("pin", "code"), [("123", "pin.wrong_length"), ("4444", "pin.too_simple"), ("", "pin.missing")]
)
def test_a_pin_that_is_none_is_refused(tmp_path: Path, pin: str, code: str) -> None:
    with working_till(tmp_path) as till:
        answer = till.ask(SaveStaffMember(None, "Lan", Role.MANAGER, pin=pin))
        assert answer.refusal is not None
        assert answer.refusal.code == code


def test_no_pin_stands_in_journal_or_log(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    pins = PinHash(RealRng(), b"p" * PEPPER_BYTES)
    new = "864209"
    with _staffed(tmp_path, pins) as (till, lan, hoa):
        till.ask(SignIn(hoa), PinEntry(hoa, "135790"))
        assert till.ask(SignIn(hoa), PinEntry(hoa, HOAS)).ok
        assert till.ask(ChangePin(hoa, pin=new), PinEntry(hoa, HOAS)).ok
        assert till.ask(LendRight(Right.STAFF, "x.open"), PinEntry(lan, LANS)).ok
        told = till.engine.call(lambda journal: [e.text for e in journal.read(0)], 5)
        hashes = [each.pin_hash for each in till.engine.state.staff.members.values()]
    written = "\n".join([*told, caplog.text])
    for pin in (LANS, HOAS, new, "135790"):
        assert pin not in _without_ids(written)
    for pin_hash in hashes:
        assert pin_hash.startswith("$argon2id$")
        assert pin_hash not in caplog.text
    kept = {json.loads(text).get("pin_hash") for text in told if "pin_hash" in text}
    assert any(kept), "the new PIN is kept as its hash"
    assert sum("staff.pin_failed" in text or "approving" in text for text in told) <= 1


def _without_ids(text: str) -> str:
    """What is left without ids and hashes, in which any six figures may come together."""
    words = text.replace('"', " ").split()
    return " ".join(word for word in words if len(word) < 24)


def test_a_hash_matches_its_own_pin_and_pepper_only() -> None:
    pins = PinHash(tills.SeededRng(), b"p" * PEPPER_BYTES)
    kept = pins.hash(LANS)
    assert kept.startswith("$argon2id$")
    assert pins.matches(kept, LANS)
    assert not pins.matches(kept, HOAS)
    assert not pins.matches("damaged", LANS)
    assert kept != pins.hash(LANS), "two people with one PIN do not look alike"
    assert not PinHash(tills.SeededRng(), b"q" * PEPPER_BYTES).matches(kept, LANS)


def test_the_pepper_is_made_once_and_comes_back_with_the_journals_key() -> None:
    secrets, rng = Kept(), tills.SeededRng()
    pepper = pin_pepper(secrets, rng, tills.KEY)
    assert len(pepper) == PEPPER_BYTES
    assert secrets.secrets == {PIN_PEPPER: pepper}
    assert pin_pepper(secrets, rng, None) == pepper
    assert pin_pepper(Kept(), rng, tills.KEY) == pepper, "on a new computer, with the old key"
    assert pin_pepper(Kept(), rng, b"another key of thirty-two bytes!") != pepper
    assert len(pin_pepper(Kept(), rng, None)) == PEPPER_BYTES


def test_a_wrong_pin_is_on_disk_before_anybody_hears_of_it(tmp_path: Path) -> None:
    with _staffed(tmp_path) as (till, _, hoa):
        before = till.engine.call(lambda journal: journal.head.seq, 5)
        till.ask(SignIn(hoa), PinEntry(hoa, "111222"))
        entry = till.engine.call(lambda journal: journal.entry(before + 1), 5)
        assert entry is not None
        assert entry.type == "staff.pin_failed.v1"
        failed = till.engine.state.staff.failures[hoa]
        assert failed.last_at == till.clock.moment
        assert PinFailed(hoa, failed.last_at).stream == f"staff/{hoa}"
