"""Writes docs/user-guide/trouble.md from the tables of messages, so that the guide never disagrees.

Run `python -m tests.support.trouble_page` after changing a message; a house test compares.
"""

from __future__ import annotations

from pathlib import Path

from pos_app.ui.problem_words import PROBLEM_WORDS

PAGE = Path(__file__).resolve().parents[2] / "docs" / "user-guide" / "trouble.md"

_HEAD = """# When something is wrong

Every message says what happened, what is safe, and what to do now. The short code is for the
telephone: whoever helps you finds it here. `{…}` stands for what the message names.

| code | what happened | what is safe | what to do now |
|---|---|---|---|
"""


def page() -> str:
    """The whole page, one row a message in the order of the codes."""
    rows = sorted(PROBLEM_WORDS.values(), key=lambda row: row[0])
    return _HEAD + "".join(f"| {' | '.join(_cell(text) for text in row)} |\n" for row in rows)


def _cell(text: str) -> str:
    return text.replace("|", "\\|").strip()


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
