"""Receipts the till does not reproduce, each with the reason; the page on pricing tells the story.

The figures were read from photographs by a machine, so a receipt whose own figures contradict each
other is not evidence of anything.
"""

from __future__ import annotations

TAX_BEFORE_DISCOUNT = "tax on the price before the discount; the law's base is what is paid"
TAX_ON_PART_OF_SERVICE = "tax on a part of the service charge that the paper does not tell"
SUBTOTAL_OFF_BY_ONE = "its prices hide decimals: its own lines miss its subtotal by a rupiah"
TOTAL_OFF_BY_ONE = "its prices hide decimals: its own parts miss its total by a rupiah"
MISREAD = "an amount was misread: no plain rate gives the printed tax"

NOT_REPRODUCED: dict[str, str] = {
    "cord_train_000357": TAX_BEFORE_DISCOUNT,
    "cord_train_000218": TAX_BEFORE_DISCOUNT,
    "cord_train_000607": TAX_BEFORE_DISCOUNT,
    "cord_train_000214": TAX_BEFORE_DISCOUNT,
    "cord_train_000146": TAX_ON_PART_OF_SERVICE,
    "cord_train_000243": TAX_ON_PART_OF_SERVICE,
    "cord_train_000349": TAX_ON_PART_OF_SERVICE,
    "cord_train_000359": TAX_ON_PART_OF_SERVICE,
    "cord_train_000499": SUBTOTAL_OFF_BY_ONE,
    "cord_train_000563": SUBTOTAL_OFF_BY_ONE,
    "cord_train_000278": TOTAL_OFF_BY_ONE,
    "cord_train_000735": TOTAL_OFF_BY_ONE,
    "cord_train_000116": MISREAD,
    "cord_train_000160": MISREAD,
    "cord_train_000290": MISREAD,
    "cord_train_000413": "the tax that is printed on top is the one a price would hold",
    "cord_train_000693": "the tax that is printed on top is the one a price would hold",
}

# The reading's own lines, parts and total do not agree in any way.
CONTRADICT_THEMSELVES: tuple[str, ...] = (
    "cord_train_000000",
    "cord_train_000005",
    "cord_train_000011",
    "cord_train_000030",
    "cord_train_000138",
    "cord_train_000168",
    "cord_train_000191",
    "cord_train_000200",
    "cord_train_000254",
    "cord_train_000302",
    "cord_train_000331",
    "cord_train_000362",
    "cord_train_000365",
    "cord_train_000376",
    "cord_train_000388",
    "cord_train_000416",
    "cord_train_000438",
    "cord_train_000465",
    "cord_train_000475",
    "cord_train_000564",
    "cord_train_000565",
    "cord_train_000651",
    "cord_train_000652",
    "cord_train_000660",
    "cord_train_000666",
    "cord_train_000674",
    "cord_train_000680",
    "cord_train_000681",
    "cord_train_000775",
    "cord_train_000777",
)
