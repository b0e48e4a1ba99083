"""What a tax class is called on the screen; a class of the shop's own keeps its name."""

from PySide6.QtCore import QCoreApplication

from pos_app.ui.source_text import QT_TRANSLATE_NOOP
from pos_core.shop import Shop
from pos_core.tax import DatedTaxes

_WORDS = {
    "standard": QT_TRANSLATE_NOOP("TaxClass", "Ordinary goods"),
    "restaurant": QT_TRANSLATE_NOOP("TaxClass", "Served food and drink"),
    "reduced": QT_TRANSLATE_NOOP("TaxClass", "Reduced rate"),
    "exempt": QT_TRANSLATE_NOOP("TaxClass", "Exempt"),
    "alcohol": QT_TRANSLATE_NOOP("TaxClass", "Alcohol"),
}


def class_words(tax_class: str) -> str:
    """The words for a tax class."""
    text = _WORDS.get(tax_class)
    return tax_class if text is None else QCoreApplication.translate("TaxClass", text)


def rows_in_order(shop: Shop) -> list[DatedTaxes]:
    """The dated rows, class by class as the table has them, the earliest first."""
    place = {name: at for at, name in enumerate(shop.taxes.classes)}
    return sorted(shop.taxes.rows, key=lambda row: (place[row.tax_class], row.valid_from))
