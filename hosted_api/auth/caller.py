"""Who asks: a till, one of its people, or a partner; in which stores, and what it may do."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from hosted_api.errors import Forbidden, NotFound

RIGHTS = "!"
"""What a transaction says that took a right away: every node looks who may still listen."""


class Kind(StrEnum):
    """What sort of caller it is."""

    DEVICE = "device"
    STAFF = "staff"
    PARTNER = "partner"


class Scope(StrEnum):
    """What a token allows. A till's staff may what their role may, never more than the till."""

    SYNC = "sync"
    ORDERS_READ = "orders.read"
    ORDERS_WRITE = "orders.write"
    MENU_READ = "menu.read"
    MENU_WRITE = "menu.write"
    PAYMENTS_READ = "payments.read"
    PAYMENTS_WRITE = "payments.write"
    PAYMENTS_REFUND = "payments.refund"
    PAYMENTS_RECONCILE = "payments.reconcile"
    STAFF_VOUCH = "staff.vouch"
    DEVICES_ENROL = "devices.enrol"


_PAYING = frozenset({Scope.PAYMENTS_READ, Scope.PAYMENTS_WRITE})
DEVICE_SCOPES = (
    frozenset(
        {Scope.SYNC, Scope.ORDERS_READ, Scope.ORDERS_WRITE, Scope.MENU_READ, Scope.STAFF_VOUCH}
    )
    | _PAYING
    | {Scope.PAYMENTS_REFUND, Scope.PAYMENTS_RECONCILE}
)
PARTNER_SCOPES = (
    frozenset({Scope.ORDERS_READ, Scope.ORDERS_WRITE, Scope.MENU_READ, Scope.MENU_WRITE}) | _PAYING
)
_SELLING = frozenset({Scope.ORDERS_READ, Scope.ORDERS_WRITE, Scope.MENU_READ}) | _PAYING
_MANAGING = {
    Scope.MENU_WRITE,
    Scope.DEVICES_ENROL,
    Scope.PAYMENTS_REFUND,
    Scope.PAYMENTS_RECONCILE,
}
ROLE_SCOPES = {
    "cashier": _SELLING,
    "supervisor": _SELLING | {Scope.PAYMENTS_REFUND},
    "manager": _SELLING | _MANAGING,
    "admin": _SELLING | _MANAGING,
}


@dataclass(frozen=True, slots=True)
class Caller:
    """A known caller. `keys` are those its signatures may be made with."""

    kind: Kind
    id: str
    stores: frozenset[str]
    scopes: frozenset[str]
    device_id: str = ""
    role: str = ""
    keys: tuple[bytes, ...] = field(default=(), repr=False)

    @property
    def actor(self) -> str:
        """As it stands in events and logs: `device/…`, `staff/…`, `partner/…`."""
        return f"{self.kind}/{self.id}"

    @property
    def store_id(self) -> str:
        """The one store of a till or its staff. Raises `NotFound` for a partner of several."""
        if len(self.stores) != 1:
            raise NotFound("store_unknown", "Name the store.")
        return next(iter(self.stores))

    def sees(self, store_id: str) -> str:
        """The id again. Raises `NotFound` for another's store, as if it were not there."""
        if store_id not in self.stores:
            raise NotFound("store_unknown", "There is no such store.")
        return store_id

    def needs(self, scope: str) -> None:
        """Raises `Forbidden` when the token does not allow it."""
        if scope not in self.scopes:
            raise Forbidden(scope=scope)
