"""How each line of the cart stands with the kitchen, in a word and a colour."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from pos_app.ui.cart.rows import Marked
from pos_app.ui.source_text import QT_TRANSLATE_NOOP
from pos_core.ids import LineId
from pos_core.kitchen_news import Mark, marks_of
from pos_core.order import Order
from pos_core.shop_rules import ShopRules

_WORDS: Mapping[Mark, tuple[str, str]] = {
    Mark.UNSENT: (QT_TRANSLATE_NOOP("KitchenMarks", "Not sent"), "warn"),
    Mark.HELD: (QT_TRANSLATE_NOOP("KitchenMarks", "Course {course} waits"), "muted"),
    Mark.SENT: (QT_TRANSLATE_NOOP("KitchenMarks", "Sent"), "good"),
    Mark.CHANGED: (QT_TRANSLATE_NOOP("KitchenMarks", "Changed"), "warn"),
}


def marks(order: Order | None, rules: ShopRules) -> Mapping[LineId, Marked]:
    """A mark for each line that some station makes; nothing in a shop without stations."""
    if order is None or not (rules.stations or order.kitchen):
        return {}
    found: dict[LineId, Marked] = {}
    stands = marks_of(order, rules)
    for line in order.lines:
        mark = stands[line.line_id]
        if mark is not Mark.NOT_MADE:
            text, tone = _WORDS[mark]
            words = QCoreApplication.translate("KitchenMarks", text)
            found[line.line_id] = Marked(words.replace("{course}", str(line.course)), tone)
    return found
