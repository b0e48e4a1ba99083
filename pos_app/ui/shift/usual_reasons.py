"""The usual reasons for moved cash and for a drawer that is off."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from pos_core.shift_cash import CashKind

translate = QCoreApplication.translate


def usual_cash_reasons(kind: CashKind) -> tuple[str, ...]:
    """What cash is moved for in most shops, in the language of the screen."""
    match kind:
        case CashKind.PAID_IN:
            return (
                translate("ShiftReason", "Small change"),
                translate("ShiftReason", "Float topped up"),
            )
        case CashKind.PAID_OUT:
            return (
                translate("ShiftReason", "Ice"),
                translate("ShiftReason", "Supplies"),
                translate("ShiftReason", "Delivery"),
                translate("ShiftReason", "Tips paid out"),
            )
        case CashKind.DROP:
            return (
                translate("ShiftReason", "Large notes"),
                translate("ShiftReason", "Handed to the manager"),
            )


def usual_off_reasons() -> tuple[str, ...]:
    """Why a drawer is over or short in most shops."""
    return (
        translate("ShiftReason", "Wrong change given"),
        translate("ShiftReason", "A sale was not rung up"),
        translate("ShiftReason", "No small change"),
        translate("ShiftReason", "Not known"),
    )
