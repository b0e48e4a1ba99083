"""Every event, refusal, problem, command and setting is declared in its one table."""

from __future__ import annotations

import ast
import importlib
import re
import sys
from dataclasses import fields
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence

from pos_app.settings import SETTINGS, Settings
from pos_app.store.problems import PROBLEMS
from pos_app.ui.commands import COMMANDS, Place
from pos_app.ui.refusal_words import REFUSAL_WORDS
from pos_app.ui.storage_words import STORAGE_WORDS
from pos_core import till, vocabulary
from pos_core.events import Event, Intent
from tests.house.tree import calls, name_of, parsed, python_files, told

if TYPE_CHECKING:
    from pathlib import Path

CODE = re.compile(r"^[a-z_]+\.[a-z_0-9]+$")
# Each is called with the code first; `BadTable` carries one out of the reading of a file.
REFUSERS = {"refuse", "Refusal"}
STORED_NAME = re.compile(r"^[a-z_]+\.[a-z_]+\.v[1-9]\d*$")


def _load_the_rules() -> None:
    for path in python_files("pos_core"):
        importlib.import_module(name_of(path)[:-3].replace("/", ".").removesuffix(".__init__"))


def _kinds_of(base: type) -> set[type]:
    """Every class of the rules below `base` that nothing derives from."""
    # A slotted dataclass leaves its first, unslotted self behind; only the named one counts.
    children: list[type] = type.__subclasses__(base)
    below = [
        child
        for child in children
        if child.__module__.startswith("pos_core.")
        and getattr(sys.modules[child.__module__], child.__name__) is child
    ]
    return {kind for child in below for kind in _kinds_of(child)} if below else {base}


def _codes(node: ast.expr, path: Path) -> list[str]:
    """The codes a rule may refuse with there.

    `f"order.already_{outcome}"` stands for every code it can become; a variable for every code
    that is written out in its file.
    """
    match node:
        case ast.Constant(value=str(code)):
            return [code]
        case ast.JoinedStr(values=parts):
            family = "".join(_pattern(part) for part in parts)
            return [code for code in REFUSAL_WORDS if re.fullmatch(family, code)]
        case ast.Name():
            constants = (n.value for n in ast.walk(parsed(path)) if isinstance(n, ast.Constant))
            return [text for text in constants if isinstance(text, str) and CODE.match(text)]
    return []


def _pattern(part: ast.expr) -> str:
    return re.escape(str(part.value)) if isinstance(part, ast.Constant) else "[a-z_0-9]+"


def test_every_event_has_a_stored_name_and_an_effect() -> None:
    _load_the_rules()
    kinds = _kinds_of(Event)
    assert len(kinds) >= 14
    assert kinds == set(vocabulary.NAMES)
    assert kinds == set(till.EFFECTS)
    assert [name for name in vocabulary.NAMES.values() if not STORED_NAME.match(name)] == []
    assert len(set(vocabulary.NAMES.values())) == len(vocabulary.NAMES)


def test_every_intent_has_its_rule_in_the_table_of_contents() -> None:
    _load_the_rules()
    kinds = _kinds_of(Intent)
    assert len(kinds) >= 15
    assert kinds == set(till.RULES)


def test_every_refusal_has_words_and_no_words_are_left_over() -> None:
    used: dict[str, str] = {}
    wrong = []
    for path in python_files("pos_core", "pos_app"):
        for call, name in calls(path):
            if name not in REFUSERS or name_of(path) == "pos_core/refusal.py":
                continue
            if isinstance(call.args[0], ast.Attribute | ast.Subscript):
                continue  # hands on a code that one of REFUSERS made elsewhere
            place = f"{name_of(path)}:{call.lineno}"
            codes = _codes(call.args[0], path)
            wrong += [place for code in codes or ["?"] if not CODE.match(code)]
            used |= dict.fromkeys(codes, place)
    assert not wrong, told(wrong, "A refusal's code is a literal `noun.rule`.")
    assert len(used) > 15
    silent = [f"{place} {code}" for code, place in used.items() if code not in REFUSAL_WORDS]
    assert not silent, told(silent, "Give the refusal words in pos_app/ui/refusal_words.py.")
    unused = sorted(set(REFUSAL_WORDS) - set(used))
    assert not unused, told(unused, "No rule refuses with these any more.")


def test_a_problem_reads_the_same_in_the_store_and_on_the_screen() -> None:
    said = {name: (w.code, w.happened, w.safe, w.now) for name, w in PROBLEMS.items()}
    assert len(said) > 10
    differ = [name for name in said if said[name] != STORAGE_WORDS.get(name)]
    assert not differ, told(differ, "pos_app/store/problems.py and ui/storage_words.py disagree.")


def test_every_command_has_a_name_a_key_and_an_icon() -> None:
    assert len(COMMANDS) > 25
    for command in COMMANDS:
        assert command.text.strip(), command.id
        assert command.icon, command.id
        assert not QKeySequence(command.key).isEmpty(), f"{command.id}: no such key {command.key!r}"
    names = [command.id for command in COMMANDS]
    assert len(set(names)) == len(names)


def test_no_key_means_two_things_in_one_place() -> None:
    taken: dict[tuple[Place, str], str] = {}
    for command in COMMANDS:
        key = QKeySequence(command.key).toString()
        for place in {command.place, Place.ANYWHERE}:
            other = taken.get((place, key))
            both_own = other is not None and place is command.place
            assert not both_own, f"{command.id} and {other} both on {key}"
        taken[command.place, key] = command.id
    everywhere = {key: who for (place, key), who in taken.items() if place is Place.ANYWHERE}
    twice = [
        f"{key}: {everywhere[key]} and {who}"
        for (place, key), who in taken.items()
        if place is not Place.ANYWHERE and key in everywhere
    ]
    assert not twice, told(twice, "A key that works everywhere has no second meaning.")


def test_every_setting_is_declared_with_its_meaning() -> None:
    declared = [row.name for row in SETTINGS]
    assert declared == [field.name for field in fields(Settings)]
    assert all(row.meaning.endswith(".") for row in SETTINGS)
    assert all(getattr(Settings(), row.name) in row.allowed for row in SETTINGS if row.allowed)
