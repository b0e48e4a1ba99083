"""Settings as a file: everything comes back, no secret goes along, a slip changes nothing."""

from __future__ import annotations

import json
from base64 import b64encode
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from pos_app.__main__ import main
from pos_app.boot.kept_key import journal_place
from pos_app.boot.options import parse
from pos_app.boot.real_ports import RealFs
from pos_app.boot.wiring import real_ports
from pos_app.engine.opening import open_till
from pos_app.engine.settings_diff import differences
from pos_app.engine.settings_file import (
    PortableSettings,
    StaffLine,
    read_settings,
    staff_lines,
    write_settings,
)
from pos_app.engine.settings_transfer import export_settings, look_at
from pos_app.settings import PrinterSetup, Settings, load_settings
from pos_app.store.opening import JournalSettings
from pos_app.ui.messages import words
from pos_core.country_profiles import SHOPS, id_restaurant, shop_for, vn_cafe
from pos_core.ids import StaffId
from pos_core.order_kind import KindRule, OrderKind, TaxSwap
from pos_core.receipt import Picture
from pos_core.refusal import Refusal
from pos_core.shop import Shop
from pos_core.shop_rules import ShopRules
from pos_core.staff import Right, Role, Staff, StaffMember
from pos_core.station import Station
from pos_core.till_state import TillState

NOON = datetime(2026, 11, 21, 5, tzinfo=UTC)
MACHINE = Settings(
    language="id",
    printers=(PrinterSetup("receipt", "network", "192.168.1.50", 58), PrinterSetup("bar")),
    mirror_folder="/media/stick",
    scanner_prefix="\x02",
)
RULES = ShopRules(
    needs_shift=True,
    void_reasons=("Bấm nhầm",),
    kinds=(KindRule(OrderKind.TAKE_AWAY, False, (TaxSwap("restaurant", "standard"),)),),
    stations=(Station("bar", "Quầy bar", ("coffee",), "bar"),),
)
LAN = StaffMember(StaffId("s1"), "Lan", Role.MANAGER, "$argon2id$v=19$secret", (Right.REFUND,))


def back(portable: PortableSettings, present: Settings | None = None) -> PortableSettings:
    read = read_settings(write_settings(portable, NOON), present or Settings())
    assert isinstance(read, PortableSettings), read
    return read


def edited(change: dict[str, Any]) -> bytes:
    """A file in which somebody wrote something else at `a.b.c`."""
    data = json.loads(write_settings(PortableSettings(vn_cafe("vi"), MACHINE), NOON))
    for place, value in change.items():
        *way, last = place.split(".")
        at = data
        for step in way:
            at = at[int(step)] if step.isdigit() else at[step]
        at[last] = value
    return json.dumps(data).encode()


def codes(content: bytes) -> list[tuple[str, str]]:
    read = read_settings(content, Settings())
    assert isinstance(read, tuple), read
    return [(no.code, str(dict(no.facts).get("place", ""))) for no in read]


@pytest.mark.parametrize("name", sorted(SHOPS))
def test_every_shop_comes_back_as_it_was(name: str) -> None:
    shop = replace(SHOPS[name]("en"), rules=RULES)
    assert back(PortableSettings(shop, MACHINE)).shop == shop


def test_a_logo_goes_along_dot_for_dot() -> None:
    logo = Picture(16, 2, b64encode(b"\xf0\x0f\xaa\x55").decode())
    shop = vn_cafe("vi")
    shop = replace(shop, profile=replace(shop.profile, logo=logo))
    assert back(PortableSettings(shop)).shop == shop


def test_the_machine_comes_back_without_what_belongs_to_one_computer() -> None:
    here = Settings(mirror_folder="/mnt/backup")
    read = back(PortableSettings(None, MACHINE), here).machine
    assert read == replace(MACHINE, mirror_folder="/mnt/backup")
    assert b"/media/stick" not in write_settings(PortableSettings(None, MACHINE), NOON)


def test_staff_go_along_by_name_without_pin_or_hash() -> None:
    retired = replace(LAN, staff_id=StaffId("s2"), name="Tú", active=False)
    lines = staff_lines(Staff({LAN.staff_id: LAN, retired.staff_id: retired}))
    assert lines == (StaffLine("Lan", Role.MANAGER, (Right.REFUND,)),)
    content = write_settings(PortableSettings(staff=lines), NOON)
    assert b"argon2" not in content
    assert b"pin" not in content.lower().replace(b"there is no pin", b"")
    assert back(PortableSettings(staff=lines)).staff == lines


