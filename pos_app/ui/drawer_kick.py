"""Opening the cash drawer from wherever one is, once the reason for it is on disk.

Whatever opens the drawer beside paying comes through here: no sale, a count, cash in and out, a
float put in, a void that gives cash back.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from pos_app.bridge.till import Answer, Till
from pos_app.ui.kit.tone import Tone
from pos_app.ui.messages import words
from pos_app.ui.navigator import Navigator
from pos_core.events import Event
from pos_core.sale import Sale, SaleVoided
from pos_core.shift import CashMoved, DrawerOpened, Kick, ShiftOpened

_KICKS = (CashMoved, DrawerOpened, ShiftOpened)
_GIVEN_BACK = ("RefundedInCash", "TransferGivenBack")
"""By name: payments without cash are not loaded before somebody pays so."""


class DrawerKick(QObject):
    """`open` asks for an opening without a sale; every answer that opens the drawer is followed."""

    def __init__(self, till: Till, navigator: Navigator) -> None:
        super().__init__(navigator)
        self._till = till
        self._navigator = navigator
        till.answered.connect(self._on_answered)

    def open(self) -> None:
        """Ask for it; in a shop with people it may take somebody's PIN."""
        from pos_core.drawer import OpenDrawer

        if self._till.is_open:
            self._till.submit(OpenDrawer())

    @Slot(object)
    def _on_answered(self, answer: Answer) -> None:
        """Only now the drawer opens."""
        from pos_core.drawer import OpenDrawer

        asked = isinstance(answer.intent, OpenDrawer) and answer.intent.kick is Kick.NO_SALE
        if any(_opens(event) for event in answer.events):
            self._till.open_drawer()
            if asked:
                self._tell()
        elif asked and answer.refusal is not None:
            refusal = answer.refusal
            self._navigator.toast(words(refusal.code, refusal.facts).text, Tone.WARN)

    def _tell(self) -> None:
        if any(setup.kick for setup in self._till.settings.printers):
            self._navigator.toast(self.tr("The drawer opens. It is written down."))
            return
        said = self.tr("No printer opens a drawer here: use its key. It is written down.")
        self._navigator.toast(said, Tone.WARN)


def _opens(event: Event) -> bool:
    """True for what puts cash in or takes it out, and has no receipt that does it."""
    match event:
        case SaleVoided(sale=Sale() as sale):
            return any(payment.gives_back for payment in sale.payments)
        case _:
            return isinstance(event, _KICKS) or type(event).__name__ in _GIVEN_BACK
