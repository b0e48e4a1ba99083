"""Why a payment was not made, as the cashier says it to the guest: one row a reason.

The reasons are one family for all providers (`hosted_api/payments/providers/base.py`). What is not
here tells a cashier nothing: it is a neutral sentence, and the server's log has the provider's own.
"""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from pos_app.ui.source_text import QT_TRANSLATE_NOOP

REPLY_LOST = "reply_lost"
"""The provider knew of it and its code never came: it was cancelled there before anybody saw it."""

_ANOTHER_WAY = QT_TRANSLATE_NOOP("Failure", "Nothing was taken. Try again, or pay another way.")
_NOT_SET_UP = (
    QT_TRANSLATE_NOOP("Failure", "Not set up right"),
    QT_TRANSLATE_NOOP("Failure", "Pay another way, and tell whoever set up the till."),
)
_TIME_IS_OVER = (QT_TRANSLATE_NOOP("Failure", "Time is over"), _ANOTHER_WAY)
FAILURES: Mapping[str, tuple[str, str]] = {
    "declined": (
        QT_TRANSLATE_NOOP("Failure", "Declined"),
        QT_TRANSLATE_NOOP("Failure", "The guest's bank or wallet said no. Try another way."),
    ),
    "no_money": (
        QT_TRANSLATE_NOOP("Failure", "Not enough money"),
        QT_TRANSLATE_NOOP("Failure", "There is too little in it. Take a part, or another way."),
    ),
    "limit": (
        QT_TRANSLATE_NOOP("Failure", "Above the limit"),
        QT_TRANSLATE_NOOP("Failure", "Card or wallet allow less at once. Split it in parts."),
    ),
    "account_locked": (
        QT_TRANSLATE_NOOP("Failure", "Locked"),
        QT_TRANSLATE_NOOP("Failure", "The guest's card or wallet is locked. Take another way."),
    ),
    "cancelled": (QT_TRANSLATE_NOOP("Failure", "Cancelled by the guest"), _ANOTHER_WAY),
    "expired": _TIME_IS_OVER,
    "too_late": _TIME_IS_OVER,
    "terminal_busy": (
        QT_TRANSLATE_NOOP("Failure", "Terminal is busy"),
        QT_TRANSLATE_NOOP("Failure", "Finish what stands on the terminal, then try again."),
    ),
    "terminal_offline": (
        QT_TRANSLATE_NOOP("Failure", "Terminal does not answer"),
        QT_TRANSLATE_NOOP("Failure", "Switch it on and look at its line, then try again."),
    ),
    REPLY_LOST: (
        QT_TRANSLATE_NOOP("Failure", "The code was lost"),
        QT_TRANSLATE_NOOP("Failure", "Nobody paid, and it was cancelled. Ask again for a new one."),
    ),
    "not_offered": _NOT_SET_UP,
    "not_offered_there": _NOT_SET_UP,
    "not_known_there": _NOT_SET_UP,
    "credentials": _NOT_SET_UP,
    "no_account": _NOT_SET_UP,
    "no_terminal": _NOT_SET_UP,
}
_OTHER = (QT_TRANSLATE_NOOP("Failure", "Not paid"), _ANOTHER_WAY)


def failure_text(reason: str) -> tuple[str, str]:
    """A headline, and what to do; of a reason nobody knows that it was not paid."""
    headline, do = FAILURES.get(reason, _OTHER)
    return (
        QCoreApplication.translate("Failure", headline),
        QCoreApplication.translate("Failure", do),
    )
