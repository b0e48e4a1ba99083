"""Whatever the server holds against what it was told has a title in words at the till."""

from __future__ import annotations

import ast

from pos_app.ui.issue_words import _TITLES as TITLES
from pos_core.bank_transfer import TransferVerdict
from tests.house.tree import parsed, python_files


def _opened() -> set[str]:
    """The kinds that are opened under a name that stands there in letters."""
    kinds: set[str] = set()
    for path in python_files("hosted_api"):
        for node in ast.walk(parsed(path)):
            if not isinstance(node, ast.Call) or len(node.args) < 3:
                continue
            kind = node.args[2]
            if ast.unparse(node.func).endswith("open_issue") and isinstance(kind, ast.Constant):
                kinds.add(str(kind.value))
    return kinds


def test_every_issue_has_a_title() -> None:
    kinds = _opened()
    assert len(kinds) > 12
    kinds |= {f"transfer_{each.value}" for each in TransferVerdict if each.needs_a_person}
    assert kinds - set(TITLES) == set()
