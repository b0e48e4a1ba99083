"""A PIN: what may be one, who typed which, and how long somebody waits after wrong ones.

Four digits would be guessed in an afternoon, so each wrong PIN after the second makes the next try
wait longer. The waits are worked out from what the journal knows, so a restart does not end them.
"""

from dataclasses import field
from datetime import datetime, timedelta

from pos_core.events import Intent
from pos_core.frozen import dataclass
from pos_core.ids import StaffId
from pos_core.refusal import Refusal, refuse

SHORTEST, LONGEST = 4, 8
FREE_TRIES = 2
WAITS_SECONDS = (5, 15, 60, 300)
"""How long the try after the third, fourth, fifth wrong PIN waits; the last for all after it."""

_STRAIGHTS = ("0123456789", "9876543210")


@dataclass(frozen=True, slots=True)
class PinEntry:
    """What somebody typed on the pad as whom. It is never written down and not shown."""

    staff_id: StaffId
    pin: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class PinIntent(Intent):
    """Base of what sets a PIN. The engine puts `pin_hash` in the place of `pin`; rules see no PIN.

    Both empty means that the PIN stays as it is.
    """

    pin: str = field(default="", repr=False, kw_only=True)
    pin_hash: str = field(default="", repr=False, kw_only=True)


@dataclass(frozen=True, slots=True)
class PinFailures:
    """Wrong PINs in a row for one person, and when the last one was typed."""

    count: int
    last_at: datetime


def check_pin(pin: str) -> Refusal | None:
    """Whether `pin` may be one: four to eight digits that are not the first anybody tries."""
    if not (SHORTEST <= len(pin) <= LONGEST and pin.isascii() and pin.isdigit()):
        return refuse("pin.wrong_length", shortest=SHORTEST, longest=LONGEST)
    if len(set(pin)) == 1 or any(pin in straight for straight in _STRAIGHTS):
        return refuse("pin.too_simple")
    return None


def wait_after(count: int) -> int:
    """The seconds from the last of `count` wrong PINs in a row to the next try."""
    over = count - FREE_TRIES
    return 0 if over <= 0 else WAITS_SECONDS[min(over, len(WAITS_SECONDS)) - 1]


def seconds_left(failures: PinFailures | None, now: datetime) -> int:
    """How long the next try still has to wait, rounded up; 0 when it may be made.

    A clock that was set back to before the last try does not lock anybody out for longer.
    """
    if failures is None or now < failures.last_at:
        return 0
    until = failures.last_at + timedelta(seconds=wait_after(failures.count))
    return max(0, -((now - until) // timedelta(seconds=1)))
