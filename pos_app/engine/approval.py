"""What a typed PIN says: who is there, that it was wrong, or that no try is due yet.

The comparing is slow on purpose and done on the engine's thread, where no second try can slip in
between. Wrong PINs are written down before anybody is told, so pulling the plug forgets none.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

from pos_app.ports import Pins
from pos_core.events import Intent, Moment
from pos_core.pin import PinEntry, PinIntent, check_pin, wait_after
from pos_core.refusal import Refusal, refuse
from pos_core.signin import NoteRightPin, NoteWrongPin, SignIn, may_try
from pos_core.till_state import TillState

SomeIntent = TypeVar("SomeIntent", bound=Intent)


def approved(
    state: TillState,
    entry: PinEntry,
    intent: Intent,
    moment: Moment,
    pins: Pins,
    note: Callable[[Intent], object],
) -> Moment | Refusal:
    """The moment with the person who typed the PIN as approver, or what is wrong with it.

    `note` carries out an intent that keeps what came of it. Nothing is compared before its time.
    """
    member = may_try(state, entry.staff_id, moment)
    if isinstance(member, Refusal):
        return member
    if pins.matches(member.pin_hash, entry.pin):
        note(NoteRightPin(member.staff_id))
        return replace(moment, approver=member.actor)
    note(NoteWrongPin(member.staff_id, approving=not isinstance(intent, SignIn)))
    tries = state.staff.tries(member.staff_id) + 1
    seconds = wait_after(tries)
    if seconds:
        return refuse("pin.wait", name=member.name, seconds=seconds)
    return refuse("pin.wrong", name=member.name)


def with_pin_hashed(intent: SomeIntent, pins: Pins) -> SomeIntent | Refusal:
    """The intent with the hash of its new PIN in the place of the PIN itself."""
    if not isinstance(intent, PinIntent) or not intent.pin:
        return intent
    return check_pin(intent.pin) or replace(intent, pin="", pin_hash=pins.hash(intent.pin))
