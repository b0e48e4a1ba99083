"""What the till says when it does not ask for a payment, drop it, trust it or give it back."""

from collections.abc import Mapping

from pos_app.ui.source_text import QT_TRANSLATE_NOOP

PAYMENT_WORDS: Mapping[str, tuple[str, str]] = {
    "payment.waits": (
        QT_TRANSLATE_NOOP("Message", "A payment of {amount} is still on its way for this order."),
        QT_TRANSLATE_NOOP("Message", "Wait for it, cancel it, or put it aside with approval."),
    ),
    "payment.method_not_taken": (
        QT_TRANSLATE_NOOP("Message", "This shop is not paid by that method."),
        QT_TRANSLATE_NOOP("Message", "Choose another way to pay."),
    ),
    "payment.offline": (
        QT_TRANSLATE_NOOP("Message", "There is no connection, and this way to pay needs one."),
        QT_TRANSLATE_NOOP("Message", "Take cash or a VietQR until the connection is back."),
    ),
    "payment.provider_down": (
        QT_TRANSLATE_NOOP("Message", "The payment provider does not answer at the moment."),
        QT_TRANSLATE_NOOP("Message", "Choose another way to pay; the till tries it again."),
    ),
    "provider.server_down": (
        QT_TRANSLATE_NOOP("Message", "The server does not answer just now."),
        QT_TRANSLATE_NOOP("Message", "Wait a moment and try it again. Selling goes on meanwhile."),
    ),
    "provider.not_kept": (
        QT_TRANSLATE_NOOP("Message", "This computer's keyring does not open: nothing was kept."),
        QT_TRANSLATE_NOOP("Message", "Unlock it or start the computer again, then type it anew."),
    ),
    "payment.already_paid": (
        QT_TRANSLATE_NOOP("Message", "These {amount} were paid already."),
        QT_TRANSLATE_NOOP("Message", "Nothing needs to be done; a refund gives them back."),
    ),
    "payment.not_trusted": (
        QT_TRANSLATE_NOOP("Message", "This payment cannot be taken on trust."),
        QT_TRANSLATE_NOOP("Message", "Only a transfer to the shop's own account can."),
    ),
    "payment.not_seen": (
        QT_TRANSLATE_NOOP("Message", "The transfer of {amount} has not been seen yet."),
        QT_TRANSLATE_NOOP("Message", "Wait for it, or give the money back in cash."),
    ),
    "payment.trust_off": (
        QT_TRANSLATE_NOOP("Message", "This shop takes no transfer that it has not seen."),
        QT_TRANSLATE_NOOP("Message", "Wait for the money, or set a limit in Settings."),
    ),
    "payment.trust_limit": (
        QT_TRANSLATE_NOOP("Message", "In this shift only {left} more can be taken on trust."),
        QT_TRANSLATE_NOOP("Message", "Wait for the transfers to come, or take another payment."),
    ),
    "payment.trust_limit_invalid": (
        QT_TRANSLATE_NOOP("Message", "This limit of trust is no amount of this shop."),
        QT_TRANSLATE_NOOP("Message", "Enter an amount, or leave it empty."),
    ),
    "payment.refund_asked": (
        QT_TRANSLATE_NOOP("Message", "These {amount} are on their way back already."),
        QT_TRANSLATE_NOOP("Message", "Look at how far the refund is."),
    ),
    "payment.transfer_not_for_it": (
        QT_TRANSLATE_NOOP("Message", "This transfer cannot count for order {number}."),
        QT_TRANSLATE_NOOP("Message", "Give it back, or settle it with the guest and the bank."),
    ),
    "payment.transfer_not_here": (
        QT_TRANSLATE_NOOP("Message", "This money is not in the shop's hands."),
        QT_TRANSLATE_NOOP("Message", "Settle it with the guest and the bank."),
    ),
    "payment.refund_on_its_way": (
        QT_TRANSLATE_NOOP("Message", "The provider is giving these {amount} back."),
        QT_TRANSLATE_NOOP("Message", "Give cash only after the provider has refused."),
    ),
}
