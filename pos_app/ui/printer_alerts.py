"""Tells the cashier about a printer that needs a hand: what happened, what is safe, what to do now.

The lamp in the status strip shows every state; a banner stands only while somebody should go there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Slot

from pos_app.ports import PaperState
from pos_app.ui.kit.tone import Tone
from pos_app.ui.messages import words
from pos_app.ui.print_words import printer_name

if TYPE_CHECKING:
    from pos_app.bridge.till import Till
    from pos_app.engine.print_desk import PrinterLamp
    from pos_app.ui.navigator import Navigator

_ALWAYS = (PaperState.PAPER_OUT, PaperState.COVER_OPEN)
_WHEN_WAITED_FOR = (*_ALWAYS, PaperState.OFFLINE)


class PrinterAlerts(QObject):
    """Keeps one banner for each printer in trouble; its button leads to what waits."""

    def __init__(self, till: Till, navigator: Navigator) -> None:
        super().__init__(navigator)
        self._till = till
        self._navigator = navigator
        self._told: set[str] = set()
        till.printers.connect(self._on_lamps)
        till.settings_changed.connect(self._on_settings_changed)

    @Slot(object)
    def _on_lamps(self, lamps: tuple[PrinterLamp, ...]) -> None:
        kitchens = self._kitchen_printers()
        here = (lamp for lamp in lamps if lamp.printer not in kitchens)
        now = {f"printer/{lamp.printer}": lamp for lamp in here if needs_a_hand(lamp)}
        for key in self._told - set(now):
            self._navigator.drop_banner(key)
        for key, lamp in now.items():
            self._tell(key, lamp)
        self._told = set(now)

    def _tell(self, key: str, lamp: PrinterLamp) -> None:
        facts = {"printer": printer_name(lamp.printer), "waiting": lamp.waiting}
        said = words(f"printer.{lamp.state}", facts, language=self._till.settings.language)
        action = QCoreApplication.translate("PrinterAlerts", "Waiting receipts")
        self._navigator.put_banner(
            key, said.text, Tone.WARN, action if lamp.waiting else "", self._open_queue
        )

    def _kitchen_printers(self) -> set[str]:
        """Printers of tickets alone: `KitchenAlerts` tells of them, and offers another one."""
        from pos_core.payment import RECEIPT_PRINTER

        shop = self._till.state.shop
        stations = shop.rules.stations if shop is not None else ()
        return {station.printer for station in stations} - {RECEIPT_PRINTER}

    def _open_queue(self) -> None:
        self._navigator.open("print_queue")

    @Slot(object)
    def _on_settings_changed(self, _settings: object) -> None:
        # The language changes behind this signal; the words are asked for once it has.
        QTimer.singleShot(0, self, self._say_again)

    def _say_again(self) -> None:
        self._on_lamps(self._till.lamps)


def needs_a_hand(lamp: PrinterLamp) -> bool:
    """No paper or an open cover always; silence only when a receipt waits for it too long."""
    if lamp.state in _ALWAYS:
        return True
    if lamp.waiting and lamp.state in _WHEN_WAITED_FOR:
        return True
    return lamp.alert and lamp.state is PaperState.UNKNOWN
