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
    "feed_entry_aside": QT_TRANSLATE_NOOP("Issue", "The till did not understand the server's news"),
    "fold_failed": QT_TRANSLATE_NOOP("Issue", "The server did not understand an event"),
    "payment_wrong_amount": QT_TRANSLATE_NOOP("Issue", "A payment came with another amount"),
    "payment_wrong_provider": QT_TRANSLATE_NOOP("Issue", "A payment came by another provider"),
    "payment_late": QT_TRANSLATE_NOOP("Issue", "Money came for an order that is over"),
    "payment_conflict": QT_TRANSLATE_NOOP("Issue", "Till and server disagree about a payment"),
    "provider_unreachable": QT_TRANSLATE_NOOP("Issue", "A payment provider does not answer"),
    "payment_uncollected": QT_TRANSLATE_NOOP("Issue", "The money of a card payment did not come"),
    "payment_disputed": QT_TRANSLATE_NOOP("Issue", "A guest's bank wants a payment back"),
    "refund_overdue": QT_TRANSLATE_NOOP("Issue", "A refund is taking too long"),
    "refund_twice": QT_TRANSLATE_NOOP("Issue", "A guest got one refund twice"),
    "refund_failed": QT_TRANSLATE_NOOP("Issue", "A refund did not go through"),
    "transfer_short": QT_TRANSLATE_NOOP("Issue", "A transfer was too small"),
    "transfer_over": QT_TRANSLATE_NOOP("Issue", "A transfer was too large"),
    "transfer_split": QT_TRANSLATE_NOOP("Issue", "A bill was paid by several transfers"),
    "transfer_double": QT_TRANSLATE_NOOP("Issue", "A bill was transferred twice"),
    "transfer_early": QT_TRANSLATE_NOOP("Issue", "A transfer is older than its bill"),
    "transfer_late": QT_TRANSLATE_NOOP("Issue", "A transfer came too late"),
    "transfer_reversed": QT_TRANSLATE_NOOP("Issue", "A transfer was taken back"),
    "transfer_other_account": QT_TRANSLATE_NOOP("Issue", "A transfer went to another account"),
    "transfer_other_currency": QT_TRANSLATE_NOOP("Issue", "A transfer came in another currency"),
    "transfer_unknown_code": QT_TRANSLATE_NOOP("Issue", "A transfer names a bill nobody knows"),
    "transfer_ambiguous": QT_TRANSLATE_NOOP("Issue", "A transfer names several bills"),
    "transfer_mangled": QT_TRANSLATE_NOOP("Issue", "A transfer came without its code"),
    "partner_unreachable": QT_TRANSLATE_NOOP("Issue", "The app does not answer"),
}
_OTHER = QT_TRANSLATE_NOOP("Issue", "Something to look into ({kind})")


def issue_title(kind: str) -> str:
    """The title; a kind that this till does not know is named by its code."""
    known = _TITLES.get(kind)
    if known is not None:
        return QCoreApplication.translate("Issue", known)
    return QCoreApplication.translate("Issue", _OTHER).replace("{kind}", kind)
