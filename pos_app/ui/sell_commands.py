"""The commands of a sale: what works while selling and while money is taken."""

from pos_app.ui import kitchen_commands
from pos_app.ui.command import Command, Place
from pos_app.ui.source_text import QT_TRANSLATE_NOOP


def _category(number: int) -> Command:
    text = QT_TRANSLATE_NOOP("Command", "Category {number}")
    return Command(f"category.{number}", text, f"Alt+{number}", "grid", Place.SELL)


SELL_COMMANDS = (
    Command("search.focus", QT_TRANSLATE_NOOP("Command", "Search"), "F2", "search", Place.SELL),
    Command(
        "cart.focus", QT_TRANSLATE_NOOP("Command", "Go to the order"), "F3", "cart", Place.SELL
    ),
    Command("line.quantity", QT_TRANSLATE_NOOP("Command", "Quantity"), "F4", "plus", Place.SELL),
    Command("discount.line", QT_TRANSLATE_NOOP("Command", "Discount"), "F6", "percent", Place.SELL),
    Command("line.note", QT_TRANSLATE_NOOP("Command", "Note"), "F7", "note", Place.SELL),
    Command("order.note", QT_TRANSLATE_NOOP("Command", "Order note"), "F8", "note", Place.SELL),
    Command("pay.open", QT_TRANSLATE_NOOP("Command", "Pay"), "F12", "cash", Place.SELL),
    Command("edit.undo", QT_TRANSLATE_NOOP("Command", "Undo"), "Ctrl+Z", "undo", Place.SELL),
    Command("line.more", QT_TRANSLATE_NOOP("Command", "One more"), "+", "plus", Place.SELL),
    Command("line.less", QT_TRANSLATE_NOOP("Command", "One less"), "-", "minus", Place.SELL),
    Command("line.remove", QT_TRANSLATE_NOOP("Command", "Remove line"), "Del", "trash", Place.SELL),
    Command(
        "discount.order",
        QT_TRANSLATE_NOOP("Command", "Order discount"),
        "Ctrl+D",
        "percent",
        Place.SELL,
    ),
    Command(
        "order.explain",
        QT_TRANSLATE_NOOP("Command", "Explain total"),
        "Ctrl+E",
        "explain",
        Place.SELL,
    ),
    Command(
        "order.cancel",
        QT_TRANSLATE_NOOP("Command", "Cancel order"),
        "Ctrl+Backspace",
        "cancel",
        Place.SELL,
    ),
    Command("item.mark", QT_TRANSLATE_NOOP("Command", "Sold out"), "Ctrl+O", "box", Place.SELL),
    Command(
        "page.previous", QT_TRANSLATE_NOOP("Command", "Previous page"), "PgUp", "left", Place.SELL
    ),
    Command("page.next", QT_TRANSLATE_NOOP("Command", "Next page"), "PgDown", "right", Place.SELL),
    *(_category(number) for number in range(1, 10)),
    Command("pay.exact", QT_TRANSLATE_NOOP("Command", "Exact amount"), "F8", "cash", Place.PAY),
    Command("pay.confirm", QT_TRANSLATE_NOOP("Command", "Take payment"), "F12", "cash", Place.PAY),
    Command("pay.cash", QT_TRANSLATE_NOOP("Command", "Pay in cash"), "F2", "cash", Place.PAY),
    Command("pay.card", QT_TRANSLATE_NOOP("Command", "Pay by card"), "F3", "card", Place.PAY),
    Command(
        "pay.transfer",
        QT_TRANSLATE_NOOP("Command", "Pay by transfer"),
        "F4",
        "transfer",
        Place.PAY,
    ),
    Command(
        "pay.voucher",
        QT_TRANSLATE_NOOP("Command", "Pay with a voucher"),
        "F6",
        "voucher",
        Place.PAY,
    ),
    Command(
        "pay.account", QT_TRANSLATE_NOOP("Command", "Put on account"), "F7", "person", Place.PAY
    ),
    Command(
        "pay.electronic",
        QT_TRANSLATE_NOOP("Command", "Pay by QR or wallet"),
        "Ctrl+E",
        "transfer",
        Place.PAY,
    ),
    Command("pay.drop", QT_TRANSLATE_NOOP("Command", "Cancel it"), "Ctrl+K", "cancel", Place.PAY),
    Command(
        "pay.set_aside", QT_TRANSLATE_NOOP("Command", "Put aside"), "Ctrl+O", "move", Place.PAY
    ),
    Command("pay.trust", QT_TRANSLATE_NOOP("Command", "Trust it"), "Ctrl+U", "check", Place.PAY),
    Command("pay.retry", QT_TRANSLATE_NOOP("Command", "Try again"), "Ctrl+R", "undo", Place.PAY),
    Command("pay.tip", QT_TRANSLATE_NOOP("Command", "Tip"), "Ctrl+I", "tip", Place.PAY),
    Command("pay.split", QT_TRANSLATE_NOOP("Command", "Split"), "Ctrl+S", "shares", Place.PAY),
    Command(
        "pay.undo", QT_TRANSLATE_NOOP("Command", "Take payment back"), "Ctrl+Z", "undo", Place.PAY
    ),
    Command(
        "customer.attach",
        QT_TRANSLATE_NOOP("Command", "Customer"),
        "Ctrl+K",
        "person",
        Place.SELL,
    ),
    *(Command(*row, Place.SELL) for row in kitchen_commands.SELLING),
)
