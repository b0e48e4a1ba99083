"""What the till says about people: refusals of staff and PINs, names of roles and single rights."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from pos_app.ui.source_text import QT_TRANSLATE_NOOP
from pos_core.staff import Right, Role

STAFF_REFUSALS: Mapping[str, tuple[str, str]] = {
    "staff.approval_needed": (
        QT_TRANSLATE_NOOP("Message", "This needs somebody who may do it: {right}."),
        QT_TRANSLATE_NOOP("Message", "Ask that person to enter a PIN here."),
    ),
    "staff.not_approved": (
        QT_TRANSLATE_NOOP("Message", "Not done: nobody approved it."),
        QT_TRANSLATE_NOOP("Message", "Try again when somebody who may do it is here."),
    ),
    "staff.nobody_signed_in": (
        QT_TRANSLATE_NOOP("Message", "The till is locked."),
        QT_TRANSLATE_NOOP("Message", "Sign in first; the order is still there."),
    ),
    "staff.nobody_named": (
        QT_TRANSLATE_NOOP("Message", "There is nobody to sign in yet."),
        QT_TRANSLATE_NOOP("Message", "Name the staff in Settings first."),
    ),
    "staff.unknown": (
        QT_TRANSLATE_NOOP("Message", "This person does not work here any more."),
        QT_TRANSLATE_NOOP("Message", "Choose somebody else."),
    ),
    "staff.name_missing": (
        QT_TRANSLATE_NOOP("Message", "A person needs a name."),
        QT_TRANSLATE_NOOP("Message", "Enter the name that stands on the receipt."),
    ),
    "staff.name_too_long": (
        QT_TRANSLATE_NOOP("Message", "A name has room for {longest} characters."),
        QT_TRANSLATE_NOOP("Message", "Shorten it."),
    ),
    "staff.name_taken": (
        QT_TRANSLATE_NOOP("Message", "There is already somebody called {name}."),
        QT_TRANSLATE_NOOP("Message", "Add a letter or a surname, so that both can be told apart."),
    ),
    "staff.too_many": (
        QT_TRANSLATE_NOOP("Message", "The till has room for {most} people."),
        QT_TRANSLATE_NOOP("Message", "Take out those who have left first."),
    ),
    "staff.manager_first": (
        QT_TRANSLATE_NOOP("Message", "The first person must be a manager who may manage staff."),
        QT_TRANSLATE_NOOP("Message", "Choose the role Manager; add the others afterwards."),
    ),
    "staff.last_manager": (
        QT_TRANSLATE_NOOP("Message", "{name} is the last one who can manage the staff."),
        QT_TRANSLATE_NOOP("Message", "Make somebody else a manager first."),
    ),
    "pin.missing": (
        QT_TRANSLATE_NOOP("Message", "A PIN is missing."),
        QT_TRANSLATE_NOOP("Message", "Enter it on the pad."),
    ),
    "pin.wrong_length": (
        QT_TRANSLATE_NOOP("Message", "A PIN has {shortest} to {longest} digits."),
        QT_TRANSLATE_NOOP("Message", "Choose another one."),
    ),
    "pin.too_simple": (
        QT_TRANSLATE_NOOP("Message", "That PIN is the first one anybody would try."),
        QT_TRANSLATE_NOOP("Message", "Choose digits that are not all alike and not in a row."),
    ),
    "pin.wrong": (
        QT_TRANSLATE_NOOP("Message", "That is not the PIN of {name}."),
        QT_TRANSLATE_NOOP("Message", "Try again."),
    ),
    "pin.wait": (
        QT_TRANSLATE_NOOP("Message", "Too many wrong PINs for {name}."),
        QT_TRANSLATE_NOOP("Message", "Wait {seconds} s, then try again."),
    ),
}

_CONTEXT = "Staff"

ROLE_WORDS: Mapping[Role, str] = {
    Role.CASHIER: QT_TRANSLATE_NOOP("Staff", "Cashier"),
    Role.SUPERVISOR: QT_TRANSLATE_NOOP("Staff", "Supervisor"),
    Role.MANAGER: QT_TRANSLATE_NOOP("Staff", "Manager"),
}

RIGHT_WORDS: Mapping[Right, str] = {
    Right.DISCOUNT_ABOVE_CAP: QT_TRANSLATE_NOOP("Staff", "discount above the limit"),
    Right.OVERRIDE_PRICE: QT_TRANSLATE_NOOP("Staff", "change a price"),
    Right.VOID_SENT: QT_TRANSLATE_NOOP("Staff", "take out what the kitchen has"),
    Right.CANCEL_SENT: QT_TRANSLATE_NOOP("Staff", "cancel an order the kitchen has"),
    Right.VOID_SALE: QT_TRANSLATE_NOOP("Staff", "void a sale"),
    Right.REFUND: QT_TRANSLATE_NOOP("Staff", "refund"),
    Right.REFUND_FOREIGN: QT_TRANSLATE_NOOP("Staff", "refund a sale of another till"),
    Right.CREDIT_ABOVE_LIMIT: QT_TRANSLATE_NOOP("Staff", "credit above the limit"),
    Right.OPEN_DRAWER: QT_TRANSLATE_NOOP("Staff", "open the drawer without a sale"),
    Right.MOVE_CASH: QT_TRANSLATE_NOOP("Staff", "pay cash in or out"),
    Right.REPRINT: QT_TRANSLATE_NOOP("Staff", "print a receipt again"),
    Right.CLOSE_SHIFT: QT_TRANSLATE_NOOP("Staff", "close the shift"),
    Right.REPORTS: QT_TRANSLATE_NOOP("Staff", "see reports"),
    Right.SETTINGS: QT_TRANSLATE_NOOP("Staff", "change settings"),
    Right.STAFF: QT_TRANSLATE_NOOP("Staff", "manage staff"),
    Right.TAKE_OVER: QT_TRANSLATE_NOOP("Staff", "take over what another till has in its cart"),
    Right.UNSEEN_MONEY: QT_TRANSLATE_NOOP("Staff", "go on though a payment was not seen"),
    Right.REOPEN_SESSION: QT_TRANSLATE_NOOP("Staff", "open a table again that was closed"),
    Right.MARK_SOLD_OUT: QT_TRANSLATE_NOOP("Staff", "mark what is sold out"),
}


def role_text(role: Role) -> str:
    """The role in the language of the screen."""
    return QCoreApplication.translate(_CONTEXT, ROLE_WORDS[role])


def right_text(right: Right) -> str:
    """The right in the language of the screen, as it goes on after a colon."""
    return QCoreApplication.translate(_CONTEXT, RIGHT_WORDS[right])
