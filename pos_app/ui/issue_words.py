"""What an issue of the server is called at the till: one title a kind."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from pos_app.ui.source_text import QT_TRANSLATE_NOOP

_TITLES: Mapping[str, str] = {
    "paid_twice": QT_TRANSLATE_NOOP("Issue", "Two tills took money for one order"),
    "sold_after_cancel": QT_TRANSLATE_NOOP("Issue", "An order was cancelled and then paid"),
    "cancelled_after_paid": QT_TRANSLATE_NOOP("Issue", "A paid order was to be cancelled"),
    "sale_mismatch": QT_TRANSLATE_NOOP("Issue", "The figures of a sale do not add up"),
    "order_unknown": QT_TRANSLATE_NOOP("Issue", "A till worked on an order nobody knows"),
    "order_lost": QT_TRANSLATE_NOOP("Issue", "The server lost an order that a till has"),
    "order_conflict": QT_TRANSLATE_NOOP("Issue", "The app sent two orders under one name"),
    "menu_conflict": QT_TRANSLATE_NOOP("Issue", "Two menus came under one version"),
    "event_conflict": QT_TRANSLATE_NOOP("Issue", "A till told two stories of one event"),
    "chain_break": QT_TRANSLATE_NOOP("Issue", "A till's journal does not hold together"),
    "gap": QT_TRANSLATE_NOOP("Issue", "Sales of a till are missing on the server"),
    "till_forked": QT_TRANSLATE_NOOP("Issue", "A till's disk went back in time"),
    "fold_failed": QT_TRANSLATE_NOOP("Issue", "The server did not understand an event"),
    "partner_unreachable": QT_TRANSLATE_NOOP("Issue", "The app does not answer"),
}
_OTHER = QT_TRANSLATE_NOOP("Issue", "Something to look into ({kind})")


def issue_title(kind: str) -> str:
    """The title; a kind that this till does not know is named by its code."""
    known = _TITLES.get(kind)
    if known is not None:
        return QCoreApplication.translate("Issue", known)
    return QCoreApplication.translate("Issue", _OTHER).replace("{kind}", kind)
