"""Sends a changed shop to the rules and says how it went, for sections with a Save button."""

from PySide6.QtCore import QObject, Signal, Slot

from pos_app.bridge.till import Answer, Till
from pos_core.refusal import Refusal
from pos_core.shop import ConfigureShop, Shop

_WAITS = "staff.approval_needed"


class ShopChanges(QObject):
    """`saved` when it is in the journal, `refused` with the rule's no, `failed` with trouble.

    While somebody's PIN is asked for, nothing is said: the same intent comes again with it.
    """

    saved = Signal()
    refused = Signal(object)
    failed = Signal(object)

    def __init__(self, till: Till, parent: QObject) -> None:
        super().__init__(parent)
        self._till = till
        self._asked: ConfigureShop | None = None
        till.answered.connect(self._on_answered)

    @property
    def is_busy(self) -> bool:
        """True while an answer is due."""
        return self._asked is not None

    def submit(self, shop: Shop) -> None:
        """Ask for these rules from now on."""
        self._asked = ConfigureShop(shop)
        self._till.submit(self._asked)

    @Slot(object)
    def _on_answered(self, answer: Answer) -> None:
        if self._asked is None or answer.intent != self._asked:
            return
        if isinstance(answer.refusal, Refusal) and answer.refusal.code == _WAITS:
            return
        self._asked = None
        if isinstance(answer.refusal, Refusal):
            self.refused.emit(answer.refusal)
        elif answer.problem is not None:
            self.failed.emit(answer.problem)
        else:
            self.saved.emit()
