"""What people call an open order, where its goods go, and how long it has waited."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from pos_app.ui import format as figures
from pos_app.ui.source_text import QT_TRANSLATE_NOOP
from pos_core.line import OrderLine
from pos_core.order import Order
from pos_core.order_kind import OrderKind

CONTEXT = "OrderWords"
_KIND = {
    OrderKind.DINE_IN: QT_TRANSLATE_NOOP("OrderWords", "Dine in"),
    OrderKind.TAKE_AWAY: QT_TRANSLATE_NOOP("OrderWords", "Take away"),
    OrderKind.DELIVERY: QT_TRANSLATE_NOOP("OrderWords", "Delivery"),
}
_HOUR = 60


def kind_words(kind: OrderKind) -> str:
    """Where the goods go."""
    return QCoreApplication.translate(CONTEXT, _KIND[kind])


def called(order: Order) -> str:
    """The table or guest, else the number."""
    return order.name or order.number


def called_in_full(order: Order) -> str:
    """Name and number: `T5 · A-0007`."""
    return f"{order.name} · {order.number}" if order.name else order.number


def age_words(opened_at: datetime, now: datetime) -> str:
    """How long ago by the minute on the clock: `25 min`, `1 h 5 min`; never less than nothing."""
    since = opened_at.replace(second=0, microsecond=0)
    minutes = max(0, int((now - since).total_seconds()) // _HOUR)
    hours, rest = divmod(minutes, _HOUR)
    if not hours:
        return QCoreApplication.translate("OrderWords", "{n} min").format(n=rest)
    return QCoreApplication.translate("OrderWords", "{h} h {n} min").format(h=hours, n=rest)


def short_age(opened_at: datetime, now: datetime) -> str:
    """The same where there is little room: `25 min`, `1 h 05`."""
    since = opened_at.replace(second=0, microsecond=0)
    hours, rest = divmod(max(0, int((now - since).total_seconds()) // _HOUR), _HOUR)
    if not hours:
        return age_words(opened_at, now)
    words = QCoreApplication.translate("OrderWords", "{h} h {n}")
    return words.format(h=hours, n=f"{rest:02d}")


def line_words(line: OrderLine, language: str) -> str:
    """How much of what: `2 × Milk tea (L)`."""
    amount = figures.quantity(line.quantity, line.unit, language)
    name = f"{line.name} ({line.variant})" if line.variant else line.name
    return f"{amount} × {name}"