def test_a_person_can_read_it() -> None:
    text = write_settings(PortableSettings(vn_cafe("vi"), MACHINE), NOON).decode()
    for said in ("Cà phê Mây Trắng", '"needs_shift": false', '"2027-01-01"', "174/2025/NĐ-CP"):
        assert said in text


@pytest.mark.parametrize(
    ("place", "value", "code"),
    [
        ("shop.profile.name", 5, "wrong_value"),
        ("shop.policy.cash_rounding.step", "500", "wrong_value"),
        ("shop.policy.tax_per", "month", "wrong_value"),
        ("shop.taxes.rows.0.valid_from", "1.1.2027", "wrong_value"),
        ("shop.rules.needs_shft", True, "unknown_name"),
        ("shop.clock.utc_offset_minutes", 7.5, "wrong_value"),
        ("machine.language", "fr", "wrong_value"),
        ("machine.printers", "all", "wrong_value"),
        ("machine.scale_patterns", ["21IIII"], "wrong_value"),
        ("machine.scanner_gap_ms", 0, "wrong_value"),
        ("machine.printers.0.paper_mm", 57, "wrong_value"),
        ("machine.printers.1.name", "receipt", "wrong_value"),
        ("shop.taxes.rows.0.taxes.0.rate", -1, "wrong_value"),
        ("shop.policy.cash_rounding.step", 0, "cannot_be"),
    ],
)
def test_a_slip_is_told_by_its_place_and_nothing_is_taken(
    place: str, value: Any, code: str
) -> None:
    assert [found[0] for found in codes(edited({place: value}))] == [f"settings_file.{code}"]


def test_every_slip_is_told_at_once() -> None:
    content = edited({"shop.profile.name": 5, "machine.theme": "pink", "shop.language": None})
    assert {place for _, place in codes(content)} == {
        "shop.profile.name",
        "machine.theme",
        "shop.language",
    }


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "unreadable"),
        (b"\xff\xfe{", "unreadable"),
        (b"[1, 2]", "not_ours"),
        (b'{"evertill": "catalogue"}', "not_ours"),
        (b'{"evertill": "settings", "format": 2, "shop": {}}', "too_new"),
        (b'{"evertill": "settings", "format": 1}', "empty"),
        (b"[" * 100_000, "unreadable"),
        (b" " * 2_000_000, "not_ours"),
    ],
)
def test_what_is_no_file_of_settings_says_so(content: bytes, code: str) -> None:
    assert codes(content)[0][0] == f"settings_file.{code}"


def test_each_no_has_words_that_name_the_place() -> None:
    read = read_settings(edited({"shop.profile.name": 5}), Settings())
    assert isinstance(read, tuple)
    said = words(read[0].code, read[0].facts, translate=str, language="en")
    assert said.title == "shop.profile.name: “5” cannot be; wanted: text."


def test_a_file_with_a_byte_order_mark_is_read() -> None:
    content = b"\xef\xbb\xbf" + write_settings(PortableSettings(vn_cafe("vi")), NOON)
    assert isinstance(read_settings(content, Settings()), PortableSettings)


def test_what_would_change_is_told_line_by_line() -> None:
    shop = vn_cafe("vi")
    other = replace(shop, profile=replace(shop.profile, name="Quán Mới"), rules=RULES)
    staff = Staff({LAN.staff_id: LAN})
    portable = PortableSettings(
        other, replace(Settings(), theme="dark"), (StaffLine("Lan", Role.CASHIER),)
    )
    found = {d.place: (d.before, d.after) for d in differences(portable, shop, Settings(), staff)}
    assert found["shop.profile.name"] == ("Cà phê Mây Trắng", "Quán Mới")
    assert found["shop.rules.needs_shift"] == ("False", "True")
    assert found["shop.rules.void_reasons"] == ("", "Bấm nhầm")
    assert found["machine.theme"] == ("system", "dark")
    assert found["staff.Lan"] == ("manager", "cashier")
    assert not [place for place in found if "taxes" in place]


