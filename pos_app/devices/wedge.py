"""Tells a scanner from a person: both are key presses, a scanner is only faster and ends in Enter.

Pure and without Qt: characters with their time go in, and it says hold, release or scan. The window
replays what is released, so a person notices at most one pause that is shorter than a blink.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

ENDS = frozenset("\r\n\t")
STX, ETX = "\x02", "\x03"
FASTEST_PERSON_MS = 60
_BACKSPACE = "\x08"


@dataclass(frozen=True, slots=True)
class Hold:
    """Keep this key back: it may belong to a scan."""


@dataclass(frozen=True, slots=True)
class Release:
    """A person typed: let the oldest `len(text)` held keys go on. Newer ones stay held."""

    text: str


@dataclass(frozen=True, slots=True)
class Scan:
    """A scanner read `code`: drop every held key. A code over the limit comes cut, and too long."""

    code: str


@dataclass(frozen=True, slots=True)
class Drop:
    """Swallow this key alone: it is the line feed some scanners send after the return."""


Verdict = Hold | Release | Scan | Drop


@dataclass(frozen=True, slots=True)
class WedgeSettings:
    """How this shop's scanner types. Times in milliseconds.

    `gap_ms`: the longest pause inside a scan, and so the longest a key is held. `shortest`: fewer
    characters are typing. `starts_with` / `ends_with`: a scanner set up to send STX … ETX needs no
    guessing by time; empty for none. `needs_end` False: the scanner sends no Enter.
    """

    gap_ms: int = 35
    shortest: int = 6
    longest: int = 128
    starts_with: str = ""
    ends_with: str = ETX
    needs_end: bool = True
    patience_ms: int = 500


@dataclass(slots=True)
class Wedge:
    """The keys of one keyboard. Feed each of them, and call `expire` when `deadline` has passed."""

    settings: WedgeSettings = WedgeSettings()
    _held: str = field(default="", init=False)
    _length: int = field(default=0, init=False)
    _last: int = field(default=0, init=False)
    _framed: bool = field(default=False, init=False)
    _after_scan: bool = field(default=False, init=False)

    @property
    def held(self) -> str:
        """The characters that are kept back now; at most one more than the limit."""
        return self._held

    @property
    def deadline(self) -> int | None:
        """When to call `expire`, on the clock of the keys; None while nothing is held."""
        if not self._held and not self._framed:
            return None
        return self._last + self._pause

    def feed(self, character: str, at: int, auto_repeat: bool = False) -> Verdict:
        """Judge one character typed at `at` ms. Keys without a character are not fed."""
        in_time = 0 <= at - self._last <= self._pause
        self._last = at
        if self._after_scan:
            self._after_scan = False
            if in_time and character in ENDS:
                return Drop()
        if self.settings.starts_with:
            return self._feed_framed(character, in_time)
        if auto_repeat:
            return self._let_go(character)
        return self._feed_timed(character, in_time)

    def expire(self, at: int) -> Verdict:
        """Judge what is held when no key followed in time. Does nothing before `deadline`."""
        deadline = self.deadline
        if deadline is None or 0 <= at - self._last <= self._pause:
            return Hold()
        if self._is_too_long or (not self.settings.needs_end and self._looks_scanned):
            return self._scan()
        return self._let_go("")

    def _feed_timed(self, character: str, in_time: bool) -> Verdict:
        if not self._held or not in_time:
            return self._start_again(character)
        if character not in ENDS:
            self._keep(character)
            return Hold()
        return self._scan() if self._looks_scanned else self._let_go(character)

    def _start_again(self, character: str) -> Verdict:
        """What was held came from a person; the new character may begin a scan."""
        if (
            self._is_too_long or character < " "
        ):  # Enter, Escape and the like start no code and need not wait
            return self._let_go(character)
        before = self._held
        self._empty()
        self._keep(character)
        return Release(before) if before else Hold()

    def _feed_framed(self, character: str, in_time: bool) -> Verdict:
        if self._framed and in_time:
            if character == self.settings.ends_with or character in ENDS:
                return self._scan()
            self._keep(character)
            return Hold()
        if self._is_too_long:
            return self._scan()
        lost = self._held
        self._empty()
        self._framed = character == self.settings.starts_with
        if self._framed:
            self._keep(character)
            return Release(lost) if lost else Hold()
        return Release(lost + character)

    @property
    def _pause(self) -> int:
        return self.settings.patience_ms if self._framed else self.settings.gap_ms

    @property
    def _is_too_long(self) -> bool:
        return self._length > self.settings.longest

    @property
    def _looks_scanned(self) -> bool:
        """Long enough, not one key held down, and no keyboard program correcting a word."""
        return (
            self._length >= self.settings.shortest
            and len(set(self._held)) > 1
            and _BACKSPACE not in self._held
        )

    def _keep(self, character: str) -> None:
        self._length += 1
        if self._length <= self.settings.longest + 1:
            self._held += character

    def _scan(self) -> Verdict:
        code = self._held.removeprefix(self.settings.starts_with if self._framed else "")
        self._empty()
        self._after_scan = True
        return Scan(code)

    def _let_go(self, character: str) -> Verdict:
        if self._is_too_long:
            return self._scan()
        text = self._held + character
        self._empty()
        return Release(text)

    def _empty(self) -> None:
        self._held, self._length, self._framed = "", 0, False


def learned_gap(scans: Sequence[Sequence[int]]) -> int | None:
    """The `gap_ms` for a scanner, from the key times (ms) of at least three scans of six keys.

    Twice the longest pause seen, at least 15 and well below a person's fastest typing. None when
    there are too few scans, or the scanner is as slow as a person: then it needs STX … ETX.
    """
    good = [times for times in scans if len(times) >= 6]
    if len(good) < 3:
        return None
    longest = max(b - a for times in good for a, b in pairwise(times))
    if longest >= FASTEST_PERSON_MS // 1.5:
        return None
    return min(max(15, math.ceil(longest * 2)), FASTEST_PERSON_MS - 10)
