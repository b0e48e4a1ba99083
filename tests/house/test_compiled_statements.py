"""The SQL that is checked in is what the tables and statements give today."""

from __future__ import annotations

from pathlib import Path

from pos_app.store import compile as generator


def test_the_checked_in_sql_is_what_the_generator_writes() -> None:
    wanted = generator.compiled_text()
    found = Path(generator.TARGET).read_text(encoding="utf-8")
    assert found == wanted, "run `python -m pos_app.store.compile` and commit what it writes"
    assert found.count("SELECT") > 5
