"""A sales report as tables: the one shape that the screen, paper, CSV and PDF are made from."""

from collections.abc import Iterable, Mapping
from dataclasses import field

from pos_core.frozen import dataclass
from pos_core.money import Money, total
from pos_core.quantity import Quantity
from pos_core.receipt_words import day, percent, words_for
from pos_core.sales_report import GoodsRow, Period, PersonRow, SalesReport
from pos_core.sales_report_words import SalesReportWords, report_words

Cell = str | int | Money | Quantity


@dataclass(frozen=True, slots=True)
class ReportTable:
    """`key` names the table for programs, `columns` head it; every row has as many cells."""

    key: str
    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class Names:
    """What ids are called: people by actor, categories by id; an unknown one stands as it is."""

    people: Mapping[str, str] = field(default_factory=dict)
    categories: Mapping[str, str] = field(default_factory=dict)

    def person(self, actor: str) -> str:
        """The person's name; empty for nobody."""
        return self.people.get(actor, actor)


def sales_tables(report: SalesReport, names: Names, language: str) -> tuple[ReportTable, ...]:
    """All tables of the report in `language`; those without rows are left out."""
    words = report_words(language)
    tables = (
        _totals(report, words),
        _tenders(report, words),
        _taxes(report, words, language),
        _hours(report, words),
        _goods("categories", words.categories, _named(report.categories, names, words), words),
        _goods("items", words.items, report.items, words),
        _people("cashiers", words.cashiers, report.cashiers, names, words),
        _people("voids", words.voids, report.voids, names, words),
        _people("line_voids", words.line_voids, report.line_voids, names, words),
        _people("refunds", words.refunds, report.refunds, names, words),
        _people("discounts", words.discounts, report.discounts, names, words),
        _people("overrides", words.overrides, report.overrides, names, words),
        _people("paid_out", words.paid_out, report.paid_out, names, words),
        _merged(report, words),
    )
    return tuple(table for table in tables if table.rows)


def period_text(period: Period, language: str) -> str:
    """The period in words: a day, two days, or the number of a shift with its days."""
    words = report_words(language)
    days = day(period.first_day)
    if period.last_day != period.first_day:
        days = f"{days} {words.to} {day(period.last_day)}"
    return f"{words.shift} {period.shift}, {days}" if period.shift else days


def _totals(report: SalesReport, words: SalesReportWords) -> ReportTable:
    summary = report.summary
    count = summary.sale_count
    lines: tuple[tuple[str, Cell], ...] = (
        (words.sales, count),
        (words.turnover, summary.turnover),
        (words.refunded, -report.refunded),
        (words.takings, report.takings),
        (words.discount_sum, -summary.discounts),
        (words.service, summary.service),
        (words.rounding, report.rounding),
        (words.tips, total((row.tips for row in report.tenders), summary.turnover.currency)),
        (words.void_sum, -summary.voids),
        (words.average, summary.turnover.times(1, count) if count else summary.turnover),
    )
    always = (words.sales, words.turnover, words.takings)
    rows = tuple(line for line in lines if line[0] in always or line[1])
    return ReportTable("totals", words.totals, (words.name, words.amount), rows)


def _tenders(report: SalesReport, words: SalesReportWords) -> ReportTable:
    columns = (words.name, words.count, words.taken, words.returned, words.tips)
    rows = tuple(
        (words.tenders[row.tender], row.count, row.taken, row.returned, row.tips)
        for row in report.tenders
    )
    return ReportTable("tenders", words.tenders_title, columns, rows)


def _taxes(report: SalesReport, words: SalesReportWords, language: str) -> ReportTable:
    rows = tuple(
        (
            words.tax.format(code=tax.code, rate=percent(tax.rate, words_for(language))),
            tax.base,
            tax.amount,
        )
        for tax in report.taxes
    )
    return ReportTable("taxes", words.taxes, (words.name, words.base, words.amount), rows)


def _hours(report: SalesReport, words: SalesReportWords) -> ReportTable:
    rows = tuple((f"{row.hour:02d}:00", row.count, row.amount) for row in report.hours)
    return ReportTable("hours", words.hours, (words.hour, words.count, words.amount), rows)


def _named(rows: Iterable[GoodsRow], names: Names, words: SalesReportWords) -> tuple[GoodsRow, ...]:
    return tuple(
        GoodsRow(
            row.key,
            names.categories.get(row.key, row.key) if row.key else words.no_category,
            row.quantity,
            row.amount,
        )
        for row in rows
    )


def _goods(key: str, title: str, goods: Iterable[GoodsRow], words: SalesReportWords) -> ReportTable:
    rows = tuple((row.name, row.quantity, row.amount) for row in goods)
    return ReportTable(key, title, (words.name, words.quantity, words.amount), rows)


def _merged(report: SalesReport, words: SalesReportWords) -> ReportTable:
    rows = tuple((row.number, row.into_number, row.amount) for row in report.merged)
    return ReportTable("merged", words.merged, (words.name, words.into, words.amount), rows)


def _people(
    key: str, title: str, people: Iterable[PersonRow], names: Names, words: SalesReportWords
) -> ReportTable:
    rows = tuple(
        (
            names.person(row.actor),
            names.person(row.approver) or words.nobody,
            row.count,
            row.amount,
        )
        for row in people
    )
    columns = (words.person, words.approver, words.count, words.amount)
    return ReportTable(key, title, columns, rows)
