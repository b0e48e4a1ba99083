"""What the print ledger knows about a receipt, in words and in a tone of colour.

The list of orders, the preview and the recovery sheet say it in the same words. `unconfirmed` is
never called printed: paper may have come out, and a person has to look.
"""

from PySide6.QtCore import QCoreApplication

from pos_app.ui.source_text import QT_TRANSLATE_NOOP
from pos_core.print_job import PrintJob, PrintKind, PrintState

CONTEXT = "PrintWords"

_STATE: dict[PrintState | None, tuple[str, str]] = {
    None: (QT_TRANSLATE_NOOP("PrintWords", "No receipt"), "muted"),
    PrintState.QUEUED: (QT_TRANSLATE_NOOP("PrintWords", "Waiting to print"), "warn"),
    PrintState.SENT: (QT_TRANSLATE_NOOP("PrintWords", "Printing"), "warn"),
    PrintState.CONFIRMED: (QT_TRANSLATE_NOOP("PrintWords", "Printed"), "muted"),
    PrintState.UNCONFIRMED: (QT_TRANSLATE_NOOP("PrintWords", "May have printed"), "warn"),
    PrintState.FAILED: (QT_TRANSLATE_NOOP("PrintWords", "Not printed"), "bad"),
    PrintState.DROPPED: (QT_TRANSLATE_NOOP("PrintWords", "Not to be printed"), "muted"),
}

_REASON = {
    "ready": QT_TRANSLATE_NOOP("PrintWords", "Ready"),
    "paper_low": QT_TRANSLATE_NOOP("PrintWords", "Paper nearly out"),
    "paper_out": QT_TRANSLATE_NOOP("PrintWords", "No paper"),
    "cover_open": QT_TRANSLATE_NOOP("PrintWords", "Cover open"),
    "offline": QT_TRANSLATE_NOOP("PrintWords", "Printer does not answer"),
    "unknown": QT_TRANSLATE_NOOP("PrintWords", "Printer does not say"),
    "": QT_TRANSLATE_NOOP("PrintWords", "Waiting its turn"),
}


def receipt_state(state: PrintState | None, copies: int = 0) -> str:
    """`Printed`, `Not printed` …, with the number of reprints behind it when there were any."""
    text = QCoreApplication.translate(CONTEXT, _STATE[state][0])
    if not copies:
        return text
    return f"{text} · {reprint_mark(copies)}"


def reprint_mark(copy: int) -> str:
    """How the `copy`-th reprint is headed on paper."""
    return QCoreApplication.translate("PrintWords", "REPRINT {number}").format(number=copy)


def paper_name(job: PrintJob) -> str:
    """What is waiting: the order's number, and that it is a kitchen ticket where it is one."""
    if job.kind is not PrintKind.KITCHEN:
        return job.number
    return QCoreApplication.translate("PrintWords", "Kitchen {number}").format(number=job.number)


def printer_name(name: str) -> str:
    """What people call a printer: its own name, and words for the one a till ships with."""
    from pos_core.payment import RECEIPT_PRINTER

    if name != RECEIPT_PRINTER:
        return name
    return QCoreApplication.translate("PrintWords", "Receipt printer")


def tone(state: PrintState | None) -> str:
    """The role of colour the state is written in: muted, warn or bad."""
    return _STATE[state][1]


def trouble_text(state: str) -> str:
    """What is wrong with a printer, as a sentence."""
    return f"{reason_text(state)}."


def reason_text(reason: str) -> str:
    """Why a receipt waits. A reason the table does not know is shown as the printer told it."""
    known = _REASON.get(reason)
    return reason if known is None else QCoreApplication.translate(CONTEXT, known)
