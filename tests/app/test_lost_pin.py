"""A shop whose manager forgot the PIN comes back with the recovery code, and with nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from pos_app.__main__ import main
from pos_app.boot import commands
from pos_app.boot.kept_key import journal_place
from pos_app.boot.options import parse
from pos_app.boot.real_ports import RealRng
from pos_app.boot.wiring import real_ports
from pos_app.engine.lost_pin import ACTOR, give_new_pin, staff_of
from pos_app.engine.opening import open_till
from pos_app.secrets.recovery_code import recovery_code
from pos_app.store.opening import JournalSettings, open_journal
from pos_core.country_profiles import shop_for
from pos_core.ids import StaffId
from pos_core.pin import PinEntry
from pos_core.refusal import refuse
from pos_core.signin import SaveStaffMember, SignIn, SignOut
from pos_core.staff import Role, StaffSaved
from tests.support import tills
from tests.support.quick_pins import QuickPins
from tests.support.working_till import working_till


def _forgotten(root: Path) -> StaffId:
    """Lan is the only manager, the till is locked, and nobody knows the PIN."""
    with working_till(root) as till:
        saved = till.ask(SaveStaffMember(None, "Lan", Role.MANAGER, pin="258013")).events[0]
        assert isinstance(saved, StaffSaved)
        till.ask(SignOut())
        for _ in range(3):
            till.ask(SignIn(saved.staff_id), PinEntry(saved.staff_id, "1111"))
        return saved.staff_id


def test_the_new_pin_opens_the_till_at_once(tmp_path: Path) -> None:
    lan = _forgotten(tmp_path)
    journal = open_journal(tills.ports(), tills.place(tmp_path), settings=tills.SMALL)
    result = give_new_pin(journal, tills.ports(), QuickPins(), " lan ", "975310")
    assert not isinstance(result, type(refuse("x.y")))
    entry = journal.entry(journal.head.seq)
    assert entry is not None
    assert (entry.type, entry.actor) == ("staff.pin_changed.v1", ACTOR)
    journal.close()
    with working_till(tmp_path, rng=RealRng()) as till:
        assert till.ask(SignIn(lan), PinEntry(lan, "975310")).ok, "and without waiting"


@pytest.mark.parametrize(
    ("name", "pin", "code"),
    [("Minh", "975310", "staff.unknown"), ("Lan", "12", "pin.wrong_length")],
)
def test_what_cannot_be_changes_nothing(tmp_path: Path, name: str, pin: str, code: str) -> None:
    _forgotten(tmp_path)
    journal = open_journal(tills.ports(), tills.place(tmp_path), settings=tills.SMALL)
    head = journal.head
    result = give_new_pin(journal, tills.ports(), QuickPins(), name, pin)
    assert getattr(result, "code", "") == code
    assert journal.head == head
    assert [member.name for member in staff_of(journal)] == ["Lan"]
    journal.close()


def test_the_command_wants_the_tills_own_recovery_code(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    data = ["--data", str(tmp_path / "till")]
    ports, place = real_ports(), journal_place(parse(["run", *data]), real_ports()).place
    ports.fs.make_folder(place.folder)
    opened = open_till(ports, place, shop_for("cafe", "vi"), JournalSettings(ballast_bytes=0))
    opened.journal.close()
    opened.rows.close()
    asked: list[str] = []

    def typed(prompt: str) -> str:
        asked.append(prompt)
        return "975310"

    monkeypatch.setattr(commands, "getpass", typed)
    assert main(["new-pin", "Lan", "--code", recovery_code(bytes(32)), *data]) == 1
    assert "not the recovery code" in capsys.readouterr().out
    assert asked == []
    assert place.key is not None
    assert main(["new-pin", "Lan", "--code", recovery_code(place.key), *data]) == 1
    assert "nobody yet" in capsys.readouterr().out
