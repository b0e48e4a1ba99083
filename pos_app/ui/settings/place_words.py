"""What a place in a file of settings is called on the screen: Name of the shop, Printers."""

import re

from PySide6.QtCore import QCoreApplication

from pos_app.engine.settings_diff import Difference
from pos_app.ui.settings.class_words import class_words
from pos_app.ui.source_text import QT_TRANSLATE_NOOP

_PLACES = {
    "shop.till_prefix": QT_TRANSLATE_NOOP("Place", "Order numbers begin with"),
    "shop.language": QT_TRANSLATE_NOOP("Place", "Language of the receipts"),
    "shop.country": QT_TRANSLATE_NOOP("Place", "Country"),
    "shop.profile.name": QT_TRANSLATE_NOOP("Place", "Name of the shop"),
    "shop.profile.address": QT_TRANSLATE_NOOP("Place", "Address"),
    "shop.profile.phone": QT_TRANSLATE_NOOP("Place", "Phone"),
    "shop.profile.tax_id": QT_TRANSLATE_NOOP("Place", "Tax number"),
    "shop.profile.header": QT_TRANSLATE_NOOP("Place", "Line above the receipt"),
    "shop.profile.footer": QT_TRANSLATE_NOOP("Place", "Line below the receipt"),
    "shop.profile.cashier": QT_TRANSLATE_NOOP("Place", "Name of the cashier"),
    "shop.profile.logo": QT_TRANSLATE_NOOP("Place", "Logo"),
    "shop.clock": QT_TRANSLATE_NOOP("Place", "Business day"),
    "shop.policy.service": QT_TRANSLATE_NOOP("Place", "Service charge"),
    "shop.policy.cash_rounding": QT_TRANSLATE_NOOP("Place", "Rounding of cash"),
    "shop.policy.tax_per": QT_TRANSLATE_NOOP("Place", "Round tax"),
    "shop.rules.needs_shift": QT_TRANSLATE_NOOP("Place", "Selling needs an open shift"),
    "shop.rules.discount_caps": QT_TRANSLATE_NOOP("Place", "Most discount of a role"),
    "shop.rules.discount_reasons": QT_TRANSLATE_NOOP("Place", "Reasons for discounts"),
    "shop.rules.void_reasons": QT_TRANSLATE_NOOP("Place", "Reasons for voids"),
    "shop.rules.cancel_reasons": QT_TRANSLATE_NOOP("Place", "Reasons for cancelled orders"),
    "shop.rules.price_reasons": QT_TRANSLATE_NOOP("Place", "Reasons for other prices"),
    "shop.rules.order_code": QT_TRANSLATE_NOOP("Place", "Code on the receipt"),
    "shop.rules.refund_reasons": QT_TRANSLATE_NOOP("Place", "Reasons for refunds"),
    "shop.rules.cash_reasons": QT_TRANSLATE_NOOP("Place", "Reasons for cash in and out"),
    "shop.rules.tenders": QT_TRANSLATE_NOOP("Place", "Tenders"),
    "shop.rules.kinds": QT_TRANSLATE_NOOP("Place", "Kinds of order"),
    "shop.rules.stations": QT_TRANSLATE_NOOP("Place", "Kitchen stations"),
    "shop.pay.bank": QT_TRANSLATE_NOOP("Place", "Bank account for VietQR"),
    "shop.pay.holder": QT_TRANSLATE_NOOP("Place", "Holder of the bank account"),
    "shop.pay.qris": QT_TRANSLATE_NOOP("Place", "QRIS of the shop"),
    "shop.pay.trust_limit": QT_TRANSLATE_NOOP("Place", "Most on trust in a shift"),
    "shop.tables.confirms_scans": QT_TRANSLATE_NOOP(
        "Place", "Staff let guests in who scan a table"
    ),
    "shop.tables.opens_by_scan": QT_TRANSLATE_NOOP("Place", "A scan opens the table"),
    "shop.tables.mode": QT_TRANSLATE_NOOP("Place", "How tables pay"),
    "shop.tables.asks_mode": QT_TRANSLATE_NOOP("Place", "Staff choose how a table pays"),
    "shop.tables.minutes": QT_TRANSLATE_NOOP("Place", "A quiet table ends after minutes"),
    "machine.language": QT_TRANSLATE_NOOP("Place", "Language of this till"),
    "machine.theme": QT_TRANSLATE_NOOP("Place", "Light or dark"),
    "machine.printers": QT_TRANSLATE_NOOP("Place", "Printers"),
    "machine.print_receipts": QT_TRANSLATE_NOOP("Place", "Receipt after each sale"),
    "machine.scanner_gap_ms": QT_TRANSLATE_NOOP("Place", "Scanner"),
    "machine.scanner_prefix": QT_TRANSLATE_NOOP("Place", "Scanner"),
    "machine.scale_patterns": QT_TRANSLATE_NOOP("Place", "Layouts of scale labels"),
    "machine.customer_display": QT_TRANSLATE_NOOP("Place", "Customer display"),
    "machine.lock_after_minutes": QT_TRANSLATE_NOOP("Place", "Lock after minutes"),
    "machine.own_api": QT_TRANSLATE_NOOP("Place", "Own server beside the till"),
    "machine.api_on_lan": QT_TRANSLATE_NOOP("Place", "Phones may reach this till"),
    "machine.guests_host": QT_TRANSLATE_NOOP("Place", "Address for guests' phones"),
    "machine.guests_port": QT_TRANSLATE_NOOP("Place", "Port for guests' phones"),
    "machine.api_url": QT_TRANSLATE_NOOP("Place", "Address of the server"),
    "machine.api_for_tills": QT_TRANSLATE_NOOP("Place", "Other tills may join this till"),
    "machine.api_pinned": QT_TRANSLATE_NOOP("Place", "Certificate of the server"),
    "machine.amount_in_thousands": QT_TRANSLATE_NOOP("Place", "A typed 185 means 185.000"),
}
_RATE = re.compile(r"shop\.taxes\.(.+) (\d{4})-(\d{2})-(\d{2})")
_TRUTH = {
    "True": QT_TRANSLATE_NOOP("Place", "yes"),
    "False": QT_TRANSLATE_NOOP("Place", "no"),
}


def place_words(place: str) -> str:
    """The words for a place; one without words of its own shows as it is."""
    rate = _RATE.fullmatch(place)
    if rate is not None:
        since = QCoreApplication.translate("Place", "Tax rate: {tax_class}, from {day}")
        day = f"{rate[4]}/{rate[3]}/{rate[2]}"
        return since.replace("{tax_class}", class_words(rate[1])).replace("{day}", day)
    if place.startswith("staff."):
        return place.removeprefix("staff.")
    known = max((key for key in _PLACES if place.startswith(key)), key=len, default="")
    if not known:
        return place
    rest = place.removeprefix(known).lstrip(".")
    words = QCoreApplication.translate("Place", _PLACES[known])
    return f"{words} ({rest})" if rest else words


def change_words(change: Difference) -> str:
    """Before and after in one line."""
    return f"{_value(change.before)} → {_value(change.after)}"


def _value(text: str) -> str:
    return QCoreApplication.translate("Place", _TRUTH[text]) if text in _TRUTH else text or "–"
