"""Which QR, wallet or terminal the guest pays by: one touch or one figure, and it is asked for."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from pos_app.ui import format as figures
from pos_app.ui.kit.button import Button
from pos_app.ui.kit.sheet import Sheet
from pos_app.ui.kit.text import Text
from pos_app.ui.method_words import method_text
from pos_core.money import Money
from pos_core.payment_events import Method

_MOST_KEYS = 9


def works_now(method: Method, *, online: bool) -> bool:
    """True when it can be asked for at this moment."""
    return not method.needs_internet or (online and method.state != "down")


class MethodSheet(Sheet):
    """`chosen` gives the name of a method that works now; the others say why they do not."""

    chosen = Signal(str)

    def __init__(
        self,
        methods: Sequence[Method],
        amount: Money,
        *,
        online: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        words = self.tr("{amount} is asked for.").replace("{amount}", figures.money(amount))
        self.entitle(self.tr("How does the guest pay?"), words)
        self.buttons: dict[str, Button] = {}
        for at, method in enumerate(methods, start=1):
            key = str(at) if at <= _MOST_KEYS else ""
            button = Button(method_text(method.method), icon="transfer", key=key, parent=self)
            works = works_now(method, online=online)
            button.setEnabled(works)
            button.clicked.connect(self._on_clicked)
            self.body.addWidget(button)
            self.buttons[method.method] = button
            if not works:
                why = Text(kind="note", tone="warn", parent=self, wrap=True)
                why.setText(self._why(online=online))
                self.body.addWidget(why)
        if not methods:
            nothing = self.tr("No way to pay without cash is set up yet. Settings has them.")
            self.body.addWidget(Text(nothing, tone="muted", parent=self, wrap=True))
        self.body.addStretch(1)
        self.hide_confirm()

    def first_focus(self) -> QWidget:
        """The sheet itself hears the figures."""
        return self

    def _why(self, *, online: bool) -> str:
        if not online:
            return self.tr("Needs the server, and there is no connection.")
        return self.tr("The provider does not answer at the moment.")

    @Slot()
    def _on_clicked(self) -> None:
        for name, button in self.buttons.items():
            if button is self.sender():
                self.chosen.emit(name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """1 to 9 choose; the rest is the sheet's."""
        text = event.text()
        at = int(text) - 1 if text.isdecimal() and text.isascii() else -1
        names = list(self.buttons)
        if 0 <= at < min(len(names), _MOST_KEYS):
            if self.buttons[names[at]].isEnabled():
                self.chosen.emit(names[at])
            event.accept()
        else:
            super().keyPressEvent(event)
