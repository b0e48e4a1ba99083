"""Issues the server has open for this store: what two sides say that cannot both be so.

The till only knows their titles; somebody looks into them where all the facts are.
"""

from dataclasses import replace

from pos_core.deciding_transfers import settled_elsewhere
from pos_core.events import Event, Intent, Moment
from pos_core.frozen import dataclass
from pos_core.ids import Ids
from pos_core.issue import Issue
from pos_core.refusal import Refusal
from pos_core.till_state import TillState

MOST_OPEN = 100
Decision = tuple[Event, ...] | Refusal


@dataclass(frozen=True, slots=True)
class NoteIssue(Intent):
    """The server opened an issue, or closed it."""

    issue_id: str
    kind: str
    key: str
    opened: bool


@dataclass(frozen=True, slots=True)
class IssueNoted(Event):
    """An issue of this `kind` about `key` is open from now on, or not any more."""

    issue_id: str
    kind: str
    key: str
    opened: bool

    @property
    def stream(self) -> str:
        """The issue's own stream."""
        return f"issue/{self.issue_id}"


def decide_note_issue(state: TillState, intent: NoteIssue, moment: Moment, ids: Ids) -> Decision:
    """Only what is news."""
    noted = IssueNoted(intent.issue_id, intent.kind, intent.key, intent.opened)
    is_news = (intent.issue_id in state.issues) != intent.opened
    decided = () if intent.opened else settled_elsewhere(state, intent.key)
    return (noted, *decided) if is_news else decided


def apply_issue_noted(state: TillState, event: IssueNoted) -> TillState:
    """The latest ones are kept; the server has them all."""
    left = {key: each for key, each in state.issues.items() if key != event.issue_id}
    if event.opened:
        left[event.issue_id] = Issue(event.kind, event.key)
    kept = dict(list(left.items())[-MOST_OPEN:])
    return replace(state, issues=kept)
