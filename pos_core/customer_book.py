"""The book of customers: entering one, changing one, and saying whose order this is."""

from dataclasses import field, replace

from pos_core.account import check_new_owner
from pos_core.cart import current_or_new
from pos_core.customer import (
    LONGEST_NAME,
    LONGEST_NOTE,
    CustomerSaved,
    by_phone,
    saved,
)
from pos_core.events import Event, Intent, Moment
from pos_core.frozen import dataclass
from pos_core.ids import CustomerId, Ids, OrderId
from pos_core.money import Currency, Money
from pos_core.order import OrderAssigned
from pos_core.phone import normalised
from pos_core.refusal import Refusal, refuse
from pos_core.shop import Shop
from pos_core.staff import Right
from pos_core.till_state import TillState

Decision = tuple[Event, ...] | Refusal


@dataclass(frozen=True, slots=True)
class SaveCustomer(Intent):
    """Enter a customer, or with an id change one. `phone` as it was typed; empty for none.

    With `attach` the order in front of the cashier becomes this customer's in the same step; one is
    opened where there is none.
    """

    name: str
    phone: str = field(default="", repr=False)
    note: str = ""
    credit_limit: Money | None = None
    customer_id: CustomerId | None = None
    attach: bool = False


@dataclass(frozen=True, slots=True)
class AttachCustomer(Intent):
    """The order is this customer's: that of the id, or the one in the cart, or a new one."""

    customer_id: CustomerId
    order_id: OrderId | None = None


@dataclass(frozen=True, slots=True)
class DetachCustomer(Intent):
    """The order is nobody's."""

    order_id: OrderId


def decide_save_customer(
    state: TillState, intent: SaveCustomer, moment: Moment, ids: Ids
) -> Decision:
    """A name, and a number nobody else has; a higher limit needs somebody who may give it."""
    shop, before = state.shop, state.customer(intent.customer_id)
    if shop is None:
        return refuse("shop.not_configured")
    if intent.customer_id is not None and before is None:
        return refuse("customer.unknown")
    entry = _entry(state, intent, shop, moment, ids)
    if isinstance(entry, Refusal):
        return entry
    changed = before is None or saved(before, entry, shop.currency) != before
    events: tuple[Event, ...] = (entry,) if changed else ()
    if not intent.attach:
        return events
    assigned = _assigned(state, entry.customer_id, None, moment, ids)
    return assigned if isinstance(assigned, Refusal) else events + assigned


def decide_attach_customer(
    state: TillState, intent: AttachCustomer, moment: Moment, ids: Ids
) -> Decision:
    """Only a known customer, and none in place of one whose account has paid for a part."""
    if state.shop is None:
        return refuse("shop.not_configured")
    if state.customer(intent.customer_id) is None:
        return refuse("customer.unknown")
    return _assigned(state, intent.customer_id, intent.order_id, moment, ids)


def decide_detach_customer(
    state: TillState, intent: DetachCustomer, moment: Moment, ids: Ids
) -> Decision:
    """The order stays, without a name on it."""
    return _assigned(state, None, intent.order_id, moment, ids)


def apply_customer_saved(state: TillState, event: CustomerSaved) -> TillState:
    """The entry reads so; what is owed stays as it is."""
    assert state.shop is not None
    before = state.customer(event.customer_id)
    return state.with_customer(saved(before, event, state.shop.currency))


def _assigned(
    state: TillState,
    customer_id: CustomerId | None,
    order_id: OrderId | None,
    moment: Moment,
    ids: Ids,
) -> Decision:
    opening: tuple[Event, ...] = ()
    if order_id is None:
        opening, order = current_or_new(state, moment, ids)
    elif order_id in state.orders:
        order = state.orders[order_id]
    else:
        return state.not_open(order_id)
    if order.customer_id == customer_id:
        return opening
    refused = check_new_owner(order, customer_id)
    return refused or (*opening, OrderAssigned(order.order_id, customer_id))


def _entry(
    state: TillState, intent: SaveCustomer, shop: Shop, moment: Moment, ids: Ids
) -> CustomerSaved | Refusal:
    phone = normalised(intent.phone, shop.country)
    if phone is None:
        return refuse("customer.phone_invalid")
    entry = CustomerSaved(
        intent.customer_id or CustomerId(ids.new()),
        " ".join(intent.name.split()),
        phone,
        " ".join(intent.note.split()),
        intent.credit_limit,
    )
    refused = _check_entry(state, entry, shop.currency)
    if refused is not None:
        return refused
    approver = _limit_authority(state, entry, moment)
    return approver if isinstance(approver, Refusal) else replace(entry, approver=approver)


def _check_entry(state: TillState, entry: CustomerSaved, currency: Currency) -> Refusal | None:
    if not entry.name:
        return refuse("customer.name_missing")
    if len(entry.name) > LONGEST_NAME:
        return refuse("customer.name_too_long", longest=LONGEST_NAME)
    if len(entry.note) > LONGEST_NOTE:
        return refuse("line.note_too_long", longest=LONGEST_NOTE)
    owner = by_phone(state.customers, entry.phone)
    if owner is not None and owner.customer_id != entry.customer_id:
        return refuse("customer.phone_taken", name=owner.name)
    limit = entry.credit_limit
    if limit is not None and (limit.minor < 0 or limit.currency is not currency):
        return refuse("customer.limit_invalid")
    return None


def _limit_authority(state: TillState, entry: CustomerSaved, moment: Moment) -> str | Refusal:
    """To lend more than before is to go above the limit there was."""
    before = state.customer(entry.customer_id)
    had = before.credit_limit if before is not None else None
    wanted = entry.credit_limit
    if wanted is None or (had is not None and wanted <= had):
        return ""
    return state.staff.authority(moment, Right.CREDIT_ABOVE_LIMIT)
