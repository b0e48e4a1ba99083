"""Every table of the API in one list, for migrations and for the tests that compare with them.

A running API does not import this: its statements are text, and SQLAlchemy stays out of memory.
"""

from hosted_api.auth import tables as auth
from hosted_api.issues import tables as issues
from hosted_api.kit import outbox_tables as outbox
from hosted_api.kit.db.tables import METADATA
from hosted_api.menu import tables as menu
from hosted_api.orders import tables as orders
from hosted_api.partners import tables as partners
from hosted_api.payments import tables as payments
from hosted_api.photos import tables as photos
from hosted_api.receipts import tables as receipts
from hosted_api.sessions import tables as sessions
from hosted_api.stores import tables as stores
from hosted_api.sync import tables as sync

__all__ = [
    "METADATA",
    "auth",
    "issues",
    "menu",
    "orders",
    "outbox",
    "partners",
    "payments",
    "photos",
    "receipts",
    "sessions",
    "stores",
    "sync",
]
