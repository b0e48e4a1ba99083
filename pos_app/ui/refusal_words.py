"""What the till says when a rule says no: for every refusal what is so, and what to do now.

Keyed by the code the rule refuses with. The blanks are the refusal's own facts.
"""

from collections.abc import Mapping

from pos_app.ui.board_words import BOARD_WORDS
from pos_app.ui.customer_words import CUSTOMER_WORDS
from pos_app.ui.import_words import IMPORT_WORDS
from pos_app.ui.kitchen_words import KITCHEN_WORDS
from pos_app.ui.payment_words import PAYMENT_WORDS
from pos_app.ui.qr_words import QR_WORDS
from pos_app.ui.refund_words import REFUND_WORDS
from pos_app.ui.setup_words import SETUP_WORDS
from pos_app.ui.shift_words import SHIFT_WORDS
from pos_app.ui.source_text import QT_TRANSLATE_NOOP
from pos_app.ui.staff_words import STAFF_REFUSALS
from pos_app.ui.table_words import TABLE_WORDS

REFUSAL_WORDS: Mapping[str, tuple[str, str]] = {
    **IMPORT_WORDS,
    **SHIFT_WORDS,
    **CUSTOMER_WORDS,
    **SETUP_WORDS,
    **STAFF_REFUSALS,
    **KITCHEN_WORDS,
    **REFUND_WORDS,
    **BOARD_WORDS,
    **QR_WORDS,
    **PAYMENT_WORDS,
    **TABLE_WORDS,
    "shop.not_configured": (
        QT_TRANSLATE_NOOP("Message", "The shop has no profile yet."),
        QT_TRANSLATE_NOOP("Message", "Open Settings and fill in the shop profile first."),
    ),
    "shop.name_missing": (
        QT_TRANSLATE_NOOP("Message", "A shop needs a name."),
        QT_TRANSLATE_NOOP("Message", "Enter the name that stands on the receipt."),
    ),
    "shop.prefix_invalid": (
        QT_TRANSLATE_NOOP("Message", "“{prefix}” cannot begin order numbers."),
        QT_TRANSLATE_NOOP("Message", "Use one to four letters or digits, such as A or T2."),
    ),
    "shop.taxes_missing": (
        QT_TRANSLATE_NOOP("Message", "No tax rate is set."),
        QT_TRANSLATE_NOOP("Message", "Set at least one tax rate; it may be 0%."),
    ),
    "shop.currency_fixed": (
        QT_TRANSLATE_NOOP("Message", "This till sells in {currency}, and that cannot change."),
        QT_TRANSLATE_NOOP("Message", "Set up another till for another currency."),
    ),
    "shop.logo_invalid": (
        QT_TRANSLATE_NOOP("Message", "That logo cannot be printed."),
        QT_TRANSLATE_NOOP("Message", "Choose the picture again; it is made {width} dots wide."),
    ),
    "order.too_many_lines": (
        QT_TRANSLATE_NOOP("Message", "An order has room for {most} lines."),
        QT_TRANSLATE_NOOP("Message", "Take payment for this order, then go on with a new one."),
    ),
    "order.nothing_to_undo": (
        QT_TRANSLATE_NOOP("Message", "There is nothing to undo."),
        QT_TRANSLATE_NOOP("Message", "What has been paid is taken back by voiding the sale."),
    ),
    "order.nothing_to_park": (
        QT_TRANSLATE_NOOP("Message", "There is nothing to park: the order is empty."),
        QT_TRANSLATE_NOOP("Message", "Add something first, or give the order a name."),
    ),
    "order.name_too_long": (
        QT_TRANSLATE_NOOP("Message", "A name has room for {longest} characters."),
        QT_TRANSLATE_NOOP("Message", "Shorten it."),
    ),
    "order.kind_not_here": (
        QT_TRANSLATE_NOOP("Message", "This shop does not sell in that way."),
        QT_TRANSLATE_NOOP("Message", "Choose another one, or add it in Settings."),
    ),
    "order.part_paid": (
        QT_TRANSLATE_NOOP("Message", "Order {number} is partly paid, so it must stay as it is."),
        QT_TRANSLATE_NOOP("Message", "Take the rest of the money, or take back what was paid."),
    ),
    "order.discounts_differ": (
        QT_TRANSLATE_NOOP("Message", "Order {number} has another discount than this one."),
        QT_TRANSLATE_NOOP("Message", "Give both the same discount, or none, then try again."),
    ),
    "order.already_merged": (
        QT_TRANSLATE_NOOP("Message", "Order {number} is part of another order now."),
        QT_TRANSLATE_NOOP("Message", "Look for the other one among the open orders."),
    ),
    "split.nothing_chosen": (
        QT_TRANSLATE_NOOP("Message", "A new bill is still empty."),
        QT_TRANSLATE_NOOP("Message", "Put at least one line on it."),
    ),
    "split.nothing_left": (
        QT_TRANSLATE_NOOP("Message", "Nothing would be left on order {number}."),
        QT_TRANSLATE_NOOP("Message", "Leave one line on it, or merge it into another order."),
    ),
    "split.more_than_there": (
        QT_TRANSLATE_NOOP("Message", "Of “{name}” there is only {there}."),
        QT_TRANSLATE_NOOP("Message", "Choose that much or less."),
    ),
    "split.same_order": (
        QT_TRANSLATE_NOOP("Message", "That is order {number} itself."),
        QT_TRANSLATE_NOOP("Message", "Choose another open order."),
    ),
    "order.unknown": (
        QT_TRANSLATE_NOOP("Message", "This order is not open any more."),
        QT_TRANSLATE_NOOP("Message", "Look for it in the orders of the day."),
    ),
    "order.already_paid": (
        QT_TRANSLATE_NOOP(
            "Message", "Order {number} is already paid: {total}. No money was taken twice."
        ),
        QT_TRANSLATE_NOOP("Message", "Start the next order."),
    ),
    "order.already_cancelled": (
        QT_TRANSLATE_NOOP("Message", "Order {number} was cancelled."),
        QT_TRANSLATE_NOOP("Message", "Start a new order."),
    ),
    "order.already_voided": (
        QT_TRANSLATE_NOOP("Message", "Sale {number} over {total} was already voided."),
        QT_TRANSLATE_NOOP("Message", "Nothing more is to be done."),
    ),
    "tax.class_unknown": (
        QT_TRANSLATE_NOOP(
            "Message", "“{name}” has the tax class {tax_class}, which has no rate today."
        ),
        QT_TRANSLATE_NOOP("Message", "Set the rate in Settings, or correct the product."),
    ),
    "line.gone": (
        QT_TRANSLATE_NOOP("Message", "That line is no longer in the order."),
        QT_TRANSLATE_NOOP("Message", "Choose another line."),
    ),
    "line.quantity_out_of_range": (
        QT_TRANSLATE_NOOP("Message", "The quantity must be more than 0 and at most {largest}."),
        QT_TRANSLATE_NOOP("Message", "Enter another quantity."),
    ),
    "line.whole_pieces_only": (
        QT_TRANSLATE_NOOP("Message", "“{name}” is sold by the piece."),
        QT_TRANSLATE_NOOP("Message", "Enter a whole number."),
    ),
    "line.note_too_long": (
        QT_TRANSLATE_NOOP("Message", "A note has room for {longest} characters."),
        QT_TRANSLATE_NOOP("Message", "Shorten it."),
    ),
    "line.price_out_of_range": (
        QT_TRANSLATE_NOOP("Message", "That price is out of range."),
        QT_TRANSLATE_NOOP("Message", "Enter an amount of zero or more, without extra zeros."),
    ),
    "line.variant_unknown": (
        QT_TRANSLATE_NOOP("Message", "“{name}” does not come in that kind."),
        QT_TRANSLATE_NOOP("Message", "Choose it from the list again."),
    ),
    "line.variant_needed": (
        QT_TRANSLATE_NOOP("Message", "“{name}” comes in several kinds."),
        QT_TRANSLATE_NOOP("Message", "Choose one of them."),
    ),
    "line.option_twice": (
        QT_TRANSLATE_NOOP("Message", "The same choice is there twice."),
        QT_TRANSLATE_NOOP("Message", "Choose it once."),
    ),
    "line.options_count": (
        QT_TRANSLATE_NOOP("Message", "{group}: choose {least} to {most}."),
        QT_TRANSLATE_NOOP("Message", "Choose again."),
    ),
    "line.option_unknown": (
        QT_TRANSLATE_NOOP("Message", "That choice does not go with this product."),
        QT_TRANSLATE_NOOP("Message", "Choose from the list."),
    ),
    "line.price_needed": (
        QT_TRANSLATE_NOOP("Message", "“{name}” has no fixed price."),
        QT_TRANSLATE_NOOP("Message", "Enter its price."),
    ),
    "line.price_fixed": (
        QT_TRANSLATE_NOOP("Message", "“{name}” has a fixed price."),
        QT_TRANSLATE_NOOP("Message", "Give a discount instead."),
    ),
    "line.price_reason_missing": (
        QT_TRANSLATE_NOOP("Message", "Another price than the menu's needs a reason."),
        QT_TRANSLATE_NOOP("Message", "Choose or write why."),
    ),
    "line.wrong_currency": (
        QT_TRANSLATE_NOOP("Message", "“{name}” is not priced in {currency}."),
        QT_TRANSLATE_NOOP("Message", "Correct its price in the catalogue."),
    ),
    "discount.more_than_price": (
        QT_TRANSLATE_NOOP("Message", "The discount is more than the price ({most})."),
        QT_TRANSLATE_NOOP("Message", "Enter {most} at most."),
    ),
    "discount.rate_out_of_range": (
        QT_TRANSLATE_NOOP("Message", "A percentage lies between 0 and 100."),
        QT_TRANSLATE_NOOP("Message", "Enter another percentage."),
    ),
    "discount.amount_invalid": (
        QT_TRANSLATE_NOOP("Message", "That is no discount this order can have."),
        QT_TRANSLATE_NOOP("Message", "Enter an amount of zero or more."),
    ),
    "discount.reason_too_long": (
        QT_TRANSLATE_NOOP("Message", "A reason has room for {longest} characters."),
        QT_TRANSLATE_NOOP("Message", "Shorten it."),
    ),
    "discount.above_approvers_cap": (
        QT_TRANSLATE_NOOP("Message", "{name} may take off {most} at most."),
        QT_TRANSLATE_NOOP("Message", "Give less, or ask somebody who may give more."),
    ),
    "discount.outgrows_goods": (
        QT_TRANSLATE_NOOP(
            "Message", "The discount would then be more than {most} of what is left."
        ),
        QT_TRANSLATE_NOOP("Message", "Take the discount off first, and give it anew afterwards."),
    ),
    "payment.nothing_to_pay": (
        QT_TRANSLATE_NOOP("Message", "The order is empty."),
        QT_TRANSLATE_NOOP("Message", "Add something first."),
    ),
    "payment.total_changed": (
        QT_TRANSLATE_NOOP("Message", "The amount due is now {due}. No money was taken."),
        QT_TRANSLATE_NOOP("Message", "Tell the customer the new amount, then take payment again."),
    ),
    "payment.wrong_currency": (
        QT_TRANSLATE_NOOP("Message", "This till takes {currency}."),
        QT_TRANSLATE_NOOP("Message", "Enter the amount in {currency}."),
    ),
    "payment.too_little": (
        QT_TRANSLATE_NOOP("Message", "{missing} is missing."),
        QT_TRANSLATE_NOOP("Message", "Ask for the rest, or correct the amount."),
    ),
    "payment.too_much": (
        QT_TRANSLATE_NOOP("Message", "{tendered} is far more than is due."),
        QT_TRANSLATE_NOOP("Message", "Check the zeros, then enter it again."),
    ),
    "payment.tender_not_taken": (
        QT_TRANSLATE_NOOP("Message", "This shop does not take that kind of payment."),
        QT_TRANSLATE_NOOP("Message", "Choose another one. Settings say which there are."),
    ),
    "payment.more_than_due": (
        QT_TRANSLATE_NOOP("Message", "That is {over} too much, and only cash gives change."),
        QT_TRANSLATE_NOOP("Message", "Enter the exact amount, or the surplus as a tip."),
    ),
    "payment.part_invalid": (
        QT_TRANSLATE_NOOP("Message", "A part of the bill is more than 0 and at most {rest}."),
        QT_TRANSLATE_NOOP("Message", "Enter another amount."),
    ),
    "payment.tip_invalid": (
        QT_TRANSLATE_NOOP("Message", "That is no tip."),
        QT_TRANSLATE_NOOP("Message", "Enter an amount of zero or more."),
    ),
    "payment.no_tip_here": (
        QT_TRANSLATE_NOOP("Message", "A tip comes in cash, by card or by transfer."),
        QT_TRANSLATE_NOOP("Message", "Take the tip away, or take it with another payment."),
    ),
    "payment.reference_too_long": (
        QT_TRANSLATE_NOOP("Message", "A reference has room for {longest} characters."),
        QT_TRANSLATE_NOOP("Message", "Shorten it."),
    ),
    "payment.already_taken": (
        QT_TRANSLATE_NOOP(
            "Message", "{amount} was already taken, and not twice. {rest} is left to pay."
        ),
        QT_TRANSLATE_NOOP("Message", "Go on with what is left."),
    ),
    "payment.gone": (
        QT_TRANSLATE_NOOP("Message", "That payment is no longer on the order."),
        QT_TRANSLATE_NOOP("Message", "Look at the payments that are listed now."),
    ),
    "payment.last_first": (
        QT_TRANSLATE_NOOP("Message", "Payments are taken back from the last one on."),
        QT_TRANSLATE_NOOP("Message", "Take back the last one over {amount} first."),
    ),
    "payment.take_back_first": (
        QT_TRANSLATE_NOOP("Message", "{paid} was already taken for this order."),
        QT_TRANSLATE_NOOP("Message", "Take it back on the pay screen first."),
    ),
    "payment.below_paid": (
        QT_TRANSLATE_NOOP("Message", "{paid} is already paid; the order cannot come to less."),
        QT_TRANSLATE_NOOP("Message", "Take the last payment back on the pay screen first."),
    ),
    "void.needed": (
        QT_TRANSLATE_NOOP("Message", "Order {number} over {total} is already paid."),
        QT_TRANSLATE_NOOP("Message", "Void the sale to take it back."),
    ),
    "void.not_a_sale": (
        QT_TRANSLATE_NOOP("Message", "That is not a paid sale of this till."),
        QT_TRANSLATE_NOOP("Message", "Look for it in the orders of the day."),
    ),
    "void.not_today": (
        QT_TRANSLATE_NOOP(
            "Message", "Sale {number} is from an earlier day. Only sales of today can be voided."
        ),
        QT_TRANSLATE_NOOP("Message", "Refund it instead."),
    ),
    "void.reason_missing": (
        QT_TRANSLATE_NOOP("Message", "A void needs a reason."),
        QT_TRANSLATE_NOOP("Message", "Write in a few words why."),
    ),
    "print.copy_unmarked": (
        QT_TRANSLATE_NOOP("Message", "A second receipt is always marked as a reprint."),
        QT_TRANSLATE_NOOP("Message", "Print it again from the receipt."),
    ),
    "print.job_gone": (
        QT_TRANSLATE_NOOP("Message", "That receipt is no longer waiting."),
        QT_TRANSLATE_NOOP(
            "Message", "Nothing is to be done. Print it again from the orders if it is missing."
        ),
    ),
    "print.not_sent": (
        QT_TRANSLATE_NOOP("Message", "The receipt of {number} has not been sent yet."),
        QT_TRANSLATE_NOOP("Message", "Nothing is to be done: it prints by itself."),
    ),
    "barcode.too_long": (
        QT_TRANSLATE_NOOP(
            "Message", "The scanner sent {length} characters; a code has at most {limit}."
        ),
        QT_TRANSLATE_NOOP("Message", "Scan again, or search by name."),
    ),
    "barcode.empty": (
        QT_TRANSLATE_NOOP("Message", "Nothing was scanned."),
        QT_TRANSLATE_NOOP("Message", "Scan again."),
    ),
    "barcode.unreadable": (
        QT_TRANSLATE_NOOP("Message", "The code cannot be read: {scanned}"),
        QT_TRANSLATE_NOOP("Message", "Scan again, or search by name."),
    ),
    "barcode.check_digit": (
        QT_TRANSLATE_NOOP("Message", "The code {scanned} was misread."),
        QT_TRANSLATE_NOOP("Message", "Scan again. If it comes back, search by name."),
    ),
    "barcode.unknown": (
        QT_TRANSLATE_NOOP("Message", "No product has the code {scanned}."),
        QT_TRANSLATE_NOOP("Message", "Scan again, or search by name."),
    ),
    "recovery_code.wrong_length": (
        QT_TRANSLATE_NOOP("Message", "A recovery code has {needed} characters; these are {found}."),
        QT_TRANSLATE_NOOP("Message", "Enter all thirteen groups of five."),
    ),
    "recovery_code.wrong_group": (
        QT_TRANSLATE_NOOP("Message", "Group {group} of the recovery code is not right."),
        QT_TRANSLATE_NOOP("Message", "Compare that group with the paper, letter by letter."),
    ),
    "recovery_code.wrong_code": (
        QT_TRANSLATE_NOOP("Message", "This is not a recovery code of a till."),
        QT_TRANSLATE_NOOP("Message", "Compare every group with the paper."),
    ),
}
