"""What people call each way to pay without cash, and how far a payment or its refund has come."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from pos_app.ui import format as figures
from pos_app.ui.failure_words import failure_text
from pos_app.ui.source_text import QT_TRANSLATE_NOOP
from pos_core.attempt import Attempt, RefundAttempt
from pos_core.frozen import dataclass
from pos_core.method_names import method_name
from pos_core.money import Money, zero
from pos_core.payment_status import PaymentStatus

translate = QCoreApplication.translate

_KINDS: Mapping[str, str] = {
    "qris_static": QT_TRANSLATE_NOOP("PaymentMethod", "QRIS of the shop"),
    "card": QT_TRANSLATE_NOOP("PaymentMethod", "Card"),
    "card_present": QT_TRANSLATE_NOOP("PaymentMethod", "Card at the terminal"),
}
_REFUNDS: Mapping[str, str] = {
    "asked": QT_TRANSLATE_NOOP("PaymentMethod", "asked for"),
    "processing": QT_TRANSLATE_NOOP("PaymentMethod", "on its way back"),
    "refunded": QT_TRANSLATE_NOOP("PaymentMethod", "given back"),
    "failed": QT_TRANSLATE_NOOP("PaymentMethod", "refused"),
    "in_cash": QT_TRANSLATE_NOOP("PaymentMethod", "given back in cash"),
}


def method_text(method: str) -> str:
    """The way's name as the guest knows it; one that is newer than this till by its own name."""
    if method in _KINDS:
        return translate("PaymentMethod", _KINDS[method])
    return method_name(method)


def refund_text(refund: RefundAttempt) -> str:
    """How far money is on its way back."""
    return translate("PaymentMethod", _REFUNDS[refund.state.value])


def is_wrong_amount(attempt: Attempt) -> bool:
    """True while other money came than was asked for, and nobody has taken the right amount."""
    return attempt.paid is not None and attempt.paid != attempt.amount and not attempt.taken


def difference_text(attempt: Attempt) -> str:
    """How much came too much or too little; empty when nothing is wrong."""
    if attempt.paid is None or attempt.paid == attempt.amount:
        return ""
    off = attempt.paid - attempt.amount
    if off > zero(off.currency):
        words = translate("PaymentMethod", "{amount} too much")
    else:
        words, off = translate("PaymentMethod", "{amount} too little"), -off
    return words.replace("{amount}", figures.money(off))


@dataclass(frozen=True, slots=True)
class Standing:
    """An attempt in words: a headline in a tone, and what happens or is to be done."""

    headline: str
    tone: str
    do: str


def standing(attempt: Attempt, now: datetime) -> Standing:
    """How it stands; only money that was seen is ever called paid."""
    if is_wrong_amount(attempt):
        return _wrong(attempt, attempt.paid)
    if attempt.taken or attempt.status.took_money:
        return Standing(translate("PaymentMethod", "Paid"), "good", "")
    if attempt.status is PaymentStatus.EXPIRED or attempt.dropped == "expired":
        return _over(translate("PaymentMethod", "Time is over"))
    return _told(attempt) or _open(attempt, now)


def left_text(attempt: Attempt, now: datetime) -> str:
    """Minutes and seconds that are left for it, such as 9:41; empty when it is over."""
    if not attempt.is_waiting:
        return ""
    seconds = max(0, int((attempt.expires_at - now).total_seconds()))
    return f"{seconds // 60}:{seconds % 60:02d}"


def _told(attempt: Attempt) -> Standing | None:
    """What the provider has said; None while it has said nothing that matters."""
    if attempt.dropped and attempt.holds_up:
        headline = translate("PaymentMethod", "Cancelled, not over")
        do = translate("PaymentMethod", "Its money may still come. Put it aside to go on.")
        return Standing(headline, "warn", do)
    match attempt.status:
        case PaymentStatus.FAILED:
            headline, do = failure_text(attempt.reason)
            return Standing(headline, "bad", do)
        case PaymentStatus.UNKNOWN:
            headline = translate("PaymentMethod", "Not known yet")
            do = translate("PaymentMethod", "The answer was lost. The till asks until it is known.")
            return Standing(headline, "warn", do)
        case PaymentStatus.PROCESSING:
            headline = translate("PaymentMethod", "Being paid…")
            do = translate("PaymentMethod", "The provider has it. It is not paid yet.")
            return Standing(headline, "brand", do)
    return None


def _wrong(attempt: Attempt, paid: Money | None) -> Standing:
    words = translate("PaymentMethod", "{paid} came instead of {amount}. This is not paid.")
    words = words.replace("{paid}", figures.money(paid or attempt.amount))
    return Standing(
        difference_text(attempt), "bad", words.replace("{amount}", figures.money(attempt.amount))
    )


def _over(headline: str) -> Standing:
    do = translate("PaymentMethod", "Nothing was paid. Try again, or pay another way.")
    return Standing(headline, "warn", do)


def _open(attempt: Attempt, now: datetime) -> Standing:
    """What is asked for and nobody has paid yet."""
    if attempt.dropped:
        return _over(translate("PaymentMethod", "Cancelled"))
    waits = translate("PaymentMethod", "Waiting for the money")
    if now >= attempt.expires_at:
        return Standing(
            translate("PaymentMethod", "Time is over"),
            "warn",
            translate("PaymentMethod", "The till asks once more whether it was paid."),
        )
    if attempt.qr_payload or attempt.redirect_url:
        return Standing(
            waits, "", translate("PaymentMethod", "The guest scans this code and pays.")
        )
    return Standing(waits, "", translate("PaymentMethod", "The provider is being asked…"))
