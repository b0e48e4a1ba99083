"""Issues of the server on a random day: opened, closed, told twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pos_core.issues import IssueNoted, NoteIssue

if TYPE_CHECKING:
    from pos_core.events import Intent
    from tests.core.random_days import Day


def _note(day: Day) -> Intent:
    name = day.dice.choice(("a", "b", "c"))
    return NoteIssue(name, "paid_twice", f"order-{name}", day.dice.random() < 0.6)


MAKERS = ((2, _note),)


def check(day: Day) -> None:
    """What is open was opened last, and nothing was written that was no news."""
    open_: dict[str, bool] = {}
    for event in day.events:
        if isinstance(event, IssueNoted):
            assert open_.get(event.issue_id, False) is not event.opened, "told twice"
            open_[event.issue_id] = event.opened
    assert set(day.state.issues) == {name for name, is_open in open_.items() if is_open}
