"""A new PIN for somebody who forgot it, given by whoever holds the till's recovery code.

Only so does a shop whose last manager forgot the PIN come back to its own settings. It is written
into the journal like everything else, with the recovery code as actor.
"""

from pos_app.engine.recovery import recovered_state
from pos_app.ports import Pins, Ports
from pos_app.store.journal import Journal
from pos_core import till, vocabulary
from pos_core.clock import unix_ms
from pos_core.events import Moment
from pos_core.ids import Ids
from pos_core.journal import Draft
from pos_core.pin import check_pin
from pos_core.refusal import Refusal, refuse
from pos_core.signin import ChangePin
from pos_core.staff import StaffMember

ACTOR = "recovery-code"


def staff_of(journal: Journal) -> tuple[StaffMember, ...]:
    """Who works in the shop of this journal. Raises `StoreProblem`."""
    return recovered_state(journal).staff.active


def give_new_pin(
    journal: Journal, ports: Ports, pins: Pins, name: str, pin: str
) -> StaffMember | Refusal:
    """The person called `name` has this PIN from now on. Raises `StoreProblem`."""
    state = recovered_state(journal)
    found = [m for m in state.staff.active if m.name.casefold() == name.strip().casefold()]
    refused = check_pin(pin)
    if refused is not None or not found or state.shop is None:
        return refused or refuse("staff.unknown")
    member, now = found[0], ports.clock.now()
    moment = Moment(now, state.shop.clock.business_day(now), ACTOR, member.actor)
    ids = Ids(unix_ms(now), ports.rng.bytes)
    intent = ChangePin(member.staff_id, pin_hash=pins.hash(pin))
    decision = till.decide(state, intent, moment, ids)
    if isinstance(decision, Refusal):
        return decision
    drafts = [Draft(ids.new(), e.stream, *vocabulary.written(e)) for e in decision]
    journal.append(drafts, at=now, business_day=moment.business_day, actor=ACTOR)
    return member
