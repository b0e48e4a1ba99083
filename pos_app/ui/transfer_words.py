"""What a doubtful transfer is, in words: what is wrong, large, and what to do about it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from pos_app.ui import format as figures
from pos_app.ui.method_words import Standing
from pos_app.ui.source_text import QT_TRANSLATE_NOOP
from pos_core.bank_transfer import TransferVerdict
from pos_core.deciding_transfers import Choice
from pos_core.doubtful_transfer import Doubt, DoubtfulTransfer
from pos_core.money import Money

translate = QCoreApplication.translate
V = TransferVerdict

_WRONG: Mapping[TransferVerdict, str] = {
    V.SHORT: QT_TRANSLATE_NOOP("Transfer", "{amount} too little"),
    V.OVER: QT_TRANSLATE_NOOP("Transfer", "{amount} too much"),
    V.SPLIT: QT_TRANSLATE_NOOP("Transfer", "In several parts"),
    V.DOUBLE: QT_TRANSLATE_NOOP("Transfer", "Paid twice"),
    V.EARLY: QT_TRANSLATE_NOOP("Transfer", "Older than the bill"),
    V.LATE: QT_TRANSLATE_NOOP("Transfer", "Came too late"),
    V.REVERSED: QT_TRANSLATE_NOOP("Transfer", "Taken back by the bank"),
    V.OTHER_ACCOUNT: QT_TRANSLATE_NOOP("Transfer", "Another account"),
    V.OTHER_CURRENCY: QT_TRANSLATE_NOOP("Transfer", "Another currency"),
    V.UNKNOWN_CODE: QT_TRANSLATE_NOOP("Transfer", "A code nobody knows"),
    V.AMBIGUOUS: QT_TRANSLATE_NOOP("Transfer", "Several bills fit"),
    V.MANGLED: QT_TRANSLATE_NOOP("Transfer", "The code is missing"),
}
_DO: Mapping[TransferVerdict, str] = {
    V.SHORT: QT_TRANSLATE_NOOP("Transfer", "Not paid. Ask for the rest, or give it back."),
    V.OVER: QT_TRANSLATE_NOOP("Transfer", "Take the bill's amount, then give the rest back."),
    V.SPLIT: QT_TRANSLATE_NOOP("Transfer", "All parts together make the amount. Take this one."),
    V.DOUBLE: QT_TRANSLATE_NOOP("Transfer", "The bill was paid before. Give this one back."),
    V.EARLY: QT_TRANSLATE_NOOP("Transfer", "It may be for another bill. Ask the guest."),
    V.LATE: QT_TRANSLATE_NOOP("Transfer", "Its time was over. Take it with approval."),
    V.REVERSED: QT_TRANSLATE_NOOP("Transfer", "The money is gone. Speak with guest and bank."),
    V.OTHER_ACCOUNT: QT_TRANSLATE_NOOP("Transfer", "It is not on the shop's account. Not paid."),
    V.OTHER_CURRENCY: QT_TRANSLATE_NOOP("Transfer", "It cannot pay this bill. Ask the bank."),
    V.UNKNOWN_CODE: QT_TRANSLATE_NOOP("Transfer", "Ask who paid, then take it with approval."),
    V.AMBIGUOUS: QT_TRANSLATE_NOOP("Transfer", "Ask who paid, then take it with approval."),
    V.MANGLED: QT_TRANSLATE_NOOP("Transfer", "The amount fits. Ask the guest, then take it."),
}
_NOTHING_TO_PAY = QT_TRANSLATE_NOOP("Transfer", "No bill is open for it. Give it back.")
_REST_GOES_BACK = QT_TRANSLATE_NOOP("Transfer", "The bill is paid. Give {amount} back.")


def wrong_text(transfer: DoubtfulTransfer) -> str:
    """What is wrong, in two or three words: `40.000 ₫ too little`."""
    words = translate("Transfer", _WRONG[transfer.verdict])
    off = transfer.more if transfer.more is not None else transfer.came
    return words.replace("{amount}", figures.money(-off if off.minor < 0 else off))


def doubtful(doubt: Doubt) -> Standing:
    """How its bill stands until somebody has decided."""
    words = translate("Transfer", "{came} came by transfer. This is not paid.")
    came = figures.money(doubt.transfer.came)
    return Standing(wrong_text(doubt.transfer), "bad", words.replace("{came}", came))


def do_text(doubt: Doubt, able: Sequence[Choice]) -> str:
    """What to do now."""
    if doubt.left != doubt.transfer.came:
        words = translate("Transfer", _REST_GOES_BACK)
        return words.replace("{amount}", figures.money(doubt.left))
    takes = Choice.TAKE in able
    if doubt.transfer.verdict is not V.DOUBLE and not takes and Choice.GIVE_BACK in able:
        return translate("Transfer", _NOTHING_TO_PAY)
    return translate("Transfer", _DO[doubt.transfer.verdict])


def take_text(doubt: Doubt, amount: Money) -> str:
    """What the button says that counts it for a bill."""
    words = translate("Transfer", "Take {amount}")
    if doubt.transfer.verdict is V.SHORT:
        words = translate("Transfer", "Ask for the rest")
    return words.replace("{amount}", figures.money(amount))


def banner_text(transfer: DoubtfulTransfer) -> str:
    """The one line that stands on every screen."""
    words = translate("Transfer", "Transfer: {wrong}. {came} came.")
    if transfer.asked is not None:
        words = translate("Transfer", "{number}: {wrong}. {came} came by transfer, not {asked}.")
        words = words.replace("{asked}", figures.money(transfer.asked))
    words = words.replace("{wrong}", wrong_text(transfer)).replace("{number}", transfer.number)
    return words.replace("{came}", figures.money(transfer.came))
