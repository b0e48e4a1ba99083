"""What a scanned label says in words, by the layouts the shop has."""

import re

from PySide6.QtCore import QCoreApplication

from pos_app.bridge.till import Till
from pos_app.ui import format as figures
from pos_app.ui.messages import words
from pos_core.barcode import Barcode, ScaleLabel, ScalePattern, read_barcode, scale_pattern
from pos_core.catalog import Found, Unit
from pos_core.money import Currency, Money
from pos_core.quantity import Quantity
from pos_core.refusal import Refusal

translate = QCoreApplication.translate


def parsed(texts: tuple[str, ...]) -> tuple[ScalePattern, ...] | None:
    """The layouts, or None when one of them is none."""
    try:
        return tuple(scale_pattern(text) for text in texts)
    except ValueError:
        return None


def weight_in(text: str) -> Quantity | None:
    """Kilograms as people type them, `1,305` or `1.305`; None when it is no weight."""
    found = re.fullmatch(r"(\d{1,3})(?:[.,](\d{1,3}))?\s*(?:kg)?", text.strip(), re.ASCII)
    if found is None:
        return None
    return Quantity(int(found[1]) * 1000 + int((found[2] or "").ljust(3, "0")))


def meaning(till: Till, code: str) -> str:
    """What a code says: an ordinary code, or article and weight or price of a label."""
    patterns = parsed(till.settings.scale_patterns) or ()
    read = read_barcode(code, patterns)
    if isinstance(read, Refusal):
        return words(read.code, read.facts).text
    if isinstance(read, Barcode):
        return translate("LabelReader", "An ordinary code: {code}").replace("{code}", read.code)
    found = till.catalogue.scanned(code, patterns)
    name = found.item.name if isinstance(found, Found) else ""
    said = translate("LabelReader", "Scale label: article {article}, {what}")
    said = said.replace("{article}", f"{read.item_code} {name}".strip())
    return said.replace("{what}", _worth(till, read))


def _worth(till: Till, label: ScaleLabel) -> str:
    shop = till.state.shop
    currency = shop.currency if shop is not None else Currency.VND
    if label.price_minor is not None:
        return figures.money(Money(label.price_minor, currency))
    assert label.weight is not None
    return figures.quantity(label.weight, Unit.KILOGRAM, till.settings.language)
