"""What the till says when goods cannot be taken back: what is so, and what to do now."""

from collections.abc import Mapping

from pos_app.ui.source_text import QT_TRANSLATE_NOOP

REFUND_WORDS: Mapping[str, tuple[str, str]] = {
    "refund.not_a_sale": (
        QT_TRANSLATE_NOOP("Message", "This till knows no paid sale like that."),
        QT_TRANSLATE_NOOP(
            "Message", "Look at another day, or refund it from the paper of the other till."
        ),
    ),
    "refund.nothing_chosen": (
        QT_TRANSLATE_NOOP("Message", "Nothing is chosen to come back."),
        QT_TRANSLATE_NOOP("Message", "Choose the goods and how many of them."),
    ),
    "refund.line_unknown": (
        QT_TRANSLATE_NOOP("Message", "That was not a part of this sale."),
        QT_TRANSLATE_NOOP("Message", "Open the sale again and choose from its goods."),
    ),
    "refund.more_than_left": (
        QT_TRANSLATE_NOOP("Message", "Of “{name}” only {left} can still come back."),
        QT_TRANSLATE_NOOP("Message", "Choose fewer. Earlier refunds of this sale are listed."),
    ),
    "refund.reason_missing": (
        QT_TRANSLATE_NOOP("Message", "A refund needs a reason."),
        QT_TRANSLATE_NOOP("Message", "Choose one, or write in a few words why."),
    ),
    "refund.total_changed": (
        QT_TRANSLATE_NOOP("Message", "The refund now comes to {total}. No money went back."),
        QT_TRANSLATE_NOOP("Message", "Look at the new amount, then confirm it again."),
    ),
    "refund.changed_meanwhile": (
        QT_TRANSLATE_NOOP(
            "Message", "Sale {number} was just refunded. No money went back a second time."
        ),
        QT_TRANSLATE_NOOP("Message", "Look at what is left of it."),
    ),
    "refund.number_needed": (
        QT_TRANSLATE_NOOP("Message", "The number on the receipt is missing or too long."),
        QT_TRANSLATE_NOOP("Message", "Type it as it stands on the paper, such as B-0427."),
    ),
    "refund.own_sale": (
        QT_TRANSLATE_NOOP("Message", "{number} is a sale of this till."),
        QT_TRANSLATE_NOOP("Message", "Find it by its number and refund it from there."),
    ),
    "refund.paid_needed": (
        QT_TRANSLATE_NOOP("Message", "The total on the receipt is missing."),
        QT_TRANSLATE_NOOP("Message", "Type what the paper says was paid."),
    ),
    "refund.more_than_paper": (
        QT_TRANSLATE_NOOP("Message", "Of receipt {number} only {left} can still go back."),
        QT_TRANSLATE_NOOP("Message", "Take goods out, or check the total on the paper."),
    ),
    "exchange.gone": (
        QT_TRANSLATE_NOOP("Message", "The worth of refund {number} is spent or paid out."),
        QT_TRANSLATE_NOOP("Message", "Nothing more is to be done with it."),
    ),
    "exchange.ring_up_first": (
        QT_TRANSLATE_NOOP("Message", "There is nothing to pay yet."),
        QT_TRANSLATE_NOOP("Message", "Ring up the new goods first, then use what came back."),
    ),
    "void.already_refunded": (
        QT_TRANSLATE_NOOP("Message", "Sale {number} was refunded, whole or in part."),
        QT_TRANSLATE_NOOP("Message", "Refund what is left of it instead of voiding it."),
    ),
}
