"""What the shift page says of a drawer in figures: all of it, or what everybody may see."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from pos_app.ui import format as figures
from pos_app.ui.page.figure_table import Figure
from pos_core.money import Money
from pos_core.shift import Shift
from pos_core.shift_cash import CashCount, CashKind
from pos_core.shift_sums import Figures
from pos_core.shop import Shop
from pos_core.z_report import ZReport

translate = QCoreApplication.translate


def drawer_figures(
    shift: Shift, books: Figures, shop: Shop, language: str, *, all_of_it: bool
) -> tuple[Figure, ...]:
    """The open shift; without the right its cash and what should be there stay hidden."""
    opened = figures.moment(shop.clock.local(shift.opened_at), language)
    rows = [Figure(translate("ShiftFigures", "Opened"), opened)]
    if shift.name:
        rows.append(Figure(translate("ShiftFigures", "By"), shift.name))
    starting = translate("ShiftFigures", "Float")
    rows.append(Figure(starting, figures.money(shift.starting), rule=True))
    if all_of_it:
        rows += _flows(books)
        should = figures.money(shift.expected(books))
        rows.append(
            Figure(translate("ShiftFigures", "Should be there"), should, "title", "", rule=True)
        )
    return tuple(rows)


def _flows(books: Figures) -> list[Figure]:
    cash = books.cash
    told = (
        (translate("ShiftFigures", "Cash taken"), cash.taken),
        (translate("ShiftFigures", "Given back"), -cash.given_back),
        (translate("ShiftFigures", "Paid in"), cash.paid_in),
        (translate("ShiftFigures", "Paid out"), -cash.paid_out),
        (translate("ShiftFigures", "Safe drops"), -cash.dropped),
    )
    return [Figure(words, figures.money(amount)) for words, amount in told if amount]


def count_figures(counts: tuple[CashCount, ...]) -> tuple[Figure, ...]:
    """Every count in turn: what was found, what should have been there, the difference."""
    rows: list[Figure] = []
    for number, count in enumerate(counts, 1):
        named = translate("ShiftFigures", "Count {number}").replace("{number}", str(number))
        if count.actor_name:
            named = f"{named} · {count.actor_name}"
        rows.append(Figure(named, figures.money(count.counted), rule=number > 1))
        should = translate("ShiftFigures", "Should have been there")
        rows.append(Figure(should, figures.money(count.expected)))
        rows.append(Figure(off_words(count.over_short), signed(count.over_short), "strong", ""))
    return tuple(rows)


def off_words(off: Money) -> str:
    """What a difference is called."""
    if not off:
        return translate("ShiftFigures", "It fits")
    if off.minor > 0:
        return translate("ShiftFigures", "Over")
    return translate("ShiftFigures", "Short")


def signed(off: Money) -> str:
    """A difference with its sign, plus as well."""
    return f"+{figures.money(off)}" if off.minor > 0 else figures.money(off)


def moved_words(kind: CashKind) -> str:
    """What happened to the cash."""
    return {
        CashKind.PAID_IN: translate("ShiftFigures", "Paid in"),
        CashKind.PAID_OUT: translate("ShiftFigures", "Paid out"),
        CashKind.DROP: translate("ShiftFigures", "Safe drop"),
    }[kind]


def report_figures(report: ZReport, shop: Shop, language: str) -> tuple[Figure, ...]:
    """The few figures beside the paper of an X or Z."""
    taken = figures.moment(shop.clock.local(report.taken_at), language)
    rows = [
        Figure(translate("ShiftFigures", "Taken at"), taken),
        Figure(translate("ShiftFigures", "Receipts"), str(report.figures.sales.count)),
        Figure(
            translate("ShiftFigures", "Turnover"),
            figures.money(report.figures.turnover),
            "title",
            "",
            rule=True,
        ),
    ]
    drawer = report.drawer
    if drawer is not None and drawer.over_short is not None:
        off = drawer.over_short
        tone = "bad" if off else "good"
        rows.append(Figure(off_words(off), signed(off), "strong", tone, rule=True))
    return tuple(rows)
