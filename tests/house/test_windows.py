"""The window never waits, nothing leaks, and the look is defined once."""

from __future__ import annotations

import ast

from tests.house.tree import calls, lines_matching, name_of, python_files, told

STYLE_SHEET_HOME = "pos_app/ui/theme/"


def test_no_dialog_holds_up_the_till() -> None:
    allowed = {"pos_app/boot": {"exec"}, "pos_app/ui/app.py": {"exec"}}  # the one event loop
    wrong = []
    for path in python_files("pos_app"):
        free = {
            name
            for place, names in allowed.items()
            if name_of(path).startswith(place)
            for name in names
        }
        for call, name in calls(path):
            if name in {"exec", "exec_", "processEvents"} - free:
                wrong.append(f"{name_of(path)}:{call.lineno} {name}()")
    assert not wrong, told(wrong, "Show it and listen; the event loop runs once, in the app.")


def test_every_signal_is_connected_to_a_method() -> None:
    wrong = []
    seen = 0
    for path in python_files("pos_app"):
        for call, name in calls(path):
            if name == "connect" and isinstance(call.func, ast.Attribute) and call.args:
                seen += 1
                if not isinstance(call.args[0], ast.Attribute | ast.Name):
                    wrong.append(f"{name_of(path)}:{call.lineno}")
    assert seen > 20
    assert not wrong, told(wrong, "Connect a method: a lambda or partial keeps the widget alive.")


def test_one_place_sets_a_style_sheet() -> None:
    found = [
        f"{name_of(path)}:{call.lineno}"
        for path in python_files("pos_app")
        for call, name in calls(path)
        if name == "setStyleSheet"
    ]
    outside = [place for place in found if not place.startswith(STYLE_SHEET_HOME)]
    assert not outside, told(outside, f"Shape is defined once, in {STYLE_SHEET_HOME}.")
    assert len(found) == 1, told(found, "The style sheet is set exactly once.")


def test_screens_open_no_files() -> None:
    wrong = []
    for path in python_files("pos_app/ui", "pos_app/engine"):
        for call, name in calls(path):
            bare = isinstance(call.func, ast.Name) and name == "open"
            if bare or name in {"read_text", "write_text", "read_bytes", "write_bytes"}:
                wrong.append(f"{name_of(path)}:{call.lineno} {name}()")
    wrong = [place for place in wrong if not place.startswith("pos_app/ui/theme/")]
    assert not wrong, told(wrong, "Files are behind the Fs port; what ships is read by ui/theme.")


def test_numbers_for_colours_stand_in_the_tokens() -> None:
    files = [p for p in python_files("pos_app/ui", "pos_app/bridge") if "/theme/" not in name_of(p)]
    wrong = lines_matching(r"#[0-9a-fA-F]{6}\b|QColor\(\s*\d", files)
    assert not wrong, told(wrong, "Colours are roles from resources/tokens.toml.")
