"""What is said aloud at the counter when money comes, in the language of the screen."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from pos_app.ui.source_text import QT_TRANSLATE_NOOP
from pos_core.money import Currency, Money
from pos_core.spoken_number import vietnamese_number

_CURRENCIES: Mapping[Currency, str] = {
    Currency.VND: QT_TRANSLATE_NOOP("Spoken", "dong"),
    Currency.IDR: QT_TRANSLATE_NOOP("Spoken", "rupiah"),
    Currency.USD: QT_TRANSLATE_NOOP("Spoken", "dollars"),
}


def received_aloud(money: Money, language: str) -> str:
    """`Đã nhận bốn mươi lăm nghìn đồng`."""
    words = QCoreApplication.translate("Spoken", "Received {amount}")
    return words.replace("{amount}", _amount(money, language))


def missing_aloud(money: Money, language: str) -> str:
    """That so much less came than was asked for."""
    words = QCoreApplication.translate("Spoken", "Attention: {amount} too little")
    return words.replace("{amount}", _amount(money, language))


def _amount(money: Money, language: str) -> str:
    exponent = money.currency.exponent
    whole, part = divmod(abs(money.minor), 10**exponent)
    number = vietnamese_number(whole) if language == "vi" and not part else str(whole)
    if part:
        number = f"{number}.{part:0{exponent}d}"
    currency = QCoreApplication.translate("Spoken", _CURRENCIES[money.currency])
    return f"{number} {currency}"
