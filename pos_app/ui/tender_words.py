"""What people call each tender, and how a payment reads in one line."""

from PySide6.QtCore import QCoreApplication

from pos_app.ui import format as figures
from pos_app.ui.method_words import method_text
from pos_app.ui.source_text import QT_TRANSLATE_NOOP
from pos_core.sale import Sale
from pos_core.tender import Payment, Tender

CONTEXT = "Tender"
TENDER_WORDS = {
    Tender.CASH: QT_TRANSLATE_NOOP("Tender", "Cash"),
    Tender.CARD: QT_TRANSLATE_NOOP("Tender", "Card"),
    Tender.TRANSFER: QT_TRANSLATE_NOOP("Tender", "Transfer"),
    Tender.VOUCHER: QT_TRANSLATE_NOOP("Tender", "Voucher"),
    Tender.ACCOUNT: QT_TRANSLATE_NOOP("Tender", "Account"),
    Tender.EXCHANGE: QT_TRANSLATE_NOOP("Tender", "Exchange"),
    Tender.ELECTRONIC: QT_TRANSLATE_NOOP("Tender", "QR / wallet"),
}
_RECEIVED = QT_TRANSLATE_NOOP("Tender", "{amount} received")
_TIP = QT_TRANSLATE_NOOP("Tender", "Tip")


def tender_text(tender: Tender) -> str:
    """The tender's name in the language of the screen."""
    return QCoreApplication.translate(CONTEXT, TENDER_WORDS[tender])


def payment_text(payment: Payment) -> str:
    """The tender, and what the terminal, the bank or the voucher calls it."""
    name = method_text(payment.method) if payment.method else tender_text(payment.tender)
    return f"{name} · {payment.reference}" if payment.reference else name


def _received(payment: Payment) -> str:
    """The payment, and how much was handed over when something went back of it."""
    if not payment.change:
        return payment_text(payment)
    received = QCoreApplication.translate(CONTEXT, _RECEIVED)
    handed = received.replace("{amount}", figures.money(payment.tendered))
    return f"{payment_text(payment)} · {handed}"


def sale_tenders(sale: Sale) -> tuple[tuple[str, str], ...]:
    """Each payment of a sale as words and amount, tips apart at the end."""
    rows = [(_received(p), figures.money(p.amount)) for p in sale.payments]
    if sale.tip:
        tip = QCoreApplication.translate(CONTEXT, _TIP)
        rows.append((tip, figures.money(sale.tip)))
    return tuple(rows)