def test_a_rate_by_date_is_one_line() -> None:
    shop, other = vn_cafe("vi"), vn_cafe("vi")
    other = replace(other, taxes=replace(other.taxes, rows=other.taxes.rows[:-1]))
    (found,) = differences(PortableSettings(other), shop, Settings(), Staff())
    assert found.place.startswith("shop.taxes.alcohol")
    assert (found.before, found.after) == ("GTGT 10 % inclusive", "")


def test_a_shop_of_another_currency_is_refused_before_anything_changes(tmp_path: Path) -> None:
    state = TillState(shop=vn_cafe("vi"))
    file = tmp_path / "settings.json"
    file.write_bytes(write_settings(PortableSettings(id_restaurant("id")), NOON))
    looked = look_at(RealFs(), file, state, Settings(), NOON)
    assert [no.code for no in looked.wrong] == ["shop.currency_fixed"]
    assert looked.changes == ()


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    looked = look_at(RealFs(), tmp_path / "gone.json", TillState(), Settings(), NOON)
    assert [no.code for no in looked.wrong] == ["settings_file.unreadable"]


def test_what_is_exported_and_looked_at_again_changes_nothing(tmp_path: Path) -> None:
    state = TillState(shop=replace(vn_cafe("vi"), rules=RULES), staff=Staff({LAN.staff_id: LAN}))
    file = tmp_path / "settings.json"
    export_settings(RealFs(), file, state, MACHINE, NOON, with_staff=True)
    looked = look_at(RealFs(), file, state, MACHINE, NOON)
    assert (looked.changes, looked.wrong) == ((), ())


def begun(folder: Path, language: str = "vi") -> None:
    """A till with a journal and nothing sold."""
    options = parse(["--data", str(folder), "--language", language])
    ports = real_ports()
    ports.fs.make_folder(folder)
    kept = journal_place(options, ports)
    settings = JournalSettings(ballast_bytes=0)
    opened = open_till(ports, kept.place, shop_for("cafe", language), settings)
    opened.journal.close()
    opened.rows.close()


def shop_in(folder: Path) -> Shop | None:
    """Whose shop the till is, as it opens the next time."""
    options = parse(["--data", str(folder)])
    ports = real_ports()
    opened = open_till(ports, journal_place(options, ports).place, shop_for("grocery", "vi"))
    opened.journal.close()
    opened.rows.close()
    return opened.state.shop


def test_one_till_is_set_up_like_another_from_the_command_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    one, other, file = tmp_path / "one", tmp_path / "other", tmp_path / "settings.json"
    begun(one)
    begun(other)
    assert main(["settings-export", str(file), "--data", str(one)]) == 0
    data = json.loads(file.read_text("utf-8"))
    data["shop"]["profile"]["name"] = "Quán Mới"
    data["machine"]["theme"] = "dark"
    file.write_text(json.dumps(data), "utf-8")
    capsys.readouterr()

    assert main(["settings-import", str(file), "--data", str(other)]) == 0
    shown = capsys.readouterr().out
    assert "shop.profile.name: Cà phê Mây Trắng -> Quán Mới" in shown
    assert "Nothing was changed yet" in shown
    before = shop_in(other)
    assert before is not None
    assert before.profile.name == "Cà phê Mây Trắng"

    assert main(["settings-import", str(file), "--yes", "--data", str(other)]) == 0
    after = shop_in(other)
    assert after is not None
    assert after.profile.name == "Quán Mới"
    assert load_settings(RealFs(), other / "settings.json").theme == "dark"
    assert main(["verify", "--data", str(other)]) == 0


def test_a_slip_in_the_file_changes_nothing_on_the_command_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    till, file = tmp_path / "till", tmp_path / "settings.json"
    begun(till)
    file.write_bytes(edited({"machine.theme": "pink"}))
    assert main(["settings-import", str(file), "--yes", "--data", str(till)]) == 1
    said = capsys.readouterr()
    assert "machine.theme" in said.err
    assert "Nothing was changed." in said.err
    assert not (till / "settings.json").exists()


def test_refusals_are_values() -> None:
    assert isinstance(look_at(RealFs(), Path("/"), TillState(), Settings(), NOON).wrong[0], Refusal)
