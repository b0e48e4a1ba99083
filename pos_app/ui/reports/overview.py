"""The first look at a day: what was taken, when it came in, and what sold best."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pos_app.ui import format as figures
from pos_app.ui.kit.chart import Bar, HoursChart, RankChart
from pos_app.ui.kit.text import Card, Text
from pos_app.ui.page.figure_table import Figure, FigureTable
from pos_app.ui.reports.table_model import written
from pos_app.ui.theme.look import Look
from pos_core.sales_report import HourRow, SalesReport
from pos_core.sales_tables import ReportTable

_BEST = 10
_SIDE = 316


class Overview(QWidget):
    """Totals and tenders on the left, hours above the ten best items on the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.totals = FigureTable(self)
        self.hours = HoursChart(self)
        self.best = RankChart(self)
        self._hours_title = Text(kind="strong", parent=self)
        self._best_title = Text(kind="strong", parent=self)
        size = Look.of_app().tokens.size
        left, above, below = Card(self), Card(self), Card(self)
        left.setFixedWidth(_SIDE)
        side = QVBoxLayout(left)
        side.setContentsMargins(size.pad, size.pad, size.pad, size.pad)
        side.addWidget(self.totals)
        side.addStretch(1)
        for card, title, chart in (
            (above, self._hours_title, self.hours),
            (below, self._best_title, self.best),
        ):
            inside = QVBoxLayout(card)
            inside.setContentsMargins(size.pad, size.gap, size.pad, size.gap)
            inside.setSpacing(4)
            inside.addWidget(title)
            inside.addWidget(chart, 1)
        right = QVBoxLayout()
        right.setSpacing(size.margin)
        right.addWidget(above, 1)
        right.addWidget(below)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(size.margin)
        row.addWidget(left)
        row.addLayout(right, 1)

    def retranslate(self) -> None:
        """Words in the language of the screen."""
        self._hours_title.setText(self.tr("Takings by hour"))
        self._best_title.setText(self.tr("What sold best"))
        self.hours.setAccessibleName(self.tr("Takings by hour"))
        self.best.setAccessibleName(self.tr("What sold best"))

    def show_report(
        self, report: SalesReport, tables: tuple[ReportTable, ...], language: str
    ) -> None:
        """Everything anew from `report` and the `tables` made of it."""
        shown = {table.key: table for table in tables}
        rows = []
        for key in ("totals", "tenders", "taxes"):
            table = shown.get(key)
            for number, row in enumerate(table.rows if table is not None else ()):
                last = row[2] if key == "tenders" else row[-1]
                main = key == "totals" and number == 1
                words, amount = str(row[0]), written(last, language)
                rule = number == 0 and key != "totals"
                kind, tone = ("title", "") if main else ("body", "muted")
                rows.append(Figure(words, amount, kind, tone, rule))
        self.totals.show_figures(tuple(rows))
        self.hours.show_bars(_hours(report.hours, language))
        items = shown.get("items")
        self.best.show_bars(_best(items, language) if items is not None else ())


def _hours(rows: tuple[HourRow, ...], language: str) -> tuple[Bar, ...]:
    """A bar for each hour from the first to the last sale, the empty ones between them as well."""
    if not rows:
        return ()
    known = {row.hour: row for row in rows}
    span = (rows[-1].hour - rows[0].hour) % 24
    bars = []
    for step in range(span + 1):
        hour = (rows[0].hour + step) % 24
        mark = "." if language == "id" else ":"
        label = f"{hour:02d}{mark}00"
        row = known.get(hour)
        words = f"{label}   {figures.money(row.amount)}   ({row.count})" if row else label
        bars.append(Bar(f"{hour:02d}", row.amount.minor if row else 0, words))
    return tuple(bars)


def _best(items: ReportTable, language: str) -> tuple[Bar, ...]:
    bars = []
    for name, quantity, amount in items.rows[:_BEST]:
        many, money = written(quantity, language), written(amount, language)
        value = getattr(amount, "minor", 0)
        bars.append(Bar(str(name), value, f"{name}: {many}, {money}", f"{many} · {money}"))
    return tuple(bars)
