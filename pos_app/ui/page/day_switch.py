"""Steps through business days: the day before, the day after, never past today."""

from datetime import date, timedelta

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from pos_app.ui import format as figures
from pos_app.ui.commands import command, key_of, text_of
from pos_app.ui.kit.button import Button
from pos_app.ui.kit.text import Text
from pos_app.ui.theme.look import Look

_ONE_DAY = timedelta(days=1)


class DaySwitch(QWidget):
    """`switched` carries the day chosen; `noun` begins the commands that step (`orders`)."""

    switched = Signal(object)

    def __init__(self, parent: QWidget, noun: str = "orders") -> None:
        super().__init__(parent)
        self._noun = noun
        self._day = self._today = date.min
        size = Look.of_app().tokens.size
        self.before = Button(icon="left", parent=self)
        self.after = Button(icon="right", parent=self)
        self._words = Text(kind="strong", parent=self, align=Qt.AlignmentFlag.AlignHCenter)
        self._words.setMinimumWidth(132)
        for button in (self.before, self.after):
            button.setFixedWidth(size.touch)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(size.gap // 2)
        line.addWidget(self.before)
        line.addWidget(self._words)
        line.addWidget(self.after)
        self.before.clicked.connect(self.step_back)
        self.after.clicked.connect(self.step_on)

    @property
    def day(self) -> date:
        """The day that is shown."""
        return self._day

    def show_day(self, day: date, today: date) -> None:
        """Show `day`; tells nobody."""
        self._day, self._today = min(day, today), today
        self.retranslate()

    def retranslate(self) -> None:
        """Words and names in the language of the screen."""
        is_today = self._day == self._today
        shown = figures.day(self._day)
        self._words.setText(self.tr("Today {day}").format(day=shown[:5]) if is_today else shown)
        self.after.setEnabled(not is_today)
        for button, command_id in (
            (self.before, f"{self._noun}.previous_day"),
            (self.after, f"{self._noun}.next_day"),
        ):
            each = command(command_id)
            button.setAccessibleName(text_of(each))
            button.setToolTip(f"{text_of(each)}  {key_of(each)}")

    @Slot()
    def step_back(self) -> None:
        """One day earlier."""
        self._go(self._day - _ONE_DAY)

    @Slot()
    def step_on(self) -> None:
        """One day later, at most today."""
        if self._day < self._today:
            self._go(self._day + _ONE_DAY)

    def _go(self, day: date) -> None:
        self.show_day(day, self._today)
        self.switched.emit(self._day)
