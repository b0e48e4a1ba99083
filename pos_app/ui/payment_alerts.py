"""Tells whoever stands at the till that money came: in time, too late, or of another amount.

What came in time is said once, with a sound, whatever screen is in front. What needs somebody stays
as a message until it is settled: money to give back, a refund that was refused, a wrong amount.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QApplication

from pos_app.ui import format as figures
from pos_app.ui.kit.announce import announce
from pos_app.ui.kit.tone import Tone

if TYPE_CHECKING:
    from pos_app.bridge.till import Answer, Changes, Till
    from pos_app.ui.aloud import Aloud
    from pos_app.ui.navigator import Navigator
    from pos_core.attempt import Attempt, RefundAttempt
    from pos_core.ids import PaymentId

LATE, REFUSED, WRONG = "payment_late", "payment_refused", "payment_wrong"
_TOPICS = frozenset({"payment", "closed", "opened"})


class PaymentAlerts(QObject):
    """One message for each kind of trouble, about the oldest there is. `rings` counts sounds."""

    def __init__(self, till: Till, navigator: Navigator) -> None:
        super().__init__(navigator)
        self._till = till
        self._aloud: Aloud | None = None
        self._navigator = navigator
        self._taken: frozenset[PaymentId] = frozenset()
        self._refunds: dict[PaymentId, PaymentId] = {}
        self.rings = 0
        till.opened.connect(self._on_opened)
        till.changed.connect(self._on_changed)
        till.answered.connect(self._on_answered)
        till.settings_changed.connect(self._show)

    def aloud(self) -> Aloud:
        """Who says amounts aloud; made with the first one."""
        if self._aloud is None:
            from pos_app.ui.aloud import Aloud

            self._aloud = Aloud(self._till, self)
        return self._aloud

    def give_back(self) -> None:
        """Ask the provider to give back what came too late; the rules ask who may."""
        from pos_core.ids import PaymentId
        from pos_core.payment_refund import AskPaymentRefund

        late = self._till.state.paying.late
        if not late:
            return
        payment_id = late[0].payment_id
        refund_id = self._refunds.setdefault(payment_id, PaymentId(self._till.new_id()))
        self._till.submit(AskPaymentRefund(payment_id, refund_id, late[0].amount))

    def give_cash(self) -> None:
        """Hand out in cash what the provider would not give back."""
        from pos_core.payment_refund import GiveCashInstead

        found = self._refused()
        if found is not None:
            attempt, refund = found
            self._till.submit(GiveCashInstead(attempt.payment_id, refund.refund_id, refund.amount))

    def _look(self) -> frozenset[PaymentId]:
        attempts = self._till.state.paying.attempts.values()
        return frozenset(a.payment_id for a in attempts if a.taken and _is_seen(a))

    def _refused(self) -> tuple[Attempt, RefundAttempt] | None:
        for attempt in self._till.state.paying.attempts.values():
            for refund in attempt.refunds:
                if refund.state.value == "failed" and not attempt.late:
                    return attempt, refund
        return None

    def _tell(self, attempt: Attempt) -> None:
        from pos_app.ui.method_words import method_text

        words = self.tr("Paid: {amount} · {method} · {number}")
        words = words.replace("{amount}", figures.money(attempt.amount))
        words = words.replace("{method}", method_text(attempt.method))
        words = words.replace("{number}", attempt.number)
        self._navigator.toast(words, Tone.GOOD)
        window = self._navigator.parent()
        if window is not None and window.isWidgetType():
            announce(self._navigator.screen(self._navigator.current), words)
        self.rings += 1
        QApplication.beep()
        self.aloud().received(attempt.amount)

    @Slot()
    def _show(self, _settings: object = None) -> None:
        if not self._till.state.paying.attempts:
            return
        self._show_late()
        self._show_refused()
        self._show_wrong()

    def _show_late(self) -> None:
        late = self._till.state.paying.late
        if not late:
            self._navigator.drop_banner(LATE)
            return
        text = self.tr("{amount} by {method} came for {number} when nothing was left to pay.")
        action = self.tr("Give it back")
        text = _about(text, late[0])
        self._navigator.put_banner(LATE, text, Tone.WARN, action, self.give_back)

    def _show_refused(self) -> None:
        found = self._refused()
        if found is None:
            self._navigator.drop_banner(REFUSED)
            return
        text = self.tr("The provider did not give back {amount} by {method} for {number}.")
        text = _about(text.replace("{amount}", figures.money(found[1].amount)), found[0])
        self._navigator.put_banner(
            REFUSED, text, Tone.BAD, self.tr("Give cash instead"), self.give_cash
        )

    def _show_wrong(self) -> None:
        from pos_app.ui.method_words import difference_text, is_wrong_amount

        state = self._till.state
        wrong = next(
            (a for a in state.paying.attempts.values() if is_wrong_amount(a) and not a.refunds),
            None,
        )
        if wrong is None or wrong.paid is None:
            self._navigator.drop_banner(WRONG)
            return
        text = self.tr("{number}: {paid} came by {method} instead of {amount}: {difference}.")
        text = text.replace("{paid}", figures.money(wrong.paid))
        text = text.replace("{difference}", difference_text(wrong))
        text = _about(text.replace("{amount}", figures.money(wrong.amount)), wrong)
        self._navigator.put_banner(WRONG, text, Tone.BAD)

    @Slot()
    def _on_opened(self) -> None:
        """What came in before the till started is no news; what waits for somebody still does."""
        self._taken = self._look()
        self._show()

    @Slot(object)
    def _on_changed(self, changes: Changes) -> None:
        if not changes.topics & _TOPICS:
            return
        before, self._taken = self._taken, self._look()
        attempts = self._till.state.paying.attempts
        for payment_id in sorted(self._taken - before):
            self._tell(attempts[payment_id])
        self._show()

    @Slot(object)
    def _on_answered(self, answer: Answer) -> None:
        """A no to what was pressed here."""
        if answer.refusal is None or type(answer.intent).__name__ not in _MINE:
            return
        from pos_app.ui.messages import words

        said = words(
            answer.refusal.code, answer.refusal.facts, language=self._till.settings.language
        )
        self._navigator.toast(said.text, Tone.WARN)


_MINE = frozenset({"AskPaymentRefund", "GiveCashInstead"})


def _is_seen(attempt: Attempt) -> bool:
    """Trust is no money yet."""
    return not attempt.trusted or attempt.proven


def _about(text: str, attempt: Attempt) -> str:
    from pos_app.ui.method_words import method_text

    text = text.replace("{method}", method_text(attempt.method))
    text = text.replace("{number}", attempt.number)
    return text.replace("{amount}", figures.money(attempt.paid or attempt.amount))
