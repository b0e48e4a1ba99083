"""What the till says about payment codes: a shop's own that it was shown, or one it cannot make."""

from collections.abc import Mapping

from pos_app.ui.source_text import QT_TRANSLATE_NOOP

QR_WORDS: Mapping[str, tuple[str, str]] = {
    "qr.broken": (
        QT_TRANSLATE_NOOP("Message", "This payment code is damaged, or it is none."),
        QT_TRANSLATE_NOOP("Message", "Scan it again, or ask your bank for a new one."),
    ),
    "qr.not_vietqr": (
        QT_TRANSLATE_NOOP("Message", "This code pays into no Vietnamese bank account."),
        QT_TRANSLATE_NOOP("Message", "Take the VietQR that your banking app shows for receiving."),
    ),
    "qr.not_qris": (
        QT_TRANSLATE_NOOP("Message", "This code is no QRIS."),
        QT_TRANSLATE_NOOP("Message", "Take the QRIS with your shop's name and NMID."),
    ),
    "qr.not_for_sales": (
        QT_TRANSLATE_NOOP("Message", "This QRIS is not for paying for goods."),
        QT_TRANSLATE_NOOP("Message", "Ask your acquirer for a QRIS of your shop."),
    ),
    "qr.not_static": (
        QT_TRANSLATE_NOOP("Message", "This QRIS was made for one payment only."),
        QT_TRANSLATE_NOOP("Message", "Take the one that is printed for your shop."),
    ),
    "qr.account_invalid": (
        QT_TRANSLATE_NOOP("Message", "No bank has an account “{account}” (bank {bank})."),
        QT_TRANSLATE_NOOP("Message", "Choose the bank and enter the account as it is written."),
    ),
    "qr.reference_invalid": (
        QT_TRANSLATE_NOOP("Message", "The reference “{reference}” does not fit into a VietQR."),
        QT_TRANSLATE_NOOP("Message", "Use at most 25 letters and digits without accents."),
    ),
    "qr.amount_invalid": (
        QT_TRANSLATE_NOOP("Message", "{amount} cannot be asked for with a payment code."),
        QT_TRANSLATE_NOOP("Message", "Split the amount, or choose another way to pay."),
    ),
    "qr.tip_invalid": (
        QT_TRANSLATE_NOOP("Message", "This tip cannot be asked for with a payment code."),
        QT_TRANSLATE_NOOP("Message", "Use a whole amount, or a share from 0.01 to 99.99 %."),
    ),
}
