"""The figures of a day, written out: sales, turnover, tax by rate, cash, rounding, voids."""

from PySide6.QtCore import QCoreApplication

from pos_app.ui import format as figures
from pos_app.ui.page.figure_table import Figure
from pos_core.money import total, zero
from pos_core.refund import Refund
from pos_core.report import DaySummary
from pos_core.tender import Tender

translate = QCoreApplication.translate


def day_figures(
    summary: DaySummary,
    language: str,
    refunds: tuple[Refund, ...] = (),
    *,
    all_of_it: bool = True,
) -> tuple[Figure, ...]:
    """Rows for a `FigureTable`; what is nothing at all is left out, except the cash.

    Who will count the drawer blind must not read here what is in it: then only how many sales.
    """
    money = figures.money
    sales = Figure(translate("DayFigures", "Sales"), str(summary.sale_count))
    if not all_of_it:
        return (sales,)
    turnover = translate("DayFigures", "Turnover")
    rows = [
        sales,
        Figure(turnover, money(summary.turnover), kind="title", tone=""),
    ]
    if summary.discounts:
        rows.append(Figure(translate("DayFigures", "Discounts"), money(-summary.discounts)))
    if summary.service:
        rows.append(Figure(translate("DayFigures", "Service charge"), money(summary.service)))
    for index, tax in enumerate(summary.taxes):
        words = f"{tax.code} {figures.percent(tax.rate, language)}"
        rows.append(Figure(words, money(tax.amount), rule=index == 0))
    rows += _taken(summary)
    if summary.void_count:
        words = translate("DayFigures", "Voided ({count})").format(count=summary.void_count)
        rows.append(Figure(words, money(summary.voids), tone="bad", rule=True))
    if refunds:
        words = translate("DayFigures", "Given back ({count})").format(count=len(refunds))
        back = total((refund.total for refund in refunds), summary.turnover.currency)
        rows.append(Figure(words, money(-back), tone="warn", rule=True))
    return tuple(rows)


def _taken(summary: DaySummary) -> list[Figure]:
    money = figures.money
    tenders = {row.tender: row.amount for row in summary.tenders}
    cash = tenders.get(Tender.CASH, zero(summary.turnover.currency))
    rows = [Figure(translate("DayFigures", "Cash taken"), money(cash), rule=True)]
    if summary.rounding:
        rounding = translate("DayFigures", "of which rounding")
        rows.append(Figure(rounding, money(summary.rounding)))
    if summary.tips:
        rows.append(Figure(translate("DayFigures", "Tips, besides"), money(summary.tips)))
    return rows
