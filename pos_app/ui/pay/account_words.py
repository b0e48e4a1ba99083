"""What is said while somebody pays on account: whose it is, and what is left of the limit."""

from PySide6.QtCore import QCoreApplication

from pos_app.ui import format as figures
from pos_core.account import credit_left
from pos_core.order import Order
from pos_core.till_state import TillState

translate = QCoreApplication.translate


def account_hint(state: TillState, order: Order) -> str:
    """A line under the field; empty while the order belongs to nobody."""
    customer = state.customer(order.customer_id)
    if customer is None:
        return ""
    if customer.credit_limit is None:
        words = translate("PayAccount", "{name} may not buy on account.")
        return words.replace("{name}", customer.name)
    left = credit_left(state, customer)
    words = translate("PayAccount", "{name}: {left} may still go on account.")
    if left < order.rest():
        words = translate("PayAccount", "{name}: {left} may still go on account; more needs a PIN.")
    least = max(left, left - left)
    return words.replace("{name}", customer.name).replace("{left}", figures.money(least))
