"""Customers: the people a shop knows by name, how to reach them, and what they still owe.

Whoever has a limit may buy on account up to it. A phone number belongs to one customer only, is
never written into a log and is shown whole to nobody who did not ask for it.
"""

from collections.abc import Mapping
from dataclasses import field, replace
from typing import Any

from pos_core.codec import Coding, register_abstract
from pos_core.events import Event
from pos_core.frozen import dataclass
from pos_core.ids import CustomerId, PaymentId
from pos_core.money import Currency, Money
from pos_core.tender import Tender

LONGEST_NAME = 80
LONGEST_NOTE = 200


@dataclass(frozen=True, slots=True)
class Customer:
    """`phone` as `pos_core.phone` keeps it. Without a `credit_limit` nothing goes on account.

    `balance` is what the customer owes the shop; never below zero unless a sale was taken back
    after it was paid for.
    """

    customer_id: CustomerId
    name: str
    balance: Money
    phone: str = field(default="", repr=False)
    note: str = ""
    credit_limit: Money | None = None

    def owing(self, change: Money) -> "Customer":
        """The same customer owing so much more (or less)."""
        return replace(self, balance=self.balance + change)


Customers = Mapping[CustomerId, Customer]


@dataclass(frozen=True, slots=True)
class CustomerEvent(Event):
    """Something that happened to one customer's entry or account."""

    customer_id: CustomerId

    @property
    def stream(self) -> str:
        """The customer's own stream."""
        return f"customer/{self.customer_id}"


@dataclass(frozen=True, slots=True)
class CustomerSaved(CustomerEvent):
    """A customer is entered or reads so from now on; `approver` let the limit be raised."""

    name: str
    phone: str = field(default="", repr=False)
    note: str = ""
    credit_limit: Money | None = None
    approver: str = ""


@dataclass(frozen=True, slots=True)
class AccountPaid(CustomerEvent):
    """A customer paid `amount` of the debt back by `tender`; `owed` is what is left of it.

    `name` is the customer's at that moment, `cashier_name` of who took the money.
    """

    amount: Money
    tender: Tender
    payment_id: PaymentId
    owed: Money
    reference: str = ""
    name: str = ""
    cashier_name: str = ""


def by_phone(customers: Customers, phone: str) -> Customer | None:
    """Whose number it is, written as it is kept; nobody's when it is empty."""
    if not phone:
        return None
    return next((one for one in customers.values() if one.phone == phone), None)


def saved(before: Customer | None, event: CustomerSaved, currency: Currency) -> Customer:
    """The customer as the event has it, owing what was owed before."""
    return Customer(
        event.customer_id,
        event.name,
        before.balance if before is not None else Money(0, currency),
        event.phone,
        event.note,
        event.credit_limit,
    )


def _row(one: Customer) -> list[Any]:
    limit = one.credit_limit
    owed = one.balance
    bare = [one.customer_id, one.name, one.phone, owed.currency.value]
    more = [owed.minor, limit.minor if limit is not None else None, one.note]
    return bare if more == [0, None, ""] else bare + more


def _from_row(row: list[Any]) -> Customer:
    customer_id, name, phone, currency, *more = row
    owed, limit, note = more or (0, None, "")
    unit = Currency(currency)
    return Customer(
        CustomerId(customer_id),
        name,
        Money(owed, unit),
        phone,
        note,
        Money(limit, unit) if limit is not None else None,
    )


# Ten thousand customers stand in every checkpoint: a short row each, not a table of field names.
register_abstract(Customer, Coding(_row, _from_row))
