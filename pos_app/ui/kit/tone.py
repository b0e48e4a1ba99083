"""The four tones a message can have, and the colours and drawing that go with each."""

from __future__ import annotations

from enum import StrEnum

from pos_app.ui.theme.tokens import Colours
from pos_core.frozen import dataclass


class Tone(StrEnum):
    """PLAIN says, GOOD confirms, WARN asks for attention, BAD needs somebody now."""

    PLAIN = "plain"
    GOOD = "good"
    WARN = "warn"
    BAD = "bad"


@dataclass(frozen=True, slots=True)
class ToneLook:
    """Background, ink and drawing of a tone."""

    fill: str
    ink: str
    icon: str


def tone_look(tone: Tone, colours: Colours) -> ToneLook:
    """How `tone` looks in these colours."""
    match tone:
        case Tone.GOOD:
            return ToneLook(colours.good_soft, colours.good, "check")
        case Tone.WARN:
            return ToneLook(colours.warn_soft, colours.warn, "warning")
        case Tone.BAD:
            return ToneLook(colours.bad_soft, colours.bad, "warning")
        case _:
            return ToneLook(colours.card, colours.ink, "info")
