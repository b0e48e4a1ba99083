"""One customer beside the list: how to reach them, what they owe, what may still go on account."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from pos_app.ui import format as figures
from pos_app.ui.page.figure_table import Figure
from pos_core.account import credit_left
from pos_core.customer import Customer
from pos_core.till_state import TillState

translate = QCoreApplication.translate


def account_figures(state: TillState, customer: Customer) -> tuple[Figure, ...]:
    """Rows for a `FigureTable`: the debt, the limit, and what is left of it."""
    money = figures.money
    owed = translate("CustomerDetail", "Owed")
    tone = "warn" if customer.balance.minor > 0 else "muted"
    rows = [Figure(owed, money(customer.balance), kind="title", tone=tone)]
    limit = translate("CustomerDetail", "Credit limit")
    if customer.credit_limit is None:
        rows.append(Figure(limit, translate("CustomerDetail", "none")))
        return tuple(rows)
    left = translate("CustomerDetail", "Still free")
    rows.append(Figure(limit, money(customer.credit_limit)))
    rows.append(Figure(left, money(credit_left(state, customer)), rule=True))
    return tuple(rows)
