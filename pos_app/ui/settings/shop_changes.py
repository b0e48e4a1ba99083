"""Sends a changed shop to the rules and says how it went, for sections with a Save button."""

from PySide6.QtCore import QObject, Signal, Slot

from pos_app.bridge.till import Answer, Till
from pos_core.refusal import Refusal
from pos_core.shop import ConfigureShop, Shop


class ShopChanges(QObject):
    """`saved` when it is in the journal, `refused` with the rule's no, `failed` with trouble."""

    saved = Signal()
    refused = Signal(object)
    failed = Signal(object)

    def __init__(self, till: Till, parent: QObject) -> None:
        super().__init__(parent)
        self._till = till
        self._ticket = 0
        till.answered.connect(self._on_answered)

    @property
    def is_busy(self) -> bool:
        """True while an answer is due."""
        return self._ticket != 0

    def submit(self, shop: Shop) -> None:
        """Ask for these rules from now on."""
        self._ticket = self._till.submit(ConfigureShop(shop))

    @Slot(object)
    def _on_answered(self, answer: Answer) -> None:
        if not self._ticket or answer.ticket != self._ticket:
            return
        self._ticket = 0
        if isinstance(answer.refusal, Refusal):
            self.refused.emit(answer.refusal)
        elif answer.problem is not None:
            self.failed.emit(answer.problem)
        else:
            self.saved.emit()
